package examples

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false,
	"write what is generated anew: README's outputs, testdata/api.txt, testdata/cases/outcomes.txt")

const readme = "../README.md"

// blocks gives the fenced blocks of README with the given info string.
func blocks(t *testing.T, text, info string) []string {
	t.Helper()
	var out []string
	for _, part := range strings.Split(text, "\n```"+info+"\n")[1:] {
		block, _, ok := strings.Cut(part, "\n```")
		require.True(t, ok, "a block without an end")
		out = append(out, block+"\n")
	}
	require.NotEmpty(t, out)
	return out
}

// TestReadmesOutputs runs each command that README shows with its output.
func TestReadmesOutputs(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(readme)
	require.NoError(t, err)
	text := string(data)
	shown := 0
	for _, block := range blocks(t, text, "console") {
		command, want, ok := strings.Cut(block, "\n")
		if !ok || want == "" {
			continue // a command without output
		}
		args := strings.Fields(strings.TrimPrefix(command, "$ "))
		require.Equal(t, []string{"go", "run"}, args[:2], "README shows only programs of its own")
		cmd := exec.Command("go", args[1:]...)
		cmd.Dir = ".."
		cmd.Stderr = os.Stderr
		cmd.Env = append(os.Environ(), "COLUMNS=", "REDRAFT_PAGER=")
		got, err := cmd.Output()
		require.NoError(t, err, command)
		shown++
		if *update {
			text = strings.Replace(text, block, command+"\n"+string(got), 1)
			continue
		}
		if d := cmp.Diff(want, string(got)); d != "" {
			t.Errorf("%s (-README +program):\n%s", command, d)
		}
	}
	assert.NotZero(t, shown)
	if *update {
		require.NoError(t, os.WriteFile(readme, []byte(text), 0o644))
	}
}

// TestReadmesCode finds each piece of Go in README among the Examples and the
// lessons, line for line but for indentation.
func TestReadmesCode(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(readme)
	require.NoError(t, err)
	examples := ""
	require.NoError(t, filepath.WalkDir("..", func(path string, _ os.DirEntry, err error) error {
		lesson := strings.HasSuffix(path, ".go") && strings.Contains(filepath.ToSlash(path),
			"/lessons/")
		if err == nil && (lesson || strings.HasSuffix(path, "example_test.go")) {
			var code []byte
			code, err = os.ReadFile(path)
			examples += unindented(string(code))
		}
		return err
	}))
	for _, block := range blocks(t, string(data), "go") {
		if !strings.Contains(examples, unindented(block)) {
			t.Errorf("no Example and no lesson has this code of README:\n%s", block)
		}
	}
}

// TestReadmeNamesEveryRoom: a package that can be imported has a row in README's table.
func TestReadmeNamesEveryRoom(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile(readme)
	require.NoError(t, err)
	for _, floor := range floors {
		for _, room := range floor {
			if !strings.HasSuffix(room, "internal") {
				assert.Contains(t, string(data), "\n| [`"+room+"`]("+room+") | ", "a row for %s", room)
			}
		}
	}
}

func unindented(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString(strings.TrimSpace(line))
		b.WriteByte('\n')
	}
	return b.String()
}
