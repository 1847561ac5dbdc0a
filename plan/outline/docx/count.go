package docx

import (
	"strconv"
	"strings"
)

// A fieldCount counts the numbers of the fields of one list.
type fieldCount [levels]int

// fieldNumber gives the number that a field shows, by its instruction: those of the
// lists that Word knows by name, and of paragraphs; "" for another field. What it
// counts anew each time is counted here from the beginning of the document.
func (d *reader) fieldNumber(s string) string {
	args := strings.Fields(strings.ToUpper(s))
	if len(args) == 0 {
		return ""
	}
	list, level, start := args[0], 1, 0
	switch args[0] {
	case "AUTONUM", "AUTONUMLGL":
		list = "AUTONUM"
	case "LISTNUM":
		for i := 1; i < len(args); i++ {
			n := 0
			if i+1 < len(args) {
				n, _ = strconv.Atoi(args[i+1])
			}
			switch {
			case args[i] == `\L`:
				level, i = n, i+1
			case args[i] == `\S`:
				start, i = n, i+1
			case !strings.HasPrefix(args[i], `\`):
				list = strings.Trim(args[i], `"`)
			}
		}
	default:
		return ""
	}
	if level < 1 || level > levels || start < 0 {
		return ""
	}
	if d.counts == nil {
		d.counts = make(map[string]*fieldCount)
	}
	c := d.counts[list]
	if c == nil {
		c = new(fieldCount)
		d.counts[list] = c
	}
	c[level-1]++
	if start > 0 {
		c[level-1] = start
	}
	clear(c[level:])
	return c.print(list, level)
}

// print writes the number that was counted last at a level.
func (c *fieldCount) print(list string, level int) string {
	n := max(c[level-1], 1)
	format := func(kind string) string {
		label, _ := formatted(n, kind, "")
		return label
	}
	const wheel = 3 // formats come again
	switch list {
	case "AUTONUM":
		return strconv.Itoa(n) + "."
	case "LEGALDEFAULT":
		var b strings.Builder
		for _, k := range c[:level] {
			b.WriteString(strconv.Itoa(max(k, 1)) + ".")
		}
		return b.String()
	case "OUTLINEDEFAULT":
		kinds := [...]string{
			"upperRoman", "upperLetter", "decimal", "lowerLetter", "decimal",
			"lowerLetter", "lowerRoman", "lowerLetter", "lowerRoman",
		}
		label := format(kinds[level-1])
		switch {
		case level <= wheel:
			return label + "."
		case level == wheel+1:
			return label + ")"
		}
		return "(" + label + ")"
	}
	kinds := [wheel]string{"decimal", "lowerLetter", "lowerRoman"} // NumberDefault
	label := format(kinds[(level-1)%wheel])
	switch (level - 1) / wheel {
	case 0:
		return label + ")"
	case 1:
		return "(" + label + ")"
	}
	return label + "."
}

// box gives the sign of a check box of a form; "" if the field is none.
func box(begin *node) string {
	b := begin.child("ffData", "checkBox")
	if b == nil {
		return ""
	}
	state := b.child("checked")
	if state == nil {
		state = b.child("default")
	}
	if state == nil {
		return "☐"
	}
	switch state.attr("val") {
	case "0", "false", "off":
		return "☐"
	}
	return "☒"
}
