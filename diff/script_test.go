package diff_test

import (
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// treeOf writes what a script is about: number, heading, theme, presence,
// text, order and nesting.
func treeOf(v *plan.Version) string {
	var b strings.Builder
	var walk func([]plan.Point, int)
	walk = func(points []plan.Point, depth int) {
		for _, p := range points {
			fmt.Fprintf(&b, "%s%q %q %q %q %q\n", strings.Repeat("  ", depth), p.Number, p.Heading,
				p.Theme, p.Presence, p.Text)
			walk(p.Points, depth+1)
		}
	}
	walk(v.Points, 0)
	return b.String()
}

// holds checks that the script leads from old to new and back, and that it is
// minimal.
func holds(t *testing.T, old, new *plan.Version, edits []diff.Edit) {
	t.Helper()
	there, err := diff.Apply(old, edits)
	require.NoError(t, err)
	if d := cmp.Diff(treeOf(new), treeOf(there)); d != "" {
		t.Fatalf("the script leads elsewhere (-want +got):\n%s", d)
	}
	back, err := diff.Apply(new, diff.Invert(edits))
	require.NoError(t, err)
	if d := cmp.Diff(treeOf(old), treeOf(back)); d != "" {
		t.Fatalf("the inverted script leads elsewhere (-want +got):\n%s", d)
	}
	if d := cmp.Diff(edits, diff.Invert(diff.Invert(edits))); d != "" {
		t.Fatalf("inverting twice is not the script (-want +got):\n%s", d)
	}
	for _, e := range edits {
		switch e.Op {
		case diff.OpSet:
			assert.NotEqual(t, e.From, e.To, "%v sets what is there", e)
		case diff.OpRewrite:
			minimal(t, e.Splices)
		default:
		}
	}
}

// minimal checks that no splice takes out and puts back the same words at
// either end.
func minimal(t *testing.T, splices []diff.Splice) {
	t.Helper()
	for _, s := range splices {
		if s.Old == "" && s.New == "" {
			t.Errorf("an empty splice at %d", s.At)
		}
		a, b := wordsIn(s.Old), wordsIn(s.New)
		if len(a) > 0 && len(b) > 0 && (a[0] == b[0] || a[len(a)-1] == b[len(b)-1]) {
			t.Errorf("the splice %q -> %q holds a word that did not change", s.Old, s.New)
		}
	}
}

func wordsIn(s string) []string {
	var out []string
	for w := range words.All(s) {
		out = append(out, w.Text)
	}
	return out
}

func TestScriptsLeadThereAndBack(t *testing.T) {
	t.Parallel()
	eachPair(t, func(t *testing.T, p *plan.Plan, old, new *plan.Version) {
		t.Helper()
		holds(t, old, new, diff.Compare(old, new, diff.Within(p)).Edits)
	})
}

// TestAScriptNamesOnlyWhatChanged holds a script against the changes that were
// made by hand.
func TestAScriptNamesOnlyWhatChanged(t *testing.T) {
	t.Parallel()
	c := between(t, load(t, "lease"), "lease-1", "lease-2")
	var got []string
	for _, e := range c.Edits {
		s := fmt.Sprintf("%s %v->%v", e.Op, e.Old.Path, e.New.Path)
		if e.Op == diff.OpSet {
			s += fmt.Sprintf(" %s: %s -> %s", e.Field, e.From, e.To)
		}
		for _, sp := range e.Splices {
			s += fmt.Sprintf(" [%s|%s]", sp.Old, sp.New)
		}
		got = append(got, s)
	}
	want := []string{
		"rewrite [1]->[1] [five|three]",
		"rewrite [2]->[2] [1,200|1,350]",
		"rewrite [2 1]->[2 1] [|, but by no more than the consumer prices]",
		"insert []->[3]", // of the two parts of the old point the longer one keeps its place
		"delete [4]->[]",
		"set [3]->[4] number: 4 -> 5",
		"set [3]->[4] heading: Repairs -> Other repairs",
		"rewrite [3]->[4] [The tenant bears the cost of small repairs. |]",
		"insert []->[6]",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// mutate makes another draft by renumbering, rewording, moving, nesting,
// dropping and adding points.
func mutate(rng *rand.Rand, v *plan.Version) *plan.Version {
	w := v.Clone()
	words := strings.Fields(
		"shall may the party of both water Ukraine 600,000 not peace within 30 days")
	for range 1 + rng.IntN(6) {
		n := len(w.Points)
		switch k := rng.IntN(6); {
		case n == 0 || k == 0:
			w.Points = slices.Insert(w.Points, rng.IntN(n+1), plan.Point{
				Number: fmt.Sprint(rng.IntN(40)),
				Content: plan.Content{Text: words[rng.IntN(len(words))] + " " +
					words[rng.IntN(len(words))]},
			})
		case k == 1:
			w.Points = slices.Delete(w.Points, n-1, n)
		case k == 2:
			i, j := rng.IntN(n), rng.IntN(n)
			w.Points[i], w.Points[j] = w.Points[j], w.Points[i]
		case k == 3:
			p := &w.Points[rng.IntN(n)]
			fields := strings.Fields(p.Text)
			p.Text = strings.Join(slices.Insert(fields, rng.IntN(len(fields)+1),
				words[rng.IntN(len(words))]), " ")
		case k == 4:
			w.Points[rng.IntN(n)].Number = fmt.Sprint(rng.IntN(40))
		case n > 1:
			i := rng.IntN(n)
			p := w.Points[i]
			w.Points = slices.Delete(w.Points, i, i+1)
			q := &w.Points[rng.IntN(n-1)]
			q.Points = append(q.Points, p)
		}
	}
	for _, p := range w.All() {
		p.ID = ""
	}
	return w
}

func TestScriptsOfManyMutations(t *testing.T) {
	t.Parallel()
	for name, p := range plans(t) {
		for seed := range uint64(40) {
			rng := rand.New(rand.NewPCG(seed, 7))
			old := &p.Versions[rng.IntN(len(p.Versions))]
			new := mutate(rng, old)
			t.Run(fmt.Sprintf("%s/%d", name, seed), func(t *testing.T) {
				t.Parallel()
				holds(t, old, new, diff.Compare(old, new).Edits)
				holds(t, new, old, diff.Compare(new, old).Edits)
			})
		}
	}
}

func TestApplyRefusesAScriptForAnotherVersion(t *testing.T) {
	t.Parallel()
	p := load(t, "lease")
	old, new := p.Version("lease-1"), p.Version("lease-2")
	edits := diff.Compare(old, new).Edits
	for name, other := range map[string]*plan.Version{
		"nil": nil, "the new draft": new,
		"an empty draft": {},
	} {
		_, err := diff.Apply(other, edits)
		if _, ok := errors.AsType[*diff.ApplyError](err); !ok {
			t.Errorf("%s: got %v, want an *ApplyError", name, err)
		}
	}
	for _, bad := range []diff.Edit{
		{Op: diff.OpInsert},
		{Op: diff.OpDelete},
		{Op: diff.OpMove, Old: diff.Position{Path: []int{0}}},
		{Op: diff.OpInsert, New: diff.Position{Path: []int{99}}},
		{Op: diff.OpInsert, New: diff.Position{Path: []int{0, -1}}},
		{Op: diff.OpSet, Old: diff.Position{Path: []int{0}}, Field: "colour"},
		{
			Op: diff.OpRewrite, Old: diff.Position{Path: []int{0}},
			Splices: []diff.Splice{{At: math.MaxInt, Old: "x"}},
		},
	} {
		if _, err := diff.Apply(old, []diff.Edit{bad}); err == nil {
			t.Errorf("Apply took %+v", bad)
		}
	}
}

// FuzzScript makes two small trees out of bytes and holds the script between
// them to what must always hold.
func FuzzScript(f *testing.F) {
	f.Add("1|One.\n2|Two words.\n-a|Below.\n", "2|Two words.\n1|One more.\n")
	f.Add("", "1|x\n")
	f.Add("1|a b c\n--\n", "1|c b a\n-|q\n")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 2000 {
			return
		}
		old, new := versionFrom(a), versionFrom(b)
		c := diff.Compare(old, new)
		holds(t, old, new, c.Edits)
		if err := diff.Check(c); err != nil && utf8.ValidString(a) && utf8.ValidString(b) {
			t.Errorf("not sound: %v", err)
		}
		if d := cmp.Diff(withoutLinks(c.Edits),
			diff.Invert(withoutLinks(diff.Compare(new, old).Edits))); d != "" {
			t.Errorf("not mirrored (-there +back):\n%s", d)
		}
		if same := diff.Compare(old, old); len(same.Edits)+len(same.Changes) > 0 {
			t.Errorf("a draft differs from itself: %+v", same.Changes)
		}
	})
}

// versionFrom reads lines "number|text"; a hyphen before a line puts it below
// the last point of the first level.
func versionFrom(s string) *plan.Version {
	v := &plan.Version{}
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		below := strings.HasPrefix(line, "-") && len(v.Points) > 0
		number, text, _ := strings.Cut(strings.TrimPrefix(line, "-"), "|")
		p := plan.Point{Number: number, Content: plan.Content{Text: text}}
		if below {
			last := &v.Points[len(v.Points)-1]
			last.Points = append(last.Points, p)
		} else {
			v.Points = append(v.Points, p)
		}
	}
	return v
}
