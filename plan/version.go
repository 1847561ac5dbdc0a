package plan

import (
	"encoding/json"
	"iter"
	"slices"

	"github.com/redraft-go/redraft/sources"
)

// A Version is one draft of the plan. The zero Version is an empty draft; for
// its methods a nil Version is the same.
//
// A version without witnesses is the text itself: its points count as
// verbatim, exact and whole unless they say otherwise.
type Version struct {
	ID     string `json:"id"`               // unique among the plan's versions
	Title  string `json:"title,omitempty"`  // as a reader knows it
	Status Status `json:"status,omitempty"` // "" not said
	// ids of parties; empty: not known or disputed
	Authors []string     `json:"authors,omitempty"`
	Date    sources.Date `json:"date,omitempty"`   // when it was written; "" not known
	Public  sources.Date `json:"public,omitempty"` // when it was first public; "" as Date
	// BCP 47 tag of the draft itself; "und" where disputed; "" not known
	Language string   `json:"language,omitempty"`
	Parents  []Parent `json:"parents,omitempty"` // what it was made from
	Counts   []Count  `json:"counts,omitempty"`  // every claimed number of points
	// how much of its first level is here; "" complete, or, without points and claims, nothing
	// known
	Coverage Coverage `json:"coverage,omitempty"`
	// id of the witness whose readings stand in Points; "" the only one
	Lead string `json:"lead,omitempty"`
	// the publications that carry it; empty: the text itself
	Witnesses []Witness `json:"witnesses,omitempty"`
	Points    []Point   `json:"points,omitempty"` // its provisions, in document order
	Claims    []Claim   `json:"claims,omitempty"` // what is reported of it without its text

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// All yields every point of v with its [Ref], in document order, a point
// before the points below it. The points are those of v, not copies.
func (v *Version) All() iter.Seq2[Ref, *Point] {
	return func(yield func(Ref, *Point) bool) {
		v := orZero(v)
		var walk func([]Point) bool
		walk = func(points []Point) bool {
			for i := range points {
				if !yield(Ref{Version: v.ID, Point: points[i].ID}, &points[i]) ||
					!walk(points[i].Points) {
					return false
				}
			}
			return true
		}
		walk(v.Points)
	}
}

// Point gives the point of v with the given id, at whatever depth, or nil.
func (v *Version) Point(id string) *Point {
	for _, p := range v.All() {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Witness gives the witness of v with the given id, or nil.
func (v *Version) Witness(id string) *Witness {
	return find(orZero(v).Witnesses, func(w *Witness) bool { return w.ID == id })
}

// Claim gives the claim of v with the given id, or nil.
func (v *Version) Claim(id string) *Claim {
	return find(orZero(v).Claims, func(c *Claim) bool { return c.ID == id })
}

// FirstPublic gives the date on which v became public: Public, or Date where
// that is not set.
func (v *Version) FirstPublic() sources.Date {
	v = orZero(v)
	if v.Public != "" {
		return v.Public
	}
	return v.Date
}

// Status says what a [Version] is among drafts. The zero value means that it
// is not said.
type Status string

// The values of [Status].
const (
	StatusReported        Status = "reported"         // known from reports, its text not seen
	StatusClaimed         Status = "claimed"          // somebody claims that it existed
	StatusLeaked          Status = "leaked"           // became public without its authors
	StatusCounterProposal Status = "counter-proposal" // answers another version
	StatusPresented       Status = "presented"        // told or shown in public by a party
	StatusPublished       Status = "published"        // published by its authors
	StatusAgreed          Status = "agreed"           // agreed between parties
	StatusSigned          Status = "signed"           // signed
)

// Statuses lists the values of [Status].
func Statuses() []Status {
	return []Status{
		StatusReported, StatusClaimed, StatusLeaked, StatusCounterProposal,
		StatusPresented, StatusPublished, StatusAgreed, StatusSigned,
	}
}

// Valid reports whether s is a known status or "".
func (s Status) Valid() bool { return s == "" || slices.Contains(Statuses(), s) }

// Coverage says how much of a text is here. Each speaks of one list: a
// version's of its first level, a point's of the points below it. What the zero
// value means is said where the type is used.
type Coverage string

// The values of [Coverage].
const (
	CoverageComplete Coverage = "complete" // all of it
	CoveragePartial  Coverage = "partial"  // some of it: what is missing here may be in the text
	CoverageContents Coverage = "contents" // none of its text, only claims about what it holds
)

// Coverages lists the values of [Coverage].
func Coverages() []Coverage {
	return []Coverage{CoverageComplete, CoveragePartial, CoverageContents}
}

// Valid reports whether c is a known value or "".
func (c Coverage) Valid() bool { return c == "" || slices.Contains(Coverages(), c) }

// A Parent says what a version was made from.
type Parent struct {
	Version string `json:"version"` // id of the earlier version
	// id of the witness in whose wording it was written over; "" not known
	Witness  string   `json:"witness,omitempty"`
	Relation Relation `json:"relation,omitempty"` // "" not said
	// of the relation, and of Witness where it is set; "" certain
	Certainty sources.Certainty `json:"certainty,omitempty"`
	// which points became which, as somebody says
	Links []ReportedLink     `json:"links,omitempty"`
	Cites []sources.Citation `json:"cites,omitempty"` // who says so

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// Relation says how a version stands to its [Parent]. The zero value means
// that it is not said.
type Relation string

// The values of [Relation].
const (
	RelationRevises Relation = "revises" // the next draft of the same text
	// RelationCounters: an answer by another side, over the same text or against it
	RelationCounters Relation = "counters"
	RelationRestates Relation = "restates" // the same content told anew
	RelationAnnexes  Relation = "annexes"  // a paper attached to it
	RelationBeside   Relation = "beside"   // another paper of the same talks
	RelationDrawsOn  Relation = "draws-on" // takes matter from it
	// RelationEarlierStateOf: a state of the same draft before it became public
	RelationEarlierStateOf Relation = "earlier-state-of"
)

// Relations lists the values of [Relation].
func Relations() []Relation {
	return []Relation{
		RelationRevises, RelationCounters, RelationRestates, RelationAnnexes,
		RelationBeside, RelationDrawsOn, RelationEarlierStateOf,
	}
}

// Valid reports whether r is a known relation or "".
func (r Relation) Valid() bool { return r == "" || slices.Contains(Relations(), r) }

// A ReportedLink is somebody's statement that certain points of the parent
// became certain points of the version: evidence, not alignment.
type ReportedLink struct {
	From  []string           `json:"from,omitempty"`  // ids of points of the parent
	To    []string           `json:"to,omitempty"`    // ids of points of the version
	Cites []sources.Citation `json:"cites,omitempty"` // who says so

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// A Count is one claimed number of points.
type Count struct {
	Points int                `json:"points"`          // how many
	Of     CountOf            `json:"of,omitempty"`    // what was counted; "" not said
	Cites  []sources.Citation `json:"cites,omitempty"` // who says so

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// CountOf says what a [Count] counts. The zero value means that it is not said.
type CountOf string

// The values of [CountOf].
const (
	CountOfNumbers    CountOf = "numbers"    // printed numbers, vacant ones included
	CountOfProvisions CountOf = "provisions" // points that hold a provision
)

// CountOfs lists the values of [CountOf].
func CountOfs() []CountOf { return []CountOf{CountOfNumbers, CountOfProvisions} }

// Valid reports whether c is a known value or "".
func (c CountOf) Valid() bool { return c == "" || slices.Contains(CountOfs(), c) }
