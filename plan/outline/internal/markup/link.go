package markup

import (
	"html"
	"strings"
	"unicode"
)

// An anchor is the opening tag of a link.
type anchor struct {
	from    int // after the tag
	address string
}

// anchor reads a tag of a link.
func (r *reader) anchor(t *tag) {
	if !t.close {
		address, _ := t.attr("href")
		r.anchors = append(r.anchors[:0], anchor{t.end, address})
		return
	}
	if n := len(r.anchors) - 1; n >= 0 {
		a := r.anchors[n]
		r.anchors = r.anchors[:n]
		r.link(a.from, r.at, a.address)
	}
}

// link notes that words lead to an address.
func (r *reader) link(from, to int, address string) {
	words := r.text[from:to]
	from += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	to = from + len(strings.TrimSpace(words))
	if address != "" && to > from && !strings.HasPrefix(strings.ToLower(address), "javascript:") {
		r.page.Links = append(r.page.Links, Link{At: from, Len: to - from, Address: address})
	}
}

// autolink reads an address between angle brackets, which is printed.
func (r *reader) autolink() {
	const longest = 1 << 11
	rest := r.text[r.at+1 : min(len(r.text), r.at+longest)]
	n := strings.IndexAny(rest, "<> \t\r\n")
	if n <= 0 || rest[n] != '>' {
		return
	}
	address := rest[:n]
	at, end := r.at, r.at+n+2
	switch {
	case hasScheme(address):
	case isMail(address):
		address = "mailto:" + address
	default:
		return
	}
	r.put(at, at+1, KindSyntax, "")
	r.put(end-1, end, KindSyntax, "")
	r.link(at+1, end-1, address)
}

func hasScheme(s string) bool {
	for _, scheme := range [...]string{"https://", "http://", "ftp://", "mailto:", "tel:", "urn:"} {
		if hasPrefixFold(s, scheme) && len(s) > len(scheme) {
			return true
		}
	}
	return false
}

func isMail(s string) bool {
	name, host, _ := strings.Cut(s, "@")
	return name != "" && strings.Contains(strings.Trim(host, "."), ".") &&
		!strings.ContainsAny(host, "@") &&
		!strings.ContainsAny(s, "()[]\\,;:\"'/")
}

// isAddress reports whether s is written as the address of a link is: what stands
// in brackets after brackets may as well be words, as in [they agree](1).
func isAddress(s string) bool {
	if s == "" || strings.ContainsFunc(s, func(c rune) bool {
		return unicode.IsSpace(c) || unicode.IsControl(c)
	}) {
		return false
	}
	if s[0] == '#' || s[0] == '/' || s[0] == '?' || strings.HasPrefix(s, "./") ||
		strings.HasPrefix(s, "../") || hasScheme(s) {
		return len(s) > 1 || s[0] == '/'
	}
	path, _, _ := strings.Cut(s, "#")
	path, _, _ = strings.Cut(path, "?")
	dot := strings.LastIndexByte(path, '.')
	if dot < 1 || len(path)-dot < 3 || strings.Contains(s, ",") || strings.Contains(s, ";") {
		return false
	}
	for i := range len(path) - dot - 1 { // .md, .html, .org
		c := path[dot+1+i]
		if c == '/' && i >= 2 {
			return true
		}
		if !(c >= 'a' && c <= 'z') && (c != '7' && c != '4' && c != '3') {
			return false
		}
	}
	return true
}

// A bracket is one that may open the words of a link.
type bracket struct {
	at    int
	image bool
}

// maxBrackets is how many open brackets are kept.
const maxBrackets = 64

// open reads a bracket, or the sign of an image.
func (r *reader) open() {
	at := r.at
	image := r.text[at] == '!'
	if image && (at+1 == len(r.text) || r.text[at+1] != '[') {
		return
	}
	r.at = at + 1
	if image {
		r.at++
	} else if r.footnote(at) {
		return
	}
	if len(r.brackets) == maxBrackets {
		r.brackets = append(r.brackets[:0], r.brackets[1:]...)
	}
	r.brackets = append(r.brackets, bracket{at, image})
}

// close reads a bracket that may close the words of a link.
func (r *reader) close() {
	at := r.at
	r.at++
	n := len(r.brackets) - 1
	if n < 0 {
		return
	}
	b := r.brackets[n]
	r.brackets = r.brackets[:n]
	from := b.at + 1
	if b.image {
		from++
	}
	address, end, ok := r.target(at + 1)
	if !ok {
		address, end, ok = r.reference(from, at)
	}
	if !ok {
		return
	}
	if b.image {
		r.put(b.at, end, KindSyntax, "")
		return
	}
	r.put(b.at, from, KindSyntax, "")
	r.put(at, end, KindSyntax, "")
	r.link(from, at, address)
	if end < len(r.text) { // no link stands in another
		for i := range r.brackets {
			if !r.brackets[i].image {
				r.brackets = append(r.brackets[:i], r.brackets[i+1:]...)
				break
			}
		}
	}
}

// target reads an address in brackets, with a title perhaps.
func (r *reader) target(at int) (address string, end int, ok bool) {
	const longest = 1 << 11
	s := r.text[:min(len(r.text), at+longest)]
	if at >= len(s) || s[at] != '(' {
		return "", 0, false
	}
	at = skipSpace(s, at+1)
	address, at, angled := destination(s, at, ')')
	if address == "" || !angled && !isAddress(address) {
		return "", 0, false
	}
	at, ok = skipTitle(s, at)
	if !ok || at >= len(s) || s[at] != ')' {
		return "", 0, false
	}
	return plainAddress(address), at + 1, true
}

// maxDepth is how deep brackets nest in an address.
const maxDepth = 32

// destination reads the address of a link, which may stand in angle brackets.
func destination(s string, at int, stop byte) (address string, end int, angled bool) {
	from := at
	if at < len(s) && s[at] == '<' {
		if n := strings.IndexAny(s[at+1:], "<>\n"); n >= 0 && s[at+1+n] == '>' {
			return s[at+1 : at+1+n], at + n + 2, true
		}
		return "", at, false
	}
	depth := 0
	for at < len(s) && !isSpace(s[at]) {
		switch c := s[at]; {
		case c == '\\' && at+1 < len(s):
			at++
		case c == '(' && depth == maxDepth:
			return "", at, false
		case c == '(':
			depth++
		case c == ')' && stop == ')':
			if depth == 0 {
				return s[from:at], at, false
			}
			depth--
		}
		at++
	}
	at = min(at, len(s))
	return s[from:at], at, false
}

// skipTitle skips a title in quotation marks and the blanks around it.
func skipTitle(s string, at int) (int, bool) {
	next := skipSpace(s, at)
	if next == at || next == len(s) {
		return next, true
	}
	end := s[next]
	switch end {
	case '"', '\'':
	case '(':
		end = ')'
	default:
		return next, true
	}
	for i := next + 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case end:
			return skipSpace(s, i+1), true
		}
	}
	return next, false
}

func skipSpace(s string, at int) int {
	for at < len(s) && isSpace(s[at]) {
		at++
	}
	return at
}

// plainAddress gives an address without escapes.
func plainAddress(s string) string {
	if strings.IndexByte(s, '\\') >= 0 {
		var b strings.Builder
		for i := 0; i < len(s); i++ {
			if s[i] == '\\' && i+1 < len(s) && unicode.IsPunct(rune(s[i+1])) {
				i++
			}
			b.WriteByte(s[i])
		}
		s = b.String()
	}
	return html.UnescapeString(s)
}

// reference reads a link whose address stands elsewhere: [words][name], [name][]
// or [name].
func (r *reader) reference(from, to int) (address string, end int, ok bool) {
	if len(r.targets) == 0 {
		return "", 0, false
	}
	name, end := r.text[from:to], to+1
	if rest := r.text[end:]; strings.HasPrefix(rest, "[") {
		n := strings.IndexAny(rest[1:min(len(rest), maxLabel)], "[]")
		if n < 0 || rest[n+1] != ']' {
			return "", 0, false
		}
		if n > 0 {
			name = rest[1 : n+1]
		}
		end += n + 2
	}
	address, ok = r.targets[labelKey(name)]
	return address, end, ok
}
