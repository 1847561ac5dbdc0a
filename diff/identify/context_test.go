package identify_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// countdown is a context that ends when it was asked so many times.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// TestContexts ends the work at many places, and lets it run to the end.
func TestContexts(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	text := testplans.Reparsed(p.Version("eu-24"))
	c := &countdown{Context: t.Context(), left: 1 << 30}
	whole, err := identify.TextContext(c, p, text)
	require.NoError(t, err)
	if d := cmp.Diff(identify.Text(p, text), whole); d != "" {
		t.Errorf("with a context it is another (-without +with):\n%s", d)
	}
	asked := 1<<30 - c.left
	assert.Greater(t, asked, 50)
	for part := range 5 {
		c := &countdown{Context: t.Context(), left: asked * part / 5}
		got, err := identify.TextContext(c, p, text)
		require.ErrorIs(t, err, context.Canceled)
		assert.Nil(t, got)
		c = &countdown{Context: t.Context(), left: asked * part / 5}
		_, err = identify.CompareCopyContext(c, p, "us-28", text)
		require.ErrorIs(t, err, context.Canceled)
	}
	_, err = identify.CompareCopyContext(t.Context(), p, "us-29", text)
	assert.Error(t, err)
}
