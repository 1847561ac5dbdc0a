package words_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan/words"
)

// TestWordBorders holds where a word ends beside what nearly belongs to it.
func TestWordBorders(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ name, text, want string }{
		{"an apostrophe groups digits", "1’000 l’", "1’000|_|l|’"},
		{"an apostrophe before a space", "the boys’ own", "the|_|boys|’|_|own"},
		{"a dash with a mark joins nothing", "a–\u0301b", "a|–\u0301|b"},
		{"letters, digits and letters", "a-1b.c", "a-1b.c"},
		{"skin tones, the first and the last", "👍🏻👍🏿", "👍🏻|👍🏿"},
		{"a joiner before a letter", "👩\u200dé", "👩\u200d|é"},
		{"a joiner before a sign that is no picture", "👩\u200d©", "👩\u200d|©"},
		{"half-width kana", "ｶﾞｰ ﾊﾟ", "ｶﾞｰ|_|ﾊﾟ"},
		{"long kana", "カー", "カー"},
		{"kana beside letters", "カé aカ éカ カ1", "カ|é|_|a|カ|_|é|カ|_|カ|1"},
		{"fractions, the first and the last", "4¼ 4¾ 4⅐ 4⅞ 4↉", "4¼|_|4¾|_|4⅐|_|4⅞|_|4↉"},
		{"what stands beside fractions", "4» 4¿ 4⅏ 4⅟", "4|»|_|4|¿|_|4|⅏|_|4|⅟"},
		{"a fraction behind letters", "a¼", "a|¼"},
		{"section signs at the end", "x §§", "x|_|§§"},
		{"a number, and white space at the end", "50 ", "50|_"},
		{"per mille", "5 ‰ 5‰ a‰", "5 ‰|_|5‰|_|a|‰"},
		{"a group after two digits", "12 345 men", "12 345|_|men"},
		{"a group after four digits", "1234 567", "1234|_|567"},
		{"a group after none", "0 123, 012 345", "0|_|123|,|_|012|_|345"},
		{"a group of two, and of four", "600 00", "600|_|00"},
		{"a group of four", "600 0001", "600|_|0001"},
		{
			"letters in a group", "600 a00 600 0a0 600 00a",
			"600|_|a00|_|600|_|0a0|_|600|_|00a",
		},
		{"groups over a wide space", "1\u2000234\u2000567", "1\u2000234\u2000567"},
		{"a row that begins with no number", "a120 135 140", "a120|_|135 140"},
		{"a row that begins with a long number", "1120 135 140", "1120|_|135 140"},
		{"initials and a word", "z.Be. z.B.", "z.Be|.|_|z.B."},
		{"slashes", "a///b abcde/f", "a|/|/|/|b|_|abcde|/|f"},
		{"digits and a colon with slashes", "12://ab", "12|:|/|/|ab"},
		{"a short address", "x://y x:// z", "x://y|_|x|:|/|/|_|z"},
		{
			"an address with letters of all sorts", "https://a.b/ü https://a.b/e\u0301 x",
			"https://a.b/ü|_|https://a.b/e\u0301|_|x",
		},
		{"an address in scripts without spaces", "ab://和カ x", "ab://和カ|_|x"},
		{"an address in quotation marks", "«ab://c»", "«|ab://c|»"},
		{"an address before a bad byte", "ab://c.d\x80e", "ab://c.d|\x80|e"},
		{"an address at the end of a sentence", "ab://c/d?!.,", "ab://c/d|?|!|.|,"},
		{
			"an address in brackets", "<ab://c> [ab://d] {ab://e} (ab://f(g)h)",
			"<|ab://c|>|_|[|ab://d|]|_|{|ab://e|}|_|(|ab://f(g)h|)",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for w := range words.All(tt.text) {
				if w.Kind == words.KindSpace {
					w.Text = "_"
				}
				got = append(got, w.Text)
			}
			if d := cmp.Diff(tt.want, strings.Join(got, "|")); d != "" {
				t.Errorf("words (-want +got):\n%s", d)
			}
		})
	}
}

func TestKindsOfAddresses(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]words.Kind{
		"www.example.org": words.KindWord, "www.example.org/x": words.KindLink,
		"ab://c": words.KindLink, "a.b": words.KindWord, "1.5": words.KindNumber,
		"abcde": words.KindWord, "12": words.KindNumber,
	} {
		_, got, _ := words.Next(text+" ", 0)
		assert.Equal(t, want, got, text)
	}
	assert.Equal(t, "unknown", words.Kind(99).String())
}

// TestNextOdd: a word that is its own folded form is known by its characters, so that nothing
// is copied; one that may be another's twin is not.
func TestNextOdd(t *testing.T) { // alone: it counts allocations
	own := []string{
		"plain", "Länder", "ґ", "a.m.", "..", "....", ".", "-", "**", "50%", "§12", "§§", "·", "£",
		"한", "和", "㐀", "٥", "1.5", "\xff", "🇺🇦", "ก", "ॐ", `"`,
	}
	odd := []string{
		"e\u0301", "’", "--", "---", "...", "'", "`", "´", "«", "U.S.", "U.S", "50 %", "600 000",
		"§ 12", "５", "Ａ", "\u2126", "\uf900", "\u037e", "\u0387", "क़", "l’État", "₴\u0301",
	}
	for _, w := range own {
		end, _, got := words.Next(w, 0)
		assert.False(t, got, "%+q", w)
		assert.Equal(t, len(w), end, "%+q", w)
		assert.Equal(t, w, words.Fold(w, false), "%+q", w)
		assert.Zero(t, testing.AllocsPerRun(5, func() { words.Fold(w, false) }), "%+q", w)
	}
	for _, w := range odd {
		end, _, got := words.Next(w, 0)
		assert.True(t, got, "%+q", w)
		assert.Equal(t, len(w), end, "%+q", w)
	}
}

func TestFoldBorders(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]string{
		"０９ＡＺａｚ": "09AZaz", "／：＠［｀｛": "／：＠［｀｛", // full width, and what stands beside it
		"----": "----", "---": "-", "–––": "-", "\uf900": "\u8c48", "U.SA": "U.SA", "U.S": "US", "é.": "é.",
		"ﬀ": "ff", "ﬆ": "st", "…": "...", "-\u0338": "-\u0338", "\u00ad5": "5", "5\u00ad6": "56",
		"a\xff\u00adb": "a\xff\u00adb", "１ 5": "1 5", "1 0": "10", "a 5": "a5", "5 a": "5a", "5 ": "5",
	} {
		assert.Equal(t, want, words.Fold(word, false), "%+q", word)
	}
	for word, want := range map[string]bool{
		"": false, "a": false, "z{": false, "@[": false, "A": true, "xZ": true, "é": true, "12": false,
	} {
		assert.Equal(t, want, words.HasUpper(word), word)
	}
	for word, want := range map[string]string{"AZ@[": "az@[", "ΣΑΣ": "σασ", "σας": "σασ"} {
		assert.Equal(t, want, words.Fold(word, true), word)
	}
}

func TestAppendKeepsTheFirstWord(t *testing.T) {
	t.Parallel()
	got := words.Append([]words.Word{{Text: "x"}}, "a b")
	want := []words.Word{
		{Text: "x"}, {Text: "a", Kind: words.KindWord}, {At: 2, Text: "b", Kind: words.KindWord},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	assert.Equal(t, 3, got[2].End())
}

// A joiner keeps its place where a script needs it, and nothing beside a bad byte.
func TestEscapeBorders(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"بَ\u200cب": "بَ\u200cب", "e\u0301\u200d\xff": "e\u0301U+200D\\xff",
		"\u0301\u200da": "\u0301U+200Da", "नि\u200d\u3164": "नि\u200dU+3164",
		"\x7f": "U+007F", "\x00": "U+0000", "\xad": `\xad`, "\xc2\xad": "U+00AD", "~ ": "~ ",
		"1\ufe0f": "1\ufe0f", "/\ufe0f": "/U+FE0F", ":\ufe0f": ":U+FE0F", "#\ufe0f*\ufe0f": "#\ufe0f*\ufe0f",
		"9\ufe0f0\ufe0f": "9\ufe0f0\ufe0f", "a\x01b\x02": "aU+0001bU+0002",
	} {
		assert.Equal(t, want, words.Escape(s), "%+q", s)
	}
	for s, want := range map[string]string{"\x07": "0", "~\x7f": "1", " ": "", "a\u200b\u200bb": "1 4"} {
		var at []string
		for i := range words.Hidden(s) {
			at = append(at, fmt.Sprint(i))
		}
		assert.Equal(t, want, strings.Join(at, " "), "%+q", s)
	}
	for range words.Hidden("\x07\x07") {
		break // and nothing is yielded after that
	}
}

func TestMarkupAtTheBeginning(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"<br>": "<br>", "&amp;": "&amp;", "](https:": "](https:", "<br>x<br>": "<br>",
	} {
		for at, got := range words.Markup(s) {
			assert.Zero(t, at)
			assert.Equal(t, want, got)
			break
		}
	}
}

func TestIsLocant(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		before, inner, after string
		want                 bool
	}{
		{"benzo", "b", "fluoranthene", true},
		{"Indeno", "1,2,3-cd", "pyrene is", true},
		{"a benz", "a", "pyrene", true},
		{"a ben", "a", "pyrene", false}, // too short a name
		{"benz", "", "pyrene", false},
		{"benz", "cd", "pyrene", true},
		{"benz", "cde", "pyrene", false}, // a word of somebody's own
		{"benz", "1de", "pyrene", true},
		{"benz", "A", "pyrene", false},
		{"benz", "1,2,3,4-cdef", "pyrene", true},
		{"benz", "1,2,3,4-cdefg", "pyrene", false}, // too long
		{"benz", "a", "xxene", true},
		{"benz", "a", "xene", false},
		{"benz", "a", "fluorant", false},
		{"they", "s", "olution", false}, // no chemical
		{"they", "s", "OLUTION", true},
		{"cyclo", "b", "pentanone", true},
		{"benz", "a", "", false},
	} {
		assert.Equal(t, tt.want, words.IsLocant(tt.before, tt.inner, tt.after), "%+v", tt)
	}
}

func TestMisreadBorders(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text string
		at   int
		want bool
	}{
		{"<a", 0, true},
		{"<z", 0, true},
		{"<A", 0, true},
		{"<Z", 0, true},
		{"<`", 0, false},
		{"<{", 0, false},
		{"<@", 0, false},
		{"<[", 0, false},
		{"<", 0, false},
		{"</", 0, true},
		{"<!", 0, true},
		{"<?", 0, true},
		{"&#1", 0, true},
		{"&1", 0, false},
		{"[a]:", 2, true},
		{"[a]", 2, false},
		{"[a] b", 2, false},
		{"~", 0, false},
		{"~~", 1, true},
		{"abc", 1, false},
		{"a_", 1, true},
		{"_a", 0, true},
		{"1_2", 1, false},
		{"*", 0, true},
	} {
		assert.Equal(t, tt.want, words.Misread(tt.text, tt.at, false, false), "%+v", tt)
	}
	assert.True(t, words.Misread("*", 0, true, false))
	assert.True(t, words.Misread("[a]", 2, false, true))
}

func TestTableBorders(t *testing.T) {
	t.Parallel()
	english := words.Table{Language: "en", Texts: map[string]string{
		"number.group": ",", "n": "{n|one:one|other:other}",
	}}
	assert.Equal(t, []string{"1,000,000", "100,000", "9999", "12345a"}, []string{
		english.Number("1000000"), english.Number("100000"), english.Number("9999"),
		english.Number("12345a"),
	})
	assert.Equal(t, "en", words.Table{}.Over(english).Language)
	assert.Equal(t, "de", words.Table{Language: "de"}.Over(english).Language)
	assert.Equal(t, english.Texts, words.Table{}.Over(english).Texts)
	assert.NotNil(t, words.Table{}.Over(words.Table{}).Texts)
	// whole numbers have no decimals, of which Danish and Macedonian would take account
	for _, tt := range []struct{ language, n, want string }{
		{"da", "0", "other"},
		{"da", "1", "one"},
		{"mk", "2", "other"},
		{"mk", "21", "one"},
		{"en", "-1", "other"},
		{"en", "10,000,001", "other"},
		{"mk", "10,000,001", "one"},
		{"mk", "10,000,000", "other"},
	} {
		table := words.Table{Language: tt.language, Texts: english.Texts}
		assert.Equal(t, tt.want, table.With("n", "n", tt.n), "%+v", tt)
	}
	assert.Equal(t, "{n|one:one|other:other}", english.With("n", "n"), "a name without a value")
	assert.Equal(t, `a\`, words.Fill(`a\`, nil))
	assert.Equal(t, "x", words.FillEscaped("{n|one:x|other:y}", map[string]string{"n": "1"}))
	assert.Equal(t, "y|z", words.Fill(`{n|one:x|other:y\|z}`, map[string]string{"n": "2"}))
	assert.Equal(t, "[x|y]", words.Fill(`{n|other:\[{m|one:x\|y}\]|one:z}`,
		map[string]string{"n": "2", "m": "1"}))
	assert.Equal(t, "A|B", words.Fill("{n|other:[{a}|{b}]}", map[string]string{"n": "2", "a": "A", "b": "B"}))
}

// A table that says all that the base says is given back as it is, and one without a
// language is not.
func TestFaithfulAsItIs(t *testing.T) {
	t.Parallel()
	base := words.Table{Language: "en", Texts: map[string]string{"a": "{x} said", "b": "b"}}
	german := words.Table{Language: "de", Texts: map[string]string{"a": "{x} sagte", "b": "b"}}
	same := german.Faithful(base)
	same.Texts["own"] = "mark"
	assert.Equal(t, "mark", german.Texts["own"])
	delete(german.Texts, "own")
	nameless := words.Table{Texts: german.Texts}.Faithful(base)
	assert.Equal(t, "en", nameless.Language)
	less := words.Table{Language: "de", Texts: map[string]string{"a": "sagte", "b": "b"}}
	assert.Equal(t, "{x} said", less.Faithful(base).Texts["a"])
	lacks := words.Table{Language: "de", Texts: map[string]string{"b": "c"}}
	assert.Equal(t, map[string]string{"a": "{x} said", "b": "c"}, lacks.Faithful(base).Texts)
	assert.True(t, slices.Equal([]string{"x"}, words.Slots("{x} {x}{")))
}
