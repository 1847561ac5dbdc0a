package align

import "slices"

// A composer makes wholes.
type composer struct {
	*engine
	spare whole // memory for wholes that are weighed one after another
	tail  marks // and for what is alike in two clauses
}

// wholes proposes splits and merges: for each node of either side the set of nodes that together
// explain most of it.
func (e *composer) wholes() []group {
	out := e.gatherings()
	gathered := [2]map[int32]bool{{}, {}}
	for i := range out {
		for which := range 2 {
			if len(out[i].side[which]) == 1 {
				gathered[which][out[i].side[which][0]] = true
			}
		}
	}
	for which := range 2 {
		for _, x := range e.s[which].texts {
			if gathered[which][x] {
				continue // a few of its parts are less
			}
			out = e.wholesOf(which, x, out)
		}
	}
	return out
}

func (e *composer) wholesOf(which int, x int32, out []group) []group {
	var buf [16]part
	parts := slices.DeleteFunc(e.c.partsOf(which, x, buf[:0]), func(p part) bool {
		return perMille(int(p.my), e.s[1-which].flat[p.node].weight) < partLeast
	})
	if len(parts) < 2 {
		return out
	}
	e.steps.spend(8 * len(parts))
	fx := &e.s[which].flat[x]
	o := e.s[1-which]
	for _, p := range parts {
		if o.flat[p.node].print == fx.print {
			return out // all of it is there
		}
	}
	slices.SortFunc(parts, func(p, q part) int {
		if p.mx != q.mx {
			return int(q.mx - p.mx)
		}
		return int(p.node - q.node)
	})
	if len(parts) > 8 {
		parts = parts[:8]
	}
	if parts = e.grounded(which, x, parts); len(parts) < 2 {
		return out
	}
	starts := []int{0}
	for i, p := range parts { // the likeliest one
		if p.score > parts[starts[0]].score {
			starts[0] = i
		}
	}
	if starts[0] != 0 {
		starts = append(starts, 0)
	}
	if o.flat[parts[0].node].weight*100 > fx.weight*85 {
		for i, p := range parts {
			w := o.flat[p.node].weight
			if w*100 <= fx.weight*85 && perMille(int(p.my), w) >= 600 {
				if !slices.Contains(starts, i) {
					starts = append(starts, i)
				}
				break
			}
		}
	}
	var w *whole // the parts are measured when they are needed
	for _, s := range starts {
		if perMille(int(parts[s].mx), fx.weight) > 985 {
			continue
		}
		if w == nil {
			w = &e.spare
			w.reset(e.texts, which, x, true)
			for _, p := range parts {
				w.add(e.meter, p)
			}
		}
		out = e.grow(w, s, out)
	}
	return out
}

// A whole is a node with what each of its possible parts explains of it, word by word.
type whole struct {
	which int
	node  int32
	sums  []int // the weight of the words before each
	parts []part
	marks []marks        // by part
	spans []passage      // by part: the passage that it explains
	first map[uint64]int // by fingerprint: the first part of these words
	all   marks          // the memory of marks, if that is used again
	again bool
}

// newWhole gives a whole without parts.
func (t *texts) newWhole(which int, x int32) *whole {
	w := &whole{}
	w.reset(t, which, x, false)
	return w
}

// reset makes w a whole of node x, without parts; again says that it will be reset again.
func (w *whole) reset(t *texts, which int, x int32, again bool) {
	words := t.text(which, x)
	w.which, w.node = which, x
	w.sums = append(w.sums[:0], make([]int, len(words)+1)...)
	for i, id := range words {
		t.steps.pace(i, len(words), 1)
		w.sums[i+1] = w.sums[i] + int(t.v.weight[id])
	}
	w.parts, w.marks, w.spans = w.parts[:0], w.marks[:0], w.spans[:0]
	w.all, w.again = marks{w.all.at[:0], w.all.full[:0]}, again
	if w.first == nil {
		w.first = map[uint64]int{}
	}
	clear(w.first)
}

// add makes p a possible part, and gives its number.
func (w *whole) add(mt *meter, p part) int {
	w.parts = append(w.parts, p)
	print := mt.s[1-w.which].flat[p.node].print
	i, ok := w.first[print]
	if ok { // of parts of the same words one is measured
		w.marks, w.spans = append(w.marks, w.marks[i]), append(w.spans, w.spans[i])
		return len(w.parts) - 1
	}
	before := len(w.all.at)
	m := mt.marks(w.which, w.node, p.node, w.all)
	if w.again {
		w.all = m
	}
	m = marks{m.at[before:], m.full[before:]}
	mt.steps.spend(len(m.at))
	w.marks, w.spans = append(w.marks, m), append(w.spans, passageOf(w.sums, m))
	w.first[print] = len(w.parts) - 1
	return len(w.parts) - 1
}

// A found is what some parts of a whole explain of it.
type found struct {
	nodes []int32 // ascending
	spans stretches
	*covered
}

// found gathers what the parts used, but for one, explain.
func (e *composer) found(w *whole, used []int, but int) *found {
	f := &found{covered: newCovered(e.texts, w.which, w.node)}
	for _, i := range used {
		if i != but {
			f.add(w, i)
		}
	}
	return f
}

// add joins a part of w to those that were found.
func (f *found) add(w *whole, i int) {
	f.raise(w.marks[i])
	f.spans.add(w.sums, w.spans[i])
	n := w.parts[i].node
	at, _ := slices.BinarySearch(f.nodes, n)
	f.nodes = slices.Insert(f.nodes, at, n)
}

// grow adds parts to the one at start as long as one explains something new, the likeliest first,
// and then drops those that the others made needless. It appends what it found to out: with its
// doubtful parts, and without them.
func (e *composer) grow(w *whole, start int, out []group) []group {
	used := []int{start}
	f := e.found(w, used, -1)
	for len(used) < len(w.parts) {
		best, bestScore := -1, partSure
		for i, p := range w.parts {
			if slices.Contains(used, i) {
				continue
			}
			if f.gain(w.marks[i]) == 0 {
				continue
			}
			ev := e.partLook(w, f, i)
			if e.witness != nil && e.last {
				e.witness.part(w.which, w.node, f.nodes, p.node, ev)
			}
			if s := e.partScore(w, f, i, ev); s > bestScore {
				best, bestScore = i, s
			}
		}
		if best < 0 {
			break
		}
		used = append(used, best)
		f.add(w, best)
	}
	for len(used) > 1 {
		worst, worstScore := -1, 1<<30
		for _, i := range used {
			first := len(used) == 2 && w.greatest(used, i) // what the other is added to
			if first && !e.brief(w, i) {
				continue
			}
			rest := e.found(w, used, i)
			if first && e.brings(w, rest, i) {
				continue
			}
			if s := e.partScore(w, rest, i, e.partLook(w, rest, i)); s < worstScore {
				worst, worstScore = i, s
			}
		}
		if worstScore > partSure {
			out = append(out, e.propose(w, used, worstScore))
		}
		if worstScore > 0 {
			break
		}
		used = slices.DeleteFunc(used, func(i int) bool { return i == worst })
	}
	return out
}

// greatest reports whether none of the parts used explains more than part i.
func (w *whole) greatest(used []int, i int) bool {
	return !slices.ContainsFunc(used, func(k int) bool { return w.parts[k].mx > w.parts[i].mx })
}

// propose makes the parts used a hypothesis; sure is the score of the least of them.
func (e *composer) propose(w *whole, used []int, sure int) group {
	fx := &e.s[w.which].flat[w.node]
	f := e.found(w, used, -1)
	g := group{part: int32(sure)}
	g.side[w.which] = []int32{w.node}
	g.side[1-w.which] = f.nodes
	sumW, sumM := 0, 0
	for _, i := range used {
		sumW += e.s[1-w.which].flat[w.parts[i].node].weight
		sumM += int(w.parts[i].my)
	}
	old, new := perMille(f.sum, fx.weight), perMille(sumM, sumW)
	if w.which == 1 {
		old, new = new, old
	}
	ev := e.look(&g, old, new)
	g.mean = int32(old+new) / 2
	g.score = wholeScore(int32(ev.logit()), old, new)
	if e.witness != nil && e.last {
		e.witness.link(&g, ev)
	}
	return g
}
