package addwitness

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
)

const text = "5. Ukraine will receive reliable security guarantees.\n" +
	"6. The size of the Ukrainian Armed Forces will be limited to 600,000 personnel.\n" +
	"7. Lake Ostra belongs to both sides, and nobody may draw water from it.\n" +
	"8. NATO agrees not to station troops in Ukraine.\n9. European fighter jets will be stationed in Poland.\n"

func TestANewCopy(t *testing.T) {
	t.Parallel()
	answer, out, errs := shelltest.Call(Command(), text, "-report", "herald", "-source", "herald", "-name", "The Herald", "-date", "2025-11-22", "-lang", "en", "-")
	assert.Zero(t, answer, errs)
	assert.Contains(t, errs, "us-28, copy herald: 4 added 0 upgraded 0 same\n")
	assert.Contains(t, errs, "left out: point 7: Lake Ostra")
	p, err := plan.DecodeBytes([]byte(out))
	require.NoError(t, err)
	assert.Len(t, p.Version("us-28").Witness("herald").Readings, 4)
	assert.Equal(t, "The Herald", p.Source("herald").Name)

	file := filepath.Join(t.TempDir(), "plan.json")
	require.NoError(t, os.WriteFile(file, []byte(out), 0o600))
	answer, again, errs := shelltest.Call(Command(), text, "-plan", file, "-version", "us-28", "-report", "herald", "-lang", "en", "-")
	assert.Zero(t, answer, errs)
	assert.Equal(t, out, again)
	assert.Contains(t, errs, "nothing is new")

	answer, again, errs = shelltest.Call(Command(), text, "-plan", file, "-version", "us-28", "-report", "herald", "-o", file, "-")
	assert.Equal(t, status.Input, answer)
	assert.Empty(t, again)
	assert.Contains(t, errs, "nothing is written onto it")
}

func TestFaults(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		stdin  string
		args   []string
		status int
		says   string
	}{
		{"no report", text, []string{"-"}, status.Use, "one text and the report"},
		{"no text", text, []string{"-report", "x"}, status.Use, "one text and the report"},
		{"no file", "", []string{"-report", "x", "nowhere.txt"}, status.Input, "there is no file nowhere.txt"},
		{"no source", text, []string{"-report", "x", "-source", "nobody", "-version", "us-28", "-"}, status.Input, "unknown-source"},
		{"another text", "1. The club meets.\n2. The club pays.\n3. The club sings.", []string{"-report", "axios", "-"}, status.Input, "say with -version"},
		{"an error page", "Page not found", []string{"-report", "axios-plan", "-version", "us-28", "-"}, status.Input, "looks like the page of an error"},
		{"no version", text, []string{"-report", "axios-plan", "-version", "us-29", "-"}, status.Input, `there is no version "us-29"`},
		{"no plan", text, []string{"-plan", "nowhere.json", "-report", "x", "-"}, status.Input, "nowhere.json"},
		{"unknown flag", text, []string{"-colour", "-"}, status.Use, "not defined"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := shelltest.Call(Command(), tt.stdin, tt.args...)
			assert.Equal(t, tt.status, answer)
			assert.Empty(t, out)
			assert.Contains(t, errs, tt.says)
		})
	}
	answer, _, _ := shelltest.Call(Command(), "", "-h")
	assert.Zero(t, answer)
}
