package align

import "slices"

// A reporter says what was found.
type reporter struct {
	*engine
	unreplaced bool            // links of kind replaced are taken apart
	doubts     map[uint64]bool // see alone.go
}

// result gives what was found, turned round if the trees were.
func (e *engine) result(ignored []GivenLink, turn, unreplaced bool) *Result {
	rep := reporter{e, unreplaced, e.m.doubts()}
	r := &Result{Links: rep.links(), NumberTrust: e.o.trust, Ignored: ignored}
	news := len(e.s[1].flat)
	if turn {
		news = len(e.s[0].flat)
		for i := range r.Links {
			r.Links[i].turn()
		}
		for i := range r.Ignored {
			g := &r.Ignored[i]
			g.Old, g.New = g.New, g.Old
		}
	}
	sortLinks(r.Links, news, e.steps)
	if rep.refused(r.Links) {
		r.Refused = RefusalLanguages
	}
	return r
}

// links turns the groups into links, and each node that is in none into one that was added or
// removed.
func (e *reporter) links() []Link {
	out := make([]Link, 0, len(e.m.groups))
	for i := range e.m.groups {
		e.steps.spend(32)
		l := e.linkOf(&e.m.groups[i])
		if e.unreplaced && l.Kind == KindReplaced && l.Method != MethodCaller &&
			l.Method != MethodReport {
			out = append(out, e.apart(&l)...)
			continue
		}
		out = append(out, l)
	}
	for which := range 2 {
		for n := range e.s[which].flat {
			if e.m.groupOf[which][n] >= 0 {
				continue
			}
			e.steps.spend(32)
			l := Link{Kind: KindRemoved, Method: MethodNone, Old: []int{n}}
			if which == 1 {
				l = Link{Kind: KindAdded, Method: MethodNone, New: []int{n}}
			}
			l.RunnerUp = e.runnerUp(l.Old, l.New)
			l.Confidence = e.alone(which, int32(n), l.RunnerUp.Confidence)
			l.Margin = max(0, l.Confidence-l.RunnerUp.Confidence)
			out = append(out, l)
		}
	}
	e.moves(out)
	return out
}

// apart is what a link is to those who want none of its kind: its old node was removed and its
// new one added, which is as sure as that they are not one text that was reworded.
func (e *reporter) apart(l *Link) []Link {
	was := Candidate{Old: l.Old, New: l.New, Confidence: l.Confidence, Likeness: l.Likeness}
	out := []Link{{Kind: KindRemoved, Old: l.Old}, {Kind: KindAdded, New: l.New}}
	for which := range out {
		x := &out[which]
		n := [2][]int{l.Old, l.New}[which][0]
		x.Method, x.RunnerUp = MethodNone, was
		x.Confidence = min(e.alone(which, int32(n), 0), max(l.Confidence, littleMost))
		x.Margin = max(0, x.Confidence-was.Confidence)
	}
	return out
}

func (e *reporter) linkOf(g *group) Link {
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
		l.Kind = e.kind(fa, fb, g, likeness, max(old, new))
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
		if l.Kind == KindSame && l.Method == MethodWording {
			l.Method = MethodIdentity // of signs
		}
		if l.Method != MethodHeading && e.either(g, likeness) {
			l.Confidence = min(l.Confidence, littleMost)
		}
	default:
		l.Confidence = e.unsure(g, confidence(int(g.score)))
		if len(l.Old)+len(l.New) > 2 {
			l.Confidence = min(wholeLeast+(1000-wholeLeast)*l.Confidence/1000,
				wholeSure[step(wholeFrom[:], e.leastHeld(g))])
		}
		if l.Method == "" {
			l.Method = MethodWording
		}
		switch {
		case l.Kind == KindSame:
			l.Method = MethodIdentity
		case len(l.Old)+len(l.New) > 2, min(old, new) < 600 && max(old, new) >= inside:
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

// kind is what became of the one node of a 1:1 link. What stands in the other nearly whole was
// not replaced, however much was struck around it: most is the greater of the shares of the two
// that the other accounts for.
func (e *reporter) kind(a, b *flat, g *group, likeness, most int) Kind {
	switch {
	case a.size() == 0 && b.size() == 0:
		switch {
		case sameSigns(a, b) && a.hprint == b.hprint:
			return KindSame
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
	case most >= inside, e.leadsUp(g.side[0][0], g.side[1][0]):
		return KindReworded
	case e.strangers(g), likeness < replacedBelow,
		g.label && g.method != MethodHeading && likeness < replacedBeside && e.common(g) == 0:
		return KindReplaced
	}
	return KindReworded
}

// strangers reports whether the nodes of a link that wording made are two rows, of which one stands
// in the place of the other.
func (e *reporter) strangers(g *group) bool {
	a, b := g.side[0][0], g.side[1][0]
	p, h := e.c.find(a, b), e.s[0].flat[a].hprint
	return p != nil && p.row && g.method == "" && (h == 0 || h != e.s[1].flat[b].hprint) &&
		e.inPlace(0, a, b)+e.inPlace(1, b, a) == 2000
}

// either reports whether a link that wording did not make may be of one text that was reworded as
// well as of two: they are a little alike, or not at all and have a word in common that no other
// text has.
func (e *reporter) either(g *group, likeness int) bool {
	a, b := g.side[0][0], g.side[1][0]
	if !comparable(&e.s[0].flat[a], &e.s[1].flat[b]) || likeness >= replacedBeside {
		return false
	}
	return likeness >= replacedBelow || e.common(g) > 0
}

// common is how many words of both nodes of a 1:1 link stand in no other text, in whatever form.
// What was reworded mostly keeps one, and other texts rarely have one.
func (t *texts) common(g *group) int {
	return t.both(g, func(int32) bool { return true })
}

// both is common for words of one kind.
func (t *texts) both(g *group, kind func(word int32) bool) int {
	seen := map[int32]bool{}
	for _, w := range t.text(0, g.side[0][0]) {
		if kind(w) {
			seen[t.v.stem[w]] = true
		}
	}
	n := 0
	for _, w := range t.text(1, g.side[1][0]) {
		if st := t.v.stem[w]; seen[st] && t.v.common[st] == 2 && kind(w) {
			seen[st] = false
			n++
		}
	}
	return n
}

// leastHeld is what share of a part of a split or merge, per mille, the whole accounts for: that of
// the part of which it is least. Of a regrouping nothing is said.
func (e *reporter) leastHeld(g *group) int {
	least := 1000
	for which := range 2 {
		if len(g.side[which]) != 1 {
			continue
		}
		for _, n := range g.side[1-which] {
			least = min(least, e.c.heldBy(1-which, n, g.side[which][0]))
		}
	}
	return least
}

func ints(xs []int32) []int {
	var out []int
	for _, x := range xs {
		out = append(out, int(x))
	}
	slices.Sort(out)
	return out
}

// runnerUp is the best pair of one of the nodes with a node that is in no link with it.
func (e *reporter) runnerUp(old, new []int) Candidate {
	best := int32(-1)
	look := func(i int32) {
		e.steps.spend(2)
		p := &e.c.pairs[i]
		if contains(old, int(p.a)) && contains(new, int(p.b)) {
			return
		}
		if best < 0 || p.score > e.c.pairs[best].score || p.score == e.c.pairs[best].score &&
			i < best {
			best = i
		}
	}
	for _, a := range old {
		for i := e.c.byOld[a]; i < e.c.byOld[a+1]; i++ {
			look(i)
		}
	}
	for _, b := range new {
		for _, i := range e.c.byNew[b] {
			look(i)
		}
	}
	if best < 0 {
		return Candidate{}
	}
	p := &e.c.pairs[best]
	return Candidate{
		Old: []int{int(p.a)}, New: []int{int(p.b)},
		Confidence: min(confidence(int(p.score)), 999), Likeness: e.c.meanOf(p),
	}
}

// contains reports whether an ascending list holds n.
func contains(list []int, n int) bool {
	_, found := slices.BinarySearch(list, n)
	return found
}

// unsure lowers the confidence of a link one side of which has a twin, of the same words, that
// has no partner and would suit as well: nothing tells which of them it is.
func (e *reporter) unsure(g *group, sure int) int {
	if g.doubtful {
		return min(sure, doubtfulMost)
	}
	if g.chained || len(g.side[0])+len(g.side[1]) != 2 {
		return sure
	}
	a, b := g.side[0][0], g.side[1][0]
	p := e.c.find(a, b)
	if p == nil {
		return sure
	}
	if p.row {
		sure = min(sure, littleMost)
	}
	twins := 0
	count := func(q *pair, free bool, same bool) {
		if free && same && q != p && e.suits(q)+inOrder > e.suits(p) {
			twins++
		}
	}
	for i := e.c.byOld[a]; i < e.c.byOld[a+1]; i++ {
		q := &e.c.pairs[i]
		count(q, e.m.groupOf[1][q.b] < 0, e.s[1].flat[q.b].print == e.s[1].flat[b].print)
	}
	for _, i := range e.c.byNew[b] {
		q := &e.c.pairs[i]
		count(q, e.m.groupOf[0][q.a] < 0, e.s[0].flat[q.a].print == e.s[0].flat[a].print)
	}
	return min(sure, 1000/(1+twins))
}

// refused reports whether nothing was to be had from trees in two languages.
func (e *reporter) refused(links []Link) bool {
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
