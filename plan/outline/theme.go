package outline

import "github.com/redraft-go/redraft/plan"

// A theme is a heading without a number.
type theme struct {
	name  string
	outer int // one more than the place of the wider theme; 0 none
	head  uint8
	level int // of the points below it
}

// heading takes line i for the title or for a theme.
func (s *sorter) heading(i int) {
	l, at := &s.lines[i], &s.places[i]
	at.kind = asHeading
	at.from, at.to = s.headingWords(l.body, l.tail)
	at.rest = l.tail
	name := s.text[at.from:at.to]
	switch {
	case headsPreamble(name):
		if !s.begun && s.listed() {
			s.lead = i + 1
		}
		return
	case s.titleFree(i) && !s.isOneOfSeveral(i), s.isTopHeading(i):
		s.title = name
		s.addHeader(0, i)
		if l.head >= headSigns {
			s.titleTo = s.titleEnd(i)
		}
		return
	}
	s.cur = -1
	s.path = s.path[:min(int(l.level), len(s.path))]
	// The second line of a heading in capitals goes on with the first.
	if n := len(s.themes); !s.gap && n > 0 && s.theme == n && l.head == headSigns &&
		s.themes[n-1].head == headSigns && s.places[i-1].kind == asHeading {
		s.themes[n-1].name += " " + name
		at.node = s.places[i-1].node
		s.nodes[at.node].heading += " " + name
		return
	}
	s.closeThemes(l.head)
	t := theme{name: name, head: l.head, level: int(l.level)}
	if n := len(s.open); n > 0 {
		t.outer = s.open[n-1]
	}
	s.themes = append(s.themes, t)
	s.theme = len(s.themes)
	s.open = append(s.open, s.theme)
	if !s.recurs(name) {
		s.addHeader(len(s.path), i)
	}
}

// addHeader opens a point that is the heading on line i and nothing else: what
// follows it stands beside it, not below.
func (s *sorter) addHeader(level, i int) {
	at := &s.places[i]
	s.add(level, "", i)
	n := &s.nodes[s.cur]
	n.role, n.heading, n.theme = plan.RoleHeading, s.text[at.from:at.to], int32(s.theme)
	at.node = s.cur
	s.cur = -1
	s.path = s.path[:level]
}

// isTopHeading reports whether the heading on line i is the only one of the
// first level, before all points: the title, whatever stands before it.
func (s *sorter) isTopHeading(i int) bool {
	if s.lines[i].head != 1 || s.title != "" || s.begun {
		return false
	}
	for j := s.first; j < s.last; j++ {
		if j != i && s.lines[j].head == 1 && s.markerOf(j) == nil {
			return false
		}
	}
	return true
}

// isOneOfSeveral reports whether the heading on line i, the first of the text,
// is one of its sections rather than its title: there is another of its level,
// and points follow it at once.
func (s *sorter) isOneOfSeveral(i int) bool {
	next := i + 1
	for next < s.last && s.lines[next].blank() {
		next++
	}
	if s.lines[i].head >= headSigns && (next == s.last || s.markerOf(next) == nil) {
		return false
	}
	for j := next; j < s.last; j++ {
		if s.lines[j].head == s.lines[i].head && s.markerOf(j) == nil {
			return true
		}
	}
	return false
}

// closeThemes ends the themes that a heading of the given level ends.
func (s *sorter) closeThemes(head uint8) {
	for len(s.open) > 0 && s.themes[s.open[len(s.open)-1]-1].head >= head {
		s.open = s.open[:len(s.open)-1]
	}
	s.theme = 0
	if n := len(s.open); n > 0 {
		s.theme = s.open[n-1]
	}
}
