package schema

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// The types of a comparison, by the definition that describes each.
var describedOfComparison = map[string]reflect.Type{
	"": reflect.TypeFor[diff.Comparison](), "side": reflect.TypeFor[diff.Side](),
	"part": reflect.TypeFor[diff.Part](), "renumbering": reflect.TypeFor[diff.Renumbering](),
	"basis": reflect.TypeFor[diff.Basis](), "tally": reflect.TypeFor[diff.Tally](),
	"link": reflect.TypeFor[diff.Link](), "edit": reflect.TypeFor[diff.Edit](),
	"change": reflect.TypeFor[diff.Change](), "copy": reflect.TypeFor[diff.Copy](),
	"clause": reflect.TypeFor[diff.Clause](), "runnerUp": reflect.TypeFor[diff.RunnerUp](),
	"basisReading": reflect.TypeFor[diff.BasisReading](),
	"conflict":     reflect.TypeFor[collate.Conflict](),
	"conflictForm": reflect.TypeFor[collate.Variant](),
	"claim":        reflect.TypeFor[diff.LinkedClaim](),
	"statement":    reflect.TypeFor[collate.Statement](),
	"place":        reflect.TypeFor[diff.Position](), "splice": reflect.TypeFor[diff.Splice](),
	"node": reflect.TypeFor[diff.Node](), "ref": reflect.TypeFor[plan.Ref](),
	"difference": reflect.TypeFor[diff.Difference](), "effect": reflect.TypeFor[diff.Effect](),
	"effectSide": reflect.TypeFor[effect.Term](),
	"standing":   reflect.TypeFor[plan.Standing](), "note": reflect.TypeFor[plan.Note](),
	"speaker":  reflect.TypeFor[plan.Speaker](),
	"brackets": reflect.TypeFor[bracket.Count](), "naming": reflect.TypeFor[diff.Naming](),
	"name": reflect.TypeFor[bracket.Name](), "proposer": reflect.TypeFor[bracket.Proposer](),
	"run": reflect.TypeFor[diff.Run](), "testimony": reflect.TypeFor[diff.Testimony](),
	"fact": reflect.TypeFor[plan.Fact](), "range": reflect.TypeFor[plan.Range](),
}

func TestComparisonSchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	schema := decoded(t, comparisonSchema)
	for name, typ := range describedOfComparison {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[diff.Comparison](), describedOfComparison)
}

// What is compared and written as JSON follows the schema, whatever is compared.
func TestComparisonsFollowTheirSchema(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for i := range p.Versions {
		for j := range p.Versions {
			c, err := diff.Between(p, p.Versions[i].ID, p.Versions[j].ID)
			require.NoError(t, err)
			var b bytes.Buffer
			require.NoError(t, render.JSON(&b, c))
			require.Empty(t, Validate(b.Bytes()), "%s to %s", p.Versions[i].ID, p.Versions[j].ID)
		}
	}
	var b bytes.Buffer
	require.NoError(t, render.JSON(&b, diff.Compare(nil, nil)))
	require.Empty(t, Validate(b.Bytes()))
}

func TestComparisonsFromElsewhere(t *testing.T) {
	t.Parallel()
	const rest = `"old": {"points": 1}, "new": {"points": 1}, "tally": {"words": 0, "substance": 0, "absent": 0, "oneSide": 0, "neither": 1}}`
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"sound", `{"format": "redraft.comparison/1", "x-a": {"a": 1}, ` + rest, nil},
		{
			"sound, the format last",
			`{"old": {"points": 1}, "new": {"points": 1}, "tally": {"words": 0, "substance": 0, "absent": 0, "oneSide": 0, "neither": 1}, "format": "redraft.comparison/1"}`, nil,
		},
		{
			"a newer edition", `{"format": "redraft.comparison/2", "sides": []}`,
			[]string{"1:12: error: written for a newer format; this library reads up to 1 [newer-format]"},
		},
		{
			"no edition", `{"format": "redraft.comparison/x"}`,
			[]string{`1:12: error: format "redraft.comparison/x" is not read here [unknown-format]`},
		},
		{
			"no JSON", `{"format": "redraft.comparison/1", `,
			[]string{"1:36: error: the file ends before the document does [syntax]"},
		},
		{
			"a member twice", `{"format": "redraft.comparison/1", "plan": "a", "plan": "b", ` +
				rest,
			[]string{`1:49: error: member "plan" appears twice [duplicate-member]`},
		},
		{
			"a slip", `{"format": "redraft.comparison/1", "Plan": 1, "colected": "", ` + rest,
			[]string{
				`1:36: error: unknown member "Plan" [unknown-member]`,
				`1:47: error: unknown member "colected" [unknown-member]`,
			},
		},
		{
			"slips of members that must be there",
			`{"format": "redraft.comparison/1", "Old": {"points": 1}, "new": {"pionts": 1, "x-a": 1}, "old": {}, "taly": {}}`,
			[]string{
				`1:36: error: unknown member "Old" [unknown-member]`,
				`1:66: error: unknown member "pionts" [unknown-member]`,
				`1:79: error: unknown member "x-a" [unknown-member]`,
				`1:97: error: "points" is missing or empty [missing-member]`,
				`1:101: error: unknown member "taly" [unknown-member]`,
			},
		},
		{
			"types, values and bounds",
			`{"format": "redraft.comparison/1", "plan": 5, "collected": "soon", "links": [{"method": "x", "confidence": 1001, "likeness": 0.5, "known": "word"}], ` + rest,
			[]string{
				`1:44: error: "plan" must be a string, not a number [wrong-type]`,
				`1:60: error: "soon" is not a date [date]`,
				`1:89: error: "method" cannot be "x" [unknown-value]`,
				`1:108: error: "confidence" cannot be 1001 [number-range]`,
				`1:126: error: "likeness" cannot be a part of a number [number-range]`,
				`1:140: error: "known" cannot be "word" [unknown-value]`,
			},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, d := range Validate([]byte(tt.text)) {
				got = append(got, d.String())
			}
			require.Equal(t, tt.want, got)
		})
	}
}
