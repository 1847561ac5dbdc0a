package diff_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
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
		old, new := contract(n, 0), contract(n, 1)
		b.Run(fmt.Sprintf("contract/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				diff.Compare(old, new)
			}
		})
	}
}

// contract makes a draft of n points of about thirty words, one in eight of
// which differs between drafts, with every fiftieth left out of the second.
func contract(n, draft int) *plan.Version {
	nouns := strings.Fields("supplier buyer goods delivery payment warranty defect notice port vessel insurance invoice inspection penalty bank")
	v := &plan.Version{ID: fmt.Sprint("draft-", draft)}
	for i := range n {
		if draft > 0 && i%50 == 49 {
			continue
		}
		var b strings.Builder
		for k := range 10 {
			fmt.Fprintf(&b, "the %s of clause %d shall ", nouns[(i*7+k*3)%len(nouns)], (i*31+k*17)%997)
		}
		days := 30
		if draft > 0 && i%8 == 0 {
			days = 45
		}
		fmt.Fprintf(&b, "apply within %d days.", days)
		v.Points = append(v.Points, plan.Point{Number: fmt.Sprint(i + 1), Content: plan.Content{Text: b.String()}})
	}
	return v
}
