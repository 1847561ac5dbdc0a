package effect

import "github.com/redraft-go/redraft/plan/facts"

// references compares the provisions and documents that are named, and where
// the caller knows what they resolve to, whether they still lead there.
func (w *work) references() {
	as, bs := w.old.of(facts.KindReference), w.new.of(facts.KindReference)
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
		w.add(Effect{Kind: KindReferenceDropped, Before: w.old.sideOf(a)})
	}
	for _, b := range come {
		w.new.done(b)
		w.add(Effect{Kind: KindReferenceAdded, After: w.new.sideOf(b)})
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
		return KindReferenceChanged
	case was == "" && is == "":
		if same {
			return ""
		}
		return KindReferenceChanged
	case is == "":
		return KindReferenceDangling
	case was == "":
		return KindReferenceMended
	case was == is && same:
		return KindReferenceKept
	case was == is:
		return KindReferenceFollowed
	case same:
		return KindReferenceStale
	}
	return KindReferenceRetargeted
}
