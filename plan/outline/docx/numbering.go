package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// levels is how many levels a list of Word's has.
const levels = 9

// A level is how one level of a list counts and prints.
type level struct {
	start   int
	format  string
	custom  string // how a format of its own counts, as "001, 002, 003, ..."
	text    string // "%1.%2" with the numbers of the levels
	restart int    // it begins anew after this level or one above it, from 1; -1 never, 0 not said
	style   string // paragraphs of it stand on this level
	legal   bool   // all numbers in figures
}

// A scheme is a list as it is defined: w:abstractNum.
type scheme struct {
	levels [levels]level
	link   string // a style that names a list which has the definition
}

// A use is a list as it is used: w:num.
type use struct {
	scheme string
	starts map[int]int    // starts that it sets, by level
	levels map[int]*level // levels that it defines anew
	begun  map[int]bool   // levels that have begun with its start
}

// A counter knows the lists of a document, and where each of them stands.
type counter struct {
	schemes map[string]*scheme
	uses    map[string]*use
	at      map[string]*[levels]reached // by scheme: its uses go on with each other
	styles  styles
	strange bool // a number was printed in figures whose format is not known here
}

// reached is how far a level is: begun, and with which number.
type reached struct {
	begun bool
	n     int
}

func newCounter(s styles) *counter {
	return &counter{
		schemes: map[string]*scheme{}, uses: map[string]*use{},
		at: map[string]*[levels]reached{}, styles: s,
	}
}

// read reads numbering.xml.
func (c *counter) read(p *pack, part string) error {
	return p.each(part, func(n *node, x *parser) error {
		if n.name != "abstractNum" && n.name != "num" {
			return nil
		}
		if err := x.fill(n); err != nil {
			return err
		}
		if n.name == "num" {
			c.uses[n.attr("numId")] = readUse(n)
			return nil
		}
		s := &scheme{link: n.value("numStyleLink")}
		for i := range s.levels {
			s.levels[i] = level{start: 1, format: "decimal"}
		}
		for i := range n.nodes {
			if k := levelAt(&n.nodes[i], "lvl"); k >= 0 {
				s.levels[k] = readLevel(&n.nodes[i])
			}
		}
		c.schemes[n.attr("abstractNumId")] = s
		return nil
	})
}

func readUse(n *node) *use {
	u := &use{
		scheme: n.value("abstractNumId"), starts: map[int]int{}, levels: map[int]*level{},
		begun: map[int]bool{},
	}
	for i := range n.nodes {
		o := &n.nodes[i]
		k := levelAt(o, "lvlOverride")
		if k < 0 {
			continue
		}
		if start, err := strconv.Atoi(o.value("startOverride")); err == nil {
			u.starts[k] = start
		}
		if l := o.child("lvl"); l != nil {
			l := readLevel(l)
			u.levels[k] = &l
		}
	}
	return u
}

// levelAt gives the level that an element of a name speaks of; -1 none.
func levelAt(n *node, name string) int {
	k, err := strconv.Atoi(n.attr("ilvl"))
	if n.name != name || err != nil || k < 0 || k >= levels {
		return -1
	}
	return k
}

// readLevel reads a w:lvl.
func readLevel(n *node) level {
	l := level{
		start: 1, format: "decimal", legal: n.child("isLgl").isOn(),
		text: short(n.value("lvlText")), style: n.value("pStyle"),
	}
	if start, err := strconv.Atoi(n.value("start")); err == nil {
		l.start = start
	}
	if f := n.child("numFmt"); f != nil {
		l.format, l.custom = f.attr("val"), short(f.attr("format"))
	}
	if r, err := strconv.Atoi(n.value("lvlRestart")); err == nil {
		if l.restart = r; r == 0 {
			l.restart = -1
		}
	}
	return l
}

// short cuts what no list has in such length: it would stand before each item.
func short(s string) string {
	const most = 256
	if len(s) <= most {
		return s
	}
	cut := most
	for !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut]
}

// resolve gives the definition of a list in use, and its name: a definition may
// stand in the list of a style.
func (c *counter) resolve(u *use) (string, *scheme) {
	name := u.scheme
	const longest = 8 // and no circle goes on
	for range longest {
		s := c.schemes[name]
		if s == nil || s.link == "" {
			return name, s
		}
		style := c.styles[s.link]
		if style == nil || c.uses[style.num] == nil {
			return name, s
		}
		name = c.uses[style.num].scheme
	}
	return name, nil
}

// level gives the definition of a level of a list in use.
func (u *use) level(s *scheme, k int) *level {
	if l := u.levels[k]; l != nil {
		return l
	}
	return &s.levels[k]
}

// levelOf gives the level of a list that paragraphs of one of the styles stand on;
// -1 none of them does.
func (c *counter) levelOf(num string, styles ...string) int {
	u := c.uses[num]
	if u == nil {
		return -1
	}
	_, s := c.resolve(u)
	if s == nil {
		return -1
	}
	for _, style := range styles {
		for k := range levels {
			if style != "" && u.level(s, k).style == style {
				return k
			}
		}
	}
	return -1
}

// next counts one on in a list, and gives the number as Word prints it: a dash for
// the sign of a bullet; "" where it prints nothing.
func (c *counter) next(num string, k int) string {
	u := c.uses[num]
	if u == nil || k < 0 || k >= levels {
		return ""
	}
	name, s := c.resolve(u)
	if s == nil {
		return ""
	}
	at := c.at[name]
	if at == nil {
		at = new([levels]reached)
		c.at[name] = at
	}
	for i := range k { // a level that was passed over counts as begun
		if !at[i].begun {
			at[i] = reached{true, u.start(s, i)}
		}
	}
	_, anew := u.starts[k]
	switch {
	case !at[k].begun, anew && !u.begun[k]:
		at[k] = reached{true, u.start(s, k)}
	default:
		at[k].n++
	}
	for i := k + 1; i < levels; i++ {
		if r := u.level(s, i).restart; r == 0 || r > k {
			at[i] = reached{}
		}
	}
	return c.print(u, s, at, k)
}

// start gives the number with which a level begins.
func (u *use) start(s *scheme, k int) int {
	if n, ok := u.starts[k]; ok {
		u.begun[k] = true
		return n
	}
	return u.level(s, k).start
}

// print writes the number of a level as its text says.
func (c *counter) print(u *use, s *scheme, at *[levels]reached, k int) string {
	l := u.level(s, k)
	if l.format == "bullet" {
		if strings.TrimSpace(l.text) == "" {
			return ""
		}
		return "-"
	}
	var b strings.Builder
	for i := 0; i < len(l.text); i++ {
		if l.text[i] != '%' || i+1 == len(l.text) || l.text[i+1] < '1' || l.text[i+1] > '0'+levels {
			b.WriteByte(l.text[i])
			continue
		}
		i++
		other := int(l.text[i] - '1')
		if other > k {
			continue // it has none yet
		}
		numbered := u.level(s, other)
		format := numbered.format
		if l.legal && format != "none" && format != "bullet" {
			format = "decimal"
		}
		label, known := formatted(at[other].n, format, numbered.custom)
		c.strange = c.strange || !known
		b.WriteString(label)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
