package outline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// What a line may have of the heading of an annex.
const (
	noAnnex     uint8 = iota
	annexBare         // the word and perhaps a number
	annexTitled       // a title too
	annexLoose        // a title right behind the word
	annexOf           // what it is an annex of
)

// annexOn tells what of the heading of an annex the line that goes on at the
// given place of s has: Annex, ANNEX II, Schedule 1: Prices.
func annexOn(s string, at int) uint8 {
	k, n, _ := readKeyword(s[at:])
	if k != annex || utf8.RuneCountInString(s[at:]) > maxHeading {
		return noAnnex
	}
	parted := strings.HasSuffix(strings.TrimRight(s[at:at+n], " \u00a0"), ".") // Annex. Title
	rest := strings.TrimRight(strings.TrimLeft(s[at+n:], " \u00a0"), "*_# ")
	number, words := rest, ""
	if n := strings.IndexAny(rest, " .:–—-\u00a0"); n >= 0 {
		number, words = rest[:n], rest[n:]
	}
	if !isAnnexNumber(number) {
		number, words = "", rest
	}
	title := strings.TrimLeft(words, " .:–—-\u00a0")
	switch {
	case title == "":
		return annexBare
	case endsSentence(rest):
		return noAnnex
	case !opensText(title) && isOfWord(title): // Annex 1 to the Act. Fares
		return annexOf
	case !opensText(title):
		return noAnnex
	case number == "" && words == title && !parted:
		return annexLoose
	}
	return annexTitled
}

// isOfWord reports whether s begins with a word that says what an annex belongs to.
func isOfWord(s string) bool {
	word, _, ok := strings.Cut(s, " ")
	switch word {
	case "to", "of", "zu", "zum", "zur", "au", "aux", "à", "de", "du", "del", "al", "alla", "do",
		"da", "k", "ke", "до", "к", "bij":
		return ok
	}
	return false
}

// isAnnexNumber reports whether s counts annexes: 1, 2a, A, IV.
func isAnnexNumber(s string) bool {
	if s == "" || len(s) > maxRoman {
		return false
	}
	var room [maxReadings]numeral
	digits := strings.TrimLeft(s, "0123456789")
	return len(digits) < len(s) && len(digits) < 2 || len(readings(s, room[:0])) > 0 &&
		strings.ToUpper(s) == s
}

// annexChoice takes m for the heading of an annex: a unit of the first level
// below the provisions of the text, without a number, with a numbering of its own.
func (s *sequence) annexChoice(m *marker) (choice, bool) {
	if m.annex == noAnnex || len(s.ended) == 0 || !s.freeStanding(m) || m.n == 0 && s.listGoesOn() {
		return choice{}, false
	}
	if m.annex == annexLoose && !(s.closed && s.numberedBelow(m.line)) {
		return choice{}, false // Schedule changes
	}
	if m.annex == annexOf && !s.numberedBelow(m.line) {
		return choice{}, false
	}
	return choice{opens: true, annex: true}, true
}

// listGoesOn reports whether the next number goes on with the list of the first
// level.
func (s *sequence) listGoesOn() bool {
	for k := s.index + 1; k < len(s.markers) && len(s.open) > 0; k++ {
		if m := &s.markers[k]; m.n > 0 && !m.weak {
			return slices.ContainsFunc(m.readings(), func(v numeral) bool {
				return v.follows(&s.open[0].last)
			})
		}
	}
	return false
}

// openAnnex begins the annex that is headed by line i, which m begins.
func (s *sorter) openAnnex(i int, m *marker) {
	l := &s.lines[i]
	s.closeAbove(i)
	s.closeThemes(0)
	m.num, m.numEnd, m.end = l.body, l.body, l.tail
	s.add(0, "", i)
	at := &s.places[i]
	at.kind, at.node, at.marker, at.markers = asText, s.cur, s.lines[i].marker-1, 1
	at.from, at.to = s.headingWords(l.body, l.tail)
	at.rest = l.tail
	if m.annex == annexBare {
		s.await = m
	}
	s.nodes[s.cur].heading = s.text[at.from:at.to]
	m.node = s.cur
	s.closing = s.closing[:0]
}

// closeAbove sorts the closing formula that stands above the annex on line i.
func (s *sorter) closeAbove(i int) {
	for j, g := range s.closing {
		if (j > 0 || g.headed) && s.formulaOn(g.line) {
			s.unsort(g.line, i)
			s.matterAround(g.line, i, plan.RoleClosing)
			s.path = s.path[:0]
			return
		}
	}
}

// isTitleOfAnnex reports whether line i, the first below the bare heading of an
// annex, is its title.
func (s *sorter) isTitleOfAnnex(i int) bool {
	l := &s.lines[i]
	words := s.text[l.body:l.tail]
	return l.head > 0 || l.width <= maxPlainHeading &&
		(opensText(words) || isOfWord(words) && !s.gap) && !endsClause(words) &&
		!hasSentences(words)
}
