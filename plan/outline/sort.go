package outline

import (
	"slices"

	"github.com/redraft-go/redraft/plan"
)

// A place says what a line is.
type place struct {
	kind    matter // of its words, beside those of numbers; noMatter for a blank line
	cut     uint8  // bytes at the end of its text that are a hyphen of the line's
	join    byte   // what joins its words to those before, if any: a blank or a line feed
	markers uint8  // how many markers of numbers are on it
	marker  int32  // the first of them
	node    int32  // the point that its words belong to; -1 none
	from    int    // where its heading begins
	to      int    // where its heading ends; from if it has none
	rest    int    // where its text begins
}

// A sorter gives each line to the point that it belongs to.
type sorter struct {
	*parser
	path  []int32 // the open points, outermost first
	cur   int32   // the point that text goes to; -1 none
	theme int     // one more than its place; 0 none
	open  []int   // the open themes, widest first, as in theme
	gap   bool    // the line before is blank
	ruled bool    // the words before are a rule
	await *marker // a number alone on the line before
	begun bool    // there are provisions
	// one more than the line of the heading of the preamble that comes; 0 none
	lead  int
	often map[lineHash]int // how often a heading stands in the text, but for figures
	// lines of a text without numbers that look like headings; 0 not counted
	headings int
	noteTo   int         // where a note ends that is a paragraph of its own
	rows     []rowNumber // those of the lines that are still to be sorted
	titleTo  int         // the last line of the title; 0 none
}

// sort gives each line to the point that it belongs to.
func (p *parser) sort() {
	p.places = empty(p.places, len(p.lines))
	worded := 0
	for i := range p.lines {
		p.places = append(p.places, p.unsorted(i))
		if !p.lines[i].blank() {
			worded++
		}
	}
	p.nodes = empty(p.nodes, max(worded, len(p.markers)))
	s := sorter{parser: p, cur: -1}
	s.matterAround(p.front, p.first, plan.RolePreamble)
	s.rows = s.numberRows()
	m := 0
	for i := p.first; i < p.last; i++ {
		if p.lines[i].blank() {
			s.gap = true
			continue
		}
		for m < len(p.markers) && p.markers[m].line < i {
			m++
		}
		s.line(i, m)
		s.gap = false
	}
}

// unsorted is the place of line i before it is sorted.
func (p *parser) unsorted(i int) place {
	body := p.lines[i].body
	return place{node: -1, from: body, to: body, rest: body}
}

// line sorts line i, whose markers are those from m on.
func (s *sorter) line(i, m int) {
	l, at := &s.lines[i], &s.places[i]
	words := s.text[l.body:l.tail]
	await := s.await
	s.await = nil
	switch {
	case m < len(s.markers) && s.markers[m].line == i && s.markers[m].taken:
		s.numbers(i, m)
	case await != nil && s.headingBelow(i, await):
		at.kind, at.node = asHeading, s.cur
		at.from, at.to = s.headingWords(l.body, l.tail)
		at.rest = l.tail
		s.addHeading(s.text[at.from:at.to])
	case s.isLayout(i):
		at.kind = asLayout
		s.ruled = s.ruled || isRule(words)
		s.await = await
		return
	case s.rowNumbered(i), s.isRow(i):
		s.row(i)
	case i > 0 && i <= s.titleTo:
		s.takeRestOfTitle(i)
	case l.head > 0:
		s.heading(i)
	case s.isTitle(i):
		s.takeTitle(i)
	case !s.begun && s.listed():
		s.beforeProvisions(i)
	case s.enactsHere(i):
		s.closeThemes(0)
		s.add(0, "", i)
		at.kind, at.node = asText, s.cur
	case !s.listed() && s.headsParagraphs(i):
		l.head = headPlain
		s.heading(i)
	default:
		s.words(i)
		if await != nil && at.node >= 0 && s.nodes[at.node].number != "" {
			s.leadBelow(i)
		}
	}
	s.ruled = false
}

// isLayout reports whether line i has no words: a rule, the number of a page, or what
// underlines a heading.
func (s *sorter) isLayout(i int) bool {
	words := s.lineWords(i)
	return isRule(words) || isPageNumber(words) || s.lines[i].page ||
		i > s.first && s.lines[i-1].head > 0 && s.underline(i) > 0
}

// beforeProvisions sorts line i, above the first number: what an act is on, the heading of
// the preamble, or a paragraph of it.
func (s *sorter) beforeProvisions(i int) {
	at, tail := &s.places[i], s.lines[i].tail
	switch {
	case s.isSubject(i):
		at.kind, at.to, at.rest = asHeading, tail, tail
		s.addHeader(0, i)
	case headsPreamble(s.lineWords(i)):
		at.kind, at.to, at.rest = asHeading, tail, tail
		s.lead = i + 1
	default:
		s.paragraph(i, plan.RolePreamble)
	}
}

// addHeading gives words to the heading of the point that is open.
func (s *sorter) addHeading(words string) {
	n := &s.nodes[s.cur]
	if n.heading != "" {
		words = n.heading + " " + words
	}
	n.heading = words
}

// leadBelow takes the heading in bold at the beginning of line i, the first
// below the number of its point.
func (s *sorter) leadBelow(i int) {
	l, at := &s.lines[i], &s.places[i]
	if from, to, rest, ok := s.boldLead(l.body, l.tail, false); ok && rest < l.tail &&
		s.leads(from, to, rest, l.tail) {
		at.from, at.to, at.rest = from, to, rest
		s.nodes[at.node].heading = s.text[from:to]
	}
}

// numbers opens the points whose numbers stand on line i.
func (s *sorter) numbers(i, first int) {
	if c := &s.markers[first]; c.annexed {
		s.openAnnex(i, c)
		return
	}
	at := &s.places[i]
	at.kind, at.marker = asText, int32(first)
	last := first
	for m := first; m < len(s.markers) && s.markers[m].line == i && s.markers[m].taken; m++ {
		c := &s.markers[m]
		if level := max(c.heading, s.source.headIn(c.numEnd, c.end)); level > 0 {
			s.closeThemes(level)
		}
		s.begun = true
		s.add(int(c.level)+s.belowText(), s.numberOf(c), i)
		n := &s.nodes[s.cur]
		c.node = s.cur
		n.bullet, n.from, n.to = c.bullet != 0, c.num, c.numEnd
		if c.rank == alternative {
			n.role = plan.RoleAlternative
		}
		if c.capEnd > 0 {
			n.heading = s.text[c.end:c.capEnd]
		}
		at.markers++
		last = m
	}
	c := &s.markers[last]
	at.node = s.cur
	at.from, at.to, at.rest = s.headingAfter(i, c)
	s.nodes[s.cur].heading = s.text[at.from:at.to]
	if c.contest && at.markers == 1 && at.to > at.from {
		s.nodes[s.cur].heading = "[" + s.text[at.from:at.to]
	}
	if c.inside && at.markers == 1 {
		s.nodes[s.cur].heading = "[]"
	}
	if len(s.closing) > 1 && slices.ContainsFunc(s.closing[1:], func(g paragraph) bool {
		return g.gap
	}) {
		s.roomy++
	}
	s.closing = s.closing[:0]
	if at.rest < s.lines[i].tail {
		s.nodes[s.cur].last = lastSign(s.text[at.rest:s.lines[i].tail])
		s.closing = append(s.closing, paragraph{line: i})
	}
	if c.end >= s.lines[i].tail {
		s.await = c
	}
}

// belowText gives 1 if bullets stand below a paragraph that is a point and
// ends in a colon, and 0 otherwise.
func (s *sorter) belowText() int {
	if s.listed() || len(s.path) == 0 {
		return 0
	}
	top := s.path[0]
	if s.nodes[top].last == ':' {
		return 1
	}
	return 0
}

// add opens a point that begins on line i.
func (s *sorter) add(level int, number string, i int) {
	level = min(level, len(s.path))
	n := node{
		parent: -1, before: -1, level: level, line: i, indent: s.lines[i].indent,
		number: number,
	}
	if level < len(s.path) {
		n.before = s.path[level]
	}
	if level > 0 {
		n.parent = s.path[level-1]
	}
	if s.theme > 0 {
		switch t := &s.themes[s.theme-1]; {
		case level == t.level:
			n.theme = int32(s.theme)
		case level < t.level:
			s.theme, s.open = 0, s.open[:0]
		}
	}
	s.nodes = append(s.nodes, n)
	s.cur = int32(len(s.nodes) - 1)
	s.path = append(s.path[:level], s.cur)
}

// words gives a line of plain text to the point that it belongs to, or to a
// new one without a number.
func (s *sorter) words(i int) {
	s.begun = true
	at := &s.places[i]
	at.kind = asText
	goesOn := i > s.first && !s.gap && s.cur >= 0 && s.places[i-1].node == s.cur &&
		s.places[i-1].kind == asText &&
		s.places[i-1].rest < s.lines[i-1].tail && !s.inTable(i) && !s.nodes[s.cur].row &&
		(s.lines[i-1].full || s.lines[i-1].goesOn || s.hangs(i) || s.nodes[s.cur].bullet &&
			s.mayGoOn(i) || s.listed() && s.breaksOff(i-1))
	headed := s.cur < 0
	small := goesOn && s.endsList(i)
	goesOn = goesOn && !small
	switch {
	case goesOn:
	case small:
		s.add(s.nodes[s.cur].level, "", i)
	case s.cur < 0:
		s.add(len(s.path), "", i)
	case !s.listed():
		s.add(0, "", i)
	case s.nodes[s.cur].row:
		s.add(s.nodes[s.cur].level, "", i) // what stands below a table is no part of its last row
	default:
		if level := s.flushLevel(i); level >= 0 {
			s.add(level, "", i)
		}
	}
	at.node, at.join = s.cur, '\n'
	l := &s.lines[i]
	s.nodes[s.cur].last = lastSign(s.text[l.body:l.tail])
	if goesOn {
		at.join = ' '
		return
	}
	if s.inTable(i) {
		return // it never closes a text
	}
	s.closing = append(s.closing, paragraph{line: i, gap: s.gap, ruled: s.ruled, headed: headed})
}

// isRow reports whether line i is a row of a table among points: in a text without numbers one
// below an item that announces the table.
func (s *sorter) isRow(i int) bool {
	if !s.inTable(i) {
		return false
	}
	if s.listed() {
		return s.begun || s.theme > 0
	}
	return s.cur >= 0 && (s.nodes[s.cur].row || s.nodes[s.cur].bullet && s.nodes[s.cur].last == ':')
}

// row opens a point for line i, a row of a table among numbered points: it stands
// below the point that is open, as the rows before it do.
func (s *sorter) row(i int) {
	s.begun = true
	level := len(s.path)
	if s.cur >= 0 {
		n := &s.nodes[s.cur]
		if level = s.flushLevel(i); level < 0 || n.last == ':' { // it announces the table
			level = n.level + 1
		}
		if n.row || n.number == "" && !n.bullet {
			level = n.level
		}
	}
	s.add(level, "", i)
	n, l, at := &s.nodes[s.cur], &s.lines[i], &s.places[i]
	n.row, n.last = true, lastSign(s.text[l.body:l.tail])
	at.kind, at.node, at.join = asText, s.cur, '\n'
	if s.rowNumbered(i) {
		cell := s.rows[0]
		n.number, n.from, n.to = s.text[cell.from:cell.to], cell.from, cell.to
		at.rest = cell.rest
	}
}
