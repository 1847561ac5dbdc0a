package addwitness

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

const text = "5. Ukraine will receive reliable security guarantees.\n" +
	"6. The size of the Ukrainian Armed Forces will be limited to 600,000 personnel.\n" +
	"7. Lake Ostra belongs to both sides, and nobody may draw water from it.\n" +
	"8. NATO agrees not to station troops in Ukraine.\n9. European fighter jets will be stationed in Poland.\n"

func TestANewCopy(t *testing.T) {
	t.Parallel()
	answer, out, errs := shelltest.Call(Command(), text, "-report", "herald", "-source", "herald",
		"-name", "The Herald", "-date", "2025-11-22", "-lang", "en", "-")
	assert.Zero(t, answer, errs)
	assert.Contains(t, errs, "us-28, copy herald: 4 added 0 upgraded 0 same\n")
	assert.Contains(t, errs, "left out: point 7: Lake Ostra")
	p, err := plan.DecodeBytes([]byte(out))
	require.NoError(t, err)
	assert.Len(t, p.Version("us-28").Witness("herald").Readings, 4)
	assert.Equal(t, "The Herald", p.Source("herald").Name)

	file := filepath.Join(t.TempDir(), "plan.json")
	require.NoError(t, os.WriteFile(file, []byte(out), 0o600))
	answer, again, errs := shelltest.Call(Command(), text, "-plan", file, "-version", "us-28",
		"-report", "herald", "-lang", "en", "-")
	assert.Zero(t, answer, errs)
	assert.Equal(t, out, again)
	assert.Contains(t, errs, "nothing is new")

	answer, again, errs = shelltest.Call(Command(), text, "-plan", file, "-version", "us-28",
		"-report", "herald", "-o", file, "-")
	assert.Equal(t, status.Input, answer)
	assert.Empty(t, again)
	assert.Contains(t, errs, "nothing is written onto it")
}

// TestExample calls what the help shows.
func TestExample(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	pasted, out := filepath.Join(dir, "pasted.txt"), filepath.Join(dir, "new.json")
	require.NoError(t, os.WriteFile(pasted, []byte(text), 0o600))
	line := strings.TrimPrefix(Command().Example, "redraft addwitness ")
	line = strings.NewReplacer("pasted.txt", pasted, "new.json", out, `"The Herald"`,
		"Herald").Replace(line)
	answer, printed, errs := shelltest.Call(Command(), "", strings.Fields(line)...)
	assert.Zero(t, answer, errs)
	assert.Empty(t, printed)
	assert.Contains(t, errs, "the address of report herald is not recorded: -url gives it")
	p, err := plan.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, sources.Date("2025-11-22"), p.Report("herald").Retrieved)
	assert.Equal(t, sources.AccessRead, p.Report("herald").Read)
}

// TestAsks asks for what a new report needs, on a terminal.
func TestAsks(t *testing.T) {
	t.Parallel()
	pasted := filepath.Join(t.TempDir(), "pasted.txt")
	require.NoError(t, os.WriteFile(pasted, []byte(text), 0o600))
	args := []string{"-report", "herald", "-source", "herald", "-name", "Herald", pasted}
	answer, out, errs := shelltest.Answer(Command(),
		[]string{"https://herald.example/1", "2025-11-23"}, args...)
	assert.Zero(t, answer, errs)
	p, err := plan.DecodeBytes([]byte(out))
	require.NoError(t, err)
	assert.Equal(t, "https://herald.example/1", p.Report("herald").URL)
	assert.Equal(t, sources.Date("2025-11-23"), p.Report("herald").Retrieved)

	answer, out, errs = shelltest.Answer(Command(), []string{"", "in May"}, args...)
	assert.Equal(t, status.Use, answer)
	assert.Empty(t, out)
	assert.Contains(t, errs, `-read: "in May" is no date`)

	answer, out, errs = shelltest.Answer(Command(), nil, args...)
	assert.Equal(t, status.Input, answer)
	assert.Empty(t, out)
	assert.Contains(t, errs, "nothing is written")
}

// TestLead makes a fuller copy the text of a draft, once that is agreed to.
func TestLead(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	pasted, file := filepath.Join(dir, "pasted.txt"), filepath.Join(dir, "new.json")
	p := ukraine2025.Plan()
	v := p.Version("us-28")
	for _, q := range v.All() {
		q.Notes = nil
	}
	require.NoError(t, os.WriteFile(pasted,
		[]byte(outline.Format(&plan.Version{Points: v.Points}, outline.StyleStop)+
			"\n29. The parties meet once a year.\n"), 0o600))
	args := []string{
		"-report", "herald", "-source", "herald", "-name", "Herald", "-url",
		"https://herald.example/1", "-read", "2025-11-22",
		"-version", "us-28", "-wording", "verbatim", "-lead", "-o", file, pasted,
	}
	const changes = "herald becomes the text of us-28, which is that of axios now: "
	answer, out, errs := shelltest.Call(Command(), "", args...)
	assert.Equal(t, status.No, answer, errs)
	assert.Empty(t, out)
	assert.Contains(t, errs, changes)
	assert.Contains(t, errs, "nothing is written; -yes writes it")
	assert.NoFileExists(t, file)

	answer, _, _ = shelltest.Answer(Command(), []string{"no"}, args...)
	assert.Equal(t, status.No, answer)
	assert.NoFileExists(t, file)

	for _, agreed := range [][]string{append([]string{"-yes"}, args...), args} {
		answer, out, errs = shelltest.Answer(Command(), []string{"yes"}, agreed...)
		assert.Equal(t, status.Done, answer, errs)
		assert.Empty(t, out)
		p, err := plan.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, "herald", p.Version("us-28").Lead)
		assert.NotEmpty(t, p.Version("us-28").Witness("axios").Readings)
		require.NoError(t, os.Remove(file))
	}
}

// TestLeadOfLess refuses a copy that has less than the one that the points have.
func TestLeadOfLess(t *testing.T) {
	t.Parallel()
	answer, out, errs := shelltest.Call(Command(), text, "-report", "herald", "-source", "herald",
		"-name", "Herald", "-lead", "-yes", "-wording", "verbatim", "-")
	assert.Equal(t, status.Input, answer)
	assert.Empty(t, out)
	assert.Contains(t, errs, "herald does not become the text of us-28: it has ")
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
		{
			"no file", "",
			[]string{"-report", "x", "nowhere.txt"},
			status.Input,
			"there is no file nowhere.txt",
		},
		{
			"no source", text,
			[]string{"-report", "x", "-source", "nobody", "-version", "us-28", "-"},
			status.Input, "unknown-source",
		},
		{
			"another text", "1. The club meets.\n2. The club pays.\n3. The club sings.",
			[]string{"-report", "axios", "-"},
			status.Input, "say with -version",
		},
		{"an error page", "Page not found", []string{
			"-report", "axios-plan", "-version", "us-28",
			"-",
		}, status.Input, "looks like the page of an error"},
		{
			"no version", text,
			[]string{"-report", "axios-plan", "-version", "us-29", "-"},
			status.Input, `there is no version "us-29"`,
		},
		{
			"no date", text,
			[]string{"-report", "x", "-read", "yesterday", "-"},
			status.Use,
			"-read: ",
		},
		{"no address", text, []string{"-report", "x", "-url", "herald", "-"}, status.Use, "-url: "},
		{
			"nothing to agree to", text,
			[]string{"-report", "x", "-yes", "-"},
			status.Use,
			"-yes agrees",
		},
		{
			"mostly another text",
			"5. Ukraine will receive reliable security guarantees.\n30. The club meets on the first Monday of each month, and pays.\n",
			[]string{"-report", "axios-plan", "-version", "us-28", "-"},
			status.Input, "words, in 1 of 2 points, have no sure place there",
		},
		{
			"no plan", text,
			[]string{"-plan", "nowhere.json", "-report", "x", "-"},
			status.Input,
			"nowhere.json",
		},
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
