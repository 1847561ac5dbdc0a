package render

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/redraft-go/redraft/diff"
)

// Table writes the verdicts of a comparison, a line for each difference in
// words and for each point that is on one side alone: the point, the verdict,
// the words, and the reason by its name in package diff. Nothing else is in it:
// whoever publishes from it looks the point up in [Text]. The options are
// [Points] and [WithLabels]. The error is that of [diff.Check], or of the writer.
func Table(w io.Writer, c *diff.Comparison, opts ...Option) error {
	c, err := sound(c)
	if err != nil {
		return err
	}
	s := settingsOf(opts)
	t := &text{page: page{width: s.width}, set: &s, c: c}
	var b strings.Builder
	rows := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for i := range c.Changes {
		h := &c.Changes[i]
		l := &c.Links[h.Link]
		if h.Verdict == "" || h.Kind == diff.KindRetold || !t.listed(l) {
			continue
		}
		line := func(v diff.Verdict, words string, r diff.Reason) {
			fmt.Fprintf(rows, "%s\t%s\t%s\t%s\n", placeOf(l), t.label("verdict."+string(v)), strings.Map(visible, words), r)
		}
		if len(h.Differences) == 0 || h.Kind == diff.KindReplaced {
			words := t.label("kind." + string(h.Kind))
			if h.Kind == diff.KindAdded || h.Kind == diff.KindRemoved {
				words = t.gone(h)
			}
			line(h.Verdict, words, h.Reason)
			continue
		}
		for k := range h.Differences {
			d := &h.Differences[k]
			line(d.Verdict, t.words(h, d), d.Reason)
		}
	}
	if err := rows.Flush(); err != nil {
		return fmt.Errorf("write the table: %w", err)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write the table: %w", err)
	}
	return nil
}

// placeOf names a link by its number, or below the first level by the id of its
// point.
func placeOf(l *diff.Link) string {
	for _, side := range [][]diff.Clause{l.Old, l.New} {
		if len(side) > 0 && len(side[0].Path) > 1 {
			return side[0].Ref.Point
		}
	}
	return numberOf(l)
}
