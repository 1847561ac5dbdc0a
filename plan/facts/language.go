package facts

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// A class is what a phrase of a language's table is for.
type class uint8

const (
	numeral        class = iota + 1 // a number in words: its value
	scale                           // hundred, thousand, million: its value
	fraction                        // third, quarter: 1/3, 1/4
	half                            // the half of a whole
	andHalf                         // "and a half"
	article                         // the, a: may stand between a preposition and a figure
	one                             // a, one: 1 before a scale, a fraction or a unit of time
	month                           // "01" to "12"
	yearWord                        // "year" beside a number that is one
	endOf                           // "the end of" a year or month
	dateBefore                      // the bound of a date: by, on, until
	timeUnit                        // days, months
	business                        // what may stand between a number and its unit: "business", or "" for "calendar"
	unit                            // a unit of a figure
	currency                        // an ISO 4217 code
	percent                         // percent, percentage-points, per-mille
	rate                            // tax, interest: a percentage near it is a figure
	changeBy                        // "by" before a percentage: a figure
	of                              // "of" a whole; between scale and unit
	majority                        // a majority: "1/2", or "" where the share stands beside it
	equally                         // in equal parts
	between                         // "between" two, or the beginning of a range
	rangeTo                         // the middle of a range
	boundBefore                     // the bound of the figure that follows
	boundAfter                      // the bound of the figure before it
	boundLate                       // the same, at the end of the clause
	exceed                          // to exceed: denied, it is a bound and no negation
	unlimited                       // "no limit on"
	limited                         // "limited" where no figure follows
	deadlineBefore                  // within, in: a period to do something in
	during                          // the same, unless something is forbidden in it
	notice                          // "notice" after a period
	vague                           // a deadline without a measure
	anchor                          // after, from, of: where a period starts
	reference                       // article, paragraph
	document                        // treaty, charter, act
	own                             // "this", before the text's own name
	force                           // a force: see the values below
	governs                         // "it is expected that"
	receive                         // a verb whose subject receives
	give                            // a verb whose object receives
	verb                            // the verb of a plain statement
	relative                        // which, who
	pronoun                         // it, they
	negator                         // not; "subject" where it denies the subject
	never                           // the second half of a negation: pas
	condition                       // the name of a condition
	scope                           // the name of a scope
	recognition                     // the name of a recognition
	conjunction                     // and, or
	clock                           // after a time of day
	abbreviation                    // a point after it ends no sentence
	rank                            // an ordinal in words: the number of a provision
	ordinal                         // the ending of an ordinal: st, nd
	distance                        // what follows metres: high, wide
	idle                            // a phrase that is none of what its words would be
)

// The values of class force. What they become when denied is in [denied].
const (
	must      = "must"      // will, shall, must, undertakes
	obliged   = "obliged"   // obliged to: denied, an exemption
	hasTo     = "has-to"    // German "hat … zu": an obligation with its infinitive only
	should    = "should"    // should, is to
	expected  = "expected"  // is expected to
	endeavour = "endeavour" // endeavours to
	may       = "may"       // may, can
	mayNot    = "may-not"   // cannot, has no right to
	mustNot   = "must-not"  // "won't"
	forbidden = "forbidden" // is prohibited
	exempt    = "exempt"    // is exempt from
	statement = "statement" // the verb of a sentence without another force
)

// A language is the table of one language.
type language struct {
	tag       string
	point     byte            // the decimal mark
	inner     bool            // an apostrophe inside a word is part of it
	inverts   bool            // the subject may follow the verb
	lateNot   bool            // the negation may stand anywhere behind the verb
	doubles   bool            // a denied subject denies the verb once more
	inward    bool            // adjacent references go from the inner to the outer
	bareOn    bool            // a full date without a preposition is the day on which
	orderedBy bool            // a point after a number makes it an ordinal
	compounds bool            // numbers are written in one word
	endings   string          // endings that a party's name may take, parted by spaces
	suffixes  [][2]string     // verb endings and the word of the table that they count as
	except    map[string]bool // words with such an ending that are no such verb
	common    string          // frequent words, to recognise the language by
	rows      []row

	once sync.Once
	lex  *lexicon
}

// languages lists the tables.
func languages() []*language { return []*language{&english, &ukrainian, &russian, &german, &french} }

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
	})
	return l.lex
}

// byTag gives the language of a BCP 47 tag, or nil.
func byTag(tag string) *language {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	for _, l := range languages() {
		if l.tag == base {
			return l
		}
	}
	return nil
}

// guess gives the language that a text seems to be in: by its letters, and
// among those written in Latin letters by their most frequent words. It looks
// at the first 2,000 bytes.
func guess(text string) *language {
	if len(text) > 2000 {
		text = text[:2000]
	}
	cyrillic, latin, uk, ru := 0, 0, 0, 0
	for _, c := range text {
		switch {
		case c >= 'а' && c <= 'я' || c >= 'А' && c <= 'Я':
			cyrillic++
			if c == 'ы' || c == 'э' || c == 'ъ' {
				ru++
			}
		case strings.ContainsRune("іїєґІЇЄҐ", c):
			cyrillic++
			uk++
		case c < utf8.RuneSelf && (c|0x20 >= 'a' && c|0x20 <= 'z'):
			latin++
		}
	}
	switch {
	case cyrillic > latin && uk > ru:
		return &ukrainian
	case cyrillic > latin && ru > uk:
		return &russian
	}
	among := []*language{&english, &german, &french}
	if cyrillic > latin {
		among = []*language{&russian, &ukrainian} // hardly a Ukrainian sentence does without і
	}
	best, most := among[0], 0
	for _, l := range among {
		n := 0
		for word := range wordsOf(text) {
			if strings.Contains(l.common, " "+word+" ") || strings.Contains(l.common, " "+strings.ToLower(word)+" ") {
				n++
			}
		}
		if n > most {
			best, most = l, n
		}
	}
	return best
}

// wordsOf yields the runs of letters of text.
func wordsOf(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		start := -1
		for i := range len(text) + 1 {
			letter := i < len(text) && (text[i] >= utf8.RuneSelf || text[i]|0x20 >= 'a' && text[i]|0x20 <= 'z')
			switch {
			case letter && start < 0:
				start = i
			case !letter && start >= 0:
				if !yield(text[start:i]) {
					return
				}
				start = -1
			}
		}
	}
}
