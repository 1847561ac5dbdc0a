package bracket

import (
	"cmp"
	"slices"

	"github.com/redraft-go/redraft/plan/words"
)

// A Count says how much of a text is in brackets. The zero Count is that of a text
// without any.
type Count struct {
	Brackets     int `json:"brackets"`     // pairs of the negotiation, gaps among them
	Depth        int `json:"depth"`        // how deep they are nested; 0 none
	Sets         int `json:"sets"`         // places with several wordings
	Options      int `json:"options"`      // the wordings there, over all places
	Placeholders int `json:"placeholders"` // gaps to be filled
	Inside       int `json:"inside"`       // words and numbers in brackets
	Outside      int `json:"outside"`      // words and numbers that are not
	// brackets that are none of the negotiation: notes, references, links
	Other     int        `json:"other"`
	Unmatched int        `json:"unmatched"`    // brackets without partner
	By        []Proposer `json:"by,omitempty"` // who is named, by name
}

// A Proposer is somebody named beside bracketed words, and how often.
type Proposer struct {
	Name     string `json:"name"`             // as printed
	Stance   Stance `json:"stance,omitempty"` // "" named, and no more is said
	Brackets int    `json:"brackets"`         // how often
}

// Count counts the brackets of the text. A bracket that opened in an earlier text is
// counted there; its words are counted here.
func (t *Text) Count() Count {
	c := Count{Unmatched: len(t.Problems) + t.Omitted, Sets: len(t.Sets)}
	for i := range t.Brackets {
		b := &t.Brackets[i]
		if !b.Kind.Contested() {
			c.Other++
			continue
		}
		c.Depth = max(c.Depth, b.Depth)
		if b.Earlier {
			continue
		}
		c.Brackets++
		if b.Kind == KindPlaceholder {
			c.Placeholders++
		}
		for _, n := range b.By {
			c.By = append(c.By, Proposer{Name: n.Name, Stance: n.Stance, Brackets: 1})
		}
	}
	for i := range t.Sets {
		c.Options += len(t.Sets[i].Options)
	}
	c.By = sum(c.By)
	inner := newCursor(t)
	// names beside the words are none
	for w := range words.All(t.Plain(func(int) int { return -1 })) {
		if w.Kind == words.KindSpace || w.Kind == words.KindPunct {
			continue
		}
		if inner.contested(w.At) {
			c.Inside++
		} else {
			c.Outside++
		}
	}
	return c
}

// Add adds up two counts: of the clauses of a draft.
func (c Count) Add(d Count) Count {
	return Count{
		Brackets: c.Brackets + d.Brackets, Depth: max(c.Depth, d.Depth),
		Sets: c.Sets + d.Sets, Options: c.Options + d.Options,
		Placeholders: c.Placeholders + d.Placeholders,
		Inside:       c.Inside + d.Inside, Outside: c.Outside + d.Outside,
		Other: c.Other + d.Other, Unmatched: c.Unmatched + d.Unmatched,
		By: sum(slices.Concat(c.By, d.By)),
	}
}

// sum puts those of one name and stance together.
func sum(proposers []Proposer) []Proposer {
	slices.SortFunc(proposers, func(a, b Proposer) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Stance, b.Stance))
	})
	var out []Proposer
	for _, p := range proposers {
		if n := len(out); n > 0 && out[n-1].Name == p.Name && out[n-1].Stance == p.Stance {
			out[n-1].Brackets += p.Brackets
			continue
		}
		out = append(out, p)
	}
	return out
}

// A cursor goes through a text and knows whether a place is in brackets.
type cursor struct {
	spans []Span // the outermost brackets of the negotiation
}

func newCursor(t *Text) *cursor {
	c := &cursor{}
	for i := range t.Brackets {
		if b := &t.Brackets[i]; b.Kind.Contested() && b.Depth == 1 {
			c.spans = append(c.spans, b.Span)
		}
	}
	return c
}

// contested reports whether a place is in brackets. Places must not go back.
func (c *cursor) contested(at int) bool {
	for len(c.spans) > 0 && c.spans[0].End() <= at {
		c.spans = c.spans[1:]
	}
	return len(c.spans) > 0 && c.spans[0].At <= at
}

// sortSpans sorts spans by where they begin, the longer one first.
func sortSpans(spans []Span) {
	slices.SortFunc(spans, func(a, b Span) int {
		return cmp.Or(cmp.Compare(a.At, b.At), cmp.Compare(b.Len, a.Len))
	})
}
