// Package brackets counts the brackets of drafts, and prints one path through them.
package brackets

import (
	"flag"
	"fmt"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// Command is the subcommand.
func Command() shell.Command {
	return shell.Command{
		Name:  "brackets",
		Args:  "FILE…",
		Short: "What stands in brackets in drafts: how much, how deep, whose",
		Long: `FILE is a text, or a draft in a file that redraft reads, - standard input. With
several files there is a line for each: a negotiation through its drafts.

With -choose one path through the alternatives is printed instead: an aid for reading,
which nobody proposed.`,
		Example: "redraft brackets draft-1.md draft-2.md",
		Setup: func(flags *flag.FlagSet) shell.Job {
			format := flags.String("format", "text", "the `form` of the output: text, csv")
			encoding := flags.String("encoding", "", input.EncodingUsage)
			choose := flags.Bool("choose", false,
				"print the text of one file with one wording at each place, the first unless "+
					"-path says otherwise")
			path := flags.String("path", "",
				"the `numbers` of the wordings at each place of choice of each point, 0 for "+
					"none: 2,1,0")
			return func(call *shell.Call, args []string) error {
				if len(args) == 0 {
					return status.Wrong("which files?")
				}
				var drafts []*plan.Version
				for _, name := range args {
					v, err := call.Files.Draft(name, *encoding, input.Origin{})
					if err != nil {
						return err
					}
					v.ID = input.Shown(name)
					drafts = append(drafts, v)
				}
				if *choose {
					if len(drafts) != 1 {
						return status.Wrong("-choose wants one file")
					}
					numbers, err := numbersOf(*path)
					if err != nil {
						return err
					}
					return chosen(call, drafts[0], numbers)
				}
				switch *format {
				case "text":
					return render.Brackets(call, drafts)
				case "csv":
					return render.BracketsCSV(call, drafts)
				}
				return status.Wrong("there is no format %q: text, csv", words.Escape(*format))
			}
		},
	}
}

// taken says which of the alternatives that points begin with stands: that which the first
// number of a path names; the first one where there are not so many.
func taken(points []plan.Point, path []int) int {
	n := 0
	for n < len(points) && points[n].Role == plan.RoleAlternative {
		n++
	}
	if len(path) == 0 || path[0] < 1 || path[0] > n {
		return 1
	}
	return path[0]
}

// numbersOf reads a path of numbers: 2,1,0.
func numbersOf(s string) ([]int, error) {
	if s == "" {
		return nil, nil
	}
	var out []int
	for part := range strings.SplitSeq(s, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || n < 0 {
			return nil, status.Wrong("-path wants numbers from 0 on, not %q", words.Escape(part))
		}
		out = append(out, n)
	}
	return out, nil
}

// chosen prints one path through the alternatives of a draft. At each point the path
// begins anew. Of points that are alternatives the one that its first number names
// stands.
func chosen(call *shell.Call, v *plan.Version, path []int) error {
	var b strings.Builder
	fmt.Fprintln(&b,
		"One path of the alternatives, chosen by a program as an aid for reading. Nobody has "+
			"proposed it.")
	texts := make(map[*plan.Point]plan.PointBrackets)
	for _, x := range v.Brackets() {
		texts[x.Point] = x
	}
	write(&b, texts, v.Points, path, 0)
	_, err := fmt.Fprint(call, b.String())
	return err
}

// write writes a list of points, those below further in.
func write(b *strings.Builder, texts map[*plan.Point]plan.PointBrackets, points []plan.Point,
	path []int, depth int,
) {
	option, first := 0, 1
	for i := range points {
		p := &points[i]
		if p.Role == plan.RoleAlternative {
			if option++; option == 1 {
				first = taken(points[i:], path)
			}
			if option != first {
				continue
			}
		} else {
			option = 0
		}
		parts := []string{p.Number, texts[p].Heading.Choose(path...), texts[p].Text.Choose(path...)}
		line := strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
		if line != "" {
			fmt.Fprintln(b, strings.Repeat("  ", depth)+words.Line(line))
		}
		write(b, texts, p.Points, path, depth+1)
	}
}
