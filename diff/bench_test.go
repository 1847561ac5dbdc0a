package diff_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
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

// BenchmarkBesides holds what is asked of a comparison against the comparison itself: the
// metric is how much it adds, per mille of Compare in the same run. The last of the texts
// are the worst there are for Verify: every clause has other words that carry nothing, or
// another sign, of which Compare asks nothing more; every clause follows a number, and in
// the last has other words too.
func BenchmarkBesides(b *testing.B) {
	const n = 1000
	old := testplans.Contract(n, 0)
	rewritten := func(v *plan.Version, from, to string) *plan.Version {
		v = v.Clone()
		for i := range v.Points {
			v.Points[i].Text = strings.Replace(v.Points[i].Text, from, to, 1)
		}
		return v
	}
	moved := old.Clone()
	moved.Points = append(
		[]plan.Point{{Content: plan.Content{Text: "A clause that was not there."}}},
		moved.Points...)
	for i := range moved.Points {
		moved.Points[i].Number = fmt.Sprint(i + 1)
	}
	allow := func(s string) []diff.Allowance { return allowed(b, s) }
	for _, tt := range []struct {
		name string
		new  *plan.Version
		ask  func(c *diff.Comparison)
	}{
		{"verify", testplans.Contract(n, 1), func(c *diff.Comparison) { diff.Verify(c) }},
		{"verify/one", testplans.Contract(n, 1), func(c *diff.Comparison) {
			diff.Verify(c, allow("point=1")...)
		}},
		{"verify/wording", testplans.Contract(n, 1), func(c *diff.Comparison) {
			diff.Verify(c, allow("point=*:wording")...)
		}},
		{"select", testplans.Contract(n, 1), func(c *diff.Comparison) {
			_, err := c.Select(idsOf(c)...)
			require.NoError(b, err)
		}},
		{
			"verify/every-wording", rewritten(old, "within 30 days", "within thirty days"),
			func(c *diff.Comparison) {
				require.True(b, diff.Verify(c, allow("point=*:wording")...).Passed)
			},
		},
		{
			"verify/every-sign", rewritten(old, " shall apply", ", shall apply"),
			func(c *diff.Comparison) { diff.Verify(c, allow("point=*:wording")...) },
		},
		{"verify/every-number", moved, func(c *diff.Comparison) {
			diff.Verify(c, allow("point=1:added")...)
		}},
		{
			"verify/every-number-and-wording",
			rewritten(moved, "within 30 days", "within thirty days"), func(c *diff.Comparison) {
				diff.Verify(c, allowed(b, "point=1:added", "point=*:wording")...)
			},
		},
	} {
		b.Run(tt.name, func(b *testing.B) {
			var comparing, asking time.Duration
			for b.Loop() {
				start := time.Now()
				c := diff.Compare(old, tt.new)
				compared := time.Now()
				tt.ask(c)
				asking += time.Since(compared)
				comparing += compared.Sub(start)
			}
			b.ReportMetric(float64(asking*1000/comparing), "‰-of-Compare")
		})
	}
}

// BenchmarkDecode reads comparisons back: one of 100 MB is refused by the limits that are
// the rule, and read where they are raised.
func BenchmarkDecode(b *testing.B) {
	old, new := testplans.Contract(1000, 0), testplans.Contract(1000, 1)
	for _, size := range []int{10 << 20, 100 << 20} {
		b.Run(fmt.Sprintf("%dMB", size>>20), func(b *testing.B) {
			c := diff.Compare(old, new)
			var data bytes.Buffer
			require.NoError(b, diff.Encode(&data, c))
			if missing := size - data.Len(); missing > 0 { // as long texts in its clauses
				text := strings.Repeat("and so on, ",
					missing/11/(len(old.Points)+len(new.Points))+1)
				for i := range c.Links {
					for _, clauses := range [][]diff.Clause{c.Links[i].Old, c.Links[i].New} {
						for k := range clauses {
							clauses[k].Text += text
						}
					}
				}
				c.Edits, c.Changes = nil, nil
				data.Reset()
				require.NoError(b, diff.Encode(&data, c))
			}
			if data.Len() > strict.DefaultMaxSize {
				_, err := diff.Decode(bytes.NewReader(data.Bytes()))
				var refused *diag.Error
				require.ErrorAs(b, err, &refused)
			}
			b.SetBytes(int64(data.Len()))
			b.ReportAllocs()
			for b.Loop() {
				_, err := diff.Decode(bytes.NewReader(data.Bytes()), strict.MaxSize(2*size),
					strict.MaxMemory(8*size))
				require.NoError(b, err)
			}
		})
	}
}
