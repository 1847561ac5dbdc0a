package render

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// ofReport gathers what is known of a report, and what it is cited for. Nothing in it
// is a grade: neither the report nor its source is judged.
func (d *dossier) ofReport(id string) (*Evidence, error) {
	item, err := d.p.Lookup(plan.Ref{Report: id})
	if err != nil {
		return nil, err
	}
	r := item.Report
	where := d.address(r.ID)
	d.out = Evidence{
		Of: plan.Ref{Report: r.ID}, Name: where.Name, Title: r.Title,
		State: d.label("evidence.read." + string(r.Read)),
		Where: where, About: d.aboutReport(r),
	}
	d.section(EvidenceSection{
		Part: EvidencePartDescent, Title: d.label("evidence.matter-from"),
		Entries: d.matterOf(r),
	})
	for i := range d.p.Versions {
		v := &d.p.Versions[i]
		texts, err := d.textsIn(r, v)
		if err != nil {
			return nil, err
		}
		d.section(EvidenceSection{
			Part: EvidencePartTexts, Ref: plan.Ref{Version: v.ID},
			Title:   d.label("evidence.texts", "draft", d.called(v.ID), "title", v.Title),
			Entries: texts,
		})
	}
	slices.SortStableFunc(d.out.Sections, func(a, b EvidenceSection) int {
		return strings.Compare(a.Ref.Version, b.Ref.Version)
	})
	own, relayed := d.besides(r)
	if len(d.out.Sections) == 1 && len(own)+len(relayed) == 0 {
		own = []EvidenceEntry{{Text: d.label("evidence.uncited")}}
	}
	d.section(EvidenceSection{
		Part: EvidencePartReported, Title: d.label("evidence.own"),
		Entries: own,
	})
	d.section(EvidenceSection{
		Part: EvidencePartRelayed, Title: d.label("evidence.relayed"),
		Entries: relayed,
	})
	return &d.out, nil
}

// aboutReport says what a report is.
func (d *dossier) aboutReport(r *sources.Report) []string {
	caution := ""
	if s := d.p.Source(r.Source); s != nil && s.Caution != "" {
		caution = d.label("evidence.caution", "text", s.Caution)
	}
	facts := nonEmpty(d.date(r.Date))
	if r.Language != "" && r.Language != "en" {
		facts = append(facts, d.label("evidence.language", "language", d.languageOf(r.Language)))
	}
	if r.Retrieved != "" {
		facts = append(facts, d.label("evidence.day", "date", d.date(r.Retrieved)))
	}
	out := nonEmpty(strings.Join(facts, d.label("list")), r.URL)
	if r.Archived != "" {
		out = append(out, d.label("evidence.archived", "address", r.Archived))
	}
	return append(append(out, nonEmpty(caution)...), d.collected(), d.label("evidence.marks"))
}

// matterOf says from whom a report takes its matter, what stands behind it once
// those that take from each other are counted as one, and who takes it from it.
func (d *dossier) matterOf(r *sources.Report) []EvidenceEntry {
	var out []EvidenceEntry
	for _, e := range r.Cites {
		text := d.from(&e)
		entry := EvidenceEntry{
			Ref: plan.Ref{Report: e.Report}, Text: text,
			By: d.voices([]sources.Citation{{Report: e.Report}}),
		}
		if o := d.p.Report(e.Report); o != nil {
			entry.Text = strings.Join(nonEmpty(text, d.date(o.Date)), d.label("list"))
		}
		out = append(out, entry)
	}
	switch {
	case len(r.Cites) == 0 && r.Derived:
		out = append(out, EvidenceEntry{Text: d.label("evidence.from-nobody-named")})
	case len(r.Cites) == 0:
		out = append(out, EvidenceEntry{Text: d.label("evidence.from-no-other")})
	case r.Derived:
		out = append(out, EvidenceEntry{Text: d.label("evidence.derived")})
	}
	if len(r.Cites) > 0 {
		out = append(out, d.evidenceOf([]sources.Citation{{Report: r.ID}}))
	}
	var takers []string
	taken := EvidenceEntry{Label: d.label("evidence.taken-up")}
	for i := range d.p.Reports {
		o := &d.p.Reports[i]
		if slices.ContainsFunc(o.Cites, func(e sources.Edge) bool { return e.Report == r.ID }) {
			takers = append(takers, d.voices([]sources.Citation{{Report: o.ID}})[0].Text)
			taken.By = append(taken.By, d.voices([]sources.Citation{{Report: o.ID}})...)
		}
		if o.Supersedes == r.ID {
			voices := d.voices([]sources.Citation{{Report: o.ID}})
			out = append(out, EvidenceEntry{
				Ref:  plan.Ref{Report: o.ID},
				Text: d.label("evidence.corrected", "report", voices[0].Text), By: voices,
			})
		}
	}
	if r.Supersedes != "" {
		voices := d.voices([]sources.Citation{{Report: r.Supersedes}})
		out = append(out, EvidenceEntry{
			Ref:  plan.Ref{Report: r.Supersedes},
			Text: d.label("evidence.corrects", "report", voices[0].Text), By: voices,
		})
	}
	if len(takers) > 0 {
		slices.Sort(takers)
		slices.SortFunc(taken.By, func(a, b Voice) int {
			return cmp.Or(strings.Compare(a.Text, b.Text), strings.Compare(a.Report, b.Report))
		})
		taken.Text = strings.Join(slices.Compact(takers), d.label("clauses"))
		out = append(out, taken)
	}
	return out
}

// from names a report that another takes its matter from, and how.
func (d *dossier) from(e *sources.Edge) string {
	text := d.label("evidence.made-how", "name", d.address(e.Report).Name, "how",
		d.label("evidence.how."+string(e.How)))
	if e.Certainty.Sure() {
		return text
	}
	return d.label("certainty."+string(e.Certainty), "relation", text)
}

// cited gives the first of some citations that names a report or was read in it.
func cited(cites []sources.Citation, report string) (sources.Citation, bool) {
	for _, c := range cites {
		if c.Report == report || slices.Contains(c.Via, report) {
			return c, true
		}
	}
	return sources.Citation{}, false
}

// own reports whether a citation of a report says that it has the matter itself.
func own(c *sources.Citation, report string) bool { return c.Report == report }

// fromWhom says whose something is that a report is cited for.
func (d *dossier) fromWhom(c *sources.Citation, r *sources.Report) string {
	at := slices.Index(c.Via, r.ID)
	switch {
	case at >= 0 && at+1 < len(c.Via):
		return d.label("evidence.its-from", "name", d.address(c.Report).Name, "via",
			d.address(c.Via[at+1]).Name)
	case at >= 0:
		return d.label("evidence.its-from", "name", d.address(c.Report).Name, "via", "")
	case len(c.Via) > 0:
		return d.label("evidence.its-own-in", "via", d.address(c.Via[0]).Name)
	}
	return d.label("evidence.its-own")
}

// textsIn gives what a report has of the texts of a draft, in the order of the draft.
func (d *dossier) textsIn(r *sources.Report, v *plan.Version) ([]EvidenceEntry, error) {
	var out []EvidenceEntry
	for _, at := range pointsIn(r, v) {
		a, err := collate.At(d.p, at, collate.Graph(d.graph))
		if err != nil {
			return nil, err
		}
		shown := false
		// its readings as a copy of the draft, and others that it is cited for
		var its, own []EvidenceEntry
		for i := range a.Readings {
			reading := &a.Readings[i]
			c, ok := cited(d.wordsOf(reading), r.ID)
			if !ok || reading.Standing.Presence == plan.PresenceUnreported {
				continue
			}
			if len(reading.Block) > 0 && reading.Block[0] != at.Point {
				shown = true // with the first point of the block
				continue
			}
			e := d.textIn(a, reading)
			e.By = d.voices([]sources.Citation{c})
			e.How = append([]string{d.fromText(r, reading, &c)}, e.How...)
			e.Below = d.otherwise(a, reading)
			if w := v.Witness(reading.Ref.Witness); w != nil && w.Report == c.Report {
				its = append(its, e)
			} else {
				own = append(own, e)
			}
		}
		switch {
		case len(its) > 0: // what else it is cited for here is under another's name
			out = append(out, its...)
		case len(own) > 0:
			out = append(out, own...)
		case !shown:
			out = append(out, d.wordless(r, a)...)
		}
	}
	return out, nil
}

// wordsOf gives the citations of those whose words a reading is: an exact text is in
// the words of the first copy alone, and others that are cited for it have the
// matter.
func (d *dossier) wordsOf(r *collate.Reading) []sources.Citation {
	all := d.cites(r)
	if !r.Quotable() || len(r.Copies) == 0 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(c sources.Citation) bool {
		return c.Report != r.Copies[0].Report
	})
}

// wordless says of a point that a report is cited for it and its words are not given.
func (d *dossier) wordless(r *sources.Report, a *collate.Apparatus) []EvidenceEntry {
	for i := range a.Readings {
		if c, ok := cited(d.cites(&a.Readings[i]), r.ID); ok {
			return []EvidenceEntry{{
				Ref: a.Ref, Label: d.label("evidence.point", "points", a.Ref.Point, "title",
					a.Theme), Text: d.label("evidence.has-it"),
				By: d.voices([]sources.Citation{c}), How: []string{d.fromWhom(&c, r)},
			}}
		}
	}
	return nil
}

// pointsIn gives the points of a draft for which a report is cited.
func pointsIn(r *sources.Report, v *plan.Version) []plan.Ref {
	has := make(map[string]bool)
	for i := range v.Witnesses {
		w := &v.Witnesses[i]
		for k := range w.Readings {
			if _, ok := cited(w.Readings[k].Cites, r.ID); ok || len(w.Readings[k].Cites) == 0 &&
				w.Report == r.ID {
				for _, id := range w.Readings[k].Points {
					has[id] = true
				}
			}
		}
	}
	lead := v.LeadWitness()
	var out []plan.Ref
	for ref, p := range v.All() {
		_, ok := cited(p.Cites, r.ID)
		if has[ref.Point] || ok || len(p.Cites) == 0 && lead != nil && lead.Report == r.ID {
			out = append(out, ref)
		}
	}
	return out
}

// textIn gives a reading as what a report has: the point first.
func (d *dossier) textIn(a *collate.Apparatus, r *collate.Reading) EvidenceEntry {
	points := r.Block
	if len(points) == 0 {
		points = []string{a.Ref.Point}
	}
	out := EvidenceEntry{Ref: r.Ref, Label: d.label("evidence.point", "points",
		strings.Join(points, d.label("list")), "title", a.Theme)}
	switch {
	case r.Text == "" && r.Standing.Presence == plan.PresenceAbsent:
		out.Text = d.label("text.absent")
	case r.Text == "":
		out.Text = d.label("text.present")
	case r.Standing.DraftWords():
		out.Sort = SortQuoted
	case r.Quotable():
		out.Sort = SortForeign
	default:
		out.Sort = SortTold
		out.How = append(out.How, d.label("evidence.ours"))
	}
	if r.Text != "" {
		out.Text = d.gapped(r.Text, r.Notes)
	}
	out.How = append(append(out.How, nonEmpty(d.manner(r))...), d.remarksOn(r)...)
	return out
}

// fromText says whose a text is that a report has, and from whom the report has it.
func (d *dossier) fromText(r *sources.Report, reading *collate.Reading,
	c *sources.Citation,
) string {
	made := d.path(reading)
	switch {
	case !own(c, r.ID):
		return strings.Join(append([]string{d.fromWhom(c, r)}, made...), d.label("clauses"))
	case len(reading.Path.Made) > 0:
		return strings.Join(made, d.label("clauses"))
	case len(r.Cites) > 0:
		var from []string
		for _, e := range r.Cites {
			from = append(from, d.address(e.Report).Name)
		}
		made = append(made, d.label("evidence.its-sources", "names",
			strings.Join(slices.Compact(from), d.label("evidence.or"))))
		return strings.Join(made, d.label("clauses"))
	}
	return strings.Join(append([]string{d.fromWhom(c, r)}, made...), d.label("clauses"))
}

// otherwise says what other copies have where a reading has its own: the draft's
// words where it has others, and the other forms of what is disputed.
func (d *dossier) otherwise(a *collate.Apparatus, r *collate.Reading) []EvidenceEntry {
	var out []EvidenceEntry
	for i := range a.Readings {
		o := &a.Readings[i]
		if o.Standing.FullWords() && len(o.Block) == 0 {
			if o.Group != r.Group && o.Ref != r.Ref && r.Text != "" && !partOf(r, o) {
				out = append(out,
					d.draftsWords(d.label("evidence.copies-have", "point", a.Ref.Point), o))
			}
			break
		}
	}
	return append(out, d.otherForms(a.Conflicts, func(f *collate.Variant) bool {
		return slices.Contains(f.Readings, r.Ref)
	})...)
}

// partOf reports whether a reading in the draft's words is a part of another, letter
// case aside.
func partOf(r, whole *collate.Reading) bool {
	return r.Standing.DraftWords() && strings.Contains(strings.ToLower(whole.Text),
		strings.ToLower(strings.TrimRight(r.Text, ".,;:")))
}

// otherForms gives the conflicts of which one form is here, with who has the others.
func (d *dossier) otherForms(conflicts []collate.Conflict,
	here func(*collate.Variant) bool,
) []EvidenceEntry {
	var out []EvidenceEntry
	for i := range conflicts {
		c := &conflicts[i]
		k := slices.IndexFunc(c.Forms, func(f collate.Variant) bool { return here(&f) })
		if k < 0 {
			continue
		}
		all := d.disputed(conflicts[i : i+1])[0]
		e := EvidenceEntry{Ref: all.Ref, Text: d.label("evidence.here", "what", all.Text, "form",
			all.Below[k].Text)}
		e.Below = slices.Delete(all.Below, k, k+1)
		for n := range e.Below {
			e.Below[n].Label = d.label("evidence.elsewhere")
		}
		out = append(out, e)
	}
	return out
}

// besides gives what a report is cited for besides texts: claims, numbers of points,
// relations of drafts and statements; what it has itself, and what was read in it of
// others.
func (d *dossier) besides(r *sources.Report) (itself, relayed []EvidenceEntry) {
	add := func(cites []sources.Citation, entry func() EvidenceEntry) {
		c, ok := cited(cites, r.ID)
		if !ok {
			return
		}
		e := entry()
		e.By, e.Ground = d.voices([]sources.Citation{c}),
			d.label("evidence.ground", "text", d.fromWhom(&c, r))
		if own(&c, r.ID) {
			itself = append(itself, e)
		} else {
			relayed = append(relayed, e)
		}
	}
	for i := range d.p.Versions {
		v := &d.p.Versions[i]
		name := d.called(v.ID)
		for k := range v.Claims {
			add(v.Claims[k].Cites, func() EvidenceEntry { return d.claimIn(v, &v.Claims[k], name) })
		}
		for _, n := range v.Counts {
			add(n.Cites, func() EvidenceEntry {
				return EvidenceEntry{
					Ref: plan.Ref{Version: v.ID}, Label: name,
					Text: d.label("evidence.count."+cmp.Or(string(n.Of), "points"), "n",
						strconv.Itoa(n.Points)),
				}
			})
		}
		for k := range v.Parents {
			q := &v.Parents[k]
			add(q.Cites, func() EvidenceEntry { return d.relation(v, q, plan.Ref{Version: v.ID}) })
			for _, l := range q.Links {
				add(l.Cites, func() EvidenceEntry {
					return EvidenceEntry{
						Ref: plan.Ref{Version: v.ID}, Label: name,
						Text: d.label("evidence.link",
							"from", d.called(q.Version)+"/"+strings.Join(l.From, d.label("list")),
							"to",
							name+"/"+strings.Join(l.To, d.label("list"))),
					}
				})
			}
		}
	}
	byLabel := func(a, b EvidenceEntry) int {
		return cmp.Or(strings.Compare(a.Label, b.Label), strings.Compare(a.Text, b.Text))
	}
	slices.SortStableFunc(itself, byLabel)
	slices.SortStableFunc(relayed, byLabel)
	for _, s := range d.statementsByDay() {
		add(s.Cites, func() EvidenceEntry { return d.statementIn(s) })
	}
	return itself, relayed
}

// statementsByDay gives the statements of the plan by date.
func (d *dossier) statementsByDay() []*plan.Statement {
	out := make([]*plan.Statement, len(d.p.Statements))
	for i := range d.p.Statements {
		out[i] = &d.p.Statements[i]
	}
	slices.SortFunc(out, func(a, b *plan.Statement) int {
		return cmp.Or(strings.Compare(firstDay(a.Date), firstDay(b.Date)),
			strings.Compare(a.ID, b.ID))
	})
	return out
}

// claimIn gives a claim with what other reports claim otherwise.
func (d *dossier) claimIn(v *plan.Version, c *plan.Claim, name string) EvidenceEntry {
	ref := plan.Ref{Version: v.ID, Claim: c.ID}
	out := d.claimed(&collate.ReportedClaim{
		Ref: ref, Standing: v.Standing(&c.Content, nil),
		Text: c.Text,
	})
	out.Label = name
	out.Below = append(out.Below,
		d.otherForms(collate.VersionConflicts(d.p, v, collate.Graph(d.graph)),
			func(f *collate.Variant) bool {
				return slices.Contains(f.Readings, ref)
			})...)
	if c.Theme != "" {
		out.Below = append(out.Below, d.textsOn(v.ID, c.Theme)...)
	}
	return out
}

// textsOn gives what the drafts that were made from a draft of which only reports are
// known have on a theme, where it was read in their words.
func (d *dossier) textsOn(version, theme string) []EvidenceEntry {
	var out []EvidenceEntry
	for i := range d.p.Versions {
		v := &d.p.Versions[i]
		if !slices.ContainsFunc(v.Parents, func(q plan.Parent) bool {
			return q.Version == version && succeeds(q.Relation)
		}) {
			continue
		}
		for ref, point := range v.All() {
			if point.Theme != theme || len(point.Points) > 0 {
				continue // what heads others says little
			}
			a, err := collate.At(d.p, ref)
			if err != nil {
				continue // it was just seen there
			}
			for k := range a.Readings {
				if o := &a.Readings[k]; o.Standing.FullWords() && len(o.Block) == 0 {
					out = append(out,
						d.draftsWords(d.label("evidence.text-has", "point",
							d.called(v.ID)+"/"+ref.Point), o))
					break
				}
			}
		}
	}
	return out
}

// draftsWords gives a reading in the draft's words as what stands beside another.
func (d *dossier) draftsWords(state string, o *collate.Reading) EvidenceEntry {
	return EvidenceEntry{
		Ref: o.Ref, State: state, Sort: SortQuoted, Text: d.gapped(o.Text, o.Notes),
		By: []Voice{d.voiceOf(o)},
		Ground: d.label("evidence.ground", "text",
			cmp.Or(d.reporting(o.Copies[:min(1, len(o.Copies))]), d.label("head.itself"))),
	}
}

// statementIn gives what somebody said, with what was said against it and of what it
// was said.
func (d *dossier) statementIn(s *plan.Statement) EvidenceEntry {
	var subjects []string
	var refs []plan.Ref
	for _, t := range s.About {
		refs = append(refs, t.Ref)
		if t.Statement == "" {
			subjects = append(subjects, d.target(t))
		}
	}
	out := EvidenceEntry{Ref: plan.Ref{Statement: s.ID}, Text: s.Text, Label: s.ID}
	if found := findStatement(collate.Statements(d.p, refs...), s.ID); found != nil {
		out = d.statements([]collate.Statement{*found})[0]
		out.Text = cmp.Or(s.Text, out.Text)
	}
	if len(subjects) > 0 {
		out.How = append(out.How, d.label("evidence.said-of", "what",
			strings.Join(subjects, d.label("list"))))
	}
	return out
}

// target names what a statement is about.
func (d *dossier) target(t plan.Target) string {
	name := d.called(t.Version)
	switch {
	case t.Point != "":
		return name + "/" + t.Point
	case t.Claim != "":
		if c := d.p.Version(t.Version).Claim(t.Claim); c != nil && c.Text != "" {
			return d.label("evidence.claim-of", "draft", name, "text", c.Text)
		}
	}
	return name
}

// findStatement finds a statement in a tree of them.
func findStatement(all []collate.Statement, id string) *collate.Statement {
	for i := range all {
		s := &all[i]
		if s.ID == id && !s.Again {
			return s
		}
		for _, answers := range [][]collate.Statement{s.Denials, s.Remarks} {
			if found := findStatement(answers, id); found != nil {
				return found
			}
		}
	}
	return nil
}
