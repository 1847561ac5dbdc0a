package outline_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/outline"
)

// TestFormsOfNumbers holds the ways in which numbers are printed to be read, each in a
// text of its own.
func TestFormsOfNumbers(t *testing.T) {
	t.Parallel()
	clauses := []string{
		"The bridge is open from dawn.",
		"The keeper, on the day of the fair, takes no toll.", "The lamp is lit at dusk.",
	}
	for _, form := range []string{
		"%. ", "%.- ", "%.-", "%.— ", "%.–", "%.) ", "% . ", "% ) ", "(%) ", "(%). ", "(%.) ",
		"%) ", "%/ ", "%- ", "% - ", "% — ",
		"%.º ", "%º ", "%º.- ", "%° ", "%°) ", "%°. ", "%ª ", "%ª. ", "Nº %. ", "Nº %.- ",
		"N° % : ", "N° % - ", "n° %) ", "№ %. ", "No. %. ", "No. % ", "No %. ",
		"#% ", "#%. ", "#%: ", "[%] ", "%: ", "Section %. ", "Sec. %. ", "Cl. % ", "Clause %: ",
		"Reg. %. ", "Item %. ", "Question %. ", "Pos. % ", "Ziff. % ", "Nr. % ",
		"§ % ", "§ %. ", "§% ", "§ % - ", "Art. % ", "Art. %. ", "Art. %º ", "Art.%. ", "ART. %.- ",
		"Artículo %.-", "Artículo %°.- ", "Article %.- ", "Article % – ",
		"Стаття %. ", "п. %. ", "Principle %. ", "%\t", "%   ", "**%.** ", `%\. `, "（%）", "%、",
		"%．",
	} {
		t.Run(form, func(t *testing.T) {
			t.Parallel()
			text := "Rules of the bridge\n"
			for i, clause := range clauses {
				text += "\n" + strings.Replace(form, "%", string(rune('1'+i)), 1) + clause + "\n"
			}
			o := outline.Parse(text)
			checkOutline(t, text, o)
			var read []string
			for _, p := range o.Version.Points {
				if p.Role.Provision() {
					assert.NotEmpty(t, p.Number)
					read = append(read, p.Text)
				}
			}
			assert.Equal(t, clauses, read)
		})
	}
}

// TestFiguresAtLineStart holds figures and references that a line happens to begin with
// to be words of their sentence.
func TestFiguresAtLineStart(t *testing.T) {
	t.Parallel()
	for _, words := range []string{
		"He was born in\n1998. He keeps the bridge.",
		"The fee is set out on page\n12. It is due in May.",
		"The toll was\n3.50 crowns in the year of the flood.",
		"He counts the carts from 1 to\n4. Then he sleeps.",
		"as laid down in section\n2 of this act, unless it rains.",
		"The keeper pays under\n§ 3 Abs. 1 of the law of lamps.",
		"The keeper pays under\nArt. 2 of the law of lamps, as told.",
		"He serves for\n3 years, and then rests.",
		"It holds no more than\n(2) carts at one time.",
		"The lamp, as told in clause\n(a) above, is lit at dusk.",
		"The keeper, under rules 1,\n2 and 3, lights the lamp.",
		"The market is held on the\n3. day of the month.",
		"In that case items 1 and\n2. are void and he pays.",
		"The tale is told in volume\nII. It is long.",
		"A cart weighs less than\n1,000 pounds, with its horse.",
		"The bridge was closed on\n2.3.2031 and opened again.",
		"He keeps the list as told in No.\n2. He signs it.",
	} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			text := "Rules of the bridge\n\n1. The bridge is open from dawn to dusk.\n\n2. The keeper takes no toll on the day of the fair.\n\n" +
				"3. The lamp is lit at dusk. " + words + "\n\n4. Dogs walk on the left side.\n"
			o := outline.Parse(text)
			checkOutline(t, text, o)
			require.Equal(t, 4, o.Version.Provisions())
			var third string
			for _, p := range o.Version.Points {
				assert.Empty(t, p.Points)
				if p.Number == "3" {
					third = p.Text
				}
			}
			assert.Equal(t, "The lamp is lit at dusk. "+strings.ReplaceAll(words, "\n", " "), third)
		})
	}
}
