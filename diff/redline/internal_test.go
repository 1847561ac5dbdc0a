package redline

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

func TestCompareEnds(t *testing.T) {
	old, new := "One stays. Two goes. Three stays.", "One stays. Four comes. Three stays."
	r := compareEnds(old, new)
	if r.Old() != old || r.New() != new {
		t.Fatalf("spans make %q and %q", r.Old(), r.New())
	}
	want := []Op{OpEqual, OpDeleted, OpInserted, OpEqual}
	if len(r.Spans) != len(want) {
		t.Fatalf("got %d spans, want %d: %+v", len(r.Spans), len(want), r.Spans)
	}
	for i, s := range r.Spans {
		if s.Op != want[i] {
			t.Errorf("span %d is %v, want %v", i, s.Op, want[i])
		}
	}
}

// TestCommonEnds checks that no word is cut in two by taking off what both texts share.
func TestCommonEnds(t *testing.T) {
	tests := []struct {
		name, a, b string
		head, tail int
	}{
		{"inside a word", "the parties", "the partition", 4, 0},
		{"figure over a space", "about 600 000 men", "about 600 men", 6, 4},
		{"section sign", "in § 12", "in § 13", 3, 0},
		{"percent", "by 50 %", "by 50 men", 3, 0},
		{"lines", "a\nb\nc", "a\nx\nc", 2, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			head, tail := commonEnds(tt.a, tt.b)
			if head > tt.head || tail > tt.tail {
				t.Errorf("commonEnds = %d, %d, want at most %d, %d", head, tail, tt.head, tt.tail)
			}
		})
	}
}

// TestKey checks that a word has one key wherever it stands, also at the end of its text.
func TestKey(t *testing.T) {
	for n := range 20 {
		word := strings.Repeat("ab", 10)[:n]
		alone, inside := keyOf(word, 0, n), keyOf("xx"+word+" and more text", 2, 2+n)
		if alone != inside {
			t.Errorf("%q has the keys %x and %x", word, alone, inside)
		}
		if form := formKey([]byte(word)); form != alone {
			t.Errorf("%q has the key %x, and as bytes %x", word, alone, form)
		}
	}
}

// FuzzPlain checks that what is cut by a look at its bytes is what the cutter of words cuts.
func FuzzPlain(f *testing.F) {
	for _, text := range []string{
		"The harbour-master's boat, (say) U.S. lots; see www.example.org/a and D.4.",
		"a.b.c. e.g. x. Abs.1 Satz", "word_word 5' 6\" «é» à-la; Zürich: 50 %!",
		"aPPle\tbanana\ncherry? \"quoted\" [list] {x} <b>bold</b> a/b | c ... -- ## **",
		"Überwachungsgesetz, naïve café", "ending",
		"Рішення, ґрунт їхній; м'яч 3×4 ёж", "A\xd1\xe2 0000", "e\u0301t\u00e9 \u0438\u0306 \u0439",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for i := 0; i < len(text); {
			end, kind, odd := words.Next(text, i)
			if n, key := plainWord(text, i); n > 0 {
				if end != i+n || kind != words.KindWord || odd || key != keyOf(text, i, end) {
					t.Fatalf("%q at %d: a plain word of %d bytes, but %q, %v, %t", text, i, n,
						text[i:end], kind, odd)
				}
			} else if c := text[i]; plainMarks[c] && i+1 < len(text) && text[i+1] < utf8.RuneSelf &&
				text[i+1] != c {
				if end != i+1 || kind != words.KindPunct || odd {
					t.Fatalf("%q at %d: a plain mark, but %q, %v, %t", text, i, text[i:end], kind,
						odd)
				}
			}
			i = end
		}
	})
}
