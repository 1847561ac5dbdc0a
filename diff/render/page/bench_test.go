package page_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// A counter counts bytes.
type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// BenchmarkHTML writes the page of the whole embedded plan, with what it compares;
// the page of a comparison that is there; and that of two drafts of 10,000 points.
func BenchmarkHTML(b *testing.B) {
	p := ukraine2025.Plan()
	c, err := diff.Between(p, "us-28", "e3-28")
	require.NoError(b, err)
	older, newer := drafts(10_000, 0)
	large := diff.Compare(older, newer)
	for _, bb := range []struct {
		name string
		part page.Part
		opts []page.Option
	}{
		{"plan", page.Plan(p), []page.Option{page.Within(p)}},
		{"comparison", page.Comparison(c), []page.Option{page.Within(p)}},
		{"10000 points", page.Comparison(large), nil},
	} {
		b.Run(bb.name, func(b *testing.B) {
			b.ReportAllocs()
			var n counter
			for b.Loop() {
				n = 0
				require.NoError(b, page.HTML(&n, []page.Part{bb.part}, bb.opts...))
			}
			b.ReportMetric(float64(n), "page-bytes")
		})
	}
}

// BenchmarkFragment writes two points for the page of somebody else.
func BenchmarkFragment(b *testing.B) {
	p := ukraine2025.Plan()
	c, err := diff.Between(p, "us-28", "e3-28")
	require.NoError(b, err)
	for b.Loop() {
		require.NoError(b, page.Fragment(io.Discard, page.Comparison(c), page.Within(p),
			page.Points("6", "21")))
	}
}
