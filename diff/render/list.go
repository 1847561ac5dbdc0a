package render

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// A toldList is a list on one side that the other side tells in a point without
// items: the list's head, which may have no words of its own, and its items.
type toldList struct {
	old    bool   // the list is the old draft's
	told   string // the text of the other side
	names  []string
	has    []bool     // by name: whether the other side tells of it
	refs   []plan.Ref // by name: what it names
	onList []int      // links of the items
}

// tells reports whether the other side tells of what a reference names.
func (t *toldList) tells(r plan.Ref) bool {
	k := slices.Index(t.refs, r)
	return k >= 0 && t.has[k]
}

// some reports whether some of the list is told, and some not.
func (t *toldList) some() bool {
	return slices.Contains(t.has, true) && slices.Contains(t.has, false)
}

// listOfTold gives the list that a link of one clause a side heads on one side
// alone, where the other side has a text; nil where there is none.
func (v *view) listOfTold(l *diff.Link) *toldList {
	if len(l.Old) != 1 || len(l.New) != 1 {
		return nil
	}
	old, new := v.items[0][pathKey(l.Old[0].Path)], v.items[1][pathKey(l.New[0].Path)]
	out := &toldList{old: len(old) > 0, onList: old, told: l.New[0].Text}
	head := l.Old[0]
	if !out.old {
		out.onList, out.told, head = new, l.Old[0].Text, l.New[0]
	}
	other, side := l.New[0].Path, 1
	if !out.old {
		other, side = l.Old[0].Path, 0
	}
	if _, items := v.at[side][pathKey(append(slices.Clip(other), 0))]; items ||
		len(old)+len(new) == 0 || out.told == "" {
		return nil
	}
	single := l.New[0]
	if !out.old {
		single = l.Old[0]
	}
	add := func(name string, c *diff.Clause) {
		out.names, out.refs = append(out.names, name), append(out.refs, c.Ref)
		out.has = append(out.has, alike(c, &single))
	}
	if n := len(bag(head.Text)); n > leastHead {
		add(v.label("list.head"), &head)
	}
	for _, i := range out.onList {
		item := v.l(i).Old
		if !out.old {
			item = v.l(i).New
		}
		add(v.places.At(item[0].Ref).Alone().Name(v.set.table), &item[0])
	}
	return out
}

// alike reports whether one text tells of what another has, by their words: by those of
// ours too, since it is this that keeps from saying that the other is not told.
func alike(a, b *diff.Clause) bool {
	return a.Text != "" && b.Text != "" && kindred(a.Text, b.Text)
}

// ours reports whether the text of a clause is in the words of whoever recorded it:
// nobody published these.
func ours(c *diff.Clause) bool { return c.Text != "" && !c.Standing.Quotable() }

// A lack is why nothing is shown of a clause on one side.
type lack string

const (
	lackWords lack = "wordless"   // it is there, its words were not seen
	lackTold  lack = "told-above" // what is told of the clause above it tells of it
	// of the clause above it there is only a telling, which may hold it
	lackAlone lack = "untold"
	lackSight lack = "unreported" // nothing was seen of it
)

// lackOf says why nothing is shown of a link on the side of which no words are known.
// It is the one place where this is judged.
func (v *view) lackOf(l *diff.Link) lack {
	side, missing, known := 0, l.New, l.Old
	if v.oldUnknown(l) {
		side, missing, known = 1, l.Old, l.New
	}
	switch {
	case slices.ContainsFunc(missing, func(c diff.Clause) bool {
		return c.Standing.Presence == plan.PresencePresent
	}):
		return lackWords
	case len(missing) > 0 || len(known) == 0 || len(known[0].Path) < 2:
		return lackSight
	}
	outer, ok := v.at[side][pathKey(known[0].Path[:len(known[0].Path)-1])]
	if !ok || !v.tells(outer, side == 1) {
		return lackSight
	}
	if list := v.listOfTold(v.l(outer)); list != nil && list.tells(known[0].Ref) {
		return lackTold
	}
	return lackAlone
}

// leastHead is how many words a list's head has at most that only heads it:
// "Territories:", "the funds are used as follows:".
const leastHead = 6

// ofList says what of a list is told.
func (v *view) ofList(t *toldList) string {
	var told []string
	for k, name := range t.names {
		if t.has[k] {
			told = append(told, name)
		}
	}
	side, other := v.old(), v.new()
	if !t.old {
		side, other = other, side
	}
	return v.label("brief.of-list", "side", side, "other", other, "all",
		strings.Join(t.names, v.label("list")), "told", strings.Join(told, v.label("list")))
}
