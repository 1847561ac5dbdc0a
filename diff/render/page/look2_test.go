package page_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func TestLookDrafts(t *testing.T) {
	p := ukraine2025.Plan()
	s, err := trail.Subject(p, "military.cap")
	require.NoError(t, err)
	f, err := os.Create("/tmp/x/drafts.html")
	require.NoError(t, err)
	require.NoError(t, page.HTML(f, []page.Part{page.Story(s), page.Drafts(p)}, page.Within(p)))
	require.NoError(t, f.Close())
}
