package plan

import (
	"strconv"
	"strings"
)

// FillIDs gives an id to every point of v that has none: the printed numbers
// on the path, joined with dots ("10.a"), for preamble, closing and headings the
// role and the ordinal among its points ("preamble.1"). A number that is missing, that is
// repeated among its siblings or that has no ASCII letter or digit takes the
// ordinal of the point among its siblings but the headings instead, written p1,
// p2, and so on.
// It changes v, leaves ids that are there alone, and gives the points whose
// number is a repetition. [Decode] and the functions that compare versions do
// this by themselves.
func (v *Version) FillIDs() (repeated []*Point) {
	f := filler{version: orZero(v)}
	if hasID(f.version.Points) {
		f.take()
	}
	f.fill("", f.version.Points)
	return f.repeated
}

// hasID reports whether a point of a list, or one below it, has an id.
func hasID(points []Point) bool {
	for i := range points {
		if points[i].ID != "" || hasID(points[i].Points) {
			return true
		}
	}
	return false
}

// A filler gives ids to the points of a version.
type filler struct {
	version  *Version
	taken    map[string]bool // the ids there are; nil while parts that differ cannot make one id
	repeated []*Point
}

// take keeps the ids that there are.
func (f *filler) take() {
	if f.taken != nil {
		return
	}
	f.taken = make(map[string]bool)
	for _, p := range f.version.All() {
		if p.ID != "" {
			f.taken[p.ID] = true
		}
	}
}

// give gives a point its id.
func (f *filler) give(p *Point, id string) {
	p.ID = id
	if f.taken != nil {
		f.taken[id] = true
	}
}

// fill gives ids to points below one whose id, with a dot, is the prefix.
func (f *filler) fill(prefix string, points []Point) {
	seen := parts{prefix: prefix, points: points}
	var paragraphs map[Role]int
	place := 0 // among the siblings that are more than a heading
	for i := range points {
		p := &points[i]
		if !p.Role.Provision() {
			if paragraphs == nil {
				paragraphs = make(map[Role]int)
			}
			paragraphs[p.Role]++
			if id := prefix + string(p.Role) + "." + strconv.Itoa(paragraphs[p.Role]); p.ID == "" && !f.taken[id] {
				f.give(p, id)
			}
		}
		if p.Role != RoleHeading {
			place++
		}
		part := partOf(prefix, p)
		if mayMeet(part) {
			f.take()
		}
		again := seen.again(i, part)
		if again {
			f.repeated = append(f.repeated, p)
		}
		if p.ID == "" {
			id := prefix + part
			if part == "" || again || f.taken[id] {
				id = prefix + ordinalPart(place, func(s string) bool { return f.taken[prefix+s] })
			}
			f.give(p, id)
		}
		if len(p.Points) > 0 {
			f.fill(p.ID+".", p.Points)
		}
	}
}

// partOf gives the part of the id of a point that its number makes. A number that
// repeats its parent's ("1.2" below "1") adds only what is new.
func partOf(prefix string, p *Point) string { return strings.TrimPrefix(idPart(p.Number), prefix) }

// mayMeet reports whether an id with such a part may be that of a point with other
// parts: those of 1.2 and of 2 below 1, of an ordinal and of the number p1, of the first
// paragraph of the preamble and of 1 below "preamble".
func mayMeet(part string) bool {
	return strings.IndexByte(part, '.') >= 0 || len(part) > 1 && part[0] == 'p' && part[1] >= '0' &&
		part[1] <= '9' ||
		len(part) > 2 && Role(part).Valid()
}

// parts are those of siblings, up to one of them. Most rise, shorter ones first, so that
// none comes twice.
type parts struct {
	prefix string
	points []Point
	last   string
	all    map[string]bool // nil while they rise
}

// again reports whether the part of point i is that of one before.
func (s *parts) again(i int, part string) bool {
	switch {
	case part == "":
		return false
	case s.all == nil && (len(part) > len(s.last) || len(part) == len(s.last) && part > s.last):
		s.last = part
		return false
	case s.all == nil:
		s.all = make(map[string]bool, len(s.points))
		for k := range s.points[:i] {
			s.all[partOf(s.prefix, &s.points[k])] = true
		}
	}
	again := s.all[part]
	s.all[part] = true
	return again
}

// ordinalPart gives p1 for the first point of its siblings, and so on,
// lengthened until it is free.
func ordinalPart(n int, taken func(string) bool) string {
	part := "p" + strconv.Itoa(n)
	for taken(part) {
		part += "-"
	}
	return part
}

// idPart gives what of a printed number can stand in an id: the ASCII letters
// and digits, with dots and hyphens between them kept. "" where the number has
// letters or digits outside ASCII, since what is left would name another number.
func idPart(number string) string {
	if !strings.ContainsFunc(number, notInID) {
		return strings.Trim(number, ".-_")
	}
	var b strings.Builder
	for _, c := range number {
		switch {
		case c > 0x7f:
			if c == '§' || c == '\u00a0' {
				continue
			}
			return ""
		case c == ' ' || notInID(c):
		default:
			b.WriteRune(c)
		}
	}
	return strings.Trim(b.String(), ".-_")
}
