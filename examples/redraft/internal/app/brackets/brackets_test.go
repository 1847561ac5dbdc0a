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

// What goes on with the numbers of an earlier option stands whichever option is taken, and a
// number that a list of options has not takes the first.
func TestChooseKeepsWhatStandsBesideOptions(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "draft.md")
	text := "Article 1\n\nOption 1:\n\n1. Ports open at dawn.\n\n2. Ports close at dusk.\n\n" +
		"Option 2:\n\n1. Ports open at noon.\n\nOption 3:\n\n[No text.]\n\n3. Crews rest.\n\n4. Crews eat.\n\n" +
		"Article 2\n\nOption 1: Nets are free.\n\nOption 2: Nets are taxed.\n"
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	answer, out, errs := shelltest.Call(Command(), "", "-choose", "-path", "3", name)
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out,
		"1\n  Option 3\n  3 Crews rest.\n  4 Crews eat.\n2\n  Option 1 Nets are free.\n")
}
