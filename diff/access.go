package diff

import (
	"cmp"
	"iter"
	"slices"

	"github.com/redraft-go/redraft/plan"
)

// Names gives what outputs call the two drafts: their ids, or else their titles;
// "old" and "new" where there are none, or one for both.
func (c *Comparison) Names() (old, new string) {
	old, new = c.Old.Name("old"), c.New.Name("new")
	if old == new {
		return "old", "new"
	}
	return old, new
}

// Name gives what outputs call the draft: its id, or else its title, or else what
// is given for it otherwise. Where both drafts may have one name: see
// [Comparison.Names].
func (s Side) Name(otherwise string) string { return cmp.Or(s.Version, s.Title, otherwise) }

// itself reports whether the side is the text itself: no copy stands between
// the draft and its reader.
func (s Side) itself() bool {
	return s.Copy.Name == "" && s.Copy.Report == "" && s.Copy.Witness == "" &&
		s.Coverage != plan.CoverageContents
}

// WithoutCopies reports whether there is nothing but the two texts: both sides
// are the text itself, in its own words throughout, and nothing is told of
// either of them. Then no difference can be the telling's, and there is nobody
// whose words they might be but the texts'.
func (c *Comparison) WithoutCopies() bool {
	for _, s := range []Side{c.Old, c.New} {
		if !s.itself() || s.Disputed || s.Claims > 0 || len(s.Counts) > 0 {
			return false
		}
	}
	told := func(clause Clause) bool {
		return clause.Text != "" && !clause.Standing.DraftWords() || clause.Copy.Name != ""
	}
	return !slices.ContainsFunc(c.Links, func(l Link) bool {
		return len(l.Conflicts)+len(l.Claims)+len(l.Statements) > 0 || l.Basis.Text != "" ||
			slices.ContainsFunc(l.Old, told) || slices.ContainsFunc(l.New, told)
	})
}

// ChangesOf gives what may be said of a link, by its index: none for one that is
// not there. The changes are those of c, not copies. Cost: linear in the changes
// of c; [Comparison.All] goes through all of them once.
func (c *Comparison) ChangesOf(link int) []*Change {
	var out []*Change
	for i := range c.Changes {
		if c.Changes[i].Link == link {
			out = append(out, &c.Changes[i])
		}
	}
	return out
}

// Link gives the index of the link that a point is in, of either draft; false where it is
// in none. Where both drafts have one id, or none, and the point in both, that of the
// older draft is given. Cost: linear in the links.
func (c *Comparison) Link(ref plan.Ref) (link int, ok bool) {
	for side := range 2 {
		for i := range c.Links {
			if slices.ContainsFunc(c.Links[i].sides()[side], func(clause Clause) bool {
				return clause.Ref == ref
			}) {
				return i, true
			}
		}
	}
	return 0, false
}

// All goes through the links, each with its changes. Both are those of c, not
// copies.
func (c *Comparison) All() iter.Seq2[*Link, []*Change] {
	return func(yield func(*Link, []*Change) bool) {
		changesOf := make([][]*Change, len(c.Links))
		for i := range c.Changes {
			if k := c.Changes[i].Link; k >= 0 && k < len(changesOf) {
				changesOf[k] = append(changesOf[k], &c.Changes[i])
			}
		}
		for i := range c.Links {
			if !yield(&c.Links[i], changesOf[i]) {
				return
			}
		}
	}
}

// Role says what part of a text the points of a link are: that of the first
// that is no provision, or "" where any is one, as a preamble that became a
// point is.
func (l *Link) Role() plan.Role {
	role := plan.Role("")
	for _, clause := range slices.Concat(l.Old, l.New) {
		if clause.Role.Provision() {
			return ""
		}
		role = cmp.Or(role, clause.Role)
	}
	return role
}
