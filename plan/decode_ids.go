package plan

import (
	"strconv"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// maxFilled limits the bytes of the ids that are made from numbers. They hold
// the numbers of all the points around them, so that a few long numbers high
// up would make many long ids.
const maxFilled = 64 << 20

// fillIDs gives ids to the points of p that have none. It reports false where
// these would be too long.
func fillIDs(p *Plan, c *strict.Collector, u *unread) bool {
	total := 0
	for i := range p.Versions {
		total += filledSize(p.Versions[i].Points, 0, maxFilled-total)
	}
	if total > maxFilled {
		c.Add(diag.CodeTooLarge, strict.At(""), strict.P("case", "memory"),
			strict.P("limit", strconv.Itoa(maxFilled)))
		return false
	}
	for i := range p.Versions {
		v := &p.Versions[i]
		var unusable []placed
		here := diag.Pointer("/versions").Index(i)
		if filledSize(v.Points, 0, maxFilled) == 0 {
			continue
		}
		unusable = numbersWithoutID(unusable, here, v.Points)
		v.FillIDs()
		for _, x := range unusable {
			at := x.at.Member("number")
			if u.explain(CodeIDFromOrder, at, nil) {
				continue
			}
			c.Add(CodeIDFromOrder, strict.At(at), strict.P("number", x.point.Number),
				strict.P("id", x.point.ID))
		}
	}
	return true
}

// placed is a point and where it stands.
type placed struct {
	point *Point
	at    diag.Pointer
}

// numbersWithoutID adds the points that have a number but no id, and whose
// number makes none.
func numbersWithoutID(list []placed, parent diag.Pointer, points []Point) []placed {
	for i := range points {
		p := &points[i]
		lacks := p.ID == "" && p.Number != "" && idPart(p.Number) == ""
		if !lacks && len(p.Points) == 0 {
			continue
		}
		at := parent.Member("points").Index(i)
		if lacks {
			list = append(list, placed{p, at})
		}
		list = numbersWithoutID(list, at, p.Points)
	}
	return list
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
