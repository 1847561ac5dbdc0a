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
// in the same sense, or where nothing but words of ours could be set side by side.
// What effects say is not said again in the words.
func (v *view) toldOf(l *diff.Link, h *diff.Change) said {
	label := v.verdict(h, h.Verdict, h.Reason)
	var parts []string
	for k := range h.Effects {
		if e := &h.Effects[k]; named(e) {
			parts = append(parts, v.does(h, e))
		}
	}
	list := v.listOfTold(l)
	switch {
	case h.Reason != diff.ReasonTold:
		parts = append(parts, v.reason(l, h.Reason, nil))
	case list != nil && list.some(): // see tale
	case list != nil && list.old:
		parts = append([]string{v.label("brief.another", "text", shortened(list.told, mostWords))},
			parts...)
	default:
		parts = append(v.apart(l, h), parts...)
	}
	if tale := v.tale(l, h); tale != "" {
		parts = append([]string{tale}, parts...)
	}
	if len(parts) == 0 {
		return said{}
	}
	return said{label, plain(strings.Join(parts, v.label("clauses")))}
}

// tale says of a telling that it is perhaps of another text, and how much of a list it
// has; "" where there is nothing of the kind to be said.
func (v *view) tale(l *diff.Link, h *diff.Change) string {
	if h.Kind != diff.KindRetold || h.Reason != diff.ReasonTold {
		return ""
	}
	parts := nonEmpty(v.doubtOf(l))
	if list := v.listOfTold(l); list != nil && list.some() {
		parts = append(parts, v.ofList(list))
	}
	return strings.Join(parts, v.label("clauses"))
}

// apart sets two tellings side by side, where they have hardly a word in common or
// words that may alter the sense differ. Words of ours are not compared: of a point of
// the first level both are shown, if they have hardly a word in common, and nothing is
// said of it.
func (v *view) apart(l *diff.Link, h *diff.Change) []string {
	both := func() []string {
		side := func(name string, all []diff.Clause, most int) string {
			text := shortened(textOf(all), most)
			if slices.ContainsFunc(all, func(c diff.Clause) bool {
				return !c.Standing.DraftWords()
			}) {
				return v.label("brief.side", "side", name, "text", text)
			}
			return v.label("brief.side-read", "side", name, "text", text)
		}
		return []string{side(v.old(), l.Old, leastWords), side(v.new(), l.New, mostWords)}
	}
	t := v.tellings(l)
	switch {
	case t.another && (!v.ours(l) || len(slices.Concat(l.Old, l.New)[0].Path) == 1):
		return both()
	case v.ours(l):
		return nil
	}
	var out []string
	for _, c := range t.apart {
		// What a side that was read in part does not have may stand where it breaks off.
		if unread := c.old == "" && cut(l.Old) || c.new == "" && cut(l.New); !unread && !covers(h, &c) {
			out = append(out, v.contrast(c))
		}
	}
	return out
}

// ours reports whether a text of a link is in words of ours.
func (v *view) ours(l *diff.Link) bool {
	return slices.ContainsFunc(slices.Concat(l.Old, l.New), func(c diff.Clause) bool {
		return ours(&c)
	})
}

// cut reports whether a text of some clauses is not the whole clause.
func cut(clauses []diff.Clause) bool {
	return slices.ContainsFunc(clauses, func(c diff.Clause) bool {
		return c.Standing.Extent != plan.ExtentWhole
	})
}

// does says what an effect of a change does, and of which detail where that has a key.
func (v *view) does(h *diff.Change, e *diff.Effect) string {
	sentence := e.Sentence
	switch {
	case e.Contested:
		return v.label("effect.contested."+v.effectInside(h, e), "sentence", sentence)
	case h.Kind == diff.KindRetold && h.Reason == diff.ReasonTold:
		sentence = v.label("effect.told", "sentence", sentence)
	}
	if e.Key == "" {
		return sentence
	}
	return v.label("effect.keyed", "key", v.key(e.Key), "sentence", sentence)
}

// key gives the words for the key of a fact.
func (v *view) key(key string) string { return say.Key(v.set.table, key) }

// covers reports whether the words of effects hold those of a contrast, but for
// short ones.
func covers(h *diff.Change, c *contrast) bool {
	var before, after []string
	for k := range h.Effects {
		if e := &h.Effects[k]; named(e) {
			before, after = append(before, bag(e.Before.Text)...),
				append(after, bag(e.After.Text)...)
		}
	}
	all := func(text string, words []string) bool {
		return !slices.ContainsFunc(bag(text), func(s string) bool {
			return len(s) > 3 && !slices.Contains(words, s)
		})
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
	if side, why := v.doubt(l); side != "" {
		return v.label("brief.doubtful", "side", side, "text", why)
	}
	return ""
}

// doubt names the draft of which a text is perhaps not, all of it, and why; "" none.
func (v *view) doubt(l *diff.Link) (side, why string) {
	for k, clauses := range [][]diff.Clause{l.Old, l.New} {
		for i := range clauses {
			c := &clauses[i]
			for _, n := range c.Notes {
				if n.Kind == plan.NoteKindDoubtful && n.At == 0 && n.Len == len(c.Text) &&
					n.Text != "" {
					return []string{v.old(), v.new()}[k], strings.TrimRight(n.Text, ".")
				}
			}
		}
	}
	return "", ""
}

// shortened gives the first words of a text of which there is no room for all.
func shortened(s string, most int) string {
	fields := strings.Fields(s)
	if len(fields) <= most {
		return strings.TrimRight(strings.Join(fields, " "), ".:;,")
	}
	return strings.Join(fields[:most], " ") + " …"
}
