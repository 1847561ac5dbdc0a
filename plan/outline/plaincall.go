package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// A call is that of a footnote which a program printed as a plain number: the hearth.1
type call struct {
	run
	text string // of the note
}

// findPlainNotes finds the notes at the foot of pages, above what parts the pages, that
// begin with a plain number, and the words on the page that it is put to. It marks their
// lines among the notes.
func (p *parser) findPlainNotes(notes, traces []bool) []bool {
	const longest = 200 // lines of a page
	if traces == nil && !strings.Contains(p.text, "\f") {
		return notes
	}
	top := 0
	for i := 0; i <= len(p.lines); i++ {
		if i < len(p.lines) && !(traces != nil && traces[i]) && p.text[p.lines[i].start] != '\f' {
			continue
		}
		for _, n := range p.notesAbove(max(top, i-longest), i) {
			if notes == nil {
				notes = make([]bool, len(p.lines))
			}
			text := ""
			for k := n.from; k < n.to; k++ {
				notes[k] = true
				p.footLines = append(p.footLines, run{p.lines[k].body, p.lines[k].tail})
				text = strings.TrimSpace(text + " " + strings.Join(strings.Fields(p.lineWords(k)),
					" "))
			}
			p.calls = append(p.calls, call{n.call, text})
		}
		top = i + 1
	}
	slices.SortFunc(p.footLines, func(a, b run) int { return a.from - b.from })
	slices.SortFunc(p.calls, func(a, b call) int { return a.from - b.from })
	return notes
}

// A footnote is a run of lines, and where it is called.
type footnote struct {
	run
	call run
}

// notesAbove gives the notes that end the page between two lines, each called above them.
func (p *parser) notesAbove(top, end int) (list []footnote) {
	for end > top {
		for end > top && p.lines[end-1].blank() {
			end--
		}
		first := end
		for first > top && !p.lines[first-1].blank() {
			first--
			if first < end-1 && plainMark(p.lineWords(first+1)) > 0 &&
				plainMark(p.lineWords(first)) == 0 {
				first++ // the notes have no blank line above them
				break
			}
		}
		for to := end; to > first; {
			from := to - 1
			for from > first && plainMark(p.lineWords(from)) == 0 {
				from--
			}
			at, ok := p.plainCall(top, from)
			if !ok {
				return list
			}
			list = append(list, footnote{run{from, to}, at})
			to = from
		}
		end = first
	}
	return list
}

// plainMark gives the length of the number that s, a footnote, begins with: a few digits,
// a blank and a sentence; 0 if there is none.
func plainMark(s string) int {
	const most = 3 // digits
	n := countDigits(s)
	if n == 0 || n > most || n+1 >= len(s) || s[n] != ' ' || !opensText(s[n+1:]) {
		return 0
	}
	return n
}

// plainCall finds the one place, between two lines, where the number that the second one
// begins with is put to a word or its stop.
func (p *parser) plainCall(top, line int) (at run, ok bool) {
	if line <= top {
		return run{}, false
	}
	mark := p.lineWords(line)
	mark = mark[:plainMark(mark)]
	if mark == "" {
		return run{}, false
	}
	count := 0
	for i := top; i < line; i++ {
		l := &p.lines[i]
		for from := l.body; from < l.tail; {
			n := strings.Index(p.text[from:l.tail], mark)
			if n < 0 {
				break
			}
			from += n
			if to := from + len(mark); p.behindWord(from, l.body) &&
				!wordAfter(p.text[:l.tail], to) && p.endsWord(l.body, from) {
				at = run{from, to}
				count++
			}
			from += len(mark)
		}
	}
	return at, count == 1
}

// endsWord reports whether a word of letters, perhaps with a sign behind it, ends at a
// place of a line.
func (p *parser) endsWord(from, to int) bool {
	s := strings.TrimRightFunc(p.text[from:to], func(r rune) bool {
		return strings.ContainsRune(".,;:)”\"’»", r)
	})
	last, n := utf8.DecodeLastRuneInString(s)
	before, _ := utf8.DecodeLastRuneInString(s[:len(s)-n])
	return unicode.IsLower(last) && unicode.IsLetter(before)
}

// isPlainCall reports whether a plain call stands at a place of the text, which is written
// from its beginning to its end.
func (p *parser) isPlainCall(at int) bool {
	for len(p.calls) > 0 && p.calls[0].from < at {
		p.calls = p.calls[1:]
	}
	return len(p.calls) > 0 && p.calls[0].from == at
}

// plainCallHole gives the hole of the plain call that comes.
func (p *parser) plainCallHole() hole {
	c := p.calls[0]
	return hole{
		kind: asNote, end: c.to,
		note: plan.Note{Kind: plan.NoteKindGloss, Text: valid(c.text)},
	}
}
