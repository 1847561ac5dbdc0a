package align

import "slices"

// A composer makes wholes.
type composer struct {
	*engine
	marks  []uint16 // memory of wholes
	begins []int32  // and of overlap
}

// wholes proposes splits and merges: for each node of either side the set of nodes that together explain most of it.
func (e *composer) wholes() []group {
	var out []group
	for which := range 2 {
		for _, x := range e.s[which].texts {
			out = e.wholesOf(which, x, out)
		}
	}
	return out
}

func (e *composer) wholesOf(which int, x int32, out []group) []group {
	var buf [16]part
	parts := slices.DeleteFunc(e.c.of(which, x, buf[:0]), func(p part) bool {
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
	var w *whole
	for _, s := range starts {
		if perMille(int(parts[s].mx), fx.weight) > 985 {
			continue
		}
		if w == nil {
			w = e.newWhole(which, x, parts)
		}
		out = e.grow(w, s, out)
	}
	return out
}

// A whole is a node with what each of its possible parts explains of it, word by word. It lasts until the next is made: they share their memory.
type whole struct {
	which int
	node  int32
	words []int32
	parts []part
	marks [][]uint16 // by part: see coverer.mark
	spans []passage  // by part: the passage that it explains
}

func (e *composer) newWhole(which int, x int32, parts []part) *whole {
	w := &whole{which: which, node: x, words: e.text(which, x), parts: parts, marks: make([][]uint16, len(parts))}
	if n := len(w.words) * len(parts); cap(e.marks) < n {
		e.marks = make([]uint16, n, 2*n)
	} else {
		e.marks = e.marks[:n]
		clear(e.marks)
	}
	for i, p := range parts {
		w.marks[i] = e.marks[i*len(w.words) : (i+1)*len(w.words)]
		e.cover.against(e.text(1-which, p.node))
		e.cover.mark(w.words, w.marks[i])
		w.spans = append(w.spans, e.passageOf(w.words, w.marks[i]))
	}
	return w
}

// gain is the weight that part i explains beyond at.
func (e *composer) gain(w *whole, i int, at []uint16) int {
	e.steps.spend(len(at))
	sum := 0
	for k, m := range w.marks[i] {
		if m > at[k] {
			sum += int(e.v.weight[w.words[k]]) * int(m-at[k]) >> 8
		}
	}
	return sum
}

// union sets at to what the parts used, but for one, explain together, and returns its weight.
func (e *composer) union(w *whole, used []int, but int, at []uint16) int {
	clear(at)
	sum := 0
	for _, i := range used {
		if i == but {
			continue
		}
		sum += e.gain(w, i, at)
		e.steps.spend(len(at))
		for k, m := range w.marks[i] {
			at[k] = max(at[k], m)
		}
	}
	return sum
}

// A found is what some parts of a whole explain of it.
type found struct {
	nodes  []int32
	spans  []passage
	at     []uint16 // by word, how fully
	weight int
}

// found gathers what the parts used, but for one, explain; at is room for it.
func (e *composer) found(w *whole, used []int, but int, at []uint16) *found {
	f := &found{at: at, weight: e.union(w, used, but, at)}
	for _, i := range used {
		if i != but {
			f.nodes = append(f.nodes, w.parts[i].node)
			f.spans = append(f.spans, w.spans[i])
		}
	}
	return f
}

// grow adds parts to the one at start as long as one explains something new, the likeliest first, and then drops those that
// the others made needless. It appends what it found to out: with its doubtful parts, and without them.
func (e *composer) grow(w *whole, start int, out []group) []group {
	at := make([]uint16, len(w.words))
	used := []int{start}
	for len(used) < len(w.parts) {
		f := e.found(w, used, -1, at)
		best, bestScore := -1, partSure
		for i, p := range w.parts {
			if slices.Contains(used, i) {
				continue
			}
			if e.gain(w, i, at) == 0 {
				continue
			}
			ev := e.partLook(w, f, i)
			if e.witness != nil && e.last {
				e.witness.part(w.which, w.node, f.nodes, p.node, ev)
			}
			if s := e.partScore(w, i, ev); s > bestScore {
				best, bestScore = i, s
			}
		}
		if best < 0 {
			break
		}
		used = append(used, best)
	}
	for len(used) > 1 {
		worst, worstScore := -1, 1<<30
		for _, i := range used {
			if len(used) == 2 && w.parts[i].mx >= w.parts[used[0]].mx && w.parts[i].mx >= w.parts[used[1]].mx {
				continue // of two the greater is the one that the other is added to
			}
			if s := e.partScore(w, i, e.partLook(w, e.found(w, used, i, at), i)); s < worstScore {
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

// propose makes the parts used a hypothesis; sure is the score of the least of them.
func (e *composer) propose(w *whole, used []int, sure int) group {
	fx := &e.s[w.which].flat[w.node]
	f := e.found(w, used, -1, make([]uint16, len(w.words)))
	g := group{part: int32(sure)}
	g.side[w.which] = []int32{w.node}
	g.side[1-w.which] = f.nodes
	slices.Sort(g.side[1-w.which])
	sumW, sumM := 0, 0
	for _, i := range used {
		sumW += e.s[1-w.which].flat[w.parts[i].node].weight
		sumM += int(w.parts[i].my)
	}
	old, new := perMille(f.weight, fx.weight), perMille(sumM, sumW)
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
