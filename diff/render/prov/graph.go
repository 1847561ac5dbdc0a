package prov

import (
	"net/url"
	"strconv"

	"github.com/redraft-go/redraft/sources"
)

// A record is what is said of one thing, or of one relation.
type record map[string]any

// A graph is a document: records by sort and name. Maps are written in the order of their
// names.
type graph map[string]map[string]record

// name gives the qualified name of something.
func name(space, id string) string { return space + ":" + url.PathEscape(id) }

// nameOfCopy gives that of a copy; no id has the sign between its parts.
func nameOfCopy(version, witness string) string {
	return name("copy", version) + "_" + url.PathEscape(witness)
}

// qualified makes a value of a name.
func qualified(name string) record { return record{"$": name, "type": "prov:QUALIFIED_NAME"} }

// set puts what is known into a record.
func (r record) set(key, value string) {
	if value != "" {
		r[key] = value
	}
}

// add says something of a name. Of two with one name the first stands.
func (g graph) add(sort, name string, r record) {
	if g[sort] == nil {
		g[sort] = make(map[string]record)
	}
	if _, ok := g[sort][name]; !ok {
		g[sort][name] = r
	}
}

// relate adds a relation, which has no name of its own: it is told by its ends, and by its
// place among those of the same ends.
func (g graph) relate(sort string, ends [2]string, from, to string, r record) {
	r[ends[0]], r[ends[1]] = from, to
	id := "_:" + sort + "." + from + "." + to
	for n, key := 1, id; ; n++ {
		if _, taken := g[sort][key]; !taken {
			g.add(sort, key, r)
			return
		}
		key = id + "." + strconv.Itoa(n+1)
	}
}

// The relations of PROV that are used, with the names of their ends.
var (
	derivedEnds    = [2]string{"prov:generatedEntity", "prov:usedEntity"}
	influencedEnds = [2]string{"prov:influencee", "prov:influencer"}
	attributedEnds = [2]string{"prov:entity", "prov:agent"}
	alternateEnds  = [2]string{"prov:alternate1", "prov:alternate2"}
)

// The sorts of derivation that PROV names; "" any other.
const (
	revision      = "prov:Revision"
	quotation     = "prov:Quotation"
	primarySource = "prov:PrimarySource"
)

// derived says that one entity was derived from another.
func (g graph) derived(from, to, sort string, r record) {
	if sort != "" {
		r["prov:type"] = qualified(sort)
	}
	g.relate("wasDerivedFrom", derivedEnds, from, to, r)
}

// influenced says that one entity was influenced by another, and no more.
func (g graph) influenced(from, to string, r record) {
	g.relate("wasInfluencedBy", influencedEnds, from, to, r)
}

// attributed says whose an entity is.
func (g graph) attributed(entity, agent string) {
	g.relate("wasAttributedTo", attributedEnds, entity, agent, record{})
}

// made says that one text was made from another in some way, as surely as it is known.
func (g graph) made(from, to string, how sources.How, certainty sources.Certainty, alone bool) {
	r := record{}
	r.set("rd:how", string(how))
	r.set("rd:certainty", string(certainty))
	switch {
	case !certainty.Sure() || !alone || how == sources.HowMention || how == "":
		g.influenced(from, to, r)
	case how == sources.HowCopy:
		g.derived(from, to, quotation, r)
	default:
		g.derived(from, to, "", r)
	}
}
