package plan_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
)

// TestFillIDsUnique draws trees of numbers that are hard to tell apart: each point gets
// an id of its own.
func TestFillIDsUnique(t *testing.T) {
	t.Parallel()
	const trees, deepest, longest = 2000, 3, 5
	numbers := []string{
		"", "1", "2", "3", "10", "a", "b", "p1", "p2", "p1-", "1.2", "1.1", "2.1",
		"preamble", "heading", "§ 1", "x y", "1.2.3", "A", "á",
	}
	roles := []plan.Role{"", "", "", plan.RolePreamble, plan.RoleHeading, plan.RoleClosing}
	r := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same trees each time
	var draw func(depth int) []plan.Point
	draw = func(depth int) (list []plan.Point) {
		for range r.IntN(longest + 1) {
			p := plan.Point{Number: numbers[r.IntN(len(numbers))], Role: roles[r.IntN(len(roles))]}
			if depth < deepest {
				p.Points = draw(depth + 1)
			}
			list = append(list, p)
		}
		return list
	}
	for range trees {
		v := &plan.Version{Points: draw(0)}
		v.FillIDs()
		seen := make(map[string]string)
		for _, p := range v.All() {
			require.NotEmpty(t, p.ID)
			require.NotContains(t, seen, p.ID, "of the numbers %q and %q", p.Number, seen[p.ID])
			seen[p.ID] = p.Number
		}
	}
}
