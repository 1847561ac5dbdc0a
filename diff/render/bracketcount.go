package render

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/bracket"
)

// Brackets writes for a terminal how much of each draft stands in brackets: a line for
// each draft in the order given, then a line for each point that has any. The option is
// [WithLabels]. The error is that of the writer.
func Brackets(w io.Writer, drafts []*plan.Version, opts ...Option) error {
	c := newCounts(drafts, opts)
	var b strings.Builder
	out := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	line := func(cells []string) { fmt.Fprintln(out, strings.Join(cells, "\t")) }
	line(c.head(false))
	for _, d := range c.drafts {
		line(d.sum)
	}
	_ = out.Flush() // writes to memory
	for _, d := range c.drafts {
		if len(d.points) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n%s\n", d.sum[0])
		line(c.head(true)[1:])
		for _, row := range d.points {
			line(row[1:])
		}
		_ = out.Flush()
	}
	fmt.Fprintf(&b, "\n%s\n", c.label("count.note"))
	lines := strings.Split(b.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	if _, err := io.WriteString(w, strings.Join(lines, "\n")); err != nil {
		return fmt.Errorf("write the brackets: %w", err)
	}
	return nil
}

// BracketsCSV writes the same as comma-separated values by RFC 4180, as [CSV] does: a row
// for each draft, with an empty point, followed by a row for each of its points that has
// any.
func BracketsCSV(w io.Writer, drafts []*plan.Version, opts ...Option) error {
	c := newCounts(drafts, opts)
	rows := [][]string{c.head(true)}
	for _, d := range c.drafts {
		rows = append(rows, append([]string{d.sum[0], ""}, d.sum[1:]...))
		rows = append(rows, d.points...)
	}
	return writeCSV(w, rows, "the brackets")
}

// counts are the counts of several drafts.
type counts struct {
	*view  // for its labels alone: there is no comparison
	drafts []counted
}

// A counted is the counts of one draft.
type counted struct {
	sum    []string
	points [][]string
}

func newCounts(drafts []*plan.Version, opts []Option) *counts {
	set := settingsOf(opts)
	c := &counts{view: &view{set: &set}}
	for _, v := range drafts {
		if v == nil {
			v = &plan.Version{}
		}
		var d counted
		var sum bracket.Count
		for _, x := range v.Brackets() {
			sum = sum.Add(x.Count)
			if n := x.Count; n.Brackets+n.Options+n.Unmatched > 0 {
				d.points = append(d.points, append([]string{v.ID, x.Point.ID}, c.cells(n)...))
			}
		}
		d.sum = append([]string{v.ID}, c.cells(sum)...)
		c.drafts = append(c.drafts, d)
	}
	return c
}

// head gives the names of the columns.
func (c *counts) head(point bool) []string {
	out := []string{c.label("count.draft")}
	if point {
		out = append(out, c.label("count.point"))
	}
	for _, key := range [...]string{
		"brackets", "depth", "places", "alternatives", "gaps", "inside",
		"outside", "unmatched", "names",
	} {
		out = append(out, c.label("count."+key))
	}
	return out
}

// cells gives the columns of a count.
func (c *counts) cells(n bracket.Count) []string {
	var out []string
	for _, k := range [...]int{
		n.Brackets, n.Depth, n.Sets, n.Options, n.Placeholders, n.Inside,
		n.Outside, n.Unmatched,
	} {
		out = append(out, strconv.Itoa(k))
	}
	var names []string
	for _, p := range n.By {
		name := p.Name
		if p.Stance != "" {
			name = c.label("count.stance."+string(p.Stance), "name", p.Name)
		}
		names = append(names, name+" "+strconv.Itoa(p.Brackets))
	}
	return append(out, strings.Join(names, c.label("list")))
}
