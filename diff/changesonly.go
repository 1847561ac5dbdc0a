package diff

import (
	"slices"

	"github.com/redraft-go/redraft/plan"
)

// A Renumbering is a run of points of one level, one behind the other in both drafts, of
// which nothing but the number is another, by the same step: 5 to 5,000 are 6 to 5,001.
type Renumbering struct {
	OldFirst plan.Ref `json:"oldFirst"` // the first point of the run in the older draft
	OldLast  plan.Ref `json:"oldLast"`
	NewFirst plan.Ref `json:"newFirst"` // and in the newer one
	NewLast  plan.Ref `json:"newLast"`
	From     string   `json:"from"`   // number of the first one, old
	To       string   `json:"to"`     // and new
	Points   int      `json:"points"` // how many there are
}

// ChangesOnly gives c without what did not change: links of which no change is said and
// no edit is made, and runs of points that have nothing but another number, which are
// folded into Renumbered. Links that others stand below are kept, those of a run too. What is
// left out is counted in Left; Tally and the sides still speak of the whole drafts. Edits are
// those of the links that are kept, so that their script leaves the numbers of a run as they
// were. Indices are those of the result, which shares its clauses with c. It passes [Check], and
// of a comparison that has something left out already it gives a copy.
//
// Cost: linear in c.
func (c *Comparison) ChangesOnly() *Comparison {
	if c == nil {
		return nil
	}
	out := *c
	if c.Left > 0 {
		return &out
	}
	keep, runs := c.kept()
	out.Renumbered = runs
	to := make([]int, len(c.Links)) // new index of each link; -1 left out
	out.Links = nil
	for i := range c.Links {
		to[i] = -1
		if keep[i] {
			to[i] = len(out.Links)
			out.Links = append(out.Links, c.Links[i])
		}
	}
	out.Left = len(c.Links) - len(out.Links)
	out.Changes, out.Edits = nil, nil
	for _, h := range c.Changes {
		if c.has(h.Link) && to[h.Link] >= 0 {
			h.Link = to[h.Link]
			out.Changes = append(out.Changes, h)
		}
	}
	for _, e := range c.Edits {
		if c.has(e.Link) && to[e.Link] >= 0 {
			e.Link = to[e.Link]
			out.Edits = append(out.Edits, e)
		}
	}
	return &out
}

// has reports whether there is a link of an index: in a sound comparison of each that is
// named.
func (c *Comparison) has(link int) bool { return link >= 0 && link < len(c.Links) }

// kept says which links are kept, and gives the runs that are folded.
func (c *Comparison) kept() (keep []bool, runs []Renumbering) {
	const fewest = 2 // of a run
	keep = make([]bool, len(c.Links))
	numbers := make([]*Change, len(c.Links)) // of links of which nothing else is said
	for i := range c.Changes {
		h := &c.Changes[i]
		if !c.has(h.Link) {
			continue
		}
		if l := &c.Links[h.Link]; h.Kind == KindRenumbered && numbers[h.Link] == nil &&
			len(l.Old) == 1 && len(l.New) == 1 {
			numbers[h.Link] = h
		} else {
			keep[h.Link] = true
		}
	}
	for i := range c.Edits {
		if e := &c.Edits[i]; c.has(e.Link) && (e.Op != OpSet || e.Field != FieldNumber ||
			numbers[e.Link] == nil) {
			keep[e.Link] = true
		}
	}
	c.keepAbove(keep)
	done := make([]bool, len(c.Links))
	for i := range c.Links {
		if done[i] || keep[i] || numbers[i] == nil {
			continue
		}
		run := []int{i}
		for k := i + 1; k < len(c.Links); k++ {
			last := run[len(run)-1]
			if deeper(&c.Links[k], &c.Links[i]) {
				continue // it stands below one of them
			}
			if keep[k] || numbers[k] == nil ||
				!next(&c.Links[last], &c.Links[k], numbers[last], numbers[k]) {
				break
			}
			run, done[k] = append(run, k), true
		}
		if len(run) < fewest {
			keep[i] = true
			continue
		}
		first, last := &c.Links[run[0]], &c.Links[run[len(run)-1]]
		runs = append(runs, Renumbering{
			OldFirst: first.Old[0].Ref, OldLast: last.Old[0].Ref, NewFirst: first.New[0].Ref,
			NewLast: last.New[0].Ref,
			From:    numbers[run[0]].From, To: numbers[run[0]].To, Points: len(run),
		})
	}
	c.keepAbove(keep)
	return keep, runs
}

// deeper reports whether a link stands below another one's level on both sides.
func deeper(l, other *Link) bool {
	return len(l.Old) == 1 && len(l.New) == 1 && len(l.Old[0].Path) > len(other.Old[0].Path) &&
		len(l.New[0].Path) > len(other.New[0].Path)
}

// next reports whether a point stands right behind another one in both drafts, with the
// next number in both.
func next(a, b *Link, h, k *Change) bool {
	after := func(x, y []int) bool {
		return len(x) > 0 && len(x) == len(y) && slices.Equal(x[:len(x)-1], y[:len(y)-1]) &&
			y[len(y)-1] == x[len(x)-1]+1
	}
	return after(a.Old[0].Path, b.Old[0].Path) && after(a.New[0].Path, b.New[0].Path) &&
		movedOn(bareNumber(&a.Old[0]), bareNumber(&b.Old[0]), 1) &&
		movedOn(bareNumber(&a.New[0]), bareNumber(&b.New[0]), 1) &&
		h.From == a.Old[0].Number && k.From == b.Old[0].Number
}

// keepAbove keeps the links that kept ones stand below.
func (c *Comparison) keepAbove(keep []bool) {
	at := [2]map[string]int{make(map[string]int), make(map[string]int)}
	for i := range c.Links {
		for side, clauses := range c.Links[i].sides() {
			for k := range clauses {
				at[side][pathKey(clauses[k].Path)] = i
			}
		}
	}
	for i := range c.Links {
		if !keep[i] {
			continue
		}
		for side, clauses := range c.Links[i].sides() {
			for k := range clauses {
				for path := clauses[k].Path; len(path) > 1; {
					path = path[:len(path)-1]
					if index, ok := at[side][pathKey(path)]; ok {
						keep[index] = true
					}
				}
			}
		}
	}
}
