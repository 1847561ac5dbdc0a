package trail

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// TableFormat is the member "format" of a [Table] as JSON.
const TableFormat = "redraft.table/1"

// A Table sets what several drafts have on one subject after another side by
// side.
type Table struct {
	Format string `json:"format"` // TableFormat
	Plan   string `json:"plan,omitempty"`
	// the evidence is complete up to here, as far as its collector knows
	Collected sources.Date `json:"collected,omitempty"`
	Columns   []Column     `json:"columns,omitempty"` // the drafts, as they were asked for
	// the subjects, in the order of the first draft that has each
	Rows []Row `json:"rows,omitempty"`
}

// A Column is one draft, and what it is to the first one.
type Column struct {
	Version string       `json:"version"`
	Title   string       `json:"title,omitempty"`
	Status  plan.Status  `json:"status,omitempty"`
	Date    sources.Date `json:"date,omitempty"`
	// to the first draft; "" none is known, or it is the first
	Relation plan.Relation `json:"relation,omitempty"`
	// Edit says that it is a text made out of the first: a successor, or an answer
	// that was written over its words. Against any other text there is no change,
	// only what each has.
	Edit bool `json:"edit,omitempty"`
	// its authorship is attributed to different hands
	Disputed bool `json:"disputed,omitempty"`
	// claims about it as a whole, on the subject of no point
	Said []diff.LinkedClaim `json:"said,omitempty"`
}

// A Row is one subject through the columns.
type Row struct {
	Subject string   `json:"subject"` // id of a theme, or the key of a fact
	Name    string   `json:"name,omitempty"`
	Keys    []string `json:"keys,omitempty"` // of its facts, those of most drafts of the plan first
	// the one of Keys whose figures are what the subject is about; "" there is none
	Key   string `json:"key,omitempty"`
	Cells []Cell `json:"cells"` // one a column
}

// A Cell is what one draft has on one subject.
type Cell struct {
	Entry
	// what its figure is beside the first draft's, where both have one, none that is known as
	// well is against either, and the column is an edit
	Effects []effect.Effect `json:"effects,omitempty"`
}

// Tabulate sets drafts of p side by side, those of versions in that order. The
// rows are the themes that any of them has something on, or those that are
// asked for by [Subjects]. The error is a [*plan.RefError] for a version that p
// does not have, or a [*SubjectError]. P is not altered. Cost: that of
// reading p once, and for each row that of what is filed under it.
func Tabulate(p *plan.Plan, versions []string, opts ...Option) (*Table, error) {
	if p == nil {
		p = new(plan.Plan)
	}
	s := settings{}
	for _, opt := range opts {
		if opt != nil {
			opt(&s)
		}
	}
	t := &Table{Format: TableFormat, Plan: p.Title, Collected: p.Collected}
	for _, id := range versions {
		item, err := p.Lookup(plan.Ref{Version: id})
		if err != nil {
			return nil, err
		}
		t.Columns = append(t.Columns, column(p, versions[0], item.Version))
	}
	if s.subjects == nil {
		s.subjects = themesOf(p, versions)
	}
	comparer := effect.NewComparer(effect.Parties(p.Parties))
	r := newRegister(p)
	for _, subject := range s.subjects {
		story, err := r.story(subject)
		if err != nil {
			return nil, err
		}
		if row := t.row(story, comparer); row.seen() || len(s.subjects) == 1 {
			t.Rows = append(t.Rows, row)
		}
	}
	return t, nil
}

// An Option changes what [Tabulate] shows.
type Option func(*settings)

type settings struct{ subjects []string }

// Subjects keeps a table to some themes and keys, in that order.
func Subjects(names ...string) Option {
	return func(s *settings) { s.subjects = append(s.subjects, names...) }
}

func column(p *plan.Plan, first string, v *plan.Version) Column {
	c := Column{
		Version: v.ID, Title: v.Title, Status: v.Status, Date: dateOf(v),
		Disputed: p.AuthorshipDisputed(v.ID), Said: diff.Said(p, v),
	}
	if v.ID == first {
		return c
	}
	for i := range v.Parents {
		if q := &v.Parents[i]; q.Version == first && q.Certainty != sources.CertaintyPossible &&
			c.Relation == "" {
			c.Relation = q.Relation
			c.Edit = succeeds(q) || q.Relation == plan.RelationCounters && q.Witness != ""
		}
	}
	if g := newGraph(p); !c.Edit && slices.Contains(g.successors(first), v) {
		c.Edit = true // over drafts between them
		c.Relation = cmp.Or(c.Relation, plan.RelationRevises)
	}
	return c
}

// row gives one subject; t has its columns.
func (t *Table) row(s *Story, comparer *effect.Comparer) Row {
	r := Row{Subject: s.Subject, Name: s.Name, Keys: s.Keys, Key: s.Key}
	for i := range t.Columns {
		k := slices.IndexFunc(s.Entries, func(e Entry) bool {
			return e.Version == t.Columns[i].Version
		})
		c := Cell{Entry: s.Entries[k]}
		if i > 0 && t.Columns[i].Edit {
			c.Effects = effectsBeside(&r.Cells[0].Entry, &c.Entry, comparer)
		}
		r.Cells = append(r.Cells, c)
	}
	return r
}

// seen reports whether any of the drafts has anything.
func (r *Row) seen() bool {
	return slices.ContainsFunc(r.Cells, func(c Cell) bool { return len(c.Forms) > 0 })
}

// effectsBeside says what the figures of one draft are beside those of another.
func effectsBeside(a, b *Entry, comparer *effect.Comparer) []effect.Effect {
	x, y := a.figure(), b.figure()
	if x == nil || y == nil || alike(x.Facts, y.Facts) {
		return nil
	}
	var out []effect.Effect
	for _, e := range comparer.Compare(clause(&x.By[0]), clause(&y.By[0])) {
		if e.Before.Value != "" && e.After.Value != "" && e.By != "" {
			out = append(out, e)
		}
	}
	return out
}

// figure gives the figure that a draft has, as it is known best; nil where there is
// none, where two that are known as well are against each other, or where several
// points have one.
func (e *Entry) figure() *Form {
	if len(e.Forms) == 0 || e.Forms[0].Kind != FormKindFigure {
		return nil
	}
	best := &e.Forms[0]
	for i := range e.Forms[1:] {
		f := &e.Forms[1+i]
		if f.Seen == best.Seen && f.Kind != FormKindWords || !meet(best.points(), f.points()) {
			return nil
		}
	}
	return best
}

func clause(v *Voice) effect.Clause {
	c := effect.Verbatim(v.Text)
	c.Language = v.Language
	if v.Seen != SeenQuoted {
		c.Wording = plan.WordingParaphrase
	}
	return c
}

// themesOf lists the themes of points and claims of some versions: in document
// order, version by version.
func themesOf(p *plan.Plan, versions []string) []string {
	var out []string
	seen := make(map[string]bool)
	add := func(theme string) {
		if theme != "" && !seen[theme] {
			seen[theme] = true
			out = append(out, theme)
		}
	}
	for _, id := range versions {
		v := p.Version(id)
		for _, q := range v.All() {
			add(q.Theme)
		}
		claims := byID(v.Claims)
		slices.SortStableFunc(claims, func(a, b *plan.Claim) int {
			return strings.Compare(a.Theme, b.Theme)
		})
		for _, c := range claims {
			add(c.Theme)
		}
	}
	return out
}
