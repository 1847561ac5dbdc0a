package bracket

import "strings"

// Choose gives the text with one wording for each place of choice, without brackets
// and names: an aid for reading, and nothing that anybody proposed.
//
// The places of choice are taken in the order of the text: a [Set], or a bracket that
// stands alone; those inside words that are left out are passed over. The n-th number
// of path says what stands at the n-th place: 1 the first wording, 2 the second, 0
// none. Where path is too short or a number out of range, the first wording stands.
// Gaps that are to be filled, notes, references and an editor's letters stay as
// printed.
func (t *Text) Choose(path ...int) string {
	pick := func(_, options int) int {
		if len(path) == 0 {
			return 1
		}
		n := path[0]
		path = path[1:]
		if n < 0 || n > options {
			return 1
		}
		return n
	}
	var b strings.Builder
	at := 0
	for _, cut := range t.cuts(pick, false) {
		b.WriteString(t.Source[at:cut.At])
		at = cut.End()
		if strings.Contains(t.Source[cut.At:at], "][") { // words that nothing else keeps apart
			b.WriteByte(' ')
		}
	}
	b.WriteString(t.Source[at:])
	return tidy(b.String())
}

// Plain gives the text with blanks in the place of brackets, of names beside the words
// and of all wordings of a [Set] but one: places in it are those of the text, so that
// what is found in it is found there. option says which wording of a set stands, from
// 0; -1 all of them. Words in a bracket that stands alone stay.
func (t *Text) Plain(option func(set int) int) string {
	cuts := t.cuts(func(set, _ int) int {
		if set < 0 {
			return 1
		}
		return option(set) + 1
	}, true)
	if len(cuts) == 0 {
		return t.Source
	}
	b := []byte(t.Source)
	for _, cut := range cuts {
		for i := cut.At; i < cut.End(); i++ {
			b[i] = ' '
		}
	}
	return string(b)
}

// cuts says what of the text does not stand, in order: pick is asked once for each
// place of choice, with the set (-1: a bracket alone) and the number of its wordings,
// and gives the number of the wording that stands, from 1; 0: in a set, if all is true,
// all of them, and else none. all: gaps to be filled lose their brackets, too.
func (t *Text) cuts(pick func(set, options int) int, all bool) []Span {
	var out []Span
	// by set: what stands, and where the wording before ends
	chosen, before := make(map[int]int), make(map[int]int)
	skipTo := -1
	for i := range t.Brackets {
		x := &t.Brackets[i]
		gap := x.Kind == KindPlaceholder && !all
		if !x.Kind.Contested() || gap && x.Set < 0 || x.At < skipTo {
			continue
		}
		stands := x.Kind == "" || x.Kind == KindPlaceholder
		words := x.Inner
		switch {
		case x.Set >= 0:
			options := t.Sets[x.Set].Options
			n, seen := chosen[x.Set]
			if !seen {
				n = pick(x.Set, len(options))
				chosen[x.Set] = n
			}
			switch from := before[x.Set]; {
			case seen && n > 0: // an "or" between two of them
				out = append(out, Span{from, x.At - from})
			case seen && t.Sets[x.Set].At < t.Brackets[options[0].Bracket].At: // or a label
				from = max(from, t.labelBefore(from, x.At))
				out = append(out, Span{from, x.At - from})
			case !seen && t.Sets[x.Set].At < x.At:
				out = append(out, Span{t.Sets[x.Set].At, x.At - t.Sets[x.Set].At})
			}
			before[x.Set] = x.End()
			switch {
			case n == 0 && all:
			case n == 0 || options[n-1].Bracket != i:
				stands = false
			default:
				words = options[n-1].Span
			}
		case stands:
			stands = pick(-1, 1) == 1
		}
		switch {
		case !stands:
			skipTo = x.End()
			out = append(out, x.Span)
			continue
		case gap:
			continue
		}
		out = append(out, Span{x.At, words.At - x.At}, Span{words.End(), x.End() - words.End()})
	}
	return merged(out)
}

// merged puts spans into order, those that touch or lie within one another as one.
func merged(spans []Span) []Span {
	sortSpans(spans)
	var out []Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.At <= out[n-1].End() {
			out[n-1].Len = max(out[n-1].End(), s.End()) - out[n-1].At
			continue
		}
		out = append(out, s)
	}
	return out
}

// tidy takes out doubled blanks, and blanks before marks, that the cuts left.
func tidy(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' && (i+1 < len(s) && strings.IndexByte(" ,.;:)", s[i+1]) >= 0 ||
			i+1 == len(s)) {
			continue
		}
		b.WriteByte(s[i])
	}
	return strings.TrimLeft(b.String(), " ")
}
