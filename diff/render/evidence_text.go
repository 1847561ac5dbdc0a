package render

import (
	"fmt"
	"io"
	"strings"
)

// EvidenceText writes evidence for a terminal, section by section. What is told is
// marked so, and denials stand below what they deny. The options are [Width] and
// [WithLabels]. A nil e is that of nothing. The error is that of the writer.
func EvidenceText(w io.Writer, e *Evidence, opts ...Option) error {
	if e == nil {
		e = new(Evidence)
	}
	set := settingsOf(opts)
	l := laid{page: page{width: set.width}, view: &view{set: &set}}
	l.ends(strings.TrimSpace(e.Name+"  "+e.Title), e.State)
	for _, s := range e.About {
		l.flow(0, "", s)
	}
	for i := range e.Sections {
		s := &e.Sections[i]
		l.line("")
		if s.Title != "" {
			l.ends(s.Title, s.State)
		}
		column := 0
		for k := range s.Entries {
			if s.Part == EvidencePartLater {
				column = max(column, Columns(s.Entries[k].Label)+2)
			}
		}
		for k := range s.Entries {
			e := &s.Entries[k]
			switch {
			case s.Part == EvidencePartMay || s.Part == EvidencePartMayNot:
				l.flow(2, "- ", l.textOf(e))
			case column > 0 && e.Label != "" && (k == 0 || s.Entries[k-1].Label != e.Label):
				l.flow(2, e.Label+strings.Repeat(" ", column-Columns(e.Label)), l.textOf(e))
				l.underEntry(e, 2)
			case column > 0 && e.Label != "": // more of the draft above
				l.flow(2, strings.Repeat(" ", column), l.textOf(e))
				l.underEntry(e, 2)
			default:
				l.entry(e, 2)
			}
		}
	}
	if _, err := io.WriteString(w, l.b.String()); err != nil {
		return fmt.Errorf("write the evidence: %w", err)
	}
	return nil
}

// laid is evidence in lines.
type laid struct {
	page
	*view // for its words alone
}

// flow writes a label and after it a text, wrapped beside the label, or under it
// where the label takes up much of the line.
func (l *laid) flow(indent int, label, text string) {
	const part = 3 // of the line that a label may take
	label = onLine(label)
	lead := strings.Repeat(" ", indent) + label
	hang := Columns(lead)
	if hang > l.width/part {
		lead, text, hang = strings.Repeat(" ", indent), label+text, indent+4
	}
	for i, s := range Wrap(text, l.width-Columns(lead), l.width-hang) {
		if i > 0 {
			lead = strings.Repeat(" ", hang)
		}
		l.line(lead + s)
	}
}

// entry writes an entry and what stands below it.
func (l *laid) entry(e *EvidenceEntry, indent int) {
	label, text := "", l.textOf(e)
	switch {
	case e.Label != "":
		label = l.label("evidence.before", "label", e.Label)
	case e.State == "" && e.Sort == SortQuoted:
		label = "  "
	case e.State == "" && e.Sort != SortOurs:
		label, text = l.label("evidence.told"),
			l.label("evidence.entry", "text", l.quotedText(e), "ground", e.Ground)
	}
	l.flow(indent, label, text)
	l.underEntry(e, indent)
}

// underEntry writes what stands below the text of an entry.
func (l *laid) underEntry(e *EvidenceEntry, indent int) {
	for _, s := range l.particulars(e) {
		l.flow(indent+6, "", s)
	}
	for i := range e.Below {
		l.entry(&e.Below[i], indent+2)
	}
}

// particulars gives who has the text of an entry, where that is not said behind it,
// and how it was read, a line each.
func (v *view) particulars(e *EvidenceEntry) []string {
	var out []string
	if e.Ground == "" && e.Sort != SortOurs {
		for _, voice := range e.By {
			out = append(out, voice.Text)
		}
	}
	return append(out, e.How...)
}

// textOf gives an entry as a text without its label.
func (v *view) textOf(e *EvidenceEntry) string {
	text := v.quotedText(e)
	switch {
	case e.Text == "":
		return v.label("evidence.entry", "text", e.State, "ground", e.Ground)
	case e.Sort == SortTold || e.Sort == SortForeign:
		return v.label("evidence.entry-told", "state", e.State, "text", text, "ground", e.Ground)
	}
	return v.label("evidence.entry", "state", e.State, "text", text, "ground", e.Ground)
}

// quotedText puts into quotation marks what was read in these words.
func (v *view) quotedText(e *EvidenceEntry) string {
	if e.Sort == SortQuoted || e.Sort == SortForeign {
		return quoted(e.Text)
	}
	return e.Text
}
