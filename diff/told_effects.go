package diff

import (
	"math/big"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// A telling is one side of a link that is compared in substance: its clauses, then
// what stands below them and has no partner. A list's head is compared with its
// items, for a telling may well have both in one sentence.
type telling struct {
	clauses []Clause
	own     int // so many of them are the link's own
	facts   []plan.Fact
	found   [][]facts.Found // by clause
	whole   bool            // every word of it was read in the draft's words
	seen    bool            // nothing of it is known to be there without its words, or cut short
}

// telling gathers a side of link i.
func (w *work) telling(t *flat.Tree, nodes []int) telling {
	out := telling{whole: true, seen: true, own: len(nodes)}
	add := func(i int) {
		n := &t.Nodes[i]
		out.clauses = append(out.clauses, w.clause(t, i))
		out.facts = append(out.facts, n.Point.Facts...)
		out.found = append(out.found, w.read(n.Point.Text, n.Standing.Language))
		out.whole = out.whole && (n.Standing.FullWords() || t.Structural(i)) && t.Uncut(i)
		cut := slices.ContainsFunc(n.Point.Notes, func(n plan.Note) bool {
			return n.Kind == plan.NoteKindGap
		})
		out.seen = out.seen && n.Standing.Extent == plan.ExtentWhole && !cut &&
			(n.Point.Text != "" || t.Structural(i))
	}
	for _, i := range nodes {
		add(i)
	}
	for _, i := range w.itemsOf(t, nodes) {
		if w.ended() {
			break
		}
		if !t.Absent(i) {
			add(i)
		}
	}
	out.whole = out.whole && out.seen
	return out
}

// itemsOf gives what stands below some nodes and has no partner.
func (w *work) itemsOf(t *flat.Tree, nodes []int) []int {
	side := 0
	if t == w.new {
		side = 1
	}
	var out []int
	for _, n := range nodes {
		for i := n + 1; i < len(t.Nodes) && len(t.Nodes[i].Path) > len(t.Nodes[n].Path); i++ {
			w.spend(1)
			if s := &w.links[w.linkOf[side][i]]; (len(s.old) == 0 || len(s.new) == 0) &&
				!slices.Contains(out, i) {
				out = append(out, i)
			}
		}
	}
	return out
}

// read gives the typed details of a text.
func (w *work) read(text, language string) []facts.Found {
	if w.readers == nil {
		w.readers = make(map[string]*facts.Reader)
	}
	r := w.readers[language]
	if r == nil {
		r = facts.NewReader(facts.Language(language), facts.Parties(w.parties()))
		w.readers[language] = r
	}
	found, err := r.ReadContext(w.ctx, text)
	if err != nil {
		w.err = err
	}
	return found
}

func (w *work) parties() []plan.Party {
	if w.set.scope == nil {
		return nil
	}
	return w.set.scope.Parties
}

// effectsOfTelling gives what a link does that is compared in substance: by the facts
// that are recorded of both sides under one key, then by what is read in the texts
// and no recorded fact speaks of. All of it is told, and open.
func (w *work) effectsOfTelling(s *span) []Effect {
	if w.set.effectless {
		return nil
	}
	a, b := w.telling(w.old, s.old), w.telling(w.new, s.new)
	if w.turned {
		a, b = b, a
	}
	var out []Effect
	for _, key := range keysOf(a.facts, b.facts) {
		old, new := a.details(key), b.details(key)
		switch {
		case len(old) == 0:
			new = a.lacked(new)
		case len(new) == 0:
			old = b.lacked(old)
		}
		for _, e := range w.comparer.Details(old, new) {
			out = append(out, Effect{Effect: e, Key: key})
		}
	}
	recorded := len(out)
	read, _ := w.readEffects(a.clauses, b.clauses, a.own, b.own)
	for _, e := range read {
		if !slices.ContainsFunc(out[:recorded], func(r Effect) bool { return alike(&r, &e) }) {
			out = append(out, e)
		}
	}
	return out
}

// alike reports whether what is read is what a recorded fact says: of the same
// words, or of the same value.
func alike(recorded, read *Effect) bool {
	same := func(a, b effect.Term) bool {
		return a.Value != "" && a.Value == b.Value ||
			a.Range.Len > 0 && a.Clause == b.Clause && a.Range.At < b.Range.At+b.Range.Len &&
				b.Range.At < a.Range.At+a.Range.Len
	}
	return same(recorded.Before, read.Before) || same(recorded.After, read.After)
}

// keysOf gives the keys of facts, in order.
func keysOf(lists ...[]plan.Fact) []string {
	var out []string
	for _, f := range slices.Concat(lists...) {
		out = append(out, f.Key)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// details gives the facts under a key with the words that say them.
func (t *telling) details(key string) []effect.Detail {
	var out []effect.Detail
	for _, f := range t.facts {
		if f.Key != key {
			continue
		}
		d := effect.Detail{Fact: f}
		d.Term, d.Deadline = t.words(&f)
		out = append(out, d)
	}
	return out
}

// words finds the words that say a fact. Those in an item have no place in the
// link's own clauses.
func (t *telling) words(f *plan.Fact) (term effect.Term, deadline bool) {
	for k := range t.clauses {
		if at := strings.Index(t.clauses[k].Text, f.Scope); f.Value == "" && f.Scope != "" &&
			at >= 0 && k < t.own {
			return effect.Term{
				Clause: k, Range: plan.Range{At: at, Len: len(f.Scope)},
				Text: f.Scope,
			}, true
		}
		for i := range t.found[k] {
			g := &t.found[k][i]
			if !says(g, f) {
				continue
			}
			term = effect.Term{Text: g.Words(t.clauses[k].Text)}
			if k < t.own {
				term.Clause, term.Range = k, g.Range
			}
			return term, g.Kind == facts.KindDeadline
		}
	}
	return effect.Term{}, false
}

// says reports whether a detail that was read is a recorded fact.
func says(g *facts.Found, f *plan.Fact) bool {
	read := g.Fact(f.Key)
	switch {
	case read.Kind != f.Kind:
		return false
	case f.Kind == plan.FactKindShare:
		p, ok1 := part(read.Value, read.Unit)
		q, ok2 := part(f.Value, f.Unit)
		return ok1 && ok2 && p.Cmp(q) == 0
	case f.Value == "":
		return g.Value == facts.Vague
	}
	return read.Value == f.Value && (read.Unit == f.Unit || read.Unit == "" || f.Unit == "")
}

// part gives a share as a part of the whole.
func part(value, unit string) (*big.Rat, bool) {
	x, ok := new(big.Rat).SetString(value)
	if ok && unit == "percent" {
		x.Quo(x, big.NewRat(100, 1))
	}
	return x, ok
}

// lacked gives those of the other side's details that this side, which has none
// under their key, is known to lack: all of them where it was read whole in the
// draft's words. Where it is told whole, sums, shares, times and limits, if it is
// told without any: what is said then is that no such thing is told.
func (t *telling) lacked(others []effect.Detail) []effect.Detail {
	if t.whole {
		// named, though nobody recorded it
		return slices.DeleteFunc(slices.Clone(others), func(d effect.Detail) bool {
			return slices.ContainsFunc(slices.Concat(t.found...), func(f facts.Found) bool {
				return says(&f, &d.Fact)
			})
		})
	}
	if !t.seen {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(others), func(d effect.Detail) bool {
		switch d.Kind {
		case plan.FactKindMoney, plan.FactKindShare, plan.FactKindDate:
		case plan.FactKindDuration:
			if d.Bound == "" && !d.Deadline {
				return true // a length of time in passing
			}
		case plan.FactKindFigure:
			if d.Bound == plan.BoundExactly || d.Bound == "" {
				return true // a count in passing
			}
		case plan.FactKindParty, plan.FactKindReference, plan.FactKindForce, plan.FactKindAttribute:
			return true
		}
		return slices.ContainsFunc(slices.Concat(t.found...), func(f facts.Found) bool {
			return f.Fact(d.Key).Kind == d.Kind
		})
	})
}
