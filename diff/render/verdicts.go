package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/effect"
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
	reason  string
	effects []string // a sentence each
	words   []string // differences that no effect speaks of
}

// verdicts writes what a change is put down to: what its words do, a line
// each, then the other differences, in one line for each verdict and reason.
func (t *text) verdicts(l *diff.Link, h *diff.Change, indent int) {
	var groups []group
	in := func(v diff.Verdict, reason string) *group {
		k := slices.IndexFunc(groups, func(g group) bool { return g.verdict == v && g.reason == reason })
		if k < 0 {
			groups = append(groups, group{verdict: v, reason: reason})
			k = len(groups) - 1
		}
		return &groups[k]
	}
	for k := range h.Effects {
		if e := &h.Effects[k]; named(e) {
			g := in(e.Verdict, t.reason(l, e.Reason, t.behind(h, e)))
			g.effects = append(g.effects, sentence(e))
		}
	}
	for k := range h.Differences {
		d := &h.Differences[k]
		if covered(h, d) {
			continue
		}
		g := in(d.Verdict, t.reason(l, d.Reason, deciding(d)))
		if words := t.words(h, d); words != "" {
			g.words = append(g.words, words)
		}
	}
	if len(h.Differences) == 0 && h.Verdict != "" && h.Kind != diff.KindRetold {
		in(h.Verdict, t.reason(l, h.Reason, nil))
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
			t.verdict(indent, g.verdict, s)
		}
		if g.reason != "" {
			t.item(indent+verdictWidth, "", 0, g.reason)
		}
	}
}

// sentence gives the sentence of an effect with its figure in groups of digits.
func sentence(e *diff.Effect) string {
	if e.By == "" {
		return e.Sentence
	}
	return strings.Replace(e.Sentence, e.By, number(e.By), 1)
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

func (t *text) verdict(indent int, v diff.Verdict, s string) {
	t.item(indent, t.label("verdict."+string(v)), verdictWidth, s)
}

// words shows a difference: old -> new, or in the marks of what is on one side
// alone.
func (t *text) words(h *diff.Change, d *diff.Difference) string {
	lead := ""
	if d.Heading {
		lead = t.label("note.heading")
	}
	if h.Kind == diff.KindReplaced && !d.Heading {
		return ""
	}
	switch {
	case d.Old.Text == "":
		return lead + "{+" + d.New.Text + "+}"
	case d.New.Text == "":
		return lead + "[-" + d.Old.Text + "-]"
	}
	return lead + d.Old.Text + " -> " + d.New.Text
}

// reason says why a verdict is what it is.
func (t *text) reason(l *diff.Link, r diff.Reason, by []diff.Testimony) string {
	key := "reason." + string(r)
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
	copies := strings.Join(names, ", ")
	switch r {
	case diff.ReasonAgree:
		if len(names) > 0 {
			return t.label("reason.seconded", "copies", copies)
		}
		return t.label(key)
	case diff.ReasonEarlier, diff.ReasonContested, diff.ReasonThird:
		return t.label(key, "copies", copies, "own", own, "other", other)
	case diff.ReasonGround:
		name := t.c.New.Copy.Name
		for _, side := range [][]diff.Clause{l.Old, l.New} {
			for _, c := range side {
				if c.Standing.Presence == plan.PresenceAbsent {
					name = t.copyName(c.Copy)
				}
			}
		}
		return t.label(key, "name", name)
	case diff.ReasonBase:
		compared := t.c.Old.Copy.Name
		if t.c.Basis.Over == t.c.New.Version {
			compared = t.c.New.Copy.Name
		}
		return t.label(key, "later", t.c.Basis.Version, "over", t.c.Basis.Over, "base", t.c.Basis.Copy.Name, "name", compared)
	default:
		return t.label(key, "over", t.c.Basis.Over, "base", t.c.Basis.Copy.Name)
	}
}

// witnessName names a copy in a reason: with its date where dates decide, and
// with a word of caution where it has not the draft's own words.
func (t *text) witnessName(r diff.Reason, w diff.Testimony) string {
	name := t.copyName(w.Copy)
	switch {
	case r == diff.ReasonEarlier && w.Copy.Date != "":
		return t.label("copy.dated", "name", name, "date", t.set.labels.Date(w.Copy.Date))
	case w.Weak:
		return t.copyName(w.Copy, "~")
	}
	return name
}

// copyName names an outlet, and where its text was in fact read.
// Marks are put behind the name.
func (t *text) copyName(c diff.Copy, marks ...string) string {
	name := strings.Join(append([]string{c.Name}, marks...), " ")
	if len(c.Via) == 0 || c.Via[0] == c.Name {
		return name
	}
	return name + ", " + t.label("text.read", "via", c.Via[0])
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
			t.item(indent, "", 0, t.label("note.struck")+n.Text)
		case plan.NoteKindDoubtful:
			if n.At >= 0 && n.Len > 0 && n.At+n.Len <= len(c.Text) {
				t.item(indent, "", 0, t.label("note.doubtful")+c.Text[n.At:n.At+n.Len])
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
			if name := t.copyName(by); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		who := strings.Join(names, "; ")
		if roots := t.roots(f); roots != "" {
			who += "; " + roots
		}
		forms = append(forms, t.form(c, f)+" ("+who+")")
	}
	return t.label("conflict.line", "version", c.Version) + strings.ReplaceAll(c.Key, "-", " ") + ": " + strings.Join(forms, " / ")
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
		return strings.Join(values, ", ")
	case f.Presence == plan.PresenceAbsent:
		return t.label("conflict.absent")
	case f.Text != "" && f.Words:
		return quoted(f.Text)
	case f.Text != "":
		return "~ " + f.Text
	case c.Kind == collate.ConflictKindPresence:
		return t.label("conflict.present")
	}
	return t.label("conflict.without")
}

// roots says to how many independent sources a form goes back, where that is
// fewer than have it.
func (t *text) roots(f *collate.Variant) string {
	most := min(f.AtMost, len(f.By))
	switch {
	case f.AtMost == 0 || f.AtLeast >= len(f.By):
		return ""
	case f.AtLeast == most:
		return t.label("conflict.roots", "n", strconv.Itoa(most))
	}
	return t.label("conflict.roots-between", "least", strconv.Itoa(f.AtLeast), "most", strconv.Itoa(most))
}

// fact writes a typed detail: its value with unit and scope.
func (t *text) fact(f *plan.Fact) string {
	value := number(f.Value)
	if value == "" {
		value = t.label("conflict.none")
		if f.Bound == plan.BoundUnlimited {
			value = string(f.Bound)
		}
		return value
	}
	return strings.Join(strings.Fields(t.label("bound."+string(f.Bound))+" "+value+" "+f.Unit+" "+f.Scope), " ")
}

// claim writes what is reported of a draft whose text was not seen.
func (t *text) claim(c *diff.LinkedClaim, indent int) {
	words := "~ " + c.Text
	if c.Quoted {
		words = "~ " + quoted(c.Text)
	}
	key := "claim.present"
	if c.Presence == plan.PresenceAbsent {
		key = "claim.absent"
	}
	t.item(indent, "", 0, t.label(key, "version", c.Ref.Version)+": "+words+
		" ("+t.label("said.in", "reports", strings.Join(c.Reports, ", "))+")")
}

// statement writes what was said, and below it who denies it and what else was
// said of it.
func (t *text) statement(s *collate.Statement, indent int) {
	line := t.label("said." + string(s.Stance))
	if by := t.speakers(s.By); by != "" {
		line += " " + t.label("said.by", "who", by)
	}
	if to := t.speakers(s.Object); to != "" {
		line += " " + t.label("said.to", "who", to)
	}
	if s.Date != "" {
		line += ", " + t.set.labels.Date(s.Date)
	}
	switch {
	case s.Again:
		line += ": " + t.label("said.again")
	case s.Text != "":
		line += ": " + s.Text
	}
	if len(s.Reports) > 0 && !s.Again {
		line += " (" + t.label("said.in", "reports", strings.Join(s.Reports, ", ")) + ")"
	}
	t.item(indent, "", 0, line)
	for _, answers := range [][]collate.Statement{s.Denials, s.Remarks} {
		for k := range answers {
			t.statement(&answers[k], indent+2)
		}
	}
}

func (t *text) speakers(by []plan.Speaker) string {
	var out []string
	for _, s := range by {
		who := s.Who()
		if who == "" {
			who = t.label("said.unnamed")
		}
		if s.RelayedBy != "" {
			who += ", " + t.label("said.relayed", "who", s.RelayedBy)
		}
		out = append(out, who)
	}
	return strings.Join(out, "; ")
}
