package align

import (
	"math"
	"slices"
)

// An engine is one run over two trees, the old one on side 0.
type engine struct {
	steps steps
	opts  *options

	v     *vocabulary
	s     [2]*side
	cover *coverer
	chain *chainer

	pairs []pair
	byOld []int32       // where each old node's pairs start in pairs
	byNew [][]int32     // each new node's pairs
	best  [2][][]scored // each node's best candidates by coverage

	long [2]map[int32]*longText

	// the node of the other side in which each node stands word for word
	verbatim [2][]int32

	fixed   []group // links that are not weighed
	ignored []GivenLink
	groups  []group
	groupOf [2][]int32 // -1 none
	partner [2][]int32 // the first partner; -1 none
	tie     [2][]int32 // mean coverage of each node's link

	trust           int           // per mille: that partners have one number
	typical         int           // per mille: the mean coverage that all but a quarter of the partners have
	strange, losses int           // per mille: links far from those of their neighbours; texts without a link
	around          [2][][2]int32 // by rank: between which texts of the other side order puts the partner
	gapOf           [2][]gapAround

	unique, headings [2]map[uint64]int // how often each number, each heading stands in a tree
	texts            [2]map[uint64]int // and each text
	keys             [2]map[string]int

	marks   []uint16 // memory of wholes
	begins  []int32  // and of overlap
	witness witness
	last    bool // this is the round that decides
}

// A witness is told of what is weighed in the last round. There is one when weights are fitted.
type witness interface {
	link(g *group, ev evidence)
	part(which int, x int32, used []int32, y int32, ev partEvidence)
}

// run links the nodes of two trees. Its only error is the context's.
func (e *engine) run(old, new Tree) error { return e.guard(func() { e.link(old, new) }) }

// guard does work that may be left when the context has ended, and gives its error then.
func (e *engine) guard(work func()) (err error) {
	defer func() {
		p := recover()
		if s, ok := p.(stop); ok {
			err = s.err
		} else if p != nil {
			panic(p)
		}
	}()
	e.steps.check()
	work()
	return nil
}

func (e *engine) link(old, new Tree) {
	e.flatten(old, new)
	e.cover = newCoverer(e.v)
	e.chain = newChainer(e.v)
	e.cover.steps, e.chain.steps = &e.steps, &e.steps
	for i, s := range e.s {
		e.partner[i] = fill(len(s.flat), -1)
		e.groupOf[i] = fill(len(s.flat), -1)
		e.tie[i] = fill(len(s.flat), 0)
	}
	e.count()
	e.fix()
	if e.even() && compareTrees(old, new) == 0 {
		e.same()
		return
	}
	pairs := newLister(e.s[0], e.s[1], e.v, &e.steps).pairs()
	pairs = append(pairs, e.identical()...)
	pairs = append(pairs, e.labelled()...)
	e.index(tidy(pairs, len(e.s[0].flat), &e.steps))
	e.measure(e.pairs)
	e.rank()
	e.trust, e.typical = 700, 800
	for round := range least {
		e.last = round == len(least)-1
		e.judge(round)
		var w []group
		if round > 0 {
			w = e.wholes()
		}
		e.choose(w, least[round])
		if round > 0 {
			e.anchor()
			e.uncross(least[round])
			e.retwin()
		}
		e.learn()
		if round == 1 || round == 2 {
			e.index(tidy(append(e.pairs, e.gaps()...), len(e.s[0].flat), &e.steps))
			e.measure(e.pairs)
			e.rank()
		}
	}
	e.extend()
	e.regroup()
	e.label()
	if e.opts.counterparts {
		e.counterparts()
	}
}

// even reports whether the fixed links, if any, are of the same nodes on both sides.
func (e *engine) even() bool {
	for i := range e.fixed {
		if !slices.Equal(e.fixed[i].side[0], e.fixed[i].side[1]) {
			return false
		}
	}
	return true
}

// same links each node of a tree that is not in a fixed link to itself.
func (e *engine) same() {
	e.trust = 1000
	e.groups = append(e.groups, e.fixed...)
	for i := range e.groups {
		e.claim(i)
	}
	for i := range e.s[0].flat {
		if e.groupOf[0][i] < 0 {
			e.groups = append(e.groups, group{side: [2][]int32{{int32(i)}, {int32(i)}}, score: 8000, mean: 1000, method: MethodIdentity})
			e.claim(len(e.groups) - 1)
		}
	}
	e.index(nil)
}

// fix makes the links that the caller gives, then those that are reported, where nodes exist and are free.
func (e *engine) fix() {
	used := [2]map[int]bool{{}, {}}
	for _, m := range [2]Method{MethodCaller, MethodReport} {
	next:
		for _, f := range e.opts.given {
			if f.method != m {
				continue
			}
			for which, ns := range f.side {
				for _, n := range ns {
					if n < 0 || n >= len(e.s[which].flat) || used[which][n] {
						e.ignored = append(e.ignored, GivenLink{f.side[0], f.side[1]})
						continue next
					}
				}
			}
			g := group{method: m}
			for which, ns := range f.side {
				for _, n := range ns {
					used[which][n] = true
					g.side[which] = append(g.side[which], int32(n))
				}
			}
			if len(g.side[0])+len(g.side[1]) > 0 {
				e.fixed = append(e.fixed, g)
			}
		}
	}
}

// refused reports whether nothing was to be had from trees in two languages.
func (e *engine) refused(links []Link) bool {
	var langs [2]map[string]bool
	for which, s := range e.s {
		langs[which] = map[string]bool{}
		for i := range s.flat {
			langs[which][s.flat[i].lang] = true
		}
	}
	for l := range langs[0] {
		if l == "" || langs[1][l] || langs[1][""] {
			return false
		}
	}
	for i := range links {
		if len(links[i].Old) > 0 && len(links[i].New) > 0 {
			return false
		}
	}
	return len(langs[0]) > 0 && len(langs[1]) > 0
}

func fill(n int, x int32) []int32 {
	s := make([]int32, n)
	for i := range s {
		s[i] = x
	}
	return s
}

// index sets pairs and where each node's are.
func (e *engine) index(pairs []pair) {
	e.steps.spend(16 * len(pairs))
	e.pairs = pairs
	e.byOld = make([]int32, len(e.s[0].flat)+1)
	count := make([]int32, len(e.s[1].flat))
	for _, p := range pairs {
		e.byOld[p.a+1]++
		count[p.b]++
	}
	for i := range e.s[0].flat {
		e.byOld[i+1] += e.byOld[i]
	}
	e.byNew = make([][]int32, len(count))
	all := make([]int32, len(pairs))
	at := 0
	for i, n := range count {
		e.byNew[i] = all[at : at : at+int(n)]
		at += int(n)
	}
	for i, p := range pairs {
		e.byNew[p.b] = append(e.byNew[p.b], int32(i))
	}
}

// nearby is how many of many equals a node is paired with.
const nearby = 4

// identical pairs nodes of the same words, all with all where they are few, and otherwise those that stand about as far into the group.
func (e *engine) identical() []pair {
	return e.equals(func(f *flat) uint64 { return f.print })
}

// labelled pairs nodes of the same heading or number.
func (e *engine) labelled() []pair {
	return append(e.equals(func(f *flat) uint64 { return f.hprint }), e.equals(func(f *flat) uint64 { return f.number })...)
}

func (e *engine) equals(key func(*flat) uint64) []pair {
	old := map[uint64][]int32{}
	for i := range e.s[0].flat {
		e.steps.spend(16)
		if k := key(&e.s[0].flat[i]); k != 0 {
			old[k] = append(old[k], int32(i))
		}
	}
	match := map[uint64][]int32{}
	var order []uint64
	for i := range e.s[1].flat {
		e.steps.spend(16)
		if k := key(&e.s[1].flat[i]); k != 0 && old[k] != nil {
			if match[k] == nil {
				order = append(order, k)
			}
			match[k] = append(match[k], int32(i))
		}
	}
	var out []pair
	for _, k := range order {
		as, bs := old[k], match[k]
		for i, a := range as {
			e.steps.spend(16)
			lo, hi := 0, len(bs)
			if len(as)*len(bs) > 64 {
				mid := i * len(bs) / len(as)
				lo, hi = max(0, mid-nearby), min(len(bs), mid+nearby+1)
			}
			for _, b := range bs[lo:hi] {
				out = append(out, pair{a: a, b: b})
			}
		}
	}
	return out
}

// measure sets what the sides of each pair account for in each other.
func (e *engine) measure(pairs []pair) {
	order := make([]int32, len(pairs))
	for i := range order {
		order[i] = int32(i)
	}
	for which := range 2 {
		if which == 1 {
			slices.SortStableFunc(order, func(x, y int32) int {
				e.steps.spend(2)
				return int(pairs[x].b - pairs[y].b)
			})
		}
		on := int32(-1)
		for _, i := range order {
			p := &pairs[i]
			if p.measured {
				continue
			}
			x, y := p.a, p.b // y is measured against x
			if which == 1 {
				x, y = y, x
			}
			fx, fy := &e.s[which].flat[x], &e.s[1-which].flat[y]
			if fx.print == fy.print {
				p.ma = int32(min(fx.weight, math.MaxInt32))
				p.mb = p.ma
				continue
			}
			if fx.size() == 0 || fy.size() == 0 {
				continue
			}
			e.steps.spend(8)
			if on != x {
				e.cover.against(e.text(which, x))
				on = x
			}
			m := int32(min(e.explained(1-which, y, x), math.MaxInt32))
			if which == 0 {
				p.mb = m
			} else {
				p.ma = m
			}
		}
	}
	for i := range pairs {
		pairs[i].measured = true
	}
}

func (e *engine) text(which int, n int32) []int32 {
	s := e.s[which]
	f := &s.flat[n]
	return s.words[f.lo:f.hi]
}
