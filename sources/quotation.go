package sources

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A quotation is a [Quote] in words.
type quotation struct {
	words []quotedWord
	count int // of words that are not the quoter's own

	before, after context
}

// A quotedWord is a word of a quotation.
type quotedWord struct {
	word

	own bool // in square brackets: the quoter's, which stands for another word or for none
	gap int  // so many words of the text at most may stand after it for nothing
}

// ownGap is how many words of the text one of the quoter's may stand for, beside
// the first: "[they]" for "Ukraine and its neighbours".
const ownGap = 5

// readQuote reads a quotation in which an ellipsis stands for gap words at most.
func readQuote(q Quote, v vocabulary, gap int) quotation {
	var out quotation
	b := readBrackets(q.Exact)
	words := v.words(b.text, true)
	at := 0
	for i, w := range words {
		if i > 0 && isEllipsis(b.text[at:w.at]) {
			out.words[i-1].gap = gap
		}
		at = w.end
		own := b.inside(w.at)
		w.at, w.end = b.origin(w.at), b.end(w.end)
		put := quotedWord{word: w, own: own}
		if own {
			put.gap = min(gap, ownGap)
		}
		out.words = append(out.words, put)
	}
	// What the quoter adds at either end says nothing of where the quotation
	// begins or ends.
	for len(out.words) > 0 && out.words[0].own {
		out.words = out.words[1:]
	}
	for len(out.words) > 0 && out.words[len(out.words)-1].own {
		out.words = out.words[:len(out.words)-1]
	}
	if n := len(out.words); n > 0 {
		out.words[n-1].gap = 0
	}
	for _, w := range out.words {
		if !w.own {
			out.count++
		}
	}
	out.before, out.after = readPrefix(q.Prefix, v), readSuffix(q.Suffix, v)
	return out
}

// isEllipsis reports whether what stands between two words marks an omission.
func isEllipsis(gap string) bool {
	return strings.Contains(gap, "…") || strings.Contains(gap, "...") ||
		strings.Contains(gap, ". . .")
}

// plain reports whether the quotation has neither omissions nor words of the
// quoter's.
func (q *quotation) plain() bool {
	return !slices.ContainsFunc(q.words, func(w quotedWord) bool { return w.own || w.gap > 0 })
}

// brackets are the square brackets of a quotation. Those that touch a letter
// with the side that is no word's end are inside of a word ([T]he, agree[d]): they
// are taken out of the text. One without a partner is none.
type brackets struct {
	text  string   // without brackets inside of words
	cut   []int    // where in text a bracket was taken out, by place
	pairs [][2]int // bytes of text between brackets that are left, by place
}

func readBrackets(exact string) brackets {
	if !strings.Contains(exact, "[") {
		return brackets{text: exact}
	}
	var (
		open    []int
		shuts   = make(map[int]int) // the closing bracket of each opening one
		drop    = make(map[int]bool)
		letters = func(at int) bool { return insideOfWord(exact, at) }
	)
	for i := range len(exact) {
		switch exact[i] {
		case '[':
			open = append(open, i)
		case ']':
			if n := len(open); n > 0 {
				from := open[n-1]
				open = open[:n-1]
				if (letters(from) || letters(i)) && !strings.ContainsAny(exact[from:i],
					" \t\n0123456789") {
					drop[from], drop[i] = true, true
				} else {
					shuts[from] = i
				}
			}
		}
	}
	var b brackets
	var text strings.Builder
	place := make(map[int]int)
	for i := range len(exact) {
		place[i] = text.Len()
		if drop[i] {
			b.cut = append(b.cut, text.Len())
			continue
		}
		text.WriteByte(exact[i])
	}
	b.text = text.String()
	for from, to := range shuts {
		b.pairs = append(b.pairs, [2]int{place[from], place[to]})
	}
	slices.SortFunc(b.pairs, func(x, y [2]int) int { return x[0] - y[0] })
	return b
}

// insideOfWord reports whether the bracket at byte i has a letter on its outer
// side: before it where it opens, behind it where it closes.
func insideOfWord(s string, i int) bool {
	var c rune
	if s[i] == '[' {
		c, _ = utf8.DecodeLastRuneInString(s[:i])
	} else {
		c, _ = utf8.DecodeRuneInString(s[i+1:])
	}
	return c != utf8.RuneError && unicode.IsLetter(c) && !isLone(c)
}

// inside reports whether a byte of the text stands in brackets.
func (b *brackets) inside(at int) bool {
	return slices.ContainsFunc(b.pairs, func(p [2]int) bool { return p[0] < at && at < p[1] })
}

// origin gives the byte of the quotation at which a word begins that begins at a
// byte of the text; a bracket that was taken out there is part of it.
func (b *brackets) origin(at int) int {
	n, _ := slices.BinarySearch(b.cut, at)
	return at + n
}

// end gives the byte of the quotation at which a word ends that ends at a byte of
// the text, with a bracket that was taken out there.
func (b *brackets) end(at int) int {
	n, _ := slices.BinarySearch(b.cut, at+1)
	return at + n
}
