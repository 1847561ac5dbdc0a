package sources

import "slices"

// A Match is what [Find] makes of a quotation. The zero Match is that of
// nothing looked for.
type Match struct {
	Outcome Outcome

	// At and Len are the place in the text, in bytes, for Found and Differs.
	// Its borders are those of characters.
	At, Len int

	// Literal says that the place has the very bytes of the quotation. Where it
	// is false in a Found, case, composition, quotation marks, dashes, white
	// space or other punctuation differ, or words are left out where the
	// quotation says so.
	Literal bool

	// Differences are the words that differ, in the order of the text: for
	// Differs, and for Absent with a Near.
	Differences []Difference

	// Omitted are the words of the text that the quotation says it leaves out, by
	// an ellipsis, in the order of the text: for Found and Differs, and for Absent
	// with a Near. Whoever relies on the quotation should read them: a "not" may
	// be among them.
	Omitted []Passage

	// Replaced are the words of the quoter's own, in square brackets, each with
	// the words of the text that they stand for: Text is "" where they stand
	// for none. Those at the ends of the quotation are not among them.
	Replaced []Difference

	// PrefixDiffers and SuffixDiffers say that something else stands beside the
	// place than before or behind the quotation: of three words or more of the
	// context, less than a third is there. For Found and Differs, and for Absent
	// with a Near.
	PrefixDiffers, SuffixDiffers bool

	// Near is the most similar place of an Absent quotation: not taken for it,
	// and not to be shown as where it stands. It is zero where nothing is
	// similar.
	Near Passage

	// Places are those between which an Ambiguous quotation cannot be placed:
	// the first of them, by position.
	Places []Passage
}

// A Passage is a run of bytes of a text. The zero Place is none.
type Passage struct{ At, Len int }

// A Difference is a run of words that are not the same in a quotation and in
// the place that was found for it.
type Difference struct {
	Quoted   string // what the quotation has; "" where it lacks words
	QuotedAt int    // bytes of [Quote.Exact]
	Text     string // what the text has; "" where it lacks words
	At       int    // bytes of the text
}

// Outcome says what came of looking for a quotation. The zero value is no
// outcome.
type Outcome string

// The outcomes.
const (
	OutcomeFound   Outcome = "found"   // the words are there
	OutcomeDiffers Outcome = "differs" // they are there with small differences
	// OutcomeAbsent: they are not there, or too little speaks for what is similar
	OutcomeAbsent    Outcome = "absent"
	OutcomeAmbiguous Outcome = "ambiguous" // several places are as good
	// OutcomeNotChecked: there was nothing to look for, or no text to look in
	OutcomeNotChecked Outcome = "not-checked"
)

// Outcomes lists the outcomes.
func Outcomes() []Outcome {
	return []Outcome{
		OutcomeFound, OutcomeDiffers, OutcomeAbsent, OutcomeAmbiguous,
		OutcomeNotChecked,
	}
}

// Valid reports whether o is an outcome.
func (o Outcome) Valid() bool { return slices.Contains(Outcomes(), o) }
