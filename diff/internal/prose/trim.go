package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// quotes are the marks that stand around words in pairs. An apostrophe is none.
const quotes = `"“”„«»`

// round are the brackets that stand around words in pairs.
var round = [...]struct{ opening, closing string }{{"(", ")"}, {"[", "]"}, {"{", "}"}}

// Trim takes white space and punctuation off the ends of the bytes of a text
// from at to end. A bracket or quotation mark stays if its partner stands between
// the words: `Bank (the "Fund")` loses none. Nothing is left of a run without words.
func Trim(text string, at, end int) (from, to int) {
	from, to = end, at
	for w := range words.All(text[at:end]) {
		if Carries(w) {
			from, to = min(from, at+w.At), at+w.End()
		}
	}
	if from >= to {
		to = max(from, to)
		return to, to
	}
	for {
		inside := text[from:to]
		before, after := marksBefore(text[at:from]), marksAfter(text[to:end])
		switch left, right := partner(inside, before, after); {
		case left > 0:
			from -= left
		case right > 0:
			to += right
		default:
			return from, to
		}
	}
}

// partner finds the partner of a mark inside among the marks that touch it: so many bytes
// before it, or so many behind it, bring it in.
func partner(inside, before, after string) (left, right int) {
	for _, b := range round {
		unopened, unclosed := 0, 0
		for i := range inside {
			switch inside[i : i+1] {
			case b.opening:
				unclosed++
			case b.closing:
				if unclosed--; unclosed < 0 {
					unopened, unclosed = unopened+1, 0
				}
			}
		}
		if i := strings.LastIndex(before, b.opening); unopened > 0 && i >= 0 {
			return len(before) - i, 0
		}
		if i := strings.Index(after, b.closing); unclosed > 0 && i >= 0 {
			return 0, i + len(b.closing)
		}
	}
	unopened, unclosed := quoted(inside)
	if i := strings.LastIndexAny(before, quotes); unopened && i >= 0 {
		return len(before) - i, 0
	}
	if i := strings.IndexAny(after, quotes); unclosed && i >= 0 {
		_, size := utf8.DecodeRuneInString(after[i:])
		return 0, i + size
	}
	return 0, 0
}

// quoted reports whether a quotation ends in a text that did not begin there, and whether one
// begins that does not end there. A mark behind a blank, a bracket or a dash begins one.
func quoted(text string) (unopened, unclosed bool) {
	begins := true
	for _, r := range text {
		switch {
		case !strings.ContainsRune(quotes, r):
		case begins:
			unclosed = true
		case unclosed:
			unclosed = false
		default:
			unopened = true
		}
		begins = unicode.IsSpace(r) || strings.ContainsRune("([{–—-", r)
	}
	return unopened, unclosed
}

// marksBefore gives the end of a run of marks, as far as no blank stands in it.
func marksBefore(marks string) string {
	return marks[len(strings.TrimRightFunc(marks, isMark)):]
}

// marksAfter gives the beginning of a run of marks, as far as no blank stands in it.
func marksAfter(marks string) string {
	return marks[:len(marks)-len(strings.TrimLeftFunc(marks, isMark))]
}

func isMark(r rune) bool { return !unicode.IsSpace(r) }
