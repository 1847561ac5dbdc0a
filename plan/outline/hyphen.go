package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A cut is a word that a line end parts after a hyphen.
type cut struct {
	line          int
	before, after string // its two ends, in lower case
	hyphen        uint8  // bytes of it
}

// joinCut joins the words that line ends part after a hyphen. Whether the hyphen
// is the word's is seen from the same text: the word stands there joined, or with
// its hyphen, in one line. Else it goes where a small letter follows, but for
// hyphens that stand for a word to come (pre- and post-war), and stays after a
// number, a letter alone or another hyphen.
func (p *parser) joinCut() {
	cuts := p.findCuts()
	if cuts == nil {
		return
	}
	known := make(map[string]bool, 2*len(cuts)) // by spelling: whether it stands in the text
	for _, c := range cuts {
		known[c.before+c.after], known[c.before+"-"+c.after] = false, false
	}
	p.lookUp(known)
	for _, c := range cuts {
		joined, apart := known[c.before+c.after], known[c.before+"-"+c.after]
		next := &p.places[c.line+1]
		switch {
		case c.hyphen == 0: // a soft one, which is no part of the line
		case isSuspended(c.after) && !joined && !apart:
			continue
		case apart && !joined:
			c.hyphen = 0
		case joined:
		case !p.beginsSmall(c.line + 1), strings.Contains(c.before, "-"),
			utf8.RuneCountInString(c.before) < 2,
			strings.ContainsFunc(c.before, unicode.IsDigit):
			c.hyphen = 0
		}
		p.places[c.line].cut, next.join = c.hyphen, 0
	}
}

// findCuts finds the lines that end in a word and a hyphen, and go on below.
func (p *parser) findCuts() (cuts []cut) {
	for i := 0; i+1 < len(p.lines); i++ {
		at, next := &p.places[i], &p.places[i+1]
		if at.kind != asText || next.kind != asText || at.node != next.node ||
			next.markers > 0 || next.join != ' ' {
			continue
		}
		l, following := &p.lines[i], &p.lines[i+1]
		size := hyphenAt(p.text[at.rest:l.tail])
		soft := strings.HasPrefix(p.text[l.tail:l.next], "\u00ad")
		if size == 0 && !soft {
			continue
		}
		words := p.text[at.rest : l.tail-size]
		before := words[len(strings.TrimRightFunc(words, inWord)):]
		rest := p.text[following.body:following.tail]
		after := rest[:len(rest)-len(strings.TrimLeftFunc(rest, inWord))]
		if before != "" && after != "" {
			cuts = append(cuts, cut{
				i, strings.ToLower(before), strings.ToLower(after),
				uint8(size),
			})
		}
	}
	return cuts
}

// hyphenAt gives the length of the hyphen that s ends with; 0 if it ends with none.
func hyphenAt(s string) int {
	for _, sign := range [...]string{"-", "\u2010", "¬"} {
		if strings.HasSuffix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || r == '-'
}

// beginsSmall reports whether line i begins with a small letter.
func (p *parser) beginsSmall(i int) bool {
	return beginsLower(p.text[p.lines[i].body:])
}

// lookUp says which of some spellings stand in the text, each in one line.
func (p *parser) lookUp(known map[string]bool) {
	var word []byte
	for i := range p.lines {
		s := p.text[p.lines[i].body:p.lines[i].tail]
		word = word[:0]
		for _, r := range s {
			if inWord(r) {
				word = utf8.AppendRune(word, unicode.ToLower(r))
				continue
			}
			p.mark(known, word)
			word = word[:0]
		}
		p.mark(known, word)
	}
}

func (p *parser) mark(known map[string]bool, word []byte) {
	if seen, wanted := known[string(word)]; wanted && !seen {
		known[string(word)] = true
	}
}

// isSuspended reports whether the word after a hyphen shows that the hyphen
// stands for a word that is still to come: Ein- und Ausfuhr.
func isSuspended(after string) bool {
	switch after {
	case "and", "or", "to", "nor", "und", "oder", "bis", "sowie", "bzw", "et", "ou", "y", "e", "o",
		"u", "ed",
		"та", "і", "й", "або", "чи", "и", "или", "a", "i", "lub", "oraz", "en", "of", "og", "och",
		"eller":
		return true
	}
	return false
}
