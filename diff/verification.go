package diff

import (
	"slices"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// VerificationFormat is the edition of the JSON form of a [Verification].
const VerificationFormat = "redraft.verification/1"

// A Verification says whether nothing but what was allowed changed between two drafts.
// It speaks of what was looked at alone, and names what was not. The zero Verification
// did not pass.
type Verification struct {
	Format string   `json:"format"` // VerificationFormat
	Old    Verified `json:"old"`
	New    Verified `json:"new"`
	// nothing else changed in what was looked at; exactly where there are no findings
	Passed bool `json:"passed"`
	// what changed and is not allowed, and what could not be told; by place
	Findings []Finding `json:"findings,omitempty"`
	Allowed  []Finding `json:"allowed,omitempty"` // what changed and is allowed; by place
	// numbers and references that only follow what is allowed; by place
	Following []Finding `json:"following,omitempty"`
	// allowances that name nothing that is there, as ParseAllowance reads them
	Idle []string `json:"idle,omitempty"`
}

// A Verified is one of the two drafts, as far as it was looked at.
type Verified struct {
	// its id, or else its title; "" it has neither
	Name     string        `json:"name,omitempty"`
	Points   int           `json:"points"`             // provisions on the first level
	Coverage plan.Coverage `json:"coverage,omitempty"` // "" complete
	Digest   string        `json:"digest,omitempty"`   // see Side.Digest
	// what of its file was looked at, in English; empty: all points, headings, preamble and
	// closing of a text
	Looked []string `json:"looked,omitempty"`
	Unread []string `json:"unread,omitempty"` // what was not
	// tracked changes in its file that were taken as final
	Tracked int `json:"tracked,omitempty"`
}

// A Finding is one thing that differs between two drafts, or of which it could not be
// told whether it does.
type Finding struct {
	Ground Ground `json:"ground"`
	// it could not be told whether anything changed, or whether it is what was allowed
	Unsure bool       `json:"unsure,omitempty"`
	Kind   Kind       `json:"kind,omitempty"`   // the kind of change; "" none: see Ground
	Change string     `json:"change,omitempty"` // id of the change; "" none
	Old    []plan.Ref `json:"old,omitempty"`
	New    []plan.Ref `json:"new,omitempty"`
	// where the older draft has it: its printed numbers, or else its heading or how it begins; ""
	// nowhere
	At  string `json:"at,omitempty"`
	Now string `json:"now,omitempty"` // where the newer one has it; "" nowhere
	// the part of the files that it is about; "" points, or a draft as a whole
	Part string `json:"part,omitempty"`
	// the words that differ; of what came or went, its own
	Words []Exchange `json:"words,omitempty"`
	// Effects are what the words do, as the comparison says; of wording that is not
	// known to carry nothing, as it was worked out for that.
	Effects []effect.Effect `json:"effects,omitempty"`
}

// An Exchange is some words of a point that the two drafts have differently.
type Exchange struct {
	Old string `json:"old,omitempty"` // "" none
	New string `json:"new,omitempty"` // "" none
}

// Ground says why something is a [Finding].
type Ground string

// The grounds.
const (
	GroundChanged Ground = "changed" // it changed, and nothing allows it
	// GroundUnnamed: the words of the point may change; that it is gone, moved, split or merged
	// is not named
	GroundUnnamed Ground = "not-named"
	GroundMeaning Ground = "meaning" // only wording may change, and the words do more
	// GroundUnclear: only wording may change, and that the words do no more is not known
	GroundUnclear Ground = "unclear"
	GroundLink    Ground = "link" // which point became which is not sure
	GroundTold    Ground = "told" // a side was not read in these words, or in part
	// GroundUnseen: of a side nothing was seen at this place, or it is seen in part as a whole
	GroundUnseen  Ground = "unseen"
	GroundCopies  Ground = "copies"  // copies differ; whether the draft does is not known
	GroundUnread  Ground = "unread"  // a part that was not looked at differs
	GroundSilent  Ground = "silent"  // the two differ, and the comparison says nothing of it
	GroundNothing Ground = "nothing" // there was nothing to look at
	GroundAllowed Ground = "allowed" // of Verification.Allowed
	GroundFollows Ground = "follows" // of Verification.Following
)

// Grounds lists the grounds.
func Grounds() []Ground {
	return []Ground{
		GroundChanged, GroundUnnamed, GroundMeaning, GroundUnclear, GroundLink, GroundTold,
		GroundUnseen,
		GroundCopies, GroundUnread, GroundSilent, GroundNothing, GroundAllowed, GroundFollows,
	}
}

// Valid reports whether g is a known ground.
func (g Ground) Valid() bool { return slices.Contains(Grounds(), g) }

// unsure reports whether a ground says that something could not be told.
func (g Ground) unsure() bool {
	switch g {
	case GroundUnclear, GroundLink, GroundTold, GroundUnseen, GroundCopies, GroundUnread,
		GroundSilent, GroundNothing:
		return true
	default:
		return false
	}
}
