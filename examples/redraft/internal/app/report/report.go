// Package report writes web pages and fragments: what the other commands print, to
// look at.
package report

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "report",
		Args:  "[OLDER NEWER | DRAFT DRAFT DRAFT… | SUBJECT | POINT]",
		Short: "A web page, to look at and to publish",
		Long: `Without arguments the page is of the whole plan. OLDER and NEWER are ids of drafts of
the plan, or two text files: what changed between them. With three drafts and more
they stand side by side. SUBJECT is a theme or the key of a fact, POINT one of a
draft, such as us-28/6: what the drafts have on it. The page is one file that needs
no network and works without its script. With -fragment it is what the system of a
newsroom takes: no style, no script, ids that begin with PREFIX. Where -o names a
folder, the page of the plan goes into it, and one for any two drafts of which one
was made from the other. It is counted how many words stand in a row that are one
outlet's, and said, for whoever publishes them must know.`,
		Example: "redraft report -o page.html us-28 e3-28",
		Setup: func(flags *flag.FlagSet) shell.Job {
			r := new(report)
			flags.StringVar(&r.plan, "plan", "", input.PlanUsage)
			flags.Var(&r.points, "point", "show only the point with this `number`; may be repeated")
			flags.StringVar(&r.fragment, "fragment", "",
				"write a fragment whose ids begin with `PREFIX`, not a page")
			flags.BoolVar(&r.evidence, "evidence", false,
				"all that is known of a POINT or a DRAFT: every copy, who claims, who denies")
			flags.StringVar(&r.since, "since", "",
				"list the points of OLDER and NEWER of which a fragment made from this older "+
					"state of the `plan` is stale")
			flags.StringVar(&r.title, "title", "", "the `title` of the page")
			flags.StringVar(&r.language, "language", "en",
				"the `language` of the labels: "+strings.Join(page.Languages(), ", "))
			return r.run
		},
	}
}

// A report is one call of the command.
type report struct {
	plan, fragment, title, language string
	since                           string
	points                          shell.Many
	evidence                        bool
	names                           map[string]string // what the drafts are called
	sentences                       words.Table       // on what a change does
	opts                            []page.Option
}

func (r *report) run(call *shell.Call, args []string) error {
	p, err := call.Files.Plan(r.plan)
	if err != nil {
		return err
	}
	table, ok := page.Labels(r.language)
	if !ok {
		return status.Wrong("there are no labels in %q: %s", words.Escape(r.language),
			strings.Join(page.Languages(), ", "))
	}
	r.opts = []page.Option{
		page.Points(r.points...), page.Titled(r.title), page.WithLabels(table),
		page.EffectsIn(r.language),
	}
	if r.sentences, ok = page.Effects(r.language); !ok {
		return status.Wrong("there are no sentences in %q", words.Escape(r.language))
	}
	if folder := call.Folder(); folder != "" {
		if len(args) > 0 || r.fragment != "" {
			return status.Wrong(
				"a folder takes the pages of the whole plan; for one page name a file")
		}
		return r.all(call, p, folder)
	}
	if r.since != "" {
		return r.stale(call, p, args)
	}
	part, ofPlan, err := r.part(call, p, args)
	if err != nil {
		return err
	}
	if ofPlan {
		r.lend(p)
	}
	return r.write(call, part)
}

// stale lists the points whose fragments were made from an older state of the plan and
// would be others now.
func (r *report) stale(call *shell.Call, p *plan.Plan, args []string) error {
	if len(args) != 2 {
		return status.Wrong("which two drafts are the fragments of?")
	}
	was, err := call.Files.Plan(r.since)
	if err != nil {
		return err
	}
	older, err := diff.Between(was, args[0], args[1], diff.Sentences(r.sentences))
	if err != nil {
		return err
	}
	newer, err := diff.Between(p, args[0], args[1], diff.Sentences(r.sentences))
	if err != nil {
		return err
	}
	r.lend(p)
	points, err := page.Changed(older, newer, was, p,
		append(slices.Clone(r.opts), page.Called(r.names))...)
	if err != nil {
		return err
	}
	for _, point := range points {
		fmt.Fprintln(call, words.Escape(point))
	}
	return nil
}

// lend lends a plan to the pages.
func (r *report) lend(p *plan.Plan) {
	r.opts = append(r.opts, page.Within(p))
	if r.plan == "" || r.plan == input.Embedded {
		r.names = known()
	}
}

// write writes a page or a fragment of a part.
func (r *report) write(call *shell.Call, part page.Part) error {
	opts := append(slices.Clone(r.opts), page.Called(r.names))
	if r.fragment != "" {
		return page.Fragment(call, part, append(opts, page.Embed(r.fragment))...)
	}
	return page.HTML(call, []page.Part{part}, opts...)
}

// all writes the page of a plan, and of each two drafts of which one was made from
// the other, into a folder.
func (r *report) all(call *shell.Call, p *plan.Plan, folder string) error {
	r.lend(p)
	files := map[string]page.Part{"index.html": page.Plan(p)}
	for i := range p.Versions {
		for k := range p.Versions[i].Parents {
			c, err := diff.Between(p, p.Versions[i].Parents[k].Version, p.Versions[i].ID,
				diff.Sentences(r.sentences))
			if err != nil {
				return err
			}
			files[c.Old.Version+".."+c.New.Version+".html"] = page.Comparison(c)
		}
	}
	names := slices.Sorted(maps.Keys(files))
	for _, name := range names {
		if err := r.write(call, files[name]); err != nil {
			return err
		}
		if err := call.Overwrite(filepath.Join(folder, name)); err != nil {
			return err
		}
	}
	call.Hold()
	for _, name := range names {
		fmt.Fprintln(call, words.Escape(filepath.Join(folder, name)))
	}
	return nil
}

// part gives what was asked for, and whether it is of the plan.
func (r *report) part(call *shell.Call, p *plan.Plan, args []string) (part page.Part, ofPlan bool,
	err error,
) {
	switch len(args) {
	case 0:
		return page.Plan(p), true, nil
	case 1:
		part, err = r.one(p, args[0])
		return part, true, err
	case 2:
		c, ofPlan, err := r.compare(call, p, args[0], args[1])
		if err != nil {
			return part, false, err
		}
		if name, words := page.Longest(c, r.points...); words > 0 {
			call.Note("the longest text of one outlet that stands in it whole: %d words, of %s",
				words, name)
		}
		return page.Comparison(c), ofPlan, nil
	}
	t, err := trail.Tabulate(p, args)
	return page.Table(t), true, err
}

// one gives a point through the drafts, or what they have on a subject.
func (r *report) one(p *plan.Plan, name string) (page.Part, error) {
	at, err := plan.ParseRef(name)
	if r.evidence {
		if err != nil {
			return page.Part{}, status.Wrong("%s", err)
		}
		return page.Evidence(p, at), nil
	}
	if err == nil && at.Point != "" {
		if _, err := p.Lookup(at); err != nil {
			return page.Part{}, err
		}
		found := trail.Follow(p).Of(at)
		if len(found) == 0 {
			return page.Part{},
				fmt.Errorf("%s is on no trail: the draft holds the place of what is not there",
					words.Escape(name))
		}
		return page.Trail(p, found[0]), nil
	}
	s, err := trail.Subject(p, name)
	return page.Story(s), input.Subject(p, err)
}

// compare compares two drafts of the plan, or two files by themselves.
func (r *report) compare(call *shell.Call, p *plan.Plan, older, newer string) (c *diff.Comparison,
	ofPlan bool, err error,
) {
	one, two := p.Version(older), p.Version(newer)
	if one != nil && two != nil {
		c, err = diff.Between(p, older, newer, diff.Sentences(r.sentences))
		return c, true, err
	}
	for _, name := range []string{older, newer} {
		if _, err := os.Lstat(name); (one != nil || two != nil) && p.Version(name) == nil &&
			name != input.Stdin && os.IsNotExist(err) {
			return nil, false, input.UnknownDraft(p, name)
		}
	}
	if one != nil || two != nil {
		return nil, false,
			status.Wrong(
				"a file beside a draft of the plan may be one more copy of it: redraft compare "+
					"%s %s tells", words.Escape(older), words.Escape(newer))
	}
	var texts [2]*plan.Version
	for i, name := range []string{older, newer} {
		if texts[i], err = call.Files.Draft(name, "", input.Origin{}); err != nil {
			return nil, false, fmt.Errorf("%w; %s", err, input.Drafts(p, name))
		}
	}
	if a, b := filepath.Base(older), filepath.Base(newer); a != b {
		texts[0].ID, texts[1].ID = a, b
		r.names = map[string]string{a: a, b: b}
	}
	a, b := call.Files.Scope(older), call.Files.Scope(newer)
	return diff.Compare(texts[0], texts[1], diff.Sentences(r.sentences),
		diff.Looked(a.Looked, b.Looked), diff.Unread(a.Unread, b.Unread),
		diff.Tracked(a.Tracked, b.Tracked)), false, nil
}

// known are the names that readers have for drafts of the embedded plan.
func known() map[string]string {
	return map[string]string{
		"us-28":               "the 28-point draft",
		"e3-28":               "the E3 text",
		"eu-24":               "the European 24 points",
		"geneva-19":           "the Geneva text",
		"ua-20-2025-12-09":    "the 20 points as first described",
		"ua-20-2025-12-24":    "the 20 points as presented in December",
		"ua-20-2026":          "the 20 points as reported in 2026",
		"us-ru-27":            "the 27 points",
		"us-28-audit":         "the claimed earlier state",
		"early-reports":       "the early reports",
		"annex-guarantee":     "the draft guarantee",
		"berlin-2025-12":      "the Berlin statement",
		"paris-2026":          "the Paris declaration",
		"us-2025-04":          "the US proposals of April",
		"eu-ua-2025-04":       "the London proposals",
		"eu-12-2025-10":       "the European 12 points",
		"istanbul-ru-2025-06": "the Russian memorandum",
		"istanbul-ua-2025-06": "the Ukrainian memorandum",
	}
}
