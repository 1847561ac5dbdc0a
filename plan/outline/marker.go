package outline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A dress is how a number is printed: with which word, at which level of
// Markdown heading, and between which signs.
type dress struct {
	rank    rank
	heading uint8 // 0 no Markdown heading
	open    byte  // 0, ( or [
	close   byte  // ) ] . : or one of the below; 0 with a word, where it does not matter
	bullet  rune  // 0 for numbers
}

// What may stand for a delimiter after a number.
const (
	closeDash   = '-'  // a dash of any kind between blanks
	closeTab    = '\t' // a tab or several blanks
	closeBlank  = ' '  // nothing
	closeLine   = '\n' // nothing: the number is alone on its line
	closeDegree = 'o'  // a sign as in 1°, with a bracket or without
	closeCap    = '#'  // the sign itself: a keycap or a number in a circle
)

// maxReadings is the most ways to read one number: a, i and the like are
// letters of two alphabets and perhaps a roman number.
const maxReadings = 3

// A marker is what may be the number of a point, at the beginning of a line
// or right after another marker.
type marker struct {
	dress
	line    int
	at      int    // where its dress begins
	num     int    // where the number begins
	numEnd  int    // where the number ends
	end     int    // where what it is the number of begins
	number  string // the number, where it is not what stands from num to numEnd
	reads   [maxReadings]numeral
	n       int  // how many of reads count; 0 for bullets
	chained bool // it stands right after another marker
	weak    bool // nothing but its place says that it is a number
	faint   bool // weak, and no sentence begins after it
	next    int  // the next marker in the same dress; 0 none

	taken bool // it is the number of a point
	level int  // of that point
}

func (m *marker) readings() []numeral { return m.reads[:m.n] }

// findMarkers reads the markers of all lines.
func (p *parser) findMarkers() {
	p.readSamples()
	for i := p.first; i < p.last; i++ {
		if l := &p.lines[i]; !l.blank() {
			p.markers = appendMarkers(p.markers, p.text[:l.tail], l.body, i)
		}
	}
	p.findPageNumbers()
	last := make(map[dress]int)
	for i := len(p.markers) - 1; i >= 0; i-- {
		m := &p.markers[i]
		if m.bullet == 0 {
			m.next = last[m.dress]
			last[m.dress] = i
		}
	}
}

// markerOf gives the first marker on line i that is a number; nil if there is
// none.
func (p *parser) markerOf(i int) *marker {
	k, ok := slices.BinarySearchFunc(p.markers, i, func(m marker, i int) int { return m.line - i })
	if ok && p.markers[k].taken {
		return &p.markers[k]
	}
	return nil
}

// A sample is one level of a numbering that was told.
type sample struct {
	dress
	class class
}

// readSamples reads the numbering that was told.
func (p *parser) readSamples() {
	for _, words := range p.numbering {
		text := words + " Words"
		m := appendMarkers(nil, text, skipBlanks(text, 0), 0)
		bare := appendMarkers(nil, words, skipBlanks(words, 0), 0)
		switch {
		case len(bare) > 0 && bare[0].close == closeLine:
			p.samples = append(p.samples, sample{bare[0].dress, bare[0].reads[0].class})
		case len(m) > 0:
			p.samples = append(p.samples, sample{m[0].dress, m[0].reads[0].class})
		default:
			p.find(CodeBadSample, 0, 0, "words", words)
		}
	}
}

// findPageNumbers takes numbers that are alone on their lines for those of
// pages where the points are numbered in another way.
func (p *parser) findPageNumbers() {
	if p.told || len(p.markers) == 0 {
		return
	}
	first := -1
	for i := range p.markers {
		if m := &p.markers[i]; m.bullet == 0 && m.reads[0].class == arabic {
			first = i
			break
		}
	}
	if first < 0 || p.markers[first].close == closeLine {
		return
	}
	p.markers = slices.DeleteFunc(p.markers, func(m marker) bool {
		if m.close != closeLine || m.reads[0].class != arabic {
			return false
		}
		l := &p.lines[m.line]
		before := m.line == p.first || p.lines[m.line-1].blank()
		after := m.line+1 == p.last || p.lines[m.line+1].blank()
		if before || after {
			l.page = true
			p.findNumber(CodePageNumber, &m, "")
		}
		return true
	})
}

// appendMarkers reads the markers of line i, which begins at the given place
// of s and ends with it.
func appendMarkers(list []marker, s string, at, i int) []marker {
	m := marker{line: i, at: at}
	if level, n := headingMark(s[at:]); level > 0 {
		m.heading = level
		at = skipBlanks(s, at+n)
	}
	at = skipDress(s, at)
	if r, n := bulletMark(s[at:]); n > 0 && m.heading == 0 {
		body := skipBlanks(s, at+n)
		if isRule(s[at:]) || isPageNumber(s[at:]) {
			return list
		}
		m.num, m.numEnd, m.end = at, at, body
		inner := marker{line: i, at: m.at}
		if inner.read(s, skipDress(s, body)) && !inner.weak && inner.close != closeDash {
			m = inner
		} else {
			m.bullet = r
		}
	} else if !m.read(s, at) {
		return list
	}
	list = append(list, m)
	for range 3 {
		c := marker{line: i, at: m.end, chained: true}
		if m.end >= len(s) || !c.read(s, m.end) || c.rank != unnamed || !c.bracketed() || !c.reads[0].first() || c.end >= len(s) {
			break
		}
		list = append(list, c)
		m = c
	}
	return list
}

// bracketed reports whether the number is closed as a, (a) and a) are.
func (m *marker) bracketed() bool {
	return m.close == ')' || m.close == '.' && m.reads[0].class != arabic
}

// headingMark reads the mark of a Markdown heading.
func headingMark(s string) (level uint8, n int) {
	for n < len(s) && s[n] == '#' {
		n++
	}
	if n == 0 || n > 6 || n >= len(s) || s[n] != ' ' && s[n] != '\t' {
		return 0, 0
	}
	return uint8(n), n + 1
}

// skipDress skips marks of emphasis and opening quotation marks.
func skipDress(s string, at int) int {
	for at < len(s) {
		rest := s[at:]
		if strings.HasPrefix(rest, "**") || strings.HasPrefix(rest, "__") {
			at += 2
			continue
		}
		r, n := utf8.DecodeRuneInString(rest)
		if !isOpeningQuote(r) {
			break
		}
		at += n
	}
	return at
}

// bulletMark reads a bullet that something follows.
func bulletMark(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '-', '*', '+', '–', '—', '·', 'o', '>':
		if r == 'o' || r == '>' || n == len(s) || s[n] != ' ' && s[n] != '\t' && !strings.HasPrefix(s[n:], "\u00a0") {
			return 0, 0
		}
	case '•', '‣', '▪', '▫', '●', '○', '◦', '■', '□', '⁃', '∙', '→', '➔', '➡', '➤', '►', '▶', '✓', '✔', '✅', '🔹', '🔸', '▸':
		if strings.HasPrefix(s[n:], "\ufe0f") {
			n += len("\ufe0f")
		}
	default:
		return 0, 0
	}
	if skipBlanks(s, n) == len(s) {
		return 0, 0
	}
	return r, n
}

// isRule reports whether s is a line drawn with signs, as *** or - - -.
func isRule(s string) bool {
	var first rune
	n := 0
	for _, r := range s {
		switch {
		case isBlank(r):
			continue
		case !strings.ContainsRune("-–—_*=~•·#+", r), first != 0 && r != first:
			return false
		}
		first = r
		n++
	}
	return n >= 3 || n > 0 && (first == '—' || first == '_')
}

// isPageNumber reports whether s is a number between dashes.
func isPageNumber(s string) bool {
	const dashes = "-–— \t"
	left := strings.TrimLeft(s, dashes)
	inner := strings.TrimRight(left, dashes)
	return len(left) < len(s) && len(inner) < len(left) && inner != "" && strings.Trim(inner, "0123456789") == ""
}

// read reads a marker that begins at the given place of s, the text up to the
// end of the line.
func (m *marker) read(s string, at int) bool {
	if at >= len(s) {
		return false
	}
	if m.readSign(s, at) {
		return true
	}
	k, n := readKeyword(s[at:])
	m.rank = k
	at += n
	if k == unnamed && (s[at] == '(' || s[at] == '[') {
		m.open = s[at]
		at++
	}
	m.num = at
	if !m.readNumber(s) {
		return false
	}
	return m.readClose(s)
}

// readSign reads a number that is one sign: a keycap or a number in a circle.
func (m *marker) readSign(s string, at int) bool {
	const keycap = "\u20e3"
	r, n := utf8.DecodeRuneInString(s[at:])
	value, number, end := 0, "", at+n
	switch {
	case r >= '①' && r <= '⑳':
		value = int(r-'①') + 1
	case r == '🔟':
		value = 10
	case r >= '0' && r <= '9':
		end = at
		for end < len(s) && s[end] >= '0' && s[end] <= '9' {
			rest := strings.TrimPrefix(s[end+1:], "\ufe0f")
			if !strings.HasPrefix(rest, keycap) || value > 99 {
				break
			}
			value = 10*value + int(s[end]-'0')
			end = len(s) - len(rest) + len(keycap)
		}
	}
	if value == 0 {
		return false
	}
	number = strconv.Itoa(value)
	m.num, m.numEnd, m.number = at, end, number
	m.close, m.reads[0], m.n = closeCap, single(arabic, value), 1
	end = skipBlanks(s, end)
	if end < len(s) && (s[end] == '.' || s[end] == ')') {
		end = skipBlanks(s, end+1)
	}
	m.end = end
	return true
}

// readNumber reads the number at m.num and sets where it ends.
func (m *marker) readNumber(s string) bool {
	at := m.num
	if at < len(s) && s[at] >= '0' && s[at] <= '9' {
		v := numeral{class: arabic}
		for {
			n, value := 0, int32(0)
			for at+n < len(s) && s[at+n] >= '0' && s[at+n] <= '9' {
				if n == 4 {
					return false
				}
				value = 10*value + int32(s[at+n]-'0')
				n++
			}
			if n == 0 || v.depth == maxParts {
				return false
			}
			at += n
			v.parts[v.depth] = value
			v.depth++
			if value > 999 && (m.rank == unnamed || v.depth > 1) {
				return false
			}
			if at+1 >= len(s) || s[at] != '.' || s[at+1] < '0' || s[at+1] > '9' {
				break
			}
			at++
		}
		m.numEnd, m.reads[0], m.n = at, v, 1
		m.readSuffix(s)
		return true
	}
	for at < len(s) && at-m.num <= 2*maxRoman {
		r, n := utf8.DecodeRuneInString(s[at:])
		if !unicode.IsLetter(r) {
			break
		}
		at += n
	}
	word := s[m.num:at]
	if word == "" || len(word) > 2*maxRoman {
		return false
	}
	m.numEnd = at
	if i := strings.TrimSuffix(word, "er"); m.rank != unnamed && (i == "I" || i == "i") && i != word { // Titre Ier
		word = i
	}
	if m.rank == article && word == "premier" {
		m.reads[0], m.n = single(arabic, 1), 1
		return true
	}
	m.n = len(readings(word, m.reads[:0]))
	return m.n > 0
}

// readSuffix reads what makes 10a, 10 bis, 10-1 or 10¹ of 10, and 1er of 1.
func (m *marker) readSuffix(s string) {
	v := &m.reads[0]
	rest := s[m.numEnd:]
	set := func(suffix, length int) {
		v.suffix = int8(suffix)
		m.numEnd += length
	}
	letterAfter := func(n int) bool {
		r, _ := utf8.DecodeRuneInString(rest[min(n, len(rest)):])
		return unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	r, n := utf8.DecodeRuneInString(rest)
	switch {
	case r >= 'a' && r <= 'z' && !letterAfter(1):
		set(int(r-'a')+1, 1)
		return
	case r == '¹':
		set(1, n)
		return
	case r == '²' || r == '³':
		set(int(r-'²')+2, n)
		return
	case r >= 0x400 && r < 0x500 && unicode.IsLower(r) && !letterAfter(n):
		if place, _ := letter(r); place > 0 {
			set(place, n)
		}
		return
	}
	if m.rank == unnamed {
		return
	}
	for i, latin := range [...]string{" bis", " ter", " quater"} {
		if strings.HasPrefix(rest, latin) && !letterAfter(len(latin)) {
			set(i+1, len(latin))
			return
		}
	}
	if strings.HasPrefix(rest, "er") && !letterAfter(2) {
		m.numEnd += 2
		return
	}
	if len(rest) > 1 && rest[0] == '-' && rest[1] >= '1' && rest[1] <= '9' && !letterAfter(2) {
		set(int(rest[1]-'0'), 2)
	}
}

// readClose reads what stands after the number, and reports whether a number
// of a point may be so written.
func (m *marker) readClose(s string) bool {
	at := m.numEnd
	if m.rank != unnamed || m.open == 0 {
		at = skipEmphasis(s, at)
	}
	rest := s[at:]
	after := 0 // length of the delimiter
	class := m.reads[0].class
	switch {
	case m.open != 0:
		if !strings.HasPrefix(rest, ")") && m.open == '(' || !strings.HasPrefix(rest, "]") && m.open == '[' {
			return false
		}
		m.close, after = rest[0], 1
	case rest == "":
		m.close = closeLine
	case strings.HasPrefix(rest, ".)"):
		m.close, after = ')', 2
	case strings.HasPrefix(rest, `\.`), strings.HasPrefix(rest, `\)`):
		m.close, after = rest[1], 2
	case rest[0] == '.', rest[0] == ')', rest[0] == ':':
		m.close, after = rest[0], 1
	case class == arabic && strings.HasPrefix(rest, "°"), class == arabic && strings.HasPrefix(rest, "º"):
		m.close, after = closeDegree, len("°")
		if strings.HasPrefix(rest[after:], ")") {
			after++
		}
	default:
		after = m.readGap(rest)
		if m.close == 0 {
			return false
		}
	}
	end := at + after
	if m.close != closeDash {
		end = skipEmphasis(s, end)
	}
	m.end = skipBlanks(s, end)
	if m.close == '.' && m.end > end { // I. – Title
		m.end = skipDash(s, m.end)
	}
	tight := m.end == end && end < len(s)
	switch m.close {
	case '.', ')', ']':
		if tight && !(class == arabic && opensText(s[end:])) {
			return false
		}
		if m.close == '.' && class == arabic && m.reads[0].depth == 1 && m.rank == unnamed && m.open == 0 && beginsWithMonth(s[m.end:]) {
			return false
		}
		if m.close == ']' && class != arabic {
			return false
		}
	case ':', closeDegree:
		if tight {
			return false
		}
	case closeLine:
		if m.rank == unnamed {
			m.keep(arabic, upperRoman)
			m.weak = true
		}
	}
	if m.rank != unnamed {
		m.close = 0
	}
	return m.n > 0
}

// readGap reads a dash between blanks, or blanks alone, for a delimiter, and
// gives its length.
func (m *marker) readGap(rest string) int {
	gap := skipBlanks(rest, 0)
	text := rest[gap:]
	class := m.reads[0].class
	if r, n := utf8.DecodeRuneInString(text); r == '-' || r == '–' || r == '—' {
		dash := gap + n
		if body := skipBlanks(rest, dash); body > dash || body == len(rest) {
			m.close = closeDash
			m.weak = body < len(rest) && unicode.IsDigit(rune(rest[body])) // 10 - 15
			return body
		}
	}
	switch {
	case gap == 0:
	case strings.HasPrefix(text, ":") && skipBlanks(text, 1) > 1: // as French has it
		m.close = ':'
		return gap + 1
	case m.rank != unnamed:
		if (opensText(text) || text[0] == '(') && !beginsReference(text) {
			m.close, m.weak = closeBlank, true
		}
	case class == arabic && (gap > 1 || rest[0] == '\t') && opensText(text):
		m.close, m.weak = closeTab, true
	case class == arabic && m.reads[0].depth > 1:
		m.close, m.weak, m.faint = closeBlank, true, !opensText(text)
	}
	return 0
}

// keep drops the readings of other classes.
func (m *marker) keep(classes ...class) {
	kept := m.reads[:0]
	for _, v := range m.readings() {
		for _, c := range classes {
			if v.class == c {
				kept = append(kept, v)
			}
		}
	}
	m.n = len(kept)
}

// skipEmphasis skips marks of emphasis.
func skipEmphasis(s string, at int) int {
	for strings.HasPrefix(s[at:], "**") || strings.HasPrefix(s[at:], "__") {
		at += 2
	}
	return at
}

// skipDash skips a dash and the blanks after it.
func skipDash(s string, at int) int {
	if r, n := utf8.DecodeRuneInString(s[at:]); r == '–' || r == '—' {
		if body := skipBlanks(s, at+n); body > at+n {
			return body
		}
	}
	return at
}

// opensText reports whether s begins as a sentence or a heading does.
func opensText(s string) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if unicode.IsUpper(r) {
			return true
		}
		if !isOpeningQuote(r) && r != '*' && r != '[' && r != '(' {
			return false
		}
		s = s[n:]
	}
	return false
}

func isOpeningQuote(r rune) bool {
	switch r {
	case '"', '“', '„', '«', '‘', '‟', '»':
		return true
	}
	return false
}
