package page

import (
	"cmp"
	"html/template"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A cited is a report that a page names, with how it was read.
type cited struct {
	id     string // of its entry on the page
	report *sources.Report
	name   string
	how    []string
}

// A sourceList is the list at the end of a page.
type sourceList struct {
	Title, Intro string
	Entries      []sourceEntry
}

// A sourceEntry is one report.
type sourceEntry struct {
	ID         string
	Name, Date string
	How        string
	Notes      []string // that it was corrected, what to know before linking to it
	URL, Host  string
}

// A mention is a report as a point names it, with how it was read for that.
type mention struct {
	report string
	via    []string // ids
	how    string
}

// mentionsOf gives who has a point or a claim: for a point each copy with what it
// has of it.
func (b *builder) mentionsOf(ref plan.Ref) []mention {
	v := b.set.plan.Version(ref.Version)
	if v == nil {
		return nil
	}
	var out []mention
	content := func(c *plan.Content, w *plan.Witness) {
		how := b.label("page.read." + string(v.Standing(c, w).Wording))
		cites := c.Cites
		if len(cites) == 0 && w != nil {
			cites = []sources.Citation{{Report: w.Report}}
		}
		for _, cite := range cites {
			out = append(out, mention{cite.Report, cite.Via, how})
		}
	}
	if ref.Claim != "" {
		item, err := b.set.plan.Lookup(plan.Ref{Version: ref.Version, Claim: ref.Claim})
		if err == nil && item.Claim != nil {
			content(&item.Claim.Content, nil)
		}
		return out
	}
	if point := v.Point(ref.Point); point != nil {
		if w := v.LeadWitness(); w != nil || len(point.Cites) > 0 {
			content(&point.Content, w)
		}
	}
	for i := range v.Witnesses {
		w := &v.Witnesses[i]
		for k := range w.Readings {
			if r := &w.Readings[k]; r.Covers(ref.Point) && r.State() != plan.PresenceUnreported {
				content(&r.Content, w)
			}
		}
	}
	return out
}

// mentionsIn gives who reports a statement and what was said against it.
func (b *builder) mentionsIn(s *collate.Statement) []mention {
	var out []mention
	if own := b.set.plan.Statement(s.ID); own != nil {
		for _, cite := range own.Cites {
			out = append(out, mention{cite.Report, cite.Via, b.label("page.read.")})
		}
	}
	for _, answers := range [][]collate.Statement{s.Denials, s.Remarks} {
		for k := range answers {
			out = append(out, b.mentionsIn(&answers[k])...)
		}
	}
	return out
}

// cite gives the entry of a report on the page, or nil for one that the plan does
// not have.
func (b *builder) cite(id string) *cited {
	if c := b.byReport[id]; c != nil {
		return c
	}
	r := b.set.plan.Report(id)
	if r == nil {
		return nil
	}
	c := &cited{id: b.id("s" + number(len(b.cited)+1)), report: r, name: b.sourceName(r)}
	b.cited, b.byReport[id] = append(b.cited, c), c
	return c
}

func (b *builder) sourceName(r *sources.Report) string {
	return cmp.Or(collate.CopyOf(b.set.plan, sources.Citation{Report: r.ID}).Name, r.Source)
}

// outlet gives the name of a report, leading to its entry; in a fragment, which
// has no list, to its own page.
func (b *builder) outlet(id, name string) template.HTML {
	shown := text(name)
	c := b.cite(id)
	switch {
	case c == nil:
		return shown
	case !b.fragment:
		return link(shown, "#"+c.id)
	}
	return link(shown, address(pageOf(c.report)))
}

// saidOf shows what is said of a report, of which its name leads to its entry.
func (b *builder) saidOf(id, said string) template.HTML {
	c := b.cite(id)
	if c == nil {
		return text(said)
	}
	before, after, ok := strings.Cut(said, c.name)
	if !ok {
		return b.outlet(id, said)
	}
	return text(before) + b.outlet(id, c.name) + text(after)
}

// pageOf gives the address at which a report stands: the copy that was read, where
// one was kept.
func pageOf(r *sources.Report) string { return cmp.Or(address(r.Archived), r.URL) }

// through names those in whose copies a report was read, nearest first.
func (b *builder) through(via []string) template.HTML {
	var out []string
	for _, id := range via {
		name := id
		if r := b.set.plan.Report(id); r != nil {
			name = b.sourceName(r)
		}
		out = append(out, string(b.outlet(id, name)))
	}
	return template.HTML(strings.Join(out, escaped(b.label("list"))))
}

// copySlots gives the slots of a sentence on a copy: its name, and where it was
// read.
func (b *builder) copySlots(c collate.Copy, ref plan.Ref) []slot {
	name, via := b.outlet(c.Report, c.Name), template.HTML("")
	if len(c.Via) > 0 && c.Via[0] != c.Name {
		via = b.through(b.viaOf(c, ref))
		if via == "" {
			via = text(strings.Join(c.Via, b.label("list")))
		}
	}
	return []slot{{"name", name}, {"via", via}}
}

// viaOf gives the ids of the reports in which a copy was read.
func (b *builder) viaOf(c collate.Copy, ref plan.Ref) []string {
	for _, m := range b.mentionsOf(ref) {
		if m.report == c.Report && len(m.via) == len(c.Via) {
			return m.via
		}
	}
	return nil
}

// A sourceLine is a source of one point.
type sourceLine struct{ HTML template.HTML }

// sourcesOf lists the sources of a point, each once, with how it was read.
func (b *builder) sourcesOf(all []mention) []sourceLine {
	type known struct {
		name string
		date string
		html []string
	}
	byID := make(map[string]*known)
	var ids []string
	for _, m := range all {
		k := byID[m.report]
		if k == nil {
			c := b.cite(m.report)
			if c == nil {
				continue
			}
			k = &known{name: c.name, date: b.date(c.report.Date)}
			byID[m.report], ids = k, append(ids, m.report)
		}
		how := template.HTML(escaped(m.how))
		if len(m.via) > 0 {
			how = b.html("page.read.via", []slot{{"how", how}, {"via", b.through(m.via)}})
		}
		if !slices.Contains(k.html, string(how)) {
			k.html = append(k.html, string(how))
			b.byReport[m.report].note(m, b)
		}
	}
	slices.SortFunc(ids, func(a, c string) int {
		return cmp.Or(strings.Compare(byID[a].name, byID[c].name), strings.Compare(a, c))
	})
	var out []sourceLine
	for _, id := range ids {
		name := b.html("page.dated", []slot{{"name", b.outlet(id, byID[id].name)}}, "date",
			byID[id].date)
		line := b.html("page.line", []slot{
			{"label", name},
			{"text", template.HTML(strings.Join(byID[id].html, escaped(b.label("clauses"))))},
		})
		out = append(out, sourceLine{line})
	}
	return out
}

// note keeps how a report was read, for its entry at the end.
func (c *cited) note(m mention, b *builder) {
	how := m.how
	if len(m.via) > 0 {
		var names []string
		for _, id := range m.via {
			if r := b.set.plan.Report(id); r != nil {
				names = append(names, b.sourceName(r))
			}
		}
		how = b.label("page.read.via", "how", how, "via", strings.Join(names, b.label("list")))
	}
	if !slices.Contains(c.how, how) {
		c.how = append(c.how, how)
	}
}

// sourceList lists all reports that the page names, by name; nil for none.
func (b *builder) sourceList() *sourceList {
	if len(b.cited) == 0 {
		return nil
	}
	out := &sourceList{Title: b.label("page.sources"), Intro: b.label("page.sources.intro")}
	all := slices.Clone(b.cited)
	slices.SortFunc(all, func(a, c *cited) int {
		return cmp.Or(strings.Compare(a.name, c.name),
			strings.Compare(string(a.report.Date), string(c.report.Date)),
			strings.Compare(a.report.ID, c.report.ID))
	})
	for _, c := range all {
		e := sourceEntry{
			ID: c.id, Name: plain(c.name), Date: b.date(c.report.Date),
			How: sentence(strings.Join(c.how, b.label("clauses"))),
		}
		if u := address(pageOf(c.report)); u != "" {
			e.URL, e.Host = u, host(u)
		}
		if s := b.set.plan.Source(c.report.Source); s != nil && s.Caution != "" {
			e.Notes = append(e.Notes, b.label("page.caution", "text", s.Caution))
		}
		e.Notes = append(e.Notes, b.correctionsOf(c.report)...)
		out.Entries = append(out.Entries, e)
	}
	return out
}

// correctionsOf says that a report corrects another one, or was corrected.
func (b *builder) correctionsOf(r *sources.Report) (out []string) {
	if older := b.set.plan.Report(r.Supersedes); older != nil {
		out = append(out, b.label("page.corrects", "date", b.date(older.Date)))
	}
	for i := range b.set.plan.Reports {
		if newer := &b.set.plan.Reports[i]; newer.Supersedes == r.ID {
			out = append(out, b.label("page.corrected", "date", b.date(newer.Date)))
		}
	}
	return out
}

// corrections names the reports of the page that were corrected.
func (b *builder) corrections() string {
	var out []string
	for _, c := range b.cited {
		for _, s := range b.correctionsOf(c.report) {
			out = append(out, b.label("page.line", "label", c.name, "text", s))
		}
	}
	if len(out) == 0 {
		return b.label("page.corrections.none")
	}
	return strings.Join(out, " ")
}
