package judge

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// imported says how LibreOffice is to read and write: commas, quotation marks, UTF-8, from
// the first line on; on the way out every text in quotation marks, and cells as they are
// shown.
const imported = "44,34,76,1"

// spreadsheets gives the cells of files as LibreOffice has them once it has opened them as
// spreadsheets and written them out again, by name.
func spreadsheets(t *testing.T, files map[string][]byte) map[string][][]string {
	t.Helper()
	dir := t.TempDir()
	soffice := func(to string, args ...string) {
		args = append([]string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", to, "--outdir", dir}, args...)
		out, err := exec.CommandContext(t.Context(), "soffice", args...).CombinedOutput()
		require.NoError(t, err, "soffice is needed: %s", out)
	}
	var texts, sheets []string
	for name, data := range files {
		file := filepath.Join(dir, name+".csv")
		require.NoError(t, os.WriteFile(file, data, 0o600))
		texts, sheets = append(texts, file), append(sheets, filepath.Join(dir, name+".ods"))
	}
	soffice("ods", append([]string{"--infilter=CSV:" + imported}, texts...)...)
	for _, file := range texts {
		require.NoError(t, os.Remove(file))
	}
	soffice("csv:Text - txt - csv (StarCalc):"+imported, sheets...)
	out := make(map[string][][]string)
	for name := range files {
		data, err := os.ReadFile(filepath.Join(dir, name+".csv"))
		require.NoError(t, err, "libreoffice-calc is needed")
		out[name] = rows(t, data)
	}
	return out
}

func rows(t *testing.T, data []byte) [][]string {
	t.Helper()
	out, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	require.NoError(t, err)
	return out
}

// TestSpreadsheet holds that every list of the embedded plan, and the comparison of every
// pair of its drafts, open as the rows and columns that they are, with the words that they
// have.
func TestSpreadsheet(t *testing.T) {
	t.Parallel()
	p, files := ukraine2025.Plan(), make(map[string][]byte)
	for _, of := range render.PlanLists() {
		var b bytes.Buffer
		require.NoError(t, render.PlanCSV(&b, p, of))
		files[string(of)] = b.Bytes()
	}
	var b bytes.Buffer
	for i := range p.Versions {
		for k := range p.Versions {
			c, err := diff.Between(p, p.Versions[i].ID, p.Versions[k].ID)
			require.NoError(t, err)
			require.NoError(t, render.CSV(&b, c))
		}
	}
	files["comparisons"] = bytes.Clone(b.Bytes()) // in one sheet: they have the same columns
	b.Reset()
	formula := &plan.Plan{Versions: []plan.Version{{ID: "x", Points: []plan.Point{{ID: "1", Content: plan.Content{Text: "=1+1"}}}}}}
	require.NoError(t, render.PlanCSV(&b, formula, render.PlanListPoints))
	files["formula"] = bytes.Clone(b.Bytes())
	sheets := spreadsheets(t, files)
	assert.Contains(t, strings.Join(sheets["formula"][1], "|"), "=1+1", "it was not worked out")
	for name, got := range sheets {
		want := rows(t, files[name])
		require.Len(t, got, len(want), name)
		for i := range want {
			require.Len(t, got[i], len(want[i]), name)
			for k, cell := range want[i] {
				if strings.ContainsAny(cell, " ") && !strings.HasPrefix(cell, "'") { // a word or a number may be shown as a date
					assert.Equal(t, cell, got[i][k], "%s: row %d, column %d", name, i, k)
				}
			}
		}
	}
}
