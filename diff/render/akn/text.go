package akn

import (
	"cmp"
	"net/url"
	"slices"

	"github.com/redraft-go/redraft/plan"
)

// A span is something that is marked in a text.
type span struct {
	kind    string // of the note, or quoted
	text    string
	at, len int
}

const (
	quoted   = "quoted"   // words of a told text that were read
	told     = "told"     // all of its words
	standing = "standing" // a remark that says how a text is known

	noAddress = "#"
)

// spansOf gives what is marked in a content, in the order of the text. Of marks that
// overlap the first stands.
func spansOf(c *plan.Content) []span {
	var all []span
	for _, n := range c.Notes {
		all = append(all, span{string(n.Kind), n.Text, n.At, n.Len})
	}
	for _, r := range c.Quoted {
		all = append(all, span{quoted, "", r.At, r.Len})
	}
	slices.SortStableFunc(all, func(a, b span) int { return cmp.Or(a.at-b.at, a.len-b.len) })
	var out []span
	end := 0
	for _, s := range all {
		if s.at < end || s.len < 0 || s.at > len(c.Text) || s.len > len(c.Text)-s.at {
			continue
		}
		out = append(out, s)
		end = s.at + s.len
	}
	return out
}

// words writes the text of a content with what is marked in it.
func (d *document) words(c *plan.Content) {
	at := 0
	for _, s := range spansOf(c) {
		d.text(c.Text[at:s.at])
		at = s.at + s.len
		inside := c.Text[s.at:at]
		switch {
		case s.kind == string(plan.NoteKindLink):
			d.start("a", "href", reference(s.text), "rd:address", s.text)
			d.text(inside)
			d.end("a")
		case s.len > 0 || s.kind == quoted:
			d.start("inline", "name", s.kind, "rd:note", s.text)
			d.text(inside)
			d.end("inline")
		case s.kind == string(plan.NoteKindGap):
			d.start("omissis", "rd:note", s.text)
			d.text("…")
			d.end("omissis")
		default:
			d.start("remark", "status", "editorial", "rd:kind", s.kind, "rd:note", s.text)
			d.text("[" + s.kind)
			if s.text != "" {
				d.text(": " + s.text)
			}
			d.text("]")
			d.end("remark")
		}
	}
	d.text(c.Text[at:])
}

// paragraph writes what is known of a content as the inside of a block: the draft's own
// words as text, anything else in a remark that says what it is.
func (d *document) paragraph(c *plan.Content, s plan.Standing) {
	if s.DraftWords() {
		d.words(c)
		return
	}
	before := unread(s)
	attrs := []string{"status", "editorial", "rd:kind", standing}
	if s.Wording == plan.WordingTranslation {
		attrs = append(attrs, "type", "translation")
	}
	d.start("remark", attrs...)
	d.text("[" + before)
	if s.Worded || len(c.Notes) > 0 {
		d.text(": ")
		d.start("inline", "name", told)
		d.words(c)
		d.end("inline")
	}
	d.text("]")
	d.end("remark")
}

// unread says why a text is not the draft's own words.
func unread(s plan.Standing) string {
	switch {
	case s.Presence == plan.PresenceAbsent:
		return "known not to be in this draft"
	case s.Worded && s.Wording == plan.WordingTranslation:
		return "in translation, not the draft’s own words"
	case s.Worded:
		return "told, not quoted"
	case s.Presence == plan.PresencePresent:
		return "there, its words are not known"
	}
	return "not seen"
}

// statusOf says of a text what the standard has a word for.
func statusOf(s plan.Standing) string {
	switch {
	case s.Presence == plan.PresenceAbsent:
		return "undefined"
	case !s.Worded:
		return "unknown"
	case s.DraftWords() && s.Extent == plan.ExtentWhole:
		return ""
	case s.DraftWords():
		return "incomplete"
	case s.Wording == plan.WordingTranslation:
		return "translated"
	}
	return "editorial"
}

// reference gives an address as the standard wants it; noAddress for one
// that is none.
func reference(address string) string {
	if u, err := url.Parse(address); err == nil && address != "" {
		return u.String()
	}
	return noAddress
}
