package identify

import (
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/detail"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// merge puts the readings into the version: under the witness of the report,
// or under a new one.
func (a *adder) merge() {
	w := a.witness()
	if w == nil {
		a.v.Witnesses = append(a.v.Witnesses, a.w)
		w = &a.v.Witnesses[len(a.v.Witnesses)-1]
		a.out.Changed = true
	}
	a.out.Witness = w.ID
	var kept, told []plan.Reading
	for i := range a.parts {
		p := &a.parts[i]
		if p.reading.Wording == "" && a.w.Wording != w.Wording {
			p.reading.Wording = a.w.Wording
		}
		switch {
		case w == a.v.LeadWitness():
			kept = append(kept, a.mergeLead(p)...)
		case a.stands(w, p):
			p.placed.Effect = UptakeSame
		case a.better(w, p):
			told = append(told, a.upgrade(w, p))
		default:
			kept = append(kept, a.mergeReading(w, p)...)
		}
		if p.placed.Effect != "" {
			a.out.Placed = append(a.out.Placed, p.placed)
			a.out.Changed = a.out.Changed || p.placed.Effect != UptakeSame
		}
	}
	a.confirmed(w)
	// The last thing, since w points into the list that may grow.
	id := w.ID
	a.keep(id, kept)
	if len(told) > 0 {
		a.keep(a.v.LeadWitness().ID, told)
	}
}

// stands reports whether a point has the text of a part already, as the words
// of the same report.
func (a *adder) stands(w *plan.Witness, p *part) bool {
	if len(p.reading.Points) != 1 {
		return false
	}
	c := &a.v.Point(p.reading.Points[0]).Content
	return a.v.Standing(c, nil).Quotable() &&
		prose.Folded(c.Text) == prose.Folded(p.reading.Text) &&
		slices.ContainsFunc(c.Cites, func(c sources.Citation) bool { return c.Report == w.Report })
}

// better reports whether a part is the whole of a point in the draft's words,
// where the version has a telling of it alone. A text under a number of its own
// stays with its witness, where the number can stand.
func (a *adder) better(w *plan.Witness, p *part) bool {
	if len(p.reading.Points) != 1 || p.reading.Number != "" ||
		!a.v.Standing(&p.reading.Content, w).FullWords() ||
		slices.ContainsFunc(w.Readings, func(r plan.Reading) bool {
			return r.Covers(p.reading.Points[0])
		}) {
		return false
	}
	q := a.v.Point(p.reading.Points[0])
	return q.Text != "" && q.State() == plan.PresencePresent &&
		!a.v.Standing(&q.Content, nil).Quotable()
}

// upgrade puts a part into its point, with its citation, in the place of a
// telling, which it gives. It then stands there alone: the same words in two
// places would look like two copies that agree.
func (a *adder) upgrade(w *plan.Witness, p *part) plan.Reading {
	q := a.v.Point(p.reading.Points[0])
	was := spelled(plan.Reading{Points: []string{q.ID}, Content: q.Content}, a.v.LeadWitness())
	q.Content = p.reading.Content
	q.Wording = plan.WordingVerbatim
	if lead := a.v.LeadWitness(); w.Language != lead.Language {
		q.Language = w.Language
	}
	q.Facts = a.borneOut(was.Facts, q.Text)
	p.placed.Effect = UptakeUpgraded
	return was
}

// borneOut gives the facts whose figure or party a text has too.
func (a *adder) borneOut(facts []plan.Fact, text string) []plan.Fact {
	d := detail.NewReader(a.p.Parties).Read(text)
	var out []plan.Fact
	for _, f := range facts {
		if slices.Contains(d.Figures, f.Value) || f.Kind == plan.FactKindParty &&
			slices.Contains(d.Parties, f.Value) {
			out = append(out, f)
		}
	}
	return out
}

// witness gives the version's witness of the report, or nil.
func (a *adder) witness() *plan.Witness {
	if w := a.v.Witness(a.w.ID); w != nil {
		return w
	}
	for i := range a.v.Witnesses {
		if w := &a.v.Witnesses[i]; w.Report == a.w.Report && !strings.Contains(w.ID, beforeSuffix) {
			return w
		}
	}
	return nil
}

// mergeReading puts a reading under a witness that is not the lead. It gives
// what had to give way.
func (a *adder) mergeReading(w *plan.Witness, p *part) []plan.Reading {
	at := slices.IndexFunc(w.Readings, func(r plan.Reading) bool {
		return slices.Equal(r.Points, p.reading.Points)
	})
	if at < 0 {
		w.Readings = append(w.Readings, p.reading)
		p.placed.Effect = UptakeAdded
		return nil
	}
	was := w.Readings[at]
	if !a.gives(&was.Content, w, p) {
		return nil
	}
	w.Readings[at] = p.reading
	if was.Text == "" {
		p.reading.Facts = was.Facts
		w.Readings[at].Content = joined(&was.Content, &p.reading.Content)
		return nil
	}
	return []plan.Reading{spelled(was, w)}
}

// mergeLead puts a reading of the lead into its point.
func (a *adder) mergeLead(p *part) []plan.Reading {
	if len(p.reading.Points) > 1 {
		for _, id := range p.placed.From {
			a.out.Unplaced = append(a.out.Unplaced,
				Unplaced{Point: id, Text: p.reading.Text, Reason: AddReasonNotSure})
		}
		return nil
	}
	q := a.v.Point(p.reading.Points[0])
	was := q.Content
	if !a.gives(&was, nil, p) {
		return nil
	}
	q.Content = p.reading.Content
	if was.Text == "" {
		q.Content = joined(&was, &p.reading.Content)
		return nil
	}
	return []plan.Reading{spelled(plan.Reading{Points: []string{q.ID}, Content: was},
		a.v.LeadWitness())}
}

// gives reports whether a content gives way to a part, and notes its effect.
func (a *adder) gives(was *plan.Content, w *plan.Witness, p *part) bool {
	s := a.v.Standing(was, w)
	now := &p.reading.Content
	switch {
	case was.Text == "":
		p.placed.Effect = UptakeUpgraded
		if was.State() == plan.PresenceAbsent {
			p.placed.Effect = ""
			a.refuse(AddReasonDiffers, p.placed.From[0], string(plan.PresenceAbsent))
			return false
		}
	case s.Quotable() && prose.Folded(was.Text) == prose.Folded(now.Text):
		p.placed.Effect = UptakeSame
		return false
	case !s.Quotable():
		p.placed.Effect = UptakeUpgraded
	case s.Extent != plan.ExtentWhole && strings.Contains(prose.Folded(now.Text),
		prose.Folded(was.Text)):
		p.placed.Effect = UptakeUpgraded
	case now.Extent != "" && strings.Contains(prose.Folded(was.Text), prose.Folded(now.Text)):
		p.placed.Effect = UptakeSame
		return false
	default:
		a.refuse(AddReasonDiffers, p.placed.From[0], was.Text)
		return false
	}
	return true
}

// joined gives a content that had no text the new one, with what was known of
// it before.
func joined(was, now *plan.Content) plan.Content {
	out := *now
	out.Facts = was.Facts
	for _, c := range was.Cites {
		if !slices.ContainsFunc(out.Cites, func(o sources.Citation) bool {
			return o.Report == c.Report
		}) {
			out.Cites = append(out.Cites, c)
		}
	}
	for _, n := range was.Notes {
		if n.Len == 0 && n.At == 0 {
			out.Notes = append(out.Notes, n)
		}
	}
	return out
}

// spelled gives a reading with what it had from its witness, so that it says
// the same under another one.
func spelled(r plan.Reading, w *plan.Witness) plan.Reading {
	if r.Wording == "" {
		r.Wording = w.Wording
	}
	if r.Language == "" {
		r.Language = w.Language
	}
	return r
}

// beforeSuffix marks a witness that keeps what another one's text took the
// place of.
const beforeSuffix = "-before"

// keep puts readings that gave way under a witness of their own, of the report
// that they were read for.
func (a *adder) keep(id string, kept []plan.Reading) {
	for n := 1; len(kept) > 0; n++ {
		name := id + beforeSuffix
		if n > 1 {
			name += strconv.Itoa(n)
		}
		w := a.v.Witness(name)
		if w == nil {
			whole := a.v.Witness(id)
			a.v.Witnesses = append(a.v.Witnesses, plan.Witness{
				ID: name, Report: whole.Report, Language: whole.Language,
				Coverage: plan.CoveragePartial,
			})
			w = &a.v.Witnesses[len(a.v.Witnesses)-1]
		}
		var rest []plan.Reading
		for _, r := range kept {
			if slices.ContainsFunc(w.Readings, func(o plan.Reading) bool {
				return slices.Equal(o.Points, r.Points)
			}) {
				rest = append(rest, r)
				continue
			}
			w.Readings = append(w.Readings, r)
			a.out.Kept = append(a.out.Kept,
				plan.Ref{Version: a.v.ID, Point: r.Points[0], Witness: name})
		}
		kept = rest
	}
}

// confirmed lists the points whose words are known as the draft's for the
// first time.
func (a *adder) confirmed(w *plan.Witness) {
	for i := range a.parts {
		p := &a.parts[i]
		if len(p.reading.Points) != 1 || p.worded || p.placed.Effect == UptakeSame ||
			p.placed.Effect == "" {
			continue
		}
		if a.v.Standing(&p.reading.Content, w).DraftWords() {
			a.out.Confirmed = append(a.out.Confirmed, p.reading.Points[0])
		}
	}
}
