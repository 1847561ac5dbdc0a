package align

import (
	"cmp"
	"slices"
)

// Of texts that stand several times, such as the rows of a schedule, wording cannot say which
// became which, and the copy of one that was edited is more like the next than what it became is.
// Place can: all of them, with near copies of them, are matched together with everything that is
// linked beside them, by the heaviest chain in order. What it leaves is chained again, so that
// blocks that moved find each other.

// A family is the nodes of one text.
type family struct {
	side [2][]int32 // in order
}

func (f *family) repeated() bool { return len(f.side[0]) > 1 || len(f.side[1]) > 1 }

// relate finds the families.
func (t *texts) relate() {
	familyAt := map[uint64]int32{} // by fingerprint
	for which, s := range t.s {
		t.kin[which] = fill(len(s.flat), -1)
		for _, n := range s.texts {
			t.steps.spend(16)
			f, ok := familyAt[s.flat[n].print]
			if !ok {
				f = int32(len(t.families))
				familyAt[s.flat[n].print] = f
				t.families = append(t.families, family{})
			}
			t.kin[which][n] = f
			t.families[f].side[which] = append(t.families[f].side[which], n)
		}
	}
}

// family is that of a node with text.
func (t *texts) family(which int, n int32) *family { return &t.families[t.kin[which][n]] }

// copies is how many nodes of its side have the text of node n, itself included.
func (t *texts) copies(which int, n int32) int { return len(t.family(which, n).side[which]) }

// A reunion matches the members of repeated families.
type reunion struct {
	*engine
	pool [2][]bool // by node: that it is matched here
	home homes
}

// reunite gives the nodes of repeated texts, and near copies of them, the partners that order
// gives them.
func (e *engine) reunite() {
	r := &reunion{engine: e}
	if !r.gather() {
		return
	}
	pairs := r.pairs()
	anchors := r.anchors()
	r.home = r.homes(anchors)
	for round := 0; len(pairs) > 0; round++ {
		if round == chainRounds {
			r.rest(pairs)
			break
		}
		links := append(slices.Clone(anchors), pairs...)
		left := r.heaviest(links, false)
		right := left
		if r.last {
			right = r.heaviest(links, true)
		}
		for i := range links {
			if l := &links[i]; left[i] && !l.anchor {
				r.put(l, !right[i])
			}
		}
		n := 0
		for i := range anchors {
			if !left[i] {
				anchors[n] = anchors[i]
				n++
			}
		}
		anchors = anchors[:n]
		pairs = slices.DeleteFunc(pairs, func(c chained) bool {
			return r.m.groupOf[0][c.a] >= 0 || r.m.groupOf[1][c.b] >= 0 || c.likeness < 1000 &&
				!c.before
		})
	}
	r.alone()
	r.weighLinks()
}

// rest links what is strewn over the text: what was linked before, and then what is most alike.
func (r *reunion) rest(pairs []chained) {
	slices.SortStableFunc(pairs, func(p, q chained) int {
		if p.before != q.before {
			if p.before {
				return -1
			}
			return 1
		}
		return int(q.likeness - p.likeness)
	})
	for i := range pairs {
		if p := &pairs[i]; r.m.groupOf[0][p.a] < 0 && r.m.groupOf[1][p.b] < 0 {
			r.put(p, !p.before)
		}
	}
}

// put makes a pair a link.
func (r *reunion) put(p *chained, doubtful bool) {
	r.m.put(group{
		side: [2][]int32{{p.a}, {p.b}}, mean: p.likeness, chained: true,
		doubtful: doubtful,
	})
}

// alone links members that were left with what stands in their place, as many as they are,
// between links of both neighbours, if that has anything of theirs.
func (r *reunion) alone() {
	s, o := r.s[0], r.s[1]
	before := int32(-1) // the rank of the partner of the link before
	for lo := 0; lo < len(s.texts); {
		hi := lo
		for hi < len(s.texts) && r.m.groupOf[0][s.texts[hi]] < 0 {
			hi++
		}
		after := int32(len(o.texts))
		if hi < len(s.texts) {
			after = -1
			if q := r.m.partner[0][s.texts[hi]]; q >= 0 && o.flat[q].size() > 0 {
				after = o.flat[q].rank
			}
		}
		r.steps.spend(16)
		if n := hi - lo; n > 0 && before > -2 && int(after-before)-1 == n {
			for k := range n {
				r.stand(s.texts[lo+k], o.texts[int(before)+1+k])
			}
		}
		if before = after; before < 0 {
			before = -2 // not known
		}
		lo = hi + 1
	}
}

// stand links a with b, which stands in its place, if one of them is of a repeated family and b
// has anything of a.
func (r *reunion) stand(a, b int32) {
	fa, fb := &r.s[0].flat[a], &r.s[1].flat[b]
	if r.m.groupOf[1][b] >= 0 || !r.family(0, a).repeated() && !r.family(1, b).repeated() ||
		!comparable(fa, fb) {
		return
	}
	p := pair{a: a, b: b}
	r.fill(&p)
	if mean := r.c.meanOf(&p); mean >= replacedBelow {
		r.put(&chained{a: a, b: b, likeness: int32(mean)}, true)
	}
}

// weighLinks gives the links that were made their scores.
func (r *reunion) weighLinks() {
	var unknown []couple
	for i := range r.m.groups {
		if g := &r.m.groups[i]; g.chained && r.c.find(g.side[0][0], g.side[1][0]) == nil {
			unknown = append(unknown, couple{g.side[0][0], g.side[1][0]})
		}
	}
	if len(unknown) > 0 {
		r.c.add(unknown, r.meter)
	}
	for i := range r.m.groups {
		if g := &r.m.groups[i]; g.chained {
			p := r.c.find(g.side[0][0], g.side[1][0])
			r.weigh(g, p)
			g.score, g.mean = max(p.score, chainScore), int32(r.c.meanOf(p))
		}
	}
}

// gather finds who is matched: members of repeated families that are free or in a link of two,
// and near copies of them that are free or linked with members. It reports whether there are any,
// and takes them out of their links.
func (r *reunion) gather() bool {
	any := false
	for which, s := range r.s {
		r.pool[which] = make([]bool, len(s.flat))
		for _, n := range s.texts {
			r.steps.spend(16)
			if r.family(which, n).repeated() &&
				(r.m.groupOf[which][n] < 0 || r.m.single(which, n) >= 0) {
				r.pool[which][n], any = true, true
			}
		}
	}
	if !any {
		return false
	}
	for i := range r.c.pairs {
		r.steps.spend(8)
		p := &r.c.pairs[i]
		mean := r.c.meanOf(p)
		if p.score == never || mean < nearCopy {
			continue
		}
		if f, g := r.family(0, p.a), r.family(1, p.b); f == g || !f.repeated() && !g.repeated() {
			continue
		}
		for which, n := range [2]int32{p.a, p.b} {
			if best := r.c.best[which][n]; !r.family(which, n).repeated() &&
				mean+nearLess >= int(best[0].share) &&
				(r.m.groupOf[which][n] < 0 || r.m.single(which, n) >= 0) {
				r.pool[which][n] = true
			}
		}
	}
	for which, s := range r.s {
		for _, n := range s.texts {
			if q := r.m.partner[which][n]; q >= 0 && r.pool[which][n] && !r.pool[1-which][q] {
				r.pool[which][n] = false
			}
		}
	}
	return true
}

// A chained is a pair that may be in the chain.
type chained struct {
	a, b     int32
	likeness int32
	anchor   bool // it is a link beside the families
	before   bool // it was a link before
}

// anchors are the links of all other texts.
func (r *reunion) anchors() []chained {
	var out []chained
	for _, a := range r.s[0].texts {
		if b := r.m.partner[0][a]; b >= 0 && !r.pool[0][a] && r.s[1].flat[b].size() > 0 {
			out = append(out, chained{a: a, b: b, likeness: 1000, anchor: true})
		}
	}
	return out
}

// pairs gives the pairs of those that are matched, and takes them out of their links.
func (r *reunion) pairs() []chained {
	known := map[[2]*family]int{}
	var kin [][2]*family
	add := func(a, b int32, likeness int) {
		k := [2]*family{r.family(0, a), r.family(1, b)}
		if known[k] == 0 {
			kin = append(kin, k)
		}
		known[k] = max(known[k], likeness)
	}
	for i := range r.c.pairs {
		p := &r.c.pairs[i]
		if r.steps.spend(4); r.pool[0][p.a] && r.pool[1][p.b] && p.score != never {
			if mean := r.c.meanOf(p); mean >= nearCopy {
				add(p.a, p.b, mean)
			}
		}
	}
	var out []chained
	matched := [2]map[*family][]int32{{}, {}}
	members := func(which int, f *family) []int32 {
		pooled, ok := matched[which][f]
		if !ok {
			pooled = slices.DeleteFunc(slices.Clone(f.side[which]), func(n int32) bool {
				return !r.pool[which][n]
			})
			matched[which][f] = pooled
		}
		return pooled
	}
	for _, k := range kin {
		r.cross(members(0, k[0]), members(1, k[1]), func(a, b int32) {
			r.steps.spend(16)
			out = append(out, chained{
				a: a, b: b, likeness: int32(known[k]),
				before: r.m.partner[0][a] == b,
			})
		})
	}
	for which, s := range r.s {
		for _, n := range s.texts {
			if r.pool[which][n] && r.m.groupOf[which][n] >= 0 {
				r.m.release(r.m.groupOf[which][n])
			}
		}
	}
	return out
}

// cross pairs olds with news: all with all where they are few, and otherwise each of the fewer
// with those about where order has them.
func (r *reunion) cross(olds, news []int32, pair func(a, b int32)) {
	if len(olds)*len(news) <= chainAll {
		for _, a := range olds {
			for _, b := range news {
				pair(a, b)
			}
		}
		return
	}
	which, few, many := 0, olds, news
	if len(news) < len(olds) {
		which, few, many = 1, news, olds
	}
	s, o := r.s[which], r.s[1-which]
	n, m := int32(len(s.texts)), int32(len(o.texts))
	for _, x := range few {
		rank := s.flat[x].rank
		span := r.o.frame[which][rank]
		var crossing []int32
		for _, at := range [...]int32{
			rank, rank + m - n, int32(int64(rank) * int64(m) / int64(n)),
			span[0], span[1],
		} {
			i, _ := slices.BinarySearchFunc(many, at, func(y, at int32) int {
				return cmp.Compare(o.flat[y].rank, at)
			})
			crossing = append(crossing, many[max(0, i-nearby):min(len(many), i+nearby+1)]...)
		}
		slices.Sort(crossing)
		for _, y := range slices.Compact(crossing) {
			if which == 0 {
				pair(x, y)
			} else {
				pair(y, x)
			}
		}
	}
}

// worth is what a pair adds to a chain.
func (r *reunion) worth(c *chained) int {
	fa, fb := &r.s[0].flat[c.a], &r.s[1].flat[c.b]
	w := int(c.likeness)
	if fa.number != 0 && fa.number == fb.number {
		w += chainNumber * r.o.trust / 1000
	}
	if fa.hprint != 0 && fa.hprint == fb.hprint {
		w += chainHeading
	}
	if r.home.at(fa, fb) {
		w += chainHome
	}
	return w
}

// heaviest marks the pairs of the heaviest chain in which both sides rise; of chains of one
// weight the one that is to the left in the old text or, from the end, to the right. A pair
// directly beside the one before is worth more, and one as far from it on both sides somewhat
// more. It is found from left to right with a Fenwick tree of the best chain that ends before
// each place.
func (r *reunion) heaviest(links []chained, fromEnd bool) []bool {
	type end struct {
		weight int
		last   int32 // index in links; -1 none
	}
	type place struct{ a, b, link int32 }
	order := make([]place, len(links))
	for i := range links {
		a, b := r.s[0].flat[links[i].a].rank, r.s[1].flat[links[i].b].rank
		if fromEnd {
			a, b = int32(len(r.s[0].texts))-1-a, int32(len(r.s[1].texts))-1-b
		}
		r.steps.pace(i, len(links), 4)
		order[i] = place{a, b, int32(i)}
	}
	slices.SortFunc(order, func(x, y place) int {
		r.steps.spend(2)
		if x.a != y.a {
			return int(x.a - y.a)
		}
		return int(y.b - x.b) // of one a the later b first: it is in a chain once
	})
	tree := make([]end, len(r.s[1].texts)+1)
	for i := range tree {
		tree[i].last = -1
	}
	before := fill(len(links), -1)
	diagonal := map[int32]end{}  // the best chain that ends on it
	reached := map[int32]int32{} // and where
	best := end{last: -1}
	for _, p := range order {
		r.steps.spend(64)
		a, b, i := p.a, p.b, p.link
		top := end{last: -1}
		for j := b; j > 0; j -= j & -j {
			if tree[j].weight > top.weight {
				top = tree[j]
			}
		}
		if d, ok := diagonal[b-a]; ok {
			if reached[b-a] == a-1 {
				d.weight += chainBeside
			} else {
				d.weight += chainAlong
			}
			if d.weight >= top.weight {
				top = d
			}
		}
		before[i] = top.last
		e := end{top.weight + r.worth(&links[i]), i}
		if d, ok := diagonal[b-a]; !ok || e.weight > d.weight {
			diagonal[b-a], reached[b-a] = e, a
		}
		for j := b + 1; int(j) < len(tree); j += j & -j {
			if e.weight > tree[j].weight {
				tree[j] = e
			}
		}
		if e.weight > best.weight {
			best = e
		}
	}
	chosen := make([]bool, len(links))
	for i := best.last; i >= 0; i = before[i] {
		chosen[i] = true
	}
	return chosen
}
