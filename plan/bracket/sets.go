package bracket

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sets finds the places where one of several wordings is to stand. Brackets that touch
// are wordings for one place, unless one of them only adds to what stands before ([and
// SIDS][and African States]). Brackets with a blank between them may all be meant to
// stand ([new,] [additional,]): they are one place where they are numbers or words of
// force alike, are wanted by different parties, one goes on from the other ([free] [free
// if inspected]), or one says that there is to be no text. So they are with "or" between them,
// and with a label before each (Option A: [in May]; Option B: [in June]).
func (t *Text) sets() {
	if len(t.Brackets) == 0 {
		return
	}
	// the next contested bracket with the same parent; 0 none
	next := make([]int, len(t.Brackets))
	// by parent, from -1 on: 1 more than the last one; 0 none
	last := make([]int, len(t.Brackets)+1)
	for i := range t.Brackets {
		if b := &t.Brackets[i]; b.Kind.Contested() && !b.Later && !b.Earlier {
			if before := last[b.Parent+1]; before > 0 {
				next[before-1] = i
			}
			last[b.Parent+1] = i + 1
		}
	}
	members := make([]int, 0, len(t.Brackets))
	for i := range t.Brackets {
		b := &t.Brackets[i]
		if !b.Kind.Contested() || b.Set >= 0 {
			continue
		}
		members = append(members[:0], i)
		for k := next[i]; k > 0; k = next[k] {
			if next[k] > 0 && t.gapBetween(members, k, next[k]) {
				members, k = append(members, k, next[k]), next[k]
				continue
			}
			if !t.another(members, k) {
				break
			}
			members = append(members, k)
		}
		switch options := t.slashed(b); {
		case len(members) > 1:
			at := b.At
			if t.labelled(i, members[1]) {
				at = t.labelBefore(0, at)
			}
			s := Set{Span: Span{at, t.Brackets[members[len(members)-1]].End() - at}}
			for _, k := range members {
				t.Brackets[k].Set = len(t.Sets)
				s.Options = append(s.Options, Option{Span: t.Brackets[k].Inner, Bracket: k})
			}
			t.Sets = append(t.Sets, s)
		case len(options) > 1:
			b.Set = len(t.Sets)
			s := Set{Span: b.Span}
			for _, o := range options {
				s.Options = append(s.Options, Option{Span: o, Bracket: i})
			}
			t.Sets = append(t.Sets, s)
		}
	}
}

// another reports whether a bracket is one more wording for the place of some others.
func (t *Text) another(members []int, k int) bool {
	last := members[len(members)-1]
	if t.alternatives(last, k) || t.labelled(last, k) || t.sameRole(members[0], last, k) ||
		t.titles(members[0], last, k) {
		return true
	}
	if len(members) < 2 || t.Brackets[k].Kind != "" || adds(t.Words(k)) ||
		strings.TrimSpace(t.Source[t.Brackets[last].End():t.Brackets[k].At]) != "" {
		return false
	}
	const most = 8 // of the wordings before it
	words := strings.TrimSpace(t.Words(k))
	return slices.ContainsFunc(members[:min(len(members), most)], func(i int) bool {
		one := strings.TrimSpace(t.Words(i))
		return goesOn(one, words) || instead(one, words)
	})
}

// gapBetween reports whether a gap without words stands between two wordings for one place,
// as one more of them: [on agreed terms] […] [on fair terms].
func (t *Text) gapBetween(members []int, gap, k int) bool {
	i := members[len(members)-1]
	a, g, b := &t.Brackets[i], &t.Brackets[gap], &t.Brackets[k]
	if g.Kind != KindPlaceholder || a.Kind != "" || b.Kind != "" ||
		strings.ContainsFunc(t.Words(gap), func(r rune) bool {
			return unicode.IsLetter(r) || unicode.IsDigit(r)
		}) ||
		strings.TrimSpace(t.Source[a.End():g.At]+t.Source[g.End():b.At]) != "" {
		return false
	}
	one, other := strings.TrimSpace(t.Words(i)), strings.TrimSpace(t.Words(k))
	return goesOn(one, other) || goesOn(other, one) ||
		!adds(one) && !adds(other) && instead(one, other)
}

// alternatives reports whether two brackets that follow one another are wordings for
// one place.
func (t *Text) alternatives(i, k int) bool {
	gap := t.Source[t.Brackets[i].End():t.Brackets[k].At]
	word := strings.Trim(gap, " /*_\n")
	if t.Brackets[i].Kind == KindStance || t.Brackets[k].Kind == KindStance ||
		word != "" && !either[strings.ToLower(word)] {
		return false
	}
	a, b := strings.TrimSpace(t.Words(i)), strings.TrimSpace(t.Words(k))
	if gap == "" || word != "" || strings.Contains(gap, "/") {
		return !adds(a) && !adds(b)
	}
	if t.Brackets[i].Kind == KindNone || t.Brackets[k].Kind == KindNone {
		return true
	}
	proposers, other := t.Brackets[i].By, t.Brackets[k].By
	return len(proposers) > 0 && len(other) > 0 ||
		isDigit(a) && isDigit(b) && len(a)+len(b) < mostShort ||
		goesOn(a, b) || goesOn(b, a) || !adds(a) && !adds(b) && instead(a, b)
}

// goesOn reports whether b has the words of a and more behind them.
func goesOn(a, b string) bool {
	return len(a) > 2 && strings.HasPrefix(b, a+" ") && !adds(a)
}

// adds reports whether words add to what stands before or after them.
func adds(s string) bool {
	return strings.HasPrefix(s, ",") || strings.HasSuffix(s, ",") ||
		openers[strings.ToLower(firstWord(s))]
}

// slashed gives the wordings of a bracket that holds them with slashes: single words
// (shall/should), or with blanks around the slash; or numbers with "or".
func (t *Text) slashed(b *Bracket) []Span {
	s := t.Source[b.Inner.At:b.Inner.End()]
	if b.Kind != "" || len(s) > mostNames || nextMark(s, 0) < len(s) {
		return nil
	}
	if out := numbers(s, b.Inner.At); out != nil || !strings.Contains(s, "/") {
		return out
	}
	cut, words := "/", true
	if strings.Contains(s, " / ") {
		cut, words = " / ", false
	}
	var out []Span
	at := b.Inner.At
	for part := range strings.SplitSeq(s, cut) {
		low := strings.ToLower(part)
		if words && (strings.Contains(part, " ") || low == "and" || low == "or" ||
			utf8.RuneCountInString(part) < 2 || strings.Contains(part, ".")) || part == "" {
			return nil
		}
		out = append(out, Span{at, len(part)})
		at += len(part) + len(cut)
	}
	return out
}

// numbers gives the numbers of a bracket that holds nothing but several with "or" between
// them: [48 or 44]; at is where its words begin.
func numbers(s string, at int) []Span {
	if !isDigit(s) {
		return nil
	}
	var out []Span
	number := true
	end := 0
	for word := range strings.FieldsSeq(s) {
		from := end + strings.Index(s[end:], word)
		end = from + len(word)
		if number != isDigit(word) || !number && !either[strings.ToLower(word)] {
			return nil
		}
		if number {
			out = append(out, Span{at + from, len(word)})
		}
		number = !number
	}
	if number || len(out) < 2 {
		return nil
	}
	return out
}
