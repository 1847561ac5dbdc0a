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
	folded bool  // what is folded away below the portion before it
}

// pieces gathers an output part by part where it is limited. The zero pieces gather
// nothing: the output is written as it comes.
type pieces struct {
	b     *strings.Builder
	all   []portion
	head  string
	names map[int]string // of links, as they were looked up
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
	p.all = append(p.all, portion{text: p.b.String(), weight: weight, links: links})
	p.b.Reset()
}

// fold ends a part that is folded away below the one before.
func (p *pieces) fold(weight int, links ...int) {
	if n := len(p.all); p.b != nil && n > 0 {
		p.cut(weight, links...)
		p.all[len(p.all)-1].folded = len(p.all) > n
	}
}

// kept gives as much as fits, with what was left out. The parts are told apart by
// sep.
func (v *view) kept(p *pieces, sep string, left func(string) string) string {
	chosen := make([]bool, len(p.all))
	order := make([]int, len(p.all))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(p.all[a].rank(), p.all[b].rank())
	})
	note := func() string {
		out := strings.TrimSpace(v.leftOut(p, chosen, false) + " " + v.leftOut(p, chosen, true))
		if out == "" {
			return ""
		}
		return left(out)
	}
	size := utf8.RuneCountInString(p.head)
	rest := 0 // characters of the parts that are not chosen yet
	for i := range p.all {
		rest += utf8.RuneCountInString(sep + p.all[i].text)
	}
	for _, i := range order {
		text := utf8.RuneCountInString(sep + p.all[i].text)
		switch chosen[i] = !p.all[i].folded || chosen[i-1]; {
		case !chosen[i]:
		case size+rest <= v.set.limit: // nothing need be left out
			size += text
			rest -= text
		case size+text+utf8.RuneCountInString(note()) > v.set.limit:
			chosen[i] = false
		default:
			size += text
			rest -= text
		}
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

// name gives what a reader knows a link by.
func (p *pieces) name(v *view, link int) string {
	if p.names == nil {
		p.names = make(map[int]string)
	}
	if _, ok := p.names[link]; !ok {
		p.names[link] = v.place(link)
	}
	return p.names[link]
}

// leftOut says which points are not among the chosen; of those that are, with folded,
// which are without what would be folded away below them. "" none.
func (v *view) leftOut(p *pieces, chosen []bool, folded bool) string {
	const most = 8 // points that are named
	var left []string
	more := -most
	for i := range p.all {
		if part := &p.all[i]; !chosen[i] && part.folded == folded && !(folded && !chosen[i-1]) {
			more += len(part.links)
			for _, link := range part.links[:min(len(part.links), most-len(left))] {
				left = append(left, p.name(v, link))
			}
		}
	}
	if len(left) == 0 {
		return ""
	}
	names, n := v.list(left), strconv.Itoa(more)
	switch {
	case folded && more > 0:
		return v.label("limit.texts.more", "points", names, "n", n)
	case folded:
		return v.label("limit.texts", "points", names)
	case more > 0:
		return v.label("limit.left.more", "points", names, "n", n)
	}
	return v.label("limit.left", "points", names)
}

// rank is the weight of a portion among all: what is folded away matters less than
// anything that is not.
func (p *portion) rank() int {
	if p.folded {
		return quietest + 1 + p.weight
	}
	return p.weight
}

// The weights of what did not change, and of what has another number alone or is not seen.
const (
	quietest  = 6
	unweighty = 5
)

// weight says how much what is said of a block matters: the least matters most.
func (v *view) weight(b diff.Block) int {
	out := quietest
	for _, i := range linksOf(b) {
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
		return unweighty
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
