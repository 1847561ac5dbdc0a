package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// skipFront finds the front matter of a page, a block of names and values
// between rules at its very beginning: it is no part of the text.
func (p *parser) skipFront() {
	const most = 100 // lines
	if len(p.lines) == 0 || p.lineWords(0) != "---" {
		return
	}
	for i := 1; i < min(len(p.lines), most); i++ {
		switch words := p.lineWords(i); {
		case words == "---" || words == "...":
			p.front = i + 1
			return
		case !p.lines[i].blank() && p.lines[i].indent == 0 && !isMember(words):
			return
		}
	}
}

// isMember reports whether s is a line of front matter: a name with a value, an
// item of a list, or a remark.
func isMember(s string) bool {
	if strings.HasPrefix(s, "- ") || strings.HasPrefix(s, "#") {
		return true
	}
	name, value, ok := strings.Cut(s, ":")
	return ok && name != "" && (value == "" || value[0] == ' ') &&
		!strings.ContainsFunc(name, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' && r != '-'
		})
}

// lineWords gives line i without the blanks around it.
func (p *parser) lineWords(i int) string { return p.text[p.lines[i].body:p.lines[i].tail] }

// skipContents finds the lines of a table of contents, which end in leaders and
// the number of a page, and the line that heads them: they are layout.
func (p *parser) skipContents() {
	count := 0
	for i := p.first; i < p.last; i++ {
		if isContents(p.lineWords(i)) {
			count++
		}
	}
	if count < 2 {
		return
	}
	head, inside := -1, false
	for i := p.first; i < p.last; i++ {
		l := &p.lines[i]
		switch words := p.lineWords(i); {
		case l.blank():
		case isContents(words):
			l.page = true
			if head >= 0 && !inside {
				p.lines[head].page = true
			}
			inside = true
		default:
			head, inside = -1, false
			if l.width <= maxPlainHeading && !endsClause(words) && len(strings.Fields(words)) <= 3 {
				head = i
			}
		}
	}
}

// isContents reports whether s ends as an entry of a table of contents does.
func isContents(s string) bool {
	const fewest, digits = 3, 4 // leaders, and digits of a page
	left := s
	for left != "" && left[len(left)-1] >= '0' && left[len(left)-1] <= '9' {
		left = left[:len(left)-1]
	}
	if n := len(s) - len(left); n == 0 || n > digits {
		return false
	}
	count := 0
	for left != "" {
		r, n := utf8.DecodeLastRuneInString(left)
		switch {
		case r == '.' || r == '·' || r == '_':
			count++
		case r == '…':
			count += fewest
		case !isBlank(r):
			return count > fewest
		}
		left = left[:len(left)-n]
	}
	return false
}
