package docx

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// levels is how many levels a list of Word's has.
const levels = 9

// A level is how one level of a list counts and prints.
type level struct {
	start   int
	format  string
	text    string // "%1.%2" with the numbers of the levels
	restart int    // the level after which it begins anew; -1 never, 0 not said
	style   string // paragraphs of it stand on this level
	legal   bool   // all numbers in figures
}

// A scheme is a list as it is defined: w:abstractNum.
type scheme struct {
	levels [levels]level
	link   string // a style that has the definition
}

// A use is a list as it is used: w:num.
type use struct {
	scheme    string
	overrides map[int]int    // starts by level
	levels    map[int]*level // levels that it defines anew
	begun     map[int]bool   // levels whose start was set anew
}

// A counter knows the lists of a document, and where each of them stands.
type counter struct {
	schemes map[string]*scheme
	uses    map[string]*use
	at      map[string]*[levels]int // by scheme; 0 a level that has not begun
}

func newCounter() *counter {
	return &counter{schemes: map[string]*scheme{}, uses: map[string]*use{}, at: map[string]*[levels]int{}}
}

// read reads numbering.xml.
func (c *counter) read(p *pack, name string) error {
	x, err := p.part(name)
	if x == nil || err != nil {
		return err
	}
	defer x.close()
	for {
		t, err := x.token()
		if t == nil || err != nil {
			return err
		}
		start, ok := t.(xml.StartElement)
		if !ok || start.Name.Local != "abstractNum" && start.Name.Local != "num" {
			continue
		}
		n, err := x.tree(start)
		if err != nil {
			return err
		}
		if n.name == "num" {
			c.addUse(&n)
			continue
		}
		s := &scheme{}
		for i := range s.levels {
			s.levels[i] = level{start: 1, format: "decimal"}
		}
		if link := n.child("numStyleLink"); link != nil {
			s.link = link.attr("val")
		}
		for i := range n.nodes {
			if l, k := readLevel(&n.nodes[i]); k >= 0 {
				s.levels[k] = l
			}
		}
		c.schemes[n.attr("abstractNumId")] = s
	}
}

func (c *counter) addUse(n *node) {
	u := &use{overrides: map[int]int{}, levels: map[int]*level{}, begun: map[int]bool{}}
	if of := n.child("abstractNumId"); of != nil {
		u.scheme = of.attr("val")
	}
	for i := range n.nodes {
		o := &n.nodes[i]
		k, err := strconv.Atoi(o.attr("ilvl"))
		if o.name != "lvlOverride" || err != nil || k < 0 || k >= levels {
			continue
		}
		if s := o.child("startOverride"); s != nil {
			u.overrides[k], _ = strconv.Atoi(s.attr("val"))
		}
		if l := o.child("lvl"); l != nil {
			if def, at := readLevel(l); at >= 0 {
				u.levels[at] = &def
			}
		}
	}
	c.uses[n.attr("numId")] = u
}

// readLevel reads a w:lvl, and gives its place; -1 if n is none.
func readLevel(n *node) (level, int) {
	k, err := strconv.Atoi(n.attr("ilvl"))
	if n.name != "lvl" || err != nil || k < 0 || k >= levels {
		return level{}, -1
	}
	l := level{start: 1, format: "decimal", legal: n.child("isLgl").on()}
	value := func(name string) string {
		if c := n.child(name); c != nil {
			return c.attr("val")
		}
		return ""
	}
	if s := value("start"); s != "" {
		l.start, _ = strconv.Atoi(s)
	}
	if f := value("numFmt"); f != "" {
		l.format = f
	}
	l.text, l.style = value("lvlText"), value("pStyle")
	if s := value("lvlRestart"); s != "" {
		if l.restart, _ = strconv.Atoi(s); l.restart == 0 {
			l.restart = -1
		}
	}
	return l, k
}

// level gives the definition of a level of a list in use.
func (c *counter) level(u *use, k int) level {
	if l := u.levels[k]; l != nil {
		return *l
	}
	if s := c.schemes[u.scheme]; s != nil {
		return s.levels[k]
	}
	return level{start: 1}
}

// levelOf gives the level of a list that paragraphs of a style stand on.
func (c *counter) levelOf(num, style string) int {
	if u := c.uses[num]; u != nil {
		for k := range levels {
			if l := c.level(u, k); l.style == style && style != "" {
				return k
			}
		}
	}
	return 0
}

// next counts one on in a list, and gives the number as Word prints it; "" where
// it prints none, or a bullet's sign.
func (c *counter) next(num string, k int) (label string, bullet bool) {
	u := c.uses[num]
	if u == nil || k < 0 || k >= levels || c.schemes[u.scheme] == nil {
		return "", false
	}
	at := c.at[u.scheme]
	if at == nil {
		at = &[levels]int{}
		c.at[u.scheme] = at
	}
	for i := range k { // a level that was passed over counts as begun
		if at[i] == 0 {
			at[i] = c.level(u, i).start
		}
	}
	start, anew := u.overrides[k]
	switch {
	case anew && !u.begun[k]:
		at[k], u.begun[k] = start, true
	case at[k] == 0:
		at[k] = c.level(u, k).start
	default:
		at[k]++
	}
	for i := k + 1; i < levels; i++ {
		switch r := c.level(u, i).restart; {
		case r == -1, r > 0 && k >= r:
		default:
			at[i] = 0
		}
	}
	l := c.level(u, k)
	switch l.format {
	case "bullet":
		return "-", true
	case "none":
		return strings.TrimSpace(strip(l.text)), false
	}
	out := l.text
	for i := k; i >= 0; i-- {
		format := c.level(u, i).format
		if l.legal {
			format = "decimal"
		}
		out = strings.ReplaceAll(out, "%"+strconv.Itoa(i+1), formatted(at[i], format))
	}
	return strings.TrimSpace(out), false
}

// strip leaves the places of numbers out of the text of a level.
func strip(text string) string {
	for k := range levels {
		text = strings.ReplaceAll(text, "%"+strconv.Itoa(k+1), "")
	}
	return text
}

// formatted writes a number as a format of ECMA-376 (17.18.59) does.
func formatted(n int, format string) string {
	switch format {
	case "lowerLetter":
		return letters(n, 'a')
	case "upperLetter":
		return letters(n, 'A')
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperRoman":
		return roman(n)
	case "russianLower":
		return alphabet(n, "абвгдежзиклмнопрстуфхцчшщэюя")
	case "russianUpper":
		return alphabet(n, "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ")
	case "decimalZero":
		if n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "ordinal":
		return strconv.Itoa(n) + ordinalEnd(n)
	case "bullet", "none":
		return ""
	}
	return strconv.Itoa(n)
}

func ordinalEnd(n int) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
	case n%10 == 1:
		return "st"
	case n%10 == 2:
		return "nd"
	case n%10 == 3:
		return "rd"
	}
	return "th"
}

// letters counts a to z, then aa, bb and so on.
func letters(n int, first rune) string {
	const alphabet, most = 26, 780
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%alphabet)), (n-1)/alphabet+1)
}

func alphabet(n int, letters string) string {
	list := []rune(letters)
	if n < 1 || n > len(list) {
		return strconv.Itoa(n)
	}
	return string(list[n-1])
}

func roman(n int) string {
	const most = 3999
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range [...]struct {
		value int
		text  string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.text)
		}
	}
	return b.String()
}
