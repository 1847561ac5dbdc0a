package outline

import (
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// matterAround sorts lines before or after the provisions, from one on and up to
// another: each paragraph is a point of its own.
func (s *sorter) matterAround(from, to int, role plan.Role) {
	s.cur, s.gap = -1, false
	for i := from; i < to; i++ {
		if s.lines[i].blank() {
			s.gap = true
			continue
		}
		s.paragraph(i, role)
		s.gap = false
	}
	s.cur = -1
}

// paragraph gives line i to a paragraph before or after the provisions: to the
// one before, if only the layout parts them.
func (s *sorter) paragraph(i int, role plan.Role) {
	l, at := &s.lines[i], &s.places[i]
	words := s.text[l.body:l.tail]
	switch {
	case isRule(words), isPageNumber(words), l.page:
		at.kind = asLayout
		return
	case s.isNote(i):
		at.kind = asNote
		return
	}
	at.kind, at.join = asText, ' '
	if _, n := headingMark(words); n > 0 {
		at.rest = skipBlanks(s.text[:l.tail], l.body+n)
		at.from, at.to = at.rest, at.rest
	}
	follows := s.cur >= 0 && !s.gap && s.places[i-1].node == s.cur
	awaited := follows && awaitsMore(s.lineWords(i-1))
	bullet, isItem := s.itemOn(i, awaited)
	if bullet > 0 {
		at.from, at.to, at.rest = bullet, bullet, bullet
	}
	signed := role == plan.RoleClosing && words[0] == '(' && words[len(words)-1] == ')' // by whom
	goesOn := follows && !signed && !s.inTable(i) &&
		(s.lines[i-1].full || !isItem && (awaited || s.lines[i-1].goesOn ||
			role == plan.RolePreamble && s.breaksOff(i-1)))
	if !goesOn {
		s.add(0, "", i)
		s.nodes[s.cur].role = role
		s.path = s.path[:0] // nothing stands below it
		s.headPreamble()
	}
	at.node = s.cur
}

// itemOn reports whether line i begins as an item of a list does, and where its
// words begin if that is by a bullet. What goes on with a sentence begins by no capital
// letter: in accordance with / L. 14.
func (s *sorter) itemOn(i int, goesOn bool) (bullet int, ok bool) {
	l := &s.lines[i]
	var room [4]marker
	list := appendMarkers(room[:0], s.text[:l.tail], l.body, i)
	if len(list) == 0 || list[0].weak || goesOn && list[0].n > 0 &&
		list[0].reads[0].class == upperLetter && !list[0].opensList() {
		return 0, false
	}
	if list[0].bullet != 0 {
		bullet = list[0].end
	}
	return bullet, true
}

// headPreamble gives the heading of the preamble to its first paragraph.
func (s *sorter) headPreamble() {
	if s.lead == 0 {
		return
	}
	at := &s.places[s.lead-1]
	at.node = s.cur
	s.nodes[s.cur].heading = s.text[at.from:at.to]
	s.lead = 0
}

// isNote reports whether line i is, or goes on with, a paragraph that is an
// editor's note and nothing else: it is no paragraph of the text.
func (s *sorter) isNote(i int) bool {
	l := &s.lines[i]
	if l.body < s.noteTo {
		return true
	}
	if strings.IndexByte("([{", s.text[l.body]) < 0 {
		return false
	}
	_, end := s.noteAt(l.body, l.tail)
	if end == l.body {
		return false
	}
	for ; s.lines[i].next < end; i++ {
	}
	if end != s.lines[i].tail {
		return false
	}
	s.noteTo = end
	return true
}

// headsPreamble reports whether a heading is that of the preamble.
func headsPreamble(name string) bool {
	switch strings.ToLower(strings.TrimRight(name, ":.")) {
	case "preamble", "преамбула", "präambel", "préambule", "preámbulo", "preambolo":
		return true
	}
	return false
}

// closingLast puts the closing behind all provisions, where an annex is printed
// below it.
func (p *parser) closingLast() {
	first := 0
	for first < len(p.nodes) && p.nodes[first].role != plan.RoleClosing {
		first++
	}
	last := len(p.nodes)
	for last > first && p.nodes[last-1].role == plan.RoleClosing {
		last--
	}
	if first == last {
		return
	}
	place := make([]int32, len(p.nodes)) // of each node in the new order
	var nodes []node
	for _, last := range [...]bool{false, true} {
		for i := range p.nodes {
			if (p.nodes[i].role == plan.RoleClosing) == last {
				place[i] = int32(len(nodes))
				nodes = append(nodes, p.nodes[i])
			}
		}
	}
	p.nodes = nodes
	for i := range p.nodes {
		if n := &p.nodes[i]; n.parent >= 0 {
			n.parent = place[n.parent]
		}
	}
	for k := range p.markers {
		if m := &p.markers[k]; m.taken {
			m.node = place[m.node]
		}
	}
	for i := range p.places {
		if at := &p.places[i]; at.node >= 0 {
			at.node = place[at.node]
		}
	}
}
