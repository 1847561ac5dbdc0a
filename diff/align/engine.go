package align

// An engine weighs what may be linked, by what is known so far.
type engine struct {
	*meter
	c *candidates
	m *matching // what was found last
	o outlook

	witness witness
	last    bool // this is the round that decides
}

// A witness is told of what is weighed in the last round. There is one when trees are fitted.
type witness interface {
	link(g *group, ev evidence)
	part(which int, x int32, used []int32, y int32, ev partEvidence)
}

// align links the nodes of both texts. Each round weighs the candidates by the links and the
// outlook of the one before, and chooses anew.
func align(t *texts, fixed []group, w witness) *engine {
	e := &engine{
		meter: newMeter(t), c: &candidates{texts: t}, m: newMatching(t, fixed),
		o: outlook{trust: 700, typical: 800}, witness: w,
	}
	if t.equal && even(fixed) {
		e.c.index(nil)
		e.m.same()
		e.o.trust = 1000
		return e
	}
	if t.settled(fixed) {
		e.c.index(nil)
		e.o.frame = e.m.anchor()
		return e
	}
	e.c = propose(t, e.meter)
	for round, enough := range least {
		e.last = round == len(least)-1
		if round == 0 {
			e.glance()
			e.m = choose(e.c, nil, fixed, enough)
		} else {
			e.o.frame = e.m.anchor()
			e.judge()
			e.m = choose(e.c, (&composer{engine: e}).wholes(), fixed, enough)
			e.o.frame = e.m.anchor()
			exchanger{e}.mend(enough)
			e.reunite()
		}
		e.o = learn(e.c, e.m, e.o.frame)
		if round == 1 || round == 2 {
			e.c.add(e.m.gaps(e.o.frame), e.meter)
		}
	}
	e.part()
	e.unframed()
	more := extender{&composer{engine: e}, map[[2]int32]*holder{}}
	more.extend()
	more.share()
	more.regroup()
	(&labeller{engine: e}).label()
	e.nearest()
	return e
}
