package render_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// everyOutput gives all that is written for people of a comparison, and of the
// plan that lent to it, if one did.
func everyOutput(tb testing.TB, c *diff.Comparison, p *plan.Plan) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, render.Text(&b, c, render.Width(1000)))
	require.NoError(tb, render.Verdicts(&b, c))
	var lines []say.Line
	for _, all := range say.Links(c) {
		lines = append(lines, all...)
	}
	if p != nil {
		for i := range p.Versions {
			all, err := say.Version(p, p.Versions[i].ID)
			require.NoError(tb, err)
			lines = append(lines, all...)
			for ref := range p.Versions[i].All() {
				all, err := say.Point(p, ref)
				require.NoError(tb, err)
				lines = append(lines, all...)
			}
		}
	}
	for _, l := range lines {
		sentence := say.Sentence(say.English(), l)
		require.NotContains(tb, sentence, "\n")
		b.WriteString(sentence + "\n")
		for i := range l.Forms {
			b.WriteString(say.Form(say.English(), "words", l.Args["key"], &l.Forms[i]) + "\n")
		}
		b.WriteString(say.Who(say.English(), l.By) + "\n" + l.At.Name(say.English()) + "\n")
	}
	return strings.ReplaceAll(b.String(), "\r\n", "\n")
}
