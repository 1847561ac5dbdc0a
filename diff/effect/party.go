package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// parties compares who is named. A party counts once, however often it is
// named; one that only one side names, where the other has a word of its name
// ("Ukrainian" for "Ukraine"), is not told of.
func (w *work) parties() {
	as, bs := w.named(&w.old, &w.new), w.named(&w.new, &w.old)
	pairs, gone, come := w.pair(as, bs, 0, func(a, b int) int {
		if w.told {
			return -1
		}
		if !w.samePlace(a, b) {
			return -1
		}
		return w.closeness(a, b)
	})
	for _, m := range pairs {
		w.replace(m.a, m.b, "")
	}
	for _, a := range gone {
		w.old.done(a)
		w.add(Effect{Kind: KindPartyDropped, Before: w.old.sideOf(a)})
	}
	for _, b := range come {
		w.new.done(b)
		w.add(Effect{Kind: KindPartyAdded, After: w.new.sideOf(b)})
	}
	w.mentions()
}

// mentions accounts for the names that both sides have. A name more or less,
// or names in another order, are left among the words.
func (w *work) mentions() {
	pairs, _, _ := w.pair(w.old.foundOf(facts.KindParty), w.new.foundOf(facts.KindParty), 0,
		func(a, b int) int {
			if w.old.found[a].Value != w.new.found[b].Value {
				return -1
			}
			return w.closeness(a, b)
		})
	recast := w.recast(pairs)
	for i, m := range pairs {
		if recast && w.inflectedName(m) {
			continue
		}
		if i > 0 && m.b < pairs[i-1].b || i+1 < len(pairs) && m.b > pairs[i+1].b {
			continue
		}
		w.old.done(m.a)
		w.new.done(m.b)
	}
}

// recast reports whether several names have changed their endings: then who acts
// and who is acted on may have changed places.
func (w *work) recast(pairs []match) bool {
	n := 0
	for _, m := range pairs {
		if w.inflectedName(m) {
			n++
		}
	}
	return n > 1 || n > 0 && w.old.lexis.cases // the number may be another
}

// inflectedName reports whether a name has another ending.
func (w *work) inflectedName(m match) bool {
	a, b := w.old.wordsIn(w.old.found[m.a].Range), w.new.wordsIn(w.new.found[m.b].Range)
	return len(a) > 0 && len(a) == len(b) && a[0].text != b[0].text && sameStem(a[0], b[0])
}

// named gives the first mention of each party that s names and other does not.
func (w *work) named(s, other *side) (out []int) {
	var seen []string
	for i := range s.found {
		f := &s.found[i]
		if f.Kind != facts.KindParty || slices.Contains(seen, f.Value) {
			continue
		}
		seen = append(seen, f.Value)
		w.spend(len(other.kinds[facts.KindParty]))
		if s.used[i] || slices.ContainsFunc(other.kinds[facts.KindParty], func(k int) bool {
			return other.found[k].Value == f.Value
		}) {
			continue
		}
		if w.hinted(other, f.Value) {
			continue
		}
		out = append(out, i)
	}
	return out
}

// hinted reports whether text has a word that begins as a name of the party
// does: an adjective, a people.
func (w *work) hinted(s *side, party string) bool {
	for i := range w.set.parties {
		p := &w.set.parties[i]
		if p.ID != party {
			continue
		}
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			if w.trim != nil && w.trim.names(w, s, name) {
				return true
			}
			stem := []rune(name)
			if len(stem) < 5 || strings.Contains(name, " ") {
				continue
			}
			w.spend(len(s.Text))
			short := string(stem[:max(5, len(stem)-2)])
			if w.hasPrefixWord(s, short) || w.hasPrefixWord(s, strings.ToLower(short)) {
				return true
			}
		}
	}
	return false
}

// hasPrefixWord reports whether s has a word that begins with stem and names
// no party itself.
func (w *work) hasPrefixWord(s *side, stem string) bool {
	text := s.Text
	for from := 0; ; {
		n := strings.Index(text[from:], stem)
		if n < 0 {
			return false
		}
		at := from + n
		w.spend(len(s.kinds[facts.KindParty]))
		named := slices.ContainsFunc(s.kinds[facts.KindParty], func(k int) bool {
			r := s.found[k].Range
			return at >= r.At && at < r.At+r.Len
		})
		if !named && (at == 0 || !isLetterBefore(text, at)) {
			return true
		}
		from = at + len(stem)
	}
}

// samePlace reports whether two mentions stand in one change: the words that
// the one left and those that the other entered touch.
func (w *work) samePlace(a, b int) bool {
	x, y := w.old.found[a].Range, w.new.found[b].Range
	from, to := w.hunk(x.At)
	return from >= 0 && y.At >= from && y.At < to || w.closeness(a, b) >= 6
}

// hunk gives the bytes of the new text that stand where the change around the
// old byte at stands; -1 where that byte is in no change.
func (w *work) hunk(at int) (from, to int) {
	i := w.spanAt(oldPart, at)
	if i == len(w.spans) || !changed(w.spans[i].Op) {
		return -1, -1
	}
	lo, hi := i, i
	for lo > 0 && changed(w.spans[lo-1].Op) {
		lo--
	}
	for hi+1 < len(w.spans) && changed(w.spans[hi+1].Op) {
		hi++
	}
	w.spend(hi - lo)
	return w.spans[lo].New.At, w.spans[hi].New.At + len(w.spans[hi].New.Text)
}
