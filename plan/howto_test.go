package plan_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

const tableHead = "// at its type, as \"go doc plan.Status\" prints it:\n//\n"

const howto = "doc.go" // whose last part is the page

// valuesOf writes one line of the table of values.
func valuesOf[E ~string](member string, values []E) string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = string(v)
	}
	return fmt.Sprintf("//\t%-28s %s\n", member, strings.Join(names, ", "))
}

// TestTableOfValues holds the page's table of values to the code. Run with
// -update to write it anew.
func TestTableOfValues(t *testing.T) {
	t.Parallel()
	table := valuesOf("status of a version", plan.Statuses()) +
		valuesOf("coverage", plan.Coverages()) +
		valuesOf("relation to a parent", plan.Relations()) +
		valuesOf("of, what a count counts", plan.CountOfs()) +
		valuesOf("role of a point", plan.Roles()) +
		valuesOf("numbering of a point", plan.Numberings()) +
		valuesOf("presence", plan.Presences()) +
		valuesOf("wording", plan.Wordings()) +
		valuesOf("confirmed", plan.Confirmeds()) +
		valuesOf("extent", plan.Extents()) +
		valuesOf("kind of a note", plan.NoteKinds()) +
		valuesOf("kind of a fact", plan.FactKinds()) +
		valuesOf("bound of a fact", plan.Bounds()) +
		valuesOf("stance of a statement", plan.Stances()) +
		valuesOf("kind of a source", sources.SourceKinds()) +
		valuesOf("read, of a report", sources.Accesses()) +
		valuesOf("how, of an edge or descent", sources.Hows()) +
		valuesOf("certainty", sources.Certainties())
	data, err := os.ReadFile(howto)
	require.NoError(t, err)
	before, rest, ok := strings.Cut(string(data), tableHead)
	require.True(t, ok)
	at := strings.Index(rest, "package plan")
	require.GreaterOrEqual(t, at, 0)
	if *update {
		text := before + tableHead + table + rest[at:]
		require.NoError(t, os.WriteFile(howto, []byte(text), 0o600))
		return
	}
	if d := cmp.Diff(table, rest[:at]); d != "" {
		t.Errorf("the table of values (-code +page):\n%s", d)
	}
}

// TestHowToPlan holds the lines of the page to a plan that has no problem.
func TestHowToPlan(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/howto.json")
	require.NoError(t, err)
	require.Empty(t, plan.LintBytes(data))
	page, err := os.ReadFile(howto)
	require.NoError(t, err)
	lines := 0
	for line := range strings.Lines(string(page)) {
		if sample, ok := strings.CutPrefix(strings.TrimSpace(line), "//\t{"); ok && !strings.Contains(sample, "json.schemas") {
			lines++
			assert.Contains(t, string(data), "{"+sample)
		}
	}
	assert.Greater(t, lines, 10)
}
