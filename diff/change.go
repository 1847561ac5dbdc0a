package diff

import (
	"encoding/json"
	"slices"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/bracket"
)

// A Change is one thing that may be said of a [Link]. A link has none, one or
// several: a clause may be moved, renumbered and reworded.
//
// ID and Words are the first 16 hexadecimal digits of the SHA-256 of lines, each
// ended by a line feed. For ID: "redraft.change/1", the kind, the old references
// joined by commas, and the new ones. For Words: "redraft.words/1", the kind, for
// each old clause of the link its heading and its text, a full stop, and the new
// ones likewise; runs of white space in heading and text become one space, and at
// the ends there is none.
type Change struct {
	// ID names the change by its place: it stays when the words change again.
	// Words names it by what it says: it is found again in another draft, under
	// another number.
	ID    string     `json:"id"`
	Words string     `json:"words"`
	Kind  Kind       `json:"kind"`
	Link  int        `json:"link"`          // index into Comparison.Links
	Old   []plan.Ref `json:"old,omitempty"` // empty: the side has none
	New   []plan.Ref `json:"new,omitempty"` // empty: the side has none
	// renumbered: the old number; moved: the old place; relinked: the old address of the first
	// link that differs
	From string `json:"from,omitempty"`
	// renumbered: the new number; moved: the new place; relinked: the new address there
	To string `json:"to,omitempty"`
	// moved: out of the order of those below the same point
	Reordered bool `json:"reordered,omitempty"`
	// moved: below another point or heading, or to another level
	Reparented bool `json:"reparented,omitempty"`
	// of the change as a whole: draft if any difference or effect is; "" where nothing is put
	// down to anybody
	Verdict Verdict `json:"verdict,omitempty"`
	// why the verdict is what it is; "" without verdict
	Reason Reason `json:"reason,omitempty"`
	// reworded and replaced: each differing run of words
	Differences []Difference `json:"differences,omitempty"`
	// what the words do: reworded, replaced, repointed, and with less retold
	Effects []Effect `json:"effects,omitempty"`
	// WordingOnly says of one point that was reworded into one, with the same heading, that
	// package effect calls each of its differences wording only or typography only. False:
	// they do something, or that they do not is not known. It never says "no change", and
	// nothing of where the numbers in the words lead.
	WordingOnly bool `json:"wordingOnly,omitempty"`

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// Kind says what sort of [Change] it is.
type Kind string

// The kinds of change.
const (
	KindReworded Kind = "reworded" // both sides read in the draft's words, which differ
	// KindRestyled: no word differs: only punctuation, white space or letter case
	KindRestyled   Kind = "restyled"
	KindRetold     Kind = "retold"     // texts differ, but a side was not read in these words
	KindReplaced   Kind = "replaced"   // same place, subject or number, another text
	KindRenumbered Kind = "renumbered" // another printed number
	// KindMoved: out of order (Reordered), or below another point (Reparented)
	KindMoved     Kind = "moved"
	KindSplit     Kind = "split"     // one point became several
	KindMerged    Kind = "merged"    // several points became one
	KindRegrouped Kind = "regrouped" // several points became several others
	KindAdded     Kind = "added"     // the old draft is known not to have it
	KindRemoved   Kind = "removed"   // the new draft is known not to have it
	// KindUnreported: one side has it, nothing is known of its words on the other
	KindUnreported Kind = "unreported"

	// KindRepointed: the same words, but a number in them leads to another clause or to none, or
	// led to none: effects, no differences
	KindRepointed Kind = "repointed"
	// KindRelinked: the same words lead to another address; not in the script, which has no notes
	KindRelinked  Kind = "relinked"
	KindBracketed Kind = "bracketed" // words that stood free stand in brackets: contested
	// KindUnbracketed: the reverse: no longer in brackets, and that is all that may be said
	KindUnbracketed  Kind = "unbracketed"
	KindNarrowed     Kind = "narrowed"     // fewer alternatives
	KindWidened      Kind = "widened"      // more alternatives
	KindReattributed Kind = "reattributed" // the text names others as those who want these words
)

// Kinds lists the kinds of change.
func Kinds() []Kind {
	return []Kind{
		KindReworded, KindRestyled, KindRetold, KindReplaced, KindRenumbered, KindMoved,
		KindSplit, KindMerged, KindRegrouped, KindAdded, KindRemoved, KindUnreported,
		KindRepointed, KindRelinked, KindBracketed, KindUnbracketed, KindNarrowed, KindWidened,
		KindReattributed,
	}
}

// Valid reports whether k is a known kind.
func (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }

// Mirror gives the kind that k becomes when old and new change places.
func (k Kind) Mirror() Kind {
	switch k {
	case KindAdded:
		return KindRemoved
	case KindRemoved:
		return KindAdded
	case KindSplit:
		return KindMerged
	case KindMerged:
		return KindSplit
	case KindBracketed:
		return KindUnbracketed
	case KindUnbracketed:
		return KindBracketed
	case KindNarrowed:
		return KindWidened
	case KindWidened:
		return KindNarrowed
	default:
		return k // means the same from both sides
	}
}

// A Run is some words of a text and where they stand.
type Run struct {
	Clause int `json:"clause"` // index into the link's clauses on this side
	// offset in that clause's text, in bytes; for no words, where they would stand
	At   int    `json:"at"`
	Text string `json:"text"`
}

// A Difference is one run of words that the two sides have differently.
type Difference struct {
	// the words are those of the headings, not of the texts
	Heading bool `json:"heading,omitempty"`
	// the words stand in brackets on a side: contested
	Bracketed bool `json:"bracketed,omitempty"`
	// others stand around words of which brackets came or went, on both sides, or around those
	// that fill a gap
	Within bool `json:"within,omitempty"`
	// a gap in brackets on one side is filled on the other
	Filled bool `json:"filled,omitempty"`
	// who is named beside the words, where others are
	By      Naming  `json:"by,omitzero"`
	Old     Run     `json:"old"`
	New     Run     `json:"new"`
	Verdict Verdict `json:"verdict"`
	Reason  Reason  `json:"reason"`
	// other copies that have something at this place, deciding ones first
	Readings []Testimony `json:"readings,omitempty"`
}

// A Naming is who is named beside bracketed words in either draft.
type Naming struct {
	Old []bracket.Name `json:"old,omitempty"`
	New []bracket.Name `json:"new,omitempty"`
}

// A Testimony is what another copy of one of the versions has at the place of
// a [Difference].
type Testimony struct {
	Ref  plan.Ref `json:"ref"`  // version/point@witness
	Copy Copy     `json:"copy"` // who carries it
	Form Form     `json:"form"` // whose words it has there
	// not the draft's own words as read: it can contest, not decide
	Weak bool `json:"weak,omitempty"`
	// less than the clause where a clause was replaced as a whole: it can contest, not decide
	Part  bool `json:"part,omitempty"`
	Early bool `json:"early,omitempty"` // public before the other version certainly was
	// where one draft was written over another wording: it is of that, or surely not from the
	// compared copy, so it bears out any word
	Apart bool   `json:"apart,omitempty"`
	Text  string `json:"text"` // the reading
	// gaps and doubts in Text; none for a reading put together from several
	Notes []plan.Note `json:"notes,omitempty"`
	// whether Text may be shown as a quotation from the copy
	Quoted bool `json:"quoted"`
}

// Form says whose words a copy has at the place of a [Difference].
type Form string

// The values of [Form].
const (
	FormOwn   Form = "own"   // those of its own version's lead copy
	FormOther Form = "other" // those of the other version
	FormThird Form = "third" // neither
)

// Forms lists the values of [Form].
func Forms() []Form { return []Form{FormOwn, FormOther, FormThird} }

// Valid reports whether f is a known form.
func (f Form) Valid() bool { return slices.Contains(Forms(), f) }

// Verdict says to what a difference is put down. The zero value means that
// nothing is put down to anybody: a renumbering, silence.
type Verdict string

// The verdicts.
const (
	VerdictDraft   Verdict = "draft"   // the draft changed
	VerdictTelling Verdict = "telling" // only the words of those who tell of it differ
	VerdictOpen    Verdict = "open"    // not settled
)

// Verdicts lists the verdicts.
func Verdicts() []Verdict { return []Verdict{VerdictDraft, VerdictTelling, VerdictOpen} }

// Valid reports whether v is a known verdict or "".
func (v Verdict) Valid() bool { return v == "" || slices.Contains(Verdicts(), v) }

// Reason says by which rule a [Verdict] was reached.
type Reason string

// The reasons.
const (
	ReasonText Reason = "text-itself" // draft: no copies stand between reader and drafts
	// ReasonAgree: draft: every copy that has the place has its own version's form
	ReasonAgree Reason = "copies-agree"
	// ReasonWhole: draft: the other side is whole, verbatim and exact, and lacks it
	ReasonWhole  Reason = "whole-text"
	ReasonGround Reason = "ground" // draft: the absence has a citation
	// ReasonEarlier: telling: a copy of one version had the other's form before that was public
	ReasonEarlier   Reason = "earlier-copy"
	ReasonContested Reason = "contested"  // open: a copy has the other version's form
	ReasonThird     Reason = "third-form" // open: a copy has neither form
	// ReasonBase: open: the wording that it was written over is not known here, and no copy that
	// surely has the old form from elsewhere
	ReasonBase Reason = "base-unknown"
	// ReasonBasis: draft: the wording that it was written over is told, and has the same figure,
	// share, date or party
	ReasonBasis Reason = "basis-told"
	// ReasonMixed: open: an effect of words of which some are the draft's and some the telling's
	ReasonMixed Reason = "mixed"
	// ReasonSaidGone: open: the absence is told of, and not seen in an exact copy
	ReasonSaidGone Reason = "said-gone"
	ReasonTold     Reason = "told"     // open: a side was not read in these words
	ReasonLanguage Reason = "language" // open: the sides are in different languages
	ReasonPartial  Reason = "in-part"  // open: a side is a fragment or abridged
)

// Reasons lists the reasons.
func Reasons() []Reason {
	return []Reason{
		ReasonText, ReasonAgree, ReasonWhole, ReasonGround, ReasonEarlier, ReasonContested,
		ReasonThird, ReasonBase, ReasonBasis, ReasonMixed, ReasonSaidGone, ReasonTold,
		ReasonLanguage, ReasonPartial,
	}
}

// Valid reports whether r is a known reason or "".
func (r Reason) Valid() bool { return r == "" || slices.Contains(Reasons(), r) }

// A LinkedClaim is what somebody reports of a draft whose text at this place has not
// been seen. It meets a link by the points that it speaks of, or by theme, never
// by wording, and is no change.
type LinkedClaim struct {
	Ref      plan.Ref      `json:"ref"`      // version#claim
	Presence plan.Presence `json:"presence"` // whether the draft is said to have it
	// it speaks of no point: only the theme is shared
	ByTheme bool   `json:"byTheme,omitempty"`
	Text    string `json:"text,omitempty"`
	// whether Text may be shown as a quotation from who reports it
	Quoted  bool     `json:"quoted,omitempty"`
	Reports []string `json:"reports,omitempty"` // names of the sources that report it
	// the reports with where each was in fact read
	Copies []Copy `json:"copies,omitempty"`
}
