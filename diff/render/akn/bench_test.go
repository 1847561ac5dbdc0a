package akn_test

import (
	"bytes"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/diff/render/akn"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// BenchmarkVersion writes a draft of the embedded plan whose trails are known, and a
// contract of a thousand clauses without a plan.
func BenchmarkVersion(b *testing.B) {
	p, long := ukraine2025.Plan(), testplans.Contract(1000, 0)
	trails := trail.Follow(p)
	b.Run("us-28", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			require.NoError(b, akn.Version(io.Discard, p, p.Version("us-28"), akn.Trails(trails)))
		}
	})
	b.Run("contract", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			require.NoError(b, akn.Version(io.Discard, nil, long))
		}
	})
}

// BenchmarkComparison writes the two main drafts compared, and two contracts of a thousand
// clauses.
func BenchmarkComparison(b *testing.B) {
	main, err := diff.Between(ukraine2025.Plan(), "us-28", "e3-28")
	require.NoError(b, err)
	long := diff.Compare(testplans.Contract(1000, 0), testplans.Contract(1000, 1))
	for name, c := range map[string]*diff.Comparison{"us-28 to e3-28": main, "contract": long} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, akn.Comparison(io.Discard, c))
			}
		})
	}
}

// BenchmarkRead reads both back.
func BenchmarkRead(b *testing.B) {
	p := ukraine2025.Plan()
	for name, data := range map[string][]byte{
		"us-28":    version(b, p, p.Version("us-28")),
		"contract": version(b, nil, testplans.Contract(1000, 0)),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				_, err := akn.Read(bytes.NewReader(data))
				require.NoError(b, err)
			}
		})
	}
}
