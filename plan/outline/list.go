package outline

// A list is an open run of points at one level: the last of them may still get
// text or points below it.
type list struct {
	dress  dress // of its first point
	also   dress // of its last one
	last   numeral
	marker int // the place of its last one
	count  int
	indent int
	faint  bool    // nothing but its place and the word for it says that its first point is one
	broken bool    // a heading came after its last point
	told   int     // the sample that it is like, where the numbering was told
	lost   *marker // of its last point, if just one number is missing before it; it may come yet
}

// maxDepth is the deepest nesting of points. A plan that is nested deeper than
// 64 objects and arrays is refused, and a point takes two of them.
const maxDepth = 24

// A kind is what the lists have in common that go on across the units around
// them, as the articles of a treaty do across its chapters.
type kind struct {
	print print
	class class
	depth int8
}

func kindOf(m *marker, v numeral) kind {
	d := m.print
	if d.rank != unnamed {
		d = print{rank: d.rank} // the word says it all
	}
	return kind{d, v.class, v.depth}
}

// An ending is the last number of one kind.
type ending struct {
	kind
	last   numeral
	marker int // its place among the markers
}

// maxKinds bounds the kinds that are kept in mind.
const maxKinds = 64

// end keeps the number that was last of its kind. A text has few kinds.
func (s *sequence) end(m *marker, last numeral) {
	k := kindOf(m, last)
	for i := range s.ended {
		if s.ended[i].kind == k {
			s.ended[i].last, s.ended[i].marker = last, s.index
			return
		}
	}
	if len(s.ended) < maxKinds {
		s.ended = append(s.ended, ending{k, last, s.index})
	}
}

// lastOf gives the last number of the kind of m read as v; nil if there is none.
func (s *sequence) lastOf(m *marker, v numeral) *ending {
	k := kindOf(m, v)
	for i := range s.ended {
		if s.ended[i].kind == k {
			return &s.ended[i]
		}
	}
	return nil
}

// isOpen reports whether a list of the kind of m read as v is open.
func (s *sequence) isOpen(m *marker, v numeral) bool {
	for k := range s.open {
		if l := &s.open[k]; l.dress.print == m.print && l.last.class == v.class &&
			l.last.depth == v.depth {
			return true
		}
	}
	return false
}

// depthOf gives the level of a new list that m opens.
func (s *sequence) depthOf(m *marker) int {
	level := len(s.open)
	if s.leavesBrackets(m) {
		level = 0
	}
	for level > 0 && s.outranks(m, &s.open[level-1]) {
		level--
	}
	return level
}

// leavesBrackets reports whether m, a number with a stop, stands above a list of numbers
// in brackets rather than in its last point, as the clauses of a contract do below its
// parties: (1) and (2) are open alone, and 1.1 is below 1.
func (s *sequence) leavesBrackets(m *marker) bool {
	return len(s.open) == 1 && s.open[0].dress.open == '(' && s.open[0].count > 1 &&
		m.rank == unnamed && m.open == 0 &&
		s.headsDotted(m) && !s.afterColon(m)
}

// settleSections settles, at the first section of the text, whether sections
// stand inside articles, as in by-laws, rather than around them.
func (s *sequence) settleSections(m *marker) {
	if m.rank != section || s.sections {
		return
	}
	s.sections = true
	for k := range s.open {
		if l := &s.open[k]; l.dress.rank == article && l.last.depth == 1 {
			v := m.reads[0]
			s.inArticles = v.depth > 1 && int(v.parts[0]) == l.last.last() ||
				v.first() && l.count == 1
		}
	}
}

// outranks reports whether the unit of m cannot stand inside the point of l.
func (s *sequence) outranks(m *marker, l *list) bool {
	switch {
	case m.heading > 0 && l.dress.heading > 0:
		return l.dress.heading >= m.heading
	case m.rank == section && l.dress.rank == article && s.inArticles:
		return false
	case m.rank == alternative && l.dress.rank == unnamed:
		return false
	case m.rank == provision && !m.insideChapter():
		return l.dress.rank != annex
	case m.rank == provision:
		return !l.dress.rank.container()
	case m.rank != unnamed && l.dress.rank != unnamed:
		return l.dress.rank >= m.rank
	case m.rank != unnamed:
		return l.dress.heading == 0
	case m.heading > 0:
		return l.dress.rank == unnamed
	}
	return false
}
