package strict

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/diag"
)

// A TokenKind says what a [Token] is.
type TokenKind byte

// The kinds of token.
const (
	// TokenKindInvalid: the text is not JSON from here on; the end as far as a reader goes
	TokenKindInvalid   TokenKind = iota
	TokenKindEOF                 // the document has ended, and the text with it
	TokenKindObject              // {
	TokenKindObjectEnd           // }
	TokenKindArray               // [
	TokenKindArrayEnd            // ]
	TokenKindName                // the name of a member; its value follows
	TokenKindString
	TokenKindNumber
	TokenKindTrue
	TokenKindFalse
	TokenKindNull
)

// TokenKinds lists the kinds of token, in the order of their values.
func TokenKinds() []TokenKind {
	return []TokenKind{
		TokenKindInvalid, TokenKindEOF, TokenKindObject, TokenKindObjectEnd, TokenKindArray,
		TokenKindArrayEnd, TokenKindName, TokenKindString, TokenKindNumber, TokenKindTrue,
		TokenKindFalse, TokenKindNull,
	}
}

// Valid reports whether k is a known kind.
func (k TokenKind) Valid() bool { return k <= TokenKindNull }

// String names the kind in words that fit "a value must be …".
func (k TokenKind) String() string {
	switch k {
	case TokenKindObject:
		return "an object"
	case TokenKindArray:
		return "an array"
	case TokenKindString:
		return "a string"
	case TokenKindNumber:
		return "a number"
	case TokenKindTrue, TokenKindFalse:
		return "true or false"
	case TokenKindNull:
		return "null"
	case TokenKindName:
		return "a name"
	case TokenKindObjectEnd:
		return "}"
	case TokenKindArrayEnd:
		return "]"
	case TokenKindEOF:
		return "the end"
	case TokenKindInvalid:
	}
	return "something that is not JSON"
}

// A Token is one piece of a JSON text: the bytes from Start up to End,
// quotation marks included. The zero Token is invalid.
type Token struct {
	Kind       TokenKind
	Start, End int
	text       textForm
}

// textForm says what has to be done to give the text of a name or a string. It is
// one byte, and not two marks, so that a Token has four fields: one of more is not
// held in registers, and reading takes a fifth longer.
type textForm byte

const (
	textPlain   textForm = 0
	textEscaped textForm = 1 << 0 // there are escapes to undo
	textBad     textForm = 1 << 1 // there are bytes or escapes that stand for no character
)

// A Scanner cuts a JSON text (RFC 8259) into tokens, each with its place. It
// is strict: no comments, no trailing commas, no byte order mark, one
// document. A string with bytes that are not UTF-8, or with half of a
// surrogate pair, is reported and read on; anything else that is not JSON ends
// the scan. The Scanner alone stands between this package and the text;
// encoding/json/jsontext can take its place.
type Scanner struct {
	data     []byte
	pos      int    // the next byte
	open     []byte // '{' and '[' that are not closed
	state    scanState
	maxDepth int
	c        *Collector      // nil: nothing is reported
	texts    strings.Builder // that were given out last, one after the other
}

// scanState says what may come next.
type scanState byte

const (
	wantValue scanState = iota
	wantFirstName
	wantName
	wantFirstElement
	wantMore // a comma or the closing bracket
	wantEnd
	scanEnded
)

// NewScanner makes a scanner of data that reports what it finds to c. It
// neither alters data nor keeps a part of it beyond its own life. A text that
// is longer than the collector's limit gives no token.
func NewScanner(data []byte, c *Collector) *Scanner {
	s := newScanner(data, c.maxDepth)
	s.c = c
	if len(data) > c.maxSize {
		s.state = scanEnded
		s.tell(diag.CodeTooLarge, 0, 0, P("limit", strconv.Itoa(c.maxSize)))
	}
	return s
}

// newScanner makes a scanner that reports nothing.
func newScanner(data []byte, maxDepth int) *Scanner {
	return &Scanner{data: data, maxDepth: maxDepth}
}

// depth gives the number of objects and arrays that are open.
func (s *Scanner) depth() int { return len(s.open) }

// Next gives the next token. Once it has given [TokenKindEOF] or [TokenKindInvalid] it
// gives nothing else; the latter also where the collector is full, so that it is of
// no use to read on. Cost: linear in the bytes of the token.
func (s *Scanner) Next() Token {
	if s.state == scanEnded || s.c != nil && s.c.full {
		return Token{Start: s.pos, End: s.pos}
	}
	s.pos = pastBlanks(s.data, s.pos)
	if s.state == wantMore && s.pos < len(s.data) && s.data[s.pos] == ',' {
		comma := s.pos
		s.pos = pastBlanks(s.data, comma+1)
		s.state = wantValue
		if s.top() == '{' {
			s.state = wantName
		}
		if s.pos < len(s.data) && s.data[s.pos] == closer(s.top()) {
			return s.syntax("comma-before-close", comma, comma+1, P("close", closerName(s.top())))
		}
	}
	if s.pos == len(s.data) {
		return s.end()
	}
	c := s.data[s.pos]
	switch s.state {
	case wantName:
		return s.name()
	case wantValue:
		return s.value(c)
	case wantMore:
		if c == '}' || c == ']' {
			return s.close(c)
		}
		return s.unexpected("missing-comma")
	case wantFirstName:
		if c == '}' {
			return s.close(c)
		}
		return s.name()
	case wantFirstElement:
		if c == ']' {
			return s.close(c)
		}
		return s.value(c)
	default: // wantEnd
		start := s.pos
		s.state = scanEnded
		s.tell(diag.CodeTrailingData, start, len(s.data), P("found", s.found(start)))
		return Token{Start: start, End: start}
	}
}

// pastBlanks gives the place of the first byte from i on that is no white space.
func pastBlanks(data []byte, i int) int {
	for i < len(data) && blank(data[i]) {
		i++
		// Most white space indents a line, by an even number of spaces.
		for len(data)-i >= 8 && string(data[i:i+8]) == "        " {
			i += 8
		}
		if len(data)-i >= 4 && string(data[i:i+4]) == "    " {
			i += 4
		}
		if len(data)-i >= 2 && string(data[i:i+2]) == "  " {
			i += 2
		}
	}
	return i
}

// blank reports whether c is white space in JSON.
func blank(c byte) bool { return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r') }

// Text gives the characters of a name or a string, with escapes undone. What
// stands for no character becomes U+FFFD; it has been reported. The text is a
// copy: it keeps nothing of the scanner's data, but short texts that follow each
// other share a block of memory, of some kilobytes at most.
func (s *Scanner) Text(t Token) string {
	raw := s.data[t.Start+1 : t.End-1]
	if len(raw) > textBlock/4 {
		return longText(raw, t.text)
	}
	if room := s.texts.Cap() - s.texts.Len(); len(raw) > room {
		s.texts.Reset() // who has a text of the old block keeps it
		s.texts.Grow(min(textBlock, len(s.data)-t.Start))
	}
	start := s.texts.Len()
	if t.text == textPlain {
		s.texts.Write(raw)
	} else {
		unquote(&s.texts, raw)
	}
	return s.texts.String()[start:]
}

// textBlock is what is set aside for short texts at a time, in bytes.
const textBlock = 4 << 10

// longText gives a text in memory of its own.
func longText(raw []byte, form textForm) string {
	if form == textPlain {
		return string(raw)
	}
	var out strings.Builder
	out.Grow(len(raw)) // enough unless there are bad bytes
	unquote(&out, raw)
	return out.String()
}

// Skip goes to the end of the value that t begins. It does not look whether
// members appear twice in it.
func (s *Scanner) Skip(t Token) {
	if t.Kind != TokenKindObject && t.Kind != TokenKindArray {
		return
	}
	for depth := len(s.open); len(s.open) >= depth; {
		if s.Next().Kind == TokenKindInvalid {
			return
		}
	}
}

// elements counts the elements of an array from the one that begins at i. It is
// 1 at least; in what is not JSON it may be anything that the bytes have room for.
func (s *Scanner) elements(i int) int {
	n, depth := 1, 0
	data := s.data[i:]
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '"':
			for i++; i < len(data) && data[i] != '"'; i++ {
				if data[i] == '\\' {
					i++
				}
			}
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth < 0 {
				return n
			}
		case ',':
			if depth == 0 {
				n++
			}
		}
	}
	return n
}

// Raw gives the bytes of a token as they stand, a part of the scanner's data.
func (s *Scanner) Raw(t Token) []byte { return s.data[t.Start:t.End] }

func (s *Scanner) top() byte {
	if len(s.open) == 0 {
		return 0
	}
	return s.open[len(s.open)-1]
}

func (s *Scanner) tell(code diag.Code, start, end int, params ...Param) {
	if s.c != nil {
		s.c.Add(code, Bytes(start, end), params...)
	}
}

func (s *Scanner) syntax(variant string, start, end int, params ...Param) Token {
	s.state = scanEnded
	s.tell(diag.CodeSyntax, start, end, append(params, P("case", variant))...)
	return Token{Start: start, End: end}
}

// end is called where the text has no more bytes.
func (s *Scanner) end() Token {
	if s.state == wantEnd {
		s.state = scanEnded
		return Token{Kind: TokenKindEOF, Start: s.pos, End: s.pos}
	}
	if len(s.open) == 0 {
		return s.syntax("empty", s.pos, s.pos)
	}
	return s.syntax("end", s.pos, s.pos, P("open", "the innermost "+openerName(s.top())))
}

func (s *Scanner) close(c byte) Token {
	if closer(s.top()) != c {
		return s.syntax("mismatch", s.pos, s.pos+1, P("found", `"`+string(rune(c))+`"`),
			P("open", openerName(s.top())))
	}
	kind := TokenKindObjectEnd
	if c == ']' {
		kind = TokenKindArrayEnd
	}
	s.open = s.open[:len(s.open)-1]
	return s.token(kind, 1)
}

// token gives a token of n bytes that ends a value.
func (s *Scanner) token(kind TokenKind, n int) Token {
	t := Token{Kind: kind, Start: s.pos, End: s.pos + n}
	s.pos = t.End
	s.valueEnds()
	return t
}

func (s *Scanner) valueEnds() {
	s.state = wantMore
	if len(s.open) == 0 {
		s.state = wantEnd
	}
}

func (s *Scanner) name() Token {
	if s.data[s.pos] != '"' {
		return s.unexpected("name")
	}
	t := s.string()
	if t.Kind == TokenKindInvalid {
		return t
	}
	t.Kind = TokenKindName
	s.pos = pastBlanks(s.data, s.pos)
	switch {
	case s.pos == len(s.data):
		return s.syntax("end", s.pos, s.pos, P("open", "the innermost object"))
	case s.data[s.pos] != ':':
		return s.syntax("missing-colon", s.pos, s.pos+1, P("name", diag.Clip(string(s.Raw(t)))))
	}
	s.pos++
	s.state = wantValue
	return t
}

func (s *Scanner) value(c byte) Token {
	switch c {
	case '{', '[':
		if len(s.open) >= s.maxDepth {
			s.state = scanEnded
			s.tell(diag.CodeTooDeep, s.pos, s.pos+1, P("limit", strconv.Itoa(s.maxDepth)))
			return Token{Start: s.pos, End: s.pos}
		}
		t := Token{Kind: TokenKindObject, Start: s.pos, End: s.pos + 1}
		s.state = wantFirstName
		if c == '[' {
			t.Kind = TokenKindArray
			s.state = wantFirstElement
		}
		s.open = append(s.open, c)
		s.pos++
		return t
	case '"':
		t := s.string()
		if t.Kind != TokenKindInvalid {
			s.valueEnds()
		}
		return t
	case 't':
		return s.literal("true", TokenKindTrue)
	case 'f':
		return s.literal("false", TokenKindFalse)
	case 'n':
		return s.literal("null", TokenKindNull)
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return s.number()
	}
	return s.unexpected("value")
}

func (s *Scanner) literal(word string, kind TokenKind) Token {
	if s.wordEnd(s.pos) == s.pos+len(word) && string(s.data[s.pos:s.pos+len(word)]) == word {
		return s.token(kind, len(word))
	}
	return s.unexpected("value")
}

// wordEnd gives the end of the run of letters, digits and signs at start: what
// a reader takes for one word.
func (s *Scanner) wordEnd(start int) int {
	end := start
	for end < len(s.data) {
		c := s.data[end]
		if c != '_' && c != '+' && c != '-' && c != '.' && (c < '0' || c > '9') &&
			(c|0x20 < 'a' || c|0x20 > 'z') {
			break
		}
		end++
	}
	return end
}

func (s *Scanner) number() Token {
	i := s.pos
	at := func() byte {
		if i < len(s.data) {
			return s.data[i]
		}
		return 0
	}
	digits := func() bool {
		from := i
		for c := at(); c >= '0' && c <= '9'; c = at() {
			i++
		}
		return i > from
	}
	if at() == '-' {
		i++
	}
	ok := true
	if at() == '0' {
		i++
	} else {
		ok = digits()
	}
	if ok && at() == '.' {
		i++
		ok = digits()
	}
	if c := at(); ok && (c == 'e' || c == 'E') {
		i++
		if c := at(); c == '+' || c == '-' {
			i++
		}
		ok = digits()
	}
	if end := s.wordEnd(s.pos); !ok || end != i {
		return s.syntax("bad-number", s.pos, end, P("found", s.found(s.pos)))
	}
	return s.token(TokenKindNumber, i-s.pos)
}

// plainByte says which bytes of a string need no second look.
var plainByte = func() (plain [256]bool) {
	for c := 0x20; c < 0x80; c++ {
		plain[c] = c != '"' && c != '\\'
	}
	return plain
}()

// string gives the string that begins at s.pos and goes behind it.
func (s *Scanner) string() Token {
	t := Token{Kind: TokenKindString, Start: s.pos}
	i := s.pos + 1
	ascii := true
	for {
		for i < len(s.data) && plainByte[s.data[i]] {
			i++
		}
		if i >= len(s.data) {
			return s.unclosed(t.Start)
		}
		switch c := s.data[i]; {
		case c == '"':
			t.End = i + 1
			s.pos = t.End
			if !ascii && !utf8.Valid(s.data[t.Start:t.End]) {
				t.text |= textBad
				s.reportBadUTF8(t)
			}
			return t
		case c == '\\':
			t.text |= textEscaped
			n, lone := escapeLen(s.data[i:])
			if n == 0 {
				end := min(len(s.data), i+2)
				return s.syntax("bad-escape", i, end, P("found", string(s.data[i:end])))
			}
			if lone {
				t.text |= textBad
				if s.c != nil && !s.c.full { // there may be millions
					s.tell(diag.CodeLoneSurrogate, i, i+n, P("escape", string(s.data[i:i+n])))
				}
			}
			i += n
		case c < 0x20:
			if c == '\n' || c == '\r' {
				// A line break inside a string is nearly always a forgotten mark.
				return s.syntax("unclosed", i, i+1, PlaceParam("first", Bytes(t.Start, t.Start+1)))
			}
			return s.syntax("control", i, i+1, P("found", fmt.Sprintf("U+00%02x", c)))
		default:
			ascii = false
			for i < len(s.data) && s.data[i] >= utf8.RuneSelf {
				i++
			}
		}
	}
}

func (s *Scanner) unclosed(start int) Token {
	return s.syntax("unclosed", len(s.data), len(s.data),
		PlaceParam("first", Bytes(start, start+1)))
}

func (s *Scanner) reportBadUTF8(t Token) {
	for i := t.Start; i < t.End; {
		r, n := utf8.DecodeRune(s.data[i:t.End])
		if r == utf8.RuneError && n == 1 {
			s.tell(diag.CodeBadUTF8, i, i+1, P("byte", fmt.Sprintf("0x%02x", s.data[i])))
			return // one finding a string
		}
		i += n
	}
}

// escapeLen gives the length of the escape at the start of b, a pair of
// surrogates counting as one; 0 if it is none. It says whether the escape is
// half of a pair.
func escapeLen(b []byte) (n int, lone bool) {
	if len(b) < 2 {
		return 0, false
	}
	if b[1] != 'u' {
		if strings.IndexByte(`"\/bfnrt`, b[1]) < 0 {
			return 0, false
		}
		return 2, false
	}
	const long = len(`\u0000`)
	first, ok := hexRune(b)
	switch {
	case !ok:
		return 0, false
	case first < 0xd800 || first > 0xdfff:
		return long, false
	case first <= 0xdbff:
		if second, ok := hexRune(b[long:]); ok && second >= 0xdc00 && second <= 0xdfff {
			return 2 * long, false
		}
	}
	return long, true
}

// hexRune reads an escape of four hexadecimal digits.
func hexRune(b []byte) (r rune, ok bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	for _, c := range b[2:6] {
		r <<= 4
		switch {
		case c >= '0' && c <= '9':
			r |= rune(c - '0')
		case c|0x20 >= 'a' && c|0x20 <= 'f':
			r |= rune(c|0x20-'a') + 10
		default:
			return 0, false
		}
	}
	return r, true
}

const replacement = string(utf8.RuneError)

// unquote writes a string that was scanned to out, its escapes undone.
func unquote(out *strings.Builder, raw []byte) {
	start := out.Len()
	var one [utf8.UTFMax]byte
	for len(raw) > 0 {
		n := bytes.IndexByte(raw, '\\')
		if n == 0 {
			n, lone := escapeLen(raw)
			out.Write(appendEscaped(one[:0], raw[:n], lone))
			raw = raw[n:]
			continue
		}
		if n < 0 {
			n = len(raw)
		}
		writeValid(out, start, raw[:n])
		raw = raw[n:]
	}
}

// writeValid writes a part of the text that begins at start in out. One U+FFFD
// stands for a run of bytes that are not UTF-8.
func writeValid(out *strings.Builder, start int, part []byte) {
	if utf8.Valid(part) {
		out.Write(part)
		return
	}
	for len(part) > 0 {
		r, n := utf8.DecodeRune(part)
		if r != utf8.RuneError || n > 1 || !strings.HasSuffix(out.String()[start:], replacement) {
			out.WriteRune(r)
		}
		part = part[n:]
	}
}

func appendEscaped(out, escape []byte, lone bool) []byte {
	switch escape[1] {
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'u':
		if lone {
			return utf8.AppendRune(out, utf8.RuneError)
		}
		first, _ := hexRune(escape)
		if second, ok := hexRune(escape[6:]); ok {
			first = (first-0xd800)<<10 + (second - 0xdc00) + 0x10000
		}
		return utf8.AppendRune(out, first)
	}
	return append(out, escape[1])
}

// unexpected reports what stands at s.pos in the place of something else.
func (s *Scanner) unexpected(variant string) Token {
	start, end := s.pos, s.pos+1
	rest := s.data[start:]
	found := P("found", s.found(start))
	switch c := rest[0]; {
	case start == 0 && bytes.HasPrefix(rest, []byte("\xef\xbb\xbf")):
		return s.syntax("bom", 0, 3)
	case start <= 1 && (bytes.HasPrefix(rest, []byte("\xfe\xff")) ||
		bytes.HasPrefix(rest, []byte("\xff\xfe")) || c == 0):
		return s.syntax("utf16", 0, min(2, len(s.data)))
	case bytes.HasPrefix(rest, []byte("//")) || bytes.HasPrefix(rest, []byte("/*")) || c == '#':
		return s.syntax("comment", start, end)
	case c == '\'' || bytes.HasPrefix(rest, []byte("“")) || bytes.HasPrefix(rest, []byte("”")) ||
		bytes.HasPrefix(rest, []byte("„")):
		return s.syntax("quotes", start, end, found)
	case c == ',' && variant != "missing-comma":
		return s.syntax("extra-comma", start, end)
	case variant == "value" && (c == '+' || c == '.'):
		return s.syntax("bad-number", start, max(end, s.wordEnd(start)), found)
	case variant == "value" && s.wordEnd(start) > start:
		return s.syntax("bad-literal", start, s.wordEnd(start), found)
	case variant == "value" && (c == '}' || c == ']') && len(s.open) > 0 &&
		s.state == wantFirstElement:
		return s.syntax("mismatch", start, end, found, P("open", openerName(s.top())))
	}
	return s.syntax(variant, start, end, found)
}

// found describes what stands at a place: a word, or a character.
func (s *Scanner) found(start int) string {
	if end := s.wordEnd(start); end > start {
		return `"` + diag.Clip(string(s.data[start:min(end, start+2*diag.MaxParam)])) + `"`
	}
	r, n := utf8.DecodeRune(s.data[start:])
	if r == utf8.RuneError && n == 1 {
		return fmt.Sprintf("the byte 0x%02x", s.data[start])
	}
	if r == '"' {
		return "a quotation mark"
	}
	return `"` + string(r) + `"`
}

func closer(open byte) byte {
	switch open {
	case '{':
		return '}'
	case '[':
		return ']'
	}
	return 0
}

func closerName(open byte) string {
	if open == '{' {
		return "brace"
	}
	return "bracket"
}

func openerName(open byte) string {
	if open == '{' {
		return "object"
	}
	return "array"
}
