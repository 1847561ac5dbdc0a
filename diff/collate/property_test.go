package collate_test

import (
	"encoding/json"
	"math/rand"
	"reflect"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
)

// everything is what the package says of a plan, by what it is said of.
func everything(tb testing.TB, p *plan.Plan) map[string]any {
	tb.Helper()
	out := make(map[string]any)
	for i := range p.Versions {
		v := &p.Versions[i]
		out[v.ID] = []any{
			collate.VersionConflicts(p, v),
			collate.Statements(p, plan.Ref{Version: v.ID}),
		}
		for ref := range v.All() {
			a, err := collate.At(p, ref)
			require.NoError(tb, err)
			out[ref.String()] = []any{a, collate.Statements(p, ref), collate.Claims(p, ref)}
		}
		for k := range p.Versions {
			if len(v.Witnesses) < 2 || len(p.Versions) > 2 && v.ID != "us-28" {
				break // one version with many witnesses is enough of the large plan
			}
			out[v.ID+".."+p.Versions[k].ID] = collate.SharedWording(v, &p.Versions[k], pairs(v))
		}
	}
	return out
}

func pairs(v *plan.Version) []collate.Pair {
	var out []collate.Pair
	for ref := range v.All() {
		out = append(out, collate.Pair{Base: ref.Point, Other: ref.Point})
	}
	return out
}

// TestOrderInTheFileChangesNothing holds that witnesses, sources, reports,
// claims, statements and versions may stand in any order.
func TestOrderInTheFileChangesNothing(t *testing.T) {
	t.Parallel()
	for name, p := range plans(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			before := p.Clone()
			want := everything(t, p)
			require.True(t, reflect.DeepEqual(before, p), "nothing is written to the plan")
			got := everything(t, shuffled(p, int64(len(name))))
			for key, w := range want {
				wantJSON, err := json.Marshal(w)
				require.NoError(t, err)
				gotJSON, err := json.Marshal(got[key])
				require.NoError(t, err)
				if string(wantJSON) != string(gotJSON) {
					t.Errorf("%s (-want +got):\n%s", key, gocmp.Diff(w, got[key]))
				}
			}
			assert.Len(t, got, len(want))
		})
	}
}

func shuffled(p *plan.Plan, seed int64) *plan.Plan {
	q := p.Clone()
	r := rand.New(rand.NewSource(seed)) // the same orders on every run
	shuffle(r, q.Sources)
	shuffle(r, q.Reports)
	shuffle(r, q.Statements)
	shuffle(r, q.Versions)
	shuffle(r, q.Parties)
	for i := range q.Versions {
		v := &q.Versions[i]
		if len(v.Witnesses) > 1 {
			shuffle(r, v.Witnesses)
		}
		shuffle(r, v.Claims)
		shuffle(r, v.Counts)
		shuffle(r, v.Parents)
		for k := range v.Witnesses {
			shuffle(r, v.Witnesses[k].Readings)
			shuffle(r, v.Witnesses[k].From)
		}
	}
	return q
}

func shuffle[T any](r *rand.Rand, s []T) {
	r.Shuffle(len(s), func(i, k int) { s[i], s[k] = s[k], s[i] })
}

// TestAnEqualReadingChangesOnlyNames adds to each point a witness whose reading
// is one that is held already: it joins that group, and nothing else changes.
func TestAnEqualReadingChangesOnlyNames(t *testing.T) {
	t.Parallel()
	for name, p := range plans(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for i := range p.Versions {
				if id := p.Versions[i].ID; len(p.Versions[i].Witnesses) < 2 ||
					name == "ukraine2025" && id != "e3-28" {
					// a copy of the plan for each reading: one version of the large one is enough
					continue
				}
				for ref := range p.Versions[i].All() {
					before, err := collate.At(p, ref)
					require.NoError(t, err)
					for k := range before.Readings {
						if r := &before.Readings[k]; r.Group >= 0 && !r.Lead {
							echo(t, p, before, r)
						}
					}
				}
			}
		})
	}
}

// echo adds a witness that has what reading r has.
func echo(t *testing.T, p *plan.Plan, before *collate.Apparatus, r *collate.Reading) {
	t.Helper()
	q := p.Clone()
	v := q.Version(before.Ref.Version)
	old := v.Witness(r.Ref.Witness)
	w := plan.Witness{
		ID: "zz-echo", Report: old.Report, Language: old.Language,
		Wording: old.Wording,
	}
	for _, reading := range old.Readings {
		if reading.Covers(before.Ref.Point) && reading.Text == r.Text {
			w.Readings = append(w.Readings, reading)
			break
		}
	}
	v.Witnesses = append(v.Witnesses, w)
	after, err := collate.At(q, before.Ref)
	require.NoError(t, err)
	require.Len(t, after.Groups, len(before.Groups), "%s", r.Ref)
	require.Len(t, after.Readings, len(before.Readings)+1)

	without := func(a *collate.Apparatus) map[string]int {
		groups := make(map[string]int)
		for i, g := range a.Groups {
			for _, k := range g.Readings {
				if a.Readings[k].Ref.Witness != w.ID {
					groups[a.Readings[k].Ref.String()+"\x00"+a.Readings[k].Text] = i
				}
			}
		}
		return groups
	}
	for i := range after.Readings {
		if after.Readings[i].Ref.Witness == w.ID {
			twin := without(after)[r.Ref.String()+"\x00"+r.Text]
			assert.Equal(t, twin, after.Readings[i].Group, "%s", r.Ref)
			assert.Equal(t, r.Lost, after.Readings[i].Lost)
			assert.Equal(t, r.Added, after.Readings[i].Added)
		}
	}
	assert.Empty(t, gocmp.Diff(without(before), without(after)), "%s", r.Ref)
	forms := func(a *collate.Apparatus) any {
		type form struct {
			Kind  collate.ConflictKind
			Key   string
			Facts []plan.Fact
			Text  string
			Words bool
		}
		var out []form
		for _, c := range a.Conflicts {
			for _, f := range c.Forms {
				out = append(out, form{c.Kind, c.Key, f.Facts, f.Text, f.Words})
			}
		}
		return out
	}
	assert.Empty(t, gocmp.Diff(forms(before), forms(after)), "%s", r.Ref)
}

// TestNoWordsFromToldTexts holds the gate of words, and that runs are where
// they are said to be.
func TestNoWordsFromToldTexts(t *testing.T) {
	t.Parallel()
	compared := 0
	for _, p := range plans(t) {
		for ref := range p.All() {
			a, err := collate.At(p, ref)
			require.NoError(t, err)
			lead := &a.Readings[0]
			require.True(t, lead.Lead)
			for i := range a.Readings {
				r := &a.Readings[i]
				assert.True(t, r.Basis.Valid(), "%s", r.Ref)
				if r.Basis != collate.FootingWords && r.Basis != collate.FootingPart {
					assert.Empty(t, r.Lost, "%s", r.Ref)
					assert.Empty(t, r.Added, "%s", r.Ref)
					continue
				}
				compared++
				assert.True(t, r.Standing.DraftWords() && lead.Standing.DraftWords(), "%s", r.Ref)
				assert.Empty(t, r.Block, "%s", r.Ref)
				for _, run := range r.Lost {
					assert.Equal(t, run.Text, lead.Text[run.At:run.At+len(run.Text)])
				}
				for _, run := range r.Added {
					assert.Equal(t, run.Text, r.Text[run.At:run.At+len(run.Text)])
				}
				if r.Basis == collate.FootingWords {
					assert.Equal(t, r.Group == lead.Group, len(r.Lost)+len(r.Added) == 0, "%s",
						r.Ref)
				}
			}
		}
	}
	assert.Greater(t, compared, 10)
}

// TestGroupsHoldOneKindOfText: what was read in these words is never with what
// was not, and every reading with text is in one group.
func TestGroupsHoldOneKindOfText(t *testing.T) {
	t.Parallel()
	for _, p := range plans(t) {
		for ref := range p.All() {
			a, err := collate.At(p, ref)
			require.NoError(t, err)
			groupsOf := make(map[int]int)
			for g, group := range a.Groups {
				for _, i := range group.Readings {
					groupsOf[i]++
					assert.Equal(t, g, a.Readings[i].Group)
					assert.Equal(t, group.Exact, a.Readings[i].Quotable(), "%s", a.Readings[i].Ref)
				}
			}
			for i := range a.Readings {
				if a.Readings[i].Text != "" {
					assert.Equal(t, 1, groupsOf[i], "%s", a.Readings[i].Ref)
				}
			}
		}
	}
}

// TestConflictsHaveTwoSides: no form is empty of names, none stands twice, and
// every reading that is named is there.
func TestConflictsHaveTwoSides(t *testing.T) {
	t.Parallel()
	found := make(map[collate.ConflictKind]int)
	for _, p := range plans(t) {
		for i := range p.Versions {
			v := &p.Versions[i]
			all := collate.VersionConflicts(p, v)
			for _, q := range v.All() {
				all = append(all, collate.Conflicts(p, v, q)...)
			}
			for _, c := range all {
				found[c.Kind]++
				assert.True(t, c.Kind.Valid())
				assert.GreaterOrEqual(t, len(c.Forms), 2)
				seen := make(map[string]bool)
				for _, f := range c.Forms {
					text, err := json.Marshal([]any{f.Facts, f.Text, f.Presence})
					require.NoError(t, err)
					assert.False(t, seen[string(text)], "%s %s %s", c.Version, c.Point, text)
					seen[string(text)] = true
					assert.NotEmpty(t, f.By)
					for _, r := range f.Readings {
						_, err := p.Lookup(r)
						require.NoError(t, err)
					}
				}
			}
		}
	}
	for _, kind := range collate.ConflictKinds() {
		assert.Positive(t, found[kind], "no plan has a conflict of kind %s", kind)
	}
}
