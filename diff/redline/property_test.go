package redline_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan/words"
)

// proseParts are what texts are made up from: what a line end may part, and what it may not.
var proseParts = strings.Fields(`the of and a in harbour commission observers shall withdraw vessels high-tech state-of-the-art
	§_307 §§_12–14 50_% 7.5_% 600_000 1_500 12–14 5-10 2025-11-20 first-_and second-rate Vor-_und Nachteile non-NATO MiG-29
	„Hafen“ “the_Mole”, (the_annex) 'so' 5′ 6″ e.g. U.S. Kyiv–Moscow l’État don't п’ять Договір co-operation. agreed; but, :
	Article_5 120_135_140 É́ tâche 3,000 10% x.y@z.org on-again-off-again bought–sold 100_000_000 k.u.k. –_or —`)

func prose(r *rand.Rand, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(proseParts[r.IntN(len(proseParts))], "_", " "))
		if i%40 == 39 {
			b.WriteString(".\n\n")
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// wrapped breaks the lines of each paragraph anew, at blanks and after hyphens between letters.
func wrapped(text string, width int) string {
	var b strings.Builder
	for i, par := range strings.Split(text, "\n\n") {
		if i > 0 {
			b.WriteString("\n\n")
		}
		column := 0
		for word := range strings.FieldsSeq(par) {
			gap := " "
			for _, piece := range atHyphens(word) {
				n := utf8.RuneCountInString(piece)
				if column > 0 && column+n >= width {
					b.WriteByte('\n')
					column = 0
				} else if column > 0 {
					b.WriteString(gap)
				}
				b.WriteString(piece)
				column += n + len(gap)
				gap = ""
			}
		}
	}
	return b.String()
}

func atHyphens(word string) (pieces []string) {
	at := 0
	for i := 1; i+1 < len(word); i++ {
		before, _ := utf8.DecodeLastRuneInString(word[:i])
		after, _ := utf8.DecodeRuneInString(word[i+1:])
		if word[i] == '-' && unicode.IsLetter(before) && unicode.IsLetter(after) {
			pieces = append(pieces, word[at:i+1])
			at = i + 1
		}
	}
	return append(pieces, word[at:])
}

// TestRewrap holds that no text differs from itself broken at another width.
func TestRewrap(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	var c redline.Comparer
	for i := range 1500 {
		text := prose(r, 1+r.IntN(60))
		if i%300 == 299 {
			text = prose(r, 5000)
		}
		old, new := wrapped(text, 8+r.IntN(90)), wrapped(text, 8+r.IntN(90))
		for _, opts := range [][]redline.Option{
			nil,
			{redline.Minimal()},
			{redline.FoldCase(), redline.Coarseness(0)},
		} {
			got := c.Compare(old, new, opts...)
			checkResult(t, old, new, got)
			if got.Changed() {
				for k, s := range got.Spans {
					if s.Op >= redline.OpDeleted {
						t.Fatalf("a text differs from itself: %s",
							markup(got.Spans[max(0, k-1):min(k+3, len(got.Spans))]))
					}
				}
			}
		}
	}
}

// TestNothingTwice holds that no change shows words as deleted and inserted again: that neither
// side of one lies within the other.
func TestNothingTwice(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	var c redline.Comparer
	for range 1500 {
		parts := func(n int) (out []string) {
			for range n {
				out = append(out, strings.ReplaceAll(proseParts[r.IntN(len(proseParts))], "_", " "))
			}
			return out
		}
		a := parts(5 + r.IntN(60))
		b := append([]string(nil), a...)
		for range r.IntN(12) {
			i := r.IntN(len(b) + 1)
			extra := parts(r.IntN(6))
			j := min(len(b), i+r.IntN(4))
			b = append(b[:i:i], append(extra, b[j:]...)...)
		}
		old, new := strings.Join(a, " "), strings.Join(b, " ")
		got := c.Compare(old, new, redline.Moves(false))
		checkResult(t, old, new, got)
		checkMirror(t, got, c.Compare(new, old, redline.Moves(false)))
		for k := 1; k < len(got.Spans); k++ {
			d, n := got.Spans[k-1], got.Spans[k]
			if d.Op != redline.OpDeleted || n.Op != redline.OpInserted {
				continue
			}
			x, y := forms(d.Old.Text), forms(n.New.Text)
			if len(x) > 0 && len(y) > 0 && (isWithin(x, y) || isWithin(y, x)) {
				t.Fatalf("%q became %q: one lies within the other", d.Old.Text, n.New.Text)
			}
		}
	}
}

func forms(text string) (out []string) {
	for _, w := range words.Append(nil, text) {
		out = append(out, words.Fold(w.Text, false))
	}
	return out
}

// isWithin reports whether all of a stands in b, in order.
func isWithin(a, b []string) bool {
	i := 0
	for _, w := range b {
		if i < len(a) && a[i] == w {
			i++
		}
	}
	return i == len(a)
}
