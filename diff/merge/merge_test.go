package merge_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/diff/merge"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func draft(id, text string) *plan.Version {
	v := outline.Parse(text).Version
	v.ID, v.Coverage = id, plan.CoverageComplete
	return v
}

const base = `1. Quay
Boats lie at the north quay, pay two crowns, and leave at noon.

2. Nets
Nets are dried on the wall behind the church.

3. Lamps
Lamps are lit at dusk by the keeper.

4. Bells
Bells ring in fog until the last boat is in.

5. Songs
Nobody sings on the quay after the evening bell.
`

// short gives the items in a line each.
func short(m *merge.Merge) []string {
	var out []string
	for _, it := range m.Items {
		s := fmt.Sprintf("%s %s %s", it.At, it.What, it.Status)
		for _, r := range it.Runs {
			s += fmt.Sprintf(" [%s: %s|%s|%s]", r.Status, r.Was, r.IsA, r.IsB)
		}
		if len(it.Runs) == 0 {
			s += fmt.Sprintf(" %q %q %q", it.Was, it.IsA, it.IsB)
		}
		out = append(out, s)
	}
	return out
}

func TestThree(t *testing.T) {
	t.Parallel()
	edit := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(base) }
	cut := func(s, from, to string) string {
		before, rest, ok := strings.Cut(s, from)
		require.True(t, ok)
		_, after, ok := strings.Cut(rest, to)
		require.True(t, ok)
		return before + to + after
	}
	for _, tt := range []struct {
		name string
		a, b string
		want []string
	}{
		{"nothing", base, base, nil},
		{
			"only a", edit("north", "south"), base,
			[]string{"1 words only-a [only-a: north|south|north]"},
		},
		{
			"both the same", edit("north", "south"), edit("north", "south"),
			[]string{"1 words both [both: north|south|south]"},
		},
		{
			"one place, two ways", edit("north", "south"), edit("north", "west"),
			[]string{"1 words differently [differently: north|south|west]"},
		},
		{
			"two places of one clause", edit("north", "south"), edit("noon", "night"),
			[]string{"1 words differently [only-a: north|south|north] [only-b: noon|noon|night]"},
		},
		{
			"two clauses", edit("north", "south"), edit("dusk", "nine"),
			[]string{
				"1 words only-a [only-a: north|south|north]",
				"3 words only-b [only-b: dusk|dusk|nine]",
			},
		},
		{
			"gone on one side", cut(base, "3. Lamps", "4. Bells"), base,
			[]string{"3 point only-a \"Lamps\\nLamps are lit at dusk by the keeper.\" \"\" \"Lamps\\nLamps are lit at dusk by the keeper.\""},
		},
		{
			"gone on one side, other words on the other", cut(base, "3. Lamps", "4. Bells"),
			edit("dusk", "nine"),
			[]string{"3 point differently \"Lamps\\nLamps are lit at dusk by the keeper.\" \"\" \"Lamps\\nLamps are lit at nine by the keeper.\""},
		},
		{
			"gone on both", cut(base, "3. Lamps", "4. Bells"), cut(base, "3. Lamps", "4. Bells"),
			[]string{"3 point both \"Lamps\\nLamps are lit at dusk by the keeper.\" \"\" \"\""},
		},
		{
			"come on one side", base + "\n6. Dogs\nDogs stay on the leash.\n", base,
			[]string{"6 point only-a \"\" \"Dogs\\nDogs stay on the leash.\" \"\""},
		},
		{
			"come on both", base + "\n6. Dogs\nDogs stay on the leash.\n",
			base + "\n6. Dogs\nDogs stay on the leash.\n",
			[]string{"6 point both \"\" \"Dogs\\nDogs stay on the leash.\" \"Dogs\\nDogs stay on the leash.\""},
		},
		{
			"come on both, in two ways",
			base + "\n6. Dogs\nDogs stay on the leash at the fish market.\n",
			base + "\n6. Dogs\nDogs stay on the leash at the flower market.\n",
			[]string{"6 point differently \"\" \"Dogs\\nDogs stay on the leash at the fish market.\" \"Dogs\\nDogs stay on the leash at the flower market.\""},
		},
		{
			"another number", edit("5. Songs", "7. Songs"), edit("5. Songs", "8. Songs"),
			[]string{"5 number differently \"5\" \"7\" \"8\""},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			m := merge.Three(draft("base", base), draft("a", tt.a), draft("b", tt.b))
			assert.Equal(t, tt.want, short(m))
		})
	}
}

// What is moved or split on a side is told of that side.
func TestMovedAndSplit(t *testing.T) {
	t.Parallel()
	b := draft("base", base)
	moved := b.Clone()
	moved.Points = append(moved.Points[1:], moved.Points[0])
	m := merge.Three(b, moved, b)
	require.Len(t, m.Items, 1)
	assert.Equal(t, merge.WhatPlace, m.Items[0].What)
	assert.Equal(t, merge.StatusOnlyA, m.Items[0].Status)
	assert.Equal(t, merge.StatusBoth, merge.Three(b, moved, moved).Items[0].Status)

	long := draft("base",
		"1. The guard keeps the north gate by day and lets nobody in without a pass. The warden keeps the books of the gate and shows them to the mayor every week.\n\n2. The rest of the town is free to all who come.\n")
	split := draft("a",
		"1. The guard keeps the north gate by day and lets nobody in without a pass.\n\n2. The warden keeps the books of the gate and shows them to the mayor every week.\n\n3. The rest of the town is free to all who come.\n")
	m = merge.Three(long, split, long)
	require.NotEmpty(t, m.Items)
	assert.Equal(t, merge.WhatPoints, m.Items[0].What)
	assert.Equal(t, merge.StatusOnlyA, m.Items[0].Status)
}

func mirrored(m *merge.Merge) *merge.Merge {
	out := *m
	out.A, out.B = m.B, m.A
	out.Items = slices.Clone(m.Items)
	for i := range out.Items {
		it := &out.Items[i]
		it.Status, it.A, it.B, it.IsA, it.IsB = it.Status.Mirror(), it.B, it.A, it.IsB, it.IsA
		it.Runs, it.Unseen = slices.Clone(it.Runs), slices.Clone(it.Unseen)
		for k := range it.Runs {
			r := &it.Runs[k]
			r.Status, r.IsA, r.IsB = r.Status.Mirror(), r.IsB, r.IsA
		}
		for k, side := range it.Unseen {
			it.Unseen[k] = map[string]string{"a": "b", "b": "a"}[side]
		}
		slices.Sort(it.Unseen)
	}
	return &out
}

// holds holds what must be so of any three drafts.
func holds(t *testing.T, base, a, b *plan.Version, opts ...merge.Option) *merge.Merge {
	t.Helper()
	m := merge.Three(base, a, b, opts...)
	if d := cmp.Diff(m, mirrored(merge.Three(base, b, a, opts...))); d != "" {
		t.Fatalf("(-three +mirrored):\n%s", d)
	}
	// nothing is lost: each word of each draft that is not the same in all stands in an item
	for side, v := range []*plan.Version{base, a, b} {
		for _, p := range v.All() {
			found := slices.ContainsFunc(m.Items, func(it merge.Item) bool {
				return strings.Contains([]string{it.Was, it.IsA, it.IsB}[side], p.Text)
			})
			everywhere := true
			for _, other := range []*plan.Version{base, a, b} {
				found := false
				for _, q := range other.All() {
					found = found || q.Text == p.Text && q.Heading == p.Heading
				}
				everywhere = everywhere && found
			}
			require.True(t, found || everywhere, "side %d lost: %s", side, p.Text)
		}
	}
	for _, it := range m.Items {
		require.True(t, it.Status.Valid() && it.What.Valid())
		for _, r := range it.Runs {
			require.Equal(t, r.Was, it.Was[r.At:r.At+len(r.Was)])
		}
	}
	return m
}

// altered changes words, numbers, order and points of a draft.
func altered(rng *rand.Rand, v *plan.Version) *plan.Version {
	out := v.Clone()
	for range 1 + rng.IntN(4) {
		n := len(out.Points)
		i, k := rng.IntN(n), rng.IntN(n)
		switch rng.IntN(5) {
		case 0:
			out.Points[i].Text = strings.Replace(out.Points[i].Text, "shall", "must", 1+rng.IntN(3))
		case 1:
			p := out.Points[i]
			out.Points = slices.Insert(slices.Delete(out.Points, i, i+1), min(k, n-1), p)
		case 2:
			out.Points = slices.Delete(out.Points, i, i+1)
		case 3:
			out.Points = slices.Insert(out.Points, i,
				plan.Point{Content: plan.Content{Text: fmt.Sprintf(
					"The keeper of gate %d opens it at %d and closes it at night.", rng.IntN(3),
					k)}})
		case 4:
			out.Points[i].Text += fmt.Sprintf(" This ends after %d years.", k)
		}
	}
	return out
}

func TestThreeOfManyAlterations(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		rng := rand.New(rand.NewPCG(seed, 11)) //nolint:gosec // a fixed seed for a test
		b := testplans.Contract(9, 0)
		a := altered(rng, b)
		holds(t, b, a, altered(rng, b))
		holds(t, b, a, a)
	}
}

// Where a side is the base, what is left are the changes of the other.
func TestThreeWithOneSideTheBase(t *testing.T) {
	t.Parallel()
	for seed := range uint64(40) {
		rng := rand.New(rand.NewPCG(seed, 12)) //nolint:gosec // a fixed seed for a test
		b := testplans.Contract(9, 0)
		other := altered(rng, b)
		m := holds(t, b, b, other)
		c := diff.Compare(b, other)
		var want, got []string
		add := func(list []string, s string) []string {
			if slices.Contains(list, s) {
				return list
			}
			return append(list, s)
		}
		for _, h := range c.Changes {
			if h.Kind != diff.KindRepointed { // the same words
				want = add(want, fmt.Sprint(h.Old, h.New))
			}
		}
		for _, it := range m.Items {
			require.Equal(t, merge.StatusOnlyB, it.Status)
			got = add(got, fmt.Sprint(it.Base, it.B))
		}
		slices.Sort(want)
		slices.Sort(got)
		require.Equal(t, want, got, "seed %d", seed)
	}
}

// Drafts of the embedded plan: most is not seen, and nothing of that is called the same.
func TestThreeOfThePlan(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	m := holds(t, p.Version("us-28"), p.Version("e3-28"), p.Version("ua-20-2025-12-24"),
		merge.Within(p))
	seen := 0
	for _, it := range m.Items {
		if it.What == merge.WhatWords && it.Status != merge.StatusNotSeen {
			seen++
			assert.Empty(t, it.Unseen)
		}
	}
	_, err := merge.Text(p.Version("us-28"), p.Version("e3-28"), p.Version("ua-20-2025-12-24"),
		merge.Within(p))
	var unfit *merge.TextError
	require.ErrorAs(t, err, &unfit)
	assert.NotEmpty(t, m.Items)
	assert.Less(t, seen, len(m.Items))
}

// The same of drafts of the embedded plan: what is left are the changes of the other, and
// what is not seen of it, or only told, is not called the base's.
func TestThreeOfThePlanWithOneSideTheBase(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	base := p.Version("us-28")
	for _, id := range []string{"e3-28", "eu-24", "ua-20-2025-12-24", "geneva-19"} {
		other := p.Version(id)
		m := holds(t, base, base, other, merge.Within(p))
		at := make(map[string]bool)
		for _, it := range m.Items {
			require.Contains(t, []merge.Status{merge.StatusOnlyB, merge.StatusNotSeen}, it.Status,
				"%s %s", id, it.At)
			require.Equal(t, it.Status == merge.StatusNotSeen, len(it.Unseen) > 0)
			at[fmt.Sprint(it.Base, it.B)] = true
		}
		for _, h := range diff.Compare(base, other, diff.Within(p)).Changes {
			assert.True(t, at[fmt.Sprint(h.Old, h.New)], "%s: %s %v %v", id, h.Kind, h.Old, h.New)
		}
	}
}

func TestText(t *testing.T) {
	t.Parallel()
	a := strings.NewReplacer("north", "south", "dusk", "nine").Replace(base)
	b := strings.NewReplacer("north", "west", "noon", "night").Replace(base) +
		"\n6. Dogs\nDogs stay on the leash.\n"
	text, err := merge.Text(draft("base", base), draft("ours", a), draft("theirs", b))
	require.NoError(t, err)
	want := merge.Opening + `

1 Quay
Boats lie at the {-ours, theirs: north-}{+ours: south+}{+theirs: west+} quay, pay two crowns, and leave at {-theirs: noon-}{+theirs: night+}.

2 Nets
Nets are dried on the wall behind the church.

3 Lamps
Lamps are lit at {-ours: dusk-}{+ours: nine+} by the keeper.

4 Bells
Bells ring in fog until the last boat is in.

5 Songs
Nobody sings on the quay after the evening bell.

6 {+theirs: Dogs
Dogs stay on the leash.+}
`
	if d := cmp.Diff(want, text); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	for _, tt := range []struct {
		name    string
		b, a, c *plan.Version
	}{
		{"nothing", nil, nil, nil},
		{
			"another text", draft("base", base), draft("a", a),
			draft("b", "1. The mill grinds rye.\n\n2. The miller keeps a fifth of it.\n"),
		},
		{
			"a part", draft("base", base), draft("a", a),
			&plan.Version{ID: "b", Coverage: plan.CoveragePartial, Points: draft("b", b).Points},
		},
	} {
		_, err := merge.Text(tt.b, tt.a, tt.c)
		var unfit *merge.TextError
		require.ErrorAs(t, err, &unfit, tt.name)
		require.NotEmpty(t, unfit.Error())
	}
}

func TestThreeOfNothing(t *testing.T) {
	t.Parallel()
	m := merge.Three(nil, nil, nil, nil)
	assert.Empty(t, m.Items)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := merge.ThreeContext(ctx, draft("base", base), draft("a", base), draft("b", base))
	require.ErrorIs(t, err, context.Canceled)
}

func BenchmarkThree(b *testing.B) {
	base, one := testplans.Contract(2000, 0), testplans.Contract(2000, 1)
	other := testplans.Contract(2000, 0)
	for i := range other.Points {
		if i%11 == 3 {
			other.Points[i].Text = strings.Replace(other.Points[i].Text, "shall", "must", 2)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if m := merge.Three(base, one, other); len(m.Items) == 0 {
			b.Fatal("nothing")
		}
	}
}
