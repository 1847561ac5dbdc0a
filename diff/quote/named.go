package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// pointWords are those behind which the number of a point stands, folded.
var pointWords = newWordSet(
	"point points clause clauses article articles art section sections item paragraph provision para " +
		"punkt punkte ziffer artikel klausel absatz punto artículo articolo clausola alinéa " +
		"artykuł " +
		"пункт пункті пункту пунктом пункте пункта п статті стаття статтею статье статья статьи ст")

// named gives the ids of points of the draft that the article names nearest to a
// quotation: in the sentence before it, or just behind. "NATO's Article 5" is one of
// another text.
func (c *checker) named(page *page, s *span) []string {
	sp := speakers{page: page}
	before, after := sp.neighbourhood(s)
	if i := strings.LastIndexAny(before, "”\"»“"); i >= 0 {
		before = before[i+1:] // what stands before another quotation is of that
	}
	list := sentence(before)
	const far = 14
	for i := len(list) - 1; i > 0 && i > len(list)-far; i-- {
		if pointWords.has(list[i-1].folded) &&
			!(i > 1 && ofOther(list[i-2].text) && !ofTexts.has(list[i-2].folded)) {
			if ids := c.points(list[i].text); ids != nil {
				return ids
			}
		}
	}
	list = sentence(head(after, contextLen))
	const close = 3
	for i := 1; i < len(list) && i < close; i++ {
		if pointWords.has(list[i-1].folded) {
			return c.points(list[i].text)
		}
	}
	return nil
}

// ofOther reports whether the word before "Article 5" says whose it is: NATO's, the
// CHARTER.
func ofOther(word string) bool {
	return strings.HasSuffix(word, "'s") || strings.HasSuffix(word, "’s") ||
		utf8.RuneCountInString(word) > 1 && worded(word) && strings.ToUpper(word) == word
}

// points gives the points of the first level that have a number.
func (c *checker) points(number string) []string {
	number = words.Fold(strings.Trim(number, ".()"), true)
	var out []string
	for i := range c.version.Points {
		p := &c.version.Points[i]
		if p.Number != "" && words.Fold(strings.Trim(p.Number, ".()"), true) == number {
			out = append(out, p.ID)
		}
	}
	slices.Sort(out)
	return out
}
