package outline_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestFirstBytes takes the first bytes of texts away, one after the other, and puts others
// before them: every byte that is left is accounted for, words begin where the text does, and
// what stands from the third point on is read as before.
func TestFirstBytes(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, first, title string }{
		{
			"1. The sluice is shut.\n2. The key is kept.\n3. The bell is rung.\n4. It ends.\n",
			"The sluice is shut.", "",
		},
		{
			"(1) The sluice is shut.\n(2) The key is kept.\n(3) The bell is rung.\n(4) It ends.\n",
			"The sluice is shut.", "",
		},
		{
			"Rules\n\n1. The sluice is shut.\n2. The key is kept.\n3. The bell is rung.\n",
			"The sluice is shut.", "Rules",
		},
		{
			"§ 1\nШлюз зачинено.\n§ 2\nКлюч зберігають.\n§ 3\nДзвонять у дзвін.\n",
			"Шлюз зачинено.", "",
		},
	} {
		whole := outline.Parse(c.text)
		checkOutline(t, c.text, whole)
		points := whole.Version.Points
		if points[0].Role == plan.RoleHeading {
			points = points[1:]
		}
		assert.Equal(t, c.title, whole.Version.Title)
		assert.Equal(t, "1", points[0].Number, c.text)
		assert.Equal(t, c.first, points[0].Text)
		for _, before := range []string{"\n", "\n\n", " ", "\t", "\r\n", "\ufeff", "> "} {
			o := outline.Parse(before + c.text)
			checkOutline(t, before+c.text, o)
			assert.Equal(t, told(whole.Version.Points), told(o.Version.Points), "%q before", before)
			assert.Equal(t, before, o.Segments[0].Text[:len(before)], "%q is lost", before)
		}
		line := strings.IndexByte(c.text, '\n')
		for n := 1; n < line; n++ {
			text := c.text[n:]
			o := outline.Parse(text)
			checkOutline(t, text, o)
			assert.Equal(t, text[:1], o.Segments[0].Text[:1], "%q: the first byte is lost", text)
			if utf8.RuneStart(text[0]) { // its words are words still
				assert.Contains(t, told(o.Version.Points)+o.Version.Title,
					strings.TrimLeft(text[:line-n], "1234.()§# "), "%q", text)
			}
			last := o.Version.Points[len(o.Version.Points)-1]
			assert.Equal(t, points[len(points)-1].Text, last.Text, "%q", text)
			assert.Equal(t, points[len(points)-1].Number, last.Number, "%q", text)
		}
	}
}
