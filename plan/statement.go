package plan

import (
	"encoding/json"
	"slices"

	"github.com/redraft-go/redraft/sources"
)

// A Claim is what a report says that a version holds or lacks, tied to no
// point of it. Claims are never aligned by wording and never counted as
// points.
type Claim struct {
	ID    string   `json:"id"`              // unique among the version's claims
	Theme string   `json:"theme,omitempty"` // id of a Theme; "" none
	About []Target `json:"about,omitempty"` // points of other versions that it speaks of
	Content

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// A Statement is what a party or a person said of a version, a point or
// another statement.
type Statement struct {
	ID     string       `json:"id"`               // unique among the plan's statements
	By     []Speaker    `json:"by,omitempty"`     // who said it
	Stance Stance       `json:"stance"`           // what was said of the matter
	Date   sources.Date `json:"date,omitempty"`   // when; "" not known
	About  []Target     `json:"about,omitempty"`  // what it was said of
	Object []Speaker    `json:"object,omitempty"` // to whom authorship is attributed
	Text   string       `json:"text,omitempty"`   // its substance in the recorder's words
	// what the recorder adds: none of it was said
	Aside string             `json:"aside,omitempty"`
	Cites []sources.Citation `json:"cites,omitempty"` // who reports it

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// A Speaker is who said something, as far as it is known.
type Speaker struct {
	Party string `json:"party,omitempty"` // id of the Party spoken for; "" none
	Name  string `json:"name,omitempty"`  // "" with Role set: not named
	Role  string `json:"role,omitempty"`  // "senior official"; "" not said
	// who says that the speaker said so; "" nobody between
	RelayedBy string `json:"relayedBy,omitempty"`

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// Who names the speaker as far as the file does: "Ada Byron (chair)", "senior official (us)", the
// role or the party alone; "" not named. Who relays it is not in it.
func (s Speaker) Who() string {
	who, aside := s.Name, s.Role
	if who == "" {
		who, aside = s.Role, s.Party
	}
	switch {
	case who == "":
		return s.Party
	case aside == "":
		return who
	}
	return who + " (" + aside + ")"
}

// Stance says what a [Statement] does.
type Stance string

// The values of [Stance].
const (
	StanceSupports   Stance = "supports"   // approves of it
	StanceRejects    Stance = "rejects"    // refuses it
	StanceAsserts    Stance = "asserts"    // says that something is so
	StanceDenies     Stance = "denies"     // says that something is not so
	StanceAuthored   Stance = "authored"   // says that the speaker wrote it
	StanceAttributes Stance = "attributes" // says who wrote it: Statement.Object
)

// Stances lists the values of [Stance].
func Stances() []Stance {
	return []Stance{
		StanceSupports, StanceRejects, StanceAsserts, StanceDenies, StanceAuthored,
		StanceAttributes,
	}
}

// Valid reports whether s is a known stance. A statement's stance may not be "".
func (s Stance) Valid() bool { return slices.Contains(Stances(), s) }
