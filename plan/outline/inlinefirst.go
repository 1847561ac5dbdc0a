package outline

import (
	"strings"
	"unicode/utf8"
)

// mostAhead is how many lines are looked at for the second item of a list whose
// first stands on the line of its head.
const mostAhead = 40

// splitFirst cuts lines before the first item of a list that stands behind its
// head on one line, where the second begins a line of its own:
//
//  2. Pay. (a) The company pays the crew.
//     (b) It pays them in May.
//
// The first of several options may stand so directly behind the number of its point.
func (p *parser) splitFirst() {
	if p.keepLines {
		return
	}
	var out []line
	for i := range p.lines {
		l := p.lines[i]
		r := p.firstBehind(i)
		switch {
		case r != nil && p.secondAhead(i, &r.marker):
			if out == nil {
				out = append(make([]line, 0, len(p.lines)+8), p.lines[:i]...)
			}
			out = append(out, p.measure(l.start, r.at, r.at), p.measure(r.at, l.tail, l.next))
		case out != nil:
			out = append(out, l)
		}
	}
	if out != nil {
		p.lines = out
	}
}

// firstBehind reads the first letter of a list inside line i, behind the end of a
// clause; nil if there is none.
func (p *parser) firstBehind(i int) *runner {
	l := &p.lines[i]
	if r := p.optionBehind(l); r != nil {
		return r
	}
	r := firstLetter(p.text[:l.tail], l.body)
	if r == nil {
		return nil
	}
	end := r.at
	for end > l.body && p.text[end-1] == ' ' {
		end--
	}
	if end == l.body || strings.IndexByte(".:;", p.text[end-1]) < 0 {
		return nil
	}
	return r
}

// optionBehind reads the number of an option that a line has directly behind its own:
// 7. [Option 1: …; nil if there is none.
func (p *parser) optionBehind(l *line) *runner {
	text := p.text[:l.tail]
	if l.blank() || !mayNumber(p.text[l.body:]) || !namesOption(text[l.body:]) {
		return nil
	}
	var room [8]marker
	found := appendMarkers(room[:0], text, l.body, 0)
	if len(found) == 0 || found[0].rank == alternative || found[0].end <= l.body ||
		found[0].end >= len(text) {
		return nil
	}
	at := found[0].end
	if !mayOption(text[at:]) {
		return nil
	}
	rest := appendMarkers(found[len(found):], text, at, 0)
	if len(rest) == 0 || rest[0].rank != alternative || rest[0].n == 0 {
		return nil
	}
	return &runner{at, rest[0]}
}

// mayOption reports whether s begins with a word for an option, in a bracket or not.
func mayOption(s string) bool {
	s = strings.TrimLeft(s[:min(len(s), 2*utf8.UTFMax*longestKeyword)], "[*_")
	var room [utf8.UTFMax * longestKeyword]byte
	word, _, _ := lowerWord(room[:0], s, longestKeyword)
	return keyword(string(word)) == alternative
}

// namesOption reports whether a word for an option begins anywhere in s: a look that costs
// less than the reading of a number, behind which the word would have to stand.
func namesOption(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		second := optionPairs[s[i]]
		if second == "" || strings.IndexByte(second, s[i+1]) < 0 ||
			i > 0 && isASCIILetter(s[i-1]) || i > 1 && s[i-2]&^1 == 0xd0 {
			continue // inside a word, of Latin or of Cyrillic letters
		}
		if mayOption(s[i:]) {
			return true
		}
	}
	return false
}

// optionPairs has the bytes that words for options begin with, and those that may be
// their second.
var optionPairs = func() (pairs [256]string) {
	for first, second := range map[string]string{
		// о, а and в
		"oO": "pP", "aA": "lL", "vVwW": "aA", "mM": "\xc3", "\xd0": "\xbe\x9e\xb0\x90\xb2\x92",
	} {
		for i := range len(first) {
			pairs[first[i]] = second
		}
	}
	return pairs
}()

// secondAhead reports whether the next number of the style of m that begins a line
// behind line i is the one after it.
func (p *parser) secondAhead(i int, m *marker) bool {
	var room [4]marker
	for k := i + 1; k < len(p.lines) && k <= i+mostAhead; k++ {
		l := &p.lines[k]
		if l.blank() || !mayNumber(p.text[l.body:]) && !mayOption(p.text[l.body:]) {
			continue
		}
		found := appendMarkers(room[:0], p.text[:l.tail], l.body, k)
		if len(found) == 0 || found[0].n == 0 || found[0].print != m.print {
			continue
		}
		for _, a := range m.readings() {
			for _, b := range found[0].readings() {
				if b.follows(&a) {
					return true
				}
			}
		}
		return false
	}
	return false
}
