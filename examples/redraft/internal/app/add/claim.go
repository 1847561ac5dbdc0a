package add

import (
	"fmt"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/plan"
)

type claim struct {
	version string
	claim   plan.Claim
}

func newClaim() addition { return new(claim) }

func (c *claim) fields(*plan.Plan) []field {
	return []field{
		need(text("version", &c.version, "the `id` of the draft")),
		need(text("text", &c.claim.Text, "what is `said` of it, in your words")),
		need(cite(&c.claim.Cites)),
		quote(&c.claim.Cites),
		text("theme", &c.claim.Theme, "the `id` of the theme that it is about"),
		targetsField(&c.claim.About),
		text("id", &c.claim.ID, "the `id` of the claim; the next number if it is not given"),
	}
}

func (c *claim) apply(_ *shell.Call, p *plan.Plan, _ []string) error {
	v := p.Version(c.version)
	if v == nil {
		return input.UnknownDraft(p, c.version)
	}
	if c.claim.ID == "" {
		c.claim.ID = free("c", func(id string) bool { return v.Claim(id) != nil })
	}
	if v.Coverage == "" && len(v.Points) == 0 {
		v.Coverage = plan.CoverageContents // of its text there is nothing
	}
	v.Claims = append(v.Claims, c.claim)
	return nil
}

// free gives the first id of a sort that is not taken.
func free(prefix string, taken func(string) bool) string {
	for n := 1; ; n++ {
		if id := fmt.Sprint(prefix, n); !taken(id) {
			return id
		}
	}
}
