package outline

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/words"
)

// hasWords reports whether the text has any words.
func (p *parser) hasWords() bool {
	return strings.ContainsFunc(p.text, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsNumber(r)
	})
}

// A trace is what is no clause words in the texts of points: where the first of
// its kind stands, and how many there are.
type trace struct {
	code     diag.Code
	words    string // of the first
	from, to int
	count    int
}

// findTraces warns of hidden characters and of mark-up of a page in the texts
// of points. What there is of one kind, a certain character or tags, has one
// warning, at the first.
func (p *parser) findTraces() {
	var traces []trace
	kinds := make(map[string]int) // one more than the place in traces
	at := placer{parser: p}
	add := func(code diag.Code, kind string, node, from, size int, words string) {
		if kinds[kind] == 0 {
			traces = append(traces, trace{
				code: code, words: words, from: at.place(node, from),
				to: at.place(node, from+size-1) + 1,
			})
			kinds[kind] = len(traces)
		}
		traces[kinds[kind]-1].count++
	}
	marked, plain := strings.ContainsAny(p.text, "<&]"), isPlainText(p.text)
	if plain && !marked {
		return // most texts, which are looked through once rather than point by point
	}
	for i := range p.nodes {
		for k, c := range words.Hidden(p.nodes[i].text) {
			add(CodeHiddenInText, string(c), i, k, utf8.RuneLen(c), words.CodePoint(c))
		}
		if !marked {
			continue
		}
		for k, mark := range words.Markup(p.nodes[i].text) {
			add(CodeMarkupInText, mark[:1], i, k, len(mark), mark)
		}
	}
	for _, t := range traces {
		name := "markup"
		if t.code == CodeHiddenInText {
			name = "character"
		}
		more := ""
		if t.count > 1 {
			more = strconv.Itoa(t.count)
		}
		p.find(t.code, t.from, t.to, name, t.words, "count", more)
	}
}

// isPlainText reports whether s is of printable ASCII and white space alone.
func isPlainText(s string) bool {
	for i := range len(s) {
		if c := s[i]; c > '~' || c < ' ' && c != '\n' && c != '\r' && c != '\t' {
			return false
		}
	}
	return true
}

// A placer finds where in the input a byte of the text of a point stands.
type placer struct {
	*parser
	runs map[int][]int // the stretches of each node, once they are needed
}

// place gives the place of byte k of the text of a node.
func (p *placer) place(node, k int) int {
	if p.runs == nil {
		p.runs = make(map[int][]int)
		for i, s := range p.stretches {
			if s.node >= 0 && s.kind == p.nodes[s.node].textKind() {
				p.runs[int(s.node)] = append(p.runs[int(s.node)], i)
			}
		}
	}
	text, at, place := p.nodes[node].text, 0, 0
	for _, i := range p.runs[node] {
		words := p.stretchText(i)
		if !strings.HasPrefix(text[at:], words) {
			at++ // a blank or a line feed joins it to the run before
		}
		if k < at {
			break
		}
		place = p.stretches[i].at + min(k-at, len(words))
		at += len(words)
		if k < at {
			break
		}
	}
	return place
}
