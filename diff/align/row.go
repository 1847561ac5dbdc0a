package align

import "slices"

// Rows of a table and short clauses on one pattern ("entry for students: 4 euros", "entry for
// seniors: 4 euros") are told apart by the few words that are not the pattern's. Where one has none
// of those of the other, they are on different things, whatever figures they have in common.

// rows finds the pairs of short texts, of nodes of which the best candidates are new, that have
// nothing but a pattern in common.
func (d *distinguisher) rows(touched []int32) {
	for which := range 2 {
		d.names[which] = make([][]int32, len(d.s[which].flat))
	}
	for _, a := range touched {
		fa := &d.s[0].flat[a]
		if fa.size() >= patternLeastWords {
			continue
		}
		for i := d.byOld[a]; i < d.byOld[a+1]; i++ {
			p := &d.pairs[i]
			fb := &d.s[1].flat[p.b]
			p.row = fb.size() < patternLeastWords && fa.print != fb.print &&
				d.meanOf(p) >= likeLeast && d.row(p)
		}
	}
}

// row reports whether the nodes of a pair are two rows: nearly all words that both have, figures
// aside, are in others too, and each has a word that tells it apart from those.
func (d *distinguisher) row(p *pair) bool {
	nodes := [2]int32{p.a, p.b}
	stems := [2][]int32{d.named(0, p.a), d.named(1, p.b)}
	d.steps.spend(len(stems[0]) * len(stems[1]))
	var shared []int32
	for _, st := range stems[0] {
		if slices.Contains(stems[1], st) {
			shared = append(shared, st)
		}
	}
	if len(shared) == len(stems[0]) || len(shared) == len(stems[1]) {
		return false
	}
	others := 0
	tells := true
	for which := range 2 {
		var alike [][]int32
		for _, t := range d.best[1-which][nodes[1-which]] {
			if t.node != nodes[which] && d.s[which].flat[t.node].size() < patternLeastWords {
				if stems := d.named(which, t.node); holds(stems, shared) {
					alike = append(alike, stems)
				}
			}
		}
		others += len(alike)
		tells = tells && slices.ContainsFunc(stems[which], func(st int32) bool {
			n := 0
			for _, stems := range alike {
				if slices.Contains(stems, st) {
					n++
				}
			}
			return 3*n <= len(alike) && !slices.Contains(shared, st)
		})
	}
	return others >= rowsLeast && tells
}

// holds reports whether all but a quarter of some stems are among others.
func holds(list, stems []int32) bool {
	missing := 0
	for _, st := range stems {
		if !slices.Contains(list, st) {
			missing++
		}
	}
	return 4*missing <= len(stems)
}

// named are the stems of the words of a short text, but for figures, each once.
func (d *distinguisher) named(which int, n int32) []int32 {
	if out := d.names[which][n]; out != nil {
		return out
	}
	out := []int32{}
	for _, w := range d.text(which, n) {
		if st := d.v.stem[w]; !d.v.figure[w] && !slices.Contains(out, st) {
			out = append(out, st)
		}
	}
	d.names[which][n] = out
	return out
}

// brings reports whether part i of w has a word of it that those found have not. A row that brings
// a figure alone is no part; nor is a brief clause that brings nothing but words of a frame ("the …
// of vehicles is"), unless it stands there nearly whole.
func (e *composer) brings(w *whole, f *found, i int) bool {
	if !e.brief(w, i) {
		return true
	}
	p := w.parts[i]
	if perMille(int(p.my), e.s[1-w.which].flat[p.node].weight) >= frameLeast {
		return f.fresh(w.marks[i], e.worded)
	}
	return f.fresh(w.marks[i], e.content)
}

// brief reports whether part i of w is as short as rows are.
func (e *composer) brief(w *whole, i int) bool {
	return e.s[1-w.which].flat[w.parts[i].node].size() < patternLeastWords
}
