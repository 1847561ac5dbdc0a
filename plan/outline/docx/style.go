package docx

import "strconv"

// A style is what a style says of numbers, headings and hidden text.
type style struct {
	name    string
	based   string
	num     string // list; "" none of its own
	level   int    // in it; -1 not said
	outline int    // level as a heading, from 0; bodyText it is none; -1 not said
	hidden  *node  // says whether its words are hidden; nil not said
}

// bodyText is the outline level of what is no heading.
const bodyText = 9

// styles knows the styles of a document, by id.
type styles map[string]*style

// read reads styles.xml.
func (s styles) read(p *pack, part string) error {
	return p.each(part, func(n *node, x *parser) error {
		if n.name != "style" {
			return nil
		}
		if err := x.fill(n); err != nil {
			return err
		}
		out := &style{name: n.value("name"), based: n.value("basedOn"), level: -1, outline: -1}
		if pr := n.child("pPr"); pr != nil {
			out.num, out.level = numPr(pr)
			out.outline = outlineLevel(pr)
		}
		out.hidden = n.child("rPr", "vanish")
		s[n.attr("styleId")] = out
		return nil
	})
}

// numPr gives the list and the level that properties of a paragraph name; "" and
// -1 where they name none.
func numPr(pr *node) (num string, level int) {
	level = -1
	if n, err := strconv.Atoi(pr.value("numPr", "ilvl")); err == nil {
		level = n
	}
	return pr.value("numPr", "numId"), level
}

// outlineLevel gives the level of a heading that properties name, bodyText for none
// at all; -1 they say nothing.
func outlineLevel(pr *node) int {
	if n, err := strconv.Atoi(pr.value("outlineLvl")); err == nil && n >= 0 && n <= bodyText {
		return n
	}
	return -1
}

// chain calls f with a style and those that it is based on, until f is done.
func (s styles) chain(id string, f func(id string, st *style) (done bool)) {
	const longest = 64 // and no circle goes on
	for hops := 0; hops < longest && s[id] != nil; hops++ {
		if f(id, s[id]) {
			return
		}
		id = s[id].based
	}
}

// heading gives the level of a paragraph as a heading, from 1; 0 none. A title is
// one of the first level.
func (s styles) heading(pr *node) int {
	level := outlineLevel(pr)
	if level < 0 {
		s.chain(pr.value("pStyle"), func(_ string, st *style) bool {
			if level = st.outline; level < 0 && (st.name == "Title" || st.name == "title") {
				level = 0
			}
			return level >= 0
		})
	}
	if level < 0 || level == bodyText {
		return 0
	}
	return level + 1
}

// list gives the list that a paragraph stands in and its level there; "" none.
func (s styles) list(pr *node, c *counter) (num string, level int) {
	num, level = numPr(pr)
	said := level >= 0
	naming := "" // the style that names the list
	if num == "" {
		s.chain(pr.value("pStyle"), func(id string, st *style) bool {
			if level < 0 {
				level = st.level
			}
			num, naming = st.num, id
			return num != ""
		})
	}
	if num == "" || num == "0" {
		return "", 0
	}
	if at := c.levelOf(num, pr.value("pStyle"), naming); !said && naming != "" && at >= 0 {
		level = at
	}
	return num, max(level, 0)
}

// hidden reports whether the words of a run are hidden.
func (s styles) hidden(run *node) bool {
	if v := run.child("rPr", "vanish"); v != nil {
		return v.isOn()
	}
	hidden := false
	s.chain(run.value("rPr", "rStyle"), func(_ string, st *style) bool {
		hidden = st.hidden.isOn()
		return st.hidden != nil
	})
	return hidden
}
