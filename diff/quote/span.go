package quote

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// quotations finds the quotations of a page, by place, those that hold others
// first, and the marks that have no partner.
func (p *page) quotations() (spans []span, lone []mark) {
	pair := pairer{page: p}
	pair.all()
	spans = slices.Concat(p.blocks(), pair.spans)
	slices.SortStableFunc(spans, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to))
	})
	spans = p.once(spans)
	nest(spans)
	slices.SortFunc(pair.lone, func(a, b mark) int { return cmp.Compare(a.at, b.at) })
	return spans, pair.lone
}

// nest says which quotation holds which.
func nest(spans []span) {
	var open []int
	for i := range spans {
		for len(open) > 0 && spans[open[len(open)-1]].to < spans[i].to {
			open = open[:len(open)-1]
		}
		spans[i].holder = -1
		if n := len(open); n > 0 && spans[open[n-1]].to > spans[i].from {
			spans[i].holder = open[n-1]
		}
		open = append(open, i)
	}
}

// once drops block quotations that are a quotation in marks, too, and the marks
// around a part of a block quotation that is all of it but for them.
func (p *page) once(spans []span) []span {
	same := func(a, b *span) bool {
		return a.block && !b.block && b.from >= a.from && b.to <= a.to &&
			!worded(p.text[a.from:b.from]) && !worded(p.text[b.to:a.to])
	}
	return slices.DeleteFunc(spans, func(s span) bool {
		if !s.block {
			return false
		}
		i, _ := slices.BinarySearchFunc(spans, s.from, func(o span, from int) int {
			return cmp.Compare(o.from, from)
		})
		for ; i < len(spans) && spans[i].from < s.to; i++ {
			if same(&s, &spans[i]) {
				return true
			}
		}
		return false
	})
}

// blocks gives the block quotations of a page.
func (p *page) blocks() []span {
	var out []span
	for i := 0; i < len(p.paras); {
		if p.paras[i].depth == 0 {
			i++
			continue
		}
		s := span{block: true, holder: -1}
		for block := p.paras[i].block; i < len(p.paras) && p.paras[i].depth > 0 &&
			p.paras[i].block == block; i++ {
			from, to := trimmed(p.text, p.paras[i].from, p.paras[i].to)
			if len(s.parts) > 0 && signed(p.text[from:to]) {
				continue
			}
			from += numbered(p.text[from:to])
			if worded(p.text[from:to]) {
				s.parts = append(s.parts, part{from, to})
			}
		}
		if n := len(s.parts); n > 0 {
			s.from, s.to = s.parts[0].from, s.parts[n-1].to
			out = append(out, s)
		}
	}
	return out
}

// signed reports whether a paragraph of a block quotation says whom it is from: it
// begins with a dash and is short.
func signed(s string) bool {
	c, n := utf8.DecodeRuneInString(s)
	const long = 120
	return strings.ContainsRune("—–―-", c) && len(s) > n && len(s) < long
}

// numbered gives the length of the number with which a paragraph of a block
// quotation begins: the draft's number of the point, which is none of its words.
func numbered(s string) int {
	n := 0
	for n < len(s) && (digit(s, n) || s[n] == '.') {
		n++
	}
	if n == 1 && !digit(s, 0) {
		return 0
	}
	if n == 0 && len(s) > 1 && s[1] == ')' && s[0] >= 'a' && s[0] <= 'z' {
		n = 1
	}
	if n == 0 || n >= len(s) || s[n-1] != '.' && s[n] != ')' {
		return 0
	}
	rest := strings.TrimLeft(s[n:], ") \t\u00a0")
	if len(rest) == len(s[n:]) {
		return 0
	}
	return len(s) - len(rest)
}

// words gives the text of a quotation, its paragraphs parted by line feeds.
func (p *page) words(s *span) string {
	if len(s.parts) == 1 {
		return p.text[s.parts[0].from:s.parts[0].to]
	}
	var b strings.Builder
	for i, x := range s.parts {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.text[x.from:x.to])
	}
	return b.String()
}
