package outline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// What has nothing to show but control characters heads nothing, and is not lost.
func TestUnnamedHeading(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"1. a\n\n##  \x7f\n\n2. b\n",
		"1. a\n\n## \x00\n\n2. b\n",
		"1. a\n\n\x7f\n---\n\n2. b\n",
		"1. a\n\n<h2>\x7f</h2>\n\n2. b\n",
	} {
		o := outline.Parse(text)
		for _, p := range o.Version.Points {
			assert.NotEqual(t, plan.RoleHeading, p.Role, "%q", text)
		}
		assert.Len(t, o.Version.Points, 2, "%q", text)
		if assert.Len(t, o.Diagnostics, 1, "%q", text) {
			assert.Equal(t, plan.CodeHiddenInText, o.Diagnostics[0].Code)
		}
	}
}
