package diff_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// reparsed writes a version as the text that somebody would paste, and reads
// that.
func reparsed(v *plan.Version) *plan.Version {
	return outline.Parse(outline.Format(&plan.Version{Points: v.Points, Language: v.Language}, outline.StyleStop)).Version
}

// copyText gives what one copy of a version has as a text of its own: its
// points in its order under the numbers of the draft's.
func copyText(v *plan.Version, w *plan.Witness) *plan.Version {
	out := &plan.Version{}
	if w == v.LeadWitness() {
		out.Points = v.Clone().Points
		return out
	}
	for _, r := range w.Readings {
		if r.Text == "" {
			continue
		}
		p := v.Point(r.Points[0])
		out.Points = append(out.Points, plan.Point{ID: p.ID, Number: p.ID, Content: plan.Content{Text: r.Text}})
	}
	return out
}

// without gives p without what one copy of a version has.
func without(p *plan.Plan, version, witness string) *plan.Plan {
	p = p.Clone()
	v := p.Version(version)
	if v.LeadWitness() == v.Witness(witness) {
		for _, q := range v.All() {
			q.Content = plan.Content{}
		}
		return p
	}
	v.Witnesses = slices.DeleteFunc(v.Witnesses, func(w plan.Witness) bool { return w.ID == witness })
	return p
}

// TestIdentifyCopies identifies each held copy of the 28 points, the 24 points
// and the E3 text, with that copy left out of the plan. A copy with enough in
// it to say something is named rightly; no copy, however little it has, is
// taken for one of another draft.
func TestIdentifyCopies(t *testing.T) {
	t.Parallel()
	full := ukraine2025.Plan()
	named, held := 0, 0
	table := fmt.Sprintf("%-9s %-14s %6s %5s  %-7s %-9s %-9s %s\n", "draft", "left out", "points", "words", "finding", "named", "likeness", "sure")
	for _, id := range []string{"us-28", "e3-28", "eu-24"} {
		v := full.Version(id)
		for i := range v.Witnesses {
			w := &v.Witnesses[i]
			text := copyText(v, w)
			rest := without(full, id, w.ID)
			got := diff.Identify(rest, reparsed(text))
			if got.Points == 0 {
				continue
			}
			words := 0
			for _, p := range got.Placements {
				words += len(splitWords(p.Text))
			}
			near := got.Near()
			table += fmt.Sprintf("%-9s %-14s %6d %5d  %-7s %-9s %8d %5d\n", id, w.ID, got.Points, words, got.Finding, got.Version, near.Likeness, got.Confidence)
			if got.Finding == diff.FindingCopy || got.Finding == diff.FindingDraft && got.Confidence > 800 {
				assert.Equal(t, id, got.Version, "%s@%s is taken for another draft", id, w.ID)
			}
			if got.Points < 3 || words < 40 || w.Language != "en" || !told(rest.Version(id)) {
				continue
			}
			held++
			if got.Version == id {
				named++
			}
		}
	}
	t.Logf("\n%s%d of %d copies with three points and forty words or more are named rightly", table, named, held)
	assert.NotZero(t, held)
	assert.Equal(t, held, named)
}

// told reports whether enough of a version is known to know it by.
func told(v *plan.Version) bool {
	n := 0
	for _, p := range v.All() {
		if p.Text != "" {
			n++
		}
	}
	for _, w := range v.Witnesses {
		for _, r := range w.Readings {
			if r.Text != "" {
				n++
			}
		}
	}
	return n >= len(v.Points)/2
}

func splitWords(s string) []string {
	var out []string
	for _, w := range strings.Fields(s) {
		out = append(out, w)
	}
	return out
}

func readPlan(t *testing.T, name string) *plan.Plan {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "plan", "testdata", name+".json"))
	require.NoError(t, err)
	p, err := plan.DecodeBytes(data)
	require.NoError(t, err)
	return p
}

var _ = cmp.Diff
