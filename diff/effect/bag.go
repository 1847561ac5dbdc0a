package effect

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// An atom is a word of a sentence that carries content, with the part that it
// plays there: under which preposition it stands, of which word it is the
// genitive, whether it stands before the verb or behind it.
type atom struct {
	*word
	role  string
	prep  string // the preposition before its noun
	raw   string // the same as the text has it
	list  int    // the stretch of words without a preposition or a force in which it stands
	item  int    // which of those that commas, "and" and "or" part in that stretch
	art   string // the article before it
	verb  int    // how many words that join verbs stand before it, behind the force
	owned bool   // an article says that it is the genitive of the noun before it
	doer  bool   // it does the act that the noun before it names: "application by the party"
	pred  int    // the atom before it, as far as no comma, "and" or "or" stands between; -1: none
}

// A bag is what a sentence says without the order in which it does.
type bag struct {
	atoms []atom
	// what binds, denies, counts, conditions: all that may not differ, in an order of its own
	marks []string

	whole  map[int]bool // by list, when asked for: whether its items are whole in the other text
	values []string     // the values, as they stand
	// the same with how many words that join verbs stand before them, in an order of their own
	spots  []string
	order  []string // the words and all that is a fact, as they stand
	joins  int      // how many words join verbs
	light  int      // how many verbs only carry a noun
	empty  string   // these verbs
	lights []string // those of them where what they carry may be no act: "hold the shares"
	voice  int      // how many words show a passive
}

// bag gives the bag of a sentence. It is read once.
func (s *side) bag(say *saying) *bag {
	if say.bag == nil {
		say.bag = &s.memory.bags.take(1)[0]
		*say.bag = s.bagOf(say.words)
	}
	return say.bag
}

// bagOf reads the words of a sentence as the rules leave them.
func (s *side) bagOf(words []word) bag {
	r := bagReader{side: s, words: words, pred: -1}
	r.atoms = s.memory.atoms.take(len(words))[:0]
	r.marks, r.order = s.memory.texts.take(len(words))[:0], s.memory.texts.take(len(words))[:0]
	r.verb = slices.IndexFunc(words, func(v word) bool {
		return v.cond == 0 && strings.HasPrefix(v.text, "=")
	})
	for i := range words {
		if i > 0 {
			r.cross(i)
		}
		r.read(i)
	}
	slices.Sort(r.marks)
	slices.Sort(r.lights)
	slices.Sort(r.spots)
	return r.bag
}

// A bagReader reads a sentence from its first word to its last.
type bagReader struct {
	bag
	*side
	words []word
	verb  int    // the word that is the force of the sentence; -1: none
	under string // the preposition that reaches here; "" none
	head  string // the word before, of which a genitive is one
	pred  int
	list  int
	item  int
	kept  string // the preposition that reached as far as its noun
	begun bool   // a word stands under the preposition already
	outer string // the preposition right before another, which reaches the noun behind that one's
	of    string // the genitive before
	prep  string // the preposition before
	raw   string // the same as the text has it
	doer  bool   // that preposition says who does the act of the noun before it
}

// goesOnOf reports whether the genitive at word i is one more of those of one noun.
func (r *bagReader) goesOnOf(i int) bool {
	if r.of == "" || i == 0 || len(r.atoms) == 0 || r.atoms[len(r.atoms)-1].role != r.of {
		return false
	}
	return r.words[i-1].is(and|or) || strings.Contains(r.gap(&r.words[i-1], &r.words[i]), ",")
}

// cross looks at what stands between word i and the one before.
func (r *bagReader) cross(i int) {
	switch {
	case r.words[i].cond != r.words[i-1].cond:
		r.apart()
		r.pred = -1
	case strings.ContainsAny(r.gap(&r.words[i-1], &r.words[i]), ",;:()"):
		r.next()
		switch on := r.goesOn(i); {
		case !on:
			r.under = ""
		case r.under == "":
			r.under, r.begun = r.kept, false
		}
	}
}

// goesOn reports whether a list goes on with word i, behind a comma: "and" or
// "or" comes before the next preposition, comma or force.
func (r *bagReader) goesOn(i int) bool {
	for k := i; k < len(r.words) && k < i+10; k++ {
		v := &r.words[k]
		if v.is(and | or) {
			return true
		}
		if v.is(nothing) || k > i && v.is(joint) && !v.is(genitive) || v.fact() {
			return false
		}
	}
	return false
}

// apart begins a stretch of words, next an item in it.
func (r *bagReader) apart() {
	r.list, r.item, r.under, r.kept, r.begun = r.list+1, 0, "", "", false
}

func (r *bagReader) next() { r.item, r.pred = r.item+1, -1 }

// read puts word i where it belongs.
func (r *bagReader) read(i int) {
	v := &r.words[i]
	switch {
	case v.fact():
		r.fact(v)
	case r.said(i), r.ties(i):
	case v.is(light):
		r.light++
		r.empty += v.text + " "
		if !r.carries(i) {
			r.lights = append(r.lights, v.text)
		}
	case v.is(finite) && i > 0 && r.words[i-1].is(relative) && !r.words[i-1].is(article) &&
		!r.words[i-1].fact():
		// "that are necessary"
	case v.is(finite):
		r.subject()
	case v.is(filler | auxiliary), v.is(relative) && (!v.is(article) || r.commaBefore(v.at)):
		r.under = ""
		if v.is(auxiliary) {
			r.voice++
		}
	case v.is(nothing) && r.begun: // another noun begins
		r.under = ""
		if v.is(article) && !r.lexis.capitals {
			r.pred = -1
		}
	case v.is(later) && i > 0 && r.words[i-1].cond != v.cond,
		v.is(nothing | pronoun | support | whole), v.is(happening) && v.cond != 0:
	default:
		r.atom(i)
		if v.is(closing) && i+1 < len(r.words) && !r.words[i+1].is(genitive|and|or) {
			r.under = ""
		}
	}
}

// carries reports whether the verb at word i only carries the name of an act: it comes
// right behind, or is the subject of a passive.
func (r *bagReader) carries(i int) bool {
	// a rule made it
	if r.lexis.cases || len(r.lexis.acts) == 0 || r.words[i].at == r.words[i].end ||
		r.words[i].text == "~" {
		return true
	}
	names := func(v word) bool { return ends("  "+v.text, r.lexis.acts) }
	n := 0
	for k := i + 1; k < len(r.words) && n < 3 && !r.words[k].fact() && !r.words[k].is(joint); k++ {
		if r.words[k].is(nothing | pronoun) {
			continue
		}
		if n++; names(r.words[k]) {
			return true
		}
	}
	return n == 0 && slices.ContainsFunc(r.atoms, func(a atom) bool { return names(*a.word) })
}

// fact puts what is one word in the normal form: a value, a force, what begins a
// condition.
func (r *bagReader) fact(v *word) {
	r.order = append(r.order, v.text+r.through())
	switch {
	case v.is(derived):
		r.marks = append(r.marks, freed)
	case r.timed(v):
		r.marks = append(r.marks, whenever)
	default:
		r.marks = append(r.marks, v.text)
	}
	// "under section 4", "despite section 4"
	if r.under != "" && strings.HasPrefix(v.text, "#reference") &&
		!listed(r.lexis.stands, base(r.under)) {
		r.marks = append(r.marks, v.text+" "+base(r.under))
	}
	if v.text == "="+facts.Obligation && r.lexis.passiveForces != "" {
		if first, _, _ := strings.Cut(foldWord(r.Text[v.at:v.end]), " "); listed(r.lexis.passiveForces, first) {
			r.voice++
		}
	}
	if v.text[0] == '#' {
		r.head = "" // "a third of its members"
		r.values = append(r.values, v.text)
		r.spots = append(r.spots, v.text+" "+strconv.Itoa(r.joins))
	}
	if counts(v) { // "of three arbitrators"
		r.begun = false
		return
	}
	r.apart()
}

// through gives the preposition that reaches here, but for one before a text that says a thing.
func (r *bagReader) through() string {
	if listed(r.lexis.stands, r.under) {
		return ""
	}
	return r.under
}

// said puts word i where it limits, denies or counts, or may stand anywhere. It
// reports whether it does.
func (r *bagReader) said(i int) bool {
	v := &r.words[i]
	switch {
	case v.is(adverbial):
		a := atom{word: v, list: r.list, item: r.item, pred: -1, role: "*"}
		if v.cond != 0 {
			a.role = "?*"
		}
		r.atoms, r.pred, r.under, r.begun = append(r.atoms, a), -1, "", false
	case v.is(further):
		r.marks = append(r.marks, v.text)
	case v.is(lapsed | most | some | only), v.is(every) && !v.is(loosely):
		next := nextStem(r.words, i)
		// "by consent only"
		if k := slices.IndexFunc(r.atoms, func(a atom) bool {
			return a.list == r.list
		}); next == "" && k >= 0 {
			next = stemText(r.atoms[k].text)
		}
		// "members only may"
		if n := len(r.atoms); v.is(only) && n > 0 && i+1 < len(r.words) &&
			strings.HasPrefix(r.words[i+1].text, "=") && r.words[i-1].at == r.atoms[n-1].at {
			next = stemText(r.atoms[n-1].text)
		}
		r.marks = append(r.marks, nameOf(v)+" "+next)
	case v.is(negator | lacking):
		r.marks = append(r.marks, "-")
		if v.is(light) {
			r.light++
		}
	case v.is(every):
	default:
		return false
	}
	return true
}

// ties reads word i where it joins or that parts play a part by: "and", a preposition.
// It reports whether it is one.
func (r *bagReader) ties(i int) bool {
	v := &r.words[i]
	switch {
	case v.is(and | or):
		if v.is(or) {
			r.marks = append(r.marks, "or")
		}
		if i > r.verb && r.joinsVerbs(i) {
			r.joins++
		}
		r.next()
		if r.begun = false; r.under == "" {
			r.under = r.kept
		}
	case v.is(genitive):
		if !r.goesOnOf(i) { // "of the loss, of the delay"
			r.of = "of " + r.head
		}
		r.under, r.begun, r.prep = r.of, false, v.text
	case v.is(joint):
		outer := ""
		if r.lexis.capitals && i > 0 && r.words[i-1].is(joint) {
			outer = r.under
		}
		r.apart()
		r.outer = outer
		r.under = v.text
		r.raw = foldWord(r.Text[v.at:v.end])
		r.doer = r.byActor(i)
		switch r.prep = v.text; {
		case r.doer:
			r.prep = ""
		case slices.Contains(r.lexis.agents, v.text):
			r.voice++
		}
	case v.is(destination):
		r.apart()
		r.under = v.text
	default:
		return false
	}
	return true
}

// byActor reports whether word i says who does the act that the noun before it names,
// which is no object of a verb: "on application by either party", "on the application of
// either party".
func (r *bagReader) byActor(i int) bool {
	if i == 0 || !slices.Contains(r.lexis.agents, r.words[i].text) || len(r.atoms) == 0 {
		return false
	}
	last := r.atoms[len(r.atoms)-1]
	return last.word == &r.words[i-1] && last.role != "O" && !strings.HasPrefix(last.role, "of") &&
		ends("  "+last.text, r.lexis.acts) && !r.lexis.participle(last.text)
}

// joinsVerbs reports whether "and" or "or" at word i joins two verbs: it stands right
// behind the first, or what follows is a verb by its look or by an article behind it.
func (r *bagReader) joinsVerbs(i int) bool {
	skips := func(v *word) bool {
		return v.fact() || v.is(negator|support|auxiliary|finite) || r.lexis.adverb(v.text)
	}
	k := i + 1
	for k < len(r.words) && skips(&r.words[k]) {
		k++
	}
	// "directly or indirectly"
	if i == 0 || k >= len(r.words) || k > i+1 && r.lexis.adverb(r.words[i-1].text) {
		return false
	}
	next := &r.words[k]
	if last := &r.words[i-1]; r.lexis.verbLast && !last.fact() && !last.is(nothing) &&
		!r.upper(last) && ends(last.text, r.lexis.infinitives) &&
		!ends(last.text, r.lexis.modifiers) {
		return true // "die Ware zu prüfen und den Preis zu zahlen"
	}
	if next.is(nothing | joint | pronoun | every | genitive) {
		return false
	}
	switch {
	case r.lexis.capitals:
		return !r.upper(next) && !ends(next.text, r.lexis.modifiers)
	case r.lexis.cases:
		return ends(next.text, r.lexis.infinitives) || ends(next.text, r.lexis.finites)
	}
	if k+1 < len(r.words) && r.words[k+1].is(nothing|pronoun|every) &&
		!r.words[k+1].is(finite|relative|genitive) {
		return true
	}
	n := 0
	for m := i - 1; m > r.verb && r.verb >= 0; m-- {
		if !skips(&r.words[m]) {
			n++
		}
	}
	return n == 1
}

// counts reports whether a word is a number of the things that are named behind it.
func counts(v *word) bool { return strings.HasPrefix(v.text, "#figure:") }

// subject makes the words of the item the subject of the verb that comes.
func (r *bagReader) subject() {
	for k := len(r.atoms) - 1; k >= 0 && r.atoms[k].list == r.list &&
		r.atoms[k].item == r.item; k-- {
		if a := &r.atoms[k]; a.role == "" || a.role == "O" {
			a.role = "S"
		}
	}
	r.apart()
	r.pred = -1
}

// atom puts word i as one that carries content.
func (r *bagReader) atom(i int) {
	v := &r.words[i]
	r.order = append(r.order, "")
	a := atom{
		word: v, list: r.list, item: r.item, pred: r.pred, role: r.role(i), prep: r.prep,
		raw: r.raw, verb: r.joins, doer: r.doer && slices.Contains(r.lexis.agents, r.under),
	}
	if i > 0 && r.words[i-1].is(nothing|loosely) {
		a.art = r.words[i-1].text
	}
	if a.role == "" && r.genitiveAt(i) {
		a.role, a.owned = "of "+stemText(r.atoms[len(r.atoms)-1].text), true
	}
	if v.cond != 0 {
		a.role = "?" + a.role
	}
	if r.begun && r.lexis.participle(v.text) { // "damage caused", "damage that is caused"
		switch {
		case r.under != "":
			a.role, r.under = strings.TrimSuffix(a.role, r.under)+beside, ""
		case r.pred >= 0 && !r.behindAuxiliary(i):
			a.role = strings.TrimRight(a.role, "SO") + beside
		}
	}
	inner := r.outer != "" && r.under != "" && r.begun && !r.upper(v)
	if inner { // "für durch Nutzung entstehende Schäden"
		a.role = strings.TrimSuffix(a.role, r.under)
	}
	// "be humanely treated"
	r.pred, r.head, r.begun = len(r.atoms), stemText(v.text), r.begun || !r.lexis.adverb(v.text)
	if !ends(v.text, r.lexis.modifiers) {
		r.prep, r.raw = "", ""
	}
	r.atoms = append(r.atoms, a)
	if inner {
		r.under, r.outer, r.begun = r.outer, "", false
		return
	}
	if r.under == "" && r.outer != "" && !r.upper(v) {
		r.under, r.outer, r.begun = r.outer, "", false
		return
	}
	if r.under == "" {
		r.kept = ""
		return
	}
	named := r.upper(v)
	// as far as its noun
	if r.lexis.cases && (named || !ends(v.text, r.lexis.modifiers)) || r.lexis.capitals && named {
		r.under, r.kept = "", r.under
	}
}

// genitiveAt reports whether an article says that word i is the genitive of the noun right before
// it: "die Zustimmung des Rates".
func (r *bagReader) genitiveAt(i int) bool {
	n := len(r.atoms)
	return i > 1 && n > 0 && r.words[i-1].is(owner) && r.atoms[n-1].at == r.words[i-2].at &&
		r.upper(r.atoms[n-1].word)
}

// behindAuxiliary reports whether an auxiliary stands before word i, with no more than
// adverbs between: "be humanely treated".
func (r *bagReader) behindAuxiliary(i int) bool {
	k := i - 1
	for k > 0 && !r.words[k].fact() && r.lexis.adverb(r.words[k].text) {
		k--
	}
	return r.words[k].is(auxiliary | finite | filler)
}

// beside is the part of a participle that stands with its noun.
const beside = "P"

// role gives the part that word i plays.
func (r *bagReader) role(i int) string {
	switch {
	case r.words[i].is(possessive):
		for k := i + 1; k < len(r.words); k++ {
			// "the Tenant's written consent"
			if v := &r.words[k]; !v.is(nothing|pronoun) &&
				(k+1 == len(r.words) || !v.is(qualifier) || r.words[k+1].is(joint)) {
				return "of " + stemText(v.text)
			}
		}
		return "of"
	case r.under != "":
		return r.under
	case r.verb < 0 || r.lexis.capitals || r.lexis.cases:
		// articles and endings tell, not the place
		return ""
	case i < r.verb:
		return "S"
	case i > r.verb:
		return "O"
	}
	return ""
}

// nameOf gives the word for one that says of how many: "all" and "every" are one.
func nameOf(v *word) string {
	if v.is(every) {
		return "every"
	}
	return v.text
}

// nextStem gives the beginning of the first word of content behind word i.
func nextStem(words []word, i int) string {
	for _, v := range words[i+1:] {
		if v.text[0] == '#' { // "every ninety days"
			return v.text
		}
		if !v.is(nothing|pronoun|auxiliary|support|light|filler|joint) && !v.fact() {
			return stemText(v.text)
		}
	}
	return ""
}

// stemText gives the letters that the forms of a word begin with.
func stemText(s string) string {
	n := 0
	for i := range s {
		if n++; n > 5 {
			return s[:i]
		}
	}
	return s
}

// gap gives what stands between two words.
func (s *side) gap(a, b *word) string { return s.Text[min(a.end, b.at):b.at] }

// sameSaying reports whether two sentences are the same, the order of their words aside.
func (w *work) sameSaying(a, b *saying) bool {
	if a.key == b.key {
		return true
	}
	words, parts := w.sameBag(a, b)
	return words && parts
}

// sameBag compares two sentences without regard to the order of their words. It
// reports whether both have the same words, and whether these play the same
// parts: who acts, what is acted on, what belongs to what.
func (w *work) sameBag(a, b *saying) (words, parts bool) {
	p, q := w.old.bag(a), w.new.bag(b)
	p.whole = nil
	w.spend(16 * (len(p.atoms) + len(q.atoms)))
	if len(p.atoms) != len(q.atoms) || len(p.atoms) == 0 || len(p.atoms) > maxAtoms ||
		!w.sameMarks(p, q) || !slices.Equal(p.lights, q.lights) {
		return false, false
	}
	pairs := w.pairAtoms(p.atoms, q.atoms)
	if pairs == nil {
		return false, false
	}
	// in one order: what differs is looked at word by word
	if slices.IsSorted(pairs) && p.light == q.light && !w.renamed(a, b, p, q) {
		same := w.verbatim(a, b, p, q) || w.sameText(a, b) &&
			sameBearing(w.old.bearing(a), w.new.bearing(b)) || w.nominal(p, q, pairs) &&
			sameBearing(w.old.bearing(a), w.new.bearing(b)) && w.sameParts(p, q, pairs, true) ||
			w.inOrder(a, b, p, q)
		return same, same
	}
	return true, sameSequence(p.values, q.values) && slices.Equal(p.spots, q.spots) &&
		w.sameParts(p, q, pairs, !slices.Equal(w.old.triggerWords(a), w.new.triggerWords(b)))
}

// nominal reports whether what differs in two sentences of one order is that one says
// with a noun what the other says with its verb, or with a verb and its passive.
func (w *work) nominal(p, q *bag, pairs []int) bool {
	x, n := w.old.lexis, 0
	deeds := w.nominalised(p, q, pairs)
	turned := w.turnedOver(p, q, pairs)
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		if a.role == b.role && a.text == b.text {
			continue
		}
		switch n++; {
		case deeds[i], turned[i]:
		case x.shifted(p, a, b), b.cond != 0 && x.inEvent(p, a), a.cond != 0 && x.inEvent(q, b):
			n++
		case a.text == b.text && (x.verbOf(p, q, a, b, pairs) ||
			x.verbOf(q, p, b, a, inverse(pairs))), x.cases && x.turns(a.text, b.text),
			x.endsToward(a, b):
		default:
			if a.text == b.text || !slices.ContainsFunc(p.atoms, func(c atom) bool {
				return strings.HasSuffix(c.role, "of "+stemText(a.text))
			}) && !slices.ContainsFunc(q.atoms, func(c atom) bool {
				return strings.HasSuffix(c.role, "of "+stemText(b.text))
			}) {
				return false
			}
		}
	}
	return n > 1
}

// nominalised gives the words that have another ending because a verb became its noun
// before them, in a language whose nouns have cases: "вносить изменения", "внесение
// изменений".
func (w *work) nominalised(p, q *bag, pairs []int) map[int]bool {
	x := w.old.lexis
	if !x.cases {
		return nil
	}
	verb := func(s *side, a *atom) bool { return ends(foldWord(s.Text[a.at:a.end]), x.infinitives) }
	noun := func(s *side, a *atom) bool { return ends(foldWord(s.Text[a.at:a.end]), x.acts) }
	var out map[int]bool
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		if a.text == b.text || !(verb(&w.old, a) && noun(&w.new, b) || noun(&w.old, a) &&
			verb(&w.new, b)) {
			continue
		}
		if out == nil {
			out = make(map[int]bool)
		}
		for n := i; n < len(pairs) && p.atoms[n].list == a.list &&
			q.atoms[pairs[n]].list == b.list; n++ {
			out[n] = true
		}
	}
	return out
}

// verbatim reports whether two sentences have the same words in one order, each
// with the same part, and what they have beside them is the same too.
func (w *work) verbatim(a, b *saying, p, q *bag) bool {
	for i := range p.atoms {
		x, y := &p.atoms[i], &q.atoms[i]
		if x.text != y.text && !w.otherForm(x, y) && !w.anyOne(x, y) &&
			!(i == len(p.atoms)-1 && w.lastVerb(p, q, x, y)) || x.role != y.role ||
			!w.old.lexis.sameArticle(x, y) {
			return false
		}
	}
	return slices.Equal(measured(p.order), measured(q.order)) && slices.Equal(p.spots, q.spots) &&
		sameBearing(w.old.bearing(a), w.new.bearing(b)) && p.voice == q.voice
}

// sameArticle reports whether the articles of two words say the same: "any document" is not
// "the document", and one document is not this one.
func (x *lexis) sameArticle(a, b *atom) bool {
	p, q := x.words[a.art], x.words[b.art]
	return (p&indefinite == q&indefinite || a.art == "" || b.art == "") &&
		(p&loosely == q&loosely || (p|q)&article == 0)
}

// lastVerb reports whether two words that end a sentence are one verb, in a language where
// it stands there: "ist zu stellen", "muss gestellt werden".
func (w *work) lastVerb(p, q *bag, x, y *atom) bool {
	return w.old.lexis.verbLast && p.voice > 0 && p.voice == q.voice && !w.old.upper(x.word) &&
		!w.new.upper(y.word) && w.old.lexis.akin(*x.word, *y.word)
}

// sameText reports whether two sentences have the same words in one order, wherever their
// conditions are read to end.
func (w *work) sameText(a, b *saying) bool {
	return slices.Equal(bearers(a.words), bearers(b.words))
}

// bearers gives the words that say anything.
func bearers(words []word) (out []string) {
	for i := range words {
		if v := &words[i]; !v.is(nothing) || v.fact() || v.is(genitive) || toward(words, i) {
			out = append(out, v.text)
		}
	}
	return out
}

// toward reports whether word i stands before a noun to which something is directed, and not
// before a verb: "to the buyer".
func toward(words []word, i int) bool {
	return words[i].is(destination) && i+1 < len(words) &&
		words[i+1].is(article|indefinite|every|possessive) && !words[i+1].fact()
}

// measured gives an order without the deadlines that have no measure: they may stand
// before or behind another word and say the same.
func measured(order []string) []string {
	return slices.DeleteFunc(slices.Clone(order), func(v string) bool {
		return strings.HasPrefix(v, "#deadline:"+facts.Vague)
	})
}

// anyOne reports whether one of two words is any one of a sort, and the other all that
// there may be, with no article: "any loss", "losses".
func (w *work) anyOne(x, y *atom) bool {
	lex := w.old.lexis
	loose := func(a *atom) bool { return lex.words[a.art]&loosely != 0 }
	return loose(x) && y.art == "" && lex.bare(y.text) == x.text || loose(y) && x.art == "" &&
		lex.bare(x.text) == y.text
}

// otherForm reports whether two words at one place are one but for what the words
// beside them ask for: another preposition takes another case, and two words that
// name one thing have endings of their own.
func (w *work) otherForm(x, y *atom) bool {
	p, q := foldWord(w.old.Text[x.at:x.end]), foldWord(w.new.Text[y.at:y.end])
	first, _, kin := strings.Cut(x.text, "~")
	if other, _, ok := strings.Cut(y.text, "~"); (kin || ok) && first == other && first != "" {
		return len(commonStart(p, q)) < 3 && strings.HasSuffix(p, "s") == strings.HasSuffix(q, "s")
	}
	lex := w.old.lexis
	return lex.cases && x.raw != y.raw && x.prep == y.prep && lex.akin(*x.word, *y.word) &&
		ends(p, lex.plurals) == ends(q, lex.plurals)
}

// bearing gives the words of a sentence that carry no content of their own and are
// no wording nonetheless.
func (s *side) bearing(say *saying) (out []string) {
	for i := range say.words {
		v := &say.words[i]
		switch {
		case v.is(loosely) && i+1 < len(say.words) &&
			s.lexis.bare(say.words[i+1].text) == say.words[i+1].text:
			// "free of any disease"
		case i > 0 && (say.words[i-1].is(joint) || say.words[i-1].text[0] == '?') &&
			s.ownAct(say.words, i+1) && v.is(pronoun|article) && !v.is(subject):
			// "after its publication"
		case v.is(pronoun|whole|casing|every) && !v.fact(), v.is(filler) && v.cond == 0 &&
			!v.fact(), v.is(finite) && !v.is(nothing), s.articleCounts(say.words, i):
			out = append(out, s.bears(say.words, i))
		case v.is(offset) && (v.end == v.at || s.commaBefore(v.at)):
			out = append(out, ",")
		}
	}
	return out
}

// bears gives word i as what stands beside the words of content: a subject as one, and what
// may be left out as such.
func (s *side) bears(words []word, i int) string {
	v := &words[i]
	switch {
	case v.text == echo:
		return echo
	case v.is(subject):
		return pronounMark + s.lexis.rootOf(v.text)
	case v.is(casing) && i > 0 && words[i-1].is(joint) && !words[i-1].fact():
		return optional + v.text
	}
	return s.lexis.rootOf(v.text)
}

// ownAct reports whether word i is the name of an act of what was named: whose it is goes
// without saying, "after its publication".
func (s *side) ownAct(words []word, i int) bool {
	return i < len(words) && slices.ContainsFunc(s.lexis.owns, func(stem string) bool {
		return strings.HasPrefix(foldWord(s.Text[words[i].at:words[i].end]), stem)
	})
}

// renamed reports whether one word of a condition has another ending because what
// begins the condition asks for it: "при отсутствии возражений", "если возражения
// отсутствуют".
func (w *work) renamed(a, b *saying, p, q *bag) bool {
	if !w.old.lexis.cases {
		return false
	}
	n := 0
	for i := range p.atoms {
		x, y := &p.atoms[i], &q.atoms[i]
		if x.text != y.text {
			if x.cond == 0 && y.cond == 0 {
				return false
			}
			n++
		}
	}
	return n == 1 && !slices.Equal(w.old.triggerWords(a), w.new.triggerWords(b))
}

// triggerWords gives the words that begin the conditions of a sentence.
func (s *side) triggerWords(say *saying) (out []string) {
	for _, i := range s.kinds[facts.KindCondition] {
		if f := &s.found[i]; within(f.Range, say.in) {
			out = append(out, foldWord(f.Words(s.Text)))
		}
	}
	return out
}

// sameMarks reports whether what binds, denies, counts and conditions is the same.
// In a language whose present binds a duty is also said without a word for it.
func (w *work) sameMarks(p, q *bag) bool {
	x, y := settled(p.marks, q.marks), settled(q.marks, p.marks)
	if w.old.lexis.presents {
		duty := func(s string) bool { return s == "="+facts.Obligation }
		if slices.ContainsFunc(x, duty) != slices.ContainsFunc(y, duty) {
			x, y = slices.DeleteFunc(slices.Clone(x), duty),
				slices.DeleteFunc(slices.Clone(y), duty)
		}
	}
	x, y = w.oneDuty(x), w.oneDuty(y)
	gone, come := w.anyAgain(notIn(x, y), q), w.anyAgain(notIn(y, x), p)
	if barred := "=" + facts.Prohibition; p.voice != q.voice && slices.Contains(x, barred) &&
		slices.Contains(y, barred) && len(gone)+len(come) == 1 {
		// "shall not leave bicycles or prams", "bicycles and prams shall not be left"
		or := func(m string) bool { return m == "or" }
		gone, come = slices.DeleteFunc(gone, or), slices.DeleteFunc(come, or)
	}
	return len(gone)+len(come) == 0 || w.sameEvents(gone, come, p, q)
}

// oneDuty gives marks in which what binds stands once: a sentence that binds to two things says
// so once or twice. Only where the present binds too is nothing lost.
func (w *work) oneDuty(marks []string) []string {
	first := slices.Index(marks, "="+facts.Obligation)
	if !w.old.lexis.presents || first < 0 {
		return marks
	}
	end := first
	for end < len(marks) && marks[end] == marks[first] {
		end++
	}
	return slices.Delete(slices.Clone(marks), first+1, end)
}

// anyAgain gives marks without those for all of a sort that the other sentence has any one of:
// "any waste must be removed", "shall remove any waste"; and without those that stand before
// another word of the same noun there.
func (w *work) anyAgain(marks []string, b *bag) []string {
	x := w.old.lexis
	return slices.DeleteFunc(marks, func(m string) bool {
		stem, ok := strings.CutPrefix(m, "every ")
		return ok && slices.ContainsFunc(b.atoms, func(a atom) bool {
			return x.words[a.art]&loosely != 0 && stemText(a.text) == stem
		})
	})
}

// freed is the mark of a force that a rule made of a ban: whether it permits or binds is
// not said.
const freed = "=freed"

// settled gives marks with the force of the other side in the place of one of which it
// is not said.
func settled(marks, other []string) []string {
	at := slices.Index(marks, freed)
	if at < 0 || slices.Contains(other, freed) {
		return marks
	}
	marks = slices.Clone(marks)
	for _, force := range []string{"=" + facts.Permission, "=" + facts.Obligation} {
		if slices.Contains(other, force) && !slices.Contains(marks, force) {
			marks[at] = force
			break
		}
	}
	slices.Sort(marks)
	return marks
}

// sameSequence reports whether the values of each kind stand in one order.
func sameSequence(x, y []string) bool {
	kind := func(s string) string { k, _, _ := strings.Cut(s, ":"); return k }
	for _, v := range x {
		same := func(u string) bool { return kind(u) != kind(v) }
		if !slices.Equal(slices.DeleteFunc(slices.Clone(x), same),
			slices.DeleteFunc(slices.Clone(y), same)) {
			return false
		}
	}
	return true
}

// maxAtoms is how many words a sentence may have that is compared without
// regard to their order.
const maxAtoms = 160

// pairAtoms finds for each atom of x the one of y that is the same word, or a
// form of it; nil where one has none.
func (w *work) pairAtoms(x, y []atom) []int {
	if pairs := w.pairSome(x, y); !slices.Contains(pairs, -1) {
		return pairs
	}
	return nil
}

// pairSome finds for each atom of x the one of y that is the same word, or a
// form of it; -1 where there is none.
func (w *work) pairSome(x, y []atom) []int {
	pairs, taken := w.memory.ints.take(len(x)), w.memory.bools.take(len(y))
	for i := range pairs {
		pairs[i] = -1
	}
	before := func(list []atom, i int) string {
		if list[i].pred < 0 {
			return ""
		}
		return list[list[i].pred].text
	}
	behind := func(list []atom, i int) string {
		if i+1 < len(list) && list[i+1].pred == i {
			return list[i+1].text
		}
		return ""
	}
	same := []func(i, k int) bool{
		func(i, k int) bool {
			b := behind(x, i)
			return b != "" && x[i].text == y[k].text && b == behind(y, k) &&
				(x[i].role == y[k].role || plainRole(x[i].role) && plainRole(y[k].role))
		},
		func(i, k int) bool {
			return x[i].text == y[k].text && x[i].role == y[k].role && before(x, i) == before(y, k)
		},
		func(i, k int) bool { return x[i].text == y[k].text && x[i].role == y[k].role },
		func(i, k int) bool { return x[i].text == y[k].text },
		func(i, k int) bool { return w.old.lexis.akin(*x[i].word, *y[k].word) },
	}
	for pass := range same {
		for i := range x {
			if pairs[i] >= 0 {
				continue
			}
			for k := range y {
				if !taken[k] && same[pass](i, k) {
					pairs[i], taken[k] = k, true
					break
				}
			}
		}
	}
	w.spend(4 * len(x) * len(y))
	return pairs
}

// plainRole reports whether a word stands under no preposition but that of a genitive.
func plainRole(role string) bool {
	return role == "" || role == "S" || role == "O" || strings.HasPrefix(role, "of")
}

// akin reports whether two words are of one root: pay and payment, deposit and
// deposited, notify and notification.
func (x *lexis) akin(a, b word) bool {
	if a.text == b.text {
		return true
	}
	p, q := x.rootOf(a.text), x.rootOf(b.text)
	// "sent" ends as one who acts does
	if p == q && (x.root[a.text] != "" || x.root[b.text] != "") {
		return true
	}
	if x.flees(p, q) || x.flees(q, p) || x.compound(p, q) {
		return true
	}
	if one := x.bare(a.text); one == x.bare(b.text) || x.root[one] != "" && x.rootOf(one) == q ||
		x.root[x.bare(b.text)] != "" && x.rootOf(x.bare(b.text)) == p {
		return true // "applications", "copy": no more than their number
	}
	if n := len(commonStart(a.text, b.text)); x.actor(a.text, n) != x.actor(b.text, n) {
		return false
	}
	if p == q {
		return true
	}
	if x.accents {
		p, q = accentless.Replace(p), accentless.Replace(q)
	}
	if (a.trait^b.trait)&(grammar|qualifier) != 0 {
		return false
	}
	n := len(commonStart(p, q))
	for n > 0 && n < len(p) && !utf8.RuneStart(p[n]) {
		n--
	}
	same := utf8.RuneCountInString(p[:n])
	left, right := utf8.RuneCountInString(p)-same, utf8.RuneCountInString(q)-same
	least, most := min(left, right), max(left, right)
	return same >= 3 && (same >= 4 || least == 0 || x.cases && most <= 2) && same >= least+2 &&
		most <= 6 && least <= 4
}

// person reports whether a word is another form of a name for somebody whose last vowel goes.
func (x *lexis) person(word, other string) bool {
	return strings.HasSuffix(word, x.fleeting[0][0]) && x.flees(word, other)
}

// flees reports whether a word is another form of one whose last vowel goes: "продавец",
// "продавцом".
func (x *lexis) flees(word, other string) bool {
	for _, e := range x.fleeting {
		if stem, ok := strings.CutSuffix(word, e[0]); ok && len(stem) > 3 {
			rest, ok := strings.CutPrefix(other, stem+e[1])
			return ok && utf8.RuneCountInString(rest) <= 3
		}
	}
	return false
}

// compound reports whether two words of two parts are one in both: "государства-участники",
// "государствами-участниками".
func (x *lexis) compound(a, b string) bool {
	first, second, ok := strings.Cut(a, "-")
	third, fourth, also := strings.Cut(b, "-")
	same := func(a, b string) bool {
		n := utf8.RuneCountInString(commonStart(a, b))
		return n >= 4 && max(utf8.RuneCountInString(a), utf8.RuneCountInString(b))-n <= 3
	}
	return x.cases && ok && also && same(first, third) && same(second, fourth)
}

// actor gives the ending that makes a word the name of somebody who acts or is acted
// on, where it goes beyond the first n bytes: "employer", "employee"; "" for none.
func (x *lexis) actor(word string, n int) string {
	base := strings.TrimRight(word, x.declined)
	if len(base) <= n || ends(word, x.modifiers) {
		return ""
	}
	for _, e := range x.actors {
		kind, ok := strings.CutPrefix(e, "-")
		if strings.HasSuffix(base, kind) {
			switch {
			case ok:
				return ""
			case x.cases: // its stem changes: покупець, покупцем
				return x.actors[0]
			}
			return kind
		}
	}
	return ""
}

// accentless takes off the accents that the forms of one word have or lose: "achevé",
// "achèvement".
var accentless = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "ç", "c", "â", "a", "î", "i",
	"ô", "o", "û", "u")

// rootOf gives the word of which another is a form that begins otherwise.
func (x *lexis) rootOf(word string) string {
	if r := x.root[word]; r != "" {
		return r
	}
	if name, _, ok := strings.Cut(word, "~"); ok {
		return name
	}
	if len(word) > 2 && len(x.formOf) > 0 {
		for _, k := range x.formOf[word[:2]] {
			if strings.HasPrefix(word, k.stem) {
				return k.first
			}
		}
	}
	if rest, ok := strings.CutPrefix(word, x.participleStart); ok && x.participleStart != "" &&
		len(rest) > 4 {
		return x.verbOfStrong(rest)
	}
	return x.verbOfStrong(word)
}

// verbOfStrong gives the verb of a participle whose vowel is another: "ausschlossen" for
// "ausschliessen".
func (x *lexis) verbOfStrong(word string) string {
	for _, s := range x.strong {
		if start, ok := strings.CutSuffix(word, s[0]); ok && start != "" {
			return start + s[1]
		}
	}
	return word
}

// sameParts reports whether the words that two sentences have both play the same
// parts in them. Where other words begin their conditions, words of these may have
// other endings.
func (w *work) sameParts(p, q *bag, pairs []int, other bool) bool {
	deeds := w.nominalised(p, q, pairs)
	return w.sameActors(p, q, pairs) && w.eachPlays(p, q, pairs, other) &&
		w.formsFit(p, q, pairs, deeds, other) && w.fleetingFits(p, q, pairs) &&
		w.sameAgent(p, q, pairs) && w.old.lexis.sameVerb(p, q, pairs) &&
		w.inPlace(p, q, pairs, deeds)
}

// eachPlays reports whether each word, looked at by itself, may play the part that it plays in
// the other sentence, in the same number.
func (w *work) eachPlays(p, q *bag, pairs []int, other bool) bool {
	x := w.old.lexis
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		switch {
		case p.voice == q.voice && p.light == q.light && !eventful(a, b, other) &&
			w.counted(p, a, b):
			return false
		case x.adverb(a.text) && a.verb != b.verb: // "promptly inspect and pay"
			return false
		case a.role != b.role && !w.mayPlay(p, q, a, b, pairs):
			return false
		}
	}
	return true
}

// eventful reports whether two words stand in conditions that other words begin: there they
// may have other endings.
func eventful(a, b *atom, other bool) bool { return other && (a.cond != 0 || b.cond != 0) }

// formsFit reports whether nothing but the voice of a verb, or an act that is named, has given
// words other endings, in a language where these tell who acts.
func (w *work) formsFit(p, q *bag, pairs []int, deeds map[int]bool, other bool) bool {
	x := w.old.lexis
	if p.voice == q.voice && w.articled(p, q, pairs) > 1 {
		return false
	}
	// words with another ending, and verbs that are the passive of the other
	recast, turned := 0, p.empty != q.empty
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		if a.text == b.text {
			continue
		}
		if !deeds[i] && !eventful(a, b, other) &&
			(!ends(a.text, x.modifiers) || !ends(b.text, x.modifiers)) {
			recast++
		}
		turned = turned || x.turns(a.text, b.text)
	}
	// "no plot may be sold without", "plots may be sold only with"
	exclusive := p.voice > 0 && slices.Contains(p.marks, freed) != slices.Contains(q.marks, freed)
	return !x.cases || recast == 0 || turned || p.voice != q.voice || exclusive ||
		w.voiceFits(p, q, pairs)
}

// inPlace reports whether no two words may have changed places in a way that says another
// thing.
func (w *work) inPlace(p, q *bag, pairs []int, deeds map[int]bool) bool {
	w.spend(len(pairs) * len(pairs) / 2)
	for i := range pairs {
		for k := i + 1; k < len(pairs); k++ {
			if p.atoms[i].text != p.atoms[k].text && w.exchanged(p, q, i, k, pairs) ||
				deeds[i] && deeds[k] && pairs[i] > pairs[k] {
				return false
			}
		}
	}
	return true
}

// fleetingFits reports whether the nouns whose vowel goes have the forms that the passive of one
// of two sentences asks for; their beginnings alone tell less than those of other nouns.
func (w *work) fleetingFits(p, q *bag, pairs []int) bool {
	x := w.old.lexis
	if len(x.fleeting) == 0 {
		return true
	}
	raw := func(i int) (was, is string) {
		a, b := &p.atoms[i], &q.atoms[pairs[i]]
		return foldWord(w.old.Text[a.at:a.end]), foldWord(w.new.Text[b.at:b.end])
	}
	turned, passive := false, false // whether a verb is the passive of the other, and the old is
	for i := range pairs {
		if was, is := raw(i); x.turns(was, is) {
			turned, passive = true, ends(was, x.passives)
			break
		}
	}
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		was, is := raw(i)
		if !x.person(was, is) && !x.person(is, was) {
			continue
		}
		if passive {
			was, is = is, was
		}
		if !turned && a.cond == 0 && b.cond == 0 ||
			turned && (x.recast == nil || !x.recast(was, is)) {
			return false
		}
	}
	return true
}

// mayPlay reports whether a word may play two parts that differ in sentences that say
// the same.
func (w *work) mayPlay(p, q *bag, a, b *atom, pairs []int) bool {
	x := w.old.lexis
	switch {
	case x.adverb(a.text) && a.text == b.text:
		return true
	case !x.sameOwner(p, q, a, b, pairs):
		return false
	case b.cond != 0 && x.inEvent(p, a), a.cond != 0 && x.inEvent(q, b), x.telling(p, a, b):
		return true // "after the sale of the house", "after the house is sold"
	case x.otherPart(p, q, a, b):
		return false
	}
	back := inverse(pairs)
	if x.headed(p, q, a, b, pairs) || x.headed(q, p, b, a, back) || x.oneTie(p, q, a, b) {
		return true
	}
	first, second := plainer(a), plainer(b)
	if p.voice == q.voice && p.empty == q.empty && first != second && !plainRole(first) &&
		!plainRole(second) {
		return x.endsToward(a, b) // "to protect", "for the protection"
	}
	return x.mayTurn(a.role, b.role) || !x.cases && p.voice != q.voice && a.text != b.text ||
		x.verbOf(p, q, a, b, pairs) || x.verbOf(q, p, b, a, back)
}

// plainer gives the part that a word plays, in a condition or not.
func plainer(a *atom) string { return strings.TrimPrefix(a.role, "?") }

// otherPart reports whether a word stands beside its noun in one of two sentences of one voice
// alone, or does by whom a thing is done.
func (x *lexis) otherPart(p, q *bag, a, b *atom) bool {
	first, second := plainer(a), plainer(b)
	if p.voice != q.voice {
		return false
	}
	return first != second && p.light == q.light && (first == beside || second == beside) ||
		slices.Contains(x.agents, a.prep) != slices.Contains(x.agents, b.prep)
}

// oneTie reports whether what ties a word to another is one in two sentences: two prepositions
// that are, a text and what it says, whom a thing comes from and its genitive.
func (x *lexis) oneTie(p, q *bag, a, b *atom) bool {
	first, second := plainer(a), plainer(b)
	return x.saidBy(p, a, first, second) || x.saidBy(q, b, second, first) ||
		first != second && (a.cond == 0) == (b.cond == 0) &&
			x.onePreposition(base(first), base(second)) ||
		x.fromOwner(p, a, second) || x.fromOwner(q, b, first)
}

// headed reports whether an act is named under a preposition, with what it is done to for its
// genitive, of which the other sentence has the verb behind that: "after service of the
// judgment", "after the judgment is served". Word a is the act or its genitive.
func (x *lexis) headed(p, q *bag, a, b *atom, pairs []int) bool {
	if a.cond != 0 || b.cond != 0 {
		return false
	}
	for i, k := range pairs {
		act, verb := &p.atoms[i], &q.atoms[k]
		if act.text == verb.text || act.role == "" || !plainRole(verb.role) ||
			plainRole(act.role) || !x.placesInTime(act.role) {
			continue
		}
		for m, n := range pairs {
			of, noun := &p.atoms[m], &q.atoms[n]
			if of.role == "of "+stemText(act.text) && noun.role == act.role && n < k &&
				(of.word == a.word || act.word == a.word) {
				return true
			}
		}
	}
	return false
}

// placesInTime reports whether a preposition says from when or until when something counts.
func (x *lexis) placesInTime(role string) bool {
	return x.eventOf[role] != "" || slices.Contains(x.anchors, role) || x.words[role]&earlier != 0
}

// saidBy reports whether a word names the text that a verb beside it says what stands there,
// under a preposition that goes in the other sentence: "listed in the annex", "the annex lists".
func (x *lexis) saidBy(p *bag, a *atom, role, other string) bool {
	names := func(stem string) bool { return strings.HasPrefix(a.text, stem) }
	if !listed(x.stands, role) || !plainRole(other) || !slices.ContainsFunc(x.texts, names) {
		return false
	}
	return slices.ContainsFunc(p.atoms, func(c atom) bool {
		says := func(stem string) bool { return strings.HasPrefix(c.text, stem) }
		return c.at < a.at && c.list >= a.list-1 && slices.ContainsFunc(x.tells, says)
	})
}

// telling reports whether two words are one verb by which a text says a thing, a participle in
// one sentence, where a text is named.
func (x *lexis) telling(p *bag, a, b *atom) bool {
	return p.namesText(x) && (plainRole(a.role) || strings.HasSuffix(a.role, beside)) &&
		(plainRole(b.role) || strings.HasSuffix(b.role, beside)) &&
		slices.ContainsFunc(x.tells, func(stem string) bool {
			return strings.HasPrefix(a.text, stem) && strings.HasPrefix(b.text, stem)
		})
}

// namesText reports whether a sentence names a text or a provision.
func (b *bag) namesText(x *lexis) bool {
	return slices.ContainsFunc(b.marks, func(m string) bool {
		return strings.HasPrefix(m, "#reference")
	}) || slices.ContainsFunc(b.atoms, func(a atom) bool {
		return slices.ContainsFunc(x.texts, func(stem string) bool {
			return strings.HasPrefix(a.text, stem)
		})
	})
}

// fromOwner reports whether a word stands under a preposition that says of whom the noun right
// before it comes, "a request from the investor", which has the word for its genitive in the
// other sentence: "the investor's request".
func (x *lexis) fromOwner(p *bag, a *atom, other string) bool {
	head, ok := strings.CutPrefix(other, "of ")
	if !ok || !listed(x.from, strings.TrimPrefix(a.role, "?")) {
		return false
	}
	k := slices.IndexFunc(p.atoms, func(c atom) bool { return c.word == a.word })
	for k--; k >= 0 && p.atoms[k].list == a.list; k-- {
	}
	return k >= 0 && stemText(p.atoms[k].text) == head && p.atoms[k].role != "O"
}

// sameOwner reports whether a word that is a genitive in both sentences is that of one
// noun, or of words that are no noun there: "the tenant's consent to the sale" is not "the
// consent to the tenant's sale".
func (x *lexis) sameOwner(p, q *bag, a, b *atom, pairs []int) bool {
	first, ok1 := strings.CutPrefix(strings.TrimPrefix(a.role, "?"), "of ")
	second, ok2 := strings.CutPrefix(strings.TrimPrefix(b.role, "?"), "of ")
	if !ok1 || !ok2 || first == second || !a.owned && !b.owned && !a.is(possessive) &&
		!b.is(possessive) {
		return true
	}
	known, same := false, false
	for i, k := range pairs {
		is, other := stemText(p.atoms[i].text) == first, stemText(q.atoms[k].text) == second
		known = known || is
		same = same || is && other
	}
	return same || !known
}

// endsToward reports whether one of two words of one root is a verb behind "to", and
// the other its noun behind a preposition that names an end.
func (x *lexis) endsToward(a, b *atom) bool {
	to := func(a *atom) bool { return x.words[a.role]&destination != 0 }
	return to(a) && b.role == x.toward || to(b) && a.role == x.toward
}

// verbOf reports whether word a is the genitive of a noun that is a verb in the other
// sentence, and stands there where that does: "before the expiry of the period",
// "before the period expires".
func (x *lexis) verbOf(p, q *bag, a, b *atom, pairs []int) bool {
	head, ok := strings.CutPrefix(strings.TrimPrefix(a.role, "?"), "of ")
	if !ok {
		return false
	}
	for i, k := range pairs {
		h, verb := &p.atoms[i], &q.atoms[k]
		if stemText(h.text) != head || h.text == verb.text && !x.endsToward(h, verb) {
			continue
		}
		if x.endsToward(h, verb) { // "for the protection of children", "to protect children"
			return b.role == verb.role || plainRole(b.role)
		}
		// "of receipt of the request", "of receiving the request"
		if verb.role == h.role && plainRole(b.role) && ends(verb.text, x.gerunds) {
			return true
		}
		if verb.role == b.role {
			byOther := func(c atom) bool { return slices.Contains(x.agents, c.prep) }
			// "responsible for the payment of taxes", "shall pay taxes"
			acted := b.role == "O" && h.role == "O" && !slices.ContainsFunc(p.atoms, byOther)
			return acted || x.happensBy(h) || x.happensBy(verb)
		}
	}
	return false
}

// happensBy reports whether a verb says what happens to its subject, or its noun to
// what is its genitive: "the expiry of the period".
func (x *lexis) happensBy(a *atom) bool {
	return slices.ContainsFunc(x.happens, func(stem string) bool {
		return strings.HasPrefix(a.text, stem)
	})
}

// inverse gives for each word of the other side the one that it is a pair with.
func inverse(pairs []int) []int {
	back := make([]int, len(pairs))
	for i, k := range pairs {
		back[k] = i
	}
	return back
}

// counted reports whether two words are one noun but for its number, "the claim", "the
// claims", and nothing says that all are meant.
func (w *work) counted(p *bag, a, b *atom) bool {
	x := w.old.lexis
	if a.text == b.text || len(x.endings) == 0 || w.anyOne(a, b) ||
		x.bare(a.text) != x.bare(b.text) {
		return false
	}
	return !strings.EqualFold(w.old.Text[a.at:a.end], w.new.Text[b.at:b.end]) &&
		!slices.ContainsFunc(p.marks, func(m string) bool { return strings.HasPrefix(m, "every") })
}

// sameVerb reports whether the first word behind the force is the same in both, where
// neither has a verb that carries nothing: "may delay the payment", "may pay with delay".
func (x *lexis) sameVerb(p, q *bag, pairs []int) bool {
	if p.light != q.light || p.voice != q.voice {
		return true
	}
	verb := func(b *bag) int {
		return slices.IndexFunc(b.atoms, func(a atom) bool {
			return a.role == "O" && !x.adverb(a.text)
		})
	}
	m, n := verb(p), verb(q)
	if m < 0 || n < 0 || pairs[m] == n {
		return true
	}
	return q.atoms[pairs[m]].role == "O" || p.atoms[inverse(pairs)[n]].role == "O" &&
		!p.atoms[m].is(nothing) && q.atoms[pairs[m]].role == beside
}

// sameAgent reports whether who acts in a passive is the subject of the other
// sentence: it stands there before what the passive has before it, the verb or what
// is acted on, and no article says otherwise.
func (w *work) sameAgent(p, q *bag, pairs []int) bool {
	if p.voice == q.voice {
		return true
	}
	passive, active, to := p, q, pairs
	if q.voice > p.voice {
		passive, active, to = q, p, inverse(pairs)
	}
	agent := slices.IndexFunc(passive.atoms, func(a atom) bool {
		return slices.Contains(w.old.lexis.agents, a.prep)
	})
	if agent <= 0 || w.old.lexis.cases {
		return true
	}
	who, what := &active.atoms[to[agent]], &active.atoms[to[agent-1]]
	switch {
	case slices.Contains(w.old.lexis.agents, who.prep): // it is one on both sides
		return true
	case w.old.lexis.words[who.art]&acted != 0:
		return false
	case w.old.lexis.words[what.art]&acted != 0:
		return true
	}
	return to[agent] < to[agent-1]
}

// articled counts the nouns that have another article, where that tells who acts.
func (w *work) articled(p, q *bag, pairs []int) (n int) {
	if !w.old.lexis.capitals {
		return 0
	}
	for i, k := range pairs {
		if a, b := &p.atoms[i], &q.atoms[k]; a.role == "" && b.role == "" && a.art != b.art &&
			a.art != "" && b.art != "" {
			n++
		}
	}
	return n
}

// exchanged reports whether two words may have changed places in a way that
// says another thing.
func (w *work) exchanged(p, q *bag, i, k int, pairs []int) bool {
	a, c, b, d := &p.atoms[i], &p.atoms[k], &q.atoms[pairs[i]], &q.atoms[pairs[k]]
	if x := w.old.lexis; x.adverb(a.text) || x.adverb(c.text) || a.is(adverbial) ||
		c.is(adverbial) {
		return false
	}
	// in the passive the verb has another noun before it
	if x := w.old.lexis; (!x.capitals || p.voice == q.voice || w.noun(a, b) == w.noun(c, d)) &&
		x.crossed(p, q, i, k, pairs) {
		return true
	}
	if pairs[i] < pairs[k] || a.role != c.role || b.role != d.role {
		return false
	}
	if x := w.old.lexis; x.capitals && a.role == "" && b.role == "" && w.noun(a, b) &&
		w.noun(c, d) {
		listed := a.list == c.list && a.item != c.item
		// else either may act: "die Bank informiert die Firma"
		told := (x.words[a.art]|x.words[c.art])&(casing|acted) != 0
		return p.voice == q.voice && (a.art != b.art || c.art != d.art || !listed && !told)
	}
	if a.list == c.list && a.item == c.item || b.list == d.list && b.item == d.item {
		return !w.freely(p, q, a, b, c, d)
	}
	if a.list != c.list {
		return false
	}
	whole, known := p.whole[a.list]
	if !known {
		whole = w.old.lexis.wholeItems(p, q, pairs, a.list)
		if p.whole == nil {
			p.whole = make(map[int]bool)
		}
		p.whole[a.list] = whole
	}
	return !whole
}

// crossed reports whether each of two words plays the part of the other, or belongs
// to what the other belongs to.
func (x *lexis) crossed(p, q *bag, i, k int, pairs []int) bool {
	a, c, b, d := &p.atoms[i], &p.atoms[k], &q.atoms[pairs[i]], &q.atoms[pairs[k]]
	switch {
	case a.role != c.role && a.role == d.role && c.role == b.role,
		a.base() != c.base() && a.base() == d.base() && c.base() == b.base():
		return true
	case !(x.cases && (x.turns(a.text, b.text) || x.turns(c.text, d.text))) &&
		(a.role == c.role || b.role == d.role) && a.pred >= 0 && c.pred >= 0 &&
		p.atoms[a.pred].text != p.atoms[c.pred].text &&
		// "the law of Ukraine … that of the Union"
		pairs[a.pred] == d.pred && pairs[c.pred] == b.pred:
		return true
	}
	// of two that bear one name it belongs to the other
	return a.pred >= 0 && b.pred >= 0 && pairs[a.pred] != b.pred &&
		p.atoms[a.pred].text == q.atoms[b.pred].text && !p.oneList(a.pred, pairs, b.pred)
}

// oneList reports whether the word at index pred and the one that is index other
// on the other side stand in one list.
func (b *bag) oneList(pred int, pairs []int, other int) bool {
	k := slices.Index(pairs, other)
	return k >= 0 && b.atoms[pred].list == b.atoms[k].list
}

// wholeItems reports whether the items of a list, but for what stands before the
// first, are whole in both texts: "the roof, the walls" and "the walls, the roof".
func (x *lexis) wholeItems(p, q *bag, pairs []int, list int) bool {
	type place struct{ list, item int }
	olds, news := make(map[int]place), make(map[place]int)
	// what stands behind the last of them in both is no part of it
	m, n := len(p.atoms)-1, len(q.atoms)-1
	for ; m >= 0 && p.atoms[m].list != list; m-- {
	}
	if m >= 0 {
		n = pairs[m]
	}
	shared := make(map[int]bool)
	for ; m > 0 && n > 0 && pairs[m] == n && p.atoms[m].list == list &&
		q.atoms[n].list == q.atoms[pairs[m]].list; m, n = m-1, n-1 {
		shared[m] = true
	}
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		if a.list != list || shared[i] || x.adverb(a.text) {
			continue
		}
		at := place{b.list, b.item}
		if seen, ok := olds[a.item]; ok && seen != at && a.item > 0 {
			return false
		}
		if seen, ok := news[at]; ok && seen != a.item && b.item > 0 {
			return false
		}
		olds[a.item], news[at] = at, a.item
	}
	return true
}

// adverb reports whether a word says how or how often, and may stand anywhere.
func (x *lexis) adverb(word string) bool { return ends("  "+word, x.adverbs) }

// base gives the part that a word plays without of what a genitive is one; who does the
// act of a noun stands as its genitive would.
func (a *atom) base() string {
	if a.doer {
		return "of"
	}
	return base(a.role)
}

// base gives a part without of what a genitive is one.
func base(role string) string {
	if strings.HasPrefix(strings.TrimPrefix(role, "?"), "of") {
		return "of"
	}
	return role
}

// freely reports whether the order of two words that stand in one item says
// nothing: adverbs, a noun and its verb where nouns are told by their capital,
// and words whose endings tell their part.
func (w *work) freely(p, q *bag, a, b, c, d *atom) bool {
	x := w.old.lexis
	switch {
	case x.adverb(a.text), x.adverb(c.text):
		return true
	case x.capitals && w.noun(a, b) != w.noun(c, d):
		return true
	case x.beside(p, q, a, b, c, d):
		return true
	case p.voice != q.voice, p.light != q.light:
		return true // "it deposited the instrument", "the instrument was deposited by it"
	case x.cases:
		return true // that two have changed their endings is looked at by itself
	}
	return false
}

// beside reports whether of two words that stand side by side one limits the other, before
// it or behind: "the necessary measures", "the measures necessary".
func (x *lexis) beside(p, q *bag, a, b, c, d *atom) bool {
	limits := func(v *atom) bool { return v.is(qualifier) || ends(v.text, x.modifiers) }
	follows := func(bag *bag, first, second *atom) bool {
		return second.pred >= 0 && &bag.atoms[second.pred] == first
	}
	near := follows(p, a, c) && follows(q, d, b) || follows(p, c, a) && follows(q, b, d)
	return near && limits(a) != limits(c)
}

// noun reports whether a word is written with a capital in both texts.
func (w *work) noun(a, b *atom) bool {
	return w.old.upper(a.word) && w.new.upper(b.word)
}

// mayTurn reports whether a word may play two parts in two ways to say one thing:
// the subject of a verb and the agent of its passive, an object and a genitive.
func (x *lexis) mayTurn(a, b string) bool {
	free := func(role string) bool {
		role = strings.TrimPrefix(role, "?")
		return role == "" || role == "S" || role == "O" || role == beside ||
			strings.HasPrefix(role, "of") || listed(x.turning, role)
	}
	return free(a) && free(b)
}

// turns reports whether a verb is the passive of the other.
func (x *lexis) turns(a, b string) bool {
	return ends(a, x.passives) != ends(b, x.passives)
}

// joinedSaying makes one sentence of several: what follows goes on with "and", and
// without its subject where that is the one before, or a pronoun for it.
func (s *side) joinedSaying(list []saying, which []int) saying {
	if len(which) == 1 {
		return list[which[0]]
	}
	var out saying
	for n, i := range which {
		say := &list[i]
		if n == 0 {
			out.in, out.words = say.in, slices.Clone(say.words)
			continue
		}
		words, joins := withoutSubject(out.words, say.words)
		if joins == and { // "… . It also signs"
			words = slices.DeleteFunc(slices.Clone(words), func(v word) bool {
				return v.text == s.lexis.alsoWord
			})
		}
		// "By May A shall sign. B shall pay."
		if first := &out.words[0]; joins == 0 && (first.is(joint|only) || first.fact() ||
			first.cond != 0) {
			out.loose = true
		}
		if at := say.in.At; joins != 0 {
			out.words = append(out.words, word{text: "&", at: at, end: at, trait: joins})
		}
		out.words = append(out.words, words...)
		out.in = plan.Range{At: out.in.At, Len: say.in.At + say.in.Len - out.in.At}
	}
	out.words = joinedVerbs(s, out.words)
	out.parts = s.parts(out.words, false)
	return out
}

// withoutSubject gives the words of a sentence without its subject, where that is a
// pronoun, or the words that the sentence before begins or ends with.
//
// It gives the trait of the word that joins the two, 0 where the subject is another.
func withoutSubject(before, words []word) ([]word, trait) {
	k := skipNothing(words, 0)
	if k < len(words) && words[k].is(subject) {
		return words[k+1:], and
	}
	if at := pointedTo(before, words); at > 0 {
		return words[at:], and
	}
	i, n := skipNothing(before, 0), 0
	for i < len(before) && k < len(words) && before[i].text == words[k].text && !words[k].fact() {
		i, k, n = skipNothing(before, i+1), skipNothing(words, k+1), n+1
	}
	if n > 0 && k < len(words) && (words[k].fact() || words[k].is(finite) || n > 1) {
		return words[k:], and
	}
	k = skipNothing(words, 0)
	if last := len(before) - 1; last >= 0 && k+1 < len(words) &&
		before[last].text == words[k].text && (words[k+1].fact() || words[k+1].is(finite)) {
		return words[k+1:], offset | relative | nothing // "…, which"
	}
	return words, 0
}

// pointedTo gives the word behind a subject that points back to the one noun of the
// sentence before that has its name, "this commission"; 0 where there is none.
func pointedTo(before, words []word) int {
	if len(words) < 3 || !words[0].is(pointing) || words[1].is(nothing|joint|pronoun) ||
		words[1].fact() || words[2].is(joint|genitive) {
		return 0
	}
	n := 0
	for i := range before {
		if before[i].text == words[1].text || len(words[1].text) > 5 &&
			before[i].stem == words[1].stem {
			n++
		}
	}
	if n != 1 {
		return 0
	}
	return 2
}

// skipNothing gives the first word from word i on that carries content.
func skipNothing(words []word, i int) int {
	for i < len(words) && words[i].is(nothing) && !words[i].is(finite|subject) {
		i++
	}
	return i
}
