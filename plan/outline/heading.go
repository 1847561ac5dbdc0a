package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The levels of headings that are no Markdown ones.
const (
	headSigns = 7 // in capitals or in bold
	headPlain = 8 // a short line by itself before a numbered point
)

// The most runes of a heading.
const (
	maxHeading      = 120
	maxPlainHeading = 60
)

// findHeadings marks the lines that are headings without a number.
func (p *parser) findHeadings() {
	capitals, lines := 0, 0
	for i := p.first; i < p.last; i++ {
		if l := &p.lines[i]; !l.blank() {
			lines++
			if inCapitals(p.text[l.body:l.tail]) {
				capitals++
			}
		}
	}
	shouting := capitals*2 > lines && lines > 2
	m := 0
	for i := p.first; i < p.last; i++ {
		l := &p.lines[i]
		for m < len(p.markers) && p.markers[m].line < i {
			m++
		}
		if l.blank() || m < len(p.markers) && p.markers[m].line == i {
			continue
		}
		s := p.text[l.body:l.tail]
		if level, n := headingMark(s); n > 0 {
			l.head = level
			continue
		}
		if l.width > maxHeading || isRule(s) {
			continue
		}
		free := i == p.first || p.lines[i-1].blank() || p.lines[i-1].head > 0
		switch level := p.underline(i + 1); {
		case free && level > 0:
			l.head = level
		case isBold(s), free && !shouting && inCapitals(s) && !strings.ContainsAny(s[len(s)-1:], ".;,"):
			l.head = headSigns
		case free && l.width <= maxPlainHeading && m < len(p.markers) && p.isPlainHeading(i, &p.markers[m]):
			l.head = headPlain
		}
	}
}

// underline gives the level of the heading that line i underlines; 0 if it is
// no such line.
func (p *parser) underline(i int) uint8 {
	if i >= p.last || p.lines[i].blank() {
		return 0
	}
	s := p.text[p.lines[i].body:p.lines[i].tail]
	switch {
	case len(s) < 3:
	case strings.Trim(s, "=") == "":
		return 1
	case strings.Trim(s, "-") == "":
		return 2
	}
	return 0
}

// isPlainHeading reports whether line i, which stands free, is a heading of
// the numbered points that begin with m.
func (p *parser) isPlainHeading(i int, m *marker) bool {
	l := &p.lines[i]
	s := p.text[l.body:l.tail]
	if m.bullet != 0 || m.weak || !opensText(s) || endsSentence(s) || i+1 >= p.last || !p.lines[i+1].blank() {
		return false
	}
	for j := i + 1; j < m.line; j++ {
		if !p.lines[j].blank() {
			return false
		}
	}
	return true
}

// isBold reports whether all of s, and no part of it alone, is in bold.
func isBold(s string) bool {
	for _, mark := range [...]string{"**", "__"} {
		if inner, ok := strings.CutPrefix(s, mark); ok {
			inner, ok = strings.CutSuffix(inner, mark)
			if ok && inner != "" && !strings.Contains(inner, mark) && !isRule(s) {
				return true
			}
		}
	}
	return false
}

// inCapitals reports whether s has words, all in capitals.
func inCapitals(s string) bool {
	letters, longest := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsLetter(r):
			letters++
			longest = max(longest, letters)
		default:
			letters = 0
		}
	}
	return longest >= 3
}

// headingWords cuts the marks of a heading off a line, and gives what is left
// as a run of the input.
func (p *parser) headingWords(from, to int) (int, int) {
	if _, n := headingMark(p.text[from:to]); n > 0 {
		from = skipBlanks(p.text[:to], from+n)
		to = from + len(strings.TrimRight(p.text[from:to], "# \t"))
	}
	from = skipEmphasis(p.text[:to], from)
	for to-2 >= from && (p.text[to-2:to] == "**" || p.text[to-2:to] == "__") {
		to -= 2
	}
	to = from + len(trimRight(p.text[from:to]))
	return from, to
}

// headingAfter finds the heading of the point whose number ends at from, on
// line i: the run of words on that line that it is, and where the text after
// it begins. There is none if the run is empty.
func (p *parser) headingAfter(i int, m *marker) (from, to, rest int) {
	l := &p.lines[i]
	from, rest = m.end, l.tail
	s := p.text[m.end:l.tail]
	if s == "" {
		return from, from, from
	}
	// A lead in bold: **1. Title.** Text, or 1. **Title.** Text.
	open := strings.Contains(p.text[m.at:m.num], "**") && !strings.Contains(p.text[m.numEnd:m.end], "**")
	inner := from
	if !open && strings.HasPrefix(s, "**") {
		open = true
		inner += 2
	}
	if n := strings.Index(p.text[inner:l.tail], "**"); open && n > 0 {
		after := skipBlanks(p.text[:l.tail], inner+n+2)
		words := len(strings.TrimRight(trimRight(p.text[inner:inner+n]), ".:"))
		if after < l.tail {
			return inner, inner + words, after
		}
		if p.bodyFollows(i, m) || m.heading > 0 {
			return inner, inner + n, l.tail
		}
		return from, from, from
	}
	ends := endsSentence(s)
	runes := utf8.RuneCountInString(s)
	isHeading := false
	switch {
	case m.heading > 0:
		isHeading = runes <= maxHeading && (!ends || p.bodyFollows(i, m))
	case runes > maxHeading || (l.full || l.goesOn) && p.markerOf(i+1) == nil:
	case m.rank.container():
		isHeading = !ends || p.deeperFollows(i, m)
	case m.rank == article:
		isHeading = !ends && opensText(s) && p.bodyFollows(i, m)
	case !ends && p.deeperFollows(i, m):
		isHeading = inCapitals(s) || m.reads[0].class == upperRoman && opensText(s)
	default:
		isHeading = !ends && runes <= maxPlainHeading && opensText(s) && p.textFollows(i, runes)
		if isHeading {
			p.find(CodeHeadingGuessed, m.end, l.tail)
		}
	}
	if !isHeading {
		return from, from, from
	}
	from, to = p.headingWords(m.end, l.tail)
	return from, to, l.tail
}

// headingBelow reports whether line i, the first below a number that stands
// alone on its line, is the heading of the point.
func (p *parser) headingBelow(i int, m *marker) bool {
	l := &p.lines[i]
	s := p.text[l.body:l.tail]
	if m.rank != article && !m.rank.container() {
		return false
	}
	if l.head > 0 {
		return true
	}
	return l.width <= maxHeading && !l.full && !l.goesOn && !endsSentence(s) && opensText(s) &&
		(m.rank.container() || p.bodyFollows(i, m))
}

// bodyFollows reports whether words of the point of m, or points below it,
// follow line i.
func (p *parser) bodyFollows(i int, m *marker) bool {
	for j := i + 1; j < p.last; j++ {
		if p.lines[j].blank() {
			continue
		}
		if c := p.markerOf(j); c != nil {
			return c.level > m.level
		}
		return p.lines[j].head == 0
	}
	return false
}

// deeperFollows reports whether a point below that of m is what follows line i.
func (p *parser) deeperFollows(i int, m *marker) bool {
	for j := i + 1; j < p.last; j++ {
		if !p.lines[j].blank() {
			c := p.markerOf(j)
			return c != nil && c.level > m.level
		}
	}
	return false
}

// textFollows reports whether the line after i is a longer one of plain text.
func (p *parser) textFollows(i, runes int) bool {
	if i+1 >= p.last {
		return false
	}
	l := &p.lines[i+1]
	return !l.blank() && l.head == 0 && p.markerOf(i+1) == nil && l.width-l.indent > runes && opensText(p.text[l.body:l.tail])
}
