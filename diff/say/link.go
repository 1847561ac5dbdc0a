package say

import (
	"iter"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// Link gives what may be said of a link of a comparison and what not, the
// first before the second: of its changes, of the conflicts of its copies and
// of what was said of its points. An index that is not
// there gives none. The comparison is taken to be sound: see [diff.Check].
// Cost: linear in the comparison; [Links] goes through all links once.
func Link(c *diff.Comparison, link int) []Line {
	if c == nil || link < 0 || link >= len(c.Links) {
		return nil
	}
	return linesOf(c, PlacesOf(c), &c.Links[link], c.ChangesOf(link))
}

// Links goes through the links of a comparison by their indices, each with what
// [Link] says of it.
func Links(c *diff.Comparison) iter.Seq2[int, []Line] {
	return func(yield func(int, []Line) bool) {
		if c == nil {
			return
		}
		places, i := PlacesOf(c), 0
		for l, changes := range c.All() {
			if !yield(i, linesOf(c, places, l, changes)) {
				return
			}
			i++
		}
	}
}

// linesOf says what may be said of a link with its changes.
func linesOf(c *diff.Comparison, places *Places, link *diff.Link, changes []*diff.Change) []Line {
	l := linked{work: work{places: places, names: sides(c)}, c: c, l: link}
	changed := false
	for _, h := range changes {
		changed = changed || len(h.Differences) > 0 || h.Verdict != "" ||
			h.Kind == diff.KindRestyled
		l.change(h)
	}
	if !changed && link.Known == diff.KnownWords {
		l.add(l.line(KindSame))
	}
	for i := range link.Conflicts {
		l.add(l.conflict(&link.Conflicts[i]))
	}
	l.statements(link.Statements)
	return l.ordered()
}

// A linked gathers lines of a link.
type linked struct {
	work
	c *diff.Comparison
	l *diff.Link
}

func (l *linked) old() string { name, _ := l.c.Names(); return l.call(name) }
func (l *linked) new() string { _, name := l.c.Names(); return l.call(name) }

// sides gives what sentences call the two drafts: see called.
func sides(c *diff.Comparison) map[string]string {
	old, new := c.Names()
	return Called([]plan.Version{{ID: old, Title: c.Old.Title}, {ID: new, Title: c.New.Title}})
}

// line makes a line that speaks of both sides.
func (l *linked) line(c Kind, pairs ...string) Line {
	var refs []plan.Ref
	for _, clause := range slices.Concat(l.l.Old, l.l.New) {
		refs = append(refs, clause.Ref)
	}
	out := line(c, refs, append([]string{"old", l.old(), "new", l.new()}, pairs...)...)
	if len(refs) > 0 {
		out.At = l.places.At(refs[0])
	}
	return out
}

// change says what may be said of one change.
func (l *linked) change(h *diff.Change) {
	side := l.new() // the one without it
	if h.Kind == diff.KindAdded || h.Kind == diff.KindUnreported && !worded(l.l.Old) {
		side = l.old()
	}
	for i := range h.Effects {
		l.effect(&h.Effects[i])
	}
	switch h.Kind {
	case diff.KindReworded, diff.KindReplaced:
		for i := range h.Differences {
			l.difference(h, &h.Differences[i])
		}
	case diff.KindRetold:
		kind := KindNotCompared
		switch h.Reason {
		case diff.ReasonLanguage:
			kind = KindNotLanguage
		case diff.ReasonPartial:
			kind = KindNotInPart
		default: // told
		}
		l.add(l.line(kind))
		l.add(l.line(KindNotSilence))
	case diff.KindRemoved, diff.KindAdded:
		if h.Verdict != diff.VerdictDraft {
			l.add(l.line(KindNotSaidGone, "side", side))
			return
		}
		kind := KindGone
		if h.Kind == diff.KindAdded {
			kind = KindCome
		}
		l.add(l.line(kind).from(l.ground()...))
		if kind == KindGone {
			l.add(l.line(KindNotRefused, "side", side))
		}
		l.who()
	case diff.KindUnreported:
		l.add(l.line(KindNotUnreported, "side", side))
	case diff.KindRestyled, diff.KindRenumbered, diff.KindMoved, diff.KindSplit, diff.KindMerged,
		diff.KindRegrouped,
		diff.KindRepointed, diff.KindRelinked, diff.KindBracketed, diff.KindUnbracketed,
		diff.KindNarrowed, diff.KindWidened, diff.KindReattributed:
		// Nothing is put down to anybody.
	}
}

// effect says what words do, where the comparison knows it.
func (l *linked) effect(e *diff.Effect) {
	if e.Kind == effect.KindUnclear || e.Kind == effect.KindSubstantive || !e.Kind.Changes() {
		return // that words differ is said already
	}
	if e.Kind == effect.KindUnexamined {
		l.add(l.line(KindNotExamined))
		return
	}
	kind := KindNotDoes
	if e.Verdict == diff.VerdictDraft && !e.Told {
		kind = KindDoes
	}
	l.add(l.line(kind, "kind", string(e.Kind), "text", e.Sentence))
}

func worded(side []diff.Clause) bool {
	return slices.ContainsFunc(side, func(c diff.Clause) bool { return c.Text != "" })
}

// ground gives the copies that show a place vacant.
func (l *linked) ground() []diff.Copy {
	var out []diff.Copy
	for _, side := range [][]diff.Clause{l.l.Old, l.l.New} {
		for i := range side {
			if side[i].Standing.Presence == plan.PresenceAbsent && side[i].Copy.Name != "" {
				out = append(out, side[i].Copy)
			}
		}
	}
	return out
}

// difference says what may be said of one run of words.
func (l *linked) difference(h *diff.Change, d *diff.Difference) {
	if d.Verdict == diff.VerdictDraft && trivial(d.Old.Text) && trivial(d.New.Text) {
		return // nothing that a reader would call a change
	}
	if d.Verdict == diff.VerdictDraft {
		kind := KindChanged
		switch {
		case h.Kind == diff.KindReplaced && !d.Heading:
			kind = KindReplaced
		case d.Old.Text == "":
			kind = KindWordsCome
		case d.New.Text == "":
			kind = KindWordsGone
		}
		l.add(l.line(kind, "from", d.Old.Text, "to", d.New.Text))
		l.who()
		return
	}
	kind := KindNotSettled
	switch d.Reason {
	case diff.ReasonEarlier:
		kind = KindNotTelling
	case diff.ReasonContested:
		kind = KindNotContested
	case diff.ReasonThird:
		kind = KindNotThird
	case diff.ReasonBase:
		kind = KindNotBase
	default:
	}
	out := l.line(kind, "from", d.Old.Text, "to", d.New.Text)
	own, strong := "", false
	for _, t := range d.Deciding() {
		own, strong = t.Ref.Version, strong || !t.Weak
		out = out.from(t.Copy)
	}
	if out.Kind == KindNotContested && !strong {
		out.Kind = KindNotRendered
	}
	if own != "" {
		out.Args["own"], out.Args["other"] = l.old(), l.new()
		if own == l.c.New.Version {
			out.Args["own"], out.Args["other"] = l.new(), l.old()
		}
	}
	l.add(out)
}

// trivial reports whether words are none but articles, prepositions and the
// like, in English: their coming and going is the comparison's, not the draft's.
func trivial(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		switch strings.Trim(w, ".,;:") {
		case "", "a", "an", "the", "and", "of", "to", "in", "on", "for", "from", "with", "as", "at":
		default:
			return false
		}
	}
	return true
}

// who warns of naming those who changed a point, once, where nothing was said
// of it by anybody.
func (l *linked) who() {
	out := l.line(KindNotWho)
	if len(l.l.Statements) == 0 && !slices.ContainsFunc(l.out, func(o Line) bool {
		return o.Kind == KindNotWho
	}) {
		l.add(out)
	}
}
