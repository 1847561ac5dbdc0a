package render

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
)

// A toldList is a list on one side that the other side tells in a point without
// items: the list's head, which may have no words of its own, and its items.
type toldList struct {
	old    bool   // the list is the old draft's
	told   string // the text of the other side
	names  []string
	has    []bool // by name: whether the other side tells of it
	onList []int  // links of the items
}

// some reports whether some of the list is told, and some not.
func (t *toldList) some() bool { return slices.Contains(t.has, true) && slices.Contains(t.has, false) }

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
	if _, items := v.at[side][pathKey(append(slices.Clip(other), 0))]; items || len(old)+len(new) == 0 || out.told == "" {
		return nil
	}
	add := func(name, text string) {
		out.names = append(out.names, name)
		out.has = append(out.has, text != "" && kindred(text, out.told))
	}
	if n := len(bag(head.Text)); n > leastHead {
		add(v.label("list.head"), head.Text)
	}
	for _, i := range out.onList {
		item := v.l(i).Old
		if !out.old {
			item = v.l(i).New
		}
		add(v.places.At(item[0].Ref).Alone().Name(v.set.table), item[0].Text)
	}
	return out
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
	return v.label("brief.of-list", "side", side, "other", other, "all", strings.Join(t.names, v.label("list")), "told", strings.Join(told, v.label("list")))
}
