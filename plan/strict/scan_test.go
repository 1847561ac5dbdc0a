package strict_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// scan reads all tokens of a text and gives the diagnostics.
func scan(data string, opts ...strict.Option) (kinds []strict.TokenKind, ds diag.Diagnostics) {
	c := strict.NewCollector(diag.NewCatalog(), opts...)
	s := strict.NewScanner([]byte(data), c)
	for {
		t := s.Next()
		kinds = append(kinds, t.Kind)
		if t.Kind == strict.TokenKindEOF || t.Kind == strict.TokenKindInvalid {
			return kinds, c.Done([]byte(data), nil)
		}
	}
}

// TestTokenKinds: the list is whole, and ends where the kinds do.
func TestTokenKinds(t *testing.T) {
	t.Parallel()
	for i, kind := range strict.TokenKinds() {
		require.Equal(t, i, int(kind))
		require.True(t, kind.Valid())
	}
	require.False(t, strict.TokenKind(len(strict.TokenKinds())).Valid())
}

func TestScannerTakes(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		`0`, `-0`, `-1`, `10`, `0.5`, `-0.0e+0`, `1e5`, `1E-5`, `1.25e10`,
		`123456789012345678901234567890`,
		`""`, `"a"`, `"\"\\\/\b\f\n\r\t"`, `"\u0000"`, `"\u00e9\u00E9"`, `"\ud83d\ude00"`, `"é"`,
		`"😀"`, "\"\u2028\"", "\"\x7f\"", `"\ufffd"`, "\"\ufffd\"", "\"\ufeff\"",
		`true`, `false`, `null`,
		`[]`, `[ ]`, `[1]`, `[1,2]`, `[[],[[]]]`, `[null,true,""]`,
		`{}`, `{ }`, `{"":0}`, `{"a":1,"b":{}}`, `{"a":[{"b":[]}]}`,
		"\t\r\n {\r\n\"a\" :\t1 , \"b\" : [ 1 , 2 ]\n}\n ",
	} {
		t.Run(text, func(t *testing.T) {
			t.Parallel()
			kinds, ds := scan(text)
			require.Empty(t, ds)
			require.Equal(t, strict.TokenKindEOF, kinds[len(kinds)-1])
			require.True(t, json.Valid([]byte(text)), "the case is not JSON")
		})
	}
}

func TestScannerRefuses(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text, variant, place string
		code                 diag.Code // "" syntax
	}{
		{"", "empty", "1:1", ""},
		{" \n ", "empty", "2:2", ""},
		{"[", "end", "1:2", ""},
		{"{", "end", "1:2", ""},
		{`{"a"`, "end", "1:5", ""},
		{`{"a":`, "end", "1:6", ""},
		{`{"a":1`, "end", "1:7", ""},
		{`{"a":1,`, "end", "1:8", ""},
		{`[1,`, "end", "1:4", ""},
		{`[1`, "end", "1:3", ""},
		{`[1,]`, "comma-before-close", "1:3", ""},
		{`{"a":1,}`, "comma-before-close", "1:7", ""},
		{`{"a":1, }`, "comma-before-close", "1:7", ""},
		{`[,1]`, "extra-comma", "1:2", ""},
		{`[1,,2]`, "extra-comma", "1:4", ""},
		{`{,"a":1}`, "extra-comma", "1:2", ""},
		{`{"a":1,,"b":2}`, "extra-comma", "1:8", ""},
		{`[1 2]`, "missing-comma", "1:4", ""},
		{`[1:2]`, "missing-comma", "1:3", ""},
		{`{"a":1 "b":2}`, "missing-comma", "1:8", ""},
		{`["a" "b"]`, "missing-comma", "1:6", ""},
		{`["a";"b"]`, "missing-comma", "1:5", ""},
		{`{"a" 1}`, "missing-colon", "1:6", ""},
		{`{"a",1}`, "missing-colon", "1:5", ""},
		{`{"a"=1}`, "missing-colon", "1:5", ""},
		{`{1:2}`, "name", "1:2", ""},
		{`{a:2}`, "name", "1:2", ""},
		{`{null:1}`, "name", "1:2", ""},
		{`{[]:1}`, "name", "1:2", ""},
		{`{"a":1]`, "mismatch", "1:7", ""},
		{`[1}`, "mismatch", "1:3", ""},
		{`[}`, "mismatch", "1:2", ""},
		{`{]`, "name", "1:2", ""},
		{`{"a":}`, "value", "1:6", ""},
		{`{"a":]`, "value", "1:6", ""},
		{`}`, "value", "1:1", ""},
		{`]`, "value", "1:1", ""},
		{`:`, "value", "1:1", ""},
		{`'a'`, "quotes", "1:1", ""},
		{`{'a':1}`, "quotes", "1:2", ""},
		{`[“a”]`, "quotes", "1:2", ""},
		{`[//
1]`, "comment", "1:2", ""},
		{`[/* */1]`, "comment", "1:2", ""},
		{`[1,#
2]`, "comment", "1:4", ""},
		{`True`, "bad-literal", "1:1", ""},
		{`[None]`, "bad-literal", "1:2", ""},
		{`[undefined]`, "bad-literal", "1:2", ""},
		{`nul`, "bad-literal", "1:1", ""},
		{`truex`, "bad-literal", "1:1", ""},
		{`true1`, "bad-literal", "1:1", ""},
		{`NaN`, "bad-literal", "1:1", ""},
		{`[Infinity]`, "bad-literal", "1:2", ""},
		{`-Infinity`, "bad-number", "1:1", ""},
		{`-`, "bad-number", "1:1", ""},
		{`+1`, "bad-number", "1:1", ""},
		{`.5`, "bad-number", "1:1", ""},
		{`1.`, "bad-number", "1:1", ""},
		{`1.e5`, "bad-number", "1:1", ""},
		{`1e`, "bad-number", "1:1", ""},
		{`1e+`, "bad-number", "1:1", ""},
		{`01`, "bad-number", "1:1", ""},
		{`-01`, "bad-number", "1:1", ""},
		{`0x10`, "bad-number", "1:1", ""},
		{`1_000`, "bad-number", "1:1", ""},
		{`1a`, "bad-number", "1:1", ""},
		{`--1`, "bad-number", "1:1", ""},
		{`1.2.3`, "bad-number", "1:1", ""},
		{`１`, "value", "1:1", ""},
		{`"a`, "unclosed", "1:3", ""},
		{`"a\"`, "unclosed", "1:5", ""},
		{"\"a\nb\"", "unclosed", "1:3", ""},
		{"\"a\tb\"", "control", "1:3", ""},
		{"\"a\x00b\"", "control", "1:3", ""},
		{"\"a\x1fb\"", "control", "1:3", ""},
		{`"\a"`, "bad-escape", "1:2", ""},
		{`"\'"`, "bad-escape", "1:2", ""},
		{`"\x41"`, "bad-escape", "1:2", ""},
		{`"\U0041"`, "bad-escape", "1:2", ""},
		{`"\u004"`, "bad-escape", "1:2", ""},
		{`"\u00g0"`, "bad-escape", "1:2", ""},
		{`"\u 041"`, "bad-escape", "1:2", ""},
		{`"\`, "bad-escape", "1:2", ""},
		{`"\u12`, "bad-escape", "1:2", ""},
		{"\ufeff{}", "bom", "1:1", ""},
		{"\xff\xfe{\x00}\x00", "utf16", "1:1", ""},
		{"\xfe\xff\x00{\x00}", "utf16", "1:1", ""},
		{"{\x00", "utf16", "1:1", ""},
		{"\u00a0{}", "value", "1:1", ""},
		{"[1,\x0c2]", "value", "1:4", ""},
		{"[1,\u20282]", "value", "1:4", ""},
		{"{\"é\":1,\n \"😀\": x}", "bad-literal", "2:7", ""},
		{`{} {}`, "", "1:4", diag.CodeTrailingData},
		{`1 2`, "", "1:3", diag.CodeTrailingData},
		{`[]]`, "", "1:3", diag.CodeTrailingData},
		{`"a"b`, "", "1:4", diag.CodeTrailingData},
		{"{}\x00", "", "1:3", diag.CodeTrailingData},
		{"{}\ufeff", "", "1:3", diag.CodeTrailingData},
		{`"\ud800"`, "", "1:2", diag.CodeLoneSurrogate},
		{`"\udc00"`, "", "1:2", diag.CodeLoneSurrogate},
		{`"\ud800\u0041"`, "", "1:2", diag.CodeLoneSurrogate},
		{`"\ud800x"`, "", "1:2", diag.CodeLoneSurrogate},
		{`"\udc00\ud800"`, "", "1:2", diag.CodeLoneSurrogate},
		{"\"\xff\"", "", "1:2", diag.CodeBadUTF8},
		{"\"a\xc3\"", "", "1:3", diag.CodeBadUTF8},
		{"\"\xc0\xaf\"", "", "1:2", diag.CodeBadUTF8},
		{"\"\xed\xa0\x80\"", "", "1:2", diag.CodeBadUTF8},
		{"\"\xf4\x90\x80\x80\"", "", "1:2", diag.CodeBadUTF8},
		{"{\"\xe9\":1}", "", "1:3", diag.CodeBadUTF8},
	} {
		t.Run(tt.text, func(t *testing.T) {
			t.Parallel()
			code := tt.code
			if code == "" {
				code = diag.CodeSyntax
			}
			_, ds := scan(tt.text)
			require.NotEmpty(t, ds)
			require.Equal(t, code, ds[0].Code, "%v", ds)
			require.Equal(t, tt.variant, ds[0].Params["case"], "%v", ds)
			require.Equal(t, tt.place, ds[0].Span.Start.String(), "%v", ds)
			require.NotRegexp(t, `\{[a-zA-Z]+\}`, ds[0].Message+ds[0].Advice,
				"a parameter is missing")
		})
	}
}

func TestDepth(t *testing.T) {
	t.Parallel()
	deep := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	_, ds := scan(deep(strict.DefaultMaxDepth))
	require.Empty(t, ds)
	_, ds = scan(deep(strict.DefaultMaxDepth + 1))
	require.Len(t, ds, 1)
	require.Equal(t, diag.CodeTooDeep, ds[0].Code)
	require.Equal(t, strict.DefaultMaxDepth, ds[0].Span.Start.Offset)
	_, ds = scan(deep(3), strict.MaxDepth(2))
	require.Len(t, ds, 1)
}

func TestSize(t *testing.T) {
	t.Parallel()
	kinds, ds := scan(`[1]`, strict.MaxSize(2))
	require.Equal(t, []strict.TokenKind{strict.TokenKindInvalid}, kinds)
	require.Len(t, ds, 1)
	require.Equal(t, diag.CodeTooLarge, ds[0].Code)
}

// Whatever the bytes, the scanner takes exactly what is JSON in UTF-8 without
// half pairs, and its tokens lie in the text, one after another.
func FuzzScanner(f *testing.F) {
	for _, seed := range []string{
		`{"a":[1,-2.5e3,"\u00e9\ud83d\ude00",true,false,null],"b":{}}`,
		`[1,]`, "\"\xff\"", `"\ud800"`, "\ufeff{}", `{"a" "b"}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c := strict.NewCollector(diag.NewCatalog(), strict.MaxDepth(1000))
		s := strict.NewScanner(data, c)
		end := 0
		var last strict.Token
		for last = s.Next(); last.Kind != strict.TokenKindEOF &&
			last.Kind != strict.TokenKindInvalid; last = s.Next() {
			require.LessOrEqual(t, end, last.Start)
			require.Less(t, last.Start, last.End)
			require.LessOrEqual(t, last.End, len(data))
			end = last.End
			if last.Kind == strict.TokenKindString || last.Kind == strict.TokenKindName {
				text := s.Text(last)
				require.True(t, utf8.ValidString(text))
				var want string
				require.NoError(t, json.Unmarshal(s.Raw(last), &want))
				if utf8.Valid(s.Raw(last)) {
					require.Equal(t, want, text)
				}
			}
		}
		ds := c.Done(data, nil)
		for _, d := range ds {
			require.True(t, d.Span.Known())
			require.LessOrEqual(t, d.Span.Start.Offset, d.Span.End.Offset)
			require.LessOrEqual(t, d.Span.End.Offset, len(data))
			require.NotContains(t, d.String(), "\n")
		}
		depth := strings.Count(string(data), "[") + strings.Count(string(data), "{")
		if depth < 1000 {
			require.Equal(t, json.Valid(data), last.Kind == strict.TokenKindEOF, "%v", ds)
		}
	})
}
