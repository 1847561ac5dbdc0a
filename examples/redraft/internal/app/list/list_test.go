package list

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// TestReports: every report has its row, with address and day where they are on
// record, and those that lack one are counted.
func TestReports(t *testing.T) {
	t.Parallel()
	answer, out, errs := shelltest.Call(Command(), "", "-urls")
	assert.Equal(t, status.Done, answer)
	assert.Empty(t, errs)
	p := ukraine2025.Plan()
	lines := strings.Split(out, "\n")
	assert.Equal(t, []string{
		"report", "published by", "on", "read", "day of reading",
		"archived copy", "address",
	}, columns(lines[0]))
	assert.Len(t, lines, len(p.Reports)+4, "a head, an empty line, the count, the end")
	rows := make(map[string][]string)
	for _, line := range lines[1 : len(p.Reports)+1] {
		row := columns(line)
		rows[row[0]] = row[1:]
	}
	assert.Equal(t, []string{
		"Global News", "2025-11", "in part", "2026-11-26", "-",
		"https://globalnews.ca/news/11537323/ukraine-russia-peace-plan-trump-details/",
	}, rows["globalnews-ap"])
	assert.Equal(t, []string{"Axios", "2025-11-20", "in copies", "-", "-", "-"}, rows["axios-leak"])
	assert.Len(t, rows, len(p.Reports))
	assert.Equal(t,
		"263 reports, 196 of them read: 0 without a day of reading, 10 without an address",
		lines[len(lines)-2])

	answer, out, _ = shelltest.Call(Command(), "", "-urls", "-plan",
		"../../../../../plan/testdata/lease.json")
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, out, "0 reports, 0 of them read")
}

// columns cuts a row of a table.
func columns(line string) []string {
	return regexp.MustCompile(` {2,}`).Split(line, -1)
}

func TestList(t *testing.T) {
	t.Parallel()
	answer, out, errs := shelltest.Call(Command(), "")
	assert.Equal(t, status.Done, answer)
	assert.Empty(t, errs)
	assert.Contains(t, out, "\nus-28 ")
	assert.Contains(t, out, "\ngeneva-19 ")

	answer, out, _ = shelltest.Call(Command(), "", "-plan",
		"../../../../../plan/testdata/lease.json")
	assert.Equal(t, status.Done, answer)
	assert.Contains(t, out, "\nlease-2 ")
	assert.NotContains(t, out, "us-28")

	answer, _, errs = shelltest.Call(Command(), "", "plan.json")
	assert.Equal(t, status.Use, answer)
	assert.Contains(t, errs, `"plan.json" is not expected`)
}

func TestFormats(t *testing.T) {
	t.Parallel()
	answer, out, errs := shelltest.Call(Command(), "", "-format", "akn", "-of", "us-28")
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, `<point eId="point_28"`)
	answer, out, errs = shelltest.Call(Command(), "", "-format", "prov")
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, `"draft:us-28": {`)
	answer, out, errs = shelltest.Call(Command(), "", "-format", "csv", "-of", "points")
	assert.Equal(t, status.Done, answer, errs)
	assert.Contains(t, out, "\r\nus-28,28,")
	for _, args := range [][]string{
		{"-format", "xml"},
		{"-format", "csv"},
		{"-format", "csv", "-of", "us-28"},
		{"-format", "prov", "-of", "us-28"},
		{"-format", "akn"},
		{"-format", "akn", "-of", "us-29"},
		{"-of", "us-28"},
	} {
		answer, _, errs := shelltest.Call(Command(), "", args...)
		assert.Equal(t, status.Use, answer, args)
		assert.NotEmpty(t, errs)
	}
}
