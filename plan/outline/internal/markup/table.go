package markup

import "strings"

// beginLine looks for what takes a whole line: a heading in an item, and the signs
// of the columns of a table, which stand below a line with the heads of the
// columns. They are no words.
func (r *reader) beginLine() {
	if !r.barred && !r.sharp {
		return
	}
	end := r.lineEnd(r.at)
	line := strings.TrimRight(r.text[r.at:min(end, r.at+maxColumns)], " \t\r\n")
	if r.sharp && len(line) < maxColumns {
		r.itemHeading(line)
	}
	if !r.barred || !isColumns(line) || r.at == 0 {
		return
	}
	start := strings.LastIndexByte(r.text[:r.at-1], '\n') + 1
	if r.at-start > maxRow || strings.IndexByte(r.text[start:r.at], '|') < 0 {
		return
	}
	r.page.bar(r.text, start, r.at)
	r.bar = end
	r.put(r.at, end, KindSyntax, "")
	r.lineFrom = end
}

// isColumns reports whether a line has the signs of columns, and nothing else: |---|:-:|
func isColumns(line string) bool {
	for i := range len(line) {
		switch line[i] {
		case '|', ':', '-', ' ', '\t':
		default:
			return false
		}
	}
	return strings.IndexByte(line, '|') >= 0 && strings.IndexByte(line, '-') >= 0
}

// The longest lines that are looked at for a table, in bytes.
const (
	maxColumns = 1 << 10
	maxRow     = 1 << 14
)

// bar takes the signs between the cells of a line.
func (p *Page) bar(text string, from, to int) {
	for at := from; at < to; at++ {
		if text[at] == '|' && (at == 0 || text[at-1] != '\\') {
			p.Spans = append(p.Spans, Span{At: at, Len: 1, Kind: kindPipe, Text: "|"})
		}
	}
}

// cell reads a sign between the cells of a row, if the row belongs to a table.
func (r *reader) cell() {
	switch {
	case r.bar == 0:
		return
	case r.at < r.bar: // another cell of the row
	case r.bar == r.lineFrom: // the next row
		r.bar = r.lineEnd(r.at)
	default:
		return
	}
	r.put(r.at, r.at+1, kindPipe, "|")
}
