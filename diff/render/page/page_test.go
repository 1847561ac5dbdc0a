package page_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func TestLook(t *testing.T) {
	p := ukraine2025.Plan()
	c, err := diff.Between(p, "us-28", "e3-28")
	require.NoError(t, err)
	f, err := os.Create("/tmp/x/page.html")
	require.NoError(t, err)
	require.NoError(t, page.HTML(f, []page.Part{page.Comparison(c), page.Drafts(p)}, page.Within(p), page.Called(map[string]string{"us-28": "the 28-point draft", "e3-28": "the E3 text"})))
	require.NoError(t, f.Close())
}

func TestLookFragment(t *testing.T) {
	p := ukraine2025.Plan()
	c, err := diff.Between(p, "us-28", "e3-28")
	require.NoError(t, err)
	f, err := os.Create("/tmp/x/fragment.html")
	require.NoError(t, err)
	require.NoError(t, page.Fragment(f, page.Comparison(c), page.Points("2", "6", "21"), page.Within(p), page.Called(map[string]string{"us-28": "the 28-point draft", "e3-28": "the E3 text"})))
	require.NoError(t, f.Close())
}
