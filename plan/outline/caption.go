package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// captions counts the points of a list with a caption and those without.
type captions struct{ present, absent int }

// usual reports whether the points of the list have captions.
func (c captions) usual() bool { return c.present > 1 && c.present > c.absent }

// caption finds the heading that runs into the text which goes on at a place of s,
// as contracts have it: 1.1 Access and Use. During the term … It is a few words, all
// long ones with a capital, and a stop, before a sentence or nothing. It gives where
// the words end and where the text begins; 0 if there is none.
func caption(s string, at int) (to, rest int) {
	const most, long = 6, 4 // words, and letters of a word that has a capital in a title
	stop := strings.Index(s[at:min(len(s), at+maxPlainHeading)], ".")
	if stop < 0 {
		return 0, 0
	}
	to = at + stop
	if to+1 < len(s) && (s[to+1] != ' ' || !opensText(s[skipBlanks(s, to+1):])) {
		return 0, 0
	}
	count := 0
	for k := skipBlanks(s[:to], at); k < to; k = skipBlanks(s[:to], k) {
		r, _ := utf8.DecodeRuneInString(s[k:])
		small := !unicode.IsUpper(r) && (count == 0 || unicode.IsLetter(r))
		from := k
		for k < to && s[k] > ' ' {
			k++
		}
		if k == from { // a blank of another kind
			k++
		}
		if small && (count == 0 || utf8.RuneCountInString(s[from:k]) >= long) || count == most {
			return 0, 0
		}
		count++
	}
	if count == 0 {
		return 0, 0
	}
	return to, skipBlanks(s, to+1)
}

// dashCaption finds the heading that a stop and a dash part from the text, as statutes
// have it: 4. Penalty.—Whoever … It gives where its words end and where the text begins;
// 0 if there is none.
func dashCaption(s string, at int) (to, rest int) {
	const most = 12 // words
	n := strings.IndexByte(s[at:min(len(s), at+maxHeading)], '.')
	if n <= 0 {
		return 0, 0
	}
	to = at + n
	r, size := utf8.DecodeRuneInString(s[to+1:])
	if r != '-' && r != '–' && r != '—' {
		return 0, 0
	}
	rest = skipBlanks(s, to+1+size)
	if rest >= len(s) || !opensText(s[at:]) || !opensText(s[rest:]) && !opensNumber(s[rest:]) ||
		len(strings.Fields(s[at:to])) > most {
		return 0, 0
	}
	return to, rest
}

// countCaptions counts the captions in each list, and finds the first marker of the
// list of each number.
func (p *parser) countCaptions() {
	p.captions, p.runsIn = empty(p.captions, len(p.markers))[:len(p.markers)], nil
	clear(p.captions)
	var firsts []int32 // by level
	for k := range p.markers {
		m := &p.markers[k]
		if !m.taken || m.bullet != 0 {
			continue
		}
		for len(firsts) <= int(m.level) {
			firsts = append(firsts, int32(k))
		}
		if m.opens {
			firsts[m.level] = int32(k)
		}
		m.first = firsts[m.level]
		tail := p.lines[m.line].tail
		if m.rank != unnamed && m.rank != article || m.end >= tail {
			continue
		}
		c := &p.captions[m.first]
		switch to, rest := caption(p.text[:tail], m.end); {
		case to > 0 && rest < tail:
			c.present++
		case to == 0:
			c.absent++
		}
		if c.usual() {
			*p.runsIn.of(p.unitOf(m)) = true
		}
	}
}

// captioned reports whether the points of the list of m have captions, as far as its
// own points or those of like lists show.
func (p *parser) captioned(m *marker) bool {
	c := p.captions[m.first]
	return c.usual() || c.present > c.absent && *p.runsIn.of(p.unitOf(m))
}
