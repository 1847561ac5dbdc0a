package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan/words"
)

// A tally counts, in the marks of one pair of texts, what a reader stumbles over.
type tally struct {
	changes  int
	twice    int // one side lies within the other: what stayed is shown twice
	joined   int // several figures in one change, though what stands between them stayed
	dragged  int // only marks differ, and words are shown with them
	torn     int // a bracket or quotation mark is changed whose partner stayed, and need not be
	glued    int // the number of a list item in one change with its text
	capitals int // a word that differs in its capital alone, as it begins a sentence on one side
	spelled  int // a word that is spelled apart, together or with a hyphen
	falsely  int // stayed, though figures or signs of feet and inches differ
	rewrap   int // pairs of widths at which a text is not the same as itself
	moves    int
	phrases  int // moves of a phrase that stands elsewhere too
	ragged   int // moves that neither begin nor end with a clause
}

func (t *tally) add(o tally) {
	t.changes += o.changes
	t.twice += o.twice
	t.joined += o.joined
	t.dragged += o.dragged
	t.torn += o.torn
	t.glued += o.glued
	t.capitals += o.capitals
	t.spelled += o.spelled
	t.falsely += o.falsely
	t.rewrap += o.rewrap
	t.moves += o.moves
	t.phrases += o.phrases
	t.ragged += o.ragged
}

const tallyLine = "%-26s %8v %6v %6v %7v %5v %5v %7v %7v %6v %6v %5v %7v %6v\n"

func (t *tally) print(name string) {
	fmt.Printf(tallyLine, name, t.changes, t.twice, t.joined, t.dragged, t.torn, t.glued,
		t.capitals, t.spelled, t.falsely, t.rewrap,
		t.moves, t.phrases, t.ragged)
}

// count prints the tally of each pair, and of all; with show, the changes counted as well, and
// all moves.
func count(pairs []pair, show bool) {
	fmt.Printf(tallyLine, "", "changes", "twice", "joined", "dragged", "torn", "glued", "capital",
		"spelled", "falsely", "rewrap",
		"moves", "phrases", "ragged")
	var all tally
	for _, p := range pairs {
		t := countPair(p, show)
		t.print(p.name)
		all.add(t)
	}
	all.print("all")
}

// A counter looks at the marks of one pair.
type counter struct {
	tally
	pair     pair
	show     bool
	old, new text
	moved    map[int]*[2][]string // by number of the move: the words that left, and that arrived
}

// A text is one side of a pair: its words, which of them are marked as changed, and the place of
// the partner of each bracket and quotation mark.
type text struct {
	words   []words.Word
	forms   []string
	changed []bool
	partner map[int]int
}

func read(s string, spans []redline.Span, part func(redline.Span) redline.Part) text {
	t := text{words: unbroken(words.Append(nil, s), s)}
	t.changed = make([]bool, len(t.words))
	for _, w := range t.words {
		t.forms = append(t.forms, words.Fold(w.Text, false))
	}
	i := 0
	for _, span := range spans {
		for end := part(span).End(); i < len(t.words) && t.words[i].At < end; i++ {
			t.changed[i] = span.Op >= redline.OpDeleted
		}
	}
	t.partner = partners(t.words)
	return t
}

// unbroken makes one word of each that is broken at the hyphen of a line end, as it is one within
// a line.
func unbroken(ws []words.Word, s string) []words.Word {
	out := ws[:0]
	for _, w := range ws {
		k := len(out) - 2
		if k >= 0 && out[k+1].Text == "-" && out[k].Kind == words.KindWord &&
			out[k].End() == out[k+1].At && w.Kind == words.KindWord &&
			strings.Count(s[out[k+1].End():w.At], "\n") == 1 &&
			strings.TrimSpace(s[out[k+1].End():w.At]) == "" && !suspends[w.Text] {
			out[k].Text += "-" + w.Text
			out = out[:k+1]
			continue
		}
		out = append(out, w)
	}
	return out
}

// suspends are the words before which a hyphen stands for a part left out.
var suspends = map[string]bool{
	"and": true, "or": true, "und": true, "oder": true, "bzw": true,
	"sowie": true, "bis": true, "et": true, "ou": true,
}

func (t *text) between(p redline.Part) (lo, hi int) {
	at := func(offset int) int {
		i, _ := slices.BinarySearchFunc(t.words, offset, func(w words.Word, o int) int {
			return w.At - o
		})
		return i
	}
	return at(p.At), at(p.End())
}

// partners pairs brackets and quotation marks within paragraphs.
func partners(ws []words.Word) map[int]int {
	closing := map[string]string{"(": ")", "[": "]", "{": "}", "«": "»", "“": "”", "„": "“"}
	out := make(map[int]int)
	var open []int
	for i, w := range ws {
		if len(open) > 0 && (i-open[len(open)-1] > 400) {
			open = open[:0]
		}
		for k, o := range slices.Backward(open) {
			if closing[ws[o].Text] == w.Text {
				out[i], out[o] = o, i
				open = open[:k]
				break
			}
		}
		if _, paired := out[i]; !paired && closing[w.Text] != "" {
			open = append(open, i)
		}
	}
	return out
}

func countPair(p pair, show bool) tally {
	r := redline.Compare(p.old, p.new)
	c := counter{pair: p, show: show, moved: make(map[int]*[2][]string)}
	c.old = read(p.old, r.Spans, func(s redline.Span) redline.Part { return s.Old })
	c.new = read(p.new, r.Spans, func(s redline.Span) redline.Part { return s.New })
	for i := 0; i < len(r.Spans); {
		if s := r.Spans[i]; s.Op < redline.OpDeleted {
			c.kept(s)
			i++
			continue
		}
		k := i
		for k < len(r.Spans) && (r.Spans[k].Op >= redline.OpDeleted || blank(r.Spans[k])) {
			k++
		}
		c.change(r.Spans[i:k])
		i = k
	}
	c.countMoves()
	c.countRewrap()
	return c.tally
}

func blank(s redline.Span) bool { return strings.TrimSpace(s.Old.Text+s.New.Text) == "" }

// note shows one finding.
func (c *counter) note(what string, n *int, spans []redline.Span) {
	*n++
	if c.show {
		fmt.Printf("%s: %s: %s\n", c.pair.name, what, marks(spans))
	}
}

func marks(spans []redline.Span) string {
	var b strings.Builder
	for _, s := range spans {
		switch {
		case s.Op == redline.OpDeleted:
			fmt.Fprintf(&b, "[-%s-]", s.Old.Text)
		case s.Op == redline.OpInserted:
			fmt.Fprintf(&b, "{+%s+}", s.New.Text)
		case s.Op == redline.OpMoved && s.Old.Text != "":
			fmt.Fprintf(&b, "[%d-%s-]", s.Move, s.Old.Text)
		case s.Op == redline.OpMoved:
			fmt.Fprintf(&b, "{%d+%s+}", s.Move, s.New.Text)
		case s.Op == redline.OpRestyled:
			fmt.Fprintf(&b, "<%s|%s>", s.Old.Text, s.New.Text)
		default:
			b.WriteString(s.New.Text)
		}
	}
	return strings.ReplaceAll(b.String(), "\n", "¶")
}

// kept looks at what stayed.
func (c *counter) kept(s redline.Span) {
	if s.Old.Text != s.New.Text && (!slices.Equal(digitRuns(s.Old.Text), digitRuns(s.New.Text)) ||
		inches(s.Old.Text) != inches(s.New.Text)) {
		c.note("falsely the same", &c.falsely, []redline.Span{s})
	}
}

// digitRuns returns the numbers of a text as they are read if every blank divides two. A group that
// begins with 0 is none: it can only go on with the number before.
func digitRuns(s string) (out []string) {
	after := ' '
	for _, r := range s {
		switch {
		case !unicode.IsDigit(r):
		case unicode.IsDigit(after) || r == '0' && unicode.IsSpace(after) && len(out) > 0:
			out[len(out)-1] += string(r)
		default:
			out = append(out, string(r))
		}
		after = r
	}
	return out
}

// inches tells signs of feet from those of inches: of each that follows a digit.
func inches(s string) (signs string) {
	after := ' '
	for _, r := range s {
		if unicode.IsDigit(after) {
			switch r {
			case '\'', '’', '′':
				signs += "′"
			case '"', '”', '″':
				signs += "″"
			}
		}
		after = r
	}
	return signs
}

// change looks at one change, with nothing that stayed inside it but white space.
func (c *counter) change(spans []redline.Span) {
	c.changes++
	var d, n []string
	var dAt, nAt []int
	moves := false // what moved may stand between a label and what follows
	for _, s := range spans {
		moves = moves || s.Op == redline.OpMoved
		i, hi := c.old.between(s.Old)
		for ; i < hi; i++ {
			if s.Op == redline.OpMoved {
				c.move(s.Move)[0] = append(c.moved[s.Move][0], c.old.forms[i])
			} else if s.Op == redline.OpDeleted && s.Move == 0 {
				d, dAt = append(d, c.old.forms[i]), append(dAt, i)
			}
		}
		j, hi := c.new.between(s.New)
		for ; j < hi; j++ {
			if s.Op == redline.OpMoved {
				c.move(s.Move)[1] = append(c.moved[s.Move][1], c.new.forms[j])
			} else if s.Op == redline.OpInserted && s.Move == 0 {
				n, nAt = append(n, c.new.forms[j]), append(nAt, j)
			}
		}
		if s.Op == redline.OpMoved {
			c.checkRagged(s)
		}
	}
	if c.tears(dAt, nAt) {
		c.note("torn", &c.torn, spans)
	}
	if len(d) == 0 || len(n) == 0 {
		return
	}
	switch {
	case within(d, n) || within(n, d):
		c.note("shown twice", &c.twice, spans)
	case strings.Join(spelling(d), "") == strings.Join(spelling(n), "") &&
		!slices.ContainsFunc(d, isFigure):
		c.note("spelled apart", &c.spelled, spans)
	case len(wordsOf(d)) > 0 && slices.Equal(wordsOf(d), wordsOf(n)):
		c.note("dragged along", &c.dragged, spans)
	case figuresJoined(d, n):
		c.note("figures joined", &c.joined, spans)
	case !moves && c.atLabel(dAt, nAt, d, n):
		c.note("number glued in", &c.glued, spans)
	case c.capital(d, n, dAt, nAt):
		c.note("capital", &c.capitals, spans)
	}
}

func (c *counter) move(number int) *[2][]string {
	if c.moved[number] == nil {
		c.moved[number] = new([2][]string)
	}
	return c.moved[number]
}

// within reports whether all of a stands in b, in order.
func within(a, b []string) bool {
	i := 0
	for _, w := range b {
		if i < len(a) && a[i] == w {
			i++
		}
	}
	return i == len(a)
}

func isMark(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '§'
}

func isFigure(w string) bool { return strings.ContainsAny(w, "0123456789") }

func wordsOf(ws []string) (out []string) {
	for _, w := range ws {
		if !isMark(w) {
			out = append(out, w)
		}
	}
	return out
}

func spelling(ws []string) (out []string) {
	for _, w := range ws {
		out = append(out, strings.ReplaceAll(w, "-", ""))
	}
	return out
}

// figuresJoined reports whether a and b have as many figures, and between two of them the same
// words.
func figuresJoined(a, b []string) bool {
	x, y := places(a), places(b)
	if len(x) != len(y) {
		return false
	}
	for k := 1; k < len(x); k++ {
		if p, q := a[x[k-1]+1:x[k]], b[y[k-1]+1:y[k]]; len(p) > 0 && slices.Equal(p, q) {
			return true
		}
	}
	return len(a) == 1 && len(b) == 1 && len(rangeOf(a[0])) == 2 && len(rangeOf(b[0])) == 2
}

// rangeOf cuts a range as 12-14 at its dash.
func rangeOf(w string) []string {
	if strings.Trim(w, "0123456789-") != "" {
		return nil
	}
	return strings.Split(w, "-")
}

func places(ws []string) (out []int) {
	for i, w := range ws {
		if isFigure(w) {
			out = append(out, i)
		}
	}
	return out
}

// atLabel reports whether both sides begin with the number of a list item, and go on with its text.
func (c *counter) atLabel(d, n []int, a, b []string) bool {
	return beginsLine(c.pair.old, c.old.words[d[0]].At) &&
		beginsLine(c.pair.new, c.new.words[n[0]].At) && labelled(a) && labelled(b)
}

func beginsLine(s string, at int) bool {
	return at == 0 || strings.HasSuffix(strings.TrimRight(s[:at], " \t"), "\n")
}

func labelled(ws []string) bool {
	k := 0
	if ws[0] == "(" {
		k = 1
	}
	return len(ws) > k+2 && len(ws[k]) <= 4 && !isMark(ws[k]) &&
		(ws[k+1] == "." || ws[k+1] == ")") && (isFigure(ws[k]) || len(ws[k]) == 1)
}

// capital reports whether a word of one side begins a sentence and stands on the other side, but
// for its capital, at the end of the change.
func (c *counter) capital(a, b []string, d, n []int) bool {
	x, y := a[len(a)-1], b[len(b)-1]
	if x == y || words.Fold(x, true) != words.Fold(y, true) || strings.ToUpper(x) == x &&
		len(x) > 1 || strings.ToUpper(y) == y && len(y) > 1 {
		return false
	}
	return c.old.beginsSentence(d[len(d)-1]) != c.new.beginsSentence(n[len(n)-1])
}

func (t *text) beginsSentence(i int) bool {
	return i == 0 || strings.Contains(".!?", t.forms[i-1])
}

// tears reports whether a bracket is changed that has a partner that stayed, and need not be: both
// sides of the change have it, or, where there is one side, the change may stand a few words
// further on, with both or none of a pair in it.
func (c *counter) tears(d, n []int) bool {
	if len(d) > 0 && len(n) > 0 {
		for _, i := range d {
			if p, ok := c.old.partner[i]; !ok || c.old.changed[p] {
				continue
			}
			for _, j := range n {
				if p, ok := c.new.partner[j]; ok && !c.new.changed[p] &&
					c.old.forms[i] == c.new.forms[j] {
					return true
				}
			}
		}
		return false
	}
	if len(d) > 0 {
		return c.old.tornSlide(d)
	}
	return len(n) > 0 && c.new.tornSlide(n)
}

func (t *text) tornSlide(at []int) bool {
	lo, hi := at[0], at[len(at)-1]+1
	if hi-lo != len(at) || t.whole(lo, hi) {
		return false
	}
	for x, y := lo, hi; x > 0 && t.forms[x-1] == t.forms[y-1] && !t.changed[x-1]; {
		x, y = x-1, y-1
		if t.whole(x, y) {
			return true
		}
	}
	for x, y := lo, hi; y < len(t.forms) && t.forms[x] == t.forms[y] && !t.changed[y]; {
		x, y = x+1, y+1
		if t.whole(x, y) {
			return true
		}
	}
	return false
}

// whole reports whether each bracket from lo to hi has its partner there.
func (t *text) whole(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if p, ok := t.partner[i]; ok && (p < lo || p >= hi) {
			return false
		}
	}
	return true
}

// countMoves looks for moves of set phrases.
func (c *counter) countMoves() {
	c.moves = len(c.moved)
	old, new := " "+strings.Join(c.old.forms, " ")+" ", " "+strings.Join(c.new.forms, " ")+" "
	for number, sides := range c.moved {
		left, arrived := " "+strings.Join(sides[0], " ")+" ", " "+strings.Join(sides[1], " ")+" "
		if strings.Count(old, left) > 1 || strings.Count(new, arrived) > 1 {
			c.phrases++
			if c.show {
				fmt.Printf("%s: move %d of a phrase:%s\n", c.pair.name, number, left)
			}
		}
	}
}

// checkRagged shows one end of a move with what stands around it, and counts it if it neither
// begins nor ends with a clause.
func (c *counter) checkRagged(s redline.Span) {
	side, p := c.pair.old, s.Old
	if p.Text == "" {
		side, p = c.pair.new, s.New
	}
	before, after := strings.TrimSpace(side[:p.At]), strings.TrimSpace(p.Text)
	ends := strings.HasSuffix(before, ".") || strings.HasSuffix(before, ";") ||
		strings.HasSuffix(before, ":") || before == "" || strings.Contains(p.Text, "\n")
	ends = ends || strings.ContainsAny(after[len(after)-1:], ".;:,")
	if !ends {
		c.ragged++
	}
	if c.show {
		fmt.Printf("%s: move %d, %v: …%s%s%s…\n", c.pair.name, s.Move, ends, tail(side[:p.At], 40),
			marks([]redline.Span{s}), head(side[p.End():], 40))
	}
}

func tail(s string, n int) string {
	return strings.ToValidUTF8(strings.ReplaceAll(s[max(0, len(s)-n):], "\n", "¶"), "")
}

func head(s string, n int) string {
	return strings.ToValidUTF8(strings.ReplaceAll(s[:min(n, len(s))], "\n", "¶"), "")
}

// countRewrap compares the texts with themselves at other widths.
func (c *counter) countRewrap() {
	const most = 200 << 10 // of a text
	widths := [][2]int{{30, 72}, {41, 57}, {64, 100}}
	for _, s := range []string{c.pair.old, c.pair.new} {
		s = strings.ToValidUTF8(s[:min(most, len(s))], "")
		for _, w := range widths {
			a, b := wrap(s, w[0]), wrap(s, w[1])
			r := redline.Compare(a, b)
			if !r.Changed() {
				continue
			}
			c.rewrap++
			for i, span := range r.Spans {
				if c.show && span.Op >= redline.OpDeleted {
					fmt.Printf("%s: wrapped at %d and %d: %s\n", c.pair.name, w[0], w[1],
						marks(r.Spans[max(0, i-1):min(i+3, len(r.Spans))]))
					break
				}
			}
		}
	}
}

// wrap breaks the lines of each paragraph anew, at blanks and after the hyphens of compounds, none
// longer than width if it can be helped.
func wrap(s string, width int) string {
	var b strings.Builder
	for _, par := range strings.SplitAfter(s, "\n\n") {
		column := 0
		for i, word := range strings.Fields(par) {
			gap := " "
			if i == 0 {
				gap = ""
			}
			for _, piece := range pieces(word) {
				n := utf8.RuneCountInString(piece)
				switch {
				case column == 0:
				case column+len(gap)+n > width:
					b.WriteByte('\n')
					column = 0
				default:
					b.WriteString(gap)
					column += len(gap)
				}
				b.WriteString(piece)
				column += n
				gap = ""
			}
		}
		if strings.HasSuffix(par, "\n\n") {
			b.WriteString("\n\n")
		}
	}
	return b.String()
}

// pieces cuts a word after its hyphens between letters.
func pieces(word string) (out []string) {
	at := 0
	for i := 1; i+1 < len(word); i++ {
		before, _ := utf8.DecodeLastRuneInString(word[:i])
		after, _ := utf8.DecodeRuneInString(word[i+1:])
		if word[i] == '-' && unicode.IsLetter(before) && unicode.IsLetter(after) {
			out = append(out, word[at:i+1])
			at = i + 1
		}
	}
	return append(out, word[at:])
}
