package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What the heads and feet of pages look like.
const (
	maxTrace    = 110 // runes of a line
	fewestLines = 5   // from one page's to the next one's
	unevenness  = 3   // how often the shortest page goes into the longest
	mostTraces  = 8   // lines between the words of two pages
)

// A pageLine is one that may be the head or the foot of a page.
type pageLine struct {
	line  int
	first int // number in it, perhaps that of the page; -1 none
	last  int
}

// dropPages takes out of the lines what only the pages have: heads, feet and
// numbers, and the blank lines round them where a sentence goes on over the
// page. Their bytes then stand behind the line before, as layout.
func (p *parser) dropPages() {
	traces := p.findNumberedHeads(p.findTracesOfPages())
	p.spreadTraces(traces)
	for i, note := range p.findPlainNotes(p.findFootnotes(), traces) {
		if note && traces == nil {
			traces = make([]bool, len(p.lines))
		}
		if note {
			traces[i] = true
		}
	}
	if traces == nil && !strings.Contains(p.text, "\f") {
		return
	}
	p.spreadTraces(traces)
	kept := make([]line, 0, len(p.lines))
	for i := 0; i < len(p.lines); {
		if !p.lines[i].blank() && !(traces != nil && traces[i]) {
			kept = append(kept, p.lines[i])
			i++
			continue
		}
		j, paged := i, false
		for ; j < len(p.lines) && (p.lines[j].blank() || traces != nil && traces[j]); j++ {
			paged = paged || traces != nil && traces[j]
		}
		end := p.lines[j-1].next
		paged = paged || strings.Contains(p.text[p.lines[i].start:end], "\f") || j < len(p.lines) &&
			p.text[p.lines[j].start] == '\f'
		switch n := len(kept) - 1; {
		case !paged:
			kept = append(kept, p.lines[i:j]...)
		case n >= 0 && j < len(p.lines) && p.goesOverPage(&kept[n], &p.lines[j], j):
			kept[n].next, kept[n].overPage = end, true
		default:
			start := p.lines[i].start
			kept = append(kept, line{start: start, body: start, tail: start, next: end})
		}
		i = j
	}
	p.lines = kept
}

// spreadTraces takes rules and numbers that are alone on their lines for traces,
// too, where nothing but blank lines parts them from one.
func (p *parser) spreadTraces(traces []bool) {
	if traces == nil {
		return
	}
	found := false
	look := func(i int) {
		l := &p.lines[i]
		words := p.text[l.body:l.tail]
		switch {
		case traces[i]:
			found = true
		case l.blank():
		case found && (isRule(words) || isPageNumber(words) ||
			strings.Trim(words, "0123456789") == "") && p.free(i-1, traces) && p.free(i+1, traces):
			traces[i] = true
		default:
			found = false
		}
	}
	for i := range p.lines {
		look(i)
	}
	found = false
	for i := range slices.Backward(p.lines) {
		look(i)
	}
}

// goesOverPage reports whether the sentence of line a, the last of a page, goes
// on in line b, the first of the next.
func (p *parser) goesOverPage(a, b *line, i int) bool {
	const least = 30 // runes; a shorter line may be a heading
	var room [4]marker
	marks := appendMarkers(room[:0], p.text[:b.tail], b.body, i)
	words := p.text[a.body:a.tail]
	r, _ := utf8.DecodeRuneInString(p.text[b.body:b.tail])
	return !endsSentence(words) && unicode.IsLetter(r) && (len(marks) == 0 || marks[0].weak) &&
		(a.width >= least || !opensText(p.text[b.body:b.tail]))
}

// findTracesOfPages finds the lines that recur from page to page: the same but
// for a number that counts pages, or the same in the middle of a sentence or
// beside a form feed. Nil where there are none.
func (p *parser) findTracesOfPages() []bool {
	var hashes []lineHash // of the lines that may be such, 0 for the others
	seen := make(map[lineHash]int32)
	for i := range p.lines {
		if p.mayBePage(i) {
			if hashes == nil {
				hashes = make([]lineHash, len(p.lines))
			}
			hashes[i] = pageHash(p.lineWords(i))
			seen[hashes[i]]++
		}
	}
	groups := make(map[string][]pageLine)
	for i, h := range hashes {
		const longest, mostPages = 32, 1 << 11 // bytes of a line that says Page 2 of 9
		if h == 0 || seen[h] > mostPages {
			continue
		}
		words := p.lineWords(i)
		if seen[h] > 1 || len(words) <= longest && hasDigit(words) {
			key, first, last := pageKey(words)
			groups[key] = append(groups[key], pageLine{i, first, last})
		}
	}
	if len(groups) == 0 {
		return nil
	}
	may := make([]bool, len(p.lines))
	for key, g := range groups {
		if len(g) > 1 && !p.isUnit(g[0].line) || isPageKey(key) {
			for _, t := range g {
				may[t.line] = true
			}
		}
	}
	var traces []bool
	for key, g := range groups {
		if may[g[0].line] && p.arePages(key, g, may) {
			if traces == nil {
				traces = make([]bool, len(p.lines))
			}
			for k, t := range g {
				traces[t.line] = k > 0 || !p.isPrintedTitle(g)
			}
		}
	}
	return traces
}

// isPrintedTitle reports whether the first of the heads of pages is the title of the text: it
// is the first line with words, and in other letters than the heads are, as in capitals.
func (p *parser) isPrintedTitle(g []pageLine) bool {
	const fewest = 3
	if len(g) < fewest {
		return false
	}
	for i := range g[0].line {
		if !p.lines[i].blank() {
			return false
		}
	}
	for _, t := range g[2:] {
		if p.lineWords(t.line) != p.lineWords(g[1].line) {
			return false
		}
	}
	return p.lineWords(g[0].line) != p.lineWords(g[1].line)
}

// mayBePage reports whether line i can be the head or foot of a page as far as it
// and its neighbours show: it is short, does not begin as a clause with a number
// does, and stands by itself or has a number.
func (p *parser) mayBePage(i int) bool {
	l := &p.lines[i]
	if l.blank() || l.width > maxTrace || p.text[l.body] == '(' {
		return false
	}
	free := i == 0 || i+1 == len(p.lines) || p.lines[i-1].blank() || p.lines[i+1].blank() ||
		p.text[l.start] == '\f'
	words := p.text[l.body:l.tail]
	digits := countDigits(words)
	if digits > 0 && digits < len(words) && strings.IndexByte(".):°", words[digits]) >= 0 {
		return false
	}
	return free || digits > 0 || hasDigit(words)
}

// pageKey gives a line with a sign for each number and one blank for several,
// and the first and the last of the numbers.
func pageKey(s string) (key string, first, last int) {
	const most = 1 << 20
	var b strings.Builder
	number, count := -1, 0
	first = -1
	digits, blank := false, false
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			if !digits {
				b.WriteByte('#')
				number = 0
				count++
			}
			number = min(10*number+int(r-'0'), most)
			if count == 1 {
				first = number
			}
		case isBlank(r) || isUnseen(r):
			if !blank {
				b.WriteByte(' ')
			}
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		digits, blank = r >= '0' && r <= '9', isBlank(r)
	}
	return strings.TrimSpace(b.String()), first, number
}

// pageHash is a hash of what pageKey gives, blanks left out: most lines
// stand once, and need no key.
func pageHash(s string) lineHash {
	h := noLine
	digits := false
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			if digits {
				continue
			}
			digits, c = true, '#'
		case c == ' ' || c == '\t':
			digits = false
			continue
		default:
			digits = false
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
		}
		h = h.add(c)
	}
	return h
}

// isPageKey reports whether a line says that it is the number of a page: Page 2,
// Seite 2 von 9.
func isPageKey(key string) bool {
	word, rest, _ := strings.Cut(strings.TrimLeft(key, "-–—|[( "), " ")
	switch strings.TrimRight(word, ".:") {
	case "page", "seite", "página", "pagina", "strona", "strana", "side", "sida", "bladzijde",
		"blz", "сторінка", "стор", "страница", "стр", "с":
		rest = strings.TrimRight(rest, "-–—|]). ")
		rest, ok := strings.CutPrefix(rest, "#")
		if !ok {
			return false
		}
		return rest == "" || strings.HasSuffix(rest, "#") && len(strings.Fields(rest)) <= 2
	}
	return false
}

// isUnit reports whether line i has the number of a clause, which recurs in
// another way than that of a page does.
func (p *parser) isUnit(i int) bool {
	l := &p.lines[i]
	var room [4]marker
	list := appendMarkers(room[:0], p.text[:l.tail], l.body, i)
	return len(list) > 0 && (list[0].rank != unnamed || !list[0].weak)
}

// arePages reports whether lines that are alike are those of pages.
func (p *parser) arePages(key string, g []pageLine, may []bool) bool {
	words := strings.ContainsFunc(key, unicode.IsLetter)
	torn := false                           // a sentence goes on round one
	firsts, lasts := len(g) > 1, len(g) > 1 // these numbers count
	shortest, longest := len(p.lines), 0
	for k, t := range g {
		torn = torn || p.stands(t.line, may)
		if k == 0 {
			continue
		}
		gap := t.line - g[k-1].line
		if longest = max(longest, gap); k < len(g)-1 || len(g) < 3 { // the last page may be short
			shortest = min(shortest, gap)
		}
		firsts = firsts && counts(g[k-1].first, t.first)
		lasts = lasts && counts(g[k-1].last, t.last)
	}
	counted := firsts || lasts
	switch {
	case isPageKey(key):
		return torn || counted || p.apart(g, may)
	case len(g) < 2 || shortest < fewestLines || longest > unevenness*shortest:
		return false
	case torn:
		return words || counted
	}
	return words && (counted || p.besideNumbers(g)) && p.apart(g, may)
}

// besideNumbers reports whether numbers of pages that are alone on their lines stand right
// above or below some lines, but for the first of them, and count their pages.
func (p *parser) besideNumbers(g []pageLine) bool {
	const fewest = 3 // lines
	if len(g) < fewest || endsSentence(p.lineWords(g[0].line)) {
		return false
	}
	for _, step := range [...]int{-1, 1} {
		last, counted := -1, true
		for _, t := range g[1:] {
			n := p.numberBeside(t.line, step)
			counted = counted && n >= 0 && (last < 0 || counts(last, n))
			last = n
		}
		if counted {
			return true
		}
	}
	return false
}

// numberBeside gives the number that the line above or below line i is of a page, blank
// ones left out; -1 if there is none.
func (p *parser) numberBeside(i, step int) int {
	for i += step; i >= 0 && i < len(p.lines); i += step {
		if p.lines[i].blank() {
			continue
		}
		if key, first, _ := pageKey(p.lineWords(i)); strings.Trim(key, "-–— ") == "#" ||
			isPageKey(key) {
			return first
		}
		break
	}
	return -1
}

// counts reports whether b is the number of a page after a: the next one, or the
// next on the same side of the paper.
func counts(a, b int) bool { return a >= 0 && (b == a+1 || b == a+2) }

// stands reports whether line i, with others of its kind, parts a sentence in
// two, or stands beside the break of a page.
func (p *parser) stands(i int, may []bool) bool {
	from, to := i, i+1
	for n := 0; n < mostTraces && from > 0 && (p.lines[from-1].blank() || may[from-1]); n++ {
		from--
	}
	for n := 0; n < mostTraces && to < len(p.lines) && (p.lines[to].blank() || may[to]); n++ {
		to++
	}
	if strings.Contains(p.text[p.lines[from].start:p.lines[to-1].next], "\f") ||
		to < len(p.lines) && p.text[p.lines[to].start] == '\f' {
		return true
	}
	if from == 0 || to == len(p.lines) {
		return false
	}
	a, b := &p.lines[from-1], &p.lines[to]
	return !opensText(p.text[b.body:b.tail]) && p.goesOverPage(a, b, to)
}

// apart reports whether each of some lines has a blank one, or another of a page,
// on a side.
func (p *parser) apart(g []pageLine, may []bool) bool {
	for _, t := range g {
		if !p.free(t.line-1, may) && !p.free(t.line+1, may) {
			return false
		}
	}
	return true
}

// free reports whether line i is blank, is of a page, or is none.
func (p *parser) free(i int, pages []bool) bool {
	return i < 0 || i >= len(p.lines) || p.lines[i].blank() || pages[i]
}

// recurs reports whether a heading stands so often, but for figures in it, that
// it is the head of a page rather than that of a section.
func (s *sorter) recurs(name string) bool {
	often := 3
	if strings.Contains(name, "   ") { // a page number at the other edge
		often = 2
	}
	if s.often == nil {
		s.often = make(map[lineHash]int)
		for i := s.first; i < s.last; i++ {
			if l := &s.lines[i]; l.head > 0 || !l.blank() && l.width <= maxHeading {
				from, to := s.headingWords(l.body, l.tail)
				s.often[pageHash(s.text[from:to])]++
			}
		}
	}
	return s.often[pageHash(name)] >= often
}
