package list

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

func TestList(t *testing.T) {
	t.Parallel()
	answer, out, errs := shelltest.Call(Command(), "")
	assert.Equal(t, status.Done, answer)
	assert.Empty(t, errs)
	assert.Contains(t, out, "\nus-28 ")
	assert.Contains(t, out, "\ngeneva-19 ")

	answer, out, _ = shelltest.Call(Command(), "", "-plan", "../../../../../plan/testdata/lease.json")
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, out, "\nlease-2 ")
	assert.NotContains(t, out, "us-28")

	answer, _, errs = shelltest.Call(Command(), "", "plan.json")
	assert.Equal(t, status.Use, answer)
	assert.Contains(t, errs, `"plan.json" is not expected`)
}
