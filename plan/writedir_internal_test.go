package plan

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// After each step at which a writing may be cut off, the folder has the old
// plan, the new one, or none; and it can be written again.
func TestAFolderThatIsCutOffIsNotRead(t *testing.T) {
	t.Parallel()
	before := &Plan{ID: "p", Title: "before", Versions: []Version{{ID: "march"}, {ID: "april"}}}
	after := &Plan{
		ID: "p", Title: "after",
		Versions: []Version{{ID: "may"}, {ID: "april", Title: "again"}},
	}
	last := 1
	for n := 0; n <= last; n++ {
		t.Run(strconv.Itoa(n), func(t *testing.T) {
			dir := t.TempDir()
			require.NoError(t, WriteDir(dir, before))
			files, err := split(after, nil)
			require.NoError(t, err)
			old, err := taken(dir, nil)
			require.NoError(t, err)
			require.NoError(t, begin(dir, files))
			steps := finish(dir, old, files)
			last = len(steps)
			for _, step := range steps[:n] {
				require.NoError(t, step())
			}

			p, err := ReadDir(os.DirFS(dir))
			switch n {
			case 0:
				require.NoError(t, err)
				require.Equal(t, "before", p.Title)
			case last:
				require.NoError(t, err)
				require.Equal(t, "after", p.Title)
			default:
				require.Nil(t, p)
				require.ErrorContains(t, err,
					"plan.json: error: the file is missing [missing-file]")
			}

			require.NoError(t, WriteDir(dir, before))
			p, err = ReadDir(os.DirFS(dir))
			require.NoError(t, err)
			require.Equal(t, "before", p.Title)
			left, err := filepath.Glob(filepath.Join(dir, ".*"))
			require.NoError(t, err)
			require.Empty(t, left)
		})
	}
	require.Greater(t, last, 8)
}
