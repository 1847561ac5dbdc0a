package diff_test

import (
	"flag"
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
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestEffectsGolden holds every effect on the embedded plan in files that are
// read one by one when they change.
func TestEffectsGolden(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, to := range []string{"e3-28", "ua-20-2025-12-24"} {
		t.Run(to, func(t *testing.T) {
			t.Parallel()
			c := between(t, p, "us-28", to)
			var b strings.Builder
			for _, h := range c.Changes {
				for _, e := range h.Effects {
					told := ""
					if e.Told {
						told = " ~"
					}
					fmt.Fprintf(&b, "%s -> %s%s: %s (%s, %s)\n    %s\n", refString(h.Old),
						refString(h.New), told, e.Kind, e.Verdict, e.Reason, e.Sentence)
				}
			}
			file := filepath.Join("testdata", "effects_us-28_"+to+".txt")
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			if d := cmp.Diff(string(want), b.String()); d != "" {
				t.Errorf("%s (-want +got):\n%s", file, d)
			}
		})
	}
}

// TestEffectsHaveTheVerdictOfTheirWords: an effect is no surer than the words
// that it is read from, and lies in them.
func TestEffectsHaveTheVerdictOfTheirWords(t *testing.T) {
	t.Parallel()
	eachPair(t, func(t *testing.T, p *plan.Plan, old, new *plan.Version) {
		t.Helper()
		c := diff.Compare(old, new, diff.Within(p))
		for _, h := range c.Changes {
			l := c.Links[h.Link]
			lies := func(term effect.Term, clauses []diff.Clause) {
				if term.Text != "" {
					assert.Equal(t,
						clauses[term.Clause].Text[term.Range.At:term.Range.At+term.Range.Len],
						term.Text)
				}
			}
			for _, e := range h.Effects {
				lies(e.Before, l.Old)
				lies(e.After, l.New)
				if e.Told {
					assert.Equal(t, diff.VerdictOpen, e.Verdict, "%v", e)
				}
				if e.Reason == diff.ReasonBasis {
					assert.NotEmpty(t, l.Basis.Text)
				} else if e.Verdict == diff.VerdictDraft && len(h.Differences) > 0 {
					found := false
					for _, d := range h.Differences {
						found = found || d.Verdict == diff.VerdictDraft
					}
					assert.True(t, found, "an effect is the draft's and none of the words is: %v",
						e)
				}
			}
		}
	})
}

// TestReferencesAreFollowedThroughRenumbering: a number that follows its
// provision is told as one that does; one that stood still, or names another
// provision, as that.
func TestReferencesAreFollowedThroughRenumbering(t *testing.T) {
	t.Parallel()
	draft := func(id, reference string, inserted bool) *plan.Version {
		texts := []string{
			"The seller delivers the goods to the port within thirty days.",
			"The buyer pays the price on delivery of the goods.",
			"The seller bears the risk until delivery under " + reference + ".",
		}
		if inserted {
			texts = append([]string{"Words in this agreement have their common meaning."}, texts...)
		}
		v := &plan.Version{ID: id}
		for i, text := range texts {
			v.Points = append(v.Points, plan.Point{
				Number:  fmt.Sprint(i + 1),
				Content: plan.Content{Text: text},
			})
		}
		return v
	}
	kinds := func(word, reference string) []string {
		var out []string
		for _, h := range diff.Compare(draft("old", word+" 1", false),
			draft("new", word+" "+reference, true)).Changes {
			for _, e := range h.Effects {
				out = append(out, string(e.Kind))
			}
		}
		return out
	}
	for _, word := range []string{"clause", "Section", "Article", "paragraph"} {
		assert.Equal(t, []string{"reference-followed"}, kinds(word, "2"),
			"the number follows its provision")
		assert.Equal(t, []string{"reference-retargeted"}, kinds(word, "3"))
	}
	assert.NotContains(t, kinds("Article", "2 of the Port Act"), "reference-followed",
		"another text's number")
}

// What the words do can be left out, and nothing else of a comparison goes with it.
func TestWithoutEffects(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	pairs := [][2]*plan.Version{
		{p.Version("us-28"), p.Version("e3-28")},
		{testplans.Contract(60, 0), testplans.Contract(60, 1)},
	}
	for _, pair := range pairs {
		whole, plain := diff.Compare(pair[0], pair[1], diff.Within(p)),
			diff.Compare(pair[0], pair[1], diff.Within(p), diff.WithoutEffects())
		assert.Equal(t, whole.Edits, plain.Edits)
		assert.Equal(t, whole.Links, plain.Links)
		whole.Changes = slices.DeleteFunc(whole.Changes, func(h diff.Change) bool {
			return h.Kind == diff.KindRepointed
		})
		require.Len(t, plain.Changes, len(whole.Changes))
		for i := range plain.Changes {
			assert.Equal(t, whole.Changes[i].ID, plain.Changes[i].ID)
			assert.Len(t, plain.Changes[i].Differences, len(whole.Changes[i].Differences))
			assert.Empty(t, plain.Changes[i].Effects)
			assert.False(t, plain.Changes[i].WordingOnly)
		}
	}
}
