package brackets

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

func TestBrackets(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "draft.md")
	text := "1. Parties [shall][should] act [EU: by [X]].\n2. They [may] meet\n\nOption 1: each year,\n\nOption 2: [now and then].\n"
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))

	answer, out, errs := shelltest.Call(Command(), "", name)
	assert.Equal(t, status.Done, answer, errs)
	assert.Regexp(t, `\n1 +4 +2 +1 +2 +1 +4 +2 +0 +EU 1\n`, out)
	assert.Contains(t, out, "nothing is until all is")

	answer, out, errs = shelltest.Call(Command(), "", "-format", "csv", name)
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, ",1,4,2,1,2,1,4,2,0,EU 1\r\n")

	answer, out, errs = shelltest.Call(Command(), "", "-choose", "-path", "2", name)
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out,
		"Nobody has proposed it.\n1 Parties should act by [X].\n2 They may meet\n  Option 2 now and then.\n")

	for _, args := range [][]string{
		{},
		{"-format", "xml", name},
		{"-choose", name, name},
		{"-choose", "-path", "a", name},
	} {
		answer, _, _ = shelltest.Call(Command(), "", args...)
		assert.Equal(t, status.Use, answer, "%v", args)
	}
}
