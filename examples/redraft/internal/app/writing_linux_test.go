package app

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

// program is a call of the program as a process of its own.
func program(t *testing.T, args ...string) (cmd *exec.Cmd, errs *bytes.Buffer) {
	t.Helper()
	cmd, errs = exec.CommandContext(t.Context(), os.Args[0], args...), new(bytes.Buffer)
	cmd.Env = append(os.Environ(), asProgram+"=1")
	cmd.Stderr = errs
	return cmd, errs
}

// TestFullDisk writes to what takes nothing.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{
		{"list"},
		{"compare", "-format", "json"},
		{"compare", "-format", "docx", "-o", "-"},
		{"evidence", "us-28/26"},
	} {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		require.NoError(t, err)
		cmd, errs := program(t, args...)
		cmd.Stdout = full
		require.Error(t, cmd.Run())
		require.NoError(t, full.Close())
		assert.Equal(t, status.Input, cmd.ProcessState.ExitCode(), "%v: %s", args, errs)
		assert.Equal(t, 1, strings.Count(errs.String(), "\n"), "%s", errs)
		assert.Contains(t, errs.String(), "no space left on device")
		assert.Contains(t, errs.String(), "redraft "+args[0]+": ")
	}
	answer, out, errs := call("list", "-o", "/dev/full")
	assert.Equal(t, status.Input, answer)
	assert.Empty(t, out)
	assert.Contains(t, errs, "/dev/full is no file that can be replaced whole")
}

// TestClosedPipe writes to somebody who went away, as redraft | head does. The system ends
// such a program by a signal; nothing is said.
func TestClosedPipe(t *testing.T) {
	t.Parallel()
	r, w, err := os.Pipe()
	require.NoError(t, err)
	require.NoError(t, r.Close())
	cmd, errs := program(t, "compare", "-format", "json")
	cmd.Stdout = w
	require.Error(t, cmd.Run())
	require.NoError(t, w.Close())
	ended, ok := cmd.ProcessState.Sys().(syscall.WaitStatus)
	require.True(t, ok)
	assert.True(t, ended.Signaled() && ended.Signal() == syscall.SIGPIPE, "%v", cmd.ProcessState)
	assert.Empty(t, errs.String())
}

// TestTargetThatCannotBeWritten leaves what was there as it was, and nothing beside it.
func TestTargetThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := filepath.Join(dir, "there.txt")
	require.NoError(t, os.WriteFile(file, []byte("as it was"), 0o400))
	for _, tt := range []struct{ target, want string }{
		{dir, "is a folder"},
		{filepath.Join(dir, "no", "folder.txt"), "no such file or directory"},
		{filepath.Join(file, "below.txt"), "not a directory"},
		{"/proc/redraft.txt", "/proc/redraft.txt: "}, // a file system that takes no files
		{filepath.Join(dir, strings.Repeat("n", 300)), "file name too long"},
	} {
		answer, out, errs := call("list", "-o", tt.target)
		assert.Equal(t, status.Input, answer, tt.target)
		assert.Empty(t, out)
		assert.Contains(t, errs, tt.want)
		assert.Equal(t, 1, strings.Count(errs, "\n"), "%s", errs)
	}
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, "as it was", string(data))
	assert.Equal(t, []string{"there.txt"}, names(t, dir))
}

// TestTwoAtOnce lets many write to one file at once: in the end one of them has, whole.
func TestTwoAtOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	target, formats := filepath.Join(dir, "out"), []string{"text", "verdicts", "md", "csv"}
	wants := make(map[string]bool)
	for _, format := range formats {
		_, out, _ := call("compare", "-format", format)
		wants[out] = true
	}
	var wait sync.WaitGroup
	for i := range 3 * len(formats) {
		wait.Go(func() {
			cmd, errs := program(t, "compare", "-format", formats[i%len(formats)], "-o", target)
			assert.NoError(t, cmd.Run(), "%s", errs)
		})
	}
	wait.Wait()
	data, err := os.ReadFile(target)
	require.NoError(t, err)
	assert.True(t, wants[string(data)], "%.200q", data)
	assert.Equal(t, []string{"out"}, names(t, dir))
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}
