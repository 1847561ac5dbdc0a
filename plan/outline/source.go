package outline

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline/internal/markup"
)

// A source is a text with mark-up, which is read by its words alone: what stands
// for each span of mark-up stands in the words in its place. Nil is a text
// without: its words are the text itself.
type source struct {
	text  string
	page  *markup.Page
	words string
	at    []int       // where what stands for each span begins in the words
	calls map[int]int // the node of a call of a footnote, by its place in the text
	// how many of the signs between cells stand before the last that was asked for
	pipe int
	// levels of headings behind the numbers of items, by their places in the words
	heads map[int]uint8
}

// newSource finds the mark-up of a text.
func newSource(text string, room *room) *source {
	page := markup.ReadInto(text, room.spans)
	room.spans = page.Spans
	if len(page.Spans) == 0 {
		return nil
	}
	room.at = empty(room.at, len(page.Spans))[:len(page.Spans)]
	s := &source{text: text, page: page, at: room.at}
	valid := utf8.ValidString(text)
	shift, last := 0, 0
	for i := range page.Spans {
		span := &page.Spans[i]
		if !valid && span.Text == "" {
			if r, n := utf8.DecodeLastRuneInString(text[last:span.At]); r == utf8.RuneError &&
				n == 1 {
				span.Text = "\u200b" // or bytes that are no character might become one
			}
		}
		s.at[i] = span.At + shift
		shift += len(span.Text) - span.Len
		last = span.End()
	}
	s.words = page.Words(text)
	if len(page.Heads) > 0 {
		s.heads = make(map[int]uint8, len(page.Heads))
	}
	for _, h := range page.Heads {
		s.heads[s.place(h.At)] = uint8(h.Level)
	}
	return s
}

// readSource finds the mark-up of the text, and reads its words instead. The text
// may end sooner then, since a tag may stand for a line.
func (p *parser) readSource(end, limit int) (int, int) {
	if !p.plain {
		p.source = newSource(p.text, p.room)
	}
	if p.source == nil {
		return end, limit
	}
	words, most := p.readable(p.source.words)
	if most > 0 {
		end, limit = p.source.cut(words), most
	}
	p.text = p.source.words
	return end, limit
}

// input is the text as it came.
func (p *parser) input() string {
	if p.source == nil {
		return p.text
	}
	return p.source.text
}

// origin gives the place in the text of byte k of the words, which is that of the
// mark-up that it stands for.
func (s *source) origin(k int) int {
	if s == nil {
		return k
	}
	i, found := slices.BinarySearch(s.at, k)
	for found && i+1 < len(s.at) && s.at[i+1] == k && s.page.Spans[i].Text == "" {
		i++ // the last of those that stand here
	}
	if !found {
		i--
	}
	if i < 0 {
		return k
	}
	span := &s.page.Spans[i]
	if excess := k - s.at[i] - len(span.Text); excess >= 0 {
		return span.End() + excess
	}
	return span.At
}

// end gives the place in the text where a run of the words ends that ends at k.
func (s *source) end(k int) int {
	if s == nil || k == 0 {
		return k
	}
	at := s.origin(k - 1)
	i, found := slices.BinarySearchFunc(s.page.Spans, at, func(span markup.Span, at int) int {
		return cmp.Compare(span.At, at)
	})
	if found && s.at[i]+len(s.page.Spans[i].Text) >= k && s.page.Spans[i].Text != "" {
		return s.page.Spans[i].End()
	}
	return at + 1
}

// headIn gives the level of the heading whose mark stands between two bytes of the
// words, behind the number of an item; 0 if there is none.
func (s *source) headIn(from, to int) uint8 {
	if s == nil || s.heads == nil {
		return 0
	}
	for k := from; k <= to; k++ {
		if level := s.heads[k]; level > 0 {
			return level
		}
	}
	return 0
}

// cut leaves out what stands behind byte k of the words, and gives the place in
// the text where it ended.
func (s *source) cut(k int) int {
	end := s.origin(k)
	n, _ := slices.BinarySearchFunc(s.page.Spans, end, func(span markup.Span, at int) int {
		return cmp.Compare(span.At, at)
	})
	if n < len(s.at) {
		k = min(k, s.at[n])
	}
	s.page.Spans, s.at = s.page.Spans[:n], s.at[:n]
	s.text, s.words = s.text[:end], s.words[:k]
	return end
}

// frames reports whether the sign at byte k of the words is the frame of a table,
// before its first cell or after its last. Those between cells are kept: without
// them what stands in two cells would read as one.
func (s *source) frames(k int) bool {
	if s == nil {
		return false
	}
	if !s.isPipe(k) {
		return false
	}
	before, after := k, k+1
	for before > 0 && (s.words[before-1] == ' ' || s.words[before-1] == '\t') {
		before--
	}
	after += countLead(s.words[after:], " \t\r")
	return before == 0 || s.words[before-1] == '\n' || after == len(s.words) ||
		s.words[after] == '\n'
}

// isPipe reports whether a sign between cells stands at byte k of the words. It is asked of
// one after the other, so that it looks on from the last.
func (s *source) isPipe(k int) bool {
	pipes := s.page.Pipes
	if s.pipe > 0 && pipes[s.pipe-1] >= k {
		s.pipe, _ = slices.BinarySearch(pipes, k)
	}
	for s.pipe < len(pipes) && pipes[s.pipe] < k {
		s.pipe++
	}
	return s.pipe < len(pipes) && pipes[s.pipe] == k
}

// inTable reports whether line i is a row of a table with heads of columns: a
// line by itself, whatever the line before ends with.
func (p *parser) inTable(i int) bool {
	return p.lines[i].row
}

// findRows marks the lines with signs between cells, once for all who ask.
func (p *parser) findRows() {
	if p.source == nil || len(p.source.page.Pipes) == 0 {
		return
	}
	pipes := p.source.page.Pipes
	for i := range p.lines {
		l := &p.lines[i]
		for len(pipes) > 0 && pipes[0] < l.body {
			pipes = pipes[1:]
		}
		l.row = len(pipes) > 0 && pipes[0] < l.tail
	}
}

// tiles turns stretches of the words into segments of the text. Mark-up is layout, a
// note, or what the words have for it. They are counted before they are laid down: a list
// that grows costs a copy of each of them.
type tiles struct {
	segments []Segment // of the room for all of them; nil while they are counted
	count    int
	last     Segment // the last of them, but for its point
	owner    int32   // of that
	text     string
	ids      []string
}

func (t *tiles) add(s Segment, owner int32) {
	if s.Text == "" {
		return
	}
	if t.count > 0 && s.Reads == "" && t.last.Reads == "" && t.last.Kind == s.Kind &&
		t.owner == owner {
		t.last.Text = t.text[t.last.At : s.At+len(s.Text)]
		if t.segments != nil {
			t.segments[t.count-1].Text = t.last.Text
		}
		return
	}
	t.last, t.owner = s, owner
	if t.segments != nil {
		if owner >= 0 {
			s.Point = t.ids[owner]
		}
		t.segments[t.count] = s
	}
	t.count++
}

// tile makes segments of the text of the stretches of the words.
func (p *parser) tile(ids []string) []Segment {
	t := tiles{text: p.source.text, ids: ids}
	p.lay(&t)
	t = tiles{text: t.text, ids: ids, segments: make([]Segment, t.count)}
	p.lay(&t)
	return t.segments
}

// lay adds the segments of the text.
func (p *parser) lay(t *tiles) {
	src := p.source
	spans := src.page.Spans
	next, at := 0, 0                  // the span that comes, and how far the text is written
	open := Segment{Kind: KindLayout} // what stands for a span that is not at its end
	owner := int32(-1)
	upTo := func(k matter, who int32, end int) {
		t.add(Segment{Kind: kinds[k], At: at, Text: src.text[at:end]}, who)
		at = end
	}
	close := func() {
		span := &spans[next]
		if span.Kind == markup.KindRemark && open.Kind == KindLayout {
			open.Kind = KindNote
		}
		if node, ok := src.calls[span.At]; ok {
			owner = int32(node)
		}
		open.At, open.Text = span.At, src.text[span.At:span.End()]
		if open.Reads == open.Text {
			open.Reads = ""
		}
		if !p.valid {
			p.findRawIn(t, &open, src.at[next])
		}
		t.add(open, owner)
		at = span.End()
		open, owner = Segment{Kind: KindLayout}, -1
		next++
	}
	for i := range p.stretches {
		s := &p.stretches[i]
		who, end := s.node, s.at+len(p.stretchText(i))
		for k := s.at; k < end; {
			if next == len(spans) || src.at[next] >= end {
				upTo(s.kind, who, at+end-k)
				break
			}
			span := &spans[next]
			if k < src.at[next] {
				upTo(s.kind, who, span.At)
				k = src.at[next]
			}
			to := min(end, src.at[next]+len(span.Text))
			if s.kind != asLayout && to > k && (open.Kind == KindLayout ||
				open.Kind == kinds[s.kind] && owner == who) {
				open.Kind, owner = kinds[s.kind], who
				open.Reads += src.words[k:to]
			}
			if k = to; k == src.at[next]+len(span.Text) {
				close()
			}
		}
	}
	for next < len(spans) {
		close()
	}
}

// findRawIn adds a segment of mark-up up to the last of its bytes that are not
// UTF-8, and leaves the rest; k is where the mark-up stands in the words.
func (p *parser) findRawIn(t *tiles, s *Segment, k int) {
	count := 0
	for i := 0; i < len(s.Text); {
		r, n := utf8.DecodeRuneInString(s.Text[i:])
		if r != utf8.RuneError || n != 1 {
			i += n
			continue
		}
		t.add(Segment{Kind: s.Kind, At: s.At, Text: s.Text[:i]}, -1)
		t.add(Segment{Kind: KindRaw, At: s.At + i, Text: s.Text[i : i+1]}, -1)
		s.At, s.Text, i = s.At+i+1, s.Text[i+1:], 0
		count++
	}
	if count > 0 && t.segments != nil {
		p.find(CodeBadUTF8, k, k, "count", strconv.Itoa(count))
	}
}

// addPageNotes adds what the mark-up says of words: the addresses that they lead
// to, and the footnotes that are called there.
func (p *parser) addPageNotes() {
	if p.source == nil || len(p.source.page.Links)+len(p.source.page.Notes) == 0 {
		return
	}
	page := p.source.page
	runs := p.textRuns()
	changed := make(map[int]bool)
	add := func(node int, n plan.Note) {
		p.nodes[node].notes = append(p.nodes[node].notes, n)
		changed[node] = true
	}
	for _, l := range page.Links {
		from, to := p.source.place(l.At), p.source.place(l.At+l.Len)
		i, _ := slices.BinarySearchFunc(runs, from, func(r textRun, at int) int {
			return cmp.Compare(r.to, at+1)
		})
		if i == len(runs) || runs[i].from >= to || from >= to {
			continue // in a heading
		}
		first, last := runs[i], runs[i]
		for ; i < len(runs) && runs[i].from < to && runs[i].node == first.node; i++ {
			last = runs[i]
		}
		at := first.at + max(from-first.from, 0)
		end := last.at + min(to, last.to) - last.from
		if end <= at {
			continue
		}
		add(first.node, plan.Note{
			Kind: plan.NoteKindLink, At: at, Len: end - at,
			Text: valid(l.Address),
		})
	}
	p.source.calls = make(map[int]int, len(page.Notes))
	for _, n := range page.Notes {
		node, at := p.noteAtCall(runs, p.source.place(n.At))
		if node < 0 || n.Text == "" {
			continue
		}
		kind := plan.NoteKindGloss
		if n.Struck {
			kind = plan.NoteKindStruck
		}
		p.source.calls[n.At] = node
		add(node, plan.Note{Kind: kind, At: at, Text: valid(n.Text)})
	}
	for node := range changed { // each by itself: the order of the map does not count
		slices.SortStableFunc(p.nodes[node].notes, func(a, b plan.Note) int {
			return cmp.Compare(a.At, b.At)
		})
	}
}

// noteAtCall gives the node that a note belongs to whose call stands at a place of
// the words, and where in its text: behind what stands before it on its line, or
// before what stands behind it there. The node is -1 where there is none.
func (p *parser) noteAtCall(runs []textRun, call int) (node, at int) {
	i, _ := slices.BinarySearchFunc(runs, call, func(r textRun, at int) int {
		return cmp.Compare(r.from, at)
	})
	before := func() (int, int) {
		r := runs[i-1]
		return r.node, r.at + min(call, r.to) - r.from
	}
	if i > 0 && strings.IndexByte(p.text[min(call, runs[i-1].to):call], '\n') < 0 {
		return before()
	}
	if i < len(runs) && strings.IndexByte(p.text[call:runs[i].from], '\n') < 0 {
		return runs[i].node, runs[i].at
	}
	j, _ := slices.BinarySearchFunc(p.stretches, call, func(s stretch, at int) int {
		return cmp.Compare(s.at, at)
	})
	for j--; j >= 0 && strings.IndexByte(p.stretchText(j), '\n') < 0; j-- {
		if n := p.stretches[j].node; n >= 0 {
			return int(n), 0 // in its heading
		}
	}
	if i > 0 {
		return before()
	}
	return -1, 0
}

// place gives the byte of the words at which byte k of the text stands, or what
// stands for it.
func (s *source) place(k int) int {
	i, found := slices.BinarySearchFunc(s.page.Spans, k, func(span markup.Span, at int) int {
		return cmp.Compare(span.At, at)
	})
	switch {
	case found:
		return s.at[i]
	case i == 0:
		return k
	}
	span := &s.page.Spans[i-1]
	return s.at[i-1] + len(span.Text) + max(k-span.End(), 0)
}

// A textRun is a run of the words in the text of a point.
type textRun struct {
	from, to int // in the words
	node, at int // in the text of a point
}

// textRuns gives the runs of the words that are texts of points, in order.
func (p *parser) textRuns() []textRun {
	var runs []textRun
	written := make([]int, len(p.nodes))
	for i, s := range p.stretches {
		n := int(s.node)
		if n < 0 || s.kind != p.nodes[n].textKind() {
			continue
		}
		words := p.stretchText(i)
		if !strings.HasPrefix(p.nodes[n].text[written[n]:], words) {
			written[n]++ // a blank or a line feed joins it to the run before
		}
		runs = append(runs, textRun{from: s.at, to: s.at + len(words), node: n, at: written[n]})
		written[n] += len(words)
	}
	return runs
}
