package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/rising"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan/words"
)

// Annotated writes the whole text of two drafts as CriticMarkup: what the newer one put in
// as {++words++}, what it took out as {--words--}, and remarks as {>>words<<}. Who accepts
// all of it has the newer draft, who rejects all of it the older one: each point as its
// number and heading on a line, its text on the next ones, and a blank line. A point that
// moved is taken out at the old place and put in at the new one. Remarks leave nothing
// behind, whether they are accepted or rejected.
//
// Marks stand only on words that were read in the drafts' own words on both sides, or of
// which it is known that the other side has none. What is told, in part or not seen on a
// side is no text here: it is in remarks, and so are the verdicts on changes that are not
// surely the draft's.
//
// Braces, angle brackets, ampersands and what would make a link or a picture are written
// as character references (&#123;), so that no text of others becomes mark-up; control
// characters and others that nobody sees are told by their code points. The options are
// [Called] and [WithLabels]. The error is that of [diff.Check], or of the writer.
func Annotated(w io.Writer, c *diff.Comparison, opts ...Option) error {
	c, err := sound(c)
	if err != nil {
		return err
	}
	a := &annotated{view: newView(c, opts)}
	if !a.bare {
		a.remark(a.label("annotated.head", "old", a.old(), "new", a.new()))
	}
	a.body()
	if _, err := io.WriteString(w, a.b.String()); err != nil {
		return fmt.Errorf("write the annotated text: %w", err)
	}
	return nil
}

// annotated is a view in CriticMarkup.
type annotated struct {
	*view
	b strings.Builder
}

// A spot is a clause in the order of a draft.
type spot struct {
	link   int
	clause *diff.Clause
}

// body writes the clauses of both drafts in one row: those that stayed where both have
// them, what went out before what came in.
func (a *annotated) body() {
	old, new := a.row(0), a.row(1)
	at := make(map[int]int) // link → place in the new row
	for k := range new {
		at[new[k].link] = k
	}
	var pairs [][2]int
	for k := range old {
		l := a.l(old[k].link)
		if j, ok := at[old[k].link]; ok && len(l.Old) == 1 && len(l.New) == 1 {
			pairs = append(pairs, [2]int{k, j})
		}
	}
	i, j := 0, 0
	for _, p := range append(rising.Pairs(pairs), [2]int{len(old), len(new)}) {
		for ; i < p[0]; i++ {
			a.alone(&old[i], 0)
		}
		for ; j < p[1]; j++ {
			a.alone(&new[j], 1)
		}
		if i < len(old) {
			a.both(&old[i], &new[j])
			i++
			j++
		}
	}
}

// row gives the clauses of a side in its order.
func (a *annotated) row(side int) []spot {
	var out []spot
	for i := range a.c.Links {
		clauses := a.l(i).Old
		if side == 1 {
			clauses = a.l(i).New
		}
		for k := range clauses {
			out = append(out, spot{i, &clauses[k]})
		}
	}
	slices.SortStableFunc(out, func(x, y spot) int {
		return slices.Compare(x.clause.Path, y.clause.Path)
	})
	return out
}

// marks reports whether the clauses of a link may be marked as changed.
func (a *annotated) marks(i int) bool {
	l := a.l(i)
	if l.Known != diff.KnownWords && l.Known != diff.KnownAbsent {
		return false
	}
	told := func(c diff.Clause) bool { return c.Text != "" && !c.Standing.DraftWords() }
	return !slices.ContainsFunc(l.Old, told) && !slices.ContainsFunc(l.New, told)
}

// alone writes a clause that only one draft has at this place.
func (a *annotated) alone(s *spot, side int) {
	text := paragraph(s.clause)
	if text == "" {
		return
	}
	if !a.marks(s.link) {
		a.unmarked(s, side)
		return
	}
	if side == 0 {
		a.b.WriteString("{--" + text + "--}")
	} else {
		a.b.WriteString("{++" + text + "++}")
	}
	a.verdicts(s.link)
}

// both writes a clause that both drafts have at this place.
func (a *annotated) both(old, new *spot) {
	if !a.marks(old.link) {
		a.unmarked(old, 0)
		a.unmarked(new, 1)
		return
	}
	for _, s := range redline.Compare(paragraph(old.clause), paragraph(new.clause),
		redline.Minimal(), redline.Moves(false)).Spans {
		if s.Old.Text == s.New.Text {
			a.b.WriteString(s.Old.Text)
			continue
		}
		if s.Old.Text != "" {
			a.b.WriteString("{--" + s.Old.Text + "--}")
		}
		if s.New.Text != "" {
			a.b.WriteString("{++" + s.New.Text + "++}")
		}
	}
	a.verdicts(old.link)
}

// unmarked writes as a remark what may not be marked.
func (a *annotated) unmarked(s *spot, side int) {
	name, other := a.old(), a.new()
	if side == 1 {
		name, other = other, name
	}
	text := words.Line(strings.TrimSpace(s.clause.Heading + " " + s.clause.Text))
	if text == "" {
		return
	}
	if s.clause.Standing.DraftWords() {
		a.remark(a.label("annotated.unseen", "side", name, "place", a.place(s.link), "text", text,
			"other", other))
		return
	}
	a.remark(a.label("annotated.told", "side", name, "place", a.place(s.link), "text", text))
}

// verdicts writes which of what changed in a link is not surely the draft's, and why.
func (a *annotated) verdicts(i int) {
	if a.bare {
		return
	}
	for _, h := range a.changes[i] {
		for _, g := range a.groups(a.l(i), h) {
			if g.label == "" || g.label == a.label("verdict."+string(diff.VerdictDraft)) {
				continue
			}
			var lines []string
			for _, line := range g.lines {
				lines = append(lines, line.styled(ascii))
			}
			a.remark(a.label("annotated.note", "verdict", g.label, "words",
				strings.Join(lines, a.label("clauses")), "reason", g.reason))
		}
	}
}

func (a *annotated) remark(s string) {
	a.b.WriteString("{>>" + referenced(words.Line(s)) + "<<}")
}

// paragraph gives a clause as it stands in the text: "" where it has nothing to read.
func paragraph(c *diff.Clause) string {
	head := strings.TrimSpace(c.Number + " " + c.Heading)
	if head == "" && c.Text == "" {
		return ""
	}
	var b strings.Builder
	if head != "" {
		b.WriteString(words.Line(head) + "\n")
	}
	for line := range strings.Lines(c.Text) {
		b.WriteString(words.Line(strings.TrimSuffix(line, "\n")) + "\n")
	}
	return referenced(b.String()) + "\n"
}

// referenced writes by character references what CriticMarkup, HTML and links are made of.
func referenced(s string) string { return references.Replace(s) }

var references = strings.NewReplacer("&", "&amp;", "<", "&lt;", "{", "&#123;", "}", "&#125;", "](",
	"]&#40;", "]:", "]&#58;")
