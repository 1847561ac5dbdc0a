package outline

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// A rowNumber is the first cell of a row, where it has the row's own number.
type rowNumber struct {
	line     int
	from, to int // the number
	rest     int // where the next cell begins
}

// numberHeads are what heads a column that has the numbers of the rows, folded and without
// full stops.
var numberHeads = []string{
	"no", "nos", "nr", "num", "number", "#", "№", "n°", "nº", "n", "pos", "item", "item no",
	"line", "row", "position", "nummer", "lfd nr", "lfdnr", "numéro", "poste", "número",
	"numero", "numer", "lp", "l p", "číslo", "номер", "№ п/п", "№ з/п", "п/п", "з/п", "поз",
	"ред", "αριθμός", "α/α", "番号", "序号", "رقم", "क्रमांक",
}

// numberRows finds the numbers of rows. A table counts its rows where the head of its first
// column says so and the cells below it are whole numbers of which each is higher than the
// one before: in any other table they are figures like all others.
func (p *parser) numberRows() []rowNumber {
	if p.source == nil || len(p.source.page.Pipes) == 0 {
		return nil
	}
	var all []rowNumber
	for i := p.first; i < p.last; i++ {
		if !p.inTable(i) {
			continue
		}
		from := len(all)
		counted := p.headsNumbers(i)
		last := 0
		for i++; i < p.last && (p.inTable(i) || isRule(p.lineWords(i))); i++ {
			if !counted || !p.inTable(i) {
				continue
			}
			n, cell := p.numberCell(i)
			if counted = n > last; counted {
				all, last = append(all, cell), n
			}
		}
		if !counted {
			all = all[:from]
		}
	}
	return all
}

// rowNumbered reports whether row i has its number in its first cell. It is asked of one line
// after the other.
func (s *sorter) rowNumbered(i int) bool {
	for len(s.rows) > 0 && s.rows[0].line < i {
		s.rows = s.rows[1:]
	}
	return len(s.rows) > 0 && s.rows[0].line == i
}

// headsNumbers reports whether row i heads a first column of numbers.
func (p *parser) headsNumbers(i int) bool {
	from, to := p.firstCell(i)
	head := strings.ReplaceAll(words.Fold(strings.Trim(p.text[from:to], "*_ "), true), ".", "")
	return slices.Contains(numberHeads, head)
}

// numberCell gives the number in the first cell of row i, from 1 to 9999; 0 if there is
// none.
func (p *parser) numberCell(i int) (int, rowNumber) {
	from, to := p.firstCell(i)
	digits := strings.TrimRight(p.text[from:to], ".)")
	n, size := lineNumber(digits)
	if n < 0 || size < len(digits) {
		return 0, rowNumber{}
	}
	rest := to
	for rest < p.lines[i].tail && !p.source.isPipe(rest) {
		rest++
	}
	rest = min(rest+1, p.lines[i].tail)
	return n, rowNumber{
		line: i, from: from, to: from + len(digits), rest: skipBlanks(p.text, rest),
	}
}

// firstCell gives what stands in the first cell of row i, without blanks.
func (p *parser) firstCell(i int) (from, to int) {
	from, end := p.lines[i].body, p.lines[i].tail
	if p.source.isPipe(from) {
		from = skipBlanks(p.text[:end], from+1)
	}
	to = from
	for to < end && !p.source.isPipe(to) {
		to++
	}
	return from, from + len(trimRight(p.text[from:to]))
}
