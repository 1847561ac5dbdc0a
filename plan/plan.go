package plan

import (
	"encoding/json"
	"iter"

	"github.com/redraft-go/redraft/sources"
)

// Format is the edition of the JSON format that this package reads and writes.
const Format = "redraft.plan/1"

// A Plan is one negotiated document through all its drafts. The zero Plan is
// an empty plan without a name; for its methods a nil Plan is the same.
type Plan struct {
	// the edition that was read; "" means Format
	Format string `json:"format"`
	ID     string `json:"id"`              // [a-z0-9][a-z0-9.-]{0,63}
	Title  string `json:"title,omitempty"` // as a reader knows it
	// the evidence is complete up to here, as far as its collector knows
	Collected sources.Date     `json:"collected,omitempty"`
	Parties   []Party          `json:"parties,omitempty"` // who negotiates or is bound
	Themes    []Theme          `json:"themes,omitempty"`  // what points are about
	Sources   []sources.Source `json:"sources,omitempty"` // who publishes
	Reports   []sources.Report `json:"reports,omitempty"` // what they published
	// the drafts; their order means nothing
	Versions   []Version   `json:"versions,omitempty"`
	Statements []Statement `json:"statements,omitempty"` // what was said about the drafts

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// A Party is somebody who negotiates, or whom a point names.
type Party struct {
	ID      string   `json:"id"`                // unique among the plan's parties
	Name    string   `json:"name"`              // as a reader knows it
	Aliases []string `json:"aliases,omitempty"` // other names: "Kyiv"

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// A Theme is a subject that points share across versions.
type Theme struct {
	ID   string `json:"id"`           // unique among the plan's themes
	Name string `json:"name"`         // as a reader knows it
	In   string `json:"in,omitempty"` // id of the wider theme; "" none

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

// Version gives the version with the given id, or nil.
func (p *Plan) Version(id string) *Version {
	return find(orZero(p).Versions, func(v *Version) bool { return v.ID == id })
}

// Theme gives the theme with the given id, or nil.
func (p *Plan) Theme(id string) *Theme {
	return find(orZero(p).Themes, func(t *Theme) bool { return t.ID == id })
}

// Party gives the party with the given id, or nil.
func (p *Plan) Party(id string) *Party {
	return find(orZero(p).Parties, func(q *Party) bool { return q.ID == id })
}

// Source gives the source with the given id, or nil.
func (p *Plan) Source(id string) *sources.Source {
	return find(orZero(p).Sources, func(s *sources.Source) bool { return s.ID == id })
}

// Report gives the report with the given id, or nil.
func (p *Plan) Report(id string) *sources.Report {
	return find(orZero(p).Reports, func(r *sources.Report) bool { return r.ID == id })
}

// Statement gives the statement with the given id, or nil.
func (p *Plan) Statement(id string) *Statement {
	return find(orZero(p).Statements, func(s *Statement) bool { return s.ID == id })
}

// All yields every point of every version with its [Ref], in document order,
// a point before the points below it. The points are those of the plan, not
// copies.
func (p *Plan) All() iter.Seq2[Ref, *Point] {
	return func(yield func(Ref, *Point) bool) {
		for i := range orZero(p).Versions {
			for ref, point := range p.Versions[i].All() {
				if !yield(ref, point) {
					return
				}
			}
		}
	}
}

// orZero gives p, or where that is nil a zero value.
func orZero[T any](p *T) *T {
	if p == nil {
		return new(T)
	}
	return p
}

// find gives a pointer to the first element for which match holds, or nil.
func find[T any](s []T, match func(*T) bool) *T {
	for i := range s {
		if match(&s[i]) {
			return &s[i]
		}
	}
	return nil
}
