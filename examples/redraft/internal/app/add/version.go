package add

import (
	"fmt"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
)

type version struct {
	version  plan.Version
	parent   plan.Parent
	origin   input.Origin
	public   input.Origin
	witness  plan.Witness
	encoding string
}

func newVersion() addition { return new(version) }

func (v *version) fields(*plan.Plan) []field {
	return []field{
		need(text("id", &v.version.ID, "the `id` of the draft")),
		text("title", &v.version.Title, "its `title`, as a reader knows it"),
		choice("status", &v.version.Status, plan.Statuses(), "what it `is` among drafts"),
		originField("date", "date", &v.origin, "the `date` on which it was written"),
		originField("public", "date", &v.public, "the `date` on which it was first public"),
		originField("lang", "lang", &v.origin, "its language, as a BCP 47 `tag`"),
		list("authors", "the `ids` of the parties that wrote it, between commas",
			func(id string) error {
				v.version.Authors = append(v.version.Authors, id)
				return nil
			}),
		text("parent", &v.parent.Version, "the `id` of the draft that it was made from"),
		unless(func() bool {
			return v.parent.Version == ""
		}, choice("relation", &v.parent.Relation, plan.Relations(), "`how` it was made from that")),
		text("report", &v.witness.Report, "the `id` of the report that carries the text of FILE"),
		unless(func() bool { return v.witness.Report == "" },
			choice("wording", &v.witness.Wording, plan.Wordings(),
				"`how` that text stands to the draft; verbatim if it is not given")),
		choice("coverage", &v.witness.Coverage,
			[]plan.Coverage{plan.CoverageComplete, plan.CoveragePartial},
			"how `much` of the draft FILE has"),
		unless(func() bool { return true }, text("encoding", &v.encoding, input.EncodingUsage)),
	}
}

func (v *version) apply(call *shell.Call, p *plan.Plan, args []string) error {
	n := v.version
	n.Date, n.Public, n.Language = v.origin.Date, v.public.Date, v.origin.Language
	switch {
	case v.parent.Version != "":
		n.Parents = []plan.Parent{v.parent}
	case v.parent.Relation != "":
		return status.Wrong("-relation says how it was made from -parent, which is not given")
	}
	if len(args) == 0 {
		if v.witness.Report != "" {
			return status.Wrong("-report carries the text of FILE, which is not given")
		}
		n.Coverage = v.witness.Coverage
		p.Versions = append(p.Versions, n)
		return nil
	}
	text, err := call.Files.Draft(args[0], v.encoding, v.origin)
	if err != nil {
		return err
	}
	if input.ErrorPage(text) {
		return fmt.Errorf("%s looks like the page of an error", input.Shown(args[0]))
	}
	if v.witness.Report == "" {
		n.Points, n.Coverage = text.Points, text.Coverage
		if v.witness.Coverage != "" {
			n.Coverage = v.witness.Coverage
		}
		n.FillIDs()
		p.Versions = append(p.Versions, n)
		return nil
	}
	p.Versions = append(p.Versions, n)
	done, err := identify.AddWitness(p, n.ID, text, v.witness)
	if err != nil {
		return err
	}
	*p = *done.Plan
	return nil
}
