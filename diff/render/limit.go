package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
)

// Limit keeps [Text] and [Markdown] to n characters, as who hands them to a program must
// that has no more room. The opening comes first, then the points that matter most: what
// the draft did and what its words do, then what is not settled, what is told, what copies
// differ in, and last what did not change. The order of the document is kept. A point is
// whole or not there, with all that is said against it. What is left out is said, by
// number; where not even the opening fits, that alone. n of 0 or less is no limit.
//
// Below so few characters that not even that fits the output is empty.
func Limit(n int) Option { return func(s *settings) { s.limit = max(n, 0) } }

// A portion is a part of an output that is shown whole or not at all.
type portion struct {
	text   string
	weight int   // the least matters most
	links  []int // of the points that it is about
}

// pieces gathers an output part by part where it is limited. The zero pieces gather
// nothing: the output is written as it comes.
type pieces struct {
	b    *strings.Builder
	all  []portion
	head string
}

// opened ends the opening.
func (p *pieces) opened() {
	if p.b != nil {
		p.head = strings.TrimRight(p.b.String(), "\n") + "\n"
		p.b.Reset()
	}
}

// cut ends a part about some points.
func (p *pieces) cut(weight int, links ...int) {
	if p.b == nil || p.b.Len() == 0 {
		return
	}
	p.all = append(p.all, portion{p.b.String(), weight, links})
	p.b.Reset()
}

// kept gives as much as fits, with what was left out. The parts are told apart by
// sep.
func (v *view) kept(p *pieces, sep string, left func(string) string) string {
	chosen := make([]bool, len(p.all))
	order := make([]int, len(p.all))
	missing := 0
	for i := range order {
		order[i] = i
		missing += len(p.all[i].links)
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p.all[a].weight, p.all[b].weight) })
	note := func() string {
		if missing == 0 {
			return ""
		}
		const most = 8 // points that are named
		var links []int
		for i := range p.all {
			if !chosen[i] {
				links = append(links, p.all[i].links...)
			}
			if len(links) > most {
				break
			}
		}
		names := v.listOf(links[:min(most, len(links))])
		if missing > most {
			return left(v.label("limit.more", "points", names, "n", strconv.Itoa(missing-most)))
		}
		return left(v.label("limit.left", "points", names))
	}
	size := utf8.RuneCountInString(p.head)
	for _, i := range order {
		text := utf8.RuneCountInString(sep + p.all[i].text)
		chosen[i] = true
		missing -= len(p.all[i].links)
		if size+text+utf8.RuneCountInString(note()) > v.set.limit {
			chosen[i] = false
			missing += len(p.all[i].links)
			continue
		}
		size += text
	}
	if out := note(); size+utf8.RuneCountInString(out) > v.set.limit {
		if out = left(v.label("limit.nothing")); utf8.RuneCountInString(out) > v.set.limit {
			return ""
		}
		return strings.TrimLeft(out, "\n")
	}
	var out strings.Builder
	out.WriteString(p.head)
	for i := range p.all {
		if chosen[i] {
			out.WriteString(sep + p.all[i].text)
		}
	}
	out.WriteString(note())
	return out.String()
}

// quietest is the weight of what did not change.
const quietest = 6

// weight says how much what is said of a block matters: the least matters most.
func (v *view) weight(b diff.Block) int {
	out := quietest
	for _, i := range of(b) {
		for _, h := range v.changes[i] {
			out = min(out, weightOf(h))
		}
		if l := v.l(i); len(l.Conflicts)+len(l.Claims)+len(l.Statements) > 0 {
			out = min(out, 3)
		}
	}
	return out
}

// weightOf says how much a change matters.
func weightOf(h *diff.Change) int {
	typed := slices.ContainsFunc(h.Effects, func(e diff.Effect) bool {
		return e.Kind.Changes() && e.Kind != effect.KindUnclear && e.Kind != effect.KindSubstantive
	})
	switch {
	case h.Kind == diff.KindUnreported, h.Kind == diff.KindRenumbered:
		return 5
	case h.Kind == diff.KindRestyled, h.Verdict == diff.VerdictTelling:
		return 4
	case h.Kind == diff.KindRetold:
		return 3
	case h.Verdict == diff.VerdictOpen:
		return 2
	case typed, h.Kind == diff.KindRemoved, h.Kind == diff.KindAdded, h.Kind == diff.KindReplaced:
		return 0
	}
	return 1
}
