package outline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// vacancies are the words with which a text says that a provision is no longer
// there, or their beginnings, in lower case.
var vacancies = [...]string{
	"repeal", "omitted", "deleted", "revoked", "reserved", "withdrawn", "spent", "vacant",
	"intentionally",
	"aufgehoben", "weggefallen", "entfallen", "entfällt", "gestrichen", "außer kraft",
	"abrogé", "supprimé", "sans objet",
	"derogad", "suprimid", "sin contenido", "sin efecto",
	"abrogat", "soppress", "omissis",
	"скасован", "виключен", "вилучен", "втрати",
	"исключен", "отменен", "отменён", "утрати",
}

// saysVacant reports whether one of the first words of s says that a provision
// is no longer there: [Repealed], (weggefallen), is deleted.
func saysVacant(s string) bool {
	const enough, words = 60, 4
	s = strings.ToLower(firstLine(s, enough))
	for n := 0; n < words && s != ""; n++ {
		s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
		for _, v := range vacancies {
			if s != "" && s[0] == v[0] && strings.HasPrefix(s, v) {
				return true
			}
		}
		s = strings.TrimLeftFunc(s, unicode.IsLetter)
	}
	return false
}

// isVacancy reports whether s says that a provision is no longer there, and
// nothing else: [Repealed], (weggefallen), Виключено.
func isVacancy(s string) bool {
	s = s[countLead(s, "*_ "):]
	if s == "" || s[len(s)-1] == ';' || s[len(s)-1] == ',' {
		return false
	}
	inBrackets := s[0] == '(' || s[0] == '['
	return (inBrackets || strings.IndexByte(s, ' ') < 0) && saysVacant(s)
}

// firstLine gives the first line of s, and of that no more than so many bytes.
func firstLine(s string, most int) string {
	if n := strings.IndexAny(s, "\r\n"); n >= 0 {
		s = s[:n]
	}
	for most < len(s) && !utf8.RuneStart(s[most]) {
		most--
	}
	return s[:min(len(s), most)]
}

// rangeSigns stand between the first and the last of several numbers.
var rangeSigns = [...]string{
	"-", "–", "—", "to ", "and ", "through ", "bis ", "und ", "à ", "et ", "a ", "al ", "y ", "e ",
	"до ", "по ", "та ", "і ", "и ",
}

// mayBeRange reports whether what stands behind a number may make a range of it.
func mayBeRange(rest string) bool {
	at := skipBlanks(rest, len(rest)-len(strings.TrimPrefix(rest, ")")))
	return at < len(rest) && (rest[at] >= utf8.RuneSelf || rest[at] == '-' ||
		rest[at] >= 'a' && rest[at] <= 'z')
}

// readRange reads the rest of what counts for several numbers, as 5 to 7 in
// "5 to 7. [Repealed]", behind the first of them. The numeral stands for all.
func (m *marker) readRange(s string) bool {
	v := &m.reads[0]
	at := m.numEnd
	if m.open == '(' {
		if !strings.HasPrefix(s[at:], ")") {
			return false
		}
		at++
	}
	at = skipBlanks(s, at)
	sign := ""
	for _, sign = range rangeSigns {
		if strings.HasPrefix(s[at:], sign) {
			break
		}
		sign = ""
	}
	if sign == "" {
		return false
	}
	at = skipBlanks(s, at+len(sign))
	for _, before := range [...]string{"§", "("} {
		if rest, ok := strings.CutPrefix(s[at:], before); ok {
			at = skipBlanks(s, len(s)-len(rest))
		}
	}
	last := marker{dress: m.dress, num: at}
	if at >= len(s) || !last.readNumber(s) || last.reads[0].class != arabic ||
		last.reads[0].suffix != 0 {
		return false
	}
	u := last.reads[0]
	span := u.last() - v.last()
	if span < 1 || u.depth != 1 && (u.depth != v.depth || u.shared(*v) < int(v.depth)-1) {
		return false
	}
	v.parts[v.depth-1], v.span = int16(u.last()), int16(span)
	m.numEnd = last.numEnd
	return true
}

// explained reports whether words since the number before m, for which c was
// chosen, say of the numbers after u that they are vacant, as a note of the
// editors does: [Points 5 and 6 repealed.]
func (s *sequence) explained(m *marker, c *choice, u numeral) bool {
	const most, lines = 256, 64
	v, since := c.value, s.since
	if c.after != nil { // the words stand at the end of the unit before
		since = max(s.markers[c.after.marker].line, m.line-lines)
	}
	from, to := u.last()+1, v.begin()-1
	if v.class != arabic || to < from || to-from >= most {
		return false
	}
	var told [most]bool
	for i := since; i < m.line; i++ {
		line := strings.ToLower(s.text[s.lines[i].body:s.lines[i].tail])
		for _, word := range vacancies {
			if strings.Contains(line, word) {
				tellNumbers(line, from, told[:to-from+1])
				break
			}
		}
	}
	for _, t := range told[:to-from+1] {
		if !t {
			return false
		}
	}
	return true
}

// tellNumbers marks the numbers that a line names, each or by the first and the
// last of them; told begins with the number from.
func tellNumbers(line string, from int, told []bool) {
	before, end := 0, 0
	for i := 0; i < len(line); {
		n := 0
		for i+n < len(line) && line[i+n] >= '0' && line[i+n] <= '9' {
			n++
		}
		if n == 0 {
			i++
			continue
		}
		number, err := strconv.Atoi(line[i : i+n])
		if err != nil {
			number = 0
		}
		first := number
		if before > 0 && isRangeSign(line[end:i]) {
			first = before
		}
		for k := max(first, from); k <= number && k-from < len(told); k++ {
			told[k-from] = true
		}
		before, i = number, i+n
		end = i
	}
}

// isRangeSign reports whether s stands between the first and the last of
// several numbers, rather than between two of them.
func isRangeSign(s string) bool {
	s = strings.Trim(s, " \u00a0.()[]§")
	for _, sign := range rangeSigns {
		if s == strings.TrimSpace(sign) {
			return s != "and" && s != "und" && s != "et" && s != "y" && s != "e" && s != "та" &&
				s != "і" && s != "и"
		}
	}
	return false
}
