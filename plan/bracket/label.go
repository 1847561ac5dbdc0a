package bracket

import "strings"

// Wordings for one place may each stand behind a label, in one sentence: the term is Option
// (a): [two years]; Option (b): [five years]. The labels lead to the wordings and are no words
// of any.

// mostLabel is the most bytes of a label with the marks around it.
const mostLabel = 40

// labelBefore says where the label begins that stands between two places of the text, with
// nothing but marks and an "or" before it; -1 where no label does, or words beside it.
func (t *Text) labelBefore(from, to int) int {
	at := max(from, to-mostLabel)
	head, ok := strings.CutSuffix(strings.TrimRight(t.Source[at:to], " \n"), ":")
	if !ok {
		return -1
	}
	head = strings.TrimRight(head, " )*_")
	id := head[strings.LastIndexAny(head, " (\n")+1:]
	head = strings.TrimRight(head[:len(head)-len(id)], " (\n")
	word := lastWord(head)
	if !isLabelID(id) || !labelWords[strings.ToLower(strings.TrimRight(word, "."))] {
		return -1
	}
	return at + len(head) - len(word)
}

// isLabelID reports whether a word numbers a label: a, B, 2, iii.
func isLabelID(s string) bool {
	const most = 4
	if s == "" || len(s) > most {
		return false
	}
	return strings.Trim(s, "0123456789") == "" || strings.Trim(strings.ToLower(s), "ivx") == "" ||
		len(strings.TrimRight(s, "0123456789")) == 1 && isLetter(s)
}

// labelled reports whether two brackets that follow one another stand behind labels of
// wordings, with nothing but marks between the first one and the label of the second.
func (t *Text) labelled(i, k int) bool {
	a, b := &t.Brackets[i], &t.Brackets[k]
	if b.At-a.End() > mostLabel || t.Source[b.At-1] == ']' {
		return false
	}
	second := t.labelBefore(a.End(), b.At)
	if second < 0 || t.labelBefore(0, a.At) < 0 {
		return false
	}
	gap := strings.ToLower(strings.Trim(t.Source[a.End():second], " ,;.\n"))
	return gap == "" || either[gap]
}
