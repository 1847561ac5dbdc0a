package plan

import (
	"encoding/json"
	"slices"

	"github.com/redraft-go/redraft/sources"
)

// A Witness is one publication that carries a version's text: a verbatim
// copy, a translation, a paraphrase. Two copies of one story are one witness,
// however many sites carry it.
type Witness struct {
	ID       string `json:"id"`                 // unique among the version's witnesses
	Report   string `json:"report"`             // id of the report that carries the text
	Language string `json:"language,omitempty"` // BCP 47 tag of its text; "" as the report's
	// against the draft; a reading may override it; "" not known
	Wording Wording `json:"wording,omitempty"`
	// how much of the draft it carries; "" means partial: its silence says nothing
	Coverage Coverage `json:"coverage,omitempty"`
	// what its text was made from; several are alternatives
	From []Descent `json:"from,omitempty"`
	// in this witness's own order; empty for the lead
	Readings []Reading `json:"readings,omitempty"`

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// A Descent says that a witness's text was made from another witness's.
// Several descents of one witness are alternatives; only certain ones count
// for cycles.
type Descent struct {
	Witness   string            `json:"witness"`             // id of a witness of the same version
	How       sources.How       `json:"how,omitempty"`       // "" not said
	Certainty sources.Certainty `json:"certainty,omitempty"` // "" certain

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// A Reading is what one witness has for a point, or for a run of points that
// it puts into one block.
type Reading struct {
	Points []string `json:"points"` // ids of the points, one or a run
	// where this witness prints another number; "" the point's own
	Number string `json:"number,omitempty"`
	Content

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// Covers reports whether r is a reading of the point with the given id, alone
// or in a run.
func (r *Reading) Covers(point string) bool { return slices.Contains(orZero(r).Points, point) }

// Wording says how a witness stands to the draft. The zero value means that
// it is not known, or, on a reading, as the witness's.
type Wording string

// The values of [Wording], closest first.
const (
	WordingVerbatim    Wording = "verbatim"    // the draft's own words
	WordingTranslation Wording = "translation" // the draft in another language
	WordingParaphrase  Wording = "paraphrase"  // the draft in other words
)

// Wordings lists the values of [Wording], closest first.
func Wordings() []Wording {
	return []Wording{WordingVerbatim, WordingTranslation, WordingParaphrase}
}

// Valid reports whether w is a known value or "".
func (w Wording) Valid() bool { return w == "" || slices.Contains(Wordings(), w) }
