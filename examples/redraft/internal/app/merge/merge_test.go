package merge

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/merge"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
)

func TestMerge(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		return file
	}
	const text = "1. The ferry shall cross at noon.\n\n2. The fare is 2 euros.\n\n3. Dogs cross free of charge.\n"
	base := write("base.txt", text)
	a := write("a.txt", strings.NewReplacer("2 euros", "3 euros", "noon", "nine").Replace(text))
	b := write("b.txt", strings.NewReplacer("2 euros", "4 euros", "Dogs", "Cats").Replace(text))
	for _, tt := range []struct {
		args   []string
		answer int
		out    []string
	}{
		{[]string{base, a, b}, status.Done, []string{
			"ONLY A", "ONLY B", "BOTH, DIFFERENTLY",
			"    base  2\n    A     3\n    B     4\n", "The same in all three: 0.",
		}},
		{[]string{base, a, a}, status.Done, []string{"BOTH HAVE IT", "The same in all three: 1."}},
		{
			[]string{"-text", base, a, b},
			status.Done,
			[]string{merge.Opening, "{+a.txt: 3+}{+b.txt: 4+}"},
		},
		{[]string{"us-28", "e3-28", "eu-24"}, status.Done, []string{"NOT SEEN"}},
		{[]string{"-text", "us-28", "e3-28", "eu-24"}, status.Input, nil},
		{[]string{base, a}, status.Use, nil},
		{[]string{"us-28", a, b}, status.Use, nil},
		{[]string{"-format", "xml", base, a, b}, status.Use, nil},
		{[]string{"-text", "-format", "json", base, a, b}, status.Use, nil},
		{[]string{base, a, filepath.Join(dir, "none.txt")}, status.Input, nil},
	} {
		answer, out, errs := shelltest.Call(Command(), "", tt.args...)
		assert.Equal(t, tt.answer, answer, "%v: %s", tt.args, errs)
		for _, want := range tt.out {
			assert.Contains(t, out, want, "%v", tt.args)
		}
	}
	answer, out, errs := shelltest.Call(Command(), "", "-format", "json", base, a, b)
	require.Equal(t, status.Done, answer, errs)
	var m merge.Merge
	require.NoError(t, json.Unmarshal([]byte(out), &m))
	assert.Len(t, m.Items, 3)
}
