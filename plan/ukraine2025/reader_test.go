package ukraine2025_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// A readerTable is how a careful reader aligns two drafts, read side by side
// before any engine was run on them. The engines are held against it; it is
// no part of the plan.
type readerTable struct {
	From, To, Note string
	Rows           []struct {
		From, To, Change []string
		Sure, Why        string
	}
}

func readerTables(t *testing.T) []readerTable {
	t.Helper()
	files, err := filepath.Glob("testdata/reader/*.json")
	require.NoError(t, err)
	require.Len(t, files, 3)
	var all []readerTable
	for _, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		var table readerTable
		require.NoError(t, json.Unmarshal(data, &table), name)
		all = append(all, table)
	}
	return all
}

// Every point of both drafts stands in one row, and the rows use the words of
// the design.
func TestReaderTables(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	changes := []string{
		"reworded", "retold", "replaced", "renumbered", "moved", "split", "merged", "regrouped",
		"added", "removed", "unreported",
	}
	for _, table := range readerTables(t) {
		t.Run(table.From+".."+table.To, func(t *testing.T) {
			t.Parallel()
			var from, to []string
			for _, row := range table.Rows {
				from, to = append(from, row.From...), append(to, row.To...)
				require.Contains(t, []string{"certain", "probable", "open"}, row.Sure)
				require.NotEmpty(t, row.Why)
				require.NotEmpty(t, row.Change)
				require.Subset(t, changes, row.Change)
				require.NotEmpty(t, append(slices.Clone(row.From), row.To...))
			}
			require.ElementsMatch(t, pointIDs(p.Version(table.From)), from)
			require.ElementsMatch(t, pointIDs(p.Version(table.To)), to)
		})
	}
}
