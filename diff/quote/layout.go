package quote

import (
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/outline"
)

// layout reads what stands between the words: where paragraphs end, which of
// them are block quotations, and quotation marks around a whole paragraph, which
// package outline takes for layout.
func (b *pageBuilder) layout(s *outline.Segment) {
	l := layoutReader{text: s.Text, lineStart: b.lineStart, arrows: b.arrows}
	l.read()
	b.line = strings.TrimLeft(s.Text, " \t\r\n>") == "" && strings.Contains(s.Text, "\n")
	marks := l.touching()
	for i, e := range l.events {
		switch e.kind {
		case eventBlank:
			b.blank = true
		case eventBreak:
			b.endParagraph()
			b.block += e.step
		case eventElement:
			b.endParagraph()
			b.block++
			b.elements = max(0, b.elements+e.step)
		case eventMark:
			if marks[i] {
				b.arrows = e.arrows
				b.fresh = b.fresh || !b.open
				b.words(e.text, s.At+e.at, e.len, e.len == len(e.text))
			}
		case eventOther:
		}
	}
	b.lineStart, b.arrows = l.lineStart, l.arrows
	if b.open && b.blank && b.arrows == 0 && b.level > b.elements {
		b.arrows = b.level - b.elements // a line that goes on lazily
	}
}

type eventKind int8

const (
	eventBlank eventKind = iota // white space
	// the end of a paragraph, and (by 1) of a block quotation of Markdown
	eventBreak
	eventElement // a blockquote element begins (by 1) or ends (by -1)
	eventMark    // a quotation mark, or a q element, which stands for one
	eventOther   // anything that stands between a mark and the words
)

type event struct {
	kind    eventKind
	at, len int
	text    string
	step    int
	arrows  int
}

// A layoutReader reads one run of layout.
type layoutReader struct {
	text      string
	lineStart bool // only blanks and arrows since the beginning of the line
	arrows    int  // of a block quotation in Markdown, on this line
	newlines  int  // since anything else
	events    []event
}

func (l *layoutReader) add(e event) { l.events = append(l.events, e) }

func (l *layoutReader) read() {
	for i := 0; i < len(l.text); {
		c, n := utf8.DecodeRuneInString(l.text[i:])
		switch {
		case c == '\n':
			l.newline()
		case c == ' ' || c == '\t' || c == '\r' || c == '\u00a0':
			l.add(event{kind: eventBlank})
		case c == '<' && isTag(l.text[i:]):
			n = l.tag(i)
		case c == '>' && l.lineStart:
			l.arrows++
		case isMark(c):
			l.add(event{kind: eventMark, at: i, len: n, text: l.text[i : i+n], arrows: l.arrows})
			l.lineStart, l.newlines = false, 0
		case strings.ContainsRune("*_`\\#|~", c):
			l.newlines = 0
		default:
			l.add(event{kind: eventOther})
			l.lineStart, l.newlines = false, 0
		}
		i += n
	}
}

// newline ends a line; an empty one ends the paragraph.
func (l *layoutReader) newline() {
	l.add(event{kind: eventBlank})
	if l.newlines++; l.newlines > 1 {
		e := event{kind: eventBreak}
		if l.arrows == 0 {
			e.step = 1
		}
		l.add(e)
	}
	l.lineStart, l.arrows = true, 0
}

// isTag reports whether a tag, a comment or the like of HTML begins a text.
func isTag(s string) bool {
	if len(s) < 3 {
		return false
	}
	c := s[1] | 0x20
	return c >= 'a' && c <= 'z' || s[1] == '/' || s[1] == '!' || s[1] == '?'
}

// tag reads a tag at byte i, with all of an element that a page does not show, and
// gives its length.
func (l *layoutReader) tag(i int) int {
	end := strings.IndexByte(l.text[i:], '>') + 1
	if end == 0 {
		end = len(l.text) - i
	}
	if strings.HasPrefix(l.text[i:], "<!--") {
		if n := strings.Index(l.text[i:], "-->"); n >= 0 {
			return n + len("-->")
		}
		return end
	}
	name, shuts := tagName(l.text[i : i+end])
	switch name {
	case "script", "style", "template", "noscript", "svg", "head", "title":
		if n := strings.Index(strings.ToLower(l.text[i:]), "</"+name); !shuts && n >= 0 {
			return n
		}
	case "blockquote":
		step := 1
		if shuts {
			step = -1
		}
		l.add(event{kind: eventElement, step: step})
	case "q":
		mark := "“"
		if shuts {
			mark = "”"
		}
		l.add(event{kind: eventMark, at: i, len: end, text: mark})
	default:
		if blockTag(name) {
			l.add(event{kind: eventBreak})
		}
	}
	return end
}

func tagName(tag string) (name string, shuts bool) {
	rest := strings.TrimPrefix(tag, "<")
	rest, shuts = strings.CutPrefix(rest, "/")
	n := 0
	for n < len(rest) && (rest[n]|0x20 >= 'a' && rest[n]|0x20 <= 'z' || rest[n] >= '0' &&
		rest[n] <= '9') {
		n++
	}
	return strings.ToLower(rest[:n]), shuts
}

// blockTag reports whether an element is a paragraph or holds some.
func blockTag(name string) bool {
	switch name {
	case "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "tr", "td", "th", "table", "section",
		"article", "header", "footer",
		"h1", "h2", "h3", "h4", "h5", "h6", "hr", "figure", "figcaption", "aside", "main", "nav",
		"pre":
		return true
	}
	return false
}

// touching tells which of the marks touch words on either side, so that they are
// marks around words and not those of an attribute or an address.
func (l *layoutReader) touching() []bool {
	out := make([]bool, len(l.events))
	for i := 0; i < len(l.events) && l.events[i].kind != eventOther; i++ {
		out[i] = true
	}
	for i := len(l.events) - 1; i >= 0 && l.events[i].kind != eventOther; i-- {
		out[i] = true
	}
	for i := range l.events {
		// a q element
		out[i] = out[i] || l.events[i].kind == eventMark && l.events[i].len > utf8.UTFMax
	}
	return out
}
