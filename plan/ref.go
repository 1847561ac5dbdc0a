package plan

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/redraft-go/redraft/sources"
)

// A Ref names something in a plan: a version, a point of it, a witness's
// reading of that point, a claim, a statement or a report. It can be compared
// with == and used as the key of a map. The zero Ref names nothing and stands
// for the absent side of a change.
type Ref struct {
	Version string `json:"version,omitempty"`
	Point   string `json:"point,omitempty"` // with Version
	// with Version; with Point too: that witness's reading
	Witness   string `json:"witness,omitempty"`
	Claim     string `json:"claim,omitempty"`     // with Version
	Statement string `json:"statement,omitempty"` // alone
	Report    string `json:"report,omitempty"`    // alone
}

// A Target is a [Ref] as it stands in a file.
type Target struct {
	Ref

	X map[string]json.RawMessage `json:"-"` // members that begin with "x-": kept, never rendered
}

const (
	statementPrefix = "statement:"
	reportPrefix    = "report:"
)

// String gives r in the form that [ParseRef] reads. The zero Ref gives "".
func (r Ref) String() string {
	switch {
	case r.Statement != "":
		return statementPrefix + r.Statement
	case r.Report != "":
		return reportPrefix + r.Report
	}
	var b strings.Builder
	b.WriteString(r.Version)
	for _, part := range []struct{ mark, id string }{
		{"/", r.Point},
		{"#", r.Claim},
		{"@", r.Witness},
	} {
		if part.id != "" {
			b.WriteString(part.mark)
			b.WriteString(part.id)
		}
	}
	return b.String()
}

// ParseRef reads the short form of a reference:
//
//	us-28  us-28/10.b  us-28/10.b@bbc  us-28@bbc  geneva-19#c2  statement:st1  report:axios
//
// It does not look whether what is named exists: see [Plan.Lookup]. The error
// is a [*RefError].
func ParseRef(s string) (Ref, error) {
	if id, ok := strings.CutPrefix(s, statementPrefix); ok {
		return checkedRef(s, Ref{Statement: id}, id)
	}
	if id, ok := strings.CutPrefix(s, reportPrefix); ok {
		return checkedRef(s, Ref{Report: id}, id)
	}
	rest, witness, hasWitness := strings.Cut(s, "@")
	rest, claim, hasClaim := strings.Cut(rest, "#")
	version, point, hasPoint := strings.Cut(rest, "/")
	ids := []string{version}
	for _, part := range []struct {
		given bool
		id    string
	}{{hasPoint, point}, {hasClaim, claim}, {hasWitness, witness}} {
		if part.given {
			ids = append(ids, part.id)
		}
	}
	if hasClaim && (hasPoint || hasWitness) {
		return Ref{}, &RefError{Ref: s, Problem: "a claim stands alone beside its version"}
	}
	return checkedRef(s, Ref{Version: version, Point: point, Witness: witness, Claim: claim},
		ids...)
}

func checkedRef(s string, r Ref, ids ...string) (Ref, error) {
	for _, id := range ids {
		if id == "" {
			return Ref{}, &RefError{Ref: s, Problem: "an id is missing"}
		}
		if i := strings.IndexFunc(id, notInID); i >= 0 {
			return Ref{}, &RefError{
				Ref:     s,
				Problem: fmt.Sprintf("%q cannot stand in an id", []rune(id[i:])[0]),
			}
		}
	}
	return r, nil
}

// notInID reports whether c cannot stand in the id of anything, points included.
func notInID(c rune) bool {
	return (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '.' &&
		c != '-' && c != '_'
}

// A RefError says why a reference cannot be read or followed.
type RefError struct {
	Ref     string   // the reference as it was given
	Problem string   // what is wrong with it
	Known   []string // ids that would have been found instead; empty where that is no help
}

func (e *RefError) Error() string {
	if len(e.Known) == 0 {
		return fmt.Sprintf("reference %q: %s", e.Ref, e.Problem)
	}
	return fmt.Sprintf("reference %q: %s; there are: %s", e.Ref, e.Problem,
		strings.Join(e.Known, ", "))
}

// An Item is what a [Ref] leads to. The fields that the reference names are
// set and the others nil; they point into the plan.
type Item struct {
	Version   *Version
	Point     *Point
	Witness   *Witness
	Reading   *Reading // nil for the lead witness, whose readings stand in the points
	Content   *Content // of the point, the reading or the claim
	Claim     *Claim
	Statement *Statement
	Report    *sources.Report
}

// Lookup follows a reference. The error is a [*RefError] that lists the ids
// that are there. A witness that has nothing for the point gives an Item
// without Content and no error: that it is silent is an answer.
func (p *Plan) Lookup(r Ref) (Item, error) {
	p = orZero(p)
	var item Item
	switch {
	case r.Statement != "":
		if item.Statement = p.Statement(r.Statement); item.Statement == nil {
			return item, notFound(r, "statement", r.Statement, p.Statements,
				func(s *Statement) string { return s.ID })
		}
		return item, nil
	case r.Report != "":
		if item.Report = p.Report(r.Report); item.Report == nil {
			return item, notFound(r, "report", r.Report, p.Reports, func(s *sources.Report) string {
				return s.ID
			})
		}
		return item, nil
	}
	if item.Version = p.Version(r.Version); item.Version == nil {
		return item, notFound(r, "version", r.Version, p.Versions, func(v *Version) string {
			return v.ID
		})
	}
	v := item.Version
	if r.Claim != "" {
		if item.Claim = v.Claim(r.Claim); item.Claim == nil {
			return item, notFound(r, "claim", r.Claim, v.Claims, func(c *Claim) string {
				return c.ID
			})
		}
		item.Content = &item.Claim.Content
		return item, nil
	}
	if r.Point != "" {
		if item.Point = v.Point(r.Point); item.Point == nil {
			return item, notFound(r, "point", r.Point, v.Points, func(q *Point) string {
				return q.ID
			})
		}
		item.Content = &item.Point.Content
	}
	if r.Witness != "" {
		if item.Witness = v.Witness(r.Witness); item.Witness == nil {
			return item, notFound(r, "witness", r.Witness, v.Witnesses, func(w *Witness) string {
				return w.ID
			})
		}
		if item.Point != nil && item.Witness != v.LeadWitness() {
			item.Content = nil
			item.Reading = find(item.Witness.Readings, func(g *Reading) bool {
				return g.Covers(r.Point)
			})
			if item.Reading != nil {
				item.Content = &item.Reading.Content
			}
		}
	}
	return item, nil
}

func notFound[T any](r Ref, kind, id string, all []T, name func(*T) string) error {
	e := &RefError{Ref: r.String(), Problem: fmt.Sprintf("there is no %s %q", kind, id)}
	for i := range all {
		e.Known = append(e.Known, name(&all[i]))
	}
	return e
}
