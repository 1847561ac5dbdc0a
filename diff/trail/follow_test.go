package trail_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// harbour is a plan of four drafts and an answer to the second.
func harbour(t *testing.T) *plan.Plan {
	t.Helper()
	draft := func(id string, date sources.Date, text string, parents ...plan.Parent) plan.Version {
		v := outline.Parse(text).Version
		v.ID, v.Date, v.Language, v.Parents = id, date, "en", parents
		return *v
	}
	revises := func(id string) plan.Parent {
		return plan.Parent{Version: id, Relation: plan.RelationRevises}
	}
	p := &plan.Plan{ID: "harbour", Versions: []plan.Version{
		draft("a", "2026-01", `1. The strait stays open to the ships of all states.
2. Warships give notice of their passage ten days before it.
3. Nobody fishes in the strait from May to July. A boat that fishes there in these months pays a fine of 900 crowns.
4. The council of the harbour sets the fees once a year.
5. The fees are paid to the treasurer of the council.
`),
		draft("b", "2026-02", `1. The strait stays open to the ships of all states.
2. Nobody fishes in the strait from May to July.
3. A boat that fishes there in these months pays a fine of 900 crowns.
4. The council of the harbour sets the fees once a year. The fees are paid to the treasurer of the council.
`, revises("a")),
		{
			ID: "c", Date: "2026-03", Coverage: plan.CoveragePartial,
			Parents: []plan.Parent{revises("b")},
		},
		draft("d", "2026-04", `1. The strait stays open to the ships of all states in peace.
2. Warships give notice of their passage ten days before it.
3. Nobody fishes in the strait from May to July.
4. A boat that fishes there in these months pays a fine of 950 crowns.
5. The council of the harbour sets the fees once a year. The fees are paid to the treasurer of the council.
6. The harbour keeps a list of all passages.
`, revises("c")),
		draft("x", "2026-03-05", `1. The strait stays open to the ships of all friendly states.
2. Nobody fishes in the strait from May to August.
`, plan.Parent{Version: "b", Relation: plan.RelationCounters}),
	}}
	require.NoError(t, plan.Check(p))
	return p
}

func steps(all []trail.Step) string {
	var out []string
	for _, s := range all {
		at := make([]string, len(s.At))
		for i, r := range s.At {
			at[i] = r.Point
		}
		text := s.Version + ":" + strings.Join(at, "+")
		if s.State != trail.StateThere {
			text = s.Version + "=" + string(s.State)
		}
		if s.Restored {
			text += " restored"
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

// TestFollow holds that a split leaves one trail, a merged point is on both, a
// draft that nobody has seen is passed over, and what comes back is restored.
func TestFollow(t *testing.T) {
	t.Parallel()
	got := trail.Follow(harbour(t))
	want := map[string]string{
		"a/1": "a:1 b:1 c=not-seen d:1",
		"a/2": "a:2 b=absent c=not-seen d:2 restored",
		"a/3": "a:3 b:2+3 c=not-seen d:3+4",
		"a/4": "a:4 b:4 c=not-seen d:5",
		"a/5": "a:5 b:4 c=not-seen d:5",
		"d/6": "d:6",
		"x/1": "", "x/2": "",
	}
	seen := make(map[string]string)
	for _, r := range got.Trails {
		seen[r.ID.String()] = steps(r.Steps)
	}
	for id, s := range want {
		if s != "" {
			assert.Equal(t, s, seen[id], id)
		}
	}
	trails := got.Of(plan.Ref{Version: "b", Point: "4"})
	require.Len(t, trails, 2)
	assert.Equal(t, "x:1", steps(got.Trails[0].Branches))
	assert.Contains(t, got.Trails[0].Steps[3].Kinds, diff.KindReworded)
}

// TestFollowStruck holds that a point which somebody says was struck is neither not
// seen nor known to be gone, and that one whose place a copy shows vacant is gone.
func TestFollowStruck(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	all := trail.Follow(p)
	state := func(point, version string) trail.Step {
		r := all.Of(plan.Ref{Version: "us-28", Point: point})
		require.Len(t, r, 1)
		for _, s := range slices.Concat(r[0].Steps, r[0].Branches) {
			if s.Version == version {
				return s
			}
		}
		return trail.Step{}
	}
	struck := state("10.a", "ua-20-2025-12-24")
	assert.Equal(t, trail.StateSaidGone, struck.State)
	assert.Equal(t, []plan.Ref{{Version: "ua-20-2025-12-24", Point: "5.c"}}, struck.At)
	deleted := state("3", "e3-28")
	assert.Equal(t, trail.StateAbsent, deleted.State)
	assert.Equal(t, []plan.Ref{{Version: "e3-28", Point: "3"}}, deleted.At)
	missile := state("10.d", "ua-20-2025-12-24")
	assert.Equal(t, trail.StateThere, missile.State)
	assert.Equal(t, []plan.Ref{{Version: "ua-20-2025-12-24", Point: "5.b"}}, missile.At)
	assert.Equal(t, trail.StateSaidGone, state("10.d", "e3-28").State,
		"two translations that have a to c lack it")

	s, err := trail.Subject(p, "us-compensation")
	require.NoError(t, err)
	for _, e := range s.Entries {
		if e.Version == "ua-20-2025-12-24" {
			require.Len(t, e.Forms, 1, "the place has no fact of that key, but what became it has")
			assert.Equal(t, trail.FormKindAbsent, e.Forms[0].Kind)
			assert.Equal(t, trail.SeenTold, e.Forms[0].Seen)
		}
	}
}

// TestStable holds that the order of what is in a plan changes no trail, that a
// later draft changes no id, and that every point of every draft is on one.
func TestStable(t *testing.T) {
	t.Parallel()
	for name, p := range map[string]*plan.Plan{
		"harbour": harbour(t),
		"ukraine": ukraine2025.Plan(),
	} {
		want := trail.Follow(p)
		turned := p.Clone()
		slices.Reverse(turned.Versions)
		for i := range turned.Versions {
			slices.Reverse(turned.Versions[i].Witnesses)
			slices.Reverse(turned.Versions[i].Parents)
		}
		assert.Empty(t, cmp.Diff(want, trail.Follow(turned)), name)

		last := p.Versions[3]
		more := p.Clone()
		next := *last.Clone()
		next.ID, next.Date, next.Public, next.Witnesses, next.Lead, next.Claims = "zz", "2027", "",
			nil, "", nil
		next.Parents = []plan.Parent{{Version: last.ID, Relation: plan.RelationRevises}}
		more.Versions = append(more.Versions, next)
		ids := func(t *trail.Trails) (out []plan.Ref) {
			for _, r := range t.Trails {
				if r.ID.Version != "zz" {
					out = append(out, r.ID)
				}
			}
			return out
		}
		assert.Equal(t, ids(want), ids(trail.Follow(more)), name)

		for i := range p.Versions {
			v := &p.Versions[i]
			for r, q := range v.All() {
				if q.Role.Provision() && v.Standing(&q.Content,
					nil).Presence != plan.PresenceAbsent {
					assert.NotEmpty(t, want.Of(r), "%s: %s", name, r)
				}
			}
		}
	}
	assert.Empty(t, trail.Follow(nil).Trails)
}

func BenchmarkFollow(b *testing.B) {
	p := ukraine2025.Plan()
	b.ReportAllocs()
	for b.Loop() {
		if len(trail.Follow(p).Trails) == 0 {
			b.Fatal("no trails")
		}
	}
}

// TestReported holds which claims on a draft stand on a trail: on its points, on points below
// them, and on its theme where no point is named.
func TestReported(t *testing.T) {
	t.Parallel()
	all := trail.Follow(ukraine2025.Plan())
	claims := func(point, version string) (ids []string) {
		r := all.Of(plan.Ref{Version: "us-28", Point: point})
		require.Len(t, r, 1)
		for _, s := range slices.Concat(r[0].Steps, r[0].Branches) {
			for _, c := range s.Claims {
				if s.Version == version {
					ids = append(ids, c.Claim)
				}
			}
		}
		return ids
	}
	assert.Equal(t, []string{"c5"}, claims("14", "geneva-19"), "it names 14.a")
	assert.Equal(t, []string{"c5"}, claims("14.a", "geneva-19"))
	assert.Empty(t, claims("14.b", "geneva-19"), "it names another item")
	assert.Equal(t, []string{"c3", "c4"}, claims("6", "geneva-19"))
	assert.Equal(t, []string{"c2"}, claims("6", "ua-20-2025-12-09"),
		"on the size of the army, without a point")
	assert.Empty(t, claims("5", "ua-20-2025-12-09"))
}

// TestOwnText holds that of a text that is no edit of the draft which it answers no change is
// told, and that an answer which was written over that draft has what it made of it.
func TestOwnText(t *testing.T) {
	t.Parallel()
	r := trail.Follow(ukraine2025.Plan()).Of(plan.Ref{Version: "us-28", Point: "6"})
	require.Len(t, r, 1)
	for _, s := range r[0].Branches {
		assert.Equal(t, s.Version == "eu-24", s.Own, s.Version)
		assert.Equal(t, s.Version == "eu-24", len(s.Kinds) == 0, s.Version)
	}
}
