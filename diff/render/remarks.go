package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// A remark is what must stand beside a link. Depth counts from 0: what was said
// against something stands one deeper.
type remark struct {
	depth int
	text  string
}

// remarks gives what must stand beside a link: conflicts, what was said of
// it and what against that, doubts about its words, and the candidate that was
// not sure enough.
func (v *view) remarks(i int) []remark {
	l := v.l(i)
	var out []remark
	add := func(s string) { out = append(out, remark{0, s}) }
	for _, c := range slices.Concat(l.Old, l.New) {
		for _, s := range v.notes(&c) {
			add(s)
		}
	}
	for k := range l.Conflicts {
		add(v.conflict(&l.Conflicts[k]))
	}
	for k := range l.Claims {
		add(v.claim(&l.Claims[k]))
	}
	for k := range l.Statements {
		out = v.statement(out, &l.Statements[k], 0)
	}
	for _, s := range v.counterparts(l) {
		add(s)
	}
	if len(l.Counterparts) == 0 && (len(l.Old) == 0) != (len(l.New) == 0) &&
		l.RunnerUp.Confidence >= leastCandidate {
		for _, r := range slices.Concat(l.RunnerUp.Old, l.RunnerUp.New) {
			if (len(l.Old) == 0) == (r.Version == v.c.Old.Version) {
				add(v.label("note.candidate", "place", v.places.At(r).Name(v.set.table), "n",
					strconv.Itoa(l.RunnerUp.Confidence)))
			}
		}
	}
	return out
}

// counterparts names the points of the other draft that are about the same and are
// not the same point.
func (v *view) counterparts(l *diff.Link) []string {
	var out []string
	for _, r := range l.Counterparts {
		out = append(out, v.label("note.counterpart", "version", v.called(r.Version), "place",
			v.places.At(r).Name(v.set.table)))
	}
	return out
}

// leastCandidate is the confidence, per mille, below which a candidate that was
// passed over is not worth a reader's time.
const leastCandidate = 250

// notes gives what is to be said of the words of a clause. Gaps are marked in the
// text; other notes are no clause words.
func (v *view) notes(c *diff.Clause) []string {
	var out []string
	for _, n := range c.Notes {
		switch n.Kind {
		case plan.NoteKindStruck:
			out = append(out, v.label("note.struck", "text", n.Text))
		case plan.NoteKindDoubtful:
			if ours(c) && n.At == 0 && n.Len == len(c.Text) && n.Text != "" {
				continue // said of the telling: see tale
			}
			if n.At >= 0 && n.Len > 0 && n.At+n.Len <= len(c.Text) {
				out = append(out, v.label("note.doubtful", "text", c.Text[n.At:n.At+n.Len]))
			}
		case plan.NoteKindGloss, plan.NoteKindComment, plan.NoteKindSic, plan.NoteKindGap,
			plan.NoteKindLink:
		}
	}
	if s := v.broken(c.Text); s != "" {
		out = append(out, s)
	}
	return out
}

// conflict writes what the copies of one version disagree on: each form with
// those who have it, and how many independent sources these go back to.
func (v *view) conflict(c *collate.Conflict) string {
	var forms []string
	for k := range c.Forms {
		f := &c.Forms[k]
		var names []string
		for _, holder := range f.By {
			name := v.copyAfter(v.copyName(holder, false), holder.From)
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if roots := v.roots(f); roots != "" {
			names = append(names, roots)
		}
		forms = append(forms, v.label("conflict.form", "form", v.form(c, f), "who",
			strings.Join(names, v.label("clauses"))))
	}
	return v.label("conflict.line", "version", v.called(c.Version), "key", v.key(c.Key), "forms",
		strings.Join(forms, v.label("conflict.or")))
}

// copyAfter names a copy with the one that it was made from.
func (v *view) copyAfter(name, from string) string {
	if from == "" || from == name {
		return name
	}
	return v.label("copy.after", "name", name, "from", from)
}

// form writes one form of a conflict: its facts, its words, or that it is there
// or not.
func (v *view) form(c *collate.Conflict, f *collate.Variant) string {
	switch {
	case f.Doubtful:
		sure := *f
		sure.Doubtful = false
		return v.label("conflict.doubtful", "form", v.form(c, &sure))
	case len(f.Facts) > 0:
		var values []string
		for k := range f.Facts {
			values = append(values, v.fact(&f.Facts[k]))
		}
		return strings.Join(values, v.label("list"))
	case f.Presence == plan.PresenceAbsent:
		return v.label("conflict.absent")
	case f.Text != "" && f.Words:
		return quoted(f.Text)
	case f.Text != "":
		return v.label("told.text", "text", f.Text)
	case c.Kind == collate.ConflictKindPresence:
		return v.label("conflict.present")
	}
	return v.label("conflict.without")
}

// roots says how many reports of their own stand behind a form, where those may
// be fewer than have it.
func (v *view) roots(f *collate.Variant) string {
	most := min(f.AtMost, len(f.By))
	switch {
	case f.AtMost == 0 || f.AtLeast >= len(f.By):
		return ""
	case f.AtLeast == most:
		return v.label("conflict.roots", "n", strconv.Itoa(most))
	}
	least := strconv.Itoa(f.AtLeast)
	if f.AtLeast == 0 {
		least = v.label("conflict.no-root")
	}
	return v.label("conflict.roots-between", "least", least, "most", strconv.Itoa(most))
}

// fact writes a typed detail: its value with unit and scope.
func (v *view) fact(f *plan.Fact) string {
	value := v.set.table.Number(f.Value)
	if value == "" {
		if f.Bound == plan.BoundUnlimited {
			return string(f.Bound)
		}
		if f.Kind == plan.FactKindFigure || f.Kind == plan.FactKindMoney ||
			f.Kind == plan.FactKindShare {
			return v.label("conflict.no-figure")
		}
		return v.label("conflict.none")
	}
	if f.Kind == plan.FactKindShare && f.Unit == "" {
		value = say.Share(v.set.table, f.Value)
	}
	value = strings.TrimSpace(value + " " + f.Unit)
	if f.Bound != plan.BoundExactly { // nobody needs to be told that a figure is meant as it is
		value = cmp.Or(v.label("bound."+string(f.Bound), "value", value), value)
	}
	return strings.TrimSpace(value + " " + f.Scope)
}

// claim gives what is reported of a draft whose text was not seen.
func (v *view) claim(c *diff.LinkedClaim) string {
	words := c.Text
	if c.Quoted {
		words = quoted(words)
	}
	pairs := []string{
		"version", v.called(c.Ref.Version), "text",
		v.label("told.text", "text", words), "reports", v.reporters(c.Copies, c.Reports),
	}
	if c.Presence == plan.PresenceAbsent {
		return v.label("claim.absent", pairs...)
	}
	return v.label("claim.present", pairs...)
}

// reporters names those who report something, each with the copy in which it was
// read, where that is another's; by their names alone where no copies are given.
func (v *view) reporters(copies []diff.Copy, names []string) string {
	var out []string
	separator := v.label("list")
	for i, c := range copies {
		direct := slices.ContainsFunc(copies, func(o diff.Copy) bool {
			return o.Name == c.Name && len(o.Via) == 0
		})
		again := slices.ContainsFunc(copies[:i], func(o diff.Copy) bool { return o.Name == c.Name })
		switch {
		case again:
		case direct:
			out = append(out, c.Name)
		default:
			out = append(out, v.copyName(c, false))
			separator = v.label("clauses")
		}
	}
	if len(out) == 0 {
		out = names
	}
	return strings.Join(out, separator)
}

// statement adds what was said, and below it who denies it and what else was
// said of it.
func (v *view) statement(out []remark, s *collate.Statement, depth int) []remark {
	out = append(out, remark{depth, v.spoken(s)})
	for _, answers := range [][]collate.Statement{s.Denials, s.Remarks} {
		for k := range answers {
			out = v.statement(out, &answers[k], depth+1)
		}
	}
	return out
}

// spoken gives what one said, without what others said of that.
func (v *view) spoken(s *collate.Statement) string {
	said := v.speaker(s)
	if s.Again {
		return v.label("said.again", "said", said, "text", s.Text)
	}
	out := v.label("said.text", "said", said, "text", s.Text, "reports",
		v.reporters(s.Copies, s.Reports))
	if s.Aside != "" {
		out += " " + v.label("said.aside", "text", s.Aside)
	}
	return out
}

// speaker says who said something, and as what: "DENIED BY …".
func (v *view) speaker(s *collate.Statement) string {
	who, to := say.Who(v.set.table, s.By), ""
	if len(s.Object) > 0 {
		to = say.Who(v.set.table, s.Object)
	}
	if s.Stance == plan.StanceAsserts && len(s.By) > 0 && s.By[len(s.By)-1].RelayedBy != "" {
		return v.label("said.relayed", "who", who, "date", v.date(s.Date))
	}
	return v.label("said."+string(s.Stance), "who", who, "to", to, "date", v.date(s.Date))
}
