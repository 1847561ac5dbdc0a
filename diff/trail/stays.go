package trail

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/rising"
	"github.com/redraft-go/redraft/plan"
)

// A stay says what stayed between two drafts: nodes of equal bytes in lists of one
// place.
type stay struct {
	old, new *draft
	partner  [2][]int  // by side and node: what it is on the other side; -1: to be compared
	bound    [][2]int  // points that hold lists of one place in which something stayed
	close    [][2]int  // points without any below them that are one, of which some words are others
	settled  [2][]bool // by side and node: it is one of these or of those
}

func stayOf(old, new *draft) *stay {
	s := &stay{old: old, new: new}
	for side, d := range []*draft{old, new} {
		s.partner[side], s.settled[side] = make([]int, len(d.nodes)), make([]bool, len(d.nodes))
		for i := range s.partner[side] {
			s.partner[side][i] = -1
		}
	}
	s.lists(old.tops, new.tops)
	return s
}

// lists pairs what two lists have in common: what is equal from either end, and
// between that what stands in both once, in one order, with what is equal around
// it. Of the rest, points of one number and heading hold lists of one place.
func (s *stay) lists(a, b []int) {
	equal := func(i, j int) bool {
		x, y := &s.old.nodes[i], &s.new.nodes[j]
		return x.same && y.same && x.sum == y.sum
	}
	for len(a) > 0 && len(b) > 0 && equal(a[0], b[0]) {
		s.pair(a[0], b[0])
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && equal(a[len(a)-1], b[len(b)-1]) {
		s.pair(a[len(a)-1], b[len(b)-1])
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	anchors := s.once(a, b)
	if len(anchors) == 0 {
		s.addBelow(a, b)
		return
	}
	x, y := 0, 0
	for _, at := range anchors {
		if at[0] < x || at[1] < y {
			continue // the run before has it
		}
		i, j := at[0], at[1]
		for i > x && j > y && equal(a[i-1], b[j-1]) {
			i, j = i-1, j-1
		}
		s.addBelow(a[x:i], b[y:j])
		for x, y = i, j; x < len(a) && y < len(b) && equal(a[x], b[y]); x, y = x+1, y+1 {
			s.pair(a[x], b[y])
		}
	}
	s.addBelow(a[x:], b[y:])
}

// once gives the places in two lists of what stands in each once, in one order.
func (s *stay) once(a, b []int) [][2]int {
	type found struct{ old, new, olds, news int }
	at := make(map[sum]*found, len(a))
	for k, i := range a {
		if n := &s.old.nodes[i]; n.same {
			if at[n.sum] == nil {
				at[n.sum] = &found{old: k}
			}
			at[n.sum].olds++
		}
	}
	for k, j := range b {
		if f := at[s.new.nodes[j].sum]; f != nil && s.new.nodes[j].same {
			f.new = k
			f.news++
		}
	}
	var pairs [][2]int
	for k, i := range a {
		if f := at[s.old.nodes[i].sum]; f != nil && f.olds == 1 && f.news == 1 {
			pairs = append(pairs, [2]int{k, f.new})
		}
	}
	return rising.Pairs(pairs)
}

// addBelow goes on in the lists of points that are no more than the place of these.
func (s *stay) addBelow(a, b []int) {
	if len(a) == 0 || len(b) == 0 {
		return
	}
	type name struct{ role, number, heading string }
	named := func(p *plan.Point) name { return name{string(p.Role), p.Number, p.Heading} }
	holds := func(d *draft, list []int) map[name][]int {
		out := make(map[name][]int)
		for _, i := range list {
			n := named(d.nodes[i].point)
			out[n] = append(out[n], i)
		}
		return out
	}
	olds, news := holds(s.old, a), holds(s.new, b)
	aligned := len(a) == len(b)
	for k := 0; k < len(a) && aligned; k++ {
		aligned = named(s.old.nodes[a[k]].point) == named(s.new.nodes[b[k]].point)
	}
	for _, i := range a {
		n := named(s.old.nodes[i].point)
		if n.number+n.heading == "" || len(olds[n]) != 1 || len(news[n]) != 1 {
			continue
		}
		j := news[n][0]
		if x, y := s.old.list(i), s.new.list(j); len(x) > 0 && len(y) > 0 {
			s.lists(x, y)
			if slices.ContainsFunc(x, func(k int) bool { return s.partner[0][k] >= 0 }) {
				s.bound = append(s.bound, [2]int{i, j})
				s.settled[0][i], s.settled[1][j] = true, true
			}
		} else if len(x)+len(y) == 0 && aligned && s.alike(i, j) {
			s.close = append(s.close, [2]int{i, j})
			s.settled[0][i], s.settled[1][j] = true, true
		}
	}
}

// mostWords is how many words in ten of the longer of two clauses the other has, where both
// have one place and one number and are taken for one clause without more.
const mostWords = 6

// alike reports whether two clauses have most of their words in common. Nothing but their
// words is looked at by who compares them then, so that both are to be known and
// without brackets.
func (s *stay) alike(i, j int) bool {
	x, y := &s.old.nodes[i], &s.new.nodes[j]
	if !x.same || !y.same || x.marked || y.marked || x.point.Text == "" {
		return false
	}
	counts := make(map[string]int)
	words, others, common := 0, 0, 0
	for w := range strings.FieldsSeq(x.point.Text) {
		counts[w]++
		words++
	}
	for w := range strings.FieldsSeq(y.point.Text) {
		if counts[w] > 0 {
			counts[w]--
			common++
		}
		others++
	}
	return common*10 >= max(words, others)*mostWords
}

// pair notes that two nodes, and all below them, are one.
func (s *stay) pair(i, j int) {
	for k := range s.old.nodes[i].end - i {
		s.partner[0][i+k], s.partner[1][j+k] = j+k, i+k
	}
}
