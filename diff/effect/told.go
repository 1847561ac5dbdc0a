package effect

import (
	"slices"

	"github.com/redraft-go/redraft/plan"
)

// toldOnce takes back what came or went within a condition that did: the condition tells it; and
// a party that came or went where it is told whom it replaces.
func (w *work) toldOnce() {
	if len(w.effects) < 2 || len(w.effects) > maxDoubts {
		return
	}
	w.spend(len(w.effects) * len(w.effects))
	drop := make(map[int]bool)
	for i := range w.effects {
		for k := range w.effects {
			if i != k && tells(&w.effects[k], &w.effects[i]) && !w.listsParty(&w.effects[i]) {
				drop[i] = true
			}
		}
	}
	if len(drop) == 0 {
		return
	}
	deeds := make(map[int]deed)
	var rest []Effect
	for i := range w.effects {
		if drop[i] {
			continue
		}
		if d, ok := w.deeds[i]; ok {
			deeds[len(rest)] = d
		}
		rest = append(rest, w.effects[i])
	}
	w.effects, w.deeds = rest, deeds
}

// listsParty reports whether an effect is of a party that the caller named: of it all is told.
func (w *work) listsParty(e *Effect) bool {
	return slices.ContainsFunc(w.set.parties, func(p plan.Party) bool {
		return p.ID == e.Before.Value || p.ID == e.After.Value
	})
}

// tells reports whether one effect tells what another does.
func tells(whole, part *Effect) bool {
	switch whole.Kind {
	case KindConditionAdded:
		return slices.Contains(comes, part.Kind) && lies(part.After, whole.After)
	case KindConditionDropped:
		return slices.Contains(goes, part.Kind) && lies(part.Before, whole.Before)
	case KindConditionChanged:
		return part.Kind == KindPartyAdded && lies(part.After, whole.After) ||
			part.Kind == KindPartyDropped && lies(part.Before, whole.Before)
	case KindPartyReplaced:
		return part.Kind == KindPartyAdded && lies(part.After, whole.After) ||
			part.Kind == KindPartyDropped && lies(part.Before, whole.Before)
	default:
		return false
	}
}

// What may come and go with a condition that it is a part of.
var (
	comes = []Kind{KindPartyAdded, KindShareAdded, KindReferenceAdded, KindDurationAdded}
	goes  = []Kind{KindPartyDropped, KindShareDropped, KindReferenceDropped, KindDurationDropped}
)

// lies reports whether words of one text lie within others of it.
func lies(part, whole Term) bool {
	return part.Text != "" && whole.Text != "" && within(part.Range, whole.Range)
}
