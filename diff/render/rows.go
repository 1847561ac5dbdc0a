package render

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// A row is a text with the label that says whose it is.
type row struct {
	label string
	text  phrase
	quote bool // the text is a quotation, without its marks

	side   int         // 0 the old draft's, 1 the new one's
	clause int         // whose it is, by its index on that side; -1 that of a copy, or of no clause
	sort   Sort        // what the text is
	own    string      // the text without what is said of it; "" there is none
	notes  []plan.Note // gaps and doubts in own
	copy   diff.Copy
	ref    plan.Ref
}

// rows gives the texts of a link where they have anything to show: those that
// are compared, and after each side the copies that bear on a verdict.
func (v *view) rows(i int) []row {
	if !v.shows(i) {
		return nil
	}
	l := v.l(i)
	marks := v.marks(i)
	var out []row
	for side, clauses := range [][]diff.Clause{l.Old, l.New} {
		name := []string{v.old(), v.new()}[side]
		places, new := v.sides(l)
		if side == 1 {
			places = new
		}
		for k := range clauses {
			c := &clauses[k]
			label := name
			if len(clauses) > 1 {
				label += " " + places[k].Alone().Name(v.set.table)
			}
			r := v.row(label, c, marks[side][k])
			r.side, r.clause, r.notes, r.copy, r.ref = side, k, c.Notes, c.Copy, c.Ref
			out = append(out, r)
		}
		if len(clauses) == 0 {
			why := string(v.lackOf(l))
			if l.Known == diff.KnownAbsent {
				why = string(plan.PresenceAbsent)
			}
			out = append(out, row{
				side: side, clause: -1, label: name,
				text: plain(v.label("text."+why, "place", v.hangsOn(l))),
			})
		}
		for _, witness := range v.witnesses(i) {
			if len(clauses) > 0 && witness.Ref.Version == clauses[0].Ref.Version {
				r := v.copyRow(name, witness)
				r.side, r.clause, r.notes, r.copy, r.own, r.ref = side, -1, witness.Notes,
					witness.Copy, witness.Text, witness.Ref
				out = append(out, r)
			}
		}
	}
	return out
}

// shows reports whether the texts of a link are worth showing: not where they
// are one text to the letter, or none.
func (v *view) shows(i int) bool {
	l := v.l(i)
	switch {
	case len(l.Old) == 0 || len(l.New) == 0:
		return l.Known != diff.KnownNeither
	case v.has(i, diff.KindSplit, diff.KindMerged, diff.KindRegrouped):
		return true
	case len(l.Old) == 1 && len(l.New) == 1 && l.Old[0].Text == l.New[0].Text:
		return l.Known != diff.KnownWords && l.Old[0].Text != "" || l.Known == diff.KnownAbsent ||
			l.Old[0].Standing.Presence != l.New[0].Standing.Presence
	}
	return l.Known != diff.KnownWords || v.changed(i)
}

// row gives the text of one clause: quoted under the outlet's name if it was
// read in these words there, told without it else.
func (v *view) row(name string, c *diff.Clause, marked phrase) row {
	told := func(text string) row {
		return row{
			label: v.label("told.draft", "name", name), text: plain(text), sort: SortTold,
			own: c.Text,
		}
	}
	switch {
	case c.Role == plan.RoleHeading && c.Heading != "":
		return row{
			label: name, text: plain(c.Heading), quote: true, sort: SortQuoted,
			own: c.Heading,
		}
	case c.Text == "" && c.Heading != "" &&
		(v.bare || c.Standing.Presence == plan.PresenceUnreported):
		return row{label: name, text: plain(v.label("text.none"))}
	case c.Text == "" && c.Standing.Presence == plan.PresenceAbsent &&
		c.Standing.Confirmed != plan.ConfirmedExact:
		return told(v.label("text.absent"))
	case c.Text == "":
		return row{label: name, text: plain(v.label("text." + string(c.Standing.Presence)))}
	case !c.Standing.Quotable() && c.Copy.Name != "":
		return told(v.label("told.after", "text", c.Text, "name", c.Copy.Name))
	case !c.Standing.Quotable():
		return told(c.Text)
	case !c.Standing.DraftWords():
		return row{
			label: joinName(name, c.Copy.Name),
			text:  plain(v.foreign(c.Text, c.Notes, c.Copy)), sort: SortForeign, own: c.Text,
		}
	}
	if marked == nil {
		marked = plain(v.gapped(c.Text, c.Notes))
	}
	return row{
		label: joinName(name, c.Copy.Name), text: marked, quote: true, sort: SortQuoted,
		own: c.Text,
	}
}

// copyRow gives the text of a copy that bears on a verdict.
func (v *view) copyRow(name string, w diff.Testimony) row {
	switch {
	case !w.Quoted:
		return row{
			label: v.label("told.draft", "name", name),
			text:  plain(v.label("told.after", "text", w.Text, "name", v.copyName(w.Copy, false))),
			sort:  SortTold,
		}
	case w.Copy.Wording != plan.WordingVerbatim:
		return row{
			label: joinName(name, w.Copy.Name),
			text:  plain(v.foreign(w.Text, w.Notes, w.Copy)), sort: SortForeign,
		}
	}
	return row{
		label: joinName(name, w.Copy.Name), text: plain(v.gapped(w.Text, w.Notes)),
		quote: true, sort: SortQuoted,
	}
}

// foreign shows words that an outlet has, but that are its own telling of the
// draft: a translation or a paraphrase.
func (v *view) foreign(s string, notes []plan.Note, c diff.Copy) string {
	told := v.label("told."+string(c.Wording), "text", quoted(v.gapped(s, notes)))
	return v.label("told.text", "text", told)
}

func joinName(draft, copyName string) string {
	if copyName == "" {
		return draft
	}
	return draft + ", " + copyName
}

func quoted(s string) string { return `"` + s + `"` }

// gapped puts a mark where words of a text are missing.
func (v *view) gapped(s string, notes []plan.Note) string {
	var gaps []int
	for _, n := range notes {
		if n.Kind == plan.NoteKindGap && n.At >= 0 && n.At <= len(s) {
			gaps = append(gaps, n.At)
		}
	}
	slices.Sort(gaps)
	for _, at := range slices.Backward(gaps) {
		s = strings.TrimRight(s[:at], " ") + " " + v.label("text.gap") + " " +
			strings.TrimLeft(s[at:], " ")
	}
	return strings.TrimSpace(s)
}
