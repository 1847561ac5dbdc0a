package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// digitZeros are the zeros of the scripts whose digits laws are numbered with.
const digitZeros = "٠۰०০੦૦୦௦౦೦൦๐໐０"

// digit gives the value of a digit in any of these scripts; -1 for all else.
func digit(r rune) int {
	if r < utf8.RuneSelf {
		if r >= '0' && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	if !unicode.IsDigit(r) {
		return -1
	}
	for _, zero := range digitZeros {
		if r >= zero && r <= zero+9 {
			return int(r - zero)
		}
	}
	return -1
}

// digitAt reads the digit at a place of s and gives its length; 0 if there is none.
func digitAt(s string, at int) (value, size int) {
	if at >= len(s) {
		return 0, 0
	}
	if c := s[at]; c < utf8.RuneSelf {
		if c >= '0' && c <= '9' {
			return int(c - '0'), 1
		}
		return 0, 0
	}
	r, n := utf8.DecodeRuneInString(s[at:])
	if v := digit(r); v >= 0 {
		return v, n
	}
	return 0, 0
}

// otherScripts gives the ways to read a word as a number in scripts other than
// Latin and Cyrillic, likeliest first.
func otherScripts(word string, out []numeral) []numeral {
	for _, way := range [...]struct {
		class class
		value func(string) int
	}{
		{han, hanNumber},
		{lowerGreek, greekLetter},
		{upperGreek, upperGreekLetter},
		{greekNumber, greekNumeral},
		{hebrew, hebrewNumber},
		{abjad, abjadLetter},
		{alifba, alifbaLetter},
		{devanagari, devanagariLetter},
	} {
		if n := way.value(word); n > 0 && len(out) < maxReadings {
			out = append(out, single(way.class, n))
		}
	}
	return out
}

// hanNumber reads a Chinese number below 1000: 三, 十二, 一百二十三, 二〇. 0 if it
// is none.
func hanNumber(word string) int {
	const digits = "〇一二三四五六七八九"
	total, last, units := 0, -1, false
	for _, r := range word {
		unit := 0
		switch r {
		case '十':
			unit = 10
		case '百':
			unit = 100
		case '零':
			r = '〇'
		case '两':
			r = '二'
		}
		if unit > 0 {
			total += max(last, 1-max(last, 0)) * unit
			last, units = 0, true
			continue
		}
		n := strings.IndexRune(digits, r)
		if n < 0 {
			return 0
		}
		if last = max(last, 0); !units {
			last *= 10 // 二〇
		}
		last += n / len("〇")
	}
	if total += max(last, 0); total > maxShort {
		return 0
	}
	return total
}

// greekLetter and upperGreekLetter give the place of a letter in the alphabet.
func greekLetter(word string) int {
	return placeIn(word, "αβγδεζηθικλμνξοπρστυφχψω")
}

func upperGreekLetter(word string) int {
	return placeIn(word, "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ")
}

// greekNumeral reads a Greek number below 30, in which στ is 6: ζ is 7, ιβ 12.
func greekNumeral(word string) int {
	word = strings.TrimRight(word, "΄'ʹ’")
	if word == "στ" || word == "ς" {
		return 6
	}
	const ones = "αβγδε?ζηθ"
	total := 0
	for k, ten := range [...]string{"ι", "κ"} {
		if rest, ok := strings.CutPrefix(word, ten); ok {
			total, word = 10*(k+1), rest
			break
		}
	}
	switch n := placeIn(word, ones); {
	case word == "" && total > 0:
		return total
	case n == 0:
		return 0
	default:
		return total + n
	}
}

// hebrewNumber reads a Hebrew number below 100 by the values of its letters: א,
// יב, טו.
func hebrewNumber(word string) int {
	const ones, tens = "אבגדהוזחט", "יכלמנסעפצ"
	total, before := 0, 100
	for _, r := range strings.NewReplacer("׳", "", "״", "", "'", "").Replace(word) {
		value := 0
		switch {
		case strings.ContainsRune(ones, r):
			value = placeIn(string(r), ones)
		case strings.ContainsRune(tens, r):
			value = 10 * placeIn(string(r), tens)
		}
		if value == 0 || value >= before && !(before == 9 && total == 9) {
			return 0
		}
		total, before = total+value, value
	}
	return total
}

// abjadLetter and alifbaLetter give the place of an Arabic letter in the order of
// numbers, and in that of the dictionary.
func abjadLetter(word string) int {
	return placeIn(strings.Replace(word, "ا", "أ", 1), "أبجدهوزحطي")
}

func alifbaLetter(word string) int {
	return placeIn(strings.Replace(word, "ا", "أ", 1), "أبتثجحخدذرزسشصضطظعغفقكلمنهوي")
}

// devanagariLetter gives the place of a consonant in its alphabet: क, ख, ग.
func devanagariLetter(word string) int {
	return placeIn(word, "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह")
}

// placeIn gives the place of a word of one letter in an alphabet, from 1; 0 if it
// is not there.
func placeIn(word, alphabet string) int {
	if utf8.RuneCountInString(word) != 1 {
		return 0
	}
	n := 0
	for _, r := range alphabet {
		n++
		if strings.HasPrefix(word, string(r)) {
			return n
		}
	}
	return 0
}

// readHan reads a number between the signs that Chinese, Japanese and Korean
// have round it: 第一条, 第3章, 제2조.
func (m *marker) readHan(s string, at int) bool {
	rest, ok := strings.CutPrefix(s[at:], "第")
	if !ok {
		rest, ok = strings.CutPrefix(s[at:], "제")
	}
	if !ok {
		return false
	}
	from := len(s) - len(rest)
	to, value := from, 0
	for n := 0; ; n++ {
		v, size := digitAt(s, to)
		if size == 0 || n == maxParts {
			break
		}
		value, to = 10*value+v, to+size
	}
	if to == from {
		for to < len(s) {
			r, n := utf8.DecodeRuneInString(s[to:])
			if !strings.ContainsRune("〇零一二三四五六七八九十百两", r) {
				break
			}
			to += n
		}
		value = hanNumber(s[from:to])
	}
	if value == 0 || value > maxShort || to >= len(s) {
		return false
	}
	unit, size := utf8.DecodeRuneInString(s[to:])
	if m.rank = hanUnit(unit); m.rank == unnamed {
		return false
	}
	m.num, m.numEnd = from, to
	m.reads[0], m.n = single(arabic, value), 1
	end := to + size
	if suffix, n := hanSuffix(s[end:]); n > 0 { // 第五条之二
		m.reads[0].suffix = suffix
		m.numEnd, end = end+n, end+n
	}
	m.end = skipBlanks(s, end)
	m.weak = m.end == end && end < len(s)
	for _, going := range [...]string{"的", "规定", "第", "至", "和", "、", "所", "및", "の"} {
		if strings.HasPrefix(s[m.end:], going) {
			return false // a reference
		}
	}
	return true
}

// hanUnit gives the rank of the sign for a unit.
func hanUnit(r rune) rank {
	switch r {
	case '编', '編':
		return book
	case '部', '篇', '편':
		return part
	case '章', '장':
		return chapter
	case '节', '節', '절':
		return section
	case '条', '條', '조':
		return article
	case '款', '项', '項', '항':
		return point
	}
	return unnamed
}

// hanSuffix reads what makes an article that was put in: 之二, の2.
func hanSuffix(s string) (suffix int8, size int) {
	for _, sign := range [...]string{"之", "の"} {
		rest, ok := strings.CutPrefix(s, sign)
		if !ok {
			continue
		}
		if v, n := digitAt(rest, 0); n > 0 {
			return int8(v), len(sign) + n
		}
		r, n := utf8.DecodeRuneInString(rest)
		if v := hanNumber(string(r)); v > 0 && v < 10 {
			return int8(v), len(sign) + n
		}
	}
	return 0, 0
}
