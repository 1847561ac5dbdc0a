package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// titleFree reports whether line i is the first with words.
func (s *sorter) titleFree(i int) bool {
	if s.title != "" || s.begun || len(s.themes) > 0 {
		return false
	}
	for j := s.first; j < i; j++ {
		if k := s.places[j].kind; k != noMatter && k != asLayout {
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
	if s.titleEnd(i) > i {
		return opensText(words) && !hasSentences(words)
	}
	if !s.lines[i+1].blank() && s.markerOf(i+1) == nil && !s.breaksBefore(i) {
		return false
	}
	if !opensText(words) || endsClause(words) && !endsShort(words) || hasSentences(words) ||
		headsPreamble(words) {
		return false
	}
	// Where every paragraph is a point, a title shows by the others being sentences.
	end := s.paragraphEnd(i + 2)
	return s.listed() || end < s.last && endsSentence(s.text[s.lines[end].body:s.lines[end].tail])
}

// titleEnd gives the last line of a title that begins on line i, if it is one.
func (s *sorter) titleEnd(i int) int {
	const most = 4 // lines
	if s.titleGoesOn(i) {
		return i + 1
	}
	end := s.paragraphEnd(i)
	if !s.listed() || end >= i+most || end+1 >= s.last {
		return i
	}
	named, capitals := namesAct(s.lineWords(i)), inCapitals(s.lineWords(i))
	for k := i + 1; k <= end; k++ { // An Act / of 4 May 2031 / on lamps
		words := s.lineWords(k)
		if !beginsLower(words) && !(capitals && inCapitals(words) && !isEnacting(words)) &&
			!(named && opensText(words) && !isEnacting(words)) ||
			s.lines[k].width > maxPlainHeading || s.markerOf(k) != nil ||
			endsClause(words) && !endsShort(words) {
			return i
		}
	}
	return end
}

// namesAct reports whether s, the first line of a text, begins with what kind of text it
// is, in capitals, and has its number or date: DECRETO 3 maggio 2031, n. 44.
func namesAct(s string) bool {
	word, rest, ok := strings.Cut(s, " ")
	return ok && inCapitals(word) && strings.ContainsAny(rest, "0123456789")
}

// endsShort reports whether s ends with a word cut short, whose stop ends no sentence:
// e. V., 6 maja 2031 r., Ltd.
func endsShort(s string) bool {
	const most = 2 // letters
	before, ok := strings.CutSuffix(s, ".")
	word := before[strings.LastIndexAny(before, " .\u00a0")+1:]
	switch word {
	case "Ltd", "Inc", "Corp", "Bros":
		return ok
	}
	return ok && word != "" && utf8.RuneCountInString(word) <= most &&
		!strings.ContainsFunc(word, unicode.IsDigit)
}

// titleGoesOn reports whether line i, the first with words, ends with a word that
// another must follow, as a title on two lines may, the second of them by itself.
func (s *sorter) titleGoesOn(i int) bool {
	if i+2 >= s.last || s.lines[i+1].blank() || s.markerOf(i+1) != nil || !s.lines[i+2].blank() &&
		s.markerOf(i+2) == nil {
		return false
	}
	return awaitsMore(s.lineWords(i)) && !endsSentence(s.lineWords(i+1))
}

// awaitsMore reports whether s ends with a word that another must follow.
func awaitsMore(s string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	if len(word) > 1 { // E and A are initials
		word = strings.ToLower(word)
	}
	switch word {
	case "and", "or", "by", "under", "of", "on", "the", "for", "to", "in", "with", "between", "und",
		"des", "der", "die", "über", "zur", "zum", "von", "für",
		"et", "de", "du", "la", "le", "les", "sur", "y", "el", "los", "del", "e", "di", "della",
		"та", "і", "й", "про", "и", "о", "между", "між":
		return true
	}
	return false
}

// breaksBefore reports whether line i ends although there was room for more, and
// the next one begins anew: somebody ended it.
func (s *sorter) breaksBefore(i int) bool {
	const narrow = 40
	a, b := &s.lines[i], &s.lines[i+1]
	return s.listed() && s.width >= narrow && s.width <= maxWrap && !s.noRoom(a, b, s.width) &&
		opensText(s.lineWords(i+1))
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
	if l.blank() || l.width > maxPlainHeading || i == s.first || !s.lines[i-1].blank() ||
		i+2 >= s.last || !s.lines[i+1].blank() {
		return false
	}
	words := s.lineWords(i)
	if !opensText(words) || endsClause(words) || hasSentences(words) {
		return false
	}
	end := s.paragraphEnd(i + 2)
	return endsSentence(s.lineWords(end)) && (end > i+2 || s.lines[end].width > l.width)
}

// isSubject reports whether line i, the paragraph below the title, says what an act is on,
// as those of some countries do.
func (s *sorter) isSubject(i int) bool {
	words := s.lineWords(i)
	if s.begun || s.title == "" || !s.gap || s.lines[i].width > maxHeading || i+1 >= s.last ||
		!s.lines[i+1].blank() || endsClause(words) {
		return false
	}
	previous := i - 1
	for previous > s.first && s.lines[previous].blank() {
		previous--
	}
	first, _, _ := strings.Cut(words, " ")
	return s.places[previous].kind == asHeading && (first == "Про" || first == "О" || first == "Об")
}

func (s *sorter) takeTitle(i int) {
	l, at := &s.lines[i], &s.places[i]
	at.kind = asHeading
	at.from, at.to = s.headingWords(l.body, l.tail)
	at.rest = l.tail
	s.title = s.text[at.from:at.to]
	s.addHeader(0, i)
	s.titleTo = s.titleEnd(i)
}

// takeRestOfTitle takes line i for another line of the title.
func (s *sorter) takeRestOfTitle(i int) {
	l, at := &s.lines[i], &s.places[i]
	at.kind, at.node = asHeading, s.places[i-1].node
	at.from, at.to = s.headingWords(l.body, l.tail)
	at.rest = l.tail
	s.title += " " + s.text[at.from:at.to]
	s.nodes[at.node].heading = s.title
}
