package outline

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// bulletMark reads a bullet that something follows.
func bulletMark(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '-', '*', '+', '–', '—', '·', 'o', '>':
		if r == 'o' || r == '>' || n == len(s) || s[n] != ' ' && s[n] != '\t' &&
			!strings.HasPrefix(s[n:], "\u00a0") {
			return 0, 0
		}
	case '•', '‣', '▪', '▫', '●', '○', '◦', '■', '□', '⁃', '∙', '→', '➔', '➡', '➤', '►', '▶', '✓',
		'✔', '✅', '🔹', '🔸', '▸':
		if strings.HasPrefix(s[n:], "\ufe0f") {
			n += len("\ufe0f")
		}
	default:
		return 0, 0
	}
	if skipBlanks(s, n) == len(s) {
		return 0, 0
	}
	return r, n
}

// bulletChoice decides on a bullet by its sign and its indent.
func (s *sequence) bulletChoice(m *marker) (choice, bool) {
	if s.numbered && len(s.open) == 0 {
		return choice{}, false // it stands in the preamble
	}
	indent := s.indent(m)
	for k := len(s.open) - 1; k >= 0; k-- {
		l := &s.open[k]
		if l.dress.bullet == m.bullet && indent-l.indent <= 1 && l.indent-indent <= 1 {
			return choice{level: k}, true
		}
	}
	level := len(s.open)
	for level > 0 {
		l := &s.open[level-1]
		if l.dress.bullet == 0 || indent > l.indent+1 {
			break
		}
		if indent >= l.indent-1 && s.afterColon(m) {
			break // another sign without an indent, below a clause that announces it
		}
		level--
	}
	if isDash(m.bullet) && !s.freeStanding(m) && !s.afterClause(m) && !s.bulletFollows(m) {
		return choice{}, false // a dash inside a sentence
	}
	return choice{level: level, opens: true}, true
}

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' }

// afterClause reports whether the line before m ends a clause.
func (s *sequence) afterClause(m *marker) bool {
	before := s.lineWords(m.line - 1)
	return endsSentence(before) && !endsReference(before)
}

// bulletFollows reports whether the next marker is a bullet like m.
func (s *sequence) bulletFollows(m *marker) bool {
	k, _ := slices.BinarySearchFunc(s.markers, m.line+1, func(c marker, line int) int {
		return c.line - line
	})
	return k < len(s.markers) && s.markers[k].bullet == m.bullet
}
