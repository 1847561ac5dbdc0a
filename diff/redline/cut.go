package redline

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// tokenize appends the words of s from at to end. They are those of package words, but for what a
// comparison needs besides: a word broken at its hyphen is one ("high-\ntech"), a range two numbers
// and a dash ("12–14"), and the signs of feet and inches are no quotation marks (5′ 5″, 5' 5").
func (c *Comparer) tokenize(s *side, at, end int) {
	text := s.text[:end]
	const portion = 1 << 12 // bytes
	figure := -1            // where the last number ends
	for at < end {
		c.steps.spend(portion)
		for until := min(at+portion, end); at < until; {
			if !c.words.foldCase {
				if at = c.plain(s, text, at, until); at >= until {
					break
				}
			}
			next, kind, odd := words.Next(text, at)
			switch kind {
			case words.KindSpace:
				at = next
				continue
			case words.KindWord, words.KindNumber:
				if next < end && (text[next] == '-' || text[next] >= utf8.RuneSelf) ||
					text[next-1] == 0xad {
					if far := brokenEnd(text, at, next); far > next {
						next, odd = far, true
					}
				}
				if next-at > blockLetters && isBlock(text[at:next]) {
					c.letters(s, at, next)
					at = next
					continue
				}
				if kind == words.KindNumber {
					figure = next
					if dash, after := rangeDash(text[at:next]); dash > 0 {
						c.token(s, at, at+dash, kind, odd)
						c.token(s, at+dash, at+after, words.KindPunct, true)
						at, odd = at+after, true
					}
				}
			case words.KindPunct:
				if at == figure {
					if form := unitSign(s.text, at, next); form != "" {
						s.tokens = append(s.tokens, token{uint32(at), uint32(next)})
						s.ids = append(s.ids, c.words.numberForm(form, kind))
						at = next
						continue
					}
				}
			case words.KindLink:
			}
			s.tokens = append(s.tokens, token{uint32(at), uint32(next)})
			s.ids = append(s.ids, c.words.number(text, at, next, kind, odd))
			at = next
		}
	}
}

// A word of more letters than any language has is a block of text without blanks, as in old
// manuscripts. One of more than mostBlock bytes is none.
const (
	blockLetters = 40
	mostBlock    = 1 << 12
)

// isBlock reports whether a word is a block of nothing but letters.
func isBlock(word string) bool {
	n := 0
	for _, r := range word {
		switch {
		case unicode.IsLetter(r):
			n++
		case !unicode.Is(unicode.M, r):
			return false
		}
	}
	return n > blockLetters && len(word) <= mostBlock
}

// letters appends the letters of s from at to end, each with its marks as a word.
func (c *Comparer) letters(s *side, at, end int) {
	for begin := at; begin < end; begin = at {
		for at < end {
			r, w := utf8.DecodeRuneInString(s.text[at:end])
			if at > begin && !unicode.Is(unicode.M, r) {
				break
			}
			at += w
		}
		c.token(s, begin, at, words.KindWord, true)
	}
}

// plain appends the words of text from at on that are told by a look at their bytes, as most are,
// and returns where the first other one begins, or until. It is for speed alone, and says what
// [words.Next] would.
func (c *Comparer) plain(s *side, text string, at, until int) int {
	l, tokens, ids := &c.words, s.tokens, s.ids
	for at < until {
		mark := text[at]
		if mark == ' ' || mark == '\n' {
			at++
			continue
		}
		n, key := plainWord(text, at)
		switch {
		case n > 0:
			ids = append(ids, l.numberKeyed(text[at:at+n], key, words.KindWord))
		case plainMarks[mark] && at+1 < len(text) && text[at+1] < utf8.RuneSelf &&
			text[at+1] != mark:
			n = 1
			ids = append(ids, l.numberMark(text[at:at+1]))
		default:
			s.tokens, s.ids = tokens, ids
			return at
		}
		tokens = append(tokens, token{uint32(at), uint32(at + n)})
		at += n
	}
	s.tokens, s.ids = tokens, ids
	return at
}

// plainMarks are the marks that are a word each, if no other of the kind and nothing beyond ASCII
// follows. Quotation marks may be signs of feet.
var plainMarks = [utf8.RuneSelf * 2]bool{
	'.': true, ',': true, ';': true, ':': true, '!': true, '?': true, '(': true, ')': true,
	'[': true, ']': true,
	'{': true, '}': true, '<': true, '>': true, '|': true, '/': true, '*': true, '#': true,
	'=': true,
}

// plainWord returns the length of the word at i, and its key, if it is one of the plain ones:
// letters of ASCII and those of [isWideLetter], and after them a blank or a mark that holds no
// letters together. If not, the length is 0.
func plainWord(text string, i int) (n int, key uint64) {
	const ones, high = 0x0101010101010101, eachHigh
	for at := i; at+8 <= len(text); at += 8 {
		x := load64(text, at)
		// In each byte the highest bit is set if it is no letter.
		low := (x | 0x20*ones) &^ high
		if others := (^(low + (0x80-'a')*ones) | (low + (0x7f-'z')*ones) | x) & high; others != 0 {
			k := bits.TrailingZeros64(others) / 8
			end := at + k
			if text[end] >= utf8.RuneSelf {
				return wideWord(text, i, end)
			}
			if end == i || !endsPlain[text[end]] &&
				!(text[end] == '.' && end+1 < len(text) && text[end+1] <= ' ') {
				return 0, 0
			}
			if at == i {
				return k, x & (1<<(8*k) - 1)
			}
			if end-i > blockLetters {
				return 0, 0
			}
			return end - i, keyOf(text, i, end)
		}
	}
	return 0, 0
}

// wideWord is [plainWord] for a word that goes on at a byte with a letter that is not of ASCII.
func wideWord(text string, i, end int) (n int, key uint64) {
	for end+1 < len(text) {
		switch c := text[end]; {
		case isPlainLetter(c):
			end++
		case isWideLetter(c, text[end+1]):
			end += 2
		case end-i <= blockLetters && (endsPlain[c] || c == '.' && text[end+1] <= ' '):
			return end - i, keyOf(text, i, end)
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// isWideLetter reports whether two bytes are a letter of French, German or Cyrillic that is the
// same to a reader in no other form.
func isWideLetter(c, d byte) bool {
	switch c {
	case 0xc3:
		return d&0xc0 == 0x80 && d != 0x97 && d != 0xb7 // À to ÿ, without × and ÷
	case 0xd0, 0xd1:
		return d&0xc0 == 0x80 // Ѐ to ѿ
	case 0xd2:
		return d == 0x90 || d == 0x91 // Ґ ґ
	}
	return false
}

// endsPlain are the bytes after which nothing more can belong to a word of letters before them.
var endsPlain = [256]bool{
	' ': true, '\n': true, ',': true, ';': true, '(': true, ')': true,
	'!': true, '?': true, '"': true,
}

func (c *Comparer) token(s *side, at, end int, kind words.Kind, odd bool) {
	s.tokens = append(s.tokens, token{uint32(at), uint32(end)})
	s.ids = append(s.ids, c.words.number(s.text, at, end, kind, odd))
}

// brokenEnd returns the end of the word that goes on after the end of a line or a blank, if the
// word of text from start to i is broken there after a hyphen, and i if not. A hyphen before a
// conjunction stands for a part left out ("first- and second-class"): there the word ends.
func brokenEnd(text string, start, i int) int {
	for {
		j := i + hyphenAt(text, i)
		if j == i && !softBreak(text, start, i) {
			return i
		}
		k := j
		breaks := 0
		for k < len(text) && (text[k] == ' ' || text[k] == '\n' || text[k] == '\r' ||
			text[k] == '\t') {
			if text[k] == '\n' {
				breaks++
			}
			k++
		}
		if k == j || k == len(text) || breaks > 1 || j == i && breaks == 0 {
			return i
		}
		end, kind, _ := words.Next(text, k)
		if kind != words.KindWord || suspends(text[k:end]) {
			return i
		}
		start, i = k, end
	}
}

// hyphenAt returns the length of a single hyphen at i; 0 if there is none, or more than one.
func hyphenAt(text string, i int) int {
	switch {
	case i+1 < len(text) && text[i] == '-' && text[i+1] != '-':
		return 1
	case strings.HasPrefix(text[i:], "\u2010"):
		return len("\u2010")
	}
	return 0
}

// softBreak reports whether the word of text from start to i ends with a soft hyphen.
func softBreak(text string, start, i int) bool {
	return i-start > 2 && text[i-2:i] == "\u00ad"
}

// suspends reports whether a word after a hyphen and a blank does not go on with the word before.
func suspends(word string) bool {
	switch word {
	case "and", "or", "to", "as", "und", "oder", "bzw", "sowie", "bis", "wie", "et", "ou", "та",
		"і", "й", "або", "и", "или":
		return true
	}
	return false
}

// rangeDash returns where in a number the dash between its two figures begins and ends; 0 if it is
// no range, but a date for instance.
func rangeDash(number string) (dash, after int) {
	for i, r := range number {
		switch {
		case r >= '0' && r <= '9', r == '.', r == ',', r == '%', r == '§', unicode.IsSpace(r):
		case dash == 0 && i > 0 && isRangeDash(r):
			dash, after = i, i+utf8.RuneLen(r)
		case dash > 0 && i == after && unicode.IsSpace(r):
		default:
			return 0, 0
		}
	}
	for after < len(number) && after > 0 && !isDigit(number[after]) {
		if number[after] >= utf8.RuneSelf || number[after] > ' ' {
			return 0, 0
		}
		after++
	}
	if after == len(number) {
		return 0, 0
	}
	return dash, after
}

func isRangeDash(r rune) bool { return r == '-' || r >= '\u2010' && r <= '\u2013' || r == '\u2212' }

// unitSign returns the form of the sign of feet or inches that the mark of text from at to end is,
// which stands right after a number; "" if it closes a quotation instead, or is another mark.
func unitSign(text string, at, end int) string {
	form := ""
	switch text[at:end] {
	case "'", "’", "´", "`", "′":
		form = "′"
	case `"`, "”", "“", "″":
		form = "″"
	default:
		return ""
	}
	// The quotation mark before it, in the same paragraph, tells.
	const far = 400 // bytes
	for i, after := at, ' '; i > 0 && at-i < far; {
		r, w := utf8.DecodeLastRuneInString(text[:i])
		i -= w
		if r == '\n' && after == '\n' {
			break
		}
		if isQuote(r) {
			before, _ := utf8.DecodeLastRuneInString(text[:i])
			if opens := !unicode.IsSpace(after) && !unicode.IsLetter(before) &&
				!unicode.IsDigit(before); opens && i+w < at {
				return ""
			} else if !opens && !unicode.IsLetter(after) {
				break
			}
		}
		after = r
	}
	return form
}

func isQuote(r rune) bool { return strings.ContainsRune("'’‘\"“”„«»´`", r) }

// cuttable reports whether text can be cut at i without parting what [Comparer.tokenize] takes
// for one word. It may say no without need.
func cuttable(s string, i int) bool {
	if i == 0 || i == len(s) {
		return true
	}
	if s[i-1] != '\n' && s[i-1] != ' ' {
		return false
	}
	const far = 64 // bytes
	k, breaks := i, 0
	for ; k > 0 && (s[k-1] == ' ' || s[k-1] == '\n' || s[k-1] == '\t' || s[k-1] == '\r'); k-- {
		if s[k-1] == '\n' {
			breaks++
		}
		if breaks > 1 {
			return true
		}
		if i-k > far {
			return false
		}
	}
	if k == 0 {
		return true
	}
	switch c := s[k-1]; {
	case c == '-':
		return false
	case isDigit(c):
		for k = i; k < len(s) && (s[k] == ' ' || s[k] == '\n' || s[k] == '\t' ||
			s[k] == '\r'); k++ {
			if k-i > far {
				return false
			}
		}
		return k < len(s) && s[k] < utf8.RuneSelf && !isDigit(s[k]) && s[k] != '%'
	case c >= utf8.RuneSelf:
		r, _ := utf8.DecodeLastRuneInString(s[:k])
		return unicode.IsLetter(r)
	}
	return true
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// loosen widens the gaps until they neither begin nor end inside a word, and joins those that meet.
// What lies between gaps is equal byte for byte.
func (c *Comparer) loosen() {
	old, new := c.old.text, c.new.text
	out := c.gaps[:0]
	for k, g := range c.gaps {
		floor := 0
		if len(out) > 0 {
			floor = out[len(out)-1].oldEnd
		}
		for g.oldAt > floor && !(cuttable(old, g.oldAt) && cuttable(new, g.newAt)) {
			g.oldAt, g.newAt = g.oldAt-1, g.newAt-1
		}
		ceiling := len(old)
		if k+1 < len(c.gaps) {
			ceiling = c.gaps[k+1].oldAt
		}
		for g.oldEnd < ceiling && !(cuttable(old, g.oldEnd) && cuttable(new, g.newEnd)) {
			g.oldEnd, g.newEnd = g.oldEnd+1, g.newEnd+1
		}
		if n := len(out); n > 0 && g.oldAt == floor && g.newAt == out[n-1].newEnd &&
			!(cuttable(old, g.oldAt) && cuttable(new, g.newAt)) {
			out[n-1].oldEnd, out[n-1].newEnd = g.oldEnd, g.newEnd
			continue
		}
		out = append(out, g)
	}
	c.gaps = out
}
