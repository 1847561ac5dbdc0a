package akn

import (
	"github.com/redraft-go/redraft/plan"
)

// known gives the attributes of a point that the standard has no place for.
func (d *document) known(p *plan.Point) []string {
	return []string{
		"rd:presence", string(p.Presence), "rd:wording", string(p.Wording), "rd:confirmed",
		string(p.Confirmed),
		"rd:extent", string(p.Extent), "rd:coverage", string(p.Coverage),
	}
}

// ids gives the identifiers of a point.
func (d *document) ids(p *plan.Point) []string {
	own := d.names.guid[p]
	work := d.origin[p.ID]
	if work == "" {
		work = own
	}
	return []string{"eId", d.names.eID[p], "wId", work, "GUID", own}
}

// parts writes the parts of a document.
func (d *document) parts() {
	d.blocks("preface", d.sections.preface)
	d.blocks("preamble", d.sections.preamble)
	d.open("mainBody")
	for _, p := range d.sections.body {
		d.point(p)
	}
	if len(d.sections.body) == 0 {
		d.start("p", "status", "unknown")
		d.start("remark", "status", "editorial", "rd:kind", standing)
		d.text("[no provision is here]")
		d.end("remark")
		d.close("p")
	}
	d.close("mainBody")
	d.blocks("conclusions", d.sections.closing)
}

// blocks writes paragraphs that are no provisions.
func (d *document) blocks(name string, points []*plan.Point) {
	if len(points) == 0 {
		return
	}
	d.open(name)
	for _, p := range points {
		attrs := append([]string{"name", string(p.Role)}, d.ids(p)...)
		if p.Role == plan.RoleHeading {
			d.start("block", append(attrs, "xml:space", kept(p.Heading))...)
			d.text(p.Heading)
			d.close("block")
			continue
		}
		s := d.v.Standing(&p.Content, nil)
		attrs = append(attrs, d.known(p)...)
		d.start("block", append(attrs, "status", statusOf(s), "xml:lang", p.Language, "xml:space",
			kept(p.Text))...)
		d.paragraph(&p.Content, s)
		d.close("block")
	}
	d.close(name)
}

// point writes a point of the body with what stands below it.
func (d *document) point(p *plan.Point) {
	element, name := elementOf(p)
	attrs := append([]string{"name", name}, d.ids(p)...)
	d.open(element, append(attrs, d.known(p)...)...)
	if p.Number != "" {
		status := ""
		if p.Numbering != "" {
			status = "editorial"
		}
		d.start("num", "status", status, "rd:numbering", string(p.Numbering), "xml:space",
			kept(p.Number))
		d.text(p.Number)
		d.close("num")
	}
	if p.Heading != "" {
		d.start("heading", "xml:space", kept(p.Heading))
		d.text(p.Heading)
		d.close("heading")
	}
	wrapper := "content"
	if len(p.Points) > 0 {
		wrapper = "intro"
	}
	s := d.v.Standing(&p.Content, nil)
	if structure := p.Role == plan.RoleHeading || p.Presence == "" &&
		(p.Heading != "" || len(p.Points) > 0); p.Text != "" || len(p.Notes) > 0 || !structure {
		d.open(wrapper, "eId", d.names.eID[p]+"__"+wrapper)
		d.start("p", "status", statusOf(s), "xml:lang", p.Language, "xml:space", kept(p.Text))
		d.paragraph(&p.Content, s)
		d.close("p")
		d.close(wrapper)
	}
	for i := range p.Points {
		d.point(&p.Points[i])
	}
	d.close(element)
}
