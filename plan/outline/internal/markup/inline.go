package markup

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// entity reads a character by name or number, as in &amp; and &#8217;.
func (r *reader) entity() {
	const longest = 33 // of all names that HTML has
	rest := r.text[r.at:min(len(r.text), r.at+longest)]
	n := strings.IndexByte(rest, ';')
	if n < 2 {
		return
	}
	source := rest[:n+1]
	for i := 1; i < n; i++ {
		if !isAlnum(source[i]) && (i > 1 || source[i] != '#') {
			return
		}
	}
	words := html.UnescapeString(source)
	if words == source || len(words) > 1 && words[len(words)-1] == ';' {
		return // no name, or one of those that need no semicolon with more behind it
	}
	for _, c := range words {
		if c == utf8.RuneError || unicode.IsControl(c) {
			return
		}
	}
	r.put(r.at, r.at+len(source), KindCharacter, words)
}

// escape reads a backslash before a sign that is meant as it stands. The outline
// knows those before signs that it reads itself, and lines that are broken.
func (r *reader) escape() {
	at := r.at
	if at+1 == len(r.text) {
		return
	}
	switch c := r.text[at+1]; {
	case strings.IndexByte("&<>`~|=+!^$'\"@{}", c) >= 0:
		if at > 0 && r.text[at-1] == ':' { // a path
			return
		}
		r.put(at, at+1, KindSyntax, "")
		r.at = at + 2
	case strings.IndexByte(`.)-#*_[](\`, c) >= 0:
		r.at = at + 2
	case (c == '\n' || c == '\r') && at > r.lineFrom:
		r.put(at, at+1, KindSyntax, "")
	}
}

// code reads a run between backquotes, or a block between lines of them.
func (r *reader) code() {
	at := r.at
	n := len(r.text[at:]) - len(strings.TrimLeft(r.text[at:], "`"))
	if n >= 3 && r.blankLine(at) {
		if r.fence(at, n) {
			return
		}
	}
	r.at = at + n
	if before, _ := utf8.DecodeLastRuneInString(r.text[:at]); at+n == len(r.text) ||
		isWord(before) || at < r.noCode[n] {
		return
	}
	end := r.paragraphEnd(at)
	defer func() {
		if r.at == at+n { // there is no end of this length before that
			r.noCode[n] = end
		}
	}()
	for i := at + n; i < end; {
		k := strings.IndexByte(r.text[i:end], '`')
		if k < 0 {
			return
		}
		i += k
		m := 0
		for i+m < end && r.text[i+m] == '`' {
			m++
		}
		after, _ := utf8.DecodeRuneInString(r.text[i+m:])
		if m == n && !isWord(after) && !isSpace(r.text[i-1]) {
			r.put(at, at+n, KindSyntax, "")
			r.put(i, i+m, KindSyntax, "")
			return
		}
		i += m
	}
}

// fence reads a block of code between two lines of backquotes.
func (r *reader) fence(at, n int) bool {
	first := r.lineEnd(at)
	if strings.IndexByte(r.text[at+n:first], '`') >= 0 {
		return false
	}
	for from := first; from < len(r.text); from = r.lineEnd(from) {
		line := strings.TrimSpace(r.text[from:r.lineEnd(from)])
		if len(line) >= n && strings.Trim(line, "`") == "" {
			r.put(at, first-1, KindSyntax, "")
			end := r.lineEnd(from)
			r.put(from, from+len(strings.TrimRight(r.text[from:end], "\r\n")), KindSyntax, "")
			return true
		}
	}
	return false
}

// lineEnd gives the place after the line feed that ends the line of at.
func (r *reader) lineEnd(at int) int {
	if n := strings.IndexByte(r.text[at:], '\n'); n >= 0 {
		return at + n + 1
	}
	return len(r.text)
}

// maxParagraph is how far the end of a mark inside a line is looked for.
const maxParagraph = 1 << 12

// paragraphEnd gives the place before the next blank line.
func (r *reader) paragraphEnd(at int) int {
	limit := min(len(r.text), at+maxParagraph)
	for i := at; i < limit; {
		n := strings.IndexByte(r.text[i:limit], '\n')
		if n < 0 {
			return limit
		}
		i += n + 1
		if rest := strings.TrimLeft(r.text[i:limit], " \t\r"); strings.HasPrefix(rest, "\n") {
			return i
		}
	}
	return limit
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) }

// A mark is a mark of emphasis that waits for its counterpart.
type mark struct {
	at   int
	sign byte
}

// emphasis reads marks of emphasis. The outline reads two stars or lines in a row
// itself, since headings are printed so.
func (r *reader) emphasis() {
	at, sign := r.at, r.text[r.at]
	n := 1
	for at+n < len(r.text) && r.text[at+n] == sign {
		n++
	}
	r.at = at + n
	switch {
	case sign == '~' && n != 2, sign != '~' && n != 1 && n != 3:
		return
	}
	before, _ := utf8.DecodeLastRuneInString(r.text[:at])
	after, _ := utf8.DecodeRuneInString(r.text[at+n:])
	opens := at+n < len(r.text) && !unicode.IsSpace(after) && !isWord(before) &&
		(isWord(after) || unicode.IsPunct(after) && strings.ContainsRune("\"“„«‘([¿¡*_", after))
	closes := at > 0 && !unicode.IsSpace(before) && !isWord(after) && after != '('
	const width = 1 // of three, two are the outline's
	if closes {
		for i, m := range slices.Backward(r.marks) {
			if m.sign == sign && m.at+width < at {
				r.marks = r.marks[:i]
				switch {
				case sign != '~':
					r.put(m.at, m.at+width, KindSyntax, "")
					r.put(at+n-width, at+n, KindSyntax, "")
				case r.inside:
					r.put(m.at, m.at+n, KindSyntax, "")
					r.put(at, at+n, KindSyntax, "")
				default:
					r.strike(m.at, m.at+n, at, at+n)
				}
				return
			}
		}
	}
	if opens && len(r.marks) < maxBrackets {
		r.marks = append(r.marks, mark{at, sign})
	}
}

// strike takes what stands between two marks for words that are struck out.
func (r *reader) strike(at, from, to, end int) {
	r.put(at, end, KindRemark, "")
	r.page.Notes = append(r.page.Notes, Note{
		At: at, Text: noteWords(r.text[from:to]),
		Struck: true,
	})
}

// endParagraph forgets what waits for its end: no mark inside a line goes on over
// a blank line.
func (r *reader) endParagraph() {
	r.marks = r.marks[:0]
	r.brackets = r.brackets[:0]
	r.strong = r.strong[:0]
}
