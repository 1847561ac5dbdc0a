package words

import "unicode/utf8"

// AppendSpelling appends the lower-case letter c to dst in the form in which two
// spellings of one word are the same: ß as ss, ё as е, œ as oe and æ as ae, and
// every apostrophe and hyphen that may stand in a word as the plain one. Any
// other character is appended as it is. [Fold] does not do this: it keeps what
// a reader sees as a difference.
func AppendSpelling(dst []byte, c rune) []byte {
	if c < utf8.RuneSelf {
		return append(dst, byte(c))
	}
	switch c {
	case 'ё':
		c = 'е'
	case 'ß':
		return append(dst, "ss"...)
	case 'œ':
		return append(dst, "oe"...)
	case 'æ':
		return append(dst, "ae"...)
	case '’', 'ʼ', '‘':
		c = '\''
	case '\u2010', '\u2011':
		c = '-'
	}
	return utf8.AppendRune(dst, c)
}
