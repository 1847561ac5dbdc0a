package docx

import (
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
	if d.ids == 0 {
		lines = d.opening()
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
		out = append(out, side.Name+": "+side.About)
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

// said gives what an item says of its point: what became of it, what its words do, what
// is told, disputed, claimed and said. A claim and its denial stand together.
func (d *document) said(item *render.Item) []string {
	l := &d.c.Links[item.Link]
	var out []string
	if len(item.Lines) > 0 || len(d.c.ChangesOf(item.Link)) > 0 || l.Known != diff.KnownWords {
		if item.State != "" {
			out = append(out, item.State)
		}
	}
	for _, line := range item.Lines {
		text := line.Text
		if len(line.Words) > 0 {
			text = strings.TrimSpace(text + " " + differing(line.Words))
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
	if l.Known != diff.KnownWords {
		for _, t := range item.Texts {
			if t.Sort != render.SortOurs || t.Text != "" {
				out = append(out, textOf(t))
			}
		}
	}
	out = append(out, item.Notes...)
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

// textOf gives a text with whose it is: in quotation marks only what was read in these
// words.
func textOf(t render.Words) string {
	text := t.Text
	if t.Sort == render.SortQuoted || t.Sort == render.SortForeign {
		text = "“" + text + "”"
	}
	if t.Sort == render.SortTold {
		text = "told: " + text
	}
	if t.Label == "" {
		return text
	}
	return t.Label + ": " + text
}

// spoken gives a statement with the answers to it.
func spoken(s render.Spoken) []string {
	out := []string{s.Text}
	for _, a := range s.Answers {
		out = append(out, spoken(a)...)
	}
	return out
}

// footnote writes whose copies the texts of a link are.
func (d *document) footnote(link int) {
	item := d.items[link]
	if item == nil || d.sheet.Bare {
		return
	}
	var parts []string
	for _, t := range item.Texts {
		if t.Copy.Name == "" {
			continue
		}
		part := t.Label
		if t.Copy.Name != "" && !strings.Contains(part, t.Copy.Name) {
			part += ", " + t.Copy.Name
		}
		if t.Copy.Date != "" {
			part += ", " + string(t.Copy.Date)
		}
		if len(t.Copy.Via) > 0 {
			part += ", via " + strings.Join(t.Copy.Via, ", ")
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return
	}
	d.footnotes++
	id := itoa(d.footnotes)
	d.body.WriteString(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="` + id + `"/></w:r>`)
	d.notes.WriteString(`<w:footnote w:id="` + id + `"><w:p><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r>` +
		runText(" "+strings.Join(parts, "; "), "t") + "</w:r></w:p></w:footnote>\n")
}
