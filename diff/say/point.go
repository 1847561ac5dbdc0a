package say

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// Point gives what may be said of a point of a version and what not, the first
// before the second. The error is a [*plan.RefError] that lists what there is.
func Point(p *plan.Plan, at plan.Ref) ([]Line, error) {
	a, err := collate.At(p, at)
	if err != nil {
		return nil, err
	}
	w := newWork(p)
	w.v, w.a = p.Version(a.Ref.Version), a
	w.words()
	w.conflicts(a.Conflicts)
	w.earlier()
	w.claims()
	w.statements(collate.Statements(p, append(w.parents(), a.Ref)...))
	return w.ordered(), nil
}

// A work gathers lines of a point or a version.
type work struct {
	p      *plan.Plan
	places *Places
	v      *plan.Version
	a      *collate.Apparatus // nil for a version
	names  map[string]string  // of versions, by their ids: see called
	out    []Line
}

func newWork(p *plan.Plan) work {
	return work{p: p, places: placesIn(p), names: Called(p.Versions)}
}

// call gives what sentences call a version.
func (w *work) call(id string) string { return cmp.Or(w.names[id], id) }

// ref names a point with its version.
func (w *work) ref(r plan.Ref) string {
	s := speech{Table: english()}
	return s.With("at.of", "point", w.places.At(r).name(s.Table), "version",
		s.version(w.call(r.Version)))
}

func (w *work) add(l Line) { w.out = append(w.out, l) }

// grounded adds a line if somebody is named for it.
func (w *work) grounded(l Line) {
	if len(l.Names) > 0 {
		w.add(l)
	}
}

// ordered gives the lines, each once, those that may be said first.
func (w *work) ordered() []Line {
	var once []Line
	for _, l := range w.out {
		if !slices.ContainsFunc(once, func(o Line) bool { return reflect.DeepEqual(l, o) }) {
			once = append(once, l)
		}
	}
	w.out = once
	slices.SortStableFunc(w.out, func(a, b Line) int {
		switch {
		case a.May == b.May:
			return 0
		case a.May:
			return -1
		}
		return 1
	})
	return w.out
}

// point makes a line of the point.
func (w *work) point(c Kind, pairs ...string) Line {
	return line(c, []plan.Ref{w.a.Ref}, append([]string{"version", w.call(w.v.ID)},
		pairs...)...).at(w.places.At(w.a.Ref))
}

// words says how far the words of the point are known.
func (w *work) words() {
	lead := &w.a.Readings[0]
	whole := false
	own := w.point(KindNotOwn)
	for i := range w.a.Readings {
		r := &w.a.Readings[i]
		switch {
		case r.Text == "" || len(r.Block) > 0 || !r.Quotable():
		case !r.Standing.DraftWords():
			own = own.from(whose(r)...)
		case !doubtful(r) && !w.quoted(i):
			kind := KindQuote
			if r.Standing.Extent != plan.ExtentWhole || collate.Marked(r.Text, r.Notes) != r.Text {
				kind = KindQuotePart
			} else {
				whole = true
			}
			if len(r.Copies) == 0 && len(w.v.Witnesses) == 0 {
				kind = KindText
			}
			w.add(w.point(kind, "text", collate.Marked(r.Text, r.Notes)).from(w.quoting(r)...))
		}
	}
	if !whole {
		w.told(lead)
	}
	if len(own.Names) > 0 {
		w.add(own)
	}
	if w.a.Numbering == plan.NumberingInferred {
		w.add(w.point(KindNotNumber))
	}
}

// heads reports whether the point is a line that heads others, and nothing else.
func (w *work) heads() bool {
	p := w.v.Point(w.a.Ref.Point)
	return p != nil && p.Role == plan.RoleHeading
}

// told says what may be said where no copy has the whole clause in the draft's
// words.
func (w *work) told(lead *collate.Reading) {
	switch {
	case lead.Standing.Presence == plan.PresenceAbsent &&
		lead.Standing.Confirmed == plan.ConfirmedExact && len(lead.Copies) > 0:
		w.add(w.point(KindVacant).from(lead.Copies...))
		w.add(w.point(KindNotRefused, "side", w.call(w.v.ID)))
		return
	case lead.Standing.Presence == plan.PresenceAbsent:
		w.grounded(w.point(KindSaidVacant).from(lead.Copies...))
		w.add(w.point(KindNotSaidGone, "side", w.call(w.v.ID)))
		return
	case lead.Text == "" && (len(w.a.Below) > 0 || w.heads()):
		return // a heading: the points that it heads say what there is
	case lead.Text == "" && !slices.ContainsFunc(w.a.Readings, func(r collate.Reading) bool {
		return r.Standing.Presence == plan.PresencePresent
	}):
		w.add(w.point(KindNotKnown))
		return
	case lead.Text == "":
		w.add(w.point(KindPresent))
	case w.v.Status == plan.StatusClaimed:
		w.grounded(w.denied(w.point(KindClaimedText, "text", lead.Text).from(lead.Copies...)))
	case lead.Standing.Worded && !lead.Quotable():
		l := w.point(KindTell, "text", lead.Text).from(lead.Copies...)
		if doubt := doubts(lead); doubt != "" {
			l.Kind, l.Args["doubt"] = KindTellDoubtful, doubt
		}
		w.grounded(l)
		w.outlet(lead)
		w.add(w.point(KindNotSilence, "new", w.call(w.v.ID)))
	}
	w.add(w.point(KindNotWords))
}

// outlet warns of putting told words under the name of the lead's outlet.
func (w *work) outlet(lead *collate.Reading) {
	witness := w.v.LeadWitness()
	if witness == nil {
		return
	}
	name := namesOf(collate.Copies(w.p, []sources.Citation{{Report: witness.Report}}))
	w.add(w.point(KindNotOutlet).named(append(name, namesOf(lead.Copies)...)...))
}

// denied adds what was said against statements about the version and the point.
func (w *work) denied(l Line) Line {
	subjects := []plan.Ref{{Version: w.v.ID}}
	if w.a != nil {
		subjects = append(subjects, w.a.Ref)
	}
	return withDenials(l, collate.Statements(w.p, subjects...))
}

// withDenials adds the denials of some statements to a line, each once, and
// denials among the statements themselves.
func withDenials(l Line, statements []collate.Statement) Line {
	seen := make(map[string]bool)
	add := func(d *collate.Statement) {
		if !seen[d.ID] {
			seen[d.ID] = true
			l.Denials = append(l.Denials, denial(d))
		}
	}
	for i := range statements {
		s := &statements[i]
		if s.Stance == plan.StanceDenies {
			add(s)
		}
		for k := range s.Denials {
			add(&s.Denials[k])
		}
	}
	return l
}

func denial(d *collate.Statement) Denial {
	names, relays := grounds(d.Copies)
	return Denial{By: d.By, Text: d.Text, Names: names, Relays: relays}
}

// whose gives the copy whose words an exact text is: others that are cited for it
// have the matter, not necessarily the words. None is the text itself.
func whose(r *collate.Reading) []collate.Copy { return r.Copies[:min(1, len(r.Copies))] }

// quoting gives those who have a text to the letter.
func (w *work) quoting(r *collate.Reading) []collate.Copy {
	var out []collate.Copy
	for i := range w.a.Readings {
		if o := &w.a.Readings[i]; alike(o, r) {
			out = append(out, whose(o)...)
		}
	}
	return out
}

// quoted reports whether an earlier reading has the same text to the letter.
func (w *work) quoted(i int) bool {
	return slices.ContainsFunc(w.a.Readings[:i], func(o collate.Reading) bool {
		return alike(&o, &w.a.Readings[i])
	})
}

// alike reports whether two texts in the draft's words are one to the letter,
// cut in the same places.
func alike(a, b *collate.Reading) bool {
	return a.Standing.DraftWords() && b.Standing.DraftWords() && len(a.Block)+len(b.Block) == 0 &&
		!doubtful(a) && !doubtful(b) &&
		a.Standing.Extent == b.Standing.Extent &&
		collate.Marked(a.Text, a.Notes) == collate.Marked(b.Text, b.Notes)
}

func namesOf(copies []collate.Copy) []string {
	var out []string
	for _, c := range copies {
		out = appendNew(out, c.Name)
	}
	return out
}

func doubtful(r *collate.Reading) bool {
	return slices.ContainsFunc(r.Notes, func(n plan.Note) bool {
		return n.Kind == plan.NoteKindDoubtful
	})
}

// doubts gives the words of a reading that are perhaps not of the draft.
func doubts(r *collate.Reading) string {
	var out []string
	for _, n := range r.Notes {
		if n.Kind == plan.NoteKindDoubtful && n.At >= 0 && n.Len > 0 && n.At+n.Len <= len(r.Text) {
			out = append(out, r.Text[n.At:n.At+n.Len])
		}
	}
	return strings.Join(out, " […] ")
}

// conflicts says what readings disagree on.
func (w *work) conflicts(all []collate.Conflict) {
	for _, c := range all {
		for i := range c.Forms {
			c.Forms[i].Facts = w.named(c.Forms[i].Facts)
		}
		w.add(w.conflict(&c))
	}
}

// conflict makes a line of a conflict. A form that alone was read in the
// draft's words, and in a whole clause, may be said, with the others beside it;
// else no form may be said without the others.
func (w *work) conflict(c *collate.Conflict) Line {
	ref, key := plan.Ref{Version: c.Version, Point: c.Point}, c.Key
	if at, err := plan.ParseRef(key); c.Kind == collate.ConflictKindPresence && err == nil &&
		at.Point != "" {
		key = w.ref(at) // claims on a point of another version
	}
	l := line(KindNotOneForm, []plan.Ref{ref}, "version", w.call(c.Version), "kind", string(c.Kind),
		"key", key).at(w.places.At(ref))
	read := slices.IndexFunc(c.Forms, func(f collate.Variant) bool { return f.Words })
	if read >= 0 && c.Forms[read].Whole && !slices.ContainsFunc(c.Forms[read+1:],
		func(f collate.Variant) bool { return f.Words }) {
		l.Kind, l.May = KindDiffer, true
		l.Forms = append(l.Forms, c.Forms[read])
	}
	for i, f := range c.Forms {
		if l.Kind != KindDiffer || i != read {
			l.Forms = append(l.Forms, f)
		}
	}
	return l
}

// named puts the names of parties for their ids.
func (w *work) named(facts []plan.Fact) []plan.Fact {
	out := slices.Clone(facts)
	for i := range out {
		if out[i].Kind == plan.FactKindParty && w.p != nil {
			if party := w.p.Party(out[i].Value); party != nil {
				out[i].Value = party.Name
			}
		}
	}
	return out
}

// earlier warns of taking claimed states and reported links for facts.
func (w *work) earlier() {
	for i := range w.v.Parents {
		parent := &w.v.Parents[i]
		for k := range parent.Links {
			l := &parent.Links[k]
			if !slices.Contains(l.To, w.a.Ref.Point) {
				continue
			}
			for _, from := range l.From {
				ref := plan.Ref{Version: parent.Version, Point: from}
				copies := collate.Copies(w.p, l.Cites)
				said := collate.Statements(w.p, ref, w.a.Ref)
				if v := w.p.Version(parent.Version); v != nil && v.Status == plan.StatusClaimed {
					w.add(withDenials(line(KindNotExisted, []plan.Ref{ref}, "ref",
						w.ref(ref)).from(copies...), said))
				}
				became := line(KindNotBecame, []plan.Ref{ref, w.a.Ref}, "from", w.ref(ref), "to",
					w.ref(w.a.Ref))
				w.add(withDenials(became.from(copies...), said))
			}
		}
	}
}

// parents gives the points of earlier versions that somebody says the point
// was made from.
func (w *work) parents() []plan.Ref {
	var out []plan.Ref
	for i := range w.v.Parents {
		for _, l := range w.v.Parents[i].Links {
			if slices.Contains(l.To, w.a.Ref.Point) {
				for _, from := range l.From {
					out = append(out, plan.Ref{Version: w.v.Parents[i].Version, Point: from})
				}
			}
		}
	}
	return out
}

// claims says what reports claim of other versions with the point in view.
func (w *work) claims() {
	for _, c := range collate.Claims(w.p, w.a.Ref) {
		w.claim(c)
	}
}

func (w *work) claim(c collate.ReportedClaim) {
	if c.Text == "" {
		return
	}
	l := line(KindClaimedOf, []plan.Ref{c.Ref}, "version", w.call(c.Ref.Version), "text",
		c.Text).from(c.Copies...)
	w.grounded(withDenials(l, collate.Statements(w.p, c.Ref)))
}

// statements says who said what, and that what is denied, or said by somebody
// who is not named, is no fact.
func (w *work) statements(all []collate.Statement) {
	for i := range all {
		s := &all[i]
		w.add(said(KindSaid, s))
		if s.Stance == plan.StanceAsserts && (s.Denied() || unnamed(s.By)) {
			w.add(said(KindNotFact, s))
		}
		w.statements(s.Remarks)
	}
}

func unnamed(speakers []plan.Speaker) bool {
	return !slices.ContainsFunc(speakers, func(s plan.Speaker) bool { return s.Name != "" })
}

// said makes a line of a statement. Its denials go with it wherever it goes.
func said(c Kind, s *collate.Statement) Line {
	l := line(c, []plan.Ref{{Statement: s.ID}}, "text", s.Text).from(s.Copies...)
	l.Stance, l.By = s.Stance, s.By
	if s.Aside != "" {
		l.Args["aside"] = s.Aside
	}
	for i := range s.Denials {
		l.Denials = append(l.Denials, denial(&s.Denials[i]))
	}
	return l
}
