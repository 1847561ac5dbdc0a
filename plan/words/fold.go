package words

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form of a word in which two words are compared: that of Unicode's canonical
// composition (NFC), ligatures and full width as plain letters and digits, with one shape for
// quotation marks, one for apostrophes and one for dashes, without the white space inside ("50 %",
// "600 000"), the full stops of initials ("U.S." is "US"), soft hyphens and other invisible
// formatting characters, and, if foldCase is set, in lower case. White space that alone makes two
// numbers one ("1 500" is not "1500") stays, as one space. The signs of feet and inches are no
// quotation marks. Bytes that are no UTF-8 stay as they are, with one such character that
// follows. What is folded is its own folded form.
//
// A word that already has this form is returned itself, without an allocation.
func Fold(word string, foldCase bool) string {
	if isFolded(word, foldCase) {
		return word
	}
	return string(AppendFold(nil, word, foldCase))
}

func isFolded(word string, foldCase bool) bool {
	if word == "" {
		return true
	}
	end, _, odd := Next(word, 0)
	if odd || end != len(word) {
		return false
	}
	return !foldCase || !HasUpper(word)
}

// HasUpper reports whether folding the case of word may change it.
func HasUpper(word string) bool {
	for i := range len(word) {
		if c := word[i]; c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// AppendFold appends the folded form of word to dst.
func AppendFold(dst []byte, word string, foldCase bool) []byte {
	dots := capitals(word)
	start := len(dst)
	composed, bad := true, false // bad: the last byte is no UTF-8
	for i := 0; i < len(word); {
		r, w := rune(word[i]), 1
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRuneInString(word[i:])
			if w == 1 {
				dst = append(dst, word[i])
				bad = true
				i++
				continue
			}
		}
		i += w
		if dots && r == '.' {
			continue
		}
		switch {
		case isQuote(r):
			r = '\''
		case isDash(r):
			r = '-'
		case r >= 'ﬀ' && r <= 'ﬆ':
			dst = append(dst, ligatures[r-'ﬀ']...)
			bad = false
			continue
		case r >= '０' && r <= '９', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ':
			r -= '０' - '0'
		case r == '…':
			dst = append(dst, "..."...)
			bad = false
			continue
		case isInvisible(r) && !bad:
			// without what divides them two bad bytes could make a character
			if r != '\u00ad' && dividesNumbers(dst[start:], word[i:]) {
				dst = append(dst, ' ')
			}
			continue
		}
		bad = false
		if foldCase {
			r = lower(r)
		}
		composed = composed && r < 0x300
		dst = utf8.AppendRune(dst, r)
	}
	if !composed && norm.NFC.QuickSpan(dst[start:]) != len(dst)-start {
		// Copied first: norm must not read what it writes.
		dst = append(dst[:start], norm.NFC.Bytes(append([]byte(nil), dst[start:]...))...)
	}
	switch folded := dst[start:]; {
	case len(folded) == 0: // nothing but formatting
		dst = append(dst, word...)
	case len(folded) == 1 && folded[0] == '\'':
		folded[0] = '"' // not inside a word
	case folded[0] == '-' && runOfHyphens(folded):
		dst = dst[:start+1] // typed for a dash
	}
	return dst
}

// capitals reports whether a word is an abbreviation of capital letters with a full stop behind
// each but perhaps the last, which says the same without them: U.S. and US. Small letters are left
// alone, since a.m. would be am.
func capitals(word string) bool {
	if len(word) < 3 || word[1] != '.' && word[0] < utf8.RuneSelf {
		return false
	}
	n := 0
	for i := 0; i < len(word); n++ {
		r, w := utf8.DecodeRuneInString(word[i:])
		if !unicode.IsUpper(r) {
			return false
		}
		if i += w; i < len(word) {
			if word[i] != '.' {
				return false
			}
			i++
		}
	}
	return n > 1
}

// ligatures are what the printer's signs from U+FB00 on stand for.
var ligatures = [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}

func isQuote(r rune) bool {
	switch r {
	case '\'', '"', '`', '´', '‘', '’', '‚', '‛', '“', '”', '„', '‟', '«', '»', '‹', '›', '＂', '＇',
		'\u1fef', '\u1ffd':
		return true
	}
	return false
}

func isDash(r rune) bool {
	switch r {
	case '-', '‐', '‑', '‒', '–', '—', '―', '−', '－':
		return true
	}
	return false
}

func runOfHyphens(word []byte) bool {
	return len(word) <= 3 && len(bytes.Trim(word, "-")) == 0
}

// isInvisible reports whether a word with r in it looks like one without. Joiners that change how
// letters are shaped are not among these, nor is anything that could hide a difference in reading.
func isInvisible(r rune) bool {
	if r < utf8.RuneSelf {
		return asciiClass[r] == space
	}
	cl, _ := classOf(r, utf8.RuneLen(r))
	return r == '\u00ad' || cl == space
}

// dividesNumbers reports whether white space between a digit and rest is all that keeps two numbers
// apart: rest begins with a digit, and not with 0, which begins no number of its own.
func dividesNumbers(before []byte, rest string) bool {
	return len(before) > 0 && asciiClass[before[len(before)-1]] == digit && rest != "" &&
		rest[0] >= '1' && rest[0] <= '9'
}

// lower returns the one form of r that all its case variants share.
func lower(r rune) rune {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(unicode.ToUpper(r))
}
