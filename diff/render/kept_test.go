package render

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan"
)

// A limitable is an output whose parts are gathered, to be kept to any length.
type limitable struct {
	name  string
	parts *pieces
	sep   string
	set   *settings
	kept  func() string
}

// limitables gives a comparison in each form that can be limited.
func limitables(c *diff.Comparison) []limitable {
	var out []limitable
	for _, brief := range []bool{false, true} {
		opts := []Option{Limit(1)}
		if brief {
			opts = append(opts, Brief())
		}
		t := &text{page: page{width: defaultWidth}, view: newView(c, opts)}
		t.parts.b = &t.b
		t.write()
		out = append(out, limitable{
			fmt.Sprint("text, brief: ", brief), &t.parts, "", t.set,
			func() string { return t.kept(&t.parts, "", t.left) },
		})
	}
	for _, opt := range []Option{nil, Brief(), Folded()} {
		m := &markdown{view: newView(c, []Option{Limit(1), opt})}
		m.parts.b = &m.b
		m.write()
		out = append(out, limitable{fmt.Sprintf("markdown, brief: %v, folded: %v", m.set.brief,
			m.set.folded), &m.parts, "\n", m.set, func() string {
			return m.kept(&m.parts, "\n", m.left)
		}})
	}
	return out
}

// holds checks an output of at most n characters: it is no longer; a point stands there
// whole or not at all, with all that is said of it; and each that does not is named or
// counted among those that were left out, as is each whose texts alone are missing.
func (k *limitable) holds(t *testing.T, n int) {
	t.Helper()
	k.set.limit = n
	out := k.kept()
	require.LessOrEqual(t, utf8.RuneCountInString(out), n)
	rest, ok := strings.CutPrefix(out, k.parts.head)
	if !ok {
		if out != "" {
			assert.Equal(t, "Nothing of it fits in this length.", strings.TrimSpace(out))
		}
		return
	}
	left, texts, before := 0, 0, false
	for _, p := range k.parts.all {
		after, there := strings.CutPrefix(rest, k.sep+p.text)
		switch {
		case there:
			require.True(t, before || !p.folded, "texts without what is said of them")
			rest = after
		case !p.folded:
			left += len(p.links)
		case before:
			texts += len(p.links)
		}
		before = there
	}
	rest = strings.Join(strings.Fields(rest), " ")
	note, ofTexts, _ := strings.Cut(rest, "The texts of these are")
	saidLeft(t, note, left)
	saidLeft(t, ofTexts, texts)
}

// saidLeft checks that a note speaks of so many points.
func saidLeft(t *testing.T, note string, want int) {
	t.Helper()
	if want == 0 {
		assert.Empty(t, note)
		return
	}
	require.Contains(t, note, "eft out for length: ")
	const most = 8
	if want > most {
		assert.Contains(t, note, fmt.Sprintf(" and %d more.", want-most))
	} else {
		assert.NotContains(t, note, " more.")
	}
}

// At lengths from none to all and over, of the real plan and of made ones.
func TestLimitAtManyLengths(t *testing.T) {
	if testing.Short() {
		t.Skip("goes through thousands of lengths, which takes minutes under the race detector")
	}
	t.Parallel()
	plans := testplans.All(t, filepath.Join("..", "..", "plan", "testdata"))
	pairs := map[string]*diff.Comparison{
		"an empty text": diff.Compare(&plan.Version{Coverage: plan.CoverageComplete},
			&plan.Version{Coverage: plan.CoverageComplete}),
		"nothing differs": diff.Compare(testplans.Contract(20, 0), testplans.Contract(20, 0)),
		"a contract":      diff.Compare(testplans.Contract(60, 0), testplans.Contract(60, 1)),
	}
	for _, p := range []struct{ plan, old, new string }{
		{"ukraine2025", "us-28", "e3-28"},
		{"ukraine2025", "us-28", "geneva-19"},
		{"ukraine2025", "us-28-audit", "us-28"},
		{"water-talks", "belm-draft", "arva-reply"},
		{"lease", "lease-1", "lease-2"},
	} {
		c, err := diff.Between(plans[p.plan], p.old, p.new)
		require.NoError(t, err)
		pairs[p.old+" to "+p.new] = c
	}
	for seed := range uint64(2) {
		pairs[fmt.Sprint("made ", seed)] = diff.Compare(testplans.Contract(30, 0), remade(rand.New(rand.NewPCG(seed, 3)), testplans.Contract(30, 1))) //nolint:gosec // a fixed seed for a test
	}
	for name, c := range pairs {
		for _, k := range limitables(c) {
			t.Run(name+"/"+k.name, func(t *testing.T) {
				t.Parallel()
				size := utf8.RuneCountInString(k.parts.head)
				for _, p := range k.parts.all {
					size += utf8.RuneCountInString(k.sep + p.text)
				}
				for n := 0; n <= size+1; n += 1 + size/60 {
					k.holds(t, n)
				}
				// where the first parts begin to fit
				for n := len(k.parts.head); n <= len(k.parts.head)+90; n += 2 {
					k.holds(t, n)
				}
				k.holds(t, size)
				k.holds(t, size+1)
				k.set.limit = size
				assert.Equal(t, size, utf8.RuneCountInString(k.kept()),
					"all of it, where all of it fits")
			})
		}
	}
}

// remade drops points of a draft, moves some, and says in others what a reader must not
// take for mark-up.
func remade(rng *rand.Rand, v *plan.Version) *plan.Version {
	evil := []string{
		"</details>", "<summary>x</summary>", "| a | b |", "### 4", "**5**",
		"Left out for length: 1.", "> q", "\n\n<details>\n",
	}
	var kept []plan.Point
	for _, p := range v.Points {
		switch rng.IntN(5) {
		case 0:
			continue
		case 1:
			p.Text = evil[rng.IntN(len(evil))] + " " + p.Text
		case 2:
			p.Heading = evil[rng.IntN(len(evil))]
		}
		kept = append(kept, p)
	}
	rng.Shuffle(min(6, len(kept)), func(i, j int) { kept[i], kept[j] = kept[j], kept[i] })
	v.Points = kept
	return v
}

// What others write opens and closes nothing: as many parts are folded away as there are
// tags, each between its own.
func TestNothingUnfolds(t *testing.T) {
	t.Parallel()
	for seed := range uint64(8) {
		c := diff.Compare(testplans.Contract(30, 0), remade(rand.New(rand.NewPCG(seed, 5)), testplans.Contract(30, 1))) //nolint:gosec // a fixed seed for a test
		var b strings.Builder
		require.NoError(t, Markdown(&b, c, Folded()))
		depth := 0
		for line := range strings.Lines(b.String()) {
			switch line = strings.TrimSpace(line); line {
			case "<details>":
				depth++
			case "</details>":
				depth--
			default:
				assert.NotRegexp(t, `(^|[^\\])</?details`, line)
			}
			require.True(t, depth == 0 || depth == 1)
		}
		assert.Zero(t, depth)
	}
}
