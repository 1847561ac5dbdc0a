package effect

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// refine brings what package facts found to what the detectors compare: words
// of a condition that name none where they stand are none, two words that begin
// one condition begin it together, and a future or a passive that binds nobody
// is a statement.
func (s *side) refine(w *work) {
	s.found = slices.DeleteFunc(s.found, func(f facts.Found) bool {
		return f.Kind == facts.KindCondition && (s.idle(f.Range) || s.inPassive(f.Range)) ||
			(f.Kind == facts.KindFigure || f.Kind == facts.KindDuration) && s.inPhrase(f.Range)
	})
	s.intervals()
	s.latest()
	s.triggers(w)
	s.joinConditions()
	s.regardless()
	for i := range s.found {
		if f := &s.found[i]; f.Kind == facts.KindCondition {
			w.spend(2 * (len(s.found) + f.Over.Len/4))
			s.trim(f)
		}
	}
	s.efforts(w)
	s.deniedForces()
	s.passiveHolders(w)
	s.whatever()
	if s.lexis.states == nil {
		return
	}
	for i := range s.found {
		f := &s.found[i]
		if f.Kind == facts.KindForce && f.Value != facts.Statement && s.lexis.states(s, i) {
			f.Negated = denied(f)
			f.Value = facts.Statement
			if s.lexis.declaring {
				s.stated = append(s.stated, f.Range.At)
			}
		}
	}
}

// idle reports whether a range lies in a phrase of the table that is none of
// what its words would be: "agreed upon".
func (s *side) idle(r plan.Range) bool {
	k := firstFrom(s.all, r.At)
	for i := max(0, k-2); i <= k && i < len(s.all); i++ {
		if p := s.lexis.match(s.all[i:]); p != nil && p.idle && i+len(p.words) > k {
			return true
		}
	}
	return false
}

// inPassive reports whether a word that may begin a condition is the participle of a verb
// there: "has been provided", "is provided".
func (s *side) inPassive(r plan.Range) bool {
	k := firstFrom(s.all, r.At)
	if k == 0 || k >= len(s.all) || s.all[k].end < r.At+r.Len ||
		s.stopsBetween(s.all[k-1].end, s.all[k].at) {
		return false
	}
	return s.all[k-1].is(auxiliary|finite) && s.lexis.participle(s.all[k].text)
}

// inPhrase reports whether a range is part of a phrase of the table, "two times", which is
// "twice".
func (s *side) inPhrase(r plan.Range) bool {
	k := firstFrom(s.all, r.At)
	if k >= len(s.all) || s.all[k].end < r.At+r.Len {
		return false
	}
	if p := s.lexis.match(s.all[k:]); p != nil && len(p.words) > 1 { // "two times"
		return true
	}
	if k == 0 {
		return false
	}
	p := s.lexis.match(s.all[k-1:])
	return p != nil && len(p.words) > 1
}

// triggers adds the conditions and scope words that the table knows and package facts does not
// read.
func (s *side) triggers(w *work) {
	var more []facts.Found
	for i := range s.all {
		at := s.all[i].at
		if s.lexis.begins[s.all[i].text] {
			w.spend(2*len(s.found) + len(s.all)/2)
		} else if !s.all[i].is(placing) && (s.lexis.inverted == nil || !s.opensSentence(at)) {
			continue
		}
		e := begins(s.lexis.forces, s.all[i:])
		if e != nil && s.overForce(at, s.all[i+e.take-1].end) {
			end := s.all[i+e.take-1].end
			more = append(more, facts.Found{
				Kind: facts.KindForce, Value: e.class, Range: plan.Range{At: at, Len: end - at},
				Over: plan.Range{At: end, Len: max(0, s.phraseEnd(i)-end)},
			})
		}
		if e := begins(s.lexis.triggers, s.all[i:]); e != nil && !s.inFound(at) {
			more = append(more, facts.Found{
				Kind: facts.KindCondition, Value: e.class,
				Range: plan.Range{At: at, Len: s.all[i+e.take-1].end - at},
				Over: plan.Range{
					At:  at,
					Len: s.eventEnd(i, i+e.take, e.take < len(e.words) && s.all[i].is(joint)) - at,
				},
			})
		}
		if s.all[i].is(placing) && begins(s.lexis.triggers, s.all[i:]) == nil && !s.inFound(at) &&
			(s.opensSentence(at) || i > 0 &&
				(s.all[i-1].is(only) || s.Text[s.all[i-1].end] == ',' || s.noPlace(i))) {
			more = append(more, facts.Found{
				Kind: facts.KindCondition, Value: "if",
				Range: plan.Range{At: at, Len: s.all[i].end - at},
				Over:  plan.Range{At: at, Len: s.phraseEnd(i) - at},
			})
		}
		if s.lexis.inverted != nil && s.opensSentence(at) {
			if region, ok := s.lexis.inverted(s, s.sentence(at)); ok {
				more = append(more, facts.Found{
					Kind: facts.KindCondition, Value: "if",
					Range: plan.Range{At: at}, Over: region,
				})
			}
		}
		if e := begins(s.lexis.limits, s.all[i:]); e != nil && !s.inFound(at) {
			more = append(more, facts.Found{
				Kind: facts.KindScope, Value: e.class,
				Range: plan.Range{At: at, Len: s.all[i+len(e.words)-1].end - at},
			})
		}
	}
	if more == nil {
		return
	}
	s.found = slices.DeleteFunc(s.found, func(f facts.Found) bool { return f.Kind == "" })
	s.found = append(s.found, more...)
	slices.SortStableFunc(s.found, func(a, b facts.Found) int {
		return cmp.Or(cmp.Compare(a.Range.At, b.Range.At), cmp.Compare(b.Range.Len, a.Range.Len))
	})
}

// noPlace reports whether a word that may say where begins a condition: a pronoun
// follows, and no place is named before it: "reject the goods where they are defective".
func (s *side) noPlace(i int) bool {
	return i+1 < len(s.all) && s.all[i+1].is(subject) && s.lexis.places != "" &&
		!listed(s.lexis.places, s.lexis.bare(s.all[i-1].text))
}

// inFound reports whether a fact has the byte at among its words, or counts a
// period from it.
func (s *side) inFound(at int) bool {
	return slices.ContainsFunc(s.found, func(f facts.Found) bool {
		holds := func(r plan.Range) bool { return r.At <= at && at < r.At+r.Len }
		return holds(f.Range) || f.Kind == facts.KindDeadline && holds(f.Over)
	})
}

// inForce reports whether a force that binds or frees has the byte at among its words.
func (s *side) inForce(at int) bool {
	return slices.ContainsFunc(s.found, func(f facts.Found) bool {
		return f.Kind == facts.KindForce && f.Value != facts.Statement && f.Range.At <= at &&
			at < f.Range.At+f.Range.Len
	})
}

// overForce reports whether the words from the byte at to end are those of no force,
// or of one that is a part of them, which is then none: "has" of "has no duty to".
func (s *side) overForce(at, end int) bool {
	for i := range s.found {
		f := &s.found[i]
		if f.Kind != facts.KindForce && f.Kind != facts.KindNegation || f.Range.At >= end ||
			f.Range.At+f.Range.Len <= at {
			continue
		}
		if f.Range.At < at || f.Range.At+f.Range.Len > end || f.Kind == facts.KindForce &&
			f.Range.At+f.Range.Len == end && f.Range.At == at {
			return false
		}
	}
	for i := range s.found {
		if f := &s.found[i]; (f.Kind == facts.KindForce || f.Kind == facts.KindNegation) &&
			f.Range.At >= at && f.Range.At < end {
			f.Kind = ""
		}
	}
	return true
}

// phraseEnd gives where the words that begin with word i end: at a comma or with
// the sentence.
func (s *side) phraseEnd(i int) int {
	region := s.sentence(s.all[i].at)
	stop := region.At + region.Len
	for k := i + 1; k < len(s.all) && s.all[k].at < stop; k++ {
		if s.Text[s.all[k-1].end] == ',' {
			return s.all[k-1].end
		}
		i = k
	}
	return s.all[i].end
}

// eventEnd gives where the event that begins with word i ends. One that opens
// the sentence and that no comma ends is one noun: the main clause follows.
//
// So is one of which the phrase says which noun it is: "on signature".
func (s *side) eventEnd(i, start int, noun bool) int {
	end := s.phraseEnd(i)
	if noun {
		return s.firstPhrase(start, end)
	}
	region := s.sentence(s.all[i].at)
	if region.At == s.all[i].at && end+1 >= region.At+region.Len {
		return s.firstPhrase(start, end)
	}
	return end
}

// joinConditions makes one of two conditions of which the second begins right
// behind what begins the first: "in case if".
func (s *side) joinConditions() {
	last := -1
	out := s.found[:0]
	for _, f := range s.found {
		if f.Kind == facts.KindCondition && last >= 0 {
			p := &out[last]
			if k := firstFrom(s.all, p.Range.At+p.Range.Len); k < len(s.all) &&
				s.all[k].at == f.Range.At && within(f.Range, p.Over) {
				p.Value = f.Value
				p.Range.Len = f.Range.At + f.Range.Len - p.Range.At
				continue
			}
		}
		out = append(out, f)
		if f.Kind == facts.KindCondition {
			last = len(out) - 1
		}
	}
	s.found = out
}

// classes are the values of conditions that name one class.
var classes = map[string]string{"event": "if", "when": "after"}

// trim ends a condition where the main clause begins, at "then" or at its verb,
// and gives it the class of its value. The whole phrase of the table begins it.
func (s *side) trim(f *facts.Found) {
	if region := s.sentence(f.Range.At); f.Value == "event" && region.At == f.Range.At &&
		f.Over.At+f.Over.Len+1 >= region.At+region.Len {
		end := f.Over.At + f.Over.Len // no comma parts it from the main clause: it is one noun
		f.Over.Len = s.firstPhrase(firstFrom(s.all, f.Range.At+f.Range.Len), end) - f.Over.At
	}
	if c := classes[f.Value]; c != "" {
		f.Value = c
	}
	if c := s.lexis.class[foldWord(f.Words(s.Text))]; c != "" {
		f.Value = c
	}
	first := firstFrom(s.all, f.Range.At)
	if p := s.lexis.match(s.all[first:]); p != nil && f.Value != "consent" && f.Range.Len > 0 {
		f.Range.Len = max(f.Range.Len, s.all[first+len(p.words)-1].end-f.Range.At)
		f.Over.Len = max(f.Over.Len, f.Range.Len)
	}
	from, end := f.Range.At+f.Range.Len, f.Over.At+f.Over.Len
	inner := wordsBetween(s.all, plan.Range{At: from, Len: end - from})
	switch {
	case f.Value == "consent":
		f.Over.Len = s.assentEnd(f) - f.Over.At
	case f.Value == "except" && len(inner) < 2 && end < len(s.Text) && s.Text[end] == ',':
		s.exceptBehind(f, end)
	case len(inner) > 1 && s.beforeVerb(f, end):
		f.Over.Len = inner[len(inner)-2].end - f.Over.At // the subject stands before its verb
	case s.unparted(f) && s.secondVerb(inner) > 0:
		f.Over.Len = inner[s.secondVerb(inner)-1].end - f.Over.At
	case s.onlyVerbIn(f):
		f.Over.Len = s.untilArticle(f, end) - f.Over.At
	case bounds[f.Value] && s.boundIn(f):
		f.Over.Len = s.firstPhrase(firstFrom(s.all, from), end) - f.Over.At
	default:
		s.untilLater(f, first, inner)
	}
}

// exceptBehind gives an exception what stands behind the comma: "except cases, laid down by law".
func (s *side) exceptBehind(f *facts.Found, end int) {
	if k := firstFrom(s.all, end); k < len(s.all) && s.sameSentence(s.all[k].at, f.Range.At) &&
		!s.opensSentence(f.Range.At) {
		f.Over.Len = s.phraseEnd(k) - f.Over.At
	}
}

// beforeVerb reports whether a condition that opens a sentence ends right before what binds, in
// a language whose endings tell who acts.
func (s *side) beforeVerb(f *facts.Found, end int) bool {
	return s.lexis.cases && s.opensSentence(f.Range.At) && end < len(s.Text) &&
		s.Text[end] == ' ' && s.binds(end)
}

// unparted reports whether no comma parts a condition that opens a sentence from the main clause,
// in a language whose verb stands last.
func (s *side) unparted(f *facts.Found) bool {
	return s.lexis.verbLast && s.opensSentence(f.Range.At) && f.Value != "if" &&
		f.Value != "unless"
}

// untilLater ends a condition where a word says that the main clause begins: then.
func (s *side) untilLater(f *facts.Found, first int, inner []word) {
	for _, v := range inner {
		if v.is(later) && v.at > f.Range.At+f.Range.Len {
			if n := firstFrom(s.all, v.at); n > first+1 {
				f.Over.Len = s.all[n-1].end - f.Over.At
			}
			return
		}
	}
}

// bounds are the conditions that may be a noun without a verb.
var bounds = map[string]bool{"after": true, "event": true, "subject-to": true}

// boundIn reports whether a force begins among the words of a condition, none of which
// is a verb of its own: "upon its dissolution the assets shall …".
func (s *side) boundIn(f *facts.Found) bool {
	for i := range s.found {
		g := &s.found[i]
		if g.Kind != facts.KindForce || g.Value == facts.Statement || g.Range.At <= f.Range.At ||
			g.Range.At >= f.Over.At+f.Over.Len {
			continue
		}
		before := wordsBetween(s.all, plan.Range{
			At:  f.Range.At + f.Range.Len,
			Len: g.Range.At - f.Range.At - f.Range.Len,
		})
		return !anyOf(before, relative&^article|finite|filler) &&
			!strings.Contains(s.Text[f.Range.At:g.Range.At], ",")
	}
	return false
}

// onlyVerbIn reports whether a condition that no comma ends holds the only force of its
// sentence, a statement behind its noun: "on payment after the due date a fee is charged".
func (s *side) onlyVerbIn(f *facts.Found) bool {
	region := s.sentence(f.Range.At)
	end := f.Over.At + f.Over.Len
	if f.Value != "after" || end+1 < region.At+region.Len || f.Range.At > region.At+nearStart ||
		strings.Contains(s.Text[f.Range.At:end], ",") {
		return false
	}
	n := 0
	for i := range s.found {
		g := &s.found[i]
		if g.Kind == facts.KindForce && within(g.Range, region) {
			if g.Range.At < f.Range.At || g.Value != facts.Statement {
				return false
			}
			n++
		}
	}
	return n == 1 || n == 0 && anyOf(s.wordsIn(f.Over), finite)
}

// untilArticle gives where the noun of a condition ends: with the phrase of the table, or
// before the article of the next noun, no later than at the byte end.
func (s *side) untilArticle(f *facts.Found, end int) int {
	if len(s.wordsIn(f.Range)) > 1 {
		return f.Range.At + f.Range.Len
	}
	noun := false
	for k := firstFrom(s.all, f.Range.At+f.Range.Len); k < len(s.all) && s.all[k].end <= end; k++ {
		v := &s.all[k]
		if noun && v.is(article|indefinite|every) {
			return s.all[k-1].end
		}
		noun = noun || !v.is(nothing|joint|genitive|pronoun)
	}
	return end
}

// nearStart is how many bytes may stand before a condition that opens its sentence with
// another: "on payment after".
const nearStart = 24

// secondVerb gives which of the words is the verb that ends the first noun of a
// sentence, in a language whose nouns have capitals; 0 where none is.
func (s *side) secondVerb(words []word) int {
	upper := func(v *word) bool {
		c, _ := utf8.DecodeRuneInString(s.Text[v.at:])
		return unicode.IsUpper(c)
	}
	for i := 1; i+1 < len(words); i++ {
		v := &words[i]
		if upper(&words[i-1]) && !upper(v) && (strings.HasSuffix(v.text, "t") || s.inForce(v.at)) &&
			!v.is(negator) && words[i+1].is(nothing|pronoun|every) {
			return i
		}
	}
	return 0
}

// binds reports whether a force begins right behind the byte end.
func (s *side) binds(end int) bool {
	k := firstFrom(s.all, end)
	return k < len(s.all) && s.inForce(s.all[k].at)
}

// opensSentence reports whether the sentence begins at the byte at.
func (s *side) opensSentence(at int) bool { return s.sentence(at).At == at }

// assentEnd gives where the words end that say whose assent is meant: at the
// force, at a comma, or before the verb that ends the sentence.
func (s *side) assentEnd(f *facts.Found) int {
	first := firstFrom(s.all, f.Range.At)
	end := s.phraseEnd(first)
	if s.opensSentence(f.Range.At) {
		end = s.firstPhrase(firstFrom(s.all, f.Range.At+f.Range.Len), end)
	}
	before := false
	for i := range s.found {
		g := &s.found[i]
		if g.Kind != facts.KindForce || !s.sameSentence(g.Range.At, f.Range.At) {
			continue
		}
		if g.Range.At < f.Range.At {
			before = true
		} else if g.Range.At > f.Range.At && g.Range.At < end {
			end = s.all[firstFrom(s.all, g.Range.At)-1].end
			break
		}
	}
	if n := firstFrom(s.all, end); before && s.lexis.verbLast && n-first > 3 &&
		ends(s.all[n-1].text, s.lexis.infinitives) {
		end = s.all[n-2].end
	}
	if before && s.lexis.verbLast {
		end = s.withoutVerbs(first, end)
	}
	return max(end, f.Range.At+f.Range.Len)
}

// withoutVerbs gives where words end, without those of small letters behind the last noun:
// "mit Zustimmung des Vorstands geöffnet werden".
func (s *side) withoutVerbs(first, end int) int {
	for n := firstFrom(s.all, end) - 1; n > first; n-- {
		c, _ := utf8.DecodeRuneInString(s.Text[s.all[n].at:])
		if unicode.IsUpper(c) {
			return s.all[n].end
		}
		if !ends(s.all[n].text, []string{"t", "en"}) {
			break
		}
	}
	return end
}

// begins gives the phrase of a list that words begin with; nil for none.
func begins(events map[string][]event, words []word) *event {
	list := events[words[0].text]
next:
	for i := range list {
		for n, text := range list[i].words {
			if n >= len(words) || words[n].text != text && !isEnding(words[n].text, text) {
				continue next
			}
		}
		return &list[i]
	}
	return nil
}

// isEnding reports whether the word of a table stands for all that end so, "*ung",
// and the word does.
func isEnding(word, pattern string) bool {
	end, ok := strings.CutPrefix(pattern, "*")
	return ok && len(word) > len(end)+2 && strings.HasSuffix(word, end)
}

// efforts reads a force that a word behind it makes a promise of effort, whatever
// stands between that word and the verb: "shall endeavour, at its expense, to".
func (s *side) efforts(w *work) {
	for i := range s.found {
		f := &s.found[i]
		if f.Kind != facts.KindForce || f.Value != facts.Obligation {
			continue
		}
		end := f.Range.At + f.Range.Len
		k := firstFrom(s.all, end)
		if k < len(s.all) && s.all[k].is(trying) { // "shall use its best endeavours"
			for n := 0; n < 4 && k+1 < len(s.all) && !s.all[k].is(effort); n++ {
				k++
			}
		}
		if k < len(s.all) && s.all[k].is(effort) && s.sameSentence(s.all[k].at, f.Range.At) {
			f.Value = facts.Endeavour
			end := f.Over.At + f.Over.Len
			w.spend(len(s.found))
			for n := range s.found { // the effort is no force beside it
				if g := &s.found[n]; n != i && g.Kind == facts.KindForce &&
					g.Range.At == s.all[k].at {
					end = max(end, g.Over.At+g.Over.Len)
					g.Kind = ""
				}
			}
			f.Range.Len = s.all[k].end - f.Range.At
			f.Over = plan.Range{At: s.all[k].end, Len: max(0, end-s.all[k].end)}
		}
	}
	s.found = slices.DeleteFunc(s.found, func(f facts.Found) bool { return f.Kind == "" })
}

// whatever drops the scope words of which the clause says that they limit
// nothing, "with or without cause", and an "only" that comes before words which
// limit by themselves: "only with cause".
func (s *side) whatever() {
	s.found = slices.DeleteFunc(s.found, func(f facts.Found) bool {
		if f.Kind != facts.KindScope {
			return false
		}
		k := firstFrom(s.all, f.Range.At)
		if k > 1 && s.all[k-1].is(or) && s.all[k-2].is(joint) {
			return true
		}
		return f.Value == "only" && k+1 < len(s.all) && begins(s.lexis.limits, s.all[k+1:]) != nil
	})
}

// firstPhrase gives where the first noun ends from word k on, with the genitives
// that it has, and no later than at the byte end.
func (s *side) firstPhrase(k, end int) int {
	for ; k < len(s.all) && s.all[k].end < end; k++ {
		v := &s.all[k]
		if v.is(nothing|genitive|pronoun|further) || ends(v.text, s.lexis.modifiers) {
			continue
		}
		if k+1 < len(s.all) && s.all[k+1].is(genitive) {
			continue
		}
		return v.end
	}
	return end
}

// deniedForces reads the denial right before a permission with it, where package
// facts took it for the second of a sentence.
func (s *side) deniedForces() {
	if s.lexis.capitals {
		s.boundNot()
	}
	if !s.lexis.cases {
		return
	}
	for i := range s.found {
		f := &s.found[i]
		if words := s.wordsIn(f.Range); f.Value == facts.Exemption && len(words) > 1 &&
			words[len(words)-1].is(negator) && !words[0].is(negator) {
			f.Value = facts.Prohibition // "зобов'язаний не": bound not to
		}
		if f.Kind != facts.KindForce || f.Value != facts.Permission {
			continue
		}
		k := firstFrom(s.all, f.Range.At)
		if k > 0 && k < len(s.all) && s.all[k-1].is(negator) && !s.all[k-1].is(excluder) &&
			strings.TrimSpace(s.Text[s.all[k-1].end:f.Range.At]) == "" {
			f.Value = facts.Prohibition
			f.Range.Len += f.Range.At - s.all[k-1].at
			f.Range.At = s.all[k-1].at
		}
	}
}

// boundNot reads a duty that a comma parts from the denial of what is to be done
// as a ban: "verpflichtet, nicht zu klagen".
func (s *side) boundNot() {
	for i := range s.found {
		f := &s.found[i]
		if f.Kind != facts.KindForce || f.Value != facts.Exemption ||
			anyOf(s.wordsIn(f.Range), negator) {
			continue
		}
		end := f.Range.At + f.Range.Len
		k := firstFrom(s.all, end)
		before := k > 1 && anyOf(s.all[max(0, k-4):k], negator)
		if !before && k < len(s.all) && s.all[k].is(negator) &&
			strings.Contains(s.Text[end:s.all[k].at], ",") {
			f.Value = facts.Prohibition
		}
	}
}
