package schema

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/diff/identify"
	threeway "github.com/redraft-go/redraft/diff/merge"
	"github.com/redraft-go/redraft/diff/news"
	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// The types of what is said of copies, by the definition that describes each.
var describedOfCopies = map[string]reflect.Type{
	"": reflect.TypeFor[identify.Copies](), "rewording": reflect.TypeFor[identify.Rewording](),
	"exchange":        reflect.TypeFor[identify.Exchange](),
	"lackedPoint":     reflect.TypeFor[identify.LackedPoint](),
	"copiedPoint":     reflect.TypeFor[identify.CopiedPoint](),
	"copiedVariation": reflect.TypeFor[identify.CopiedVariation](),
	"phrase":          reflect.TypeFor[collate.Phrase](), "copy": reflect.TypeFor[collate.Copy](),
	"ref":    reflect.TypeFor[plan.Ref](),
	"effect": reflect.TypeFor[effect.Effect](), "effectSide": reflect.TypeFor[effect.Term](),
	"range": reflect.TypeFor[plan.Range](),
}

func TestCopiesSchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	require.Equal(t, identify.CopiesFormat, copiesFormat)
	schema := decoded(t, copiesSchema)
	for name, typ := range describedOfCopies {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[identify.Copies](), describedOfCopies)
}

// What is said of copies and written as JSON follows the schema, for every draft
// held against every other.
func TestCopiesFollowTheirSchema(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for i := range p.Versions {
		for j := range p.Versions {
			c, err := identify.CompareCopy(p, p.Versions[i].ID, &p.Versions[j])
			require.NoError(t, err)
			data, err := json.Marshal(c)
			require.NoError(t, err)
			require.Empty(t, Validate(data), "%s to %s", p.Versions[i].ID, p.Versions[j].ID)
		}
	}
	data, err := json.Marshal(identify.CompareCopies(nil, nil))
	require.NoError(t, err)
	require.Empty(t, Validate(data))
}

// The types of a story, by the definition that describes each.
var describedOfStories = map[string]reflect.Type{
	"counterpart": reflect.TypeFor[trail.Counterpart](), "": reflect.TypeFor[trail.Story](),
	"pair": reflect.TypeFor[trail.Pair](), "entry": reflect.TypeFor[trail.Entry](),
	"form": reflect.TypeFor[trail.Form](), "voice": reflect.TypeFor[trail.Voice](),
	"copy": reflect.TypeFor[collate.Copy](), "ref": reflect.TypeFor[plan.Ref](),
	"fact":      reflect.TypeFor[plan.Fact](),
	"statement": reflect.TypeFor[collate.Statement](), "speaker": reflect.TypeFor[plan.Speaker](),
	"claim": reflect.TypeFor[diff.LinkedClaim](),
}

func TestStorySchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	require.Equal(t, trail.StoryFormat, storyFormat)
	schema := decoded(t, storySchema)
	for name, typ := range describedOfStories {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[trail.Story](), describedOfStories)
}

// The types of a table, by the definition that describes each.
var describedOfTables = map[string]reflect.Type{
	"counterpart": reflect.TypeFor[trail.Counterpart](),
	"":            reflect.TypeFor[trail.Table](), "column": reflect.TypeFor[trail.Column](),
	"row": reflect.TypeFor[trail.Row](), "cell": reflect.TypeFor[trail.Cell](),
	"claim": reflect.TypeFor[diff.LinkedClaim](),
	"form":  reflect.TypeFor[trail.Form](), "voice": reflect.TypeFor[trail.Voice](),
	"copy": reflect.TypeFor[collate.Copy](), "ref": reflect.TypeFor[plan.Ref](),
	"fact": reflect.TypeFor[plan.Fact](), "statement": reflect.TypeFor[collate.Statement](),
	"speaker": reflect.TypeFor[plan.Speaker](),
	"effect":  reflect.TypeFor[effect.Effect](), "effectSide": reflect.TypeFor[effect.Term](),
	"range": reflect.TypeFor[plan.Range](),
}

func TestTableSchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	require.Equal(t, trail.TableFormat, tableFormat)
	schema := decoded(t, tableSchema)
	for name, typ := range describedOfTables {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[trail.Table](), describedOfTables)
	table, err := trail.Tabulate(ukraine2025.Plan(),
		[]string{"us-28", "e3-28", "eu-24", "ua-20-2025-12-24"})
	require.NoError(t, err)
	data, err := json.Marshal(table)
	require.NoError(t, err)
	require.Empty(t, Validate(data))
}

// The types of news, by the definition that describes each.
var describedOfNews = map[string]reflect.Type{
	"speaker": reflect.TypeFor[plan.Speaker](), "": reflect.TypeFor[news.News](),
	"item": reflect.TypeFor[news.Item](), "judgement": reflect.TypeFor[news.Judgement](),
	"copy": reflect.TypeFor[collate.Copy](), "ref": reflect.TypeFor[plan.Ref](),
}

func TestNewsSchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	require.Equal(t, news.Format, newsFormat)
	schema := decoded(t, newsSchema)
	for name, typ := range describedOfNews {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[news.News](), describedOfNews)
	data, err := json.Marshal(news.Between(nil, ukraine2025.Plan()))
	require.NoError(t, err)
	require.Empty(t, Validate(data))
}

// The types of evidence, by the definition that describes each.
var describedOfEvidence = map[string]reflect.Type{
	"": reflect.TypeFor[render.Evidence](), "section": reflect.TypeFor[render.EvidenceSection](),
	"entry": reflect.TypeFor[render.EvidenceEntry](),
	"voice": reflect.TypeFor[render.Voice](), "address": reflect.TypeFor[render.Address](),
	"ref": reflect.TypeFor[plan.Ref](),
}

func TestEvidenceSchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	require.Equal(t, render.EvidenceFormat, evidenceFormat)
	schema := decoded(t, evidenceSchema)
	for name, typ := range describedOfEvidence {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[render.Evidence](), describedOfEvidence)
	p := ukraine2025.Plan()
	for _, at := range []plan.Ref{
		{Version: "us-28", Point: "26"},
		{Version: "e3-28", Point: "3"},
		{Version: "us-28"},
		{Version: "geneva-19"},
		{Report: "rolling-stone-1121"},
	} {
		e, err := render.EvidenceOf(p, at)
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, render.EvidenceJSON(&b, e))
		require.Empty(t, Validate(b.Bytes()), at.String())
	}
	var b bytes.Buffer
	require.NoError(t, render.EvidenceJSON(&b, nil))
	require.Empty(t, Validate(b.Bytes()))
}

// The types of a verification, by the definition that describes each.
var describedOfVerifications = map[string]reflect.Type{
	"": reflect.TypeFor[diff.Verification](), "verified": reflect.TypeFor[diff.Verified](),
	"finding": reflect.TypeFor[diff.Finding](), "exchange": reflect.TypeFor[diff.Exchange](),
	"ref": reflect.TypeFor[plan.Ref](), "effect": reflect.TypeFor[effect.Effect](),
	"effectSide": reflect.TypeFor[effect.Term](), "range": reflect.TypeFor[plan.Range](),
}

func TestVerificationSchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	require.Equal(t, diff.VerificationFormat, verificationFormat)
	schema := decoded(t, verificationSchema)
	for name, typ := range describedOfVerifications {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[diff.Verification](), describedOfVerifications)
	p := ukraine2025.Plan()
	for i := range p.Versions {
		c, err := diff.Between(p, p.Versions[0].ID, p.Versions[i].ID)
		require.NoError(t, err)
		for _, allow := range [][]diff.Allowance{
			nil,
			{{Point: "*", Wording: true}},
			{{Point: "2"}, {Point: "40"}},
		} {
			data, err := json.Marshal(diff.Verify(c, allow...))
			require.NoError(t, err)
			require.Empty(t, Validate(data), p.Versions[i].ID)
		}
	}
}

// The types of a merge, by the definition that describes each.
var describedOfMerges = map[string]reflect.Type{
	"": reflect.TypeFor[threeway.Merge](), "side": reflect.TypeFor[threeway.Side](),
	"item": reflect.TypeFor[threeway.Item](), "mergeRun": reflect.TypeFor[threeway.Run](),
	"ref": reflect.TypeFor[plan.Ref](),
}

func TestMergeSchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	require.Equal(t, threeway.Format, mergeFormat)
	schema := decoded(t, mergeSchema)
	for name, typ := range describedOfMerges {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[threeway.Merge](), describedOfMerges)
	p := ukraine2025.Plan()
	data, err := json.Marshal(threeway.Three(p.Version("us-28"), p.Version("e3-28"),
		p.Version("eu-24"), threeway.Within(p)))
	require.NoError(t, err)
	require.Empty(t, Validate(data))
}

// The types of trails, by the definition that describes each.
var describedOfTrails = map[string]reflect.Type{
	"": reflect.TypeFor[trail.Trails](), "trail": reflect.TypeFor[trail.Trail](),
	"step": reflect.TypeFor[trail.Step](), "ref": reflect.TypeFor[plan.Ref](),
}

func TestTrailSchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	require.Equal(t, trail.TrailsFormat, trailFormat)
	schema := decoded(t, trailSchema)
	for name, typ := range describedOfTrails {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[trail.Trails](), describedOfTrails)
	data, err := json.Marshal(trail.Follow(ukraine2025.Plan()))
	require.NoError(t, err)
	require.Empty(t, Validate(data))
}

// The types of origins, by the definition that describes each.
var describedOfWords = map[string]reflect.Type{
	"": reflect.TypeFor[trail.Origins](), "pointOrigin": reflect.TypeFor[trail.PointOrigin](),
	"origin":  reflect.TypeFor[trail.Origin](),
	"dropped": reflect.TypeFor[trail.Dropped](), "ref": reflect.TypeFor[plan.Ref](),
	"copy": reflect.TypeFor[collate.Copy](), "claim": reflect.TypeFor[diff.LinkedClaim](),
}

func TestWordsSchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	require.Equal(t, trail.WordsFormat, wordsFormat)
	schema := decoded(t, wordsSchema)
	for name, typ := range describedOfWords {
		t.Run(typ.String(), func(t *testing.T) { checkObject(t, schema, name, typ) })
	}
	allDescribed(t, reflect.TypeFor[trail.Origins](), describedOfWords)
	o, err := trail.Words(ukraine2025.Plan(), "e3-28")
	require.NoError(t, err)
	data, err := json.Marshal(o)
	require.NoError(t, err)
	require.Empty(t, Validate(data))
}

// Every story of the embedded plan follows the schema.
func TestStoriesFollowTheirSchema(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for i := range p.Themes {
		s, err := trail.Subject(p, p.Themes[i].ID)
		require.NoError(t, err)
		data, err := json.Marshal(s)
		require.NoError(t, err)
		require.Empty(t, Validate(data), p.Themes[i].ID)
	}
}

// filled is v, a pointer to a struct, with every member set, and its format.
func filled(t *testing.T, v any, format string) map[string]any {
	t.Helper()
	inside := make(map[reflect.Type]int)
	var fill func(v reflect.Value)
	fill = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for _, field := range v.Fields() {
				fill(field)
			}
		case reflect.Slice:
			if inside[v.Type()] < 2 { // statements have statements
				inside[v.Type()]++
				v.Set(reflect.MakeSlice(v.Type(), 1, 1))
				fill(v.Index(0))
				inside[v.Type()]--
			}
		case reflect.Int:
			v.SetInt(2) // a fold is of two points at least
		case reflect.Bool:
			v.SetBool(true)
		case reflect.String:
			v.SetString("a")
			if known := enums[v.Type()]; len(known) > 0 {
				v.SetString(known[0])
			} else if v.Type() == reflect.TypeFor[sources.Date]() {
				v.SetString("2026-03-01")
			}
		default:
		}
	}
	fill(reflect.ValueOf(v).Elem())
	reflect.ValueOf(v).Elem().FieldByName("Format").SetString(format)
	data, err := json.Marshal(v)
	require.NoError(t, err)
	require.Empty(t, Validate(data))
	return decoded(t, data)
}

// Every keyword of the schemas of what redraft writes that can be broken is
// broken once, and what is said of it is said in full.
func TestEveryKeywordOfOutputsIsBrokenOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through thousands of documents one by one, which takes minutes under the race detector")
	}
	t.Parallel()
	types := map[string]any{
		comparisonFormat: new(diff.Comparison),
		copiesFormat:     new(identify.Copies), storyFormat: new(trail.Story),
		trailFormat: new(trail.Trails), wordsFormat: new(trail.Origins),
		tableFormat: new(trail.Table), newsFormat: new(news.News),
		evidenceFormat: new(render.Evidence), quotationsFormat: new(quote.Report),
		verificationFormat: new(diff.Verification), mergeFormat: new(threeway.Merge),
		historyFormat: new(history.Line),
	}
	require.Len(t, types, len(outputs))
	for _, o := range outputs {
		t.Run(o.format, func(t *testing.T) {
			t.Parallel()
			document := filled(t, types[o.format], o.format)
			broken := make(map[diag.Pointer]bool)
			for _, m := range mutations(document) {
				for _, f := range mutated(t, document, m, o.door()) {
					broken[f.keyword] = true
				}
			}
			source, _ := For(o.format)
			for _, keyword := range keywords(t, source) {
				// another format is another document
				if !broken[keyword] && keyword != "/properties/format/const" {
					t.Errorf("no document breaks %s", keyword)
				}
			}
		})
	}
}

// mutated gives the faults of a changed document, which Validate must tell.
func mutated(t *testing.T, document map[string]any, m mutation, d door) []fault {
	t.Helper()
	data, err := json.Marshal(document)
	require.NoError(t, err)
	changed := decoded(t, data)
	m.edit(changed)
	var b bytes.Buffer
	require.NoError(t, json.NewEncoder(&b).Encode(changed))
	tree, ok := tree(b.Bytes(), strict.NewCollector(diag.NewCatalog()))
	require.True(t, ok)
	faults := d.faults(tree)
	ds := Validate(b.Bytes())
	require.Equal(t, len(faults) > 0, ds.Err() != nil, "%s: %v", m.name, ds)
	for _, d := range ds {
		require.NotRegexp(t, `\{[a-z]+\}`, d.Message+d.Advice, "%s: a parameter is missing", m.name)
		require.True(t, d.Span.Known())
	}
	return faults
}
