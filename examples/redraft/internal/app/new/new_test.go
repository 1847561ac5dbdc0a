package new

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
)

// TestExample makes the plan that the help shows, and not a second time.
func TestExample(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "harbour.json")
	line := strings.TrimPrefix(Command().Example, "redraft new -title ")
	title, file, ok := strings.Cut(strings.TrimPrefix(line, `"`), `" `)
	require.True(t, ok)
	require.Equal(t, "harbour.json", file)
	answer, out, errs := shelltest.Call(Command(), "", "-title", title, name)
	assert.Zero(t, answer, errs)
	assert.Empty(t, out)
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	p, err := plan.DecodeBytes(data)
	require.NoError(t, err)
	var canonical bytes.Buffer
	require.NoError(t, plan.Encode(&canonical, p))
	assert.Equal(t, canonical.String(), string(data))
	if d := cmp.Diff(&plan.Plan{
		Format: plan.Format, ID: "talks-on-the-harbour",
		Title: "Talks on the harbour",
	}, p); d != "" {
		t.Errorf("plan (-want +got):\n%s", d)
	}
	left, err := filepath.Glob(filepath.Join(filepath.Dir(name), "*"))
	require.NoError(t, err)
	assert.Equal(t, []string{name}, left)

	answer, _, errs = shelltest.Call(Command(), "", "-title", "Another", name)
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "is there already: nothing is written over it")
	again, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, data, again)
}

func TestFolder(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "harbour")
	answer, _, errs := shelltest.Call(Command(), "", "-title", "Harbour", name+"/")
	assert.Zero(t, answer, errs)
	p, err := plan.ReadDir(os.DirFS(name))
	require.NoError(t, err)
	assert.Equal(t, "Harbour", p.Title)
	answer, _, errs = shelltest.Call(Command(), "", "-title", "Harbour", name+"/")
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "is there already")
}

func TestAsks(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "plan.json")
	answer, _, errs := shelltest.Answer(Command(), []string{"", "Über den Hafen"}, name)
	assert.Zero(t, answer, errs)
	p, err := plan.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, "Über den Hafen", p.Title)
	assert.Equal(t, "ber-den-hafen", p.ID)
}

func TestFaults(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"no title", nil, status.Use, "nobody can be asked: -title"},
		{"no id", []string{"-title", "Переговори"}, status.Use, "-id gives one"},
		{"a bad id", []string{"-title", "Talks", "-id", "Some Talks"}, status.Input, "Some Talks"},
		{
			"onto another output",
			[]string{"-title", "Talks", "-o", "x.json"},
			status.Use,
			"without -o",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			name := filepath.Join(t.TempDir(), "plan.json")
			answer, out, errs := shelltest.Call(Command(), "", append(tt.args, name)...)
			assert.Equal(t, tt.status, answer)
			assert.Empty(t, out)
			assert.Contains(t, errs, tt.says)
			assert.NoFileExists(t, name)
		})
	}
	answer, _, errs := shelltest.Call(Command(), "", "-title", "Talks")
	assert.Equal(t, status.Use, answer)
	assert.Contains(t, errs, "one file is expected, not 0")
	answer, _, errs = shelltest.Call(Command(), "", "-title", "Talks",
		filepath.Join(t.TempDir(), "nowhere", "plan.json"))
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "no such file")
}
