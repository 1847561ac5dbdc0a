package diff

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// Where [Verify] takes from the comparison that only wording differs it would find that by
// itself: of pairs of every kind of effect, of five languages, from either side.
func TestWhatIsKnownOfWordingIsFoundAgain(t *testing.T) {
	t.Parallel()
	harmless := func(effects []effect.Effect) bool {
		return len(effects) > 0 && !slices.ContainsFunc(effects, func(e effect.Effect) bool {
			return !carriesNothing(e.Kind)
		})
	}
	only := 0
	for _, name := range []string{
		"pairs", "set-open", "set-sealed", "unseen-open",
		"unseen-sealed",
	} {
		data, err := os.ReadFile(filepath.Join("effect", "testdata", name+".txt"))
		require.NoError(t, err)
		lines := strings.Split(strings.TrimSpace(string(data)), "\n")
		for k := 0; k+3 < len(lines); k += 4 {
			var drafts [2]*plan.Version
			for side := range drafts {
				drafts[side] = &plan.Version{Points: []plan.Point{
					{
						Number:  "1",
						Content: plan.Content{Text: "The first clause of this text stands as it stood."},
					},
					{Number: "2", Content: plan.Content{Text: lines[k+1+side]}},
				}}
			}
			for _, c := range []*Comparison{
				Compare(drafts[0], drafts[1]),
				Compare(drafts[1], drafts[0]),
			} {
				v := &verifier{c: c, comparer: effect.NewComparer()}
				for i := range c.Changes {
					h := &c.Changes[i]
					old, new := effectSide(c.Links[h.Link].Old), effectSide(c.Links[h.Link].New)
					known := v.known(h, old, new)
					if known == nil {
						continue
					}
					found := v.afresh(&c.Links[h.Link], old, new)
					assert.True(t, harmless(found), "%s\n%s", lines[k+1], lines[k+2])
					only++
				}
			}
		}
	}
	assert.Greater(t, only, 300)
}
