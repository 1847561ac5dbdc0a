package plan

import "github.com/redraft-go/redraft/plan/bracket"

// A PointBrackets is what stands in brackets in one point.
type PointBrackets struct {
	Point   *Point
	Heading *bracket.Text // of its heading; never nil
	Text    *bracket.Text // of its text; never nil
	// Count counts both. An alternative counts as a wording, the first of a list of
	// points as a place with several, too.
	Count bracket.Count
}

// Brackets reads the brackets of the points of v, in document order, those of its
// alternatives among them. A bracket may hold several points. It reads the words that
// stand in the points: whether the brackets are the draft's, or were put in by whoever
// printed it, is not asked. Cost: linear in the text.
func (v *Version) Brackets() []PointBrackets {
	var out []PointBrackets
	var texts []string
	var add func(points []Point)
	add = func(points []Point) {
		before := false
		for i := range points {
			p := &points[i]
			x := PointBrackets{Point: p}
			if p.Role == RoleAlternative {
				x.Count.Options = 1
				if !before {
					x.Count.Sets, before = 1, true
				}
			}
			out = append(out, x)
			texts = append(texts, p.Heading, p.Text)
			add(p.Points)
		}
	}
	add(v.Points)
	for k, t := range bracket.ParseAll(texts) {
		x := &out[k/2]
		if k%2 == 0 {
			x.Heading = t
		} else {
			x.Text = t
		}
		x.Count = x.Count.Add(t.Count())
	}
	return out
}

// CountBrackets counts the brackets of v: the sum over its points.
func (v *Version) CountBrackets() bracket.Count {
	var sum bracket.Count
	for _, x := range v.Brackets() {
		sum = sum.Add(x.Count)
	}
	return sum
}
