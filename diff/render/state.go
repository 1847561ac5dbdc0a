package render

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/bracket"
)

// state says at the end of a heading how far a block is known and what became
// of it, the verdicts first.
func (v *view) state(b diff.Block) string {
	if verdicts := v.verdictsOf(linksOf(b)); verdicts != "" {
		return verdicts + ": " + v.stateAlone(b)
	}
	return v.stateAlone(b)
}

// stateAlone says how far a block is known and what became of it.
func (v *view) stateAlone(b diff.Block) string {
	kinds := v.kinds(b.Link)
	known := v.knownOf(b.Link, len(kinds))
	reach := v.reach(b)
	switch {
	case reach == diff.KnownSubstance && v.l(b.Link).Known != diff.KnownSubstance:
		kinds, known = nil, v.label("known.substance")
		if v.known(b) == "in-part" {
			known = v.label("known.mixed")
		}
	case reach == diff.KnownWords:
		known = v.label("known.words")
		if !slices.ContainsFunc(linksOf(b), v.changed) {
			known = v.label("kind.same")
		}
	case reach == diff.KnownSubstance && known == v.label("kind.alike") &&
		slices.ContainsFunc(b.Below, v.changed):
		known = v.label("known.substance")
	}
	if known != "" {
		kinds = append(kinds, known)
	}
	return strings.Join(kinds, ", ")
}

// verdictsOf names the verdicts that are on some links; "" where there are none
// to be had.
func (v *view) verdictsOf(links []int) string {
	if v.bare {
		return ""
	}
	var out []string
	for _, verdict := range diff.Verdicts() {
		if v.verdictOn(links, verdict) {
			out = append(out, v.label("verdict."+string(verdict)))
		}
	}
	return strings.Join(out, " ")
}

// verdictOn reports whether a verdict is on one of some links.
func (v *view) verdictOn(links []int, verdict diff.Verdict) bool {
	return slices.ContainsFunc(links, func(i int) bool {
		return v.l(i).Known != diff.KnownSubstance && v.bears(i, verdict)
	})
}

// bears reports whether a change of link i, or a difference in it, has the
// verdict.
func (v *view) bears(i int, verdict diff.Verdict) bool {
	return slices.ContainsFunc(v.changes[i], func(h *diff.Change) bool {
		if follows(h) {
			return false
		}
		return h.Verdict == verdict && len(h.Differences) == 0 ||
			slices.ContainsFunc(h.Differences, func(d diff.Difference) bool {
				return d.Verdict == verdict
			}) ||
			h.Kind != diff.KindRetold && slices.ContainsFunc(h.Effects, func(e diff.Effect) bool {
				return e.Verdict == verdict
			})
	})
}

// changed reports whether anything in the words of link i differs, or whether
// it is on one side alone: whether it is wrong to call it the same.
func (v *view) changed(i int) bool {
	return slices.ContainsFunc(v.changes[i], func(h *diff.Change) bool {
		switch h.Kind {
		case diff.KindRenumbered, diff.KindMoved, diff.KindSplit, diff.KindMerged,
			diff.KindRegrouped:
			return false
		default:
			return !follows(h)
		}
	})
}

// stateOf says what kinds of change a link has and how far it is known.
func (v *view) stateOf(i int) string {
	kinds := v.kinds(i)
	if known := v.knownOf(i, len(kinds)); known != "" {
		kinds = append(kinds, known)
	}
	return strings.Join(kinds, ", ")
}

// kinds says what kinds of change a link has; those of its words are said by
// how far it is known.
func (v *view) kinds(i int) []string {
	var parts []string
	for _, h := range v.changes[i] {
		switch {
		case h.Kind == diff.KindRetold, h.Kind == diff.KindReworded && !follows(h):
		default:
			parts = append(parts, v.kindOf(v.l(i), h))
		}
	}
	return parts
}

// kindOf says what kind of change one is.
func (v *view) kindOf(l *diff.Link, h *diff.Change) string {
	switch {
	case follows(h):
		return v.label("kind.followed")
	case h.Kind == diff.KindRemoved, h.Kind == diff.KindAdded:
		return v.gone(h)
	case h.Kind == diff.KindReplaced:
		return v.replaced(l)
	case h.Kind == diff.KindUnreported:
		return v.unreported(l)
	case v.reordered(h):
		if l := v.l(h.Link); len(bracket.Parse(l.Old[0].Text).Sets) == 0 {
			return v.label("kind.displaced")
		}
		return v.label("kind.reordered")
	case h.Kind == diff.KindRelinked:
		return v.label("kind.relinked", "from", h.From, "to", h.To)
	case h.Kind == diff.KindMoved:
		return v.label("kind.moved", "how", v.moved(l, h))
	}
	if h.From != "" && h.Kind == diff.KindNarrowed || h.To != "" && h.Kind == diff.KindWidened {
		return v.choiceOf(h)
	}
	return v.label("kind." + string(h.Kind))
}

// moved says how a link moved.
func (v *view) moved(l *diff.Link, h *diff.Change) string {
	if !h.Reparented {
		if h.Reordered {
			return v.label("moved.order")
		}
		return ""
	}
	headed, parents := false, 0
	for side, clauses := range [][]diff.Clause{l.Old, l.New} {
		path := clauses[0].Path
		if len(path) < 2 {
			continue
		}
		parents++
		if i, ok := v.at[side][pathKey(path[:len(path)-1])]; ok {
			for _, c := range slices.Concat(v.l(i).Old, v.l(i).New) {
				headed = headed || c.Heading != "" || c.Role == plan.RoleHeading
			}
		}
	}
	switch {
	case parents < 2:
		return v.label("moved.level")
	case headed:
		return v.label("moved.heading")
	}
	return v.label("moved.point")
}

// knownOf says how far a link is known, beside so many kinds of change that are
// said of it.
func (v *view) knownOf(i, kinds int) string {
	l := v.l(i)
	switch {
	case l.Known == diff.KnownWords && !v.changed(i):
		return v.label("kind.same")
	case len(v.changes[i]) == 0 && l.Known == diff.KnownSubstance: // nobody tells it differently
		return v.label("kind.alike")
	case l.Known == diff.KnownSubstance && v.retold(i, diff.ReasonLanguage):
		return v.label("known.language")
	case l.Known == diff.KnownSubstance && v.retold(i, diff.ReasonPartial):
		return v.label("known.in-part")
	case l.Known == diff.KnownWords, l.Known == diff.KnownSubstance, kinds == 0:
		return v.label("known."+string(l.Known), "side", v.unknownSide(l))
	}
	return ""
}

// unreported says why nothing is shown of a link on one side.
func (v *view) unreported(l *diff.Link) string {
	return v.label("kind."+string(v.lackOf(l)), "side", v.unknownSide(l), "place", v.hangsOn(l))
}

// hangsOn names the point that a link on one side alone stands below; "" none.
func (v *view) hangsOn(l *diff.Link) string {
	path := slices.Concat(l.Old, l.New)[0].Path
	side := 0
	if len(l.Old) == 0 {
		side = 1
	}
	if len(path) > 1 {
		if i, ok := v.at[side][pathKey(path[:len(path)-1])]; ok {
			return v.place(i)
		}
	}
	return ""
}

// replaced says that another text stands at a place, and of its number only what
// is so.
func (v *view) replaced(l *diff.Link) string {
	if len(l.Old) == 1 && len(l.New) == 1 && l.Old[0].Number != "" &&
		l.Old[0].Number == l.New[0].Number {
		return v.label("kind.replaced")
	}
	return v.label("kind.elsewhere")
}

// gone says that a point is on one side alone, and on what ground.
func (v *view) gone(h *diff.Change) string {
	if h.Reason == diff.ReasonSaidGone {
		side := v.new()
		if h.Kind == diff.KindAdded {
			side = v.old()
		}
		return v.label("kind.said-gone", "side", side)
	}
	word := v.label("kind." + string(h.Kind))
	switch l := v.l(h.Link); {
	case len(h.Old) > 0 && len(h.New) > 0:
		word += ", " + v.label("slot.kept")
	case h.Kind == diff.KindRemoved && v.allInBrackets(0, l.Old),
		h.Kind == diff.KindAdded && v.allInBrackets(1, l.New):
		word = v.label("kind." + string(h.Kind) + ".bracketed")
	}
	return word
}

// silent reports whether there is nothing to be said of a link: it is on both
// sides, neither has words, and no change is known.
func (v *view) silent(i int) bool {
	l := v.l(i)
	return v.implied(i) && v.still(i) ||
		len(l.Old) > 0 && len(l.New) > 0 && l.Known == diff.KnownNeither &&
			len(v.changes[i]) == 0 && len(l.Statements) == 0
}
