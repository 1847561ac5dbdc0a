package app

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shell"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

func call(args ...string) (answer int, stdout, stderr string) {
	var out, errs strings.Builder
	answer = Run(&shell.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs}, args)
	return answer, out.String(), errs.String()
}

func TestWithoutACommandItCompares(t *testing.T) {
	t.Parallel()
	_, want, _ := call("compare", "us-28", "e3-28", "-format", "verdicts")
	assert.NotEmpty(t, want)
	for _, args := range [][]string{
		{"-format", "verdicts"},
		{"us-28", "e3-28", "-format=verdicts"},
	} {
		answer, out, errs := call(args...)
		assert.Equal(t, status.Done, answer, errs)
		assert.Equal(t, want, out)
	}
}

// TestHelp holds that the program names each of its commands, and that each shows
// one call of itself.
func TestHelp(t *testing.T) {
	t.Parallel()
	answer, all, errs := call("help")
	assert.Equal(t, status.Done, answer)
	assert.Empty(t, errs)
	for _, cmd := range commands() {
		assert.Contains(t, all, "\n  "+cmd.Name+" ")
		answer, out, errs := call(append(strings.Fields(cmd.Name), "-h")...)
		assert.Equal(t, status.Done, answer)
		assert.Empty(t, errs)
		assert.True(t, strings.HasPrefix(out, "usage: redraft "+cmd.Name+" [flags]"), out)
		assert.Equal(t, 1, strings.Count(out, "\nexample: redraft "+cmd.Name+" "))
		assert.Contains(t, out, "\n  -o file\n")
	}
	for line := range strings.Lines(all) {
		assert.LessOrEqual(t, len(line), 81, line)
	}
}

// TestVersion holds that a user who asks as other programs are asked is told too.
func TestVersion(t *testing.T) {
	t.Parallel()
	_, want, _ := call("version")
	assert.True(t, strings.HasPrefix(want, "redraft "), want)
	for _, arg := range []string{"-version", "--version"} {
		answer, out, errs := call(arg)
		assert.Equal(t, status.Done, answer, errs)
		assert.Equal(t, want, out)
	}
	answer, _, errs := call("version", "us-28")
	assert.Equal(t, status.Use, answer)
	assert.Contains(t, errs, `"us-28" is not expected`)
}

func TestMistypedCommand(t *testing.T) {
	t.Parallel()
	answer, out, errs := call("vaildate", "plan.json")
	assert.Equal(t, status.Use, answer)
	assert.Empty(t, out)
	assert.Contains(t, errs,
		`no command "vaildate" and no file of that name; did you mean "validate"?`)
}

// TestAdd says what can be added where a call does not.
func TestAdd(t *testing.T) {
	t.Parallel()
	answer, out, errs := call("add")
	assert.Equal(t, status.Use, answer)
	assert.Empty(t, out)
	assert.Contains(t, errs, "what is added comes first: version, claim, statement, report")
	answer, _, errs = call("add", "clam", "-plan", "x.json")
	assert.Equal(t, status.Use, answer)
	assert.Contains(t, errs, `there is no "clam" to add; did you mean "claim"?`)
	answer, out, errs = call("add", "-h")
	assert.Equal(t, status.Done, answer)
	assert.Empty(t, errs)
	assert.Contains(t, out, "\n  redraft add statement  A plan with one more statement")
	answer, _, errs = call("add", "claim", "-plan", "nowhere.json", "-version", "x")
	assert.Equal(t, status.Input, answer)
	assert.Contains(t, errs, "redraft add claim: there is no file nowhere.json")
}
