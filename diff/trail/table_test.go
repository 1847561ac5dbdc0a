package trail_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// TestTabulate sets four drafts beside each other: an edit of the first is held
// to it, a text of its own is not.
func TestTabulate(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	got, err := trail.Tabulate(p, []string{"us-28", "e3-28", "eu-24", "ua-20-2025-12-24"},
		trail.Subjects("military.cap"))
	require.NoError(t, err)
	require.Len(t, got.Rows, 1)
	edits := []bool{false, true, false, true}
	for i, c := range got.Columns {
		assert.Equal(t, edits[i], c.Edit, c.Version)
	}
	cells := got.Rows[0].Cells
	assert.Equal(t, trail.FormKindUnlimited, cells[2].Forms[0].Kind)
	assert.True(t, cells[0].Disputed())
	require.Len(t, cells[1].Effects, 1,
		"a telling without a figure disputes what is quoted, and does not undo it")
	assert.Equal(t, effect.KindFigureRaised, cells[1].Effects[0].Kind)
	assert.Equal(t, "200000", cells[1].Effects[0].By)
	assert.Empty(t, cells[2].Effects, "no edit")
	assert.Empty(t, cells[3].Effects, "as well known in two ways")

	all, err := trail.Tabulate(p, []string{"us-28", "e3-28"})
	require.NoError(t, err)
	assert.Greater(t, len(all.Rows), 20)
	for _, r := range all.Rows {
		require.Len(t, r.Cells, 2)
	}
}

// TestTabulateEffects holds that a figure of an edit is measured against that of
// the first draft.
func TestTabulateEffects(t *testing.T) {
	t.Parallel()
	p := fleet(t)
	p.Versions[1].Witnesses[1].Readings = nil // nobody disputes it
	got, err := trail.Tabulate(p, []string{"first", "answer"}, trail.Subjects("fleet"))
	require.NoError(t, err)
	assert.Empty(t, got.Rows[0].Cells[1].Effects,
		"an answer that is not known to be written over it")

	p.Versions[4].Parents[0].Witness = "herald"
	got, err = trail.Tabulate(p, []string{"first", "answer"}, trail.Subjects("fleet"))
	require.NoError(t, err)
	require.Len(t, got.Rows[0].Cells[1].Effects, 1)
	assert.Equal(t, "30", got.Rows[0].Cells[1].Effects[0].By)

	turned, err := trail.Tabulate(p, []string{"answer", "first"}, trail.Subjects("fleet"))
	require.NoError(t, err)
	assert.Empty(t, cmp.Diff(got.Rows[0].Cells[0].Entry, turned.Rows[0].Cells[1].Entry),
		"a cell is that of the draft, wherever it stands")
}

func TestTabulateFaults(t *testing.T) {
	t.Parallel()
	_, err := trail.Tabulate(fleet(t), []string{"first", "nowhere"})
	var ref *plan.RefError
	require.ErrorAs(t, err, &ref)
	_, err = trail.Tabulate(fleet(t), []string{"first"}, trail.Subjects("trains"))
	var subject *trail.SubjectError
	require.ErrorAs(t, err, &subject)
	empty, err := trail.Tabulate(nil, nil)
	require.NoError(t, err)
	assert.Empty(t, empty.Rows)
}
