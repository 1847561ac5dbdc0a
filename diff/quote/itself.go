package quote

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan/words"
)

// What an article must have of a copy to be taken for it.
const (
	fewTexts = 3   // texts that the copy alone has
	mostOf   = 800 // per mille of all texts of the copy
	longText = 5   // words from which on a text counts
)

// recognise finds the reports that the article is: it quotes nearly all that was read
// of the draft in them, and at least three texts that were read nowhere else.
func (c *checker) recognise(page *page, spans []span) {
	if c.settings.report != "" {
		c.itself[c.settings.report] = true
		return
	}
	article := quoted(page, spans)
	type tally struct{ texts, there, alone int }
	tallies := make(map[string]*tally)
	readings := make(map[string][]string) // folded texts, with the reports in which they were read
	for i := range c.library.own {
		p := &c.library.own[i]
		if p.closely > translated || p.read == "" || wordCount(p.text) < longText {
			continue
		}
		text := folded(p.text)
		if !slices.Contains(readings[text], p.read) {
			readings[text] = append(readings[text], p.read)
		}
	}
	for text, reports := range readings {
		there := strings.Contains(article, text)
		for _, id := range reports {
			t := tallies[id]
			if t == nil {
				t = new(tally)
				tallies[id] = t
			}
			t.texts++
			if there {
				t.there++
				if len(reports) == 1 && !stood(readings, text, id) {
					t.alone++
				}
			}
		}
	}
	for id, t := range tallies { // each by itself: the order of the map does not count
		if t.alone >= fewTexts && t.there*1000 >= t.texts*mostOf {
			c.itself[id] = true
		}
	}
}

// quoted gives the words of all quotations of an article, each once, folded.
func quoted(page *page, spans []span) string {
	var b strings.Builder
	seen := make(map[string]bool)
	for i := range spans {
		if text := page.words(&spans[i]); !seen[text] {
			seen[text] = true
			b.WriteString(folded(text))
			b.WriteByte('|')
		}
	}
	return b.String()
}

// stood reports whether a text is part of one that was read in another report.
func stood(readings map[string][]string, text, report string) bool {
	for other, reports := range readings {
		if !slices.Contains(reports, report) && strings.Contains(other, text) {
			return true
		}
	}
	return false
}

// copiesItself names the copies that the article is.
func (c *checker) copiesItself() []collate.Copy {
	var out []collate.Copy
	for i := range c.library.own {
		p := &c.library.own[i]
		if p.closely > translated || !c.itself[p.read] {
			continue
		}
		if !slices.ContainsFunc(out, func(o collate.Copy) bool {
			return o.Name == p.copy.Name && slices.Equal(o.Via, p.copy.Via)
		}) {
			named := p.copy
			named.Witness = ""
			out = append(out, named)
		}
	}
	slices.SortFunc(out, func(a, b collate.Copy) int { return byCopy(&a, &b) })
	return out
}

// folded gives the words of a text, folded, between spaces.
func folded(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	b.WriteByte(' ')
	for w := range words.All(text) {
		if w.Kind >= words.KindWord {
			b.WriteString(words.Fold(w.Text, true))
			b.WriteByte(' ')
		}
	}
	return b.String()
}
