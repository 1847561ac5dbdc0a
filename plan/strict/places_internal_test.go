package strict

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan/diag"
)

// Lines and columns count from 1, columns in characters; a line ends with a line feed.
func TestPositions(t *testing.T) {
	t.Parallel()
	const text = "aé\n\nb\r\nc"
	for offset, want := range map[int]diag.Pos{
		0:  {Line: 1, Column: 1},
		1:  {Line: 1, Column: 2},
		3:  {Line: 1, Column: 3},
		4:  {Line: 2, Column: 1},
		5:  {Line: 3, Column: 1},
		6:  {Line: 3, Column: 2},
		7:  {Line: 3, Column: 3},
		8:  {Line: 4, Column: 1},
		9:  {Line: 4, Column: 2},
		99: {Line: 4, Column: 2, Offset: 9}, // past the end: the end
	} {
		if want.Offset == 0 {
			want.Offset = offset
		}
		assert.Equal(t, want, positions([]byte(text), []int{offset})[want.Offset], "%d", offset)
	}
	all := positions([]byte(text), []int{8, 0, 4, 8, 3})
	assert.Equal(t, diag.Pos{Line: 4, Column: 1, Offset: 8}, all[8])
	assert.Equal(t, diag.Pos{Line: 1, Column: 3, Offset: 3}, all[3])
	assert.Len(t, all, 4)
}

// found tells one finding at a place in a document: its pointer and its span.
func found(doc string, at Place) string {
	c := NewCollector(diag.NewCatalog())
	c.Add(diag.CodeTooDeep, at, P("limit", "1"))
	d := c.Done([]byte(doc), nil)[0]
	return string(d.Pointer) + " " + d.Span.Start.String() + "-" + d.Span.End.String()
}

// A pointer leads to the value, to the name of its member, or to what is nearest round it; a
// byte to the member or the element that it stands in.
func TestPlacesOfPointersAndBytes(t *testing.T) {
	t.Parallel()
	const doc = `{"a":[10,{"b":"x"}],"a":2,"C":{"d":1},"c":{"e":3}}`
	for _, tt := range []struct {
		at   Place
		want string
	}{
		{Place{}, " 1:1-1:51"},
		{At("/a"), "/a 1:6-1:20"}, // of two the first
		{At("/a/0"), "/a/0 1:7-1:9"},
		{At("/a/1"), "/a/1 1:10-1:19"},
		{At("/a/1/b"), "/a/1/b 1:15-1:18"},
		{At("/a/2"), "/a/2 1:6-1:20"},
		{At("/a/1/z/y"), "/a/1/z/y 1:10-1:19"},
		{At("/z"), "/z 1:1-1:51"},
		{At("/c"), "/c 1:43-1:50"}, // and the right name before one in wrong case
		{At("/c/e"), "/c/e 1:48-1:49"},
		{At("/c/d"), "/c/d 1:43-1:50"},
		{At("/C/d"), "/C/d 1:36-1:37"},
		{At("/A/0"), "/A/0 1:7-1:9"}, // a name in wrong case is read as it is meant
		{AtName("/a"), "/a 1:2-1:5"},
		{AtName("/a/1/b"), "/a/1/b 1:11-1:14"},
		{AtName("/a/0"), "/a/0 1:7-1:9"}, // which has none
		{AtName("/z"), "/z 1:1-1:51"},
		{Bytes(0, 1), " 1:1-1:2"},
		{Bytes(1, 4), "/a 1:2-1:5"},
		{Bytes(6, 8), "/a/0 1:7-1:9"},
		{Bytes(8, 9), "/a/1 1:9-1:10"},
		{Bytes(10, 13), "/a/1/b 1:11-1:14"},
		{Bytes(48, 49), "/c 1:49-1:50"},
		{Bytes(50, 50), " 1:51-1:51"},
	} {
		assert.Equal(t, tt.want, found(doc, tt.at), "%+v", tt.at)
	}
	assert.Equal(t, "/a~1b/~0 1:13-1:14", found(`{"a/b":{"~":1}}`, At("/a~1b/~0")))
	c := NewCollector(diag.NewCatalog())
	c.Add(diag.CodeTooDeep, At(""), Param{}, P("case", ""))
	assert.Nil(t, c.Done([]byte(doc), nil)[0].Params, "what says nothing is left out")
	c = NewCollector(diag.NewCatalog())
	c.Add(diag.CodeTooDeep, At("/a/1"), P("limit", "1"))
	d := c.Done(nil, nil)[0]
	assert.Equal(t, diag.Pointer("/a/1"), d.Pointer, "of a value in Go")
	assert.False(t, d.Span.Known())
}

// Findings are told in the order of their places, each once; of what is not JSON that alone.
func TestOrderOfFindings(t *testing.T) {
	t.Parallel()
	const doc = `{"a":1,"b":{"c":2}}`
	told := func(add func(c *Collector), opts ...Option) string {
		c := NewCollector(diag.NewCatalog(), opts...)
		add(c)
		var out []string
		for _, d := range c.Done([]byte(doc), nil) {
			out = append(out, string(d.Code)+string(d.Pointer))
		}
		return strings.Join(out, " ")
	}
	deep := func(c *Collector, p diag.Pointer) { c.Add(diag.CodeTooDeep, At(p), P("limit", "1")) }
	assert.Equal(t, "too-deep too-deep/a too-deep/b too-deep/b/c", told(func(c *Collector) {
		for _, p := range []diag.Pointer{"/b/c", "/a", "/b", "", "/a", "/b/c"} {
			deep(c, p)
		}
	}))
	assert.Equal(t, "too-deep/a too-large/a", told(func(c *Collector) {
		c.Add(diag.CodeTooLarge, At("/a"), P("limit", "1"))
		deep(c, "/a")
	}), "at one place by their codes")
	assert.Equal(t, "syntax", told(func(c *Collector) {
		deep(c, "/a")
		c.Add(diag.CodeSyntax, Bytes(0, 1), P("case", "value"), P("found", "x"))
		deep(c, "/b")
	}))
	assert.Empty(t, told(func(c *Collector) { c.Add("no-such-code", At("/a")) }))

	// Two are told, and that there are more; warnings are counted by themselves.
	lenient := SetSeverity(diag.CodeUnknownMember, diag.SeverityWarning)
	assert.Equal(t, "too-deep/a too-deep/b too-many", told(func(c *Collector) {
		deep(c, "/a")
		assert.True(t, c.Wants(diag.CodeTooDeep))
		deep(c, "/b")
		assert.True(t, c.Wants(diag.CodeTooDeep), "one too many is how it is known")
		assert.False(t, c.Full())
		deep(c, "/b/c")
		assert.False(t, c.Wants(diag.CodeTooDeep))
		assert.True(t, c.Full())
		assert.False(t, c.Wants("no-such-code"))
	}, MaxDiagnostics(2)))
	assert.Equal(t, "unknown-member/a too-deep/b too-many", told(func(c *Collector) {
		for _, p := range []diag.Pointer{"/a", "/b", "/b/c"} {
			assert.Equal(t, c.Wants(diag.CodeUnknownMember), (p != "/b/c"))
			c.Add(diag.CodeUnknownMember, At(p), P("name", "q"))
		}
		assert.False(t, c.Full(), "warnings stop nothing")
		deep(c, "/b")
	}, lenient, MaxDiagnostics(1)))
}

// What was not read as it is meant is named as it was meant.
func TestUnreadPlaces(t *testing.T) {
	t.Parallel()
	const doc = `{"Parts":[{"at":"x"}],"nmae":1,"text":"y"}`
	wrong := func(c *Collector, at Place) {
		c.Add(diag.CodeWrongType, at, P("case", "value"), P("member", "m"))
	}
	for _, tt := range []struct {
		name string
		add  func(c *Collector)
		want []diag.Pointer
	}{
		{"nothing", func(*Collector) {}, nil},
		{"another fault", func(c *Collector) { c.Add(diag.CodeTooDeep, At("/text")) }, nil},
		{"a wrong type", func(c *Collector) { wrong(c, At("/text")) }, []diag.Pointer{"/text"}},
		{"bytes", func(c *Collector) {
			c.Add(diag.CodeBadUTF8, Bytes(39, 40), P("byte", "0xff"))
		}, []diag.Pointer{"/text"}},
		{"a misspelt name", func(c *Collector) {
			c.Add(diag.CodeUnknownMember, Bytes(22, 28), P("name", "nmae"))
			c.found[0].meant = "name"
		}, []diag.Pointer{"/name"}},
		{"a misspelt name that is no error", func(c *Collector) {
			c.Add(diag.CodeUnknownMember, Bytes(22, 28), P("name", "nmae"))
			c.found[0].meant, c.found[0].severity = "name", diag.SeverityWarning
		}, nil},
		{"inside a member in wrong case", func(c *Collector) {
			c.Add(diag.CodeUnknownMember, Bytes(1, 8), P("name", "Parts"))
			c.found[0].meant, c.found[0].adopted = "parts", true
			wrong(c, Bytes(16, 19))
		}, []diag.Pointer{"/parts/0/at"}},
	} {
		c := NewCollector(diag.NewCatalog())
		tt.add(c)
		assert.Equal(t, tt.want, c.Unread([]byte(doc)), tt.name)
	}
	c := NewCollector(diag.NewCatalog())
	wrong(c, At("/a/b"))
	assert.Equal(t, []diag.Pointer{"/a/b"}, c.Unread(nil), "of a value in Go")
}

// A format is ours, an edition that is newer, or another one.
func TestFormats(t *testing.T) {
	t.Parallel()
	const own = "redraft.plan/2"
	for doc, want := range map[string]diag.Code{
		`{"format": "redraft.plan/2"}`: "",
		`{"format": ""}`:               "",
		`{}`:                           "",
		`[]`:                           "",
		`{"a": {"format": "x"}, "format": "redraft.plan/3"}`: "newer",
		`{"a": ["format"], "format": "redraft.plan/10"}`:     "newer",
		`{"format": "redraft.plan/1"}`:                       "unknown",
		`{"format": "redraft.plan/03"}`:                      "unknown",
		`{"format": "redraft.plan/+3"}`:                      "unknown",
		`{"format": "redraft.plan/99999999999"}`:             "unknown",
		`{"format": "redraft.plan"}`:                         "unknown",
		`{"format": "redraft.comparison/3"}`:                 "unknown",
		`{"format": 3}`:                                      "",
		`{"format": 3, "format": "x"}`:                       "unknown",
	} {
		catalog := diag.NewCatalog(
			diag.CodeInfo{Code: "newer", Severity: diag.SeverityError},
			diag.CodeInfo{Code: "unknown", Severity: diag.SeverityError},
		)
		c := NewCollector(catalog)
		ok := c.Format([]byte(doc), own, "unknown", "newer")
		assert.Equal(t, want == "", ok, doc)
		var got diag.Code
		if ds := c.Done([]byte(doc), nil); len(ds) > 0 {
			got = ds[0].Code
			assert.Equal(t, diag.Pointer("/format"), ds[0].Pointer, doc)
		}
		assert.Equal(t, want, got, doc)
	}
	c := NewCollector(new(diag.Catalog), MaxSize(5))
	assert.True(t, c.Format([]byte(`{"format": "x"}`), own, "unknown", "newer"), "too large to look")
}

// An array is counted before it is read, so that it gets the room that it needs.
func TestElementsAreCounted(t *testing.T) {
	t.Parallel()
	for array, want := range map[string]int{
		`1]`:                      1,
		`1,2,3]`:                  3,
		`[1,2],{"a":[3,4]},5],6]`: 3,
		`"a,b]","\",",c]`:         3,
		`"\\",1]`:                 2,
		`1,2`:                     2, // not closed
		`"a`:                      1,
	} {
		s := newScanner([]byte("["+array), 10)
		assert.Equal(t, want, s.elements(1), array)
	}
}

// Skip goes behind a value, whatever is in it; Raw gives what stands there.
func TestSkip(t *testing.T) {
	t.Parallel()
	s := newScanner([]byte(` {"a": [1, {"b": []}], "c": "x"} `), 10)
	assert.Equal(t, TokenKindObject, s.Next().Kind)
	assert.Equal(t, `"a"`, string(s.Raw(s.Next())))
	s.Skip(s.Next())
	assert.Equal(t, `"c"`, string(s.Raw(s.Next())))
	x := s.Next()
	s.Skip(x) // no more than the token
	assert.Equal(t, `"x"`, string(s.Raw(x)))
	assert.Equal(t, TokenKindObjectEnd, s.Next().Kind)
	assert.Zero(t, s.depth())
	assert.Equal(t, TokenKindEOF, s.Next().Kind)
	broken := newScanner([]byte(`[[1`), 10)
	broken.Skip(broken.Next())
	assert.Equal(t, TokenKindInvalid, broken.Next().Kind)
}

// What stands in the place of something else is named in the message.
func TestWhatIsSaidOfSyntax(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		doc, name, want string // of a parameter
		end             string // of the span
	}{
		{`{1:2}`, "found", `"1"`, "1:3"},
		{`[nul]`, "found", `"nul"`, "1:5"},
		{`[1.x+]`, "found", `"1.x+"`, "1:6"},
		{`[+1]`, "found", `"+1"`, "1:4"},
		{`[;]`, "found", `";"`, "1:3"},
		{"[\xff]", "found", "the byte 0xff", "1:3"},
		{`{"a":1 "b":2}`, "found", "a quotation mark", "1:9"},
		{`[1}`, "open", "array", "1:4"},
		{`{"a":1]`, "open", "object", "1:8"},
		{`{"a":1]`, "found", `"]"`, "1:8"},
		{`[[1`, "open", "the innermost array", "1:4"},
		{`[{`, "open", "the innermost object", "1:3"},
		{`{"a"`, "open", "the innermost object", "1:5"},
		{`[1,]`, "close", "bracket", "1:4"},
		{`{"a":1,}`, "close", "brace", "1:8"},
		{`{"a" 1}`, "name", `"a"`, "1:7"},
		{`"\x"`, "found", `\x`, "1:4"},
		{`"\`, "found", `\`, "1:3"},
		{"\"a\x01\"", "found", "U+0001", "1:4"},
		{`"ab`, "first", "1:1", "1:4"},
		{"[\"ab\n]", "first", "1:2", "2:1"},
		{`1 2`, "found", `"2"`, "1:4"},
		{"\xff\xfe{\x00", "case", "utf16", "1:3"},
		{"\x00", "case", "utf16", "1:2"},
		{"\ufeff{}", "case", "bom", "1:2"},
		{"// x", "case", "comment", "1:2"},
		{`"\ud800"`, "escape", `\ud800`, "1:8"},
		{"\"a\xff\"", "byte", "0xff", "1:4"},
	} {
		c := NewCollector(diag.NewCatalog())
		s := NewScanner([]byte(tt.doc), c)
		for x := s.Next(); x.Kind > TokenKindEOF; x = s.Next() {
			continue
		}
		ds := c.Done([]byte(tt.doc), nil)
		if assert.Len(t, ds, 1, tt.doc) {
			assert.Equal(t, tt.want, ds[0].Params[tt.name], tt.doc)
			assert.Equal(t, tt.end, ds[0].Span.End.String(), tt.doc)
		}
	}
}

// What a value takes is counted as on a machine of 64 bits.
func TestSizeOf(t *testing.T) {
	t.Parallel()
	for want, v := range map[int]any{
		8:  1,
		16: "",
		24: []string{},
		40: struct {
			A string
			B []int
		}{},
		64: struct {
			A struct{ S, T string }
			B []int
			C bool
		}{},
	} {
		assert.Equal(t, want, sizeOf(reflect.TypeOf(v)), "%T", v)
	}
}
