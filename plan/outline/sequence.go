package outline

import (
	"strconv"

	"github.com/redraft-go/redraft/plan/diag"
)

// A sequence settles which markers are numbers of points and at which level:
// a number is one by going on with a list that is open, or by opening a list
// that goes on later.
type sequence struct {
	*parser
	open       []list   // outermost first
	ended      []ending // the last numbers, whether their lists are open or not
	index      int      // the place of the marker that is decided on
	since      int      // the line of the last number
	seen       int      // lines with words so far, less one
	sections   bool     // the text has sections
	closed     bool     // a formula of closing stands above
	inArticles bool     // they stand inside articles
	alone      int      // the one whose number stands alone on it; -1 none
}

// settle goes through the markers and headings in the order of the text. Where
// the text has numbers, bullets before the first of them stand in the
// preamble, so numbers are looked for first.
func (p *parser) settle() {
	found := len(p.found)
	p.run(func(m *marker) bool { return m.bullet == 0 })
	for i := range p.markers {
		p.numbered = p.numbered || p.markers[i].taken
	}
	if p.sorts.bullets {
		p.found = p.found[:found]
		p.run(func(*marker) bool { return true })
	}
	p.bulleted = !p.numbered && p.isBulleted()
	p.joinReferences()
}

// joinReferences joins the lines that begin with a reference to a unit to those
// before them whose sentences they go on with.
func (p *parser) joinReferences() {
	for i := p.first + 1; i < p.last; i++ {
		if before := &p.lines[i-1]; p.referenceFollows(i-1) && !before.blank() &&
			!endsSentence(p.text[before.body:before.tail]) {
			before.goesOn = true
		}
	}
}

// run decides on the markers that are wanted.
func (p *parser) run(want func(*marker) bool) {
	s := sequence{parser: p, since: p.first, seen: -1, alone: -1}
	m := 0
	for i := p.first; i < p.last; i++ {
		l := &p.lines[i]
		if l.blank() {
			continue
		}
		s.seen++
		s.closed = s.closed || s.closesAt(i)
		taken := false
		for ; m < len(p.markers) && p.markers[m].line == i; m++ {
			if c := &p.markers[m]; want(c) {
				s.index = m
				s.place(c)
				taken = taken || c.taken
				if !c.taken {
					for m+1 < len(p.markers) && p.markers[m+1].line == i {
						m++
						p.markers[m].taken = false
					}
				}
			}
		}
		if !taken && l.head > 0 && (s.alone != s.seen-1 || s.alone < 0) {
			s.heading(l)
			s.closed = s.closed && !s.numberedBelow(i)
		}
	}
}

// closesAt reports whether line i begins with a formula of closing, after the
// numbers of the text.
func (s *sequence) closesAt(i int) bool {
	return !s.told && len(s.ended) > 0 && s.lines[i-1].blank() && s.formulaOn(i)
}

// numberedBelow reports whether what follows line i, a heading, may be the first
// point of a list, rather than a name in a signature.
func (s *sequence) numberedBelow(i int) bool {
	for i++; i < s.last && s.lines[i].blank(); i++ {
	}
	if i >= s.last || s.lines[i].marker == 0 {
		return false
	}
	m := &s.markers[s.lines[i].marker-1]
	return m.rank != unnamed && m.annex == noAnnex || !m.weak && m.n > 0 &&
		m.reads[0].class == arabic && m.opensList()
}

// heading closes the lists that a heading without a number ends: all but the
// outermost below the numbered units that it stands in. What is left may
// begin anew or go on after it.
func (s *sequence) heading(l *line) {
	keep := 0
	for keep < len(s.open) {
		d := s.open[keep].dress
		if !d.rank.container() && (d.heading == 0 || d.heading >= l.head) {
			break
		}
		keep++
	}
	l.level = uint8(keep)
	s.open = s.open[:min(keep+1, len(s.open))]
	if len(s.open) > 0 {
		s.open[len(s.open)-1].broken = true
	}
}

// A choice is how a marker may be taken for a number.
type choice struct {
	level int
	value numeral
	code  diag.Code
	opens bool    // a new list
	after *ending // the number before, where it is in no open list
	told  int     // the sample that it is like, where the numbering was told
	annex bool    // it heads an annex
}

// place decides on one marker.
func (s *sequence) place(m *marker) {
	var c choice
	ok := false
	s.settleSections(m)
	switch {
	case s.told:
		c, ok = s.toldChoice(m)
	case m.bullet != 0:
		c, ok = s.bulletChoice(m)
	default:
		if c, ok = s.annexChoice(m); !ok && m.n > 0 {
			c, ok = s.numberChoice(m)
		}
	}
	if s.closed && ok {
		// Initials in a signature are no numbers; only what goes on with the text is.
		ok = c.annex || c.level == 0 && !c.opens || m.rank != unnamed
		s.closed = !ok
	}
	if ok && c.level >= maxDepth {
		s.find(CodeTooDeep, m.at, m.end, "limit", strconv.Itoa(maxDepth))
		ok = false
	}
	m.taken = ok
	if !ok {
		return
	}
	m.value, m.level, m.opens, m.annexed = c.value, uint8(c.level), c.opens, c.annex
	m.lacks, m.goesOn, m.before = nothing, 0, 0
	if c.level < len(s.open) {
		m.before = int32(s.open[c.level].marker + 1)
	}
	if c.after != nil {
		m.goesOn = int32(c.after.marker + 1)
		m.before = m.goesOn
	}
	s.findLack(m, &c)
	if c.code != "" {
		s.findNumber(c.code, m, s.numberBefore(m))
	}
	l := list{
		dress: m.dress, also: m.dress, last: c.value, marker: s.index, indent: s.indent(m),
		count: 1, told: c.told, faint: m.faint,
	}
	if !c.opens && c.level < len(s.open) {
		old := &s.open[c.level]
		l.dress, l.faint = old.dress, old.faint
		l.count += old.count
		order := c.value.order(old.last)
		switch {
		case c.code == CodeMissingNumber && order == 2:
			l.lost = m
		case c.code == CodeOutOfOrder:
			l.last = old.last
			if old.lost != nil && order == -1 {
				old.lost.lacks = nothing // here it is
			}
		}
	}
	s.open = append(s.open[:c.level], l)
	if m.bullet == 0 && !m.annexed {
		s.end(m, l.last)
	}
	s.since = m.line
	if (m.rank != unnamed || m.close == closeLine) && m.end >= s.lines[m.line].tail {
		s.alone = s.seen
	}
}

// findLack finds whether points are missing before m, if no words explain why
// numbers are.
func (s *sequence) findLack(m *marker, c *choice) {
	var last numeral
	switch {
	case c.after != nil:
		last = c.after.last
	case c.code == CodeMissingNumber:
		last = s.open[c.level].last
	}
	switch {
	case c.code != CodeMissingNumber && c.code != CodeStartsLate:
	case s.explained(m, c, last):
		c.code = ""
	case c.after != nil:
		m.lacks, s.lacking = anywhere, true
	default:
		m.lacks, s.lacking = siblings, true
	}
	if c.code == CodeStartsLate {
		m.before = 0
	}
}

// numberBefore gives the number before that of a marker, as printed; "" none.
func (p *parser) numberBefore(m *marker) string {
	if m.before == 0 {
		return ""
	}
	return p.numberOf(&p.markers[m.before-1])
}

// numberOf gives the number of a marker as printed.
func (p *parser) numberOf(m *marker) string {
	if m.close == closeCap {
		return strconv.Itoa(m.reads[0].last())
	}
	return p.text[m.num:m.numEnd]
}

func (s *sequence) indent(m *marker) int { return int(s.lines[m.line].indent) }

// inSentence reports whether the line of m goes on with a sentence of the
// line before, so that a number there is a word of it.
func (s *sequence) inSentence(m *marker) bool {
	if m.chained || m.line == s.first {
		return false
	}
	before := &s.lines[m.line-1]
	return before.full && !before.blank() && before.head == 0 && !s.inColumns(m) &&
		!endsSentence(s.text[before.body:before.tail])
}

// afterColon reports whether m stands below a clause that ends in a colon.
func (s *sequence) afterColon(m *marker) bool {
	for i := m.line - 1; i >= s.first; i-- {
		if l := &s.lines[i]; !l.blank() {
			return s.text[l.tail-1] == ':'
		}
	}
	return false
}

// freeStanding reports whether the line of m is the first of a paragraph.
func (s *sequence) freeStanding(m *marker) bool {
	return m.line == s.first || s.lines[m.line-1].blank() || s.lines[m.line-1].head > 0
}

// isBulleted reports whether the text is a list with bullets rather than text
// with some bullets: it has more of them than of other paragraphs.
func (p *parser) isBulleted() bool {
	bullets, others := 0, 0
	for i := p.first; i < p.last; i++ {
		l := &p.lines[i]
		switch {
		case p.markerOf(i) != nil:
			bullets++
		case !l.blank() && l.head == 0 &&
			(i == p.first || !p.lines[i-1].full && !p.lines[i-1].goesOn):
			others++
		}
	}
	return bullets > others
}
