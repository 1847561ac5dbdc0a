package render

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/strict"
)

// Origins writes for a terminal where the words of a draft were first seen: point by
// point each run of words with the draft and the copy, what was dropped on the way,
// and where the words before are not known. The options are [Width], [Points] and
// [WithLabels]. A nil o is that of a draft without points. The error is that of the
// writer.
func Origins(w io.Writer, o *trail.Origins, opts ...Option) error {
	v := newOrigins(o, opts)
	return v.listing().text(w, v.set.width, "the words")
}

// OriginsMarkdown is [Origins] as [Markdown] has it. The options are [Points] and
// [WithLabels].
func OriginsMarkdown(w io.Writer, o *trail.Origins, opts ...Option) error {
	return newOrigins(o, opts).listing().markdown(w, "the words")
}

// origins puts into words where words were first seen.
type origins struct {
	*view // for its labels alone: there is no comparison
	o     *trail.Origins
}

func newOrigins(o *trail.Origins, opts []Option) *origins {
	if o == nil {
		o = new(trail.Origins)
	}
	set := settingsOf(opts)
	return &origins{view: &view{set: &set}, o: o}
}

// points gives the points that were asked for.
func (v *origins) points() []*trail.PointOrigin {
	var out []*trail.PointOrigin
	for i := range v.o.Points {
		p := &v.o.Points[i]
		top, _, _ := strings.Cut(p.At.Point, ".")
		if len(v.set.points) == 0 || slices.Contains(v.set.points, p.At.Point) ||
			slices.Contains(v.set.points, top) {
			out = append(out, p)
		}
	}
	return out
}

func (v *origins) listing() *listing {
	l := &listing{opening: []string{v.label("origins.head", "draft", v.o.Version, "plan",
		v.o.Plan)}, closing: []string{v.label("origins.first")}}
	l.opening = append(l.opening, v.saidOfDraft(v.called(v.o.Version), v.o.Said)...)
	if len(v.o.Looked) > 0 {
		l.opening = append(l.opening, v.label("origins.looked", "drafts",
			strings.Join(v.o.Looked, v.label("list"))))
	} else {
		l.opening = append(l.opening, v.label("origins.none"))
	}
	l.opening = append(l.opening, v.collected(v.o.Collected))
	var unknown []string
	for _, p := range v.points() {
		if len(p.Words) == 0 {
			unknown = append(unknown, p.At.Point)
			continue
		}
		l.groups = append(l.groups, v.point(p))
	}
	if len(unknown) > 0 {
		l.closing = append([]string{v.label("origins.unknown", "points",
			strings.Join(unknown, v.label("list")))}, l.closing...)
	}
	return l
}

// point gives one point.
func (v *origins) point(p *trail.PointOrigin) listGroup {
	g := listGroup{heading: p.At.String()}
	for i := range p.Words {
		r := &p.Words[i]
		item := listItem{label: v.first(r, p.At)}
		item.add(0, quoted(r.Text))
		g.items = append(g.items, item)
	}
	for i := range p.Dropped {
		d := &p.Dropped[i]
		item := listItem{label: v.label("origins.dropped", "place", d.First.String())}
		item.add(0, v.label("origins.gone", "words", quoted(d.Text), "draft", d.Without.String()))
		g.items = append(g.items, item)
	}
	if len(p.Before) > 0 {
		item := listItem{}
		item.add(0, v.label("origins.before", "places", v.names(p.Before)))
		g.items = append(g.items, item)
	}
	return g
}

// first says where words of a point were first seen.
func (v *origins) first(r *trail.Origin, at plan.Ref) string {
	if r.First == at {
		return v.label("origins.new")
	}
	name := v.copyName(r.Copy, false)
	return v.label("origins.old", "place", pointOf(r.First), "by", name, "without",
		v.names(r.Without))
}

// pointOf names the point of a reading.
func pointOf(r plan.Ref) string { return plan.Ref{Version: r.Version, Point: r.Point}.String() }

// names gives places, each with the copy that is meant, if one is.
func (v *origins) names(all []plan.Ref) string {
	var out []string
	for _, r := range all {
		name := plan.Ref{Version: r.Version, Point: r.Point}.String()
		if r.Witness != "" {
			name = v.label("origins.copy", "place", name, "copy", r.Witness)
		}
		out = append(out, name)
	}
	return strings.Join(out, v.label("list"))
}

// OriginsCSV writes where words were first seen as comma-separated values, as [CSV]
// does: a row for each run of words that stands in the draft, and for each that was
// dropped. Its columns are the point, whether the words stand or were dropped, the
// words, where they were first seen and in whose copy, the places that lack them
// (of words that stand: they came back), and those before in which the words are not
// known. A point whose words are not known has one row without words. The options
// are [Points] and [WithLabels].
func OriginsCSV(w io.Writer, o *trail.Origins, opts ...Option) error {
	v := newOrigins(o, opts)
	rows := [][]string{v.header("point", "state", "words", "first", "copy", "without", "unknown")}
	for _, p := range v.points() {
		unknown := v.names(p.Before)
		for i := range p.Words {
			r := &p.Words[i]
			rows = append(rows, []string{
				p.At.String(), v.label("origins.stands"), r.Text, pointOf(r.First),
				v.copyName(r.Copy, false), v.names(r.Without), unknown,
			})
		}
		for i := range p.Dropped {
			d := &p.Dropped[i]
			rows = append(rows, []string{
				p.At.String(), v.label("origins.was"), d.Text,
				pointOf(d.First), "", d.Without.String(), unknown,
			})
		}
		if len(p.Words) == 0 {
			rows = append(rows, []string{
				p.At.String(), v.label("origins.wordless"), "", "", "", "",
				cmp.Or(unknown, p.At.String()),
			})
		}
	}
	return writeCSV(w, rows, "the words")
}

// OriginsJSON writes where words were first seen as JSON in the format
// [trail.WordsFormat], laid out as [CopiesJSON] does. A nil o is that of a draft
// without points. Text that is not UTF-8 is refused with a [*diag.Error]; any other
// error is the writer's.
func OriginsJSON(w io.Writer, o *trail.Origins) error {
	named := trail.Origins{}
	if o != nil {
		named = *o
	}
	named.Format = trail.WordsFormat
	return writeJSON(w, originsShape(), &named)
}

// originsShape is made once and never changes.
var originsShape = sync.OnceValue(func() *strict.Shape { return shapeOf[trail.Origins]() })
