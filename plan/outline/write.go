package outline

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// write cuts the text into segments and puts the texts of the points together.
func (p *parser) write() {
	p.stretches = empty(p.stretches, p.countSegments())
	for i := range p.lines {
		l, at := &p.lines[i], &p.places[i]
		p.emit(asLayout, l.start, l.body, -1)
		switch at.kind {
		case asNote:
			p.emit(asNote, l.body, l.tail, -1)
		case asHeading:
			p.emit(asLayout, l.body, at.from, -1)
			p.emit(asHeading, at.from, at.to, at.node)
			p.emit(asLayout, at.to, l.tail, -1)
		case asText:
			p.writeLine(i)
		default:
			p.emit(asLayout, l.body, l.tail, -1)
		}
		p.emitBreak(l.tail, l.next)
	}
	p.endPoint()
}

// countSegments gives about how many segments there will be: a line has its words and
// a break, and a number or heading has what parts it from them.
func (p *parser) countSegments() int {
	count := 1
	for i := range p.places {
		at := &p.places[i]
		if count++; at.kind != noMatter {
			count += 1 + 2*int(at.markers)
		}
		if at.to > at.from {
			count += 2
		}
	}
	return count
}

// writeLine writes a line of a point: its numbers, heading and text.
func (p *parser) writeLine(i int) {
	l, at := &p.lines[i], &p.places[i]
	pos := l.body
	if at.markers == 1 && p.markers[at.marker].contest {
		m := &p.markers[at.marker]
		from := m.at + strings.IndexByte(p.text[m.at:m.num], '[')
		if at.to > at.from { // it goes round the heading, or begins there
			p.emit(asLayout, pos, from, -1)
			p.emit(asHeading, from, from+1, at.node)
		} else {
			p.beginPoint(i)
			p.emit(asLayout, pos, from, -1)
			p.addWords(from, from+1)
		}
		pos = from + 1
	}
	markers := p.markers[at.marker:][:at.markers]
	node := at.node - int32(len(markers)) + 1
	for m := range markers {
		c := &markers[m]
		if c.inside && len(markers) == 1 { // a heading of brackets alone
			from := c.at + strings.IndexByte(p.text[c.at:c.num], '[')
			p.emit(asLayout, pos, from, -1)
			p.emit(asHeading, from, from+1, node)
			pos = from + 1
		}
		p.emit(asLayout, pos, c.num, -1)
		p.emit(asNumber, c.num, c.numEnd, node)
		pos = c.numEnd
		if c.inside && len(markers) == 1 {
			end := pos + strings.IndexByte(p.text[pos:], ']')
			p.emit(asLayout, pos, end, -1)
			p.emit(asHeading, end, end+1, node)
			pos = end + 1
		}
		if c.capEnd > 0 && m+1 < len(markers) {
			p.emit(asLayout, pos, c.end, -1)
			p.emit(asHeading, c.end, c.capEnd, node)
			pos = c.capEnd
		}
		node++
	}
	if n := &p.nodes[at.node]; n.row && n.to > n.from {
		p.emit(asLayout, pos, n.from, -1)
		p.emit(asNumber, n.from, n.to, at.node)
		pos = n.to
	}
	if at.to > at.from {
		p.emit(asLayout, pos, at.from, -1)
		p.emit(asHeading, at.from, at.to, at.node)
		pos = at.to
	}
	p.emit(asLayout, pos, at.rest, -1)
	if at.rest < l.tail {
		if p.piece.node != at.node || !p.piece.begun {
			p.beginPoint(i)
		}
		cut := l.tail - int(at.cut)
		p.writeText(at.rest, cut, at.join)
		p.emit(asLayout, cut, l.tail, -1)
	}
}

// emit adds a run of the input to the segments. Bytes that are not UTF-8 are
// raw whatever they stand in.
func (p *parser) emit(kind matter, from, to int, node int32) {
	if !p.valid && kind != asRaw {
		for at := from; at < to; {
			r, n := utf8.DecodeRuneInString(p.text[at:to])
			if r == utf8.RuneError && n == 1 {
				p.emitRun(kind, from, at, node)
				p.emitRun(asRaw, at, at+1, -1)
				from = at + 1
			}
			at += n
		}
	}
	p.emitRun(kind, from, to, node)
}

func (p *parser) emitRun(kind matter, from, to int, node int32) {
	if from >= to {
		return
	}
	if kind == asRaw {
		p.findRaw(from, to)
	}
	if n := len(p.stretches) - 1; n >= 0 && p.stretches[n].kind == kind &&
		p.stretches[n].node == node {
		return // one with what stands before it
	}
	p.stretches = append(p.stretches, stretch{at: from, node: node, kind: kind})
}

// countsRows reports whether a row has a number of its own.
func (p *parser) countsRows() bool {
	return slices.ContainsFunc(p.nodes, func(n node) bool { return n.row && n.number != "" })
}

// findLacks notes what the points lack.
func (p *parser) findLacks() {
	first, heads := 0, 0
	for first < len(p.nodes) && !p.nodes[first].role.Provision() {
		if p.nodes[first].role == plan.RoleHeading {
			heads++
		}
		first++
	}
	switch {
	case heads == len(p.nodes):
		p.find(CodeNoWords, 0, 0)
	case first < len(p.nodes) && !p.listed() && !p.told && !p.countsRows():
		l := &p.lines[p.nodes[first].line]
		p.find(CodeNoNumbering, l.body, l.tail)
	}
	for _, i := range p.empty {
		if n := &p.nodes[i]; n.number != "" {
			p.find(CodeEmptyPoint, n.from, n.to, "number", n.number)
		}
	}
}

// outline puts the points, the themes and the findings together.
func (p *parser) outline() *Outline {
	themes := p.planThemes() // before the points, which name those that are used
	v := &plan.Version{
		ID: p.id, Title: label(p.title), Language: p.language,
		Coverage: p.coverage(p.partial),
	}
	v.Points = p.tree()
	p.findLacks()
	v.FillIDs()
	p.ids = appendIDs(empty(p.ids, len(p.nodes)), v.Points)
	segments := p.segments(p.ids)
	return &Outline{
		Version: v, Gaps: p.worded(p.ids), Themes: themes, Segments: segments,
		Diagnostics: p.diagnostics(),
	}
}

// segments gives the segments of the text, each with the id of its point.
func (p *parser) segments(ids []string) []Segment {
	if p.source != nil {
		return p.tile(ids)
	}
	list := make([]Segment, len(p.stretches))
	for i := range list {
		s := &p.stretches[i]
		list[i].Kind, list[i].At, list[i].Text = kinds[s.kind], s.at, p.stretchText(i)
		if s.node >= 0 {
			list[i].Point = ids[s.node]
		}
	}
	return list
}

// appendIDs adds the ids of points, in the order of the text.
func appendIDs(ids []string, points []plan.Point) []string {
	for i := range points {
		ids = appendIDs(append(ids, points[i].ID), points[i].Points)
	}
	return ids
}

// tree builds the points out of the nodes.
func (p *parser) tree() []plan.Point {
	top := 0
	for i := range p.nodes {
		if parent := p.nodes[i].parent; parent >= 0 {
			p.nodes[parent].children++
		} else {
			top++
		}
	}
	all := make([]plan.Point, len(p.nodes)) // each list is a run of it
	next := 0
	var take func(count int) []plan.Point
	take = func(count int) []plan.Point {
		if count == 0 {
			return nil
		}
		var points []plan.Point
		points, all = all[:count:count], all[count:]
		for i := range points {
			n, point := &p.nodes[next], &points[i]
			next++
			point.Role = n.role
			point.Number, point.Heading = label(n.number), label(n.heading)
			point.Text, point.Notes, point.Extent = n.text, n.notes, extent(n)
			if n.children > 0 {
				point.Coverage = p.coverage(n.partial)
			}
			if n.theme > 0 {
				point.Theme = themeID(int(n.theme))
			}
			if n.text == "" && n.heading == "" && n.children == 0 {
				// The number is printed, so the point is there. What heads others needs no words.
				point.Presence = plan.PresencePresent
				p.empty = append(p.empty, next-1)
			}
			point.Points = take(int(n.children))
		}
		return points
	}
	return take(top)
}

// extent says how much of its clause the text of a point is: a fragment if
// words are missing at either end, abridged if they are within.
func extent(n *node) plan.Extent {
	var e plan.Extent
	for _, note := range n.notes {
		switch {
		case note.Kind != plan.NoteKindGap || n.text == "":
		case note.At == 0 || note.At == len(n.text):
			return plan.ExtentFragment
		default:
			e = plan.ExtentAbridged
		}
	}
	return e
}

// themeID is the id of the theme that stands at n, counted from one.
func themeID(n int) string { return "theme-" + strconv.Itoa(n) }

// planThemes gives the themes that points are under, and those around them. It
// takes the others from the points that are their headings.
func (p *parser) planThemes() []plan.Theme {
	if len(p.themes) == 0 {
		return nil
	}
	used := make([]bool, len(p.themes)+1)
	for i := range p.nodes {
		if p.nodes[i].role == plan.RoleHeading {
			continue
		}
		for t := int(p.nodes[i].theme); t > 0 && !used[t]; t = p.themes[t-1].outer {
			used[t] = true
		}
	}
	for i := range p.nodes {
		if n := &p.nodes[i]; n.role == plan.RoleHeading && !used[n.theme] {
			n.theme = 0
		}
	}
	var list []plan.Theme
	for i := range p.themes {
		if !used[i+1] {
			continue
		}
		t := plan.Theme{ID: themeID(i + 1), Name: label(p.themes[i].name)}
		if p.themes[i].outer > 0 {
			t.In = themeID(p.themes[i].outer)
		}
		list = append(list, t)
	}
	return list
}

// valid leaves out of s the bytes that are not UTF-8, and blanks around the
// rest.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.TrimSpace(strings.ToValidUTF8(s, ""))
}
