package words

import (
	"unicode"
	"unicode/utf8"
)

// A class is what a character does to the word around it. The first two are what words are made of.
type class uint8

const (
	letter    class = iota // UAX #29 ALetter, Hebrew_Letter and ExtendNumLet
	digit                  // Numeric
	mark                   // Extend, Format and ZWJ: belongs to what stands before it
	kana                   // Katakana
	ideograph              // a character of a script without spaces: a word by itself
	joiner                 // holds a word together between certain classes
	space                  // white space
	section                // the section sign
	flag                   // Regional_Indicator: two make one symbol
	repeat                 // punctuation of which a run is one word
	single                 // any other punctuation or symbol
	high                   // not ASCII: to be decoded
)

// asciiClass is the class of each byte.
var asciiClass = func() (t [256]class) {
	for c := range t {
		switch {
		case c >= utf8.RuneSelf:
			t[c] = high
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_':
			t[c] = letter
		case c >= '0' && c <= '9':
			t[c] = digit
		case c == ' ', c >= '\t' && c <= '\r':
			t[c] = space
		case c == '.', c == '-', c == '*', c == '=', c == '~', c == '#':
			t[c] = repeat
		default:
			t[c] = single
		}
	}
	return t
}()

// Between which classes a mark holds a word together: bits 1<<(before*2+after).
const (
	letters uint8 = 1 << (letter*2 + letter)
	digits  uint8 = 1 << (digit*2 + digit)
	either  uint8 = letters | digits | 1<<(letter*2+digit) | 1<<(digit*2+letter)
)

// asciiJoin tells for each ASCII mark between which classes it holds a word together: MidNumLet,
// MidLetter and MidNum of UAX #29, and the hyphen, the slash of dates and the at sign.
var asciiJoin = [256]uint8{
	'\'': letters | digits,
	'.':  letters | digits,
	':':  letters | digits,
	',':  digits,
	'/':  digits,
	'-':  either,
	'@':  either,
}

// joins reports whether the joiner r holds a word together between characters of the classes before
// and after.
func joins(r rune, before, after class) bool {
	if before > digit || after > digit {
		return false
	}
	set := letters
	switch r {
	case '’', '‘', '․': // MidNumLet
		set = letters | digits
	case '‐', '‑', '–', '−':
		set = either
	}
	return set&(1<<(before*2+after)) != 0
}

// The classes of characters: below U+0800, most of which take two bytes, and of the marks of
// General Punctuation. The bit plain is set if no other sequence of characters is the same to a
// reader.
var (
	twoByte = classTable(0, 0x800)
	general = classTable(0x2000, 0x70)
)

func classTable(first rune, n int) []class {
	t := make([]class, n)
	for i := range t {
		cl, same := slowClass(first + rune(i))
		if same {
			cl |= plain
		}
		t[i] = cl
	}
	return t
}

const plain class = 1 << 7

// classAt returns the class of the character at i; single at the end of s.
func classAt(s string, i int) class {
	if i >= len(s) {
		return single
	}
	if c := asciiClass[s[i]]; c != high {
		return c
	}
	cl, _ := classOf(utf8.DecodeRuneInString(s[i:]))
	return cl
}

// classOf returns the class of r, decoded from width bytes, and whether r is its own folded form
// wherever it stands.
func classOf(r rune, width int) (cl class, same bool) {
	switch {
	case width <= 1: // a byte that is no UTF-8, or the end of the text
		return single, true
	case r < 0x800:
		cl = twoByte[r]
		return cl &^ plain, cl&plain != 0
	case r >= 0x2000 && r < 0x2000+rune(len(general)):
		cl = general[r-0x2000]
		return cl &^ plain, cl&plain != 0
	case r >= 0x4e00 && r <= 0x9fff: // most of Han
		return ideograph, true
	case r >= 0xac00 && r <= 0xd7a3: // composed Hangul
		return letter, true
	}
	return slowClass(r)
}

// slowClass is [classOf] without tables of ours.
func slowClass(r rune) (cl class, same bool) {
	switch r {
	case '§':
		return section, true
	case '’', '‘', '‐', '‑', '–', '−', '․':
		return joiner, false
	case '«', '»', '´':
		return single, false
	case '·', '‧', '՟', '״', '᛫', '⸱':
		return joiner, true
	case '\u0387': // canonically the middle dot
		return joiner, false
	case '\u037e', '\u0340', '\u0341', '\u0343', '\u0344', '\u0374':
		cl, _ = bareClass(r)
		return cl, false
	case '\u200b', '\ufeff', '\u2060':
		return space, true
	}
	return bareClass(r)
}

func bareClass(r rune) (cl class, same bool) {
	switch {
	case unicode.Is(unicode.White_Space, r):
		return space, true
	case unicode.Is(unicode.M, r), unicode.Is(unicode.Cf, r), r >= 0x1f3fb && r <= 0x1f3ff:
		return mark, false
	case unicode.Is(unicode.Nd, r):
		return digit, r < '０' || r > '９' // full width folds
	case unicode.In(r, unicode.Katakana), r == '\u30fc', r == '\uff70',
		r >= '\uff9e' && r <= '\uff9f':
		return kana, r < 0x1100
	case unicode.In(r, spaceless...):
		return ideograph, r < 0xf900
	case unicode.IsLetter(r), unicode.Is(unicode.Pc, r), unicode.Is(unicode.Nl, r):
		// Below U+1100 what is not composed is what NFC makes of it; higher blocks hold
		// conjoining jamo and compatibility forms.
		return letter, r < 0x0958
	case isFlag(r):
		return flag, true
	}
	return single, r < 0x2010
}

// spaceless are the scripts whose words no spaces divide.
var spaceless = []*unicode.RangeTable{
	unicode.Han, unicode.Hiragana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar,
	unicode.Tai_Le, unicode.New_Tai_Lue, unicode.Tai_Tham, unicode.Tai_Viet,
}

func isFlag(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }

// isPictograph reports whether a zero-width joiner may join r to the symbol before it.
func isPictograph(r rune) bool {
	return r >= 0x2190 && unicode.Is(unicode.So, r)
}
