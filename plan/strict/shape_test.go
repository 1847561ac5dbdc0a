package strict_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/plan/words"
)

type colour string

type Common struct {
	Note  string   `json:"note,omitempty"`
	Marks []string `json:"marks,omitempty"`
}

type leaf struct {
	At int `json:"at"`

	X map[string]json.RawMessage `json:"-"`
}

type tree struct {
	ID     string `json:"id"`
	Colour colour `json:"colour,omitempty"`
	Open   bool   `json:"open,omitempty"`
	Leaf   leaf   `json:"leaf,omitzero"`
	Common
	Leaves []leaf `json:"leaves,omitempty"`
	Trees  []tree `json:"trees,omitempty"`

	X map[string]json.RawMessage `json:"-"`
}

func shape(tb testing.TB) *strict.Shape {
	tb.Helper()
	s, err := strict.ShapeOf[tree]()
	require.NoError(tb, err)
	return s
}

func decode(tb testing.TB, data string, opts ...strict.Option) (v tree, whole bool,
	ds diag.Diagnostics,
) {
	tb.Helper()
	c := strict.NewCollector(diag.NewCatalog(), opts...)
	s := shape(tb)
	whole = s.Decode([]byte(data), &v, c)
	return v, whole, c.Done([]byte(data), s)
}

func appendTree(tb testing.TB, v tree) (string, diag.Diagnostics) {
	tb.Helper()
	c := strict.NewCollector(diag.NewCatalog())
	s := shape(tb)
	return string(s.Append(nil, v, c)), c.Done(nil, s)
}

const canonical = `{
  "id": "a",
  "colour": "red",
  "open": true,
  "leaf": {
    "at": 1
  },
  "note": "\"quoted\" <b> \\ \u0001 \t é \u007f` + "\u2028" + `",
  "marks": [
    "x",
    ""
  ],
  "leaves": [
    {
      "at": -1
    }
  ],
  "trees": [
    {
      "id": "",
      "leaves": [
        {
          "at": 0,
          "x-empty": {},
          "x-list": []
        }
      ]
    }
  ],
  "x-a": {
    "b": [
      1,
      2.50,
      "\u00e9"
    ],
    "c": null
  },
  "x-b": "z"
}
`

// What a terminal would obey, or what turns the direction of writing, is never
// written as it is, and comes back: in texts, in names, in members of others.
func TestNothingWrittenSteers(t *testing.T) {
	t.Parallel()
	steering := "\x00\x1b\x7f\u0080\u009b\u009f\u061c\u200e\u200f\u202a\u202e\u2066\u2069"
	quoted, err := json.Marshal(steering)
	require.NoError(t, err)
	before := tree{
		ID: steering, Common: Common{Marks: []string{steering}},
		X: map[string]json.RawMessage{"x-" + steering: quoted},
	}
	text, ds := appendTree(t, before)
	require.Empty(t, ds)
	for _, c := range text {
		require.False(t, c != '\n' && unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c),
			"%U", c)
	}
	after, whole, ds := decode(t, text)
	require.True(t, whole)
	require.Empty(t, ds)
	require.Equal(t, steering, after.ID)
	require.Equal(t, before.Marks, after.Marks)
	var own string
	require.NoError(t, json.Unmarshal(after.X["x-"+steering], &own))
	require.Equal(t, steering, own)
	again, ds := appendTree(t, after)
	require.Empty(t, ds)
	require.Equal(t, text, again)

	// White space between its tokens is not kept, and in texts is.
	v, _, ds := decode(t, `{"id": "a", "x-a": {"b c" : [ 1 ,
	"d e\\\" f" , [ ] ] } }`)
	require.Empty(t, ds)
	require.Equal(t, `kept {"b c":[1,"d e\\\" f",[]]}`, "kept "+string(v.X["x-a"]))

	// Where it stands as it is in a document, it is kept as it will be written.
	v, whole, ds = decode(t, `{"id": "a", "x-a": ["`+"\u202e\u007f\u0085é\U0001f600"+`\u202e"]}`)
	require.True(t, whole)
	require.Empty(t, ds)
	require.Equal(t, `["\u202e\u007f\u0085é`+"\U0001f600"+`\u202e"]`, string(v.X["x-a"]))
}

func TestCanonicalFormComesBack(t *testing.T) {
	t.Parallel()
	text := canonical
	v, whole, ds := decode(t, text)
	require.True(t, whole)
	require.Empty(t, ds)
	got, ds := appendTree(t, v)
	require.Empty(t, ds)
	if diff := cmp.Diff(text, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}

	// The same document in another order and layout is the same value.
	var loose any
	require.NoError(t, json.Unmarshal([]byte(text), &loose))
	again, err := json.Marshal(loose)
	require.NoError(t, err)
	w, whole, ds := decode(t, string(again))
	require.True(t, whole)
	require.Empty(t, ds)
	v.X, w.X = nil, nil // strings of x- members stay as they are written
	require.Empty(t, cmp.Diff(v, w, cmp.AllowUnexported(tree{})))
}

func TestEmptyListsAreMissing(t *testing.T) {
	t.Parallel()
	v, _, ds := decode(t, `{"id":"a","marks":[],"trees":[],"leaves":[ ]}`)
	require.Empty(t, ds)
	require.Equal(t, tree{ID: "a"}, v)
}

func TestShapeFaults(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{
			"everything at once",
			`{"id":1,"Colour":"red","note":null,"marks":"x","leafs":[],"leaves":[{"at":"1"},{"at":1.5},7],"id":"b"}`,
			[]string{
				`1:7: error: "id" must be a string, not a number [wrong-type] /id`,
				`1:9: error: unknown member "Colour" [unknown-member] /Colour`,
				`1:31: error: "note" must be a string, not null [wrong-type] /note`,
				`1:44: error: "marks" must be an array, not a string [wrong-type] /marks`,
				`1:48: error: unknown member "leafs" [unknown-member] /leafs`,
				`1:75: error: "at" must be a number, not a string [wrong-type] /leaves/0/at`,
				`1:86: error: "at" cannot be 1.5 [number-range] /leaves/1/at`,
				`1:91: error: an element of "leaves" must be an object, not a number [wrong-type] /leaves/2`,
				`1:94: error: member "id" appears twice [duplicate-member] /id`,
			},
		},
		{
			"names are compared with escapes undone", `{"id":"a","\u0069d":"b"}`,
			[]string{`1:11: error: member "id" appears twice [duplicate-member] /id`},
		},
		{
			"wrong case beside the right one", `{"ID":"b","id":"a"}`,
			[]string{`1:2: error: unknown member "ID" [unknown-member] /ID`},
		},
		{
			"right one, then wrong case", `{"id":"a","ID":"b"}`,
			[]string{`1:11: error: unknown member "ID" [unknown-member] /ID`},
		},
		{
			"twice in x-", `{"id":"a","x-a":{"b":[{"c":1,"d":2,"c":3}]}}`,
			[]string{`1:36: error: member "c" appears twice [duplicate-member] /x-a/b/0/c`},
		},
		{
			"x- twice", `{"id":"a","x-a":1,"x-a":2}`,
			[]string{`1:19: error: member "x-a" appears twice [duplicate-member] /x-a`},
		},
		{"unknown twice", `{"id":"a","q":1,"q":2}`, []string{
			`1:11: error: unknown member "q" [unknown-member] /q`,
			`1:17: error: member "q" appears twice [duplicate-member] /q`,
		}},
		{"x- alone is no name", `{"id":"a","x-":1,"X-a":1}`, []string{
			`1:11: error: unknown member "x-" [unknown-member] /x-`,
			`1:18: error: unknown member "X-a" [unknown-member] /X-a`,
		}},
		{
			"great numbers",
			`{"leaf":{"at":2147483648},"leaves":[{"at":1e2},{"at":-2147483648},{"at":99999999999999999999}]}`,
			[]string{
				`1:15: error: "at" cannot be 2147483648 [number-range] /leaf/at`,
				`1:43: error: "at" cannot be 1e2 [number-range] /leaves/0/at`,
				`1:73: error: "at" cannot be 99999999999999999999 [number-range] /leaves/2/at`,
			},
		},
		{
			"another document", `[]`,
			[]string{`1:1: error: the document must be an object, not an array [wrong-type] `},
		},
		{
			"what hides is shown", "{\"\\u202ea\\n\":1}",
			[]string{`1:2: error: unknown member "U+202EaU+000A" [unknown-member] /` +
				"\u202ea\n"},
		},
		{
			"slashes and tildes", `{"a/b~c":1}`,
			[]string{`1:2: error: unknown member "a/b~c" [unknown-member] /a~1b~0c`},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			_, whole, ds := decode(t, tt.text)
			require.True(t, whole)
			var got []string
			for _, d := range ds {
				got = append(got, fmt.Sprintf("%s %s", d, d.Pointer))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheFirstOfTwoCounts(t *testing.T) {
	t.Parallel()
	v, _, _ := decode(t, `{"id":"a","id":"b","COLOUR":"red","x-a":1,"x-a":2}`)
	require.Equal(t, "a", v.ID)
	require.Equal(t, colour("red"), v.Colour, "a name in wrong case is read as it is meant")
	require.Equal(t, `1`, string(v.X["x-a"]))
}

func TestAppendRefusesWhatCannotBeReadBack(t *testing.T) {
	t.Parallel()
	deep := tree{ID: "deep"}
	for range 40 {
		deep = tree{ID: "deep", Trees: []tree{deep}}
	}
	great := int(int64(1<<40) >> (strconv.IntSize % 64)) // an int of 32 bits holds no such number
	for _, tt := range []struct {
		name string
		v    tree
		want string
	}{
		{
			"bad UTF-8",
			tree{Trees: []tree{{ID: "\xff"}}},
			`/trees/0/id: error: the text is not UTF-8 [bad-utf8]`,
		},
		{
			"no JSON",
			tree{X: map[string]json.RawMessage{"x-a": json.RawMessage(`{`)}},
			`/x-a: error: "x-a" holds something that is not JSON [wrong-type]`,
		},
		{
			"nothing",
			tree{X: map[string]json.RawMessage{"x-a": nil}},
			`/x-a: error: "x-a" holds something that is not JSON [wrong-type]`,
		},
		{
			"two values",
			tree{X: map[string]json.RawMessage{"x-a": json.RawMessage(`1 2`)}},
			`/x-a: error: "x-a" holds something that is not JSON [wrong-type]`,
		},
		{
			"a member twice",
			tree{X: map[string]json.RawMessage{"x-a": json.RawMessage(`{"a":1,"a":2}`)}},
			`/x-a: error: "x-a" holds something that is not JSON [wrong-type]`,
		},
		{
			"a name",
			tree{X: map[string]json.RawMessage{"id": json.RawMessage(`1`)}},
			`/id: error: "id" is no name for a member of your own [unknown-member]`,
		},
		{"too deep", deep, strings.Repeat("/trees/0", 32) +
			`: error: nested deeper than 64 levels [too-deep]`},
		{
			"a great number",
			tree{Leaf: leaf{At: great}},
			`/leaf/at: error: "at" cannot be 1099511627776 [number-range]`,
		},
	} {
		if tt.v.Leaf.At == great && strconv.IntSize == 32 {
			continue // there are none
		}
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			out, ds := appendTree(t, tt.v)
			require.Empty(t, out)
			require.Len(t, ds, 1)
			require.Equal(t, tt.want, ds[0].String())

			c := strict.NewCollector(diag.NewCatalog())
			shape(t).Inspect(tt.v, c)
			require.Equal(t, ds, c.Done(nil, shape(t)), "Inspect says the same")
		})
	}
}

func TestShapesThatThereAreNot(t *testing.T) {
	t.Parallel()
	type hidden struct{ a int }
	type unnamed struct{ A int }
	_ = hidden{}.a
	for name, f := range map[string]func() error{
		"map":     func() error { _, err := strict.ShapeOf[map[string]int](); return err },
		"pointer": func() error { _, err := strict.ShapeOf[*int](); return err },
		"float":   func() error { _, err := strict.ShapeOf[float64](); return err },
		"bytes":   func() error { _, err := strict.ShapeOf[[]byte](); return err },
		"any":     func() error { _, err := strict.ShapeOf[any](); return err },
		"hidden":  func() error { _, err := strict.ShapeOf[hidden](); return err },
		"unnamed": func() error { _, err := strict.ShapeOf[unnamed](); return err },
	} {
		require.Error(t, f(), name)
	}
}

func TestSeverities(t *testing.T) {
	t.Parallel()
	const text = `{"id":"a","q":1,"id":"b"}`
	for _, tt := range []struct {
		severity diag.Severity
		want     []diag.Severity
	}{
		{diag.SeverityIgnored, []diag.Severity{diag.SeverityError}},
		{diag.SeverityWarning, []diag.Severity{diag.SeverityWarning, diag.SeverityError}},
		{diag.SeverityError, []diag.Severity{diag.SeverityError, diag.SeverityError}},
		{0, []diag.Severity{diag.SeverityError, diag.SeverityError}},
	} {
		_, _, ds := decode(t, text, strict.SetSeverity(diag.CodeUnknownMember, tt.severity),
			strict.SetSeverity(diag.CodeDuplicateMember, diag.SeverityWarning))
		var got []diag.Severity
		for _, d := range ds {
			got = append(got, d.Severity)
		}
		require.Equal(t, tt.want, got, "a fixed code keeps its severity")
	}
	for _, s := range append(diag.Severities(), 0) {
		require.True(t, s.Valid())
		text, err := s.MarshalText()
		require.NoError(t, err)
		var back diag.Severity
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, s, back)
	}
	var s diag.Severity
	require.Error(t, s.UnmarshalText([]byte("grave")))
	require.False(t, diag.Severity(9).Valid())
	require.Empty(t, diag.Severity(9).String())
}

func TestWording(t *testing.T) {
	t.Parallel()
	german := func(d diag.Diagnostic) (message, advice string) {
		if d.Code == diag.CodeDuplicateMember {
			return words.FillEscaped(`"{name}" steht zweimal da`, d.Params),
				words.FillEscaped("zuerst bei {first}", d.Params)
		}
		return "", ""
	}
	_, _, ds := decode(t, `{"id":"a","id":"b","q":1}`, strict.Wording(german))
	require.Equal(t, `"id" steht zweimal da`, ds[0].Message)
	require.Equal(t, "zuerst bei 1:2", ds[0].Advice)
	require.Equal(t, `unknown member "q"`, ds[1].Message)
}

func TestTooMany(t *testing.T) {
	t.Parallel()
	text := `{"id":"a"` + strings.Repeat(`,"q":1`, 3000) + `}`
	_, whole, ds := decode(t, text)
	require.False(t, whole)
	require.Len(t, ds, strict.DefaultMaxDiagnostics+1)
	require.Equal(t, diag.CodeTooMany, ds[len(ds)-1].Code)
	_, _, ds = decode(t, text, strict.SetSeverity(diag.CodeUnknownMember, diag.SeverityIgnored),
		strict.MaxDiagnostics(5))
	require.Len(t, ds, 6)
}

func TestMemory(t *testing.T) {
	t.Parallel()
	text := `{"id":"a","trees":[` + strings.Repeat(`{"id":"b"},`, 1000) + `{"id":"c"}]}`
	_, whole, ds := decode(t, text)
	require.True(t, whole)
	require.Empty(t, ds)
	_, whole, ds = decode(t, text, strict.MaxMemory(100_000))
	require.False(t, whole)
	require.Len(t, ds, 1)
	require.Equal(t, diag.CodeTooLarge, ds[0].Code)
	require.Equal(t, "memory", ds[0].Params["case"])
}

func TestError(t *testing.T) {
	t.Parallel()
	text := "{\"id\":\"é\",\r\n \"q\":1,\n \"r\":2}"
	c := strict.NewCollector(diag.NewCatalog(), strict.Name("tree.json"),
		strict.SetSeverity(diag.CodeUnknownMember, diag.SeverityWarning))
	var v tree
	require.True(t, shape(t).Decode([]byte(text), &v, c))
	ds := c.Done([]byte(text), shape(t))
	require.NoError(t, c.Err(ds), "warnings refuse nothing")
	require.Equal(t, 2, ds.Count(diag.SeverityWarning))

	c = strict.NewCollector(diag.NewCatalog(), strict.Name("tree.json"))
	require.True(t, shape(t).Decode([]byte(text), &v, c))
	err := c.Err(c.Done([]byte(text), shape(t)))
	require.EqualError(t, err,
		"tree.json:2:2: error: unknown member \"q\" [unknown-member]\ntree.json:3:2: error: unknown member \"r\" [unknown-member]")
	found, ok := errors.AsType[*diag.Error](err)
	require.True(t, ok)
	require.Equal(t, "tree.json", found.Name)

	out, jsonErr := json.Marshal(found.Diagnostics[0])
	require.NoError(t, jsonErr)
	require.Contains(t, string(out), `"severity":"error"`)
	require.NotContains(t, string(out), `:""`, "nothing empty")
	require.Contains(t, string(out), `"start":{"line":2,"column":2,"offset":14}`)
}

func TestNearest(t *testing.T) {
	t.Parallel()
	known := []string{"presence", "points", "us-28", "us-27", "Lead", "geneva-19", "ab", "abc"}
	for word, want := range map[string]string{
		"presense": "presence", "PRESENCE": "presence", "prescence": "presence", "point": "points",
		"poinst": "points", "lead": "Lead",
		"us-26": "", "us28": "us-28", "genava-19": "geneva-19", "": "", "zzz": "", "a": "",
		"abd":                          "ab",
		strings.Repeat("presence", 20): "",
	} {
		require.Equal(t, want, diag.Nearest(word, known), word)
	}
}

func TestPointer(t *testing.T) {
	t.Parallel()
	p := diag.Pointer("").Member("a/b").Index(3).Member("~")
	require.Equal(t, diag.Pointer("/a~1b/3/~0"), p)
	require.Equal(t, []string{"a/b", "3", "~"}, p.Tokens())
	require.Equal(t, "~", p.Last())
	require.Equal(t, diag.Pointer("/a~1b/3"), p.Parent())
	require.Equal(t, diag.Pointer(""), diag.Pointer("").Parent())
	require.Empty(t, diag.Pointer("").Tokens())
	require.Empty(t, diag.Pointer("").Last())

	list := (*diag.Path)(nil).Member("list")
	element := list.Index(0)
	member := element.Member("a/b")
	require.Equal(t, diag.Pointer("/list/0/a~1b"), member.Pointer())
}

func TestEveryCodeIsWorded(t *testing.T) {
	t.Parallel()
	seen := make(map[diag.Code]bool)
	for _, info := range diag.Codes() {
		require.Regexp(t, `^[a-z0-9]+(-[a-z0-9]+)*$`, string(info.Code))
		require.False(t, seen[info.Code], "%s twice", info.Code)
		seen[info.Code] = true
		require.NotEmpty(t, info.About)
		require.NotEmpty(t, info.Texts)
		require.NotZero(t, info.Severity)
	}
}
