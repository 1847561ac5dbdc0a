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
