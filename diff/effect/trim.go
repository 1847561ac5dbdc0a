package effect

import "strings"

// leastTrimmed is how many bytes two texts must have in common, before and behind
// what changed, for these to be left out.
const leastTrimmed = 1 << 8

// trimmed leaves out the sentences that both texts begin with, and those that both
// end with, but for one on either side: what stands there is the same, and what
// changed is read with the sentence before it. It gives how many bytes were left out
// before. Clauses whose references are followed stay whole, and so do those of
// another language or wording than each other.
func trimmed(a, b Clause) (x, y Clause, before int) {
	x, y = a, b
	if len(a.Targets)+len(b.Targets) > 0 || a.Language != b.Language {
		return x, y, 0
	}
	head := len(commonStart(a.Text, b.Text))
	from := lastStart(a.Text, lastStart(a.Text, head))
	if lastStart(b.Text, from+1) != from { // a sentence begins there in both, or in neither
		from = 0
	}
	rest := min(len(a.Text), len(b.Text)) - head
	tail := 0
	for tail < rest && a.Text[len(a.Text)-1-tail] == b.Text[len(b.Text)-1-tail] {
		tail++
	}
	end := len(a.Text)
	if next := nextStart(a.Text, nextStart(a.Text, len(a.Text)-tail)); next < end {
		end = next
	}
	cut := len(a.Text) - end
	if from+cut < leastTrimmed || len(b.Text)-cut < from {
		return x, y, 0
	}
	if a.Language == "" {
		tag := lexisOf("", a.Text).tag
		x.Language, y.Language = tag, tag
	}
	x.Text, y.Text = a.Text[from:end], b.Text[from:len(b.Text)-cut]
	return x, y, from
}

// lastStart gives where the last sentence begins before the byte at.
func lastStart(text string, at int) int {
	for i := min(at, len(text)) - 2; i > 0; i-- {
		if stops(text, i) && text[i] != '\n' {
			return i + 1
		}
	}
	return 0
}

// nextStart gives where the first sentence begins behind the byte at.
func nextStart(text string, at int) int {
	for i := at; i < len(text); i++ {
		if stops(text, i) && text[i] != '\n' {
			return i + 1
		}
	}
	return len(text)
}

// Trimmings are what was left out of two texts that were trimmed.
type trimmings struct {
	old, new Clause // the whole texts
	from     int    // where the parts begin that are compared
}

// names reports whether what was left out of a text has a name.
func (l *trimmings) names(w *work, s *side, name string) bool {
	text := w.wholeOf(s)
	if len(text) == len(s.Text) || name == "" {
		return false
	}
	return strings.Contains(text[:l.from], name) ||
		strings.Contains(text[l.from+len(s.Text):], name)
}

// wholeOf gives the text of which a side is a part.
func (w *work) wholeOf(s *side) string {
	switch {
	case w.trim == nil:
		return s.Text
	case s == &w.old:
		return w.trim.old.Text
	}
	return w.trim.new.Text
}

// moveBy puts a term where it stands in the whole text.
func (p *Term) moveBy(n int) {
	if p.Text != "" || p.Range.At > 0 {
		p.Range.At += n
	}
}
