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
	return fmt.Sprintf("there is no theme and no fact %q; themes here: %s", e.Subject,
		strings.Join(e.Themes, ", "))
}

// Subject follows a theme of p, or the key of a fact, through all its drafts. Of
// a theme it follows the points and claims that are filed under it, or under a
// theme that is part of it; of a key, those that have a fact under it. Every
// reading of a point counts, and every claim on the draft. The error is a
// [*SubjectError].
//
// P is not altered; the order of versions, witnesses, sources and reports in it
// changes nothing. Cost: linear in the plan, and for each draft quadratic in
// those who have something; where a draft with points has none on the theme, that of
// [Follow] beside it.
func Subject(p *plan.Plan, themeOrKey string) (*Story, error) {
	all, err := Stories(p, themeOrKey)
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// rest adds to a story what is claimed of its drafts as wholes, and what may be said of them in
// pairs.
func (r *register) rest(s *Story) {
	for _, d := range r.drafts {
		if len(d.v.Points) > 0 { // of a draft without text what is claimed stands in its entry
			s.Said = append(s.Said, diff.Said(r.p, d.v)...)
		}
	}
	if r.p.Theme(s.Subject) != nil {
		r.elsewhere(s, partsOf(r.p, s.Subject))
	}
	s.Pairs = s.pairs(r.p)
}

// Stories is [Subject] for several themes or keys of one plan, in their order: it reads
// the plan once for all of them.
func Stories(p *plan.Plan, themesOrKeys ...string) ([]*Story, error) {
	r := newRegister(p)
	out := make([]*Story, 0, len(themesOrKeys))
	for _, name := range themesOrKeys {
		s, err := r.story(name)
		if err != nil {
			return nil, err
		}
		r.rest(s)
		out = append(out, s)
	}
	return out, nil
}

// story follows one subject.
func (r *register) story(themeOrKey string) (*Story, error) {
	s := &Story{Format: StoryFormat, Plan: r.p.Title, Collected: r.p.Collected, Subject: themeOrKey}
	f := &follower{register: r}
	switch t := r.p.Theme(themeOrKey); {
	case t != nil:
		s.Name, f.themes = t.Name, partsOf(r.p, t.ID)
	case r.keys[themeOrKey]:
		f.key, f.vacant = themeOrKey, r.vacancies(themeOrKey)
	default:
		return nil, r.unknown(themeOrKey)
	}
	for _, d := range r.drafts {
		s.Entries = append(s.Entries, f.entry(d))
	}
	s.Keys, s.Key = keysOf(s.Entries)
	if f.key != "" {
		s.Key = f.key
	}
	return s, nil
}

// A follower looks for one subject in drafts.
type follower struct {
	*register
	key    string            // of facts; "" a theme is followed
	themes []string          // with those that are part of it
	vacant map[plan.Ref]bool // of a key: places without facts from which what has the key is gone
}

func (r *register) unknown(name string) *SubjectError {
	e := &SubjectError{Subject: name}
	for i := range r.p.Themes {
		e.Themes = append(e.Themes, r.p.Themes[i].ID)
	}
	slices.Sort(e.Themes)
	for k := range r.keys {
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
			out = append(out, f.named(x))
		}
	}
	return out
}

// named puts the name of a party for its id, and drops members of the collector's own.
func (f *follower) named(x plan.Fact) plan.Fact {
	x.X = nil
	if party := f.p.Party(x.Value); x.Kind == plan.FactKindParty && party != nil {
		x.Value = cmp.Or(party.Name, x.Value)
	}
	return x
}

// marked gives what the recorder marked in words that have nothing typed: by it, words that say
// one thing are told from those that say another, "European jets" from "NATO jets".
func (f *follower) marked(c *plan.Content) []plan.Fact {
	var out []plan.Fact
	for _, x := range c.Facts {
		if !measured(x.Kind) {
			out = append(out, f.named(x))
		}
	}
	return out
}

func measured(k plan.FactKind) bool {
	switch k {
	case plan.FactKindFigure, plan.FactKindMoney, plan.FactKindShare, plan.FactKindDuration,
		plan.FactKindDate:
		return true
	case plan.FactKindParty, plan.FactKindReference, plan.FactKindForce, plan.FactKindAttribute:
	}
	return false
}

// entry gives what one draft has.
func (f *follower) entry(d *filed) Entry {
	e := d.entry
	found := f.points(d, &e)
	for _, c := range f.claimsOf(d) {
		f.claim(d.v, c, &e)
	}
	e.settle()
	e.Statements = f.statements(d.v, &e)
	switch {
	case len(e.Forms) > 0:
		e.Seen = e.Forms[0].Seen
	case found || !d.whole:
		e.Seen = SeenNot
	case d.read:
		e.Seen = SeenNothing
	default:
		e.Seen = SeenUntold
	}
	return e
}

// statements gives what was said of what a draft has, and of a draft that is only
// claimed, with the denials.
func (f *follower) statements(v *plan.Version, e *Entry) []collate.Statement {
	var subjects []plan.Ref
	add := func(r plan.Ref) {
		if !slices.Contains(subjects, r) {
			subjects = append(subjects, r)
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
	if len(subjects) == 0 {
		return nil
	}
	return collate.Statements(f.p, subjects...)
}

// points adds what the copies of a draft have in its points, and reports
// whether it has a point on the subject, if one without known words.
func (f *follower) points(d *filed, e *Entry) bool {
	for _, i := range f.pointsOf(d) {
		for k := range d.points[i].held {
			h := &d.points[i].held[k]
			facts := f.facts(h.Content)
			gone := h.Standing.Presence == plan.PresenceAbsent && f.vacant[d.points[i].at]
			if f.key != "" && len(facts) == 0 && !gone || h.Block() {
				continue
			}
			switch {
			case h.Standing.Presence == plan.PresenceAbsent:
				seen := SeenTold
				if h.Standing.Wording == plan.WordingVerbatim &&
					h.Standing.Confirmed == plan.ConfirmedExact {
					seen = SeenQuoted
				}
				e.addForm(FormKindAbsent, nil, f.voice(d.v, h, seen))
			case h.Content.Text == "":
			case h.Standing.DraftWords():
				f.add(e, h.Content, facts, f.voice(d.v, h, SeenQuoted))
			default:
				f.add(e, h.Content, facts, f.voice(d.v, h, SeenTold))
			}
		}
	}
	return f.key == "" && len(f.pointsOf(d)) > 0
}

// pointsOf gives the points of a draft on the subject, by index, in document order.
func (f *follower) pointsOf(d *filed) []int {
	if f.key == "" {
		return gathered(d.byTheme, f.themes)
	}
	out := slices.Clone(d.byKey[f.key])
	for i := range d.points {
		if len(f.vacant) > 0 && f.vacant[d.points[i].at] {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// claimsOf gives the claims on a draft that are on the subject, by id.
func (f *follower) claimsOf(d *filed) []*plan.Claim {
	found := d.claimsByKey[f.key]
	if f.key == "" {
		found = gathered(d.claimsByTheme, f.themes)
	}
	var out []*plan.Claim
	for _, i := range found {
		out = append(out, d.claims[i])
	}
	return out
}

// gathered gives what is filed under some themes, in order.
func gathered(index map[string][]int, themes []string) []int {
	var out []int
	for _, t := range themes {
		out = append(out, index[t]...)
	}
	slices.Sort(out)
	return out
}

// voice gives who has a reading: the first copy that it cites.
func (f *follower) voice(v *plan.Version, h *held.Text, seen Seen) Voice {
	out := Voice{
		Seen: seen, At: h.Ref, Language: h.Standing.Language,
		Text: collate.Marked(h.Content.Text, h.Content.Notes),
	}
	if seen != SeenQuoted {
		out.Text = collate.Explained(h.Content.Text, h.Content.Notes)
	}
	if h.Witness != nil {
		out.Copy = collate.WitnessCopy(f.p, v, h.Witness, h.Content)
	}
	return out
}

// claim adds what a report says of a draft.
func (f *follower) claim(v *plan.Version, c *plan.Claim, e *Entry) {
	facts := f.facts(&c.Content)
	kind := kindOf(facts)
	if c.Presence == plan.PresenceAbsent {
		kind, facts = FormKindAbsent, nil
	}
	if kind == FormKindWords && c.Text == "" {
		return // nothing that can be told
	}
	for _, copy := range collate.Copies(f.p, c.Cites) {
		e.addForm(kind, facts, Voice{
			Copy: copy, Seen: SeenClaimed,
			At: plan.Ref{Version: v.ID, Claim: c.ID}, Language: c.Language,
			Text: collate.Explained(c.Text, c.Notes),
		})
	}
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

// add puts a voice to the form that its content has, of which the facts are those on the subject.
func (f *follower) add(e *Entry, c *plan.Content, facts []plan.Fact, voice Voice) {
	kind := kindOf(facts)
	if kind == FormKindWords {
		facts = f.marked(c)
	}
	e.addForm(kind, facts, voice)
}

// addForm puts a voice to the form that it has. Words are of one form where they are those
// of one point, or of one claim, and nothing that is marked in them differs; of two they are not
// the same.
func (e *Entry) addForm(kind FormKind, facts []plan.Fact, voice Voice) {
	i := slices.IndexFunc(e.Forms, func(f Form) bool {
		switch {
		case f.Kind != kind:
			return false
		case kind == FormKindWords:
			return f.At[0].Point == voice.At.Point && f.At[0].Claim == voice.At.Claim &&
				!contrary(f.Facts, facts)
		}
		return alike(f.Facts, facts) && slices.EqualFunc(f.Facts, facts, sameScope)
	})
	if i < 0 {
		i = len(e.Forms)
		e.Forms = append(e.Forms, Form{Kind: kind, Facts: facts, Seen: voice.Seen})
	}
	o := &e.Forms[i]
	if len(o.Facts) == 0 {
		o.Facts = facts
	}
	if better(voice.Seen, o.Seen) {
		o.Seen = voice.Seen
	}
	o.By = append(o.By, voice)
	if !slices.Contains(o.At, voice.At) {
		o.At = append(o.At, voice.At)
	}
}

// alike reports whether two lists of facts have the same values, whatever their scopes.
func alike(a, b []plan.Fact) bool { return slices.EqualFunc(a, b, sameValue) }

func sameValue(x, y plan.Fact) bool {
	return x.Key == y.Key && x.Value == y.Value && x.Unit == y.Unit && x.Bound == y.Bound
}

// sameScope reports whether two facts hold for the same, or both have no scope. A scope is
// words, and may be told in more of them: "after signing", "after signing the deal".
func sameScope(x, y plan.Fact) bool {
	a, b := strings.Fields(x.Scope), strings.Fields(y.Scope)
	if len(a) == 0 || len(b) == 0 {
		return len(a) == len(b)
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// contrary reports whether two lists of facts have other values under one key.
func contrary(a, b []plan.Fact) bool {
	return slices.ContainsFunc(a, func(x plan.Fact) bool {
		other := factsUnder(b, x.Key)
		own := factsUnder(a, x.Key)
		return len(other) > 0 && !areWithin(own, other) && !areWithin(other, own)
	})
}

// better reports whether a thing is better known in one way than in another.
func better(a, b Seen) bool { return slices.Index(Seens(), a) < slices.Index(Seens(), b) }

// settle drops the words of those who say nothing typed where others do of the same
// point, or of none, and orders the forms, the best known first.
func (e *Entry) settle() {
	typed := slices.DeleteFunc(slices.Clone(e.Forms), func(f Form) bool {
		return f.Kind == FormKindWords
	})
	e.Forms = slices.DeleteFunc(e.Forms, func(f Form) bool {
		return f.Kind == FormKindWords && slices.ContainsFunc(typed, func(g Form) bool {
			a, b := f.points(), g.points()
			return len(a) == 0 || len(b) == 0 || meet(a, b)
		})
	})
	for i := range e.Forms {
		slices.SortStableFunc(e.Forms[i].By, func(a, b Voice) int {
			// the lead first
			return cmp.Compare(slices.Index(Seens(), a.Seen), slices.Index(Seens(), b.Seen))
		})
		slices.SortFunc(e.Forms[i].At, func(a, b plan.Ref) int {
			return strings.Compare(a.String(), b.String())
		})
	}
	// What is said of a point by itself that is lacking is not what the draft has on the subject.
	all := slices.Clone(e.Forms)
	alone := func(f *Form) bool {
		return f.Kind == FormKindAbsent && len(f.points()) > 0 &&
			slices.ContainsFunc(all, func(g Form) bool { return g.Kind != FormKindAbsent }) &&
			!slices.ContainsFunc(all, func(g Form) bool {
				return g.Kind != FormKindAbsent &&
					(len(g.points()) == 0 || meet(f.points(), g.points()))
			})
	}
	slices.SortStableFunc(e.Forms, func(a, b Form) int {
		if x, y := alone(&a), alone(&b); x != y {
			return truth(x) - truth(y)
		}
		words := truth(a.Kind == FormKindWords) - truth(b.Kind == FormKindWords)
		if a.Kind == FormKindWords && words == 0 {
			return cmp.Or(cmp.Compare(slices.Index(Seens(), a.Seen), slices.Index(Seens(), b.Seen)),
				strings.Compare(a.At[0].Point, b.At[0].Point),
				strings.Compare(a.At[0].Claim, b.At[0].Claim))
		}
		return cmp.Or(
			cmp.Compare(slices.Index(Seens(), a.Seen), slices.Index(Seens(), b.Seen)), words,
			cmp.Compare(len(b.By), len(a.By)), strings.Compare(string(a.Kind), string(b.Kind)),
			strings.Compare(a.By[0].At.String(), b.By[0].At.String()))
	})
}

// read reports whether the words of a draft were read: it is the text itself, or was
// read whole in a verbatim copy.
func read(v *plan.Version) bool {
	lead := v.LeadWitness()
	if len(v.Witnesses) > 0 && (lead == nil || lead.Coverage != plan.CoverageComplete ||
		lead.Wording != plan.WordingVerbatim) {
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
	if len(v.Points) == 0 || v.Coverage != "" && v.Coverage != plan.CoverageComplete ||
		len(v.Witnesses) > 0 && v.Coverage == "" {
		return false
	}
	for _, q := range v.All() {
		s := v.Standing(&q.Content, nil)
		if s.Presence == plan.PresenceUnreported || s.Presence == plan.PresencePresent &&
			q.Text == "" && len(q.Points) == 0 && q.Heading == "" {
			return false
		}
	}
	return true
}

// keysOf lists the keys of the facts of all entries, those of most drafts first, and gives
// the first of them where three drafts have it. A figure that few have is one of a detail:
// the 30 years of an agreement are not its term.
func keysOf(all []Entry) (keys []string, main string) {
	const many = 3
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
	keys = make([]string, 0, len(count))
	for k := range count {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		return cmp.Or(count[b]-count[a], strings.Compare(a, b))
	})
	if len(keys) > 0 && count[keys[0]] >= many {
		main = keys[0]
	}
	return keys, main
}
