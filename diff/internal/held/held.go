// Package held gives what each witness of a version has, with how it is known.
package held

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// A Text is a content with whose it is: that of the lead stands in a point.
type Text struct {
	Witness  *plan.Witness // nil: the text itself
	Content  *plan.Content
	Points   []string // ids of the points that the content is for
	Number   string   // where the witness prints another
	Standing plan.Standing
	// of the point that was asked for, or else of the first that the content is for
	Ref plan.Ref
}

// Block reports whether the content is one for a run of points.
func (t *Text) Block() bool { return len(t.Points) > 1 }

// Rank orders texts of one point: the draft's words, words of the witness's own,
// told text, no text; blocks after texts of the point alone.
func (t *Text) Rank() int {
	n := 0
	switch {
	case t.Standing.FullWords():
		n = 1
	case t.Standing.DraftWords():
		n = 2
	case t.Standing.Quotable():
		n = 3
	case t.Standing.Worded:
		n = 4
	default:
		n = 5
	}
	const blocks = 10
	if t.Block() {
		n += blocks
	}
	return n
}

// Lead gives what stands in a point of v: the reading of the lead, or the text
// itself.
func Lead(v *plan.Version, p *plan.Point) Text {
	t := Text{
		Witness: v.LeadWitness(), Content: &p.Content, Points: []string{p.ID},
		Standing: v.Standing(&p.Content, nil), Ref: plan.Ref{Version: v.ID, Point: p.ID},
	}
	if t.Witness != nil {
		t.Ref.Witness = t.Witness.ID
	}
	return t
}

// Of gives every reading of a point, that of the lead first and the others by
// the id of the witness.
func Of(v *plan.Version, p *plan.Point) []Text {
	out := []Text{Lead(v, p)}
	for w, r := range readings(v) {
		if r.Covers(p.ID) {
			out = append(out, text(v, w, r, p.ID))
		}
	}
	slices.SortStableFunc(out[1:], func(a, b Text) int {
		return cmp.Or(strings.Compare(a.Witness.ID, b.Witness.ID),
			strings.Compare(a.Content.Text, b.Content.Text))
	})
	return out
}

// Others gives every reading of a version but those of the lead, each once, as
// they are filed.
func Others(v *plan.Version) iter.Seq[Text] {
	return func(yield func(Text) bool) {
		for w, r := range readings(v) {
			first := ""
			if len(r.Points) > 0 {
				first = r.Points[0]
			}
			if !yield(text(v, w, r, first)) {
				return
			}
		}
	}
}

// readings gives the readings of the witnesses other than the lead.
func readings(v *plan.Version) iter.Seq2[*plan.Witness, *plan.Reading] {
	lead := v.LeadWitness()
	return func(yield func(*plan.Witness, *plan.Reading) bool) {
		for i := range v.Witnesses {
			w := &v.Witnesses[i]
			if w == lead {
				continue
			}
			for k := range w.Readings {
				if !yield(w, &w.Readings[k]) {
					return
				}
			}
		}
	}
}

func text(v *plan.Version, w *plan.Witness, r *plan.Reading, point string) Text {
	return Text{
		Witness: w, Content: &r.Content, Points: r.Points, Number: r.Number,
		Standing: v.Standing(&r.Content, w),
		Ref:      plan.Ref{Version: v.ID, Point: point, Witness: w.ID},
	}
}

// Gapped reports whether words are missing at one of the notes.
func Gapped(notes []plan.Note) bool {
	return slices.ContainsFunc(notes, func(n plan.Note) bool { return n.Kind == plan.NoteKindGap })
}

// Notes gives the notes of a content without members that are not to be
// rendered.
func Notes(c *plan.Content) []plan.Note {
	var out []plan.Note
	for _, n := range c.Notes {
		n.X = nil
		out = append(out, n)
	}
	return out
}
