package redline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// How a place cuts a text: not at all, at a comma or bracket, between clauses, between sentences
// or items.
const (
	insideClause = iota
	atComma
	atClause
	atSentence
)

// begins tells what begins with word i of s.
func (c *Comparer) begins(s *side, i int32) int {
	if s.goesOn(i) {
		if isDigit(s.text[s.tokens[i].at-2]) && s.behindNumber(i) {
			return atSentence
		}
		return insideClause
	}
	seam := s.seam(int(i))
	switch {
	case seam >= sentenceSeam && !s.afterAbbreviation(i) ||
		seam > 0 && (s.beginsItem(i) || s.behindLabel(i) || s.labelAt(i) > 0 ||
			s.behindInlineLabel(i)):
		return atSentence
	case seam >= clauseSeam:
		return atClause
	case i > 0 && s.pauses(i-1, c.form(s, i-1)):
		return atComma
	}
	return insideClause
}

// goesOn reports whether a single space parts word i of s from a letter or digit before it, as most
// words, so that nothing can begin there.
func (s *side) goesOn(i int32) bool {
	if i == 0 || int(i) == len(s.tokens) {
		return false
	}
	at := s.tokens[i].at
	if s.tokens[i-1].end+1 != at || s.text[at-1] != ' ' {
		return false
	}
	return isAlnum(s.text[at-2])
}

// runsOn reports whether word i of s is one that goes on, and no mark.
func (s *side) runsOn(i int32) bool { return s.goesOn(i) && isAlnum(s.text[s.tokens[i].at]) }

// afterAbbreviation reports whether word i of s is a number that an abbreviation stands before:
// "Art. 5", "Abs. 1". A blank line parts them.
func (s *side) afterAbbreviation(i int32) bool {
	const longest = 5 // bytes
	if i < 2 || int(i) == len(s.tokens) || !isDigit(s.text[s.tokens[i].at]) || s.word(i-1) != "." ||
		s.labelAt(i) > 0 ||
		strings.Count(s.text[s.tokens[i-1].end:s.tokens[i].at], "\n") > 1 {
		return false
	}
	w := s.word(i - 2)
	return len(w) <= longest && !isDigit(w[0]) && s.tokens[i-2].end == s.tokens[i-1].at
}

// behindLabel reports whether the label of a list item stands before word i of s: "(a)", "b)", "–".
func (s *side) behindLabel(i int32) bool {
	if i == 0 {
		return false
	}
	switch s.word(i - 1) {
	case ")", "-", "–", "•", "*", "|":
		return labelEnds(s.text[:s.tokens[i-1].end])
	}
	return false
}

// beginsItem reports whether word i of s begins a line that no full line stands before: a line that
// goes on after it was broken for its width begins nothing.
func (s *side) beginsItem(i int32) bool {
	const full = 50 // bytes
	if !s.beginsLine(i) {
		return false
	}
	switch s.word(i) {
	case "|", "-", "–", "•", "*":
		return true
	}
	before := strings.TrimRight(s.text[:s.tokens[i].at], " \t\r\n")
	if before == "" {
		return true
	}
	first, _ := utf8.DecodeRuneInString(s.word(i))
	last, _ := utf8.DecodeLastRuneInString(before)
	if isLower(first) && unicode.IsLetter(last) {
		return false // the line before goes on
	}
	return len(before)-strings.LastIndexByte(before, '\n') < full
}

// ends tells what ends before word i of s, or with the mark that is word i. Nothing ends with the
// label of an item.
func (c *Comparer) ends(s *side, i int32) int {
	if s.runsOn(i) && !c.beforeItem(s, i) || s.insideLabel(i) || s.inInlineLabel(i) > 0 {
		return insideClause
	}
	if level := c.begins(s, i); int(i) == len(s.ids) || level >= atClause {
		return level
	}
	if c.beforeItem(s, i) {
		return atClause
	}
	switch form := c.form(s, i); {
	case form == "." && (!s.blankAfter(i) || int(i)+1 < len(s.ids) && s.afterAbbreviation(i+1)):
		return insideClause // D.4, Abs. 1
	case form == "." || form == "!" || form == "?" || form == ";":
		return atSentence
	case form == ":":
		return atClause
	case s.pauses(i, form):
		return atComma
	}
	return c.begins(s, i)
}

// beforeItem reports whether the label of an item stands at word i of s, within a line, or behind
// the comma or the "and" that is word i, or both.
func (c *Comparer) beforeItem(s *side, i int32) bool {
	switch {
	case int(i) >= len(s.ids):
		return false
	case s.inlineLabel(i) > 0:
		return true
	case s.text[s.tokens[i].at] == ',':
		return s.labelled(i+1) || s.labelled(i+2) && c.joins(s, i+1)
	}
	return s.labelled(i+1) && c.joins(s, i)
}

// labelled reports whether the label of an item stands at word i of s, if there is one.
func (s *side) labelled(i int32) bool {
	return int(i) < len(s.ids) && (s.inlineLabel(i) > 0 || s.labelAt(i) > 0)
}

// joins reports whether word i of s is "and" or the like.
func (c *Comparer) joins(s *side, i int32) bool {
	return c.kind(s, i) == words.KindWord && (!solid(c.worth[s.ids[i]]) || suspends(s.word(i)))
}

// inlineLabel returns the length of the label of an item that stands within a line from word i of s
// on, as "(a)" or "b)" between blanks; 0 if there is none.
func (s *side) inlineLabel(i int32) int {
	const mostBefore = 80 // bytes
	t := s.tokens[i]
	opens := s.text[t.at] == '('
	if !opens && (int(t.end) == len(s.text) || s.text[t.end] != ')') || i > 0 && !s.parted(i) {
		return 0
	}
	n := labelLength(s.text[t.at:])
	if n == 0 || s.text[int(t.at)+n-1] != ')' {
		return 0
	}
	before := s.text[max(0, int(t.at)-mostBefore):t.at]
	if k := strings.LastIndexAny(before, "()"); !opens && k >= 0 && before[k] == '(' {
		return 0 // it closes that one
	}
	return n
}

// behindInlineLabel reports whether such a label stands before word i of s.
func (s *side) behindInlineLabel(i int32) bool {
	return i > 0 && s.text[s.tokens[i-1].at] == ')' && s.inInlineLabel(i) == s.tokens[i-1].end
}

// inInlineLabel returns where such a label ends that word i of s goes on with, or stands right
// behind; 0 if there is none.
func (s *side) inInlineLabel(i int32) uint32 {
	const mostWords = 3
	if !s.touchesBracket(i) {
		return 0 // as most
	}
	for k := max(0, i-mostWords); k < i; k++ {
		if end := s.tokens[k].at + uint32(s.inlineLabel(k)); end >= s.tokens[i-1].end &&
			s.inlineLabel(k) > 0 {
			return end
		}
	}
	return 0
}

// touchesBracket reports whether word i of s, or the one before it, is a round bracket.
func (s *side) touchesBracket(i int32) bool {
	if i > 0 && s.text[s.tokens[i-1].at]|1 == ')' {
		return true
	}
	return int(i) < len(s.tokens) && s.text[s.tokens[i].at] == ')'
}

// blankAfter reports whether a blank, a bracket or a quotation mark follows word i of s, or
// nothing.
func (s *side) blankAfter(i int32) bool {
	end := int(s.tokens[i].end)
	return end == len(s.text) || !isDigit(s.text[end]) && !isPlainLetter(s.text[end])
}

// pauses reports whether word i of s, of the form given, is a mark between parts of a clause. A
// hyphen is none.
func (s *side) pauses(i int32, form string) bool {
	switch form {
	case ",", ")", "(", "]", "[":
		return true
	case "-":
		return i > 0 && s.parted(i)
	}
	return false
}

func (c *Comparer) form(s *side, i int32) string { return c.words.entries[s.ids[i]].form }

func isAlnum(c byte) bool { return isPlainLetter(c) || isDigit(c) }

// labelAt returns the length of the label of a list item, as "5." or "(a)", that begins a line
// with word i of s; 0 if there is none.
func (s *side) labelAt(i int32) int {
	if !s.beginsLine(i) {
		return 0
	}
	return labelLength(s.text[s.tokens[i].at:])
}

// insideLabel reports whether word i of s, or what it is, goes on with the label of an item, or
// stands right behind one.
func (s *side) insideLabel(i int32) bool {
	const mostWords = 3
	for k := i - 1; k >= max(0, i-mostWords); k-- {
		if n := s.labelAt(k); n > 0 {
			return s.tokens[i-1].end <= s.tokens[k].at+uint32(n)
		}
	}
	return false
}

// labelLength returns the length of the label of a list item that text begins with: digits, a
// letter of any script or a Roman numeral, with a bracket or stop, and a blank behind it; 0 if
// there is none.
func labelLength(text string) int {
	const most = 5 // letters or digits
	i := 0
	if strings.HasPrefix(text, "(") {
		i = 1
	}
	begin, wide := i, false
	if r, w := utf8.DecodeRuneInString(text[i:]); w > 1 && unicode.IsLetter(r) {
		i, wide = i+w, true
	}
	for !wide && i < len(text) && i-begin < most && (isDigit(text[i]) || isPlainLetter(text[i]) ||
		text[i] == '.' && i > begin && i+1 < len(text) && isDigit(text[i+1])) {
		i++
	}
	name := text[begin:i]
	if name == "" || i+1 >= len(text) || text[i] != '.' && text[i] != ')' || text[i+1] > ' ' {
		return 0
	}
	if len(name) > 1 && !wide && !isDigit(name[0]) && strings.Trim(name, "ivxlc") != "" &&
		strings.Trim(name, "IVXLC") != "" {
		return 0
	}
	return i + 1
}

const (
	// words that are given up for the beginning or end of a clause, or taken along though they
	// changed
	snapNear  = 6
	snapLeast = 2 // the part of a move's worth that is left in any case
)

// snap has the stretches of m.pairs, which lie in the old side of g and the new side of h, begin
// and end with a sentence, clause or pause on both sides. It gives up a few words for that, or
// takes along a few that changed, up to the end of the sentence on both sides; and gives up more
// where they begin or end inside a clause. It returns where the move begins and ends then, and
// with what.
func (c *Comparer) snap(g, h hunk) (at hunk, begins, ends int) {
	m := &c.moves
	first := &m.pairs[0]
	// A sentence begins after the mark that ends the one before.
	for first.n > 1 && closes(c.form(&c.old, first.a)) {
		*first = run{first.a + 1, first.b + 1, first.n - 1}
	}
	at.a0, at.b0, begins = c.snapBegin(g, h)
	at.a1, at.b1, ends = c.snapEnd(g, h)
	return c.takeBrackets(at, g, h), begins, ends
}

// takeBrackets has a move at take along the brackets that it stands between on both sides, or the
// one of them that it lacks.
func (c *Comparer) takeBrackets(at, g, h hunk) hunk {
	m := &c.moves
	first, last := &m.pairs[0], &m.pairs[len(m.pairs)-1]
	if first.a != at.a0 || first.b != at.b0 || last.a+last.n != at.a1 || last.b+last.n != at.b1 {
		return at
	}
	before, after := int32(0), int32(0)
	if c.old.bracket(at.a0) <= 0 {
		before = 1
	}
	if c.old.bracket(at.a1-1) >= 0 {
		after = 1
	}
	wide := hunk{a0: at.a0 - before, a1: at.a1 + after, b0: at.b0 - before, b1: at.b1 + after}
	if before+after == 0 || wide.a0 < g.a0 || wide.a1 > g.a1 || wide.b0 < h.b0 || wide.b1 > h.b1 ||
		!c.inBrackets(wide) || !c.allFree(wide.a0, at.a0, wide.b0, at.b0) ||
		!c.allFree(at.a1, wide.a1, at.b1, wide.b1) {
		return at
	}
	*first = run{wide.a0, wide.b0, first.n + before}
	last.n += after
	return wide
}

// inBrackets reports whether both sides of h begin and end with the same two brackets or quotation
// marks that belong together.
func (c *Comparer) inBrackets(h hunk) bool {
	b := c.old.bracket(h.a0)
	return b > 0 && c.old.bracket(h.a1-1) == -b && c.old.ids[h.a0] == c.new.ids[h.b0] &&
		c.old.ids[h.a1-1] == c.new.ids[h.b1-1]
}

// snapBegin is snap for the beginning.
func (c *Comparer) snapBegin(g, h hunk) (a, b int32, level int) {
	m := &c.moves
	first := &m.pairs[0]
	cut := int32(0)
	level = -1
	for k := int32(0); k <= min(snapNear, first.n/3); k++ {
		if l := min(c.begins(&c.old, first.a+k), c.begins(&c.new, first.b+k)); l > level {
			level, cut = l, k
		}
	}
	if level < atSentence {
		x, y := c.sentenceBefore(&c.old, c.moves.old, first.a, g.a0),
			c.sentenceBefore(&c.new, c.moves.new, first.b, h.b0)
		if x >= 0 && y >= 0 && c.carries(first.a-x, first.b-y) {
			return x, y, atSentence
		}
	}
	*first = run{first.a + cut, first.b + cut, first.n - cut}
	if level == insideClause {
		level = c.giveUpBeginning()
	}
	first = &m.pairs[0]
	return first.a, first.b, level
}

// giveUpBeginning takes off what m.pairs begin with up to a pause on both sides, if not too much,
// and returns what they begin with then.
func (c *Comparer) giveUpBeginning() int {
	m := &c.moves
	spare := c.worthOfPairs() / snapLeast
	for p := range m.pairs {
		r := m.pairs[p]
		for k := range r.n {
			level := min(c.begins(&c.old, r.a+k), c.begins(&c.new, r.b+k))
			if level > insideClause {
				m.pairs = append(m.pairs[:0], m.pairs[p:]...)
				m.pairs[0] = run{r.a + k, r.b + k, r.n - k}
				return level
			}
			if spare -= c.worth[c.old.ids[r.a+k]]; spare < 0 {
				return insideClause
			}
		}
	}
	return insideClause
}

// snapEnd is snap for the end.
func (c *Comparer) snapEnd(g, h hunk) (a, b int32, level int) {
	m := &c.moves
	last := &m.pairs[len(m.pairs)-1]
	cut := int32(0)
	level = -1
	for k := int32(0); k <= min(snapNear, last.n/3); k++ {
		a, b := last.a+last.n-k, last.b+last.n-k
		if l := min(c.ends(&c.old, a), c.ends(&c.new, b)); l > level {
			level, cut = l, k
		}
	}
	if level < atSentence {
		x, y := c.sentenceAfter(&c.old, m.old, last.a+last.n, g.a1),
			c.sentenceAfter(&c.new, m.new, last.b+last.n, h.b1)
		if x >= 0 && y >= 0 && c.carries(x-last.a-last.n, y-last.b-last.n) {
			if x < g.a1 && y < h.b1 && c.old.ids[x] == c.new.ids[y] && closes(c.form(&c.old, x)) &&
				c.free(x, y) {
				m.pairs = append(m.pairs, run{x, y, 1}) // the stop of both
				x, y = x+1, y+1
			}
			return x, y, atSentence
		}
	}
	last.n -= cut
	if level == insideClause {
		level = c.giveUpEnd()
	}
	last = &m.pairs[len(m.pairs)-1]
	return last.a + last.n, last.b + last.n, level
}

// giveUpEnd is giveUpBeginning for the end.
func (c *Comparer) giveUpEnd() int {
	m := &c.moves
	spare := c.worthOfPairs() / snapLeast
	for p := len(m.pairs) - 1; p >= 0; p-- {
		r := m.pairs[p]
		for n := r.n; n > 0; n-- {
			if level := min(c.ends(&c.old, r.a+n), c.ends(&c.new, r.b+n)); level > insideClause {
				m.pairs = m.pairs[:p+1]
				m.pairs[p].n = n
				return level
			}
			if spare -= c.worth[c.old.ids[r.a+n-1]]; spare < 0 {
				return insideClause
			}
		}
	}
	return insideClause
}

// carries reports whether m.pairs are enough for so many changed words of both sides to be taken
// along.
func (c *Comparer) carries(a, b int32) bool {
	if a == 0 && b == 0 {
		return true
	}
	n, meaning := int32(0), 0
	for _, r := range c.moves.pairs {
		n += r.n
		meaning += c.meaning(&c.old, r.a, r.a+r.n)
	}
	return c.worthOfPairs() >= moveCore && meaning >= moveSolid && max(a, b)*snapLeast <= n
}

func (c *Comparer) worthOfPairs() (worth int32) {
	for _, r := range c.moves.pairs {
		worth += c.worthOf(r)
	}
	return worth
}

// sentenceBefore returns where the sentence or item begins that goes on with word i of s, if that
// is near, not before lo and in no other move; or -1.
func (c *Comparer) sentenceBefore(s *side, marks []int32, i, lo int32) int32 {
	for k := i; k >= max(lo, i-snapNear); k-- {
		if k < i && marks[k] != 0 {
			return -1
		}
		if c.begins(s, k) == atSentence {
			return k
		}
	}
	return -1
}

// sentenceAfter returns where the sentence or item ends that word i-1 of s stands in, if that is
// near, not after hi and in no other move; or -1.
func (c *Comparer) sentenceAfter(s *side, marks []int32, i, hi int32) int32 {
	for k := i; k <= min(hi, i+snapNear); k++ {
		if c.ends(s, k) == atSentence {
			return k
		}
		if k < hi && marks[k] != 0 {
			return -1
		}
	}
	return -1
}
