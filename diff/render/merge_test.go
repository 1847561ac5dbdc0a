package render_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/merge"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func TestMerge(t *testing.T) {
	t.Parallel()
	base := outline.Parse(
		"1. The ferry crosses at noon.\n2. The fare is two crowns.\n3. Dogs cross free.").Version
	ours := outline.Parse(
		"1. The ferry crosses at nine.\n2. The fare is three crowns.\n3. Dogs cross free.").Version
	theirs := outline.Parse(
		"1. The ferry crosses at noon.\n2. The fare is four crowns.\n3. Dogs cross free.").Version
	m := merge.Three(base, ours, theirs)
	var b bytes.Buffer
	require.NoError(t, render.Merge(&b, m, render.Width(60)))
	want := `base: 3 points
A: 3 points
B: 3 points
That both have the same words does not say that anybody
agrees.

 1                                                    ONLY A
    base  noon
    A     nine
    B     noon
 2                                         BOTH, DIFFERENTLY
    base  two
    A     three
    B     four
The same in all three: 1.
`
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	b.Reset()
	require.NoError(t, render.MergeJSON(&b, m))
	var back merge.Merge
	require.NoError(t, json.Unmarshal(b.Bytes(), &back))
	if d := cmp.Diff(m, &back); d != "" {
		t.Errorf("(-before +after):\n%s", d)
	}
	b.Reset()
	p := ukraine2025.Plan()
	require.NoError(t, render.Merge(&b, merge.Three(p.Version("us-28"), p.Version("e3-28"),
		p.Version("eu-24"), merge.Within(p))))
	assert.Contains(t, b.String(), "NOT SEEN")
	require.NoError(t, render.Merge(&b, nil))
	require.NoError(t, render.MergeJSON(&b, nil))
}
