package markup

import "strings"

// itemHeading reads the marks of a heading that stand behind the number or the
// sign of an item, as in "1. ## Dues": they are written as bold, since a number
// comes first.
func (r *reader) itemHeading(line string) {
	mark := afterItem(line)
	if mark < 0 {
		return
	}
	text := strings.TrimLeft(line[mark:], "#")
	words := strings.TrimSpace(text)
	n := len(line) - mark - len(text)
	if n == 0 || n > 6 || words == "" || text[0] != ' ' {
		return
	}
	if bare := strings.TrimRight(words, "#"); strings.HasSuffix(bare, " ") { // ## Dues ##
		words = strings.TrimSpace(bare)
	}
	at := r.at + mark
	from := at + strings.Index(line[mark:], words)
	to, end := from+len(words), r.at+len(line)
	r.page.Heads = append(r.page.Heads, Head{At: at, Level: n})
	sign := "**"
	if strings.ContainsAny(words, "*_<`[") {
		sign = ""
	}
	r.page.Spans = append(r.page.Spans, Span{At: at, Len: from - at, Text: sign})
	switch {
	case end > to:
		r.page.Spans = append(r.page.Spans, Span{At: to, Len: end - to, Text: sign})
	case sign != "" && end < len(r.text): // with the line feed
		r.page.Spans = append(r.page.Spans, Span{At: end, Len: 1, Text: sign + r.text[end:end+1]})
	}
}

// afterItem gives where the words begin that stand behind the number or the sign
// of an item, if they begin with the mark of a heading; -1 if not.
func afterItem(line string) int {
	const most = 12 // bytes of a number
	n := strings.IndexByte(line, '#')
	if n < 0 {
		return -1
	}
	before := strings.TrimRight(line[:n], " \t")
	item := strings.TrimLeft(before, " \t")
	if len(before) == n || item == "" || len(item) > most {
		return -1
	}
	switch last := item[len(item)-1]; {
	case last == '.' || last == ')':
		label := strings.Trim(item, "(.)\\")
		digits := strings.Trim(label, "0123456789.") == ""
		if label != "" && (digits || len(label) == 1 && isAlnum(label[0]) ||
			strings.Trim(label, "ivxlIVXL") == "") {
			return n
		}
	case item == "-" || item == "*" || item == "+":
		return n
	}
	return -1
}
