package compare

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/akn"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/shelltest"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// Two drafts written as Akoma Ntoso are compared as those of the plan are, as far as a lead
// copy alone goes: the same points became the same points, with the same words.
func TestAkomaNtosoRead(t *testing.T) {
	t.Parallel()
	dir, p := t.TempDir(), ukraine2025.Plan()
	var names []string
	for _, id := range []string{"us-28", "e3-28"} {
		var b bytes.Buffer
		require.NoError(t, akn.Version(&b, p, p.Version(id)))
		names = append(names, filepath.Join(dir, id+".xml"))
		require.NoError(t, os.WriteFile(names[len(names)-1], b.Bytes(), 0o600))
	}
	answer, out, errs := shelltest.Call(Command(), "", "-format", "json", names[0], names[1])
	require.Equal(t, status.Done, answer, errs)
	got, err := diff.Decode(strings.NewReader(out))
	require.NoError(t, err)
	want, err := diff.Between(p, "us-28", "e3-28")
	require.NoError(t, err)
	require.Len(t, got.Links, len(want.Links))
	for i := range want.Links {
		assert.Equal(t, places(want.Links[i].Old), places(got.Links[i].Old))
		assert.Equal(t, places(want.Links[i].New), places(got.Links[i].New))
	}
	splices := func(c *diff.Comparison) (out []diff.Splice) {
		for _, e := range c.Edits {
			out = append(out, e.Splices...)
		}
		return out
	}
	assert.NotEmpty(t, splices(want))
	assert.Equal(t, splices(want), splices(got))
}

func places(clauses []diff.Clause) (out []string) {
	for _, c := range clauses {
		out = append(out, c.Ref.Point)
	}
	return out
}
