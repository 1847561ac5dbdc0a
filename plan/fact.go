package plan

import (
	"encoding/json"
	"slices"
)

// A Fact is a typed detail of a text: a figure with unit and bound, a
// deadline, a share, a party, a force.
type Fact struct {
	// what it is about, free; the same key means the same subject in all versions
	Key  string   `json:"key"`
	Kind FactKind `json:"kind"` // what sort of detail it is
	// exact decimal or fraction ("800000", "1/3"), party id, EDTF date, or words; "" none is stated
	Value string `json:"value,omitempty"`
	Unit  string `json:"unit,omitempty"`  // "personnel", "days", an ISO 4217 code; "" none
	Bound Bound  `json:"bound,omitempty"` // how the value binds; "" not said
	// when or where it holds: "in peacetime"; "" no such words
	Scope string `json:"scope,omitempty"`

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// FactKind says what sort of detail a [Fact] is.
type FactKind string

// The kinds of fact.
const (
	FactKindFigure FactKind = "figure" // a number of something
	FactKindMoney  FactKind = "money"  // an amount in a currency
	FactKindShare  FactKind = "share"  // a part of a whole, or a majority
	// FactKindDuration: a length of time, or a deadline counted from an event
	FactKindDuration  FactKind = "duration"
	FactKindDate      FactKind = "date"      // a calendar date
	FactKindParty     FactKind = "party"     // who is bound, entitled or named
	FactKindReference FactKind = "reference" // another provision or text
	FactKindForce     FactKind = "force"     // obligation, permission, expectation and their like
	FactKindAttribute FactKind = "attribute" // anything else, in words
)

// FactKinds lists the kinds of fact.
func FactKinds() []FactKind {
	return []FactKind{
		FactKindFigure, FactKindMoney, FactKindShare, FactKindDuration, FactKindDate,
		FactKindParty, FactKindReference, FactKindForce, FactKindAttribute,
	}
}

// Valid reports whether k is a known kind. A fact's kind may not be "".
func (k FactKind) Valid() bool { return slices.Contains(FactKinds(), k) }

// Bound says how the value of a [Fact] binds. The zero value means that it is
// not said. [BoundUnlimited] (the text says that there is no limit), [BoundUnstated]
// (the text limits without a figure) and no fact at all are three things.
type Bound string

// The values of [Bound].
const (
	BoundExactly   Bound = "exactly"
	BoundAtMost    Bound = "at-most"
	BoundAtLeast   Bound = "at-least"
	BoundAbout     Bound = "about"
	BoundUnlimited Bound = "unlimited"
	BoundUnstated  Bound = "unstated"
)

// Bounds lists the values of [Bound].
func Bounds() []Bound {
	return []Bound{
		BoundExactly, BoundAtMost, BoundAtLeast, BoundAbout, BoundUnlimited,
		BoundUnstated,
	}
}

// Valid reports whether b is a known value or "".
func (b Bound) Valid() bool { return b == "" || slices.Contains(Bounds(), b) }
