package outline

// start finds the level of a list that m may be the first of.
func (s *sequence) start(m *marker) (choice, bool) {
	var value numeral
	nearest, found := 0, false
	for _, v := range m.readings() {
		if !v.first() {
			continue
		}
		if n := s.successorWithin(m, v, nearest); !found || n > 0 {
			value, nearest, found = v, n, true
		}
	}
	if !found {
		return choice{}, false
	}
	if nearest == 0 && !s.mayStandAlone(m, value) && !s.skips(m, value) {
		return choice{}, false
	}
	c := choice{value: value, opens: true, level: len(s.open)}
	for k := len(s.open) - 1; k >= 0; k-- {
		l := &s.open[k]
		same := l.dress == m.dress || l.broken && l.dress.print == m.print
		if same && l.last.class == value.class {
			return s.again(m, k, c)
		}
	}
	c.level = s.depthOf(m)
	return c, true
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
	if !l.broken && m.rank != provision {
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
		if v.follows(&inner) {
			inner = v
			continue
		}
		return v.follows(&last)
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
		return s.named(m)
	case m.weak || m.close == closeDash || m.close == ':':
		return false
	case v.class == arabic:
		// Below a line that ends no clause a small letter goes on with its sentence.
		return s.freeStanding(m) || s.afterClause(m) || s.isInner(m) ||
			opensText(s.text[m.end:s.lines[m.line].tail]) || m.end == s.lines[m.line].tail
	case m.close == ')' && (v.class == lowerLetter || v.class == lowerRoman ||
		v.class == lowerCyrillic):
		return true // hardly anything else begins a line so
	}
	return s.afterColon(m) || s.isInner(m)
}

// isInner reports whether m stands further in than the list that is open.
func (s *sequence) isInner(m *marker) bool {
	return len(s.open) > 0 && s.indent(m) > s.open[len(s.open)-1].indent+1
}

// skips reports whether the very next marker goes on with m, read as v, but for
// numbers that are missing.
func (s *sequence) skips(m *marker, v numeral) bool {
	k := m.next
	if k == 0 || m.chained || m.weak || &s.markers[k-1] != m {
		return false
	}
	for _, u := range s.markers[k].readings() {
		if order := u.order(v); u.class == v.class && u.depth == v.depth && order > 0 &&
			order <= maxSkip {
			return true
		}
	}
	return false
}

// named reports whether m has a word for its unit, and more than its place
// says that it is a number.
func (s *sequence) named(m *marker) bool {
	return m.rank != unnamed && !m.faint && (!m.weak || m.heading > 0 || s.freeStanding(m))
}
