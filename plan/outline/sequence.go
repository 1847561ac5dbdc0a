package outline

import (
	"slices"
	"strconv"

	"github.com/redraft-go/redraft/plan/diag"
)

// A list is an open run of points at one level: the last of them may still get
// text or points below it.
type list struct {
	dress  dress // of its first point
	also   dress // of its last one
	last   numeral
	number string // as printed
	count  int
	indent int
	broken bool // a heading came after its last point
	told   int  // the sample that it is like, where the numbering was told
}

// maxDepth is the deepest nesting of points.
const maxDepth = 64

// A kind is a way to print numbers: what the lists that go on across the units
// around them, as the articles of a treaty do across its chapters, have in
// common.
type kind struct {
	dress dress
	class class
	depth int8
}

// A sequence settles which markers are numbers of points and at which level:
// a number is one by going on with a list that is open, or by opening a list
// that goes on later.
type sequence struct {
	*parser
	open  []list           // outermost first
	ended map[kind]numeral // the last number of each kind, whether its list is open or not
	seen  int              // lines with words so far, less one
	alone int              // the one whose number stands alone on it; -1 none
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
	p.found = p.found[:found]
	p.run(func(*marker) bool { return true })
	p.bulleted = !p.numbered && p.isBulleted()
}

// run decides on the markers that are wanted.
func (p *parser) run(want func(*marker) bool) {
	s := sequence{parser: p, seen: -1, alone: -1, ended: make(map[kind]numeral)}
	m := 0
	for i := p.first; i < p.last; i++ {
		l := &p.lines[i]
		if l.blank() {
			continue
		}
		s.seen++
		taken := false
		for ; m < len(p.markers) && p.markers[m].line == i; m++ {
			if c := &p.markers[m]; want(c) {
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
		}
	}
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
		case !l.blank() && l.head == 0 && (i == p.first || p.lines[i-1].blank()):
			others++
		}
	}
	return bullets > others
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
	l.level = keep
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
	opens bool // a new list
	told  int  // the sample that it is like, where the numbering was told
}

// place decides on one marker.
func (s *sequence) place(m *marker) {
	var c choice
	ok := false
	switch {
	case s.told:
		c, ok = s.toldChoice(m)
	case m.bullet != 0:
		c, ok = s.bulletChoice(m)
	default:
		c, ok = s.numberChoice(m)
	}
	if ok && c.level >= maxDepth {
		s.find(CodeTooDeep, m.at, m.end, "limit", strconv.Itoa(maxDepth))
		ok = false
	}
	m.taken = ok
	if !ok {
		return
	}
	if c.code != "" {
		s.findNumber(c.code, m, s.before(c.level))
	}
	m.level = c.level
	l := list{dress: m.dress, also: m.dress, last: c.value, number: s.numberOf(m), indent: s.indent(m), count: 1, told: c.told}
	if !c.opens && c.level < len(s.open) {
		old := &s.open[c.level]
		l.dress = old.dress
		l.count += old.count
		if c.code == CodeOutOfOrder {
			l.last = old.last
		}
	}
	s.open = append(s.open[:c.level], l)
	if m.bullet == 0 {
		s.ended[kind{m.dress, c.value.class, c.value.depth}] = l.last
	}
	if m.rank != unnamed && m.end >= s.lines[m.line].tail {
		s.alone = s.seen
	}
}

// before gives the number that was last at a level.
func (s *sequence) before(level int) string {
	if level < len(s.open) {
		return s.open[level].number
	}
	return ""
}

// numberOf gives the number of a marker as printed.
func (p *parser) numberOf(m *marker) string {
	if m.number != "" {
		return m.number
	}
	return p.text[m.num:m.numEnd]
}

func (s *sequence) indent(m *marker) int { return s.lines[m.line].indent }

// numberChoice decides on a number.
func (s *sequence) numberChoice(m *marker) (choice, bool) {
	if s.inSentence(m) {
		return choice{}, false
	}
	if c, ok := s.dotted(m); ok {
		return c, true
	}
	next, goesOn := s.next(m)
	start, starts := s.start(m)
	switch {
	case goesOn && starts && next.value.class != start.value.class:
		// A letter i after h, or a roman one below it: what follows settles it.
		here, there := s.successor(m, next.value), s.successor(m, start.value)
		if there > 0 && (here == 0 || there < here) {
			return start, true
		}
		return next, true
	case goesOn:
		return next, true
	}
	if c, ok := s.resume(m); ok {
		return c, true
	}
	if c, ok := s.otherDress(m); ok {
		return c, true
	}
	if starts {
		return start, true
	}
	if c, ok := s.outOfStep(m); ok {
		return c, true
	}
	if c, ok := s.late(m); ok {
		return c, true
	}
	if !m.weak && !m.chained && m.reads[0].class == arabic {
		s.findNumber(CodeNotANumber, m, "")
	}
	return choice{}, false
}

// inSentence reports whether the line of m goes on with a sentence of the
// line before, so that a number there is a word of it.
func (s *sequence) inSentence(m *marker) bool {
	if m.chained || m.line == s.first {
		return false
	}
	before := &s.lines[m.line-1]
	if before.blank() || before.head > 0 {
		return false
	}
	text := s.text[before.body:before.tail]
	return before.full && !endsSentence(text)
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

// next finds the open list that m goes on with: one with the same indent, or
// else the innermost.
func (s *sequence) next(m *marker) (choice, bool) {
	var found choice
	ok := false
	for k := len(s.open) - 1; k >= 0; k-- {
		c, fits := s.goesOnWith(m, k)
		switch aligned := s.open[k].indent == s.indent(m); {
		case fits && aligned:
			return c, true
		case fits && !ok:
			found, ok = c, true
		}
	}
	return found, ok
}

// goesOnWith reports whether m goes on with the open list at level k.
func (s *sequence) goesOnWith(m *marker, k int) (choice, bool) {
	l := &s.open[k]
	if l.dress != m.dress && l.also != m.dress || m.chained {
		return choice{}, false
	}
	for _, v := range m.readings() {
		if v.follows(l.last) {
			return choice{level: k, value: v}, true
		}
		// A list that began with a Latin letter may be a Cyrillic one.
		if twin, ok := cyrillicTwin(l.last); ok && l.count == 1 && v.follows(twin) {
			return choice{level: k, value: v, code: CodeMixedScript}, true
		}
	}
	return choice{}, false
}

// cyrillicTwin reads a Latin letter as the Cyrillic one that looks like it.
func cyrillicTwin(v numeral) (numeral, bool) {
	if v.class != lowerLetter && v.class != upperLetter || v.depth != 1 {
		return v, false
	}
	base := 'a'
	if v.class == upperLetter {
		base = 'A'
	}
	r := lookAlike(base + rune(v.last()) - 1)
	if r == 0 {
		return v, false
	}
	place, c := letter(r)
	return single(c, place), true
}

// resume opens a list that goes on with one that was closed by a unit around
// it, as articles do across chapters.
func (s *sequence) resume(m *marker) (choice, bool) {
	if m.chained || len(s.open) == 0 {
		return choice{}, false
	}
	for _, v := range m.readings() {
		last, ok := s.ended[kind{m.dress, v.class, v.depth}]
		if !ok || v.first() || !v.follows(last) || s.isOpen(m, v) {
			continue
		}
		return choice{value: v, opens: true, level: s.below(m)}, true
	}
	return choice{}, false
}

// isOpen reports whether a list of the kind of m read as v is open.
func (s *sequence) isOpen(m *marker, v numeral) bool {
	for k := range s.open {
		if l := &s.open[k]; l.dress == m.dress && l.last.class == v.class && l.last.depth == v.depth {
			return true
		}
	}
	return false
}

// below gives the level of a new list that m opens.
func (s *sequence) below(m *marker) int {
	level := len(s.open)
	for level > 0 && s.outranks(m, &s.open[level-1]) {
		level--
	}
	return level
}

// otherDress finds the list that m goes on with in other dress, as 1. 2) 3.
func (s *sequence) otherDress(m *marker) (choice, bool) {
	if m.weak || m.chained {
		return choice{}, false
	}
	for k := len(s.open) - 1; k >= 0; k-- {
		l := &s.open[k]
		if l.dress.bullet != 0 || l.dress.rank != m.rank && (l.dress.rank.container() || m.rank.container()) {
			continue
		}
		for _, v := range m.readings() {
			if v.follows(l.last) && !v.first() {
				return choice{level: k, value: v, code: CodeMixedStyle}, true
			}
		}
	}
	return choice{}, false
}

// dotted places a number such as 1.2.3 by the parts that it shares with those
// before.
func (s *sequence) dotted(m *marker) (choice, bool) {
	v := m.reads[0]
	if v.depth < 2 {
		return choice{}, false
	}
	for k := len(s.open) - 1; k >= 0; k-- {
		l := &s.open[k]
		if l.dress.bullet != 0 || l.last.class != arabic {
			continue
		}
		switch shared := v.shared(l.last); {
		case l.last.depth == v.depth && shared == int(v.depth)-1:
			c := choice{level: k, value: v}
			if !v.follows(l.last) {
				if m.weak && s.successor(m, v) == 0 {
					return choice{}, false
				}
				c.code = stepCode(v.order(l.last))
			}
			return c, true
		case l.last.depth < v.depth && shared == int(l.last.depth):
			if (m.faint || m.weak && !v.first()) && s.successor(m, v) == 0 {
				return choice{}, false
			}
			c := choice{level: k + 1, value: v, opens: true}
			if !v.first() {
				c.code = CodeStartsLate
			}
			return c, true
		}
	}
	return choice{}, false
}

// stepCode names a step in a list that is not to the next number.
func stepCode(order int) diag.Code {
	switch {
	case order > 0:
		return CodeMissingNumber
	case order == 0:
		return CodeRepeatedNumber
	}
	return CodeOutOfOrder
}

// start finds the level of a list that m may be the first of.
func (s *sequence) start(m *marker) (choice, bool) {
	var value numeral
	nearest, found := 0, false
	for _, v := range m.readings() {
		if !v.first() {
			continue
		}
		if n := s.successor(m, v); !found || n > 0 && (nearest == 0 || n < nearest) {
			value, nearest, found = v, n, true
		}
	}
	if !found {
		return choice{}, false
	}
	if nearest == 0 && !s.mayStandAlone(m, value) {
		return choice{}, false
	}
	c := choice{value: value, opens: true, level: len(s.open)}
	for k := len(s.open) - 1; k >= 0; k-- {
		l := &s.open[k]
		if l.dress == m.dress && l.last.class == value.class {
			return s.again(m, k, c)
		}
	}
	c.level = s.below(m)
	return c, true
}

// outranks reports whether the unit of m cannot stand inside the point of l.
func (s *sequence) outranks(m *marker, l *list) bool {
	switch {
	case m.rank != unnamed && l.dress.rank != unnamed:
		return l.dress.rank >= m.rank
	case m.rank != unnamed:
		return l.dress.heading == 0 || m.heading > 0 && l.dress.heading >= m.heading
	case m.heading > 0:
		return l.dress.heading >= m.heading || l.dress.heading == 0 && l.dress.rank == unnamed
	}
	return false
}

// again decides on a number 1 in the dress of an open list: the list begins
// anew, or another one like it stands inside its last point.
func (s *sequence) again(m *marker, k int, c choice) (choice, bool) {
	l := &s.open[k]
	inner := s.indent(m) > l.indent+1
	if !inner && !l.broken && s.afterColon(m) {
		inner = s.outerGoesOn(m, l.last)
	}
	if inner {
		return c, true
	}
	c.level = k
	if !l.broken {
		c.code = CodeRestarts
	}
	return c, true
}

// outerGoesOn reports whether the list that ended with last goes on after the
// list that m begins.
func (s *sequence) outerGoesOn(m *marker, last numeral) bool {
	inner := beginning(last)
	for hops, i := 0, m.next; i > 0 && hops < maxHops; hops, i = hops+1, s.markers[i].next {
		v := s.markers[i].reads[0]
		if v.follows(inner) {
			inner = v
			continue
		}
		return v.follows(last)
	}
	return false
}

// beginning is the first number of the kind of v.
func beginning(v numeral) numeral {
	v.parts[v.depth-1], v.suffix = 1, 0
	return v
}

// mayStandAlone reports whether m opens a list although nothing goes on with
// it.
func (s *sequence) mayStandAlone(m *marker, v numeral) bool {
	switch {
	case m.chained:
		return false
	case m.rank != unnamed:
		return !m.weak || s.freeStanding(m)
	case m.weak || m.close == closeDash || m.close == ':':
		return false
	case v.class == arabic:
		return true
	}
	return s.afterColon(m) || len(s.open) > 0 && s.indent(m) > s.open[len(s.open)-1].indent+1
}

// freeStanding reports whether the line of m is the first of a paragraph.
func (s *sequence) freeStanding(m *marker) bool {
	return m.line == s.first || s.lines[m.line-1].blank() || s.lines[m.line-1].head > 0
}

// outOfStep finds the list that m belongs to although a number is missing
// before it, or is there twice.
func (s *sequence) outOfStep(m *marker) (choice, bool) {
	if m.chained || m.n == 0 {
		return choice{}, false
	}
	for k := len(s.open) - 1; k >= 0; k-- {
		l := &s.open[k]
		if l.dress != m.dress {
			continue
		}
		for _, v := range m.readings() {
			if v.class != l.last.class || v.depth != l.last.depth {
				continue
			}
			order := v.order(l.last)
			sure := s.successor(m, v) > 0 || m.rank != unnamed && !m.weak
			switch {
			case order > 0:
				sure = sure || !m.weak && l.count >= 2 && order <= 3 || s.standsOut(m)
			case !m.weak:
				sure = sure || l.count >= 3 && v.class == arabic && s.freeStanding(m)
			}
			if sure {
				return choice{level: k, value: v, code: stepCode(order)}, true
			}
		}
	}
	return choice{}, false
}

// late opens a list with another number than the first, as where a text was
// cut.
func (s *sequence) late(m *marker) (choice, bool) {
	if m.chained {
		return choice{}, false
	}
	for _, v := range m.readings() {
		if s.successor(m, v) == 0 && (m.rank == unnamed || m.weak) && !(len(s.open) == 0 && s.standsOut(m) && (s.seen == 0 || s.higher(m))) {
			continue
		}
		return choice{value: v, opens: true, level: s.below(m), code: CodeStartsLate}, true
	}
	return choice{}, false
}

// standsOut reports whether m is printed so that hardly anything but the number
// of a point can be meant: with its delimiter, or on a line of its own above the text, at
// the beginning of a paragraph.
func (s *sequence) standsOut(m *marker) bool {
	if m.reads[0].class != arabic || m.reads[0].depth > 1 || m.chained || !s.freeStanding(m) {
		return false
	}
	if m.close == closeLine {
		return m.line+1 < s.last && !s.lines[m.line+1].blank()
	}
	return !m.weak
}

// higher reports whether a higher number in the dress of m follows that stands
// out too, as where only some points of a text are known.
func (s *sequence) higher(m *marker) bool {
	c := &s.markers[max(m.next, 0)]
	return m.next > 0 && c.reads[0].order(m.reads[0]) > 0 && s.standsOut(c)
}

// maxHops is how many markers of one dress are looked at for the one that goes
// on with a list.
const maxHops = 32

// successor finds the marker that goes on with m read as v, and gives its
// place among the markers; 0 if there is none near.
func (s *sequence) successor(m *marker, v numeral) int {
	twin, hasTwin := cyrillicTwin(v)
	for hops, i := 0, m.next; i > 0 && hops < maxHops; hops, i = hops+1, s.markers[i].next {
		c := &s.markers[i]
		if c.chained {
			continue
		}
		for _, u := range c.readings() {
			if u.follows(v) || hasTwin && u.follows(twin) {
				return i
			}
		}
	}
	return 0
}

// bulletChoice decides on a bullet by its sign and its indent.
func (s *sequence) bulletChoice(m *marker) (choice, bool) {
	if s.numbered && len(s.open) == 0 {
		return choice{}, false // it stands in the preamble
	}
	indent := s.indent(m)
	for k := len(s.open) - 1; k >= 0; k-- {
		l := &s.open[k]
		if l.dress.bullet == m.bullet && indent-l.indent <= 1 && l.indent-indent <= 1 {
			return choice{level: k}, true
		}
	}
	level := len(s.open)
	for level > 0 {
		l := &s.open[level-1]
		if l.dress.bullet == 0 || indent > l.indent+1 {
			break
		}
		if indent >= l.indent-1 && s.afterColon(m) {
			break // another sign without an indent, below a clause that announces it
		}
		level--
	}
	if isDash(m.bullet) && !s.freeStanding(m) && !s.afterClause(m) && !s.bulletFollows(m) {
		return choice{}, false // a dash inside a sentence
	}
	return choice{level: level, opens: true}, true
}

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' }

// afterClause reports whether the line before m ends a clause.
func (s *sequence) afterClause(m *marker) bool {
	l := &s.lines[m.line-1]
	return endsSentence(s.text[l.body:l.tail])
}

// bulletFollows reports whether the next marker is a bullet like m.
func (s *sequence) bulletFollows(m *marker) bool {
	k, _ := slices.BinarySearchFunc(s.markers, m.line+1, func(c marker, line int) int { return c.line - line })
	return k < len(s.markers) && s.markers[k].bullet == m.bullet
}

// toldChoice decides on a marker by the samples of the numbering: its level is
// that of the sample in its dress.
func (s *sequence) toldChoice(m *marker) (choice, bool) {
	if s.inSentence(m) {
		return choice{}, false
	}
	for k, sample := range s.samples {
		if sample.dress != m.dress {
			continue
		}
		if m.bullet != 0 {
			return s.toldStep(m, numeral{}, k), true
		}
		for _, v := range m.readings() {
			if v.class == sample.class {
				return s.toldStep(m, v, k), true
			}
		}
	}
	return choice{}, false
}

// toldStep takes v as a number of the k-th sample.
func (s *sequence) toldStep(m *marker, v numeral, k int) choice {
	c := choice{level: len(s.open), value: v, opens: true, told: k}
	for c.level > 0 && s.open[c.level-1].told > k {
		c.level--
	}
	if c.level > 0 && s.open[c.level-1].told == k {
		c.level--
		c.opens = false
	}
	switch {
	case m.bullet != 0:
	case c.opens && !v.first():
		c.code = CodeStartsLate
	case c.opens || v.follows(s.open[c.level].last):
	case v.first():
		c.code = CodeRestarts
	default:
		c.code = stepCode(v.order(s.open[c.level].last))
	}
	return c
}
