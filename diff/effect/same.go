package effect

import (
	"slices"
	"sort"
	"strings"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// A saying is a sentence in normal form: its parts, each a phrase that may stand
// elsewhere in the sentence and say the same there.
type saying struct {
	region plan.Range // its bytes
	words  []word     // as the rules leave them
	parts  []part
	key    string // of the parts in an order of their own
	bag    *bag   // when asked for
	loose  bool   // was several: how far what opens the first reaches is not sure
}

// A part is a phrase of a sentence.
type part struct {
	key    string
	region plan.Range
	tail   bool // it begins with a preposition or is a value: it says more of what stands before it
	held   bool // what stands before it takes what follows: "the goods delivered", "under Article 5"
}

// sayings gives the sentences of a side in normal form. Where loose is set, the
// endings that a verb has or loses by its auxiliary are left off.
func (s *side) sayings(loose bool) []saying {
	out := s.memory.said.take(len(s.starts) + 2)[:0]
	for i, start := range s.starts {
		end := len(s.Text)
		if i+1 < len(s.starts) {
			end = s.starts[i+1]
		}
		words := wordsBetween(s.norm, plan.Range{At: start, Len: end - start})
		if len(words) == 0 {
			continue
		}
		region := rangeOf(words)
		if n := ownNumber(s.Text); region.At < n.Len { // the clause's own number says nothing
			words = words[firstFrom(words, n.Len):]
		}
		for _, clause := range s.clauses(words) {
			out = append(out, s.saying(clause, loose))
		}
	}
	return out
}

// saying gives a sentence, or a clause of one, in normal form.
func (s *side) saying(words []word, loose bool) saying {
	say := saying{region: rangeOf(words), words: s.rewritten(words)}
	say.parts = s.parts(say.words, loose)
	say.key = s.memory.keyOf(say.parts)
	return say
}

// keyOf gives the keys of parts in an order of their own.
func (m *memory) keyOf(parts []part) string {
	keys := m.texts.take(len(parts))
	for k := range parts {
		keys[k] = parts[k].key
	}
	slices.Sort(keys)
	from := m.key()
	for k, key := range keys {
		if k > 0 {
			m.keys.WriteByte(0)
		}
		m.keys.WriteString(key)
	}
	return m.keyFrom(from)
}

// clauses cuts a sentence into those that could stand by themselves: each has a force and
// a subject, and nothing in it says when or in which case all of them hold.
func (s *side) clauses(words []word) [][]word {
	if words[0].is(joint|only) || words[0].fact() {
		return [][]word{words}
	}
	var out [][]word
	from, forced := 0, false
	for i := range words {
		v := &words[i]
		switch {
		case v.cond != 0 || strings.HasPrefix(v.text, "#deadline") ||
			strings.HasPrefix(v.text, "#date") || strings.HasPrefix(v.text, "#duration"):
			return [][]word{words}
		case strings.HasPrefix(v.text, "="):
			forced = true
		case forced && v.is(and) && strings.Contains(s.gap(&words[i-1], v), ",") &&
			s.opensClause(words, i+1):
			out = append(out, words[from:i])
			from, forced = i+1, false
		}
	}
	if len(out) == 0 || !forced {
		return [][]word{words}
	}
	return append(out, words[from:])
}

// opensClause reports whether a subject begins with word i, and its force follows with
// no comma between.
func (s *side) opensClause(words []word, i int) bool {
	if i >= len(words) || words[i].is(joint|pronoun|subject|relative&^article|pointing) ||
		words[i].fact() {
		return false
	}
	for k := i + 1; k < len(words) && k < i+12; k++ {
		if strings.ContainsAny(s.gap(&words[k-1], &words[k]), ",;:()") || words[k].is(and|or) {
			return false
		}
		if strings.HasPrefix(words[k].text, "=") {
			return true
		}
	}
	return false
}

// parts cuts the words of a sentence, in normal form, where a phrase may begin.
func (s *side) parts(words []word, loose bool) []part {
	out, b := s.memory.parts.room(len(words)), &s.memory.keys
	from := s.memory.key()
	var cur part
	begun := false
	var last word // the word before, as far as it is in the part
	flush := func() {
		if begun {
			cur.key = s.memory.keyFrom(from)
			if cur.key != "" {
				out = append(out, cur)
			}
		}
		from = s.memory.key()
		begun, cur = false, part{}
	}
	force, verb := false, -1 // the word before is a force, or its "be"; the verb of the last force
	for i := range words {
		v := &words[i]
		if s.opens(words, i) {
			held := i > 0 && !force && verb != i-1 && s.lexis.participle(last.text)
			flush()
			cur.tail, cur.held = v.is(joint) || strings.HasPrefix(v.text, "#"), held
		}
		if force && !v.is(auxiliary) {
			verb = i
		}
		force = strings.HasPrefix(v.text, "=") || force && v.is(auxiliary)
		if !begun {
			begun = true
			cur.region.At = v.at
			if v.cond != 0 {
				b.WriteString("?")
			}
		}
		cur.region.Len = max(cur.region.Len, v.end-cur.region.At)
		last = *v
		if text := s.keyWord(words, i, loose); text != "" {
			b.WriteByte(' ')
			b.WriteString(text)
		}
	}
	flush()
	return s.memory.parts.keep(out)
}

// keyWord gives word i as it stands in the key of its part; "" where it carries nothing there.
func (s *side) keyWord(words []word, i int, loose bool) string {
	v := &words[i]
	counts := v.is(nothing|support|later) &&
		(v.is(casing) || s.articleCounts(words, i) || toward(words, i))
	switch {
	case i > 0 && v.is(destination) && strings.HasPrefix(words[i-1].text, "="):
		return v.text // "is not liable to the tenant"
	case v.is(nothing) && !counts:
		return ""
	case v.is(offset) && s.commaBefore(v.at):
		return ","
	case v.is(nothing|support|later) && !v.is(bound) && !counts,
		v.cond != 0 && v.is(filler|auxiliary|happening):
		return ""
	case loose, s.plural(words, i):
		return s.lexis.bare(v.text)
	}
	return v.text
}

// opens reports whether a phrase may begin with word i.
func (s *side) opens(words []word, i int) bool {
	if i == 0 {
		return true
	}
	v, before := &words[i], &words[i-1]
	switch {
	case v.cond != before.cond:
		return true
	case strings.HasPrefix(v.text, "="), strings.HasPrefix(before.text, "="):
		return true
	case strings.HasPrefix(before.text, "#deadline"), strings.HasPrefix(before.text, "#date"):
		return !v.is(genitive)
	case strings.HasPrefix(v.text, "#deadline"), strings.HasPrefix(v.text, "#date"):
		return !before.is(joint)
	case v.is(joint) && !v.is(genitive):
		return !before.is(and | or)
	case v.end > v.at && before.end <= v.at && strings.ContainsAny(s.Text[before.end:v.at], ",:()"):
		return true
	}
	return false
}

// participle reports whether a word takes what follows it: "delivered".
func (x *lexis) participle(word string) bool {
	return len(x.participles) > 0 && ends("  "+word, x.participles)
}

// articleCounts reports whether the definite article at word i is more than
// wording: before a plural, where it says that all are meant.
func (s *side) articleCounts(words []word, i int) bool {
	v := &words[i]
	if !v.is(definite) || i+1 >= len(words) || words[i+1].at <= v.at {
		return false
	}
	if i > 0 && words[i-1].is(every|most|some|genitive) || s.negatedSubject(words, i) {
		return false
	}
	return s.beforePlural(*v)
}

// negatedSubject reports whether word i belongs to the subject of a prohibition.
func (s *side) negatedSubject(words []word, i int) bool {
	for k := i + 1; k < len(words) && k < i+6; k++ {
		switch words[k].text {
		case "=prohibition":
			return true
		}
		if words[k].is(joint) {
			return false
		}
	}
	return false
}

// plural reports whether the number of word i says nothing: behind "all" and
// "every", and in the subject of a prohibition.
func (s *side) plural(words []word, i int) bool {
	if len(s.lexis.endings) == 0 {
		return false
	}
	for k := max(0, i-3); k < i; k++ {
		if words[k].is(every) {
			return true
		}
	}
	return s.negatedSubject(words, i)
}

// commaBefore reports whether a comma stands right before the byte at.
func (s *side) commaBefore(at int) bool {
	return strings.HasSuffix(strings.TrimRight(s.Text[:at], " "), ",")
}

// settle marks the sentences that both texts have in normal form, and the
// phrases that both have in sentences that are otherwise alike: no detector and
// nobody else need look at what they say.
func (w *work) settle() {
	loose := w.old.bare() || w.new.bare()
	olds, news := w.old.sayings(loose), w.new.sayings(loose)
	w.spend(4 * (len(w.old.norm) + len(w.new.norm)))
	byKey := w.memory.line(len(news), func(i int) string { return news[i].key })
	var restOld []int
	taken := w.memory.bools.take(len(news))
	for i := range olds {
		k := byKey.head(olds[i].key)
		if k < 0 || olds[i].key == "" {
			restOld = append(restOld, i)
			continue
		}
		// "pay for goods delivered by May", "by May pay for goods delivered"
		if !sameOrder(olds[i].parts, news[k].parts) {
			w.add(Effect{
				Kind: KindUnclear, Before: w.old.words(olds[i].region),
				After: w.new.words(news[k].region),
			})
		}
		byKey.drop(olds[i].key)
		taken[k] = true
		w.old.settleIn(olds[i].region)
		w.new.settleIn(news[k].region)
	}
	var restNew []int
	for i := range news {
		if !taken[i] {
			restNew = append(restNew, i)
		}
	}
	restOld, restNew = w.old.withoutHeading(olds, restOld, restNew),
		w.new.withoutHeading(news, restNew, restOld)
	w.settlePhrases(olds, news, restOld, restNew)
}

// maxHeading is how many words a heading has that says nothing of its own.
const maxHeading = 5

// withoutHeading settles a heading that opens the text of one side alone: a few
// words, none of them a verb or a detail, that the text itself has.
func (s *side) withoutHeading(list []saying, which, other []int) []int {
	if len(which) != len(other)+1 || which[0] != 0 || len(list) < 2 {
		return which
	}
	words, numbered := list[0].words, ownNumber(s.Text).Len > 0
	if len(words) > maxHeading ||
		strings.ContainsAny(s.Text[list[0].region.At:list[0].region.At+list[0].region.Len], ",;:") {
		return which
	}
	for i := range words {
		v := &words[i]
		if v.fact() || v.is(negator|only|every|auxiliary|finite|lacking|qualifier) {
			return which
		}
		if v.is(nothing | joint | and | or) {
			continue
		}
		if numbered { // "5. Duties of the agent."
			continue
		}
		if !slices.ContainsFunc(list[1:], func(say saying) bool {
			return slices.ContainsFunc(say.words, func(u word) bool { return s.lexis.akin(*v, u) })
		}) {
			return which
		}
	}
	s.settleIn(list[0].region)
	return which[1:]
}

// settleIn marks a sentence as said by both texts: its facts need not be compared.
func (s *side) settleIn(region plan.Range) {
	mark(s.flags, isSettled, region)
	s.explain(region)
	from := sort.Search(len(s.found), func(i int) bool { return s.found[i].Range.At >= region.At })
	for i := from; i < len(s.found) && s.found[i].Range.At < region.At+region.Len; i++ {
		if s.found[i].Kind != facts.KindReference { // where it leads is another question
			s.used[i] = true
		}
	}
}

// settlePhrases marks the phrases that two sentences have both, at whatever
// place; of sentences that stand in one order.
func (w *work) settlePhrases(olds, news []saying, restOld, restNew []int) {
	if len(restOld) != len(restNew) {
		if len(restOld) > 0 && len(restNew) > 0 {
			a, b := w.old.joinedSaying(olds, restOld), w.new.joinedSaying(news, restNew)
			if w.sameAgain(&a, &b) {
				w.old.settleIn(a.region)
				w.new.settleIn(b.region)
			} else if !w.settleBag(&a, &b) {
				w.paraphrased(&a, &b)
			}
		}
		return
	}
	for n, i := range restOld {
		a, b := olds[i].parts, news[restNew[n]].parts
		if w.sameOf(&olds[i], &news[restNew[n]]) || w.sameGeneric(&olds[i], &news[restNew[n]]) ||
			w.sameRelative(&olds[i], &news[restNew[n]]) ||
			w.samePresent(&olds[i], &news[restNew[n]]) || w.sameAgain(&olds[i], &news[restNew[n]]) {
			w.old.settleIn(olds[i].region)
			w.new.settleIn(news[restNew[n]].region)
			continue
		}
		if w.settleBag(&olds[i], &news[restNew[n]]) || w.paraphrased(&olds[i], &news[restNew[n]]) {
			continue
		}
		if w.otherVerb(&olds[i], &news[restNew[n]]) || w.otherVoice(&olds[i], &news[restNew[n]]) {
			w.add(Effect{
				Kind: KindUnclear, Before: w.old.words(olds[i].region),
				After: w.new.words(news[restNew[n]].region),
			})
		}
		byKey := w.memory.line(len(b), func(k int) string { return b[k].key })
		for k := range a {
			m := byKey.head(a[k].key)
			if m < 0 {
				continue
			}
			if a[k].tail && (a[k].held || b[m].held) {
				// "pay for goods delivered by May", "by May pay for goods delivered"
				if strings.HasPrefix(a[k].key, " #") && (k == 0) != (m == 0) {
					w.add(Effect{
						Kind: KindUnclear, Before: w.old.words(olds[i].region),
						After: w.new.words(news[restNew[n]].region),
					})
				}
				continue
			}
			byKey.drop(a[k].key)
			if a[k].tail || strings.HasPrefix(a[k].key, "?") {
				mark(w.old.flags, isSettled, a[k].region)
				mark(w.new.flags, isSettled, b[m].region)
			}
		}
	}
}

// otherVerb reports whether two sentences have the same values, and one of them at
// another of the verbs that are joined: "within 5 days inspect and pay", "inspect and
// within 5 days pay".
func (w *work) otherVerb(a, b *saying) bool {
	p, q := w.old.bag(a), w.new.bag(b)
	if p.joins == 0 || p.joins != q.joins || slices.Equal(p.spots, q.spots) {
		return false
	}
	return slices.Equal(slices.Sorted(slices.Values(p.values)),
		slices.Sorted(slices.Values(q.values)))
}

// sameOrder reports whether the parts of two sentences stand in orders that say
// the same: a phrase that went elsewhere may not say more of another word there.
func sameOrder(a, b []part) bool {
	same := len(a) == len(b)
	for i := 0; same && i < len(a); i++ {
		same = a[i].key == b[i].key
	}
	if same {
		return true
	}
	before := func(parts []part) map[string]string {
		m := make(map[string]string, len(parts))
		for i := range parts {
			if i > 0 {
				m[parts[i].key] = parts[i-1].key
			}
		}
		return m
	}
	p, q := before(a), before(b)
	for _, parts := range [][]part{a, b} {
		for i := range parts {
			if x := &parts[i]; x.tail && x.held && p[x.key] != q[x.key] {
				return false
			}
		}
	}
	return true
}

// settleBag settles two sentences that have the same words in another order.
// Where they do not surely play the same parts, that is all that is said of them.
func (w *work) settleBag(a, b *saying) bool {
	words, parts := w.sameBag(a, b)
	parts = parts && !a.loose && !b.loose
	// who changed places is told by name
	if !words || !parts && w.namesParties(a.region, b.region) {
		return false
	}
	w.old.settleIn(a.region)
	w.new.settleIn(b.region)
	if !parts && !w.accounted(a, b) {
		w.add(Effect{
			Kind:   KindUnclear,
			Before: w.old.words(a.region), After: w.new.words(b.region),
		})
	}
	return true
}

// namesParties reports whether two sentences name two parties or more.
func (w *work) namesParties(a, b plan.Range) bool {
	count := func(s *side, region plan.Range) (n int) {
		for _, i := range s.kinds[facts.KindParty] {
			if within(s.found[i].Range, region) {
				n++
			}
		}
		return n
	}
	return count(&w.old, a) > 1 && count(&w.new, b) > 1
}
