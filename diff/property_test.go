package diff_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func TestAVersionDoesNotDifferFromItself(t *testing.T) {
	t.Parallel()
	for name, p := range plans(t) {
		for i := range p.Versions {
			v := &p.Versions[i]
			c := diff.Compare(v, v, diff.Within(p))
			assert.Empty(t, c.Edits, "%s/%s: edits", name, v.ID)
			assert.Empty(t, c.Changes, "%s/%s: changes", name, v.ID)
		}
	}
}

// Of nil, and of a version that says nothing of itself, nothing is known; only a
// text that says that it is complete is known to lack something.
func TestNothingKnownAndAnEmptyText(t *testing.T) {
	t.Parallel()
	c := diff.Compare(nil, nil)
	assert.Empty(t, c.Links)
	assert.Empty(t, c.Edits)
	v := &plan.Version{Points: []plan.Point{{Number: "1", Content: plan.Content{Text: "One."}}}}
	claim := []plan.Claim{{ID: "c", Content: plan.Content{Text: "It has two points."}}}
	for name, tt := range map[string]struct {
		old  *plan.Version
		want diff.Kind
	}{
		"nil":          {nil, diff.KindUnreported},
		"nothing said": {&plan.Version{ID: "a"}, diff.KindUnreported},
		"claims alone": {&plan.Version{Claims: claim}, diff.KindUnreported},
		"by its contents": {
			&plan.Version{Claims: claim, Coverage: plan.CoverageContents},
			diff.KindUnreported,
		},
		"in part":       {&plan.Version{Coverage: plan.CoveragePartial}, diff.KindUnreported},
		"an empty text": {&plan.Version{Coverage: plan.CoverageComplete}, diff.KindAdded},
		"complete by claims": {
			&plan.Version{Coverage: plan.CoverageComplete, Claims: claim},
			diff.KindAdded,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := diff.Compare(tt.old, v)
			require.Len(t, c.Changes, 1)
			assert.Equal(t, tt.want, c.Changes[0].Kind)
			back := diff.Compare(v, tt.old)
			require.Len(t, back.Changes, 1)
			assert.Equal(t, tt.want.Mirror(), back.Changes[0].Kind)
		})
	}
	assert.Empty(t, v.Points[0].ID, "the input was altered")
}

// mirrored gives what a change must look like from the other side.
type mirrored struct {
	Kind     diff.Kind
	Old, New string
	From, To string
	Verdict  diff.Verdict
	Reason   diff.Reason
	Words    []string
}

func summary(c *diff.Comparison, turned bool) []mirrored {
	var out []mirrored
	for _, h := range c.Changes {
		m := mirrored{
			Kind: h.Kind, Old: refString(h.Old), New: refString(h.New), From: h.From,
			To: h.To, Verdict: h.Verdict, Reason: h.Reason,
		}
		for _, d := range h.Differences {
			a, b := d.Old.Text, d.New.Text
			if turned {
				a, b = b, a
			}
			var said []string
			for _, r := range d.Readings {
				said = append(said, r.Ref.String()+" "+string(r.Form))
			}
			m.Words = append(m.Words,
				strings.Join([]string{
					a, b, string(d.Verdict), string(d.Reason),
					strings.Join(said, ","),
				}, "|"))
		}
		for _, e := range h.Effects {
			kind, before, after := e.Kind, e.Before.Text, e.After.Text
			if turned {
				kind, before, after = kind.Mirror(), after, before
			}
			m.Words = append(m.Words,
				strings.Join([]string{
					string(kind), before, after, string(e.Verdict),
					string(e.Reason),
				}, "|"))
		}
		slices.Sort(m.Words)
		if turned {
			m.Kind, m.Old, m.New, m.From, m.To = m.Kind.Mirror(), m.New, m.Old, m.To, m.From
		}
		out = append(out, m)
	}
	slices.SortFunc(out, func(a, b mirrored) int {
		return strings.Compare(string(a.Kind)+a.Old+"|"+a.New, string(b.Kind)+b.Old+"|"+b.New)
	})
	return out
}

func refString(refs []plan.Ref) string {
	s := make([]string, len(refs))
	for i, r := range refs {
		s[i] = r.String()
	}
	return strings.Join(s, ",")
}

func TestCompareIsMirrored(t *testing.T) {
	t.Parallel()
	eachPair(t, func(t *testing.T, p *plan.Plan, old, new *plan.Version) {
		t.Helper()
		if old.ID > new.ID {
			return
		}
		ab, ba := diff.Compare(old, new, diff.Within(p)), diff.Compare(new, old, diff.Within(p))
		if d := cmp.Diff(summary(ab, false), summary(ba, true)); d != "" {
			t.Errorf("changes (-there +back):\n%s", d)
		}
		if d := cmp.Diff(withoutLinks(ab.Edits), diff.Invert(withoutLinks(ba.Edits))); d != "" {
			t.Errorf("edits (-there +back inverted):\n%s", d)
		}
		links := func(c *diff.Comparison, turned bool) []string {
			var out []string
			for _, l := range c.Links {
				a, b := clauseRefs(l.Old), clauseRefs(l.New)
				if turned {
					a, b = b, a
				}
				out = append(out,
					strings.Join([]string{
						a, b, string(l.Method), toJSON(t, l.Confidence),
						string(l.Known),
					}, " "))
			}
			slices.Sort(out)
			return out
		}
		if d := cmp.Diff(links(ab, false), links(ba, true)); d != "" {
			t.Errorf("links (-there +back):\n%s", d)
		}
	})
}

func clauseRefs(clauses []diff.Clause) string {
	var refs []plan.Ref
	for _, c := range clauses {
		refs = append(refs, c.Ref)
	}
	return refString(refs)
}

// TestOrderOfAFileChangesNothing shuffles what has no order: sources, reports,
// versions, statements, witnesses and the readings in them.
func TestOrderOfAFileChangesNothing(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	want := toJSON(t, between(t, p, "us-28", "e3-28"))
	rng := rand.New(rand.NewPCG(1, 2))
	for range 5 {
		q := p.Clone()
		shuffle(rng, q.Sources)
		shuffle(rng, q.Reports)
		shuffle(rng, q.Versions)
		shuffle(rng, q.Statements)
		shuffle(rng, q.Parties)
		shuffle(rng, q.Themes)
		for i := range q.Versions {
			shuffle(rng, q.Versions[i].Witnesses)
			for k := range q.Versions[i].Witnesses {
				shuffle(rng, q.Versions[i].Witnesses[k].Readings)
			}
		}
		if d := cmp.Diff(want, toJSON(t, between(t, q, "us-28", "e3-28"))); d != "" {
			t.Fatalf("the order of the file matters (-as filed +shuffled):\n%s", d)
		}
	}
}

func shuffle[T any](rng *rand.Rand, s []T) {
	rng.Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
}

func TestCompareLeavesItsInputsAlone(t *testing.T) {
	t.Parallel()
	for name, p := range plans(t) {
		before := p.Clone()
		for i := range p.Versions {
			c := diff.Compare(&p.Versions[0], &p.Versions[i], diff.Within(p))
			spoil(c)
		}
		if d := cmp.Diff(before, p); d != "" {
			t.Errorf("%s was altered (-before +after):\n%s", name, d)
		}
	}
}

// spoil overwrites what of a comparison could share memory with its inputs.
func spoil(c *diff.Comparison) {
	for i := range c.Links {
		for _, side := range [][]diff.Clause{c.Links[i].Old, c.Links[i].New} {
			for k := range side {
				for n := range side[k].Notes {
					side[k].Notes[n].Text = "spoilt"
				}
			}
		}
		for k := range c.Links[i].Conflicts {
			for f := range c.Links[i].Conflicts[k].Forms {
				for g := range c.Links[i].Conflicts[k].Forms[f].Facts {
					c.Links[i].Conflicts[k].Forms[f].Facts[g].Value = "spoilt"
				}
			}
		}
		for k := range c.Links[i].Statements {
			for b := range c.Links[i].Statements[k].By {
				c.Links[i].Statements[k].By[b].Name = "spoilt"
			}
		}
	}
	for i := range c.Edits {
		for k := range c.Edits[i].Old.Path {
			c.Edits[i].Old.Path[k] = -1
		}
	}
}

// TestNothingIsClaimedBeyondTheEvidence holds every comparison that the data
// allow against the gates of the design.
func TestNothingIsClaimedBeyondTheEvidence(t *testing.T) {
	t.Parallel()
	eachPair(t, func(t *testing.T, p *plan.Plan, old, new *plan.Version) {
		t.Helper()
		c := diff.Compare(old, new, diff.Within(p))
		seen := make(map[plan.Ref]int)
		for _, l := range c.Links {
			for _, clause := range slices.Concat(l.Old, l.New) {
				seen[clause.Ref]++
			}
		}
		if old.ID != new.ID {
			for _, v := range []*plan.Version{old, new} {
				w := v.Clone()
				w.FillIDs()
				for ref := range w.All() {
					assert.Equal(t, 1, seen[ref], "%v is in so many links", ref)
				}
			}
		}
		for _, h := range c.Changes {
			l := c.Links[h.Link]
			quoted := true
			for _, clause := range slices.Concat(l.Old, l.New) {
				quoted = quoted && (clause.Standing.DraftWords() || clause.Text == "")
			}
			switch h.Kind {
			case diff.KindReworded, diff.KindReplaced, diff.KindRestyled:
				assert.True(t, quoted, "%v is marked word by word though a side is told", h)
			case diff.KindRetold:
				assert.Equal(t, diff.VerdictOpen, h.Verdict)
				assert.Empty(t, h.Differences)
			case diff.KindUnreported:
				assert.Empty(t, h.Verdict, "silence is put down to somebody: %v", h)
			case diff.KindAdded, diff.KindRemoved:
				assert.Contains(t, []diff.Reason{
					diff.ReasonWhole, diff.ReasonGround,
					diff.ReasonSaidGone, diff.ReasonTold,
				}, h.Reason)
			default:
				assert.Empty(t, h.Verdict)
			}
			for _, d := range h.Differences {
				assert.NotEmpty(t, d.Verdict)
				assert.NotEmpty(t, d.Reason)
			}
		}
	})
}

func TestChangeIDsAreStableAndDifferent(t *testing.T) {
	t.Parallel()
	c := between(t, ukraine2025.Plan(), "us-28", "e3-28")
	seen := make(map[string]diff.Change)
	for _, h := range c.Changes {
		if o, ok := seen[h.ID]; ok {
			t.Errorf("two changes have the id %s: %v and %v", h.ID, o, h)
		}
		seen[h.ID] = h
		assert.Len(t, h.ID, 16)
	}
	// The recipe, carried out by hand for one change:
	// printf 'redraft.change/1\nremoved\nus-28/3\ne3-28/3\n' | sha256sum
	removed := changesOf(t, c, "3")
	require.Len(t, removed, 1)
	assert.Equal(t, "4baa22b825b4fa5c", removed[0].ID)
}

// A change keeps its id when the words of its clause change once more, and its
// words when it stands elsewhere, under another number, between other drafts.
func TestChangesAreNamedByPlaceAndByWords(t *testing.T) {
	t.Parallel()
	draft := func(id, number, text string) *plan.Version {
		return &plan.Version{
			ID:     id,
			Points: []plan.Point{{Number: number, Content: plan.Content{Text: text}}},
		}
	}
	reworded := func(old, new *plan.Version) diff.Change {
		c := diff.Compare(old, new)
		require.NotEmpty(t, c.Changes)
		require.Equal(t, diff.KindReworded, c.Changes[0].Kind)
		return c.Changes[0]
	}
	first := reworded(draft("a", "6", "The army is limited to 600,000 men."),
		draft("b", "6", "The army is limited to 800,000 men."))
	again := reworded(draft("a", "6", "The army is limited to 600,000 men."),
		draft("b", "6", "The army is limited to 900,000 men."))
	elsewhere := reworded(draft("c", "9", "The army  is limited\nto 600,000 men."),
		draft("d", "9", " The army is limited to 800,000 men."))
	assert.Equal(t, first.ID, again.ID)
	assert.NotEqual(t, first.Words, again.Words)
	assert.NotEqual(t, first.ID, elsewhere.ID)
	assert.Equal(t, first.Words, elsewhere.Words)
	// printf 'redraft.words/1\nreworded\n\nThe army is limited to 600,000 men.\n.\n\nThe army is
	// limited to 800,000 men.\n' | sha256sum
	assert.Equal(t, "0cff7c691c1c0467", first.Words)
}

// The digest of a side names what the script speaks of, and nothing else.
func TestDigest(t *testing.T) {
	t.Parallel()
	v := &plan.Version{
		ID:     "a",
		Points: []plan.Point{{Number: "1", Content: plan.Content{Text: "One."}}},
	}
	same := v.Clone()
	same.ID, same.Points[0].ID, same.Points[0].Facts = "b", "one", []plan.Fact{{Key: "k"}}
	other := v.Clone()
	other.Points[0].Role = plan.RolePreamble
	c, d := diff.Compare(v, same), diff.Compare(v, other)
	assert.Equal(t, c.Old.Digest, c.New.Digest)
	assert.NotEqual(t, d.Old.Digest, d.New.Digest)
	// printf '{\n "points": [\n {\n "number": "1",\n "text": "One."\n }\n ]\n}\n' | sha256sum
	assert.Equal(t, "sha256:9a8bdb026ad22f00cad3edfddd87fb0aa102192127f06b8a39744b0cb6a1545f",
		c.Old.Digest)
	bad := v.Clone()
	bad.Points[0].Text = "\xff"
	assert.Empty(t, diff.Compare(v, bad).New.Digest)
}

// Every edit says which link it is of, and its place is one of that link's.
func TestEditsAreOfLinks(t *testing.T) {
	t.Parallel()
	eachPair(t, func(t *testing.T, p *plan.Plan, old, new *plan.Version) {
		t.Helper()
		c := diff.Compare(old, new, diff.Within(p))
		has := func(clauses []diff.Clause, at diff.Position) bool {
			return slices.ContainsFunc(clauses, func(k diff.Clause) bool {
				return slices.Equal(k.Path, at.Path)
			})
		}
		for _, e := range c.Edits {
			l := c.Links[e.Link]
			assert.True(t, e.Old.IsZero() || has(l.Old, e.Old), "%v", e)
			assert.True(t, e.New.IsZero() || has(l.New, e.New), "%v", e)
		}
	})
}

// withoutLinks gives edits without the links that they are of: these are
// numbered by the old draft.
func withoutLinks(edits []diff.Edit) []diff.Edit {
	out := slices.Clone(edits)
	for i := range out {
		out[i].Link = 0
	}
	return out
}
