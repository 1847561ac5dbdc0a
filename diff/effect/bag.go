package effect

import (
	"slices"
	"strconv"
	"strings"

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
	words       []word
	verb        int    // the word that is the force of the sentence; -1: none
	preposition string // the preposition that reaches here; "" none
	head        string // the word before, of which a genitive is one
	pred        int
	list        int
	item        int
	kept        string // the preposition that reached as far as its noun
	begun       bool   // a word stands under the preposition already
	outer       string // the preposition right before another; it reaches the noun behind that one
	genitive    string // the genitive before
	prep        string // the preposition before
	raw         string // the same as the text has it
	doer        bool   // that preposition says who does the act of the noun before it
}

// goesOnOf reports whether the genitive at word i is one more of those of one noun.
func (r *bagReader) goesOnOf(i int) bool {
	if r.genitive == "" || i == 0 || len(r.atoms) == 0 || r.atoms[len(r.atoms)-1].role != r.genitive {
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
			r.preposition = ""
		case r.preposition == "":
			r.preposition, r.begun = r.kept, false
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
	r.list, r.item, r.preposition, r.kept, r.begun = r.list+1, 0, "", "", false
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
		r.preposition = ""
		if v.is(auxiliary) {
			r.voice++
		}
	case v.is(nothing) && r.begun: // another noun begins
		r.preposition = ""
		if v.is(article) && !r.lexis.capitals {
			r.pred = -1
		}
	case v.is(later) && i > 0 && r.words[i-1].cond != v.cond,
		v.is(nothing | pronoun | support | whole), v.is(happening) && v.cond != 0:
	default:
		r.atom(i)
		if v.is(closing) && i+1 < len(r.words) && !r.words[i+1].is(genitive|and|or) {
			r.preposition = ""
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
	if r.preposition != "" && strings.HasPrefix(v.text, "#reference") &&
		!listed(r.lexis.stands, base(r.preposition)) {
		r.marks = append(r.marks, v.text+" "+base(r.preposition))
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
	if listed(r.lexis.stands, r.preposition) {
		return ""
	}
	return r.preposition
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
		r.atoms, r.pred, r.preposition, r.begun = append(r.atoms, a), -1, "", false
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
		if r.begun = false; r.preposition == "" {
			r.preposition = r.kept
		}
	case v.is(genitive):
		if !r.goesOnOf(i) { // "of the loss, of the delay"
			r.genitive = "of " + r.head
		}
		r.preposition, r.begun, r.prep = r.genitive, false, v.text
	case v.is(joint):
		outer := ""
		if r.lexis.capitals && i > 0 && r.words[i-1].is(joint) {
			outer = r.preposition
		}
		r.apart()
		r.outer = outer
		r.preposition = v.text
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
		r.preposition = v.text
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
		raw: r.raw, verb: r.joins, doer: r.doer && slices.Contains(r.lexis.agents, r.preposition),
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
		case r.preposition != "":
			a.role, r.preposition = strings.TrimSuffix(a.role, r.preposition)+partWord, ""
		case r.pred >= 0 && !r.behindAuxiliary(i):
			a.role = strings.TrimRight(a.role, "SO") + partWord
		}
	}
	inner := r.outer != "" && r.preposition != "" && r.begun && !r.upper(v)
	if inner { // "für durch Nutzung entstehende Schäden"
		a.role = strings.TrimSuffix(a.role, r.preposition)
	}
	// "be humanely treated"
	r.pred, r.head, r.begun = len(r.atoms), stemText(v.text), r.begun || !r.lexis.adverb(v.text)
	if !ends(v.text, r.lexis.modifiers) {
		r.prep, r.raw = "", ""
	}
	r.atoms = append(r.atoms, a)
	if inner {
		r.preposition, r.outer, r.begun = r.outer, "", false
		return
	}
	if r.preposition == "" && r.outer != "" && !r.upper(v) {
		r.preposition, r.outer, r.begun = r.outer, "", false
		return
	}
	if r.preposition == "" {
		r.kept = ""
		return
	}
	named := r.upper(v)
	// as far as its noun
	if r.lexis.cases && (named || !ends(v.text, r.lexis.modifiers)) || r.lexis.capitals && named {
		r.preposition, r.kept = "", r.preposition
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

// partWord is the part of a participle that stands with its noun.
const partWord = "P"

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
	case r.preposition != "":
		return r.preposition
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
