package outline

import (
	"slices"
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/plan"
)

// A place says what a line is.
type place struct {
	kind    Kind  // of its words, beside those of numbers: "" for a blank line
	node    int   // the point that its words belong to; -1 none
	cut     uint8 // bytes at the end of its text that are a hyphen of the line's
	join    byte  // what joins its words to those before, if any: a blank or a line feed
	from    int   // where its heading begins
	to      int   // where its heading ends; from if it has none
	rest    int   // where its text begins
	marker  int   // the first marker of a number on it
	markers int   // how many there are
}

// A theme is a heading without a number.
type theme struct {
	name  string
	in    int // one more than the place of the wider theme; 0 none
	head  uint8
	level int // of the points below it
}

// A sorter gives each line to the point that it belongs to.
type sorter struct {
	*parser
	path      []int          // the open points, outermost first
	cur       int            // the point that text goes to; -1 none
	theme     int            // one more than its place; 0 none
	above     []int          // the open themes, widest first, as in theme
	gap       bool           // the line before is blank
	ruled     bool           // the words before are a rule
	await     *marker        // a number alone on the line before
	begun     bool           // there are provisions
	lead      int            // one more than the line of the heading of the preamble that comes; 0 none
	often     map[string]int // how often a heading stands in the text, figures left out
	headings  int            // lines of a text without numbers that look like headings; 0 not counted
	noteTo    int            // where a note ends that is a paragraph of its own
	halfTitle int            // one more than the line of a title that goes on; 0 none
}

// sort gives each line to the point that it belongs to.
func (p *parser) sort() {
	p.places = make([]place, len(p.lines))
	worded := 0
	for i := range p.lines {
		p.places[i] = p.unsorted(i)
		if !p.lines[i].blank() {
			worded++
		}
	}
	p.nodes = make([]node, 0, max(worded, len(p.markers)))
	s := sorter{parser: p, cur: -1}
	s.around(p.front, p.first, plan.RolePreamble)
	m := 0
	for i := p.first; i < p.last; i++ {
		if p.lines[i].blank() {
			s.gap = true
			continue
		}
		for m < len(p.markers) && p.markers[m].line < i {
			m++
		}
		s.line(i, m)
		s.gap = false
	}
}

// unsorted is the place of line i before it is sorted.
func (p *parser) unsorted(i int) place {
	body := p.lines[i].body
	return place{node: -1, from: body, to: body, rest: body}
}

// line sorts line i, whose markers are those from m on.
func (s *sorter) line(i, m int) {
	l, at := &s.lines[i], &s.places[i]
	words := s.text[l.body:l.tail]
	await := s.await
	s.await = nil
	switch {
	case m < len(s.markers) && s.markers[m].line == i && s.markers[m].taken:
		s.numbers(i, m)
	case await != nil && s.headingBelow(i, await):
		at.kind, at.node = KindHeading, s.cur
		at.from, at.to = s.headingWords(l.body, l.tail)
		at.rest = l.tail
		s.addHeading(s.text[at.from:at.to])
	case isRule(words), isPageNumber(words), l.page, i > s.first && s.lines[i-1].head > 0 && s.underline(i) > 0:
		at.kind = KindLayout
		s.ruled = s.ruled || isRule(words)
		s.await = await
		return
	case s.halfTitle == i && i > 0:
		s.takeRestOfTitle(i)
	case l.head > 0:
		s.heading(i)
	case s.isTitle(i):
		s.takeTitle(i)
	case !s.begun && s.listed() && headsPreamble(words):
		at.kind, at.to, at.rest = KindHeading, l.tail, l.tail
		s.lead = i + 1
	case !s.begun && s.listed():
		s.paragraph(i, plan.RolePreamble)
	case !s.listed() && s.headsParagraphs(i):
		l.head = headPlain
		s.heading(i)
	default:
		s.words(i)
		if await != nil && at.node >= 0 && s.nodes[at.node].number != "" {
			s.leadBelow(i)
		}
	}
	s.ruled = false
}

// addHeading gives words to the heading of the point that is open.
func (s *sorter) addHeading(words string) {
	n := &s.nodes[s.cur]
	if n.heading != "" {
		words = n.heading + " " + words
	}
	n.heading = words
}

// leadBelow takes the heading in bold at the beginning of line i, the first
// below the number of its point.
func (s *sorter) leadBelow(i int) {
	l, at := &s.lines[i], &s.places[i]
	if from, to, rest, ok := s.boldLead(l.body, l.tail, false); ok && rest < l.tail && s.leads(from, to, rest, l.tail) {
		at.from, at.to, at.rest = from, to, rest
		s.nodes[at.node].heading = s.text[from:to]
	}
}

// numbers opens the points whose numbers stand on line i.
func (s *sorter) numbers(i, first int) {
	if c := &s.markers[first]; c.annexed {
		s.openAnnex(i, c)
		return
	}
	at := &s.places[i]
	at.kind, at.marker = KindText, first
	last := first
	for m := first; m < len(s.markers) && s.markers[m].line == i && s.markers[m].taken; m++ {
		c := &s.markers[m]
		if level := max(c.heading, s.source.headIn(c.numEnd, c.end)); level > 0 {
			s.closeThemes(level)
		}
		s.begun = true
		s.add(c.level+s.belowText(), s.numberOf(c), i)
		n := &s.nodes[s.cur]
		c.node = s.cur
		n.bullet, n.from, n.to = c.bullet != 0, c.num, c.numEnd
		if c.rank == alternative {
			n.role = plan.RoleAlternative
		}
		at.markers++
		last = m
	}
	c := &s.markers[last]
	at.node = s.cur
	at.from, at.to, at.rest = s.headingAfter(i, c)
	s.nodes[s.cur].heading = s.text[at.from:at.to]
	if len(s.closing) > 1 && slices.ContainsFunc(s.closing[1:], func(g paragraph) bool { return g.gap }) {
		s.roomy++
	}
	s.closing = s.closing[:0]
	if at.rest < s.lines[i].tail {
		s.nodes[s.cur].last = lastSign(s.text[at.rest:s.lines[i].tail])
		s.closing = append(s.closing, paragraph{line: i})
	}
	if c.end >= s.lines[i].tail {
		s.await = c
	}
}

// belowText gives 1 if bullets stand below a paragraph that is a point and
// ends in a colon, and 0 otherwise.
func (s *sorter) belowText() int {
	if s.listed() || len(s.path) == 0 {
		return 0
	}
	top := s.path[0]
	if s.nodes[top].last == ':' {
		return 1
	}
	return 0
}

// add opens a point that begins on line i.
func (s *sorter) add(level int, number string, i int) {
	level = min(level, len(s.path))
	n := node{parent: -1, before: -1, level: level, line: i, indent: s.lines[i].indent, number: number}
	if level < len(s.path) {
		n.before = s.path[level]
	}
	if level > 0 {
		n.parent = s.path[level-1]
	}
	if s.theme > 0 {
		switch t := &s.themes[s.theme-1]; {
		case level == t.level:
			n.theme = s.theme
		case level < t.level:
			s.theme, s.above = 0, s.above[:0]
		}
	}
	s.nodes = append(s.nodes, n)
	s.cur = len(s.nodes) - 1
	s.path = append(s.path[:level], s.cur)
}

// heading takes line i for the title or for a theme.
func (s *sorter) heading(i int) {
	l, at := &s.lines[i], &s.places[i]
	at.kind = KindHeading
	at.from, at.to = s.headingWords(l.body, l.tail)
	at.rest = l.tail
	name := s.text[at.from:at.to]
	switch {
	case headsPreamble(name):
		if !s.begun && s.listed() {
			s.lead = i + 1
		}
		return
	case s.titleFree(i) && !s.isOneOfSeveral(i), s.isTopHeading(i):
		s.title = name
		s.addHeader(0, i)
		return
	}
	s.cur = -1
	s.path = s.path[:min(l.level, len(s.path))]
	// The second line of a heading in capitals goes on with the first.
	if n := len(s.themes); !s.gap && n > 0 && s.theme == n && l.head == headSigns && s.themes[n-1].head == headSigns && s.places[i-1].kind == KindHeading {
		s.themes[n-1].name += " " + name
		at.node = s.places[i-1].node
		s.nodes[at.node].heading += " " + name
		return
	}
	s.closeThemes(l.head)
	t := theme{name: name, head: l.head, level: l.level}
	if n := len(s.above); n > 0 {
		t.in = s.above[n-1]
	}
	s.themes = append(s.themes, t)
	s.theme = len(s.themes)
	s.above = append(s.above, s.theme)
	if !s.recurs(name) {
		s.addHeader(len(s.path), i)
	}
}

// recurs reports whether a heading stands so often, but for figures in it, that
// it is the head of a page rather than that of a section.
func (s *sorter) recurs(name string) bool {
	often := 3
	if strings.Contains(name, "   ") { // a page number at the other edge
		often = 2
	}
	if s.often == nil {
		s.often = make(map[string]int)
		for i := s.first; i < s.last; i++ {
			if l := &s.lines[i]; l.head > 0 || !l.blank() && l.width <= maxHeading {
				from, to := s.headingWords(l.body, l.tail)
				s.often[withoutFigures(s.text[from:to])]++
			}
		}
	}
	return s.often[withoutFigures(name)] >= often
}

func withoutFigures(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, s)
}

// addHeader opens a point that is the heading on line i and nothing else: what
// follows it stands beside it, not below.
func (s *sorter) addHeader(level, i int) {
	at := &s.places[i]
	s.add(level, "", i)
	n := &s.nodes[s.cur]
	n.role, n.heading, n.theme = plan.RoleHeading, s.text[at.from:at.to], s.theme
	at.node = s.cur
	s.cur = -1
	s.path = s.path[:level]
}

// isTopHeading reports whether the heading on line i is the only one of the
// first level, before all points: the title, whatever stands before it.
func (s *sorter) isTopHeading(i int) bool {
	if s.lines[i].head != 1 || s.title != "" || s.begun {
		return false
	}
	for j := s.first; j < s.last; j++ {
		if j != i && s.lines[j].head == 1 && s.markerOf(j) == nil {
			return false
		}
	}
	return true
}

// isOneOfSeveral reports whether the heading on line i, the first of the text,
// is one of its sections rather than its title: there is another of its level,
// and points follow it at once.
func (s *sorter) isOneOfSeveral(i int) bool {
	next := i + 1
	for next < s.last && s.lines[next].blank() {
		next++
	}
	if s.lines[i].head >= headSigns && (next == s.last || s.markerOf(next) == nil) {
		return false
	}
	for j := next; j < s.last; j++ {
		if s.lines[j].head == s.lines[i].head && s.markerOf(j) == nil {
			return true
		}
	}
	return false
}

// closeThemes ends the themes that a heading of the given level ends.
func (s *sorter) closeThemes(head uint8) {
	for len(s.above) > 0 && s.themes[s.above[len(s.above)-1]-1].head >= head {
		s.above = s.above[:len(s.above)-1]
	}
	s.theme = 0
	if n := len(s.above); n > 0 {
		s.theme = s.above[n-1]
	}
}

// titleFree reports whether line i is the first with words.
func (s *sorter) titleFree(i int) bool {
	if s.title != "" || s.begun || len(s.themes) > 0 {
		return false
	}
	for j := s.first; j < i; j++ {
		if k := s.places[j].kind; k != "" && k != KindLayout {
			return false
		}
	}
	return true
}

// isTitle reports whether line i is the first with words, by itself and no
// sentence.
func (s *sorter) isTitle(i int) bool {
	l := &s.lines[i]
	if s.title != "" || s.begun || l.width > maxHeading || i+1 >= s.last || !s.titleFree(i) {
		return false
	}
	words := s.text[l.body:l.tail]
	if s.titleGoesOn(i) {
		return opensText(words) && !hasSentences(words)
	}
	if !s.lines[i+1].blank() && s.markerOf(i+1) == nil && !s.breaksBefore(i) {
		return false
	}
	if !opensText(words) || endsClause(words) || hasSentences(words) || headsPreamble(words) {
		return false
	}
	// Where every paragraph is a point, a title shows by the others being sentences.
	end := s.paragraphEnd(i + 2)
	return s.listed() || end < s.last && endsSentence(s.text[s.lines[end].body:s.lines[end].tail])
}

// titleGoesOn reports whether line i, the first with words, ends with a word that
// another must follow, as a title on two lines may, the second of them by itself.
func (s *sorter) titleGoesOn(i int) bool {
	if i+2 >= s.last || s.lines[i+1].blank() || s.markerOf(i+1) != nil || !s.lines[i+2].blank() && s.markerOf(i+2) == nil {
		return false
	}
	words := s.lineWords(i)
	switch strings.ToLower(words[strings.LastIndexByte(words, ' ')+1:]) {
	case "and", "of", "on", "the", "for", "to", "in", "with", "between", "und", "des", "der", "die", "über", "zur", "zum", "von", "für",
		"et", "de", "du", "la", "le", "les", "sur", "y", "el", "los", "del", "e", "di", "della", "та", "і", "й", "про", "и", "о", "между", "між":
		return !endsSentence(s.lineWords(i + 1))
	}
	return false
}

// breaksBefore reports whether line i ends although there was room for more, and
// the next one begins anew: somebody ended it.
func (s *sorter) breaksBefore(i int) bool {
	const narrow = 40
	a, b := &s.lines[i], &s.lines[i+1]
	return s.listed() && s.width >= narrow && s.width <= maxWrap && !s.noRoom(a, b, s.width) && opensText(s.lineWords(i+1))
}

// paragraphEnd gives the last line of the paragraph that goes on in line i.
func (s *sorter) paragraphEnd(i int) int {
	for i+1 < s.last && !s.lines[i+1].blank() {
		i++
	}
	return i
}

// headsParagraphs reports whether line i, of a text without numbers, is the heading
// of a section: there are several such lines, short, by themselves and no
// sentences, above paragraphs that are.
func (s *sorter) headsParagraphs(i int) bool {
	const fewest = 2
	if !s.looksAbove(i) {
		return false
	}
	if s.headings == 0 {
		for j := s.first; j < s.last; j++ {
			if s.looksAbove(j) {
				s.headings++
			}
		}
	}
	return s.headings >= fewest
}

// looksAbove reports whether line i looks like a heading above a paragraph.
func (s *sorter) looksAbove(i int) bool {
	l := &s.lines[i]
	if l.blank() || l.width > maxPlainHeading || i == s.first || !s.lines[i-1].blank() || i+2 >= s.last || !s.lines[i+1].blank() {
		return false
	}
	words := s.lineWords(i)
	if !opensText(words) || endsClause(words) || hasSentences(words) {
		return false
	}
	end := s.paragraphEnd(i + 2)
	return endsSentence(s.lineWords(end)) && (end > i+2 || s.lines[end].width > l.width)
}

func (s *sorter) takeTitle(i int) {
	l, at := &s.lines[i], &s.places[i]
	at.kind = KindHeading
	at.from, at.to = s.headingWords(l.body, l.tail)
	at.rest = l.tail
	s.title = s.text[at.from:at.to]
	s.addHeader(0, i)
	if s.titleGoesOn(i) {
		s.halfTitle = i + 1
	}
}

// takeRestOfTitle takes line i for the second line of the title.
func (s *sorter) takeRestOfTitle(i int) {
	l, at := &s.lines[i], &s.places[i]
	at.kind, at.node = KindHeading, s.places[i-1].node
	at.from, at.to = s.headingWords(l.body, l.tail)
	at.rest = l.tail
	s.title += " " + s.text[at.from:at.to]
	s.nodes[at.node].heading = s.title
	s.halfTitle = 0
}

// words gives a line of plain text to the point that it belongs to, or to a
// new one without a number.
func (s *sorter) words(i int) {
	s.begun = true
	at := &s.places[i]
	at.kind = KindText
	goesOn := i > s.first && !s.gap && s.cur >= 0 && s.places[i-1].node == s.cur && s.places[i-1].kind == KindText &&
		s.places[i-1].rest < s.lines[i-1].tail && !s.inTable(i) &&
		(s.lines[i-1].full || s.lines[i-1].goesOn || s.hangs(i) || s.nodes[s.cur].bullet && s.mayGoOn(i) || s.listed() && s.breaksOff(i-1))
	headed := s.cur < 0
	small := goesOn && s.endsList(i)
	goesOn = goesOn && !small
	switch {
	case goesOn:
	case small:
		s.add(s.nodes[s.cur].level, "", i)
	case s.cur < 0:
		s.add(len(s.path), "", i)
	case !s.listed():
		s.add(0, "", i)
	default:
		if level := s.flushLevel(i); level >= 0 {
			s.add(level, "", i)
		}
	}
	at.node, at.join = s.cur, '\n'
	l := &s.lines[i]
	s.nodes[s.cur].last = lastSign(s.text[l.body:l.tail])
	if goesOn {
		at.join = ' '
		return
	}
	if s.inTable(i) {
		return // it never closes a text
	}
	s.closing = append(s.closing, paragraph{line: i, gap: s.gap, ruled: s.ruled, headed: headed})
}

// lastSign gives the last byte of s, but for a word that joins the last item of a list
// to the others.
func lastSign(s string) byte {
	for _, word := range [...]string{" and", " or", " und", " oder", " et", " ou", " y", " o", " e", " та", " і", " або", " и", " или"} {
		if before, ok := strings.CutSuffix(s, word); ok && before != "" && strings.IndexByte(",;", before[len(before)-1]) >= 0 {
			s = before
			break
		}
	}
	return s[len(s)-1]
}

// listEnded reports whether the sentence that the open list is part of ended
// before line i, a paragraph of its own: its items end with a semicolon or a
// comma, and the last one with a full stop.
func (s *sorter) listEnded(i int) bool {
	n := &s.nodes[s.cur]
	if !s.gap && !s.breaksBefore(i-1) || n.number == "" || n.before < 0 || n.last != '.' {
		return false
	}
	last := s.nodes[n.before].last
	return (last == ';' || last == ',') && opensText(s.text[s.lines[i].body:s.lines[i].tail])
}

// endsList reports whether line i goes on with the sentence around the open list,
// although it begins small: the items end with a comma or semicolon, and there was
// room for more behind the last one.
func (s *sorter) endsList(i int) bool {
	n := &s.nodes[s.cur]
	if n.number == "" || n.level == 0 || n.before < 0 || n.line != i-1 || s.lines[i].indent > n.indent || s.lines[i-1].full {
		return false
	}
	before := s.nodes[n.before].last
	return n.last == before && (before == ',' || before == ';') && s.width >= minWrap && s.width <= maxWrap && !s.noRoom(&s.lines[i-1], &s.lines[i], s.width)
}

// hangs reports whether line i is indented below the number of its point.
func (s *sorter) hangs(i int) bool {
	n := &s.nodes[s.cur]
	return n.number != "" && s.lines[i].indent > n.indent
}

// mayGoOn reports whether line i may go on with the sentence of the line
// before, for all that the lines look like.
func (s *sorter) mayGoOn(i int) bool {
	l := &s.lines[i-1]
	return l.width >= minWrap && l.width <= maxWrap && !endsSentence(s.text[l.body:l.tail])
}

// announces gives the level of the list that line i, a paragraph that ends in a
// colon, announces; -1 if none begins after it.
func (s *sorter) announces(i int) int {
	if !s.gap || s.text[s.lines[i].tail-1] != ':' {
		return -1
	}
	for i++; i < s.last && s.lines[i].blank(); i++ {
	}
	if i < s.last {
		if m := s.markerOf(i); m != nil && m.opens {
			return m.level
		}
	}
	return -1
}

// flushLevel gives the level of a point without a number that line i begins,
// because it is no part of the point that is open; -1 if it may be one.
func (s *sorter) flushLevel(i int) int {
	n := &s.nodes[s.cur]
	level := n.level
	if k := s.announces(i); k >= 0 && k <= level {
		return k
	}
	if n.bullet && s.lines[i].indent <= n.indent && (s.gap || !s.mayGoOn(i)) {
		// A point with a bullet is one paragraph; what follows is another's.
		for level > 0 && s.nodes[s.path[level-1]].bullet {
			level--
		}
		return level
	}
	if level > 0 && s.lines[i].indent <= n.indent && s.listEnded(i) {
		return level
	}
	if level == 0 || s.lines[i].indent >= n.indent {
		return -1
	}
	for level > 1 && s.nodes[s.path[level-1]].indent > s.lines[i].indent {
		level--
	}
	return level
}
