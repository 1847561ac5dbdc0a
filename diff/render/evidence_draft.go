package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// ofDraft gathers what is known of a draft as a whole.
func (d *dossier) ofDraft(id string) (*Evidence, error) {
	lines, err := say.Version(d.p, id)
	if err != nil {
		return nil, err
	}
	v := d.p.Version(id)
	d.out = Evidence{
		Of: plan.Ref{Version: v.ID}, Name: d.called(v.ID), Title: v.Title,
		State: d.extent(v),
	}
	d.out.About = append(nonEmpty(strings.Join(d.standing(v, lines), d.label("list"))),
		d.ofWhole(v)...)
	d.out.About = append(d.out.About, d.collected(), d.label("evidence.marks"))
	d.section(EvidenceSection{
		Part: EvidencePartCopies, Title: d.label("evidence.copies"),
		Entries: d.copiesOf(v),
	})
	points, err := d.pointsOf(v)
	if err != nil {
		return nil, err
	}
	d.section(EvidenceSection{
		Part: EvidencePartPoints, Title: d.label("evidence.points"),
		Entries: points,
	})
	d.section(EvidenceSection{
		Part: EvidencePartDescent, Title: d.label("evidence.descent"),
		Entries: d.descentOf(v),
	})
	d.section(EvidenceSection{
		Part: EvidencePartCounts, Title: d.label("evidence.counts"),
		Entries: d.countsOf(v),
	})
	d.section(EvidenceSection{
		Part: EvidencePartDisputes, Title: d.label("evidence.disputes.draft"),
		Entries: d.disputed(collate.VersionConflicts(d.p, v, collate.Graph(d.graph))),
	})
	d.saidOf(v)
	d.section(EvidenceSection{
		Part: EvidencePartClaims, Title: d.label("evidence.claims"),
		Entries: d.claimsOf(v),
	})
	d.lines(lines)
	return &d.out, nil
}

// extent says how much of a draft is known.
func (d *dossier) extent(v *plan.Version) string {
	switch {
	case v.Coverage == plan.CoverageContents:
		return d.label("head.contents")
	case v.Coverage == plan.CoveragePartial:
		return d.label("head.partial")
	case len(v.Witnesses) == 0:
		return d.label("head.itself")
	}
	return d.label("evidence.whole")
}

// copiesOf says who published a draft: the copy that stands for it first, then the
// others by date.
func (d *dossier) copiesOf(v *plan.Version) []EvidenceEntry {
	lead := v.LeadWitness()
	all := make([]*plan.Witness, len(v.Witnesses))
	for i := range v.Witnesses {
		all[i] = &v.Witnesses[i]
	}
	day := func(w *plan.Witness) string {
		if r := d.p.Report(w.Report); r != nil && r.Date != "" {
			return firstDay(r.Date)
		}
		return "9" // of no known date: after all others
	}
	slices.SortFunc(all, func(a, b *plan.Witness) int {
		if (a == lead) != (b == lead) {
			if a == lead {
				return -1
			}
			return 1
		}
		return cmp.Or(strings.Compare(day(a), day(b)), strings.Compare(a.ID, b.ID))
	})
	var out []EvidenceEntry
	for _, w := range all {
		cites, n, read := citesOf(v, w, w == lead)
		e := EvidenceEntry{
			Ref: plan.Ref{Version: v.ID, Witness: w.ID}, By: d.voices(cites),
			Text:  d.reporting(collate.Copies(d.p, cites)),
			State: d.label("evidence.copy." + string(w.Wording)),
		}
		if w.Wording == plan.WordingVerbatim && !read {
			e.State = d.label("evidence.copy.unread")
		}
		if r := d.p.Report(w.Report); r != nil && r.Date != "" {
			e.How = append(e.How, d.date(r.Date))
		}
		if w == lead {
			e.How = append(e.How, d.label("evidence.copy.lead"))
		}
		if w.Coverage == plan.CoverageComplete {
			e.How = append(e.How, d.label("evidence.copy.whole"))
		}
		if w.Language != "" && w.Language != v.Language {
			e.How = append(e.How, d.label("evidence.copy.in", "language", d.languageOf(w.Language)))
		}
		if n > 0 {
			e.How = append(e.How, d.label("evidence.copy.has", "n", strconv.Itoa(n)))
		}
		e.How = []string{strings.Join(append(e.How, d.madeFrom(v, w)...), d.label("clauses"))}
		out = append(out, e)
	}
	return out
}

// citesOf gives the ways in which a witness was read, of how many points it has
// something, and whether any of its words were read.
func citesOf(v *plan.Version, w *plan.Witness, lead bool) (cites []sources.Citation, points int,
	read bool,
) {
	has := make(map[string]bool)
	note := func(ids []string, c *plan.Content) {
		if c.State() == plan.PresenceUnreported {
			return
		}
		read = read || v.Standing(c, w).Quotable()
		for _, cite := range c.Cites {
			if cite.Report == w.Report && !slices.ContainsFunc(cites,
				func(o sources.Citation) bool { return slices.Equal(o.Via, cite.Via) }) {
				cites = append(cites, sources.Citation{Report: cite.Report, Via: cite.Via})
			}
		}
		for _, id := range ids {
			has[id] = true
		}
	}
	for i := range w.Readings {
		note(w.Readings[i].Points, &w.Readings[i].Content)
	}
	if lead {
		for ref, p := range v.All() {
			if len(p.Cites) == 0 || slices.ContainsFunc(p.Cites, func(c sources.Citation) bool {
				return c.Report == w.Report
			}) {
				note([]string{ref.Point}, &p.Content)
			}
		}
	}
	if len(cites) == 0 {
		cites = []sources.Citation{{Report: w.Report}}
	}
	return cites, len(has), read
}

// madeFrom says what the text of a witness was made from.
func (d *dossier) madeFrom(v *plan.Version, w *plan.Witness) []string {
	var names []string
	sure := len(w.From) == 1
	for _, f := range w.From {
		name := f.Witness
		if o := v.Witness(f.Witness); o != nil {
			name = d.address(o.Report).Name
		}
		names = append(names, d.label("evidence.made-how", "name", name, "how", string(f.How)))
		sure = sure && f.Certainty.Sure()
	}
	from := strings.Join(names, d.label("evidence.or"))
	switch {
	case from == "":
		return nil
	case sure:
		return []string{d.label("evidence.made", "from", from)}
	}
	return []string{d.label("evidence.perhaps-made", "from", from)}
}

// pointsOf says how far the points of the first level are known: those of which as
// much is known in one entry.
func (d *dossier) pointsOf(v *plan.Version) ([]EvidenceEntry, error) {
	var out []EvidenceEntry
	for i := range v.Points {
		p := &v.Points[i]
		if !p.Role.Provision() {
			continue
		}
		a, err := collate.At(d.p, plan.Ref{Version: v.ID, Point: p.ID})
		if err != nil {
			return nil, err
		}
		known, name := d.wording(a), cmp.Or(p.Number, p.Heading, p.ID)
		if len(p.Points) > 0 && p.Text == "" {
			known = d.label("evidence.known.below")
		}
		k := slices.IndexFunc(out, func(e EvidenceEntry) bool { return e.Label == known })
		if k < 0 {
			out = append(out, EvidenceEntry{Label: known, Text: name})
			continue
		}
		out[k].Text = strings.Join([]string{out[k].Text, name}, d.label("list"))
	}
	return out, nil
}

// descentOf says what a draft was made from, and what was made from it.
func (d *dossier) descentOf(v *plan.Version) []EvidenceEntry {
	var out []EvidenceEntry
	for i := range v.Parents {
		out = append(out, d.relation(v, &v.Parents[i], plan.Ref{Version: v.Parents[i].Version}))
	}
	for i := range d.p.Versions {
		o := &d.p.Versions[i]
		for k := range o.Parents {
			if o.Parents[k].Version == v.ID {
				out = append(out, d.relation(o, &o.Parents[k], plan.Ref{Version: o.ID}))
			}
		}
	}
	slices.SortStableFunc(out, func(a, b EvidenceEntry) int {
		return strings.Compare(a.Text, b.Text)
	})
	return out
}

// relation says what a draft is to another that it was made from, or that it stands
// beside.
func (d *dossier) relation(version *plan.Version, q *plan.Parent, ref plan.Ref) EvidenceEntry {
	relation := d.label("evidence.comes-after", "other", d.called(q.Version))
	if q.Relation != "" {
		relation = d.label("relation."+string(q.Relation), "other", d.called(q.Version))
	}
	parent := d.parent(q)
	if q.Certainty != "" && !q.Certainty.Sure() && parent == "" {
		relation = d.label("certainty."+string(q.Certainty), "relation", relation)
	}
	if q.Relation == plan.RelationCounters && q.Witness == "" {
		relation = d.label("evidence.own-text", "relation", relation)
	}
	out := EvidenceEntry{Ref: ref, Text: d.label("evidence.relation", "draft", d.called(version.ID),
		"relation", relation), By: d.voices(q.Cites)}
	if len(q.Cites) > 0 {
		out.Ground = d.reported(collate.Copies(d.p, q.Cites))
	}
	if parent != "" {
		out.How = []string{parent}
	}
	return out
}

// parent says of a draft, of which it is reported what it was made from, that the copy
// over which it was written is not so sure; "" nothing of the kind is recorded.
func (d *dossier) parent(q *plan.Parent) string {
	w := d.p.Version(q.Version).Witness(q.Witness)
	if w == nil || len(q.Cites) == 0 || q.Certainty.Sure() {
		return ""
	}
	return d.label("evidence.over."+string(q.Certainty), "name", d.address(w.Report).Name)
}

// countsOf says how many points somebody counts in a draft.
func (d *dossier) countsOf(v *plan.Version) []EvidenceEntry {
	counts := slices.Clone(v.Counts)
	slices.SortStableFunc(counts, func(a, b plan.Count) int {
		return cmp.Compare(a.Points, b.Points)
	})
	var out []EvidenceEntry
	for len(counts) > 0 {
		c := counts[0]
		same := func(o plan.Count) bool { return o.Points == c.Points && o.Of == c.Of }
		var cites []sources.Citation
		for _, o := range counts {
			if same(o) {
				cites = append(cites, o.Cites...)
			}
		}
		counts = slices.DeleteFunc(counts, same)
		out = append(out, EvidenceEntry{
			Ref: plan.Ref{Version: v.ID},
			Text: d.label("evidence.count."+cmp.Or(string(c.Of), "points"), "n",
				strconv.Itoa(c.Points)),
			By: d.voices(cites), Ground: d.label("evidence.ground", "text",
				d.reporting(collate.Copies(d.p, cites))),
		})
	}
	return out
}

// saidOf adds what was said of a draft or a copy of it, by what was said.
func (d *dossier) saidOf(v *plan.Version) {
	subjects := []plan.Ref{{Version: v.ID}}
	for i := range v.Witnesses {
		subjects = append(subjects, plan.Ref{Version: v.ID, Witness: v.Witnesses[i].ID})
	}
	all := collate.Statements(d.p, subjects...)
	add := func(part EvidencePart, title string, stances ...plan.Stance) {
		d.section(EvidenceSection{Part: part, Title: title, Entries: d.statements(slices.DeleteFunc(
			slices.Clone(all), func(s collate.Statement) bool {
				return !slices.Contains(stances, s.Stance)
			}))})
	}
	add(EvidencePartAuthors, d.label("evidence.authors"), plan.StanceAuthored,
		plan.StanceAttributes)
	add(EvidencePartFor, d.label("evidence.supported"), plan.StanceSupports)
	add(EvidencePartAgainst, d.label("evidence.rejected"), plan.StanceRejects, plan.StanceDenies)
	add(EvidencePartSaid, d.label("evidence.said.draft"), plan.StanceAsserts)
}

// claimsOf gives what is claimed of a draft without its text, by subject.
func (d *dossier) claimsOf(v *plan.Version) []EvidenceEntry {
	var out []EvidenceEntry
	for i := range v.Claims {
		c := &v.Claims[i]
		e := d.claimed(&collate.ReportedClaim{
			Ref: plan.Ref{Version: v.ID, Claim: c.ID}, Standing: v.Standing(&c.Content, nil),
			Text: c.Text, Copies: collate.Copies(d.p, c.Cites),
		})
		if t := d.p.Theme(c.Theme); t != nil {
			e.Label = t.Name
		}
		out = append(out, e)
	}
	slices.SortStableFunc(out, func(a, b EvidenceEntry) int {
		return cmp.Or(strings.Compare(a.Label, b.Label), strings.Compare(a.Ref.Claim, b.Ref.Claim))
	})
	return out
}
