package plan_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan"
)

// TestIDsBesideOthers holds which ids points get that have none, beside points that have one.
func TestIDsBesideOthers(t *testing.T) {
	t.Parallel()
	point := func(number, id string, below ...plan.Point) plan.Point {
		return plan.Point{ID: id, Number: number, Points: below}
	}
	role := func(r plan.Role) plan.Point { return plan.Point{Role: r} }
	for _, tt := range []struct {
		name     string
		points   []plan.Point
		want     string
		repeated int
	}{
		{"numbers", []plan.Point{point("1", ""), point("2.", "")}, "1 2", 0},
		{"below", []plan.Point{point("1", "", point("a", ""), point("1.2", ""))}, "1 1.a 1.2", 0},
		{"an id that a number would make", []plan.Point{point("1", ""), point("2", "1")}, "p1 1", 0},
		{"an id that is kept", []plan.Point{point("1", "x", point("a", ""))}, "x x.a", 0},
		{"no number", []plan.Point{point("", ""), point("–", "")}, "p1 p2", 0},
		{"a number again", []plan.Point{point("1", ""), point("1", ""), point("1", "")}, "1 p2 p3", 2},
		{
			"a number that reads as an ordinal",
			[]plan.Point{point("p2", ""), point("", "")},
			"p2 p2-", 0,
		},
		{"the same id in two ways", []plan.Point{point("1.2", ""), point("1", "", point("2", ""))}, "1.2 1 1.p1", 0},
		{
			"roles",
			[]plan.Point{
				role(plan.RolePreamble), role(plan.RolePreamble), role(plan.RoleHeading),
				point("", ""), role(plan.RoleClosing),
			},
			"preamble.1 preamble.2 heading.1 p3 closing.1", 0,
		},
	} {
		v := &plan.Version{Points: tt.points}
		repeated := v.FillIDs()
		var got []string
		for _, p := range v.All() {
			got = append(got, p.ID)
		}
		assert.Equal(t, tt.want, strings.Join(got, " "), tt.name)
		assert.Len(t, repeated, tt.repeated, tt.name)
	}
	assert.Empty(t, (*plan.Version)(nil).FillIDs())
}
