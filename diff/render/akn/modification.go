package akn

import (
	"strconv"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// modifications are what changed from the older draft to the newer one.
type modifications struct {
	*document
	c     *diff.Comparison
	older *document

	made  []textualMod
	other []*diff.Change // no modifications
	notes []string
}

// A textualMod is one modification of the standard.
type textualMod struct {
	sort     string // of the standard's list
	change   *diff.Change
	note     int // from 1; 0 none
	old, new []piece
	inside   bool // it is of words inside of a point
	heading  bool
}

// A piece is words of one draft with the point that they stand in.
type piece struct {
	ref  plan.Ref
	text string // "" none are told
	at   int    // place in the text of the point, in bytes
}

// change takes a change as what it is.
func (m *modifications) change(h *diff.Change) {
	l := &m.c.Links[h.Link]
	read := l.Known == diff.KnownWords
	switch h.Kind {
	case diff.KindReworded, diff.KindBracketed, diff.KindUnbracketed, diff.KindReplaced:
		m.words(h, l)
	case diff.KindRestyled:
		m.where(read && h.Verdict == diff.VerdictDraft, h,
			textualMod{sort: "substitution", old: whole(l.Old), new: whole(l.New)})
	case diff.KindRenumbered:
		m.where(read, h, textualMod{
			sort: "renumbering",
			old:  []piece{{ref: first(h.Old), text: h.From}},
			new:  []piece{{ref: first(h.New), text: h.To}},
		})
	case diff.KindMoved:
		m.moved(read, h, l)
	case diff.KindSplit:
		m.where(read, h, textualMod{sort: "split", old: whole(l.Old), new: whole(l.New)})
	case diff.KindMerged:
		m.where(read, h, textualMod{sort: "join", old: whole(l.Old), new: whole(l.New)})
	case diff.KindRegrouped:
		m.where(read, h, textualMod{sort: "substitution", old: whole(l.Old), new: whole(l.New)})
	case diff.KindAdded:
		m.where(h.Verdict == diff.VerdictDraft, h, textualMod{sort: "insertion", new: whole(l.New)})
	case diff.KindRemoved:
		m.where(h.Verdict == diff.VerdictDraft, h, textualMod{sort: "repeal", old: whole(l.Old)})
	case diff.KindRetold, diff.KindUnreported, diff.KindRepointed, diff.KindRelinked,
		diff.KindNarrowed, diff.KindWidened, diff.KindReattributed:
		m.other = append(m.other, h)
	}
}

// where takes a change for a modification if it is one.
func (m *modifications) where(is bool, h *diff.Change, t textualMod) {
	if !is {
		m.other = append(m.other, h)
		return
	}
	t.change = h
	m.made = append(m.made, t)
}

// words takes those differences of a change that are put down to the draft. What is put
// down to the telling, or is open, leaves the change among those that are none.
func (m *modifications) words(h *diff.Change, l *diff.Link) {
	none := len(h.Differences) == 0
	for i := range h.Differences {
		x := &h.Differences[i]
		if x.Verdict != diff.VerdictDraft {
			none = true
			continue
		}
		t := textualMod{
			sort: "substitution", change: h, inside: h.Kind != diff.KindReplaced,
			heading: x.Heading,
		}
		if t.inside && x.Old.Text == "" {
			t.sort = "insertion"
		}
		if t.inside && x.New.Text == "" {
			t.sort = "repeal"
		}
		t.old, t.new = runOf(l.Old, x.Old), runOf(l.New, x.New)
		m.made = append(m.made, t)
	}
	if none {
		m.other = append(m.other, h)
	}
}

// olds and news name the points of a change on either side.
func (m *modifications) olds(h *diff.Change) string { return list(m.older.v.ID, h.Old) }
func (m *modifications) news(h *diff.Change) string { return list(m.v.ID, h.New) }

// moved takes a move as a repeal in the old place and an insertion in the new one, with a
// note that it is a move.
func (m *modifications) moved(read bool, h *diff.Change, l *diff.Link) {
	if !read {
		m.other = append(m.other, h)
		return
	}
	m.notes = append(m.notes, "moved, not repealed: "+m.olds(h)+" of the older draft is "+m.news(h)+
		" of the newer one")
	note := len(m.notes)
	m.where(true, h, textualMod{sort: "repeal", note: note, old: whole(l.Old)})
	m.where(true, h, textualMod{sort: "insertion", note: note, new: whole(l.New)})
}

// whole gives points with their words, where these are the draft's.
func whole(clauses []diff.Clause) []piece {
	var out []piece
	for i := range clauses {
		p := piece{ref: clauses[i].Ref}
		if clauses[i].Standing.DraftWords() {
			p.text = clauses[i].Text
		}
		out = append(out, p)
	}
	return out
}

// runOf gives a run of words in its clause.
func runOf(clauses []diff.Clause, r diff.Run) []piece {
	if r.Clause < 0 || r.Clause >= len(clauses) {
		return nil
	}
	return []piece{{clauses[r.Clause].Ref, r.Text, r.At}}
}

// first gives the first of some references.
func first(refs []plan.Ref) plan.Ref {
	if len(refs) == 0 {
		return plan.Ref{}
	}
	return refs[0]
}

// analysis writes the modifications, what else differs, references and notes.
func (m *modifications) analysis() {
	if len(m.made)+len(m.other) > 0 {
		m.open("analysis", "source", "#redraft")
		if len(m.made) > 0 {
			m.open("passiveModifications")
			for i := range m.made {
				m.modification(i+1, &m.made[i])
			}
			m.close("passiveModifications")
		}
		if len(m.other) > 0 {
			m.open("otherAnalysis", "source", "#redraft")
			for _, h := range m.other {
				m.empty("rd:difference", "change", h.ID, "kind", string(h.Kind), "verdict",
					string(h.Verdict), "reason", string(h.Reason),
					"old", m.olds(h), "new", m.news(h), "from", h.From, "to", h.To)
			}
			m.close("otherAnalysis")
		}
		m.close("analysis")
	}
	m.references()
	if len(m.notes) == 0 {
		return
	}
	m.open("notes", "source", "#redraft")
	for i, s := range m.notes {
		m.start("note", "eId", noteID(i+1))
		m.start("p")
		m.text(s)
		m.end("p")
		m.close("note")
	}
	m.close("notes")
}

func noteID(n int) string { return "note_" + strconv.Itoa(n) }

// modification writes one: that the newer draft did it, where, and the words of either.
func (m *modifications) modification(n int, t *textualMod) {
	refers := ""
	if t.note > 0 {
		refers = "#" + noteID(t.note)
	}
	m.open("textualMod", "type", t.sort, "eId", "pmod_"+strconv.Itoa(n), "refersTo", refers,
		"rd:change", t.change.ID, "rd:kind", string(t.change.Kind), "rd:verdict",
		string(t.change.Verdict))
	m.empty("source", "href", m.id.expression)
	position := ""
	if t.inside {
		position = "inside"
	}
	if len(t.new) == 0 {
		for _, p := range t.old {
			m.empty("destination", "href", m.older.portion(p.ref), "pos", position)
		}
	}
	for _, p := range t.new {
		m.empty("destination", "href", "#"+m.names.byID[p.ref.Point], "pos", position)
	}
	if len(t.old) > 0 {
		m.empty("previous", "href", m.older.portion(t.old[0].ref))
	}
	for _, p := range t.old {
		m.piece("old", m.older.portion(p.ref), p, t)
	}
	for _, p := range t.new {
		m.piece("new", "#"+m.names.byID[p.ref.Point], p, t)
	}
	m.close("textualMod")
}

// piece writes words of one draft.
func (m *modifications) piece(name, href string, p piece, t *textualMod) {
	if p.text == "" {
		m.empty(name, "href", href)
		return
	}
	place, at := "text", ""
	if t.heading {
		place = "heading"
	}
	if t.sort == "renumbering" {
		place = "num"
	}
	if t.inside {
		at = strconv.Itoa(p.at)
	}
	m.start(name, "href", href)
	m.start("rd:words", "in", place, "at", at)
	m.WriteString(escape(p.text, false))
	m.end("rd:words")
	m.close(name)
}

// portion is the address of a point of a draft.
func (d *document) portion(ref plan.Ref) string {
	return d.id.expression + "~" + d.names.byID[ref.Point]
}
