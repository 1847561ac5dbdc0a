// Compare prints what changed between two drafts of a plan, point by point.
//
//	go run ./examples/compare                                the main job: the leaked 28 points and the E3 text
//	go run ./examples/compare -point 2                       one point
//	go run ./examples/compare -format table                  the verdicts alone
//	go run ./examples/compare -list                          the drafts that there are
//	go run ./examples/compare -from us-28 -to some.txt       a draft and a file of numbered text
//	go run ./examples/compare -plan plan.json -from a -to b  two drafts of another plan
//
// The exit status is 0, or 1 where the input is at fault, or 2 where the call
// is.
package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

const (
	statusInput = 1
	statusUsage = 2
)

func main() {
	color := os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(os.Stdout)
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, color))
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

type call struct {
	from, to, plan, format, out string
	points                      []string
	list, part, color           bool
}

// run does the whole job and gives the exit status.
func run(args []string, stdout, stderr io.Writer, color bool) int {
	c := call{color: color}
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&c.from, "from", "us-28", "the older draft: its `id`, or a text file")
	flags.StringVar(&c.to, "to", "e3-28", "the newer draft: its `id`, or a text file")
	flags.StringVar(&c.plan, "plan", "", "read the plan from this JSON `file` instead of the embedded one")
	flags.Func("point", "show only the point with this `number`; may be repeated", func(s string) error {
		c.points = append(c.points, s)
		return nil
	})
	flags.BoolVar(&c.list, "list", false, "list the drafts of the plan")
	flags.BoolVar(&c.part, "part", false, "text files hold a part of their draft: what they lack is not taken for deleted")
	flags.StringVar(&c.format, "format", "text", "`text`, table (the verdicts alone) or json")
	flags.StringVar(&c.out, "o", "", "write to this `file` instead of standard output")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return statusUsage
	}
	if flags.NArg() > 0 || !slices.Contains([]string{"text", "table", "json"}, c.format) {
		if flags.NArg() > 0 {
			fmt.Fprintf(stderr, "compare: %q is not expected; drafts are named with -from and -to\n", flags.Arg(0))
		} else {
			fmt.Fprintf(stderr, "compare: there is no format %q: text, table or json\n", c.format)
		}
		flags.Usage()
		return statusUsage
	}
	var b bytes.Buffer
	if err := c.write(&b); err != nil {
		fmt.Fprintf(stderr, "compare: %v\n", err)
		return statusInput
	}
	if err := c.deliver(b.Bytes(), stdout); err != nil {
		fmt.Fprintf(stderr, "compare: %v\n", err)
		return statusInput
	}
	return 0
}

func (c *call) deliver(output []byte, stdout io.Writer) error {
	if c.out == "" {
		_, err := stdout.Write(output)
		return err
	}
	return os.WriteFile(c.out, output, 0o644)
}

func (c *call) write(w io.Writer) error {
	p, err := c.load()
	if err != nil {
		return err
	}
	if c.list {
		return list(w, p)
	}
	from, err := c.version(p, c.from)
	if err != nil {
		return err
	}
	to, err := c.version(p, c.to)
	if err != nil {
		return err
	}
	result := diff.Compare(from, to, diff.Within(p))
	if err := c.check(result); err != nil {
		return err
	}
	opts := []render.Option{render.Points(c.points...)}
	switch c.format {
	case "json":
		return render.JSON(w, result)
	case "table":
		return render.Verdicts(w, result, opts...)
	}
	if c.color && c.out == "" {
		opts = append(opts, render.Color())
	}
	return render.Text(w, result, opts...)
}

// load reads the plan.
func (c *call) load() (*plan.Plan, error) {
	if c.plan == "" {
		return ukraine2025.Plan(), nil
	}
	f, err := os.Open(c.plan)
	if err != nil {
		return nil, err
	}
	defer f.Close() // it was only read
	return plan.Decode(f, plan.Name(c.plan))
}

// version finds a draft: by its id in the plan, or else in a text file.
func (c *call) version(p *plan.Plan, name string) (*plan.Version, error) {
	if v := p.Version(name); v != nil {
		return v, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, unknown(p, name, err)
	}
	v := outline.Parse(string(text)).Version
	v.ID = strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	v.Title = filepath.Base(name)
	if c.part {
		v.Coverage = plan.CoveragePartial
	}
	return v, nil
}

// unknown says that there is neither a draft nor a file of a name, and names
// what is near.
func unknown(p *plan.Plan, name string, err error) error {
	if !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if filepath.Ext(name) == ".txt" || strings.ContainsRune(name, filepath.Separator) {
		return fmt.Errorf("there is no file %s", name)
	}
	ids := make([]string, len(p.Versions))
	for i := range p.Versions {
		ids[i] = p.Versions[i].ID
	}
	slices.Sort(ids)
	advice := "drafts here: " + strings.Join(ids, ", ")
	if near := diag.Nearest(name, ids); near != "" {
		advice = fmt.Sprintf("did you mean %q? %s", near, advice)
	}
	return fmt.Errorf("there is no draft %q, and no file of that name; %s", name, advice)
}

// check says which of the points that were asked for are in neither draft.
func (c *call) check(result *diff.Comparison) error {
	for _, number := range c.points {
		found := false
		for _, l := range result.Links {
			for _, clause := range slices.Concat(l.Old, l.New) {
				found = found || len(clause.Path) == 1 && (clause.Number == number || clause.Ref.Point == number)
			}
		}
		if !found {
			return fmt.Errorf("neither draft has a point %q on its first level", number)
		}
	}
	return nil
}

// list prints the drafts of a plan with what is known of each.
func list(w io.Writer, p *plan.Plan) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "draft\tdate\tstatus\tpoints\tread word for word\ttold\tnot seen\tclaims\ttitle")
	for _, v := range byDate(p.Versions) {
		var exact, told, unknown int
		for _, point := range v.All() {
			switch s := v.Standing(&point.Content, nil); {
			case s.Presence == plan.PresenceAbsent:
			case s.DraftWords():
				exact++
			case s.Worded:
				told++
			default:
				unknown++
			}
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\t%s\n",
			v.ID, v.Date, v.Status, len(v.Points), exact, told, unknown, len(v.Claims), v.Title)
	}
	return t.Flush()
}

// byDate gives versions by the first day on which each may have been written.
func byDate(versions []plan.Version) []*plan.Version {
	out := make([]*plan.Version, len(versions))
	for i := range versions {
		out[i] = &versions[i]
	}
	slices.SortStableFunc(out, func(a, b *plan.Version) int {
		return cmp.Or(strings.Compare(firstDay(a.Date), firstDay(b.Date)), strings.Compare(a.ID, b.ID))
	})
	return out
}

// firstDay gives a date's first end, or its last where the first is open.
func firstDay(d sources.Date) string {
	from, to, _ := strings.Cut(string(d), "/")
	if from == ".." {
		return to
	}
	return from
}
