//go:build unix

package page_test

import (
	"io"
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// used gives the time of the processors that this process took, and the most memory that
// it had, in bytes. On a machine that others use too the clock says nothing.
func used(tb testing.TB) (processor time.Duration, memory int64) {
	tb.Helper()
	var u syscall.Rusage
	require.NoError(tb, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	memory = int64(u.Maxrss) // of 32 bits on some machines
	if runtime.GOOS != "darwin" {
		memory *= 1024 // elsewhere it counts in kilobytes
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), memory
}

// BenchmarkCost gives what a page takes of the processors, and the most memory that the
// process had for it: run each alone, with -benchtime 1x for two drafts of 10,000 points,
// which are compared as well as written. On 27 November 2026, on two cores of an Intel
// Xeon that others used heavily (Go 1.26.8, linux/amd64): the whole plan 122 to 132 ms and
// 35 MB, the two drafts 3.3 to 3.4 s and 136 MB. The bounds are 150 ms, and 5 s and 300 MB.
func BenchmarkCost(b *testing.B) {
	p := ukraine2025.Plan()
	for _, bb := range []struct {
		name string
		make func() error
	}{
		{"plan", func() error {
			return page.HTML(io.Discard, []page.Part{page.Plan(p)}, page.Within(p))
		}},
		{"10000 points", func() error {
			older, newer := drafts(10_000, 0)
			return page.HTML(io.Discard, []page.Part{page.Comparison(diff.Compare(older, newer))})
		}},
	} {
		b.Run(bb.name, func(b *testing.B) {
			before, _ := used(b)
			for b.Loop() {
				require.NoError(b, bb.make())
			}
			after, memory := used(b)
			b.ReportMetric(float64((after-before).Milliseconds())/float64(b.N), "cpu-ms/op")
			b.ReportMetric(float64(memory>>20), "peak-MB")
		})
	}
}
