package trail

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/plan"
)

// A SubjectError says that a plan has no theme and no fact of a name.
type SubjectError struct {
	Subject string
	Themes  []string // ids of the themes that there are
	Keys    []string // keys of the facts that there are
}

// Error names the subject, and what is near it.
func (e *SubjectError) Error() string {
	return fmt.Sprintf("there is no theme and no fact %q; themes here: %s", e.Subject, strings.Join(e.Themes, ", "))
}

// Subject follows a theme of p, or the key of a fact, through all its drafts. Of
// a theme it follows the points and claims that are filed under it, or under a
// theme that is part of it; of a key, those that have a fact under it. Every
// reading of a point counts, and every claim on the draft. The error is a
// [*SubjectError].
//
// P is not altered; the order of versions, witnesses, sources and reports in it
// changes nothing. Cost: linear in the plan, and for each draft quadratic in
// those who have something.
func Subject(p *plan.Plan, themeOrKey string) (*Story, error) {
	if p == nil {
		p = new(plan.Plan)
	}
	f := newFollower(p, themeOrKey)
	if len(f.themes) == 0 && !f.allKeys[themeOrKey] {
		return nil, f.unknown()
	}
	if f.key != "" {
		f.vacancies()
	}
	s := &Story{Format: StoryFormat, Plan: p.Title, Collected: p.Collected, Subject: themeOrKey}
	if t := p.Theme(themeOrKey); t != nil {
		s.Name = t.Name
	}
	for i, line := range lines(p) {
		s.Entries = append(s.Entries, f.entry(&p.Versions[i], line))
	}
	slices.SortStableFunc(s.Entries, func(a, b Entry) int {
		return cmp.Or(
			cmp.Compare(slices.Index(Lines(), a.Line), slices.Index(Lines(), b.Line)),
			compareDates(a.Date, b.Date), strings.Compare(a.Version, b.Version))
	})
	s.Keys = keysOf(s.Entries)
	return s, nil
}

// A follower looks for one subject in drafts.
type follower struct {
	p       *plan.Plan
	key     string            // of facts; "" a theme is followed
	themes  map[string]bool   // with those that are part of it
	allKeys map[string]bool   // where no theme has the name
	vacant  map[plan.Ref]bool // of a key: places without facts from which what has the key is gone
}

func newFollower(p *plan.Plan, name string) *follower {
	f := &follower{p: p, themes: make(map[string]bool), allKeys: make(map[string]bool)}
	if p.Theme(name) != nil {
		f.themes[name] = true
		for range p.Themes { // themes stand in any order
			for i := range p.Themes {
				f.themes[p.Themes[i].ID] = f.themes[p.Themes[i].ID] || f.themes[p.Themes[i].In]
			}
		}
		for id, in := range f.themes {
			if !in {
				delete(f.themes, id)
			}
		}
		return f
	}
	f.key = name
	for i := range p.Versions {
		v := &p.Versions[i]
		for _, q := range v.All() {
			for _, h := range held.Of(v, q) {
				f.note(h.Content)
			}
		}
		for k := range v.Claims {
			f.note(&v.Claims[k].Content)
		}
	}
	return f
}

func (f *follower) note(c *plan.Content) {
	for i := range c.Facts {
		f.allKeys[c.Facts[i].Key] = true
	}
}

func (f *follower) unknown() *SubjectError {
	e := &SubjectError{Subject: f.key}
	for i := range f.p.Themes {
		e.Themes = append(e.Themes, f.p.Themes[i].ID)
	}
	slices.Sort(e.Themes)
	for k := range f.allKeys {
		e.Keys = append(e.Keys, k)
	}
	slices.Sort(e.Keys)
	return e
}

// facts gives the measured facts of a content that are the subject's: of others
// the words say more than what is recorded.
func (f *follower) facts(c *plan.Content) []plan.Fact {
	var out []plan.Fact
	for _, x := range c.Facts {
		if f.key == x.Key || f.key == "" && measured(x.Kind) {
			x.X = nil
			out = append(out, x)
		}
	}
	return out
}

func measured(k plan.FactKind) bool {
	switch k {
	case plan.FactKindFigure, plan.FactKindMoney, plan.FactKindShare, plan.FactKindDuration, plan.FactKindDate:
		return true
	case plan.FactKindParty, plan.FactKindReference, plan.FactKindForce, plan.FactKindAttribute:
	}
	return false
}

// entry gives what one draft has.
func (f *follower) entry(v *plan.Version, line Line) Entry {
	e := Entry{Version: v.ID, Title: v.Title, Status: v.Status, Date: dateOf(v), Line: line}
	if line == LineCounter {
		for i := range v.Parents {
			if v.Parents[i].Relation == plan.RelationCounters && e.Answers == "" {
				e.Answers = v.Parents[i].Version
			}
		}
	}
	found := f.points(v, &e)
	for _, c := range byID(v.Claims) {
		f.claim(v, c, &e)
	}
	e.settle()
	e.Statements = f.statements(v, &e)
	switch {
	case len(e.Forms) > 0:
		e.Seen = e.Forms[0].Seen
	case !found && whole(v):
		e.Seen = SeenUntold
		if read(v) {
			e.Seen = SeenNothing
		}
	default:
		e.Seen = SeenNot
	}
	return e
}

// statements gives what was said of what a draft has, and of a draft that is only
// claimed, with the denials.
func (f *follower) statements(v *plan.Version, e *Entry) []collate.Statement {
	var about []plan.Ref
	add := func(r plan.Ref) {
		if !slices.Contains(about, r) {
			about = append(about, r)
		}
	}
	for i := range e.Forms {
		for _, r := range e.Forms[i].At {
			r.Witness = ""
			add(r)
		}
	}
	if v.Status == plan.StatusClaimed && len(e.Forms) > 0 {
		add(plan.Ref{Version: v.ID})
	}
	if len(about) == 0 {
		return nil
	}
	return collate.Statements(f.p, about...)
}

// points adds what the copies of a draft have in its points, and reports
// whether it has a point on the subject, if one without known words.
func (f *follower) points(v *plan.Version, e *Entry) bool {
	found := false
	for _, q := range v.All() {
		mine := f.key == "" && f.themes[q.Theme]
		found = found || mine
		if f.key == "" && !mine {
			continue
		}
		for _, h := range held.Of(v, q) {
			facts := f.facts(h.Content)
			gone := h.Standing.Presence == plan.PresenceAbsent && f.vacant[plan.Ref{Version: v.ID, Point: q.ID}]
			if f.key != "" && len(facts) == 0 && !gone || h.Block() {
				continue
			}
			switch {
			case h.Standing.Presence == plan.PresenceAbsent:
				seen := SeenTold
				if h.Standing.Wording == plan.WordingVerbatim && h.Standing.Confirmed == plan.ConfirmedExact {
					seen = SeenQuoted
				}
				e.add(FormKindAbsent, nil, f.voice(v, &h, seen))
			case h.Content.Text == "":
			case h.Standing.DraftWords():
				e.add(kindOf(facts), facts, f.voice(v, &h, SeenQuoted))
			default:
				e.add(kindOf(facts), facts, f.voice(v, &h, SeenTold))
			}
		}
	}
	return found
}

// vacancies finds the places from which what has the key is known, or said, to be
// gone: the place itself has no facts, but the point that became it does.
func (f *follower) vacancies() {
	f.vacant = make(map[plan.Ref]bool)
	g := newGraph(f.p)
	for _, v := range g.order {
		if !holdsPlaces(v) {
			continue
		}
		for _, u := range append(g.nearest(v), g.answered(v)...) {
			c := diff.Compare(u, v, diff.Within(f.p))
			for i := range c.Links {
				l := &c.Links[i]
				if !absent(l.New) || !slices.ContainsFunc(l.Old, func(q diff.Clause) bool { return f.has(u, q.Ref.Point) }) {
					continue
				}
				for _, r := range refsOf(l.New) {
					f.vacant[r] = true
				}
			}
		}
	}
}

// holdsPlaces reports whether a version has the place of a point that is not there.
func holdsPlaces(v *plan.Version) bool {
	for _, q := range v.All() {
		if q.Presence == plan.PresenceAbsent {
			return true
		}
	}
	return false
}

// has reports whether somebody has a fact under the key for a point.
func (f *follower) has(v *plan.Version, point string) bool {
	q := v.Point(point)
	return q != nil && slices.ContainsFunc(held.Of(v, q), func(h held.Text) bool { return len(f.facts(h.Content)) > 0 })
}

// voice gives who has a reading: the first copy that it cites.
func (f *follower) voice(v *plan.Version, h *held.Text, seen Seen) Voice {
	out := Voice{Seen: seen, At: h.Ref, Text: h.Content.Text}
	if h.Witness != nil {
		out.Copy = collate.WitnessCopy(f.p, v, h.Witness, h.Content)
	}
	return out
}

// claim adds what a report says of a draft.
func (f *follower) claim(v *plan.Version, c *plan.Claim, e *Entry) {
	facts := f.facts(&c.Content)
	if f.key == "" && !f.themes[c.Theme] || f.key != "" && len(facts) == 0 {
		return
	}
	kind := kindOf(facts)
	if c.Presence == plan.PresenceAbsent {
		kind, facts = FormKindAbsent, nil
	}
	for _, by := range collate.Copies(f.p, c.Cites) {
		e.add(kind, facts, Voice{Copy: by, Seen: SeenClaimed, At: plan.Ref{Version: v.ID, Claim: c.ID}, Text: c.Text})
	}
}

// byID gives claims in the order of their ids.
func byID(claims []plan.Claim) []*plan.Claim {
	out := make([]*plan.Claim, len(claims))
	for i := range claims {
		out[i] = &claims[i]
	}
	slices.SortFunc(out, func(a, b *plan.Claim) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// kindOf says what sort of a form some facts make.
func kindOf(facts []plan.Fact) FormKind {
	for i := range facts {
		switch {
		case facts[i].Value != "":
			return FormKindFigure
		case facts[i].Bound == plan.BoundUnlimited:
			return FormKindUnlimited
		}
	}
	if len(facts) > 0 {
		return FormKindUnstated
	}
	return FormKindWords
}

// add puts a voice to the form that it has.
func (e *Entry) add(kind FormKind, facts []plan.Fact, by Voice) {
	i := slices.IndexFunc(e.Forms, func(f Form) bool { return f.Kind == kind && alike(f.Facts, facts) })
	if i < 0 {
		i = len(e.Forms)
		e.Forms = append(e.Forms, Form{Kind: kind, Facts: facts, Seen: by.Seen})
	}
	o := &e.Forms[i]
	if better(by.Seen, o.Seen) {
		o.Seen = by.Seen
	}
	o.By = append(o.By, by)
	if !slices.Contains(o.At, by.At) {
		o.At = append(o.At, by.At)
	}
}

// alike reports whether two lists of facts say the same: scopes are words, and
// may be told in others.
func alike(a, b []plan.Fact) bool {
	return slices.EqualFunc(a, b, func(x, y plan.Fact) bool {
		return x.Key == y.Key && x.Value == y.Value && x.Unit == y.Unit && x.Bound == y.Bound
	})
}

// better reports whether a thing is better known in one way than in another.
func better(a, b Seen) bool { return slices.Index(Seens(), a) < slices.Index(Seens(), b) }

// settle drops the words of those who say nothing typed where others do, and
// orders the forms, the best known first.
func (e *Entry) settle() {
	if slices.ContainsFunc(e.Forms, func(f Form) bool { return f.Kind != FormKindWords }) {
		e.Forms = slices.DeleteFunc(e.Forms, func(f Form) bool { return f.Kind == FormKindWords })
	}
	for i := range e.Forms {
		slices.SortStableFunc(e.Forms[i].By, func(a, b Voice) int {
			return cmp.Compare(slices.Index(Seens(), a.Seen), slices.Index(Seens(), b.Seen)) // the lead first
		})
		slices.SortFunc(e.Forms[i].At, func(a, b plan.Ref) int { return strings.Compare(a.String(), b.String()) })
	}
	slices.SortStableFunc(e.Forms, func(a, b Form) int {
		return cmp.Or(
			cmp.Compare(slices.Index(Seens(), a.Seen), slices.Index(Seens(), b.Seen)),
			cmp.Compare(len(b.By), len(a.By)), strings.Compare(string(a.Kind), string(b.Kind)), strings.Compare(a.By[0].At.String(), b.By[0].At.String()))
	})
}

// read reports whether the words of a draft were read: it is the text itself, or was
// read whole in a verbatim copy.
func read(v *plan.Version) bool {
	lead := v.LeadWitness()
	if len(v.Witnesses) > 0 && (lead == nil || lead.Coverage != plan.CoverageComplete || lead.Wording != plan.WordingVerbatim) {
		return false
	}
	for _, q := range v.All() {
		if q.Text != "" && !v.Standing(&q.Content, nil).DraftWords() {
			return false
		}
	}
	return true
}

// whole reports whether all of a draft was seen or told: its points are all there,
// each with words.
func whole(v *plan.Version) bool {
	if len(v.Points) == 0 || v.Coverage != "" && v.Coverage != plan.CoverageComplete || len(v.Witnesses) > 0 && v.Coverage == "" {
		return false
	}
	for _, q := range v.All() {
		s := v.Standing(&q.Content, nil)
		if s.Presence == plan.PresenceUnreported || s.Presence == plan.PresencePresent && q.Text == "" && len(q.Points) == 0 && q.Heading == "" {
			return false
		}
	}
	return true
}

// keysOf lists the keys of the facts of all entries, those of most drafts first.
func keysOf(all []Entry) []string {
	count := make(map[string]int)
	for i := range all {
		seen := make(map[string]bool)
		for _, f := range all[i].Forms {
			for k := range f.Facts {
				if key := f.Facts[k].Key; !seen[key] {
					seen[key] = true
					count[key]++
				}
			}
		}
	}
	keys := make([]string, 0, len(count))
	for k := range count {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int { return cmp.Or(count[b]-count[a], strings.Compare(a, b)) })
	return keys
}
