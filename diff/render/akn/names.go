package akn

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/plan"
)

// names are the identifiers of the points of a text, by their places.
type names struct {
	eID  map[*plan.Point]string
	guid map[*plan.Point]string // "" the point's id names no place
	byID map[string]string      // eId of the first point with an id
}

// namesOf names the points of a version whose ids are filled, as sections puts them. The
// recipe is that of the naming convention, 5.4: the eId of the element around, the name
// of the element, and its number without what stands round it; a point without number
// counts those of its kind in its place. What would name two gets a further number.
func namesOf(v *plan.Version, s *sections) *names {
	n := &names{
		eID: make(map[*plan.Point]string), guid: make(map[*plan.Point]string),
		byID: make(map[string]string),
	}
	taken, places := make(map[string]bool), make(map[string]bool)
	var name func(prefix, kind string, points []*plan.Point)
	name = func(prefix, kind string, points []*plan.Point) {
		count := make(map[string]int)
		for _, p := range points {
			ref := kind
			if ref == "" {
				ref, _ = elementOf(p)
			}
			number := numberPart(p.Number)
			if number == "" {
				count[ref]++
				number = strconv.Itoa(count[ref])
			}
			id := prefix + ref + "_" + number
			for i := 2; taken[id]; i++ {
				id = prefix + ref + "_" + number + "-" + strconv.Itoa(i)
			}
			taken[id] = true
			n.eID[p] = id
			if _, ok := n.byID[p.ID]; !ok {
				n.byID[p.ID] = id
			}
			if ref := placeOf(v.ID, p.ID); ref != "" && !places[ref] {
				places[ref] = true
				n.guid[p] = ref
			}
			name(id+"__", "", pointers(p.Points))
		}
	}
	name("preface__", "block", s.preface)
	name("preamble__", "block", s.preamble)
	name("", "", s.body)
	name("conclusions__", "block", s.closing)
	return n
}

// placeOf names a point of a draft; "" its id cannot stand in a reference.
func placeOf(version, point string) string {
	ref := plan.Ref{Version: version, Point: point}.String()
	if got, err := plan.ParseRef(ref); err != nil || got.Point != point {
		return ""
	}
	return ref
}

// numberPart gives what of a number stands in an identifier: letters and digits, with a
// hyphen for what stands between them.
func numberPart(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), "-")
}

// elementOf gives the element of a point, and its name where the standard has none for it.
func elementOf(p *plan.Point) (element, name string) {
	if p.Role == "" {
		return "point", ""
	}
	return "hcontainer", string(p.Role)
}

// pointers gives the places of some points.
func pointers(points []plan.Point) []*plan.Point {
	out := make([]*plan.Point, len(points))
	for i := range points {
		out[i] = &points[i]
	}
	return out
}

// sections are the points of the first level by the part of a document that they stand in.
type sections struct{ preface, preamble, body, closing []*plan.Point }

// sectionsOf cuts a text: paragraphs of the preamble with what heads them, those of the
// closing, and in the body whatever is more than a paragraph or stands out of order.
func sectionsOf(points []plan.Point) *sections {
	s, all := new(sections), pointers(points)
	paragraph := func(p *plan.Point, role plan.Role) bool {
		return p.Role == role && p.Number == "" && len(p.Points) == 0 &&
			(p.Heading == "" || role == plan.RoleHeading && p.Text == "")
	}
	first, end := 0, 0 // of the preamble
	for i := range all {
		if paragraph(all[i], plan.RolePreamble) {
			if end == 0 {
				first = i
			}
			end = i + 1
		} else if !paragraph(all[i], plan.RoleHeading) {
			break
		}
	}
	last := len(all)
	for last > end && paragraph(all[last-1], plan.RoleClosing) {
		last--
	}
	if end == 0 {
		first = 0
	}
	s.preface, s.preamble, s.body, s.closing = all[:first], all[first:end], all[end:last],
		all[last:]
	return s
}
