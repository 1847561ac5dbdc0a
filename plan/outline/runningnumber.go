package outline

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a paragraph with several clauses in it looks like.
const (
	minRunning  = 60   // bytes
	fewestRun   = 3    // clauses that are numbered through
	runningPart = 3    // such lines have a third of the text at least
	mostRunning = 4096 // numbers that are looked at in a paragraph
	mostRuns    = 64   // and runs of them
)

// A runner is what may be the number of a clause inside a line.
type runner struct {
	at int
	marker
}

// splitRunning cuts lines before the numbers inside them, in a text that has lost
// its line breaks: out of a PDF, a database, a form. Such numbers follow the end
// of a clause and count through from the first. What else is in a list inside a
// sentence stays text, and so does everything in a paragraph whose lines begin
// with other numbers.
func (p *parser) splitRunning() {
	if p.keepLines {
		return
	}
	total := 0
	for i := range p.lines {
		total += p.lines[i].tail - p.lines[i].body
	}
	var out []line
	keep := func(from, to int) {
		if out != nil {
			out = append(out, p.lines[from:to]...)
		}
	}
	for i := 0; i < len(p.lines); {
		j := i + 1
		for j < len(p.lines) && !p.lines[i].blank() && !p.lines[j].blank() {
			j++
		}
		size := p.lines[j-1].tail - p.lines[i].body
		var cuts []int
		if size >= minRunning && size*runningPart >= total {
			cuts = p.cutsOf(i, j)
		}
		if len(cuts) == 0 {
			keep(i, j)
			i = j
			continue
		}
		if out == nil {
			out = append(make([]line, 0, len(p.lines)+len(cuts)), p.lines[:i]...)
		}
		p.find(CodeRunningNumber, cuts[0], min(cuts[0]+1, p.lines[j-1].tail), "count",
			strconv.Itoa(len(cuts)))
		for ; i < j; i++ {
			l := p.lines[i]
			start := l.start
			for len(cuts) > 0 && cuts[0] < l.tail {
				out = append(out, p.measure(start, cuts[0], cuts[0]))
				start, cuts = cuts[0], cuts[1:]
			}
			if start == l.start {
				out = append(out, l)
			} else {
				out = append(out, p.measure(start, l.tail, l.next))
			}
		}
	}
	if out != nil {
		p.lines = out
	}
}

// cutsOf gives the places in the lines of a paragraph, from one on and up to
// another, before which a clause begins.
func (p *parser) cutsOf(from, to int) []int {
	starts := func(at int) bool { // a line
		_, found := slices.BinarySearchFunc(p.lines[from:to], at, func(l line, at int) int {
			return l.body - at
		})
		return found
	}
	var runs [][]runner // those that may go on
	looked := false     // for a first number without a stop before it
	for r := range p.runners(p.lines[from].body, p.lines[to-1].tail) {
		v := r.reads[0]
		k := slices.IndexFunc(runs, func(run []runner) bool {
			last := &run[len(run)-1]
			return last.print == r.print && v.follows(&last.reads[0])
		})
		switch {
		case k >= 0:
			runs[k] = append(runs[k], r)
		case v.first() && len(runs) < mostRuns:
			runs = append(runs, []runner{r})
		case !r.weak && starts(r.at):
			return nil // the lines have numbers of their own
		case !looked && v.last() == 2: // once: the words before are looked through
			looked = true
			if first := p.firstBefore(p.lines[from].body, &r); first != nil {
				runs = append(runs, []runner{*first, r})
			}
		}
	}
	runs = slices.DeleteFunc(runs, func(run []runner) bool {
		return len(run) < fewestRun && !(len(run) == fewestRun-1 && run[0].reads[0].class != arabic)
	})
	var cuts []int
	inside := 0
	for _, run := range runs {
		depth := 0
		for _, r := range run {
			if !starts(r.at) {
				depth++
				cuts = append(cuts, r.at)
			}
		}
		if depth == 0 {
			return nil
		}
		if len(run) >= fewestRun && run[0].reads[0].class == arabic {
			inside += depth
		}
	}
	if inside < fewestRun-1 {
		return nil // letters alone are a list in a sentence
	}
	slices.Sort(cuts)
	return slices.Compact(cuts)
}

// firstBefore finds the number before r, a 2 whose clause is the first that a stop stands
// before: behind a title, or the day of a change, there is none. Rules of the ferry 1. Tickets
// are … 2. Dogs are …; nil if it is not there, or there twice.
func (p *parser) firstBefore(from int, r *runner) *runner {
	v := r.reads[0]
	if v.class != arabic || v.depth != 1 || v.suffix > 0 || r.rank != unnamed {
		return nil
	}
	sign := " 1" + p.text[r.numEnd:r.numEnd+1] + " "
	if r.open != 0 {
		sign = " " + string(rune(r.open)) + sign[1:]
	}
	words := p.text[from:r.at]
	n := strings.Index(words, sign)
	if n <= 0 || n != strings.LastIndex(words, sign) {
		return nil
	}
	var room [4]marker
	at := from + n + 1
	m := p.clauseAt(room[:0], p.text[:r.at], at, false)
	if m == nil || m.print != r.print || !v.follows(&m.reads[0]) || !opensText(p.text[m.end:]) ||
		endsReference(words[:n]) || awaitsMore(words[:n]) || endsWithUnit(words[:n]) {
		return nil
	}
	return &runner{at, *m}
}

// endsWithUnit reports whether s ends with the word for a unit, which a number belongs to.
func endsWithUnit(s string) bool {
	last := lastWord(s)
	k, n, _ := readKeyword(last)
	return k != unnamed && n == len(last)
}

// runners yields what may be numbers of clauses in a run of the text: at its
// beginning, and where a clause has ended. Most runs are left at the second of their lines,
// which has a number of its own.
func (p *parser) runners(at, tail int) iter.Seq[runner] {
	return func(yield func(runner) bool) {
		var room [4]marker
		s := p.text[:tail]
		begin, count := at, 0
		for at < tail && count < mostRunning {
			if m := p.clauseAt(room[:0], s, at, at == begin); m != nil {
				if count++; !yield(runner{at, *m}) {
					return
				}
				at = max(m.end, at+1)
				continue
			}
			next := strings.IndexAny(s[at:], ".;:!?,")
			if next < 0 {
				return
			}
			end := at + next + 1
			if r := firstLetter(s[:end], at); r != nil {
				if count++; !yield(*r) {
					return
				}
			}
			at = skipBlanks(s, end)
		}
	}
}

// clauseAt reads what may be the number of a clause at a place of s; nil if there is none.
func (p *parser) clauseAt(room []marker, s string, at int, first bool) *marker {
	if !mayNumber(s[at:]) {
		return nil // most of what follows a stop does not look like a number at all
	}
	found := appendMarkers(room, s, at, 0)
	if len(found) == 0 || found[0].bullet != 0 || found[0].n == 0 || !p.mayRun(&found[0], first) {
		return nil
	}
	switch found[0].close {
	case 0, closeDash, closeDegree, '.', ')':
		return &found[0]
	}
	return nil
}

// firstLetter reads the first letter of a list inside a sentence, which nothing but
// the words before it announces: … by carts a) with lamps, b) without. It looks from
// a place of s to its end, which is that of a clause or a part of one; nil if there is
// none.
func firstLetter(s string, at int) *runner {
	if !hasFirstLetter(s[at:]) {
		return nil
	}
	for _, letter := range [...]string{" a) ", " (a) ", " а) "} {
		n := strings.Index(s[at:], letter)
		if n <= 0 {
			continue
		}
		var room [4]marker
		n += at + len(" ")
		if found := appendMarkers(room[:0], s, n, 0); len(found) > 0 && found[0].n > 0 {
			return &runner{n, found[0]}
		}
	}
	return nil
}

// hasFirstLetter reports whether the first letter of a list may stand in s: a bracket and a
// blank behind it.
func hasFirstLetter(s string) bool {
	for {
		n := strings.IndexByte(s, ')')
		if n < 0 || n+1 == len(s) {
			return false
		}
		if s[n+1] == ' ' && n > 0 && (s[n-1] == 'a' || strings.HasSuffix(s[:n], "а")) {
			return true
		}
		s = s[n+1:]
	}
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
	return unicode.IsLetter(r) || isOpeningQuote(r) || opensNumber(p.text[m.end:])
}
