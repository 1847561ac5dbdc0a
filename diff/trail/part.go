package trail

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// A part are two drafts without most of what stayed between them: what differs,
// what stands beside it, and what it cites.
type part struct {
	*stay
	taken  [2][]bool // by side and node: it is in the part
	choice bool      // see open
}

// partOf gives the part of two drafts that is to be compared; nil where they are to
// be compared whole.
func partOf(old, new *draft) *part {
	if !old.plain || !new.plain || old.v.Language != new.v.Language || tied(old.v, new.v) ||
		tied(new.v, old.v) {
		return nil
	}
	p := &part{stay: stayOf(old, new)}
	p.taken = [2][]bool{make([]bool, len(old.nodes)), make([]bool, len(new.nodes))}
	p.choice = p.open()
	for side := range p.taken {
		d := p.side(side)
		for i := range d.nodes {
			if p.partner[side][i] < 0 {
				p.node(side, i)
			} else if d.nodes[i].marked {
				p.pairOf(side, i)
			}
		}
		p.addNeighbours(side, d.tops)
		for i := range d.nodes {
			if p.partner[side][i] < 0 {
				p.addNeighbours(side, d.list(i))
			}
		}
		p.twice(side)
	}
	p.cited()
	p.citing(p.uneven())
	return p
}

// tied reports whether a version says which of its points became which of another.
func tied(v, other *plan.Version) bool {
	return slices.ContainsFunc(v.Parents, func(q plan.Parent) bool { return q.Version == other.ID })
}

func (p *part) side(side int) *draft {
	if side == 0 {
		return p.old
	}
	return p.new
}

// node takes a node, with those that it stands below.
func (p *part) node(side, i int) {
	for ; i >= 0 && !p.taken[side][i]; i = p.side(side).nodes[i].parent {
		p.taken[side][i] = true
	}
}

// pairOf takes a node that stayed, with all below it, on both sides.
func (p *part) pairOf(side, i int) {
	j := p.partner[side][i]
	for k := range p.side(side).nodes[i].end - i {
		p.node(side, i+k)
		p.node(1-side, j+k)
	}
}

// open reports whether both drafts have nodes of which it is to be found out what they are
// in the other.
func (p *part) open() bool {
	for side := range p.partner {
		found := false
		for i, j := range p.partner[side] {
			found = found || j < 0 && !p.settled[side][i]
		}
		if !found {
			return false
		}
	}
	return true
}

// addNeighbours takes what stands in a list right beside nodes that did not stay: it shows
// where they stand, and whether numbers can be trusted. Of nodes of which it is known what
// they are in the other draft nothing of that is asked, unless others are open: which words
// are rare shows in more texts than these.
func (p *part) addNeighbours(side int, list []int) {
	for k, i := range list {
		if p.partner[side][i] >= 0 || p.settled[side][i] && !p.choice {
			continue
		}
		for _, at := range []int{k - 1, k + 1} {
			if at >= 0 && at < len(list) && p.partner[side][list[at]] >= 0 {
				p.pairOf(side, list[at])
			}
		}
	}
}

// twice takes two nodes that show that numbers of the second level stand in several
// places, if they do: references are read otherwise then.
func (p *part) twice(side int) {
	d := p.side(side)
	if d.runOn {
		return
	}
	first := make(map[string]int)
	for i := range d.nodes {
		n := number(d.nodes[i].point)
		if len(d.nodes[i].path) != 2 || n == "" {
			continue
		}
		if k, again := first[n]; again {
			for _, at := range []int{k, i} {
				if p.partner[side][at] >= 0 {
					p.pairOf(side, at)
				}
			}
			return
		}
		first[n] = i
	}
}

// cited takes the points of which the numbers stand in what did not stay.
func (p *part) cited() {
	numbers := make(map[string]bool)
	for side := range p.taken {
		d := p.side(side)
		for i := range d.nodes {
			if p.partner[side][i] < 0 {
				for _, n := range d.numbers(i) {
					numbers[n] = true
				}
			}
		}
	}
	p.holders(numbers)
}

// holders takes the points to which a number of some may lead: on the first level,
// and on the second where its numbers run on.
func (p *part) holders(numbers map[string]bool) {
	for side := range p.taken {
		d := p.side(side)
		for i := range d.nodes {
			n := &d.nodes[i]
			if len(n.path) <= d.numbered() && numbers[number(n.point)] && p.partner[side][i] >= 0 {
				p.pairOf(side, i)
			}
		}
	}
}

// numbersIn gives the words of a text that have a digit, in lower case.
func numbersIn(text string) []string {
	if !hasDigit(text) {
		return nil
	}
	var out []string
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}) {
		if hasDigit(word) {
			out = append(out, strings.Clone(strings.ToLower(word))) // the text is not held by it
		}
	}
	return out
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return false
}

// stayed counts the points that are not in the part.
func (p *part) stayed() int {
	n := 0
	for _, taken := range p.taken[0] {
		if !taken {
			n++
		}
	}
	return n
}

// compare compares the part, and gives what it found as a comparison of the whole;
// nil where the part does not bear that out.
func (p *part) compare(ctx context.Context) (*diff.Comparison, error) {
	c, err := diff.CompareContext(ctx, p.version(0), p.version(1), diff.Given(p.given()...))
	if err == nil && p.citing(p.shifted(c)) {
		c, err = diff.CompareContext(ctx, p.version(0), p.version(1), diff.Given(p.given()...))
	}
	if err != nil {
		return nil, err
	}
	if !p.holds(c) {
		return nil, nil
	}
	p.whole(c)
	return c, nil
}

// given links what stayed, and points that hold lists of one place: what stayed in
// these shows that they are one, and most of it is not in the part.
func (p *part) given() []diff.GivenLink {
	var out []diff.GivenLink
	add := func(i, j int) {
		out = append(out, diff.GivenLink{
			Old: []string{p.old.nodes[i].point.ID},
			New: []string{p.new.nodes[j].point.ID},
		})
	}
	for _, b := range p.bound {
		add(b[0], b[1])
	}
	for _, b := range p.close {
		add(b[0], b[1])
	}
	for i, j := range p.partner[0] {
		if j >= 0 && p.taken[0][i] {
			add(i, j)
		}
	}
	return out
}

// version gives one side of the part.
func (p *part) version(side int) *plan.Version {
	d := p.side(side)
	var some func(list []int) []plan.Point
	some = func(list []int) []plan.Point {
		var out []plan.Point
		for _, i := range list {
			if p.taken[side][i] {
				point := *d.nodes[i].point
				point.Points = some(d.list(i))
				out = append(out, point)
			}
		}
		return out
	}
	v := *d.v
	v.Points = some(d.tops)
	return &v
}

// uneven gives the numbers that, of what did not stay, one side alone has, and those of
// what is not known on the other side: what has one may have come, gone or got it.
func (p *part) uneven() map[string]bool {
	var has [2]map[string]bool
	out := make(map[string]bool)
	for side := range has {
		has[side] = make(map[string]bool)
		for i, j := range p.partner[side] {
			if n := p.leading(side, i); j < 0 && hasDigit(n) {
				has[side][n] = true
				out[n] = out[n] || !p.settled[side][i]
			}
		}
	}
	for n := range out {
		if !out[n] && has[0][n] && has[1][n] {
			delete(out, n)
		} else {
			out[n] = true
		}
	}
	return out
}

// leading gives the number that leads to a node: its own, or that of the nearest above it
// to which a number alone can lead.
func (p *part) leading(side, i int) string {
	d := p.side(side)
	for d.nodes[i].parent >= 0 && len(d.nodes[i].path) > d.numbered() {
		i = d.nodes[i].parent
	}
	return number(d.nodes[i].point)
}

// citing takes the clauses that stayed and have one of some numbers, with all to which
// a number of theirs leads; it reports whether any of that was not taken.
func (p *part) citing(numbers map[string]bool) bool {
	if len(numbers) == 0 {
		return false
	}
	before := p.stayed()
	cited := make(map[string]bool)
	for i := range p.old.nodes {
		if p.partner[0][i] < 0 {
			continue
		}
		named, stayed := p.old.numbers(i), &p.new.nodes[p.partner[0][i]]
		stayed.named, stayed.read = named, true // for when that draft is the older one
		if !slices.ContainsFunc(named, func(n string) bool { return numbers[n] }) {
			continue
		}
		p.node(0, i)
		p.node(1, p.partner[0][i])
		for _, n := range named {
			cited[n] = true
		}
	}
	p.holders(cited)
	return p.stayed() < before
}

// shifted gives the numbers with a digit that lead elsewhere in the newer draft, or
// nowhere; of points to which none leads, those of the points that they stand below.
func (p *part) shifted(c *diff.Comparison) map[string]bool {
	outer := [2]map[string]string{{}, {}} // by place: the nearest number with a digit
	names := func(side int, clauses []diff.Clause) []string {
		var out []string
		for i := range clauses {
			q := &clauses[i]
			n := number(&plan.Point{Number: q.Number})
			if !hasDigit(n) || len(q.Path) > p.side(side).numbered() {
				n = outer[side][pathKey(q.Path[:len(q.Path)-1])]
			}
			outer[side][pathKey(q.Path)] = n
			out = append(out, n)
		}
		return out
	}
	out := make(map[string]bool)
	for l, changes := range c.All() {
		old, new := names(0, l.Old), names(1, l.New)
		stays := slices.Equal(old, new) && !slices.ContainsFunc(changes, func(h *diff.Change) bool {
			return h.Kind == diff.KindMoved || h.Kind == diff.KindRenumbered
		})
		if !stays {
			for _, n := range slices.Concat(old, new) {
				if n != "" {
					out[n] = true
				}
			}
		}
	}
	return out
}

// pathKey gives a path as the key of a map.
func pathKey(path []int) string {
	var b strings.Builder
	for _, n := range path {
		b.WriteRune(rune(n) + 1)
	}
	return b.String()
}
