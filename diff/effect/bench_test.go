package effect_test

import (
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/effect"
)

// BenchmarkClauses compares labelled pairs one by one, the English ones as one page of
// which each sentence changed, and a megabyte in one clause with one change inside.
func BenchmarkClauses(b *testing.B) {
	pairs := readPairs(b, "set-open.txt")
	c := effect.NewComparer(effect.Parties(readParties(b)))
	n := 0
	for i := range pairs {
		n += len(pairs[i].old) + len(pairs[i].new)
	}
	b.Run("pairs", func(b *testing.B) {
		b.SetBytes(int64(n))
		b.ReportAllocs()
		for b.Loop() {
			for i := range pairs {
				c.Compare(pairs[i].clauses())
			}
		}
	})
	var x, y strings.Builder
	for i := range pairs {
		if pairs[i].lang == "en" {
			x.WriteString(pairs[i].old + " ")
			y.WriteString(pairs[i].new + " ")
		}
	}
	old, new := effect.Verbatim(x.String()), effect.Verbatim(y.String())
	old.Language, new.Language = "en", "en"
	b.Run("page", func(b *testing.B) {
		b.SetBytes(int64(len(old.Text) + len(new.Text)))
		b.ReportAllocs()
		for b.Loop() {
			c.Compare(old, new)
		}
	})
	long := strings.Repeat(x.String(), 1<<20/x.Len()+1)
	head, tail := long[:len(long)/2], long[len(long)/2:]
	was, is := effect.Verbatim(head+"The fee is 5 euros. "+tail),
		effect.Verbatim(head+"The fee is 7 euros. "+tail)
	was.Language, is.Language = "en", "en"
	b.Run("megabyte", func(b *testing.B) {
		b.SetBytes(int64(len(was.Text) + len(is.Text)))
		b.ReportAllocs()
		for b.Loop() {
			c.Compare(was, is)
		}
	})
}
