package markup

import (
	"strconv"
	"strings"
)

// angle reads what begins with "<".
func (r *reader) angle() {
	rest := r.text[r.at:]
	switch {
	case strings.HasPrefix(rest, "<!--"):
		r.until("-->", r.at+len("<!--"))
	case hasPrefixFold(rest, "<!doctype"), strings.HasPrefix(rest, "<?xml"),
		strings.HasPrefix(rest, "<![if"), strings.HasPrefix(rest, "<![endif"):
		if n := strings.IndexAny(rest[1:], "<>"); n >= 0 && rest[n+1] == '>' {
			r.put(r.at, r.at+n+2, KindSyntax, "")
		}
	default:
		if t, ok := r.readTag(r.at); ok {
			r.tag(&t)
		} else {
			r.autolink()
		}
	}
}

// until takes all up to an end for mark-up, if it comes.
func (r *reader) until(end string, from int) {
	if r.none[end] {
		return
	}
	n := strings.Index(r.text[from:], end)
	if n < 0 {
		r.lacks(end)
		return
	}
	r.put(r.at, from+n+len(end), KindSyntax, "")
}

// lacks remembers that the rest of the text does not have s.
func (r *reader) lacks(s string) {
	if r.none == nil {
		r.none = make(map[string]bool)
	}
	r.none[s] = true
}

// tag writes what stands for a tag.
func (r *reader) tag(t *tag) {
	at := r.at
	kind := t.kind
	if !t.close && r.skipNote() || r.pageCall(t) || r.raised(t) {
		return
	}
	if !t.close && kind == struck && !r.inside {
		if from, end, ok := r.elementEnd(t); ok {
			r.strike(at, t.end, from, end)
			return
		}
	}
	if !t.close && (kind == hide || kind != brE && !isVoid(t.name) && t.hidden()) &&
		r.skipElement(t) {
		return
	}
	switch kind {
	case inline, strongE, hide, struck:
		if !r.bold(t) {
			r.put(at, t.end, KindSyntax, "")
		}
	case linkE:
		r.anchor(t)
		r.put(at, t.end, KindSyntax, "")
	case brE:
		r.put(at, r.afterBreak(t.end), KindSyntax, "\n")
	default:
		r.block(t, kind)
	}
}

// isVoid reports whether an element of the name has no content.
func isVoid(name string) bool {
	switch name {
	case "img", "hr", "input", "link", "meta", "area", "base", "col", "embed", "param", "source",
		"track", "wbr":
		return true
	}
	return false
}

// skipElement takes an element with its content for mark-up, if it ends.
func (r *reader) skipElement(t *tag) bool {
	_, end, ok := r.elementEnd(t)
	if ok {
		r.put(r.at, end, KindSyntax, "")
	}
	return ok
}

// elementEnd gives the closing tag of an element.
func (r *reader) elementEnd(t *tag) (from, to int, ok bool) {
	if strings.HasSuffix(t.attrs, "/") {
		return 0, 0, false
	}
	end := "</" + t.name
	depth := 1
	for at := t.end; at < len(r.text) && !r.none[end]; {
		n := strings.IndexByte(r.text[at:], '<')
		if n < 0 {
			break
		}
		at += n
		switch rest := r.text[at:]; {
		case isTagOf(rest, end):
			if depth--; depth == 0 {
				if n := strings.IndexByte(rest, '>'); n >= 0 {
					return at, at + n + 1, true
				}
			}
		case t.kind != hide && isTagOf(rest, end[:1]+end[2:]):
			depth++
		}
		at++
	}
	r.lacks(end)
	return 0, 0, false
}

// isTagOf reports whether s begins with a tag that begins as told.
func isTagOf(s, begin string) bool {
	return hasPrefixFold(s, begin) && len(s) > len(begin) &&
		(isSpace(s[len(begin)]) || s[len(begin)] == '>' || s[len(begin)] == '/')
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// afterBreak gives the place after the line feed that stands behind a tag that
// breaks the line itself.
func (r *reader) afterBreak(at int) int {
	i := at
	for i < len(r.text) && (r.text[i] == ' ' || r.text[i] == '\t' || r.text[i] == '\r') {
		i++
	}
	if i < len(r.text) && r.text[i] == '\n' {
		return i + 1
	}
	return at
}

// block writes what stands for a tag that begins or ends lines.
func (r *reader) block(t *tag, kind element) {
	at := r.at
	ends := t.close && (kind == leafE || kind == title || kind == item || kind == cell)
	if at > r.lineFrom && r.blankLine(at) {
		at = r.lineFrom // blanks before a tag indent nothing
	}
	r.endRun(at, ends)
	before, what := "\n", KindSyntax
	switch kind {
	case leafE, para, pre:
		before = "\n\n"
	case title:
		before = "\n\n"
		if !t.close {
			before += strings.Repeat("#", int(t.name[1]-'0')) + " "
		}
	case listE:
		r.list(t)
	case item:
		before, what = r.item(t)
	case cell:
		before, what = r.cellTag(t)
	default: // a line by itself
	}
	if t.name == "table" {
		r.grid = false
	}
	if kind == pre {
		r.plain = !t.close
	}
	r.put(at, t.end, what, before)
	r.flow, r.breaks = t.end, r.breaks[:0]
	r.leaf = !t.close && (kind == leafE || kind == title || kind == item || kind == cell)
	r.endParagraph()
}

// blankLine reports whether only blanks stand before at on its line.
func (r *reader) blankLine(at int) bool {
	for _, c := range []byte(r.text[r.lineFrom:at]) {
		if c != ' ' && c != '\t' {
			return false
		}
	}
	return true
}

// endRun ends the run of text between two tags of blocks. Line feeds inside a
// paragraph of a page are blanks.
func (r *reader) endRun(at int, ends bool) {
	if r.flow < 0 || r.plain || !r.leaf && !ends || at == len(r.text) && !ends {
		return
	}
	from := r.flow
	lead := from
	for lead < at && isSpace(r.text[lead]) {
		lead++
	}
	for i := 0; i+1 < len(r.breaks); i++ { // a blank line ends a paragraph of Markdown
		if r.breaks[i] >= lead && strings.TrimLeft(r.text[r.breaks[i]:r.breaks[i+1]],
			" \t\r\n") == "" {
			return
		}
	}
	if lead > from {
		r.page.Spans = append(r.page.Spans, Span{At: from, Len: lead - from})
	}
	for _, n := range r.breaks {
		if n < lead {
			continue
		}
		end := n + 1
		for end < at && isSpace(r.text[end]) {
			end++
		}
		start := n
		if start > from && r.text[start-1] == '\r' {
			start--
		}
		r.page.Spans = append(r.page.Spans, Span{At: start, Len: end - start, Text: " "})
	}
}

// line reads a line feed.
func (r *reader) line() {
	if r.flow >= 0 {
		r.breaks = append(r.breaks, r.at)
	}
	if r.blankLine(r.at) || strings.HasSuffix(r.text[r.lineFrom:r.at], "\r") &&
		strings.Trim(r.text[r.lineFrom:r.at], " \t\r") == "" {
		r.endParagraph()
	}
	r.at++
	r.lineFrom = r.at
	r.beginLine()
}

// A list is one that is open.
type list struct {
	ordered bool
	bare    bool // no sign is printed before its items
	style   byte
	next    int
}

// maxLists is how deep lists are followed.
const maxLists = 32

func (r *reader) list(t *tag) {
	if t.close {
		if n := len(r.lists); n > 0 {
			r.lists = r.lists[:n-1]
		}
		return
	}
	if len(r.lists) == maxLists {
		return
	}
	l := list{ordered: t.name == "ol", style: '1', next: 1}
	if v, _ := t.attr("type"); len(v) == 1 {
		l.style = v[0]
	}
	if v, ok := t.attr("start"); ok {
		if n, err := strconv.Atoi(v); err == nil {
			l.next = n
		}
	}
	style, _ := t.attr("style")
	l.bare = strings.Contains(strings.ReplaceAll(style, " ", ""), ":none")
	r.lists = append(r.lists, l)
}

// item gives what stands for the tag of an item: the number that the page prints
// before it, or a bullet, unless the item begins with one of its own.
func (r *reader) item(t *tag) (string, Kind) {
	n := len(r.lists)
	if t.close || n == 0 {
		return "\n", KindSyntax
	}
	l := &r.lists[n-1]
	indent := "\n" + strings.Repeat("   ", n-1)
	if v, ok := t.attr("value"); ok {
		if n, err := strconv.Atoi(v); err == nil {
			l.next = n
		}
	}
	here := l.next
	l.next++
	if l.bare || r.beginsLabelled(t.end) {
		return indent, KindSyntax
	}
	switch number := ordinal(l.style, here); {
	case l.ordered && number != "":
		return indent + number + ". ", KindNumber
	default:
		return indent + "- ", KindSyntax
	}
}

// beginsLabelled reports whether the words at the given place begin with a number
// or a sign of a list.
func (r *reader) beginsLabelled(at int) bool {
	const most = 20 // tags and blanks before the words
	for range most {
		for at < len(r.text) && isSpace(r.text[at]) {
			at++
		}
		if at == len(r.text) {
			return false
		}
		if r.text[at] != '<' {
			break
		}
		t, ok := r.readTag(at)
		if !ok || t.close {
			return t.close
		}
		if t.kind == listE {
			return true // it has no words of its own
		}
		at = t.end
	}
	rest := r.text[at:]
	if beginsSign(rest) {
		return true
	}
	open := strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "[")
	if open {
		rest = rest[1:]
	}
	n := 0
	for n < len(rest) && n <= 5 && (isAlnum(rest[n]) || rest[n] == '.' && n+1 < len(rest) &&
		isAlnum(rest[n+1])) {
		n++
	}
	if n == 0 || n == len(rest) {
		return false
	}
	digits := strings.Trim(rest[:n], "0123456789.") == ""
	short := n <= 4 && (digits || n == 1 || strings.Trim(rest[:n], "ivxIVX") == "")
	return (short || digits) && (rest[n] == ')' || rest[n] == ']' || !open && rest[n] == '.')
}

// beginsSign reports whether s begins with a sign of an item.
func beginsSign(s string) bool {
	if s == "" || isAlnum(s[0]) {
		return false // most
	}
	for _, sign := range [...]string{
		"•", "–", "—", "-", "·", "§", "▪", "●", "○", "◦", "*",
		"&#8226;", "&bull;", "&middot;",
	} {
		if strings.HasPrefix(s, sign) {
			return true
		}
	}
	return false
}

// ordinal writes a number as a list of a page prints it; "" if it does not.
func ordinal(style byte, n int) string {
	switch style {
	case 'a', 'A':
		if n < 1 || n > 26 {
			return ""
		}
		return string(style + byte(n-1))
	case 'i', 'I':
		if n < 1 || n > 99 {
			return ""
		}
		ones := [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}
		tens := [...]string{"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"}
		roman := tens[n/10] + ones[n%10]
		if style == 'I' {
			roman = strings.ToUpper(roman)
		}
		return roman
	default:
		if n < 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
}

// A strong is an opening tag of bold that waits for its end.
type strong struct {
	span int
	name string
}

// bold remembers a tag of bold, or writes marks of emphasis for a pair of them: the outline
// knows headings by these. It reports whether it wrote them.
func (r *reader) bold(t *tag) bool {
	if !t.close {
		if len(r.strong) == maxBrackets {
			return false
		}
		if t.kind == strongE || t.name == "span" && t.heads() {
			r.bolds = len(r.page.Spans)
			r.strong = append(r.strong, strong{r.bolds, t.name})
		} else if t.name == "span" {
			r.strong = append(r.strong, strong{-1, t.name})
		}
		return false
	}
	n := len(r.strong) - 1
	if n < 0 || r.strong[n].name != t.name {
		return false
	}
	open := r.strong[n].span
	r.strong = r.strong[:n]
	if open < 0 {
		return false
	}
	s := &r.page.Spans[open]
	words := r.text[s.End():r.at]
	if words == "" || isSpace(words[0]) || isSpace(words[len(words)-1]) ||
		strings.ContainsAny(words, "*_<\n") ||
		s.At > 0 && r.text[s.At-1] == '*' || t.end < len(r.text) &&
		strings.IndexByte("*<", r.text[t.end]) >= 0 && hasPrefixFold(r.text[t.end:], "<b") {
		return false
	}
	s.Text = "**"
	r.put(r.at, t.end, KindSyntax, "**")
	return true
}

// cellTag gives what stands for the tag of a cell: a sign between cells where the
// table has heads of columns, so that what stands first in a row is not taken for
// the number of a point; a blank in a table that only lays out.
func (r *reader) cellTag(t *tag) (string, Kind) {
	r.grid = r.grid || t.name == "th"
	switch {
	case t.close:
		return "", KindSyntax
	case r.grid:
		return " | ", kindPipe
	default:
		return " ", KindSyntax
	}
}
