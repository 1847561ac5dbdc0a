package quote

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/outline"
)

// A page is an article by the words that its reader sees, with their places in
// the article.
type page struct {
	article string
	text    string // paragraphs end with a line feed
	runs    []run
	paras   []paragraph
}

// A run of the page's text stands for a run of the article.
type run struct {
	from int // in the page
	at   int // in the article
	len  int // of the article
	same bool
}

// A paragraph of a page.
type paragraph struct {
	from, to int // in the page
	depth    int // block quotations around it
	block    int // which block quotation, by number; of no meaning without depth
}

// parse reads an article. Mark-up is that which package outline sees: its
// segments tell words from layout. No number is taken for that of a point, for
// "Point 7 says" is how an article goes on.
func parse(article string) *page {
	o := outline.Parse(article, outline.Numbering(), outline.KeepLines(),
		outline.MaxMemory(maxMemory), outline.MaxDiagnostics(1))
	b := pageBuilder{page: page{article: article}}
	b.text.Grow(len(article))
	b.lineStart = true
	for i := range o.Segments {
		b.segment(&o.Segments[i])
	}
	b.endParagraph()
	b.page.text = strings.TrimSuffix(b.text.String(), "\n")
	return &b.page
}

// maxMemory is what may be built of an article: enough for two million lines.
const maxMemory = 1<<31 - 1

type pageBuilder struct {
	page  page
	text  strings.Builder
	start int // of the paragraph
	open  bool
	fresh bool // it has only marks so far, which belong to the point that comes
	point string
	kind  outline.Kind

	level     int // of the paragraph: block quotations around it
	elements  int // open blockquote elements of HTML
	block     int // how many block quotations have ended
	lineStart bool
	arrows    int // at the beginning of the line
	blank     bool
	line      bool // nothing but the end of a line stands before what comes
}

func (b *pageBuilder) segment(s *outline.Segment) {
	switch s.Kind {
	case outline.KindLayout, outline.KindRaw:
		b.layout(s)
		return
	case outline.KindUnread:
		b.endParagraph()
	case outline.KindNumber, outline.KindHeading, outline.KindText, outline.KindNote,
		outline.KindPreamble, outline.KindClosing:
	}
	if b.open && !b.fresh && !b.wrapped() &&
		(s.Point != b.point || (s.Kind == outline.KindHeading) != (b.kind == outline.KindHeading)) {
		b.endParagraph()
	}
	b.point, b.kind, b.fresh = s.Point, s.Kind, false
	b.words(cmp.Or(s.Reads, s.Text), s.At, len(s.Text), s.Reads == "")
	b.lineStart = false
}

// wrapped reports whether the line before goes on: it ended in the middle of a
// sentence, and the next stands right below it.
func (b *pageBuilder) wrapped() bool {
	if !b.line || b.kind == outline.KindHeading {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(b.text.String()[b.start:], " \n"))
	return last == ',' || unicode.IsLetter(last) || unicode.IsDigit(last)
}

// words adds what a run of the article reads.
func (b *pageBuilder) words(text string, at, length int, same bool) {
	if !b.open {
		b.open, b.start = true, b.text.Len()
		b.level = b.elements + b.arrows
	} else if b.blank {
		b.run(" ", at, 0, false)
	}
	b.blank, b.line = false, false
	b.run(text, at, length, same)
}

func (b *pageBuilder) run(text string, at, length int, same bool) {
	from := b.text.Len()
	b.text.WriteString(text)
	if n := len(b.page.runs); n > 0 && same {
		if r := &b.page.runs[n-1]; r.same && r.at+r.len == at && r.from+r.len == from {
			r.len += length
			return
		}
	}
	b.page.runs = append(b.page.runs, run{from: from, at: at, len: length, same: same})
}

func (b *pageBuilder) endParagraph() {
	b.blank = false
	if !b.open {
		return
	}
	b.open = false
	b.page.paras = append(b.page.paras, paragraph{
		from: b.start, to: b.text.Len(), depth: b.level,
		block: b.block,
	})
	b.text.WriteByte('\n')
}

// runAt gives the run that has a byte of the page.
func (p *page) runAt(k int) *run {
	i, found := slices.BinarySearchFunc(p.runs, k, func(r run, k int) int {
		return cmp.Compare(r.from, k)
	})
	if !found {
		i--
	}
	return &p.runs[max(i, 0)]
}

// place gives the bytes of the article that a run of the page's text stands for,
// which is not empty.
func (p *page) place(from, to int) (at, end int) {
	first, last := p.runAt(from), p.runAt(to-1)
	at, end = first.at, last.at+last.len
	if first.same {
		at += min(from-first.from, first.len)
	}
	if last.same {
		end = min(last.at+to-last.from, end)
	}
	return at, max(at, end)
}
