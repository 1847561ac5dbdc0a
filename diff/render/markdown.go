package render

import (
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// Markdown writes a comparison as [Text] does, for the CMS of a newsroom or an
// issue tracker, in GitHub Flavored Markdown. A heading of the third level stands
// before each point. Block quotations, <del> and <ins> stand only around words
// that were read in these words; what is told is a paragraph and marked so.
//
// Names, texts and statements of others are escaped: they can become neither
// mark-up nor links, HTML, mentions, references to issues or templates of a site.
// The options are [Points], [Brief], [Folded], [Limit] and [WithLabels]. The error is that of
// [diff.Check], or of the writer.
func Markdown(w io.Writer, c *diff.Comparison, opts ...Option) error {
	c, err := sound(c)
	if err != nil {
		return err
	}
	m := &markdown{view: newView(c, opts)}
	if m.set.limit > 0 {
		m.parts.b = &m.b
	}
	m.write()
	out := m.b.String()
	if m.set.limit > 0 {
		out = m.kept(&m.parts, "\n", m.left)
	}
	if _, err := io.WriteString(w, out); err != nil {
		return fmt.Errorf("write the comparison: %w", err)
	}
	return nil
}

// A markdown is a view in paragraphs.
type markdown struct {
	*view
	b     strings.Builder
	parts pieces
}

// write writes all there is, or gathers its parts.
func (m *markdown) write() {
	if m.set.folded {
		m.summary()
	}
	m.opening()
	m.parts.opened()
	if m.set.brief || m.set.folded {
		m.brief()
	} else {
		m.body()
	}
}

// left writes what was left out.
func (m *markdown) left(s string) string { return "\n" + escaped(s) + "\n" }

// inMarkdown is the style of Markdown.
var inMarkdown = style{
	marks:  [...][2]string{gone: {"<del>", "</del>"}, come: {"<ins>", "</ins>"}},
	escape: inert,
}

// para writes a paragraph, if there is anything to write.
func (m *markdown) para(s string) {
	if s = strings.TrimSpace(s); s == "" {
		return
	}
	if m.b.Len() > 0 {
		m.b.WriteByte('\n')
	}
	m.b.WriteString(s + "\n")
}

// item gives an item of a list, so deep below others.
func item(depth int, s string) string {
	return strings.Repeat("  ", depth) + "- " + strings.TrimSpace(s) + "\n"
}

func strong(s string) string { return "**" + s + "**" }

func (m *markdown) opening() {
	m.para(item(0, strong(escaped(m.old()))+" "+escaped(m.describe(m.c.Old, m.new()))) +
		item(0, strong(escaped(m.new()))+" "+escaped(m.describe(m.c.New, m.old()))))
	m.para(escaped(m.evidence()))
	m.para(escaped(m.count() + " " + m.tally()))
	m.para(escaped(m.surplus()))
	if !m.bare {
		m.para(escaped(m.label("head.silence")))
	}
	m.para(escaped(m.bracketed()))
	m.para(begun(m.legend().styled(inMarkdown)))
}

func (m *markdown) body() {
	var wanted []diff.Block
	for _, b := range m.blocks {
		if m.wanted(b) {
			wanted = append(wanted, b)
		}
	}
	for len(wanted) > 0 {
		run := m.quietRun(wanted)
		if len(run) > 1 {
			m.para("### " + escaped(m.run(run)))
			m.para(escaped(m.label("kind.same")))
		} else {
			m.block(wanted[0])
		}
		m.parts.cut(m.weight(wanted[0]), links(wanted[:max(len(run), 1)])...)
		wanted = wanted[max(len(run), 1):]
	}
}

// brief writes a paragraph for each point, and one for those of which the same is to be
// said in a word.
func (m *markdown) brief() {
	var blocks []diff.Block
	for _, b := range m.blocks {
		if m.wanted(b) && !(m.l(b.Link).Role() == plan.RoleHeading && m.quiet(b)) {
			blocks = append(blocks, b)
		}
	}
	members := make(map[string][]diff.Block)
	for len(blocks) > 0 {
		if run := m.quietRun(blocks); len(run) > 0 {
			members[m.label("kind.same")] = append(members[m.label("kind.same")],
				blocks[:len(run)]...)
			blocks = blocks[len(run):]
			continue
		}
		b := m.briefOf(blocks[0])
		blocks = blocks[1:]
		if b.run != "" {
			members[b.run] = append(members[b.run], b.block)
			continue
		}
		lines := []string{strong(escaped(m.place(b.block.Link)))}
		for _, s := range b.lines {
			line := s.text.styled(inMarkdown)
			if s.label != "" {
				line = strong(escaped(s.label)) + " " + line
			}
			lines = append(lines, begun(line))
		}
		m.para(strings.Join(lines, "\\\n"))
		m.parts.cut(m.weight(b.block), b.block.Link)
		m.fold(m.weight(b.block), b.block)
	}
	for _, run := range slices.Sorted(maps.Keys(members)) {
		m.para(escaped(run + ": " + m.listOf(links(members[run]))))
		m.parts.cut(quietest, links(members[run])...)
		m.fold(quietest, members[run]...)
	}
}

func (m *markdown) block(b diff.Block) {
	heading := m.place(b.Link)
	if m.numbered(b.Link) {
		heading += " " + m.title(b.Link)
	}
	m.para("### " + escaped(heading))
	m.para(escaped(m.state(b)))
	m.link(b.Link)
	if m.quiet(b) {
		return
	}
	for nested := b.Below; len(nested) > 0; {
		run := m.renumbered(nested)
		if len(run) > 1 {
			m.para(escaped(m.run(run) + m.label("clauses") + m.label("kind.same")))
			nested = nested[m.after(nested, run):]
			continue
		}
		if same := m.unchanged(nested); len(same) > 1 {
			m.para(escaped(m.label("kind.same") + ": " + m.listOf(same)))
			nested = nested[len(same):]
			continue
		}
		if i := nested[0]; !m.silent(i) {
			m.para(strong(escaped(m.place(i))) + " " + escaped(m.stateOf(i)))
			m.link(i)
		}
		nested = nested[1:]
	}
}

// link writes the texts of a link and what is to be said of them.
func (m *markdown) link(i int) {
	for _, r := range m.rows(i) {
		text := r.text.styled(inMarkdown)
		if !r.quote {
			// a told label has its colon
			m.para(escaped(strings.TrimSuffix(r.label, ":")) + ": " + text)
			continue
		}
		m.para(escaped(r.label) + ":")
		m.para("> " + quoted(text))
	}
	var list strings.Builder
	for _, h := range m.changes[i] {
		for _, g := range m.groups(m.l(i), h) {
			for k, line := range g.lines {
				s := begun(line.styled(inMarkdown))
				if g.label != "" {
					s = strong(escaped(g.label)) + " " + s
				}
				if g.reason != "" && k == len(g.lines)-1 {
					s += "\\\n  " + escaped(g.reason)
				}
				list.WriteString(item(0, s))
			}
		}
	}
	for _, r := range m.remarks(i) {
		list.WriteString(item(r.depth, escaped(r.text)))
	}
	m.para(list.String())
}

// escaped gives a text of others as it may begin a line.
func escaped(s string) string { return begun(inert(s)) }

// begun keeps what is escaped from making a list, a heading, a quotation or a
// rule of the line that it begins.
func begun(s string) string {
	if at := leading.FindStringSubmatchIndex(s); at != nil {
		return s[:at[2]] + `\` + s[at[2]:]
	}
	return s
}

// inert gives a text of others as Markdown that shows it and does nothing. What
// is no mark-up of Markdown, but of an issue tracker (mentions, references, names
// of pictures) or a link without any, an empty comment takes apart: a backslash
// does not, since both are looked for in what Markdown has made of it.
func inert(s string) string {
	s = signs.Replace(words.Line(s))
	return live.ReplaceAllStringFunc(s, func(found string) string {
		return found[:1] + "<!-- -->" + found[1:]
	})
}

// signs are those that Markdown, or what a site runs before it, takes for mark-up.
var signs = strings.NewReplacer(
	`{%`, `\{\%`, `%}`, `\%\}`,
	`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`, `{`, `\{`, `}`, `\}`,
	`<`, `\<`, `|`, `\|`, `~`, `\~`, `&`, `\&`, `$`, `\$`,
)

// live finds what becomes a link, a mention, a reference or a picture though no
// sign says so; it is taken apart behind its first character.
var live = regexp.MustCompile(`(?i)://|:[a-z0-9+\\-]|@|www\.|[#!]\d|GH-\d`)

// leading finds what makes a block of a line that begins with it.
var leading = regexp.MustCompile(`^\s*(?:\d{1,9})?([#+=>-]|[.)](?:\s|$))`)
