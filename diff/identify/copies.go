package identify

import (
	"context"
	"iter"
	"slices"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// CopiesFormat is the member "format" of [Copies] as JSON.
const CopiesFormat = "redraft.copies/1"

// Copies says how a text stands to the known copies of one draft, point by
// point: facts, without verdicts and without edits, since two copies of one
// draft may differ without the draft having changed. The zero Copies is that of
// an empty text.
type Copies struct {
	Format string `json:"format"` // CopiesFormat
	// of the text: its title, or its id; "" it has neither
	Name    string  `json:"name,omitempty"`
	Version string  `json:"version"`           // id of the draft
	Title   string  `json:"title,omitempty"`   // of the draft
	Outcome Outcome `json:"outcome,omitempty"` // "" nobody asked: of two texts
	// what keeps a text from being called a copy
	Reasons []CopyReason `json:"reasons,omitempty"`
	// that the text is this draft or stands nearest to it, per mille
	Confidence int `json:"confidence"`
	// of the text, as it was told, or else as it plainly seems; "" not known
	Language string `json:"language,omitempty"`
	// the draft is known in another language only: no words are compared
	Foreign bool `json:"foreign,omitempty"`
	// the text is a translation, or tells the draft in other words, as its caller says: figures,
	// dates, shares and parties alone are compared
	Told bool `json:"told,omitempty"`
	// whether the text may be the draft, as the points of the plan have it, in other words: a
	// hint beside all else
	Reworded Rewording     `json:"reworded,omitzero"`
	Points   []CopiedPoint `json:"points,omitempty"` // in the order of the text
	Found    int           `json:"found"`            // points of the text that the draft has
	Ordered  bool          `json:"ordered"`          // these stand in the order of the draft
	// points of the draft with known words of which the text has none, nor of what stands below
	// them
	Lacking []LackedPoint `json:"lacking,omitempty"`
	// the text ends before the draft does: it may be a part
	Part bool `json:"part,omitempty"`
	// the copies are complete up to here, as far as the plan's collector knows
	Collected sources.Date `json:"collected,omitempty"`
}

// A LackedPoint is a point of a draft of which a text has nothing.
type LackedPoint struct {
	Ref plan.Ref `json:"ref"`
	// the numbers that the draft prints for it, from the first level down; empty: none
	Path []string `json:"path,omitempty"`
	// of the first copy that has words for it; "" known by what stands below it
	Text string `json:"text,omitempty"`
}

// A CopiedPoint is a point of the text, or several that one point of the draft
// holds, beside what the copies of the draft have there.
type CopiedPoint struct {
	Points []string `json:"points"` // ids in the text
	// the numbers that the text prints for the first, from the first level down; empty: it has none
	Path []string `json:"path,omitempty"`
	// with headings, each on a line of its own
	Text string `json:"text"`
	// the numbers that the draft prints for the first of At, as Path
	Place []string `json:"place,omitempty"`
	// the points of the draft; empty: it has none of these words
	At    []plan.Ref `json:"at,omitempty"`
	State CopyState  `json:"state"` // how it stands to the copies
	// another figure or party than every known copy, or known not to be there
	Conflict bool `json:"conflict,omitempty"`
	// the copy that it is held against; without At, the likest known text in another draft; zero:
	// none
	Nearest plan.Ref `json:"nearest,omitzero"`
	// what Nearest has, where words are compared
	Known string `json:"known,omitempty"`
	// of what no copy has, as far as no single variation has them: see [CopiedVariation.Effects]
	Effects []effect.Effect `json:"effects,omitempty"`
	// places with other words than the copy that is nearest there
	Variations []CopiedVariation `json:"variations,omitempty"`
}

// CopyState says how a point of a text stands to the copies of a draft.
type CopyState string

// The states.
const (
	CopyStateSame    CopyState = "same"    // the words of a copy
	CopyStateDiffers CopyState = "differs" // words in the place of others
	// CopyStateLacks: a copy's words, and none but these, with some left out
	CopyStateLacks CopyState = "lacks"
	CopyStateMore  CopyState = "more" // all of a copy's words, with others between them
	// CopyStateTold: nobody has the draft's words here, and the text has not those of a telling;
	// or the text tells it in other words: words are not compared
	CopyStateTold CopyState = "told"
	// CopyStateLanguage: it is known in another language only: words are not compared
	CopyStateLanguage  CopyState = "language"
	CopyStateElsewhere CopyState = "elsewhere" // not in this draft, and in another one of the plan
	CopyStateUnknown   CopyState = "unknown"   // in no copy known here
)

// CopyStates lists the states.
func CopyStates() []CopyState {
	return []CopyState{
		CopyStateSame, CopyStateDiffers, CopyStateLacks, CopyStateMore, CopyStateTold,
		CopyStateLanguage,
		CopyStateElsewhere, CopyStateUnknown,
	}
}

// Valid reports whether s is a known state.
func (s CopyState) Valid() bool { return slices.Contains(CopyStates(), s) }

// A CopiedVariation is one place at which the text has other words than the
// copy that is nearest to it there. Copies that are cut short before the place,
// or have it in another language, are in none of the lists.
type CopiedVariation struct {
	// of the text; its At is a byte of [CopiedPoint.Text]; Text "" where it has none there
	Words collate.Phrase `json:"words"`
	// what the nearest copy has instead; its At is a byte of [CopiedPoint.Known]; Text "" nothing
	Known collate.Phrase `json:"known"`
	// Words are whole lines that came in: they may be the publisher's own
	Line bool `json:"line,omitempty"`
	// the text says itself, by an ellipsis, that it leaves words out there
	Elided bool `json:"elided,omitempty"`
	// copies in the draft's own words that have the text's form here too
	With []collate.Copy `json:"with,omitempty"`
	// translations, tellings and the like that have it
	Told    []collate.Copy `json:"told,omitempty"`
	Against []collate.Copy `json:"against,omitempty"` // copies that have the words Known here
	// copies in the draft's own words with a third form
	Neither []collate.Copy `json:"neither,omitempty"`
	// points of other drafts that have Words in this place; told only where With is empty
	Drafts []plan.Ref `json:"drafts,omitempty"`
	// what Words in the place of Known do; told only where With is empty
	Effects []effect.Effect `json:"effects,omitempty"`
}

// Alone reports whether no known copy in the draft's own words has the text's
// form.
func (v *CopiedVariation) Alone() bool { return len(v.With) == 0 }

// Outcome says how a text is to be compared with a draft of a plan.
type Outcome string

// The outcomes.
const (
	// OutcomeCopy: most likely another copy of it, whole or in part: nothing is put down to the
	// draft
	OutcomeCopy  Outcome = "copy"
	OutcomeDraft Outcome = "draft" // a draft of its own
	// OutcomeUnclear: either: it is shown as a copy is, and nothing is put down to the draft
	OutcomeUnclear Outcome = "unclear"
)

// Outcomes lists the outcomes.
func Outcomes() []Outcome { return []Outcome{OutcomeCopy, OutcomeDraft, OutcomeUnclear} }

// Valid reports whether o is a known outcome.
func (o Outcome) Valid() bool { return slices.Contains(Outcomes(), o) }

// CopyReason says what keeps a text from being called a copy of a draft.
type CopyReason string

// The reasons.
const (
	// CopyReasonEffect: where it differs from every copy, more than the wording does
	CopyReasonEffect CopyReason = "effect"
	// CopyReasonWords: it has words that no copy has, and be they other words for the same
	CopyReasonWords     CopyReason = "words"
	CopyReasonElsewhere CopyReason = "elsewhere" // it has words of another draft
	CopyReasonUnknown   CopyReason = "unknown"   // it has points that no copy has
	// CopyReasonLacking: it lacks few points, and not just the last: a draft may have struck them
	CopyReasonLacking CopyReason = "lacking"
	// CopyReasonNotSure: it is not like this draft, and unlike the others, by enough
	CopyReasonNotSure CopyReason = "not-sure"
	// CopyReasonLanguage: it is in another language than every known copy: its words are not
	// compared
	CopyReasonLanguage CopyReason = "language"
	// CopyReasonOneCopy: one copy is known: what a draft has and what a copy has cannot be told
	// apart
	CopyReasonOneCopy CopyReason = "one-copy"
)

// CopyReasons lists the reasons.
func CopyReasons() []CopyReason {
	return []CopyReason{
		CopyReasonEffect, CopyReasonWords, CopyReasonElsewhere, CopyReasonUnknown,
		CopyReasonLacking, CopyReasonNotSure, CopyReasonLanguage,
		CopyReasonOneCopy,
	}
}

// Valid reports whether r is a known reason.
func (r CopyReason) Valid() bool { return slices.Contains(CopyReasons(), r) }

// Alone gives the variations that stand in no known copy, each with the index
// of its point.
func (c *Copies) Alone() iter.Seq2[int, *CopiedVariation] {
	return func(yield func(int, *CopiedVariation) bool) {
		for i := range c.Points {
			for k := range c.Points[i].Variations {
				if v := &c.Points[i].Variations[k]; v.Alone() && !yield(i, v) {
					return
				}
			}
		}
	}
}

// CompareCopy holds a text against the known copies of a version of p, point by
// point: where it has the words of a copy, where it differs and who has either
// form, what stands in no known copy and in which other draft it does, and what
// it does not have.
//
// [Copies.Outcome] says whether the text is to be read as another copy. It is a
// copy only where [Text] finds one with a confidence of 900 or more, where nothing
// in which it differs from every copy does more than reword, where it has no words
// that none of them has but articles, in other forms and in lines of a publisher's, where it
// lacks no few points between others, as an excerpt or a part lacks more, and where
// two witnesses of the draft are known: with one, what a copy has and what the
// draft has cannot be told apart; and never where it is in another language than
// all of them ([CopyReasonLanguage]). A draft of its own is what Text finds to be
// one, or to be near no draft, if anything is known in words of half of the points of the
// version: else the text may have what nobody has read. All else is unclear. That a text is
// called a copy does not rule out that it is another state of the draft.
//
// Where v says by its lead that it is a translation or a paraphrase ([plan.Wording]),
// words are not compared, and [Copies.Told] says so. What else v says of witnesses is
// passed over, and neither argument is altered. The error is a [*plan.RefError] where p has no
// such version. Cost: that of Text, and a comparison of words for each copy of each point.
func CompareCopy(p *plan.Plan, version string, v *plan.Version) (*Copies, error) {
	return CompareCopyContext(context.Background(), p, version, v)
}

// CompareCopies holds two copies of one text against each other, as
// [CompareCopy] holds one against all that are known: the first is what is
// known, the second the text. It settles nothing: Outcome is "", and that they
// are copies of one text is the caller's word. Words are not compared where either
// is a translation or a paraphrase by its own word. Nil is read as empty.
func CompareCopies(a, b *plan.Version) *Copies {
	known := textOf(a)
	if known == nil {
		known = new(plan.Version)
	}
	if a != nil {
		known.Title = a.Title
	}
	if retold(a) && !retold(b) {
		b = retelling(b)
	}
	known.ID = "known"
	if a != nil && a.ID != "" {
		known.ID = a.ID
	}
	// the background context has no error
	out, _ := compareCopy(context.Background(), &plan.Plan{Versions: []plan.Version{*known}},
		known.ID, b)
	out.Outcome, out.Reasons = "", nil
	return out
}
