package quote

import (
	"cmp"
	"slices"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// closeness says whose words a passage has, the draft's own first.
type closeness int8

const (
	draftWords closeness = iota // read in the draft's own words
	translated                  // read in a translation
	told                        // read in words of whoever tells it, or how closely is not known
	unread                      // in words of whoever recorded it: nobody read them
)

// A passage is what one copy has of a point of a draft, or of a run of points.
type passage struct {
	version *plan.Version
	ref     plan.Ref
	points  []string // ids
	// where the text of each point begins in text; one for a text that covers all as one
	starts  []int
	order   int // of the first point in the draft
	last    int // of the last one
	text    string
	at      int // where text begins in the text that the copy has
	copy    collate.Copy
	read    string // id of the report in which it was in fact read; "" the text itself
	lang    string // as it is tagged
	closely closeness
	whole   bool    // all of the point
	joined  bool    // put together of passages that follow each other
	tokens  []token // of text, once they are asked for
	run     *solidRun
}

// A library is the passages of a plan.
type library struct {
	plan     *plan.Plan
	version  *plan.Version
	own      []passage // of the draft that is checked against
	joined   []passage // of that, points that follow each other as one text
	beyond   []passage // of the other drafts
	together []passage // of those, as joined
}

func newLibrary(p *plan.Plan, v *plan.Version) *library {
	l := &library{plan: p, version: v}
	l.own = l.read(v)
	l.joined = joinPoints(l.own)
	versions := make([]*plan.Version, 0, len(p.Versions))
	for i := range p.Versions {
		if other := &p.Versions[i]; other.ID != v.ID {
			versions = append(versions, other)
		}
	}
	slices.SortFunc(versions, func(a, b *plan.Version) int { return cmp.Compare(a.ID, b.ID) })
	for _, other := range versions {
		list := l.read(other)
		l.beyond = append(l.beyond, list...)
		l.together = append(l.together, joinPoints(list)...)
	}
	return l
}

// read gives the passages of a version, by point, the closest first.
func (l *library) read(v *plan.Version) []passage {
	var out []passage
	order := make(map[string]int)
	add := func(h held.Text) {
		first, last := order[h.Points[0]], order[h.Points[len(h.Points)-1]]
		p := passage{
			version: v, ref: h.Ref, points: h.Points, starts: []int{0}, order: first,
			last: max(first, last), text: h.Content.Text,
			copy: collate.WitnessCopy(l.plan, v, h.Witness, h.Content), lang: h.Standing.Language,
			closely: closely(h.Standing), whole: h.Standing.Extent == plan.ExtentWhole &&
				!held.Gapped(h.Content.Notes), read: readIn(&h),
		}
		if p.text != "" && h.Standing.Presence == plan.PresencePresent {
			out = append(out, p)
		}
		if p.closely != unread && p.closely != told {
			return
		}
		for _, r := range h.Content.Quoted { // words that were read in what is told
			q := p
			q.copy.Wording = plan.WordingVerbatim
			q.closely, q.whole, q.at, q.text = draftWords, false, r.At,
				h.Content.Text[r.At:r.At+r.Len]
			out = append(out, q)
		}
	}
	n := 0
	for _, point := range v.All() {
		order[point.ID] = n
		n++
	}
	for _, point := range v.All() {
		add(held.Lead(v, point))
		if point.Heading != "" {
			h := held.Lead(v, point)
			p := passage{
				version: v, ref: h.Ref, points: h.Points, starts: []int{0}, order: order[point.ID],
				last: order[point.ID], text: point.Heading,
				copy: collate.WitnessCopy(l.plan, v, h.Witness, h.Content),
				lang: h.Standing.Language, closely: closely(h.Standing), read: readIn(&h),
			}
			out = append(out, p)
		}
	}
	for h := range held.Others(v) {
		if len(h.Points) > 0 {
			add(h)
		}
	}
	slices.SortStableFunc(out, func(a, b passage) int {
		return cmp.Or(
			cmp.Compare(a.order, b.order), cmp.Compare(a.closely, b.closely),
			cmp.Compare(len(a.points), len(b.points)),
			byCopy(&a.copy, &b.copy), cmp.Compare(a.text, b.text))
	})
	return out
}

func byCopy(a, b *collate.Copy) int {
	return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Report, b.Report),
		cmp.Compare(a.Witness, b.Witness), slices.Compare(a.Via, b.Via))
}

func closely(s plan.Standing) closeness {
	switch {
	case !s.Quotable():
		return unread
	case s.Wording == plan.WordingVerbatim:
		return draftWords
	case s.Wording == plan.WordingTranslation:
		return translated
	}
	return told
}

// readIn gives the id of the report in which a content was in fact read: that of
// the copy that collate.WitnessCopy names; "" none.
func readIn(h *held.Text) string {
	if h.Witness == nil {
		return ""
	}
	cites := h.Content.Cites
	if len(cites) == 0 {
		return h.Witness.Report
	}
	own := slices.IndexFunc(cites, func(c sources.Citation) bool {
		return c.Report == h.Witness.Report
	})
	c := cites[max(own, 0)]
	if len(c.Via) > 0 {
		return c.Via[0]
	}
	return c.Report
}

// joinPoints puts what one copy has of points that follow each other into one passage:
// a quotation may run over several.
func joinPoints(list []passage) []passage {
	type key struct {
		witness string
		closely closeness
	}
	var out []passage
	open := make(map[key]int)
	for _, p := range list {
		k := key{p.ref.Witness, p.closely}
		if !p.whole || p.closely > translated || len(p.points) > 1 || p.at > 0 {
			continue
		}
		if i, ok := open[k]; ok && out[i].last+1 == p.order {
			o := &out[i]
			o.starts = append(o.starts, len(o.text)+1)
			o.text += "\n" + p.text
			o.points = append(slices.Clip(o.points), p.points...)
			o.last = p.order
			continue
		}
		open[k] = len(out)
		p.joined = true
		p.starts = slices.Clip(p.starts)
		out = append(out, p)
	}
	return slices.DeleteFunc(out, func(p passage) bool { return len(p.points) < 2 })
}

// span gives the points that a run of the text of a passage touches, and where
// the run begins in the text of the first of them.
func (p *passage) span(at, end int) (points []string, holder int) {
	if !p.joined {
		return p.points, p.at + at
	}
	first, last := 0, 0
	for i, start := range p.starts {
		if start <= at {
			first = i
		}
		if start < end {
			last = i
		}
	}
	last = max(first, last)
	return p.points[first : last+1], at - p.starts[first]
}

// holds gives how many words a quotation may have that is held against a passage: a
// longer one is for the most part of something else.
func (p *passage) holds() int {
	if p.tokens == nil {
		p.tokens = tokens(p.text)
	}
	const spare = 8
	return len(p.tokens)*3/2 + spare
}
