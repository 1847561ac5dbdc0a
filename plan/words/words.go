package words

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// A Kind says what a [Word] is. The zero Kind is KindSpace.
type Kind uint8

// The kinds of words.
const (
	KindSpace Kind = iota // a run of white space
	// KindPunct: a punctuation mark, a symbol, a control character or a byte that is no UTF-8
	KindPunct
	KindWord // letters, with what holds them together: don't, high-tech, U.S., Abs
	// KindNumber: begins with a digit or a section sign: 28, 1,000.50, 50%, 2025-11-20, § 12a
	KindNumber
	KindLink // an address: https://example.org/a, www.example.org/b
)

// Kinds lists the kinds of words, in the order of their values.
func Kinds() []Kind { return []Kind{KindSpace, KindPunct, KindWord, KindNumber, KindLink} }

// Valid reports whether k is a known kind.
func (k Kind) Valid() bool { return k <= KindLink }

// String returns the kind's name in lower case: "space", "punct", "word", "number", "link".
func (k Kind) String() string {
	switch k {
	case KindSpace:
		return "space"
	case KindPunct:
		return "punct"
	case KindWord:
		return "word"
	case KindNumber:
		return "number"
	case KindLink:
		return "link"
	}
	return "unknown"
}

// A Word is one unit of comparison: where it begins in its text, in bytes, and the text of it.
type Word struct {
	At   int    `json:"at"`
	Text string `json:"text"`
	Kind Kind   `json:"-"`
}

// End returns the offset of the first byte after the word.
func (w Word) End() int { return w.At + len(w.Text) }

// All cuts text into words, white space and punctuation included, so that the texts of all words,
// one after another, are the text. It takes any bytes and needs no memory.
//
// The cuts are those of the default word boundaries of Unicode Standard Annex #29, with these
// differences, which keep whole what a reader of agreements takes for one word:
//
//   - hyphens, and en dashes without spaces, hold a word together: high-tech, 2025-11-20, 12–14;
//   - a slash holds digits together, a colon digits as well as letters: 20/11/2025, 14:30;
//   - a percent sign belongs to its number, a section sign to the number after it, also over
//     white space within a paragraph: 50%, 50 %, § 12a;
//   - groups of three digits after a first group of up to three, over one space or line break, are
//     one number: 600 000; but three numbers and more in a row of which none begins with 0 are
//     none, if plain spaces divide them: 120 135 140;
//   - an abbreviation of single letters keeps its last full stop: U.S., z.B.;
//   - addresses and mail addresses are one word;
//   - a run of one of the marks . - * = ~ # is one word, as is a run of any white space.
//
// In scripts that are written without spaces each character, with its marks, is a word.
// Cost: linear; see BenchmarkWords.
func All(text string) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		for i := 0; i < len(text); {
			end, kind, _ := Next(text, i)
			if !yield(Word{At: i, Text: text[i:end], Kind: kind}) {
				return
			}
			i = end
		}
	}
}

// Append appends to dst the words of text that are not white space, and returns the extended
// slice. It is [All] for loops that reuse memory.
func Append(dst []Word, text string) []Word {
	for i := 0; i < len(text); {
		end, kind, _ := Next(text, i)
		if kind != KindSpace {
			dst = append(dst, Word{At: i, Text: text[i:end], Kind: kind})
		}
		i = end
	}
	return dst
}

// Next returns the end of the word of text that begins at i, its kind, and whether its bytes may
// differ from those of a word that is the same to a reader (if not, the word is its own folded
// form).
func Next(s string, i int) (end int, kind Kind, odd bool) {
	c := s[i]
	switch asciiClass[c] {
	case letter:
		return scanWord(s, i, i+1, letter, KindWord, false)
	case digit:
		return scanWord(s, i, i+1, digit, KindNumber, false)
	case space:
		return spaceEnd(s, i+1), KindSpace, false
	case single:
		return withMarks(s, i+1, KindPunct, c == '\'' || c == '`')
	case repeat:
		end = i + 1
		for end < len(s) && s[end] == c {
			end++
		}
		return withMarks(s, end, KindPunct, c == '-' && end > i+1 || c == '.' && end == i+3)
	default: // not ASCII, or told by more than its byte
	}
	r, w := utf8.DecodeRuneInString(s[i:])
	cl, same := classOf(r, w)
	switch cl {
	case letter:
		return scanWord(s, i, i+w, letter, KindWord, !same)
	case digit:
		return scanWord(s, i, i+w, digit, KindNumber, !same)
	case kana:
		return scanWord(s, i, i+w, kana, KindWord, !same)
	case space:
		return spaceEnd(s, i+w), KindSpace, false
	case ideograph:
		return withMarks(s, i+w, KindWord, !same)
	case section:
		return sectionEnd(s, i+w)
	case flag:
		if r2, w2 := utf8.DecodeRuneInString(s[i+w:]); isFlag(r2) {
			w += w2
		}
	default: // a mark of its own
	}
	return withMarks(s, i+w, KindPunct, !same)
}

// scanWord continues, from i, the word that began at start; last is the class of what stands
// before i.
func scanWord(s string, start, i int, last class, kind Kind, odd bool) (int, Kind, bool) {
	if last != kana {
		// A word of letters and digits that a blank ends, as nearly all are, never leaves the
		// registers: 1.6 times the speed.
		for i < len(s) {
			cl, n, same := asciiClass[s[i]], 1, true
			if cl == high {
				var r rune
				r, n = utf8.DecodeRuneInString(s[i:])
				cl, same = classOf(r, n)
			}
			if cl > digit {
				break
			}
			last, odd = cl, odd || !same
			i += n
		}
		if i == len(s) || s[i] == ' ' && kind == KindWord {
			return i, kind, odd
		}
	}
	w := scan{s: s, start: start, i: i, last: last, kind: kind, odd: odd}
	for w.i < len(s) {
		cl := asciiClass[s[w.i]]
		switch {
		case cl <= digit && w.last != kana: // letter or digit
			w.last = cl
			w.i++
			continue
		case cl == high && w.high(), cl > digit && cl != high && w.ascii(cl):
			continue
		}
		break
	}
	return w.i, w.kind, w.odd || w.dots && capitals(s[start:w.i])
}

// A scan is where the reading of one word stands. Its steps report whether the word may go on.
type scan struct {
	s        string
	start, i int   // the word is s[start:i] so far
	last     class // of what stands before i
	kind     Kind
	odd      bool // its bytes may differ from those of a word that is the same to a reader
	dots     bool // a full stop joins its parts: initials, perhaps
}

// ends takes the word to its end, which is no matter of its letters.
func (w *scan) ends(end int, kind Kind) bool {
	w.i, w.kind, w.dots = end, kind, false
	return false
}

// number reports whether the word is a number, and a digit stands before i.
func (w *scan) number() bool { return w.last == digit && w.kind == KindNumber }

// high takes in the character at i, which is none of ASCII's.
func (w *scan) high() bool {
	r, n := utf8.DecodeRuneInString(w.s[w.i:])
	cl, same := classOf(r, n)
	switch {
	case cl == letter || cl == digit:
		if w.last == kana {
			return false
		}
		w.last = cl
	case cl == kana:
		if w.last != kana {
			return false
		}
	case cl == mark:
	case cl == joiner && joins(r, w.last, classAt(w.s, w.i+n)):
	default:
		return w.numeral(r, n)
	}
	w.odd = w.odd || !same
	w.i += n
	return true
}

// numeral takes in what may stand in a number or behind it: r, of n bytes, is at i.
func (w *scan) numeral(r rune, n int) bool {
	switch {
	case r == '‰' && w.number():
		return w.ends(w.i+n, w.kind)
	case isFraction(r) && w.number():
		w.i += n
		return true
	}
	if end := digitGroup(w.s, w.start, w.i); end > 0 {
		w.i, w.odd = end, true
		return true
	}
	if end := percentAfter(w.s, w.i); end > 0 && w.number() {
		w.odd = true
		return w.ends(end, w.kind)
	}
	return false
}

// ascii takes in the mark or white space at i, of class cl.
func (w *scan) ascii(cl class) bool {
	s, i, c := w.s, w.i, w.s[w.i]
	if c == ':' && w.kind == KindWord && strings.HasPrefix(s[i+1:], "//") {
		if end := linkEnd(s, i+3); end > i+3 {
			return w.ends(end, KindLink)
		}
	}
	if j := asciiJoin[c]; j != 0 && i+1 < len(s) && w.last <= digit {
		after := asciiClass[s[i+1]]
		if after == high {
			after = classAt(s, i+1)
		}
		if after <= digit && j&(1<<(w.last*2+after)) != 0 {
			w.dots = w.dots || c == '.'
			w.last = after
			w.i++
			return true
		}
	}
	switch {
	case c == '.' && w.dots && initials(s[w.start:i]):
		w.odd = w.odd || capitals(s[w.start:i])
		return w.ends(i+1, w.kind)
	case c == '/' && i-w.start > 4 && w.kind == KindWord && strings.HasPrefix(s[w.start:], "www."):
		return w.ends(linkEnd(s, i), KindLink)
	case c == '%' && w.number():
		return w.ends(i+1, w.kind)
	case cl == space && w.number():
		if end := percentAfter(s, i); end > 0 {
			w.odd = true
			return w.ends(end, w.kind)
		}
		if end := digitGroup(s, w.start, i); end > 0 {
			w.i, w.odd = end, true
			return true
		}
	}
	return false
}

// isFraction reports whether r is a fraction in one character, which ends a number: 4¼, 2⅔.
func isFraction(r rune) bool {
	return r >= '¼' && r <= '¾' || r >= '⅐' && r <= '⅞' || r == '↉'
}

// withMarks extends a word that ends at i over the combining marks that follow; an emoji joined by
// a zero-width joiner is taken in too.
func withMarks(s string, i int, kind Kind, odd bool) (int, Kind, bool) {
	for i < len(s) && s[i] >= utf8.RuneSelf {
		r, w := utf8.DecodeRuneInString(s[i:])
		if cl, _ := classOf(r, w); cl != mark {
			break
		}
		odd = true
		i += w
		if r == '\u200d' && i < len(s) && s[i] >= utf8.RuneSelf {
			if r, w = utf8.DecodeRuneInString(s[i:]); isPictograph(r) {
				i += w
			}
		}
	}
	return i, kind, odd
}

// spaceEnd returns the end of the white space that reaches i at least.
func spaceEnd(s string, i int) int {
	for i < len(s) {
		switch asciiClass[s[i]] {
		case space:
			i++
			continue
		case high:
			r, w := utf8.DecodeRuneInString(s[i:])
			if cl, _ := classOf(r, w); cl == space {
				i += w
				continue
			}
		default:
		}
		break
	}
	return i
}

// sectionEnd returns the end of the word that begins with section signs, the first of which ends at
// i: with the number that follows, directly or after white space, or else the signs alone.
func sectionEnd(s string, i int) (int, Kind, bool) {
	for i+1 < len(s) && s[i:i+2] == "§" {
		i += 2
	}
	j, _ := gapEnd(s, i)
	if j < len(s) && asciiClass[s[j]] == digit {
		end, _, odd := scanWord(s, j, j+1, digit, KindNumber, j > i)
		return end, KindNumber, odd
	}
	return withMarks(s, i, KindPunct, false)
}

// gapEnd returns the end of the white space at i, which is i itself if there is none or a paragraph
// ends in it, and whether it is one space or one line break with what indents the next line.
func gapEnd(s string, i int) (end int, one bool) {
	breaks, n := 0, 0
	for end = i; end < len(s); n++ {
		r, w := rune(s[end]), 1
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRuneInString(s[end:])
		}
		switch r {
		case '\n':
			if breaks++; breaks > 1 {
				return i, false
			}
		case '\v', '\f', '\u0085', '\u2028', '\u2029':
			return i, false
		case ' ', '\t', '\r':
		default:
			if cl, _ := classOf(r, w); cl != space {
				return end, n == 1 || breaks == 1
			}
		}
		end += w
	}
	return end, n == 1 || breaks == 1
}

// percentAfter returns the end of a percent sign that white space divides from i, or 0.
func percentAfter(s string, i int) int {
	j, _ := gapEnd(s, i)
	switch {
	case j == i:
	case j < len(s) && s[j] == '%':
		return j + 1
	case j+2 < len(s) && s[j:j+3] == "‰":
		return j + 3
	}
	return 0
}

// digitGroup returns the end of a group of three digits that one space divides from i, or 0. What
// stands between start and i must be such groups with a first one of up to three digits.
func digitGroup(s string, start, i int) int {
	j, one := gapEnd(s, i)
	if !one || !groupAt(s, j) {
		return 0
	}
	first := 0 // the length of the run of digits that ends at i
	for first < i-start && first < 4 && asciiClass[s[i-1-first]] == digit {
		first++
	}
	head := i - first
	switch {
	case first == 0 || first == 4 || s[head] == '0' && head == start:
		return 0
	case head == start:
		if first == 3 && inRow(s, head) {
			return 0
		}
		return j + 3
	case first != 3:
		return 0
	case asciiClass[s[head-1]] == space || s[head-1] >= utf8.RuneSelf:
		// a group that was taken before
		return j + 3
	}
	return 0
}

// groupAt reports whether three digits and no more stand at i.
func groupAt(s string, i int) bool {
	return i+3 <= len(s) && threeDigits(s[i:i+3]) && (i+3 == len(s) || asciiClass[s[i+3]] > digit)
}

// inRow reports whether the three digits at i are one of three numbers and more in a row, which
// are no groups of one number: none begins with 0, and plain spaces divide them.
func inRow(s string, i int) bool {
	n := 1
	for at := i; n < 3; n++ { // towards the beginning
		end := at
		for end > 0 && plainSpace(s[end-1]) {
			end--
		}
		at = end - 3
		if at < 0 || !groupAt(s, at) || s[at] == '0' || at > 0 && asciiClass[s[at-1]] <= digit {
			break
		}
		if next, one := gapEnd(s, end); !one || next == end {
			break
		}
	}
	at := i
	for range 3 { // and towards the end
		next, one := gapEnd(s, at+3)
		if !one || !plainSpace(s[at+3]) || !groupAt(s, next) {
			break
		}
		if at = next; s[at] == '0' {
			return false
		}
		n++
	}
	return n >= 3 && s[i] != '0'
}

func plainSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

func threeDigits(s string) bool {
	return asciiClass[s[0]] == digit && asciiClass[s[1]] == digit && asciiClass[s[2]] == digit
}

// initials reports whether s is single letters with full stops between: U.S, z.B.
func initials(s string) bool {
	for {
		_, w := utf8.DecodeRuneInString(s)
		switch {
		case len(s) == w:
			return true
		case s[w] != '.' || len(s) == w+1:
			return false
		}
		s = s[w+1:]
	}
}

// linkEnd returns the end of the address whose rest begins at i, without the punctuation that
// closes a sentence or a bracket around it.
func linkEnd(s string, i int) int {
	start, open := i, 0
scan:
	for i < len(s) {
		c := s[i]
		switch {
		case asciiClass[c] == space || c < ' ' || c == '<' || c == '>' || c == '"' || c == '`' ||
			c == ']' || c == '}':
			break scan
		case c == '(':
			open++
		case c == ')':
			if open--; open < 0 {
				break scan
			}
		case c >= utf8.RuneSelf:
			r, w := utf8.DecodeRuneInString(s[i:])
			if cl, _ := classOf(r, w); cl > digit && cl != mark && cl != ideograph && cl != kana {
				break scan
			}
			i += w - 1
		}
		i++
	}
	for i > start {
		switch s[i-1] {
		case '.', ',', ';', ':', '!', '?', '\'', '*':
			i--
			continue
		}
		break
	}
	return i
}
