package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// A rule brings two ways to say one thing to one form. It is given the words of
// a sentence in normal form, which it may alter, and gives those that are left.
type rule struct {
	name  string
	apply func(s *side, words []word) []word
}

// rules are applied one after the other.
func rules() []rule {
	return []rule{
		{"a 4 euro levy is a levy of 4 euro", amountBehind},
		{"the subject named again is it", echoed},
		{"no … except is only", exceptOnly},
		{"no one who is not is only who is", onlyWho},
		{"to do no thing is not to do any", deniedObject},
		{"no one shall is all shall not", deniedSubject},
		{"any one shall is every one shall", anySubject},
		{"not to be liable is to be free", liable},
		{"a majority of a share is that share", ofMajority},
		{"if it is made is if made", ifItIs},
		{"if not is unless", ifNot},
		{"not … unless is only if", onlyIf},
		{"not … until is only after", onlyAfter},
		{"not … as long as … not is only if", onlyWhile},
		{"two denials that cancel are none", twiceDenied},
		{"without consent not is only with consent", onlyWith},
		{"every … only if is … only if", everyOnly},
		{"a modal holds over joined verbs", joinedVerbs},
	}
}

// allRules are they, made once.
var allRules = rules()

// maxRules is how many words a sentence may have that the rules are applied to.
const maxRules = 1 << 10

// rewritten applies the rules to the words of a sentence.
func (s *side) rewritten(words []word) []word {
	if len(words) > maxRules {
		return words
	}
	words = s.memory.words.clone(words)
	if s.lexis.deny != nil {
		words = s.lexis.deny(words)
	}
	for _, r := range allRules {
		words = r.apply(s, words)
	}
	return words
}

// bare reports whether a verb of a condition has lost its ending to an
// auxiliary: "should it fail", "if it does not agree".
func (s *side) bare() bool {
	if len(s.stated) > 0 {
		return true
	}
	for i := range s.all {
		if s.all[i].is(support) {
			return true
		}
	}
	for i := range s.found {
		f := &s.found[i]
		if f.Kind == facts.KindCondition && anyOf(s.wordsIn(f.Range), inverting) {
			return true
		}
	}
	return false
}

// conditionsIn gives the first and the word behind the last of each condition.
func conditionsIn(words []word) (out [][2]int) {
	for i := 0; i < len(words); {
		k := i + 1
		for k < len(words) && words[k].cond == words[i].cond {
			k++
		}
		if words[i].cond != 0 {
			out = append(out, [2]int{i, k})
		}
		i = k
	}
	return out
}

// onlyDenial gives the one word that denies among words; -1 where there are
// none or more.
func onlyDenial(words []word, from, to int) int {
	at := -1
	for i := from; i < to; i++ {
		if words[i].is(negator) || omits(words, i) ||
			strings.HasPrefix(words[i].text, "=prohibition") ||
			strings.HasPrefix(words[i].text, "=not-") {
			if at >= 0 || strings.HasPrefix(words[i].text, "=") {
				return -1
			}
			at = i
		}
	}
	return at
}

// omits reports whether word i denies the verb behind it: "fail to pay".
func omits(words []word, i int) bool {
	return words[i].is(omitting) && (!words[i].is(infinitive) || i+1 < len(words) &&
		words[i+1].is(destination))
}

func retold(v word, text string) word {
	v.text, v.stem, v.trait = text, beginning(text), bound
	return v
}

func ifNot(s *side, words []word) []word {
	for _, c := range conditionsIn(words) {
		if words[c[0]].text != "?if" {
			continue
		}
		if n := onlyDenial(words, c[0], c[1]); n >= 0 && !words[n].is(ever) {
			words[c[0]] = retold(words[c[0]], "?unless")
			if words[n].is(light) { // of a noun: "non-payment"
				words[n] = retold(words[n], "~")
				words[n].trait = light
				return ifNot(s, words)
			}
			return ifNot(s, slices.Delete(words, n, n+1))
		}
	}
	return words
}

// ifItIs drops "it is" right behind what begins a condition: "unless it is made in
// writing", "unless made in writing".
func ifItIs(_ *side, words []word) []word {
	for i := 0; i+3 < len(words); i++ {
		if words[i].text[0] == '?' && words[i+1].is(subject) && words[i+2].is(finite) &&
			!words[i+3].is(joint|nothing) && words[i+1].cond == words[i].cond {
			words = slices.Delete(words, i+1, i+3)
		}
	}
	return words
}

// forceIn gives the one force of a sentence that stands in no condition; -1
// where there are none or more.
func forceIn(words []word) int {
	at := -1
	for i := range words {
		if words[i].cond == 0 && strings.HasPrefix(words[i].text, "=") {
			if at >= 0 {
				return -1
			}
			at = i
		}
	}
	return at
}

func onlyIf(_ *side, words []word) []word {
	for i := range words { // "only on condition that"
		if i > 0 && words[i].text == "?provided" && words[i-1].is(only) {
			words[i] = retold(words[i], "?if")
		}
	}
	return exclusive(words, "?unless", "?only-if", "?if")
}

func onlyAfter(s *side, words []word) []word {
	for i := range words {
		// "not until the audit is published shall …"
		if i > 0 && words[i].text == "?until" && words[i-1].is(negator) {
			words[i] = retold(words[i], "?only-after")
			if f := forceIn(words); f >= 0 && words[f].text == "=prohibition" {
				words[f] = retold(words[f], "=obligation")
			}
			return slices.Delete(words, i-1, i)
		}
	}
	// "may not … before" is "may … only after"
	if f := forceIn(words); f >= 0 && words[f].text == "=prohibition" {
		for i := f + 1; i < len(words); i++ {
			if words[i].cond == 0 && words[i].is(earlier) && i+1 < len(words) &&
				!words[i+1].fact() && !words[i-1].fact() {
				words[i] = retold(words[i], "?only-after")
				words[f] = derivedForce(words[f])
				for k := i; k < len(words) && words[k].cond == 0 &&
					(k == i || !strings.Contains(s.gap(&words[k-1], &words[k]), ",")); k++ {
					words[k].cond = -1
				}
				return words
			}
		}
	}
	if forceIn(words) < 0 {
		words = s.notBefore(words)
	}
	return exclusive(words, "?until", "?only-after", "?after")
}

// onlyWhile reads "is not paid as long as the audit has not been made" as "is paid
// only if the audit has been made".
func onlyWhile(_ *side, words []word) []word {
	for _, c := range conditionsIn(words) {
		if words[c[0]].text != "?while" {
			continue
		}
		inner := onlyDenial(words, c[0], c[1])
		outer := -1
		for i := range words {
			if words[i].cond == 0 && (words[i].is(negator) || words[i].text == "=prohibition") {
				if outer >= 0 {
					return words
				}
				outer = i
			}
		}
		if inner < 0 || outer < 0 || words[inner].is(excluder|ever) ||
			words[outer].is(excluder|ever) {
			continue
		}
		words[c[0]] = retold(words[c[0]], "?only-if")
		if words[outer].text == "=prohibition" {
			words[outer] = derivedForce(words[outer])
			return slices.Delete(words, inner, inner+1)
		}
		first, second := max(inner, outer), min(inner, outer)
		words = slices.Delete(words, first, first+1)
		return slices.Delete(words, second, second+1)
	}
	return words
}

// ofMajority drops "a majority of" before a share: the share says it.
func ofMajority(_ *side, words []word) []word {
	for i := range words {
		if !words[i].is(whole) {
			continue
		}
		k := i + 1
		for k < len(words) && words[k].is(nothing|genitive|joint) && k < i+3 {
			k++
		}
		if k < len(words) && k > i+1 && strings.HasPrefix(words[k].text, "#share:") &&
			strings.HasSuffix(words[k].text, ":majority:") {
			return slices.Delete(words, i, k)
		}
	}
	return words
}

// notBefore reads "is not issued before the fee is paid" as "is issued only after".
func (s *side) notBefore(words []word) []word {
	denial := slices.IndexFunc(words, func(v word) bool { return v.cond == 0 && v.is(negator) })
	for i := denial + 1; denial >= 0 && i+1 < len(words); i++ {
		if words[i].cond != 0 || !words[i].is(earlier) || words[i+1].fact() || words[i-1].fact() {
			continue
		}
		words[i] = retold(words[i], "?only-after")
		for k := i; k < len(words) && words[k].cond == 0 &&
			(k == i || !strings.Contains(s.gap(&words[k-1], &words[k]), ",")); k++ {
			words[k].cond = -1
		}
		return slices.Delete(words, denial, denial+1)
	}
	return words
}

// exceptOnly reads "no appeal lies except with leave" as "an appeal lies only with
// leave", and "nobody other than the keeper may" as "only the keeper may".
func exceptOnly(s *side, words []word) []word {
	at := slices.IndexFunc(words, func(v word) bool { return v.text == "?except" })
	if at <= 0 || at+1 >= len(words) {
		return words
	}
	f := forceIn(words)
	denial := slices.IndexFunc(words[:at], func(v word) bool {
		return v.is(negator) && v.cond == 0
	})
	// "no person other than"
	for denial >= 0 && denial < at-1 && words[at-1].is(anybody) && words[denial].is(excluder) {
		words = slices.Delete(words, at-1, at)
		at--
		f--
	}
	barred := f >= 0 && words[f].text == "=prohibition"
	switch {
	case denial == at-1 && words[denial].is(excluder) && (barred || f < 0):
		// "nobody other than the keeper"
		words[at] = retold(words[at], s.lexis.onlyWord)
		words[at].trait = only
		for k := range words {
			if words[k].cond == words[at].cond {
				words[k].cond = 0
			}
		}
	case words[at+1].is(having) && (denial >= 0 && f < 0 || barred): // "except with the leave"
		words = slices.Delete(words, at, at+1)
		words[at] = retold(words[at], "?only-if")
		if denial < 0 {
			words[f] = derivedForce(words[f])
			return words
		}
	default:
		return words
	}
	if barred {
		words[f] = derivedForce(words[f])
	}
	return slices.Delete(words, denial, denial+1)
}

// exclusive reads "may not … unless" as "may … only if", and so "may only … if".
func exclusive(words []word, absent, form, open string) []word {
	f := forceIn(words)
	at := slices.IndexFunc(words, func(v word) bool { return v.text == absent })
	if f < 0 {
		return plainlyExclusive(words, at, form, open)
	}
	if at >= 0 && words[f].text == "=prohibition" {
		words[at] = retold(words[at], form)
		words[f] = derivedForce(words[f])
		return words
	}
	at = slices.IndexFunc(words, func(v word) bool { return v.text == open })
	if at >= 0 {
		if n := onlyBeside(words, f, at); n >= 0 {
			words[at] = retold(words[at], form)
			return slices.Delete(words, n, n+1)
		}
	}
	return words
}

// plainlyExclusive is exclusive for a sentence without a force: "no change is
// valid unless", "a change is valid only if".
func plainlyExclusive(words []word, at int, form, open string) []word {
	if at >= 0 {
		denial := -1
		for i := range words {
			if words[i].cond == 0 && words[i].is(negator) {
				if denial >= 0 {
					return words
				}
				denial = i
			}
		}
		if denial >= 0 {
			words[at] = retold(words[at], form)
			return slices.Delete(words, denial, denial+1)
		}
		return words
	}
	at = slices.IndexFunc(words, func(v word) bool { return v.text == open })
	for n := at - 1; n >= 0 && n >= at-3; n-- { // "only valid if", "valid only if"
		if words[n].is(only) {
			words[at] = retold(words[at], form)
			return slices.Delete(words, n, n+1)
		}
	}
	return words
}

// derivedForce gives what is left of a ban once its exception is the only case.
func derivedForce(v word) word {
	v = retold(v, "=permission")
	v.trait |= derived
	return v
}

// onlyBeside gives "only" right behind the force or right before the condition;
// -1 where it is at neither place.
func onlyBeside(words []word, force, at int) int {
	if force+1 < len(words) && words[force+1].is(only) {
		return force + 1
	}
	for n := at - 1; n >= 0 && n >= at-4 && n > force; n-- {
		if words[n].is(only) {
			return n
		}
	}
	return -1
}

// onlyWith reads "may not … without the consent" as "may … only with the consent".
func onlyWith(s *side, words []word) []word {
	f := forceIn(words)
	words = s.onlyHaving(words, f)
	if f < 0 {
		return words
	}
	for _, c := range conditionsIn(words) {
		v := words[c[0]]
		if k := int(v.cond) - 1; k < 0 || s.found[k].Value != "consent" {
			continue
		}
		if v.is(lacking) && words[f].text == "=prohibition" {
			words[c[0]] = retold(v, "?only-if")
			words[f] = derivedForce(words[f])
			break
		}
		if n := onlyBeside(words, f, c[0]); n >= 0 && v.is(joint) && !v.is(lacking) &&
			(n == c[0]-1 || !s.lexis.capitals) {
			words[c[0]] = retold(v, "?only-if")
			return slices.Delete(words, n, n+1)
		}
	}
	return words
}

// onlyHaving is onlyWith for what is no assent: "may not … without a permit",
// "may … only with a permit"; with no force, "is not possible without".
func (s *side) onlyHaving(words []word, f int) []word {
	for i := range words {
		v := words[i]
		if v.cond > 0 && (s.found[v.cond-1].Value != "consent" ||
			i > 0 && words[i-1].cond == v.cond) {
			continue
		}
		if i < f && !v.is(lacking) || i == 0 && f < 0 {
			continue
		}
		switch {
		case v.is(lacking) && f >= 0 && words[f].text == "=prohibition":
			words[f] = derivedForce(words[f])
		case v.is(lacking) && f < 0:
			denial := slices.IndexFunc(words[:i], func(u word) bool {
				return u.cond == 0 && u.is(negator)
			})
			if denial < 0 {
				continue
			}
			words = slices.Delete(words, denial, denial+1)
			i--
		case v.is(having) && words[i-1].is(only):
			words = slices.Delete(words, i-1, i)
			i--
		case v.is(having) && f >= 0 && f+1 < i && words[f+1].is(only) && !s.lexis.capitals:
			// in German "nur" limits what follows it
			words = slices.Delete(words, f+1, f+2)
			i--
		default:
			continue
		}
		words[i] = retold(words[i], "?only-if")
		s.depend(words, i, i < f)
		return words
	}
	return words
}

// depend makes a condition of the words from word i on, as far as a comma, or as far
// as the first noun.
func (s *side) depend(words []word, i int, noun bool) {
	for k := i; k < len(words) && words[k].cond == 0 && (k == i || !words[k].fact()); k++ {
		if k > i && strings.Contains(s.gap(&words[k-1], &words[k]), ",") {
			return
		}
		words[k].cond = -1
		if noun && k > i && !words[k].is(nothing) && !ends(words[k].text, s.lexis.modifiers) {
			return
		}
	}
}

func twiceDenied(s *side, words []word) []word {
	for i := range words {
		if i > 0 && words[i-1].is(negator) && words[i].cond == words[i-1].cond {
			if p, ok := s.lexis.positive[words[i].text]; ok && !words[i-1].is(excluder) {
				words[i] = retold(words[i], p)
				return twiceDenied(s, slices.Delete(words, i-1, i))
			}
		}
		// "не должен уклоняться от"
		if i > 0 && words[i-1].text == "=prohibition" && words[i].is(omitting) &&
			i+1 < len(words) && words[i+1].is(joint) {
			words[i-1] = retold(words[i-1], "=obligation")
			words[i] = retold(words[i], "~")
			words[i].trait = light
			return slices.Delete(words, i+1, i+2)
		}
		if i > 0 && words[i-1].text == "=prohibition" &&
			(omits(words, i) || words[i].is(negator) && !words[i].is(excluder)) {
			words[i-1] = retold(words[i-1], "=obligation") // "shall not fail to", "не вправе не"
			return slices.Delete(words, i, i+1)
		}
		if i > 0 && words[i-1].is(negator) && omits(words, i) { // "does not fail to"
			return slices.Delete(words, i-1, i+1)
		}
		// "shall not be unlawful"
		if i > 1 && words[i-2].text == "=prohibition" && words[i-1].is(auxiliary) {
			if p, ok := s.lexis.positive[words[i].text]; ok {
				words[i-2], words[i] = retold(words[i-2], "=obligation"), retold(words[i], p)
				return words
			}
		}
	}
	return words
}

// deniedSubject drops the denial of a subject whose verb is denied by it:
// "neither party shall" is "the parties shall not".
func deniedSubject(s *side, words []word) []word {
	f := forceIn(words)
	if f < 0 || words[f].text != "=prohibition" {
		return words
	}
	for i := f - 1; i >= 0 && words[i].cond == 0 && s.oneNoun(words[i:f+1]); i-- {
		words[i].text = s.lexis.bare(words[i].text)
		if words[i].is(definite) {
			words[i].trait &^= definite
		}
	}
	if k := skipNothing(words, 0); k+1 == f && words[k].is(anybody) { // "no person may"
		words, f = slices.Delete(words, k, k+1), f-1
	}
	words, f = s.norSubject(words, f)
	// "by either party"
	if k := slices.IndexFunc(words, func(v word) bool {
		return v.cond == 0 && v.is(pairing)
	}); k >= 0 {
		words = slices.Delete(words, k, k+1)
		if k < f {
			f--
		}
	}
	for i := range words {
		if i > f {
			break
		}
		if words[i].cond == 0 && words[i].is(excluder|every) && s.oneNoun(words[i:f+1]) {
			return slices.Delete(words, i, i+1)
		}
	}
	return words
}

// liable reads "shall be liable for" as "is liable for", and "no party shall be liable"
// as "no party is liable".
func liable(s *side, words []word) []word {
	f := forceIn(words)
	if f < 0 || f+2 >= len(words) || !words[f+1].is(auxiliary) || !s.lexis.frees(words[f+2].text) {
		return words
	}
	switch words[f].text {
	case "=" + facts.Prohibition:
		words[f] = retold(words[f], "="+facts.Exemption)
	case "=" + facts.Obligation:
	default:
		return words
	}
	to := f + 3
	if to < len(words) && words[to].is(joint) {
		to++
	}
	return slices.Delete(words, f+1, to)
}

// frees reports whether a word says of what somebody is free where it is denied.
func (x *lexis) frees(word string) bool { return listed(x.freeing, word) }

// everyOnly drops the "every" of a subject of which it is said when alone it is so:
// "every change is valid only if", "a change is valid only if".
func everyOnly(_ *side, words []word) []word {
	if slices.ContainsFunc(words, func(v word) bool {
		return strings.HasPrefix(v.text, "?only-")
	}) && words[0].cond == 0 && words[0].is(every) {
		return slices.Delete(words, 0, 1)
	}
	return words
}

// anySubject reads the "any" that opens the subject of what binds or permits as "every".
func anySubject(s *side, words []word) []word {
	f := forceIn(words)
	if f < 0 || words[f].text != "="+facts.Obligation && words[f].text != "="+facts.Permission {
		return words
	}
	for i := range words[:f] {
		v := &words[i]
		if v.cond != 0 || !v.is(loosely) || anyOf(words[:f], negator) ||
			s.lexis.bare(words[i+1].text) != words[i+1].text {
			continue
		}
		if i == 0 || words[i-1].cond != 0 || strings.Contains(s.gap(&words[i-1], v), ",") {
			v.text, v.stem, v.trait = nameOf(v), beginning(nameOf(v)), v.trait&^loosely
		}
	}
	return words
}

// norSubject reads "neither the bank nor any of its officers shall" as "the bank and its
// officers shall not".
func (s *side) norSubject(words []word, f int) ([]word, int) {
	nor := slices.IndexFunc(words[:f], func(v word) bool {
		return v.cond == 0 && v.text == s.lexis.norWord
	})
	if nor <= 0 || !slices.ContainsFunc(words[:nor], func(v word) bool { return v.is(excluder) }) {
		return words, f
	}
	words[nor].text, words[nor].trait = "&", and
	if nor+2 < f && words[nor+1].is(loosely) && words[nor+2].is(genitive) {
		words = slices.Delete(words, nor+1, nor+3)
		f -= 2
	}
	if first := slices.IndexFunc(words, func(v word) bool {
		return v.is(excluder)
	}); first < f && first >= 0 {
		words = slices.Delete(words, first, first+1)
		f--
	}
	return words, f
}

// oneNoun reports whether words are those of one noun and its genitives: no
// preposition and no comma is among them.
func (s *side) oneNoun(words []word) bool {
	for i := 1; i < len(words); i++ {
		if words[i].is(joint) && !words[i].is(genitive) && i > 1 ||
			strings.ContainsAny(s.gap(&words[i-1], &words[i]), ",;") {
			return false
		}
	}
	return true
}

// joinedVerbs drops a force that is that of the verb before, with the pronoun
// for its subject: "shall inspect and shall test".
func joinedVerbs(_ *side, words []word) []word {
	last := ""
	for i := 0; i < len(words); i++ {
		v := words[i]
		if !strings.HasPrefix(v.text, "=") {
			continue
		}
		from := i
		if from > 0 && words[from-1].is(pronoun) {
			from--
		}
		if v.text == last && from > 0 && words[from-1].is(and|or) {
			words = slices.Delete(words, from, i+1)
			i = from
			continue
		}
		last = v.text
	}
	return words
}
