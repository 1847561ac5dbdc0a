package words_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan/words"
)

func TestFill(t *testing.T) {
	t.Parallel()
	args := map[string]string{"a": "A", "b": "{a}[x]", "none": "", "n": "1", "m": "600,000"}
	for _, tt := range []struct{ name, template, want string }{
		{"nothing", "", ""},
		{"no slots", "plain", "plain"},
		{"slots", "{a} and {b}.", "A and {a}[x]."},
		{"an empty one", "({none})", "()"},
		{"one that is not there", "{a} {slip}", "A {slip}"},
		{"an optional part", "raised[ by {a}]", "raised by A"},
		{"one that is left out", "raised[ by {none}][ {a}]", "raised A"},
		{"one whose slot is missing", "raised[ by {slip}]", "raised"},
		{"a part within", "x[ {a}[ and {none}]]", "x A"},
		{"a part within what is left out", "x[ {none}[ and {a}]]", "x"},
		{"a part without a slot", "x[ y]", "x y"},
		{"one", "{n|one:{n} point|other:{n} points}", "1 point"},
		{"other, in groups", "{m|one:a point|other:{m} points}", "600,000 points"},
		{"no form", "{m|one:a point}", ""},
		{"a form with a part", "{n|one:a[ {none}][ {a}]|other:x}", "a A"},
		{"signs", `\[-{a}-\] \{+{a}+\} a\|b \\ \n`, `[-A-] {+A+} a|b \ \n`},
		{"a sign in a part", `[{a}\]]`, "A]"},
		{"not closed", "{a [b", "{a [b"},
		{"crossed", "{a [b} c]", "{a [b} c]"},
		{"closed only", "a] b}", "a] b}"},
		{"no name", "{}", "{}"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, tt.want, words.Fill(tt.template, args))
		})
	}
	assert.Equal(t, `party "U+202Eua"`, words.FillEscaped(`party "{id}"`,
		map[string]string{"id": "\u202eua"}))
}

func TestSlots(t *testing.T) {
	t.Parallel()
	got := words.Slots(`{a}[ by {b}] {n|one:{c}|other:{a}} \{d} {}`)
	if d := cmp.Diff([]string{"a", "b", "n", "c"}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestTable(t *testing.T) {
	t.Parallel()
	points := "{n|one:{n} пункт|few:{n} пункти|many:{n} пунктів|other:{n} пункту}"
	uk := words.Table{Language: "uk", Texts: map[string]string{
		"points":       points,
		"number.group": "\u00a0",
	}}
	for n, want := range map[string]string{
		"1": "1 пункт", "3": "3 пункти", "12": "12 пунктів", "21": "21 пункт", "28": "28 пунктів",
		"600\u00a0002": "600\u00a0002 пункти", "20000001": "20000001 пункт", "1.5": "1.5 пункту",
	} {
		assert.Equal(t, want, uk.With("points", "n", n), n)
	}
	english := words.Table{Texts: map[string]string{
		"points": "{n|one:{n} point|other:{n} points}",
		"head":   "{n} of {m}", "number.group": ",",
	}}
	assert.Equal(t, "1 point", english.With("points", "n", "1"))
	assert.Equal(t, "0 points", english.With("points", "n", "0"))
	over := uk.Over(english)
	assert.Equal(t, "28 пунктів", over.With("points", "n", "28"))
	assert.Equal(t, "2 of 3", over.With("head", "n", "2", "m", "3"))
	assert.Equal(t, "uk", over.Language)
	assert.False(t, uk.Has("head"))
	assert.Empty(t, uk.With("head"))
	assert.Equal(t, []string{"600,000", "1000", "10,000", "1/3", ""}, []string{
		english.Number("600000"), english.Number("1000"), english.Number("10000"),
		english.Number("1/3"), english.Number(""),
	})
}

func TestFaithful(t *testing.T) {
	t.Parallel()
	english := words.Table{Texts: map[string]string{
		"said": "{who} said: {text}[ ({names})]", "points": "{n|one:{n} point|other:{n} points}",
		"kept": "kept",
	}}
	german := words.Table{Language: "de", Texts: map[string]string{
		"said": "{names}: {text}", "points": "{n} Punkte", "kept": "", "own": "eigenes",
	}}
	got := german.Faithful(english)
	want := words.Table{Language: "de", Texts: map[string]string{
		"said": english.Texts["said"], "points": "{n} Punkte", "kept": "", "own": "eigenes",
	}}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	assert.Equal(t, "{names}: {text}", german.Texts["said"], "a table is not changed")
	assert.Equal(t, english, words.Table{}.Faithful(english))
}

// What is filled in is never read as a template, and no template panics.
func FuzzFill(f *testing.F) {
	for _, s := range []string{
		"{a}", "[ {a}]", "{n|one:x|other:{a}}", `\[{a\}`, "[[{a}]",
		"{a|[|}",
	} {
		f.Add(s, "value", "1")
	}
	f.Fuzz(func(t *testing.T, template, value, n string) {
		got := words.Fill(template, map[string]string{"a": value, "n": n})
		if !strings.ContainsAny(template, `[]{}\`) && got != template {
			t.Fatalf("%q became %q", template, got)
		}
		words.Slots(template)
	})
}

func TestEscape(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"":                    "",
		"Пункт 28 – «мир»":    "Пункт 28 – «мир»",
		"a\x1b[2Jb":           "aU+001B[2Jb",
		"a\r\nb\tc\x7f\u0085": "aU+000DU+000AbU+0009cU+007FU+0085",
		"\u202eabc\u2066":     "U+202EabcU+2066",
		"\xffa\xc3":           `\xffa\xc3`,
		"\U000e0041\ue000":    "U+E0041U+E000",
		"\ufffd":              "\ufffd",
		"10\u00a0000\u2009m":  "10\u00a0000\u2009m", // spaces are seen
		"pay\u200bpal":        "payU+200Bpal",
		"pay\u200dpal":        "payU+200Dpal",  // joins nothing here
		"می\u200cخواهم":       "می\u200cخواهم", // but belongs to the spelling here
		"क्\u200dष":           "क्\u200dष",     // and here
		"👩\u200d🔬 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3": "👩\u200d🔬 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3",
		"a\ufe0f":            "aU+FE0F",        // varies nothing here
		"👍\ufe0f\U000e0100":  "👍\ufe0fU+E0100", // nor does a second one
		"soft\u00adhyphen":   "softU+00ADhyphen",
		"\u3164\u2800\u034f": "U+3164U+2800U+034F", // blank, though letters or symbols
		// a sign that is seen, though of format by class
		"\u0600١": "\u0600١",
	} {
		assert.Equal(t, want, words.Escape(s))
		assert.Equal(t, want, words.Escape(want), "escaped twice")
	}
}
