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
	m := p.marginOf(words)
	every, fifth := m.counts(len(words), numbered)
	if m.rows*2 > numbered {
		return // set in columns: their numbers are their own
	}
	if every = every && p.filled(words, m.sizes); !every && !fifth {
		return
	}
	for k, i := range words {
		if n := m.numbers[k]; n >= 0 && (every || fifth && n%5 == 0 && (k-m.last)%5 == 0) {
			l := &p.lines[i]
			l.body += m.sizes[k]
			l.indent += int32(m.sizes[k])
		}
	}
}

// A margin is what lines with words begin with, and what speaks for numbers of lines.
type margin struct {
	numbers []int // -1: none
	sizes   []int // bytes of the number with the blanks behind it
	ended   int   // lines with a number that end a sentence
	rows    int   // and those with wide gaps, as of columns
	counted int   // numbers one above the one before
	fifths  int   // numbers that count five lines
	last    int   // the place of the last of these; -1: none
}

// marginOf looks at the beginnings of some lines.
func (p *parser) marginOf(lines []int) margin {
	m := margin{numbers: make([]int, len(lines)), sizes: make([]int, len(lines)), last: -1}
	for k, i := range lines {
		l := &p.lines[i]
		n, size := lineNumber(p.text[l.body:l.tail])
		m.numbers[k], m.sizes[k] = n, size
		if n < 0 {
			continue
		}
		if endsSentence(p.text[l.body:l.tail]) {
			m.ended++
		}
		if strings.Contains(p.text[l.body+size:l.tail], "   ") {
			m.rows++
		}
		if k > 0 && (n == m.numbers[k-1]+1 || n == 1) {
			m.counted++
		}
		if n%5 == 0 && (m.last < 0 || n == m.numbers[m.last]+5 && k == m.last+5) {
			m.fifths++
			m.last = k
		}
	}
	return m
}

// counts reports whether the numbers count every one of some lines, or every fifth.
func (m *margin) counts(lines, numbered int) (every, fifth bool) {
	const most, fewestFifths = 9, 3 // of ten lines
	every = m.counted*10 >= (lines-1)*most && m.ended*2 < lines
	fifth = m.fifths >= fewestFifths && m.fifths*6 >= lines &&
		(numbered-m.fifths)*4 <= m.fifths
	return every, fifth
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
