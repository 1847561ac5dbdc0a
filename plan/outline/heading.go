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
	p.shouting = capitals*2 > lines && lines > 2
	m := 0
	alone := false // a number without words is on the line before
	for i := p.first; i < p.last; i++ {
		l := &p.lines[i]
		for m < len(p.markers) && p.markers[m].line < i {
			m++
		}
		if l.blank() || l.page {
			continue
		}
		afterNumber := alone
		alone = m < len(p.markers) && p.markers[m].line == i && p.markers[m].end >= l.tail
		next := m
		if m < len(p.markers) && p.markers[m].line == i {
			if p.markers[m].n > 0 || p.markers[m].bullet != 0 {
				continue
			}
			next++ // a word for an annex alone
		}
		if level := p.headingOn(i, next, afterNumber); level > 0 && p.hasName(l) {
			l.head = level
		}
	}
}

// hasName reports whether a heading has a character to show: control characters alone name nothing.
func (p *parser) hasName(l *line) bool {
	s := p.text[l.body:l.tail]
	_, n := headingMark(s)
	return label(s[n:]) != ""
}

// headingOn gives the level of the heading that line i is; 0 if it is none. The marker next is
// the first behind the line; afterNumber says that a number without words is on the line before.
func (p *parser) headingOn(i, next int, afterNumber bool) uint8 {
	l := &p.lines[i]
	s := p.text[l.body:l.tail]
	if level, n := headingMark(s); n > 0 {
		return level
	}
	if l.width > maxHeading || isRule(s) || p.isSigned(i) {
		return 0
	}
	first := i == p.first || p.lines[i-1].blank()
	free := first || p.lines[i-1].head > 0
	level := p.underline(i + 1)
	switch {
	case free && level > 0:
		return level
	case isBold(s) && !isBoldSentence(s),
		free && !p.shouting && inCapitals(s) && !strings.ContainsAny(s[len(s)-1:], ".;,") &&
			!p.enacts(i):
		return headSigns
	case first && !afterNumber && l.width <= maxPlainHeading && next < len(p.markers) &&
		p.isPlainHeading(i, &p.markers[next]):
		return headPlain
	}
	return 0
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
	weak := m.weak && (m.rank == unnamed || m.faint)
	if m.bullet != 0 || weak || m.heading > 0 || !opensText(s) || isEnacting(s) || endsClause(s) ||
		isImprint(s) || i+1 >= p.last || !p.lines[i+1].blank() {
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
	if len(s) < 2 || s[0] != '*' && s[0] != '_' || s[1] != s[0] {
		return false
	}
	mark := s[:2]
	inner, ok := strings.CutSuffix(s[2:], mark)
	return ok && inner != "" && !strings.Contains(inner, mark) && !isRule(s)
}

// isBoldSentence reports whether s, which is in bold, is more of a sentence than
// headings are that end with a stop.
func isBoldSentence(s string) bool {
	inner := strings.Trim(s, "*_ ")
	return strings.HasSuffix(inner, ".") && len(strings.Fields(inner)) > 2*fewWords
}

// inCapitals reports whether s has words, all in capitals.
func inCapitals(s string) bool {
	if !opensText(s) || s[0] == '[' {
		return false
	}
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
	for to-2 >= from && (p.text[to-2:to] == "**" ||
		p.text[to-2:to] == "__" && p.marksBold(to-2)) {
		to -= 2
	}
	to = from + len(trimRight(p.text[from:to]))
	return from, to
}

// headingAfter finds the heading of the point whose number ends at m.end, on
// line i: the run of words on that line that it is, and where the text after
// it begins. There is none if the run is empty.
func (p *parser) headingAfter(i int, m *marker) (from, to, rest int) {
	l := &p.lines[i]
	none := m.end
	if m.end >= l.tail {
		return none, none, none
	}
	open := strings.Contains(p.text[m.at:m.num], "**") && !strings.Contains(p.text[m.numEnd:m.end],
		"**")
	from, to, rest, ok := p.boldLead(m.end, l.tail, open)
	if ok && p.leads(from, to, rest, l.tail) &&
		(rest < l.tail || m.heading > 0 || p.bodyFollows(i, m)) {
		return from, to, rest
	}
	if to, rest := dashCaption(p.text[:l.tail], m.end); to > 0 {
		return m.end, to, rest
	}
	if p.captioned(m) {
		to, rest := caption(p.text[:l.tail], m.end)
		if to > 0 && (rest < l.tail || p.deeperFollows(i, m)) {
			return m.end, to, rest
		}
	}
	if *p.headed.of(p.unitOf(m)) <= 0 || isVacancy(p.text[m.end:l.tail]) {
		return none, none, none
	}
	looks := p.looksHeaded(i, m)
	if looks == no {
		return none, none, none
	}
	from, to = p.headingWords(m.end, l.tail)
	if isShortSentence(p.text[from:to]) {
		to -= len(".")
	}
	if m.rank == unnamed && m.heading == 0 && (looks == perhaps || !p.deeperFollows(i, m)) {
		p.find(CodeHeadingGuessed, from, to)
	}
	return from, to, l.tail
}

// boldLead finds a heading in bold at the beginning of a run: **1. Title.**
// Text, or 1. **Title.** Text. Open says that the bold began before the run.
func (p *parser) boldLead(at, tail int, open bool) (from, to, rest int, ok bool) {
	from = at
	if !open {
		if !strings.HasPrefix(p.text[at:tail], "**") {
			return 0, 0, 0, false
		}
		from += 2
	}
	n := strings.Index(p.text[from:tail], "**")
	if n <= 0 {
		return 0, 0, 0, false
	}
	words := trimRight(strings.TrimRight(trimRight(p.text[from:from+n]), ".:+"))
	to = from + len(words)
	for from < to && p.text[from] == '+' { // ++inserted++, in some Markdown
		from++
	}
	from = skipBlanks(p.text[:to], from)
	end := to + strings.Index(p.text[to:], "**") + len("**")
	// **Title**. Text
	if stop := p.text[end:tail]; strings.HasPrefix(stop, ". ") || strings.HasPrefix(stop, ": ") {
		end++
	}
	return from, to, skipBlanks(p.text[:tail], end), to > from
}

// leads reports whether bold words at the beginning of a text are a heading,
// rather than the first words of its sentence: **Calls upon** all sides.
func (p *parser) leads(from, to, rest, tail int) bool {
	if rest >= tail || strings.ContainsAny(p.text[to:rest], ".:") {
		return true
	}
	r, _ := utf8.DecodeRuneInString(p.text[rest:tail])
	return !unicode.IsLower(r) || from == to
}

// An answer to a question that cannot always be settled.
type answer uint8

const (
	no answer = iota
	perhaps
	yes
)

func answerOf(b bool) answer {
	if b {
		return yes
	}
	return no
}

// looksHeaded tells whether the rest of line i, after m, looks like the
// heading of the point: perhaps, if it might as well introduce the points
// below.
func (p *parser) looksHeaded(i int, m *marker) answer {
	l := &p.lines[i]
	s := p.text[m.end:l.tail]
	runes := utf8.RuneCountInString(s)
	switch {
	case s == "" || runes > maxHeading:
		return no
	case isVacancy(s):
		return perhaps
	}
	ends := endsClause(s) || hasSentences(s)
	named := m.rank == article || m.rank == provision
	switch {
	case m.heading > 0:
		return answerOf(p.bodyFollows(i, m) || m.rank.container() && !ends)
	case p.sentenceGoesOn(i, s):
		return no
	case m.rank.container():
		return answerOf(!ends || p.deeperFollows(i, m))
	case named && isShortSentence(s) && p.bodyFollows(i, m): // Artículo 1. Objeto.
		if len(strings.Fields(s)) > fewWords {
			return perhaps
		}
		return yes
	case ends || !opensText(s):
		return no
	case named:
		return answerOf(p.bodyFollows(i, m))
	}
	if c := p.deeperAfter(i, m); c != nil {
		if inCapitals(s) || m.value.class == upperRoman || c.value.depth > m.value.depth ||
			opensText(p.textAfter(c)) {
			return yes
		}
		return perhaps
	}
	if inCapitals(s) && !p.shouting {
		return answerOf(p.bodyFollows(i, m))
	}
	return answerOf(runes <= maxPlainHeading && p.textFollows(i, runes))
}

// sentenceGoesOn reports whether what ends line i, s, is a sentence that the next line goes
// on with.
func (p *parser) sentenceGoesOn(i int, s string) bool {
	l := &p.lines[i]
	switch {
	case (l.full || l.goesOn) && p.markerOf(i+1) == nil, p.referenceFollows(i):
		return true
	}
	// In a script without capitals nothing but its length tells a heading from a sentence.
	return caseless(s) && i+1 < p.last && !p.lines[i+1].blank() && p.breaksOff(i)
}

// caseless reports whether s begins in a script without capitals.
func caseless(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r > 0xff && unicode.Is(unicode.Lo, r) && !unicode.In(r, unicode.Han, unicode.Hiragana,
		unicode.Katakana, unicode.Hangul)
}

// textAfter gives what stands on the line of m after its last number.
func (p *parser) textAfter(m *marker) string {
	l, end := &p.lines[m.line], m.end
	for k := int(l.marker) - 1; k < len(p.markers) && p.markers[k].line == m.line &&
		p.markers[k].taken; k++ {
		end = p.markers[k].end
	}
	return p.text[end:l.tail]
}

// fewWords is the most words that hardly are a sentence.
const fewWords = 3

// referenceFollows reports whether the line after i, more than a heading of few
// words, begins with a word for a unit and a number that is no point's: the
// sentence of line i goes on with it.
func (p *parser) referenceFollows(i int) bool {
	if i+1 >= p.last || p.lines[i+1].blank() || p.markerOf(i+1) != nil {
		return false
	}
	s := p.text[p.lines[i+1].body:p.lines[i+1].tail]
	k, n, _ := readKeyword(s)
	return k != unnamed && n < len(s) && (unicode.IsDigit(rune(s[n])) ||
		strings.IndexByte("IVX", s[n]) >= 0) &&
		len(strings.Fields(p.lineWords(i))) > fewWords
}

// headingBelow reports whether line i, the first below the number m that
// stands alone on its line, is the heading of the point.
func (s *sorter) headingBelow(i int, m *marker) bool {
	switch {
	case m.annexed:
		return s.isTitleOfAnnex(i)
	case m.close == closeLine && m.rank == unnamed:
		return i == m.line+1 && s.lines[i].head > 0
	case m.rank == unnamed:
		return false
	case s.lines[i].head > 0:
		return m.rank.unit()
	}
	const fewest = 2
	u := s.unitOf(m)
	return s.looksHeading(i, m) && (s.isApart(i, m) && *s.setApart.of(u) >= fewest ||
		m.rank.unit() && *s.headed.of(u) > 0)
}

// isApart reports whether line i stands right below the number m, and a blank line parts
// it from the text.
func (p *parser) isApart(i int, m *marker) bool {
	return i == m.line+1 && i+1 < p.last && p.lines[i+1].blank()
}

// looksHeading reports whether line i looks like the heading of the point
// whose number stands alone above it.
func (p *parser) looksHeading(i int, m *marker) bool {
	l := &p.lines[i]
	s := p.text[l.body:l.tail]
	return l.width <= maxHeading && !l.full && !l.goesOn && !endsClause(s) && !hasSentences(s) &&
		opensText(s) &&
		!p.referenceFollows(i) && (m.rank.container() || p.bodyFollows(i, m))
}

// A unit is what has headings as a whole or not at all: the points of one
// level that are printed alike.
// It is its rank, its level, how it counts and, in the last bit, whether the number has a line
// of its own.
type unit uint32

func (p *parser) unitOf(m *marker) unit {
	u := unit(m.rank)<<24 | unit(m.level)<<16 | unit(m.value.class)<<8
	if m.end >= p.lines[m.line].tail {
		u++
	}
	return u
}

// countHeadings settles which units have headings: those most of whose points
// look as if they had. A short clause without a full stop is not taken for a
// heading where the others are whole sentences.
func (p *parser) countHeadings() {
	p.countCaptions()
	p.headed, p.setApart = nil, nil
	for k := range p.markers {
		m := &p.markers[k]
		i := m.line
		if !m.taken || m.bullet != 0 || k+1 < len(p.markers) && p.markers[k+1].line == i &&
			p.markers[k+1].taken {
			continue
		}
		looks := perhaps
		if m.end < p.lines[i].tail {
			looks = p.looksHeaded(i, m)
		} else {
			for i++; i < p.last && p.lines[i].blank(); i++ {
			}
			if i < p.last && p.markerOf(i) == nil {
				looks = answerOf(p.lines[i].head > 0 || p.looksHeading(i, m))
				switch {
				case i > m.line+1:
				case looks == yes && p.isApart(i, m):
					*p.setApart.of(p.unitOf(m))++
				default:
					*p.setApart.of(p.unitOf(m))--
				}
			}
		}
		switch looks {
		case yes:
			*p.headed.of(p.unitOf(m))++
		case no:
			*p.headed.of(p.unitOf(m))--
		case perhaps:
		}
	}
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
func (p *parser) deeperFollows(i int, m *marker) bool { return p.deeperAfter(i, m) != nil }

// deeperAfter gives the number of the point below that of m that follows line
// i; nil if that is not what follows it.
func (p *parser) deeperAfter(i int, m *marker) *marker {
	for j := i + 1; j < p.last; j++ {
		if p.lines[j].blank() {
			continue
		}
		if c := p.markerOf(j); c != nil && c.level > m.level {
			return c
		}
		break
	}
	return nil
}

// textFollows reports whether the next line after i is a longer one of plain
// text.
func (p *parser) textFollows(i, runes int) bool {
	for i++; i < p.last && p.lines[i].blank(); i++ {
	}
	if i >= p.last {
		return false
	}
	l := &p.lines[i]
	return l.head == 0 && p.markerOf(i) == nil && int(l.width-l.indent) > runes &&
		opensText(p.text[l.body:l.tail])
}
