package effect

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// A change is what is left of one change of words once the details in it are
// accounted for.
type change struct {
	old, new []word         // in normal form, the words that only one side has
	x, y     []word         // all words of the change, as they stand
	spans    []redline.Span // the change
}

// discretion is what an effect is about by which somebody has the choice, or no longer.
const discretion = "discretion"

// maxLimits is how many words a change may have that is read as one of scope.
const maxLimits = 128

// limits tells what a change does to how far the clause reaches; false where
// that is not its sense. Where words of one side limit it, it is narrowed by
// them, whoever gains.
func (w *work) limits(c *change) bool {
	if len(c.x)+len(c.y) > maxLimits || c.overturned() {
		return false
	}
	kind := w.quantified(c)
	if kind == "" && len(c.old) == 0 {
		kind = w.reach(&w.new, c.new, c.y, newPart, c.spans)
	} else if kind == "" && len(c.new) == 0 {
		kind = w.reach(&w.old, c.old, c.x, oldPart, c.spans).Mirror()
	}
	if kind == "" {
		return false
	}
	if named := w.namedInList(c, kind); named != "" {
		kind = named
	}
	e := Effect{
		Kind: kind, What: qualifierIn(append(slices.Clone(c.old), c.new...)),
		Before: w.itemOnly(&w.old, c.old), After: w.itemOnly(&w.new, c.new),
	}
	if anyOf(c.x, choosing) || anyOf(c.y, choosing) { // "may, at its sole discretion, refuse"
		e.Kind, e.What = KindScopeChanged, discretion
	}
	w.add(e)
	return true
}

// listed gives a change without the words that join, where the one side has all
// that the other has and both join alike: "fire or flood", "fire, flood or theft".
func (c *change) listed() (change, bool) {
	joins := func(v word) bool { return v.is(and | or) }
	p, q := slices.DeleteFunc(slices.Clone(c.old), joins),
		slices.DeleteFunc(slices.Clone(c.new), joins)
	p, q = withoutWords(p, q), withoutWords(q, p)
	if (len(p) == 0) == (len(q) == 0) || anyOf(c.x, or) != anyOf(c.y, or) ||
		anyOf(c.x, and) != anyOf(c.y, and) || !anyOf(c.x, and|or) {
		return change{}, false
	}
	return change{p, q, c.x, c.y, c.spans}, true
}

// overturned reports whether one side of a change says of all what the other denies of
// them: "each", "no".
func (c *change) overturned() bool {
	return anyOf(c.x, every) && anyOf(c.y, excluder) || anyOf(c.y, every) && anyOf(c.x, excluder)
}

// rank orders the words that say of how many something is said; 0 for none.
func rank(words []word) (v word, n int) {
	for _, u := range words {
		for i, t := range []trait{some, most, every} {
			if u.is(t) {
				return u, i + 1
			}
		}
	}
	return word{}, 0
}

// quantified compares the words that say of how many something is said: "all"
// and "some", "any" and "reasonable"; "" where that is not what changed.
func (w *work) quantified(c *change) Kind {
	_, p := rank(c.old)
	_, q := rank(c.new)
	old, new := w.besideRank(c.old, c.new), w.besideRank(c.new, c.old)
	switch {
	case p == 0 && q == 0, len(c.old) == 0 || len(c.new) == 0:
	case p > 0 && q > 0 && len(old)+len(new) == 0:
		switch {
		case p > q:
			return KindScopeNarrowed
		case p < q:
			return KindScopeWidened
		}
	case p == 3 && q == 0 && len(old) == 0 && w.narrowing(&w.new, new, c.y):
		return KindScopeNarrowed
	case q == 3 && p == 0 && len(new) == 0 && w.narrowing(&w.old, old, c.x):
		return KindScopeWidened
	}
	return ""
}

// besideRank gives the words of x without those that say of how many, and
// without those that y has in another number.
func (w *work) besideRank(x, y []word) (out []word) {
	for _, v := range x {
		same := func(u word) bool { return w.old.lexis.akin(u, v) }
		if !v.is(every|most|some) && !slices.ContainsFunc(y, same) {
			out = append(out, v)
		}
	}
	return out
}

// narrowing reports whether all words limit the noun beside them.
func (w *work) narrowing(s *side, words, raw []word) bool {
	if len(words) == 0 {
		return false
	}
	if !slices.ContainsFunc(words, func(v word) bool {
		return !s.lexis.adverb(v.text) && !v.is(and|or)
	}) {
		return false // "jointly": of what is done, and of no noun
	}
	plain := !slices.ContainsFunc(words, func(v word) bool {
		return !ends(v.text, s.lexis.modifiers)
	})
	return plain || onlyQualifiers(words) || s.relativeClause(raw) ||
		len(words) > 1 && s.lexis.participle(words[0].text)
}

// relativeClause reports whether words begin a relative clause.
func (s *side) relativeClause(raw []word) bool {
	return slices.ContainsFunc(raw, func(v word) bool {
		return v.is(relative) && v.end < raw[len(raw)-1].at &&
			(!s.lexis.capitals && !s.lexis.cases || s.commaBefore(v.at))
	})
}

// reach tells what words that came do to how far the clause reaches.
func (w *work) reach(s *side, words, raw []word, part func(*redline.Span) redline.Part,
	spans []redline.Span,
) Kind {
	if len(words) == 0 || slices.ContainsFunc(words, func(v word) bool {
		return v.fact() || v.is(negator|further) || v.cond != 0
	}) {
		return ""
	}
	if v, n := rank(words); n > 0 && len(words) == 1 {
		if v.is(loosely) || v.is(every) && w.hasArticle(spans) { // "a", "any"
			return ""
		}
		if v.is(every) && w.otherwise(s, spans) {
			return ""
		}
		if v.is(every) {
			return KindScopeChanged
		}
		return KindScopeNarrowed
	}
	if len(raw) > 0 && raw[0].is(destination) && !raw[0].is(joint) { // "refuse to grant a licence"
		return ""
	}
	if kind := w.item(s, words, raw, part, spans); kind != "" {
		return kind
	}
	if w.inPlaceOf(s, spans) {
		return ""
	}
	switch {
	case onlyQualifiers(words) && s.predicate(words[0]): // "sans qu'un avis soit nécessaire"
		return ""
	case onlyQualifiers(words):
		return KindScopeNarrowed
	case s.modifies(words):
		return KindScopeNarrowed
	case s.relativeClause(raw) && raw[0].is(relative):
		return KindScopeNarrowed
	case words[0].is(limiting) && slices.ContainsFunc(words[1:], func(v word) bool {
		return !v.is(pronoun | nothing)
	}):
		return KindScopeNarrowed
	}
	return ""
}

// predicate reports whether a word is what is said of the subject, and limits no noun: a form of
// "be" stands right before it.
func (s *side) predicate(v word) bool {
	k := firstFrom(s.all, v.at)
	return k > 0 && (s.all[k-1].is(finite|auxiliary) || listed(s.lexis.copulas, s.all[k-1].text))
}

// inPlaceOf reports whether words came where the other side has a preposition that goes: they
// may say what it said, "the order of the list", "the order in which they stand on the list".
func (w *work) inPlaceOf(s *side, spans []redline.Span) bool {
	x, y, _ := w.wordsOfChange(spans)
	if s == &w.old {
		x, y = y, x
	}
	return anyOf(x, genitive|joint) && anyOf(y, relative)
}

// otherwise reports whether the other side of a change has words of content: they may say
// of how many what a word that went said, "each is liable", "they are jointly liable".
func (w *work) otherwise(s *side, spans []redline.Span) bool {
	words, come, _ := w.wordsOfChange(spans)
	if s == &w.old {
		words = come
	}
	return slices.ContainsFunc(words, func(v word) bool {
		return !v.is(nothing | joint | genitive | and | or | pronoun | auxiliary | finite | filler |
			support | indefinite | every)
	})
}

// hasArticle reports whether a change has the indefinite article on one of its sides.
func (w *work) hasArticle(spans []redline.Span) bool {
	x, y, _ := w.wordsOfChange(spans)
	return anyOf(x, indefinite) != anyOf(y, indefinite)
}

// item tells what one more of a list does: "arms and ammunition", "fire, flood
// or theft". One more thing widens; one more quality of one thing may do either.
func (w *work) item(s *side, words, raw []word, part func(*redline.Span) redline.Part,
	spans []redline.Span,
) Kind {
	text := strings.TrimSpace(part(&spans[0]).Text)
	end := strings.TrimSpace(part(&spans[len(spans)-1]).Text)
	if anyOf(raw, or) && anyOf(raw, negator) { // "whether or not"
		return ""
	}
	joins := anyOf(raw, and|or) || strings.HasPrefix(text, ",") || strings.HasSuffix(end, ",")
	if !joins || len(words) > 6 || s.anyForce(raw) || s.afterForce(words[0]) || s.detailed(raw) ||
		s.relativeClause(raw) && raw[0].is(relative) {
		return ""
	}
	inner := slices.DeleteFunc(slices.Clone(words), func(v word) bool { return v.is(and | or) })
	if !slices.ContainsFunc(inner, func(v word) bool { return !v.is(joint) }) {
		return "" // a preposition said once more: "with A and with B"
	}
	if kind := s.deedJoined(raw); kind != "" {
		return kind
	}
	if onlyQualifiers(inner) && anyOf(raw, and) && !s.opposed(inner) {
		return KindScopeChanged
	}
	return KindScopeWidened
}

// deedJoined gives the kind of one more thing that is to be done, or may be: "and insures the
// house"; "" where what is joined is no verb, or nothing says whether it binds.
func (s *side) deedJoined(raw []word) Kind {
	if len(raw) < 2 || !raw[0].is(and) || !s.verbLooks(raw[1:]) {
		return ""
	}
	region, force := s.sentence(raw[0].at), ""
	for _, i := range s.kinds[facts.KindForce] {
		if f := &s.found[i]; within(f.Range, region) && f.Range.At < raw[0].at {
			if force != "" && force != f.Value {
				return ""
			}
			force = f.Value
		}
	}
	switch {
	case force == facts.Obligation, force == "" && s.lexis.cases, force == facts.Statement &&
		s.lexis.cases:
		return KindDutyAdded
	case force == facts.Permission:
		return KindPermissionAdded
	}
	return ""
}

// verbLooks reports whether words begin with a verb by its ending, or with a word right before
// an article or a pronoun, as a verb stands before its object.
func (s *side) verbLooks(words []word) bool {
	v := &words[0]
	if v.is(nothing | joint | pronoun | every | negator | qualifier) {
		return false
	}
	if s.lexis.cases {
		return len(words) > 1 && (ends(v.text, s.lexis.finites) ||
			ends(v.text, s.lexis.infinitives))
	}
	return !s.lexis.capitals && len(words) > 2 && words[1].is(article|indefinite|every) &&
		s.lexis.bare(v.text) == v.text
}

// namedInList gives the kind for one name more or less among those of who acts:
// "Belgium, France and Italy shall finance"; "" for all else.
func (w *work) namedInList(c *change, kind Kind) Kind {
	switch {
	case kind == KindScopeWidened && len(c.new) == 1 && len(c.old) == 0 &&
		w.new.actsByName(c.new[0]):
		return KindPartyAdded
	case kind == KindScopeNarrowed && len(c.old) == 1 && len(c.new) == 0 &&
		w.old.actsByName(c.old[0]):
		return KindPartyDropped
	case kind == KindScopeWidened && len(c.old) == 0 && w.new.body(c.new):
		return KindPartyAdded
	case kind == KindScopeNarrowed && len(c.new) == 0 && w.old.body(c.old):
		return KindPartyDropped
	}
	return ""
}

// body reports whether words name an authority or another body, or who speaks for one: "the
// Ministry of Labour".
func (s *side) body(words []word) bool {
	return slices.ContainsFunc(words, func(v word) bool {
		return (s.lexis.cases || s.upper(&v)) && slices.ContainsFunc(s.lexis.institutions,
			func(stem string) bool { return strings.HasPrefix(v.text, stem) })
	})
}

// actsByName reports whether a word is one of several names, no preposition before
// them, that are the subject of what their sentence says.
func (s *side) actsByName(v word) bool {
	if s.lexis.capitals || !s.name(v) {
		return false
	}
	region, adjacent := s.sentence(v.at), false
	end := region.At + region.Len
	for i := firstFrom(s.all, region.At); i < len(s.all) && s.all[i].at < end; i++ {
		u := &s.all[i]
		switch {
		case u.at == v.at, u.is(nothing|and) && !u.is(genitive|finite):
		case s.name(*u):
			adjacent = adjacent || !s.opensSentence(u.at)
			if u.at < v.at && s.opensSentence(u.at) {
				adjacent = true
			}
		default:
			return adjacent && u.at > v.at && !u.is(joint|genitive|or)
		}
	}
	return false
}

// name reports whether a word is written as a name is.
func (s *side) name(v word) bool {
	c, _ := utf8.DecodeRuneInString(s.Text[v.at:])
	return unicode.IsUpper(c) && v.end-v.at > 2
}

// detailed reports whether a detail stands among the words: it is compared by itself.
func (s *side) detailed(words []word) bool {
	return slices.ContainsFunc(words, func(v word) bool { return s.flags[v.at]&isDetail != 0 })
}

// opposed reports whether a word denies one that stands near it, or is denied by
// it: "direct and indirect". The two together are all.
func (s *side) opposed(words []word) bool {
	for _, v := range words {
		words := s.wordsAround(v.span())
		for _, u := range append(slices.Clone(words[0]), words[1]...) {
			long, short := v.text, u.text
			if len(long) < len(short) {
				long, short = short, long
			}
			if len(short) > 3 && len(long)-len(short) <= 3 && long != short &&
				strings.HasSuffix(long, short) {
				return true
			}
		}
	}
	return false
}

// afterForce reports whether a word is, or is joined with, the verb of a force:
// what comes there is to be done and limits nothing.
func (s *side) afterForce(v word) bool {
	k := firstFrom(s.norm, v.at)
	for i := k - 1; i >= 0 && i >= k-3; i-- {
		if s.norm[i].text[0] == '=' {
			return true
		}
		if s.norm[i].is(joint | nothing) {
			return false
		}
	}
	return false
}

// modifies reports whether words that came say of which sort the noun behind
// them is: they stand between an article or a preposition, or an adjective, and it.
func (s *side) modifies(words []word) bool {
	first, last := words[0], words[len(words)-1]
	if len(words) > 3 || anyOf(words, joint|and|or|pronoun) {
		return false
	}
	if slices.ContainsFunc(words, func(v word) bool { return !ends(v.text, s.lexis.modifiers) }) {
		return false
	}
	k := firstFrom(s.norm, last.end)
	if k >= len(s.norm) {
		return s.lexis.trailing && first.at > 0
	}
	next := s.norm[k]
	// "is considered settled"
	if !s.lexis.trailing && (k+1 == len(s.norm) || !s.sameSentence(next.at, s.norm[k+1].at)) &&
		s.lexis.participle(next.text) {
		return false
	}
	return !next.is(joint|and|or|negator) && !next.fact() && !s.stopsBetween(last.end, next.at)
}

// stopsBetween reports whether a sign parts two bytes.
func (s *side) stopsBetween(from, to int) bool {
	return strings.ContainsAny(s.Text[from:max(from, to)], ",;:.()")
}

// joinedScope reports whether scope word i is one more of those that the clause
// has: "in peacetime and in wartime" holds wherever the one or the other does.
func (s *side) joinedScope(i int) bool {
	f := &s.found[i]
	for _, k := range s.kinds[facts.KindScope] {
		g := &s.found[k]
		if k == i || g.Value == f.Value {
			continue
		}
		first, second := g.Range, f.Range
		if first.At > second.At {
			first, second = second, first
		}
		gap := s.wordsIn(plan.Range{
			At:  first.At + first.Len,
			Len: max(0, second.At-first.At-first.Len),
		})
		if len(gap) > 0 && len(gap) <= 2 && anyOf(gap, and|or) {
			return true
		}
	}
	return false
}
