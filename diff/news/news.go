package news

import (
	"slices"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// Format is the member "format" of [News] as JSON.
const Format = "redraft.news/1"

// News are what one state of a plan has that an earlier one had not, and the
// other way round. The zero News are those of two equal states.
type News struct {
	Format string `json:"format"` // Format
	Plan   string `json:"plan,omitempty"`
	// until when the evidence of the earlier state was collected
	From sources.Date `json:"from,omitempty"`
	To   sources.Date `json:"to,omitempty"` // and that of the later one
	// by kind, in the order of Kinds, then by version, point and id
	Items []Item `json:"items,omitempty"`
}

// An Item is one thing that is new, or no longer there.
type Item struct {
	Kind Kind `json:"kind"`
	// the draft, point, claim, statement or report that it is about
	At plan.Ref `json:"at,omitzero"`
	// verdicts: the point of the other draft; corrections: the report that was corrected;
	// denials: what is denied
	Other plan.Ref       `json:"other,omitzero"`
	Date  sources.Date   `json:"date,omitempty"` // of the draft, the report or the statement
	Who   []plan.Speaker `json:"who,omitempty"`  // statements: who said it
	// who has it, or had it; verdicts: the copies by which it was reached, the later one if there
	// are two
	By []collate.Copy `json:"by,omitempty"`
	// words before, or the title; verdicts: the older draft's words, where one run of them is
	// judged
	Was string `json:"was,omitempty"`
	// words now; verdicts: the newer draft's. None of it is a quotation by being here
	Is string `json:"is,omitempty"`
	// denials: the words of the statement or claim that is denied
	Denied string `json:"denied,omitempty"`
	// verdicts: the kind of change that they are on
	Change  diff.Kind `json:"change,omitempty"`
	Verdict Judgement `json:"verdict,omitzero"` // verdicts: now
	// verdicts: before; zero: nothing was said then
	Before Judgement `json:"before,omitzero"`
}

// A Judgement is a verdict with its reason. The zero Judgement is none.
type Judgement struct {
	Verdict diff.Verdict `json:"verdict,omitempty"`
	Reason  diff.Reason  `json:"reason,omitempty"`
}

// Kind says what sort of an [Item] it is.
type Kind string

// The kinds, in the order of the items.
const (
	KindCorrection Kind = "correction" // a report that corrects an earlier one
	// KindWithdrawn: a report, draft, copy, claim or statement that is no longer in the plan
	KindWithdrawn Kind = "withdrawn"
	KindDenial    Kind = "denial" // somebody denies what was said
	// KindVerdict: another verdict on a change, or its reason, or none any more
	KindVerdict   Kind = "verdict"
	KindReading   Kind = "reading"   // a point of a copy has other words than before
	KindDraft     Kind = "draft"     // a draft that was not in the plan
	KindCopy      Kind = "copy"      // one more copy of a draft
	KindWords     Kind = "words"     // the draft's words, where only a telling was known
	KindClaim     Kind = "claim"     // a claim on a draft whose text was not seen there
	KindStatement Kind = "statement" // a statement of somebody
)

// Kinds lists the kinds.
func Kinds() []Kind {
	return []Kind{
		KindCorrection, KindWithdrawn, KindDenial, KindVerdict, KindReading, KindDraft, KindCopy,
		KindWords, KindClaim, KindStatement,
	}
}

// Valid reports whether k is a known kind.
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }
