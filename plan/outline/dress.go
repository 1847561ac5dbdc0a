package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// read reads a marker that begins at the given place of s, the text up to the
// end of the line.
func (m *marker) read(s string, at int) bool {
	if at >= len(s) {
		return false
	}
	if m.readWhole(s, at) {
		return true
	}
	k, n, several := readKeyword(s[at:])
	if k == unnamed && mayBeOrdinal(s[at:]) {
		if c := *m; c.readOrdinal(s, at) {
			*m = c
			return true
		}
	}
	m.rank, m.several = k, several
	at += n
	if at >= len(s) {
		return false
	}
	at = m.skipOpen(s, at)
	m.num = at
	if !m.readNumber(s) {
		return false
	}
	if k == alternative {
		m.num = at - n // its number is printed with its word: Option 2
	}
	if m.rank == unnamed && m.open == 0 && m.reads[0].class == arabic {
		m.readUnitAfter(s)
	}
	if m.reads[0].class == arabic && m.reads[0].suffix == 0 && mayBeRange(s[m.numEnd:]) {
		if c := *m; c.readRange(s) && c.readClose(s) && saysVacant(s[c.end:]) {
			*m = c
			m.weak, m.faint = false, false
			return true
		}
	}
	return !several && m.readClose(s)
}

// readWhole reads what has no sign behind it: a sign that is a number, a number of Chinese with
// its unit, a provision by its name. The first byte tells which it may be.
func (m *marker) readWhole(s string, at int) bool {
	switch c := s[at]; {
	case c >= utf8.RuneSelf:
		return m.readSign(s, at) || m.readHan(s, at)
	case c >= '0' && c <= '9':
		return at+1 < len(s) && s[at+1] >= utf8.RuneSelf && m.readSign(s, at)
	}
	return mayProvision[s[at]] && m.readProvision(s, at)
}

// skipOpen reads the bracket that may stand before a number, and gives the place behind it.
func (m *marker) skipOpen(s string, at int) int {
	switch {
	case m.rank != unnamed && s[at] == '(': // Article (1)
		return at + 1
	case m.rank != unnamed:
		return at
	case s[at] == '(' || s[at] == '[':
		m.open = s[at]
		return at + 1
	case strings.HasPrefix(s[at:], "（"):
		m.open = '('
		return at + len("（")
	}
	return at
}

// readSign reads a number that is one sign: a keycap or a number in a circle.
func (m *marker) readSign(s string, at int) bool {
	const keycap = "\u20e3"
	r, n := utf8.DecodeRuneInString(s[at:])
	value, end := 0, at+n
	switch {
	case r >= '①' && r <= '⑳':
		value = int(r-'①') + 1
	case r == '🔟':
		value = 10
	case r >= '0' && r <= '9':
		end = at
		for end < len(s) && s[end] >= '0' && s[end] <= '9' {
			rest := strings.TrimPrefix(s[end+1:], "\ufe0f")
			if !strings.HasPrefix(rest, keycap) || value > 99 {
				break
			}
			value = 10*value + int(s[end]-'0')
			end = len(s) - len(rest) + len(keycap)
		}
	}
	if value == 0 {
		return false
	}
	m.num, m.numEnd = at, end
	m.close, m.reads[0], m.n = closeCap, single(arabic, value), 1
	end = skipBlanks(s, end)
	if end < len(s) && (s[end] == '.' || s[end] == ')') {
		end = skipBlanks(s, end+1)
	}
	m.end = end
	return true
}

// readUnitAfter reads the word or sign of a unit that stands after its number, as
// in 226. § and 1. cikk.
func (m *marker) readUnitAfter(s string) {
	rest := strings.TrimPrefix(s[m.numEnd:], ".")
	if rest == "" {
		return
	}
	if rest[0] == ' ' || rest[0] >= utf8.RuneSelf {
		rest = strings.TrimLeft(rest, " \u00a0")
	}
	if len(rest) == len(s)-m.numEnd {
		return
	}
	if text, ok := strings.CutPrefix(rest, "§"); ok {
		words := strings.TrimLeft(text, "§ \u00a0")
		dotted := strings.HasPrefix(s[m.numEnd:], ".")
		// not 2. § 305 Abs. 2 …
		if (dotted || words == "" || opensText(words)) &&
			(words == "" || words[0] < '0' || words[0] > '9') {
			m.rank, m.signEnd = article, len(s)-len(text)
		}
		return
	}
	k, size := unitAfter(rest)
	if k == unnamed {
		return
	}
	after := strings.TrimLeft(rest[size:], " \u00a0")
	if after == "" || strings.IndexByte(".:(-", after[0]) >= 0 || opensText(after) {
		m.rank, m.signEnd = k, len(s)-len(rest)+size
	}
}

// readNumber reads the number at m.num and sets where it ends.
func (m *marker) readNumber(s string) bool {
	if m.rank == article && m.readCodeNumber(s) {
		return true
	}
	if _, size := digitAt(s, m.num); size > 0 {
		return m.readFigures(s)
	}
	return m.readLetters(s)
}

// readFigures reads a number in figures, part by part: 12, 1.2.3, 10 bis.
func (m *marker) readFigures(s string) bool {
	v, at := numeral{class: arabic}, m.num
	for {
		value, size := figures(s, at)
		if size == 0 || v.depth == maxParts {
			return false
		}
		at += size
		v.parts[v.depth] = int16(value)
		v.depth++
		if v.depth > 1 && (value > maxShort || v.parts[0] > maxShort && m.rank == unnamed) {
			return false
		}
		if _, size := digitAt(s, at+1); at+1 >= len(s) || s[at] != '.' || size == 0 {
			break
		}
		at++
	}
	m.numEnd, m.reads[0], m.n = at, v, 1
	m.readSuffix(s)
	return true
}

// figures reads the digits at a place of s, up to four; size is 0 if there are none, or more.
func figures(s string, at int) (value, size int) {
	for n := 0; ; n++ {
		d, length := digitAt(s, at+size)
		switch {
		case length == 0:
			return value, size
		case n == 4:
			return 0, 0
		}
		value, size = 10*value+d, size+length
	}
}

// readLetters reads a number of letters, or in words behind the word for a unit.
func (m *marker) readLetters(s string) bool {
	at := m.num
	for at < len(s) && at-m.num <= 2*maxRoman {
		r, n := utf8.DecodeRuneInString(s[at:])
		if !isLetter(r) && r != '〇' {
			break
		}
		at += n
	}
	word := s[m.num:at]
	m.numEnd = at
	if m.rank != unnamed {
		if i := strings.TrimSuffix(word, "er"); i == "I" || i == "i" { // Titre Ier
			word = i
		}
		if m.readWords(s) {
			return true
		}
	}
	if word == "" || len(word) > 2*maxRoman {
		return false
	}
	m.n = uint8(len(readings(word, m.reads[:0])))
	return m.n > 0
}

// readWords reads a number in words: ARTICLE PREMIER, ARTICLE DEUX.
func (m *marker) readWords(s string) bool {
	value, size := ordinalAt(s[m.num:])
	if value == 0 && size > 0 {
		value = cardinal(strings.ToLower(s[m.num : m.num+size]))
	}
	word := s[m.num : m.num+size]
	if value == 0 && !(m.rank.container() && isPreliminary(word)) {
		return false
	}
	m.numEnd = m.num + size
	m.reads[0], m.n = single(arabic, value), 1
	if m.rank.container() { // Titre II may come behind Titre premier
		m.reads[0], m.reads[1], m.n = single(upperRoman, value), single(arabic, value), 2
	}
	return true
}

// isPreliminary reports whether a word stands for the number of what comes before the first:
// Título preliminar.
func isPreliminary(word string) bool {
	switch strings.ToLower(word) {
	case "preliminar", "préliminaire", "preliminaire", "preliminare", "preliminary":
		return true
	}
	return false
}

// readCodeNumber reads the number of an article of a French code, with the letter
// of its part: L. 434-3, R* 12.
func (m *marker) readCodeNumber(s string) bool {
	at := m.num
	if at >= len(s) || strings.IndexByte("LRDA", s[at]) < 0 {
		return false
	}
	v := numeral{class: arabic, depth: 1}
	v.parts[0] = int16(s[at]-'A') + 1
	at++
	for at < len(s) && strings.IndexByte("*. ", s[at]) >= 0 {
		at++
	}
	for v.depth < maxParts {
		value, n := 0, 0
		for ; at+n < len(s) && s[at+n] >= '0' && s[at+n] <= '9' && value < maxShort; n++ {
			value = 10*value + int(s[at+n]-'0')
		}
		if n == 0 {
			return false
		}
		v.parts[v.depth] = int16(value)
		v.depth++
		at += n
		if at+1 >= len(s) || s[at] != '-' || s[at+1] < '0' || s[at+1] > '9' {
			break
		}
		at++
	}
	m.numEnd, m.reads[0], m.n = at, v, 1
	return true
}

// readClose reads what stands after the number, and reports whether a number
// of a point may be so written.
func (m *marker) readClose(s string) bool {
	at := max(m.numEnd, m.signEnd)
	if m.rank != unnamed || m.open == 0 {
		at = skipEmphasis(s, at)
	}
	after := m.delimiter(s, s[at:])
	if m.close == 0 {
		return false
	}
	end := at + after
	if m.close != closeDash {
		end = skipEmphasis(s, end)
	}
	m.end = skipBlanks(s, end)
	if m.close == '.' && m.end > end { // I. – Title
		m.end = skipDash(s, m.end)
	}
	wide := after == len("、") && m.close != closeDash // a sign with its own room
	dashed := after > 0 && stopDash(s[at:]) == after && opensText(s[end:])
	tight := m.end == end && end < len(s) && !wide && !dashed
	if !m.mayClose(s, end, after, tight) {
		return false
	}
	if m.rank != unnamed {
		m.close = 0
	}
	return m.n > 0
}

// delimiter reads the sign or the room behind a number, which rest begins with, and gives
// its length. Without one close stays 0.
func (m *marker) delimiter(s, rest string) int {
	class := m.reads[0].class
	m.close = 0
	switch {
	case m.rank == unnamed && m.reads[0].suffix > 0 && strings.ContainsAny(s[m.num:m.numEnd], "°º"):
		m.close = closeDegree
		return 0
	case m.open == 0 && rest == "":
		m.close = closeLine
		return 0
	case m.open == '(' && strings.HasPrefix(rest, "）"):
		m.close = ')'
		return len("）")
	case strings.HasPrefix(rest, "、"), strings.HasPrefix(rest, "．"):
		m.close = '.'
		return len("、")
	case m.open != 0:
		return m.bracketClose(rest)
	case strings.HasPrefix(rest, ".)"):
		m.close = ')'
		return 2
	case strings.HasPrefix(rest, `\.`), strings.HasPrefix(rest, `\)`):
		m.close = rest[1]
		return 2
	}
	if after := ordinalSign(rest); class == arabic && after > 0 {
		m.close = closeDegree
		return after
	}
	switch {
	case stopDash(rest) > 0: // Primero.- Que …
		m.close = '.'
		return stopDash(rest)
	case rest[0] == '.', rest[0] == ')', rest[0] == ':', strings.HasPrefix(rest, "/ "):
		m.close = rest[0]
		return 1
	}
	return m.readGap(rest)
}

// bracketClose reads what closes the bracket before a number.
func (m *marker) bracketClose(rest string) int {
	switch {
	case m.open == '(' && (strings.HasPrefix(rest, ".) ") || strings.HasPrefix(rest, "). ")):
		m.close = ')'
		return 2
	case m.open == '(' && !strings.HasPrefix(rest, ")"),
		m.open == '[' && !strings.HasPrefix(rest, "]"):
		return 0
	}
	m.close = rest[0]
	return 1
}

// ordinalSign gives the length of the sign of an ordinal and what closes it, which s begins
// with; 0 if it does not: Art. 4.º, 1º), Artículo 1º.- Objeto.
func ordinalSign(s string) int {
	if sign := strings.TrimPrefix(s, "."); sign == "" || sign[0] < utf8.RuneSelf {
		return 0 // most
	}
	for _, sign := range [...]string{"º", "ª", "°"} {
		if strings.HasPrefix(s, "."+sign) {
			return len("." + sign)
		}
		if rest, ok := strings.CutPrefix(s, sign); ok {
			if strings.HasPrefix(rest, ")") || strings.HasPrefix(rest, ". ") {
				return len(sign) + 1
			}
			return len(sign) + stopDash(rest)
		}
	}
	return 0
}

// mayClose reports whether a number of a point may be so closed: by close, of the given
// length, up to end; tight is what has no room behind it.
func (m *marker) mayClose(s string, end, after int, tight bool) bool {
	class := m.reads[0].class
	switch m.close {
	case '.', ')', ']':
		if tight && !(class == arabic && opensText(s[end:])) && !opensNumber(s[end:]) {
			return false
		}
		if m.close == '.' && class == arabic && m.reads[0].depth == 1 && m.rank == unnamed &&
			m.open == 0 &&
			endsDate(s[m.end:]) {
			return false
		}
		return m.close != ']' || class == arabic
	case ':', closeDegree:
		return !tight || after == 0
	case closeLine:
		if m.rank == unnamed {
			m.keep(arabic, upperRoman)
			m.weak = true
		}
	}
	return true
}

// stopDash gives the length of a full stop and a dash that s begins with; 0 if it does
// not.
func stopDash(s string) int {
	if s == "" || s[0] != '.' {
		return 0
	}
	for _, sign := range [...]string{".-", ".–", ".—"} {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

// readGap reads a dash between blanks, or blanks alone, for a delimiter, and
// gives its length.
func (m *marker) readGap(rest string) int {
	gap := skipBlanks(rest, 0)
	if n := m.readDash(rest, gap); n > 0 {
		return n
	}
	text := rest[gap:]
	class := m.reads[0].class
	switch {
	case gap == 0:
		if m.rank == unnamed && class == arabic && opensNumber(rest) { // 2.1(a)
			m.close, m.weak = closeBlank, true
		}
	case text != "" && strings.IndexByte(":.)", text[0]) >= 0 && skipBlanks(text, 1) > 1 &&
		(text[0] == ':' || class == arabic):
		// as French has it
		m.close = text[0]
		return gap + 1
	case m.reads[0].span > 0:
		m.close = closeBlank
	case m.rank != unnamed:
		if !beginsReference(text) {
			m.close, m.weak, m.faint = closeBlank, true, !opensText(text) && text[0] != '('
		}
	case class == arabic:
		m.readRoom(text, gap > 1 || rest[0] == '\t')
	}
	return 0
}

// readDash reads a dash between blanks, the first of them of the given length.
func (m *marker) readDash(rest string, gap int) int {
	r, n := utf8.DecodeRuneInString(rest[gap:])
	if r != '-' && r != '–' && r != '—' {
		return 0
	}
	dash := gap + n
	body := skipBlanks(rest, dash)
	if body == dash && body < len(rest) {
		return 0
	}
	m.close = closeDash
	m.weak = body < len(rest) && unicode.IsDigit(rune(rest[body])) // 10 - 15
	return body
}

// readRoom reads the blanks between a number in figures and its text, wide ones or one.
func (m *marker) readRoom(text string, wide bool) {
	switch {
	case wide:
		m.close, m.weak, m.faint = closeTab, true, !opensText(text)
	case m.reads[0].depth == 1:
		if opensText(text) && !beginsReference(text) {
			m.close, m.weak = closeBlank, true
		}
	case !strings.HasPrefix(text, "的"): // of 1.2, in Chinese
		m.close, m.weak, m.faint = closeBlank, true, !opensText(text)
	}
}

// keep drops the readings of other classes.
func (m *marker) keep(classes ...class) {
	kept := m.reads[:0]
	for _, v := range m.readings() {
		for _, c := range classes {
			if v.class == c {
				kept = append(kept, v)
			}
		}
	}
	m.n = uint8(len(kept))
}

// skipEmphasis skips marks of emphasis.
func skipEmphasis(s string, at int) int {
	for strings.HasPrefix(s[at:], "**") || strings.HasPrefix(s[at:], "__") &&
		!strings.HasPrefix(s[at+2:], "_") { // three are to be filled in
		at += 2
	}
	return at
}

// skipDash skips a dash and the blanks after it.
func skipDash(s string, at int) int {
	if r, n := utf8.DecodeRuneInString(s[at:]); r == '-' || r == '–' || r == '—' {
		if body := skipBlanks(s, at+n); body > at+n {
			return body
		}
	}
	return at
}

// opensNumber reports whether s begins with a number in brackets, as what stands
// after 4. in 4.(1) and after (a) in (a)(i).
func opensNumber(s string) bool {
	const longest = len("(viii)")
	if s == "" || s[0] != '(' {
		return false
	}
	end := strings.IndexByte(s, ')')
	if end < 2 || end > longest {
		return false
	}
	var room [maxReadings]numeral
	inner := s[1:end]
	letter := strings.TrimLeft(inner, "0123456789") // (1a)
	return len(letter) < len(inner) && len(letter) < 2 || len(readings(inner, room[:0])) > 0
}

// opensText reports whether s begins as a sentence or a heading does.
func opensText(s string) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		// of a script without capitals
		if unicode.IsUpper(r) || unicode.Is(unicode.Lo, r) && r > 0xff {
			return true
		}
		if !isOpeningQuote(r) && r != '*' && r != '[' && r != '(' {
			return false
		}
		s = s[n:]
	}
	return false
}

func isOpeningQuote(r rune) bool {
	switch r {
	case '"', '“', '„', '«', '‘', '‟', '»':
		return true
	}
	return false
}
