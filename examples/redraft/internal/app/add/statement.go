package add

import (
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
)

type statement struct {
	statement plan.Statement
	speaker   plan.Speaker
	object    plan.Speaker
	origin    input.Origin
}

func newStatement() addition { return new(statement) }

func (s *statement) fields(*plan.Plan) []field {
	attributes := func() bool { return s.statement.Stance != plan.StanceAttributes }
	return []field{
		text("party", &s.speaker.Party, "the `id` of the party that is spoken for"),
		text("name", &s.speaker.Name, "the `name` of who said it"),
		text("role", &s.speaker.Role, "the `role` of who said it"),
		text("relayed", &s.speaker.RelayedBy, "`who` says that it was said"),
		need(choice("stance", &s.statement.Stance, plan.Stances(), "what it `does`")),
		need(targetsField(&s.statement.About)),
		unless(attributes, text("object", &s.object.Party,
			"the `id` of the party that authorship is attributed to")),
		unless(attributes, text("object-name", &s.object.Name,
			"the `name` of who it is attributed to")),
		originField("date", "date", &s.origin, "the `date` on which it was said"),
		text("text", &s.statement.Text, "its `substance`, in your words"),
		need(cite(&s.statement.Cites)),
		quote(&s.statement.Cites),
		text("id", &s.statement.ID,
			"the `id` of the statement; the next number if it is not given"),
	}
}

func (s *statement) apply(_ *shell.Call, p *plan.Plan, _ []string) error {
	if s.speaker.Party+s.speaker.Name+s.speaker.Role == "" {
		return status.Wrong("who said it is needed: -party, -name or -role")
	}
	s.statement.By, s.statement.Date = []plan.Speaker{s.speaker}, s.origin.Date
	if s.object.Party+s.object.Name != "" {
		s.statement.Object = []plan.Speaker{s.object}
	}
	if s.statement.ID == "" {
		s.statement.ID = free("s", func(id string) bool { return p.Statement(id) != nil })
	}
	p.Statements = append(p.Statements, s.statement)
	return nil
}
