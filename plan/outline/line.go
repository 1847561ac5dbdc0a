package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is one line of the input. All places are byte offsets in the input.
type line struct {
	start int // its first byte
	body  int // its first byte that is no blank and no mark of a quoted mail
	tail  int // after its last byte that is no blank
	next  int // the first byte of the next line

	indent int32 // blanks before body; a tab counts as up to 4
	width  int32 // runes from start to tail
	marker int32 // one more than the place of its first marker; 0 none
	head   uint8 // level as a heading without a number; 0 none
	level  uint8 // of the points below it, for a heading
	full   bool  // a program broke the text after it, for want of room
	goesOn bool  // the next line goes on with its sentence

	overPage bool // that line is on the next page

	row bool // of a table with heads of columns

	page bool // it has the number of a page, and nothing else or an entry of the contents
}

func (l *line) blank() bool { return l.body == l.tail }

// tabStop is the distance of tab stops when indents are compared.
const tabStop = 4

// readLines cuts the text into lines, which end with a line feed, a carriage
// return or both.
func (p *parser) readLines() {
	returns := strings.Count(p.text, "\r")
	p.lines = empty(p.lines, 1+strings.Count(p.text, "\n")+returns)
	for at := 0; at < len(p.text); {
		end, next := len(p.text), len(p.text)
		var n int
		if returns > 0 { // one or the other: each search ends at the end of the line
			n = strings.IndexAny(p.text[at:], "\r\n")
		} else {
			n = strings.IndexByte(p.text[at:], '\n')
		}
		if n >= 0 {
			end, next = at+n, at+n+1
			if strings.HasPrefix(p.text[end:], "\r\n") {
				next++
			}
		}
		l := p.measure(at, end, next)
		if n := len(p.lines) - 1; n >= 0 && l.blank() && p.lines[n].blank() {
			p.lines[n].next = next // blank lines count as one
		} else {
			p.lines = append(p.lines, l)
		}
		at = next
	}
	p.dropLineNumbers()
	p.dropPages()
	p.splitRunning()
	p.splitFirst()
	p.findSoftBreaks()
}

func (p *parser) measure(start, end, next int) line {
	l := line{start: start, next: next}
	at := start
	for at < end {
		r, n := rune(p.text[at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(p.text[at:end])
		}
		switch {
		case r == '\t':
			l.indent += tabStop - l.indent%tabStop
		case r == '>' && (at+1 == end || p.text[at+1] == ' ' || p.text[at+1] == '>'):
		case isUnseen(r):
		case isBlank(r):
			l.indent++
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		at += n
	}
	l.body, l.tail = at, at+len(trimRight(p.text[at:end]))
	l.width = l.indent + int32(utf8.RuneCountInString(p.text[l.body:l.tail]))
	return l
}

// isBlank reports whether r is white space.
func isBlank(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || r >= '\t' && r <= '\r'
	}
	return unicode.IsSpace(r)
}

// isASCIILetter reports whether c is a letter of ASCII.
func isASCIILetter(c byte) bool { c |= 0x20; return 'a' <= c && c <= 'z' }

// isLetter is [unicode.IsLetter], with a short way for most.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIILetter(byte(r))
	}
	return unicode.IsLetter(r)
}

// isUnseen reports whether r is a character without width that is no part of
// a word: it is layout wherever it stands.
func isUnseen(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u2060', '\ufeff':
		return true
	}
	return false
}

func trimRight(s string) string {
	for len(s) > 0 {
		if c := s[len(s)-1]; c < utf8.RuneSelf {
			if !isBlank(rune(c)) {
				break
			}
			s = s[:len(s)-1]
			continue
		}
		r, n := utf8.DecodeLastRuneInString(s)
		if !isBlank(r) && !isUnseen(r) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// countLead gives how many bytes at the beginning of s are among those of a set of
// ASCII characters.
func countLead(s, set string) int {
	n := 0
	for n < len(s) && strings.IndexByte(set, s[n]) >= 0 {
		n++
	}
	return n
}

// countDigits gives how many digits of ASCII s begins with.
func countDigits(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// hasDigit reports whether s has a digit of ASCII.
func hasDigit(s string) bool {
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			return true
		}
	}
	return false
}

// skipBlanks gives the first place from at that is no blank.
func skipBlanks(s string, at int) int {
	for at < len(s) {
		r, n := rune(s[at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[at:])
		}
		if !isBlank(r) && !isUnseen(r) {
			break
		}
		at += n
	}
	return at
}

// The widths between which lines may have been broken by a program.
const (
	minWrap = 45
	maxWrap = 130
)

// minBreaks is the fewest breaks that tell how lines were broken.
const minBreaks = 3

// findSoftBreaks marks the line breaks that only lay the text out: those after
// which the sentence goes on, and, in a text whose lines were filled by a
// program, those after full lines. Such a text shows by most of its lines
// being so long that the next word had no room.
func (p *parser) findSoftBreaks() {
	p.width = p.usualWidth()
	width, full, breaks := p.width, 0, 0
	for i := 0; i+1 < len(p.lines); i++ {
		a, b := &p.lines[i], &p.lines[i+1]
		if a.blank() || b.blank() {
			continue
		}
		a.goesOn = a.overPage || p.goesOn(a, b)
		if b.indent > a.indent && endsSentence(p.text[a.body:a.tail]) {
			continue // a paragraph begins, whatever room there was
		}
		r, _ := utf8.DecodeRuneInString(p.text[b.body:b.tail])
		word := unicode.IsLetter(r)
		if width <= maxWrap && (word || !endsSentence(p.text[a.body:a.tail])) {
			breaks++
			if word && a.goesOn || p.noRoom(a, b, width) {
				full++
			}
		}
	}
	if width < minWrap || width > maxWrap || breaks < minBreaks || full*10 < breaks*6 {
		return
	}
	for i := 0; i+1 < len(p.lines); i++ {
		a, b := &p.lines[i], &p.lines[i+1]
		if a.blank() || b.blank() {
			continue
		}
		a.full = p.noRoom(a, b, width)
		// Some programs leave room, as for the sake of an even edge.
		if int(a.width)*10 >= width*6 && !endsSentence(p.text[a.body:a.tail]) {
			a.goesOn = true
		}
	}
}

// usualWidth gives the width that one line in twenty exceeds at most; more
// than maxWrap if more do.
func (p *parser) usualWidth() int {
	var lines [maxWrap + 2]int
	count := 0
	for i := range p.lines {
		if l := &p.lines[i]; !l.blank() {
			lines[min(l.width, maxWrap+1)]++
			count++
		}
	}
	width, wider := maxWrap+1, 0
	for width > 0 && (wider+lines[width])*20 <= count {
		wider += lines[width]
		width--
	}
	return width
}

// goesOn reports whether line b goes on with the sentence of line a: a did not
// end it, and b does not begin as a sentence does.
func (p *parser) goesOn(a, b *line) bool {
	words, next := p.text[a.body:a.tail], p.text[b.body:b.tail]
	return (!opensText(next) || endsCut(words)) && (!endsSentence(words) ||
		digit(rune(next[0])) >= 0 && endsReference(words))
}

// endsCut reports whether s ends in a word, of ASCII, and a hyphen; others begin small.
func endsCut(s string) bool {
	return hyphenAt(s) > 0 && len(s) > 1 && inWord(rune(s[len(s)-2]))
}

// noRoom reports whether the first word of b had no room at the end of a.
func (p *parser) noRoom(a, b *line, width int) bool {
	word := p.text[b.body:b.tail]
	if n := strings.IndexAny(word, " \t"); n >= 0 {
		word = word[:n]
	}
	return int(a.width)+1+utf8.RuneCountInString(word) > width
}

// breaksOff reports whether line i ends in mid-sentence because the first word
// of the next one had no room, in a text that need not have been filled by a
// program throughout.
func (p *parser) breaksOff(i int) bool {
	const least = 36 // runes; a shorter line may well be a heading
	a, b := &p.lines[i], &p.lines[i+1]
	return a.width >= least && p.width <= maxWrap && !endsSentence(p.text[a.body:a.tail]) &&
		p.noRoom(a, b, p.width)
}

// endsClause reports whether s ends as a sentence does, or waits for the rest of
// one: no heading does.
func endsClause(s string) bool {
	return endsSentence(s) || strings.HasSuffix(strings.TrimRight(s, "*_ "), ",")
}

// hasSentences reports whether a sentence ends inside s and another begins.
func hasSentences(s string) bool {
	for {
		n := strings.IndexAny(s, ".!?")
		if n < 0 || n+2 >= len(s) {
			return false
		}
		// An initial, or a short word such as No. or Dr., ends none.
		word := s[strings.LastIndexAny(s[:n], " .")+1 : n]
		if s[n+1] == ' ' && utf8.RuneCountInString(word) >= shortWord && opensText(s[n+2:]) {
			return true
		}
		s = s[n+1:]
	}
}

// shortWord is the fewest letters of a word that is hardly short for another
// one where a full stop stands after it.
const shortWord = 5

// isShortSentence reports whether s is a few words and a full stop, as headings
// are printed by some.
func isShortSentence(s string) bool {
	const most = 6
	return strings.HasSuffix(s, ".") && opensText(s) && !hasSentences(s) &&
		len(strings.Fields(s)) <= most && utf8.RuneCountInString(s) <= maxPlainHeading
}

// endsSentence reports whether s ends as a sentence or clause does.
func endsSentence(s string) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '!', '?', ';', ':', '…', '。', '！', '？', '；', '：', '؟', '؛', '।', '۔', '։':
			return true
		case '"', '”', '“', '»', '’', '\'', ')', ']', '*', '_', ' ', '\u00a0', '\u202f':
			s = s[:len(s)-n]
		default:
			return false
		}
	}
	return false
}
