package render

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
)

// Of a text with hardly a word in common with the other one so many words are
// shown: the fewer of the old one, which is the one that is known.
const leastWords, mostWords = 6, 18

// toldOf says how what is told of either side differs; no text where it is told
// in the same sense. What effects say is not said again in the words.
func (v *view) toldOf(l *diff.Link, h *diff.Change) said {
	label := v.verdict(h, h.Verdict, h.Reason)
	var parts []string
	for k := range h.Effects {
		if e := &h.Effects[k]; named(e) {
			parts = append(parts, v.does(e))
		}
	}
	list := v.listOfTold(l)
	switch t := v.tellings(l); {
	case h.Reason != diff.ReasonTold:
		parts = append(parts, v.reason(l, h.Reason, nil))
	case list != nil && list.some():
		parts = append([]string{v.ofList(list)}, parts...)
	case list != nil && list.old:
		parts = append([]string{v.label("brief.another", "text", shortened(list.told, mostWords))}, parts...)
	case t.another:
		parts = append([]string{v.contrast(contrast{old: shortened(textOf(l.Old), leastWords), new: shortened(textOf(l.New), mostWords)})}, parts...)
	case !t.same():
		for _, c := range t.apart {
			// What a side that was read in part does not have may stand where it breaks off.
			if unread := c.old == "" && cut(l.Old) || c.new == "" && cut(l.New); !unread && !covers(h, &c) {
				parts = append(parts, v.contrast(c))
			}
		}
	}
	if doubt := v.doubtOf(l); doubt != "" && len(parts) > 0 {
		parts = append(parts, doubt)
	}
	if len(parts) == 0 {
		return said{}
	}
	return said{label, plain(strings.Join(parts, v.label("clauses")))}
}

// cut reports whether a text of some clauses is not the whole clause.
func cut(clauses []diff.Clause) bool {
	return slices.ContainsFunc(clauses, func(c diff.Clause) bool { return c.Standing.Extent != plan.ExtentWhole })
}

// does says what an effect does, and of which detail where that has a key.
func (v *view) does(e *diff.Effect) string {
	switch {
	case e.Contested:
		return v.label("effect.contested", "sentence", e.Sentence)
	case e.Key == "":
		return e.Sentence
	}
	return v.label("effect.keyed", "key", v.key(e.Key), "sentence", e.Sentence)
}

// key gives the words for the key of a fact.
func (v *view) key(key string) string { return say.Key(v.set.table, key) }

// covers reports whether the words of effects hold those of a contrast, but for
// short ones.
func covers(h *diff.Change, c *contrast) bool {
	var before, after []string
	for k := range h.Effects {
		if e := &h.Effects[k]; named(e) {
			before, after = append(before, bag(e.Before.Text)...), append(after, bag(e.After.Text)...)
		}
	}
	all := func(text string, in []string) bool {
		return !slices.ContainsFunc(bag(text), func(s string) bool { return len(s) > 3 && !slices.Contains(in, s) })
	}
	return len(before)+len(after) > 0 && all(c.old, before) && all(c.new, after)
}

// contrast shows what is told of either side.
func (v *view) contrast(c contrast) string {
	switch {
	case c.old == "":
		return v.label("brief.alone", "side", v.new(), "text", c.new)
	case c.new == "":
		return v.label("brief.alone", "side", v.old(), "text", c.old)
	}
	return v.label("brief.told", "old", c.old, "new", c.new)
}

// doubtOf says that a text is perhaps not of the draft, where all of it is in doubt.
func (v *view) doubtOf(l *diff.Link) string {
	for side, clauses := range [][]diff.Clause{l.Old, l.New} {
		for k := range clauses {
			c := &clauses[k]
			for _, n := range c.Notes {
				if n.Kind == plan.NoteKindDoubtful && n.At == 0 && n.Len == len(c.Text) && n.Text != "" {
					return v.label("brief.doubtful", "side", []string{v.old(), v.new()}[side], "text", strings.TrimRight(n.Text, "."))
				}
			}
		}
	}
	return ""
}

// shortened gives the first words of a text of which there is no room for all.
func shortened(s string, most int) string {
	fields := strings.Fields(s)
	if len(fields) <= most {
		return strings.TrimRight(strings.Join(fields, " "), ".:;,")
	}
	return strings.Join(fields[:most], " ") + " …"
}
