package trail

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

func call(args ...string) (answer int, stdout, stderr string) {
	return shelltest.Call(Command(), "", args...)
}

func TestTrail(t *testing.T) {
	t.Parallel()
	answer, out, errs := call()
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, "NO LIMIT")
	assert.Contains(t, out, "not successors")

	answer, out, errs = call("territory", "-format", "json")
	assert.Equal(t, status.Done, answer, errs)
	s := new(trail.Story)
	require.NoError(t, json.Unmarshal([]byte(out), s))
	assert.Equal(t, "territory", s.Subject)

	answer, out, errs = call("us-28/6")
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, "e3-28/6")
	answer, out, errs = call("us-28/6", "-format", "json")
	assert.Equal(t, status.Done, answer, errs)
	found := new(trail.Trails)
	require.NoError(t, json.Unmarshal([]byte(out), found))
	assert.Len(t, found.Trails, 1)
	for _, subject := range []string{"military.cap", "us-28/6"} {
		for format, want := range map[string]string{"md": "### ", "csv": "\r\n"} {
			answer, out, errs := call(subject, "-format", format)
			assert.Equal(t, status.Done, answer, errs)
			assert.Contains(t, out, want)
		}
	}
	answer, _, _ = call("us-28/6", "-format", "x")
	assert.Equal(t, status.Use, answer)
	answer, _, _ = call("us-28/99")
	assert.Equal(t, status.Input, answer)
	answer, _, _ = call("us-28//")
	assert.Equal(t, status.Use, answer)

	answer, _, errs = call("nonsense")
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "no theme and no fact")
	answer, _, _ = call("a", "b")
	assert.Equal(t, status.Use, answer)
	answer, _, _ = call("-format", "x")
	assert.Equal(t, status.Use, answer)
}
