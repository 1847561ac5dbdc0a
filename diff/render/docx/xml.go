package docx

import (
	"strings"
	"unicode/utf8"
)

// xmlText escapes a text for the inside of an element or an attribute. What XML cannot
// hold (control characters, bytes that are no UTF-8) becomes U+FFFD.
func xmlText(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\t' || r == '\n' || r >= ' ' && r < 0xd800 || r >= 0xe000 && r <= 0xfffd ||
			r >= 0x10000:
			b.WriteRune(r)
		default:
			b.WriteRune(utf8.RuneError)
		}
	}
	return b.String()
}

// runText gives a text as the content of a run: pieces of text with breaks and tabs.
// tag is t, or delText inside a deletion.
func runText(s, tag string) string {
	var b strings.Builder
	text := func(s string) {
		if s != "" {
			b.WriteString("<w:" + tag + ` xml:space="preserve">` + xmlText(s) + "</w:" + tag + ">")
		}
	}
	for s != "" {
		n := strings.IndexAny(s, "\n\t")
		if n < 0 {
			text(s)
			break
		}
		text(s[:n])
		if s[n] == '\n' {
			b.WriteString("<w:br/>")
		} else {
			b.WriteString("<w:tab/>")
		}
		s = s[n+1:]
	}
	return b.String()
}
