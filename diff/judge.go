package diff

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
)

// judge says what may be said of link i.
func (w *work) judge(i int) {
	l, s := &w.out.Links[i], &w.links[i]
	change := func(kind Kind) *Change {
		w.out.Changes = append(w.out.Changes,
			Change{Kind: kind, Link: i, Old: w.old.Refs(s.old), New: w.new.Refs(s.new)})
		return &w.out.Changes[len(w.out.Changes)-1]
	}
	w.judgeContent(l, s, change)
	l.Conflicts = w.conflicts(s)
	l.Claims = w.claims(s)
	l.Statements = w.statements(s)

	switch {
	case w.judgeChoice(i, s, change): // the words above the alternatives are no point of their own
	case len(s.old) == 1 && len(s.new) > 1:
		change(KindSplit)
	case len(s.old) > 1 && len(s.new) == 1:
		change(KindMerged)
	case len(s.old) > 1 && len(s.new) > 1:
		change(KindRegrouped)
	}
	if l.Known == KnownAbsent {
		return // a place without a point has no number and no order
	}
	if s.renumbered {
		c := change(KindRenumbered)
		c.From, c.To = w.old.Number(s.old[0]), w.new.Number(s.new[0])
	}
	if m := s.move; m != nil {
		c := change(KindMoved)
		c.From, c.To = w.old.Where(m.old), w.new.Where(m.new)
		c.Reordered, c.Reparented = !m.reparented, m.reparented
	}
}

// judgeContent sets how far the sides of a link are known, and says what may
// be said of their words.
func (w *work) judgeContent(l *Link, s *span, change func(Kind) *Change) {
	if len(s.old) == 0 || len(s.new) == 0 {
		w.judgeAlone(l, s, change)
		return
	}
	oldAbsent, newAbsent := all(s.old, w.old.Absent), all(s.new, w.new.Absent)
	oldWordless, newWordless := slices.ContainsFunc(s.old, w.old.Wordless),
		slices.ContainsFunc(s.new, w.new.Wordless)
	switch {
	case oldAbsent && newAbsent:
		l.Known = KnownAbsent
	case oldAbsent && !newWordless:
		l.Known = KnownAbsent
		w.absence(change(KindAdded), w.old, s.old, w.new, s.new)
	case newAbsent && !oldWordless:
		l.Known = KnownAbsent
		w.absence(change(KindRemoved), w.new, s.new, w.old, s.old)
	case oldWordless && newWordless:
		l.Known = KnownNeither
	case oldWordless || newWordless:
		l.Known = KnownOneSide
		change(KindUnreported)
	default:
		w.judgeWords(l, s, change)
	}
}

func all(nodes []int, f func(int) bool) bool {
	for _, i := range nodes {
		if !f(i) {
			return false
		}
	}
	return len(nodes) > 0
}

// absence gives the verdict on a point that gone holds the vacant place of.
// The ground is the citation or the exact copy that shows the place vacant.
func (w *work) absence(c *Change, gone *flat.Tree, places []int, has *flat.Tree, points []int) {
	exact := func(i int) bool {
		n := &gone.Nodes[i]
		return n.Standing.Confirmed == plan.ConfirmedExact &&
			(gone.TextItself() || len(n.Point.Cites) > 0)
	}
	if all(places, exact) && all(points, func(i int) bool { return has.Worded(i) }) {
		c.Verdict, c.Reason = VerdictDraft, ReasonGround
		return
	}
	c.Verdict, c.Reason = VerdictOpen, ReasonSaidGone
}

// judgeAlone is judgeContent for a point without a partner. Only the lack of
// it in a whole, verbatim, exact text is an observation; anywhere else nothing
// is known of it.
func (w *work) judgeAlone(l *Link, s *span, change func(Kind) *Change) {
	has, nodes, lacks, kind := w.old, s.old, w.new, KindRemoved
	if len(s.old) == 0 {
		has, nodes, lacks, kind = w.new, s.new, w.old, KindAdded
	}
	i := nodes[0]
	switch {
	case has.Absent(i):
		l.Known = KnownAbsent
	case has.Wordless(i) && !has.Structural(i) && !has.Bare(i):
		l.Known = KnownNeither
	case has.Nodes[i].Point.Role == plan.RoleHeading && !lacks.TextItself() && !lacks.Headed():
		l.Known = KnownOneSide // nobody recorded the headings, so nothing is to be said of them
	case !w.lacks(has, lacks, i):
		l.Known = KnownOneSide
		change(KindUnreported)
	default:
		l.Known = KnownAbsent
		c := change(kind)
		c.Verdict, c.Reason = VerdictDraft, ReasonWhole
		if !has.Worded(i) {
			c.Verdict, c.Reason = VerdictOpen, ReasonTold
		}
	}
}

// lacks reports whether a tree is known not to have node i of the other one,
// which has no partner there: whether the list in which it would stand, below
// what became of the point that it stands below, is held whole.
func (w *work) lacks(has, lacks *flat.Tree, i int) bool {
	side := 0
	if has == w.new {
		side = 1
	}
	for p := has.Nodes[i].Parent; p >= 0; p = has.Nodes[p].Parent {
		s := &w.links[w.linkOf[side][p]]
		partners := s.new
		if side == 1 {
			partners = s.old
		}
		if len(partners) > 0 {
			return all(partners, lacks.Holds)
		}
	}
	return lacks.Holds(-1)
}

// judgeWords says what may be said of two sides that both have text.
func (w *work) judgeWords(l *Link, s *span, change func(Kind) *Change) {
	a, b := joined(w.old, s.old), joined(w.new, s.new)
	l.Known = KnownSubstance
	told := func(reason Reason) {
		if w.compare(a.text, b.text).Changed() {
			c := change(KindRetold)
			c.Verdict, c.Reason = VerdictOpen, reason
			c.Effects = w.effectsOfTelling(s)
			for k := range c.Effects {
				c.Effects[k].Verdict, c.Effects[k].Reason = c.Verdict, c.Reason
			}
		}
	}
	switch {
	case !all(s.old, w.old.Worded) || !all(s.new, w.new.Worded):
		told(ReasonTold)
	case !sameLanguage(w.old, s.old, w.new, s.new):
		told(ReasonLanguage)
	case !all(s.old, w.old.Uncut) || !all(s.new, w.new.Uncut):
		told(ReasonPartial)
	default:
		l.Known = KnownWords
		w.compareWords(s, a, b, change)
	}
}

// sameLanguage reports whether no two texts of a link are known to be in
// different languages.
func sameLanguage(a *flat.Tree, left []int, b *flat.Tree, right []int) bool {
	for _, i := range left {
		for _, j := range right {
			if !lang.MayBeOne(a.Nodes[i].Standing.Language, b.Nodes[j].Standing.Language) {
				return false
			}
		}
	}
	return true
}

// A joint is the text of one or several clauses of a link, joined by line
// feeds, with the places where they begin.
type joint struct {
	text   string
	starts []int
}

func joined(t *flat.Tree, nodes []int) joint {
	if len(nodes) == 1 {
		return joint{text: t.Nodes[nodes[0]].Point.Text, starts: []int{0}}
	}
	var b strings.Builder
	var j joint
	for k, i := range nodes {
		if k > 0 {
			b.WriteByte('\n')
		}
		j.starts = append(j.starts, b.Len())
		b.WriteString(t.Nodes[i].Point.Text)
	}
	j.text = b.String()
	return j
}

// runs gives a passage of the joint text as runs, one for each of the clauses
// that it has words of; one without words where it has none.
func (j *joint) runs(at, end int) []Run {
	var out []Run
	for k, start := range j.starts {
		border := len(j.text)
		if k+1 < len(j.starts) {
			border = j.starts[k+1] - 1 // the line feed between two clauses
		}
		from, to := max(at, start), min(end, border)
		if from >= to {
			continue
		}
		if from, to = prose.Trim(j.text, from, to); from < to {
			out = append(out, Run{Clause: k, At: from - start, Text: j.text[from:to]})
		}
	}
	if out == nil {
		k, found := slices.BinarySearch(j.starts, at)
		if !found {
			k--
		}
		out = []Run{{Clause: k, At: at - j.starts[k]}}
	}
	return out
}
