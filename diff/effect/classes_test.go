package effect

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestClasses holds that the phrases of a class have one form and that none stands in two classes.
func TestClasses(t *testing.T) {
	for _, l := range languages() {
		x, seen := lexes[l.tag], make(map[string]string)
		for line := range strings.SplitSeq(strings.TrimSpace(l.same), "\n") {
			if line == "" {
				continue
			}
			form := ""
			for text := range strings.SplitSeq(line, "|") {
				require.Empty(t, seen[text], "%s: %s", l.tag, text)
				seen[text] = line
				words := strings.Fields(text)
				list := make([]word, len(words))
				for i := range words {
					list[i].text = words[i]
				}
				p := x.match(list)
				require.NotNil(t, p, "%s: %s", l.tag, text)
				if form == "" {
					form = strings.Join(p.form, " ") + "."
				}
				require.Equal(t, form, strings.Join(p.form, " ")+".", "%s: %s", l.tag, text)
			}
		}
	}
}
