package judge

import (
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/news"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/trail"
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
		args = append([]string{
			"-env:UserInstallation=file://" + dir + "/profile", "--headless",
			"--convert-to", to, "--outdir", dir,
		}, args...)
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
	for _, list := range render.PlanLists() {
		var b bytes.Buffer
		require.NoError(t, render.PlanCSV(&b, p, list))
		files[string(list)] = b.Bytes()
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
	formula := &plan.Plan{Versions: []plan.Version{{
		ID:     "x",
		Points: []plan.Point{{ID: "1", Content: plan.Content{Text: "=1+1"}}},
	}}}
	require.NoError(t, render.PlanCSV(&b, formula, render.PlanListPoints))
	files["formula"] = bytes.Clone(b.Bytes())
	same(t, files, spreadsheets(t, files), "formula")
}

// TestNegotiation holds the same of a subject, of trails, of drafts side by side, of words
// and of news; and of a plan in which each text would be worked out as a formula, that none
// of its cells is.
func TestNegotiation(t *testing.T) {
	t.Parallel()
	evil := ukraine2025.Plan()
	const formula = "=1+1 "
	for i := range evil.Versions {
		v := &evil.Versions[i]
		v.Title = formula + v.Title
		for _, q := range v.All() {
			q.Text = formula + q.Text
		}
		for k := range v.Claims {
			v.Claims[k].Text = formula + v.Claims[k].Text
		}
	}
	for i := range evil.Statements {
		evil.Statements[i].Text = formula + evil.Statements[i].Text
	}
	files := make(map[string][]byte)
	for prefix, p := range map[string]*plan.Plan{"": ukraine2025.Plan(), "evil-": evil} {
		story, err := trail.Subject(p, "territory")
		require.NoError(t, err)
		table, err := trail.Tabulate(p, []string{"us-28", "e3-28", "ua-20-2025-12-24"})
		require.NoError(t, err)
		origins, err := trail.Words(p, "e3-28")
		require.NoError(t, err)
		for name, write := range map[string]func(io.Writer) error{
			"story": func(w io.Writer) error { return render.StoryCSV(w, story) },
			"trail": func(w io.Writer) error { return render.TrailsCSV(w, p, trail.Follow(p)) },
			"table": func(w io.Writer) error { return render.TableCSV(w, table) },
			"words": func(w io.Writer) error { return render.OriginsCSV(w, origins) },
			"news":  func(w io.Writer) error { return render.NewsCSV(w, news.Between(nil, p)) },
		} {
			var b bytes.Buffer
			require.NoError(t, write(&b))
			files[prefix+name] = b.Bytes()
		}
	}
	sheets := spreadsheets(t, files)
	for name, cells := range sheets {
		all := ""
		for _, row := range cells {
			all += strings.Join(row, "\n") + "\n"
		}
		assert.Equal(t, strings.HasPrefix(name, "evil-"), strings.Contains(all, "=1+1"),
			"%s: it was not worked out", name)
	}
	same(t, files, sheets, "")
}

// same holds that cells are those of the files. A word or a number may be shown as a date,
// and so only cells with a blank are looked at; those of one file are looked at for formulas.
func same(t *testing.T, files map[string][]byte, sheets map[string][][]string, formula string) {
	t.Helper()
	if formula != "" {
		assert.Contains(t, strings.Join(sheets[formula][1], "|"), "=1+1", "it was not worked out")
	}
	for name, got := range sheets {
		want := rows(t, files[name])
		require.Len(t, got, len(want), name)
		for i := range want {
			require.Len(t, got[i], len(want[i]), name)
			for k, cell := range want[i] {
				if strings.ContainsAny(cell, " ") && !strings.HasPrefix(cell, "'") {
					assert.Equal(t, cell, got[i][k], "%s: row %d, column %d", name, i, k)
				}
			}
		}
	}
}
