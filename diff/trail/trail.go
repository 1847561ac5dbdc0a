package trail

import (
	"slices"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// TrailsFormat is the member "format" of [Trails] as JSON.
const TrailsFormat = "redraft.trail/1"

// Trails are the points of a plan through all its drafts. The zero Trails are
// those of a plan without points.
type Trails struct {
	Format string `json:"format"` // TrailsFormat
	Plan   string `json:"plan,omitempty"`
	// the evidence is complete up to here, as far as its collector knows
	Collected sources.Date `json:"collected,omitempty"`
	// by the first point of each: older drafts first, in document order
	Trails []Trail `json:"trails,omitempty"`
}

// A Trail is one point through the drafts that succeed each other. A point that
// was split has two places in a later draft; one that was merged is on both
// trails.
type Trail struct {
	// the first point that it is known by; it stays when drafts are added
	ID    plan.Ref `json:"id"`
	Theme string   `json:"theme,omitempty"` // id of the theme of its first point
	// its places, older drafts first: one for each draft that succeeds the first
	Steps []Step `json:"steps"`
	// its places in drafts that answer one of these: no successors
	Branches []Step `json:"branches,omitempty"`
}

// A Step is the place of a trail in one draft.
type Step struct {
	Version string       `json:"version"`
	Date    sources.Date `json:"date,omitempty"`
	State   State        `json:"state"`
	// its points in the draft; StateAbsent and StateSaidGone: the places that are vacant, if
	// there are any
	At []plan.Ref `json:"at,omitempty"`
	// id of the draft that it was compared with; "" on the first step
	From string `json:"from,omitempty"`
	// what may be said of it beside that one
	Kinds []diff.Kind `json:"kinds,omitempty"`
	// the draft is a text of its own and no edit of From: nothing may be said of it beside that
	Own bool `json:"own,omitempty"`
	// that it is the same point, per mille; 0 on the first step
	Confidence int `json:"confidence,omitempty"`
	// the points that it may be instead, where that is not sure
	Alternative []plan.Ref `json:"alternative,omitempty"`
	// that it is the same point is what a report says, and was not found in the texts
	Reported bool `json:"reported,omitempty"`
	// the draft before lacked it on a ground, and an older one had it
	Restored bool `json:"restored,omitempty"`
	// what is reported of the draft on points of this trail, on those below them, or on its theme
	// without naming a point
	Claims []plan.Ref `json:"claims,omitempty"`
}

// State says how a trail stands in a draft.
type State string

// The states.
const (
	StateThere    State = "there"     // it has places in the draft
	StateAbsent   State = "absent"    // it is known on a ground not to be there
	StateSaidGone State = "said-gone" // it is told, or said, that it is not there, or was struck
	StateReplaced State = "replaced"  // another text stands in its place
	StateNotSeen  State = "not-seen"  // nobody has seen whether it is there
)

// States lists the states.
func States() []State {
	return []State{StateThere, StateAbsent, StateSaidGone, StateReplaced, StateNotSeen}
}

// Valid reports whether s is a known state.
func (s State) Valid() bool { return slices.Contains(States(), s) }

// Of gives the trails that a point is on, in the order of t. A reference to a
// version and a point; what else it names is passed over.
func (t *Trails) Of(at plan.Ref) []*Trail {
	at = plan.Ref{Version: at.Version, Point: at.Point}
	var out []*Trail
	for i := range t.Trails {
		r := &t.Trails[i]
		has := func(s Step) bool { return slices.Contains(s.At, at) }
		if slices.ContainsFunc(r.Steps, has) || slices.ContainsFunc(r.Branches, has) {
			out = append(out, r)
		}
	}
	return out
}
