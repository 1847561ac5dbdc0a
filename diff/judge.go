package diff

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
)

// judge says what may be said of link i.
func (w *work) judge(i int) {
	l, s := &w.out.Links[i], &w.links[i]
	change := func(kind Kind) *Change {
		w.out.Changes = append(w.out.Changes, Change{Kind: kind, Link: i, Old: refs(w.old, s.old), New: refs(w.new, s.new)})
		return &w.out.Changes[len(w.out.Changes)-1]
	}
	w.judgeContent(l, s, change)
	l.Conflicts = w.conflicts(s)
	l.Claims = w.claims(s)
	l.Statements = w.statements(s)

	switch {
	case len(s.old) == 1 && len(s.new) > 1:
		change(KindSplit)
	case len(s.old) > 1 && len(s.new) == 1:
		change(KindMerged)
	case len(s.old) > 1 && len(s.new) > 1:
		change(KindRegrouped)
	}
	if s.renumbered {
		c := change(KindRenumbered)
		c.From, c.To = w.old.number(s.old[0]), w.new.number(s.new[0])
	}
	if s.moved {
		c := change(KindMoved)
		c.From, c.To = w.old.where(s.old[0]), w.new.where(s.new[0])
	}
}

// where names the point that node i stands below, or "" on the first level.
func (t *tree) where(i int) string {
	if p := t.nodes[i].parent; p >= 0 {
		return t.nodes[p].point.ID
	}
	return ""
}

// judgeContent sets how far the sides of a link are known, and says what may
// be said of their words.
func (w *work) judgeContent(l *Link, s *span, change func(Kind) *Change) {
	if len(s.old) == 0 || len(s.new) == 0 {
		w.judgeAlone(l, s, change)
		return
	}
	oldAbsent, newAbsent := all(s.old, w.old.absent), all(s.new, w.new.absent)
	oldWordless, newWordless := slices.ContainsFunc(s.old, w.old.wordless), slices.ContainsFunc(s.new, w.new.wordless)
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
func (w *work) absence(c *Change, gone *tree, places []int, has *tree, points []int) {
	exact := func(i int) bool {
		n := &gone.nodes[i]
		return n.standing.Confirmed == plan.ConfirmedExact && (gone.textItself() || len(n.point.Cites) > 0)
	}
	if all(places, exact) && all(points, func(i int) bool { return has.worded(i) }) {
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
	case has.absent(i):
		l.Known = KnownAbsent
	case has.wordless(i) && !has.structural(i):
		l.Known = KnownNeither
	case !lacks.whole:
		l.Known = KnownOneSide
		change(KindUnreported)
	default:
		l.Known = KnownAbsent
		c := change(kind)
		c.Verdict, c.Reason = VerdictDraft, ReasonWhole
		if !has.worded(i) {
			c.Verdict, c.Reason = VerdictOpen, ReasonTold
		}
	}
}

// judgeWords says what may be said of two sides that both have text.
func (w *work) judgeWords(l *Link, s *span, change func(Kind) *Change) {
	a, b := joined(w.old, s.old), joined(w.new, s.new)
	l.Known = KnownSubstance
	told := func(reason Reason) {
		if redline.Compare(a.text, b.text).Changed() {
			c := change(KindRetold)
			c.Verdict, c.Reason = VerdictOpen, reason
		}
	}
	switch {
	case !all(s.old, w.old.worded) || !all(s.new, w.new.worded):
		told(ReasonTold)
	case !sameLanguage(w.old, s.old, w.new, s.new):
		told(ReasonLanguage)
	case !all(s.old, w.old.uncut) || !all(s.new, w.new.uncut):
		told(ReasonPartial)
	default:
		l.Known = KnownWords
		w.compareWords(s, a, b, change)
	}
}

// uncut reports whether the text of node i is the whole clause.
func (t *tree) uncut(i int) bool {
	return t.nodes[i].standing.Extent == plan.ExtentWhole && !slices.ContainsFunc(t.nodes[i].point.Notes, func(n plan.Note) bool {
		return n.Kind == plan.NoteKindGap || n.Kind == plan.NoteKindDoubtful
	})
}

// sameLanguage reports whether no two texts of a link are known to be in
// different languages.
func sameLanguage(a *tree, as []int, b *tree, bs []int) bool {
	for _, i := range as {
		for _, j := range bs {
			if !oneLanguage(a.nodes[i].standing.Language, b.nodes[j].standing.Language) {
				return false
			}
		}
	}
	return true
}

// oneLanguage reports whether two BCP 47 tags may name one language. What is
// not known, disputed ("und") or no tag may be any.
func oneLanguage(a, b string) bool {
	ta, errA := language.Parse(a)
	tb, errB := language.Parse(b)
	if errA != nil || errB != nil || ta == language.Und || tb == language.Und {
		return true
	}
	baseA, _ := ta.Base()
	baseB, _ := tb.Base()
	return baseA == baseB
}

// A joint is the text of one or several clauses of a link, joined by line
// feeds, with the places where they begin.
type joint struct {
	text   string
	starts []int
}

func joined(t *tree, nodes []int) joint {
	if len(nodes) == 1 {
		return joint{text: t.nodes[nodes[0]].point.Text, starts: []int{0}}
	}
	var b strings.Builder
	var j joint
	for k, i := range nodes {
		if k > 0 {
			b.WriteByte('\n')
		}
		j.starts = append(j.starts, b.Len())
		b.WriteString(t.nodes[i].point.Text)
	}
	j.text = b.String()
	return j
}

// run gives a passage of the joint text as a run of one of its clauses.
func (j *joint) run(at int, text string) Run {
	k, found := slices.BinarySearch(j.starts, at)
	if !found {
		k--
	}
	return Run{Clause: k, At: at - j.starts[k], Text: text}
}
