package diff

import (
	"maps"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/effect"
)

// references decides on words that differ: whether they are references that only
// follow a number, or wording that may be another. What the words do is worked out
// afresh only where the comparison has not said already that they do something, or that
// they do nothing.
func (v *verifier) references() {
	for _, h := range v.referred {
		i, l := h.Link, &v.c.Links[h.Link]
		wording := v.wordingOf(i)
		does := slices.ContainsFunc(h.Effects, func(e Effect) bool {
			return e.Kind.Changes() && !ofReference(e.Kind)
		})
		if does || !wording && !(len(v.decided) > 0 &&
			slices.ContainsFunc(h.Effects, func(e Effect) bool { return ofReference(e.Kind) })) {
			if does && wording {
				v.beyond(h, plain(h.Effects))
			} else {
				v.add(v.ground(i, l, h.Kind), i, h)
			}
			continue
		}
		worked := v.effects(h, l)
		harmless := len(worked) > 0 && !slices.ContainsFunc(worked, func(e effect.Effect) bool {
			return !carriesNothing(e.Kind)
		})
		followed, astray := v.follow(worked, l.New)
		switch {
		case harmless && followed && !astray && nothingElse(l, worked):
			v.add(GroundFollows, i, h)
		case !wording:
			v.add(v.ground(i, l, h.Kind), i, h)
		case l.Confidence < surelyLinked:
			v.add(GroundLink, i, h)
		case l.Known != KnownWords:
			v.add(GroundUnclear, i, h)
		case harmless && !astray:
			v.add(GroundAllowed, i, h)
		default:
			v.beyond(h, worked)
		}
	}
}

// beyond adds wording that does more, or of which that is not known, with what it does.
func (v *verifier) beyond(h *Change, effects []effect.Effect) {
	ground := GroundUnclear
	effects = slices.DeleteFunc(effects, func(e effect.Effect) bool { return !e.Kind.Changes() })
	for _, e := range effects {
		switch e.Kind {
		case effect.KindUnclear, effect.KindSubstantive, effect.KindUnexamined:
		default:
			ground = GroundMeaning
		}
	}
	v.add(ground, h.Link, h)
	v.out.Findings[len(v.out.Findings)-1].Effects = effects
}

// plain gives effects without their verdicts.
func plain(effects []Effect) []effect.Effect {
	var out []effect.Effect
	for k := range effects {
		out = append(out, effects[k].Effect)
	}
	return out
}

// effects gives what the words of a changed link do, of heading and text, with every
// reference to a provision of the drafts themselves: one that stayed may lead elsewhere
// too.
func (v *verifier) effects(h *Change, l *Link) []effect.Effect {
	if len(l.Old) != 1 || len(l.New) != 1 {
		return nil
	}
	if v.comparer == nil {
		v.comparer = effect.NewComparer()
	}
	var out []effect.Effect
	for _, heading := range []bool{true, false} {
		old, new := effectSide(l.Old), effectSide(l.New)
		if heading {
			old.Text, new.Text = l.Old[0].Heading, l.New[0].Heading
		}
		if old.Text == new.Text {
			continue
		}
		if !v.numbersStay() {
			old.Targets, new.Targets = v.leads[0].targets(v.comparer, old, l.Old),
				v.leads[1].targets(v.comparer, new, l.New)
		}
		var found []effect.Effect
		if !heading && l.Old[0].Heading == l.New[0].Heading {
			found = v.known(h, old, new)
		}
		if found == nil {
			found = v.afresh(l, old, new)
		}
		for _, e := range found {
			e.Before, e.After = inClause(e.Before, l.Old), inClause(e.After, l.New)
			out = append(out, e)
		}
	}
	return out
}

// known gives what the words of a text do where the comparison has found that out: only
// wording differs, and each number in it leads where it led. nil: that is to be worked out.
func (v *verifier) known(h *Change, old, new effect.Clause) []effect.Effect {
	if h.Kind != KindReworded || !h.WordingOnly || !maps.Equal(old.Targets, new.Targets) {
		return nil
	}
	return []effect.Effect{{Kind: effect.KindWordingOnly}}
}

// afresh works out what the words of a text do, or of a heading.
func (v *verifier) afresh(l *Link, old, new effect.Clause) []effect.Effect {
	found := v.comparer.Compare(old, new)
	// where do they lead?
	if v.numbersStay() && slices.ContainsFunc(found, func(e effect.Effect) bool {
		return ofReference(e.Kind)
	}) {
		old.Targets, new.Targets = v.leads[0].targets(v.comparer, old, l.Old),
			v.leads[1].targets(v.comparer, new, l.New)
		found = v.comparer.Compare(old, new)
	}
	if len(found) == 0 { // it differs, and nothing is said of it
		found = []effect.Effect{{
			Kind:     effect.KindUnclear,
			Sentence: "the words differ, and what that does is not known",
		}}
	}
	return found
}

// numbersStay reports whether each number leads to one link in both drafts, if it leads
// anywhere.
func (v *verifier) numbersStay() bool {
	if v.leads[0] == nil {
		v.leads, v.stay = numberings(v.c)
	}
	return v.stay
}

// follow reports whether references follow provisions whose numbers may be others, and
// whether any leads astray: follows one whose number may not.
func (v *verifier) follow(effects []effect.Effect, clauses []Clause) (followed, astray bool) {
	for _, e := range effects {
		if e.Kind == effect.KindReferenceFollowed {
			link, ok := v.leads[1].link(effect.Reference{Value: e.After.Value, Text: e.After.Text},
				clauses)
			followed, astray = true, astray || !ok || !v.decided[link]
		}
	}
	return followed, astray
}

// carriesNothing reports whether a kind of effect says that nothing but wording changed,
// or a number that leads where it led.
func carriesNothing(k effect.Kind) bool {
	return onlyWording(k) || k == effect.KindReferenceFollowed
}

func ofReference(k effect.Kind) bool { return strings.HasPrefix(string(k), "reference-") }

// nothingElse reports whether the two sides of a link are the same but for the
// references that follow.
func nothingElse(l *Link, effects []effect.Effect) bool {
	old, new := l.Old[0].Text, l.New[0].Text
	for _, e := range slices.Backward(effects) { // they are in the order of the texts
		if e.Kind == effect.KindReferenceFollowed {
			old, new = withoutTerm(old, e.Before), withoutTerm(new, e.After)
		}
	}
	return old == new && l.Old[0].Heading == l.New[0].Heading
}

// withoutTerm gives a text with a sign that texts do not have in the place of a term.
func withoutTerm(text string, t effect.Term) string {
	end := t.Range.At + t.Range.Len
	if t.Range.At < 0 || end > len(text) {
		return text
	}
	return text[:t.Range.At] + "\x00" + text[end:]
}
