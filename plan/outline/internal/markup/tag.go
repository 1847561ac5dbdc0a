package markup

import (
	"html"
	"strings"
)

// A tag is one tag of HTML.
type tag struct {
	name  string // in lower case
	kind  element
	end   int // the first byte after it
	close bool
	attrs string // its attributes as they stand
}

// The longest tag in bytes, and the longest once many failed: so that no text
// makes the search for ends of tags long.
const (
	maxTag  = 1 << 16
	lowTag  = 1 << 8
	maxName = 16
)

// readTag reads a tag of a known name at the given place, which is a "<".
func (r *reader) readTag(at int) (tag, bool) {
	s := r.text
	most := maxTag
	if r.fails > len(s) {
		most = lowTag
	}
	limit := min(len(s), at+most)
	var t tag
	i := at + 1
	if i < limit && s[i] == '/' {
		t.close = true
		i++
	}
	from := i
	for i < limit && i-from <= maxName && (isAlnum(s[i]) || s[i] == ':') {
		i++
	}
	t.name = strings.ToLower(s[from:i])
	var known bool
	if t.kind, known = elementOf(t.name); !known {
		return t, false
	}
	from = i
	end, ok := skipAttributes(s[:limit], i)
	if !ok {
		r.fails += end - at
		return t, false
	}
	t.attrs, t.end = s[from:end-1], end
	return t, true
}

// skipAttributes gives the place after the ">" of a tag whose attributes begin at
// the given place.
func skipAttributes(s string, at int) (int, bool) {
	for {
		gap := at
		for at < len(s) && isSpace(s[at]) {
			at++
		}
		if at == len(s) {
			return at, false
		}
		switch {
		case s[at] == '>':
			return at + 1, true
		case s[at] == '/' && at+1 < len(s) && s[at+1] == '>':
			return at + 2, true
		case gap == at:
			return at, false
		}
		_, _, next, ok := readAttribute(s, at)
		if !ok {
			return next, false
		}
		at = next
	}
}

// readAttribute reads a name and perhaps a value.
func readAttribute(s string, at int) (name, value string, end int, ok bool) {
	from := at
	for at < len(s) && (isAlnum(s[at]) || strings.IndexByte("-_:.@", s[at]) >= 0) {
		at++
	}
	if at == from {
		return "", "", at, false
	}
	name = s[from:at]
	eq := at
	for eq < len(s) && isSpace(s[eq]) {
		eq++
	}
	if eq == len(s) || s[eq] != '=' {
		return name, "", at, true
	}
	at = eq + 1
	for at < len(s) && isSpace(s[at]) {
		at++
	}
	if at == len(s) {
		return name, "", at, false
	}
	if q := s[at]; q == '"' || q == '\'' {
		n := strings.IndexByte(s[at+1:], q)
		if n < 0 {
			return name, "", len(s), false
		}
		return name, s[at+1 : at+1+n], at + n + 2, true
	}
	from = at
	for at < len(s) && !isSpace(s[at]) && strings.IndexByte("\"'<>=`", s[at]) < 0 {
		at++
	}
	return name, s[from:at], at, at > from
}

// attr gives the value of an attribute, with its characters by name read.
func (t *tag) attr(name string) (string, bool) {
	for at := 0; at < len(t.attrs); {
		if isSpace(t.attrs[at]) || t.attrs[at] == '/' {
			at++
			continue
		}
		key, value, end, ok := readAttribute(t.attrs, at)
		if !ok {
			return "", false
		}
		if strings.EqualFold(key, name) {
			return strings.TrimSpace(html.UnescapeString(value)), true
		}
		at = end
	}
	return "", false
}

// hidden reports whether the element of the tag is not on the page.
func (t *tag) hidden() bool {
	style, _ := t.attr("style")
	_, hidden := t.attr("hidden")
	return hidden || strings.Contains(strings.ReplaceAll(strings.ToLower(style), " ", ""),
		"display:none")
}

// heads reports whether the class of the tag says that it is a heading.
func (t *tag) heads() bool {
	class, _ := t.attr("class")
	class = strings.ToLower(class)
	return strings.Contains(class, "head") || strings.Contains(class, "title")
}

func isAlnum(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

// An element says how the content of a tag is laid out.
type element uint8

const (
	inline  element = iota
	strongE         // in bold
	block           // on lines of its own
	para            // the same, with a gap around it
	leafE           // a paragraph: line feeds in it are blanks
	title           // a heading
	item            // of a list
	listE
	row    // of a table
	cell   // of a table
	hide   // its content is not on the page
	pre    // its line feeds stay
	brE    // a line break
	linkE  // a link
	struck // struck out
)

// elementOf gives the element of a name, in lower case; not ok if it is neither that of a tag
// of a page nor one of those that word processors put there. A name that is none of these, as
// in <name of the party>, is text.
func elementOf(name string) (kind element, ok bool) {
	switch name { // it takes half the time of a map
	case "a":
		return linkE, true
	case "br":
		return brE, true
	case "pre":
		return pre, true
	case "b", "strong":
		return strongE, true
	case "del", "s", "strike":
		return struck, true
	case "p", "dt", "dd", "caption", "figcaption", "legend", "summary":
		return leafE, true
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return title, true
	case "li":
		return item, true
	case "ul", "ol", "menu":
		return listE, true
	case "tr":
		return row, true
	case "td", "th":
		return cell, true
	case "script", "style", "head", "template", "noscript", "iframe", "svg", "object", "math",
		"select", "textarea", "title", "nav":
		return hide, true
	case "html", "body", "div", "address", "form", "fieldset", "thead", "tbody", "tfoot",
		"colgroup", "details", "center":
		return block, true
	case "dl", "article", "section", "aside", "header", "footer", "main", "blockquote", "table",
		"figure", "hr":
		return para, true
	case "abbr", "acronym", "area", "base", "basefont", "bdi", "bdo", "big", "button", "cite",
		"code", "col", "data", "dfn", "em", "font", "i", "img", "input", "ins", "kbd", "label",
		"link", "map", "mark", "meta", "meter", "nobr", "output", "param", "picture",
		"progress", "q", "rp", "rt", "ruby", "samp", "small", "source", "span", "sub", "sup",
		"time", "track", "tt", "u", "var", "video", "wbr", "audio", "canvas", "embed":
		return inline, true
	}
	space, _, ok := strings.Cut(name, ":")
	switch space {
	case "o", "w", "v", "m", "st1":
		return inline, ok
	}
	return inline, false
}
