package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// deciding gives the copies by which a difference got its verdict.
func deciding(d *diff.Difference) []diff.Testimony {
	var out []diff.Testimony
	for _, t := range d.Readings {
		decides := false
		switch d.Reason {
		case diff.ReasonEarlier:
			decides = t.Form == diff.FormOther && !t.Weak && t.Early
		case diff.ReasonContested:
			decides = t.Form == diff.FormOther
		case diff.ReasonThird:
			decides = t.Form == diff.FormThird && !t.Weak
		case diff.ReasonAgree:
			decides = t.Form == diff.FormOwn
		default: // reached without a copy
		}
		if decides {
			out = append(out, t)
		}
	}
	if strong := func(t diff.Testimony) bool { return !t.Weak }; d.Reason == diff.ReasonAgree && slices.ContainsFunc(out, strong) {
		out = slices.DeleteFunc(out, func(t diff.Testimony) bool { return t.Weak })
	}
	return out
}

// witnesses gives the copies that speak against a plain reading of link i,
// each text once.
func (t *text) witnesses(i int) []diff.Testimony {
	var out []diff.Testimony
	for _, h := range t.changes[i] {
		for k := range h.Differences {
			d := &h.Differences[k]
			if d.Reason == diff.ReasonAgree {
				continue
			}
			for _, w := range deciding(d) {
				if !slices.ContainsFunc(out, func(o diff.Testimony) bool { return o.Ref == w.Ref && o.Text == w.Text }) {
					out = append(out, w)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b diff.Testimony) int { return strings.Compare(a.Ref.String(), b.Ref.String()) })
	return out
}

// A group is what has one verdict for one reason.
type group struct {
	verdict diff.Verdict
	told    bool // open, since a side was not read in its words
	reason  string
	effects []string // a sentence each
	words   []string // differences that no effect speaks of
}

// verdicts writes what a change is put down to: what its words do, a line
// each, then the other differences, in one line for each verdict and reason.
func (t *text) verdicts(l *diff.Link, h *diff.Change, indent int) {
	var groups []group
	in := func(v diff.Verdict, r diff.Reason, reason string) *group {
		k := slices.IndexFunc(groups, func(g group) bool { return g.verdict == v && g.reason == reason })
		if k < 0 {
			told := h.Kind == diff.KindRetold && r == diff.ReasonTold
			groups = append(groups, group{verdict: v, told: told, reason: reason})
			k = len(groups) - 1
		}
		return &groups[k]
	}
	for k := range h.Effects {
		if e := &h.Effects[k]; named(e) {
			g := in(e.Verdict, e.Reason, t.reason(l, e.Reason, t.behind(h, e)))
			g.effects = append(g.effects, e.Sentence)
		}
	}
	for k := range h.Differences {
		d := &h.Differences[k]
		if covered(h, d) {
			continue
		}
		g := in(d.Verdict, d.Reason, t.reason(l, d.Reason, deciding(d)))
		if words := t.words(h, d); words != "" {
			g.words = append(g.words, words)
		}
	}
	if len(h.Differences) == 0 && h.Verdict != "" && h.Kind != diff.KindRetold {
		in(h.Verdict, h.Reason, t.reason(l, h.Reason, nil))
	}
	order := diff.Verdicts()
	slices.SortStableFunc(groups, func(a, b group) int {
		return slices.Index(order, a.verdict) - slices.Index(order, b.verdict)
	})
	for _, g := range groups {
		lines := g.effects
		if len(g.words) > 0 {
			lines = append(lines, strings.Join(g.words, "; "))
		}
		if len(lines) == 0 {
			lines, g.reason = []string{g.reason}, ""
		}
		for _, s := range lines {
			t.verdict(indent, &g, s)
		}
		if g.reason != "" {
			t.item(indent+t.verdictColumn(), "", 0, g.reason)
		}
	}
}

// named reports whether an effect says more than that words differ.
func named(e *diff.Effect) bool {
	return e.Kind != effect.KindUnclear && e.Kind != effect.KindSubstantive
}

// behind gives the copies by which an effect got its verdict: those of the
// first difference with that verdict and reason.
func (t *text) behind(h *diff.Change, e *diff.Effect) []diff.Testimony {
	for k := range h.Differences {
		if d := &h.Differences[k]; d.Verdict == e.Verdict && d.Reason == e.Reason {
			return deciding(d)
		}
	}
	return nil
}

// covered reports whether effects that have a name speak of all the words of a
// difference. It looks at links of one clause a side only: elsewhere both are
// shown.
func covered(h *diff.Change, d *diff.Difference) bool {
	if d.Heading || len(h.Old) != 1 || len(h.New) != 1 {
		return false
	}
	spoken := func(r diff.Run, side func(*diff.Effect) effect.Term) bool {
		return r.Text == "" || slices.ContainsFunc(h.Effects, func(e diff.Effect) bool {
			s := side(&e)
			return named(&e) && s.Range.At <= r.At && r.At+len(r.Text) <= s.Range.At+s.Range.Len
		})
	}
	return spoken(d.Old, func(e *diff.Effect) effect.Term { return e.Before }) &&
		spoken(d.New, func(e *diff.Effect) effect.Term { return e.After })
}

func (t *text) verdict(indent int, g *group, s string) {
	label := t.label("verdict." + string(g.verdict))
	if g.told {
		label = t.label("verdict.told")
	}
	t.item(indent, label, t.verdictColumn(), s)
}

// verdictColumn is the width of the column of verdicts.
func (t *text) verdictColumn() int {
	n := Columns(t.label("verdict.told"))
	for _, v := range diff.Verdicts() {
		n = max(n, Columns(t.label("verdict."+string(v))))
	}
	return n + 2
}

// words shows a difference: old -> new, or in the marks of what is on one side
// alone.
func (t *text) words(h *diff.Change, d *diff.Difference) string {
	if h.Kind == diff.KindReplaced && !d.Heading {
		return ""
	}
	words := d.Old.Text + " -> " + d.New.Text
	switch {
	case d.Old.Text == "":
		words = "{+" + d.New.Text + "+}"
	case d.New.Text == "":
		words = "[-" + d.Old.Text + "-]"
	}
	if d.Heading {
		return t.label("text.heading", "text", words)
	}
	return words
}

// reason says why a verdict is what it is.
func (t *text) reason(l *diff.Link, r diff.Reason, by []diff.Testimony) string {
	var names []string
	own, other := t.old(), t.new()
	if len(by) > 0 && by[0].Ref.Version != t.c.Old.Version {
		own, other = other, own
	}
	for _, w := range by {
		if w.Ref.Version != by[0].Ref.Version && r != diff.ReasonAgree {
			continue // the first, which weighs most, is enough to settle or unsettle it
		}
		if name := t.witnessName(r, w); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	copies := strings.Join(names, t.label("list"))
	switch r {
	case diff.ReasonAgree:
		if len(names) > 0 {
			return t.label("reason.seconded", "copies", copies)
		}
		return t.label("reason." + string(r))
	case diff.ReasonEarlier, diff.ReasonContested, diff.ReasonThird:
		return t.label("reason."+string(r), "copies", copies, "own", own, "other", other)
	case diff.ReasonGround:
		name := t.c.New.Copy.Name
		for _, side := range [][]diff.Clause{l.Old, l.New} {
			for _, c := range side {
				if c.Standing.Presence == plan.PresenceAbsent {
					name = t.copyName(c.Copy, false)
				}
			}
		}
		return t.label("reason."+string(r), "name", name)
	case diff.ReasonBase:
		compared := t.c.Old.Copy.Name
		if t.c.Basis.Over == t.c.New.Version {
			compared = t.c.New.Copy.Name
		}
		return t.label("reason."+string(r), "later", t.c.Basis.Version, "over", t.c.Basis.Over, "base", t.c.Basis.Copy.Name, "name", compared)
	default:
		return t.label("reason."+string(r), "over", t.c.Basis.Over, "base", t.c.Basis.Copy.Name)
	}
}

// witnessName names a copy in a reason: with its date where dates decide, and
// with a word of caution where it has not the draft's own words.
func (t *text) witnessName(r diff.Reason, w diff.Testimony) string {
	if r == diff.ReasonEarlier && w.Copy.Date != "" {
		return t.label("copy.dated", "name", t.copyName(w.Copy, false), "date", t.date(w.Copy.Date))
	}
	return t.copyName(w.Copy, w.Weak)
}

// copyName names an outlet, marked if it has not the draft's own words, and
// where its text was in fact read.
func (t *text) copyName(c diff.Copy, told bool) string {
	name := c.Name
	if told {
		name = t.label("told.copy", "name", name)
	}
	if len(c.Via) == 0 || c.Via[0] == c.Name {
		return name
	}
	return t.label("copy.read", "name", name, "via", c.Via[0])
}

// remarks writes what must stand beside a link: conflicts, what was said of
// it and what against that, doubts about its words, and the candidate that was
// not sure enough.
func (t *text) remarks(i, indent int) {
	l := t.l(i)
	for _, side := range [][]diff.Clause{l.Old, l.New} {
		for _, c := range side {
			t.notes(&c, indent)
		}
	}
	for k := range l.Conflicts {
		t.item(indent, "", 0, t.conflict(&l.Conflicts[k]))
	}
	for _, c := range l.Claims {
		t.claim(&c, indent)
	}
	for _, s := range l.Statements {
		t.statement(&s, indent)
	}
	if (len(l.Old) == 0) != (len(l.New) == 0) && l.RunnerUp.Confidence >= leastCandidate {
		other := append(slices.Clone(l.RunnerUp.Old), l.RunnerUp.New...)
		for _, r := range other {
			if (len(l.Old) == 0) == (r.Version == t.c.Old.Version) {
				t.item(indent, "", 0, t.label("note.candidate", "ref", r.String(), "n", strconv.Itoa(l.RunnerUp.Confidence)))
			}
		}
	}
}

// leastCandidate is the confidence, per mille, below which a candidate that was
// passed over is not worth a reader's time.
const leastCandidate = 250

func (t *text) notes(c *diff.Clause, indent int) {
	for _, n := range c.Notes {
		switch n.Kind {
		case plan.NoteKindStruck:
			t.item(indent, "", 0, t.label("note.struck", "text", n.Text))
		case plan.NoteKindDoubtful:
			if n.At >= 0 && n.Len > 0 && n.At+n.Len <= len(c.Text) {
				t.item(indent, "", 0, t.label("note.doubtful", "text", c.Text[n.At:n.At+n.Len]))
			}
		case plan.NoteKindGloss, plan.NoteKindComment, plan.NoteKindSic, plan.NoteKindGap, plan.NoteKindLink:
			// Gaps are marked in the text; the others are no clause words.
		}
	}
}

// conflict writes what the copies of one version disagree on: each form with
// those who have it, and how many independent sources these go back to.
func (t *text) conflict(c *collate.Conflict) string {
	var forms []string
	for k := range c.Forms {
		f := &c.Forms[k]
		var names []string
		for _, by := range f.By {
			if name := t.copyName(by, false); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if roots := t.roots(f); roots != "" {
			names = append(names, roots)
		}
		forms = append(forms, t.label("conflict.form", "form", t.form(c, f), "who", strings.Join(names, t.label("clauses"))))
	}
	return t.label("conflict.line", "version", c.Version, "key", strings.ReplaceAll(c.Key, "-", " "), "forms", strings.Join(forms, t.label("conflict.or")))
}

// form writes one form of a conflict: its facts, its words, or that it is there
// or not.
func (t *text) form(c *collate.Conflict, f *collate.Variant) string {
	switch {
	case len(f.Facts) > 0:
		var values []string
		for k := range f.Facts {
			values = append(values, t.fact(&f.Facts[k]))
		}
		return strings.Join(values, t.label("list"))
	case f.Presence == plan.PresenceAbsent:
		return t.label("conflict.absent")
	case f.Text != "" && f.Words:
		return quoted(f.Text)
	case f.Text != "":
		return t.label("told.text", "text", f.Text)
	case c.Kind == collate.ConflictKindPresence:
		return t.label("conflict.present")
	}
	return t.label("conflict.without")
}

// roots says how many reports of their own stand behind a form, where those may
// be fewer than have it.
func (t *text) roots(f *collate.Variant) string {
	most := min(f.AtMost, len(f.By))
	switch {
	case f.AtMost == 0 || f.AtLeast >= len(f.By):
		return ""
	case f.AtLeast == most:
		return t.label("conflict.roots", "n", strconv.Itoa(most))
	}
	least := strconv.Itoa(f.AtLeast)
	if f.AtLeast == 0 {
		least = t.label("conflict.no-root")
	}
	return t.label("conflict.roots-between", "least", least, "most", strconv.Itoa(most))
}

// fact writes a typed detail: its value with unit and scope.
func (t *text) fact(f *plan.Fact) string {
	value := t.set.table.Number(f.Value)
	if value == "" {
		if f.Bound == plan.BoundUnlimited {
			return string(f.Bound)
		}
		return t.label("conflict.none")
	}
	value = strings.TrimSpace(value + " " + f.Unit)
	if bound := t.label("bound."+string(f.Bound), "value", value); bound != "" {
		value = bound
	}
	return strings.TrimSpace(value + " " + f.Scope)
}

// claim writes what is reported of a draft whose text was not seen.
func (t *text) claim(c *diff.LinkedClaim, indent int) {
	words := c.Text
	if c.Quoted {
		words = quoted(words)
	}
	pairs := []string{"version", c.Ref.Version, "text", t.label("told.text", "text", words), "reports", strings.Join(c.Reports, t.label("list"))}
	line := t.label("claim.present", pairs...)
	if c.Presence == plan.PresenceAbsent {
		line = t.label("claim.absent", pairs...)
	}
	t.item(indent, "", 0, line)
}

// statement writes what was said, and below it who denies it and what else was
// said of it.
func (t *text) statement(s *collate.Statement, indent int) {
	who, to := say.Who(t.set.table, s.By), ""
	if len(s.Object) > 0 {
		to = say.Who(t.set.table, s.Object)
	}
	said := t.label("said."+string(s.Stance), "who", who, "to", to, "date", t.date(s.Date))
	if s.Stance == plan.StanceAsserts && len(s.By) > 0 && s.By[len(s.By)-1].RelayedBy != "" {
		said = t.label("said.relayed", "who", who, "date", t.date(s.Date))
	}
	line := t.label("said.text", "said", said, "text", s.Text, "reports", strings.Join(s.Reports, t.label("list")))
	if s.Again {
		line = t.label("said.again", "said", said)
	}
	t.item(indent, "", 0, line)
	for _, answers := range [][]collate.Statement{s.Denials, s.Remarks} {
		for k := range answers {
			t.statement(&answers[k], indent+2)
		}
	}
}
