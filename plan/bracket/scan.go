package bracket

import "strings"

// A mark is a bracket as it stands in the text.
type mark struct {
	at, n   int
	family  byte // '[', '{', '<' for 【
	open    bool
	partner int // index into the marks; -1 none
	crosses bool
}

// marksOf finds the brackets of a text, and pairs those of one family from the inside
// out. Braces and lenticular brackets are paired with their own kind alone.
func marksOf(s string) []mark {
	n := 0
	for _, sign := range []string{"[", "]", "{", "}", "【", "】", "［", "］"} {
		n += strings.Count(s, sign)
	}
	if n == 0 {
		return nil
	}
	out := make([]mark, 0, n)
	var stack []int
	for at := nextMark(s, 0); at < len(s); at = nextMark(s, at) {
		m := mark{at: at, n: markLen(s[at]), partner: -1}
		switch s[at : at+m.n] {
		case "[", "［":
			m.family, m.open = '[', true
		case "]", "］":
			m.family = '['
		case "{":
			m.family, m.open = '{', true
		case "}":
			m.family = '{'
		case "【":
			m.family, m.open = '<', true
		case "】":
			m.family = '<'
		}
		at += m.n
		k := len(out)
		switch {
		case m.open:
			stack = append(stack, k)
		default:
			stack = pair(out, stack, &m, k)
		}
		out = append(out, m)
	}
	return out
}

// nextMark gives the place of the first bracket of s from a place on; the end of s if
// there is none.
func nextMark(s string, at int) int {
	for ; at < len(s); at++ {
		switch s[at] {
		case '[', ']', '{', '}':
			return at
		case 0xe3, 0xef: // may begin one of three bytes
			if strings.HasPrefix(s[at:], "【") || strings.HasPrefix(s[at:], "】") ||
				strings.HasPrefix(s[at:], "［") || strings.HasPrefix(s[at:], "］") {
				return at
			}
		}
	}
	return len(s)
}

// pair gives a closing mark its partner, and takes that off the stack with what was
// opened inside and never closed. If none of its family is open, it has none.
func pair(marks []mark, stack []int, m *mark, k int) []int {
	const deep = 64 // how far a family is looked for below others
	for i := len(stack) - 1; i >= 0 && i >= len(stack)-deep; i-- {
		if marks[stack[i]].family == m.family {
			m.partner, marks[stack[i]].partner = stack[i], k
			return stack[:i]
		}
	}
	return stack
}

// begins reports whether nothing but marks and blanks stands before a place.
func begins(s string, at int) bool { return strings.Trim(s[:at], " \t\n*_#[{【［") == "" }

// ends reports whether nothing but marks and blanks stands from a place on.
func ends(s string, at int) bool { return strings.Trim(s[at:], " \t\n*_.,;:]}】］") == "" }

// across pairs brackets that open at the beginning of one text, or in one that leads up
// to a list, and close at the end of another one. What is open in the middle of a text
// is no such bracket: it was forgotten, as is what stands inside a pair of that text.
func across(texts []string, marks [][]mark) [][2]place {
	var open []place
	var out [][2]place
	for i, s := range texts {
		until := 0 // up to which mark a pair goes on
		for k := range marks[i] {
			m := &marks[i][k]
			until = max(until, m.partner)
			switch {
			case m.partner >= 0 || m.family != '[' || k < until:
			case m.open && (reaches(s, m.at, begins) ||
				strings.HasSuffix(strings.TrimRight(s, " \n"), ":")):
				open = append(open, place{i, k})
			case !m.open && len(open) > 0 && open[len(open)-1].text < i &&
				reaches(s[m.at+m.n:], 0, ends):
				from := open[len(open)-1]
				open = open[:len(open)-1]
				marks[from.text][from.mark].crosses, m.crosses = true, true
				out = append(out, [2]place{from, {i, k}})
			}
		}
	}
	return out
}

// A place is that of a mark in several texts.
type place struct{ text, mark int }

// mostMarks is how many bytes of marks alone may stand between a bracket and the border
// of its text: it bounds the look at texts of nothing but brackets.
const mostMarks = 200

// reaches asks begins or ends of a place, where it is near enough to the border.
func reaches(s string, at int, f func(string, int) bool) bool {
	if at > mostMarks {
		return false
	}
	return f(s[:min(len(s), at+mostMarks)], at)
}
