package render

import (
	"fmt"
	"io"
	"strings"
)

// A listing is what is written of a subject, a trail, news or the words of a draft
// before it is laid out: some sentences, then items under headings.
type listing struct {
	opening []string
	groups  []listGroup
	closing []string
}

// A listGroup are items under a heading.
type listGroup struct {
	heading string
	items   []listItem
}

// A listItem is a label with lines beside it. Without a label the lines stand by
// themselves.
type listItem struct {
	label string
	lines []listLine
}

// A listLine is a line of an item, so deep below its first ones.
type listLine struct {
	depth int
	text  string
}

// add adds a line.
func (i *listItem) add(depth int, text string) {
	i.lines = append(i.lines, listLine{depth, text})
}

const listColumn = 24 // "2025-11-23/24 geneva-19"

// text writes a listing for a terminal of so many columns.
func (l *listing) text(w io.Writer, width int, what string) error {
	p := page{width: width}
	for _, s := range l.opening {
		p.item(0, "", 0, s)
	}
	for _, g := range l.groups {
		p.line("")
		p.item(0, "", 0, g.heading)
		for _, i := range g.items {
			label, column := i.label, listColumn
			if label == "" {
				column = 0
			}
			for _, line := range i.lines {
				p.item(1+2*line.depth, label, column, line.text)
				label = ""
			}
		}
	}
	if len(l.closing) > 0 {
		p.line("")
	}
	for _, s := range l.closing {
		p.item(0, "", 0, s)
	}
	if _, err := io.WriteString(w, p.b.String()); err != nil {
		return fmt.Errorf("write %s: %w", what, err)
	}
	return nil
}

// markdown writes a listing as [Markdown] does a comparison: headings of the third
// level, lists, and everything of others escaped.
func (l *listing) markdown(w io.Writer, what string) error {
	m := new(markdown)
	for _, s := range l.opening {
		m.para(escaped(s))
	}
	for _, g := range l.groups {
		m.para("### " + escaped(strings.TrimPrefix(g.heading, "-- ")))
		var list strings.Builder
		for _, i := range g.items {
			list.WriteString(markdownItem(&i))
		}
		m.para(list.String())
	}
	for _, s := range l.closing {
		m.para(escaped(s))
	}
	if _, err := io.WriteString(w, m.b.String()); err != nil {
		return fmt.Errorf("write %s: %w", what, err)
	}
	return nil
}

// markdownItem gives an item as one of a list, with its lines below it.
func markdownItem(i *listItem) string {
	var b strings.Builder
	lines, depth := i.lines, 0
	if i.label != "" {
		head := strong(escaped(i.label))
		if len(lines) > 0 {
			head += " " + inert(lines[0].text)
			lines = lines[1:]
		}
		b.WriteString(item(0, head))
	}
	for _, line := range lines {
		if i.label != "" && line.depth == 0 {
			depth = 1 // what is deeper stood below the first line till now
		}
		b.WriteString(item(depth+line.depth, escaped(line.text)))
	}
	return b.String()
}

// header gives the names of columns.
func (v *view) header(columns ...string) []string {
	out := make([]string, len(columns))
	for k, c := range columns {
		out[k] = v.label("csv." + c)
	}
	return out
}
