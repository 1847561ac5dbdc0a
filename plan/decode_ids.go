package plan

import (
	"strconv"

	"github.com/redraft-go/redraft/plan/diag"
)

// maxFilled limits the bytes of the ids that are made from numbers. They hold
// the numbers of all the points around them, so that a few long numbers high
// up would make many long ids.
const maxFilled = 64 << 20

// fillIDs gives ids to the points of p that have none. It reports false where
// these would be too long.
func fillIDs(p *Plan, c *diag.Collector) bool {
	total := 0
	for i := range p.Versions {
		total += filledSize(p.Versions[i].Points, 0, maxFilled-total)
	}
	if total > maxFilled {
		c.Add(diag.CodeTooLarge, diag.At(""), diag.P("case", "memory"), diag.P("limit", strconv.Itoa(maxFilled)))
		return false
	}
	for i := range p.Versions {
		p.Versions[i].FillIDs()
	}
	return true
}

// filledSize is the most bytes that the ids of the points that have none may
// take; it stops counting beyond limit.
func filledSize(points []Point, prefix, limit int) (total int) {
	for i := range points {
		p := &points[i]
		length := len(p.ID)
		if p.ID == "" {
			length = prefix + len(p.Number) + len("p1000000.")
			total += length
		}
		total += filledSize(p.Points, length, limit-total)
		if total > limit {
			return total
		}
	}
	return total
}
