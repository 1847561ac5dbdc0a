package diff

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
)

// Alternatives are siblings of which one is to stand. Where the other draft has one text
// in their place, it is that of the likest of them, with the words that lead up to them
// all; the others went out. Which of them a program finds first by its words says
// nothing: they share most of these.

// A choice is a set of alternatives below a point.
type choice struct {
	lead    int // the point above them; -1 none
	options []int
}

// choicesOf gives the sets of alternatives of a draft.
func choicesOf(t *flat.Tree) []choice {
	var out []choice
	at := make(map[int]int) // by parent
	for i := range t.Nodes {
		if t.Nodes[i].Point.Role != plan.RoleAlternative {
			continue
		}
		lead := t.Nodes[i].Parent
		k, ok := at[lead]
		if !ok {
			k, at[lead] = len(out), len(out)
			out = append(out, choice{lead: lead})
		}
		out[k].options = append(out[k].options, i)
	}
	return slices.DeleteFunc(out, func(c choice) bool { return len(c.options) < 2 })
}

// withAlternatives puts the likest alternative, with the words that lead up to it, into
// one link with the text that stands in the place of a set of them.
func (w *work) withAlternatives(links []align.Link) []align.Link {
	for side, t := range []*flat.Tree{w.old, w.new} {
		for _, c := range choicesOf(t) {
			links = w.withChoice(links, side, c)
		}
	}
	return links
}

// sideOf gives the nodes of a side of a link.
func sideOf(l *align.Link, side int) *[]int {
	if side == 0 {
		return &l.Old
	}
	return &l.New
}

// withChoice does it for one set of a side.
func (w *work) withChoice(links []align.Link, side int, c choice) []align.Link {
	own, other := w.old, w.new
	if side == 1 {
		own, other = w.new, w.old
	}
	if slices.ContainsFunc(c.options, func(i int) bool { return own.Nodes[i].Point.Text == "" }) {
		return withPoints(links, side, own, other, c) // its wordings are points of their own
	}
	chosen := func(i int) bool { return i == c.lead || slices.Contains(c.options, i) }
	best, option, likest := -1, -1, 0
	for k := range links {
		l := &links[k]
		mine, theirs := *sideOf(l, side), *sideOf(l, 1-side)
		if l.Method == align.MethodCaller || l.Method == align.MethodReport {
			if slices.ContainsFunc(mine, chosen) {
				return links
			}
			continue
		}
		if len(theirs) != 1 || len(mine) == 0 || !slices.ContainsFunc(mine, chosen) {
			continue
		}
		if other.Nodes[theirs[0]].Point.Role == plan.RoleAlternative {
			return links // the other draft has alternatives there, too
		}
		if slices.ContainsFunc(mine, func(i int) bool { return !chosen(i) }) {
			continue
		}
		for _, i := range c.options {
			text := joined(own, c.joint(i)).text
			if n := w.compare(text, other.Nodes[theirs[0]].Point.Text,
				redline.Moves(false)).Similarity; n > likest {
				best, option, likest = k, i, n
			}
		}
	}
	const least = 300 // per mille: below, the text in their place is none of theirs
	if best < 0 || likest < least {
		return links
	}
	l := &links[best]
	was, now := *sideOf(l, side), c.joint(option)
	if slices.Equal(was, now) {
		return links
	}
	*sideOf(l, side) = now
	l.Kind, l.Moved, l.Reordered, l.Reparented, l.Renumbered, l.Likeness = align.KindReworded,
		false, false, false, false, likest
	if len(now) > 1 {
		l.Kind = align.KindMerged
		if side == 1 {
			l.Kind = align.KindSplit
		}
	}
	alone := func(nodes []int, side int) {
		for _, i := range nodes {
			x := align.Link{
				Kind: align.KindRemoved, Method: align.MethodNone,
				Confidence: l.Confidence,
			}
			if side == 1 {
				x.Kind = align.KindAdded
			}
			*sideOf(&x, side) = []int{i}
			links = append(links, x)
		}
	}
	var freed []int // of this side, out of the link; of the others, what the link took
	for _, i := range was {
		if !slices.Contains(now, i) {
			freed = append(freed, i)
		}
	}
	n := len(links)
	alone(freed, side)
	for k := range n {
		x := &links[k]
		mine := sideOf(x, side)
		if k == best || !slices.ContainsFunc(*mine, func(i int) bool {
			return slices.Contains(now, i)
		}) {
			continue
		}
		*mine = slices.DeleteFunc(slices.Clone(*mine), func(i int) bool {
			return slices.Contains(now, i)
		})
		if len(*mine) == 0 {
			rest := *sideOf(x, 1-side)
			*sideOf(x, 1-side) = nil
			alone(rest, 1-side)
		}
	}
	return slices.DeleteFunc(links, func(l align.Link) bool { return len(l.Old)+len(l.New) == 0 })
}

// withPoints puts an alternative that is nothing but points into the link of the point above
// it, where its points, and no points of the others, stand below the counterpart of that.
func withPoints(links []align.Link, side int, own, other *flat.Tree, c choice) []align.Link {
	outer := slices.IndexFunc(links, func(l align.Link) bool {
		return slices.Equal(*sideOf(&l, side), []int{c.lead}) && len(*sideOf(&l, 1-side)) == 1 &&
			l.Method != align.MethodCaller && l.Method != align.MethodReport
	})
	if c.lead < 0 || outer < 0 {
		return links
	}
	top := (*sideOf(&links[outer], 1-side))[0]
	goesOn := make(map[int]int) // by alternative, how many of its points stand there
	for k := range links {
		mine, theirs := *sideOf(&links[k], side), *sideOf(&links[k], 1-side)
		if len(mine) == 1 && len(theirs) == 1 && other.Nodes[theirs[0]].Parent == top {
			goesOn[own.Nodes[mine[0]].Parent]++
		}
	}
	var found []int
	for _, i := range c.options {
		if goesOn[i] > 0 {
			found = append(found, i)
		}
	}
	if len(found) != 1 {
		return links
	}
	points := 0
	for i := range own.Nodes {
		if own.Nodes[i].Parent == found[0] {
			points++
		}
	}
	alone := slices.IndexFunc(links, func(l align.Link) bool {
		return slices.Equal(*sideOf(&l, side), found) && len(*sideOf(&l, 1-side)) == 0
	})
	if alone < 0 || 2*goesOn[found[0]] < points || own.Nodes[found[0]].Point.Text != "" ||
		slices.ContainsFunc(other.Nodes, func(n flat.Node) bool {
			return n.Parent == top && n.Point.Role == plan.RoleAlternative
		}) {
		return links
	}
	*sideOf(&links[outer], side) = c.joint(found[0])
	links[outer].Kind = [2]align.Kind{align.KindMerged, align.KindSplit}[side]
	return slices.Delete(links, alone, alone+1)
}

// choosesAbove reports whether the points above an old and a new node are of one link, in
// which one of several alternatives stands: the nodes have not moved then.
func (w *work) choosesAbove(old, new int) bool {
	p, q := w.old.Nodes[old].Parent, w.new.Nodes[new].Parent
	return p >= 0 && q >= 0 && w.linkOf[0][p] == w.linkOf[1][q] &&
		(w.old.Nodes[p].Point.Role == plan.RoleAlternative) !=
			(w.new.Nodes[q].Point.Role == plan.RoleAlternative)
}

// joint gives an alternative, and the point above it: its words lead up to it, or it only
// bears the number.
func (c *choice) joint(option int) []int {
	if c.lead < 0 {
		return []int{option}
	}
	return []int{c.lead, option}
}

// chosen tells of a link in which one side has one of several alternatives and the other
// side one text: the side with the alternatives, and their numbers; -1 none.
func (w *work) chosen(s *span) (side int, numbers []string) {
	has := func(t *flat.Tree, nodes []int) int {
		return slices.IndexFunc(nodes, func(i int) bool {
			return t.Nodes[i].Point.Role == plan.RoleAlternative
		})
	}
	a, b := has(w.old, s.old), has(w.new, s.new)
	if (a < 0) == (b < 0) || len(s.old) == 0 || len(s.new) == 0 {
		return -1, nil
	}
	t, i := w.old, 0
	if a >= 0 {
		i = s.old[a]
	} else {
		side, t, i = 1, w.new, s.new[b]
	}
	numbers = append(numbers, t.Number(i))
	for k := range t.Nodes {
		if k == i || t.Nodes[k].Parent != t.Nodes[i].Parent ||
			t.Nodes[k].Point.Role != plan.RoleAlternative {
			continue
		}
		if l := &w.links[w.linkOf[side][k]]; len(l.old) > 0 && len(l.new) > 0 {
			return -1, nil // it has a place of its own
		}
		numbers = append(numbers, t.Number(k))
	}
	if len(numbers) < 2 {
		return -1, nil
	}
	return side, numbers
}

// changeOf gives the change of a kind that a link has; nil none.
func (w *work) changeOf(link int, kind Kind) *Change {
	k := slices.IndexFunc(w.out.Changes, func(h Change) bool {
		return h.Link == link && h.Kind == kind
	})
	if k < 0 {
		return nil
	}
	return &w.out.Changes[k]
}

// judgeChoice says that one of several alternatives became the only text, or the other
// way round.
func (w *work) judgeChoice(link int, s *span, change func(Kind) *Change) bool {
	side, numbers := w.chosen(s)
	if side < 0 || w.out.Links[link].Known != KnownWords {
		return false
	}
	kind := KindNarrowed
	if side == 1 {
		kind = KindWidened
	}
	h := w.changeOf(link, kind)
	if h == nil { // the brackets in the words say the same of themselves
		h = change(kind)
	}
	h.Verdict, h.Reason = VerdictDraft, ReasonText
	if side == 0 {
		h.From = strings.Join(numbers, ", ")
	} else {
		h.To = strings.Join(numbers, ", ")
	}
	return true
}
