package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class is a way to count.
type class uint8

const (
	none class = iota
	arabic
	lowerLetter
	upperLetter
	lowerDouble // aa, bb, cc
	lowerRoman
	upperRoman
	lowerCyrillic
	upperCyrillic
	lowerGreek
	upperGreek
	greekNumber // with στ for 6
	hebrew
	abjad  // Arabic letters in the order of their values
	alifba // and in that of the dictionary
	devanagari
	han
	ordinalWord // first, second
)

// cyrillic reports whether c counts by Cyrillic letters.
func (c class) cyrillic() bool { return c == lowerCyrillic || c == upperCyrillic }

// maxParts is the most parts that a number such as 1.2.3 may have.
const maxParts = 6

// A numeral is one way to read a number.
type numeral struct {
	class  class
	depth  int8            // how many parts it has: 3 for 1.2.3
	suffix int8            // 1 for 10a, 10 bis and 10-1; 0 none
	span   int16           // how many numbers before the last it stands for, too: 2 for 5 to 7
	parts  [maxParts]int16 // what it counts to, part by part
}

func single(c class, n int) numeral {
	v := numeral{class: c, depth: 1}
	v.parts[0] = int16(n)
	return v
}

// last is the part that counts; 0 for no number.
func (v numeral) last() int {
	if v.depth == 0 {
		return 0
	}
	return int(v.parts[v.depth-1])
}

// begin is the first number that v stands for: the last one, but for a range.
func (v numeral) begin() int { return v.last() - int(v.span) }

// first reports whether a list may be expected to begin with v: with 1, or with what comes
// before it by name (see [isPreliminary]).
func (v numeral) first() bool {
	n := v.begin()
	return (n == 1 || n == 0 && v.class == upperRoman) && v.suffix == 0
}

// shared is the number of parts that v and u have in common from the left.
func (v numeral) shared(u numeral) int {
	n := 0
	for n < int(min(v.depth, u.depth)) && v.parts[n] == u.parts[n] {
		n++
	}
	return n
}

// follows reports whether v is the next number after u. Most are of other kinds, which
// a first look tells.
func (v numeral) follows(u *numeral) bool {
	return v.class == u.class && v.depth == u.depth && v.isNextOf(u)
}

// isNextOf does so for two numbers of one kind.
func (v numeral) isNextOf(u *numeral) bool {
	if v.shared(*u) < int(v.depth)-1 {
		return false
	}
	a, b := u.last(), v.begin()
	if v.class == ordinalWord && b == lastly {
		return a > 1 && a != lastly
	}
	if a == b {
		return v.suffix == u.suffix+1
	}
	if v.suffix > 1 || b < a {
		return false
	}
	if v.class.cyrillic() {
		for ; a+1 < b; a++ {
			if !skippedLetter(a + 1) {
				return false
			}
		}
	}
	return b == a+1
}

// order is negative where v stands before u in a list of one style.
func (v numeral) order(u numeral) int {
	if d := v.begin() - u.last(); d != 0 {
		return d
	}
	return int(v.suffix - u.suffix)
}

// cyrillic has the letters of the Ukrainian and the Russian alphabet in one
// order that keeps both; its letters count from 1.
const cyrillic = "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя"

// skipped are the letters that one of the two alphabets does not have, or
// that numbering by custom leaves out.
const skipped = "ґєёзиіїйочщъыьэ"

// skippedLetter reports whether the letter at the given place is one of them.
func skippedLetter(place int) bool {
	return strings.Contains(skipped, cyrillic[2*(place-1):2*place])
}

// letter gives the place of a letter in its alphabet, or 0.
func letter(r rune) (place int, c class) {
	switch {
	case r >= 'a' && r <= 'z':
		return int(r-'a') + 1, lowerLetter
	case r >= 'A' && r <= 'Z':
		return int(r-'A') + 1, upperLetter
	case r >= 0x400 && r < 0x500:
		c = lowerCyrillic
		if unicode.IsUpper(r) {
			r, c = unicode.ToLower(r), upperCyrillic
		}
		// Every letter there takes two bytes.
		if n := strings.IndexRune(cyrillic, r); n >= 0 {
			return n/2 + 1, c
		}
	}
	return 0, none
}

// lookAlike gives the Cyrillic letter that looks like the Latin one, or 0.
func lookAlike(r rune) rune {
	switch r {
	case 'a':
		return 'а'
	case 'e':
		return 'е'
	case 'i':
		return 'і'
	case 'A':
		return 'А'
	case 'B':
		return 'В'
	case 'E':
		return 'Е'
	}
	return 0
}

// readings gives the ways to read a word of letters as a number, likeliest
// first.
func readings(word string, out []numeral) []numeral {
	if len(word) == 1 && isASCIILetter(word[0]) {
		return append(out, letterReadings[word[0]]...)
	}
	return readWord(word, out)
}

// letterReadings has the readings of each letter of ASCII, most of what is read.
var letterReadings = func() (list ['z' + 1][]numeral) {
	for c := range list {
		if isASCIILetter(byte(c)) {
			list[c] = readWord(string(rune(c)), nil)
		}
	}
	return list
}()

// readWord gives the readings of any word.
func readWord(word string, out []numeral) []numeral {
	r, n := utf8.DecodeRuneInString(word)
	place, c := letter(r)
	switch {
	case place == 0:
		return otherScripts(word, out)
	case n == len(word):
		out = append(out, single(c, place))
		if l := lookAlike(r); l != 0 {
			place, c = letter(l)
			out = append(out, single(c, place))
		}
	case c == lowerLetter && len(word) == 2 && word[0] == word[1]:
		out = append(out, single(lowerDouble, place))
		if inserted := single(lowerLetter, place); roman(word) == 0 { // aa was put in after a
			inserted.suffix = 1
			out = append(out, inserted)
		}
	}
	// ba was put in after b
	if second, _ := letter(rune(word[len(word)-1])); c == lowerLetter && len(word) == 2 &&
		word[0] != word[1] && second > 0 && second <= 4 && roman(word) == 0 {
		inserted := single(lowerLetter, place)
		inserted.suffix = int8(second)
		out = append(out, inserted)
	}
	if n := roman(word); n > 0 {
		c := upperRoman
		if unicode.IsLower(r) {
			c = lowerRoman
		}
		out = append(out, single(c, n))
	}
	return out
}

// maxRoman is the length of the longest roman number below 400.
const maxRoman = len("CCCLXXXVIII")

// romanDigits are what roman numbers are written with, largest first: one at most of
// each row, and in a row those first that begin with others.
var romanDigits = [...][]struct {
	value  int
	digits string
}{
	{{300, "ccc"}, {200, "cc"}, {100, "c"}},
	{
		{90, "xc"},
		{80, "lxxx"},
		{70, "lxx"},
		{60, "lx"},
		{50, "l"},
		{40, "xl"},
		{30, "xxx"},
		{20, "xx"},
		{10, "x"},
	},
	{
		{9, "ix"},
		{8, "viii"},
		{7, "vii"},
		{6, "vi"},
		{5, "v"},
		{4, "iv"},
		{3, "iii"},
		{2, "ii"},
		{1, "i"},
	},
}

// roman gives the value of a roman number below 400 in its usual form, all
// letters small or all capital, or 0. Cyrillic letters that look alike count.
func roman(word string) int {
	var buf [maxRoman]byte
	size, lower := 0, false
	for i, r := range word {
		if i == 0 {
			lower = unicode.IsLower(r)
		}
		if size == maxRoman || unicode.IsLower(r) != lower {
			return 0
		}
		switch r = unicode.ToLower(r); r {
		case 'і':
			r = 'i'
		case 'х':
			r = 'x'
		case 'с':
			r = 'c'
		case 'i', 'v', 'x', 'l', 'c':
		default:
			return 0
		}
		buf[size] = byte(r)
		size++
	}
	rest, total := string(buf[:size]), 0
	for _, row := range romanDigits {
		for _, d := range row {
			if after, ok := strings.CutPrefix(rest, d.digits); ok {
				rest, total = after, total+d.value
				break
			}
		}
	}
	if rest != "" {
		return 0
	}
	return total
}
