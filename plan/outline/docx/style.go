package docx

import (
	"encoding/xml"
	"strconv"
)

// A style is what a paragraph style says of numbers and headings.
type style struct {
	name    string
	based   string
	num     string // list; "" none of its own
	level   int    // in it; -1 not said
	outline int    // level as a heading, from 0; -1 none of its own
}

// styles knows the paragraph styles of a document, by id.
type styles map[string]*style

// read reads styles.xml.
func (s styles) read(p *pack, name string) error {
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
		if !ok || start.Name.Local != "style" {
			continue
		}
		n, err := x.tree(start)
		if err != nil {
			return err
		}
		if n.attr("type") != "paragraph" {
			continue
		}
		out := &style{level: -1, outline: -1}
		if c := n.child("name"); c != nil {
			out.name = c.attr("val")
		}
		if c := n.child("basedOn"); c != nil {
			out.based = c.attr("val")
		}
		if pr := n.child("pPr"); pr != nil {
			out.num, out.level = numPr(pr)
			out.outline = outlineLevel(pr)
		}
		s[n.attr("styleId")] = out
	}
}

// numPr gives the list and the level that properties of a paragraph name; "" and
// -1 where they name none.
func numPr(pr *node) (num string, level int) {
	level = -1
	if c := pr.child("numPr", "numId"); c != nil {
		num = c.attr("val")
	}
	if c := pr.child("numPr", "ilvl"); c != nil {
		if n, err := strconv.Atoi(c.attr("val")); err == nil {
			level = n
		}
	}
	return num, level
}

func outlineLevel(pr *node) int {
	const text = 9 // is no heading
	if c := pr.child("outlineLvl"); c != nil {
		if n, err := strconv.Atoi(c.attr("val")); err == nil && n >= 0 && n < text {
			return n
		}
	}
	return -1
}

// chain calls f with a style and those that it is based on, until f is done.
func (s styles) chain(id string, f func(id string, st *style) (done bool)) {
	for hops := 0; hops < len(s) && s[id] != nil; hops++ { // no circle is longer
		if f(id, s[id]) {
			return
		}
		id = s[id].based
	}
}

// heading gives the level of a paragraph as a heading, from 1; 0 none. A title is
// one of the first level.
func (s styles) heading(id string, pr *node) int {
	if n := outlineLevel(pr); n >= 0 {
		return n + 1
	}
	out := 0
	s.chain(id, func(_ string, st *style) bool {
		if st.outline >= 0 {
			out = st.outline + 1
		} else if st.name == "Title" || st.name == "title" {
			out = 1
		}
		return out > 0
	})
	return out
}

// list gives the list that a paragraph stands in and its level there; "" none.
func (s styles) list(id string, pr *node, c *counter) (num string, level int) {
	num, level = numPr(pr)
	of := "" // the style that names the list
	if num == "" {
		s.chain(id, func(id string, st *style) bool {
			if level < 0 {
				level = st.level
			}
			num, of = st.num, id
			return num != ""
		})
	}
	if num == "0" {
		return "", 0
	}
	if level < 0 && num != "" {
		level = c.levelOf(num, of)
	}
	return num, max(level, 0)
}
