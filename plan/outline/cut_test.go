package outline_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestOneClauseCut takes each clause in turn out of the lines of clean texts:
// all else must be read as before.
func TestOneClauseCut(t *testing.T) {
	t.Parallel()
	for _, c := range hardTexts(t) {
		if c.says != "" || notCut[c.name] {
			continue // what was doubtful may be read in another way
		}
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			whole := outline.Parse(c.text)
			alone := oneOfTwo(whole.Version)
			for _, p := range whole.Version.All() {
				text, ok := cut(c.text, whole, p)
				// A table without the heads of its columns is none, and what follows may be a
				// title without one.
				headless := strings.Contains(text, "\n\n|-") || strings.Contains(text, "\n\n|:")
				if !ok || alone[p.ID] || headless || p.ID == "heading.1" {
					continue
				}
				want := without(whole.Version, p.ID)
				got := outline.Parse(text)
				if diff := cmp.Diff(told(want.Points), told(got.Version.Points)); diff != "" {
					t.Errorf("without %s (-want +got)\n%s\n%s", p.ID, diff, text)
				}
			}
		})
	}
}

// oneOfTwo gives the points without which but one would be left of their lists:
// a number that nothing goes on with is seldom sure to be one.
func oneOfTwo(v *plan.Version) map[string]bool {
	out := make(map[string]bool)
	add := func(points []plan.Point) {
		provisions := 0
		for _, p := range points {
			if p.Role.Provision() {
				provisions++
			}
		}
		if provisions < 3 {
			for _, p := range points {
				out[p.ID] = out[p.ID] || p.Role.Provision()
			}
		}
	}
	add(v.Points)
	for _, p := range v.All() {
		add(p.Points)
	}
	return out
}

// notCut are texts that tell by what stands beside a clause where it ends, and
// those with a number that stands for several.
var notCut = map[string]bool{
	"en-nested-same": true, "de-einzug": true, "de-weggefallen": true, "en-repealed": true,
	"fr-loi": true, "fr-apres-liste": true,
	"de-mietvertrag": true, "en-restated": true, "de-ueber-zeilen": true,
	// its lists go on by names of their own
	"es-disposiciones": true,
	// the page counts its items itself
	"en-html-lists": true,
	// what parts clauses is the page's
	"en-pages": true, "en-list-of-headings": true, "de-seiten": true, "en-line-numbers": true,
	"en-footnotes": true, "en-plain-calls": true, "en-html-footnotes": true,
	"en-title-on-pages": true, "en-chapter-heads": true,
	// its table has lost the heads of its columns, or is none without the other rows
	"en-html-rows": true, "en-rows-between": true, "fr-colonnes": true,
	// its contents have the old numbers
	"de-deichgesetz": true,
	// its list is the page's; its signatures are told by each other
	"en-ministry": true, "uk-vidomosti": true,
}

// cut takes the lines of a point, and of those below it, out of a text, and
// counts those after it in its list anew. It reports false where other points
// stand on these lines too, or nothing else would be left.
func cut(text string, o *outline.Outline, p *plan.Point) (string, bool) {
	inside := func(s outline.Segment) bool {
		return s.Point == p.ID || strings.HasPrefix(s.Point, p.ID+".") && p.Role.Provision()
	}
	own := slices.IndexFunc(o.Segments, inside)
	if own < 0 {
		return "", false
	}
	from, to := strings.LastIndexByte(text[:o.Segments[own].At], '\n')+1, 0
	for _, s := range o.Segments {
		if inside(s) {
			to = s.At + len(s.Text)
		}
	}
	if n := strings.IndexByte(text[to:], '\n'); n >= 0 {
		to += n + 1
	}
	if strings.HasSuffix(text[:from], "\n\n") {
		to = len(text) - len(strings.TrimLeft(text[to:], "\n"))
	}
	numbers := shifted(o.Version, p.ID)
	var b strings.Builder
	for _, s := range o.Segments {
		end := s.At + len(s.Text)
		switch {
		case end <= from || s.At >= to:
			if n := numbers[s.Point]; n != "" && s.Kind == outline.KindNumber {
				s.Text = n
			}
			b.WriteString(s.Text)
		case s.Kind == outline.KindLayout:
			b.WriteString(s.Text[:max(0, from-s.At)] + s.Text[min(len(s.Text), max(0, to-s.At)):])
		case !inside(s) && s.Kind != outline.KindNote:
			return "", false
		}
	}
	return b.String(), true
}

// shifted gives the new numbers of the points that stand after one in its list,
// once that is gone: each has that of the one before.
func shifted(v *plan.Version, id string) map[string]string {
	out := make(map[string]string)
	var walk func(points []plan.Point)
	walk = func(points []plan.Point) {
		gone, before := -1, "" // the number of the provision before
		for i := range points {
			p := &points[i]
			if p.ID == id && p.Role.Provision() && p.Number != "" {
				gone = i
			}
			if gone >= 0 && i > gone && p.Number != "" && before != "" {
				out[p.ID] = before
				for _, q := range p.Points {
					if rest, ok := strings.CutPrefix(q.Number, p.Number+"."); ok {
						out[q.ID] = before + "." + rest
					}
				}
			}
			if p.Role != plan.RoleHeading {
				before = p.Number
			}
			walk(p.Points)
		}
	}
	walk(v.Points)
	return out
}

// without gives a copy of v without the point of an id.
func without(v *plan.Version, id string) *plan.Version {
	w := v.Clone()
	for id, number := range shifted(v, id) {
		w.Point(id).Number = number
	}
	var drop func(points []plan.Point) []plan.Point
	drop = func(points []plan.Point) []plan.Point {
		points = slices.DeleteFunc(points, func(p plan.Point) bool { return p.ID == id })
		for i := range points {
			points[i].Points = drop(points[i].Points)
		}
		return points
	}
	w.Points = drop(w.Points)
	return w
}

// told gives what the text says: the points without ids, coverage and themes.
func told(points []plan.Point) string {
	var b strings.Builder
	var walk func(points []plan.Point, indent string)
	walk = func(points []plan.Point, indent string) {
		for _, p := range points {
			b.WriteString(indent + string(p.Role) + "[" + p.Number + "] # " + p.Heading + " = " +
				p.Text + "\n")
			walk(p.Points, indent+"  ")
		}
	}
	walk(points, "")
	return b.String()
}
