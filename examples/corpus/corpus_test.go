package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/examples/internal/laws"
)

func TestMain(m *testing.M) { ptest.Main(m) }

// TestCorpus holds that the lines of the engine, on this machine, are those of one process
// byte for byte, in another order.
func TestCorpus(t *testing.T) {
	folder := t.TempDir()
	var want []string
	for i := range 8 {
		law := filepath.Join(folder, fmt.Sprintf("law-%d", i))
		require.NoError(t, os.Mkdir(law, 0o755))
		var names []string
		for v := range (laws.Law{
			Seed: uint64(40 + i), Sections: 12, Versions: 5,
			Changed: 60,
		}).All() {
			names = append(names, filepath.ToSlash(filepath.Join(law, v.Date+".md")))
			require.NoError(t, os.WriteFile(names[len(names)-1], []byte(v.Text), 0o644))
		}
		names = append(names, filepath.ToSlash(filepath.Join(law, "draft.md")))
		require.NoError(t, os.WriteFile(names[len(names)-1], []byte("1. \xff"), 0o644))
		f := &followFn{Language: "en"}
		require.NoError(t, f.follow(t.Context(), law, names, func(line string) {
			want = append(want, line)
		}))
	}
	file := filepath.Join(t.TempDir(), "lines.jsonl")
	p, s := beam.NewPipelineWithRoot()
	build(s, filepath.ToSlash(folder)+"/*/*.md", file, "en")
	require.NoError(t, ptest.Run(p))
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	got := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	slices.Sort(got)
	slices.Sort(want)
	require.Equal(t, want, got)
	changes, failed := 0, 0
	for l, err := range history.Decode(strings.NewReader(string(data))) {
		require.NoError(t, err)
		changes += len(l.Changes)
		if l.Failed != "" {
			failed++
		}
	}
	require.Greater(t, changes, 50)
	require.Equal(t, 8, failed)
}
