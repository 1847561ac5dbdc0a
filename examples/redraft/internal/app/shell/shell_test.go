package shell

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

// copying is a command that copies a file, and ends with an error.
func copying(end error) Command {
	return Command{
		Name: "copy", Args: "FILE", Short: "A copy", Example: "redraft copy x",
		Setup: func(flags *flag.FlagSet) Job {
			loud := flags.Bool("loud", false, "in capitals")
			return func(c *Call, args []string) error {
				if len(args) != 1 {
					return status.Wrong("one file")
				}
				data, err := c.Files.Bytes(args[0])
				if *loud {
					data = bytes.ToUpper(data)
				}
				c.Write(data)
				return errors.Join(err, end)
			}
		},
	}
}

func run(cmd Command, env *Env, args ...string) (answer int, stdout, stderr string) {
	var out, errs strings.Builder
	if env.Stdin == nil {
		env.Stdin = strings.NewReader("")
	}
	env.Stdout, env.Stderr = &out, &errs
	answer = cmd.Run(env, args)
	return answer, out.String(), errs.String()
}

func TestFlagsStandAnywhere(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"-loud", "-"}, {"-", "-loud"}, {"-loud", "--", "-"}} {
		answer, out, errs := run(copying(nil), &Env{Stdin: strings.NewReader("hear")}, args...)
		assert.Equal(t, status.Done, answer, errs)
		assert.Equal(t, "HEAR", out)
	}
	answer, _, errs := run(copying(nil), &Env{}, "--", "-loud")
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "there is no file -loud")
}

func TestStatus(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name      string
		end       error
		answer    int
		delivered bool
	}{
		{"done", nil, status.Done, true},
		{"no", status.ErrNo, status.No, true},
		{"a bad file", status.ErrBad, status.Input, true},
		{"a failure", errors.New("it broke"), status.Input, false},
		{"wrong use", status.Wrong("not so"), status.Use, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := run(copying(tt.end), &Env{Stdin: strings.NewReader("hear")}, "-")
			assert.Equal(t, tt.answer, answer)
			assert.Equal(t, tt.delivered, out == "hear")
			assert.Equal(t, tt.delivered, errs == "")
			assert.Equal(t, tt.answer == status.Use,
				strings.Contains(errs, "usage: redraft copy [flags] FILE"))
		})
	}
	answer, _, errs := run(copying(nil), &Env{Stdin: iotest.ErrReader(os.ErrPermission)}, "-")
	assert.Equal(t, status.Input, answer)
	assert.Equal(t, "redraft copy: standard input: permission denied\n", errs)
}

func TestOutputFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	require.NoError(t, os.WriteFile(path("in"), []byte("in"), 0o600))
	require.NoError(t, os.WriteFile(path("old"), []byte("old"), 0o640))
	require.NoError(t, os.Link(path("in"), path("linked")))
	require.NoError(t, os.Mkdir(path("folder"), 0o755))
	for _, tt := range []struct{ name, out, says, want string }{
		{"a new file", "new", "", "in"},
		{"an old one", "old", "", "in"},
		{"the input", "in", "is read from", "in"},
		{"the input by another name", "linked", "is read from", "in"},
		{"the input by another way", "folder/../in", "is read from", "in"},
		{"a folder", "folder", "is a folder", ""},
		{"nowhere", "none/x", "none/x: ", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			answer, out, errs := run(copying(nil), &Env{}, path("in"), "-o", dir+"/"+tt.out)
			assert.Empty(t, out)
			assert.Equal(t, tt.says == "", answer == status.Done, errs)
			assert.Contains(t, errs, tt.says)
			if tt.want != "" {
				data, err := os.ReadFile(path(tt.out))
				require.NoError(t, err)
				assert.Equal(t, tt.want, string(data))
			}
		})
	}
	left, err := filepath.Glob(path(".redraft-*"))
	require.NoError(t, err)
	assert.Empty(t, left)
	if runtime.GOOS != "windows" {
		info, err := os.Stat(path("old"))
		require.NoError(t, err)
		assert.Equal(t, os.FileMode(0o640), info.Mode().Perm(), "a file keeps its permissions")
	}
	_, out, _ := run(copying(nil), &Env{}, path("in"), "-o", "-")
	assert.Equal(t, "in", out)
}

// TestFailedWrite holds that a file is left as it was where the new one could not
// be written, or the work failed.
func TestFailedWrite(t *testing.T) {
	t.Parallel()
	old := filepath.Join(t.TempDir(), "old")
	require.NoError(t, os.WriteFile(old, []byte("old"), 0o600))
	answer, _, _ := run(copying(errors.New("it broke")), &Env{Stdin: strings.NewReader("new")}, "-",
		"-o", old)
	assert.Equal(t, status.Input, answer)
	data, err := os.ReadFile(old)
	require.NoError(t, err)
	assert.Equal(t, "old", string(data))
}

func TestOutputThroughALink(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	require.NoError(t, os.WriteFile(target, []byte("old"), 0o600))
	if err := os.Symlink(target, link); err != nil {
		t.Skip("no links here: ", err)
	}
	answer, _, errs := run(copying(nil), &Env{Stdin: strings.NewReader("new")}, "-", "-o", link)
	assert.Equal(t, status.Done, answer, errs)
	data, err := os.ReadFile(target)
	require.NoError(t, err)
	assert.Equal(t, "new", string(data))
	info, err := os.Lstat(link)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeSymlink, "the link stays")
}

func TestWidthAndColor(t *testing.T) {
	t.Parallel()
	env := func(pairs ...string) func(string) string {
		return func(name string) string {
			for i := 0; i+1 < len(pairs); i += 2 {
				if pairs[i] == name {
					return pairs[i+1]
				}
			}
			return ""
		}
	}
	for _, tt := range []struct {
		name  string
		call  Call
		width int
		color bool
	}{
		{"piped", Call{env: &Env{}}, 80, false},
		{"a terminal", Call{env: &Env{OutTerminal: true, Columns: 120}}, 120, true},
		{"a terminal of unknown width", Call{env: &Env{OutTerminal: true}}, 80, true},
		{"to a file", Call{env: &Env{OutTerminal: true, Columns: 120}, out: "x"}, 80, false},
		{
			"the environment says",
			Call{env: &Env{
				OutTerminal: true, Columns: 120,
				Getenv: env("COLUMNS", "60", "NO_COLOR", "1"),
			}},
			60, false,
		},
		{"the environment says nonsense", Call{env: &Env{Getenv: env("COLUMNS", "x")}}, 80, false},
		{"the user says", Call{env: &Env{Getenv: env("COLUMNS", "60")}, width: 50}, 50, false},
		{"too narrow", Call{env: &Env{}, width: 3}, 40, false},
		{
			"a plain terminal",
			Call{env: &Env{OutTerminal: true, Getenv: env("TERM", "dumb")}},
			80,
			false,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			assert.Equal(t, tt.width, tt.call.Width())
			assert.Equal(t, tt.color, tt.call.Color())
		})
	}
}

// TestPager runs this test itself as a pager.
func TestPager(t *testing.T) {
	if os.Getenv("TEST_PAGER") != "" {
		return
	}
	t.Setenv("TEST_PAGER", "1")
	self, err := os.Executable()
	require.NoError(t, err)
	if strings.ContainsAny(self, " \t") {
		t.Skip("a path with blanks")
	}
	pager := self + " -test.run=^TestPager$"
	_, out, _ := run(copying(nil), &Env{Stdin: strings.NewReader("hear"), OutTerminal: true}, "-",
		"-pager", pager)
	assert.Contains(t, out, "PASS", "what the pager shows")
	_, out, _ = run(copying(nil), &Env{Stdin: strings.NewReader("hear")}, "-", "-pager", pager)
	assert.Equal(t, "hear", out, "none where the output is piped")
	_, out, errs := run(copying(nil), &Env{Stdin: strings.NewReader("hear"), OutTerminal: true},
		"-", "-pager", "no-such-pager")
	assert.Equal(t, "hear", out)
	assert.Contains(t, errs, "the pager could not be started")
}

func TestProgressIsSilentWhenPiped(t *testing.T) {
	t.Parallel()
	var errs strings.Builder
	call := &Call{env: &Env{Stderr: &errs}, Files: input.NewFiles(nil, nil)}
	call.Progress("working")()
	assert.Empty(t, errs.String())
}
