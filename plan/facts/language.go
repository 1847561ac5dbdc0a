package facts

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A class is what a phrase of a language's table is for.
type class uint8

const (
	numeral    class = iota + 1 // a number in words: its value
	scale                       // hundred, thousand, million: its value
	fraction                    // third, quarter: 1/3, 1/4
	half                        // the half of a whole
	andHalf                     // "and a half"
	article                     // the, a: may stand between a preposition and a figure
	one                         // a, one: 1 before a scale, a fraction or a unit of time
	month                       // "01" to "12"
	yearWord                    // "year" beside a number that is one
	endOf                       // "the end of" a year or month
	dateBefore                  // the bound of a date: by, on, until
	timeUnit                    // days, months
	// what may stand between a number and its unit: "business", or "" for "calendar"
	business
	unit           // a unit of a figure
	currency       // an ISO 4217 code
	percent        // percent, percentage-points, per-mille
	rate           // tax, interest: a percentage near it is a figure
	changeBy       // "by" before a percentage: a figure
	genitive       // "of" a whole; between scale and unit
	majority       // a majority: "1/2", or "" where the share stands beside it
	equally        // in equal parts
	rangeStart     // "between" two, or the beginning of a range
	rangeTo        // the middle of a range
	boundBefore    // the bound of the figure that follows
	boundAfter     // the bound of the figure before it
	boundLate      // the same, at the end of the clause
	exceed         // to exceed: denied, it is a bound and no negation
	unlimited      // "no limit on"
	limited        // "limited" where no figure follows
	deadlineBefore // within, in: a period to do something in
	during         // the same, unless something is forbidden in it
	notice         // "notice" after a period
	vague          // a deadline without a measure
	anchor         // after, from, of: where a period starts
	reference      // article, paragraph
	document       // treaty, charter, act
	own            // "this", before the text's own name
	force          // a force: see the values below
	governs        // "it is expected that"
	receive        // a verb whose subject receives
	give           // a verb whose object receives
	verb           // the verb of a plain statement
	relative       // which, who
	pronoun        // it, they
	negator        // not; "subject" where it denies the subject
	never          // the second half of a negation: pas
	condition      // the name of a condition
	scope          // the name of a scope
	recognition    // the name of a recognition
	conjunction    // and, or
	clock          // after a time of day
	abbreviation   // a point after it ends no sentence
	rank           // an ordinal in words: the number of a provision
	ordinal        // the ending of an ordinal: st, nd
	distance       // what follows metres: high, wide
	idle           // a phrase that is none of what its words would be
	numeralPrefix  // the number that a word begins with: дво in дводенний
	numberSign     // before the number of a thing: No.
	oblique        // an article that no subject has
	atHour         // before an hour of the day: "в 14 часов"
	term           // the time in which something is to be done: строк
	// may stand before a subject or between it and its verb: then, hereby
	filler
	preposition // before a noun that is no subject: with, against
	// a measure of several values, or of none that is known: pounds, pesos
	unsure
	bigCurrency // a currency with its scale: MEUR; the value is "EUR 1000000"
	cents       // a hundredth of a currency
	outOf       // between a part and its whole: "one in five"
	eachMonth   // behind a day: "of each month"
	changeVerb  // says that a quantity changes: "raised from 15 to 20"
	copula      // a form of to be
	yearTie     // may stand between a month and its year: "June in 2027"
	dayWord     // "day" between an ordinal and its month
	// a word that is another one too, which its capital or its place tells: may, try, warrants
	asWord
	rangeEnd   // what ends a span of dates that began before it
	inversion  // a condition where it opens the sentence: "Should the …"
	rangeFrom  // what may open a range, without being a bound
	minus      // below zero
	lasting    // a bound that says how long before a period: "over ten years"
	comparison // after a percentage: higher, below
	tie        // ties a provision to its document: in, under
	titled     // begins the name of a document: "the Treaty on …"
	dative     // before who receives: to
	// joins numerals behind a multiple of its value: "one hundred and five"
	numeralAnd
	definite // the article of what is known
	// behind a period that is over when it counts: "the six months preceding"; "definite": only
	// with such an article
	lookback
	// between an article and a unit of time: "in a calendar month" sets no limit
	calendar
	lastDay // the last day of a month or year: "the end of"
	// a word that says how many times: twice; "" where it may say another thing: once
	multiple
	labelled // before the number of a thing: version, page
	// a currency where the text speaks of money, else what it is cannot be told
	pounds
	paying  // a word that speaks of money: price, pays
	street  // a word that ends or begins the name of a street
	agent   // before who does what is done to the subject: by
	passive // a form of to be behind which something is done to the subject
	// a verb that binds without a modal where the party stands that it binds; see doer
	duty
	onto // before whom a duty is laid on: на
	age  // a word that makes a number of years an age: "" before it, "behind"
)

// The values of class force. What they become when denied is in [denied].
const (
	must      = "must"      // will, shall, must, undertakes
	obliged   = "obliged"   // obliged to: denied, an exemption
	hasTo     = "has-to"    // German "hat … zu": an obligation with its infinitive only
	should    = "should"    // should, ought to
	expected  = "expected"  // is expected to
	endeavour = "endeavour" // endeavours to
	may       = "may"       // may, can
	mayNot    = "may-not"   // cannot, has no right to
	mustNot   = "must-not"  // "won't"
	forbidden = "forbidden" // is prohibited
	exempt    = "exempt"    // is exempt from
	statement = "statement" // the verb of a sentence without another force
	present   = "present"   // a verb that binds without a modal; see duty
)

// A language is the table of one language: its rows, the traits in which its
// grammar differs from that of others, and what it takes a procedure to tell.
// It stands with all three in one file, which hands it to [learn].
type language struct {
	tag string

	// How it is told from others.
	script  *unicode.RangeTable // the letters that it is written in
	letters string              // those of them that no other of its script has
	common  string              // frequent words, parted by spaces
	usual   bool                // taken for its script where no word tells

	// Letters and words.
	inner bool // an apostrophe inside a word is part of it
	// endings of words that may follow a noun which is no part of a compound; none: nouns make no
	// compounds
	participles []string
	done        string // ending of a verb that says what is done to its subject
	nouns       bool   // nouns begin with a capital
	// the ending of adverbs, which may stand between a verb and its subject or object
	adverb  string
	endings string // endings that a party's name may take, parted by spaces
	// endings that a declined name loses, with what it has in their place
	stems    [][2]string
	datives  string // endings of the form that says to whom
	feminine string // last letters of names that have those endings for whom
	agents   string // endings of the form that says who does what is done
	// endings of that form that only names in one of the letters of feminine have
	feminineAgents string
	reflexive      string          // ending of a verb that is done to its subject
	vowels         string          // last letters that a declined name loses
	closing        [][2]string     // vowels that change in a closed syllable: сторони, сторін
	suffixes       [][2]string     // verb endings and the word of the table that they count as
	except         map[string]bool // words with such an ending that are no such verb

	// Numbers and dates.
	point        byte        // the decimal mark
	orderedBy    bool        // a point after a number makes it an ordinal
	soleUnits    string      // forms of units of time that say one of them behind "during": місяця
	lone         bool        // the article is a number before a unit of time: "ein Monat"
	ordinalParts parts       // what must follow one third, which may be an ordinal or another thing
	monthFirst   bool        // the month may come first: "May 3, 2011", 05/03/2011
	bareOn       bool        // a full date without a preposition is the day on which
	hourIsTime   bool        // an hour of the day and an hour that passes are one word: heures
	adjectives   []adjective // words that a number goes into to say how long: dreimonatig
	yearBehind   bool        // the word for year follows its number: "2027 року"
	innerFirst   bool        // references go from the inner to the outer
	commaLinks   bool        // a comma may part the levels of a reference
	looseTitles  bool        // a preposition behind the word for a document begins its name

	// Sentences.
	inverts   bool // the subject may follow the verb
	lateNot   bool // the negation may stand anywhere behind the verb
	doubles   bool // a denied subject denies the verb once more
	twoPart   bool // a negation has two parts; in an exception the first alone denies nothing
	commas    bool // a comma begins another clause
	limitedBe bool // "limited" limits without a figure only behind a form of to be

	// Procedures; nil where the language needs none.
	// a folded word as a number: fünfundzwanzig
	compound func(g *reading, word []byte) (number, bool)
	// the word behind n makes it an hour of the day
	clock func(word string, n uint64) bool
	// a word that ends as the name of a law does
	document func(word string) (is, named bool)
	// whether the force at tokens i to to is denied
	denial func(g *reading, c *clause, i, to int) bool
	// what kind of force a phrase is where it stands; "" none
	counts func(g *reading, c *clause, i, to int, kind string) string

	rows []row

	once sync.Once
	lex  *lexicon
}

// An adjective is the stem of a word such as "tägig" and its unit of time.
type adjective struct {
	stem, unit string
	bytes      []byte // of the stem; made with the lexicon
}

// parts says what must follow a single part, "a third", for it to be one.
type parts uint8

const (
	partsAlone   parts = iota // nothing
	partsOfOrEnd              // the whole, or the end of the clause: "a third party" is none
	partsOf                   // the whole
)

// taught are the languages in the order of their files.
var taught []*language

// learn takes a language in. It gives true, so that it can stand in a
// declaration of the language's own file.
func learn(l *language) bool {
	taught = append(taught, l)
	return true
}

// lexicon gives the compiled table. It is made once.
func (l *language) lexicon() *lexicon {
	l.once.Do(func() {
		l.lex = newLexicon()
		for _, r := range l.rows {
			l.lex.add(r)
		}
		for _, r := range symbols {
			l.lex.add(r)
		}
		l.lex.link()
		for n := range l.adjectives {
			l.adjectives[n].bytes = []byte(l.adjectives[n].stem)
		}
	})
	return l.lex
}

// Languages lists the languages that are read, as BCP 47 tags in alphabetical order.
func Languages() []string {
	var tags []string
	for _, l := range taught {
		tags = append(tags, l.tag)
	}
	slices.Sort(tags)
	return tags
}

// byTag gives the language of a BCP 47 tag, or nil.
func byTag(tag string) *language {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	for _, l := range taught {
		if l.tag == base {
			return l
		}
	}
	return nil
}

// guess gives the language that a text seems to be in: that whose script most
// of its letters are of, then that with the most of its own letters and frequent
// words. It looks at the first 2,000 bytes.
func guess(text string) *language {
	if len(text) > 2000 {
		text = text[:2000]
	}
	var best *language
	var most standing
	for _, l := range taught {
		if s := l.standing(text); best == nil || s.precedes(most) {
			best, most = l, s
		}
	}
	return best
}

// A standing is how much of a text speaks for a language, what counts most first.
type standing struct {
	script, own int
	usual       bool
}

func (s standing) precedes(t standing) bool {
	return cmp.Or(s.script-t.script, s.own-t.own, truth(s.usual)-truth(t.usual)) > 0
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (l *language) standing(text string) (s standing) {
	for _, c := range text {
		if unicode.Is(l.script, c) {
			s.script++
		}
		if c >= utf8.RuneSelf && strings.ContainsRune(l.letters, unicode.ToLower(c)) {
			s.own++
		}
	}
	for word := range wordsOf(text) {
		if strings.Contains(l.common, " "+word+" ") ||
			strings.Contains(l.common, " "+strings.ToLower(word)+" ") {
			s.own++
		}
	}
	s.usual = l.usual
	return s
}

// wordsOf yields the runs of letters of text.
func wordsOf(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		start := -1
		for i, c := range text {
			switch letter := unicode.IsLetter(c) || c >= utf8.RuneSelf && unicode.IsMark(c); {
			case letter && start < 0:
				start = i
			case !letter && start >= 0:
				if !yield(text[start:i]) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(text[start:])
		}
	}
}
