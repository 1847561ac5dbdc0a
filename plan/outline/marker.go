package outline

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A dress is how a number is printed.
type dress struct {
	print
	bold bool // it is that of a line all in bold: 1. **Title**
}

// A print is with which word a number is printed, at which level of Markdown heading, and
// between which signs: eight bytes, which are compared at once.
type print struct {
	rank    rank
	heading uint8 // 0 no Markdown heading
	open    byte  // 0, ( or [
	close   byte  // ) ] . : or one of the below; 0 with a word, where it does not matter
	bullet  rune  // 0 for numbers
}

// packed is a print of numbers in one word.
func (d print) packed() uint32 {
	return uint32(d.rank)<<24 | uint32(d.heading)<<16 | uint32(d.open)<<8 | uint32(d.close)
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
	at      int // where its dress begins
	num     int // where the number begins
	numEnd  int // where the number ends
	signEnd int // where the sign for its unit ends that stands after it; 0 none
	end     int // where what it is the number of begins
	capEnd  int // where its heading ends, if another number stands behind that; 0 none
	line    int
	dress
	reads   [maxReadings]numeral
	n       uint8 // how many of reads count; 0 for bullets
	annex   uint8 // what its line has of the heading of an annex
	chained bool  // it stands right after another marker
	weak    bool  // nothing but its place says that it is a number
	faint   bool  // weak, and no sentence begins after it
	several bool  // its word is for several units: Articles
	contest bool  // a square bracket before it goes round the whole of the point
	inside  bool  // a square bracket goes round it and its word alone
	next    int32 // the next marker in the same dress; 0 none

	taken   bool    // it is the number of a point
	annexed bool    // it is none, but heads an annex
	level   uint8   // of that point
	opens   bool    // it is the first of a list
	lacks   lack    // points before it that the text does not have
	value   numeral // as it is read

	// one more than the place of the one before it in its list, or of that which it goes on with;
	// 0 none
	before int32
	// one more than the place of the marker that it goes on with in a unit before; 0 none
	goesOn int32
	first  int32 // the place of the first marker of its list
	node   int32 // the point whose number it is
}

func (m *marker) readings() []numeral { return m.reads[:m.n] }

// findMarkers reads the markers of all lines.
func (p *parser) findMarkers() {
	p.readSamples()
	p.slavic = hasCyrillic(p.text)
	p.skipContents()
	p.skipListOfHeadings()
	count := 0
	for i := p.first; i < p.last; i++ {
		if l := &p.lines[i]; !l.blank() && !l.page {
			count++
		}
	}
	p.markers = empty(p.markers, count)
	for i := p.first; i < p.last; i++ {
		if l := &p.lines[i]; !l.blank() && !l.page {
			from := len(p.markers)
			p.markers = appendMarkers(p.markers, p.text[:l.tail], l.body, i)
			for k := range p.markers[from:] {
				p.sorts.note(&p.markers[from+k])
			}
		}
	}
	// A pass over all markers is a hundredth of the time.
	if p.sorts.lone {
		p.findPageNumbers()
	}
	if p.sorts.articles {
		p.rankRomans()
	}
	if p.sorts.chained {
		p.joinRestated()
	}
	var last tally[uint32, int32]
	for i := len(p.markers) - 1; i >= 0; i-- {
		m := &p.markers[i]
		p.lines[m.line].marker = int32(i + 1) // in the end that of the first
		if m.bullet == 0 {
			before := last.of(m.packed())
			m.next, *before = *before, int32(i)
		}
	}
}

// sorts are which sorts of markers a text has at all.
type sorts struct {
	bullets  bool
	lone     bool // numbers alone on their lines
	articles bool
	chained  bool
}

// note takes note of m.
func (s *sorts) note(m *marker) {
	s.bullets = s.bullets || m.bullet != 0
	s.lone = s.lone || m.close == closeLine
	s.articles = s.articles || m.rank == article
	s.chained = s.chained || m.chained
}

// markerOf gives the first marker on line i if it is a number; nil if there is
// none.
func (p *parser) markerOf(i int) *marker {
	if k := p.lines[i].marker; k > 0 && p.markers[k-1].taken {
		return &p.markers[k-1]
	}
	return nil
}

// rankRomans takes roman numbers that are alone on their lines, the first of them
// above the first article, for those of chapters, which hold the articles.
func (p *parser) rankRomans() {
	alone := func(m *marker) bool {
		return m.rank == unnamed && m.n > 0 && m.bullet == 0 && !m.chained && m.open == 0 &&
			m.end >= p.lines[m.line].tail &&
			slices.ContainsFunc(m.readings(), func(v numeral) bool { return v.class == upperRoman })
	}
	first, articles, count := -1, -1, 0
	for i := range p.markers {
		switch m := &p.markers[i]; {
		case m.rank == article && articles < 0:
			articles = i
		case m.rank.container():
			return // they have chapters of another kind
		case alone(m):
			if count++; first < 0 {
				first = i
			}
		}
	}
	if count < 2 || articles < 0 || first > articles || !p.markers[first].opensList() {
		return
	}
	for i := range p.markers {
		if m := &p.markers[i]; alone(m) {
			m.keep(upperRoman)
			m.rank, m.close, m.weak = chapter, 0, false
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
		if m := &p.markers[i]; m.bullet == 0 && m.reads[0].class == arabic && !m.bare() {
			first = i
			break
		}
	}
	if first < 0 || p.markers[first].close == closeLine {
		return
	}
	kept := 0
	for i := range p.markers {
		m := &p.markers[i]
		if m.close != closeLine || m.reads[0].class != arabic {
			if kept < i {
				p.markers[kept] = *m
			}
			kept++
			continue
		}
		l := &p.lines[m.line]
		before := m.line == p.first || p.lines[m.line-1].blank()
		after := m.line+1 == p.last || p.lines[m.line+1].blank()
		if before || after && !m.mayBeYear() {
			l.page = true
			p.findNumber(CodePageNumber, m, "")
		}
	}
	p.markers = p.markers[:kept]
}

// appendMarkers reads the markers of line i, which begins at the given place
// of s and ends with it.
func appendMarkers(list []marker, s string, at, i int) []marker {
	n := len(list)
	list = append(list, marker{line: i, at: at})
	if !list[n].readFirst(s, at) {
		return list[:n]
	}
	list[n].readBold(s)
	if c, to := list[n].behindCaption(s); to > 0 {
		list[n].capEnd = to
		return append(list, c)
	}
	for range 3 {
		m := &list[len(list)-1]
		if m.end >= len(s) || !mayChain(s[m.end:]) {
			break
		}
		c := marker{line: i, at: m.end, chained: true}
		if !c.read(s, m.end) || !c.chains(m, s) {
			break
		}
		list = append(list, c)
	}
	return list
}

// readBold sees whether the words behind a plain number are in bold, as a heading's.
func (m *marker) readBold(s string) {
	if m.bullet == 0 && m.rank == unnamed && m.heading == 0 {
		m.bold = (isBold(s[m.end:]) || m.end < len(s) && isBold(s[m.at:])) &&
			!endsSentence(s[m.end:])
	}
}

// behindCaption gives the marker behind a caption that ends with a dash, and where the caption
// ends; 0 if there is none: 3. Fares.—(1) A fare …
func (m *marker) behindCaption(s string) (marker, int) {
	to, rest := dashCaption(s, m.end)
	if to == 0 || s[rest] != '(' {
		return marker{}, 0
	}
	c := marker{line: m.line, at: rest, chained: true}
	if c.read(s, rest) && c.bracketed() && c.opensList() && c.end < len(s) {
		return c, to
	}
	return marker{}, 0
}

// chains reports whether m, which was read behind another marker of its line, is one of a
// list below it.
func (m *marker) chains(outer *marker, s string) bool {
	return m.rank == unnamed && m.end < len(s) && (m.bracketed() || m.firstBelow(outer, s)) &&
		(m.open == '(' || m.opensList())
}

// readFirst reads the first marker of a line, which begins at the given place of s and
// ends with it.
func (m *marker) readFirst(s string, at int) bool {
	if level, n := headingMark(s[at:]); level > 0 {
		m.heading = level
		at = skipBlanks(s, at+n)
	}
	at = skipDress(s, at)
	if r, n := bulletMark(s[at:]); n > 0 && m.heading == 0 {
		if isRule(s[at:]) || isPageNumber(s[at:]) {
			return false
		}
		body := skipBlanks(s, at+n)
		m.num, m.numEnd, m.end = at, at, body
		inner := marker{line: m.line, at: m.at}
		if inner.read(s, skipDress(s, body)) && !inner.weak && inner.close != closeDash {
			*m = inner
		} else {
			m.bullet = r
		}
		return true
	}
	ok, kind := m.read(s, at), noAnnex
	if !ok && s[min(at, len(s)-1)] == '[' {
		ok = m.readContested(s, at)
	}
	if m.rank == annex {
		kind = annexOn(s, at)
	}
	switch {
	case ok:
	case kind == noAnnex:
		return false
	default:
		*m = marker{
			line: m.line, at: m.at, dress: dress{print: print{rank: annex, heading: m.heading}},
			num: at, numEnd: at, end: len(s), weak: true,
		}
	}
	m.annex = kind
	return true
}

// readContested reads a number that stands in a square bracket with all of its point,
// which is not agreed: [2. The town sleeps.] A number with its word needs no stop behind
// it where the bracket ends the line, or goes on below a heading: [Article 2 Sleep]. It may
// stand there alone: the heading of [Article 2] is a bracket that holds no words.
func (m *marker) readContested(s string, at int) bool {
	c := marker{line: m.line, at: m.at, contest: true}
	c.heading = m.heading
	end := closing(s, at)
	inner := s
	if end >= 0 {
		inner = s[:end]
	}
	if !c.read(inner, at+1) || c.end >= len(s) {
		return false
	}
	inside := end >= 0 && c.end >= end
	if c.weak && (!c.rank.unit() || end < 0 && m.heading == 0) || inside && !c.rank.unit() {
		return false
	}
	if end >= 0 && strings.Trim(s[end+1:], ".;,*_ ") != "" {
		return false // [1.5 million] of them
	}
	if inside {
		c.contest, c.inside, c.end = false, true, len(s)
	}
	*m = c
	return true
}

// mayChain reports whether s may begin with a number that stands right after another
// one: a bracket or a stop comes before the first blank.
func mayChain(s string) bool {
	for i := range min(len(s), len("(")+2*maxRoman) {
		switch c := s[i]; {
		case c == ' ' || c == '\t':
			return false
		case c == ')' || c == '.' || c >= 0xe3: // or such a sign of Chinese
			return true
		}
	}
	return false
}

// maxShort is the highest number that cannot be a year.
const maxShort = 999

// mayBeYear reports whether m may well be a year or an amount: it is a number of
// a list only where it goes on with one.
func (m *marker) mayBeYear() bool {
	return m.rank == unnamed && m.n > 0 && m.reads[0].class == arabic &&
		m.reads[0].parts[0] > maxShort
}

// opensList reports whether a list may be expected to begin with the number.
func (m *marker) opensList() bool { return slices.ContainsFunc(m.readings(), numeral.first) }

// bracketed reports whether the number is closed as a, (a) and a) are.
func (m *marker) bracketed() bool {
	return m.close == ')' || m.close == '.' && m.reads[0].class != arabic
}

// firstBelow reports whether the number is that of the first paragraph of an article,
// on its line: Art. 2. 1. The lamp …
func (m *marker) firstBelow(outer *marker, s string) bool {
	return outer.rank == article && m.close == '.' && m.reads[0].class == arabic &&
		m.reads[0].depth == 1 && opensText(s[m.end:])
}

// bare reports whether nothing but a blank parts the number from its text, as
// those of paragraphs in Swiss laws are printed: 1 The canton pays.
func (m *marker) bare() bool {
	return m.rank == unnamed && m.close == closeBlank && m.reads[0].class == arabic &&
		m.reads[0].depth == 1 && m.reads[0].span == 0
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
	return n >= 3 || n == 1 && first != '#' && first != '+'
}

// isPageNumber reports whether s is a number between dashes.
func isPageNumber(s string) bool {
	const dashes = "-–— \t"
	if s == "" || s[0] != '-' && s[0] != ' ' && s[0] != '\t' && s[0] != "–"[0] {
		return false
	}
	left := strings.TrimLeft(s, dashes)
	inner := strings.TrimRight(left, dashes)
	return len(left) < len(s) && len(inner) < len(left) && inner != "" &&
		strings.Trim(inner, "0123456789") == ""
}
