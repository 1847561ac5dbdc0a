package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// A piece is the text of the point that is being written.
type piece struct {
	node  int32
	begun bool
	// While the text is one run of the input, it is [from, to) and buf is nil.
	from, to int
	buf      []byte
	any      bool
	join     byte // to be written before the next words
	// Quotation marks around the whole text are layout.
	quotes  [2]run
	bracket int // that closes the words of an editor; 0 none
}

// A run is a run of the input; empty if there is none.
type run struct{ from, to int }

// beginPoint begins the text of the point that line i belongs to.
func (p *parser) beginPoint(i int) {
	p.endPoint()
	n := p.places[i].node
	p.piece = piece{node: n, begun: true}
	from := p.places[i].rest
	to := from
	for j := i; j < len(p.lines); j++ {
		at := &p.places[j]
		if at.kind == asText && at.node == n && (j == i || at.markers == 0) {
			to = p.lines[j].tail
		} else if at.kind != noMatter && at.kind != asLayout {
			break
		}
	}
	if at := &p.places[i]; at.markers > 0 {
		m := &p.markers[at.marker]
		p.quoted = p.quoted || strings.ContainsFunc(p.text[m.at:m.num], isOpeningQuote)
	}
	p.piece.quotes = p.quotesAround(from, to)
}

// endPoint gives the text that was written to its point.
func (p *parser) endPoint() {
	t := &p.piece
	if !t.begun {
		return
	}
	t.begun = false
	if t.any {
		n := &p.nodes[t.node]
		if t.buf != nil {
			n.text = string(t.buf)
		} else {
			n.text = p.text[t.from:t.to]
		}
	}
}

// size is the length of the text so far.
func (t *piece) size() int {
	if t.buf != nil {
		return len(t.buf)
	}
	return t.to - t.from
}

// addWords adds a run of the input to the text of the point. Blanks at its end
// count only if more words come.
func (p *parser) addWords(from, to int) {
	t := &p.piece
	tail := to
	to = from + len(trimRight(p.text[from:to]))
	blank := tail > to
	if !t.any || t.join != 0 {
		from = p.skipLayout(from, to)
	}
	defer p.emit(asLayout, to, tail, -1)
	if from >= to {
		if t.any && t.join == 0 && blank { // alone between two marks: **one** **two**
			t.join = ' '
		}
		return
	}
	p.emit(p.nodes[t.node].textKind(), from, to, t.node)
	switch {
	case !t.any:
		t.any, t.from, t.to = true, from, to
	case t.buf == nil && t.join == 0 && t.to == from:
		t.to = to
	default:
		if t.buf == nil {
			t.buf = append(make([]byte, 0, 2*(t.to-t.from)), p.text[t.from:t.to]...)
		}
		if t.join != 0 {
			t.buf = append(t.buf, t.join)
		}
		t.buf = append(t.buf, p.text[from:to]...)
	}
	t.join = 0
	if blank {
		t.join = ' '
	}
}

// writeText writes a run of a point's text: clause words, with what is layout,
// a note or no text at all taken out.
func (p *parser) writeText(from, to int, join byte) {
	t := &p.piece
	if t.any {
		t.join = join
	}
	if p.noteEnd > from {
		end := min(p.noteEnd, to)
		p.emit(asNote, from, end, t.node)
		from = p.skipLayout(end, to)
	}
	start := from
	for at := from; at < to; {
		c := p.text[at]
		if c == ' ' && at+1 < to && p.text[at+1] > ' ' && t.quotes == [2]run{} {
			at++ // a blank between two words
			continue
		}
		if !special[c] && (c < utf8.RuneSelf || p.valid) &&
			(len(p.calls) == 0 || !p.isPlainCall(at)) {
			at++
			continue
		}
		h := p.hole(at, to)
		if h.end == at {
			_, n := utf8.DecodeRuneInString(p.text[at:])
			at += n
			continue
		}
		words, escaped := at, c == '\\'
		if h.kind == asNote {
			// The blank before a note is not the clause's.
			words = start + len(trimRight(p.text[start:at]))
		}
		p.addWords(start, words)
		p.emit(asLayout, words, at, -1)
		if h.supplied > at {
			h.note = t.supplied(p.text[at+1 : h.supplied])
			t.bracket = h.supplied
		} else {
			h.note.At = t.size()
		}
		if h.note.Kind != "" {
			n := &p.nodes[t.node]
			n.notes = append(n.notes, h.note)
		}
		end := min(h.end, to)
		switch h.kind {
		case asNote:
			p.emit(asNote, at, end, t.node)
			p.noteEnd = h.end
			if !t.any || t.join != 0 {
				end = p.skipLayout(end, to)
			}
		case asRaw:
			p.emitRun(asRaw, at, end, -1)
		default:
			p.emit(asLayout, at, end, -1)
		}
		at, start = end, end
		if escaped && at < to {
			at++ // what stands behind a backslash is a character
		}
	}
	p.addWords(start, to)
}

// skipLayout writes the blanks at from as layout.
func (p *parser) skipLayout(from, to int) int {
	end := skipBlanks(p.text[:to], from)
	p.emit(asLayout, from, end, -1)
	return end
}

// special has the bytes that a hole may begin with.
var special = func() (list [256]bool) {
	for _, c := range []byte(" \t*_\\([{]\"|^\xc2\xe2\xef") {
		list[c] = true
	}
	return list
}()

// A hole is a run inside a text that is no clause words.
type hole struct {
	kind matter
	end  int
	note plan.Note

	supplied int // the bracket that closes the one here, whose words are an editor's; 0 none
}

// hole gives the hole that begins at the given place, if there is one.
func (p *parser) hole(at, to int) hole {
	rest := p.text[at:to]
	if p.isPlainCall(at) {
		return p.plainCallHole()
	}
	for _, q := range p.piece.quotes {
		if q.from == at && q.to > at {
			return hole{kind: asLayout, end: q.to}
		}
	}
	skip := 0 // of layout
	switch c := rest[0]; c {
	case ' ', '\t':
		skip = p.blanksAt(at, rest)
	case '*', '_':
		if len(rest) > 1 && rest[1] == c && (len(rest) == 2 || rest[2] != c) &&
			(c == '*' || p.marksBold(at)) {
			skip = 2
		}
	case '\\':
		if len(rest) > 1 && strings.IndexByte(`.)-#*_[]()`, rest[1]) >= 0 { // an escape in Markdown
			skip = 1
		}
	case '|':
		if p.source.frames(at) {
			skip = 1
		}
	case '^':
		return p.callAt(at, to)
	case '(', '[', '{':
		return p.bracketAt(at, to)
	case ']':
		if at == p.piece.bracket && at > 0 {
			skip = 1
		}
	default:
		if n := rawLength(rest); n > 0 {
			return hole{kind: asRaw, end: at + n, note: plan.Note{Kind: plan.NoteKindGap}}
		}
		r, n := utf8.DecodeRuneInString(rest)
		if !isUnseen(r) {
			return p.callAt(at, to)
		}
		skip = n
	}
	if skip > 0 {
		return hole{kind: asLayout, end: at + skip}
	}
	return hole{end: at}
}

// blanksAt gives how many of the blanks that rest begins with, which is at the given place, are
// layout: all but one.
func (p *parser) blanksAt(at int, rest string) int {
	n := countLead(rest, " \t")
	// The last blank is kept, if it is a plain one: words stand before it.
	if p.text[at+n-1] == ' ' {
		n--
	}
	return n
}

// rawLength gives the length of the bytes that are no UTF-8 and that s begins with.
func rawLength(s string) int {
	n := 0
	for n < len(s) {
		if r, size := utf8.DecodeRuneInString(s[n:]); r != utf8.RuneError || size != 1 {
			break
		}
		n++
	}
	return n
}

// bracketAt gives the hole that a bracket at the given place begins, if it is one.
func (p *parser) bracketAt(at, to int) hole {
	c := p.text[at]
	if c != '{' {
		if h := p.callAt(at, to); h.end > at {
			return h
		}
	}
	if note, end := p.noteAt(at, to); end > at {
		return hole{kind: asNote, end: end, note: note}
	}
	if c == '[' {
		if end := p.suppliedAt(at, to); end > at {
			return hole{kind: asLayout, end: at + 1, supplied: end}
		}
	}
	return hole{end: at}
}
