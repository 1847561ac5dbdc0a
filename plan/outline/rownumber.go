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
// full stops and blanks.
var numberHeads = []string{
	"no", "nos", "nr", "num", "number", "#", "№", "n°", "nº", "n", "pos", "item", "itemno",
	"line", "row", "position", "nummer", "lfdnr", "numéro", "poste", "número",
	"numero", "numer", "lp", "lp", "číslo", "номер", "№п/п", "№з/п", "п/п", "з/п", "поз",
	"ред", "αριθμός", "α/α", "番号", "序号", "رقم", "क्रमांक",
	"sno", "slno", "srno", "serno", "serialno", "s/n", "sn", "č", "pč", "pořč", "ssz",
	"sorszám", "sıra", "sırano", "nord", "ndordre", "ord", "rb", "redbr", "т/р", "р/с",
}

// numberRows finds the numbers of rows. A table counts its rows where the head of its first
// column says so and the cells below it are numbers of which each is higher than the one
// before: in any other table they are figures like all others.
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
		var last numeral
		for i++; i < p.last && (p.inTable(i) || isRule(p.lineWords(i)) ||
			p.goesOnBelow(i, last)); i++ {
			if !counted || !p.inTable(i) {
				continue
			}
			n, cell := p.numberCell(i)
			if counted = n.rises(last); counted {
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
	head := words.Fold(strings.Trim(p.text[from:to], "*_ "), true)
	head = strings.NewReplacer(".", "", " ", "").Replace(head)
	return slices.Contains(numberHeads, head)
}

// goesOnBelow reports whether line i is a blank one inside a table, as pages have them between
// the parts of a table: the row below it goes on with the numbers.
func (p *parser) goesOnBelow(i int, last numeral) bool {
	if !p.lines[i].blank() || i+1 >= p.last || !p.inTable(i+1) {
		return false
	}
	n, _ := p.numberCell(i + 1)
	return n.rises(last)
}

// numberCell gives the number in the first cell of row i: 7, 7a or 2.7; no numeral if there is
// none.
func (p *parser) numberCell(i int) (numeral, rowNumber) {
	from, to := p.firstCell(i)
	number := strings.TrimRight(p.text[from:to], ".)")
	v, ok := rowNumeral(number)
	if !ok {
		return numeral{}, rowNumber{}
	}
	rest := to
	for rest < p.lines[i].tail && !p.source.isPipe(rest) {
		rest++
	}
	rest = min(rest+1, p.lines[i].tail)
	return v, rowNumber{
		line: i, from: from, to: from + len(number), rest: skipBlanks(p.text, rest),
	}
}

// rowNumeral reads the number of a row: up to four figures, perhaps in parts, and perhaps a
// small letter.
func rowNumeral(s string) (numeral, bool) {
	v := numeral{class: arabic}
	for v.depth < maxParts {
		n, size := figures(s, 0)
		if size == 0 {
			return v, false
		}
		v.parts[v.depth] = int16(n)
		v.depth++
		if s = s[size:]; s == "" || s[0] != '.' {
			break
		}
		s = s[1:]
	}
	if len(s) == 1 && s[0] >= 'a' && s[0] <= 'z' {
		v.suffix = int8(s[0]-'a') + 1
		s = ""
	}
	return v, s == "" && v.parts[0] > 0
}

// rises reports whether v stands above u, part by part: 2.1 above 1.2, 2a above 2.
func (v numeral) rises(u numeral) bool {
	if n := slices.Compare(v.parts[:v.depth], u.parts[:u.depth]); n != 0 {
		return n > 0
	}
	return v.suffix > u.suffix
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
