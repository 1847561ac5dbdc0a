package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	fewestEntries = 3   // of a list of headings
	mostEntries   = 400 // lines before the first heading that comes again
)

// skipListOfHeadings takes a table of contents without page numbers for layout:
// lines at the beginning that all come again below, in their order, with text
// between them.
func (p *parser) skipListOfHeadings() {
	again := make(map[lineHash]int) // the first line with words, by their hash
	from, to := -1, -1
	for i, n := p.first, 0; i < p.last && n < mostEntries; i++ {
		l := &p.lines[i]
		if l.blank() || l.page {
			continue
		}
		n++
		h := headingHash(p.lineWords(i))
		k, ok := again[h]
		if words := p.wordsBelow(i); !ok && words != "" {
			k, ok = again[headingHash(p.lineWords(i)+words)] // Chapter 1, and its title below
		}
		if ok && l.width <= maxHeading {
			from, to = k, i
			break
		}
		again[h] = i
	}
	if from < 0 {
		return
	}
	named := p.contentsAbove(from)
	if named >= 0 {
		from = named
	}
	if !p.listsHeadings(from, to, named >= 0) {
		return
	}
	for i := from; i < to; i++ {
		p.lines[i].page = true
	}
	for i := from - 1; i >= p.first; i-- {
		if l := &p.lines[i]; !l.blank() {
			l.page = l.width <= maxPlainHeading &&
				len(strings.Fields(p.lineWords(i))) <= fewWords && !endsClause(p.lineWords(i)) &&
				isContentsWord(p.lineWords(i))
			break
		}
	}
}

// contentsAbove gives the first entry of a table of contents that line i is one of, near the
// words that head it; -1 if there are none.
func (p *parser) contentsAbove(i int) int {
	const most = 4 // entries that do not come again
	for n := 0; i > p.first && n <= most; i-- {
		if p.lines[i-1].blank() {
			continue
		}
		if isContentsWord(p.lineWords(i - 1)) {
			return i
		}
		n++
	}
	return -1
}

// listsHeadings reports whether all lines from one on and up to another stand again behind
// the latter, in their order, most of them with text behind them. Where words head the list
// some may have no counterpart: the contents of a text that was changed are often old.
func (p *parser) listsHeadings(from, to int, named bool) bool {
	entries, headed, lost := 0, 0, 0
	at := to
	for i := from; i < to; i++ {
		l := &p.lines[i]
		if l.blank() || l.page {
			continue
		}
		if l.width > maxHeading || endsSentence(p.lineWords(i)) {
			return false
		}
		h := headingHash(p.lineWords(i))
		found := at
		for found < p.last && (p.lines[found].blank() || headingHash(p.lineWords(found)) != h) {
			if !p.lines[found].blank() && headingHash(p.lineWords(found)+p.wordsBelow(found)) == h {
				found++ // on two lines
				break
			}
			found++
		}
		if found == p.last && named {
			lost++
			continue
		}
		if found == p.last {
			return false
		}
		if entries++; entries > 1 && found > at+1 {
			headed++
		}
		at = found + 1
		for at < p.last && p.lines[at].blank() {
			at++
		}
	}
	return entries >= fewestEntries && headed*2 >= entries-1 && lost*4 <= entries
}

// wordsBelow gives the words of the line right below line i; "" if it is blank or too
// long for a heading.
func (p *parser) wordsBelow(i int) string {
	if i+1 >= p.last || p.lines[i].width > maxHeading || p.lines[i+1].width > maxHeading {
		return ""
	}
	return p.lineWords(i + 1)
}

// isContentsWord reports whether a line heads a table of contents.
func isContentsWord(s string) bool {
	switch strings.ToLower(strings.Trim(s, "#*_: ")) {
	case "contents", "table of contents", "inhalt", "inhaltsverzeichnis", "inhaltsübersicht",
		"sommaire", "table des matières", "índice", "indice", "sommario",
		"зміст", "содержание", "оглавление", "spis treści", "obsah", "inhoud", "inhoudsopgave",
		"sumário", "cuprins", "目录", "目次", "المحتويات":
		return true
	}
	return false
}

// headingHash is a hash of the letters and digits of a line: a heading is
// printed in other dress than its entry.
func headingHash(s string) lineHash {
	h := noLine
	if n := strings.LastIndexByte(s, '('); n > 0 && strings.HasSuffix(s, ")") && hasDigit(s[n:]) {
		s = s[:n] // (arts. 3–5), in the entry
	}
	for i, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if c := s[i]; isASCIILetter(c) {
				h = h.add(c | 0x20)
			} else if c >= '0' && c <= '9' {
				h = h.add(c)
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			var room [utf8.UTFMax]byte
			for _, c := range room[:utf8.EncodeRune(room[:], unicode.ToLower(r))] {
				h = h.add(c)
			}
		}
	}
	return h
}
