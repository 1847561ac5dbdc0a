package akn

import (
	"strings"
	"unicode/utf8"
)

// A builder writes XML. An attribute whose value is empty is left out.
type builder struct{ strings.Builder }

// start opens an element; what follows stands inside.
func (b *builder) start(name string, attrs ...string) {
	b.tag(name, attrs, ">")
}

// open opens an element that holds elements alone, on a line of its own.
func (b *builder) open(name string, attrs ...string) {
	b.tag(name, attrs, ">\n")
}

// empty writes an element without content, on a line of its own.
func (b *builder) empty(name string, attrs ...string) {
	b.tag(name, attrs, "/>\n")
}

// end closes an element inside a line.
func (b *builder) end(name string) { b.WriteString("</" + name + ">") }

// close closes an element and its line.
func (b *builder) close(name string) { b.WriteString("</" + name + ">\n") }

func (b *builder) tag(name string, attrs []string, end string) {
	b.WriteString("<" + name)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] != "" {
			b.WriteString(" " + attrs[i] + `="` + escape(attrs[i+1], true) + `"`)
		}
	}
	b.WriteString(end)
}

// text writes words, line feeds as breaks.
func (b *builder) text(s string) {
	for {
		line, rest, more := strings.Cut(s, "\n")
		b.WriteString(escape(line, false))
		if !more {
			return
		}
		b.WriteString("<br/>")
		s = rest
	}
}

// escape writes a text for the inside of an element or of an attribute.
func escape(s string, attribute bool) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"' && attribute:
			b.WriteString("&quot;")
		case r == '\r':
			b.WriteString("&#13;")
		case r == '\n' && attribute:
			b.WriteString("&#10;")
		case r == '\t' && attribute:
			b.WriteString("&#9;")
		case r == '\t' || r == '\n' || r >= ' ' && r < 0xd800 || r >= 0xe000 && r <= 0xfffd ||
			r >= 0x10000:
			b.WriteRune(r)
		default:
			b.WriteRune(utf8.RuneError)
		}
	}
	return b.String()
}

// blank is the white space of XML.
const blank = " \t\r\n"

// kept says that white space counts, where a text has more of it than one space between
// words and line feeds.
func kept(s string) string {
	var got []byte
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			got = append(got, '\n')
		}
		got = collapsed(got, line)
	}
	if strings.TrimRight(string(got), " ") != s {
		return "preserve"
	}
	return ""
}

// collapsed puts a piece of a text behind what there is of it, with one space for each run
// of white space and none at the beginning of a line.
func collapsed(dst []byte, piece string) []byte {
	for _, c := range []byte(piece) {
		if strings.IndexByte(blank, c) < 0 {
			dst = append(dst, c)
		} else if n := len(dst); n > 0 && dst[n-1] != ' ' && dst[n-1] != '\n' {
			dst = append(dst, ' ')
		}
	}
	return dst
}
