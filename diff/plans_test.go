package diff_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan"
)

// data is the test data of package plan.
const data = "../plan/testdata"

// load reads a plan of the test data of package plan.
func load(tb testing.TB, name string) *plan.Plan {
	tb.Helper()
	return testplans.Load(tb, data, name)
}

// plans gives the plans that properties are held against.
func plans(tb testing.TB) map[string]*plan.Plan {
	tb.Helper()
	return testplans.All(tb, data)
}

// eachPair runs f on every ordered pair of versions of every plan.
func eachPair(t *testing.T, f func(t *testing.T, p *plan.Plan, old, new *plan.Version)) {
	t.Helper()
	for name, p := range plans(t) {
		for i := range p.Versions {
			for j := range p.Versions {
				old, new := &p.Versions[i], &p.Versions[j]
				t.Run(name+"/"+old.ID+".."+new.ID, func(t *testing.T) {
					t.Parallel()
					f(t, p, old, new)
				})
			}
		}
	}
}

func between(tb testing.TB, p *plan.Plan, old, new string, opts ...diff.Option) *diff.Comparison {
	tb.Helper()
	c, err := diff.Between(p, old, new, opts...)
	require.NoError(tb, err)
	return c
}

func toJSON(tb testing.TB, v any) string {
	tb.Helper()
	b, err := json.MarshalIndent(v, "", " ")
	require.NoError(tb, err)
	return string(b)
}

// linkOf gives the index of the link with the point on either side: an id, or
// a version and an id ("old/2").
func linkOf(tb testing.TB, c *diff.Comparison, point string) int {
	tb.Helper()
	for i, l := range c.Links {
		for _, side := range [][]diff.Clause{l.Old, l.New} {
			for _, clause := range side {
				if clause.Ref.Point == point || clause.Ref.String() == point {
					return i
				}
			}
		}
	}
	require.FailNow(tb, "no link has the point", point)
	return -1
}

// changesOf gives the changes of the link with the point.
func changesOf(tb testing.TB, c *diff.Comparison, point string) []diff.Change {
	tb.Helper()
	i := linkOf(tb, c, point)
	var out []diff.Change
	for _, h := range c.Changes {
		if h.Link == i {
			out = append(out, h)
		}
	}
	return out
}
