package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
)

const text = "5. Ukraine will receive reliable security guarantees.\n" +
	"6. The size of the Ukrainian Armed Forces will be limited to 600,000 personnel.\n" +
	"7. Lake Ostra belongs to both sides, and nobody may draw water from it.\n" +
	"8. NATO agrees not to station troops in Ukraine.\n9. European fighter jets will be stationed in Poland.\n"

func call3(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

func TestANewCopy(t *testing.T) {
	t.Parallel()
	status, out, errs := call3(text, "-report", "herald", "-source", "herald", "-name", "The Herald", "-date", "2025-11-22", "-lang", "en", "-")
	assert.Zero(t, status, errs)
	assert.Contains(t, errs, "us-28, copy herald: 4 added 0 upgraded 0 same\n")
	assert.Contains(t, errs, "left out: point 7: Lake Ostra")
	p, err := plan.DecodeBytes([]byte(out))
	require.NoError(t, err)
	assert.Len(t, p.Version("us-28").Witness("herald").Readings, 4)
	assert.Equal(t, "The Herald", p.Source("herald").Name)

	file := filepath.Join(t.TempDir(), "plan.json")
	require.NoError(t, os.WriteFile(file, []byte(out), 0o600))
	status, again, errs := call3(text, "-plan", file, "-version", "us-28", "-report", "herald", "-lang", "en", "-o", file, "-")
	assert.Zero(t, status, errs)
	assert.Empty(t, again)
	assert.Contains(t, errs, "nothing is new")
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, out, string(data))
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
		{"no report", text, []string{"-"}, statusUsage, "one text and the report"},
		{"no text", text, []string{"-report", "x"}, statusUsage, "one text and the report"},
		{"no file", "", []string{"-report", "x", "nowhere.txt"}, statusInput, "there is no file nowhere.txt"},
		{"no source", text, []string{"-report", "x", "-source", "nobody", "-version", "us-28", "-"}, statusInput, "unknown-source"},
		{"another text", "1. The club meets.\n2. The club pays.\n3. The club sings.", []string{"-report", "axios", "-"}, statusInput, "say with -version"},
		{"no version", text, []string{"-report", "axios-plan", "-version", "us-29", "-"}, statusInput, `there is no version "us-29"`},
		{"no plan", text, []string{"-plan", "nowhere.json", "-report", "x", "-"}, statusInput, "nowhere.json"},
		{"unknown flag", text, []string{"-colour", "-"}, statusUsage, "not defined"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			status, out, errs := call3(tt.stdin, tt.args...)
			assert.Equal(t, tt.status, status)
			assert.Empty(t, out)
			assert.Contains(t, errs, tt.says)
		})
	}
	status, _, _ := call3("", "-h")
	assert.Zero(t, status)
}
