package redline_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/redline"
)

const (
	clauseOld = "Ukraine shall limit the size of its armed forces to 600,000 personnel, and the parties undertake to review that figure every two years after the entry into force of this agreement, in consultation with the guarantors named in Article 12."
	clauseNew = "Ukraine shall limit the size of its armed forces to 800,000 personnel, and the parties undertake to revisit that figure every five years after the entry into force of this agreement, in consultation with the guarantors named in Article 12."
)

func BenchmarkCompare(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 8))
	medium, mediumNew := randomPair(r, 30000, 4000, 300)
	large, largeNew := randomPair(r, 300000, 20000, 800)
	for _, bb := range []struct{ name, old, new string }{
		{"clause", clauseOld, clauseNew},
		{
			"article", strings.Repeat(clauseOld+"\n", 4) + clauseNew,
			strings.Repeat(clauseOld+"\n", 3) + clauseNew + "\n" + clauseNew,
		},
		{"medium", medium, mediumNew},
		{"large", large, largeNew},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(bb.old) + len(bb.new)))
			b.ReportAllocs()
			for b.Loop() {
				redline.Compare(bb.old, bb.new)
			}
		})
	}
}

func BenchmarkComparer(b *testing.B) {
	var c redline.Comparer
	b.SetBytes(int64(len(clauseOld) + len(clauseNew)))
	b.ReportAllocs()
	for b.Loop() {
		c.Compare(clauseOld, clauseNew)
	}
}
