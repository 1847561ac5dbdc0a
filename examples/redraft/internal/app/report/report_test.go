package report

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

func TestReport(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		args []string
		want []string
	}{
		{"a whole plan", nil, []string{
			"<!doctype html>", "Subject by subject, through all drafts",
			"The 28-point draft",
		}},
		{
			"two drafts",
			[]string{"us-28", "e3-28"},
			[]string{"<!doctype html>", "The 28-point draft and the E3 text, point by point"},
		},
		{"three drafts", []string{"us-28", "e3-28", "eu-24"}, []string{"3 drafts side by side"}},
		{
			"a subject",
			[]string{"military.cap"},
			[]string{"Size of the armed forces through the drafts"},
		},
		{
			"a point",
			[]string{"us-28/6"},
			[]string{"Point 6", "“The size of the Ukrainian Armed Forces"},
		},
		{
			"evidence",
			[]string{"-evidence", "us-28/26"},
			[]string{
				"All that is known here of point 26 of the 28-point draft: Amnesty",
				`DENIED BY</b><span class="rd-sr">:</span> Rustem Umerov`,
			},
		},
		{
			"a fragment",
			[]string{"-fragment", "x1", "-point", "6", "us-28", "e3-28"},
			[]string{`<div class="rd-fragment"`, `id="x1-us-28--e3-28-6"`},
		},
		{
			"a title",
			[]string{"-title", "Two <drafts>", "us-28", "e3-28"},
			[]string{"<title>Two &lt;drafts&gt;</title>"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			answer, out, errs := shelltest.Call(Command(), "", tt.args...)
			assert.Equal(t, status.Done, answer, errs)
			for _, want := range tt.want {
				assert.Contains(t, out, want)
			}
		})
	}
}

// TestTheEditorIsTold holds that whoever publishes a page knows how much of one
// outlet's text it quotes in a row.
func TestTheEditorIsTold(t *testing.T) {
	t.Parallel()
	_, _, errs := shelltest.Call(Command(), "", "us-28", "e3-28")
	assert.Regexp(t, `the longest text of one outlet that stands in it whole: \d+ words, of Axios`,
		errs)
}

func TestTwoFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"old.txt": "1. The tenant shall pay 900 a month.\n",
		"new.txt": "1. The tenant shall pay 950 a month.\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	answer, out, errs := shelltest.Call(Command(), "", filepath.Join(dir, "old.txt"),
		filepath.Join(dir, "new.txt"))
	require.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, "old.txt and new.txt: what changed")
	assert.NotContains(t, out, "authenticate texts")
	assert.NotContains(t, out, "Ukraine", "nothing of a plan reaches two other texts")
	answer, _, errs = shelltest.Call(Command(), "", "us-28", filepath.Join(dir, "new.txt"))
	assert.Equal(t, status.Use, answer)
	assert.Contains(t, errs, "may be one more copy of it")
}

// TestAFolder holds what becomes of a folder.
func TestAFolder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for range 2 { // what is there is written anew
		answer, out, errs := shelltest.Call(Command(), "", "-plan",
			filepath.Join("..", "..", "..", "..", "..", "plan", "testdata", "water-talks.json"),
			"-o", dir)
		require.Equal(t, status.Done, answer, errs)
		assert.Equal(t, filepath.Join(dir, "belm-draft..arva-reply.html")+"\n"+filepath.Join(dir,
			"index.html")+"\n", out)
	}
	for name := range strings.FieldsSeq("index.html belm-draft..arva-reply.html") {
		text, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		assert.Contains(t, string(text), "<!doctype html>")
	}
}

// TestStaleFragments lists the points whose fragments have to be made anew.
func TestStaleFragments(t *testing.T) {
	t.Parallel()
	name := filepath.Join("..", "..", "..", "..", "..", "plan", "testdata", "water-talks.json")
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	corrected := filepath.Join(t.TempDir(), "corrected.json")
	require.Contains(t, string(data), "No figure was agreed.")
	require.NoError(t, os.WriteFile(corrected,
		[]byte(strings.ReplaceAll(string(data), "No figure was agreed.", "No figure was named.")),
		0o600))
	answer, out, errs := shelltest.Call(Command(), "", "-plan", corrected, "-since", name,
		"belm-draft", "arva-reply")
	assert.Equal(t, status.Done, answer, errs)
	assert.Equal(t, "2\n", out)
}

func TestWrongUse(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		args []string
		want int
	}{
		{[]string{"nowhere"}, status.Input},
		{[]string{"us-28/99"}, status.Input},
		{[]string{"-evidence", "us-28/99"}, status.Input},
		{[]string{"us-28", "nowhere.txt"}, status.Input}, // as redraft compare has it
		{[]string{"us-28", "e3-28", "nowhere"}, status.Input},
		{[]string{"-language", "xx"}, status.Use},
		{[]string{"-since", "nowhere.json", "us-28"}, status.Use},
		{[]string{"-o", t.TempDir(), "us-28", "e3-28"}, status.Use},
		{[]string{"-plan", "nowhere.json"}, status.Input},
	} {
		answer, _, errs := shelltest.Call(Command(), "", tt.args...)
		assert.Equal(t, tt.want, answer, "%q: %s", tt.args, errs)
	}
}
