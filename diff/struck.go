package diff

import (
	"slices"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// sureStruck is the confidence, per mille, of a link of struck words to the clause
// that had them: a judgement, not measured.
const sureStruck = 700

// withStruck links a vacant place, of which it is reported what was struck out
// there, to the clause that had it: the one without partner, below the partner of
// what the place stands below, that has most of its words in common with what was
// struck. Of two that have as many none is taken.
func (w *work) withStruck(links []align.Link) []align.Link {
	trees := [2]*flat.Tree{w.old, w.new}
	at := [2]map[int]int{{}, {}}
	for k, l := range links {
		for side, nodes := range [][]int{l.Old, l.New} {
			for _, i := range nodes {
				at[side][i] = k
			}
		}
	}
	ends := func(k, side int) []int { return [][]int{links[k].Old, links[k].New}[side] }
	gone := make(map[int]bool)
	for side, t := range trees {
		for i := range t.Nodes {
			k := at[side][i]
			struck := struckAt(t, i)
			if len(struck) == 0 || len(ends(k, 1-side)) > 0 || gone[k] || !engines(&links[k]) {
				continue
			}
			m, ok := w.hadIt(struck, t.Nodes[i].Parent, side, at, ends)
			if !ok {
				continue
			}
			l := align.Link{
				Old: ends(m, 0), New: ends(k, 1), Kind: align.KindRetold,
				Method: align.MethodPlace, Confidence: sureStruck,
			}
			if side == 0 {
				l.Old, l.New = ends(k, 0), ends(m, 1)
			}
			links[m], gone[k] = l, true
		}
	}
	var out []align.Link
	for k, l := range links {
		if !gone[k] {
			out = append(out, l)
		}
	}
	return out
}

// hadIt gives the link of the clause on the other side that had struck words.
func (w *work) hadIt(struck []string, parent, side int, at [2]map[int]int,
	ends func(k, side int) []int,
) (link int, ok bool) {
	other := [2]*flat.Tree{w.old, w.new}[1-side]
	parents := []int{-1}
	if parent >= 0 {
		parents = ends(at[side][parent], 1-side)
	}
	best, twice := 0, false
	for j := range other.Nodes {
		m, has := at[1-side][j]
		if !has || !slices.Contains(parents, other.Nodes[j].Parent) || len(ends(m, side)) > 0 ||
			len(ends(m, 1-side)) != 1 || other.Nodes[j].Point.Text == "" {
			continue
		}
		n := 0
		for _, s := range substance(other.Nodes[j].Point.Text) {
			if slices.Contains(struck, s) {
				n++
			}
		}
		switch {
		case n > best:
			best, twice, link = n, false, m
		case n == best:
			twice = true
		}
	}
	return link, best > 0 && !twice
}

// struckAt gives the words that were struck out at a vacant place.
func struckAt(t *flat.Tree, i int) []string {
	if !t.Absent(i) {
		return nil
	}
	var out []string
	for _, n := range t.Nodes[i].Point.Notes {
		if n.Kind == plan.NoteKindStruck {
			out = append(out, substance(n.Text)...)
		}
	}
	return out
}

// substance gives the words of a text that are not short, folded, each once.
func substance(text string) []string {
	var out []string
	for _, w := range prose.Words(text) {
		if s := words.Fold(w.Text, true); prose.Substantial(w) && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
