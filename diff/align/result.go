package align

import "slices"

// links turns the groups into links, and each node that is in none into one that was added or removed.
func (e *engine) links() []Link {
	out := make([]Link, 0, len(e.groups))
	for i := range e.groups {
		e.steps.spend(32)
		out = append(out, e.linkOf(&e.groups[i]))
	}
	for which := range 2 {
		for n := range e.s[which].flat {
			if e.groupOf[which][n] >= 0 {
				continue
			}
			e.steps.spend(32)
			l := Link{Kind: KindRemoved, Method: MethodNone, Old: []int{n}}
			if which == 1 {
				l = Link{Kind: KindAdded, Method: MethodNone, New: []int{n}}
			}
			l.RunnerUp = e.runnerUp(l.Old, l.New)
			l.Confidence = 1000 - l.RunnerUp.Confidence
			l.Margin = max(0, l.Confidence-l.RunnerUp.Confidence)
			out = append(out, l)
		}
	}
	e.moves(out)
	return out
}

func (e *engine) linkOf(g *group) Link {
	l := Link{Old: ints(g.side[0]), New: ints(g.side[1]), Method: g.method}
	old, new, likeness := e.covered(g)
	l.OldCovered, l.NewCovered, l.Likeness = old, new, likeness
	switch {
	case len(l.New) == 0:
		l.Kind = KindRemoved
	case len(l.Old) == 0:
		l.Kind = KindAdded
	case len(l.Old) == 1 && len(l.New) == 1:
		fa, fb := &e.s[0].flat[l.Old[0]], &e.s[1].flat[l.New[0]]
		l.Kind = e.kind(fa, fb, likeness)
		l.Renumbered = fa.number != fb.number && fa.number != 0 && fb.number != 0
		if g.weak {
			l.Kind = KindCounterpart
		}
	case len(l.Old) == 1:
		l.Kind = KindSplit
	case len(l.New) == 1:
		l.Kind = KindMerged
	default:
		l.Kind = KindRegrouped
	}
	switch {
	case g.method == MethodCaller:
		l.Confidence = 1000
	case g.method == MethodReport:
		l.Confidence = 900
	case g.weak:
		l.Confidence = min(counterpartMost, confidence(int(g.score)-calibration))
	case g.label:
		l.Confidence = min(labelMost, confidence(int(g.score)-calibration))
	default:
		l.Confidence = e.unsure(g, confidence(int(g.score)))
		if l.Method == "" {
			l.Method = MethodWording
		}
		switch {
		case l.Kind == KindSame:
			l.Method = MethodIdentity
		case len(l.Old)+len(l.New) > 2, min(old, new) < 600 && max(old, new) >= 850:
			l.Method = MethodContainment
		}
	}
	if len(l.Old) > 0 && len(l.New) > 0 {
		l.RunnerUp = e.runnerUp(l.Old, l.New)
		if len(l.Old)+len(l.New) > 2 {
			l.Pieces = e.pieces(&l)
		}
	}
	l.Margin = max(0, l.Confidence-l.RunnerUp.Confidence)
	return l
}

// kind is what became of the one node of a 1:1 link.
func (e *engine) kind(a, b *flat, likeness int) Kind {
	switch {
	case a.size() == 0 && b.size() == 0:
		switch {
		case a.hprint == 0 || b.hprint == 0:
			return KindRetold
		case !oneLanguage(a, b):
			return KindRetold
		case a.hprint == b.hprint:
			return KindSame
		}
		return KindReworded
	case !comparable(a, b):
		return KindRetold
	case a.print == b.print:
		return KindSame
	case likeness < replacedBelow:
		return KindReplaced
	}
	return KindReworded
}

const (
	labelMost       = 850 // the most confidence that labels alone give
	counterpartMost = 500 // and that a counterpart has
)

// replacedBelow is the likeness under which another text stands in the place.
const replacedBelow = 120

func ints(xs []int32) []int {
	var out []int
	for _, x := range xs {
		out = append(out, int(x))
	}
	slices.Sort(out)
	return out
}

// covered measures what the sides of a group account for in each other.
func (e *engine) covered(g *group) (old, new, likeness int) {
	var got, all [2]int
	for which := range 2 {
		for _, x := range g.side[which] {
			f := &e.s[which].flat[x]
			all[which] += f.weight
			if f.size() == 0 {
				continue
			}
			if len(g.side[1-which]) == 1 {
				if o := &e.s[1-which].flat[g.side[1-which][0]]; o.print == f.print {
					got[which] += f.weight
					continue
				}
			}
			at := make([]uint16, f.size())
			for _, y := range g.side[1-which] {
				e.cover.against(e.text(1-which, y))
				got[which] += e.cover.mark(e.text(which, x), at)
			}
		}
	}
	return perMille(got[0], all[0]), perMille(got[1], all[1]), perMille(got[0]+got[1], all[0]+all[1])
}

// runnerUp is the best pair of one of the nodes with a node that is in no link with it.
func (e *engine) runnerUp(old, new []int) Candidate {
	best := int32(-1)
	look := func(i int32) {
		e.steps.spend(2)
		p := &e.pairs[i]
		if slices.Contains(old, int(p.a)) && slices.Contains(new, int(p.b)) {
			return
		}
		if best < 0 || p.score > e.pairs[best].score || p.score == e.pairs[best].score && i < best {
			best = i
		}
	}
	for _, a := range old {
		for i := e.byOld[a]; i < e.byOld[a+1]; i++ {
			look(i)
		}
	}
	for _, b := range new {
		for _, i := range e.byNew[b] {
			look(i)
		}
	}
	if best < 0 {
		return Candidate{}
	}
	p := &e.pairs[best]
	return Candidate{
		Old: []int{int(p.a)}, New: []int{int(p.b)},
		Confidence: min(confidence(int(p.score)), 999), Likeness: e.meanOf(p),
	}
}

// unsure lowers the confidence of a link one side of which has a twin, of the same words, that has no partner and would suit as well: nothing
// tells which of them it is.
func (e *engine) unsure(g *group, sure int) int {
	if len(g.side[0])+len(g.side[1]) != 2 {
		return sure
	}
	a, b := g.side[0][0], g.side[1][0]
	p := e.find(a, b)
	if p == nil {
		return sure
	}
	twins := 0
	count := func(q *pair, free bool, same bool) {
		if free && same && q != p && e.suits(q)+inOrder > e.suits(p) {
			twins++
		}
	}
	for i := e.byOld[a]; i < e.byOld[a+1]; i++ {
		q := &e.pairs[i]
		count(q, e.groupOf[1][q.b] < 0, e.s[1].flat[q.b].print == e.s[1].flat[b].print)
	}
	for _, i := range e.byNew[b] {
		q := &e.pairs[i]
		count(q, e.groupOf[0][q.a] < 0, e.s[0].flat[q.a].print == e.s[0].flat[a].print)
	}
	return min(sure, 1000/(1+twins))
}
