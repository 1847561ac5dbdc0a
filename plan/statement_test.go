package plan_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan"
)

func TestSpeakerWho(t *testing.T) {
	t.Parallel()
	for want, s := range map[string]plan.Speaker{
		"":                     {RelayedBy: "a paper"},
		"us":                   {Party: "us"},
		"senior official":      {Role: "senior official"},
		"senior official (us)": {Role: "senior official", Party: "us"},
		"Rustem Umerov":        {Name: "Rustem Umerov", Party: "ua"},
		"Rustem Umerov (lead delegate)": {
			Name: "Rustem Umerov", Role: "lead delegate",
			Party: "ua",
		},
	} {
		assert.Equal(t, want, s.Who())
	}
}

// A draft is disputed if statements about it as a whole name two who wrote it.
func TestAuthorshipDisputed(t *testing.T) {
	t.Parallel()
	us, ru := []plan.Speaker{{Party: "us"}}, []plan.Speaker{{Party: "ru"}}
	on := func(r plan.Ref) []plan.Target { return []plan.Target{{Ref: r}} }
	whole := on(plan.Ref{Version: "v"})
	attributed := func(to []plan.Speaker, about []plan.Target) plan.Statement {
		return plan.Statement{By: us, Stance: plan.StanceAttributes, Object: to, About: about}
	}
	for _, tt := range []struct {
		name string
		all  []plan.Statement
		want bool
	}{
		{"nothing said", nil, false},
		{"one", []plan.Statement{attributed(us, whole)}, false},
		{"one, twice", []plan.Statement{attributed(us, whole), attributed(us, whole)}, false},
		{"two", []plan.Statement{attributed(us, whole), attributed(ru, whole)}, true},
		{"two in one", []plan.Statement{attributed([]plan.Speaker{{Party: "us"}, {Name: "N"}}, whole)}, true},
		{
			"who says that they wrote it",
			[]plan.Statement{attributed(ru, whole), {By: us, Stance: plan.StanceAuthored, About: whole}},
			true,
		},
		{
			"who likes it did not write it",
			[]plan.Statement{attributed(ru, whole), {By: us, Stance: plan.StanceSupports, About: whole}},
			false,
		},
		{
			"of a point",
			[]plan.Statement{attributed(ru, whole), attributed(us, on(plan.Ref{Version: "v", Point: "1"}))},
			false,
		},
		{
			"of another draft",
			[]plan.Statement{attributed(ru, whole), attributed(us, on(plan.Ref{Version: "w"}))},
			false,
		},
		{
			"of both",
			[]plan.Statement{
				attributed(ru, whole), attributed(us, append(on(plan.Ref{Version: "w"}), whole...)),
			},
			true,
		},
	} {
		p := &plan.Plan{Statements: tt.all}
		assert.Equal(t, tt.want, p.AuthorshipDisputed("v"), tt.name)
	}
	assert.False(t, (*plan.Plan)(nil).AuthorshipDisputed("v"))
}
