package docx

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
)

// unread says in a word why there are no words of a point.
func (d *document) unread(p *paragraph) string {
	switch l := &d.c.Links[p.link]; l.Known {
	case diff.KnownSubstance, diff.KnownAbsent:
		return "told, not quoted"
	case diff.KnownWords, diff.KnownOneSide, diff.KnownNeither:
	}
	if item := d.items[p.link]; item != nil && item.State != "" {
		return item.State
	}
	return "not seen"
}

// comment writes what is to be said of a link as a comment, and gives its id; "" there
// is nothing.
func (d *document) comment(link int) string {
	var lines []string
	if !d.opened {
		lines, d.opened = d.opening(), true
	}
	item := d.items[link]
	if item != nil {
		lines = append(lines, d.said(item)...)
	}
	if len(lines) == 0 {
		return ""
	}
	id := d.id()
	d.comments.WriteString(`<w:comment w:id="` + id + `" w:author="` + author + `" w:initials="r"`)
	if d.set.date != "" {
		d.comments.WriteString(` w:date="` + d.set.date + `"`)
	}
	d.comments.WriteString(">")
	for _, line := range lines {
		d.comments.WriteString("<w:p><w:r>" + runText(line, "t") + "</w:r></w:p>")
	}
	d.comments.WriteString("</w:comment>\n")
	return id
}

// opening says what the document is.
func (d *document) opening() []string {
	var out []string
	for _, side := range d.sheet.Drafts {
		out = append(out, strings.TrimSuffix(strings.TrimSpace(side.Name+": "+side.About), ":"))
	}
	tally := make([]string, 0, len(d.sheet.Tally))
	for _, t := range d.sheet.Tally {
		tally = append(tally, t.Text)
	}
	out = append(out, strings.TrimSpace(d.sheet.Count+" "+strings.Join(tally, " · ")))
	for _, s := range []string{d.sheet.Beside, d.sheet.Silence, d.sheet.Evidence} {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// said gives what an item says of its point: how far it is known and what became of it,
// what its words do, what is told, disputed, claimed and said.
func (d *document) said(item *render.Item) []string {
	l := &d.c.Links[item.Link]
	if len(item.Lines) == 0 && len(d.kinds[item.Link]) == 0 && l.Known == diff.KnownWords {
		return d.heard(item)
	}
	out := d.became(item)
	if l.Known != diff.KnownWords {
		for _, t := range item.Texts {
			if t.Sort != render.SortOurs || t.Text != "" {
				out = append(out, textOf(t))
			}
		}
	}
	return append(out, d.heard(item)...)
}

// changed gives all that an item says of its point but for its texts.
func (d *document) changed(item *render.Item) []string {
	return append(d.became(item), d.heard(item)...)
}

// became gives how far a point is known, what became of it and what its words do.
func (d *document) became(item *render.Item) []string {
	var out []string
	if item.State != "" {
		out = append(out, item.State)
	}
	for _, line := range item.Lines {
		text := line.Text
		if len(line.Words) > 0 {
			text = differing(line.Words)
		}
		if line.Label != "" {
			text = line.Label + ": " + text
		}
		if line.Reason != "" {
			text += " (" + line.Reason + ")"
		}
		if strings.TrimSpace(text) != "" {
			out = append(out, text)
		}
	}
	return out
}

// heard gives doubts about the words of a point, what is disputed, claimed and said. A
// claim and its denial stand together.
func (d *document) heard(item *render.Item) []string {
	out := slices.Clone(item.Notes)
	for _, x := range item.Disputes {
		out = append(out, x.Brief)
	}
	for _, x := range item.Claims {
		out = append(out, x.Text)
	}
	for _, x := range item.Said {
		out = append(out, spoken(x)...)
	}
	return out
}

// differing gives words that differ.
func differing(words []*diff.Difference) string {
	parts := make([]string, len(words))
	for i, w := range words {
		switch {
		case w.Old.Text == "":
			parts[i] = "added “" + w.New.Text + "”"
		case w.New.Text == "":
			parts[i] = "removed “" + w.Old.Text + "”"
		default:
			parts[i] = "“" + w.Old.Text + "” is now “" + w.New.Text + "”"
		}
	}
	return strings.Join(parts, "; ")
}

// textOf gives a text with whose it is.
func textOf(t render.Words) string {
	if t.Label == "" {
		return bare(t)
	}
	return t.Label + ": " + bare(t)
}

// bare gives a text: in quotation marks only what was read in these words.
func bare(t render.Words) string {
	switch t.Sort {
	case render.SortQuoted, render.SortForeign:
		return "“" + t.Text + "”"
	case render.SortTold:
		return "told: " + t.Text
	case render.SortOurs:
	}
	return t.Text
}

// spoken gives a statement with the answers to it.
func spoken(s render.Spoken) []string {
	out := []string{s.Text}
	for _, a := range s.Answers {
		out = append(out, spoken(a)...)
	}
	return out
}

// footnote writes whose copies the texts of a link are, and gives the id of the note; ""
// there is nothing.
func (d *document) footnote(link int) string {
	item := d.items[link]
	if item == nil || d.sheet.Bare {
		return ""
	}
	var parts []string
	for _, t := range item.Texts {
		if t.Copy.Name == "" {
			continue
		}
		parts = append(parts, carried(t))
	}
	if len(parts) == 0 {
		return ""
	}
	d.footnotes++
	id := number(d.footnotes)
	d.notes.WriteString(`<w:footnote w:id="` + id +
		`"><w:p><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r>` +
		runText(" "+strings.Join(parts, "; "), "t") + "</w:r></w:p></w:footnote>\n")
	return id
}

// carried says whose text it is, and whose copy, of what day and through whom.
func carried(t render.Words) string {
	out := t.Label
	if !strings.Contains(out, t.Copy.Name) {
		out += ", " + t.Copy.Name
	}
	if t.Copy.Date != "" {
		out += ", " + string(t.Copy.Date)
	}
	if len(t.Copy.Via) > 0 {
		out += ", via " + strings.Join(t.Copy.Via, ", ")
	}
	return out
}
