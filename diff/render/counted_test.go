package render_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestHeadCountsBelow holds that the head of a comparison says what came and went below
// the points that it counts, and counts sections where there are parts.
func TestHeadCountsBelow(t *testing.T) {
	t.Parallel()
	head := func(old, new string) string {
		var b bytes.Buffer
		c := diff.Compare(outline.Parse(old, outline.ID("old")).Version,
			outline.Parse(new, outline.ID("new")).Version)
		require.NoError(t, render.Text(&b, c, render.Brief()))
		_, rest, _ := strings.Cut(b.String(), "\n\n")
		rest, _, _ = strings.Cut(rest, "\n\n")
		out, _, _ := strings.Cut(rest, "\nMarks")
		return strings.Join(strings.Fields(out), " ")
	}
	for _, tt := range []struct{ name, old, new, want string }{
		{
			"an item that went",
			"1. The keeper shall\n\n(a) ring the bell;\n\n(b) trim the lamp;\n\n(c) sweep the stair.\n\n2. Nobody sleeps on duty.\n",
			"1. The keeper shall\n\n(a) ring the bell;\n\n(b) sweep the stair.\n\n2. Nobody sleeps on duty.\n",
			"2 points: 2 compared word by word Below them: 2 compared word by word · 1 deleted (1.b).",
		},
		{
			"sections below parts",
			"# Harbour Act\n\n## Part 1 Moorings\n\n1. Boats moor astern.\n\n2. Ropes are doubled.\n\n## Part 2 Dues\n\n3. A due is paid in May.\n\n4. Skiffs pay half of it.\n",
			"# Harbour Act\n\n## Part 1 Moorings\n\n1. Boats moor astern.\n\n2. Ropes are doubled.\n\n## Part 2 Dues\n\n3. A due is paid in May.\n\n4. Skiffs pay half of it.\n\n5. The master keeps an open ledger.\n",
			"5 points side by side (4 in old, 5 in new): 4 compared word by word · 1 added (5) Beside them: a heading.",
		},
		{
			"paragraphs of one side",
			"Having heard the crew,\n\nmindful of the tide,\n\n1. The gate is shut.\n\n2. The lock is oiled.\n",
			"Having heard the crew,\n\n1. The gate is shut.\n\n2. The lock is oiled.\n",
			"2 points: 2 compared word by word Beside them: 2 paragraphs of preamble (2 in old, 1 in new).",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			require.Equal(t, tt.want, head(tt.old, tt.new))
		})
	}
}

// TestAnotherTextIsAllThatIsSaid holds that no sign is left behind where nothing is to be
// said of a text but that it is another one.
func TestAnotherTextIsAllThatIsSaid(t *testing.T) {
	t.Parallel()
	old := "1. The tower closes at dusk.\n\n2. Geese cost 4 euro a day.\n\n3. Visitors sign the book.\n"
	new := "1. The tower closes at dusk.\n\n2. A quiet room has 28 chairs and no lamps whatever.\n\n3. Visitors sign the book.\n"
	got := text(t, diff.Compare(outline.Parse(old).Version, outline.Parse(new).Version),
		render.Brief())
	require.Contains(t, got, "\n 2  another text, same number\n")
}
