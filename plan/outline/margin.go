package outline

import (
	"strings"
	"unicode/utf8"
)

// dropLineNumbers takes the numbers of lines in the margin for layout: one a line
// that count the lines with words, or every fifth one. Clauses a line each are
// numbered alike, but end their sentences or are of any length.
func (p *parser) dropLineNumbers() {
	const fewest = 8 // lines
	count, numbered := 0, 0
	for i := range p.lines {
		if l := &p.lines[i]; !l.blank() {
			count++
			if n, _ := lineNumber(p.text[l.body:l.tail]); n >= 0 {
				numbered++
			}
		}
	}
	if count < fewest || numbered*6 < count {
		return
	}
	words := make([]int, 0, count) // the lines with words
	for i := range p.lines {
		if !p.lines[i].blank() {
			words = append(words, i)
		}
	}
	numbers := make([]int, len(words))
	sizes := make([]int, 0, len(words)) // bytes of the number with the blanks behind it
	ended, counted, fifths, rows := 0, 0, 0, 0
	last := -1 // the place in words of the last fifth
	for k, i := range words {
		l := &p.lines[i]
		n, size := lineNumber(p.text[l.body:l.tail])
		numbers[k] = n
		sizes = append(sizes, size)
		if n < 0 {
			continue
		}
		if endsSentence(p.text[l.body:l.tail]) {
			ended++
		}
		if strings.Contains(p.text[l.body+size:l.tail], "   ") {
			rows++
		}
		if k > 0 && (n == numbers[k-1]+1 || n == 1) {
			counted++
		}
		if n%5 == 0 && (last < 0 || n == numbers[last]+5 && k == last+5) {
			fifths++
			last = k
		}
	}
	const most, fewestFifths = 9, 3 // of ten lines
	every := counted*10 >= (len(words)-1)*most && ended*2 < len(words)
	fifth := fifths >= fewestFifths && fifths*6 >= len(words) && (numbered-fifths)*4 <= fifths
	if rows*2 > numbered {
		return // set in columns: their numbers are their own
	}
	if every = every && p.filled(words, sizes); !every && !fifth {
		return
	}
	for k, i := range words {
		if n := numbers[k]; n >= 0 && (every || fifth && n%5 == 0 && (k-last)%5 == 0) {
			l := &p.lines[i]
			l.body += sizes[k]
			l.indent += int32(sizes[k])
		}
	}
}

// filled reports whether most of some lines are so long that the first word of the
// next one, after so many bytes, had no room.
func (p *parser) filled(lines, skip []int) bool {
	width, full := p.usualWidth(), 0
	if width > maxWrap {
		return false
	}
	for k := range len(lines) - 1 {
		a, b := &p.lines[lines[k]], &p.lines[lines[k+1]]
		word, _, _ := strings.Cut(p.text[b.body+skip[k+1]:b.tail], " ")
		if int(a.width)+1+utf8.RuneCountInString(word) > width {
			full++
		}
	}
	return full*2 >= len(lines)-1
}

// lineNumber reads a number with blanks behind it, or nothing, at the beginning
// of s; -1 if there is none.
func lineNumber(s string) (number, size int) {
	const most = 4 // digits
	digits := countDigits(s)
	if digits == 0 || digits > most {
		return -1, 0
	}
	for _, c := range s[:digits] {
		number = 10*number + int(c-'0')
	}
	rest := s[digits:]
	blanks := countLead(rest, " \t")
	if blanks == 0 && rest != "" {
		return -1, 0
	}
	return number, digits + blanks
}
