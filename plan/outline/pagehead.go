package outline

import "strings"

// A pageHead is the first line of a page, or the last, with the number at an edge of it.
type pageHead struct {
	line int
	pageStep
}

// A pageStep is how the numbers at one end of the pages count.
type pageStep struct {
	foot bool
	step int // from the count of form feeds before a line to its number
}

// findNumberedHeads adds to the traces of pages the lines beside form feeds that have the
// number of the page at an edge and words at the other: heads that differ from page to page,
// as the left and the right ones of a book do, and those that name the chapter. Two of them
// must have numbers that count the form feeds alike.
func (p *parser) findNumberedHeads(traces []bool) []bool {
	if !strings.Contains(p.text, "\f") {
		return traces
	}
	const fewest = 2
	var heads []pageHead
	counts := make(map[pageStep]int)
	ends := make(map[bool]int) // all there are, by whether they are feet
	page := 0
	for i := range p.lines {
		l := &p.lines[i]
		feeds := strings.Count(p.text[l.start:l.next], "\f")
		if l.blank() {
			page += feeds
			continue
		}
		page += strings.Count(p.text[l.start:l.body], "\f")
		if n := p.edgeNumber(i); n >= 0 {
			if head, foot := p.besideFeed(i); (head || foot) && !p.isRowOf(i, n) {
				h := pageHead{i, pageStep{!head, n - page}}
				heads = append(heads, h)
				counts[h.pageStep]++
				ends[h.foot]++
			}
		}
		page += strings.Count(p.text[l.tail:l.next], "\f")
	}
	for _, h := range heads {
		if n := counts[h.pageStep]; n < fewest || n*2 <= ends[h.foot] {
			continue
		}
		if traces == nil {
			traces = make([]bool, len(p.lines))
		}
		traces[h.line] = true
	}
	return traces
}

// besideFeed reports whether line i is the first of a page behind a form feed, or the last
// before one, but for blank lines.
func (p *parser) besideFeed(i int) (head, foot bool) {
	l := &p.lines[i]
	from, to := l.start, l.next
	if i > 0 && p.lines[i-1].blank() {
		from = p.lines[i-1].start
	}
	if i+1 < len(p.lines) && p.lines[i+1].blank() {
		to = p.lines[i+1].next
	} else if i+1 < len(p.lines) {
		to = p.lines[i+1].body
	}
	return strings.Contains(p.text[from:l.body], "\f"), strings.Contains(p.text[l.tail:to], "\f")
}

// isRowOf reports whether line i, which has the number n, is a row of a table that counts its
// rows: the line above or below has the number beside it.
func (p *parser) isRowOf(i, n int) bool {
	for _, step := range [...]int{-1, 1} {
		k := i + step
		for k > 0 && k < len(p.lines) && p.lines[k].blank() {
			k += step
		}
		if k >= 0 && k < len(p.lines) && p.edgeNumber(k) == n+step {
			return true
		}
	}
	return false
}

// edgeNumber gives the number that wide blanks part from the words of line i, at one edge of
// it; -1 if there is none, or one at both.
func (p *parser) edgeNumber(i int) int {
	const wide = "   "
	s := p.lineWords(i)
	first, firstSize := lineNumber(s)
	if firstSize >= len(s) || !strings.HasPrefix(s[countDigits(s):], wide) {
		first = -1
	}
	last := -1
	if at := strings.LastIndex(s, wide); at > 0 {
		if n, size := lineNumber(s[at+len(wide):]); size == len(s)-at-len(wide) {
			last = n
		}
	}
	if first >= 0 && last >= 0 {
		return -1
	}
	return max(first, last)
}
