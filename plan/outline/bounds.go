package outline

import "strings"

// findBounds finds the lines between which the points are.
func (p *parser) findBounds() {
	p.skipFront()
	p.first, p.last = p.front, len(p.lines)
	if p.start != "" {
		if i := p.lineWith(p.start, p.front); i >= 0 {
			p.first = i
		} else {
			p.find(CodeStartNotFound, 0, 0, "words", p.start)
		}
	}
	if p.stop != "" {
		if i := p.lineWith(p.stop, p.first); i >= 0 {
			p.last = i
		} else {
			p.find(CodeStopNotFound, len(p.text), len(p.text), "words", p.stop)
		}
	}
}

// lineWith gives the first line from i on that has the words; -1 if none has.
func (p *parser) lineWith(words string, i int) int {
	for ; i < len(p.lines); i++ {
		if strings.Contains(p.text[p.lines[i].start:p.lines[i].next], words) {
			return i
		}
	}
	return -1
}
