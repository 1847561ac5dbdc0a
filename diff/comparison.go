package diff

import (
	"encoding/json"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/sources"
)

// Format is the edition of the JSON form of a [Comparison].
const Format = "redraft.comparison/1"

// A Comparison is what [Compare] found. It points into neither of the versions.
// The zero Comparison is that of two empty drafts.
type Comparison struct {
	Format string `json:"format"`
	// title of the plan that lent parties, sources and history; "" none did
	Plan string `json:"plan,omitempty"`
	// the evidence is complete up to here; "" not known
	Collected sources.Date `json:"collected,omitempty"`
	Old       Side         `json:"old"`
	New       Side         `json:"new"`
	// in whose wording one draft was written over the other, if not in the compared one
	Basis Basis `json:"basis,omitzero"`
	Tally Tally `json:"tally"`

	// every point of both sides is in exactly one; by place
	Links   []Link   `json:"links,omitempty"`
	Edits   []Edit   `json:"edits,omitempty"`   // the exact script from Old to New; see Apply
	Changes []Change `json:"changes,omitempty"` // what may be said of the links; by place

	// Renumbered are runs of points of which nothing but the number is another, and Left
	// counts the links that are not here, those of the runs too: see ChangesOnly. Left 0:
	// everything is here.
	Renumbered []Renumbering `json:"renumbered,omitempty"`
	Left       int           `json:"left,omitempty"`

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// A Side is one of the two drafts that are compared.
type Side struct {
	Version  string        `json:"version,omitempty"`  // its id
	Title    string        `json:"title,omitempty"`    // as a reader knows it
	Status   plan.Status   `json:"status,omitempty"`   // "" not said
	Date     sources.Date  `json:"date,omitempty"`     // "" not known
	Public   sources.Date  `json:"public,omitempty"`   // first public; "" not known
	Coverage plan.Coverage `json:"coverage,omitempty"` // "" complete
	// whose copy stands for it; zero: the text itself
	Copy   Copy `json:"copy,omitzero"`
	Points int  `json:"points"` // provisions on the first level
	// claims about it that are tied to no point
	Claims int `json:"claims,omitempty"`
	// claims about it as a whole, on the subject of no point
	Said []LinkedClaim `json:"said,omitempty"`
	// claimed numbers of points, ascending, each once
	Counts []int `json:"counts,omitempty"`
	// its authorship is attributed to different hands
	Disputed bool `json:"disputed,omitempty"`
	// how it stands to the other draft, where the plan says so of it; "" not said
	Relation  plan.Relation     `json:"relation,omitempty"`
	Certainty sources.Certainty `json:"certainty,omitempty"` // how surely it does; "" certain
	// what of its file was looked at, in English; see Looked
	Looked []string `json:"looked,omitempty"`
	// what its file has that was not looked at, in English; see Unread
	Unread []string `json:"unread,omitempty"`
	// what its file has that was not looked at, by its bytes; see UnreadParts
	Parts []Part `json:"parts,omitempty"`
	// tracked changes in its file that were taken as final; see Tracked
	Tracked int `json:"tracked,omitempty"`
	// how much of it is not agreed; only of a text itself
	Brackets bracket.Count `json:"brackets,omitzero"`
	// of the tree that the script speaks of; see digest for its recipe; "" it has no canonical form
	Digest string `json:"digest,omitempty"`
}

// A Basis says that one draft was written over a wording of the other draft
// that is not the compared one. The zero Basis: nothing of the kind is known.
type Basis struct {
	// id of the draft that was written over the other
	Version   string            `json:"version,omitempty"`
	Over      string            `json:"over,omitempty"`      // id of the other
	Copy      Copy              `json:"copy,omitzero"`       // whose wording of the other it was
	Certainty sources.Certainty `json:"certainty,omitempty"` // how surely; "" certain
}

// A Copy names the publication that carries a text. The zero Copy stands for
// the text itself.
type Copy = collate.Copy

// A Clause is a point as it stands in a [Comparison].
type Clause struct {
	Ref plan.Ref `json:"ref"`
	// its place in the tree: indices from 0, outermost first
	Path []int     `json:"path"`
	Role plan.Role `json:"role,omitempty"` // "" a provision
	// as printed or inferred; "" none, or editorial
	Number  string `json:"number,omitempty"`
	Heading string `json:"heading,omitempty"`
	// name of the theme; "" none, or no plan lends its name
	Theme    string        `json:"theme,omitempty"`
	Text     string        `json:"text,omitempty"`  // clause words only
	Standing plan.Standing `json:"standing"`        // what may be said of the words
	Copy     Copy          `json:"copy,omitzero"`   // who carries these words
	Notes    []plan.Note   `json:"notes,omitempty"` // glosses, gaps, doubts in Text
}

// A Link says which points of one version became which of the other. One side
// is empty for a point without a partner. Every link says how it was found,
// how sure it is and what the runner-up was.
type Link struct {
	Old        []Clause     `json:"old,omitempty"`
	New        []Clause     `json:"new,omitempty"`
	Method     align.Method `json:"method"`            // what found it
	Confidence int          `json:"confidence"`        // per mille
	Likeness   int          `json:"likeness"`          // of the texts, per mille
	RunnerUp   RunnerUp     `json:"runnerUp,omitzero"` // the second choice; zero: none
	// Counterparts are points of the other draft, without a partner as this one is,
	// that are about the same in words of their own: a guess, only when asked for
	// (see [Counterparts]), and never the same point.
	Counterparts []plan.Ref `json:"counterparts,omitempty"`

	// how far the two sides may be compared
	Known Known `json:"known"`
	// what the copy of Comparison.Basis has for one point a side, however it is known; zero:
	// nothing known
	Basis BasisReading `json:"basis,omitzero"`
	// what copies of one version disagree on
	Conflicts []collate.Conflict `json:"conflicts,omitempty"`
	// what is reported of either draft on this matter without its text
	Claims []LinkedClaim `json:"claims,omitempty"`
	// what was said of these points, with what was said against it
	Statements []collate.Statement `json:"statements,omitempty"`

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// A BasisReading is what the copy of [Comparison.Basis] has for a point. The
// zero BasisReading: nothing is known of it.
type BasisReading struct {
	Ref   plan.Ref    `json:"ref"` // version/point@witness
	Copy  Copy        `json:"copy"`
	Text  string      `json:"text"`
	Notes []plan.Note `json:"notes,omitempty"` // gaps and doubts in Text
	// whether Text may be shown as a quotation from the copy
	Quoted bool `json:"quoted"`
}

// A RunnerUp is the link that was passed over for another one, or, where a
// point has no partner, the candidate that was not sure enough.
type RunnerUp struct {
	Old        []plan.Ref `json:"old,omitempty"`
	New        []plan.Ref `json:"new,omitempty"`
	Confidence int        `json:"confidence"` // per mille
}

// Known says how far the two sides of a [Link] may be compared.
type Known string

// The values of [Known].
const (
	// KnownWords: both sides read in the draft's words: compared word by word
	KnownWords Known = "words"
	// KnownSubstance: a side is told, cut short or in another language: contents only
	KnownSubstance Known = "substance"
	KnownAbsent    Known = "absent"   // a side is known not to have it
	KnownOneSide   Known = "one-side" // nothing is known of the other side's words
	KnownNeither   Known = "neither"  // no words on either side
)

// Knowns lists the values of [Known].
func Knowns() []Known {
	return []Known{KnownWords, KnownSubstance, KnownAbsent, KnownOneSide, KnownNeither}
}

// Valid reports whether k is a known value.
func (k Known) Valid() bool {
	switch k {
	case KnownWords, KnownSubstance, KnownAbsent, KnownOneSide, KnownNeither:
		return true
	}
	return false
}

// A Tally counts the links of the first level that have a provision on a side
// by how far they are known: preamble and closing are in none. A point with points below it
// counts by what is least known of its text and theirs, since that is what may be said of it as a
// whole.
type Tally struct {
	Words     int `json:"words"`
	Substance int `json:"substance"`
	Absent    int `json:"absent"`
	OneSide   int `json:"oneSide"`
	Neither   int `json:"neither"`
}
