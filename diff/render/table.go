package render

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/redraft-go/redraft/diff"
)

// Verdicts writes what differs, a line for each difference in words and for each
// other change: the point, the verdict, the words, and the reason by its name in
// package diff; "-" where there is none. Of two texts of which there are no
// copies, where there is nothing to put a difference down to, it writes the
// point, what became of it, and the words. Points renumbered in a row are one
// line, and so are references that follow their points. Nothing else is in it:
// whoever publishes from it looks the point up in [Text]. What was not looked
// at in a file, or was taken as final, has a line of its own at the end. An empty table
// means that nothing differs in what was looked at. The options are [Points] and [WithLabels].
// The error is that of [diff.Check], or of the writer.
func Verdicts(w io.Writer, c *diff.Comparison, opts ...Option) error {
	c, err := sound(c)
	if err != nil {
		return err
	}
	t := &table{view: newView(c, opts)}
	t.gather()
	for _, line := range t.unlooked() {
		t.line("", "", "", line, "")
	}
	var b strings.Builder
	rows := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	for _, cells := range t.lines {
		for k, cell := range cells {
			if k > 0 {
				fmt.Fprint(rows, "\t")
			}
			fmt.Fprint(rows, onLine(cmp.Or(cell, "-")))
		}
		fmt.Fprintln(rows)
	}
	if err := rows.Flush(); err != nil {
		return fmt.Errorf("write the verdicts: %w", err)
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return fmt.Errorf("write the verdicts: %w", err)
	}
	return nil
}

// A table gathers the lines of [Verdicts].
type table struct {
	*view
	lines [][]string
}

// line adds a line on a change: of a verdict for a reason, or of neither.
func (t *table) line(place, what, verdict, words string, r diff.Reason) {
	if t.bare {
		t.lines = append(t.lines, []string{place, what, words})
		return
	}
	t.lines = append(t.lines, []string{place, verdict, words, string(r)})
}

func (t *table) gather() {
	var renumbered, followed []int
	for i := range t.changes {
		if !t.listed(i) {
			continue
		}
		for _, h := range t.changes[i] {
			switch {
			case h.Kind == diff.KindRenumbered:
				if !t.implied(i) && len(h.Old) == 1 && len(h.New) == 1 {
					renumbered = append(renumbered, i)
				}
			case follows(h):
				followed = append(followed, i)
			default:
				t.change(i, h)
			}
		}
	}
	for len(renumbered) > 0 {
		n := 1
		for n < len(renumbered) && t.next(renumbered[n-1], renumbered[n]) {
			n++
		}
		first, last := renumbered[0], renumbered[n-1]
		old, new := []string{t.oldName(first), ""}, []string{t.newName(first), ""}
		if n > 1 {
			old[1], new[1] = t.oldName(last), t.newName(last)
		}
		t.line(t.label("fold.place", "first", old[0], "last", old[1]), t.label("kind.renumbered"),
			"", t.label("fold.now", "first", new[0], "last", new[1]), "")
		renumbered = renumbered[n:]
	}
	if len(followed) > 0 {
		t.line(t.listOf(followed), t.label("kind.reworded"), "", t.label("kind.followed"), "")
	}
}

// change adds the lines of one change of link i.
func (t *table) change(i int, h *diff.Change) {
	l := t.l(i)
	what := t.label("kind." + string(h.Kind))
	if h.Kind == diff.KindRelinked || h.Kind == diff.KindMoved {
		what = t.kindOf(l, h)
	}
	line := func(v diff.Verdict, words string, r diff.Reason) {
		t.line(t.place(i), what, t.verdict(h, v, r), words, r)
	}
	switch h.Kind {
	case diff.KindReworded, diff.KindReplaced:
		for k := range h.Differences {
			d := &h.Differences[k]
			words := t.words(h, d).styled(ascii)
			if words == "" {
				what = t.replaced(l)
				words = what
				if t.bare {
					words = t.gist(l)
				}
			}
			line(d.Verdict, words, d.Reason)
		}
	case diff.KindAdded, diff.KindRemoved:
		words := t.gone(h)
		if t.bare {
			words = t.gist(l)
		}
		line(h.Verdict, words, h.Reason)
	case diff.KindRetold:
		t.retelling(l, h, what, line)
	case diff.KindUnreported:
		what = t.unreported(l)
		words := what
		if t.bare {
			words = t.gist(l)
		}
		line(h.Verdict, words, h.Reason)
	default:
		words := t.restyled(h)
		if words == "" && t.bare {
			words = t.gist(l)
		}
		line(h.Verdict, cmp.Or(words, what), h.Reason)
	}
	if s := t.restyledHeading(l, h); s != "" && h.Kind != diff.KindRestyled {
		t.line(t.place(i), t.label("kind.restyled"), "", t.label("text.heading", "text", s), "")
	}
}

// retelling adds a line for each thing that is to be said of what is told; one that
// says what sort of change it is, where there is none.
func (t *table) retelling(l *diff.Link, h *diff.Change, what string,
	line func(diff.Verdict, string, diff.Reason),
) {
	var told []string
	if doubt, _ := t.doubt(l); doubt != "" {
		told = append(told, t.label("brief.doubtful", "side", doubt))
	}
	if list := t.listOfTold(l); list != nil && list.some() {
		told = append(told, t.ofList(list))
	}
	for k := range h.Effects {
		told = append(told, t.does(h, &h.Effects[k]))
	}
	if len(told) == 0 {
		told = []string{what}
	}
	for _, words := range told {
		line(h.Verdict, words, h.Reason)
	}
}

// gist says which point it is: by its heading, or by how it begins.
func (v *view) gist(l *diff.Link) string {
	old, new := v.sides(l)
	for _, p := range slices.Concat(old, new) {
		if s := p.Gist(v.set.table); s != "" {
			return s
		}
	}
	return ""
}
