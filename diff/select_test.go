package diff_test

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan"
)

// closed selects changes with all that they need.
func closed(t *testing.T, c *diff.Comparison, ids []string) (all []string, edits []diff.Edit) {
	t.Helper()
	for range len(c.Changes) + 1 {
		edits, err := c.Select(ids...)
		if err == nil {
			return ids, edits
		}
		var missing *diff.SelectError
		require.ErrorAs(t, err, &missing)
		require.Empty(t, missing.Unknown)
		more := missing.IDs()
		require.NotEmpty(t, more, err)
		for _, id := range more {
			require.NotContains(t, ids, id, "it is there already: %v", err)
		}
		ids = append(slices.Clone(ids), more...)
	}
	t.Fatal("what is needed never ends")
	return nil, nil
}

func idsOf(c *diff.Comparison) []string {
	var ids []string
	for i := range c.Changes {
		ids = append(ids, c.Changes[i].ID)
	}
	return ids
}

// holdsSelection holds that a selection can be carried out, turned round, and changes
// nothing but the links of its changes; and that the rest, in any comparison of what it
// leads to, is what was not selected.
func holdsSelection(t *testing.T, c *diff.Comparison, old *plan.Version,
	ids []string,
) *plan.Version {
	t.Helper()
	ids, edits := closed(t, c, ids)
	got, err := diff.Apply(old, edits, diff.Base(c.Old.Digest))
	require.NoError(t, err)
	back, err := diff.Apply(got, diff.Invert(edits))
	require.NoError(t, err)
	require.Equal(t, treeOf(old), treeOf(back))
	links := make(map[int]bool)
	for i := range c.Changes {
		if slices.Contains(ids, c.Changes[i].ID) {
			links[c.Changes[i].Link] = true
		}
	}
	for _, e := range edits {
		if !links[e.Link] {
			require.Empty(t, c.ChangesOf(e.Link), "an edit of a change that was not selected")
		}
	}
	return got
}

func TestSelect(t *testing.T) {
	t.Parallel()
	old := textOf(
		"1. Boats\nBoats lie at the north quay, and pay two crowns.\n\n2. Nets\nNets are dried on the wall behind the church:\n(a) the blue ones in spring;\n(b) the white ones in autumn, if it is dry.\n\n3. Lamps\nLamps are lit at dusk by the keeper.\n")
	new := textOf(
		"1. Boats\nBoats lie at the south quay, and pay two crowns.\n\n2. Nets\nNets are dried on the wall behind the church:\n(a) the blue ones in spring;\n(b) the white ones in autumn, if it is dry.\n\n3. Lamps\nLamps are lit at dusk by the baker.\n\n4. Dogs\nDogs are kept on the leash near the fish market:\n(a) large ones on a short leash at all hours.\n")
	c := diff.Compare(old, new)
	one := func(kind diff.Kind, text string) string {
		for i, l := range c.Links {
			for _, clause := range slices.Concat(l.Old, l.New) {
				if clause.Text != text {
					continue
				}
				for _, h := range c.ChangesOf(i) {
					if h.Kind == kind {
						return h.ID
					}
				}
			}
		}
		t.Fatalf("nothing is %s: %s", kind, text)
		return ""
	}
	boats := one(diff.KindReworded, "Boats lie at the north quay, and pay two crowns.")
	edits, err := c.Select(boats)
	require.NoError(t, err)
	require.Len(t, edits, 1)
	got, err := diff.Apply(old, edits)
	require.NoError(t, err)
	want := old.Clone()
	want.Points[0].Text = "Boats lie at the south quay, and pay two crowns."
	assert.Equal(t, treeOf(want), treeOf(got))

	// an item comes only with its point
	item := one(diff.KindAdded, "large ones on a short leash at all hours.")
	_, err = c.Select(item)
	var missing *diff.SelectError
	require.ErrorAs(t, err, &missing)
	assert.Len(t, missing.IDs(), 1)
	assert.Contains(t, err.Error(), "a point comes only below one that is there")
	holdsSelection(t, c, old, []string{item})

	_, err = c.Select("ffffffffffffffff", boats)
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, []string{"ffffffffffffffff"}, missing.Unknown)
	require.EqualError(t, err, "diff: there is no change ffffffffffffffff")
	none, err := c.Select()
	require.NoError(t, err)
	assert.Empty(t, none)
	none, err = (*diff.Comparison)(nil).Select()
	require.NoError(t, err)
	assert.Empty(t, none)
}

// A point that moves below what stood below it needs the move of that; others that move
// along are not held up.
func TestSelectGoesInNoCircle(t *testing.T) {
	t.Parallel()
	point := func(id, text string, below ...plan.Point) plan.Point {
		return plan.Point{ID: id, Content: plan.Content{Text: text}, Points: below}
	}
	const boats, nets, lamps = "Boats lie at the north quay, and pay two crowns.",
		"Nets are dried on the wall behind the church.",
		"Lamps are lit at dusk by the keeper of the gate."
	old := &plan.Version{ID: "a", Points: []plan.Point{
		point("x", boats, point("y", nets)),
		point("z", lamps),
	}}
	new := &plan.Version{
		ID:     "b",
		Points: []plan.Point{point("y", nets, point("x", boats, point("z", lamps)))},
	}
	var given []diff.GivenLink
	for _, id := range []string{"x", "y", "z"} {
		given = append(given, diff.GivenLink{Old: []string{id}, New: []string{id}})
	}
	c := diff.Compare(old, new, diff.Given(given...))
	for _, h := range c.Changes {
		holdsSelection(t, c, old, []string{h.ID})
	}
	require.Equal(t, treeOf(new), treeOf(holdsSelection(t, c, old, idsOf(c))))
	var moves []string
	for _, h := range c.Changes {
		if h.Kind == diff.KindMoved && h.Old[0].Point != "y" {
			moves = append(moves, h.ID)
		}
	}
	_, err := c.Select(moves...)
	var missing *diff.SelectError
	if len(moves) == 2 {
		require.ErrorAs(t, err, &missing)
		assert.Contains(t, err.Error(), "it would stand below itself")
	}
}

// Of a text that was changed since nothing is made.
func TestApplyRefusesAStaleBase(t *testing.T) {
	t.Parallel()
	old, new := testplans.Contract(12, 0), testplans.Contract(12, 1)
	c := diff.Compare(old, new)
	require.Equal(t, c.Old.Digest, diff.Digest(old))
	_, err := diff.Apply(old, c.Edits, diff.Base(c.Old.Digest))
	require.NoError(t, err)
	stale := old.Clone()
	stale.Points[len(stale.Points)-1].Heading += " and more"
	_, err = diff.Apply(stale, c.Edits, diff.Base(c.Old.Digest), nil)
	var base *diff.BaseError
	require.ErrorAs(t, err, &base)
	assert.Equal(t, diff.Digest(stale), base.Have)
	_, err = diff.Apply(new, diff.Invert(c.Edits), diff.Base(c.New.Digest))
	require.NoError(t, err)
}

// Any changes of generated texts can be selected with what they need; all of them lead
// to the new text, one after the other as well.
func TestSelectionsOfManyMutations(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 7)) //nolint:gosec // a fixed seed for a test
		old := testplans.Contract(9, 0)
		new := old
		for range 1 + rng.IntN(6) {
			new = mutate(rng, new)
		}
		c := diff.Compare(old, new)
		require.Equal(t, treeOf(new), treeOf(holdsSelection(t, c, old, idsOf(c))), "seed %d", seed)
		for range 4 {
			var some []string
			for _, id := range idsOf(c) {
				if rng.IntN(3) == 0 {
					some = append(some, id)
				}
			}
			holdsSelection(t, c, old, some)
		}
	}
}

func TestSelectionsOfPlans(t *testing.T) {
	t.Parallel()
	// pairs run beside each other
	eachPair(t, func(t *testing.T, p *plan.Plan, old, new *plan.Version) {
		t.Helper()
		h := fnv.New64a()
		h.Write([]byte(old.ID + " " + new.ID))
		rng := rand.New(rand.NewPCG(h.Sum64(), 4)) //nolint:gosec // a fixed seed for a test
		if rng.IntN(6) > 0 {
			return
		}
		c := diff.Compare(old, new, diff.Within(p))
		holdsSelection(t, c, old, idsOf(c))
		var some []string
		for _, id := range idsOf(c) {
			if rng.IntN(3) == 0 {
				some = append(some, id)
			}
		}
		holdsSelection(t, c, old, some)
	})
}

func TestLinkOfAPoint(t *testing.T) {
	t.Parallel()
	c := diff.Compare(textOf("1. One.\n\n2. Two."), textOf("1. One.\n\n2. Two, and more of it."))
	for i, l := range c.Links {
		got, ok := c.Link(l.Old[0].Ref)
		require.True(t, ok)
		if d := cmp.Diff(i, got); d != "" {
			t.Error(d)
		}
	}
	_, ok := c.Link(plan.Ref{Point: "9"})
	assert.False(t, ok)
}
