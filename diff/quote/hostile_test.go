package quote_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// Articles that are hard on whoever pairs marks are done with in bounded time and
// memory: what is quadratic here does not come back before the test is stopped.
func TestHardArticles(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	const n = 20_000
	words := strings.Repeat(
		"Ukraine will not join NATO and Russia will not invade the region of Donetsk ", n/10)
	for name, article := range map[string]string{
		"nested deep":        strings.Repeat("“a ", n) + strings.Repeat("b” ", n),
		"opened only":        strings.Repeat("“a\n\n", n),
		"apostrophes":        "‘" + strings.Repeat("the boys’ a ", n) + "’",
		"straight":           strings.Repeat("\" a ", n),
		"one long quotation": "“" + words + "”",
		"of many paragraphs": strings.Repeat("“Ukraine agrees to join it.\n\n", n/10) + "”",
		"a long block": strings.Repeat("> NATO agrees not to station troops in Ukraine.\n>\n",
			n/10),
		"brackets": "“" + strings.Repeat("[", n) + "a" + strings.Repeat("]", n) + "”",
		"ellipses": "“" + strings.Repeat("Ukraine … will … ", n/10) + "”",
		"tags":     strings.Repeat("<blockquote><q>a", n/10),
	} {
		r, err := quote.Article(p, "us-28", article)
		require.NoError(t, err, name)
		require.NotNil(t, r, name)
	}
}
