package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/redraft-go/redraft/plan/words"
)

// A token is a word, a number or a mark of the text.
type token struct {
	at, end int32
	kind    tokenKind
	mark    byte // of an ASCII mark: the mark; 0 otherwise
	flags   tokenFlags
	span    uint8 // tokens of the phrase that begins here
	node    int32 // the phrase that begins here; 0 none
	word    int32 // id of the word in the lexicon; 0 unknown
	stem    int32 // id of the longest stem in the lexicon; 0 none
	holder  int32 // index into the parties of the reader, plus one, of the party named here
}

type tokenKind uint8

const (
	wordToken tokenKind = iota
	numberToken
	markToken
)

type tokenFlags uint16

const (
	// nothing stands before it that parts it from the token before
	tight       tokenFlags = 1 << iota
	glued                  // a hyphen ties it to the token before
	elided                 // an apostrophe ties it to the token before
	upper                  // begins with a capital
	capitals               // has capitals only
	covered                // inside a phrase that began before
	taken                  // part of a reference, date or quantity already read
	sentence               // first of a sentence
	fractions              // a number written as a vulgar fraction
	anchoring              // first word of what a period is counted from
	conditional            // inside a condition
	timely                 // holds what may say a length of time in one word: "tägig"
)

func (t *token) has(f tokenFlags) bool { return t.flags&f != 0 }

// longest is how many tokens a sentence may have: behind them another begins,
// so that reading stays linear in texts without full stops.
const longest = 300

// scan cuts text into tokens and looks each up in the lexicon. Cost: linear.
func (g *reading) scan() {
	text := g.text
	carry := sentence
	prev := 0   // end of the last token
	length := 0 // tokens of the sentence so far
	for i := 0; i < len(text); {
		if g.ended(len(g.tokens)) {
			return
		}
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		if c == '\n' {
			carry |= sentence
		}
		if c == '\n' || isSpace(c) {
			i += size
			continue
		}
		t := token{at: int32(i), flags: carry}
		if i == prev && i > 0 && carry&(glued|elided) == 0 {
			t.flags |= tight
		}
		if tie := g.tieAt(c, i, size); tie != 0 && i == prev {
			carry, i = t.flags&sentence|tie, i+size
			prev = i
			continue
		}
		carry = 0
		i = g.scanToken(&t, c, i, size)
		prev = i
		g.tokens = append(g.tokens, t)
		if length++; t.flags&sentence != 0 {
			length = 1
		}
		if length >= longest || t.kind == markToken && g.endsSentence(i) {
			carry |= sentence
		}
	}
}

// scanToken reads the token t that begins with c, of size bytes, at i, and gives
// where it ends.
func (g *reading) scanToken(t *token, c rune, i, size int) int {
	at := i
	switch {
	case isDigit(c):
		t.kind = numberToken
		i = scanNumber(g.text, i)
		g.lookup(t, g.text[at:i])
	case unicode.IsLetter(c):
		i = g.readWord(t, i)
	case vulgar(c) != "":
		t.kind, t.flags = numberToken, t.flags|fractions
		i += size
	default:
		t.kind = markToken
		if c < utf8.RuneSelf {
			t.mark = byte(c)
		}
		i += size
		g.lookup(t, g.text[at:i])
	}
	t.end = int32(i)
	return i
}

// tieAt gives how the mark c at i ties the word behind it to the one before: as a
// hyphen or an apostrophe does; 0 where it does not.
func (g *reading) tieAt(c rune, i, size int) tokenFlags {
	if len(g.tokens) == 0 || i+size >= len(g.text) || !isHyphen(c) && !isApostrophe(c) {
		return 0
	}
	before := g.tokens[len(g.tokens)-1].kind
	next, _ := utf8.DecodeRuneInString(g.text[i+size:])
	switch {
	case before == markToken:
		return 0
	case isHyphen(c) && (unicode.IsLetter(next) || isDigit(next) && before != numberToken):
		return glued
	case isApostrophe(c) && unicode.IsLetter(next):
		return elided
	}
	return 0
}

// scanWord reads the word at i and gives where it ends.
func (g *reading) scanWord(t *token, i int) int {
	text := g.text
	g.fold = g.fold[:0]
	marks, letters, small := false, 0, 0
	for i < len(text) {
		c, size := rune(text[i]), 1
		if c >= utf8.RuneSelf {
			c, size = utf8.DecodeRuneInString(text[i:])
		}
		low, letter := lowerLetter(c)
		switch {
		case letter:
			if low == c {
				small++
			} else if letters == 0 {
				t.flags |= upper
			}
			g.fold = words.AppendSpelling(g.fold, low)
			letters++
		case c >= utf8.RuneSelf && unicode.Is(unicode.Mn, c):
			marks = true
			g.fold = utf8.AppendRune(g.fold, c)
		case isApostrophe(c) && g.lang.inner && letters > 0 && letterAt(text, i+size):
			g.fold = append(g.fold, '\'')
		case c == '.' && letters == 1 && small == 0 && initialsGoOn(text, i):
			t.flags |= capitals
			i = g.scanInitials(i)
			g.lookup(t, "")
			return i
		default:
			size = 0
		}
		if size == 0 {
			break
		}
		i += size
	}
	if small == 0 && letters > 1 {
		t.flags |= capitals
	}
	if marks {
		g.composed = norm.NFC.Append(g.composed[:0], g.fold...)
		g.fold = append(g.fold[:0], g.composed...)
	}
	g.lookup(t, "")
	return i
}

// lowerLetter gives c in lower case and whether it is a letter.
func lowerLetter(c rune) (rune, bool) {
	if c < utf8.RuneSelf {
		low := c | 0x20
		return low, low >= 'a' && low <= 'z'
	}
	return unicode.ToLower(c), unicode.IsLetter(c)
}

// initialsGoOn reports whether the point at i is followed by a capital and another
// point: U.S., U.K., U.S.A., where the points are part of the word.
func initialsGoOn(text string, i int) bool {
	return i+2 < len(text) && isUpperASCII(text[i+1]) && text[i+2] == '.'
}

// scanInitials reads the rest of U.S.A. from its first point, at i. It is folded as USA is.
func (g *reading) scanInitials(i int) int {
	text := g.text
	for i+1 < len(text) && text[i] == '.' && isUpperASCII(text[i+1]) {
		g.fold = append(g.fold, text[i+1]|0x20)
		i += 2
	}
	if i < len(text) && text[i] == '.' {
		i++
	}
	return i
}

// scanNumber gives where the number at i ends: digits with separators between
// them. Groups parted by spaces are put together later, where the language is known.
func scanNumber(text string, i int) int {
	for i < len(text) {
		c := text[i]
		switch {
		case c >= '0' && c <= '9':
			i++
		case (c == '.' || c == ',' || c == '\'') && i+1 < len(text) && isDigit(rune(text[i+1])):
			i++
		case c == 0xE2 && i+3 < len(text) && text[i+1] == 0x80 && text[i+2] == 0x99 &&
			isDigit(rune(text[i+3])):
			// ’
			i += 3
		default:
			return i
		}
	}
	return i
}

// endsSentence reports whether the mark before i, the last token, ends a sentence.
func (g *reading) endsSentence(i int) bool {
	n := len(g.tokens)
	switch g.tokens[n-1].mark {
	case ';', '!', '?':
		return true
	case '.':
	default:
		return false
	}
	if n >= 2 {
		p := &g.tokens[n-2]
		if p.kind == numberToken && p.end-p.at <= 2 && g.lang.orderedBy && i < len(g.text) &&
			g.tokens[n-1].has(tight) {
			return false // "1. Januar"
		}
		if p.kind == wordToken && (g.single(n-2, abbreviation) ||
			(p.end-p.at <= 2 && p.has(upper))) {
			return false
		}
	}
	j := i
	for j < len(g.text) {
		c, size := utf8.DecodeRuneInString(g.text[j:])
		if !isSpace(c) && c != '\n' && c != '"' && c != '”' && c != '»' && c != '(' && c != '“' &&
			c != '«' {
			return j > i && !unicode.IsLower(c)
		}
		j += size
	}
	return true
}

func letterAt(text string, i int) bool {
	c, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(c)
}

func isUpperASCII(c byte) bool { return c >= 'A' && c <= 'Z' }
func isDigit(c rune) bool      { return c >= '0' && c <= '9' }

func isSpace(c rune) bool {
	switch c {
	case ' ', '\t', '\r', '\v', '\f', '\u00a0', '\u2009', '\u202f', '\u2007', '\u200a', '\ufeff':
		return true
	}
	return false
}

func isHyphen(c rune) bool { return c == '-' || c == '\u2010' || c == '\u2011' }

func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' }

// vulgar gives the fraction that c is, or "".
func vulgar(c rune) string {
	switch c {
	case '½':
		return "1/2"
	case '⅓':
		return "1/3"
	case '⅔':
		return "2/3"
	case '¼':
		return "1/4"
	case '¾':
		return "3/4"
	case '⅕':
		return "1/5"
	case '⅛':
		return "1/8"
	}
	return ""
}

// tags takes what stands in a tag of mark-up, so that no number there is read:
// <span class="header_3" id="8.4">. A tag is short, and its name touches its bracket.
func (g *reading) tags() {
	if strings.IndexByte(g.text, '<') < 0 {
		return
	}
	const most = 60 // tokens
	for i := 0; i+1 < len(g.tokens); i++ {
		if !g.mark(i, "<") || !g.tokens[i+1].has(tight) || g.tokens[i+1].kind == numberToken {
			continue
		}
		for k := i + 1; k < len(g.tokens) && k < i+most && !g.mark(k, "<"); k++ {
			if g.mark(k, ">") {
				g.take(i, k+1)
				i = k
				break
			}
		}
	}
}
