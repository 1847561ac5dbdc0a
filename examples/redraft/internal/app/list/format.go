package list

import (
	"strings"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/render/akn"
	"github.com/redraft-go/redraft/diff/render/prov"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// A format is a form of the output.
type format struct {
	name  string
	write func(call *shell.Call, p *plan.Plan, list string) error
}

func formats() []format {
	return []format{
		{"text", whole(table)},
		{"csv", func(call *shell.Call, p *plan.Plan, list string) error {
			if !render.PlanList(list).Valid() {
				return status.Wrong("what of the plan? -of %s", lists())
			}
			return render.PlanCSV(call, p, render.PlanList(list))
		}},
		{"akn", draft},
		{"prov", whole(func(call *shell.Call, p *plan.Plan) error { return prov.Write(call, p) })},
	}
}

// whole makes a writer of what is of the plan as a whole.
func whole(write func(call *shell.Call, p *plan.Plan) error) func(*shell.Call, *plan.Plan,
	string) error {
	return func(call *shell.Call, p *plan.Plan, list string) error {
		if list != "" {
			return status.Wrong("-of goes with -format csv and akn")
		}
		return write(call, p)
	}
}

// lists names what there is a list of.
func lists() string {
	var names []string
	for _, l := range render.PlanLists() {
		names = append(names, string(l))
	}
	return strings.Join(names, ", ")
}

func formatNames() string {
	var names []string
	for _, f := range formats() {
		names = append(names, f.name)
	}
	return strings.Join(names, ", ")
}

// write writes what of a plan was asked for in a form.
func write(call *shell.Call, p *plan.Plan, form, list string) error {
	for _, f := range formats() {
		if f.name == form {
			return f.write(call, p, list)
		}
	}
	return status.Wrong("there is no format %q: %s", words.Escape(form), formatNames())
}

// draft writes one draft as Akoma Ntoso.
func draft(call *shell.Call, p *plan.Plan, list string) error {
	v := p.Version(list)
	if v == nil {
		return status.Wrong("which draft? -of ID; %s", input.Drafts(p, list))
	}
	return akn.Version(call, p, v)
}
