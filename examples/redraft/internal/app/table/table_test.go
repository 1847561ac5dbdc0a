package table

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

func TestTable(t *testing.T) {
	t.Parallel()
	args := []string{"us-28", "e3-28", "eu-24", "-theme", "military.cap"}
	answer, out, errs := shelltest.Call(Command(), "", args...)
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, "NO LIMIT")

	answer, out, errs = shelltest.Call(Command(), "", append(args, "-format", "json")...)
	assert.Equal(t, status.Done, answer, errs)
	table := new(trail.Table)
	require.NoError(t, json.Unmarshal([]byte(out), table))
	assert.Len(t, table.Rows, 1)

	answer, out, errs = shelltest.Call(Command(), "", append(args, "-format", "csv")...)
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, "military.cap,Size of the armed forces,e3-28,")

	answer, out, errs = shelltest.Call(Command(), "", append(args, "-format", "md")...)
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, "| us-28 | e3-28 | eu-24 |")

	for _, tt := range []struct {
		args []string
		want int
	}{
		{nil, status.Use},
		{[]string{"nowhere"}, status.Input},
		{[]string{"us-28", "-theme", "nothing"}, status.Input},
		{[]string{"us-28", "-format", "x"}, status.Use},
	} {
		answer, _, _ := shelltest.Call(Command(), "", tt.args...)
		assert.Equal(t, tt.want, answer, "%q", tt.args)
	}
}
