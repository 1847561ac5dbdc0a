package align

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A word is one unit of comparison: the hash of its folded form, and the bytes it stands on.
type word struct {
	hash   uint64
	stem   uint64 // that of its first letters, which its other forms mostly share
	lo, hi int
	runes  int  // how long it is
	figure bool // holds a digit
}

// letter adds the next folded letter or digit.
func (w *word) letter(x uint64) {
	w.hash = mix(w.hash, x)
	if w.runes++; w.runes == stemLetters {
		w.stem = w.hash
	}
}

// words calls emit for every word of s, in order. Words are runs of letters, marks and digits,
// folded to lower case and to composed form; an apostrophe between letters belongs to its word.
// Scripts that set no spaces give overlapping runs of characters, two of Han and kana, three of
// the alphabets of South-East Asia, which serve retrieval about as well as the words of a
// dictionary (Nie, Gao, Zhang and Zhou 2000). No word is dropped and none gives way to its stem:
// rarity does the one job in any language, and the stem stands beside the word.
func words(s string, emit func(word)) {
	for i := 0; i < len(s); {
		r, n := decode(s, i)
		switch c := classOf(r); c {
		case breaks:
			i += n
		case han, indochina:
			i = grams(s, i, c, emit)
		default:
			i = spaced(s, i, emit)
		}
	}
}

// spaced emits the word that starts at byte i of s and returns where it ends.
func spaced(s string, i int, emit func(word)) int {
	w := word{hash: hashSeed, lo: i}
	composed := true
scan:
	for i < len(s) {
		if b := s[i]; b < utf8.RuneSelf {
			c := asciiClass[b]
			if c == 0 && (b != '\'' || i == w.lo || !letterAt(s, i+1)) {
				break
			}
			w.figure = w.figure || c == asciiDigit
			w.letter(uint64(b | c&asciiLetter))
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch c := classOf(r); {
		case (r == '’' || r == 'ʼ') && i > w.lo && letterAt(s, i+n):
			w.hash = mix(w.hash, '\'')
		case c == letter, c == digit:
			w.figure = w.figure || c == digit
			composed = composed && (r < 0x300 || r > 0x36F)
			w.letter(uint64(fold(r)))
		case r == 0xAD, r == 0x200C, r == 0x200D: // soft hyphen and joiners say nothing
		default:
			break scan
		}
		i += n
	}
	w.hi = i
	if !composed {
		w.hash, w.runes = hashSeed, 0
		for _, r := range norm.NFC.String(s[w.lo:w.hi]) {
			w.letter(uint64(fold(r)))
		}
	}
	if w.runes <= stemLetters || w.figure {
		w.stem = w.hash
	}
	emit(w)
	return i
}

// grams emits the overlapping runs of characters of one unspaced stretch and returns where the
// stretch ends.
func grams(s string, i int, c class, emit func(word)) int {
	k := 2
	if c == indochina {
		k = 3
	}
	var (
		at  [3]int  // where the last characters start
		is  [3]rune // and what they are
		got int
	)
	for i < len(s) {
		r, n := decode(s, i)
		if classOf(r) != c {
			break
		}
		at, is = [3]int{at[1], at[2], i}, [3]rune{is[1], is[2], fold(r)}
		i += n
		if got++; got >= k {
			h := gram(is[3-k:])
			emit(word{hash: h, stem: h, lo: at[3-k], hi: i, runes: 2 * k})
		}
	}
	if got < k {
		h := gram(is[3-got:])
		emit(word{hash: h, stem: h, lo: at[3-got], hi: i, runes: 2 * got})
	}
	return i
}

func gram(is []rune) uint64 {
	h := hashSeed
	for _, r := range is {
		h = mix(h, uint64(r))
	}
	return h
}

const hashSeed uint64 = 0x9E3779B97F4A7C15

// mix adds x to the hash h: one round of a multiply-and-fold hash, which is fast and good enough
// for keys of 64 bits that nobody chooses to collide.
func mix(h, x uint64) uint64 {
	h = (h ^ x) * 0xFF51AFD7ED558CCD
	return h ^ h>>32
}

func decode(s string, i int) (r rune, n int) {
	if s[i] < utf8.RuneSelf {
		return rune(s[i]), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

func letterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	r, _ := decode(s, i)
	return classOf(r) == letter
}

type class uint8

const (
	breaks class = iota
	letter
	digit
	han       // Han and kana
	indochina // Thai, Lao, Burmese, Khmer
)

const (
	asciiDigit  = 0x10
	asciiLetter = 0x20 // the bit that folds it
)

// asciiClass is 0 for what parts words.
var asciiClass = func() (t [utf8.RuneSelf]byte) {
	for b := range t {
		switch {
		case '0' <= b && b <= '9':
			t[b] = asciiDigit
		case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z':
			t[b] = asciiLetter
		}
	}
	return t
}()

// classOf says what r is to a word. The ranges before the tables are the common alphabets, ten
// times as fast.
func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		switch asciiClass[r] {
		case asciiDigit:
			return digit
		case asciiLetter:
			return letter
		}
		return breaks
	case 0xC0 <= r && r < 0x250:
		if r == 0xD7 || r == 0xF7 {
			return breaks
		}
		return letter
	case 0x400 <= r && r < 0x482:
		return letter
	case 0x4E00 <= r && r < 0xA000, 0x3041 <= r && r < 0x3097, 0x30A1 <= r && r < 0x30FB,
		r == 0x30FC, r == 0x3005,
		0x3400 <= r && r < 0x4DC0, 0xF900 <= r && r < 0xFB00, 0x20000 <= r && r < 0x32400:
		return han
	case unicode.IsLetter(r), unicode.IsMark(r):
		if 0xE00 <= r && r < 0xF00 || 0x1000 <= r && r < 0x10A0 || 0x1780 <= r && r < 0x1800 {
			return indochina
		}
		return letter
	case unicode.IsNumber(r):
		return digit
	}
	return breaks
}

// fold lowers r and turns the digits of the common scripts into one.
func fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if asciiClass[r] == asciiLetter {
			return r | asciiLetter
		}
		return r
	case 0x410 <= r && r < 0x430:
		return r + 32
	case 0x430 <= r && r < 0x460, 0xDF <= r && r < 0x100, 0x4E00 <= r && r < 0xA000:
		return r
	case 0x660 <= r && r < 0x66A:
		return r - 0x660 + '0'
	case 0x6F0 <= r && r < 0x6FA:
		return r - 0x6F0 + '0'
	case 0x966 <= r && r < 0x970:
		return r - 0x966 + '0'
	case 0xFF10 <= r && r < 0xFF1A:
		return r - 0xFF10 + '0'
	}
	return unicode.ToLower(r)
}
