package diff_test

import (
	"fmt"
	"testing"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func BenchmarkCompare(b *testing.B) {
	p := ukraine2025.Plan()
	b.Run("us-28..e3-28", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			diff.Compare(p.Version("us-28"), p.Version("e3-28"), diff.Within(p))
		}
	})
	for _, n := range []int{30, 500, 5000, 20000} {
		old, new := testplans.Contract(n, 0), testplans.Contract(n, 1)
		b.Run(fmt.Sprintf("contract/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				diff.Compare(old, new)
			}
		})
	}
}
