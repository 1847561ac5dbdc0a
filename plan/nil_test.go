package plan_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
)

// A nil plan, version or content is an empty one.
func TestNilIsEmpty(t *testing.T) {
	t.Parallel()
	var p *plan.Plan
	var v *plan.Version
	for name, f := range map[string]func() bool{
		"Plan.Version":    func() bool { return p.Version("a") == nil },
		"Plan.Theme":      func() bool { return p.Theme("a") == nil },
		"Plan.Party":      func() bool { return p.Party("a") == nil },
		"Plan.Source":     func() bool { return p.Source("a") == nil },
		"Plan.Report":     func() bool { return p.Report("a") == nil },
		"Plan.Statement":  func() bool { return p.Statement("a") == nil },
		"Plan.Clone":      func() bool { return p.Clone() == nil },
		"Version.Point":   func() bool { return v.Point("a") == nil },
		"Version.Witness": func() bool { return v.Witness("a") == nil },
		"Version.Claim":   func() bool { return v.Claim("a") == nil },
		"Version.Clone":   func() bool { return v.Clone() == nil },
		"Version.LedBy":   func() bool { return v.LedBy("a") == nil },
		"Version.FillIDs": func() bool { return v.FillIDs() == nil },
		"LeadWitness":     func() bool { return v.LeadWitness() == nil },
		"FirstPublic":     func() bool { return v.FirstPublic() == "" },
		"Content.State": func() bool {
			return (*plan.Content)(nil).State() == plan.PresenceUnreported
		},
		"Reading.Covers": func() bool { return !(*plan.Reading)(nil).Covers("a") },
		"Version.Standing": func() bool {
			return v.Standing(nil, nil) == new(plan.Version).Standing(new(plan.Content), nil)
		},
		"Plan.All": func() bool {
			for range p.All() {
				return false
			}
			return true
		},
		"Version.All": func() bool {
			for range v.All() {
				return false
			}
			return true
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			require.NotPanics(t, func() { require.True(t, f()) })
		})
	}
	for _, r := range []plan.Ref{
		{},
		{Version: "a"},
		{Version: "a", Point: "1", Witness: "w"},
		{Version: "a", Claim: "c"},
		{Statement: "a"},
		{Report: "a"},
	} {
		_, err := p.Lookup(r)
		_, ok := errors.AsType[*plan.RefError](err)
		require.True(t, ok, "%v: %v", r, err)
	}
}
