package plan

import (
	"strconv"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/sources"
)

// A holder is what a content stands in.
type holder struct {
	kind    string             // point, reading or claim
	witness *Witness           // of a reading
	cites   []sources.Citation // of a point, its own or those of the point around it
}

// content checks that what is said of a text goes together.
func (k *checker) content(here *diag.Path, v *Version, c *Content, owner holder) {
	if owner.witness != nil {
		owner.cites = c.Cites
	}
	oneOf(k, here, "presence", c.Presence, Presences)
	oneOf(k, here, "wording", c.Wording, Wordings)
	oneOf(k, here, "confirmed", c.Confirmed, Confirmeds)
	oneOf(k, here, "extent", c.Extent, Extents)
	k.quoted(here, c)
	k.language(here, "language", c.Language)
	each(k, here, "notes", c.Notes, func(_ int, here *diag.Path, n *Note) { k.note(here, c, n) })
	each(k, here, "facts", c.Facts, func(_ int, here *diag.Path, f *Fact) { k.fact(here, f) })
	k.cites(here, c.Cites)

	k.seen(here, c.Text)
	k.presence(here, v, c, owner)
	k.exactness(here, v, c, owner)
	if c.Text != "" && (c.Extent == "" || c.Extent == ExtentWhole) {
		for i := range c.Notes {
			if c.Notes[i].Kind == NoteKindGap {
				notes := here.Member("notes")
				at := notes.Index(i)
				k.add(CodeGapExtent, &at, "")
			}
		}
	}
}

// presence checks presence against what is there. The text of a claim is the
// claim's own: "the amnesty is not in it" is a text about an absence.
func (k *checker) presence(here *diag.Path, v *Version, c *Content, owner holder) {
	state := c.State()
	if state == PresencePresent || owner.kind == "claim" {
		return
	}
	an := "an " + string(state)
	for _, m := range []struct {
		member string
		there  bool
	}{
		{"text", c.Text != ""},
		{"facts", len(c.Facts) > 0},
		{"quoted", len(c.Quoted) > 0},
		{"confirmed", state == PresenceUnreported && c.Confirmed != ""},
	} {
		if m.there {
			k.add(CodePresenceText, here, m.member, strict.P("presence", an))
			return
		}
	}
	if state == PresenceAbsent && !k.grounded(v, c, owner) {
		k.add(CodePresenceGround, here, "presence")
	}
}

// grounded reports whether there is a ground to call a clause absent: a
// citation, a note that it was struck, or a witness that has all of the draft,
// word for word or translated. A version without witnesses that is complete is
// the text itself: a vacant number there is seen to be vacant.
func (k *checker) grounded(v *Version, c *Content, owner holder) bool {
	if len(owner.cites) > 0 {
		return true
	}
	for i := range c.Notes {
		if c.Notes[i].Kind == NoteKindStruck {
			return true
		}
	}
	w := owner.witness
	if w == nil {
		w = v.LeadWitness()
	}
	if w == nil {
		return len(v.Witnesses) == 0 && (v.Coverage == "" || v.Coverage == CoverageComplete)
	}
	return w.Coverage == CoverageComplete &&
		(w.Wording == WordingVerbatim || w.Wording == WordingTranslation)
}

// exactness checks a text that is said to be exact: somebody must have read it
// somewhere, in that language.
func (k *checker) exactness(here *diag.Path, v *Version, c *Content, owner holder) {
	if c.Text == "" || c.State() != PresencePresent {
		return
	}
	s := v.Standing(c, owner.witness)
	w := owner.witness
	if w == nil && owner.kind != "claim" {
		w = v.LeadWitness()
	}
	if w != nil && s.Wording == WordingVerbatim && s.Confirmed == "" {
		k.add(CodeTextUnconfirmed, here, "confirmed", strict.P("id", w.ID))
	}
	if c.Confirmed == ConfirmedExact {
		k.exactGround(here, w, s, owner)
		if other := k.witnessLanguage(w); differ(c.Language, other) {
			k.add(CodeExactLanguage, here, "language", strict.P("language", c.Language),
				strict.P("other", other))
		}
	}
	if s.Wording == WordingVerbatim && s.Confirmed == ConfirmedExact && owner.kind != "claim" {
		own := c.Language
		if own == "" {
			own = k.witnessLanguage(w)
		}
		if differ(own, v.Language) {
			k.add(CodeVerbatimLanguage, here, "wording", strict.P("language", own),
				strict.P("other", v.Language))
		}
	}
}

// exactGround checks that an exact text stands somewhere, and that this was
// read. In a plan without reports there is nobody to cite.
func (k *checker) exactGround(here *diag.Path, w *Witness, s Standing, owner holder) {
	if len(owner.cites) == 0 && w == nil {
		if s.Wording == WordingVerbatim && owner.kind != "claim" && len(k.p.Reports) > 0 {
			k.add(CodeUncitedExact, here, "confirmed")
		}
		return
	}
	unseen := ""
	for i := range owner.cites {
		x := &owner.cites[i]
		if len(x.Via) > 0 || !k.unseen(x.Report) {
			return
		}
		unseen = x.Report
	}
	if len(owner.cites) == 0 {
		if !k.unseen(w.Report) {
			return
		}
		unseen = w.Report
	}
	k.add(CodeExactUnseen, here, "confirmed", strict.P("report", unseen))
}

// unseen reports whether a report is known not to have been read.
func (k *checker) unseen(id string) bool {
	i, ok := k.reports.index[id]
	return ok && k.p.Reports[i].Read == sources.AccessUnseen
}

// witnessLanguage gives the language of a witness's text: its own, or that of
// its report.
func (k *checker) witnessLanguage(w *Witness) string {
	if w == nil {
		return ""
	}
	if w.Language != "" {
		return w.Language
	}
	if i, ok := k.reports.index[w.Report]; ok {
		return k.p.Reports[i].Language
	}
	return ""
}

// differ reports whether two tags certainly name two languages.
func differ(a, b string) bool {
	if a == b || a == "" || b == "" {
		return false
	}
	a, b = baseLanguage(a), baseLanguage(b)
	return a != "" && b != "" && a != b
}

// quoted checks the quoted parts of a text: in its order, without overlaps.
func (k *checker) quoted(here *diag.Path, c *Content) {
	end := 0
	each(k, here, "quoted", c.Quoted, func(_ int, here *diag.Path, r *Range) {
		switch {
		case !k.rangeWithin(here, c.Text, r.At, r.Len):
		case r.Len == 0:
			k.add(CodeTextRange, here, "len", variant("empty"))
		case r.At < end:
			k.add(CodeTextRange, here, "at", variant("order"))
		default:
			end = r.At + r.Len
		}
	})
}

// rangeWithin checks that n bytes from at on are in the text, and whole characters.
func (k *checker) rangeWithin(here *diag.Path, text string, at, n int) bool {
	if at < 0 || n < 0 || at > len(text) || n > len(text)-at {
		member := "at"
		if at >= 0 && n < 0 {
			member = "len"
		}
		k.add(CodeTextRange, here, member, variant("outside"),
			strict.P("at", strconv.Itoa(at)), strict.P("len", strconv.Itoa(n)),
			strict.P("size", strconv.Itoa(len(text))))
		return false
	}
	for _, edge := range []struct {
		member string
		at     int
	}{{"at", at}, {"len", at + n}} {
		if edge.at == len(text) || utf8.RuneStart(text[edge.at]) {
			continue
		}
		nearest := edge.at
		for nearest > 0 && !utf8.RuneStart(text[nearest]) {
			nearest--
		}
		k.add(CodeTextRange, here, edge.member, variant("inside"),
			strict.P("at", strconv.Itoa(edge.at)), strict.P("near", strconv.Itoa(nearest)))
		return false
	}
	return true
}

func (k *checker) note(here *diag.Path, c *Content, n *Note) {
	if n.Kind == "" {
		k.missing(here, "kind", "one of "+joined(NoteKinds()))
	}
	oneOf(k, here, "kind", n.Kind, NoteKinds)
	if !k.rangeWithin(here, c.Text, n.At, n.Len) {
		return
	}
	kind := strict.P("kind", string(n.Kind))
	switch n.Kind {
	case NoteKindGloss, NoteKindComment, NoteKindSic, NoteKindStruck, NoteKindGap:
		if n.Len != 0 {
			k.add(CodeNoteForm, here, "len", variant("len"), kind)
		}
	case NoteKindDoubtful, NoteKindLink:
		if n.Len == 0 {
			k.add(CodeNoteForm, here, "len", variant("nolen"), kind)
		}
	}
	if n.Text == "" && (n.Kind == NoteKindGloss || n.Kind == NoteKindComment ||
		n.Kind == NoteKindLink) {
		k.add(CodeNoteForm, here, "text", variant("text"), kind)
	}
}
