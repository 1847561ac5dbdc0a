package trail_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// pairs gives drafts that follow each other: of the embedded plan as it stands, and as a
// reader would paste them; and real texts, where they lie beside this tree.
func pairs(t *testing.T) map[string][2]*plan.Version {
	t.Helper()
	p := ukraine2025.Plan()
	out := make(map[string][2]*plan.Version)
	for _, ids := range [][2]string{
		{"us-28", "e3-28"},
		{"us-28", "ua-20-2025-12-24"},
		{"eu-ua-2025-04", "eu-24"},
	} {
		a, b := p.Version(ids[0]), p.Version(ids[1])
		out[ids[0]+" "+ids[1]] = [2]*plan.Version{a, b}
		pasted := [2]*plan.Version{}
		for side, v := range []*plan.Version{a, b} {
			text := outline.Format(&plan.Version{Points: v.Points, Language: v.Language},
				outline.StyleStop)
			pasted[side] = outline.Parse(text).Version
			pasted[side].ID, pasted[side].Coverage = v.ID, plan.CoverageComplete
		}
		out[ids[0]+" "+ids[1]+", pasted"] = pasted
	}
	for _, name := range []string{"bylaws", "cloud-service", "eula"} {
		var sides [2]*plan.Version
		for side, file := range []string{name + "-1.md", name + "-2.md"} {
			data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "texts", "real",
				file))
			if os.IsNotExist(err) {
				break
			}
			require.NoError(t, err)
			sides[side] = outline.Parse(string(data)).Version
			sides[side].ID = file
		}
		if sides[1] != nil {
			out[name] = sides
		}
	}
	return out
}

// TestSequenceOfRealPairs holds a sequence against the comparison of two drafts on texts
// that nobody made for it, from either side: the same script, which leads there and back,
// and the same said of each point. How a clause that stayed was linked is not looked at.
func TestSequenceOfRealPairs(t *testing.T) {
	t.Parallel()
	for name, pair := range pairs(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, sides := range [][2]*plan.Version{pair, {pair[1], pair[0]}} {
				for r, err := range trail.Sequence(row(sides[0], sides[1])) {
					require.NoError(t, err)
					whole(t, r)
					want := diff.Compare(sides[0], sides[1])
					assert.Equal(t, want.Tally, r.Comparison.Tally)
					assert.Empty(t, cmp.Diff(judged(want), judged(r.Comparison)))
				}
			}
		})
	}
}

// TestSequenceMirrorsEachStep holds that each step of a row is the step back turned round.
func TestSequenceMirrorsEachStep(t *testing.T) {
	t.Parallel()
	const n = 5
	c := code{articles: 80, chapters: true}
	var there, back []*diff.Comparison
	var drafts []*plan.Version
	for k := range n {
		drafts = append(drafts, c.version(k))
	}
	gather := func(to *[]*diff.Comparison) {
		for r, err := range trail.Sequence(row(drafts...)) {
			require.NoError(t, err)
			*to = append(*to, r.Comparison)
		}
	}
	gather(&there)
	slices.Reverse(drafts)
	gather(&back)
	require.Len(t, there, n-1)
	for i := range there {
		a, b := there[i], back[n-2-i]
		assert.Equal(t, a.Old.Digest, b.New.Digest)
		assert.Len(t, b.Edits, len(a.Edits))
		kinds := func(c *diff.Comparison, turn bool) []string {
			var out []string
			for _, h := range c.Changes {
				kind := h.Kind
				old, new := h.Old, h.New
				if turn {
					kind, old, new = kind.Mirror(), new, old
				}
				out = append(out, string(kind)+refs(old)+" ->"+refs(new)+" "+string(h.Verdict))
			}
			slices.Sort(out)
			return out
		}
		assert.Equal(t, kinds(a, false), kinds(b, true), i)
	}
}

func refs(all []plan.Ref) string {
	s := ""
	for _, r := range all {
		s += " " + r.String()
	}
	return s
}

// TestAppending holds that a draft which comes in last changes nothing of the trails that
// there were: each has its steps, and at most one more, in the new draft.
func TestAppending(t *testing.T) {
	t.Parallel()
	for name, p := range map[string]*plan.Plan{
		"harbour": harbour(t),
		"ukraine": ukraine2025.Plan(),
	} {
		was := trail.Follow(p)
		more := p.Clone()
		last := more.Versions[len(more.Versions)-1]
		for _, v := range more.Versions { // the draft that others succeed, rather than one beside
			if len(v.Points) > 0 && v.Parents != nil {
				last = v
			}
		}
		next := *last.Clone()
		next.ID, next.Date, next.Public, next.Witnesses, next.Lead, next.Claims = "zz", "2031", "",
			nil, "", nil
		next.Parents = []plan.Parent{{Version: last.ID, Relation: plan.RelationRevises}}
		more.Versions = append(more.Versions, next)
		now := make(map[plan.Ref]trail.Trail)
		for _, r := range trail.Follow(more).Trails {
			now[r.ID] = r
		}
		without := func(steps []trail.Step) []trail.Step {
			return slices.DeleteFunc(slices.Clone(steps), func(s trail.Step) bool {
				return s.Version == "zz"
			})
		}
		for _, r := range was.Trails {
			assert.Empty(t, cmp.Diff(r.Steps, without(now[r.ID].Steps)), "%s: %s", name, r.ID)
			assert.Empty(t, cmp.Diff(r.Branches, without(now[r.ID].Branches)), "%s: %s", name, r.ID)
		}
	}
}
