package schema

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/identify"
	threeway "github.com/redraft-go/redraft/diff/merge"
	"github.com/redraft-go/redraft/diff/news"
	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/sources"
)

func decoded(tb testing.TB, data []byte) map[string]any {
	tb.Helper()
	var v map[string]any
	require.NoError(tb, json.Unmarshal(data, &v))
	return v
}

func everything(tb testing.TB) []byte {
	tb.Helper()
	data, err := os.ReadFile("testdata/everything.json")
	require.NoError(tb, err)
	return data
}

func TestSchemasAreSound(t *testing.T) {
	t.Parallel()
	require.Equal(t, plan.Format, planFormat)
	require.Equal(t, diff.Format, comparisonFormat)
	require.Equal(t, []string{
		planFormat, comparisonFormat, copiesFormat, storyFormat, trailFormat,
		wordsFormat, tableFormat, newsFormat, evidenceFormat, quotationsFormat, verificationFormat,
		mergeFormat, historyFormat,
	}, Formats())
	_, known := For("redraft.plan/0")
	require.False(t, known)
	for _, s := range formats {
		id := address(s.format)
		source, known := For(s.format)
		require.True(t, known)
		_, err := validator(id, source)
		require.NoError(t, err)
		require.Equal(t, id, decoded(t, source)["$id"])
		for _, example := range decoded(t, source)["examples"].([]any) { //nolint:forcetypeassert // it would fail the test
			data, err := json.Marshal(example)
			require.NoError(t, err)
			require.Empty(t, Validate(data))
		}

		// Every definition is used, described, and its examples follow it.
		defs, _ := decoded(t, source)["$defs"].(map[string]any)
		byName := make(map[string]any)
		examples := make(map[string]any)
		for name, def := range defs {
			require.Contains(t, string(source), `"#/$defs/`+name+`"`, "not used")
			node, _ := def.(map[string]any)
			require.NotEmpty(t, node["description"], name)
			byName[name] = map[string]any{
				"type":  "array",
				"items": map[string]any{"$ref": "#/$defs/" + name},
			}
			if list, ok := node["examples"]; ok {
				examples[name] = list
			} else {
				require.False(t, node["type"] == "object" && s.format == planFormat, "no example of %s", name)
			}
		}
		all, err := json.Marshal(map[string]any{
			"$schema": decoded(t, source)["$schema"], "$id": id,
			"properties": byName, "$defs": defs,
		})
		require.NoError(t, err)
		faults, err := validator(id, all)
		require.NoError(t, err)
		require.Empty(t, faults(examples))
	}
}

// The types of the format, by the definition that describes each.
var described = map[string]reflect.Type{
	"": reflect.TypeFor[plan.Plan](), "party": reflect.TypeFor[plan.Party](),
	"theme":  reflect.TypeFor[plan.Theme](),
	"source": reflect.TypeFor[sources.Source](), "report": reflect.TypeFor[sources.Report](),
	"edge":     reflect.TypeFor[sources.Edge](),
	"citation": reflect.TypeFor[sources.Citation](), "quote": reflect.TypeFor[sources.Quote](),
	"version": reflect.TypeFor[plan.Version](),
	"parent":  reflect.TypeFor[plan.Parent](), "reportedLink": reflect.TypeFor[plan.ReportedLink](),
	"count":   reflect.TypeFor[plan.Count](),
	"witness": reflect.TypeFor[plan.Witness](), "descent": reflect.TypeFor[plan.Descent](),
	"range": reflect.TypeFor[plan.Range](),
	"note":  reflect.TypeFor[plan.Note](), "fact": reflect.TypeFor[plan.Fact](),
	"point":   reflect.TypeFor[plan.Point](),
	"reading": reflect.TypeFor[plan.Reading](), "claim": reflect.TypeFor[plan.Claim](),
	"target":  reflect.TypeFor[plan.Target](),
	"speaker": reflect.TypeFor[plan.Speaker](), "statement": reflect.TypeFor[plan.Statement](),
}

// The values of the enums of the format.
var enums = map[reflect.Type][]string{
	reflect.TypeFor[plan.Coverage]():       names(plan.Coverages(), ""),
	reflect.TypeFor[plan.Wording]():        names(plan.Wordings(), ""),
	reflect.TypeFor[plan.Presence]():       names(plan.Presences(), ""),
	reflect.TypeFor[plan.Confirmed]():      names(plan.Confirmeds(), ""),
	reflect.TypeFor[plan.Extent]():         names(plan.Extents(), ""),
	reflect.TypeFor[plan.Status]():         names(plan.Statuses(), ""),
	reflect.TypeFor[plan.Relation]():       names(plan.Relations(), ""),
	reflect.TypeFor[render.Sort]():         names(render.Sorts()[1:]), // what is ours is left out
	reflect.TypeFor[render.EvidencePart](): names(render.EvidenceParts()),
	reflect.TypeFor[plan.CountOf]():        names(plan.CountOfs(), ""),
	reflect.TypeFor[plan.Role]():           names(plan.Roles(), ""),
	reflect.TypeFor[align.Method]():        names(align.Methods()),
	reflect.TypeFor[plan.Numbering]():      names(plan.Numberings(), ""),
	reflect.TypeFor[plan.Bound]():          names(plan.Bounds(), ""),
	reflect.TypeFor[plan.NoteKind]():       names(plan.NoteKinds()),
	reflect.TypeFor[plan.FactKind]():       names(plan.FactKinds()),
	reflect.TypeFor[plan.Stance]():         names(plan.Stances()),

	reflect.TypeFor[collate.ConflictKind](): names(collate.ConflictKinds()),
	reflect.TypeFor[sources.SourceKind]():   names(sources.SourceKinds(), ""),
	reflect.TypeFor[sources.Access]():       names(sources.Accesses(), ""),
	reflect.TypeFor[sources.How]():          names(sources.Hows(), ""),
	reflect.TypeFor[sources.Certainty]():    names(sources.Certainties(), ""),
	reflect.TypeFor[bracket.Stance]():       names(bracket.Stances(), ""),
	reflect.TypeFor[diff.Kind]():            names(diff.Kinds()),
	reflect.TypeFor[diff.Known]():           names(diff.Knowns()),
	reflect.TypeFor[diff.Form]():            names(diff.Forms()),
	reflect.TypeFor[diff.Verdict]():         names(diff.Verdicts()),
	reflect.TypeFor[diff.Reason]():          names(diff.Reasons()),
	reflect.TypeFor[diff.Op]():              names(diff.Ops()),
	reflect.TypeFor[diff.Ground]():          names(diff.Grounds()),
	reflect.TypeFor[threeway.Status]():      names(threeway.Statuses()),
	reflect.TypeFor[threeway.What]():        names(threeway.Whats()),
	reflect.TypeFor[diff.Field]():           names(diff.Fields()),
	reflect.TypeFor[effect.Kind]():          effectKinds(),
	reflect.TypeFor[trail.FormKind]():       names(trail.FormKinds()),
	reflect.TypeFor[trail.Seen]():           names(trail.Seens()),
	reflect.TypeFor[trail.Line]():           names(trail.Lines()),
	reflect.TypeFor[trail.State]():          names(trail.States()),
	reflect.TypeFor[news.Kind]():            names(news.Kinds()),
	reflect.TypeFor[quote.Answer]():         names(quote.Answers()),
	reflect.TypeFor[quote.Reason]():         names(quote.Reasons()),
	reflect.TypeFor[quote.Turn]():           names(quote.Turns()),
	reflect.TypeFor[quote.SelectorType]():   names(quote.SelectorTypes()),
	reflect.TypeFor[identify.Outcome]():     names(identify.Outcomes()),
	reflect.TypeFor[identify.CopyReason]():  names(identify.CopyReasons()),
	reflect.TypeFor[identify.CopyState]():   names(identify.CopyStates()),
}

func effectKinds() []string {
	var all []string
	for _, d := range effect.Kinds() {
		all = append(all, string(d.Kind))
	}
	return all
}

func names[E ~string](list []E, more ...string) []string {
	var all []string
	for _, e := range list {
		all = append(all, string(e))
	}
	return append(all, more...)
}

// members lists the members of a type, those of embedded structs in place.
func members(typ reflect.Type) map[string]reflect.StructField {
	all := make(map[string]reflect.StructField)
	for f := range typ.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous:
			maps.Copy(all, members(f.Type))
		case name != "-":
			all[name] = f
		}
	}
	return all
}

// resolved follows the references of a node and lays what stands beside them
// over what they lead to.
func resolved(schema map[string]any, node any) map[string]any {
	n, _ := node.(map[string]any)
	ref, ok := n["$ref"].(string)
	if !ok {
		return n
	}
	target := resolved(schema, at(schema, diag.Pointer(strings.TrimPrefix(ref, "#"))))
	merged := make(map[string]any)
	maps.Copy(merged, target)
	maps.Copy(merged, n)
	return merged
}

func TestPlanSchemaAndStructsAreEqual(t *testing.T) {
	t.Parallel()
	schema := decoded(t, planSchema)
	for name, typ := range described {
		t.Run(typ.Name(), func(t *testing.T) {
			checkObject(t, schema, name, typ)
			_, open := typ.FieldByName("X")
			require.True(t, open, "no field X")
		})
	}
	allDescribed(t, reflect.TypeFor[plan.Plan](), described)
}

// checkObject compares a definition with the struct that it describes.
func checkObject(t *testing.T, schema map[string]any, name string, typ reflect.Type) {
	t.Helper()
	node := schema
	if name != "" {
		node = resolved(schema, map[string]any{"$ref": "#/$defs/" + name})
	}
	require.Equal(t, false, node["unevaluatedProperties"])
	if _, open := typ.FieldByName("X"); open {
		require.Equal(t, map[string]any{"^x-.": true}, node["patternProperties"])
	} else {
		require.Nil(t, node["patternProperties"], "members of one's own would be lost")
	}
	properties, _ := node["properties"].(map[string]any)
	fields := members(typ)
	if diff := cmp.Diff(sorted(fields), sorted(properties)); diff != "" {
		t.Fatalf("members (-struct +schema):\n%s", diff)
	}
	required := texts(node["required"])
	for member, field := range fields {
		p := resolved(schema, properties[member])
		checkType(t, schema, field.Type, p, member)
		if p["description"] == nil && p["enum"] == nil && p["examples"] == nil {
			t.Errorf("%s is not described", member)
		}
		// A text without which a thing means nothing must be there.
		optional := strings.Contains(field.Tag.Get("json"), ",omit")
		if field.Type.Kind() == reflect.String && !optional && !slices.Contains(required, member) {
			t.Errorf("%s is not required", member)
		}
	}
}

// allDescribed checks that every struct that a format is made of is described.
func allDescribed(t *testing.T, root reflect.Type, described map[string]reflect.Type) {
	t.Helper()
	known := make(map[reflect.Type]bool)
	for _, typ := range described {
		known[typ] = true
	}
	done := make(map[reflect.Type]bool)
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		for typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		if typ.Kind() != reflect.Struct || done[typ] {
			return
		}
		done[typ] = true
		require.True(t, known[typ], "%v has no definition", typ)
		for _, f := range members(typ) {
			walk(f.Type)
		}
	}
	walk(root)
}

func sorted[V any](m map[string]V) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func checkType(t *testing.T, schema map[string]any, typ reflect.Type, node map[string]any,
	member string,
) {
	t.Helper()
	want := map[reflect.Kind]string{
		reflect.String: "string", reflect.Slice: "array", reflect.Int: "integer",
		reflect.Bool: "boolean", reflect.Struct: "object",
	}[typ.Kind()]
	if _, isConst := node["const"]; isConst {
		return
	}
	require.Equal(t, want, node["type"], member)
	if values, ok := enums[typ]; ok {
		if schema["title"] != planFormat { // written by ourselves: what is empty is left out
			values = slices.DeleteFunc(slices.Clone(values), func(s string) bool { return s == "" })
		}
		require.Equal(t, values, texts(node["enum"]), member)
	} else if typ.Kind() == reflect.String && node["enum"] != nil {
		require.Equal(t, "grade", member, "an enum in the schema, free text in Go")
	}
	if typ.Kind() == reflect.Slice {
		checkType(t, schema, typ.Elem(), resolved(schema, node["items"]), member)
	}
	if typ.Kind() == reflect.Struct {
		require.Equal(t, sorted(members(typ)), sorted(node["properties"].(map[string]any)), member) //nolint:forcetypeassert // it would fail the test
	}
}

func TestEverythingUsesEveryMember(t *testing.T) {
	t.Parallel()
	data := everything(t)
	require.Empty(t, Validate(data))
	p, err := plan.DecodeBytes(data)
	require.NoError(t, err)
	used := make(map[string]bool)
	all := make(map[string]bool)
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				name := v.Type().String() + "." + v.Type().Field(i).Name
				all[name] = true
				if !v.Field(i).IsZero() {
					used[name] = true
				}
				walk(v.Field(i))
			}
		default:
		}
	}
	walk(reflect.ValueOf(*p))
	require.Equal(t, sorted(all), sorted(used))
}

// Every keyword of the schema that can be broken is broken once, in a document
// that is right otherwise: the schema says so, Decode says so too, at the same
// place and by the same code.
func TestEveryKeywordIsBrokenOnce(t *testing.T) {
	t.Parallel()
	broken := make(map[diag.Pointer]bool)
	door := planDoor()
	sound := everything(t)
	for _, m := range append(mutations(decoded(t, sound)), planMutations()...) {
		document := decoded(t, sound)
		if m.edit != nil {
			m.edit(document)
		}
		data, err := json.Marshal(document)
		require.NoError(t, err)

		tree, ok := tree(data, strict.NewCollector(diag.NewCatalog()))
		require.True(t, ok)
		var bySchema []string
		for _, f := range door.faults(tree) {
			broken[f.keyword] = true
			for _, x := range door.explain.explain(f, tree) {
				bySchema = append(bySchema, fmt.Sprintf("%s [%s]", x.at, x.code))
			}
		}
		if len(bySchema) == 0 {
			continue // the schema allows it; the rules may not
		}
		var byDecode []string
		misread := false
		for _, d := range plan.LintBytes(data) {
			byDecode = append(byDecode, fmt.Sprintf("%s [%s]", d.Pointer, d.Code))
			misread = misread || readsAmiss(d)
		}
		for _, found := range bySchema {
			// What follows from a value that cannot be read is told by neither
			// Decode nor Validate.
			if !slices.Contains(byDecode, found) && !misread {
				t.Errorf("%s: the schema says %s, Decode says %s", m.name, found, byDecode)
			}
		}
		require.True(t, slices.ContainsFunc(bySchema, func(found string) bool {
			return slices.Contains(byDecode, found)
		}),
			"%s: the schema says %s, Decode says %s", m.name, bySchema, byDecode)
	}
	for _, keyword := range keywords(t, planSchema) {
		if !broken[keyword] {
			t.Errorf("no document breaks %s", keyword)
		}
	}
}

type mutation struct {
	name string
	edit func(document map[string]any)
}

// mutations makes changes to every value of a document that uses everything.
func mutations(document map[string]any) []mutation {
	var list []mutation
	set := func(p diag.Pointer, what string, v any) {
		list = append(list, mutation{string(p) + " " + what, func(document map[string]any) {
			switch around := at(document, p.Parent()).(type) {
			case map[string]any:
				if v == nil {
					delete(around, p.Last())
					return
				}
				around[p.Last()] = v
			case []any:
				for i := range around {
					if fmt.Sprint(i) == p.Last() && v != nil {
						around[i] = v
					}
				}
			}
		}})
	}
	tried := make(map[string]int)
	var walk func(p diag.Pointer, v any)
	walk = func(p diag.Pointer, v any) {
		if strings.HasPrefix(p.Last(), "x-") {
			return
		}
		// Twice of a kind is enough: the same member of the same list.
		names := slices.DeleteFunc(p.Tokens(), func(name string) bool {
			return strings.Trim(name, "0123456789") == ""
		})
		kind := strings.Join(names[max(0, len(names)-3):], "/")
		tried[kind]++
		again := tried[kind] > 2
		set := func(p diag.Pointer, what string, v any) {
			if !again {
				set(p, what, v)
			}
		}
		switch v := v.(type) {
		case string:
			set(p, "left out", nil)
			set(p, "empty", "")
			set(p, "another", "?")
			set(p, "long", strings.Repeat("x", 300))
			set(p, "a number", 1)
		case float64:
			set(p, "left out", nil)
			set(p, "a text", "1")
			for _, n := range []float64{-1, 0, 7, 0.5, 1 << 40} {
				set(p, "another", n)
			}
		case bool:
			set(p, "a text", "true")
		case map[string]any:
			set(p.Member("strange"), "added", 1)
			if p != "" {
				set(p, "left out", nil)
				set(p, "no object", true)
			}
			for _, name := range sorted(v) {
				walk(p.Member(name), v[name])
			}
		case []any:
			set(p, "left out", nil)
			set(p, "empty", []any{})
			set(p, "no list", map[string]any{})
			for i, x := range v {
				walk(p.Index(i), x)
			}
		}
	}
	walk("", document)
	return list
}

// planMutations are those that no change of one value comes to.
func planMutations() []mutation {
	return []mutation{
		{"a second part of a text without its words", func(d map[string]any) {
			delete(at(d, "/versions/0/points/0/notes/0").(map[string]any), "text") //nolint:forcetypeassert // it would fail the test
		}},
		{"a speaker who is nobody", func(d map[string]any) {
			at(d, "/statements/1").(map[string]any)["by"] = []any{map[string]any{}} //nolint:forcetypeassert // it would fail the test
		}},
		{"an object without attribution", func(d map[string]any) {
			at(d, "/statements/1").(map[string]any)["object"] = []any{map[string]any{"role": "x"}} //nolint:forcetypeassert // it would fail the test
		}},
		{"a reference to nothing", func(d map[string]any) {
			at(d, "/statements/1").(map[string]any)["about"] = []any{map[string]any{}} //nolint:forcetypeassert // it would fail the test
		}},
	}
}

// keywords lists the places of all keywords of the schema that a document can
// break, each named as a validator names it: references are followed.
func keywords(t *testing.T, source []byte) []diag.Pointer {
	t.Helper()
	var list []diag.Pointer
	var walk func(p diag.Pointer, v any)
	walk = func(p diag.Pointer, v any) {
		node, _ := v.(map[string]any)
		for keyword, x := range node {
			here := p.Member(keyword)
			switch keyword {
			case "type", "enum", "const", "pattern", "required", "minimum", "maximum", "minLength",
				"maxLength", "minItems", "maxItems",
				"minProperties", "unevaluatedProperties", "anyOf":
				list = append(list, here)
			case "properties", "$defs":
				for name, child := range x.(map[string]any) { //nolint:forcetypeassert // it would fail the test
					walk(here.Member(name), child)
				}
			case "items", "then", "else":
				walk(here, x)
			case "$schema", "$id", "$ref", "title", "description", "examples", "patternProperties",
				"if":
			default:
				t.Errorf("the keyword %s is new here", here)
			}
		}
	}
	schema := decoded(t, source)
	// a document that is no object is no plan of any format: see the fixtures of plan
	delete(schema, "type")
	walk("", schema)
	slices.Sort(list)
	return list
}

// Validate accepts what Decode accepts, and nothing else.
func TestValidateAndDecodeAgree(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../plan/testdata/codes/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range append(files, "testdata/everything.json",
		"../plan/testdata/hard-cases.json") {
		t.Run(filepath.Base(f), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(f)
			require.NoError(t, err)
			agree(t, data)
		})
	}
}

func agree(t *testing.T, data []byte) {
	t.Helper()
	ds := Validate(data)
	_, err := plan.DecodeBytes(data)
	if _, ok := output(data, nil); ok {
		require.Error(t, err) // no plan, whatever Validate says of it
		return
	}
	require.Equal(t, err == nil, ds.Err() == nil, "Decode: %v\nValidate: %v", err, ds)
	if diff := cmp.Diff(plan.LintBytes(data), ds); diff != "" {
		t.Errorf("the schema adds to what Decode says (-Decode +Validate):\n%s", diff)
	}
	if err == nil {
		document, ok := tree(data, strict.NewCollector(diag.NewCatalog()))
		require.True(t, ok)
		require.Empty(t, planDoor().faults(document), "accepted by Decode, not by the schema")
	}
}

func FuzzValidateAndDecodeAgree(f *testing.F) {
	files, err := filepath.Glob("../plan/testdata/codes/*.json")
	require.NoError(f, err)
	for _, file := range append(files, "testdata/everything.json") {
		data, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { agree(t, data) })
}
