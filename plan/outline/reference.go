package outline

import "strings"

// isAwaited reports whether the line before m ends with a word that its number is for:
// in accordance with paragraph / 2. The keeper; on the / 3. day of the month.
func (s *sequence) isAwaited(m *marker) bool {
	if m.rank != unnamed || m.chained || s.freeStanding(m) {
		return false
	}
	before := s.lineWords(m.line - 1)
	last := lastWord(before)
	if len(last) == len(before) { // alone on its line, a word for a unit heads what follows
		return false
	}
	k, n, several := readKeyword(last)
	return k != unnamed && !several && n == len(last) && beginsLower(last) ||
		endsReference(before) || isArticleWord(last) && !s.opensClauses(m, before)
}

// opensClauses reports whether m is the first of several numbers below a comma and a word
// that is a relative pronoun as well as an article: dikes are walls, die / 1. are high and /
// 2. are wide.
func (s *sequence) opensClauses(m *marker, before string) bool {
	words := strings.TrimRight(before[:len(before)-len(lastWord(before))], " \u00a0")
	return strings.HasSuffix(words, ",") && m.n > 0 && m.reads[0].first() && !m.weak &&
		s.successor(m, m.reads[0]) > 0
}

// lastWord gives what stands behind the last blank of s.
func lastWord(s string) string {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == ' ' || s[i] == '\xa0' && i > 0 && s[i-1] == '\xc2' { // one that breaks no line
			return s[i+1:]
		}
	}
	return s
}

// goesOnReference reports whether the line before m, whose number is that of a point, ends in
// mid-sentence with a unit and its number, of which m is part: as § 4 / Abs. 2 has it.
func (s *sequence) goesOnReference(m *marker) bool {
	if m.rank != point || s.freeStanding(m) {
		return false
	}
	before := s.lineWords(m.line - 1)
	if c := s.markerOf(m.line - 1); c != nil {
		before = s.textAfter(c)
	}
	blank := strings.LastIndexAny(strings.TrimRight(before, "0123456789"), " \u00a0§")
	words := strings.TrimRight(before[:max(blank, 0)], " \u00a0")
	if blank < 0 || blank+1 == len(before) ||
		strings.Trim(before[blank:], "§ \u00a00123456789a") != "" {
		return false
	}
	if strings.HasSuffix(words, "§") || before[blank:] != strings.TrimLeft(before[blank:], "§") {
		return true
	}
	last := words[strings.LastIndexAny(words, " \u00a0")+1:]
	k, n, _ := readKeyword(last)
	return k != unnamed && n == len(last)
}

// runsOn reports whether m stands inside a sentence, as far as the line before and the
// words behind it tell.
func (s *sequence) runsOn(m *marker) bool {
	const least = 36 // runes of a line that is no short item
	return m.line > s.first && s.lines[m.line-1].width >= least && !s.freeStanding(m) &&
		!s.afterClause(m) && m.end < s.lines[m.line].tail && beginsLower(s.text[m.end:])
}

// endsReference reports whether s ends with a short form that a number must follow.
func endsReference(s string) bool {
	if s == "" || s[len(s)-1] != '.' {
		return false
	}
	const longest = len(" стор.")
	from := max(0, len(s)-longest)
	word := s[from:]
	word = word[strings.LastIndexByte(word, ' ')+1:]
	word = word[strings.LastIndexByte(word, '(')+1:]
	if n := strings.LastIndex(word, "\u00a0"); n >= 0 {
		word = word[n+len("\u00a0"):]
	}
	if len(word) == longest {
		return false
	}
	switch word {
	case "No.", "Nos.", "Vol.", "Fig.":
		// small, they are words at the end of a sentence in some languages
		return true
	}
	switch strings.ToLower(word) {
	case "abs.", "nr.", "art.", "ziff.", "buchst.", "nos.", "para.", "paras.", "sec.", "cl.", "al.",
		"pp.", "bd.", "núm.", "pág.", "par.",
		"ust.", "poz.", "odst.", "čl.", "písm.", "ст.", "п.", "пп.", "ч.", "абз.", "стор.", "стр.":
		return true
	}
	return false
}

// isArticleWord reports whether s is an article of the grammar, with which no line
// ends that a list follows.
func isArticleWord(s string) bool {
	switch s {
	case "the", "der", "die", "das", "den", "dem", "des", "le", "la", "les", "el", "los", "las",
		"il", "lo", "gli":
		return true
	}
	return false
}
