package say

import (
	"slices"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
)

// A Line is one thing that may be said, or may not. What a code needs is set
// and the rest empty.
type Line struct {
	Code    Code              `json:"code"`
	May     bool              `json:"may"`
	Refs    []plan.Ref        `json:"refs,omitempty"`    // what it speaks of
	Args    map[string]string `json:"args,omitempty"`    // what fills the words in braces of its sentence
	Names   []string          `json:"names,omitempty"`   // {names}: the copies or sources that are its ground
	Stance  plan.Stance       `json:"stance,omitempty"`  // {verb}: of a statement
	By      []plan.Speaker    `json:"by,omitempty"`      // {who}: the speakers of a statement
	Forms   []collate.Form    `json:"forms,omitempty"`   // {first} and {rest}: the sides of a conflict
	Denials []Denial          `json:"denials,omitempty"` // {denials}: what stands against it; always in its sentence
}

// A Denial is what somebody says against a statement.
type Denial struct {
	By    []plan.Speaker `json:"by,omitempty"`
	Text  string         `json:"text,omitempty"`
	Names []string       `json:"names,omitempty"` // of the sources that report it
}

// Code says by which rule a [Line] was reached.
type Code string

// What may be said.
const (
	Quote        Code = "quote"         // a clause read in the draft's words
	Text         Code = "text"          // a clause of a version that is the text itself
	QuotePart    Code = "quote-part"    // a part of one
	Tell         Code = "tell"          // a clause that was not read in the draft's words
	TellDoubtful Code = "tell-doubtful" // the same, of which a part is perhaps not of the draft
	Present      Code = "present"       // it is there; its words are not known
	Vacant       Code = "vacant"        // an exact copy shows that it is not there
	SaidVacant   Code = "said-vacant"   // somebody tells that it is not there
	ClaimedText  Code = "claimed-text"  // a clause of a version that somebody claims to have existed
	ClaimedOf    Code = "claimed-of"    // what reports claim of a version without its text
	Said         Code = "said"          // a statement of somebody's
	Same         Code = "same"          // both versions have the same words
	Changed      Code = "changed"       // verdict draft: other words
	WordsGone    Code = "words-gone"    // verdict draft: words that the newer version lacks
	WordsCome    Code = "words-come"    // verdict draft: words that the older version lacks
	Replaced     Code = "replaced"      // verdict draft: another text at the same place
	Does         Code = "does"          // verdict draft: what the words do
	Gone         Code = "gone"          // verdict draft: a point that the newer version lacks
	Come         Code = "come"          // verdict draft: a point that the older version lacks
	Counted      Code = "counted"       // a number of points that somebody gives
	Carried      Code = "carried"       // whose copy stands for a version
	Differ       Code = "differ"        // what copies in the draft's words have, and others have otherwise
)

// What may not be said.
const (
	NotWords      Code = "not-words"      // the draft's own words of a clause are not known whole
	NotOutlet     Code = "not-outlet"     // an outlet's words were not read
	NotOwn        Code = "not-own"        // words of an outlet's own are not the draft's
	NotOneForm    Code = "not-one-form"   // readings disagree
	NotFact       Code = "not-fact"       // somebody says so
	NotExisted    Code = "not-existed"    // an earlier state is only claimed
	NotBecame     Code = "not-became"     // that one point became another is only reported
	NotNumber     Code = "not-number"     // a number is inferred
	NotKnown      Code = "not-known"      // nothing is known of a point
	NotAuthor     Code = "not-author"     // authorship is disputed
	NotText       Code = "not-text"       // no text of a version was seen
	NotWhole      Code = "not-whole"      // a version is known in part
	NotTelling    Code = "not-telling"    // verdict telling: an earlier copy has the other's words
	NotContested  Code = "not-contested"  // verdict open: a copy in the draft's words has the other's
	NotRendered   Code = "not-rendered"   // verdict open: a translation or a retelling has the other's words
	NotThird      Code = "not-third"      // verdict open: a copy has neither side's words
	NotBase       Code = "not-base"       // verdict open: the wording that it was written over is not known
	NotSettled    Code = "not-settled"    // verdict open for another reason
	NotDoes       Code = "not-does"       // verdict open or telling: what the words would do
	NotCompared   Code = "not-compared"   // words were not compared: a side is told
	NotLanguage   Code = "not-language"   // words were not compared: two languages
	NotInPart     Code = "not-in-part"    // words were not compared: a side is known in part
	NotSilence    Code = "not-silence"    // what a told side does not mention
	NotUnreported Code = "not-unreported" // nothing is known of a side
	NotSaidGone   Code = "not-said-gone"  // an absence is only told of
	NotRefused    Code = "not-refused"    // leaving out is not refusing
	NotWho        Code = "not-who"        // nobody is on record for a change
)

// Codes lists the codes, those of what may be said first.
func Codes() []Code {
	return []Code{
		Quote, Text, QuotePart, Tell, TellDoubtful, Present, Vacant, SaidVacant, ClaimedText, ClaimedOf, Said, Same, Changed,
		WordsGone, WordsCome, Replaced, Does, Gone, Come, Counted, Carried, Differ,
		NotWords, NotOutlet, NotOwn, NotOneForm, NotFact, NotExisted, NotBecame, NotNumber, NotKnown, NotAuthor,
		NotText, NotWhole, NotTelling, NotContested, NotRendered, NotThird, NotBase, NotSettled, NotDoes, NotCompared, NotLanguage,
		NotInPart, NotSilence, NotUnreported, NotSaidGone, NotRefused, NotWho,
	}
}

// Valid reports whether c is a known code.
func (c Code) Valid() bool { return slices.Contains(Codes(), c) }

// May reports whether lines of the code may be said.
func (c Code) May() bool {
	return slices.Index(Codes(), c) < slices.Index(Codes(), NotWords) && c.Valid()
}

// line makes a line of a code. Pairs are names and values of its arguments.
func line(c Code, refs []plan.Ref, pairs ...string) Line {
	l := Line{Code: c, May: c.May(), Refs: refs}
	for i := 0; i+1 < len(pairs); i += 2 {
		if l.Args == nil {
			l.Args = make(map[string]string)
		}
		l.Args[pairs[i]] = pairs[i+1]
	}
	return l
}

// by sets the ground of a line.
func (l Line) by(names ...string) Line {
	for _, n := range names {
		if n != "" && !slices.Contains(l.Names, n) {
			l.Names = append(l.Names, n)
		}
	}
	return l
}
