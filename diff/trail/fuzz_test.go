package trail_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// FuzzTrails holds that a row of drafts is compared with scripts that lead from each to
// the next, and that the words of the last are told to be where they are.
func FuzzTrails(f *testing.F) {
	f.Add("1. The ports stay open.\n2. The fee is 600.",
		"1. The ports stay open to all.\n2. The fee is 600.\n3. New.",
		"1. The fee is 800.\n2. The ports stay open.")
	f.Add("", "1. x", "")
	f.Add("1. a [b] c\n(a) d\n(b) e", "1. a b c\n(a) e\n(b) d", "1. a\n\n2. c \xff")
	f.Fuzz(func(t *testing.T, first, second, third string) {
		if len(first)+len(second)+len(third) > 300 {
			return
		}
		p := &plan.Plan{ID: "p"}
		for i, text := range []string{first, second, third} {
			v := outline.Parse(text).Version
			v.ID = string(rune('a' + i))
			if i > 0 {
				v.Parents = []plan.Parent{{
					Version:  string(rune('a' + i - 1)),
					Relation: plan.RelationRevises,
				}}
			}
			p.Versions = append(p.Versions, *v)
		}
		for r, err := range trail.Sequence(row(&p.Versions[0], &p.Versions[1], &p.Versions[2])) {
			require.NoError(t, err)
			there, err := diff.Apply(r.Old, r.Comparison.Edits)
			require.NoError(t, err)
			require.Equal(t, diff.Digest(r.New), diff.Digest(there), "the script leads elsewhere")
		}
		trails := trail.Follow(p)
		require.NotNil(t, trails)
		o, err := trail.Words(p, "c")
		require.NoError(t, err)
		for _, at := range o.Points {
			text := ""
			if point := p.Version("c").Point(at.At.Point); point != nil {
				text = point.Text
			}
			for _, w := range at.Words {
				require.Equal(t, w.Text, text[w.At:w.At+len(w.Text)])
				require.NotNil(t, p.Version(w.First.Version), "%v", w.First)
			}
		}
		_, err = trail.Tabulate(p, []string{"a", "b", "c"})
		require.NoError(t, err)
	})
}
