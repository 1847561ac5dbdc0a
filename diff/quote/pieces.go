package quote

import (
	"regexp"
	"slices"
	"strings"
)

// byParagraphs judges a query paragraph by paragraph: a block quotation may be of
// points that do not follow each other. It is found where each paragraph is, differs
// where some do and the others are found, and stands in part where some are not there
// at all; false where none is found, or there is only one.
func (c *checker) byParagraphs(q *query) (finding, bool) {
	if !strings.Contains(q.text, "\n") {
		return finding{}, false
	}
	var cuts [][2]int
	for at := 0; at < len(q.text); {
		end := at + len(q.text[at:])
		if i := strings.IndexByte(q.text[at:], '\n'); i >= 0 {
			end = at + i
		}
		if worded(q.text[at:end]) {
			cuts = append(cuts, [2]int{at, end})
		}
		at = end + 1
	}
	if len(cuts) < 2 {
		return finding{}, false
	}
	f := finding{answer: AnswerFound}
	missed, there := 0, 0
	for _, x := range cuts {
		p := piece{from: x[0], to: x[1]}
		g := c.paragraph(q.text[x[0]:x[1]])
		switch g.answer {
		case AnswerOmitted:
			f.answer = AnswerOmitted
			fallthrough
		case AnswerFound:
			there++
			p.places = g.places
			f.places = append(f.places, g.places...)
		case AnswerDifferent:
			p.places = shifted(g.nearest, x[0])
			f.nearest = append(f.nearest, p.places...)
		default:
			missed++
		}
		f.parts = append(f.parts, p)
	}
	switch {
	case there == 0:
		return finding{}, false
	case missed > 0:
		f.answer, f.places, f.nearest = AnswerPart, nil, nil
	case len(f.nearest) > 0:
		f.answer, f.places, f.parts = AnswerDifferent, nil, nil
	default:
		f.parts = nil
	}
	return f, true
}

// paragraph judges a paragraph of a query: the same one once.
func (c *checker) paragraph(text string) finding {
	f, ok := c.paragraphs[text]
	if !ok {
		f = c.judgeWhole(c.query(text))
		c.paragraphs[text] = f
	}
	return f
}

// shifted gives holdings of a part of a query that begins at a byte of it.
func shifted(list []holding, at int) []holding {
	list = slices.Clone(list)
	for i := range list {
		list[i].differences = slices.Clone(list[i].differences)
		for k := range list[i].differences {
			list[i].differences[k].QuotedAt += at
		}
	}
	return list
}

var ellipsis = regexp.MustCompile(`\[?\s*(…|\.\.\.|\. \. \.)\s*\]?`)

// byFragments looks for what stands between the ellipses of a query: words that
// stand in the draft, but not in this order or not near each other, are its in part.
// False where they do not all stand there.
func (c *checker) byFragments(q *query) (finding, bool) {
	gaps := ellipsis.FindAllStringIndex(q.text, -1)
	if len(gaps) == 0 {
		return finding{}, false
	}
	f := finding{answer: AnswerPart}
	at := 0
	for _, gap := range append(gaps, []int{len(q.text), len(q.text)}) {
		from, to := trimmed(q.text, at, gap[0])
		at = gap[1]
		if from >= to || !worded(q.text[from:to]) {
			continue
		}
		part := c.query(q.text[from:to])
		read := slices.DeleteFunc(c.holdAll(part, c.own), func(h holding) bool {
			return h.closely > translated
		})
		g, ok := standing(read)
		if !ok || part.count < 2 {
			return finding{}, false
		}
		f.parts = append(f.parts, piece{from, to, g.places})
	}
	return f, len(f.parts) > 1
}

// scattered reports whether what a holding leaves out runs over the end of a point,
// and the words on one side of it are too few to be sure that they belong to the
// other.
func (q *query) scattered(h *holding) bool {
	if !h.joined || len(h.omitted) == 0 {
		return false
	}
	scattered := slices.ContainsFunc(h.omitted, func(o Omission) bool {
		return slices.ContainsFunc(h.starts, func(start int) bool {
			return start > o.At && start <= o.At+len(o.Text)
		})
	})
	if !scattered {
		return false
	}
	for _, fragment := range ellipsis.Split(q.text, -1) {
		if worded(fragment) && wordCount(fragment) < few {
			return true
		}
	}
	return false
}
