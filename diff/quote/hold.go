package quote

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
	"github.com/redraft-go/redraft/sources"
)

// A rank says how near a passage comes to a quotation.
type rank int8

const (
	rankSame    rank = iota // word for word
	rankOmitted             // with words left out where the quotation says so
	rankDiffers             // with other words among them
	rankFar                 // not near enough to be held against it
)

// A holding is a quotation held against a passage.
type holding struct {
	*passage
	rank        rank
	at, end     int // in the passage
	literal     bool
	differences []Difference // At is in the passage
	omitted     []Omission
}

// cost is how many words differ.
func (h *holding) cost() (n int) {
	for _, d := range h.differences {
		n += max(wordCount(d.Quoted), wordCount(d.Text))
	}
	return n
}

// hold holds a quotation against a passage.
func (q *query) hold(p *passage) holding {
	if q.bracketed != "" {
		if h := q.heldBy(p, sources.Find(p.text, sources.Quote{Exact: q.bracketed},
			sources.SameWords())); h.rank == rankSame {
			return h // the brackets are the draft's
		}
	}
	h := q.heldBy(p, sources.Find(p.text, sources.Quote{Exact: q.text}))
	if h.rank > rankOmitted && q.count < maxSolid {
		if at, end, ok := q.solidly(p); ok {
			return holding{passage: p, rank: rankSame, at: at, end: end}
		}
	}
	return h
}

// maxSolid is how short a quotation is for which two words in a word's place may
// be too much for sources.Find: "nonnuclear state" for "non-nuclear state".
const maxSolid = 8

// solidly finds where a passage has the words of a short quotation but for hyphens
// and spelling.
func (q *query) solidly(p *passage) (at, end int, ok bool) {
	if p.run == nil {
		run := newSolidRun(p.text)
		p.run = &run
	}
	if q.run == nil {
		run := newSolidRun(q.text)
		q.run = &run
	}
	for from := 0; q.run.text != ""; from++ {
		i := strings.Index(p.run.text[from:], q.run.text)
		if i < 0 {
			break
		}
		from += i
		first, begins := slices.BinarySearch(p.run.starts, from)
		last, ends := slices.BinarySearch(p.run.starts, from+len(q.run.text))
		if begins && ends {
			return p.run.words[first].at, p.run.words[last-1].end, true
		}
	}
	return 0, 0, false
}

// A solidRun is the words of a text without what stands between them, spelled one
// way.
type solidRun struct {
	text   string
	words  []token
	starts []int // of each word in text, and the end of the last
}

func newSolidRun(text string) solidRun {
	r := solidRun{words: tokens(text)}
	var b strings.Builder
	for _, w := range r.words {
		r.starts = append(r.starts, b.Len())
		b.WriteString(solid(text[w.at:w.end]))
	}
	r.starts = append(r.starts, b.Len())
	r.text = b.String()
	return r
}

func (q *query) heldBy(p *passage, m sources.Match) holding {
	h := holding{passage: p, rank: rankFar}
	if m.Outcome == sources.OutcomeAmbiguous {
		// What stands there several times stands there; the first is taken.
		first := m.Places[0]
		text := p.text[:first.At+first.Len]
		m = sources.Find(text, sources.Quote{Exact: q.text})
		if m.Outcome == sources.OutcomeAmbiguous {
			m = sources.Match{Outcome: sources.OutcomeFound, At: first.At, Len: first.Len}
		}
	}
	switch m.Outcome {
	case sources.OutcomeFound, sources.OutcomeDiffers:
		h.at, h.end = m.At, m.At+m.Len
	case sources.OutcomeAbsent:
		if m.Near == (sources.Passage{}) {
			return h
		}
		h.at, h.end = m.Near.At, m.Near.At+m.Near.Len
	default:
		return h
	}
	h.literal = m.Literal
	h.take(q, &m)
	switch {
	case len(h.differences) == 0 && len(h.omitted) == 0:
		h.rank = rankSame
	case len(h.differences) == 0 && !q.scattered(&h):
		h.rank = rankOmitted
	case len(h.differences) > 0 && q.isNear(&h):
		h.rank = rankDiffers
	}
	return h
}

// take takes over what differs, but for spelling.
func (h *holding) take(q *query, m *sources.Match) {
	for _, d := range m.Differences {
		if c, n := utf8.DecodeRuneInString(d.Quoted); unicode.Is(unicode.Sc, c) &&
			strings.HasSuffix(h.text[:d.At], d.Quoted[:n]) {
			// a sign that was left to the words before
			d.At, d.Text = d.At-n, h.text[d.At-n:d.At+len(d.Text)]
			h.at = min(h.at, d.At)
		}
		if !alike(d.Quoted, d.Text) {
			h.differences = append(h.differences,
				Difference{QuotedAt: d.QuotedAt, Quoted: d.Quoted, At: d.At, Text: d.Text})
		}
	}
	for _, d := range m.Replaced {
		if d.Text != "" && !alike(d.Quoted, d.Text) || d.Text == "" && adds(d.Quoted) {
			h.differences = append(h.differences,
				Difference{
					QuotedAt: d.QuotedAt, Quoted: d.Quoted, At: d.At, Text: d.Text,
					Own: true,
				})
		}
	}
	h.differences = append(h.differences, h.edges(q)...)
	sortDifferences(h.differences)
	for i := range h.differences {
		h.differences[i].Turn = turnOf(h.differences[i].Quoted, h.differences[i].Text)
	}
	for _, o := range m.Omitted {
		text := h.text[o.At : o.At+o.Len]
		h.omitted = append(h.omitted, Omission{At: o.At, Text: text, Turn: turnIn(text)})
	}
	sortOmissions(h.omitted)
}

// adds reports whether words in brackets that stand for none of the draft's add to its
// sense: a negation, a condition, a figure, one thing more.
func adds(s string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(s), " ")
	switch words.Fold(first, true) {
	case "and", "or", "und", "oder", "et", "ou", "y", "o", "e", "та", "і", "й", "або", "и", "или":
		return true
	}
	return turnIn(s) != "" || hasDigit(s) && wordCount(s) > 1
}

// edges gives words of the quoter's at the ends of the quotation that stand where
// the sentence has others.
func (h *holding) edges(q *query) []Difference {
	var out []Difference
	if b := q.first; b.text != "" {
		at, end := wordsBefore(h.text, h.at, wordCount(b.text))
		if at < end && !alike(b.text, h.text[at:end]) {
			out = append(out, Difference{
				QuotedAt: b.at, Quoted: b.text, At: at,
				Text: h.text[at:end], Own: true,
			})
		}
	}
	if b := q.last; b.text != "" {
		at, end := wordsBehind(h.text, h.end, wordCount(b.text))
		if at < end && !alike(b.text, h.text[at:end]) {
			out = append(out, Difference{
				QuotedAt: b.at, Quoted: b.text, At: at,
				Text: h.text[at:end], Own: true,
			})
		}
	}
	return out
}

// A bracket is words in square brackets at an end of a quotation.
type bracket struct {
	text string
	at   int
}

// maxEdge is how many words in brackets at an end may stand for words of the draft;
// more are a remark.
const maxEdge = 3

// edgeBrackets gives the words in brackets with which a quotation begins and ends.
func edgeBrackets(text string) (first, last bracket) {
	ok := func(s string) bool {
		n := wordCount(s)
		return n > 0 && n <= maxEdge && !strings.ContainsAny(s, "[]") && !remark(s)
	}
	start := len(text) - len(strings.TrimLeftFunc(text, func(c rune) bool {
		return unicode.IsSpace(c) || isMark(c)
	}))
	if rest := text[start:]; strings.HasPrefix(rest, "[") {
		if end := strings.IndexByte(rest, ']'); end > 0 && ok(rest[1:end]) &&
			!followsLetter(rest[end+1:]) {
			first = bracket{text: rest[1:end], at: start + 1}
		}
	}
	if rest := strings.TrimRight(text, " .,;:!?\"”’»"); strings.HasSuffix(rest, "]") {
		at := strings.LastIndexByte(rest, '[')
		if at > 0 && ok(rest[at+1:len(rest)-1]) && (rest[at-1] == ' ' || rest[at-1] == '\n') {
			last = bracket{text: rest[at+1 : len(rest)-1], at: at + 1}
		}
	}
	return first, last
}

// remark reports whether words in brackets speak of the quotation and stand for
// none of it.
func remark(s string) bool {
	switch strings.ToLower(s) {
	case "sic", "sic!", "emphasis added", "emphasis mine", "italics added", "так", "так!",
		"так у тексті", "так в тексте":
		return true
	}
	return false
}

func followsLetter(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(c)
}

// wordsBefore gives the last n words of the sentence before a byte of a text;
// nothing where a sentence begins there.
func wordsBefore(text string, at, n int) (from, to int) {
	var list []words.Word
	for w := range words.All(text[:at]) {
		if w.Kind >= words.KindWord {
			list = append(list, w)
		} else if w.Kind != words.KindSpace && strings.ContainsAny(w.Text, ".;:!?") ||
			strings.Contains(w.Text, "\n") {
			list = list[:0]
		}
	}
	if len(list) == 0 {
		return at, at
	}
	list = list[max(0, len(list)-n):]
	return list[0].At, list[len(list)-1].End()
}

// wordsBehind gives the first n words of the sentence behind a byte of a text.
func wordsBehind(text string, at, n int) (from, to int) {
	from, to = at, at
	for w := range words.All(text[at:]) {
		switch {
		case w.Kind >= words.KindWord:
			if from == to {
				from = at + w.At
			}
			to = at + w.End()
			if n--; n == 0 {
				return from, to
			}
		case w.Kind != words.KindSpace, strings.Contains(w.Text, "\n"):
			return from, to
		}
	}
	return from, to
}

// wordCount counts words, and characters of scripts that put no spaces between
// them.
func wordCount(s string) (n int) {
	for w := range words.All(s) {
		if w.Kind >= words.KindWord {
			n++
		}
	}
	return n
}

// byNearness orders holdings: the nearest first, then the draft's own words, then
// the order of the draft.
func byNearness(a, b holding) int {
	return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(a.cost(), b.cost()),
		cmp.Compare(a.closely, b.closely))
}
