package merge_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/merge"
)

// FuzzThree holds that what two drafts made of a third is told the other way round where
// they change places, that a draft that changed nothing is told of nothing, and that two
// that are alike never differ.
func FuzzThree(f *testing.F) {
	f.Add(base, strings.ReplaceAll(base, "north", "south"),
		strings.ReplaceAll(base, "noon", "night"))
	f.Add("1. a b c\n2. d", "2. d\n1. a b c", "1. a x c")
	f.Add("", "1. x", "1. y")
	f.Add("1. The guard keeps the gate. The warden keeps the books.",
		"1. The guard keeps the gate.\n2. The warden keeps the books.", "\xff [a] [b]")
	f.Fuzz(func(t *testing.T, was, isA, isB string) {
		if len(was)+len(isA)+len(isB) > 900 {
			return
		}
		v, a, b := draft("base", was), draft("a", isA), draft("b", isB)
		m := merge.Three(v, a, b)
		for _, it := range m.Items {
			require.True(t, it.What.Valid() && it.Status.Valid(), "%q %q", it.What, it.Status)
			for _, r := range it.Runs {
				require.True(t, r.Status.Valid())
			}
		}
		if d := cmp.Diff(statuses(mirrored(m)), statuses(merge.Three(v, b, a))); d != "" {
			t.Fatalf("(-turned round +the other way):\n%s", d)
		}
		for _, it := range merge.Three(v, a, v).Items {
			require.Contains(t, []merge.Status{merge.StatusOnlyA, merge.StatusNotSeen}, it.Status,
				"%+v", it)
		}
		for _, it := range merge.Three(v, a, a).Items {
			require.NotEqual(t, merge.StatusDifferently, it.Status, "%+v", it)
		}
		if text, err := merge.Text(v, a, b); err != nil {
			require.Empty(t, text, "no text is made, and one is given")
		}
	})
}

// statuses counts what is told of what: two points that came at one place may stand in
// either order.
func statuses(m *merge.Merge) map[string]int {
	out := make(map[string]int)
	for _, it := range m.Items {
		out[string(it.What)+" "+string(it.Status)]++
	}
	return out
}
