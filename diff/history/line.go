package history

import (
	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/sources"
)

// Format is the member "format" of a [Line] as JSON.
const Format = "redraft.history/1"

// A Line is what one version of a law changed. Without Old it is the first that could
// be read, and has no changes.
type Line struct {
	Format string `json:"format"` // Format
	Law    string `json:"law"`    // its name, the same on all its lines
	Step   int    `json:"step"`   // place of the version in the row, from 1
	Old    State  `json:"old,omitzero"`
	New    State  `json:"new"`
	// why the version could not be read; nothing else is known of it then
	Failed  string   `json:"failed,omitempty"`
	Gone    bool     `json:"gone,omitempty"`   // from here on the law stands nowhere
	Points  int      `json:"points,omitempty"` // points of the version, on all levels
	Same    bool     `json:"same,omitempty"`   // its text has the bytes of the one before
	Changes []Change `json:"changes,omitempty"`
}

// A State names a version of a law. The zero State is none.
type State struct {
	ID string `json:"id"` // such as that of a commit
	// where it was kept, where that is not the name of the law
	Path string       `json:"path,omitempty"`
	Date sources.Date `json:"date,omitempty"` // "" not known
}

// A Change is what became of one provision, or of several that were one.
type Change struct {
	// Provision names it by the point that it was in the version in which it was first
	// seen. Where another provision had that name, it is followed by @ and the id of
	// that version.
	Provision string `json:"provision"`
	// ids of the points in the version before; empty: it came
	Old []string `json:"old,omitempty"`
	// ids of the points in this version; empty: it went
	New   []string    `json:"new,omitempty"`
	Kinds []diff.Kind `json:"kinds"`
	// heading and words in the version before, a line feed between the points; "" none, or the
	// same words as now
	Was     string   `json:"was,omitempty"`
	Is      string   `json:"is,omitempty"` // and now
	Effects []Effect `json:"effects,omitempty"`
	// the words came back; zero: they did not, as far as that is known
	Back Origin `json:"back,omitzero"`
}

// An Effect is what changed words do; see package effect for the kinds.
type Effect struct {
	Kind   effect.Kind `json:"kind"`
	Before string      `json:"before,omitempty"` // the words of the version before; "" none
	After  string      `json:"after,omitempty"`  // the words now; "" none
	// their value as package facts writes it; "" none
	Was string `json:"was,omitempty"`
	Is  string `json:"is,omitempty"`
	// exact difference of the values, without a sign; "" cannot be told
	By        string `json:"by,omitempty"`
	What      string `json:"what,omitempty"`      // the sort of force, scope or condition
	Contested bool   `json:"contested,omitempty"` // a side stands in brackets
}

// An Origin is where words stood before: the last version that had them.
type Origin struct {
	Version string       `json:"version"`
	Date    sources.Date `json:"date,omitempty"` // "" not known
	Point   string       `json:"point"`          // there
}
