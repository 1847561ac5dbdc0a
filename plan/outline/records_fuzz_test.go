package outline_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/outline"
)

// FuzzRecords holds that data of others is refused with one located problem, or read into
// a draft in which ids are given once and every text is UTF-8.
func FuzzRecords(f *testing.F) {
	for _, s := range []string{
		`[{"no": 1, "text": "Ships take a pilot."}, {"no": "2", "text": " The fee is due. ", "source": "x"}]`,
		`{"Title": "Strait", "language": "en", "articles": [{"article": "1", "title": "Pilots", "children": [{"label": "a", "body": "By day."}, {"label": "a"}]}]}`,
		`[{"id": "§ 1", "content": "x"}, {"ID": 2.50, "content": null, "text": ["y"]}]`,
		`[{"no": 1,` + "\n  text}]", `["x"]`, `[{"text": "\ud800"}]`, `[[[[{"text": "x"}]]]]`,
		`[{"text": "x"}] y`, "\xff", `{"a": [{"text": "x"}], "b": [{"text": "x"}]}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := outline.ParseRecords(data)
		if err != nil {
			var refused *diag.Error
			require.ErrorAs(t, err, &refused)
			require.Len(t, refused.Diagnostics, 1)
			require.LessOrEqual(t, refused.Diagnostics[0].Span.End.Offset, len(data))
			return
		}
		ids := make(map[string]bool)
		for _, p := range r.Version.All() {
			require.False(t, ids[p.ID], "the id %q twice", p.ID)
			ids[p.ID] = true
			require.True(t, utf8.ValidString(p.Number+p.Heading+p.Text))
		}
		require.NotEmpty(t, r.Version.Points)
		require.NoError(t,
			plan.Check(&plan.Plan{
				ID:       "p",
				Versions: []plan.Version{{ID: "v", Points: r.Version.Points}},
			}), "%s", data)
	})
}
