package outline

import (
	"strings"
	"unicode/utf8"
)

// provisions are the names of what statutes put behind or between their articles and
// count apart. Those of some languages stand inside the last chapter.
var provisions = [...]struct {
	name   string // in lower case
	inside bool
}{
	{"disposición adicional", false},
	{"disposición transitoria", false},
	{"disposición derogatoria", false},
	{"disposición final", false},
	{"disposició addicional", false},
	{"disposició transitòria", false},
	{"disposició derogatòria", false},
	{"disposició final", false},
	{"disposição transitória", false},
	{"disposição final", false},
	{"disposizione transitoria", false},
	{"disposizione finale", false},
	{"disposition transitoire", false},
	{"disposition finale", false},
	{"geçici madde", true},
	{"geçİcİ madde", true},
	{"ek madde", true},
}

// mayProvision has the letters that such names begin with.
var mayProvision = [utf8.RuneSelf]bool{
	'D': true, 'd': true, 'G': true, 'g': true, 'E': true, 'e': true,
}

// readProvision reads the name and the number of such a provision: Disposición final
// primera. The number is printed with the name, since each name counts anew.
func (m *marker) readProvision(s string, at int) bool {
	for i := range provisions {
		name := provisions[i].name
		end := at + len(name)
		if end > len(s) || !strings.EqualFold(s[at:end], name) || wordAfter(s, end) {
			continue
		}
		number := skipBlanks(s, end)
		c := *m
		c.rank, c.num = provision, number
		value := 1
		if number < len(s) && c.readNumber(s) && c.reads[0].class == arabic &&
			c.reads[0].depth == 1 {
			value = c.reads[0].last()
		} else {
			c.numEnd = end
		}
		v := numeral{class: ordinalWord, depth: 2}
		v.parts[0], v.parts[1] = int16(i+1), int16(value)
		c.num, c.reads[0], c.n = at, v, 1
		if !c.readClose(s) {
			return false
		}
		*m = c
		return true
	}
	return false
}

// insideChapter reports whether m, the number of a provision of a name of its own, stands
// where articles do rather than behind all chapters.
func (m *marker) insideChapter() bool { return provisions[m.reads[0].parts[0]-1].inside }
