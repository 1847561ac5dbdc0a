// Package markup finds what in a text is mark-up and no words of it: tags,
// comments and characters by name as HTML has them, and the links, emphasis,
// code, tables, footnotes and escapes of Markdown.
//
// It builds no tree. [Read] gives spans, each with what stands for it in the
// words, so that every byte of the text stays accounted for. What does not parse
// as mark-up is text: a text may well have a "<", an "&" or a "*" of its own.
package markup

import (
	"slices"
	"strings"
)

// A Page is what [Read] finds in a text. The zero Page is that of a text without
// mark-up.
type Page struct {
	Spans []Span // in the order of the text; they do not overlap
	Links []Link // in the order of their ends
	Notes []Note // in the order of their places
	Pipes []int  // where in [Page.Words] a sign parts the cells of a table, in order
	Heads []Head // behind the numbers of items, in the order of the text
}

// A Span is a run of the text that is not read as it stands.
type Span struct {
	At, Len int // in bytes
	Kind    Kind
	Text    string // what stands for it in the words; "" nothing
}

// End is the first byte after the span.
func (s *Span) End() int { return s.At + s.Len }

// Kind says what a [Span] is.
type Kind uint8

// The kinds of span.
const (
	// KindSyntax: a tag, a mark of emphasis, the address of a link: Text only lays out
	KindSyntax    Kind = iota
	KindCharacter      // a character by name or number, which Text is
	// KindNumber: an item of a list that the page numbers: Text has the number as it is printed
	KindNumber
	KindRemark // the call of a footnote, the footnote, or words that are struck out
	KindRaised // a raised or lowered digit, which Text is
	kindPipe   // Text parts the cells of a table
)

// A Link is words that lead to an address.
type Link struct {
	At, Len int // from the first of its words to the last, in bytes of the text
	Address string
}

// A Head is the mark of a heading behind the number of an item: 1. ## Dues.
type Head struct {
	At    int // in bytes of the text
	Level int
}

// A Note is a footnote where it is called, or words that are struck out.
type Note struct {
	At     int // the call or the mark, in bytes of the text
	Text   string
	Struck bool
}

// A reader goes through one text.
type reader struct {
	text   string
	inside bool // of a note
	barred bool // it has a sign between cells somewhere
	sharp  bool // it has a mark of a heading somewhere
	page   Page

	at     int // as far as read
	fails  int // bytes of tags that were none
	none   map[string]bool
	ids    map[string]int // where the elements with names begin, once they are looked for
	notes  map[int]int    // where footnotes begin and end that are tied to their calls
	noCode map[int]int    // as far as no run of so many backquotes ends
	defs   []Span         // the lines that say what names stand for

	lists    []list
	anchors  []anchor
	strong   []strong
	bolds    int // the place of the last span that opens bold; -1 none
	brackets []bracket
	marks    []mark
	grid     bool // the table that is open has heads of columns

	flow     int   // where the run between two tags of blocks began; -1 none
	leaf     bool  // it is inside a paragraph or the like
	breaks   []int // the line feeds in it
	plain    bool  // it is printed as it stands
	targets  map[string]string
	remarks  map[string]string
	lineFrom int // where the line begins
	bar      int // where the row of a table ends that was read last; 0 none
}

// Read finds the mark-up of a text. It cannot fail.
// Cost: linear; a text without mark-up costs one look at each byte.
func Read(text string) *Page { return ReadInto(text, nil) }

// ReadInto is [Read] with room for spans, which the page then has.
func ReadInto(text string, room []Span) *Page { return read(text, false, room) }

// noteWords gives the words of a note without its mark-up.
func noteWords(body string) string {
	return strings.Join(strings.Fields(read(body, true, nil).Words(body)), " ")
}

// read is Read, of a note if it is inside: there is no note in a note, or a text
// could nest them without end.
func read(text string, inside bool, room []Span) *Page {
	r := reader{
		text: text, inside: inside, flow: -1, bolds: -1, noCode: make(map[int]int),
		barred: strings.IndexByte(text, '|') >= 0, sharp: strings.IndexByte(text, '#') >= 0,
	}
	// A tag ends, and few texts have more of them than one in so many bytes.
	const apart = 16
	tags := min(strings.Count(text, "<"), strings.Count(text, ">"), len(text)/apart)
	r.page.Spans = slices.Grow(room[:0], tags)
	r.findDefinitions()
	r.beginLine()
	for r.at < len(text) {
		if r.at += nextSpecial(text[r.at:]); r.skipDefinition() || r.at == len(text) {
			continue
		}
		if from := r.at; !r.step() {
			r.at = max(r.at, from+1)
		}
	}
	r.endRun(len(text), false)
	return r.finish()
}

// special has the bytes that mark-up may begin with.
var special = func() (list [256]bool) {
	for _, c := range []byte("<&\\`[]!*_~|\n") {
		list[c] = true
	}
	return list
}()

func nextSpecial(s string) int {
	for i := range len(s) {
		if special[s[i]] {
			return i
		}
	}
	return len(s)
}

// step reads what begins at a special byte, and reports whether it went on.
func (r *reader) step() bool {
	from := r.at
	switch r.text[r.at] {
	case '<':
		r.angle()
	case '&':
		r.entity()
	case '\\':
		r.escape()
	case '`':
		r.code()
	case '[', '!':
		r.open()
	case ']':
		r.close()
	case '*', '_', '~':
		r.emphasis()
	case '|':
		r.cell()
	case '\n':
		r.line()
	}
	return r.at > from
}

// put adds a span and goes on after it. Tags without a word between them are one span, so
// that a text of tags alone takes no room; one that may yet get marks of bold stays alone.
func (r *reader) put(at, end int, kind Kind, text string) {
	r.at = max(r.at, end)
	if n := len(r.page.Spans) - 1; n > r.bolds && kind == KindSyntax && text == "" && at < end {
		if last := &r.page.Spans[n]; last.Kind == kind && last.Text == "" && last.End() == at {
			last.Len = end - last.At
			return
		}
	}
	r.page.Spans = append(r.page.Spans, Span{At: at, Len: end - at, Kind: kind, Text: text})
}

// finish sorts the spans and leaves out those inside others.
func (r *reader) finish() *Page {
	p := &r.page
	order := func(a, b Span) int {
		if a.At != b.At {
			return a.At - b.At
		}
		return b.Len - a.Len
	}
	if !slices.IsSortedFunc(p.Spans, order) {
		slices.SortStableFunc(p.Spans, order)
	}
	kept, end := p.Spans[:0], 0
	for _, s := range p.Spans {
		if s.At < end {
			continue
		}
		kept = append(kept, s)
		end = s.End()
	}
	p.Spans = kept
	p.Pipes = p.pipes()
	p.Links = slices.DeleteFunc(p.Links, func(l Link) bool {
		return !p.hasWords(r.text, l.At, l.At+l.Len)
	})
	slices.SortStableFunc(p.Notes, func(a, b Note) int { return a.At - b.At })
	return p
}

// hasWords reports whether a run of the text has words: an image has none.
func (p *Page) hasWords(text string, from, to int) bool {
	i, _ := slices.BinarySearchFunc(p.Spans, from, func(s Span, at int) int {
		return s.End() - at - 1
	})
	for ; i < len(p.Spans) && p.Spans[i].At < to; i++ {
		s := &p.Spans[i]
		if from < s.At && strings.TrimSpace(text[from:s.At]) != "" || s.Kind == KindCharacter ||
			s.Kind == KindRaised {
			return true
		}
		from = s.End()
	}
	return from < to && strings.TrimSpace(text[from:to]) != ""
}

// pipes gives the places of the signs between cells, in the words.
func (p *Page) pipes() []int {
	var list []int
	shift := 0
	for i := range p.Spans {
		s := &p.Spans[i]
		if s.Kind == kindPipe {
			list = append(list, s.At+shift+strings.IndexByte(s.Text, '|'))
			s.Kind = KindSyntax
		}
		shift += len(s.Text) - s.Len
	}
	return list
}

// Words gives the text with what stands for each span in its place.
func (p *Page) Words(text string) string {
	if len(p.Spans) == 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	at := 0
	for i := range p.Spans {
		s := &p.Spans[i]
		b.WriteString(text[at:s.At])
		b.WriteString(s.Text)
		at = s.End()
	}
	b.WriteString(text[at:])
	return b.String()
}

// Visible gives the characters of the text that are printed on the page, without
// its layout: the words that a reader of the page sees, and not the numbers that
// are put before items. A line ends where a block does.
func (p *Page) Visible(text string) string {
	var b strings.Builder
	at := 0
	for i := range p.Spans {
		s := &p.Spans[i]
		b.WriteString(text[at:s.At])
		switch {
		case s.Kind == KindCharacter:
			b.WriteString(s.Text)
		case s.Kind == KindRaised:
			b.WriteString(text[s.At:s.End()])
		case strings.ContainsAny(s.Text, "\n |"):
			b.WriteByte('\n')
		}
		at = s.End()
	}
	b.WriteString(text[at:])
	return b.String()
}
