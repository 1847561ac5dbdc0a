package bracket

import "slices"

// Parse reads the brackets of a text. It never fails: what has no partner is a
// [Problem]. Cost: linear in the text; nothing is recursive.
func Parse(text string) *Text { return ParseAll([]string{text})[0] }

// ParseAll reads the brackets of texts that follow one another, such as the clauses of
// a draft. A bracket that opens at the very beginning of one text and closes at the end
// of a later one holds all between them: it is in each of these texts.
func ParseAll(texts []string) []*Text {
	marks := make([][]mark, len(texts))
	for i, s := range texts {
		marks[i] = marksOf(s)
	}
	// how many brackets from before are open at a text's beginning
	offsets := make([]int, len(texts)+1)
	for _, c := range across(texts, marks) {
		for i := c[0].text + 1; i <= c[1].text; i++ {
			offsets[i]++
		}
	}
	out := make([]*Text, len(texts))
	for i, s := range texts {
		b := builder{text: &Text{Source: s}, marks: marks[i]}
		b.brackets(offsets[i])
		out[i] = b.text
	}
	negotiated, named := false, 0
	for _, t := range out {
		negotiated = negotiated || holdsWords(t)
		for i := range t.Brackets {
			if _, _, ok := proposalBehind(t.Words(i)); ok {
				named++
			}
		}
	}
	for _, t := range out {
		t.named = named > 1
		t.sort(negotiated)
		t.sets()
	}
	return out
}

// A builder makes the brackets of one text out of its marks.
type builder struct {
	text  *Text
	marks []mark
}

// brackets makes the brackets, with the given number of them open from before.
func (b *builder) brackets(before int) {
	t := b.text
	var stack []int // of indices into Brackets
	n := before
	for i := range b.marks {
		if m := &b.marks[i]; m.open && (m.partner >= 0 || m.crosses) {
			n++
		}
	}
	if n > 0 {
		t.Brackets = make([]Bracket, 0, n)
	}
	add := func(x Bracket) {
		x.Parent, x.Set = -1, -1
		if len(stack) > 0 {
			x.Parent = stack[len(stack)-1]
		}
		stack = append(stack, len(t.Brackets))
		t.Brackets = append(t.Brackets, x)
	}
	for range before {
		add(Bracket{Span: Span{0, len(t.Source)}, Earlier: true, Later: true})
	}
	for i := range b.marks {
		m := &b.marks[i]
		switch {
		case m.partner < 0 && !m.crosses:
			t.problem(Problem{At: m.at, Open: m.open})
		case m.open && m.crosses:
			add(Bracket{Span: Span{m.at, len(t.Source) - m.at}, Later: true})
		case m.open:
			end := &b.marks[m.partner]
			add(Bracket{Span: Span{m.at, end.at + int(end.n) - m.at}})
		case m.crosses: // closes the innermost that is open from before
			k := slices.IndexFunc(stack, func(i int) bool { return !t.Brackets[i].Earlier })
			if k < 0 {
				k = len(stack)
			}
			x := &t.Brackets[stack[k-1]]
			x.Len, x.Later = m.at+int(m.n), false
			stack = slices.Delete(stack, k-1, k)
		default:
			stack = stack[:len(stack)-1]
		}
	}
	for i := range t.Brackets {
		x := &t.Brackets[i]
		from, to := x.At+t.openLen(i), x.End()-t.closeLen(i)
		x.Inner = Span{from, to - from}
	}
}

// mostProblems is how many problems of a text are listed.
const mostProblems = 100

// problem adds a problem.
func (t *Text) problem(p Problem) {
	if len(t.Problems) == mostProblems {
		t.Omitted++
		return
	}
	t.Problems = append(t.Problems, p)
}
