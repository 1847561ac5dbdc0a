package page_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render/page"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func called() page.Option {
	return page.Called(map[string]string{"us-28": "the 28-point draft", "e3-28": "the E3 text"})
}

func TestEveryPartIsWritten(t *testing.T) {
	p := ukraine2025.Plan()
	c, err := diff.Between(p, "us-28", "e3-28")
	require.NoError(t, err)
	story, err := trail.Subject(p, "military.cap")
	require.NoError(t, err)
	table, err := trail.Tabulate(p, []string{"us-28", "e3-28", "eu-24"})
	require.NoError(t, err)
	trails := trail.Follow(p)
	for name, part := range map[string]page.Part{
		"comparison": page.Comparison(c), "story": page.Story(story), "table": page.Table(table),
		"trail": page.Trail(p, &trails.Trails[0]), "drafts": page.Drafts(p), "plan": page.Plan(p),
	} {
		t.Run(name, func(t *testing.T) {
			var whole, fragment bytes.Buffer
			require.NoError(t, page.HTML(&whole, []page.Part{part}, page.Within(p), called()))
			require.NoError(t, page.Fragment(&fragment, part, page.Within(p), called()))
			require.NotContains(t, whole.String(), "ZgotmplZ")
			require.NotContains(t, fragment.String(), "<style")
			require.NotContains(t, fragment.String(), "<script")
		})
	}
}
