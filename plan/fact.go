package plan

import (
	"encoding/json"
	"slices"
)

// A Fact is a typed detail of a text: a figure with unit and bound, a
// deadline, a share, a party, a force.
type Fact struct {
	Key   string   `json:"key"`             // what it is about, free; the same key means the same subject in all versions
	Kind  FactKind `json:"kind"`            // what sort of detail it is
	Value string   `json:"value,omitempty"` // exact decimal or fraction ("800000", "1/3"), party id, EDTF date, or words; "" none is stated
	Unit  string   `json:"unit,omitempty"`  // "personnel", "days", an ISO 4217 code; "" none
	Bound Bound    `json:"bound,omitempty"` // how the value binds; "" not said
	Scope string   `json:"scope,omitempty"` // when or where it holds: "in peacetime"; "" no such words

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// FactKind says what sort of detail a [Fact] is.
type FactKind string

// The kinds of fact.
const (
	Figure    FactKind = "figure"    // a number of something
	Money     FactKind = "money"     // an amount in a currency
	Share     FactKind = "share"     // a part of a whole, or a majority
	Duration  FactKind = "duration"  // a length of time, or a deadline counted from an event
	DateFact  FactKind = "date"      // a calendar date
	PartyFact FactKind = "party"     // who is bound, entitled or named
	Reference FactKind = "reference" // another provision or text
	Force     FactKind = "force"     // obligation, permission, expectation and their like
	Attribute FactKind = "attribute" // anything else, in words
)

// FactKinds lists the kinds of fact.
func FactKinds() []FactKind {
	return []FactKind{Figure, Money, Share, Duration, DateFact, PartyFact, Reference, Force, Attribute}
}

// Valid reports whether k is a known kind. A fact's kind may not be "".
func (k FactKind) Valid() bool { return slices.Contains(FactKinds(), k) }

// Bound says how the value of a [Fact] binds. The zero value means that it is
// not said. [Unlimited] (the text says that there is no limit), [Unstated]
// (the text limits without a figure) and no fact at all are three things.
type Bound string

// The values of [Bound].
const (
	Exactly   Bound = "exactly"
	AtMost    Bound = "at-most"
	AtLeast   Bound = "at-least"
	About     Bound = "about"
	Unlimited Bound = "unlimited"
	Unstated  Bound = "unstated"
)

// Bounds lists the values of [Bound].
func Bounds() []Bound { return []Bound{Exactly, AtMost, AtLeast, About, Unlimited, Unstated} }

// Valid reports whether b is a known value or "".
func (b Bound) Valid() bool { return b == "" || slices.Contains(Bounds(), b) }
