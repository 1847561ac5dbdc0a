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
	count := 0
	for range v.All() {
		count++
	}
	taken := make(map[string]bool, count)
	for _, p := range v.All() {
		if p.ID != "" {
			taken[p.ID] = true
		}
	}
	var fill func(prefix string, points []Point)
	fill = func(prefix string, points []Point) {
		seen := make(map[string]bool, len(points))
		paragraphs := make(map[Role]int)
		place := 0 // among the siblings that are more than a heading
		for i := range points {
			p := &points[i]
			if !p.Role.Provision() {
				paragraphs[p.Role]++
				if id := prefix + string(p.Role) + "." + strconv.Itoa(paragraphs[p.Role]); p.ID == "" && !taken[id] {
					p.ID = id
					taken[id] = true
				}
			}
			if p.Role != RoleHeading {
				place++
			}
			// A number that repeats its parent's ("1.2" below "1") adds only what is new.
			part := strings.TrimPrefix(idPart(p.Number), prefix)
			again := part != "" && seen[part]
			seen[part] = true
			if again {
				repeated = append(repeated, p)
			}
			if p.ID == "" {
				id := prefix + part
				if part == "" || again || taken[id] {
					id = prefix + ordinalPart(place, func(s string) bool { return taken[prefix+s] })
				}
				p.ID = id
				taken[id] = true
			}
			if len(p.Points) > 0 {
				fill(p.ID+".", p.Points)
			}
		}
	}
	fill("", orZero(v).Points)
	return repeated
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
