package render

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A view is a comparison as the outputs read it.
type view struct {
	set     *settings
	c       *diff.Comparison
	changes [][]*diff.Change // by link
	blocks  []diff.Block
	places  *say.Places
	at      [2]map[string]int // links by the path of their clauses on either side
	// by the path of a clause, the links right below it that are on this side alone
	items [2]map[string][]int
	bare  bool // nothing but two texts: no copies, so no verdicts

	comparer *effect.Comparer        // of tellings
	brackets [2]map[string]contested // by the path of a clause; none where nothing is in brackets
}

func newView(c *diff.Comparison, opts []Option) *view {
	s := settingsOf(opts)
	v := &view{
		set: &s, c: c, blocks: seen(c), places: say.PlacesOf(c), bare: c.WithoutCopies(),
		comparer: effect.NewComparer(), brackets: contestedIn(c),
	}
	v.at = [2]map[string]int{make(map[string]int), make(map[string]int)}
	v.items = [2]map[string][]int{make(map[string][]int), make(map[string][]int)}
	for l, changes := range c.All() {
		for side, clauses := range [][]diff.Clause{l.Old, l.New} {
			for _, clause := range clauses {
				v.at[side][pathKey(clause.Path)] = len(v.changes)
				if n := len(clause.Path) - 1; n > 0 && len(l.Old)+len(l.New) == 1 {
					outer := pathKey(clause.Path[:n])
					v.items[side][outer] = append(v.items[side][outer], len(v.changes))
				}
			}
		}
		if v.ownTexts() {
			changes = slices.DeleteFunc(slices.Clone(changes), func(h *diff.Change) bool {
				return placing(h.Kind)
			})
		}
		v.changes = append(v.changes, changes)
	}
	return v
}

// ownTexts reports whether one draft only answers the other, and no words of the two are
// compared: it is no edit of that, so what stands at another place was not moved there.
func (v *view) ownTexts() bool {
	return (v.c.Old.Relation == plan.RelationCounters ||
		v.c.New.Relation == plan.RelationCounters) &&
		v.c.Basis.Version == "" && v.c.Tally.Words == 0
}

// placing reports whether a kind of change is no more than where words stand.
func placing(k diff.Kind) bool {
	switch k {
	case diff.KindRenumbered, diff.KindMoved, diff.KindSplit, diff.KindMerged, diff.KindRegrouped:
		return true
	default:
		return false
	}
}

// seen gives the blocks without the headings of one side that the other, a
// version which records none, says nothing of.
func seen(c *diff.Comparison) []diff.Block {
	unseen := func(i int) bool {
		return c.Links[i].Role() == plan.RoleHeading && c.Links[i].Known == diff.KnownOneSide
	}
	blocks := slices.DeleteFunc(c.Blocks(), func(b diff.Block) bool { return unseen(b.Link) })
	for i := range blocks {
		blocks[i].Below = slices.DeleteFunc(blocks[i].Below, unseen)
	}
	return blocks
}

func pathKey(path []int) string { return fmt.Sprint(path) }

// outer gives the link that a link of one clause a side stands below on both
// sides, if it is one.
func (v *view) outer(i int) (int, bool) {
	l := v.l(i)
	if len(l.Old) != 1 || len(l.New) != 1 || len(l.Old[0].Path) < 2 || len(l.New[0].Path) < 2 {
		return 0, false
	}
	a, one := v.at[0][pathKey(l.Old[0].Path[:len(l.Old[0].Path)-1])]
	b, two := v.at[1][pathKey(l.New[0].Path[:len(l.New[0].Path)-1])]
	return a, one && two && a == b
}

func (v *view) label(key string, pairs ...string) string { return v.set.table.With(key, pairs...) }

func (v *view) date(d sources.Date) string { return date(v.set.table, d) }

// names of the two drafts, as the output calls them.
func (v *view) old() string { name, _ := v.c.Names(); return v.called(name) }
func (v *view) new() string { _, name := v.c.Names(); return v.called(name) }

// called gives what the output calls a draft that goes by a name otherwise.
func (v *view) called(name string) string { return cmp.Or(v.set.names[name], name) }

// turned says that some words are others now.
func (v *view) turned(old, new string) string { return v.label("turned", "old", old, "new", new) }

func (v *view) l(i int) *diff.Link { return &v.c.Links[i] }

// has reports whether a change of one of the kinds is said of link i.
func (v *view) has(i int, kinds ...diff.Kind) bool {
	return slices.ContainsFunc(v.changes[i], func(h *diff.Change) bool {
		return slices.Contains(kinds, h.Kind)
	})
}

// linksOf lists the links of a block.
func linksOf(b diff.Block) []int { return append([]int{b.Link}, b.Below...) }

// wanted reports whether a block is among the points that were asked for, or has one
// of them below it.
func (v *view) wanted(b diff.Block) bool { return slices.ContainsFunc(linksOf(b), v.listed) }

// listed reports whether a link is among the points that were asked for.
func (v *view) listed(i int) bool {
	if len(v.set.points) == 0 {
		return true
	}
	asked := func(c diff.Clause, p say.Place) bool {
		return len(c.Path) == 1 && slices.Contains(v.set.points, c.Number) ||
			slices.Contains(v.set.points, c.Ref.Point) ||
			slices.Contains(v.set.points, p.Name(v.set.table))
	}
	return slices.ContainsFunc(v.l(i).Old, func(c diff.Clause) bool {
		return asked(c, v.places.Old(c.Ref))
	}) ||
		slices.ContainsFunc(v.l(i).New, func(c diff.Clause) bool {
			return asked(c, v.places.New(c.Ref))
		})
}

// sides gives the places of the clauses of a link on either side.
func (v *view) sides(l *diff.Link) (old, new []say.Place) {
	for k := range l.Old {
		old = append(old, v.places.Old(l.Old[k].Ref))
	}
	for k := range l.New {
		new = append(new, v.places.New(l.New[k].Ref))
	}
	return old, new
}

// place names a link by the numbers of both sides: "3 (b)", "1.3 -> 1.2", "4 -> 4+5".
func (v *view) place(i int) string {
	old, new := v.sides(v.l(i))
	return v.became(old, new)
}

// placeWithin names a link as it stands in the block of another: without the number
// of the block's point, as the document prints what stands below that.
func (v *view) placeWithin(i, block int) string {
	old, one := v.placesBelow(0, v.l(i).Old, v.l(block).Old)
	new, two := v.placesBelow(1, v.l(i).New, v.l(block).New)
	if !one || !two {
		return v.place(i)
	}
	return v.became(old, new)
}

// placesBelow gives the places of clauses of a side without the numbers of those on
// the first level that they stand below, if all stand below some.
func (v *view) placesBelow(side int, clauses, tops []diff.Clause) (places []say.Place, ok bool) {
	placeOf := v.places.Old
	if side == 1 {
		placeOf = v.places.New
	}
	for k := range clauses {
		path := clauses[k].Path
		top := slices.IndexFunc(tops, func(c diff.Clause) bool {
			return len(path) > 1 && slices.Equal(c.Path, path[:1])
		})
		if top < 0 {
			return nil, false
		}
		p := placeOf(clauses[k].Ref)
		second := v.clauseAt(side, path[:2])
		switch {
		case len(path) == 2 || second == nil:
			p = p.Alone()
		case placeOf(second.Ref).Number != second.Number:
			// its own number does not hold that of the top
			p.Number = strings.TrimLeft(strings.TrimPrefix(p.Number, placeOf(tops[top].Ref).Number),
				". ")
		}
		places = append(places, p)
	}
	return places, true
}

// clauseAt gives the clause with a path on a side, or nil.
func (v *view) clauseAt(side int, path []int) *diff.Clause {
	i, ok := v.at[side][pathKey(path)]
	if !ok {
		return nil
	}
	clauses := v.l(i).Old
	if side == 1 {
		clauses = v.l(i).New
	}
	for k := range clauses {
		if slices.Equal(clauses[k].Path, path) {
			return &clauses[k]
		}
	}
	return nil
}

// inBlock lists links as they stand in the block of another.
func (v *view) inBlock(links []int, block int) string {
	names := make([]string, len(links))
	for k, i := range links {
		names[k] = v.placeWithin(i, block)
	}
	return v.list(names)
}

// became puts the names of the places of both sides together.
func (v *view) became(old, new []say.Place) string {
	side := func(places []say.Place) string {
		var out []string
		for _, p := range places {
			out = append(out, p.Name(v.set.table))
		}
		if slices.ContainsFunc(out, func(s string) bool { return strings.Contains(s, " ") }) {
			return strings.Join(out, " + ")
		}
		return strings.Join(out, "+")
	}
	a, b := side(old), side(new)
	switch {
	case a == "" || a == b:
		return b
	case b == "" || begins(old) && begins(new):
		return a // a beginning is a name: what differs in it is told as what it is
	}
	if v.ownTexts() {
		return v.label("beside.name", "old", a, "new", b)
	}
	return v.label("turned.name", "old", a, "new", b)
}

// begins reports whether places are named by how their texts begin.
func begins(places []say.Place) bool {
	return !slices.ContainsFunc(places, func(p say.Place) bool {
		return p.Role != "" || p.Number != "" || p.Heading != ""
	})
}

// numbered reports whether every point of a link has a number of its own.
func (v *view) numbered(i int) bool {
	old, new := v.sides(v.l(i))
	return !slices.ContainsFunc(slices.Concat(old, new), func(p say.Place) bool {
		return p.Number == ""
	})
}

// title gives what a link is about: the printed heading, or else the theme, of
// both sides where they differ.
func (v *view) title(i int) string {
	for _, field := range []func(*diff.Clause) string{
		func(c *diff.Clause) string {
			return strings.TrimSpace(strings.TrimPrefix(c.Heading, "[]")) // round the number
		},
		func(c *diff.Clause) string { return c.Theme },
	} {
		var titles []string
		for _, side := range [][]diff.Clause{v.l(i).Old, v.l(i).New} {
			if len(side) > 0 && field(&side[0]) != "" && !slices.Contains(titles, field(&side[0])) {
				titles = append(titles, field(&side[0]))
			}
		}
		if len(titles) == 1 {
			return titles[0]
		}
		if len(titles) > 0 {
			return v.label("turned.name", "old", titles[0], "new", titles[len(titles)-1])
		}
	}
	return ""
}
