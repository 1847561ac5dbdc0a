package outline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a line with several clauses in it looks like.
const (
	minRunning  = 60   // bytes
	fewestRun   = 3    // clauses that are numbered through
	runningPart = 3    // such lines have a third of the text at least
	mostRunning = 4096 // numbers that are looked at in a line
)

// A runner is what may be the number of a clause inside a line.
type runner struct {
	at int
	marker
}

// splitRunning cuts lines before the numbers inside them, in a text that has lost
// its line breaks: out of a PDF, a database, a form. Such numbers follow the end
// of a clause and count through from the first. What else is in a list inside a
// sentence stays text.
func (p *parser) splitRunning() {
	if p.keepLines {
		return
	}
	total := 0
	for i := range p.lines {
		total += p.lines[i].tail - p.lines[i].body
	}
	var out []line
	for i := range p.lines {
		l := p.lines[i]
		if size := l.tail - l.body; size < minRunning || size*runningPart < total {
			if out != nil {
				out = append(out, l)
			}
			continue
		}
		cuts := p.cutsOf(&l)
		if len(cuts) == 0 {
			if out != nil {
				out = append(out, l)
			}
			continue
		}
		if out == nil {
			out = append(make([]line, 0, len(p.lines)+len(cuts)), p.lines[:i]...)
		}
		p.find(CodeRunningNumber, cuts[0], min(cuts[0]+1, l.tail), "count", strconv.Itoa(len(cuts)))
		start := l.start
		for _, at := range cuts {
			out = append(out, p.measure(start, at, at))
			start = at
		}
		out = append(out, p.measure(start, l.tail, l.next))
	}
	if out != nil {
		p.lines = out
	}
}

// cutsOf gives the places in a line before which a clause begins.
func (p *parser) cutsOf(l *line) []int {
	var runs [][]runner // those that may go on
	var cuts []int
	for _, r := range p.runners(l) {
		v := r.reads[0]
		k := slices.IndexFunc(runs, func(run []runner) bool {
			last := &run[len(run)-1]
			return last.plain() == r.plain() && v.follows(last.reads[0])
		})
		switch {
		case k >= 0:
			runs[k] = append(runs[k], r)
		case v.first():
			runs = append(runs, []runner{r})
		}
	}
	for _, run := range runs {
		if len(run) < fewestRun {
			continue
		}
		for _, r := range run {
			if r.at > l.body {
				cuts = append(cuts, r.at)
			}
		}
	}
	slices.Sort(cuts)
	return slices.Compact(cuts)
}

// runners reads what may be numbers of clauses in a line: at its beginning, and
// where a clause has ended.
func (p *parser) runners(l *line) (list []runner) {
	var room [4]marker
	s := p.text[:l.tail]
	for at := l.body; at < l.tail && len(list) < mostRunning; {
		if !mayNumber(s[at:]) {
			// Most of what follows a stop does not look like a number at all.
		} else if found := appendMarkers(room[:0], s, at, 0); len(found) > 0 && found[0].bullet == 0 && found[0].n > 0 && p.mayRun(&found[0], at == l.body) {
			m := found[0]
			if m.close == 0 || m.close == closeDash || m.close == '.' || m.close == ')' {
				list = append(list, runner{at, m})
				at = max(m.end, at+1)
				continue
			}
		}
		next := strings.IndexAny(s[at:], ".;:!?")
		if next < 0 {
			break
		}
		at = skipBlanks(s, at+next+1)
	}
	return list
}

// mayNumber reports whether s may begin with a number, or with a word and a number:
// a quick look, which saves nine tenths of the time of a line of prose.
func mayNumber(s string) bool {
	const most = 24 // bytes of the word
	r, _ := utf8.DecodeRuneInString(s)
	if !unicode.IsLetter(r) {
		return digit(r) >= 0 || strings.ContainsRune("(（§№*_", r)
	}
	n := strings.IndexAny(s[:min(len(s), most)], " \u00a0)")
	if n < 0 || unicode.Is(unicode.Lo, r) {
		return n < 0 && unicode.Is(unicode.Lo, r)
	}
	next, _ := utf8.DecodeRuneInString(s[skipBlanks(s, n):])
	return s[n] == ')' || digit(next) >= 0 || strings.ContainsRune("(IVXLC№", next)
}

// mayRun reports whether a number inside a line is that of a clause as far as it
// can be seen from it alone: what follows begins as a sentence or an item does.
func (p *parser) mayRun(m *marker, first bool) bool {
	if m.weak && m.close != closeDash || m.chained || m.end >= len(p.text) {
		return first && !m.weak
	}
	if m.rank != unnamed {
		return !m.faint
	}
	r, _ := utf8.DecodeRuneInString(p.text[m.end:])
	return unicode.IsLetter(r) || isOpeningQuote(r)
}
