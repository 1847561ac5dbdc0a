package plan

import (
	"strings"

	"github.com/redraft-go/redraft/plan/bracket"
)

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
// alternatives among them. A bracket may hold several points. Who wants the words may
// stand in a note that is called directly behind the bracket. A heading that begins with an
// empty bracket is that of a number in brackets, [Article 2]. It reads the words that
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
			if x.Heading = t; x.Point.Number != "" && strings.HasPrefix(t.Source, "[]") {
				t.Brackets[0].Kind = "" // it goes round the number, and leaves no gap
			}
		} else {
			x.Text = t
			named(x.Point, t)
		}
		x.Count = x.Count.Add(t.Count())
	}
	return out
}

// named takes from the notes on a point who wants the words in a bracket: those of a note
// that is called behind it.
func named(p *Point, t *bracket.Text) {
	for i := range p.Notes {
		n := &p.Notes[i]
		if n.Kind != NoteKindGloss {
			continue
		}
		for k := range t.Brackets {
			b := &t.Brackets[k]
			if b.Kind == "" && !b.Later &&
				(n.At == b.End() || n.At == b.End()+1 && n.At == len(t.Source)) {
				b.By = append(b.By, bracket.Names(n.Text)...)
				break
			}
		}
	}
}

// CountBrackets counts the brackets of v: the sum over its points.
func (v *Version) CountBrackets() bracket.Count {
	var sum bracket.Count
	for _, x := range v.Brackets() {
		sum = sum.Add(x.Count)
	}
	return sum
}
