package akn

import (
	"cmp"
	"strings"

	"golang.org/x/text/language"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

const (
	unknownDay = "0001-01-01" // where the standard wants a day and none is on record
	country    = "xx"         // of ISO 3166, left to its users
	nobody     = "unknown"    // eId of whoever wrote what nobody is known to have written
)

// An identity is how a draft is named in the standard.
type identity struct {
	work, expression string // addresses
	begun            sources.Date
}

// identityOf names a version: by its plan, or where there is none as a work of its own.
// Within a plan the day of the work is that of its first draft.
func identityOf(p *plan.Plan, version string, tag string) identity {
	id := identity{work: "/akn/" + country + "/doc/"}
	version = cmp.Or(version, "nn")
	name := version
	if p != nil && p.ID != "" {
		name = p.ID
		for i := range p.Versions {
			if d := p.Versions[i].Date; d != "" && (id.begun == "" || day(d) < day(id.begun)) {
				id.begun = d
			}
		}
	}
	if id.begun != "" {
		id.work += day(id.begun)[:4] + "/"
	}
	id.work += name
	id.expression = id.work + "/" + iso3(tag) + "@" + version
	return id
}

// iso3 gives the code of a language by ISO 639-3, as the standard has it.
func iso3(tag string) string {
	t, err := language.Parse(tag)
	if tag == "" || err != nil {
		return "und"
	}
	base, _ := t.Base()
	return base.ISO3()
}

// day gives the first day that a date may mean, or its last where the first is open.
func day(d sources.Date) string {
	from, to, _ := strings.Cut(string(d), "/")
	if from == ".." || from == "" {
		from = to
	}
	switch len(from) {
	case len("2025"):
		return from + "-01-01"
	case len("2025-11"):
		return from + "-01"
	case len(unknownDay):
		return from
	}
	return unknownDay
}

// date writes a date of the standard. One that is less sure than a day is told in its name.
func (d *document) date(when sources.Date, name string) {
	switch {
	case when == "" || !when.Valid():
		d.empty("FRBRdate", "date", unknownDay, "name", "unknown")
	case day(when) == string(when):
		d.empty("FRBRdate", "date", day(when), "name", name)
	default:
		d.empty("FRBRdate", "date", day(when), "name", name+" "+string(when))
	}
}

// identification writes work, expression and manifestation.
func (d *document) identification() {
	v := d.v
	d.open("identification", "source", "#redraft")
	d.open("FRBRWork")
	d.addresses(d.id.work)
	if d.p != nil && d.p.Title != "" {
		d.empty("FRBRalias", "value", d.p.Title, "name", "title")
	}
	d.date(d.id.begun, "first draft")
	d.empty("FRBRauthor", "href", "#"+nobody)
	d.empty("FRBRcountry", "value", country)
	d.close("FRBRWork")
	d.open("FRBRExpression")
	d.addresses(d.id.expression)
	if v.Title != "" {
		d.empty("FRBRalias", "value", v.Title, "name", "title")
	}
	d.date(v.Date, "written")
	for _, a := range d.authors {
		d.empty("FRBRauthor", "href", "#"+a.id)
	}
	if v.ID != "" {
		d.empty("FRBRversionNumber", "value", v.ID)
	}
	d.empty("FRBRlanguage", "language", iso3(d.language()))
	d.close("FRBRExpression")
	d.open("FRBRManifestation")
	d.addresses(d.id.expression + ".xml")
	d.date(sources.Date(d.set.dated), "made")
	d.empty("FRBRauthor", "href", "#redraft")
	d.empty("FRBRformat", "value", "application/akn+xml")
	d.close("FRBRManifestation")
	d.close("identification")
}

// addresses writes by what a work, an expression or a manifestation is known.
func (d *document) addresses(uri string) {
	d.empty("FRBRthis", "value", uri)
	d.empty("FRBRuri", "value", uri)
}

// language gives the language of the points: that of the draft, or where it is not known
// that of the copy.
func (d *document) language() string {
	if w := d.v.LeadWitness(); d.v.Language == "" && w != nil {
		return w.Language
	}
	return d.v.Language
}

// An author is who is named in the references.
type author struct{ id, iri, name string }

// authorsOf gives who wrote a draft as far as it is on record and nobody disputes it.
func authorsOf(p *plan.Plan, v *plan.Version) []author {
	if len(v.Authors) == 0 || p.AuthorshipDisputed(v.ID) {
		return []author{{nobody, "unreg." + nobody, "not on record"}}
	}
	var out []author
	for _, id := range v.Authors {
		name := id
		if party := p.Party(id); party != nil {
			name = party.Name
		}
		out = append(out, author{"party-" + id, "unreg." + id, name})
	}
	return out
}

// references names those that are referred to.
func (d *document) references() {
	all := []author{{nobody, "unreg." + nobody, "not on record"}}
	if d.authors[0].id != nobody {
		all = append(all, d.authors...)
	}
	d.open("references", "source", "#redraft")
	for _, a := range append(all, author{"redraft", "unreg.redraft", "redraft"}) {
		d.empty("TLCOrganization", "eId", a.id, "href", "/akn/ontology/organization/"+a.iri,
			"showAs", a.name)
	}
	d.close("references")
}

// proprietary writes what the standard has no place for.
func (d *document) proprietary() {
	v := d.v
	d.open("proprietary", "source", "#redraft")
	d.empty("rd:version", "id", v.ID, "title", v.Title, "status", string(v.Status), "date",
		string(v.Date), "public", string(v.Public),
		"language", v.Language, "coverage", string(v.Coverage))
	if w := v.LeadWitness(); w != nil {
		d.empty("rd:copy", "id", w.ID, "report", w.Report, "by", d.carrier, "wording",
			string(w.Wording), "coverage", string(w.Coverage), "language", w.Language)
	} else if len(v.Witnesses) > 0 {
		d.empty("rd:copy", "id", nobody) // of several copies none leads: not the text itself
	}
	d.close("proprietary")
}
