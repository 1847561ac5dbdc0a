package plan

import (
	"encoding/json"
	"slices"

	"github.com/redraft-go/redraft/sources"
)

// Content is what is known of a clause from one side: present with text,
// present without (its words are not known), absent with a ground, or
// unreported. The zero Content is unreported.
type Content struct {
	// "" present with text, unreported without
	Presence Presence `json:"presence,omitempty"`
	// against the draft; "" as the witness's
	Wording   Wording   `json:"wording,omitempty"`
	Confirmed Confirmed `json:"confirmed,omitempty"` // this text against the witness's
	// how much of the clause Text is; "" whole
	Extent Extent `json:"extent,omitempty"`
	// the parts of a told text that were read in these words
	Quoted []Range `json:"quoted,omitempty"`
	// BCP 47 tag of Text; "" as the witness's
	Language string `json:"language,omitempty"`
	Text     string `json:"text,omitempty"` // clause words only
	// what is not clause words, and doubts about words
	Notes []Note             `json:"notes,omitempty"`
	Facts []Fact             `json:"facts,omitempty"` // typed details of this text
	Cites []sources.Citation `json:"cites,omitempty"` // who has it
}

// Presence says whether a text has a clause. The zero value stands for
// [PresencePresent] where there is text and for [PresenceUnreported] where there is none.
type Presence string

// The values of [Presence]. None is ever inferred from another.
const (
	// PresencePresent: the clause is there; without text its words are not known
	PresencePresent    Presence = "present"
	PresenceAbsent     Presence = "absent"     // known not to be there, with a ground
	PresenceUnreported Presence = "unreported" // nothing is known of it
)

// Presences lists the values of [Presence].
func Presences() []Presence {
	return []Presence{PresencePresent, PresenceAbsent, PresenceUnreported}
}

// Valid reports whether p is a known value or "".
func (p Presence) Valid() bool { return p == "" || slices.Contains(Presences(), p) }

// Confirmed says how a text in the file stands to the witness that it is
// given for. The zero value means that nothing is known, except in a version
// without witnesses, where it counts as [ConfirmedExact].
type Confirmed string

// The values of [Confirmed], closest first.
const (
	// ConfirmedExact: these words were read there; only such text may be shown as a quotation
	ConfirmedExact Confirmed = "exact"
	// ConfirmedRendered: read there, but this is a translation or summary of whoever recorded it
	ConfirmedRendered Confirmed = "rendered"
	ConfirmedRecalled Confirmed = "recalled" // not read there in these words
)

// Confirmeds lists the values of [Confirmed], closest first.
func Confirmeds() []Confirmed {
	return []Confirmed{ConfirmedExact, ConfirmedRendered, ConfirmedRecalled}
}

// Valid reports whether c is a known value or "".
func (c Confirmed) Valid() bool { return c == "" || slices.Contains(Confirmeds(), c) }

// Extent says how much of a clause a text is. The zero value means [ExtentWhole].
type Extent string

// The values of [Extent].
const (
	ExtentWhole    Extent = "whole"    // all of the clause
	ExtentFragment Extent = "fragment" // a part of it
	ExtentAbridged Extent = "abridged" // all of it with words left out
)

// Extents lists the values of [Extent].
func Extents() []Extent { return []Extent{ExtentWhole, ExtentFragment, ExtentAbridged} }

// Valid reports whether e is a known value or "".
func (e Extent) Valid() bool { return e == "" || slices.Contains(Extents(), e) }

// A Range is a run of bytes of the text that it stands beside.
type Range struct {
	At  int `json:"at"`  // offset of the first byte
	Len int `json:"len"` // number of bytes

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// A Note marks a place in a text, or says something about the content as a
// whole.
type Note struct {
	Kind NoteKind `json:"kind"`           // what sort of note it is
	Text string   `json:"text,omitempty"` // its words; "" for marks that need none
	At   int      `json:"at"`             // offset in Content.Text, in bytes
	// number of bytes that it marks; 0 for what is no clause text
	Len int `json:"len"`

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// NoteKind says what sort a [Note] is.
type NoteKind string

// The kinds of note. Gloss, comment, sic and struck are words that are no
// clause text and mark a place of length 0; doubtful and link mark words of it.
const (
	NoteKindGloss    NoteKind = "gloss"    // an editor's explanation
	NoteKindComment  NoteKind = "comment"  // a speaker's or publisher's remark between clause words
	NoteKindSic      NoteKind = "sic"      // the publisher's mark that the text is so printed
	NoteKindStruck   NoteKind = "struck"   // words that stood there and were reported as struck out
	NoteKindGap      NoteKind = "gap"      // clause words are missing at this place
	NoteKindDoubtful NoteKind = "doubtful" // clause words that are perhaps not of the draft
	// NoteKindLink: clause words that lead to an address, which is Note.Text
	NoteKindLink NoteKind = "link"
)

// NoteKinds lists the kinds of note.
func NoteKinds() []NoteKind {
	return []NoteKind{
		NoteKindGloss, NoteKindComment, NoteKindSic, NoteKindStruck, NoteKindGap,
		NoteKindDoubtful, NoteKindLink,
	}
}

// Valid reports whether k is a known kind. Unlike other enums a note's kind
// may not be "".
func (k NoteKind) Valid() bool { return slices.Contains(NoteKinds(), k) }
