package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// A language is the table of one language: what its words are for, and which of
// its phrases say one thing. It stands in a file of its own, and no other file
// knows the language. Words are parted by spaces, phrases by |, both in the form
// that foldWord gives.
type language struct {
	tag     string
	traits  []traitRow
	phrases []phraseRow
	// same are classes of phrases that are used for one another, one in a line: what comes first
	// is the form of the others, or the form that one of them has in phrases.
	same string
	// events are phrases that begin a condition and that package facts does not
	// read, with the class of the condition, as package facts names it.
	events      []phraseRow
	spellings   [][2]string // endings that are spelt in two ways
	opposites   string      // adjectives, each followed by its denial: lawful unlawful
	contraries  string      // words, each followed by one that cannot hold with it: later earlier
	participles string      // endings of words that take what follows them: made, delivered
	plurals     string      // endings of the plural that no singular has
	// endings of nouns that name an act: inspection; none: a light verb carries nothing else
	acts    string
	happens string // beginnings of verbs that have no object: expir
	// endings of nouns that name who acts or is acted on: er ee; with - before it, of others
	actors      string
	declined    string      // letters that the endings of nouns are made of
	modifiers   string      // endings of words that narrow the noun behind them
	endings     [][2]string // endings of number and person, and what stands without them: ies y
	gerunds     string      // endings of verbs that are no infinitive: ing
	infinitives string      // endings of the verb that may end a sentence
	finites     string      // endings of the verb of a sentence, where nouns have none of them
	possessives string      // endings of a genitive that stands before its noun
	// the verb may end the sentence, and its denial stand anywhere behind the force
	verbLast bool
	passives string // endings of passive verbs
	adverbs  string // endings of adverbs, and adverbs, which may stand anywhere
	capitals bool   // nouns are written with a capital
	trailing bool   // what limits a noun stands behind it
	elliptic string // what stands for a verb that is left out, in a heading: " to be "
	// the preposition before the noun of what somebody does a thing to do: for
	toward  string
	turning string // prepositions that may come and go with the order: by, to, with
	cases   bool   // endings tell who acts and what is acted on
	agent   string // the prepositions before who acts, in a passive: by
	// words before a figure that its full stop makes an ordinal: das 16. Lebensjahr
	ordinals string
	// presents says that the present is the plain form of what binds: a duty and
	// the bare verb are then not told apart by force.
	presents bool
	// forces are phrases that bind or free and that package facts does not read.
	forces []phraseRow
	// kin are beginnings of words that name one thing or act, each row of one.
	kin []kinRow
	// inflected are the beginnings of the forms of one word, each group parted by |.
	inflected string
	// undone are the beginnings of nouns that deny the verb behind them: non-payment.
	undone string // denial and beginning parted by |: non-|pay
	// roots are forms of words that do not begin as the word does, each followed
	// by the word: borne bear.
	roots string
	// participleStart is what a participle may begin with: ge.
	participleStart string
	// classed are phrases that begin a condition of another class than package facts says.
	classed []phraseRow
	// declaring says that a force that states reports true of is said without its words.
	declaring bool
	// whens are words that begin a condition and may name a time as well as a case.
	whens string
	// eventPreps are prepositions, each followed by the class of the condition that a
	// clause has which says the same: after the sale, after it is sold.
	eventPreps string
	// passiveForces are the verbs that bind to what is to be done, and not who is to do it:
	// "ist zu zahlen".
	passiveForces string
	// places are nouns of a place, behind which what places begins no condition: the port where.
	places string
	// shifting are the prepositions before whom something is given, which may go, and
	// giving the beginnings of verbs of giving: grant to the buyer a right.
	shifting, giving string
	// recast reports whether a noun of the active may have the form a where it has the
	// form b in the passive: "скаргу", "скарга". nil: nouns have one form.
	recast   func(a, b string) bool
	generics string // articles before a plural subject that speak of all of the sort: les
	// intervals are lengths of time, each followed by the word for what comes back after it:
	// every three months, quarterly.
	intervals string
	ofWord    string // the genitive before an amount behind its noun: of
	onlyWord  string // only
	anyWord   string // any: what a denial beside the verb leaves of "no"
	receives  string // present forms of the verbs by which somebody gets what is due
	norWord   string // nor
	rules     string // words that come before a provision and say no more: provisions
	anchoring string // prepositions behind a time that say from when it counts, the first for all
	// alike are groups of prepositions that are one between the same words, parted by |:
	// "inform of", "inform about".
	alike string
	// from are the prepositions before whom a thing comes from that may be its genitive.
	from string
	// own are beginnings of names of acts of what was named: "after its publication".
	own      string
	defining string // what brackets begin with that only give a name, parted by |: hereinafter
	clock    string // prepositions before an hour of the day: à
	clocks   clockTable
	often    frequencyTable
	// ordinalWord gives the word for an ordinal, or its beginning; nil where figures and words
	// are not brought to one form. ordinalEnds are what follows the figures: th.
	ordinalWord func(n int) string
	ordinalEnds string
	// weighing are words before a figure of weight, lasting behind a length of time, spaced
	// behind one that comes back: "weighing 20 kg", "at six-month intervals".
	weighing, lasting, spaced string
	// workdays are beginnings of names of the days that count, where a language has more than one
	// sort of them: Werktag, Arbeitstag.
	workdays string
	// alone are the words that make of a denial before the verb that a thing is so in one case
	// alone: ne … que.
	alone string
	// copulas are forms of "be" that are no auxiliary in the table: soit.
	copulas string
	// aged are the words in normal form before an age that somebody has not reached, ofAge those
	// behind it, which say no more than the bound.
	aged, ofAge []string
	atLatest    string // what makes a date the last one, behind it: au plus tard
	// offices are beginnings of names of who acts for a body or is a side of a contract: dean
	offices string
	// officeEnding is how many letters their endings have at most.
	officeEnding int
	bodies       string // beginnings of names of authorities and other bodies: ministry
	oneWord      string // the word for 1: one
	// stating are the beginnings of verbs by which a text says a thing: "the annex lists",
	// "listed in the annex"; stands are the prepositions before such a text.
	stating, stands string
	documents       string // beginnings of names of texts: annex
	// fleeting are endings of nouns whose vowel goes in their other forms: ец ц.
	fleeting [][2]string
	// ablaut are endings of participles and what the verb has for them: schlossen schliessen.
	ablaut    string
	beWord    string // is: stands for a force that states, "shall be"
	compounds bool   // two words are also written as one with a hyphen: time-limit
	alsoWord  string // also
	freeing   string // words of what somebody is freed from where they are denied: liable
	rights    string // words of a right that is denied, which forbids nothing: entitled
	neuters   string // words that point to what was said before: it this so
	insides   string // words that open a time in which a thing is done: within
	utmost    string // the word to which those that make an effort the best are brought: best
	accents   bool   // the forms of one word differ in accents
	// rule is the preposition to which those that point to a rule are brought.
	rule string
	// scopes are phrases that limit and that package facts does not read.
	scopes []phraseRow
	// inverted gives the condition that a sentence begins with and that no word
	// begins: "Zahlt der Mieter nicht, so …". nil: there is none.
	inverted func(s *side, region plan.Range) (plan.Range, bool)
	// deny brings the denials of a sentence to one word each. nil: they are.
	deny func(words []word) []word
	// stemmed gives a word without what its place in the sentence puts into it:
	// "zurückzugeben". nil: nothing is.
	stemmed func(word string) string
	// marked tells words that are more where they stand than by themselves: "que"
	// behind "ne". nil: there are none.
	marked func(s *side)
	// states reports whether a force that package facts reads is none where it
	// stands: a future, a passive, "has experience". nil: never.
	states func(s *side, i int) bool
}

// A trait is what a word is for.
type trait uint64

const (
	nothing    trait = 1 << iota // carries no content: articles, relative pronouns, "is" for "are"
	and                          // joins
	or                           // leaves a choice
	joint                        // a preposition: comes and goes with what it ties
	genitive                     // a preposition that ties so closely as to part nothing
	pronoun                      // follows what it stands for
	auxiliary                    // a form of "be" beside a participle
	support                      // "does" in "does not": carries a denial and no more
	negator                      // denies
	excluder                     // denies the noun behind it: no, neither
	every                        // speaks of all
	most                         // speaks of more than half
	some                         // speaks of a part
	qualifier                    // changes a condition or a scope, and the effect says which
	relative                     // begins a relative clause
	definite                     // the definite article
	only                         // only
	bound                        // stands for a phrase of the table
	further                      // adds to what is there: other, additional
	limiting                     // a preposition whose phrase says where, when or for what
	later                        // behind it the main clause begins: then
	effort                       // behind a force, makes it a promise of effort: endeavour
	light                        // a verb that carries a noun and says nothing: make payment
	possessive                   // a genitive by its ending: the Tenant's
	loosely                      // "any": of a thing of the sort, as an article says it too
	// a word beside the verb that says when, how often or whether, and nothing that binds
	filler
	having      // a preposition: with what it names
	trying      // a verb that an effort is the object of: use, make
	lacking     // denies the noun behind it and comes with it: without
	destination // a preposition that also begins an infinitive: to
	casing      // an article whose ending tells who acts and what is acted on
	finite      // a form of "be" or "have" that a subject stands before
	opensDeed   // ends a force before an infinitive: shall, may, not, to
	pairing     // speaks of two: both
	// a force that a rule made of a ban: whether it permits or binds is not said
	derived
	placing   // begins a condition where no place is named before it: where
	ever      // denies for all time: never
	inverting // begins a condition where it opens a sentence: should
	// a relative pronoun before which a comma says another thing: who, which
	offset
	infinitive // of what omits: does so only before "to"
	omitting   // a verb that denies the one behind it: fail, omit
	earlier    // a preposition: what it names comes later
	whole      // goes with a share: majority
	lapsed     // in a denial: what is denied was so before: no longer
	utmost     // of an effort: best, every
	subject    // a pronoun that stands for a subject: it, they
	modelling  // says that something is to be like what follows: mirrors
	closing    // ends a phrase that may stand anywhere: at any time
	happening  // in a condition, says no more than that it is so: occurs
	article    // the definite article, in all its forms
	indefinite // the indefinite article
	// comes before a word in quotation marks and says that it is one: the term
	naming
	// a preposition that points to the rule that governs, before a provision: under
	ruling
	adverbial // stands for a phrase that may stand anywhere: at its own expense
	acted     // an article of what is acted on: den
	// says what will be, and by itself does not say whether it binds: will
	future
	anybody  // names nobody in particular: person
	pointing // points back to what was named: this
	pledging // a verb that binds and says to what: warrants, bears
	owner    // an article of a genitive, and of nothing else: des
	choosing // leaves somebody the choice, and limits nothing: discretion
	// before what begins a condition, says that it makes no difference: even if
	regardless
)

// A traitRow gives words their trait. "material*" is any word that begins so.
type traitRow struct {
	trait trait
	words string
}

// A kinRow says with which letters words begin that name one thing, and why.
type kinRow struct{ stems, reason string }

// A phraseRow brings phrases that say one thing to one form, with the reason
// why they do. The form is the words that stand for them: none where they carry
// nothing. Where it is "!" the phrase is none of what its words would be.
type phraseRow struct {
	form, phrases, reason string
}

// idle is the form of a phrase that is none of what its words would be.
const idle = "!"

// A lexis is a language's table made ready.
type lexis struct {
	*language

	// the lists of endings, cut
	participles, modifiers, gerunds, infinitives, passives, adverbs, plurals, acts, actors, happens,
	finites, ruled, anchors, gives, owns, tells, texts, institutions, officers []string

	alikes   [][]string // prepositions that are one between the same words
	definers [][]string // what brackets begin with that only give a name
	strong   [][2]string
	undone   [][2]string

	words    map[string]trait
	stems    map[string][]stemTrait // by the first two bytes
	phrases  map[string][]phrase    // by the first word, the longest first
	positive map[string]string      // what an adjective denies
	contrary map[string]string      // what cannot hold with a word, either way
	root     map[string]string      // the word of which another is a form
	kinship  map[string][]kinStem   // by the first two bytes, the longest first
	formOf   map[string][]kinStem   // the same of the forms of one word
	spelt    map[byte][][2]string   // endings that are spelt in two ways, by their last byte
	agents   []string               // the prepositions of agent
	interval map[string]string      // the word for what comes back after a length of time
	// the class of a condition, by the preposition that says the same
	eventOf  map[string]string
	class    map[string]string  // of a condition, by the words that begin it
	triggers map[string][]event // by the first word, as the next two
	limits   map[string][]event
	forces   map[string][]event
	// words that how often a thing comes back may begin with
	opensOften map[string]bool
	begins     map[string]bool // whether an event, a scope word or a force begins with a word
}

// A kinStem is a beginning of words and the first of its row.
type kinStem struct{ stem, first string }

// A stemTrait is a beginning of words and their trait.
type stemTrait struct {
	stem  string
	trait trait
}

// An event is a phrase that begins a condition.
type event struct {
	class string
	words []string
	take  int // words of the phrase itself, without those that must follow: "following ~the"
}

// A phrase is a row's phrase made ready.
type phrase struct {
	words []string
	form  []string
	idle  bool
}

func newEvent(class, text string) event {
	e := event{class: class, words: strings.Fields(text)}
	e.take = len(e.words)
	for i, w := range e.words {
		if rest, ok := strings.CutPrefix(w, "~"); ok {
			e.words[i], e.take = rest, min(e.take, i)
		}
	}
	return e
}

// lexes are the languages' tables by tag. "" is none of them.
var lexes = func() map[string]*lexis {
	m := make(map[string]*lexis)
	for _, l := range languages() {
		m[l.tag] = l.ready()
	}
	m[""] = new(language).ready()
	return m
}()

// languages lists the tables.
func languages() []*language {
	return []*language{english(), ukrainian(), russian(), german(), french()}
}

func (l *language) ready() *lexis {
	x := &lexis{
		language: l, words: make(map[string]trait), stems: make(map[string][]stemTrait),
		phrases: make(map[string][]phrase), positive: make(map[string]string),
		contrary: make(map[string]string),
	}
	for _, row := range l.traits {
		for w := range strings.FieldsSeq(row.words) {
			if stem, ok := strings.CutSuffix(w, "*"); ok {
				x.stems[stem[:2]] = append(x.stems[stem[:2]], stemTrait{stem, row.trait})
				continue
			}
			x.words[w] |= row.trait
		}
	}
	for _, row := range l.phrases {
		for text := range strings.SplitSeq(row.phrases, "|") {
			p := phrase{words: strings.Fields(text), idle: row.form == idle}
			if !p.idle {
				p.form = strings.Fields(row.form)
			}
			x.phrases[p.words[0]] = append(x.phrases[p.words[0]], p)
		}
	}
	for line := range strings.SplitSeq(strings.TrimSpace(l.same), "\n") {
		x.addSame(strings.Split(line, "|"))
	}
	for _, list := range x.phrases {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	x.begins = make(map[string]bool)
	x.triggers, x.forces, x.limits = x.eventsOf(l.events), x.eventsOf(l.forces),
		x.eventsOf(l.scopes)
	x.cutEndings()
	x.opensOften = l.often.opens()
	x.agents = strings.Fields(l.agent)
	x.eventOf = make(map[string]string)
	preps := strings.Fields(l.eventPreps)
	for i := 0; i+1 < len(preps); i += 2 {
		x.eventOf[preps[i]] = preps[i+1]
	}
	x.interval = make(map[string]string)
	lengths := strings.Fields(l.intervals)
	for i := 0; i+1 < len(lengths); i += 2 {
		value, unit, _ := strings.Cut(lengths[i], ":")
		x.interval["#duration:"+amount(value, unit)+":"] = lengths[i+1]
	}
	x.class = make(map[string]string)
	for _, row := range l.classed {
		for text := range strings.SplitSeq(row.phrases, "|") {
			x.class[text] = row.form
		}
	}
	x.root, x.kinship = make(map[string]string), make(map[string][]kinStem)
	if pair := strings.Fields(l.roots); len(pair) > 1 {
		for i := 0; i+1 < len(pair); i += 2 {
			x.root[pair[i]] = pair[i+1]
		}
	}
	for _, row := range l.kin {
		kinOf(x.kinship, row.stems)
	}
	x.formOf = make(map[string][]kinStem)
	for group := range strings.SplitSeq(l.inflected, "|") {
		kinOf(x.formOf, group)
	}
	longestFirst(x.kinship)
	longestFirst(x.formOf)
	pair := strings.Fields(l.opposites)
	for i := 0; i+1 < len(pair); i += 2 {
		x.positive[pair[i+1]] = pair[i]
		x.contrary[pair[i]], x.contrary[pair[i+1]] = pair[i+1], pair[i]
	}
	pair = strings.Fields(l.contraries)
	for i := 0; i+1 < len(pair); i += 2 {
		x.contrary[pair[i]], x.contrary[pair[i+1]] = pair[i+1], pair[i]
	}
	return x
}

// addSame puts a class of phrases under one form. A phrase that has a form keeps it.
func (x *lexis) addSame(class []string) {
	known := func(words []string) *phrase {
		k := slices.IndexFunc(x.phrases[words[0]], func(p phrase) bool {
			return slices.Equal(p.words, words)
		})
		if k < 0 {
			return nil
		}
		return &x.phrases[words[0]][k]
	}
	if len(class) < 2 {
		return
	}
	form := strings.Fields(class[0])
	for _, text := range class {
		if p := known(strings.Fields(text)); p != nil && !p.idle {
			form = p.form
			break
		}
	}
	for _, text := range class {
		if words := strings.Fields(text); known(words) == nil {
			x.phrases[words[0]] = append(x.phrases[words[0]], phrase{words: words, form: form})
		}
	}
}

// kinOf puts the stems of a group under the first of them.
func kinOf(m map[string][]kinStem, group string) {
	stems := strings.Fields(group)
	for _, stem := range stems {
		m[stem[:2]] = append(m[stem[:2]], kinStem{stem, stems[0]})
	}
}

func longestFirst(m map[string][]kinStem) {
	for _, list := range m {
		slices.SortStableFunc(list, func(a, b kinStem) int { return len(b.stem) - len(a.stem) })
	}
}

// eventsOf cuts the phrases of rows, by their first words.
func (x *lexis) eventsOf(rows []phraseRow) map[string][]event {
	m := make(map[string][]event)
	for _, row := range rows {
		for text := range strings.SplitSeq(row.phrases, "|") {
			e := newEvent(row.form, text)
			x.begins[e.words[0]] = true
			m[e.words[0]] = append(m[e.words[0]], e)
		}
	}
	return m
}

// cutEndings cuts the lists of endings.
func (x *lexis) cutEndings() {
	l := x.language
	for _, list := range []struct {
		to   *[]string
		from string
	}{
		{&x.participles, l.participles},
		{&x.modifiers, l.modifiers},
		{&x.gerunds, l.gerunds},
		{&x.infinitives, l.infinitives},
		{&x.passives, l.passives},
		{&x.adverbs, l.adverbs},
		{&x.plurals, l.plurals},
		{&x.acts, l.acts},
		{&x.actors, l.actors},
		{&x.happens, l.happens},
		{&x.finites, l.finites},
		{&x.ruled, l.rules},
		{&x.anchors, l.anchoring},
		{&x.gives, l.giving},
		{&x.owns, l.own},
		{&x.tells, l.stating},
		{&x.texts, l.documents},
		{&x.institutions, l.bodies},
		{&x.officers, l.offices},
	} {
		*list.to = strings.Fields(list.from)
	}
	for group := range strings.SplitSeq(l.alike, "|") {
		x.alikes = append(x.alikes, strings.Fields(group))
	}
	for phrase := range strings.SplitSeq(l.defining, "|") {
		if words := strings.Fields(phrase); len(words) > 0 {
			x.definers = append(x.definers, words)
		}
	}
	pair := strings.Fields(l.ablaut)
	for i := 0; i+1 < len(pair); i += 2 {
		x.strong = append(x.strong, [2]string{pair[i], pair[i+1]})
	}
	for stem := range strings.FieldsSeq(l.undone) {
		denial, begins, _ := strings.Cut(stem, "|")
		x.undone = append(x.undone, [2]string{denial, begins})
	}
	x.spelt = make(map[byte][][2]string)
	for _, p := range l.spellings {
		x.spelt[p[0][len(p[0])-1]] = append(x.spelt[p[0][len(p[0])-1]], p)
	}
}

// trait gives what a folded word is for.
func (x *lexis) trait(word string) trait {
	t := x.words[word]
	if len(word) > 1 {
		for _, s := range x.stems[word[:2]] {
			if strings.HasPrefix(word, s.stem) {
				t |= s.trait
			}
		}
	}
	return t
}

// spell gives the form under which two spellings of a word are one.
func (x *lexis) spell(word string) string {
	if word == "" {
		return word
	}
	for _, p := range x.spelt[word[len(word)-1]] {
		if len(word) > len(p[0])+1 && strings.HasSuffix(word, p[0]) {
			return strings.TrimSuffix(word, p[0]) + p[1]
		}
	}
	return word
}

// lexisOf gives the table of a BCP 47 tag, of the text's own language where
// there is no tag: the one of which the text has the most words that carry
// nothing.
func lexisOf(tag, text string) *lexis {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if base != "" && base != "und" {
		if x := lexes[base]; x != nil {
			return x
		}
		return lexes[""]
	}
	head := wordsOf(new(memory), nil, text, runes(text, 0, min(len(text), 2000)))
	best, most := lexes[languages()[0].tag], 0
	for _, l := range languages() {
		x, n := lexes[l.tag], 0
		for _, v := range head {
			if x.words[v.text]&(nothing|joint|and|genitive) != 0 {
				n++
			}
		}
		if n > most {
			best, most = x, n
		}
	}
	return best
}

// bare gives a word without the ending that a verb loses behind an auxiliary and
// a noun in the singular.
func (l *language) bare(word string) string {
	for _, e := range l.endings {
		if stem, ok := strings.CutSuffix(word, e[0]); ok && len(stem) > 2 {
			return stem + e[1]
		}
	}
	return word
}

// endsIn reports whether a word has one of the endings of a list parted by spaces.
func endsIn(word, endings string) bool {
	for e := range strings.FieldsSeq(endings) {
		if strings.HasSuffix(word, e) && len(word) > len(e)+1 {
			return true
		}
	}
	return false
}

// listed reports whether a word is one of a list parted by spaces.
func listed(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if w == word {
			return true
		}
	}
	return false
}

// ends reports whether a word has one of the endings.
func ends(word string, endings []string) bool {
	for _, e := range endings {
		if strings.HasSuffix(word, e) && len(word) > len(e)+1 {
			return true
		}
	}
	return false
}

// is reports whether a word has one of the traits.
func (v *word) is(t trait) bool { return v.trait&t != 0 }

// rangeOf gives the bytes from the first word to the last.
func rangeOf(words []word) plan.Range {
	if len(words) == 0 {
		return plan.Range{}
	}
	return plan.Range{At: words[0].at, Len: words[len(words)-1].end - words[0].at}
}
