package say

import (
	"slices"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
)

// A Line is one thing that may be said, or may not. What a kind of line needs is set
// and the rest empty.
type Line struct {
	Kind Kind       `json:"kind"`
	May  bool       `json:"may"`
	Refs []plan.Ref `json:"refs,omitempty"` // what it speaks of
	// {at}: the point that it speaks of, as a reader knows it
	At Place `json:"at,omitzero"`
	// what fills the words in braces of its sentence
	Args map[string]string `json:"args,omitempty"`
	// {names}: the copies or sources that are its ground
	Names []string `json:"names,omitempty"`
	// in whose copy one of the names was read, where it was not read itself
	Relays map[string]string `json:"relays,omitempty"`
	Stance plan.Stance       `json:"stance,omitempty"` // {verb}: of a statement
	By     []plan.Speaker    `json:"by,omitempty"`     // {who}: the speakers of a statement
	// {first} and {rest}: the sides of a conflict
	Forms []collate.Variant `json:"forms,omitempty"`
	// {denials}: what stands against it; always in its sentence
	Denials []Denial `json:"denials,omitempty"`
}

// A Denial is what somebody says against a statement.
type Denial struct {
	By    []plan.Speaker `json:"by,omitempty"`
	Text  string         `json:"text,omitempty"`
	Names []string       `json:"names,omitempty"` // of the sources that report it
	// Relays says in whose copy one of the names was read, where it was not read itself.
	Relays map[string]string `json:"relays,omitempty"`
}

// Kind says by which rule a [Line] was reached.
type Kind string

// What may be said.
const (
	KindQuote        Kind = "quote"         // a clause read in the draft's words
	KindText         Kind = "text"          // a clause of a version that is the text itself
	KindQuotePart    Kind = "quote-part"    // a part of one
	KindTell         Kind = "tell"          // a clause that was not read in the draft's words
	KindTellDoubtful Kind = "tell-doubtful" // the same, of which a part is perhaps not of the draft
	KindPresent      Kind = "present"       // it is there; its words are not known
	KindVacant       Kind = "vacant"        // an exact copy shows that it is not there
	KindSaidVacant   Kind = "said-vacant"   // somebody tells that it is not there
	// KindClaimedText: a clause of a version that somebody claims to have existed
	KindClaimedText Kind = "claimed-text"
	KindClaimedOf   Kind = "claimed-of" // what reports claim of a version without its text
	KindSaid        Kind = "said"       // a statement of somebody's
	KindSame        Kind = "same"       // both versions have the same words
	KindChanged     Kind = "changed"    // verdict draft: other words
	KindWordsGone   Kind = "words-gone" // verdict draft: words that the newer version lacks
	KindWordsCome   Kind = "words-come" // verdict draft: words that the older version lacks
	KindReplaced    Kind = "replaced"   // verdict draft: another text at the same place
	KindDoes        Kind = "does"       // verdict draft: what the words do
	KindGone        Kind = "gone"       // verdict draft: a point that the newer version lacks
	KindCome        Kind = "come"       // verdict draft: a point that the older version lacks
	KindCounted     Kind = "counted"    // a number of points that somebody gives
	KindCarried     Kind = "carried"    // whose copy stands for a version
	// KindDiffer: what copies in the draft's words have, and others have otherwise
	KindDiffer Kind = "differ"
)

// What may not be said.
const (
	// KindNotWords: the draft's own words of a clause are not known whole
	KindNotWords   Kind = "not-words"
	KindNotOutlet  Kind = "not-outlet"   // an outlet's words were not read
	KindNotOwn     Kind = "not-own"      // words of an outlet's own are not the draft's
	KindNotOneForm Kind = "not-one-form" // readings disagree
	KindNotFact    Kind = "not-fact"     // somebody says so
	KindNotExisted Kind = "not-existed"  // an earlier state is only claimed
	KindNotBecame  Kind = "not-became"   // that one point became another is only reported
	KindNotNumber  Kind = "not-number"   // a number is inferred
	KindNotKnown   Kind = "not-known"    // nothing is known of a point
	KindNotAuthor  Kind = "not-author"   // authorship is disputed
	KindNotText    Kind = "not-text"     // no text of a version was seen
	KindNotWhole   Kind = "not-whole"    // a version is known in part
	// KindNotTelling: verdict telling: an earlier copy has the other's words
	KindNotTelling Kind = "not-telling"
	// KindNotContested: verdict open: a copy in the draft's words has the other's
	KindNotContested Kind = "not-contested"
	// KindNotRendered: verdict open: a translation or a retelling has the other's words
	KindNotRendered Kind = "not-rendered"
	KindNotThird    Kind = "not-third" // verdict open: a copy has neither side's words
	// KindNotBase: verdict open: the wording that it was written over is not known
	KindNotBase    Kind = "not-base"
	KindNotSettled Kind = "not-settled" // verdict open for another reason
	KindNotDoes    Kind = "not-does"    // verdict open or telling: what the words would do
	// KindNotExamined: too long or too many details: what the words do was not worked out
	KindNotExamined   Kind = "not-examined"
	KindNotCompared   Kind = "not-compared"   // words were not compared: a side is told
	KindNotLanguage   Kind = "not-language"   // words were not compared: two languages
	KindNotInPart     Kind = "not-in-part"    // words were not compared: a side is known in part
	KindNotSilence    Kind = "not-silence"    // what a told side does not mention
	KindNotUnreported Kind = "not-unreported" // nothing is known of a side
	KindNotSaidGone   Kind = "not-said-gone"  // an absence is only told of
	KindNotRefused    Kind = "not-refused"    // leaving out is not refusing
	KindNotWho        Kind = "not-who"        // nobody is on record for a change
)

// Kinds lists the kinds of line, those of what may be said first.
func Kinds() []Kind {
	return []Kind{
		KindQuote, KindText, KindQuotePart, KindTell, KindTellDoubtful, KindPresent, KindVacant,
		KindSaidVacant, KindClaimedText, KindClaimedOf, KindSaid, KindSame, KindChanged,
		KindWordsGone, KindWordsCome, KindReplaced, KindDoes, KindGone, KindCome, KindCounted,
		KindCarried, KindDiffer,
		KindNotWords, KindNotOutlet, KindNotOwn, KindNotOneForm, KindNotFact, KindNotExisted,
		KindNotBecame, KindNotNumber, KindNotKnown, KindNotAuthor,
		KindNotText, KindNotWhole, KindNotTelling, KindNotContested, KindNotRendered, KindNotThird,
		KindNotBase, KindNotSettled, KindNotDoes, KindNotExamined, KindNotCompared, KindNotLanguage,
		KindNotInPart, KindNotSilence, KindNotUnreported, KindNotSaidGone, KindNotRefused,
		KindNotWho,
	}
}

// Valid reports whether c is a known kind of line.
func (c Kind) Valid() bool { return slices.Contains(Kinds(), c) }

// May reports whether lines of the kind may be said.
func (c Kind) May() bool {
	return slices.Index(Kinds(), c) < slices.Index(Kinds(), KindNotWords) && c.Valid()
}

// line makes a line of a kind. Pairs are names and values of its arguments.
func line(c Kind, refs []plan.Ref, pairs ...string) Line {
	l := Line{Kind: c, May: c.May(), Refs: refs}
	for i := 0; i+1 < len(pairs); i += 2 {
		if l.Args == nil {
			l.Args = make(map[string]string)
		}
		l.Args[pairs[i]] = pairs[i+1]
	}
	return l
}

// at sets the point that a line speaks of.
func (l Line) at(p Place) Line {
	l.At = p
	return l
}

// named sets the ground of a line.
func (l Line) named(names ...string) Line {
	for _, n := range names {
		if n != "" && !slices.Contains(l.Names, n) {
			l.Names = append(l.Names, n)
		}
	}
	return l
}

// from sets the ground of a line, with who relays it where it was not read itself:
// a relay is named wherever what it relays is.
func (l Line) from(copies ...collate.Copy) Line {
	names, relays := grounds(copies)
	for _, n := range names {
		known := slices.Contains(l.Names, n)
		relay, relayed := relays[n]
		switch {
		case !relayed:
			delete(l.Relays, n)
		case !known:
			if l.Relays == nil {
				l.Relays = make(map[string]string)
			}
			l.Relays[n] = relay
		}
		l = l.named(n)
	}
	return l
}

// grounds names copies, each once, and for those that were read in other copies
// alone the nearest of these.
func grounds(copies []collate.Copy) (names []string, relays map[string]string) {
	for _, c := range copies {
		if c.Name == "" {
			continue
		}
		known := slices.Contains(names, c.Name)
		names = appendNew(names, c.Name)
		switch {
		case len(c.Via) == 0 || c.Via[0] == c.Name:
			delete(relays, c.Name)
		case !known:
			if relays == nil {
				relays = make(map[string]string)
			}
			relays[c.Name] = c.Via[0]
		}
	}
	return names, relays
}
