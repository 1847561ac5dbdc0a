package redline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// settleAnchors finds the marks of h that are kept though they are worth nothing by themselves, and
// appends them to c.fine.anchors: brackets and quotation marks of both sides whose partners are
// outside of h, and what ends the labels of list items, if it is asked for. The anchors are in
// order on both sides; those of no words only part what stands before from what stands after.
func (c *Comparer) settleAnchors(h hunk, labels bool) {
	x := &c.fine
	if c.settings.minimal || c.settings.coarse == 0 {
		return
	}
	from := len(x.anchors)
	if labels {
		c.pairLabels(h)
	}
	c.pairBrackets(h)
	found := x.anchors[from:]
	slices.SortFunc(found, func(p, q run) int {
		return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(q.n, p.n))
	})
	kept := x.anchors[:from]
	endA, endB := h.a0, h.b0
	for _, r := range found {
		if r.a >= endA && r.b >= endB {
			kept = append(kept, r)
			endA, endB = r.a+r.n, r.b+r.n
		}
	}
	x.anchors = kept
}

// pairBrackets pairs the brackets of each kind of both sides of h whose partners are outside of
// h, if these have as many.
func (c *Comparer) pairBrackets(h hunk) {
	x := &c.fine
	a, b := x.bothSides(h, func(dst []int32, newSide bool) []int32 {
		if newSide {
			return c.new.unpaired(dst, &x.open, h.b0, h.b1)
		}
		return c.old.unpaired(dst, &x.open, h.a0, h.a1)
	})
	if len(a) == 0 || len(b) == 0 {
		return
	}
	for kind := int32(roundBracket); kind <= quotation; kind++ {
		from, j := len(x.anchors), 0
		for _, i := range a {
			if abs(c.old.bracket(i)) != kind {
				continue
			}
			for j < len(b) && abs(c.new.bracket(b[j])) != kind {
				j++
			}
			if j == len(b) || c.old.bracket(i) != c.new.bracket(b[j]) ||
				c.old.ids[i] != c.new.ids[b[j]] {
				j = len(b)
				x.anchors = x.anchors[:from]
				break
			}
			x.anchors = append(x.anchors, run{i, b[j], 1})
			j++
		}
		if slices.ContainsFunc(b[min(j, len(b)):], func(k int32) bool {
			return abs(c.new.bracket(k)) == kind
		}) {
			x.anchors = x.anchors[:from] // the new side has more
		}
	}
}

// bothSides returns what list finds on each side of h, if it finds something on both: the side of
// fewer words is looked at first, and mostly shows that the other need not be.
func (x *settler) bothSides(h hunk, list func(dst []int32, newSide bool) []int32) (old,
	new []int32,
) {
	newFirst := h.b1-h.b0 < h.a1-h.a0
	x.loose = list(x.loose[:0], newFirst)
	split := len(x.loose)
	if split == 0 {
		return nil, nil
	}
	x.loose = list(x.loose, !newFirst)
	old, new = x.loose[:split], x.loose[split:]
	if newFirst {
		old, new = new, old
	}
	return old, new
}

// unpaired appends the brackets and quotation marks from lo to hi that are closed or opened beyond.
func (s *side) unpaired(dst []int32, open *[]int32, lo, hi int32) []int32 {
	mark := len(dst)
	stack := (*open)[:0]
	for i := lo; i < hi; i++ {
		switch b := s.bracket(i); {
		case b > 0:
			stack = append(stack, i)
		case b < 0:
			k := len(stack) - 1
			for k >= 0 && s.bracket(stack[k]) != -b {
				k--
			}
			if k < 0 {
				dst = append(dst, i)
			} else {
				stack = stack[:k]
			}
		}
	}
	dst = append(dst, stack...)
	slices.Sort(dst[mark:])
	*open = stack
	return dst
}

// The kinds of brackets; a closing one has the negative number.
const (
	noBracket = iota
	roundBracket
	squareBracket
	curlyBracket
	quotation
)

// bracket tells what kind of bracket word i of s is.
func (s *side) bracket(i int32) int32 {
	w := s.word(i)
	if len(w) > len("“") || w[0] >= '0' && w[0] <= '9' || w[0]|0x20 >= 'a' && w[0]|0x20 <= 'z' {
		return noBracket
	}
	switch w {
	case "(":
		return roundBracket
	case ")":
		return -roundBracket
	case "[":
		return squareBracket
	case "]":
		return -squareBracket
	case "{":
		return curlyBracket
	case "}":
		return -curlyBracket
	case "«", "„", "‚", "‹":
		return quotation
	case "»", "›":
		return -quotation
	case `"`, "“", "”", "'", "‘", "’":
		if s.opens(i) {
			return quotation
		}
		return -quotation
	}
	return noBracket
}

// opens reports whether the quotation mark that is word i of s stands before what it quotes.
func (s *side) opens(i int32) bool {
	t := s.tokens[i]
	after, _ := utf8.DecodeRuneInString(s.text[t.end:])
	before, _ := utf8.DecodeLastRuneInString(s.text[:t.at])
	return int(t.end) < len(s.text) && !unicode.IsSpace(after) &&
		(t.at == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{-–—/", before))
}

// pairLabels pairs what ends the labels of list items of both sides of h, if these have as many. A
// label without such an end is parted from its text by an anchor of no words.
func (c *Comparer) pairLabels(h hunk) {
	x := &c.fine
	a, b := x.bothSides(h, func(dst []int32, newSide bool) []int32 {
		if newSide {
			return c.labels(dst, &c.new, h.b0, h.b1)
		}
		return c.labels(dst, &c.old, h.a0, h.a1)
	})
	if c.isQuoted(&c.old, &c.new, a, b, h.a1, h.b1) {
		a = a[:len(a)-2]
	} else if c.isQuoted(&c.new, &c.old, b, a, h.b1, h.a1) {
		b = b[:len(b)-2]
	}
	if len(a) != len(b) {
		// The last ones still face each other if both end the change, the first ones if both
		// begin it.
		switch {
		case len(a) == 0 || len(b) == 0:
			return
		case a[len(a)-1] == h.a1-1 && b[len(b)-1] == h.b1-1:
			a, b = a[len(a)-2:], b[len(b)-2:]
		case a[0] == h.a0 && b[0] == h.b0:
			a, b = a[:2], b[:2]
		default:
			return
		}
	}
	for k := 0; k < len(a); k += 2 {
		if a[k+1] == h.a1-1 && b[k+1] == h.b1-1 && !c.partsLabel(h, a[k], b[k]) {
			continue
		}
		switch {
		case c.old.ids[a[k]] == c.new.ids[b[k]] && a[k] < a[k+1] && b[k] < b[k+1]:
			x.anchors = append(x.anchors, run{a[k], b[k], 1})
		case a[k] > h.a0 && b[k] > h.b0:
			x.anchors = append(x.anchors, run{a[k], b[k], 0})
		}
		i, j := a[k+1], b[k+1]
		switch {
		case c.old.ids[i] == c.new.ids[j] && c.kind(&c.old, i) == words.KindPunct:
			x.anchors = append(x.anchors, run{i, j, 1})
		default:
			x.anchors = append(x.anchors, run{i + 1, j + 1, 0})
		}
	}
}

// isQuoted reports whether the last of the labels of s is all that stands from there to hi, and
// stands again behind the last of the other side.
func (c *Comparer) isQuoted(s, other *side, labels, others []int32, hi, hi2 int32) bool {
	n, m := len(labels), len(others)
	return n > 0 && m > 0 && labels[n-1] == hi-1 &&
		slices.Contains(other.ids[others[m-1]+1:hi2], s.ids[hi-1])
}

// partsLabel reports whether labels that h ends with, at i and j, are parted from what stands
// before them: not if that is next to nothing on one side alone, and does not end alike.
func (c *Comparer) partsLabel(h hunk, i, j int32) bool {
	const most = 4
	n, m := i-h.a0, j-h.b0
	return n > 0 && m > 0 && (c.old.ids[i-1] == c.new.ids[j-1] || max(n, m) <= most*min(n, m))
}

// labels appends the first and the last word of each label of a list item that stands in s from
// lo to hi, with words after it: the last is the stop of "2.", the bracket of "(a)" and "a)", the
// number of "§ 2", or the number of a label that goes on behind hi. Such a label begins a line,
// or stands with a bracket behind a mark: "; (b)", ": i)".
func (c *Comparer) labels(dst []int32, s *side, lo, hi int32) []int32 {
	if !s.leadsLine(lo) && !s.leadsLine(hi-1) && !s.closesLabel(hi, false) &&
		!strings.ContainsAny(s.text[s.tokens[lo].at:s.tokens[hi-1].at], "\n()") {
		return dst
	}
	for i := lo; i < hi; i++ {
		if i > lo && s.tokens[i-1].end == s.tokens[i].at || !s.leadsLine(i) &&
			!s.labelBehindMark(i) {
			continue
		}
		k := i
		if s.word(k) == "(" {
			k++
		}
		if k >= hi || !c.numbersItem(s, k) {
			continue
		}
		if k > lo && k+1 == hi && (s.closesLabel(hi, k == i) || k == i && c.standsAlone(s, k)) {
			return append(dst, i, k)
		}
		if k+1 < hi && s.closesLabel(k+1, k == i) {
			k++
		} else if k > i {
			continue // a bracket that holds more than a label
		}
		if k+1 < hi && s.tokens[k+1].at > s.tokens[k].end &&
			(k > i || c.kind(s, k) == words.KindNumber) {
			dst = append(dst, i, k)
		}
	}
	return dst
}

// standsAlone reports whether word k of s is a number with a blank behind it, as in "1.3 Term", and
// so a label by itself where it begins a line.
func (c *Comparer) standsAlone(s *side, k int32) bool {
	return c.kind(s, k) == words.KindNumber && int(k)+1 < len(s.tokens) && s.parted(k+1)
}

// closesLabel reports whether word i of s is what closes the label whose number stands before it: a
// bracket, or the stop of one that has no bracket.
func (s *side) closesLabel(i int32, stop bool) bool {
	if int(i) == len(s.tokens) || s.tokens[i-1].end != s.tokens[i].at {
		return false
	}
	w := s.word(i)
	return w == ")" || w == "." && stop
}

// labelBehindMark reports whether the label of an item may begin with word i of s behind a
// semicolon, a colon or a comma: with a round bracket, or what is closed by one.
func (s *side) labelBehindMark(i int32) bool {
	if i == 0 {
		return false
	}
	if before := s.text[s.tokens[i-1].at]; before != ';' && before != ':' && before != ',' {
		return false
	}
	return s.word(i) == "(" || int(i)+1 < len(s.tokens) && s.closesLabel(i+1, false)
}

// numbersItem reports whether word k of s can be the number of a list item: digits, one letter,
// or a Roman numeral.
func (c *Comparer) numbersItem(s *side, k int32) bool {
	const longest = 8 // bytes
	w := s.word(k)
	if c.kind(s, k) == words.KindNumber {
		return len(w) <= longest
	}
	return c.kind(s, k) == words.KindWord &&
		(utf8.RuneCountInString(w) == 1 || len(w) <= 5 &&
			(strings.Trim(w, "ivxlc") == "" || strings.Trim(w, "IVXLC") == ""))
}

// beginsLine reports whether word i of s is the first of its line.
func (s *side) beginsLine(i int32) bool {
	at := int(s.tokens[i].at)
	if i > 0 && s.text[at-1] == ' ' && int(s.tokens[i-1].end) == at-1 {
		return false // after a space, as most
	}
	for at > 0 && (s.text[at-1] == ' ' || s.text[at-1] == '\t') {
		at--
	}
	return at == 0 || s.text[at-1] == '\n'
}

// leadsLine reports whether word i of s is the first of its line but for marks of a heading or of
// emphasis.
func (s *side) leadsLine(i int32) bool {
	at := int(s.tokens[i].at)
	for at > 0 && (s.text[at-1] == ' ' || s.text[at-1] == '#' || s.text[at-1] == '*') {
		at--
	}
	return at == 0 || s.text[at-1] == '\n'
}
