package render

import (
	"html"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff"
)

// Folded makes [Markdown] what a reader of a pull request or of an issue has room for: a
// line that sums it up, the opening, and of each point what [Brief] says of it, with its
// texts and who has what folded away below. Where a host drops <details>, all of it stands
// there unfolded and in order. With [Limit] the texts are left out before anything that is
// said of a point is, and that is said. A comment on GitHub has room for 65,536 characters.
func Folded() Option { return func(s *settings) { s.folded = true } }

// summary writes the line that sums all up: how many points bear which label, and of how
// many it is not known.
func (m *markdown) summary() {
	var out []string
	those := func(has func(b diff.Block) bool) (n int, links []int) {
		for _, b := range m.blocks {
			if m.wanted(b) && has(b) {
				links = append(links, b.Link)
			}
		}
		return len(links), links
	}
	add := func(s string, n int, links []int) {
		const mostListed = 12
		if n > 0 && n <= mostListed {
			s += ": " + m.listOf(links)
		}
		if n > 0 {
			out = append(out, s)
		}
	}
	if m.bare {
		n, links := those(func(b diff.Block) bool { return m.weight(b) < unweighty })
		add(m.label("folded.changed", "n", strconv.Itoa(n)), n, links)
	}
	for _, verdict := range diff.Verdicts() {
		n, links := those(func(b diff.Block) bool {
			return !m.bare && m.verdictOn(linksOf(b), verdict)
		})
		add(m.label("folded.label", "n", strconv.Itoa(n), "label",
			m.label("verdict."+string(verdict))), n, links)
	}
	for _, p := range m.view.parts() {
		if p.key == "told" || p.key == "language" || p.key == "unseen-old" ||
			p.key == "unseen-new" {
			out = append(out, p.text)
		}
	}
	if len(out) == 0 {
		out = append(out, m.label("folded.nothing"))
	}
	m.para(strong(escaped(m.turned(m.old(), m.new()))) + " · " + inert(strings.Join(out, " · ")))
}

// fold writes what stands in the whole of some blocks, folded away. No word of others
// stands in its tags: between these Markdown escapes nothing.
func (m *markdown) fold(weight int, blocks ...diff.Block) {
	if !m.set.folded {
		return
	}
	summary := m.label("folded.texts")
	if !m.bare {
		summary = m.label("folded.copies")
	}
	written := false
	for _, b := range blocks {
		if m.quiet(b) {
			continue
		}
		if !written {
			m.para("<details>\n<summary>" + html.EscapeString(summary) + "</summary>")
			written = true
		}
		m.block(b)
	}
	if written {
		m.para("</details>")
		m.parts.fold(weight, links(blocks)...)
	}
}
