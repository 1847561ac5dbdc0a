package diff

import (
	"cmp"
	"slices"
)

// turn makes the comparison of new with old out of that of old with new.
func (c *Comparison) turn(s *stopper) {
	c.Old, c.New = c.New, c.Old
	c.Edits = invert(c.Edits, s.spend)
	for i := range c.Links {
		s.spend(1)
		l := &c.Links[i]
		l.Old, l.New = l.New, l.Old
		l.RunnerUp.Old, l.RunnerUp.New = l.RunnerUp.New, l.RunnerUp.Old
	}
	for i := range c.Changes {
		s.spend(4)
		h := &c.Changes[i]
		h.Kind = h.Kind.Mirror()
		h.Old, h.New = h.New, h.Old
		h.From, h.To = h.To, h.From
		for k := range h.Differences {
			d := &h.Differences[k]
			d.Old, d.New = d.New, d.Old
			d.By.Old, d.By.New = d.By.New, d.By.Old
		}
	}
}

// finish puts links, changes and differences in the order of the document and
// names the changes: what must be the same however the run was oriented. It gives the
// place that each link has then. Its only error is the context's.
func (c *Comparison) finish(s *stopper) (place []int, err error) {
	order := linkOrder(c.Links)
	if s.ended() {
		return nil, s.err
	}
	place = make([]int, len(order))
	links := slices.Clone(c.Links)
	for to, from := range order {
		links[to] = c.Links[from]
		place[from] = to
	}
	c.Links = links
	for i := range c.Edits {
		c.Edits[i].Link = place[c.Edits[i].Link]
	}
	for i := range c.Changes {
		if s.spend(16) {
			return nil, s.err
		}
		h := &c.Changes[i]
		h.Link = place[h.Link]
		slices.SortStableFunc(h.Differences, byPlace)
		h.ID, h.Words = changeID(h), changeWords(h.Kind, &c.Links[h.Link])
	}
	c.sortChanges()
	if s.ended() {
		return nil, s.err
	}
	c.Tally = c.tally(c.Blocks())
	return place, nil
}

// sortChanges puts the changes in the order of their links, and of their kinds.
func (c *Comparison) sortChanges() {
	kinds := make(map[Kind]int)
	for i, k := range Kinds() {
		kinds[k] = i
	}
	slices.SortStableFunc(c.Changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(a.Link, b.Link), cmp.Compare(kinds[a.Kind], kinds[b.Kind]))
	})
}

// linkOrder gives the order of the document: by place in the old draft; what
// is only in the new one comes after what stands before it there.
func linkOrder(links []Link) []int {
	var withOld, onlyNew []int
	for i := range links {
		if len(links[i].Old) > 0 {
			withOld = append(withOld, i)
		} else {
			onlyNew = append(onlyNew, i)
		}
	}
	byPath := func(side func(*Link) []Clause) func(a, b int) int {
		return func(a, b int) int {
			return slices.Compare(side(&links[a])[0].Path, side(&links[b])[0].Path)
		}
	}
	oldSide := func(l *Link) []Clause { return l.Old }
	newSide := func(l *Link) []Clause { return l.New }
	slices.SortFunc(withOld, byPath(oldSide))
	slices.SortFunc(onlyNew, byPath(newSide))

	// before[k] are the links without an old side that come after withOld[k-1].
	type placed struct {
		path []int
		at   int // index in withOld
	}
	var anchors []placed
	for k, i := range withOld {
		for _, clause := range links[i].New {
			anchors = append(anchors, placed{clause.Path, k})
		}
	}
	slices.SortFunc(anchors, func(a, b placed) int { return slices.Compare(a.path, b.path) })
	before := make([][]int, len(withOld)+1)
	for _, i := range onlyNew {
		n, _ := slices.BinarySearchFunc(anchors, links[i].New[0].Path,
			func(p placed, path []int) int {
				return slices.Compare(p.path, path)
			})
		k := 0
		if n > 0 {
			k = anchors[n-1].at + 1
		}
		before[k] = append(before[k], i)
	}
	var order []int
	for k := range before {
		order = append(order, before[k]...)
		if k < len(withOld) {
			order = append(order, withOld[k])
		}
	}
	return order
}
