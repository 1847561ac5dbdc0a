package render

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
	"github.com/redraft-go/redraft/sources"
)

// PlanList says what of a plan is listed; see [PlanCSV].
type PlanList string

// The values of [PlanList].
const (
	// PlanListPoints: the points of all drafts, as the lead copy of each has them
	PlanListPoints PlanList = "points"
	// PlanListFacts: the typed details of points, of other copies and of claims
	PlanListFacts PlanList = "facts"
	// PlanListStatements: what was said, and what is claimed of drafts, with its denials
	PlanListStatements PlanList = "statements"
	PlanListSources    PlanList = "sources" // who published what, and from whom it was taken
)

// PlanLists lists the values of [PlanList].
func PlanLists() []PlanList {
	return []PlanList{PlanListPoints, PlanListFacts, PlanListStatements, PlanListSources}
}

// Valid reports whether l is a known list. It may not be "".
func (l PlanList) Valid() bool { return slices.Contains(PlanLists(), l) }

// PlanCSV lists something of a plan as comma-separated values by RFC 4180, as [CSV] does:
// UTF-8, a header, lines that end in CR LF, no cell a formula. What was read in the draft's
// own words and what is told stand in columns of their own; the row of a statement or a
// claim holds who denies it. Nothing is rated: grades are not listed. Rows are in the order
// of the ids of drafts, sources and statements, points in that of their draft. The option
// is [WithLabels]. A nil plan is an empty one. The error names a list that there is not,
// or is that of the writer. Cost: linear in the list, but for statements, each of which is
// held against all.
func PlanCSV(w io.Writer, p *plan.Plan, list PlanList, opts ...Option) error {
	if p == nil {
		p = new(plan.Plan)
	}
	l := &planSheet{p: p, table: settingsOf(opts).table}
	switch list {
	case PlanListPoints:
		l.points()
	case PlanListFacts:
		l.facts()
	case PlanListStatements:
		l.statements()
	case PlanListSources:
		l.sources()
	default:
		return fmt.Errorf("there is no list of %q in a plan", string(list))
	}
	return writeCSV(w, l.rows, "the list")
}

// A planSheet is a list in the making.
type planSheet struct {
	p     *plan.Plan
	table words.Table
	rows  [][]string // the header first
}

func (l *planSheet) row(cells ...string) { l.rows = append(l.rows, cells) }

// versions gives the drafts in the order of their ids.
func (l *planSheet) versions() []*plan.Version {
	return inOrder(l.p.Versions, func(v *plan.Version) string { return v.ID })
}

// inOrder gives things by their ids.
func inOrder[T any](all []T, id func(*T) string) []*T {
	out := make([]*T, len(all))
	for i := range all {
		out[i] = &all[i]
	}
	slices.SortStableFunc(out, func(a, b *T) int { return strings.Compare(id(a), id(b)) })
	return out
}

// known says how a text is known.
func (l *planSheet) known(s plan.Standing) string {
	switch {
	case s.Presence == plan.PresenceAbsent:
		return l.table.With("trail.state.absent")
	case !s.Worded && s.Presence == plan.PresencePresent:
		return l.table.With("trail.wordless")
	case !s.Worded:
		return l.table.With("trail.state.not-seen")
	case s.FullWords():
		return l.table.With("list.known.read")
	case s.DraftWords():
		return l.table.With("list.known.in-part")
	case s.Wording == plan.WordingTranslation:
		return l.table.With("list.known.translation")
	}
	return l.table.With("list.known.told")
}

// carrier names whose copy a witness is; "" the text itself.
func (l *planSheet) carrier(v *plan.Version, w *plan.Witness) string {
	if w == nil {
		return ""
	}
	return collate.WitnessCopy(l.p, v, w, nil).Name
}

// theme gives the name of a theme.
func (l *planSheet) theme(id string) string {
	if t := l.p.Theme(id); t != nil {
		return t.Name
	}
	return id
}

// points lists the points of all drafts.
func (l *planSheet) points() {
	l.row(l.table.With("csv.draft"), l.table.With("csv.point"), l.table.With("csv.part"),
		l.table.With("csv.number"), l.table.With("csv.heading"),
		l.table.With("csv.theme"), l.table.With("csv.known"), l.table.With("csv.own-words"),
		l.table.With("csv.told"), l.table.With("csv.language"),
		l.table.With("csv.copied"), l.table.With("csv.reports"))
	for _, v := range l.versions() {
		for ref, p := range v.All() {
			s := v.Standing(&p.Content, nil)
			read, told := p.Text, ""
			if !s.DraftWords() {
				read, told = "", p.Text
			}
			l.row(v.ID, ref.Point, string(p.Role), p.Number, p.Heading, l.theme(p.Theme),
				l.known(s), read, told, s.Language,
				l.carrier(v, v.LeadWitness()), l.cited(p.Cites))
		}
	}
}

// facts lists typed details, each with the place where it was read.
func (l *planSheet) facts() {
	l.row(l.table.With("csv.draft"), l.table.With("csv.place"), l.table.With("csv.copied"),
		l.table.With("csv.key"), l.table.With("csv.kind"), l.table.With("csv.value"),
		l.table.With("csv.unit"), l.table.With("csv.bound"), l.table.With("csv.scope"),
		l.table.With("csv.known"), l.table.With("csv.reports"))
	list := func(v *plan.Version, place plan.Ref, w *plan.Witness, c *plan.Content) {
		for i := range c.Facts {
			f := &c.Facts[i]
			value := f.Value
			if party := l.p.Party(value); f.Kind == plan.FactKindParty && party != nil {
				value = party.Name
			}
			l.row(v.ID, place.String(), l.carrier(v, w), f.Key, string(f.Kind), value, f.Unit,
				string(f.Bound), f.Scope,
				l.known(v.Standing(c, w)), l.cited(c.Cites))
		}
	}
	for _, v := range l.versions() {
		for ref, p := range v.All() {
			list(v, ref, v.LeadWitness(), &p.Content)
		}
		for _, w := range inOrder(v.Witnesses, func(w *plan.Witness) string { return w.ID }) {
			for i := range w.Readings {
				r := &w.Readings[i]
				list(v, plan.Ref{Version: v.ID, Point: strings.Join(r.Points, "+"), Witness: w.ID},
					w, &r.Content)
			}
		}
		for _, c := range inOrder(v.Claims, func(c *plan.Claim) string { return c.ID }) {
			list(v, plan.Ref{Version: v.ID, Claim: c.ID}, nil, &c.Content)
		}
	}
}

// statements lists what was said, and what is claimed of drafts, each with its denials.
func (l *planSheet) statements() {
	l.row(l.table.With("csv.id"), l.table.With("csv.kind"), l.table.With("csv.date"),
		l.table.With("csv.by"), l.table.With("csv.about"), l.table.With("csv.object"),
		l.table.With("csv.substance"), l.table.With("csv.quoted"), l.table.With("csv.reports"),
		l.table.With("csv.denials"))
	for _, s := range inOrder(l.p.Statements, func(s *plan.Statement) string { return s.ID }) {
		object := ""
		if len(s.Object) > 0 {
			object = l.who(s.Object)
		}
		l.row(plan.Ref{Statement: s.ID}.String(), string(s.Stance), string(s.Date), l.who(s.By),
			targets(s.About), object,
			strings.Join(nonEmpty(s.Text, s.Aside), " "), "", l.cited(s.Cites),
			l.denials(plan.Ref{Statement: s.ID}))
	}
	for _, v := range l.versions() {
		for _, c := range inOrder(v.Claims, func(c *plan.Claim) string { return c.ID }) {
			told, quoted := c.Text, ""
			if v.Standing(&c.Content, nil).Quotable() {
				told, quoted = "", c.Text
			}
			subject := strings.TrimSpace(v.ID + " " + targets(c.About))
			ref := plan.Ref{Version: v.ID, Claim: c.ID}
			l.row(ref.String(), l.table.With("csv.claim"), "", "", subject, "", told, quoted,
				l.cited(c.Cites), l.denials(ref))
		}
	}
}

// targets lists what something is about.
func targets(list []plan.Target) string {
	out := make([]string, len(list))
	for i, t := range list {
		out[i] = t.String()
	}
	return strings.Join(out, " ")
}

// who names speakers.
func (l *planSheet) who(speakers []plan.Speaker) string {
	named := slices.Clone(speakers)
	for i := range named {
		if party := l.p.Party(named[i].Party); party != nil {
			named[i].Party = party.Name
		}
	}
	return say.Who(l.table, named)
}

// denials gives who denies something, each with what and who reports it.
func (l *planSheet) denials(said plan.Ref) string {
	var out []string
	for _, s := range inOrder(l.p.Statements, func(s *plan.Statement) string { return s.ID }) {
		if s.Stance != plan.StanceDenies || !slices.ContainsFunc(s.About, func(t plan.Target) bool {
			return t.Ref == said
		}) {
			continue
		}
		out = append(out, l.table.With("list.denial", "who", l.who(s.By), "date",
			date(l.table, s.Date), "text", s.Text, "reports", l.cited(s.Cites)))
	}
	return strings.Join(out, l.table.With("clauses"))
}

// cited names the sources of citations, with where each was in fact read.
func (l *planSheet) cited(cites []sources.Citation) string {
	return l.names(collate.Copies(l.p, cites))
}

func (l *planSheet) names(copies []collate.Copy) string {
	var out []string
	for i := range copies {
		name := copies[i].Name
		if via := copies[i].Via; len(via) > 0 && via[0] != name {
			name = l.table.With("copy.read", "name", name, "via", via[0])
		}
		if !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return strings.Join(out, l.table.With("clauses"))
}

// sources lists the reports by who published them; of a source without reports the row
// is its own.
func (l *planSheet) sources() {
	l.row(l.table.With("csv.source"), l.table.With("csv.name"), l.table.With("csv.kind"),
		l.table.With("csv.report"), l.table.With("csv.date"), l.table.With("csv.title"),
		l.table.With("csv.language"), l.table.With("csv.read"), l.table.With("csv.retrieved"),
		l.table.With("csv.address"), l.table.With("csv.archived"),
		l.table.With("csv.taken-from"), l.table.With("csv.drafts"))
	carries := make(map[string][]string)
	for _, v := range l.versions() {
		for i := range v.Witnesses {
			if r := v.Witnesses[i].Report; !slices.Contains(carries[r], v.ID) {
				carries[r] = append(carries[r], v.ID)
			}
		}
	}
	for _, s := range inOrder(l.p.Sources, func(s *sources.Source) string { return s.ID }) {
		alone := true
		for _, r := range inOrder(l.p.Reports, func(r *sources.Report) string { return r.ID }) {
			if r.Source != s.ID {
				continue
			}
			alone = false
			l.row(s.ID, s.Name, string(s.Kind), r.ID, string(r.Date), r.Title, r.Language,
				string(r.Read), string(r.Retrieved), r.URL, r.Archived,
				l.takenFrom(r), strings.Join(carries[r.ID], l.table.With("clauses")))
		}
		if alone {
			l.row(s.ID, s.Name, string(s.Kind), "", "", "", "", "", "", "", "", "", "")
		}
	}
}

// takenFrom lists from which reports one takes the matter, how and how surely.
func (l *planSheet) takenFrom(r *sources.Report) string {
	out := make([]string, len(r.Cites))
	for i, e := range r.Cites {
		how := make([]string, 0, 2)
		for _, s := range []string{string(e.How), string(e.Certainty)} {
			if s != "" {
				how = append(how, s)
			}
		}
		out[i] = l.table.With("list.from", "report", e.Report, "how",
			strings.Join(how, l.table.With("list")))
	}
	return strings.Join(out, l.table.With("clauses"))
}
