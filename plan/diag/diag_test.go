package diag_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/diag"
)

func TestLine(t *testing.T) {
	at := diag.Span{
		Start: diag.Pos{Line: 3, Column: 7, Offset: 40},
		End:   diag.Pos{Line: 3, Column: 9, Offset: 42},
	}
	fault := diag.Diagnostic{
		Code: diag.CodeSyntax, Severity: diag.SeverityError, Message: "a comma is missing",
	}
	placed, pointed, filed := fault, fault, fault
	placed.Span, placed.Pointer = at, "/versions/0"
	pointed.Pointer = "/versions/0"
	filed.File, filed.Span = "march.json", at
	hostile := pointed
	hostile.Pointer = "/a\x1bb"
	tests := []struct {
		name  string
		fault diag.Diagnostic
		file  string
		want  string
	}{
		{"nothing but the fault", fault, "", "error: a comma is missing [syntax]"},
		{"a file with a short name", fault, "p", "p: error: a comma is missing [syntax]"},
		{"a file", fault, "p.json", "p.json: error: a comma is missing [syntax]"},
		{"a place", placed, "", "3:7: error: a comma is missing [syntax]"},
		{"a file and a place", placed, "p.json", "p.json:3:7: error: a comma is missing [syntax]"},
		{
			"a pointer where no place is known", pointed, "",
			"/versions/0: error: a comma is missing [syntax]",
		},
		{
			"a file and a pointer", pointed, "p.json",
			"p.json:/versions/0: error: a comma is missing [syntax]",
		},
		{
			"one file of a folder", filed, "plan",
			"plan/march.json:3:7: error: a comma is missing [syntax]",
		},
		{
			"a folder with its slash", filed, "plan/",
			"plan/march.json:3:7: error: a comma is missing [syntax]",
		},
		{
			"a folder that is not named", filed, "",
			"march.json:3:7: error: a comma is missing [syntax]",
		},
		{
			"what a terminal would obey", hostile, "",
			"/aU+001Bb: error: a comma is missing [syntax]",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, test.fault.Line(test.file))
		})
	}
	assert.Equal(t, placed.Line(""), placed.String())
}

func TestErr(t *testing.T) {
	warning := diag.Diagnostic{Code: "late", Severity: diag.SeverityWarning, Message: "late"}
	fault := diag.Diagnostic{Code: "wrong", Severity: diag.SeverityError, Message: "wrong"}
	require.NoError(t, diag.Diagnostics{warning, warning}.Err(), "warnings alone refuse nothing")
	require.NoError(t, diag.Diagnostics(nil).Err())

	all := diag.Diagnostics{warning, fault, warning}
	assert.Equal(t, 2, all.Count(diag.SeverityWarning))
	assert.Equal(t, 1, all.Count(diag.SeverityError))
	found, ok := errors.AsType[*diag.Error](all.ErrNamed("p.json"))
	require.True(t, ok)
	assert.Equal(t, all, found.Diagnostics)
	assert.Equal(t,
		"p.json: warning: late [late]\np.json: error: wrong [wrong]\np.json: warning: late [late]",
		found.Error())
	require.EqualError(t, all.Err(),
		"warning: late [late]\nerror: wrong [wrong]\nwarning: late [late]")
}

func TestClip(t *testing.T) {
	fits := strings.Repeat("a", diag.MaxParam)
	assert.Equal(t, fits, diag.Clip(fits))
	assert.Equal(t, fits[:diag.MaxParam-len("…")]+"…", diag.Clip(fits+"a"))
	// Two bytes each: the cut would be in the middle of one.
	assert.Equal(t, strings.Repeat("é", 58)+"…", diag.Clip(strings.Repeat("é", 70)))
	assert.Equal(t, "a"+strings.Repeat("é", 58)+"…", diag.Clip("a"+strings.Repeat("é", 70)))
	// Bytes that begin no character: all of them are inside of one.
	assert.Equal(t, "…", diag.Clip(strings.Repeat("\x80", 200)))
}

func TestNearest(t *testing.T) {
	tests := []struct {
		name, word string
		known      []string
		want       string
	}{
		{"nothing known", "points", nil, ""},
		{"no word", "", []string{"a"}, ""},
		{"the same", "points", []string{"text", "points"}, "points"},
		{"case only, before what is nearer in letters", "Text", []string{"Test", "text"}, "text"},
		{"a letter put in", "poiints", []string{"points"}, "points"},
		{"a letter left out", "ponts", []string{"points"}, "points"},
		{"a letter changed", "paints", []string{"points"}, "points"},
		{"two exchanged are one edit", "pionts", []string{"paintz", "points"}, "points"},
		{"two edits of six", "pxinxs", []string{"points"}, "points"},
		{"three edits of six are too many", "pxxnxs", []string{"points"}, ""},
		{"the longer of the two is measured", "ab", []string{"abc"}, "abc"},
		{"the fewest edits", "status", []string{"stats", "statuss", "states"}, "stats"},
		{"a nearer one behind it", "points", []string{"pointsab", "pointsa"}, "pointsa"},
		{"digits stay", "us-27", []string{"us-28"}, ""},
		{"digits may be part of it", "us_28", []string{"us-28"}, "us-28"},
		{"0 and 9 are digits", "a0b9", []string{"a9b0", "a0c9"}, "a0c9"},
		{"0 is one more", "us-10", []string{"us-1"}, ""},
		{"9 is one more", "us-19", []string{"us-1"}, ""},
		{"what stands before them is none", "us/1", []string{"us1"}, "us1"},
		{"what stands behind them is none", "us1:", []string{"us1"}, "us1"},
		{
			"letters of more than a byte", "наглядання",
			[]string{"наглядаче", "нагляданя"},
			"нагляданя",
		},
		{"the first letters exchanged", "opints", []string{"points"}, "points"},
		{"a much longer one", "point", []string{"pointsandmore"}, ""},
		{"a much shorter one", "pointsandmore", []string{"point"}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, diag.Nearest(test.word, test.known))
		})
	}
	long := strings.Repeat("a", diag.NearLongest)
	assert.Equal(t, long, diag.Nearest(long, []string{long}))
	assert.Equal(t, long, diag.Nearest(long[1:]+"b", []string{long}))
	assert.Empty(t, diag.Nearest(long+"a", []string{long + "a"}),
		"longer than anything is compared")
	assert.Empty(t, diag.Nearest(long, []string{long + "a"}))
	many := make([]string, 5001)
	many[0] = "points"
	assert.Empty(t, diag.Nearest("points", many))
	assert.Equal(t, "points", diag.Nearest("points", many[:5000]))
}

func TestPointer(t *testing.T) {
	tests := []struct {
		pointer diag.Pointer
		parent  diag.Pointer
		last    string
		tokens  []string
	}{
		{"", "", "", nil},
		{"/a", "", "a", []string{"a"}},
		{"/a/0", "/a", "0", []string{"a", "0"}},
		{"/a~1b/~0c", "/a~1b", "~c", []string{"a/b", "~c"}},
		{"/~01", "", "~1", []string{"~1"}}, // RFC 6901, section 4: ~1 first, then ~0
		{"/", "", "", []string{""}},
	}
	for _, test := range tests {
		assert.Equal(t, test.parent, test.pointer.Parent(), test.pointer)
		assert.Equal(t, test.last, test.pointer.Last(), test.pointer)
		assert.Equal(t, test.tokens, test.pointer.Tokens(), test.pointer)
		var again diag.Pointer
		for _, token := range test.tokens {
			again = again.Member(token)
		}
		assert.Equal(t, test.pointer, again)
	}
	assert.Equal(t, diag.Pointer("/a/12"), diag.Pointer("/a").Index(12))
}

func TestPath(t *testing.T) {
	var none *diag.Path
	assert.Equal(t, diag.Pointer(""), none.Pointer())
	versions := none.Member("versions")
	second := versions.Index(1)
	text := second.Member("a/b")
	assert.Equal(t, diag.Pointer("/versions/1/a~1b"), text.Pointer())
	unnamed := second.Member("")
	assert.Equal(t, diag.Pointer("/versions/1/"), unnamed.Pointer(),
		"a member may be named by nothing")
	first := versions.Index(0)
	assert.Equal(t, diag.Pointer("/versions/0"), first.Pointer())
}

func TestPos(t *testing.T) {
	assert.Empty(t, diag.Pos{}.String())
	assert.False(t, diag.Pos{Column: 4, Offset: 3}.Known())
	assert.True(t, diag.Pos{Line: 1}.Known())
	assert.Equal(t, "2:5", diag.Pos{Line: 2, Column: 5, Offset: 90}.String())
	assert.False(t, diag.Span{}.Known())
	assert.True(t, diag.Span{Start: diag.Pos{Line: 1, Column: 1}}.Known())
}

func TestSeverity(t *testing.T) {
	for _, s := range append(diag.Severities(), 0) {
		data, err := json.Marshal(map[string]diag.Severity{"s": s})
		require.NoError(t, err)
		back := map[string]diag.Severity{"s": 17}
		require.NoError(t, json.Unmarshal(data, &back))
		assert.Equal(t, s, back["s"], string(data))
		assert.True(t, s.Valid())
	}
	assert.Equal(t, []diag.Severity{diag.SeverityIgnored, diag.SeverityWarning, diag.SeverityError},
		diag.Severities())
	assert.Less(t, diag.SeverityWarning, diag.SeverityError)
	assert.False(t, diag.Severity(4).Valid())
	assert.False(t, diag.Severity(-1).Valid())
	assert.Empty(t, diag.Severity(4).String())
	var s diag.Severity
	require.ErrorContains(t, s.UnmarshalText([]byte("Error")), `"Error" is not a severity`)
}

func TestCatalog(t *testing.T) {
	mine := diag.CodeInfo{
		Code: "too-late", Severity: diag.SeverityWarning, About: "a date is too late",
		Texts: []diag.Template{{Message: "usual"}, {Case: "day", Message: "a day"}},
	}
	other := diag.CodeInfo{Code: diag.CodeSyntax, About: "not this one"}
	c := diag.NewCatalog(mine, other)
	assert.Equal(t, mine, c.Info("too-late"))
	assert.NotEqual(t, other, c.Info(diag.CodeSyntax),
		"of a code that is given twice the first counts")
	assert.Zero(t, c.Info("unheard-of"))
	assert.Zero(t, (&diag.Catalog{}).Info(diag.CodeSyntax))

	list := c.Codes()
	require.Len(t, list, len(diag.Codes())+1)
	assert.Equal(t, mine, list[len(list)-1])
	first := list[0].Texts[0].Message
	list[0].Texts[0].Message, list[len(list)-1].Code = "changed", "changed"
	assert.Equal(t, first, c.Codes()[0].Texts[0].Message)
	assert.Equal(t, diag.Codes(), c.Codes()[:len(list)-1], "the list is the caller's own")
	assert.Equal(t, mine, c.Info("too-late"))

	assert.Equal(t, "usual", mine.Text("").Message)
	assert.Equal(t, "a day", mine.Text("day").Message)
	assert.Zero(t, mine.Text("week"))
	for _, info := range diag.Codes() {
		assert.NotEmpty(t, info.About, info.Code)
		assert.NotEmpty(t, info.Texts, info.Code)
		assert.True(t, info.Shape, "%s: the codes of this room are of the JSON or of its shape",
			info.Code)
		assert.Equal(t, info.Code != diag.CodeUnknownMember, info.Fixed, info.Code)
	}
}
