package diff

import (
	"slices"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/plan"
)

// align finds which points became which. Package align does the work; this
// hands it what the plan knows and takes over what it says.
func (w *work) align() error {
	opts := []align.Option{
		align.Given(w.heldLinks(w.set.given)...),
		align.Reported(w.heldLinks(w.reported())...),
	}
	if w.set.counterparts {
		opts = append(opts, align.Counterparts())
	}
	if w.set.unreplaced {
		opts = append(opts, align.Unreplaced())
	}
	r, err := align.TreesContext(w.ctx, labelled(w.old, nil, false), labelled(w.new, nil, false),
		opts...)
	if err != nil {
		return err
	}
	links, told := w.besides(r.Links), w.anyTold()
	if told {
		numbers := w.trustIn(r)
		both := w.toldByNumber()
		switch {
		case numbers == earned && len(both) > 0:
			r, err = align.TreesContext(w.ctx, labelled(w.old, both, false),
				labelled(w.new, both, false), opts...)
		case numbers == refuted:
			r, err = align.TreesContext(w.ctx, labelled(w.old, nil, true),
				labelled(w.new, nil, true), opts...)
		}
		if err != nil {
			return err
		}
		links = w.withStruck(w.byFacts(w.headed(w.vetoed(w.plain(w.besides(r.Links)), numbers))))
	}
	links = w.withHeadings(w.withAround(w.withHeads(w.withLeads(w.withAlternatives(links)))))
	w.links, w.out.Links = slices.Grow(w.links, len(links)), slices.Grow(w.out.Links, len(links))
	for _, l := range links {
		if w.spend(8 * (len(l.Old) + len(l.New))) {
			return w.err
		}
		w.links = append(w.links, span{
			old: l.Old, new: l.New, replaced: l.Kind == align.KindReplaced,
			renumbered: l.Renumbered || told && w.toldElsewhere(&l) || w.numbered(&l),
			displaced:  l.Moved,
		})
		link := Link{
			Method: l.Method, Confidence: w.confidence(&l), Likeness: l.Likeness,
			RunnerUp: RunnerUp{
				Old: w.old.Refs(l.RunnerUp.Old), New: w.new.Refs(l.RunnerUp.New),
				Confidence: l.RunnerUp.Confidence,
			},
		}
		for _, i := range l.Old {
			link.Old = append(link.Old, w.clause(w.old, i))
		}
		for _, j := range l.New {
			link.New = append(link.New, w.clause(w.new, j))
		}
		w.out.Links = append(w.out.Links, link)
	}
	w.nameCounterparts()
	return nil
}

// besides takes counterparts apart, and remembers which they were.
func (w *work) besides(links []align.Link) []align.Link {
	var out []align.Link
	w.counterparts = nil
	for _, l := range links {
		if l.Kind != align.KindCounterpart {
			out = append(out, l)
			continue
		}
		w.counterparts = append(w.counterparts, [2]int{l.Old[0], l.New[0]})
		out = append(out, parted(l)...)
	}
	return out
}

// nameCounterparts says of the links of one point which counterpart it has, if that
// has no partner either.
func (w *work) nameCounterparts() {
	alone := [2]map[int]int{{}, {}} // node → link
	for k, s := range w.links {
		if len(s.old)+len(s.new) == 1 {
			for _, i := range s.old {
				alone[0][i] = k
			}
			for _, j := range s.new {
				alone[1][j] = k
			}
		}
	}
	for _, p := range w.counterparts {
		x, one := alone[0][p[0]]
		y, two := alone[1][p[1]]
		if one && two {
			w.out.Links[x].Counterparts = w.new.Refs(p[1:])
			w.out.Links[y].Counterparts = w.old.Refs(p[:1])
		}
	}
}

// anyTold reports whether a point of either draft is known in substance only.
func (w *work) anyTold() bool {
	for _, t := range []*flat.Tree{w.old, w.new} {
		for i := range t.Nodes {
			if !t.Worded(i) {
				return true
			}
		}
	}
	return false
}

// toldElsewhere reports whether a told point has another number, though the engine
// was not shown it.
func (w *work) toldElsewhere(l *align.Link) bool {
	if len(l.Old) != 1 || len(l.New) != 1 {
		return false
	}
	a, b := w.old.Number(l.Old[0]), w.new.Number(l.New[0])
	return a != "" && b != "" && a != b
}

// numbered reports whether a point got a number or lost it. A telling may well
// leave numbers out, so only what was read says so.
func (w *work) numbered(l *align.Link) bool {
	if len(l.Old) != 1 || len(l.New) != 1 || !w.old.Worded(l.Old[0]) || !w.new.Worded(l.New[0]) {
		return false
	}
	a, b := w.old.Nodes[l.Old[0]].Point, w.new.Nodes[l.New[0]].Point
	return (a.Number == "") != (b.Number == "") && a.Numbering != plan.NumberingEditorial &&
		b.Numbering != plan.NumberingEditorial
}

// surestTold is the confidence, per mille, that a link of the engine's has at
// most where a side is told: what package align is calibrated on are texts in
// their own words, and two tellings may be alike, or not, by the tellers' doing.
const surestTold = 850

// confidence gives how sure a link is. What the caller or a report says of it
// stands, as does that a point has no partner.
func (w *work) confidence(l *align.Link) int {
	if l.Method == align.MethodCaller || l.Method == align.MethodReport || len(l.Old) == 0 ||
		len(l.New) == 0 {
		return l.Confidence
	}
	if all(l.Old, w.old.Worded) && all(l.New, w.new.Worded) {
		return l.Confidence
	}
	return min(l.Confidence, surestTold)
}

// plain takes apart what the engine put together out of tellings. That a told
// point was split or merged cannot be read off how it is told: the pair with the
// same number, or else the first, stays, and the others stand alone.
func (w *work) plain(links []align.Link) []align.Link {
	var out []align.Link
	for _, l := range links {
		if len(l.Old)+len(l.New) <= 2 || len(l.Old) == 0 || len(l.New) == 0 ||
			l.Method == align.MethodCaller || l.Method == align.MethodReport ||
			all(l.Old, w.old.Worded) && all(l.New, w.new.Worded) {
			out = append(out, l)
			continue
		}
		a, b := l.Old[0], l.New[0]
		for _, i := range l.Old {
			for _, j := range l.New {
				if path := w.old.NumberPath(i); path != "" && path == w.new.NumberPath(j) {
					a, b = i, j
				}
			}
		}
		pair := l
		pair.Old, pair.New, pair.Kind = []int{a}, []int{b}, align.KindRetold
		pair.Renumbered = w.old.Number(a) != w.new.Number(b)
		out = append(out, pair)
		for _, i := range l.Old {
			if i != a {
				out = append(out, align.Link{
					Old: []int{i}, Kind: align.KindRemoved,
					Method: align.MethodNone, Confidence: 1000 - l.Confidence,
				})
			}
		}
		for _, j := range l.New {
			if j != b {
				out = append(out, align.Link{
					New: []int{j}, Kind: align.KindAdded,
					Method: align.MethodNone, Confidence: 1000 - l.Confidence,
				})
			}
		}
	}
	return out
}

// toldByNumber gives the paths of printed numbers that both drafts have and
// where one of them is told. Where a draft goes point by point through the
// other, the number of a told point says more than the words of its telling:
// two tellings of different points may well be alike.
func (w *work) toldByNumber() map[string]bool {
	told := make(map[string]int)
	for side, t := range []*flat.Tree{w.old, w.new} {
		for i := range t.Nodes {
			if path := t.NumberPath(i); path != "" {
				told[path] |= 1 << side
				if !t.Worded(i) {
					told[path] |= 4
				}
			}
		}
	}
	out := make(map[string]bool)
	for path, seen := range told {
		if seen == 1|2|4 {
			out[path] = true
		}
	}
	return out
}

// reported gives the links that somebody is reported to have stated, in
// whichever of the two versions they are recorded.
func (w *work) reported() []GivenLink {
	var out []GivenLink
	if p := parent(w.new.Version, w.old.Version); p != nil {
		for _, l := range p.Links {
			out = append(out, GivenLink{Old: l.From, New: l.To})
		}
	}
	if p := parent(w.old.Version, w.new.Version); p != nil {
		for _, l := range p.Links {
			out = append(out, GivenLink{Old: l.To, New: l.From})
		}
	}
	return out
}

// heldLinks turns ids into nodes. Points that are not there are left out, and
// links of which nothing is left.
func (w *work) heldLinks(links []GivenLink) []align.GivenLink {
	if len(links) == 0 {
		return nil
	}
	nodes := func(at map[string]int, ids []string) []int {
		var out []int
		for _, id := range ids {
			if i, ok := at[id]; ok {
				out = append(out, i)
			}
		}
		return out
	}
	old, new := nodesByID(w.old), nodesByID(w.new)
	var out []align.GivenLink
	for _, l := range links {
		g := align.GivenLink{Old: nodes(old, l.Old), New: nodes(new, l.New)}
		if len(g.Old)+len(g.New) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// nodesByID gives the first node of each id.
func nodesByID(t *flat.Tree) map[string]int {
	out := make(map[string]int, len(t.Nodes))
	for i := range slices.Backward(t.Nodes) {
		out[t.Nodes[i].Point.ID] = i
	}
	return out
}

// partners gives for each old node the new node that the edit script takes it
// to stay or become, or -1. Of a split, a merger or a regrouping the likest
// pairs are taken; the rest comes in or goes.
func (w *work) partners() []int {
	partner := make([]int, len(w.old.Nodes))
	for i := range partner {
		partner[i] = -1
	}
	for _, l := range w.links {
		if len(l.old) == 1 && len(l.new) == 1 {
			partner[l.old[0]] = l.new[0]
			continue
		}
		type pair struct{ old, new, likeness int }
		var pairs []pair
		for _, i := range l.old {
			for _, j := range l.new {
				w.spend(8)
				r := w.compare(w.old.Nodes[i].Point.Text, w.new.Nodes[j].Point.Text)
				pairs = append(pairs, pair{i, j, r.Similarity})
			}
		}
		slices.SortStableFunc(pairs, func(a, b pair) int { return b.likeness - a.likeness })
		taken := make(map[int]bool)
		for _, p := range pairs {
			if partner[p.old] < 0 && !taken[p.new] {
				partner[p.old] = p.new
				taken[p.new] = true
			}
		}
	}
	return partner
}

// moves says which links moved: those of which the script moves what it takes
// to stay of them. A split or a merger of which a part stays has not moved.
func (w *work) moves(partner []int) {
	for k := range w.links {
		w.links[k].move = nil
	}
	moved := make(map[string]bool) // by the path in the old tree
	for _, e := range w.out.Edits {
		if e.Op == OpMove {
			moved[pathKey(e.Old.Path)] = true
		}
	}
	for i, j := range partner {
		if w.spend(4) {
			return
		}
		if j < 0 || !moved[pathKey(w.old.Nodes[i].Path)] {
			continue
		}
		s := &w.links[w.linkOf[0][i]]
		if len(s.old)+len(s.new) > 2 && !s.displaced || s.move != nil {
			continue
		}
		top, now := outermost(w.old, s.old, i), outermost(w.new, s.new, j)
		if w.choosesAbove(top, now) {
			continue
		}
		s.move = &move{old: top, new: now, reparented: !w.partnersBelow(partner, top, now)}
	}
}

// outermost gives the node furthest up above i, or i, that is of the same link:
// the heading of what was put into items.
func outermost(t *flat.Tree, link []int, i int) int {
	for slices.Contains(link, t.Nodes[i].Parent) {
		i = t.Nodes[i].Parent
	}
	return i
}

// partnersBelow reports whether an old and a new node stand below partners, or both on
// the first level.
func (w *work) partnersBelow(partner []int, old, new int) bool {
	p, q := w.old.Nodes[old].Parent, w.new.Nodes[new].Parent
	return p < 0 && q < 0 || p >= 0 && q >= 0 && partner[p] == q
}

// linksOf gives for each node of either tree the link that it is in.
func (w *work) linksOf() [2][]int {
	out := [2][]int{make([]int, len(w.old.Nodes)), make([]int, len(w.new.Nodes))}
	for k, l := range w.links {
		for _, i := range l.old {
			out[0][i] = k
		}
		for _, j := range l.new {
			out[1][j] = k
		}
	}
	return out
}
