package words

import (
	"testing"
	"unicode/utf8"
)

// FuzzFold holds Fold to what it promises for any bytes: what is folded stays
// as it is, is never empty, and is UTF-8 if the word is; and a word is folded
// alike inside its text and cut out of it.
func FuzzFold(f *testing.F) {
	for _, s := range []string{
		"", "NATO", "l’État", "600\u00a0000", "e\u0301te\u0301", "\u1112\u1161\u11ab", "§ 12a",
		"…--—", "50 %",
		"\xff", "ab\xe2\x80", "\xd0 \x90", "\xc2\u00ad\xad", "\xe2\u00ad\x80\u00ad\x98",
		"\xd0\u0301\u00ad\x90", "\xd0\u00ad\u00ad\x90x",
		"'\u00ad", "\u00ad„", "-\u00ad--", "—\u00ad", "--\u00ad", "\u00ad", "\u00ad ",
		" \u00ad\u00ad", "\u1fef", "\u1ffd", "a\u1fefb", "\u1fef\u00ad",
		"…\u0301", "'\u0301", "\u2019\u0301", "-\u0338", "\u2013\u0338-", "\u0345", "\u0130",
		"\u03c2", "\u1e9e", "\u212a", "\u2126\u0301",
		"www.\u00ade.x/y", "1\u00ad 000", "a\u00ad.b.c.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, foldCase := range []bool{false, true} {
			once := Fold(s, foldCase)
			if twice := Fold(once, foldCase); twice != once {
				t.Errorf("Fold(%+q, %v) = %+q, folded again %+q", s, foldCase, once, twice)
			}
			if once == "" && s != "" {
				t.Errorf("Fold(%+q, %v) is empty", s, foldCase)
			}
			if utf8.ValidString(s) && !utf8.ValidString(once) {
				t.Errorf("Fold(%+q, %v) = %+q is not UTF-8", s, foldCase, once)
			}
			for i := 0; i < len(s); {
				end, _, odd := Next(s, i)
				word := s[i:end]
				inside := word
				if odd || foldCase && HasUpper(word) {
					inside = string(AppendFold(nil, word, foldCase))
				}
				if cut := Fold(word, foldCase); cut != inside {
					t.Errorf("the word %+q of %+q is folded (%v) to %+q, and cut out to %+q", word,
						s, foldCase, inside, cut)
				}
				i = end
			}
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for _, bb := range []struct{ name, word string }{
		{"english", "Ukraine"},
		{"french", "l’État"},
		{"ukrainian", "Конституції"},
		{"decomposed", "e\u0301te\u0301"},
		{"figure", "600\u00a0000"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Fold(bb.word, true)
			}
		})
	}
}
