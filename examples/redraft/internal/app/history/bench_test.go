package history

import (
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/examples/internal/laws"
	"github.com/redraft-go/redraft/plan/outline"
)

// BenchmarkFollow is the whole way of a law on one core, from texts to lines, and the
// reading of its texts alone.
func BenchmarkFollow(b *testing.B) {
	for _, sections := range []int{42, 420} {
		var all []history.Text
		size := int64(0)
		for t, err := range texts(laws.Law{
			Seed: 5, Sections: sections, Versions: 20,
			Changed: 40,
		}) {
			require.NoError(b, err)
			all = append(all, t)
			size += int64(len(t.Text))
		}
		b.Run(fmt.Sprintf("%d kB in all", size>>10), func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				versions := func(yield func(history.Text, error) bool) {
					for _, t := range all {
						if !yield(t, nil) {
							return
						}
					}
				}
				if err := history.Follow(b.Context(), "a law", versions,
					func(l *history.Line) error {
						return history.Encode(io.Discard, l)
					}); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("%d kB read alone", size>>10), func(b *testing.B) {
			b.SetBytes(size)
			for b.Loop() {
				for i := range all {
					outline.Parse(all[i].Text)
				}
			}
		})
	}
}
