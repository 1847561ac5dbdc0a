package align

// pieces finds which bytes of the nodes of a split, merge or regrouping went where. Each word of
// the one side goes to the node of the other side that has the longest common run of words
// through it; words between two of one node go with them, so that what was reworded in between is
// counted with its surroundings.
func (e *reporter) pieces(l *Link) []Piece {
	from, many := 0, l.New
	if len(l.New) == 1 {
		from, many = 1, l.Old
	}
	one := l.Old
	if from == 1 {
		one = l.New
	}
	var out []Piece
	for _, x := range one {
		out = append(out, e.piecesOf(from, x, many)...)
	}
	return out
}

type claim struct {
	length int // of the run
	weight int
	owner  int // index in the nodes of the other side; -1 nobody
	at     int // word of the owner
}

func (e *reporter) piecesOf(from, x int, many []int) []Piece {
	text := e.text(from, int32(x))
	best := make([]claim, len(text))
	all := make([]int32, len(text)) // places
	for i := range best {
		e.steps.pace(i, len(best), 4)
		best[i].owner, all[i] = -1, int32(i)
	}
	for k, y := range many {
		at := all
		if other := e.text(1-from, int32(y)); len(text) >= longWords {
			if l := e.longBeside(from, int32(x), len(other)); l != nil {
				e.cover.setOther(other)
				at = e.shared(l, text, other)
			}
		}
		e.claims(text, at, e.text(1-from, int32(y)), k, best)
	}
	// what nobody claims goes with its surroundings
	last := -1
	for i := range best {
		e.steps.pace(i, len(best), 4)
		if best[i].owner < 0 {
			continue
		}
		if last >= 0 && best[last].owner == best[i].owner {
			for j := last + 1; j < i; j++ {
				best[j] = claim{owner: best[i].owner, at: -1}
			}
		}
		last = i
	}
	here := e.spans(from, int32(x))
	there := make([][]word, len(many)) // when asked for
	var out []Piece
	for i := 0; i < len(best); {
		k, j := best[i].owner, i
		lo, hi := -1, -1
		for ; j < len(best) && best[j].owner == k; j++ {
			if at := best[j].at; at >= 0 {
				if lo < 0 || at < lo {
					lo = at
				}
				hi = max(hi, at)
			}
		}
		if k >= 0 {
			if there[k] == nil {
				there[k] = e.spans(1-from, int32(many[k]))
			}
			there := there[k]
			p := Piece{
				Old: x, OldAt: here[i].lo, OldLen: here[j-1].hi - here[i].lo,
				New: many[k], NewAt: there[lo].lo, NewLen: there[hi].hi - there[lo].lo,
			}
			if from == 1 {
				p.Old, p.OldAt, p.OldLen, p.New, p.NewAt, p.NewLen = p.New, p.NewAt, p.NewLen,
					p.Old, p.OldAt, p.OldLen
			}
			out = append(out, p)
		}
		i = j
	}
	return out
}

// claims raises best where y has a longer run through a word of x, of which the words at some
// places are looked at.
func (e *reporter) claims(x, at, y []int32, owner int, best []claim) {
	const most = 32 // places of one word that are looked at
	places := map[int32][]int{}
	for j, w := range y {
		e.steps.pace(j, len(y), 16)
		if len(places[w]) < most {
			places[w] = append(places[w], j)
		}
	}
	for k, i := range at {
		e.steps.pace(k, len(at), 4)
		i := int(i)
		for _, j := range places[x[i]] {
			e.steps.spend(4)
			if i > 0 && j > 0 && x[i-1] == y[j-1] {
				continue // inside a run that was taken from its start
			}
			n, weight := 0, 0
			for i+n < len(x) && j+n < len(y) && x[i+n] == y[j+n] {
				weight += int(e.v.weight[x[i+n]])
				n++
			}
			if n == 1 && weight < 200 {
				continue // one common word is nobody's
			}
			for d := range n {
				if b := &best[i+d]; weight > b.weight {
					*b = claim{n, weight, owner, j + d}
				}
			}
		}
	}
}

// spans returns where the words of a node stand.
func (t *texts) spans(which int, n int32) []word {
	f := &t.s[which].flat[n]
	out := make([]word, 0, f.size())
	words(f.node.Text, func(w word) {
		t.steps.spend(4)
		out = append(out, w)
	})
	return out
}
