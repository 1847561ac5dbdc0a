package outline_test

import (
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/outline"
)

// TestOutlinesStay reads many texts at a time and one after the other: what an outline has is
// its own, whatever is read after it, and nothing of one text is in the outline of another.
func TestOutlinesStay(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*/*.txt")
	require.NoError(t, err)
	require.Greater(t, len(files), 50)
	texts, want := make([]string, len(files)), make([]*outline.Outline, len(files))
	for i, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		texts[i] = string(data)
		want[i] = outline.Parse(texts[i])
	}
	const readers = 4
	var done sync.WaitGroup
	for k := range readers {
		done.Go(func() {
			for step := range texts {
				i := (step*7 + k*13) % len(texts)
				outline.Parse(texts[i], outline.Plain(), outline.MaxMemory(4<<10))
				assert.Empty(t, cmp.Diff(want[i], outline.Parse(texts[i])), files[i])
			}
		})
	}
	done.Wait()
}
