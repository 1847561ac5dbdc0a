package add

import (
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

type report struct {
	report sources.Report
	source sources.Source
	origin input.Origin
}

func newReport() addition { return new(report) }

func (r *report) fields(p *plan.Plan) []field {
	known := func() bool { return p.Source(r.report.Source) != nil }
	return []field{
		need(text("id", &r.report.ID, "the `id` of the report")),
		need(text("source", &r.report.Source, "the `id` of its source")),
		unless(known, need(text("name", &r.source.Name,
			"the `name` of the source, for a new one"))),
		unless(known, choice("kind", &r.source.Kind, sources.SourceKinds(),
			"the `kind` of a new source")),
		text("title", &r.report.Title, "its `headline`"),
		originField("date", "date", &r.origin, "the `date` on which it was published"),
		originField("url", "source", &r.origin, "its `address`"),
		originField("lang", "lang", &r.origin, "its language, as a BCP 47 `tag`"),
		choice("access", &r.report.Read, sources.Accesses(), "how `far` its text was seen"),
		originField("read", "read", &r.origin, "the `day` on which it was read"),
		text("archived", &r.report.Archived, "the `address` of the copy that was read"),
		list("from", "the `ids` of the reports that it takes the matter from, between commas",
			func(id string) error {
				r.report.Cites = append(r.report.Cites, sources.Edge{Report: id})
				return nil
			}),
	}
}

func (r *report) apply(_ *shell.Call, p *plan.Plan, _ []string) error {
	known := p.Source(r.report.Source) != nil
	if known && (r.source.Name != "" || r.source.Kind != "") {
		return status.Wrong("-name and -kind are those of a new source; %q is in the plan",
			r.report.Source)
	}
	if !known {
		r.source.ID = r.report.Source
		p.Sources = append(p.Sources, r.source)
	}
	r.report.Date, r.report.URL, r.report.Language, r.report.Retrieved = r.origin.Date,
		r.origin.Source, r.origin.Language, r.origin.Read
	p.Reports = append(p.Reports, r.report)
	return nil
}

// originField is a field that is held to what front matter is held to.
func originField(name, member string, o *input.Origin, usage string) field {
	return field{flag: name, usage: usage, set: func(v string) error { return o.Set(member, v) }}
}
