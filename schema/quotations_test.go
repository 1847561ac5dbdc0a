package schema

import (
	"bytes"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// The types of a report on quotations, by the definition that describes each.
var describedOfQuotations = map[string]reflect.Type{
	"": reflect.TypeFor[quote.Report](), "tally": reflect.TypeFor[quote.Tally](),
	"mark": reflect.TypeFor[quote.Mark](), "quotation": reflect.TypeFor[quote.Quotation](),
	"place": reflect.TypeFor[quote.Place](), "difference": reflect.TypeFor[quote.Difference](),
	"omission": reflect.TypeFor[quote.Omission](),
	"part":     reflect.TypeFor[quote.Part](), "selectors": reflect.TypeFor[quote.Selectors](),
	"quoteSelector":    reflect.TypeFor[quote.TextSelector](),
	"positionSelector": reflect.TypeFor[quote.PositionSelector](),
	"copy":             reflect.TypeFor[collate.Copy](), "ref": reflect.TypeFor[plan.Ref](),
	"conflict":     reflect.TypeFor[collate.Conflict](),
	"conflictForm": reflect.TypeFor[collate.Variant](), "fact": reflect.TypeFor[plan.Fact](),
}

func TestQuotationsSchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	schema := decoded(t, quotationsSchema)
	for name, typ := range describedOfQuotations {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[quote.Report](), describedOfQuotations)
}

// What is found of an article and written as JSON follows the schema.
func TestQuotationsFollowTheirSchema(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	const article = "The text says “The size of the Ukrainian Armed Forces will be limited to 800,000 personnel” and “European fighter jets … in Poland”, " +
		"“Ukraine will receive reliable security guarantees and a new fleet of ships”, “nothing of the kind”. An “unclosed mark."
	for i := range p.Versions {
		r, err := quote.Article(p, p.Versions[i].ID, article)
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, quote.Encode(&b, r))
		require.Empty(t, Validate(b.Bytes()))
	}
}

func TestQuotationsFromElsewhere(t *testing.T) {
	t.Parallel()
	const tally = `"tally": {"found": 0, "omitted": 0, "different": 0, "part": 0, "elsewhere": 0, "nowhere": 0, "unchecked": 0, "speaker": 0}}`
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"sound", `{"format": "redraft.quotations/1", "version": "a", "points": 1, ` + tally, nil},
		{
			"a newer edition", `{"format": "redraft.quotations/2"}`,
			[]string{"1:12: error: written for a newer format; this library reads up to 1 [newer-format]"},
		},
		{
			"a member of one's own",
			`{"format": "redraft.quotations/1", "x-a": 1, "version": "a", "points": 1, ` + tally,
			[]string{`1:36: error: unknown member "x-a" [unknown-member]`},
		},
		{
			"a value that is none",
			`{"format": "redraft.quotations/1", "version": "a", "points": -1, ` + tally,
			[]string{`1:62: error: "points" cannot be -1 [number-range]`},
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
