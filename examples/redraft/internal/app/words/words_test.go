package words

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

func TestWords(t *testing.T) {
	t.Parallel()
	for format, want := range map[string]string{
		"text": "as BBC News, read in a GitHub blog has it",
		"md":   "- **first seen here** \"reached\"",
		"csv":  "e3-28/2,stands,reached,e3-28/2,",
	} {
		answer, out, errs := shelltest.Call(Command(), "", "e3-28", "-point", "2", "-format",
			format)
		assert.Equal(t, status.Done, answer, errs)
		assert.Contains(t, out, want)
		assert.NotContains(t, out, "e3-28/6")
	}
	answer, out, errs := shelltest.Call(Command(), "", "e3-28", "-format", "json")
	assert.Equal(t, status.Done, answer, errs)
	o := new(trail.Origins)
	require.NoError(t, json.Unmarshal([]byte(out), o))
	assert.Equal(t, "e3-28", o.Version)
	for _, tt := range []struct {
		args []string
		want int
	}{
		{nil, status.Use},
		{[]string{"us-28", "e3-28"}, status.Use},
		{[]string{"nowhere"}, status.Input},
		{[]string{"us-28", "-format", "x"}, status.Use},
	} {
		answer, _, _ := shelltest.Call(Command(), "", tt.args...)
		assert.Equal(t, tt.want, answer, "%q", tt.args)
	}
}
