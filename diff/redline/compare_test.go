package redline_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"github.com/redraft-go/redraft/diff/redline"
)

// markup writes spans the way the tests read them: [-deleted-]{+inserted+}, <style|style>, and
// moved text with the number of the move.
func markup(spans []redline.Span) string {
	var b strings.Builder
	for _, s := range spans {
		switch s.Op {
		case redline.OpEqual:
			b.WriteString(s.New.Text)
		case redline.OpRestyled:
			fmt.Fprintf(&b, "<%s|%s>", s.Old.Text, s.New.Text)
		case redline.OpDeleted:
			fmt.Fprintf(&b, "[-%s-]", s.Old.Text)
		case redline.OpInserted:
			fmt.Fprintf(&b, "{+%s+}", s.New.Text)
		case redline.OpMoved:
			if s.Old.Text != "" {
				fmt.Fprintf(&b, "[%d-%s-]", s.Move, s.Old.Text)
			} else {
				fmt.Fprintf(&b, "{%d+%s+}", s.Move, s.New.Text)
			}
		}
	}
	return b.String()
}

// checkResult fails if r breaks what every result promises.
func checkResult(t *testing.T, old, new string, r redline.Result) {
	t.Helper()
	oldAt, newAt := 0, 0
	insertedInHunk := false
	for i, s := range r.Spans {
		if s.Old.At != oldAt || s.New.At != newAt {
			t.Fatalf("span %d %+v should be at %d, %d", i, s, oldAt, newAt)
		}
		if !strings.HasPrefix(old[oldAt:], s.Old.Text) ||
			!strings.HasPrefix(new[newAt:], s.New.Text) {
			t.Fatalf("span %d %+v holds other text than the sides", i, s)
		}
		oldAt, newAt = s.Old.End(), s.New.End()
		if i > 0 && r.Spans[i-1].Op == s.Op && r.Spans[i-1].Move == s.Move &&
			(s.Op != redline.OpMoved || (r.Spans[i-1].Old.Text == "") == (s.Old.Text == "")) {
			t.Fatalf("spans %d and %d should be one: %+v", i-1, i, r.Spans[i-1:i+1])
		}
		switch s.Op {
		case redline.OpEqual:
			if norm.NFC.String(s.Old.Text) != norm.NFC.String(s.New.Text) || s.Old.Text == "" {
				t.Fatalf("span %d is not equal: %+v", i, s)
			}
			insertedInHunk = false
		case redline.OpRestyled:
			if s.Old.Text == s.New.Text {
				t.Fatalf("span %d has one style: %+v", i, s)
			}
			insertedInHunk = false
		case redline.OpDeleted:
			if s.Old.Text == "" || s.New.Text != "" || insertedInHunk {
				t.Fatalf("span %d is no deletion in its place: %+v", i, s)
			}
		case redline.OpInserted:
			if s.Old.Text != "" || s.New.Text == "" {
				t.Fatalf("span %d is no insertion: %+v", i, s)
			}
			insertedInHunk = true
		case redline.OpMoved:
			if (s.Old.Text == "") == (s.New.Text == "") || s.Move == 0 ||
				insertedInHunk && s.Old.Text != "" {
				t.Fatalf("span %d is no end of a move in its place: %+v", i, s)
			}
			insertedInHunk = insertedInHunk || s.New.Text != ""
		}
	}
	if oldAt != len(old) || newAt != len(new) {
		t.Fatalf("spans end at %d, %d of %d, %d", oldAt, newAt, len(old), len(new))
	}
	if r.Old() != old || r.New() != new {
		t.Fatal("spans do not make the texts")
	}
	for _, f := range []int{r.Similarity, r.OldInNew, r.NewInOld} {
		if f < 0 || f > 1000 {
			t.Fatalf("per mille out of range: %+v", r)
		}
	}
	if content := r.Changed(); content != hasChange(r) {
		t.Fatalf("Similarity %d with changes %v", r.Similarity, !content)
	}
}

func hasChange(r redline.Result) bool {
	for _, s := range r.Spans {
		if s.Op >= redline.OpDeleted {
			return true
		}
	}
	return false
}

// checkMirror fails if back, of the texts in the other order, is not the mirror of r.
func checkMirror(t *testing.T, r, back redline.Result) {
	t.Helper()
	if r.Similarity != back.Similarity || r.OldInNew != back.NewInOld ||
		r.NewInOld != back.OldInNew {
		t.Fatalf("figures are not mirrored: %+v and %+v",
			[]int{r.Similarity, r.OldInNew, r.NewInOld},
			[]int{back.Similarity, back.OldInNew, back.NewInOld})
	}
	// The old sides of one, in order, are the new sides of the other.
	sides := func(r redline.Result) (old, new []string) {
		for _, s := range r.Spans {
			if s.Old.Text != "" {
				old = append(old, fmt.Sprint(s.Op, s.Move, s.Old))
			}
			if s.New.Text != "" {
				new = append(new, fmt.Sprint(s.Op, s.Move, s.New))
			}
		}
		return old, new
	}
	swap := strings.NewReplacer("deleted", "inserted", "inserted", "deleted")
	o1, n1 := sides(r)
	o2, n2 := sides(back)
	for i := range o2 {
		o2[i] = swap.Replace(strings.SplitN(o2[i], " ", 2)[0]) + " " + strings.SplitN(o2[i], " ",
			2)[1]
	}
	for i := range n2 {
		n2[i] = swap.Replace(strings.SplitN(n2[i], " ", 2)[0]) + " " + strings.SplitN(n2[i], " ",
			2)[1]
	}
	if diff := cmp.Diff(o1, n2); diff != "" {
		t.Fatalf("old sides are not the new sides of the mirror:\n%s", diff)
	}
	if diff := cmp.Diff(n1, o2); diff != "" {
		t.Fatalf("new sides are not the old sides of the mirror:\n%s", diff)
	}
}

func TestCompare(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"both empty", "", "", ""},
		{"old empty", "", "a b", "{+a b+}"},
		{"new empty", "a b", "", "[-a b-]"},
		{"same", "a b", "a b", "a b"},
		{
			"one word", "Ukraine shall limit its army", "Ukraine will limit its army",
			"Ukraine [-shall-]{+will+} limit its army",
		},
		{"figure", "to 600,000 men.", "to 800,000 men.", "to [-600,000-]{+800,000+} men."},
		{
			"word gone", "no peaceful nuclear plant", "no nuclear plant",
			"no [-peaceful -]nuclear plant",
		},
		{"last word gone", "a b.", "a.", "a[- b-]."},
		{"first word gone", "But a b.", "a b.", "[-But -]a b."},
		{"quotes", "the “plan”", `the "plan"`, `the <“|">plan<”|">`},
		{"dash and white space", "a – b\nc", "a — b c", "a <–|—> b<\n| >c"},
		{"accents", "caf\u00e9 noir", "cafe\u0301 noir", "cafe\u0301 noir"},
		{
			"stop-word between", "the sale of arms to Kyiv", "the gift of tanks to Kyiv",
			"the [-sale of arms-]{+gift of tanks+} to Kyiv",
		},
		{
			"sentence", "One stays. Two stays.", "One stays. Three comes. Two stays.",
			"One stays. {+Three comes. +}Two stays.",
		},
		{
			"moved sentence",
			"First the parties withdraw their heavy weapons. Then an observer mission deploys. Last comes a vote on the status.",
			"Then an observer mission deploys. Last comes a vote on the status. First the parties withdraw their heavy weapons.",
			"[1-First the parties withdraw their heavy weapons. -]Then an observer mission deploys. Last comes a vote on the status.{1+ First the parties withdraw their heavy weapons.+}",
		},
		{
			"moved and changed",
			"A. Ukraine receives reliable security guarantees from the United States of America without delay. B. The armed forces are limited in size to the figure named. C. The end.",
			"A. B. The armed forces are limited in size to the figure named. Ukraine receives robust security guarantees from the United States of America without delay. C. The end.",
			"A. [1-Ukraine receives -][-reliable -][1-security guarantees from the United States of America without delay. -]B. The armed forces are limited in size to the figure named. {1+Ukraine receives +}{+robust +}{1+security guarantees from the United States of America without delay. +}C. The end.",
		},
		{"white space only", "a\n\nb", "a b", "a<\n\n| >b"},
		{"only white space", " ", "\n\n", "< |\n\n>"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := redline.Compare(tt.old, tt.new)
			checkResult(t, tt.old, tt.new, r)
			checkMirror(t, r, redline.Compare(tt.new, tt.old))
			if diff := cmp.Diff(tt.want, markup(r.Spans)); diff != "" {
				t.Errorf("mark-up (-want +got):\n%s", diff)
			}
		})
	}
}

// randomPair makes a text of a vocabulary of the size given and a version of it.
func randomPair(r *rand.Rand, words, vocabulary, edits int) (old, new string) {
	word := func() string {
		n := r.IntN(vocabulary)
		s := ""
		for {
			s += string(rune('a' + n%26))
			if n /= 26; n == 0 {
				break
			}
		}
		return s + []string{"", "", "", ",", ".", ".\n", "\n\n", " –", " “x”"}[r.IntN(9)]
	}
	var a []string
	for range words {
		a = append(a, word())
	}
	b := append([]string(nil), a...)
	for range edits {
		switch i := r.IntN(len(b) + 1); r.IntN(4) {
		case 0:
			b = append(b[:i], append([]string{word()}, b[i:]...)...)
		case 1:
			if i < len(b) {
				b = append(b[:i], b[i+1:]...)
			}
		case 2:
			if i < len(b) {
				b[i] = word()
			}
		default:
			j := min(len(b), i+r.IntN(12))
			piece := append([]string(nil), b[i:j]...)
			b = append(b[:i], b[j:]...)
			k := r.IntN(len(b) + 1)
			b = append(b[:k], append(piece, b[k:]...)...)
		}
	}
	return strings.Join(a, " "), strings.Join(b, " ")
}

func TestCompareRandom(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var c redline.Comparer
	for range 800 {
		old, new := randomPair(r, r.IntN(120), 1+r.IntN(60), r.IntN(15))
		checkBoth(t, &c, old, new)
	}
	for range 10 {
		old, new := randomPair(r, 1500+r.IntN(3000), 1+r.IntN(3000), r.IntN(200))
		checkBoth(t, &c, old, new)
	}
}

// checkBoth checks what is promised of every pair, with several options.
func checkBoth(t *testing.T, c *redline.Comparer, old, new string) {
	t.Helper()
	for _, opts := range [][]redline.Option{
		nil,
		{redline.Minimal()},
		{redline.Coarseness(0), redline.FoldCase(), redline.Moves(false)},
	} {
		r := redline.Compare(old, new, opts...)
		checkResult(t, old, new, r)
		checkMirror(t, r, redline.Compare(new, old, opts...))
		checkTight(t, old, new)
		again := c.Compare(old, new, opts...)
		if diff := cmp.Diff(r, again); diff != "" {
			t.Fatalf("a used Comparer differs (-fresh +used):\n%s", diff)
		}
	}
}

// edited counts the words that r deletes and inserts.
func edited(r redline.Result) int {
	n := 0
	for _, s := range r.Spans {
		if s.Op < redline.OpDeleted {
			continue
		}
		n += len(redline.Forms(s.Old.Text)) + len(redline.Forms(s.New.Text))
	}
	return n
}

// leastEdit works out the least edit of two texts from the whole table of lengths.
func leastEdit(old, new string) int {
	a, b := redline.Forms(old), redline.Forms(new)
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			up := row[j+1]
			switch {
			case x == y:
				row[j+1] = diagonal + 1
			case row[j] > up:
				row[j+1] = row[j]
			}
			diagonal = up
		}
	}
	return len(a) + len(b) - 2*row[len(b)]
}

func TestMinimalIsLeast(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		old, new := randomPair(r, r.IntN(200), 1+r.IntN(80), r.IntN(40))
		if got, want := edited(redline.Compare(old, new, redline.Minimal())), leastEdit(old, new); got != want {
			t.Fatalf("edit of %d, least %d:\n%q\n%q", got, want, old, new)
		}
	}
	for range 3 {
		old, new := randomPair(r, 1000+r.IntN(3000), 1+r.IntN(2000), r.IntN(2000))
		if got, want := edited(redline.Compare(old, new, redline.Minimal())), leastEdit(old, new); got != want {
			t.Fatalf("edit of %d, least %d, in texts of %d and %d bytes", got, want, len(old),
				len(new))
		}
	}
}

// checkTight fails if a change begins or ends with a word that both sides have there: text that did
// not change is in no edit, but for the sign of a currency, which goes with its figure.
func checkTight(t *testing.T, old, new string) {
	t.Helper()
	spans := redline.Compare(old, new, redline.Moves(false)).Spans
	a, b := redline.Cut(old), redline.Cut(new)
	for i := 1; i < len(spans); i++ {
		if spans[i-1].Op != redline.OpDeleted || spans[i].Op != redline.OpInserted {
			continue
		}
		gone, come := wordsOf(a, spans[i-1].Old), wordsOf(b, spans[i].New)
		if len(gone) == 0 || len(come) == 0 {
			continue
		}
		first := gone[0].Form == come[0].Form &&
			!(hasSign(gone[:min(2, len(gone))]) && hasSign(come[:min(2, len(come))]))
		last := gone[len(gone)-1].Form == come[len(come)-1].Form &&
			!(hasSign(gone[max(0, len(gone)-2):]) && hasSign(come[max(0, len(come)-2):]))
		if first || last {
			t.Fatalf("%q became %q, and they begin or end alike", spans[i-1].Old.Text,
				spans[i].New.Text)
		}
	}
}

// wordsOf returns those of some words that begin in p.
func wordsOf(words []redline.CutWord, p redline.Part) []redline.CutWord {
	at := func(offset int) int {
		i, _ := slices.BinarySearchFunc(words, offset, func(w redline.CutWord, o int) int {
			return w.At - o
		})
		return i
	}
	return words[at(p.At):at(p.End())]
}

// hasSign reports whether one of some words is the sign of a currency.
func hasSign(words []redline.CutWord) bool {
	return slices.ContainsFunc(words, func(w redline.CutWord) bool {
		r, _ := utf8.DecodeRuneInString(w.Form)
		return unicode.Is(unicode.Sc, r)
	})
}

func FuzzCompare(f *testing.F) {
	f.Add("a b c", "a c b")
	f.Add("§ 12a gilt.\n\n50 %", "§ 12b gilt.\n50%")
	f.Add("“a” — b", "'a' - b\xff")
	f.Add("e\u0301 a", "é b")
	f.Add("a high-\ntech yard, first- and second-rate", "a hightech yard, 12–14 or 5′")
	f.Add("(a) The old 'b' [c] d.", "1. In all, the \"b\" (c) e;")
	f.Add("(a) e old [ck", "1. In all, the (c) e[")
	f.Add("(a) The \x91ld 'b' [c] d.", "1. In all) the 0000000000")
	f.Add("]b) tech  Inhigh [,  tech \"(c) ", "b) The 5 ' .  The ” In5) tech   b)")
	f.Add("a fee of $5, or 6 € in all", "a fee of $6, or 6 $ in all")
	var c redline.Comparer
	f.Fuzz(func(t *testing.T, old, new string) {
		checkBoth(t, &c, old, new)
		if r := redline.Compare(old, old); r.Changed() || len(r.Spans) > 1 {
			t.Fatal("a text differs from itself")
		}
		if got, want := edited(redline.Compare(old, new, redline.Minimal())), leastEdit(old, new); len(old)+len(new) < 1000 && got > want {
			t.Fatalf("an edit of %d words, least %d", got, want)
		}
		checkTight(t, old, new)
	})
}
