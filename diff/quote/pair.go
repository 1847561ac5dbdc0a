package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A span is a quotation of a page.
type span struct {
	from, to int // in the page's text, without the marks
	parts    []part
	open     mark
	shut     mark
	block    bool // a block quotation
	holder   int  // the quotation that holds it; -1 none
}

// A part is what a quotation has of one paragraph, in the page's text.
type part struct{ from, to int }

// maxParagraphs is how far a closing mark is looked for where no paragraph opens
// the quotation again.
const maxParagraphs = 3

// maxDepth is how deep quotations are nested at most; marks further in have no
// partner.
const maxDepth = 8

// A pairer pairs the quotation marks of a page.
type pairer struct {
	page  *page
	marks [][]mark // of each paragraph
	stack []opened
	spans []span
	lone  []mark // without a partner
}

// An opened mark is one that was not closed yet.
type opened struct {
	mark
	parts []part // of the paragraphs that are behind
	from  int    // in this paragraph
	again bool   // a later paragraph opened it again
}

func (p *pairer) all() {
	p.marks = make([][]mark, len(p.page.paras))
	for i, para := range p.page.paras {
		p.marks[i] = marks(p.page.text, para.from, para.to)
	}
	for i := range p.page.paras {
		p.paragraph(i)
	}
	p.drop(0)
}

func (p *pairer) paragraph(i int) {
	list := p.marks[i]
	if len(p.stack) > 0 && len(list) > 0 && list[0].edge && list[0].form == p.stack[0].form {
		p.stack[0].again = true
		p.stack[0].from = list[0].at + list[0].len
		list = list[1:]
	}
	for k := range list {
		p.take(list, k)
	}
	p.end(i)
}

// take reads mark k of a paragraph.
func (p *pairer) take(list []mark, k int) {
	m := list[k]
	if m.shuts {
		for at := len(p.stack) - 1; at >= 0; at-- {
			o := &p.stack[at]
			if !strings.Contains(closers(o.form), m.form) {
				continue
			}
			if m.opens && !closesFirst(o, m) {
				continue
			}
			if single(m.form) && p.possessive(o, list, k) {
				return
			}
			p.close(at, m)
			return
		}
	}
	switch {
	case m.opens && closers(m.form) != "" && len(p.stack) < maxDepth:
		p.stack = append(p.stack, opened{mark: m, from: m.at + m.len})
	case !single(m.form):
		p.lone = append(p.lone, m)
	}
}

// closesFirst reports whether a mark that may do both closes what is open rather
// than opening another quotation.
func closesFirst(o *opened, m mark) bool {
	return o.form != "“" && o.form != "‘" && o.form != "«" || m.form != o.form
}

// possessive reports whether an apostrophe behind an s, as in "the workers'
// rights", is none that closes: another one may.
func (p *pairer) possessive(o *opened, list []mark, k int) bool {
	m := list[k]
	text := p.page.text
	if !single(o.form) || m.at == 0 || text[m.at-1]|0x20 != 's' {
		return false
	}
	rest, spaced := strings.CutPrefix(text[m.at+m.len:], " ")
	next, _ := utf8.DecodeRuneInString(rest)
	if !spaced || !unicode.IsLower(next) {
		return false
	}
	for _, later := range list[k+1:] {
		if later.opens && single(later.form) && !later.shuts {
			return false
		}
		if later.shuts && strings.Contains(closers(o.form), later.form) {
			return true
		}
	}
	return false
}

// close makes a quotation of what is open at a place of the stack. What was opened
// inside of it and not closed has no partner.
func (p *pairer) close(at int, m mark) {
	o := p.stack[at]
	p.drop(at + 1)
	p.stack = p.stack[:at]
	p.add(o, m)
}

func (p *pairer) add(o opened, m mark) {
	s := span{open: o.mark, shut: m, holder: -1}
	for _, x := range append(o.parts, part{o.from, m.at}) {
		if from, to := trimmed(p.page.text, x.from, x.to); from < to {
			s.parts = append(s.parts, part{from, to})
		}
	}
	if len(s.parts) == 0 {
		return
	}
	s.from, s.to = s.parts[0].from, s.parts[len(s.parts)-1].to
	if worded(p.page.text[s.from:s.to]) && (!single(s.open.form) || s.to-s.from > 1) {
		p.spans = append(p.spans, s)
	}
}

// end comes to the end of a paragraph: what is open goes on only where the next
// paragraph opens it again, or has what closes it.
func (p *pairer) end(i int) {
	if len(p.stack) == 0 {
		return
	}
	for at := range p.stack {
		if !single(p.stack[at].form) {
			p.drop(at + 1)
			p.stack = append(p.stack[:0], p.stack[at])
			break
		}
	}
	p.stack = p.stack[:1]
	o := &p.stack[0]
	o.parts = append(o.parts, part{o.from, p.page.paras[i].to})
	if i+1 < len(p.page.paras) {
		o.from = p.page.paras[i+1].from
		if p.goesOn(o, i) {
			return
		}
	}
	if o.again {
		p.add(opened{
			mark: o.mark, parts: o.parts[:len(o.parts)-1],
			from: o.parts[len(o.parts)-1].from,
		}, mark{at: p.page.paras[i].to, form: o.form})
	}
	p.drop(0)
	p.stack = p.stack[:0]
}

// goesOn reports whether what is open at the end of paragraph i is open in the
// next: that opens it again, or has what closes it and opens nothing before. One
// that is opened by a mark of its own kind is looked for some paragraphs further.
func (p *pairer) goesOn(o *opened, i int) bool {
	if single(o.form) && o.form != "‘" {
		return false
	}
	next := p.marks[i+1]
	if len(next) > 0 && next[0].edge && next[0].form == o.form && next[0].opens {
		return true
	}
	if o.again || o.form == "‘" {
		return false
	}
	last := i + 1
	if directed(o.form) {
		last = i + maxParagraphs
	}
	for k := i + 1; k < len(p.marks) && k <= last; k++ {
		for _, m := range p.marks[k] {
			switch {
			case strings.Contains(closers(o.form), m.form) && m.shuts &&
				(!m.opens || directed(o.form) && closesFirst(o, m)):
				return true
			case !single(m.form):
				return false
			}
		}
	}
	return false
}

// drop leaves what is open from a place of the stack on without a partner.
func (p *pairer) drop(from int) {
	for i := from; i < len(p.stack); i++ {
		if !single(p.stack[i].form) {
			p.lone = append(p.lone, p.stack[i].mark)
		}
	}
	p.stack = p.stack[:min(from, len(p.stack))]
}

// trimmed takes white space off the ends of a run.
func trimmed(text string, from, to int) (int, int) {
	s := text[from:max(from, to)]
	cut := strings.TrimLeftFunc(s, unicode.IsSpace)
	from += len(s) - len(cut)
	return from, from + len(strings.TrimRightFunc(cut, unicode.IsSpace))
}

// worded reports whether a text has a letter or a digit.
func worded(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool {
		return unicode.IsLetter(c) || unicode.IsDigit(c)
	})
}
