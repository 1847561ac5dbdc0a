package prov

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"slices"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// Write writes the sources, reports, copies and drafts of a plan, and what each was made
// from; see the comment of the package. The plan is not altered; nil is an empty one. The
// error is the writer's. Cost: linear in the reports and the copies.
func Write(w io.Writer, p *plan.Plan) error {
	if p == nil {
		p = new(plan.Plan)
	}
	g := make(graph)
	g.agents(p)
	for _, r := range byID(p.Reports, func(r *sources.Report) string { return r.ID }) {
		g.report(r)
	}
	for _, v := range byID(p.Versions, func(v *plan.Version) string { return v.ID }) {
		g.draft(p, v)
		for _, x := range byID(v.Witnesses, func(w *plan.Witness) string { return w.ID }) {
			g.copy(p, v, x)
		}
	}
	document := map[string]any{"prefix": prefixes(p)}
	for sort, records := range g {
		document[sort] = records
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(document); err != nil {
		return fmt.Errorf("write the provenance: %w", err)
	}
	return nil
}

// prefixes gives the namespaces; those of a plan are its own.
func prefixes(p *plan.Plan) map[string]string {
	out := map[string]string{"rd": Namespace}
	for _, space := range []string{"party", "source", "report", "draft", "copy"} {
		out[space] = "urn:redraft:" + url.PathEscape(cmp.Or(p.ID, "plan")) + ":" + space + ":"
	}
	return out
}

// byID gives things in the order of their ids, so that their order in a file changes
// nothing.
func byID[T any](all []T, id func(*T) string) []*T {
	out := make([]*T, len(all))
	for i := range all {
		out[i] = &all[i]
	}
	slices.SortStableFunc(out, func(a, b *T) int { return cmp.Compare(id(a), id(b)) })
	return out
}

// agents adds parties and sources.
func (g graph) agents(p *plan.Plan) {
	for i := range p.Parties {
		g.add("agent", name("party", p.Parties[i].ID), record{"prov:label": p.Parties[i].Name})
	}
	for i := range p.Sources {
		s := &p.Sources[i]
		r := record{"prov:label": s.Name}
		r.set("rd:kind", string(s.Kind))
		switch s.Kind {
		case sources.SourceKindOutlet, sources.SourceKindOffice:
			r["prov:type"] = qualified("prov:Organization")
		case sources.SourceKindPerson:
			r["prov:type"] = qualified("prov:Person")
		case sources.SourceKindDataset:
		}
		g.add("agent", name("source", s.ID), r)
	}
}

// report adds a report, with what it takes the matter from.
func (g graph) report(x *sources.Report) {
	r, id := record{"prov:type": qualified("rd:Report")}, name("report", x.ID)
	r.set("prov:label", x.Title)
	r.set("rd:published", string(x.Date))
	r.set("rd:address", x.URL)
	r.set("rd:archived", x.Archived)
	r.set("rd:retrieved", string(x.Retrieved))
	r.set("rd:digest", x.Digest)
	r.set("rd:language", x.Language)
	r.set("rd:read", string(x.Read))
	g.add("entity", id, r)
	g.attributed(id, name("source", x.Source))
	for _, e := range x.Cites {
		g.made(id, name("report", e.Report), e.How, e.Certainty, true)
	}
	if x.Supersedes != "" {
		g.derived(id, name("report", x.Supersedes), revision, record{})
	}
}

// draft adds a draft, with who wrote it and what it was made from.
func (g graph) draft(p *plan.Plan, v *plan.Version) {
	r, id := record{"prov:type": qualified("rd:Draft")}, name("draft", v.ID)
	r.set("prov:label", v.Title)
	r.set("rd:status", string(v.Status))
	r.set("rd:written", string(v.Date))
	r.set("rd:public", string(v.Public))
	r.set("rd:language", v.Language)
	g.add("entity", id, r)
	if p.AuthorshipDisputed(v.ID) {
		r["rd:authorship"] = "disputed"
	} else {
		for _, a := range v.Authors {
			g.attributed(id, name("party", a))
		}
	}
	for i := range v.Parents {
		g.parent(r, id, &v.Parents[i])
	}
}

// parent adds what a draft was made from, as surely as it is known.
func (g graph) parent(child record, id string, parent *plan.Parent) {
	r, to := record{}, name("draft", parent.Version)
	r.set("rd:relation", string(parent.Relation))
	r.set("rd:certainty", string(parent.Certainty))
	if parent.Witness != "" {
		r["rd:over"] = qualified(nameOfCopy(parent.Version, parent.Witness))
	}
	if ground := grounds(parent.Cites); len(ground) > 0 {
		r["rd:ground"] = ground
	}
	sure := parent.Certainty.Sure()
	switch {
	case parent.Relation == plan.RelationBeside || parent.Relation == plan.RelationAnnexes:
		key := "rd:" + string(parent.Relation)
		others, _ := child[key].([]record)
		child[key] = append(others, qualified(to))
	case sure && parent.Relation == plan.RelationRevises:
		g.derived(id, to, revision, r)
	case sure && (parent.Relation == plan.RelationRestates ||
		parent.Relation == plan.RelationDrawsOn):
		g.derived(id, to, "", r)
	case sure && parent.Relation == plan.RelationEarlierStateOf:
		g.relate("alternateOf", alternateEnds, id, to, record{}) // PROV gives it no attributes
	default:
		g.influenced(id, to, r)
	}
}

// grounds gives the reports that say so.
func grounds(cites []sources.Citation) []record {
	var out []record
	for _, c := range cites {
		out = append(out, qualified(name("report", c.Report)))
	}
	return out
}

// copy adds a copy of a draft, with what it was made from.
func (g graph) copy(p *plan.Plan, v *plan.Version, w *plan.Witness) {
	id, draft := nameOfCopy(v.ID, w.ID), name("draft", v.ID)
	r := record{"prov:type": qualified("rd:Copy"), "rd:report": qualified(name("report", w.Report))}
	r.set("rd:wording", string(w.Wording))
	r.set("rd:coverage", string(w.Coverage))
	r.set("rd:language", w.Language)
	g.add("entity", id, r)
	sort := ""
	if w.Wording == plan.WordingVerbatim {
		sort = quotation
	}
	g.derived(id, draft, sort, record{})
	if x := p.Report(w.Report); x != nil {
		g.attributed(id, name("source", x.Source))
		if len(x.Cites) == 0 && !x.Derived {
			g.derived(name("report", x.ID), draft, primarySource, record{})
		}
	}
	for _, d := range w.From {
		g.made(id, nameOfCopy(v.ID, d.Witness), d.How, d.Certainty, len(w.From) == 1)
	}
}
