package plan

import "cmp"

// A Standing is what a content amounts to once the defaults of its witness
// and version are applied: what may be said of its words. The zero Standing
// is that of a text about which nothing is known.
type Standing struct {
	Presence  Presence  `json:"presence"`            // never ""
	Worded    bool      `json:"worded,omitempty"`    // there is text
	Wording   Wording   `json:"wording,omitempty"`   // "" not known
	Confirmed Confirmed `json:"confirmed,omitempty"` // "" nothing known
	Extent    Extent    `json:"extent"`              // never ""
	Language  string    `json:"language,omitempty"`  // of the text; "" not known
}

// Standing gives the standing of a content that witness w of v has. For the
// content of a point itself w is nil: the lead witness is taken. A version
// without witnesses is the text itself, so there wording and confirmation
// that are not said count as verbatim and exact.
func (v *Version) Standing(c *Content, w *Witness) Standing {
	v, c = orZero(v), orZero(c)
	s := Standing{
		Presence: c.State(), Worded: c.Text != "", Wording: c.Wording,
		Confirmed: c.Confirmed, Extent: cmp.Or(c.Extent, ExtentWhole), Language: c.Language,
	}
	if w == nil {
		w = v.LeadWitness()
	}
	switch {
	case w != nil:
		s.Wording = cmp.Or(s.Wording, w.Wording)
		s.Language = cmp.Or(s.Language, w.Language)
		// A translation is in its own language; only the draft's own words are in the draft's.
		if s.Wording == WordingVerbatim {
			s.Language = cmp.Or(s.Language, v.Language)
		}
	case len(v.Witnesses) == 0:
		s.Wording = cmp.Or(s.Wording, WordingVerbatim)
		s.Confirmed = cmp.Or(s.Confirmed, ConfirmedExact)
		s.Language = cmp.Or(s.Language, v.Language)
	}
	return s
}

// State gives the presence of c: what it says, or else present with text and
// unreported without.
func (c *Content) State() Presence {
	switch {
	case c == nil:
		return PresenceUnreported
	case c.Presence != "":
		return c.Presence
	case c.Text != "":
		return PresencePresent
	default:
		return PresenceUnreported
	}
}

// Quotable reports whether the text was read in these words at its witness,
// so that it may be shown as a quotation from there.
func (s Standing) Quotable() bool {
	return s.Presence == PresencePresent && s.Worded && s.Confirmed == ConfirmedExact
}

// DraftWords reports whether the text is the draft's own words, read as such:
// verbatim and exact. Only two such texts may be compared word by word.
func (s Standing) DraftWords() bool { return s.Quotable() && s.Wording == WordingVerbatim }

// FullWords reports whether the text is the whole clause in the draft's own
// words. Only in such a text is the lack of a word an observation.
func (s Standing) FullWords() bool { return s.DraftWords() && s.Extent == ExtentWhole }
