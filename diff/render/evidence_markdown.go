package render

import (
	"fmt"
	"io"
	"strings"
)

// EvidenceMarkdown writes evidence as [EvidenceText] does, in GitHub Flavored
// Markdown: a heading for each section and a list below it, in which denials stand
// below what they deny. All of it is escaped as [Markdown] does. The option is
// [WithLabels]. A nil e is that of nothing. The error is that of the writer.
func EvidenceMarkdown(w io.Writer, e *Evidence, opts ...Option) error {
	if e == nil {
		e = new(Evidence)
	}
	set := settingsOf(opts)
	m := &markdown{view: &view{set: &set}}
	m.para("## " + escaped(strings.TrimSpace(e.Name+"  "+e.Title)))
	m.para(escaped(e.State))
	for _, s := range e.About {
		m.para(escaped(s))
	}
	for i := range e.Sections {
		s := &e.Sections[i]
		if s.Title != "" {
			m.para("### " + escaped(s.Title))
			m.para(escaped(s.State))
		}
		var list strings.Builder
		for k := range s.Entries {
			m.listed(&list, &s.Entries[k], 0)
		}
		m.para(list.String())
	}
	if _, err := io.WriteString(w, m.b.String()); err != nil {
		return fmt.Errorf("write the evidence: %w", err)
	}
	return nil
}

// listed writes an entry, and below it what stands below it.
func (m *markdown) listed(b *strings.Builder, e *EvidenceEntry, depth int) {
	text := escaped(m.textOf(e))
	if e.Label != "" {
		text = strong(escaped(e.Label)) + " " + text
	}
	b.WriteString(item(depth, text))
	for _, s := range m.particulars(e) {
		b.WriteString(item(depth+1, escaped(s)))
	}
	for i := range e.Below {
		m.listed(b, &e.Below[i], depth+1)
	}
}
