package words_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan/words"
)

func TestWords(t *testing.T) {
	tests := []struct {
		name, text string
		want       string // the words, divided by |, white space shown as _
	}{
		{"empty", "", ""},
		{"plain", "No NATO troops.", "No|_|NATO|_|troops|."},
		{"fractions", "4¼ % or 2⅔, ½ of 10²", "4¼ %|_|or|_|2⅔|,|_|½|_|of|_|10|²"},
		{
			"figures", "1,000.50 and 600,000 of 50%, 3.5",
			"1,000.50|_|and|_|600,000|_|of|_|50%|,|_|3.5",
		},
		{
			"grouped by spaces", "600 000 soldats, 1\u202f234\u202f567 de 2024 500",
			"600 000|_|soldats|,|_|1\u202f234\u202f567|_|de|_|2024|_|500",
		},
		{
			"grouped over a line break", "600\n000 and 1 \n  200 men, 5\n\n120, 5  120",
			"600\n000|_|and|_|1 \n  200|_|men|,|_|5|_|120|,|_|5|_|120",
		},
		{
			"numbers in a row",
			"120 135 140, 120 135 140 155 and 120 000 000, 120\u00a0135\u00a0140, 120 135",
			"120|_|135|_|140|,|_|120|_|135|_|140|_|155|_|and|_|120 000 000|,|_|120\u00a0135\u00a0140|,|_|120 135",
		},
		{
			"over a line break", "§\n12a, 50\n%, 50  % but §\n\n5",
			"§\n12a|,|_|50\n%|,|_|50  %|_|but|_|§|_|5",
		},
		{"percent apart", "50 % von 12\u00a0%, % 5", "50 %|_|von|_|12\u00a0%|,|_|%|_|5"},
		{"section", "§ 12a und §§ 3, §5 oder § x", "§ 12a|_|und|_|§§ 3|,|_|§5|_|oder|_|§|_|x"},
		{"initials", "the U.S. and z.B. so. A.", "the|_|U.S.|_|and|_|z.B.|_|so|.|_|A|."},
		{
			"dates", "2025-11-20, 20.11.2025 20/11/2025 14:30",
			"2025-11-20|,|_|20.11.2025|_|20/11/2025|_|14:30",
		},
		{
			"hyphens", "high-tech non-NATO 12–14 peace—and - x",
			"high-tech|_|non-NATO|_|12–14|_|peace|—|and|_|-|_|x",
		},
		{
			"links", "see https://example.org/a(b)?c=d,e. (www.example.org/x) a@b.org!",
			"see|_|https://example.org/a(b)?c=d,e|.|_|(|www.example.org/x|)|_|a@b.org|!",
		},
		{"apostrophes", "don't l’État 'so'", "don't|_|l’État|_|'|so|'"},
		{"accents", "e\u0301te\u0301 Übergänge", "e\u0301te\u0301|_|Übergänge"},
		{"Ukrainian", "Україна п’ять об'єкт", "Україна|_|п’ять|_|об'єкт"},
		{"quotes", "„so“ «ici»", "„|so|“|_|«|ici|»"},
		{"runs", "a... ---- ((", "a|...|_|----|_|(|("},
		{"Han", "和平计划28点", "和|平|计|划|28|点"},
		{"kana", "カタカナひら", "カタカナ|ひ|ら"},
		{"Thai", "กำลัง", "ก|ำ|ลั|ง"},
		{"Hangul", "평화 계획", "평화|_|계획"},
		{"emoji", "👩‍🚀🇺🇦🇺🇸👍🏽", "👩‍🚀|🇺🇦|🇺🇸|👍🏽"},
		{"white space", "a \t\r\n\u00a0b", "a|_|b"},
		{"no UTF-8", "a\xff\xfeb\x00c", "a|\xff|\xfe|b|\x00|c"},
		{"cut rune", "ab\xe2\x80", "ab|\xe2|\x80"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for w := range words.All(tt.text) {
				if w.Kind == words.KindSpace {
					got = append(got, "_")
					continue
				}
				got = append(got, w.Text)
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
				t.Errorf("words (-want +got):\n%s", diff)
			}
		})
	}
}

// TestKinds: the list is whole, and each kind has a name of its own.
func TestKinds(t *testing.T) {
	names := make(map[string]bool)
	for i, kind := range words.Kinds() {
		assert.Equal(t, i, int(kind))
		assert.True(t, kind.Valid())
		names[kind.String()] = true
	}
	assert.Len(t, names, len(words.Kinds()))
	next := words.Kind(len(words.Kinds()))
	assert.False(t, next.Valid())
	assert.Equal(t, "unknown", next.String())
}

func TestWordsKinds(t *testing.T) {
	var got []string
	for w := range words.All("§ 5: Up to 50% at https://a.org.") {
		got = append(got, w.Kind.String())
	}
	want := []string{
		"number", "punct", "space", "word", "space", "word", "space", "number", "space", "word",
		"space", "link", "punct",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
}

func TestAppendWords(t *testing.T) {
	got := words.Append(nil, " a  b. ")
	want := []words.Word{
		{At: 1, Text: "a", Kind: words.KindWord},
		{At: 4, Text: "b", Kind: words.KindWord},
		{At: 5, Text: ".", Kind: words.KindPunct},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

func TestFold(t *testing.T) {
	tests := []struct {
		name string
		word string
		caps bool
		want string
	}{
		{"empty", "", true, ""},
		{"itself", "NATO", false, "NATO"},
		{"case", "NATO", true, "nato"},
		{"case beyond ASCII", "УКРАЇНА", true, "україна"},
		{"composed", "e\u0301te\u0301", false, "été"},
		{"Hangul jamo", "\u1112\u1161\u11ab", false, "한"},
		{"quote", "„", false, `"`},
		{"apostrophe alone", "'", false, `"`},
		{"apostrophe inside", "l’État", false, "l'État"},
		{"dash", "—", false, "-"},
		{"hyphens for a dash", "--", false, "-"},
		{"dash inside", "12–14", false, "12-14"},
		{"dots", "…", false, "..."},
		{"groups", "600\u00a0000", false, "600000"},
		{"groups over a line break", "1\n050\n000", false, "1050000"},
		{"a space that divides", "1\u00a0500", false, "1 500"},
		{"a line break that divides", "5\n  120", false, "5 120"},
		{"guillemet", "»", false, `"`},
		{"acute accent", "´", false, `"`},
		{"prime", "′", false, "′"},
		{"double prime", "″", false, "″"},
		{"percent", "50 %", false, "50%"},
		{"section", "§ 12a", false, "§12a"},
		{"soft hyphen", "Ver\u00adtrag", false, "Vertrag"},
		{"only a soft hyphen", "\u00ad", false, "\u00ad"},
		{"no UTF-8", "\xff", true, "\xff"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := words.Fold(tt.word, tt.caps); got != tt.want {
				t.Errorf("Fold(%q, %v) = %q, want %q", tt.word, tt.caps, got, tt.want)
			}
		})
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{
		"§ 12a 50 % 600 000", "e\u0301 U.S. z.B.",
		"https://a.b/(c) www.x.y/z.", "\xff\xe2\x80 👩‍🚀", "…--—",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		at := 0
		for w := range words.All(s) {
			if w.At != at || w.Text == "" || s[at:at+len(w.Text)] != w.Text {
				t.Fatalf("word %+v does not continue at %d", w, at)
			}
			at = w.End()
			for _, caps := range []bool{false, true} {
				once := words.Fold(w.Text, caps)
				if once == "" {
					t.Fatalf("Fold(%q) is empty", w.Text)
				}
			}
		}
		if at != len(s) {
			t.Fatalf("words end at %d of %d", at, len(s))
		}
	})
}

func BenchmarkWords(b *testing.B) {
	for _, bb := range []struct{ name, text string }{
		{
			"english",
			"Ukraine agrees to enshrine in its constitution that it will not join NATO, and NATO agrees to include in its statutes a provision that Ukraine will not be admitted. ",
		},
		{"german", "Die Deutschen in den Ländern haben in freier Selbstbestimmung die Einheit und Freiheit Deutschlands vollendet; § 12a gilt entsprechend für 50 % der Fälle. "},
		{
			"ukrainian",
			"Україна погоджується закріпити у своїй конституції положення про те, що вона не вступатиме до НАТО. ",
		},
	} {
		text := strings.Repeat(bb.text, 200)
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				for w := range words.All(text) {
					n += len(w.Text)
				}
			}
		})
	}
}
