package sources

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word is a run of letters, marks and digits of a text, or one character of
// a script that is written without spaces, or a sign that means something by
// itself, such as $ or %.
type word struct {
	at, end int // bytes of the text
	id      int // of its folded form; 0 for words that nobody asks about
}

// A vocabulary gives words their ids, from 1.
type vocabulary map[string]int

// words reads the words of s. Where grow is set, new words enter the
// vocabulary; otherwise they get 0.
//
// Words are folded: case (Unicode simple folding), composition (NFC), the kind
// of an apostrophe, and the dots of abbreviations such as U.S.; soft hyphens
// and zero-width characters are passed over. Dashes, quotation marks, white
// space and other punctuation are in no word, so that none of them makes a
// difference. Cost: linear.
func (v vocabulary) words(s string, grow bool) []word {
	out := make([]word, 0, len(s)/6+1)
	r := wordReader{text: s}
	for r.next() {
		id, ok := v[string(r.folded)] // no allocation: the compiler sees the lookup
		if !ok && grow {
			id = len(v) + 1
			v[string(r.folded)] = id
		}
		out = append(out, word{at: r.start, end: r.end, id: id})
	}
	return out
}

type wordReader struct {
	text       string
	at         int // where to go on
	start, end int // the word that was read
	folded     []byte
}

// next reads a word, and reports false at the end of the text.
func (r *wordReader) next() bool {
	for r.at < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		r.start, r.end = r.at, r.at+size
		r.folded = r.folded[:0]
		switch {
		case isLone(c):
			r.at += size
			r.add(c)
			r.marks()
		case isWordRune(c) && !isApostrophe(c):
			r.run()
		case isSign(c), r.isMinus(c):
			r.at += size
			if c == '−' {
				c = '-'
			}
			r.add(c)
		default:
			r.at += size
			continue
		}
		return true
	}
	return false
}

func (r *wordReader) add(c rune) {
	if c < utf8.RuneSelf {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		r.folded = append(r.folded, byte(c))
		return
	}
	// Upper case first, so that ς and σ are one.
	r.folded = utf8.AppendRune(r.folded, unicode.ToLower(unicode.ToUpper(c)))
}

// marks reads the marks on a character.
func (r *wordReader) marks() {
	for r.at < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		if !unicode.Is(unicode.M, c) {
			return
		}
		r.add(c)
		r.at += size
		r.end = r.at
	}
}

// run reads the rest of a word of several characters.
func (r *wordReader) run() {
	var (
		last   rune   // the character of the word before this one
		plain  = true // ASCII only
		letter = 0    // characters since the start or the last dot
	)
	for r.at < len(r.text) {
		c, size := utf8.DecodeRuneInString(r.text[r.at:])
		switch {
		case isLone(c):
			r.finish(plain)
			return
		case isWordRune(c) && !isApostrophe(c):
			r.add(c)
			plain = plain && c < utf8.RuneSelf
			last = c
			letter++
		case isIgnored(c):
			r.at += size
			continue
		case isApostrophe(c) && unicode.IsLetter(last) && r.letterAt(r.at+size):
			r.folded = append(r.folded, '\'')
			letter++
		case (c == '.' || c == ',') && unicode.IsDigit(last) && r.digitAt(r.at+size):
			r.folded = append(r.folded, byte(c))
			letter++
		case c == '.' && letter == 1 && unicode.IsLetter(last) && r.initialAt(r.at+size):
			letter = 0
		default:
			r.finish(plain)
			return
		}
		r.at += size
		r.end = r.at
	}
	r.finish(plain)
}

func (r *wordReader) finish(plain bool) {
	if !plain && !norm.NFC.IsNormal(r.folded) {
		r.folded = norm.NFC.Bytes(r.folded)
	}
}

func (r *wordReader) runeAt(i int) rune {
	if i >= len(r.text) {
		return 0
	}
	c, _ := utf8.DecodeRuneInString(r.text[i:])
	return c
}

func (r *wordReader) letterAt(i int) bool { return unicode.IsLetter(r.runeAt(i)) }
func (r *wordReader) digitAt(i int) bool  { return unicode.IsDigit(r.runeAt(i)) }

// initialAt reports whether one letter and then a dot, or the end of a word,
// stand at i: the S of U.S.
func (r *wordReader) initialAt(i int) bool {
	c := r.runeAt(i)
	return unicode.IsLetter(c) && !isLone(c) && !isWordRune(r.runeAt(i+utf8.RuneLen(c)))
}

// isMinus reports whether c, which is next, is the sign of a number.
func (r *wordReader) isMinus(c rune) bool {
	if c != '-' && c != '−' || !r.digitAt(r.at+utf8.RuneLen(c)) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(r.text[:r.at])
	return r.at == 0 || unicode.IsSpace(before)
}

func isWordRune(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	return unicode.In(c, unicode.L, unicode.N, unicode.M)
}

// isLone reports whether c is of a script that puts no spaces between words.
func isLone(c rune) bool {
	return c >= 0x0E00 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) &&
		!unicode.Is(unicode.M, c)
}

func isSign(c rune) bool {
	switch c {
	case '%', '‰', '§', '№', '&', '°':
		return true
	}
	return unicode.In(c, unicode.Sc, unicode.Sm) && c != '−'
}

func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == '\u02BC' || c == '`' }

func isIgnored(c rune) bool {
	switch c {
	case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF':
		return true
	}
	return false
}
