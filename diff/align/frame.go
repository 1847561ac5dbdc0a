package align

// Two clauses in one frame ("subject to the consent of the council, the tenant may …") that have
// nothing of what stands in it in common are on different things. In the place of the one the
// other may still be what it became. But that a clause went elsewhere and nothing but its frame
// came with it is not to be believed.

// unframed takes links apart that have a frame in common and no more, and are out of the order of
// all other links.
func (e *engine) unframed() {
	var framed []*pair
	for i := range e.m.groups {
		g := &e.m.groups[i]
		if g.method != "" || g.chained || len(g.side[0])+len(g.side[1]) != 2 {
			continue
		}
		if p := e.c.find(g.side[0][0], g.side[1][0]); p != nil && e.framed(p) {
			framed = append(framed, p)
		}
	}
	if len(framed) == 0 {
		return
	}
	was := make([]group, len(framed))
	for i, p := range framed {
		at := e.m.groupOf[0][p.a]
		was[i] = e.m.groups[at]
		e.m.release(at)
	}
	e.m.tidy()
	e.o.frame = e.m.anchor()
	for i, p := range framed {
		if e.inPlace(0, p.a, p.b)+e.inPlace(1, p.b, p.a) == 2000 {
			e.m.put(was[i])
		} else {
			p.score, p.strayed = min(p.score, strangerScore), true
		}
	}
}

// framed reports whether the nodes of a pair begin and end alike, in the words of a phrase or more,
// and what stands between is as much again, and hardly a word of it is in the other. Equal headings
// and numbers speak for a pair.
func (e *engine) framed(p *pair) bool {
	if e.c.meanOf(p) >= frameMost || e.spoken(p) {
		return false
	}
	old, new := e.text(0, p.a), e.text(1, p.b)
	e.steps.spend(4 * (len(old) + len(new)))
	same := func(w, v int32) bool { return e.v.stem[w] == e.v.stem[v] }
	before := 0
	for before < min(len(old), len(new)) && same(old[before], new[before]) {
		before++
	}
	after := 0
	for after < min(len(old), len(new))-before &&
		same(old[len(old)-1-after], new[len(new)-1-after]) {
		after++
	}
	return before+after >= frameWords && e.apart(old[before:len(old)-after], new) &&
		e.apart(new[before:len(new)-after], old)
}

// apart reports whether some of words are of content, and text has hardly any of them in any form,
// the shortest aside.
func (e *engine) apart(words, text []int32) bool {
	have := make(map[int32]bool, len(text))
	for _, w := range text {
		have[e.v.stem[w]] = true
	}
	content, all, shared := 0, 0, 0
	for _, w := range words {
		if e.v.runes[w] < frameLetters {
			continue
		}
		weight := int(e.v.weight[w])
		all += weight
		if have[e.v.stem[w]] {
			shared += weight
		}
		if e.content(w) {
			content++
		}
	}
	return content >= frameOwn && perMille(shared, all) <= frameShared
}

// spoken reports whether equal headings or numbers speak for a pair.
func (e *engine) spoken(p *pair) bool {
	h := e.s[0].flat[p.a].hprint
	return h != 0 && h == e.s[1].flat[p.b].hprint || e.numberOdds(p.a, p.b) >= chanceNumber
}
