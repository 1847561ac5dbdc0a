package effect

import "github.com/redraft-go/redraft/plan/facts"

// references compares the provisions and documents that are named, and where
// the caller knows what they resolve to, whether they still lead there.
func (w *work) references() {
	as, bs := w.old.of(facts.Reference), w.new.of(facts.Reference)
	pairs, gone, come := w.pair(as, bs, 4, func(a, b int) int {
		x, y := &w.old.found[a], &w.new.found[b]
		points := w.near(a, b)
		if x.Value == y.Value {
			points += 3
		}
		if x.Document == y.Document {
			points++
		}
		return points
	})
	for _, m := range pairs {
		w.old.done(m.a)
		w.new.done(m.b)
		if kind := w.target(m.a, m.b); kind != "" {
			w.add(Effect{Kind: kind, Before: w.old.sideOf(m.a), After: w.new.sideOf(m.b)})
		}
	}
	for _, a := range gone {
		w.old.done(a)
		w.add(Effect{Kind: ReferenceDropped, Before: w.old.sideOf(a)})
	}
	for _, b := range come {
		w.new.done(b)
		w.add(Effect{Kind: ReferenceAdded, After: w.new.sideOf(b)})
	}
}

// target tells what became of a reference; "" where nothing is to be said.
func (w *work) target(a, b int) Kind {
	x, y := &w.old.found[a], &w.new.found[b]
	same := x.Value == y.Value && x.Document == y.Document
	was, known1 := w.old.Targets[x.Value]
	is, known2 := w.new.Targets[y.Value]
	switch {
	case x.Document != "" || y.Document != "" || !known1 || !known2:
		if same {
			return ""
		}
		return ReferenceChanged
	case was == "" && is == "":
		if same {
			return ""
		}
		return ReferenceChanged
	case is == "":
		return ReferenceDangling
	case was == "":
		return ReferenceMended
	case was == is && same:
		return ReferenceKept
	case was == is:
		return ReferenceFollowed
	case same:
		return ReferenceStale
	}
	return ReferenceRetargeted
}
