package docx

import "strings"

// A field is one that is open: its instruction is no text, its result is.
type field struct {
	instruction string
	result      bool   // the instruction has ended
	link        string // the link around it
	shows       string // what it shows, whatever its result is
}

// field follows the signs of a field, and gives what it shows by itself. What is in
// the instruction of another one is no text, whatever it is.
func (d *reader) field(n *node) (shows string) {
	last := len(d.fields) - 1
	switch kind := n.attr("fldCharType"); {
	case kind == "begin":
		d.fields = append(d.fields, field{link: d.link, shows: box(n)})
		d.instructed++
	case last < 0:
	case kind == "separate":
		d.endInstruction(&d.fields[last])
	case kind == "end":
		f := d.fields[last]
		d.endInstruction(&f)
		d.link = f.link
		d.fields = d.fields[:last]
		if d.instructed == 0 {
			return f.shows
		}
	}
	return ""
}

// instruct adds to the instruction of the innermost field.
func (d *reader) instruct(text string) {
	const enough = 4 << 10 // for any address
	if last := len(d.fields) - 1; last >= 0 && len(d.fields[last].instruction) < enough {
		d.fields[last].instruction += text
	}
}

func (d *reader) endInstruction(f *field) {
	if f.result {
		return
	}
	f.result = true
	d.instructed--
	d.link = d.instruction(f.instruction)
	if f.shows == "" && d.instructed == 0 {
		f.shows = d.fieldNumber(f.instruction)
	}
}

// endParagraph gives up instructions that go on: where the end of a field is lost
// the rest of the document would be.
func (d *reader) endParagraph() {
	if d.instructed == 0 {
		return
	}
	d.left["fields without an end"] = true
	for i := range d.fields {
		if !d.fields[i].result {
			d.link = d.fields[i].link
			d.fields = d.fields[:i]
			break
		}
	}
	d.instructed = 0
}

// instruction gives where the result of a field leads to, and names what it counts
// when the document is shown.
func (d *reader) instruction(s string) string {
	kind, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
	switch strings.ToUpper(kind) {
	case "AUTONUMOUT":
		d.left["numbers that fields count"] = true
	case "HYPERLINK":
		if address := linkOf(rest); address != "" {
			return address
		}
	}
	return d.link
}

// linkOf gives the address in the instruction of a link; "" it leads to a place in
// the document.
func linkOf(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, `\`) {
		return ""
	}
	address, rest := argument(s)
	if _, after, ok := strings.Cut(rest, `\l`); ok && address != "" {
		if anchor, _ := argument(after); anchor != "" {
			address += "#" + anchor
		}
	}
	return address
}

// argument gives the first word of s, or what stands in quotation marks there.
func argument(s string) (word, rest string) {
	s = strings.TrimSpace(s)
	if after, ok := strings.CutPrefix(s, `"`); ok {
		word, rest, _ = strings.Cut(after, `"`)
		return word, rest
	}
	word, rest, _ = strings.Cut(s, " ")
	return word, rest
}
