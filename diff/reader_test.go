package diff_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// A readersTable says which points of one draft became which of another, as a
// careful reader saw it before any engine was run.
type readersTable struct {
	From, To string
	Rows     []struct {
		From, To  []string
		Change    []string
		Sure, Why string
	}
}

func readersTables(tb testing.TB) []readersTable {
	tb.Helper()
	files, err := filepath.Glob("../plan/ukraine2025/testdata/reader/*.json")
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	var out []readersTable
	for _, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(tb, err)
		var table readersTable
		require.NoError(tb, json.Unmarshal(data, &table))
		out = append(out, table)
	}
	return out
}

// TestCarefulReader holds the links on the embedded plan against the tables: no
// link that is said to be 900 sure may be false. With -v it prints what was
// found and what was missed.
func TestCarefulReader(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, table := range readersTables(t) {
		c := between(t, p, table.From, table.To)
		want := make(map[string]string) // pair of points → how sure the reader is
		for _, row := range table.Rows {
			for _, a := range row.From {
				for _, b := range row.To {
					want[a+" "+b] = row.Sure
				}
			}
		}
		found, missed := 0, []string(nil)
		got := make(map[string]bool)
		for _, l := range c.Links {
			for _, a := range l.Old {
				for _, b := range l.New {
					pair := a.Ref.Point + " " + b.Ref.Point
					got[pair] = true
					if want[pair] != "" {
						found++
						continue
					}
					t.Logf("%s..%s: %s is not in the table (%d sure, by %s)", table.From, table.To,
						strings.Replace(pair, " ", " -> ", 1), l.Confidence, l.Method)
					assert.Less(t, l.Confidence, 900, "a false link is said to be sure: %s", pair)
				}
			}
		}
		for pair, sure := range want {
			if !got[pair] {
				missed = append(missed, strings.Replace(pair, " ", " -> ", 1)+" ("+sure+")")
			}
		}
		slices.Sort(missed)
		t.Logf("%s..%s: %d of %d pairs found; missed: %s", table.From, table.To, found, len(want),
			strings.Join(missed, ", "))
	}
}

// TestReadersKinds holds the kinds of change against the tables where engine
// and reader agree on the link.
func TestReadersKinds(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for _, table := range readersTables(t) {
		c := between(t, p, table.From, table.To)
		agree, all := 0, 0
		for _, row := range table.Rows {
			for i, l := range c.Links {
				if clauseIDs(l.Old) != strings.Join(row.From, ",") ||
					clauseIDs(l.New) != strings.Join(row.To, ",") {
					continue
				}
				var kinds []string
				for _, h := range c.Changes {
					if h.Link == i && h.Kind != diff.KindRenumbered {
						kinds = append(kinds, string(h.Kind))
					}
				}
				want := slices.DeleteFunc(slices.Clone(row.Change), func(s string) bool {
					return s == string(diff.KindRenumbered) || s == "same"
				})
				slices.Sort(kinds)
				slices.Sort(want)
				all++
				if slices.Equal(kinds, want) {
					agree++
				} else {
					t.Logf("%s..%s: %v -> %v: engine %v, reader %v: %s", table.From, table.To,
						row.From, row.To, kinds, want, row.Why)
				}
			}
		}
		t.Logf("%s..%s: the kinds of %d of %d rows agree", table.From, table.To, agree, all)
		assert.NotZero(t, all)
	}
}

func clauseIDs(clauses []diff.Clause) string {
	ids := make([]string, len(clauses))
	for i, c := range clauses {
		ids[i] = c.Ref.Point
	}
	return strings.Join(ids, ",")
}
