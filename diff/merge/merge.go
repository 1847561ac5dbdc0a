package merge

import (
	"slices"

	"github.com/redraft-go/redraft/plan"
)

// Format is the member "format" of a [Merge] as JSON.
const Format = "redraft.merge/1"

// A Merge is what two drafts made of the one that both were written over. The zero
// Merge is that of three empty drafts.
type Merge struct {
	Format string `json:"format"` // Format
	Base   Side   `json:"base"`
	A      Side   `json:"a"`
	B      Side   `json:"b"`
	// points that are the same in all three, those below others too
	Same int `json:"same"`
	// all else, in the order of the base; what came in stands behind what it follows
	Items []Item `json:"items,omitempty"`
}

// A Side is one of the three drafts.
type Side struct {
	// its id, or else its title; "" it has neither
	Name     string        `json:"name,omitempty"`
	Points   int           `json:"points"`             // provisions on the first level
	Coverage plan.Coverage `json:"coverage,omitempty"` // "" complete
	Digest   string        `json:"digest,omitempty"`   // see diff.Side
}

// An Item is one thing in which not all three drafts are the same: words of a point, its
// number, its place, or what became of it as a whole. A point may have several.
type Item struct {
	Status Status     `json:"status"`
	What   What       `json:"what"`
	Base   []plan.Ref `json:"base,omitempty"` // the points of each draft; empty: it has none
	A      []plan.Ref `json:"a,omitempty"`
	B      []plan.Ref `json:"b,omitempty"`
	// where a reader finds it: printed numbers of the base, or else of a or b, or else its
	// heading or how it begins
	At string `json:"at,omitempty"`
	// Was is what the base has, IsA and IsB what the others have: whole texts with their
	// headings, numbers, or what a point stands below and behind. Empty: it has none.
	Was string `json:"was,omitempty"`
	IsA string `json:"isA,omitempty"`
	IsB string `json:"isB,omitempty"`
	// Runs are the places in a text of one point on each side where not all three have the
	// same words, in order.
	Runs []Run `json:"runs,omitempty"`
	// Unseen are the sides, "a" and "b", of which it is not known what they have here.
	Unseen []string `json:"unseen,omitempty"`
}

// A Run is a place in the base's text where another draft has other words.
type Run struct {
	Status Status `json:"status"`
	At     int    `json:"at"` // offset in Was, in bytes
	Was    string `json:"was,omitempty"`
	IsA    string `json:"isA,omitempty"` // the base's where a changed nothing here
	IsB    string `json:"isB,omitempty"`
}

// Status says who has something that the base has otherwise.
type Status string

// The values of [Status].
const (
	StatusBoth        Status = "both"        // both have it
	StatusOnlyA       Status = "only-a"      // only a has it; b has what the base has
	StatusOnlyB       Status = "only-b"      // only b has it; a has what the base has
	StatusDifferently Status = "differently" // both left the base, each in its own way
	StatusNotSeen     Status = "not-seen"    // what one of them has was not seen
)

// Statuses lists the values of [Status].
func Statuses() []Status {
	return []Status{StatusBoth, StatusOnlyA, StatusOnlyB, StatusDifferently, StatusNotSeen}
}

// Valid reports whether s is a known status.
func (s Status) Valid() bool { return slices.Contains(Statuses(), s) }

// Mirror gives the status that s becomes when a and b change places.
func (s Status) Mirror() Status {
	switch s {
	case StatusOnlyA:
		return StatusOnlyB
	case StatusOnlyB:
		return StatusOnlyA
	default:
		return s
	}
}

// What says what of a point an [Item] is about.
type What string

// The values of [What].
const (
	WhatWords  What = "words"  // heading and text
	WhatPoint  What = "point"  // the point as a whole: it came in, or went out
	WhatPoints What = "points" // how the text is cut into points: split, merged, regrouped
	WhatNumber What = "number" // its printed number
	WhatPlace  What = "place"  // what it stands below and behind
)

// Whats lists the values of [What].
func Whats() []What { return []What{WhatWords, WhatPoint, WhatPoints, WhatNumber, WhatPlace} }

// Valid reports whether w is a known value.
func (w What) Valid() bool { return slices.Contains(Whats(), w) }

// status compares what three sides have.
func status(base, a, b string) (s Status, differs bool) {
	switch {
	case a == base && b == base:
		return "", false
	case a == b:
		return StatusBoth, true
	case b == base:
		return StatusOnlyA, true
	case a == base:
		return StatusOnlyB, true
	}
	return StatusDifferently, true
}
