package outline

import (
	"slices"
	"strings"
)

// numberChoice decides on a number.
func (s *sequence) numberChoice(m *marker) (choice, bool) {
	if m.mayBeYear() {
		return s.next(m)
	}
	if s.inSentence(m) {
		return s.despite(m)
	}
	if s.refersBack(m) || s.goesOnReference(m) {
		return choice{}, false
	}
	if s.hasRival(m, m.reads[0]) || m.bare() && !s.mayBeBare(m) && !s.headsDotted(m) {
		return choice{}, false
	}
	next, goesOn := s.next(m)
	if !goesOn && s.isAwaited(m) {
		s.tellText(m)
		return choice{}, false
	}
	if c, ok := s.dotted(m); ok {
		return c, true
	}
	start, starts := s.start(m)
	switch {
	case goesOn && starts && next.value.class != start.value.class:
		// A letter i after h, or a roman one below it: what follows settles it.
		here, there := s.successor(m, next.value), s.successor(m, start.value)
		if there > 0 && (here == 0 || there < here) && !s.outerBefore(there, next.level) {
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
	s.tellText(m)
	return choice{}, false
}

// tellText tells that m, which looks like a number, was read as text.
func (s *sequence) tellText(m *marker) {
	if !m.weak && !m.chained && m.reads[0].class == arabic {
		s.findNumber(CodeNotANumber, m, "")
	}
}

// despite decides on a number that stands where a sentence may go on: it is
// one only if anything else would be too much of a coincidence.
func (s *sequence) despite(m *marker) (choice, bool) {
	if m.weak {
		return choice{}, false
	}
	if c, ok := s.next(m); ok {
		words := s.text[m.end:s.lines[m.line].tail]
		if s.open[c.level].count > 1 || s.successor(m, c.value) > 0 || words == "" ||
			opensText(words) {
			return c, true
		}
	}
	if c, ok := s.start(m); ok && c.value.class != arabic &&
		(s.successor(m, c.value) > 0 || s.skips(m, c.value)) {
		return c, true
	}
	return choice{}, false
}

// next finds the open list that m goes on with: one whose titles are in bold as
// that of m is, or not; one with the same indent; or else the innermost.
func (s *sequence) next(m *marker) (choice, bool) {
	var found choice
	best := 0
	for k := len(s.open) - 1; k >= 0; k-- {
		l := &s.open[k]
		c, fits := s.goesOnWith(m, k)
		if !fits {
			continue
		}
		likeness := 1
		if l.dress.bold == m.bold {
			likeness += 2
		}
		if l.indent == s.indent(m) {
			likeness++
		}
		if likeness > best {
			found, best = c, likeness
		}
	}
	return found, best > 0
}

// goesOnWith reports whether m goes on with the open list at level k.
func (s *sequence) goesOnWith(m *marker, k int) (choice, bool) {
	l := &s.open[k]
	if l.dress.print != m.print && l.also.print != m.print || m.chained {
		return choice{}, false
	}
	if m.faint && m.rank != unnamed && !l.faint && !s.freeStanding(m) && !s.afterClause(m) {
		// the others have delimiters: a sentence that begins with a reference
		return choice{}, false
	}
	for i := range m.readings() {
		v := &m.reads[i]
		if v.follows(&l.last) {
			return choice{level: k, value: *v}, true
		}
		// A list that began with a Latin letter may be a Cyrillic one.
		if s.slavic && l.count == 1 && v.class.cyrillic() && v.followsTwin(l.last) {
			return choice{level: k, value: *v, code: CodeMixedScript}, true
		}
	}
	return choice{}, false
}

// headsDotted reports whether m stands free and the next number is its first part:
// 2 Terms, 2.1 …
func (s *sequence) headsDotted(m *marker) bool {
	if !s.freeStanding(m) || s.index+1 >= len(s.markers) {
		return false
	}
	next := &s.markers[s.index+1]
	v := next.reads[0]
	return next.n > 0 && v.class == arabic && v.depth == 2 &&
		int(v.parts[0]) == m.reads[0].last() && v.first()
}

// refersBack reports whether m, a word for a unit with a number, goes on with the
// sentence of the line before and names a unit that stands above.
func (s *sequence) refersBack(m *marker) bool {
	return m.rank != unnamed && m.rank != point && !s.freeStanding(m) && !s.afterClause(m) &&
		(s.markerOf(m.line-1) == nil || m.end < s.lines[m.line].tail &&
			!opensText(s.text[m.end:])) &&
		slices.ContainsFunc(s.open, func(l list) bool {
			return l.dress.rank == m.rank && l.last.class == m.reads[0].class &&
				l.last.depth == m.reads[0].depth && m.reads[0].order(l.last) <= 0 &&
				!m.reads[0].first()
		})
}

// mayBeBare reports whether m stands where a number that only a blank parts from
// its text may stand: inside a unit with a word for it, at the beginning of a
// paragraph, below the number of the unit or where a sentence has ended.
func (s *sequence) mayBeBare(m *marker) bool {
	if !slices.ContainsFunc(s.open, func(l list) bool { return l.dress.rank != unnamed }) {
		return s.runsBare(m)
	}
	if s.freeStanding(m) {
		return true
	}
	if previous := s.markerOf(m.line - 1); previous != nil && previous.rank != unnamed {
		return true
	}
	return s.afterClause(m)
}

// runsBare reports whether m goes on with a list of numbers that only a blank parts
// from their text, or begins one: two more go on with it, each where a sentence begins.
func (s *sequence) runsBare(m *marker) bool {
	begins := func(m *marker) bool {
		return s.freeStanding(m) || s.afterClause(m) || s.inColumns(m)
	}
	if !begins(m) {
		return false
	}
	v := m.reads[0]
	for _, l := range s.open {
		if l.dress.print == m.print && v.follows(&l.last) {
			return true
		}
	}
	for range 2 {
		next := s.successor(m, v)
		if next == 0 || !begins(&s.markers[next]) {
			return false
		}
		m = &s.markers[next]
		v = m.reads[0]
	}
	return true
}

// inColumns reports whether m stands at the beginning of a row that is set in columns: wide
// blanks stand behind it and between its words, which begin as a text does.
//
//	2     Glaze firing        firing      £52
func (s *sequence) inColumns(m *marker) bool {
	rest := s.text[m.numEnd:s.lines[m.line].tail]
	words := strings.TrimLeft(rest, " \t")
	return isWide(rest[:len(rest)-len(words)]) && opensText(words) &&
		(strings.Contains(words, "  ") || strings.Contains(words, "\t"))
}

// isWide reports whether blanks part columns rather than words.
func isWide(blanks string) bool { return len(blanks) > 1 || blanks == "\t" }

// hasRival reports whether m stands where a sentence may go on and the same
// number stands once more where none does, before the list goes on or begins
// anew: then m is a word, as in "by the / 3. day of the month".
func (s *sequence) hasRival(m *marker, v numeral) bool {
	if m.rank != unnamed && !m.faint || v.class != arabic || s.freeStanding(m) ||
		s.afterClause(m) || m.next == 0 {
		return false
	}
	for hops, i := 0, m.next; i > 0 && hops < maxHops; hops, i = hops+1, s.markers[i].next {
		c := &s.markers[i]
		u := c.reads[0]
		switch {
		case u.class != v.class || u.depth != v.depth:
		case !c.chained && u == v:
			return s.freeStanding(c) || s.afterClause(c)
		case u.first() || !c.chained && u.follows(&v):
			return false
		}
	}
	return false
}

// outerBefore reports whether a list around the given level goes on before the
// marker at place i.
func (s *sequence) outerBefore(i, level int) bool {
	for k := s.index + 1; k < min(i, s.index+maxHops); k++ {
		c := &s.markers[k]
		for j := range s.open[:level] {
			if l := &s.open[j]; l.dress.print == c.print && slices.ContainsFunc(c.readings(),
				func(v numeral) bool { return v.follows(&l.last) }) {
				return true
			}
		}
	}
	return false
}

// followsTwin reports whether v, a Cyrillic letter, is the next one after a Latin letter that
// looks like one.
func (v numeral) followsTwin(u numeral) bool {
	twin, ok := cyrillicTwin(u)
	return ok && v.follows(&twin)
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
		end := s.lastOf(m, v)
		if end == nil || v.first() || s.isOpen(m, v) {
			continue
		}
		c := choice{value: v, opens: true, level: s.depthOf(m)}
		switch {
		case s.besideOptions(m) && v.order(end.last) > 0 && v.order(end.last) <= maxSkip:
			c.level = len(s.open) - 1
			return c, true
		case v.follows(&end.last):
			return c, true
		case v.order(end.last) > 0 && (s.named(m) || s.standsOut(m) &&
			v.order(end.last) <= maxSkip):
			c.code, c.after = CodeMissingNumber, end
			return c, true
		}
	}
	return choice{}, false
}

// besideOptions reports whether a number that is not the first of its kind stands behind an
// alternative without points: the points of the alternatives before are over, and it goes on
// with their numbers in the list in which the alternatives stand.
func (s *sequence) besideOptions(m *marker) bool {
	l := &s.open[len(s.open)-1]
	return l.dress.rank == alternative && l.count > 1 && m.rank == unnamed && m.heading == 0
}

// otherDress finds the list that m goes on with in other dress, as 1. 2) 3.
func (s *sequence) otherDress(m *marker) (choice, bool) {
	if m.weak || m.chained {
		return choice{}, false
	}
	for k := len(s.open) - 1; k >= 0; k-- {
		l := &s.open[k]
		if l.dress.bullet != 0 || l.dress.rank != m.rank && (l.dress.rank.unit() || m.rank.unit()) {
			continue
		}
		for _, v := range m.readings() {
			if v.follows(&l.last) && !v.first() {
				c := choice{level: k, value: v, code: CodeMixedStyle}
				if v.span > 0 {
					c.code = "" // a vacancy is printed as it comes
				}
				return c, true
			}
		}
	}
	return choice{}, false
}

// dotted places a number such as 1.2.3 by the parts that it shares with those
// before.
func (s *sequence) dotted(m *marker) (choice, bool) {
	v := m.reads[0]
	if v.depth < 2 || v.class != arabic {
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
			if !v.follows(&l.last) {
				if m.weak && s.successor(m, v) == 0 {
					return choice{}, false
				}
				c.code = stepCode(v.order(l.last))
			}
			return c, true
		case l.last.depth < v.depth && shared == int(l.last.depth):
			sure := v.first() && (v.depth > 2 || s.afterColon(m))
			if !sure && (m.faint || m.weak && !v.first()) && s.successor(m, v) == 0 {
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

// maxHops is how many markers of one dress are looked at for the one that goes
// on with a list.
const maxHops = 32

// successor finds the marker that goes on with m read as v, and gives its
// place among the markers; 0 if there is none near.
func (s *sequence) successor(m *marker, v numeral) int { return s.successorWithin(m, v, 0) }

// successorWithin finds it before the marker at a place; 0 looks at all that are near.
func (s *sequence) successorWithin(m *marker, v numeral, end int) int {
	i := int(m.next)
	for hops := 0; i > 0 && hops < maxHops && (end == 0 || i < end); hops++ {
		c := &s.markers[i]
		if !c.chained {
			for k := range c.readings() {
				if u := &c.reads[k]; u.follows(&v) ||
					s.slavic && u.class.cyrillic() && u.followsTwin(v) {
					return i
				}
			}
		}
		i = int(c.next)
	}
	return 0
}
