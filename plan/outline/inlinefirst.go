package outline

import "strings"

// mostAhead is how many lines are looked at for the second item of a list whose
// first stands on the line of its head.
const mostAhead = 40

// splitFirst cuts lines before the first item of a list that stands behind its
// head on one line, where the second begins a line of its own:
//
//  2. Pay. (a) The company pays the crew.
//     (b) It pays them in May.
func (p *parser) splitFirst() {
	if p.keepLines {
		return
	}
	var out []line
	for i := range p.lines {
		l := p.lines[i]
		r := p.firstBehind(i)
		switch {
		case r != nil && p.secondAhead(i, &r.marker):
			if out == nil {
				out = append(make([]line, 0, len(p.lines)+8), p.lines[:i]...)
			}
			out = append(out, p.measure(l.start, r.at, r.at), p.measure(r.at, l.tail, l.next))
		case out != nil:
			out = append(out, l)
		}
	}
	if out != nil {
		p.lines = out
	}
}

// firstBehind reads the first letter of a list inside line i, behind the end of a
// clause; nil if there is none.
func (p *parser) firstBehind(i int) *runner {
	l := &p.lines[i]
	r := firstLetter(p.text[:l.tail], l.body)
	if r == nil {
		return nil
	}
	end := r.at
	for end > l.body && p.text[end-1] == ' ' {
		end--
	}
	if end == l.body || strings.IndexByte(".:;", p.text[end-1]) < 0 {
		return nil
	}
	return r
}

// secondAhead reports whether the next number of the style of m that begins a line
// behind line i is the one after it.
func (p *parser) secondAhead(i int, m *marker) bool {
	var room [4]marker
	for k := i + 1; k < len(p.lines) && k <= i+mostAhead; k++ {
		l := &p.lines[k]
		if l.blank() || !mayNumber(p.text[l.body:]) {
			continue
		}
		found := appendMarkers(room[:0], p.text[:l.tail], l.body, k)
		if len(found) == 0 || found[0].n == 0 || found[0].plain() != m.plain() {
			continue
		}
		for _, a := range m.readings() {
			for _, b := range found[0].readings() {
				if b.follows(&a) {
					return true
				}
			}
		}
		return false
	}
	return false
}
