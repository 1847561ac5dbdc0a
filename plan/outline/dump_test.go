package outline_test

import (
	"fmt"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// dump prints an outline as the trees in testdata are written: a point a line,
// "number # heading @ theme = text", indented by level, with its notes below.
func dump(o *outline.Outline) string {
	var b strings.Builder
	line := func(label, words string) {
		if words != "" {
			fmt.Fprintf(&b, "%s: %s\n", label, escape(words))
		}
	}
	line("title", o.Version.Title)
	if o.Version.Coverage == plan.CoveragePartial {
		b.WriteString("partial\n")
	}
	line("preamble", around(o, plan.RolePreamble))
	names := make(map[string]string)
	for _, t := range o.Themes {
		name := t.Name
		if t.In != "" {
			name = names[t.In] + " / " + name
		}
		names[t.ID] = name
	}
	var walk func(points []plan.Point, indent string)
	walk = func(points []plan.Point, indent string) {
		for _, p := range points {
			if !p.Role.Provision() {
				continue // it has a line of its own
			}
			b.WriteString(indent)
			if p.Coverage == plan.CoveragePartial {
				b.WriteByte('~')
			}
			if p.Number == "" {
				b.WriteString("*")
			}
			b.WriteString(p.Number)
			if p.Heading != "" {
				b.WriteString(" # " + escape(p.Heading))
			}
			if p.Theme != "" {
				b.WriteString(" @ " + escape(names[p.Theme]))
			}
			if p.Text != "" {
				b.WriteString(" = " + escape(p.Text))
			}
			b.WriteByte('\n')
			for _, n := range p.Notes {
				fmt.Fprintf(&b, "%s  ! %s %q %q\n", indent, n.Kind, p.Text[:n.At], n.Text)
			}
			walk(p.Points, indent+"  ")
		}
	}
	walk(o.Version.Points, "")
	line("closing", around(o, plan.RoleClosing))
	return b.String()
}

// around prints the points of a role, " | " between them.
func around(o *outline.Outline, role plan.Role) string {
	var list []string
	for _, p := range o.Version.Points {
		if p.Role != role {
			continue
		}
		words := p.Text
		if p.Heading != "" {
			words = p.Heading + " # " + words
		}
		for _, n := range p.Notes {
			words += fmt.Sprintf(" ! %s %q %q", n.Kind, p.Text[:n.At], n.Text)
		}
		list = append(list, words)
	}
	return strings.Join(list, "\n")
}

func escape(s string) string { return strings.ReplaceAll(s, "\n", " | ") }
