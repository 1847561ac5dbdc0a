package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
)

func call3(args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, &out, &errs, false)
	return status, out.String(), errs.String()
}

func TestMainJob(t *testing.T) {
	t.Parallel()
	status, out, errs := call3()
	assert.Zero(t, status)
	assert.Empty(t, errs)
	want, err := os.ReadFile("../../diff/render/testdata/ukraine2025_us-28_e3-28.txt")
	require.NoError(t, err)
	assert.Equal(t, string(want), out)
}

func TestList(t *testing.T) {
	t.Parallel()
	status, out, _ := call3("-list")
	assert.Zero(t, status)
	assert.Contains(t, out, "us-28 ")
	assert.Contains(t, out, "geneva-19 ")
}

func TestTextFiles(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	some := filepath.Join(dir, "some.txt")
	require.NoError(t, os.WriteFile(some, []byte("1) Ukraine will receive robust security guarantees.\n"), 0o600))
	status, out, _ := call3("-from", "us-28", "-to", some)
	assert.Zero(t, status)
	assert.Contains(t, out, "reliable -> robust")
	assert.Contains(t, out, "DELETED", "a file is a whole draft")

	status, out, _ = call3("-from", "us-28", "-to", some, "-part")
	assert.Zero(t, status)
	assert.NotContains(t, out, "DELETED", "a part of a draft deletes nothing")
}

func TestOtherPlansAndFormats(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "out.json")
	status, out, _ := call3("-plan", "../../plan/testdata/lease.json", "-from", "lease-1", "-to", "lease-2", "-format", "json", "-o", file)
	assert.Zero(t, status)
	assert.Empty(t, out)
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	var c diff.Comparison
	require.NoError(t, json.Unmarshal(data, &c))
	assert.Equal(t, diff.Format, c.Format)
	assert.NotEmpty(t, c.Changes)
}

func TestFaults(t *testing.T) {
	t.Parallel()
	bad := filepath.Join(t.TempDir(), "bad.json")
	require.NoError(t, os.WriteFile(bad, []byte(`{"format": "redraft.plan/1", "id": "x", "tittle": "y"}`), 0o600))
	for _, tt := range []struct {
		name   string
		args   []string
		status int
		says   string
	}{
		{"near id", []string{"-to", "e3-82"}, statusInput, `there is no draft "e3-82"`},
		{"ids that there are", []string{"-from", "us-29"}, statusInput, "drafts here: annex-guarantee, "},
		{"misspelt id", []string{"-to", "geneve-19"}, statusInput, `did you mean "geneva-19"?`},
		{"missing text", []string{"-to", "nowhere.txt"}, statusInput, "there is no file nowhere.txt"},
		{"missing plan", []string{"-plan", "nowhere.json"}, statusInput, "nowhere.json"},
		{"bad plan", []string{"-plan", bad}, statusInput, `[unknown-member]`},
		{"no such point", []string{"-point", "99"}, statusInput, `point "99"`},
		{"no such format", []string{"-format", "pdf"}, statusUsage, `no format "pdf"`},
		{"no such flag", []string{"-x"}, statusUsage, "flag provided but not defined"},
		{"an argument", []string{"us-28"}, statusUsage, `"us-28" is not expected`},
		{"no place to write", []string{"-o", "/nowhere/at/all"}, statusInput, "/nowhere/at/all"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			status, out, errs := call3(tt.args...)
			assert.Equal(t, tt.status, status)
			assert.Empty(t, out)
			assert.Contains(t, errs, tt.says)
		})
	}
}
