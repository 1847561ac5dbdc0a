package outline

import (
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/plan/diag"
)

// outOfStep finds the list that m belongs to although a number is missing
// before it, or is there twice.
func (s *sequence) outOfStep(m *marker) (choice, bool) {
	if m.chained || m.n == 0 {
		return choice{}, false
	}
	for k := len(s.open) - 1; k >= 0; k-- {
		l := &s.open[k]
		if l.dress.print != m.print {
			continue
		}
		for _, v := range m.readings() {
			if v.class != l.last.class || v.depth != l.last.depth {
				continue
			}
			order := v.order(l.last)
			if order <= 0 && s.runsOn(m) {
				continue // items 1 and / 2. are void
			}
			sure := s.successor(m, v) > 0 || s.named(m)
			switch {
			case order > 0:
				sure = sure || !m.weak && order <= maxSkip &&
					(l.count >= 2 || s.freeStanding(m) || s.afterClause(m)) || s.standsOut(m) ||
					s.beginsAnew(m) ||
					m.weak && !m.faint && order <= maxSkip && l.count >= 2 &&
						(s.freeStanding(m) || s.afterClause(m))
			case !m.weak:
				sure = sure || l.count >= 3 && v.class == arabic && s.freeStanding(m)
			}
			if sure {
				return choice{level: k, value: v, code: stepCode(order)}, true
			}
		}
	}
	return choice{}, false
}

// maxSkip is how many steps a list may be thought to go on with at once.
const maxSkip = 3

// stepCode names a step in a list that is not to the next number.
func stepCode(order int) diag.Code {
	switch {
	case order > 0:
		return CodeMissingNumber
	case order == 0:
		return CodeRepeatedNumber
	}
	return CodeOutOfOrder
}

// late opens a list with another number than the first, as where a text was
// cut.
func (s *sequence) late(m *marker) (choice, bool) {
	if m.chained || m.bare() && !s.runsBare(m) || m.weak && m.close == closeTab &&
		!strings.ContainsFunc(s.text[m.end:s.lines[m.line].tail], unicode.IsLetter) {
		return choice{}, false // a row of figures alone has no number of its own
	}
	for _, v := range m.readings() {
		if s.successor(m, v) == 0 && !s.named(m) && !s.isLeft(m, v) &&
			!(len(s.open) == 0 && s.standsOut(m) && (s.seen == 0 || s.higher(m))) {
			continue
		}
		return choice{value: v, opens: true, level: s.depthOf(m), code: CodeStartsLate}, true
	}
	return choice{}, false
}

// isLeft reports whether m, read as v, is all that is left of a list below a
// point: it is a paragraph of its own, further in than the point or with a
// letter that hardly anything else begins with.
func (s *sequence) isLeft(m *marker, v numeral) bool {
	if m.weak || len(s.open) == 0 || !s.freeStanding(m) || m.close == closeDash || m.close == ':' {
		return false
	}
	initial := m.close == '.' && (v.class == upperLetter || v.class == upperCyrillic ||
		v.class == upperRoman)
	small := m.close == ')' && (v.class == lowerLetter || v.class == lowerRoman ||
		v.class == lowerCyrillic)
	return small || !initial && s.isInner(m)
}

// standsOut reports whether m is printed so that hardly anything but the number
// of a point can be meant: with its delimiter, or on a line of its own above the text, at
// the beginning of a paragraph.
func (s *sequence) standsOut(m *marker) bool {
	if m.reads[0].class != arabic || m.reads[0].depth > 1 || m.chained || !s.freeStanding(m) {
		return false
	}
	if m.close == closeLine {
		return m.line+1 < s.last && !s.lines[m.line+1].blank()
	}
	return !m.weak
}

// beginsAnew reports whether a clause ended before m and a sentence begins after
// it.
func (s *sequence) beginsAnew(m *marker) bool {
	return !m.weak && m.reads[0].class == arabic && s.afterClause(m) &&
		opensText(s.text[m.end:s.lines[m.line].tail])
}

// higher reports whether a higher number in the dress of m follows that stands
// out too, as where only some points of a text are known.
func (s *sequence) higher(m *marker) bool {
	c := &s.markers[max(m.next, 0)]
	return m.next > 0 && c.reads[0].order(m.reads[0]) > 0 && s.standsOut(c)
}
