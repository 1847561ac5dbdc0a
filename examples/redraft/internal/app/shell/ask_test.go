package shell

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

// try runs a job as a command.
func try(env *Env, job Job, args ...string) (answer int, stdout, stderr string) {
	return run(Command{Name: "try", Setup: func(*flag.FlagSet) Job { return job }}, env, args...)
}

func TestAsk(t *testing.T) {
	t.Parallel()
	job := func(c *Call, args []string) error {
		if len(args) > 0 {
			_, err := c.Files.Bytes(args[0])
			require.NoError(t, err)
		}
		if !c.Asks() {
			_, err := c.WriteString("nobody")
			return err
		}
		name, err := c.Ask("a name?\x1b")
		if err != nil {
			return err
		}
		yes, err := c.Agrees("sure?")
		if yes {
			c.WriteString(name)
		}
		return err
	}
	typed := func(s string) *Env { return &Env{Stdin: strings.NewReader(s), InTerminal: true} }
	answer, out, errs := try(typed("  Ada \nYes\n"), job)
	assert.Equal(t, status.Done, answer)
	assert.Equal(t, "Ada", out)
	assert.Equal(t, "a name?U+001B sure? [y/N] ", errs)
	_, out, _ = try(typed("Ada\nyeah"), job)
	assert.Empty(t, out)
	answer, _, errs = try(typed("Ada\n"), job)
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "the answers ended")
	_, out, _ = try(typed("a text\n"), job, "-")
	assert.Equal(t, "nobody", out, "standard input was the text")
	_, out, _ = try(&Env{Stdin: strings.NewReader("Ada\n")}, job)
	assert.Equal(t, "nobody", out, "there is no terminal")
}

func TestOverwrite(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	name, link := filepath.Join(dir, "plan"), filepath.Join(dir, "link")
	require.NoError(t, os.WriteFile(name, []byte("old"), 0o640))
	require.NoError(t, os.Symlink("plan", link))
	answer, out, errs := try(new(Env), func(c *Call, _ []string) error {
		_, err := c.Files.Bytes(link)
		require.NoError(t, err)
		c.WriteString("new")
		require.NoError(t, c.Overwrite(link))
		c.WriteString("done")
		return nil
	})
	assert.Zero(t, answer, errs)
	assert.Equal(t, "done", out)
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "new", string(data))
	info, err := os.Lstat(link)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeSymlink, "the link is one still")
	left, err := filepath.Glob(filepath.Join(dir, ".*"))
	require.NoError(t, err)
	assert.Empty(t, left)
}

func TestHold(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "out")
	answer, out, errs := try(new(Env), func(c *Call, _ []string) error {
		c.Hold()
		c.WriteString("what would be")
		return nil
	}, "-o", name)
	assert.Zero(t, answer, errs)
	assert.Equal(t, "what would be", out)
	assert.NoFileExists(t, name)
}
