package diff_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestRelinked compares texts whose links lead elsewhere: that is told, and no
// word of it is a change.
func TestRelinked(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, old, new string
		kinds          []diff.Kind
		from, to       string
	}{
		{
			name:  "another address",
			old:   "1. Dues follow the [tariff](https://quay.example/2024).\n2. The bell is rung.",
			new:   "1. Dues follow the [tariff](https://quay.example/2025).\n2. The bell is rung.",
			kinds: []diff.Kind{diff.KindRelinked},
			from:  "https://quay.example/2024", to: "https://quay.example/2025",
		},
		{
			name: "the same address in another dress",
			old:  "1. Dues follow the [tariff](https://quay.example/2024).\n2. The bell is rung.",
			new:  "1. Dues follow the <a class=\"x\" href='https://quay.example/2024'>tariff</a>.\n2. The bell is rung.",
		},
		{
			name: "a link that came",
			old:  "1. Dues follow the tariff.\n2. The bell is rung.",
			new:  "1. Dues follow the [tariff](https://quay.example/2024).\n2. The bell is rung.",
		},
		{
			name:  "beside other words",
			old:   "1. Dues follow the [tariff](/a) of the spring.\n2. The bell is rung.",
			new:   "1. Dues follow the [tariff](/b) of the autumn.\n2. The bell is rung.",
			kinds: []diff.Kind{diff.KindReworded, diff.KindRelinked},
			from:  "/a", to: "/b",
		},
		{
			name:  "other words lead there",
			old:   "1. Dues follow the [tariff](/a) of the spring.\n2. The bell is rung.",
			new:   "1. Dues follow the [table](/b) of the spring.\n2. The bell is rung.",
			kinds: []diff.Kind{diff.KindReworded},
		},
		{
			name:  "the second of two",
			old:   "1. The [mate](/m) rings the [bell](/b) at dawn.",
			new:   "1. The [mate](/m) rings the [bell](/c) at dawn.",
			kinds: []diff.Kind{diff.KindRelinked},
			from:  "/b", to: "/c",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			a, b := outline.Parse(tt.old).Version, outline.Parse(tt.new).Version
			c := diff.Compare(a, b)
			var kinds []diff.Kind
			for _, h := range c.Changes {
				kinds = append(kinds, h.Kind)
				if h.Kind == diff.KindRelinked {
					require.Equal(t, []string{tt.from, tt.to}, []string{h.From, h.To})
					require.Empty(t, h.Differences)
					require.Empty(t, h.Verdict)
				}
			}
			require.Equal(t, tt.kinds, kinds)
			require.NoError(t, diff.Check(c))
			for _, h := range diff.Compare(b, a).Changes {
				if h.Kind == diff.KindRelinked {
					require.Equal(t, []string{tt.to, tt.from}, []string{h.From, h.To})
				}
			}
		})
	}
}
