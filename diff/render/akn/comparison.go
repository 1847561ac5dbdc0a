package akn

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// Comparison writes the newer draft of a comparison with what changed in it; nil is a
// comparison of two empty drafts. A point has the place of the older draft for wId where it
// is one point there. See the comment of the package for what is a modification and what
// is none. The error is that of [diff.Check], or of the writer, or says that the comparison
// holds only what changed, so that the text is not all there. Cost: linear in the
// comparison.
func Comparison(w io.Writer, c *diff.Comparison, opts ...Option) error {
	if c == nil {
		c = new(diff.Comparison)
	}
	if err := diff.Check(c); err != nil {
		return err
	}
	if c.Left > 0 {
		return errLeft
	}
	set := settingsOf(opts)
	older, newer := versionOf(set.scope, c, 0), versionOf(set.scope, c, 1)
	d := documentOf(set.scope, newer, set)
	d.carrier = c.New.Copy.Name
	if c.New.Disputed {
		d.authors = authorsOf(nil, new(plan.Version))
	}
	d.origin = make(map[string]string)
	for i := range c.Links {
		if l := &c.Links[i]; len(l.Old) == 1 && len(l.New) == 1 && !replaced(c, i) {
			d.origin[l.New[0].Ref.Point] = placeOf(older.ID, l.Old[0].Ref.Point)
		}
	}
	m := &modifications{document: d, c: c, older: documentOf(set.scope, older, set)}
	for i := range c.Changes {
		m.change(&c.Changes[i])
	}
	return d.write(w, "singleVersion", m.analysis)
}

// errLeft says that points are not in a comparison.
var errLeft = errors.New("the comparison holds only what changed: the text is not all there")

// replaced reports whether a link is that of another text in one place: its points are not
// one.
func replaced(c *diff.Comparison, link int) bool {
	return slices.ContainsFunc(c.Changes, func(h diff.Change) bool {
		return h.Link == link && h.Kind == diff.KindReplaced
	})
}

// versionOf gives a side of a comparison as a version, with the standing of its points.
func versionOf(p *plan.Plan, c *diff.Comparison, side int) *plan.Version {
	s := [...]*diff.Side{&c.Old, &c.New}[side]
	v := &plan.Version{
		ID: cmp.Or(s.Version, [...]string{"older", "newer"}[side]), Title: s.Title,
		Status: s.Status, Date: s.Date, Public: s.Public, Coverage: s.Coverage,
	}
	if known := p.Version(s.Version); known != nil {
		v.Language, v.Authors = known.Language, known.Authors
	}
	if s.Copy.Witness != "" {
		v.Witnesses = []plan.Witness{{
			ID: s.Copy.Witness, Report: s.Copy.Report,
			Wording: s.Copy.Wording,
		}}
	}
	var clauses []*diff.Clause
	for i := range c.Links {
		l := &c.Links[i]
		all := [...][]diff.Clause{l.Old, l.New}[side]
		for k := range all {
			clauses = append(clauses, &all[k])
		}
	}
	slices.SortStableFunc(clauses, func(a, b *diff.Clause) int {
		return slices.Compare(a.Path, b.Path)
	})
	v.Points, _ = nested(clauses, 1)
	if v.Language == "" {
		v.Language = languageOf(clauses)
	}
	return v
}

// languageOf gives the language that all texts have that were read in the draft's words;
// "" there is none.
func languageOf(clauses []*diff.Clause) string {
	out := ""
	for _, c := range clauses {
		if c.Standing.DraftWords() {
			if out != "" && c.Standing.Language != out {
				return ""
			}
			out = c.Standing.Language
		}
	}
	return out
}

// nested builds the points of a level from clauses in their order, and gives what is left
// of these.
func nested(clauses []*diff.Clause, level int) (points []plan.Point, rest []*diff.Clause) {
	for len(clauses) > 0 && len(clauses[0].Path) >= level {
		p := pointOf(clauses[0])
		p.Points, clauses = nested(clauses[1:], level+1)
		points = append(points, p)
	}
	return points, clauses
}

// pointOf gives a clause as a point that says all of its standing.
func pointOf(c *diff.Clause) plan.Point {
	s := c.Standing
	p := plan.Point{ID: c.Ref.Point, Role: c.Role, Number: c.Number, Heading: c.Heading}
	p.Text, p.Notes = c.Text, c.Notes
	if s.Worded || s.Presence != plan.PresenceUnreported {
		p.Presence, p.Wording, p.Confirmed = s.Presence, s.Wording, s.Confirmed
	}
	if s.Extent != plan.ExtentWhole {
		p.Extent = s.Extent
	}
	if p.Text == "" && p.Presence == plan.PresencePresent && (p.Heading != "" || p.Role != "") {
		p.Presence = ""
	}
	return p
}

// list joins the places of points of a draft.
func list(version string, refs []plan.Ref) string {
	out := make([]string, len(refs))
	for i, r := range refs {
		r.Version = version
		out[i] = r.String()
	}
	return strings.Join(out, " ")
}
