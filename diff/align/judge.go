package align

import "slices"

// evidence is what is known of a hypothesis, in thousandths.
type evidence struct {
	context int
	is      [features]int
}

const (
	fBias = iota
	fMean
	fLess
	fLow
	fHigh
	fTypical
	fPlace
	fRivalOld
	fRivalNew
	fNarrow
	fTwin
	fLead
	fMass
	fBulk
	fNumber
	fHeading
	fParent
	fSame
	fGroup
	fPart
	fMoves
	fLosses
	fSole
	features
)

// A weight is what a thousandth of evidence counts, in thousandths of a logit, where the neighbours are partners too and where they are not.
type weight struct{ among, alone int }

var weights = [features]weight{
	fBias:     {-572, -2650},
	fMean:     {-231, -1134},
	fLess:     {585, 1103},
	fLow:      {-1520, -1372},
	fHigh:     {-1795, -1438},
	fTypical:  {-504, 894},
	fPlace:    {-157, 89},
	fRivalOld: {3102, 2204},
	fRivalNew: {451, 2454},
	fNarrow:   {3229, 3341},
	fTwin:     {3020, 5819},
	fLead:     {1518, 1041},
	fMass:     {-1495, -160},
	fBulk:     {600, 268},
	fNumber:   {1203, 228},
	fHeading:  {1020, 1193},
	fParent:   {239, -133},
	fSame:     {2801, 2877},
	fGroup:    {-3863, -571},
	fPart:     {1113, 901},
	fMoves:    {515, 148},
	fLosses:   {-876, -724},
	fSole:     {2038, 3133},
}

func clip(x, lo, hi int) int { return max(lo, min(hi, x)) }

// look gathers the evidence for the link of the nodes of g, of which the sides account for old and new of each other.
func (e *engine) look(g *group, old, new int) evidence {
	var ev evidence
	ev.is[fBias] = 1000
	mean := (old + new) / 2
	ev.is[fMean] = mean
	ev.is[fLess] = min(old, new)
	ev.is[fLow] = max(0, 300-mean)
	ev.is[fHigh] = max(0, mean-700)
	ev.is[fTypical] = clip(mean-e.typical, -500, 300)
	weight := [2]int{}
	for which := range 2 {
		for _, n := range g.side[which] {
			weight[which] += e.s[which].flat[n].weight
		}
	}
	ev.is[fMass] = clip((log2(1+min(weight[0], weight[1]))-log2(1024))*1000/64/4, -1500, 2000)
	ev.is[fBulk] = ev.is[fMass] * mean / 1000
	context, place := 0, 0
	rival, all := [2]int{}, 0
	for i, a := range g.side[0] {
		for j, b := range g.side[1] {
			context = max(context, (e.votes(0, a, b)+e.votes(1, b, a))/2)
			p := (e.inPlace(0, a, b) + e.inPlace(1, b, a)) / 2
			place = max(place, p)
			if i+j == 0 {
				fa, fb := &e.s[0].flat[a], &e.s[1].flat[b]
				if fa.number != 0 && fb.number != 0 {
					ev.is[fNumber] = -e.trust
					if fa.number == fb.number {
						ev.is[fNumber] = e.trust
					}
				}
				if fa.hprint != 0 && fb.hprint != 0 {
					ev.is[fHeading] = -300
					if fa.hprint == fb.hprint {
						ev.is[fHeading] = 1000
					}
				}
				if fa.parent >= 0 && fb.parent >= 0 {
					switch q := e.partner[0][fa.parent]; {
					case q == fb.parent:
						ev.is[fParent] = 1000
					case q >= 0:
						ev.is[fParent] = -1000
					}
				}
				if fa.print == fb.print {
					ev.is[fSame] = 1000
				}
			}

		}
	}
	for which := range 2 {
		for _, n := range g.side[which] {
			r, o := e.rival(which, n, g)
			rival[which] = max(rival[which], o)
			all = max(all, r)
		}
	}
	ev.context = context
	if len(g.side[0])+len(g.side[1]) > 2 {
		ev.is[fGroup] = 1000
		ev.is[fPart] = clip(int(g.part), -3000, 5000)
	}
	ev.is[fMoves] = e.strange
	ev.is[fLosses] = e.losses
	if place == 1000 {
		x, y := e.around[0][e.s[0].flat[g.side[0][0]].rank], e.around[1][e.s[1].flat[g.side[1][0]].rank]
		ev.is[fSole] = min(1000, 2000/max(1, int(x[1]-x[0]+y[1]-y[0]-2)))
	}
	ev.is[fPlace] = place
	ev.is[fRivalOld] = clip(mean-rival[0], -600, 600)
	ev.is[fRivalNew] = clip(mean-rival[1], -600, 600)
	ev.is[fNarrow] = min(ev.is[fRivalOld], ev.is[fRivalNew])
	ev.is[fTwin] = clip(mean-all, -600, 600)
	ev.is[fLead] = max(0, ev.is[fNarrow])
	return ev
}

// rival is the best mean coverage that node n has with a node outside g, and the best that it has with one that is not linked at least as well elsewhere.
func (e *engine) rival(which int, n int32, g *group) (any, open int) {
	for _, t := range e.best[which][n] {
		if slices.Contains(g.side[1-which], t.node) || e.twins(1-which, g.side[1-which], t.node) {
			continue
		}
		any = max(any, int(t.share))
		if q := e.partner[1-which][t.node]; q >= 0 && q != n && e.tie[1-which][t.node] >= t.share {
			continue
		}
		open = max(open, int(t.share))
	}
	return any, open
}

// twins reports whether n has the words of one of ns: which of them it is, wording cannot say, and it does not speak against
// any of them.
func (e *engine) twins(which int, ns []int32, n int32) bool {
	p := e.s[which].flat[n].print
	for _, m := range ns {
		if e.s[which].flat[m].print == p && p != 0 {
			return true
		}
	}
	return false
}

func (ev *evidence) logit() int {
	sum := 0
	for i, w := range weights {
		sum += (w.among*ev.context + w.alone*(1000-ev.context)) / 1000 * ev.is[i]
	}
	return sum / 1000
}

// votes is how many of the neighbours of x, weighed by nearness, have partners near y.
func (e *engine) votes(which int, x, y int32) int {
	s, o := e.s[which], e.s[1-which]
	fx, fy := &s.flat[x], &o.flat[y]
	r := int(fx.rank)
	sum, all := 0, 0
	for d := 1; d <= 3; d++ {
		for _, at := range [2]int{r - d, r + d} {
			w := 12 / d
			if at < 0 || at >= len(s.texts) {
				continue
			}
			n := s.texts[at]
			if n == x {
				continue
			}
			q := e.partner[which][n]
			if q < 0 {
				all += w / 2
				continue
			}
			all += w
			off := int(o.flat[q].rank - fy.rank)
			if at < r {
				off = -off
			}
			if off > 0 && off <= d+2 || off < 0 && off >= -2 {
				sum += w
			}
		}
	}
	return perMille(sum, all)
}

// inPlace is how near y stands to the gap in which order would put the partner of x.
func (e *engine) inPlace(which int, x, y int32) int {
	at := e.around[which][e.s[which].flat[x].rank]
	r := e.s[1-which].flat[y].rank
	far := 0
	if r <= at[0] {
		far = int(at[0] - r + 1)
	} else if r >= at[1] {
		far = int(r - at[1] + 1)
	}
	return 4000 / (4 + far)
}

// anchor finds, for each text of each side, between which texts of the other side order puts its partner: those of the nearest
// nodes around it that are linked and in the longest run in order.
func (e *engine) anchor() {
	var at, to []int32
	for r, n := range e.s[0].texts {
		if q := e.partner[0][n]; q >= 0 && e.s[1].flat[q].size() > 0 {
			at = append(at, int32(r))
			to = append(to, e.s[1].flat[q].rank)
		}
	}
	run := longestRun(to)
	for which := range 2 {
		n := len(e.s[which].texts)
		e.around[which] = make([][2]int32, n)
		next := fill(n, int32(len(e.s[1-which].texts)))
		last := fill(n, -1)
		for _, i := range run {
			x, y := at[i], to[i]
			if which == 1 {
				x, y = y, x
			}
			next[x], last[x] = y, y
		}
		before := int32(-1)
		for i := range n {
			e.around[which][i][0] = before
			before = max(before, last[i])
		}
		after := int32(len(e.s[1-which].texts))
		for i := n - 1; i >= 0; i-- {
			e.around[which][i][1] = after
			after = min(after, next[i])
		}
	}
}

// longestRun returns the indices of one longest rising run of xs (Schensted 1961).
func longestRun(xs []int32) []int32 {
	var tails []int32 // indices: the smallest end of a run of each length
	prev := make([]int32, len(xs))
	for i, x := range xs {
		at, _ := slices.BinarySearchFunc(tails, x, func(t int32, x int32) int { return int(xs[t] - x) })
		prev[i] = -1
		if at > 0 {
			prev[i] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, int32(i))
		} else {
			tails[at] = int32(i)
		}
	}
	if len(tails) == 0 {
		return nil
	}
	run := make([]int32, len(tails))
	for i, k := len(run)-1, tails[len(tails)-1]; i >= 0; i, k = i-1, prev[k] {
		run[i] = k
	}
	return run
}

const (
	never      = -9000
	looseLeast = 500 // mean coverage from which a told text is linked by its wording
)

// judge gives every pair its score.
func (e *engine) judge(round int) {
	if round > 0 {
		e.anchor()
	}
	for i := range e.pairs {
		p := &e.pairs[i]
		fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
		if !comparable(fa, fb) && (!oneLanguage(fa, fb) || e.meanOf(p) < looseLeast) {
			p.score = never // see label
			continue
		}
		if round == 0 {
			p.score = int32(e.meanOf(p)*10 - 3500)
			continue
		}
		g := group{side: [2][]int32{{p.a}, {p.b}}}
		old, new := e.shares(p)
		ev := e.look(&g, old, new)
		p.score = int32(ev.logit())
	}
}

func (e *engine) shares(p *pair) (old, new int) {
	fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
	if fa.print == fb.print && fa.print != 0 {
		return 1000, 1000
	}
	return perMille(int(p.ma), fa.weight), perMille(int(p.mb), fb.weight)
}

func (e *engine) meanOf(p *pair) int {
	o, n := e.shares(p)
	return (o + n) / 2
}

// rank notes the best candidates of every node by mean coverage.
func (e *engine) rank() {
	for which := range 2 {
		e.best[which] = make([][]scored, len(e.s[which].flat))
	}
	for i := range e.pairs {
		p := &e.pairs[i]
		m := int32(e.meanOf(p))
		e.best[0][p.a] = keep(e.best[0][p.a], scored{p.b, m})
		e.best[1][p.b] = keep(e.best[1][p.b], scored{p.a, m})
	}
}

// least is the score that a link must reach, round by round: the first rounds find context, the last one decides.
var least = [...]int32{0, -2000, -1200, -500}

// choose takes the best hypotheses first; each node is in one.
func (e *engine) choose(wholes []group, least int32) {
	for i := range e.partner {
		for j := range e.partner[i] {
			e.partner[i][j] = -1
			e.groupOf[i][j] = -1
		}
	}
	e.groups = append(e.groups[:0], e.fixed...)
	for i := range e.groups {
		e.claim(i)
	}
	type bid struct{ score, at int32 } // at: a pair, or after them a whole
	order := make([]bid, 0, len(e.pairs))
	for i := range e.pairs {
		if e.pairs[i].score >= least {
			order = append(order, bid{e.pairs[i].score, int32(i)})
		}
	}
	for i := range wholes {
		if wholes[i].score >= least {
			order = append(order, bid{wholes[i].score, int32(len(e.pairs) + i)})
		}
	}
	slices.SortFunc(order, func(x, y bid) int {
		if d := y.score - x.score; d != 0 {
			return int(d)
		}
		return int(x.at - y.at)
	})
	for _, b := range order {
		var g group
		if n := int(b.at) - len(e.pairs); n >= 0 {
			g = wholes[n]
		} else {
			p := &e.pairs[b.at]
			if e.groupOf[0][p.a] >= 0 || e.groupOf[1][p.b] >= 0 {
				continue
			}
			g = group{side: [2][]int32{{p.a}, {p.b}}, score: p.score, mean: int32(e.meanOf(p))}
		}
		free := true
		for which := range 2 {
			for _, n := range g.side[which] {
				free = free && e.groupOf[which][n] < 0
			}
		}
		if !free {
			continue
		}
		e.groups = append(e.groups, g)
		e.claim(len(e.groups) - 1)
	}
}

// learn finds out from the links of this round how far numbers can be trusted and how alike linked nodes are.
func (e *engine) learn() {
	agree, all := 0, 0
	var likeness []int
	for a, b := range e.partner[0] {
		if b < 0 {
			continue
		}
		x, y := &e.s[0].flat[a], &e.s[1].flat[b]
		if x.number != 0 && y.number != 0 {
			all++
			if x.number == y.number {
				agree++
			}
		}
		if x.size() > 0 && y.size() > 0 {
			for i := e.byOld[a]; i < e.byOld[a+1]; i++ {
				if e.pairs[i].b == b {
					likeness = append(likeness, e.meanOf(&e.pairs[i]))
				}
			}
		}
	}
	e.trust = perMille(agree*1000+2*700, (all+2)*1000)
	linked, strange := 0, 0
	for a, b := range e.partner[0] {
		if b >= 0 && e.s[0].flat[a].size() > 0 && e.s[1].flat[b].size() > 0 {
			linked++
			if (e.votes(0, int32(a), b)+e.votes(1, b, int32(a)))/2 < 250 {
				strange++
			}
		}
	}
	e.strange = perMille(strange*1000+500, linked*1000+10000)
	e.losses = perMille(len(e.s[0].texts)+len(e.s[1].texts)-2*linked, len(e.s[0].texts)+len(e.s[1].texts)+10)
	e.typical = 800
	if len(likeness) > 0 {
		slices.Sort(likeness)
		e.typical = likeness[len(likeness)/4]
	}
}
