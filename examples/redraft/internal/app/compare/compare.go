// Package compare is the main job of the program: what changed between two
// drafts, of a plan or in files.
package compare

import (
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/render/akn"
	"github.com/redraft-go/redraft/diff/render/docx"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "compare",
		Args:  "[OLDER NEWER]",
		Short: "What changed between two drafts, point by point",
		Long: `OLDER and NEWER are ids of drafts of the plan, text files, Word documents (.docx,
with their tracked changes as accepted, or with -original as before them), drafts in
Akoma Ntoso 1.0 (.xml), or - for standard input. Without
them us-28 and e3-28 of the plan that comes with redraft are compared. Two files
are two drafts; nothing of a plan reaches them unless -plan is given. A file held
against a draft of the plan may be one more copy of that: where it is, or where
that is not settled, it is shown beside the copies that are known, and nothing in
which it differs is put down to the draft. What stands
of a file's origin in its front matter (a line --- and lines such as "title: …")
need not be told. A flag that tells of a file's origin is given twice where there
are two files, the older one's first; "" tells nothing.`,
		Example: `redraft compare -title "Terms" -date 2025 -title "Terms" -date 2026 old.txt new.txt`,
		Setup: func(flags *flag.FlagSet) shell.Job {
			c := new(comparison)
			c.sides.declare(flags)
			flags.Var((*shell.Many)(&c.points), "point",
				"show only the point with this `number`; may be repeated")
			flags.StringVar(&c.format, "format", formats()[0].name,
				"the `form` of the output: "+formatNames())
			flags.IntVar(&c.limit, "limit", 0,
				"with -format text or md: no more than this `number` of characters, what matters "+
					"most first; 0: all")
			flags.BoolVar(&c.brief, "brief", false,
				"the first screen alone: a line or two for each point")
			flags.BoolVar(&c.folded, "folded", false,
				"with -format md: for a pull request, with a line that sums it up, and the texts "+
					"folded away below what -brief says")
			flags.BoolVar(&c.copies, "copies", false,
				"the two are copies of one text, whatever they look like: nothing is put down to a draft")
			flags.BoolVar(&c.drafts, "drafts", false, "the two are drafts, whatever they look like")
			flags.BoolVar(&c.original, "original", false,
				"Word documents as they were before the tracked changes in them")
			flags.BoolVar(&c.changesOnly, "changes-only", false,
				"with -format json: leave out what did not change, and fold runs that have "+
					"nothing but another number")
			flags.BoolVar(&c.exitCode, "exit-code", false,
				"end with status 3 where the drafts differ")
			return c.run
		},
	}
}

// A format is a form of the output.
type format struct {
	name string
	// p: the plan that lent itself; nil none
	write func(w io.Writer, c *diff.Comparison, p *plan.Plan, opts ...render.Option) error
}

func formats() []format {
	return []format{
		{"text", alone(render.Text)},
		{"verdicts", alone(render.Verdicts)},
		{"md", alone(render.Markdown)},
		{"csv", alone(render.CSV)},
		{"annotated", alone(render.Annotated)},
		{"docx", word(docx.Write)},
		{"docx-table", word(docx.Columns)},
		{"akn", func(w io.Writer, c *diff.Comparison, p *plan.Plan, _ ...render.Option) error {
			return akn.Comparison(w, c, akn.Within(p))
		}},
		{"json", func(w io.Writer, c *diff.Comparison, _ *plan.Plan, _ ...render.Option) error {
			return render.JSON(w, c)
		}},
	}
}

// alone makes a writer of what needs no plan.
func alone(write func(io.Writer, *diff.Comparison, ...render.Option) error) func(io.Writer,
	*diff.Comparison, *plan.Plan, ...render.Option) error {
	return func(w io.Writer, c *diff.Comparison, _ *plan.Plan, opts ...render.Option) error {
		return write(w, c, opts...)
	}
}

// word makes a writer of Word documents one of outputs: the width of a terminal and its
// colours are nothing to it.
func word(write func(io.Writer, *diff.Comparison, ...docx.Option) error) func(io.Writer,
	*diff.Comparison, *plan.Plan, ...render.Option) error {
	return func(w io.Writer, c *diff.Comparison, _ *plan.Plan, opts ...render.Option) error {
		return write(w, c, docx.Rendered(opts...))
	}
}

func formatNames() string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return strings.Join(names, ", ")
}

// A comparison is one call of the command.
type comparison struct {
	sides       sides
	points      []string
	format      string
	exitCode    bool
	limit       int  // characters of the output; 0 all
	brief       bool // the first screen alone
	folded      bool // the texts folded away below it
	copies      bool // both are copies of one text
	drafts      bool // both are drafts
	changesOnly bool // JSON without what did not change
	original    bool // without the tracked changes of Word documents
}

func (c *comparison) run(call *shell.Call, args []string) error {
	i := slices.IndexFunc(formats(), func(f format) bool { return f.name == c.format })
	if i < 0 {
		return status.Wrong("there is no format %q: %s", words.Escape(c.format), formatNames())
	}
	if strings.HasPrefix(c.format, "docx") && call.Terminal() {
		return status.Wrong("a Word document is nothing to read on a terminal: -o FILE.docx")
	}
	if c.copies && c.drafts {
		return status.Wrong("-copies and -drafts: which of the two?")
	}
	if c.changesOnly && c.format != "json" {
		return status.Wrong(
			"-changes-only goes with -format json: the other forms leave out what did not change " +
				"by themselves")
	}
	if c.folded && c.format != "md" {
		return status.Wrong("-folded goes with -format md: no other form folds")
	}
	if c.original {
		call.Files.Original()
	}
	from, to, err := c.sides.read(call.Files, args)
	if err != nil {
		return err
	}
	if done, err := c.asCopies(call, from, to); done || err != nil {
		return err
	}
	done := call.Progress("comparing")
	var opts []diff.Option
	p := c.sides.lent(from, to)
	if p != nil {
		opts = append(opts, diff.Within(p))
	}
	a, b := call.Files.Scope(from.name), call.Files.Scope(to.name)
	opts = append(opts, diff.Looked(a.Looked, b.Looked), diff.Unread(a.Unread, b.Unread),
		diff.Tracked(a.Tracked, b.Tracked))
	result := diff.Compare(from.version, to.version, opts...)
	done()
	if err := c.look(call, result, from, to); err != nil {
		return err
	}
	if err := c.reworded(call, from, to); err != nil {
		return err
	}
	if c.changesOnly {
		result = result.ChangesOnly()
	}
	shown := []render.Option{render.Points(c.points...), render.Width(call.Width())}
	if c.limit > 0 {
		shown = append(shown, render.Limit(c.limit))
	}
	if c.brief {
		shown = append(shown, render.Brief())
	}
	if c.folded {
		shown = append(shown, render.Folded())
	}
	if call.Color() {
		shown = append(shown, render.Color())
	}
	if err := formats()[i].write(call, result, p, shown...); err != nil {
		return err
	}
	if c.exitCode && c.differs(result) {
		return status.ErrNo
	}
	return nil
}

// look looks at a comparison before it is shown.
func (c *comparison) look(call *shell.Call, result *diff.Comparison, from, to *side) error {
	places := say.PlacesOf(result)
	for _, number := range c.points {
		if !slices.ContainsFunc(result.Links, func(l diff.Link) bool {
			return has(places, &l, number)
		}) {
			return fmt.Errorf("neither draft has a point %q", words.Escape(number))
		}
	}
	return apart(call.Note, result, from, to)
}

// has reports whether a link is that of a point that goes by a number: an id, the
// number of one of the first level, or the whole of one below it, as "5.3".
func has(places *say.Places, l *diff.Link, number string) bool {
	for side, clauses := range [][]diff.Clause{l.Old, l.New} {
		place := places.Old
		if side == 1 {
			place = places.New
		}
		for _, clause := range clauses {
			if clause.Ref.Point == number || place(clause.Ref).Number == number ||
				len(clause.Path) == 1 && clause.Number == number {
				return true
			}
		}
	}
	return false
}

// differs reports whether anything is known to differ in what is shown.
func (c *comparison) differs(result *diff.Comparison) bool {
	shown, places := make(map[int]bool), say.PlacesOf(result)
	asked := func(link int) bool {
		return slices.ContainsFunc(c.points, func(number string) bool {
			return has(places, &result.Links[link], number)
		})
	}
	for _, b := range result.Blocks() {
		links := append([]int{b.Link}, b.Below...)
		wanted := len(c.points) == 0 || slices.ContainsFunc(links, asked)
		for _, link := range links {
			shown[link] = wanted
		}
	}
	return slices.ContainsFunc(result.Changes, func(h diff.Change) bool {
		return h.Kind != diff.KindUnreported && shown[h.Link]
	})
}
