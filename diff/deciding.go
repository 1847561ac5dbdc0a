package diff

import "slices"

// Deciding gives the copies by which a difference got its verdict, those that
// weigh most first. For a verdict that was reached without a copy there are none.
// Where a copy has another form than its draft's, those of one draft settle or
// unsettle the difference: the others are left out. Cost: linear in the readings.
func (d *Difference) Deciding() []Testimony {
	var out []Testimony
	for _, t := range d.Readings {
		if t.decides(d.Reason) && (d.Reason == ReasonAgree || len(out) == 0 ||
			t.Ref.Version == out[0].Ref.Version) {
			out = append(out, t)
		}
	}
	return slices.Clip(out)
}

// Behind gives the copies by which an effect of the change got its verdict, at the
// first of the differences that its words lie in for which there are any. Cost:
// linear in the readings of the change.
func (h *Change) Behind(e *Effect) []Testimony {
	for k := range h.Differences {
		d := Difference{
			Old: h.Differences[k].Old, New: h.Differences[k].New, Reason: e.Reason,
			Readings: h.Differences[k].Readings,
		}
		if deciding := d.Deciding(); len(deciding) > 0 &&
			(overlap(d.Old, e.Before) || overlap(d.New, e.After)) {
			return deciding
		}
	}
	return nil
}

// decides reports whether a copy can be the one by which a difference has the
// verdict of a reason. What is not in the draft's own words, or holds a part of
// what differs, can contest and no more.
func (t *Testimony) decides(r Reason) bool {
	strong := !t.Weak && !t.Part
	switch r {
	case ReasonEarlier:
		return t.Form == FormOther && strong && t.Early
	case ReasonContested:
		return t.Form == FormOther
	case ReasonThird:
		return t.Form == FormThird && strong
	case ReasonAgree:
		return t.Form == FormOwn && strong
	default: // reached without a copy
		return false
	}
}
