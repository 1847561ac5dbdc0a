package markup

import "strings"

// pageCall takes the call of a footnote on a page for a note: a small raised sign
// that leads to a place on the page, <sup><a href="#n1">1</a></sup> or the tags
// the other way round.
func (r *reader) pageCall(t *tag) bool {
	const longest, mostSigns = 400, 6
	if t.close || t.name != "sup" && t.name != "a" {
		return false
	}
	rest := r.text[t.end:min(len(r.text), t.end+longest)]
	end := indexFold(rest, "</"+t.name+">")
	if end < 0 {
		return false
	}
	inner := reader{text: rest[:end], flow: -1}
	first, ok := inner.readTagAt(0)
	if !ok || t.name == "sup" && first.name != "a" || t.name == "a" && first.name != "sup" {
		return false
	}
	link := t
	if t.name == "sup" {
		link = &first
	}
	address, _ := link.attr("href")
	signs := strings.TrimSpace(withoutTags(rest[:end]))
	if !strings.HasPrefix(address, "#") || signs == "" || len(signs) > mostSigns {
		return false
	}
	r.callNote(address)
	r.put(r.at, t.end+end+len("</>")+len(t.name), KindRemark, "")
	return true
}

// withoutTags gives s without what stands between angle brackets.
func withoutTags(s string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "<")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		_, s, _ = strings.Cut(rest, ">")
	}
}

// readTagAt reads a tag at the given place, if one begins there.
func (r *reader) readTagAt(at int) (tag, bool) {
	if at >= len(r.text) || r.text[at] != '<' {
		return tag{}, false
	}
	return r.readTag(at)
}

// indexFold gives the place of a tag in s, in any case.
func indexFold(s, tag string) int {
	for at := 0; ; at++ {
		n := strings.IndexByte(s[at:], '<')
		if n < 0 {
			return -1
		}
		if at += n; hasPrefixFold(s[at:], tag) {
			return at
		}
	}
}
