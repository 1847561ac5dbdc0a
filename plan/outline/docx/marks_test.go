package docx_test

import (
	"encoding/xml"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/outline"
)

// TestMarks: words full of signs that are mark-up elsewhere are read as they stand.
func TestMarks(t *testing.T) {
	t.Parallel()
	tokens := strings.Fields(
		"* ** _ __ ` ``` ~~ < > <b> </b> <!-- --> & &amp; &#65; [ ] ( ) ]( ]: [^1] [^1]: ! ![ # ## - + = == | $ ^ ^[ : http://a.example <http://b.example> a b c word 5 . , ; \" '")
	rng := rand.New(rand.NewPCG(7, 7)) //nolint:gosec // the same words each time
	const texts = 3000
	for range texts {
		var b strings.Builder
		b.WriteString("So ")
		for range 1 + rng.IntN(12) {
			token := tokens[rng.IntN(len(tokens))]
			b.WriteString(token)
			// outline takes a backslash after a colon for that of a path
			if rng.IntN(2) == 0 || strings.HasSuffix(token, ":") {
				b.WriteByte(' ')
			}
		}
		b.WriteString(" end.")
		words := b.String()
		d := read(t, build(p(r("1. "+escaped(t, words)))+p(r("2. Else.")), nil))
		want := []string{
			fmt.Sprintf("1 %q []", strings.Join(strings.Fields(words), " ")),
			`2 "Else." []`,
		}
		if diff := cmp.Diff(want, told(outline.Parse(d.Text))); diff != "" {
			t.Fatalf("%s\n%s\n(-want +got):\n%s", words, d.Text, diff)
		}
	}
}

func told(o *outline.Outline) (list []string) {
	for _, p := range o.Version.All() {
		list = append(list, fmt.Sprintf("%s %q %v", p.Number, p.Heading+p.Text, p.Notes))
	}
	return list
}

func escaped(t *testing.T, s string) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, xml.EscapeText(&b, []byte(s)))
	return b.String()
}
