package collate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A Statement is something that was said of a version, a point or another
// statement. Whoever shows one shows its denials with it.
type Statement struct {
	ID     string       `json:"id"`
	Stance plan.Stance  `json:"stance"`
	Date   sources.Date `json:"date,omitempty"`
	// Party holds the party's name where the plan has it
	By []plan.Speaker `json:"by,omitempty"`
	// to whom authorship is attributed; Party as in By
	Object []plan.Speaker `json:"object,omitempty"`
	// its substance in the recorder's words: no quotation
	Text  string `json:"text,omitempty"`
	Aside string `json:"aside,omitempty"` // what the recorder adds: none of it was said
	// names of the sources that report it, as they are cited
	Reports []string `json:"reports,omitempty"`
	// the reports with where each was in fact read
	Copies []Copy `json:"copies,omitempty"`
	// it stands elsewhere in the same tree, with what was said of it
	Again   bool        `json:"again,omitempty"`
	Denials []Statement `json:"denials,omitempty"` // statements that deny this one
	// what else was said of this one, with its own denials
	Remarks []Statement `json:"remarks,omitempty"`
}

// Denied reports whether somebody denies the statement.
func (s *Statement) Denied() bool { return len(s.Denials) > 0 }

// Statements gives what was said of any of the things named, each statement
// once, by date, with what was said against it: a claim is never without its
// denial. A denial that stands with what it denies is not repeated beside it. What
// was said of a version as a whole comes after the others where a denial among them
// is one of that too: it is the denial that ties it to what is named.
func Statements(p *plan.Plan, subjects ...plan.Ref) []Statement {
	if p == nil {
		return nil
	}
	named := make(map[plan.Ref]bool)
	for _, r := range subjects {
		named[r] = true
	}
	var all []Statement
	for i := range p.Statements {
		if slices.ContainsFunc(p.Statements[i].About, func(t plan.Target) bool {
			return named[t.Ref]
		}) {
			all = append(all, statement(p, &p.Statements[i], map[string]bool{}))
		}
	}
	sortStatements(all)
	all = uncovered(all)
	seen := make(map[string]bool)
	for i := range all {
		seen[all[i].ID] = true
		cover(&all[i], seen)
	}
	return append(all, tied(p, subjects, seen)...)
}

// tied gives what was said of the versions of some things, as wholes, and is denied
// by a denial that was seen.
func tied(p *plan.Plan, subjects []plan.Ref, seen map[string]bool) []Statement {
	bound := func(s *plan.Statement) bool {
		return slices.ContainsFunc(s.About, func(t plan.Target) bool {
			return t.Ref == plan.Ref{Version: t.Version} &&
				slices.ContainsFunc(subjects, func(r plan.Ref) bool {
					return r.Version == t.Version
				})
		})
	}
	denied := make(map[string]bool)
	for i := range p.Statements {
		if d := &p.Statements[i]; d.Stance == plan.StanceDenies && seen[d.ID] {
			for _, t := range d.About {
				denied[t.Statement] = true
			}
		}
	}
	var out []Statement
	for i := range p.Statements {
		if s := &p.Statements[i]; denied[s.ID] && !seen[s.ID] && bound(s) {
			out = append(out, statement(p, s, seen))
		}
	}
	sortStatements(out)
	return out
}

// uncovered gives the statements without those that stand below another one.
// In a circle of denials each stands below another: the first is kept.
func uncovered(all []Statement) []Statement {
	covered := make(map[string]bool)
	for i := range all {
		cover(&all[i], covered)
	}
	out := slices.DeleteFunc(slices.Clone(all), func(s Statement) bool { return covered[s.ID] })
	clear(covered)
	for i := range out {
		covered[out[i].ID] = true
		cover(&out[i], covered)
	}
	for i := range all {
		if !covered[all[i].ID] {
			out = append(out, all[i])
			covered[all[i].ID] = true
			cover(&all[i], covered)
		}
	}
	sortStatements(out)
	return out
}

// cover adds the statements that stand below s.
func cover(s *Statement, covered map[string]bool) {
	for _, list := range [][]Statement{s.Denials, s.Remarks} {
		for i := range list {
			covered[list[i].ID] = true
			cover(&list[i], covered)
		}
	}
}

// statement describes a statement with what was said of it. Seen holds what was
// taken in already: a denial that denies several of the statements below one
// stands at each, a remark only at the first.
func statement(p *plan.Plan, s *plan.Statement, seen map[string]bool) Statement {
	out := Statement{
		ID: s.ID, Stance: s.Stance, Date: s.Date, Text: s.Text, Aside: s.Aside,
		By: speakersOf(p, s.By), Object: speakersOf(p, s.Object), Copies: Copies(p, s.Cites),
	}
	for _, c := range out.Copies {
		if !slices.Contains(out.Reports, c.Name) {
			out.Reports = append(out.Reports, c.Name)
		}
	}
	if out.Again = seen[s.ID]; out.Again {
		return out
	}
	seen[s.ID] = true
	var denials, remarks []*plan.Statement
	for i := range p.Statements {
		d := &p.Statements[i]
		switch {
		case d.ID == s.ID || !slices.ContainsFunc(d.About, func(t plan.Target) bool {
			return t.Statement == s.ID
		}):
		case d.Stance == plan.StanceDenies:
			denials = append(denials, d)
		default:
			remarks = append(remarks, d)
		}
	}
	order := func(a, b *plan.Statement) int {
		return cmp.Or(strings.Compare(string(a.Date), string(b.Date)), strings.Compare(a.ID, b.ID))
	}
	slices.SortFunc(denials, order)
	slices.SortFunc(remarks, order)
	for _, d := range denials {
		out.Denials = append(out.Denials, statement(p, d, seen))
	}
	for _, d := range remarks {
		if !seen[d.ID] {
			out.Remarks = append(out.Remarks, statement(p, d, seen))
		}
	}
	return out
}

func speakersOf(p *plan.Plan, all []plan.Speaker) []plan.Speaker {
	var out []plan.Speaker
	for _, speaker := range all {
		speaker.X = nil
		if party := p.Party(speaker.Party); party != nil {
			speaker.Party = party.Name
		}
		out = append(out, speaker)
	}
	return out
}

func sortStatements(s []Statement) {
	slices.SortFunc(s, func(a, b Statement) int {
		return cmp.Or(strings.Compare(string(a.Date), string(b.Date)), strings.Compare(a.ID, b.ID))
	})
}

// A ReportedClaim is what a report says that a version holds or lacks, tied to no point
// of it.
type ReportedClaim struct {
	Ref plan.Ref `json:"ref"` // the version and the claim
	// it speaks of no point: only the theme is shared
	ByTheme  bool          `json:"byTheme,omitempty"`
	Standing plan.Standing `json:"standing"`
	// in the recorder's words unless Standing is quotable
	Text   string `json:"text,omitempty"`
	Copies []Copy `json:"copies,omitempty"`
}

// Claims gives what reports claim of versions other than the point's own on the
// matter of the point, by version and claim: with the point in view or one below it,
// or, where a claim speaks of no point, on the theme of one of these or a part of it.
func Claims(p *plan.Plan, point plan.Ref) []ReportedClaim {
	if p == nil {
		return nil
	}
	subjects := map[plan.Ref]bool{point: true}
	var themes []string
	if at := p.Version(point.Version).Point(point.Point); at != nil {
		eachBelow(at, func(q *plan.Point) {
			subjects[plan.Ref{Version: point.Version, Point: q.ID}] = true
			if q.Theme != "" {
				themes = append(themes, q.Theme)
			}
		})
	}
	onTheme := func(theme string) bool {
		return slices.ContainsFunc(themes, func(t string) bool {
			return theme == t || strings.HasPrefix(theme, t+".")
		})
	}
	var out []ReportedClaim
	for i := range p.Versions {
		v := &p.Versions[i]
		for k := range v.Claims {
			c := &v.Claims[k]
			named := slices.ContainsFunc(c.About, func(t plan.Target) bool {
				return subjects[t.Ref]
			})
			ofPoints := slices.ContainsFunc(c.About, func(t plan.Target) bool {
				return t.Point != ""
			})
			if !named && (ofPoints || v.ID == point.Version || !onTheme(c.Theme)) {
				continue
			}
			out = append(out, ReportedClaim{
				Ref: plan.Ref{Version: v.ID, Claim: c.ID}, ByTheme: !named,
				Standing: v.Standing(&c.Content, nil),
				Text:     c.Text, Copies: Copies(p, c.Cites),
			})
		}
	}
	slices.SortFunc(out, func(a, b ReportedClaim) int {
		return strings.Compare(a.Ref.String(), b.Ref.String())
	})
	return out
}

// eachBelow calls f for a point and what stands below it.
func eachBelow(at *plan.Point, f func(*plan.Point)) {
	f(at)
	for i := range at.Points {
		eachBelow(&at.Points[i], f)
	}
}
