package page

import (
	"html/template"
	"regexp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
)

// Evidence is all that a plan has on a point, a draft or a report: see
// [render.EvidenceOf]. What must not be said of it stands at its end; advice on what
// may be said is for editors, and not on it.
func Evidence(p *plan.Plan, at plan.Ref) Part {
	return Part{"evidence", func(b *builder) (*section, error) { return b.evidenceOn(p, at) }}
}

// An evidence is what its template reads.
type evidence struct {
	Top      bool // its headings stand right below that of the page
	State    string
	Sections []evidenceSection
}

// An evidenceSection is one part of it.
type evidenceSection struct {
	Title  string
	State  string
	Pieces []evidencePiece
	Limits *labelledList
}

// An evidencePiece is a text, or things that are known in a row.
type evidencePiece struct {
	Quotation *quotation
	Items     []entry
}

// evidenceOn builds the part.
func (b *builder) evidenceOn(p *plan.Plan, at plan.Ref) (*section, error) {
	if p == nil {
		p = new(plan.Plan)
	}
	e, err := render.EvidenceOf(p, at, render.WithLabels(b.table))
	if err != nil {
		return nil, err
	}
	outer := b.outer(p)
	out := &evidence{State: sentence(outer(e.State))}
	for i := range e.Sections {
		s := &e.Sections[i]
		if s.Part == render.EvidencePartMay {
			continue
		}
		out.Sections = append(out.Sections, b.evidenceSection(s, outer))
	}
	b.collected(p)
	heading := e.Title
	if what := outer(e.Name); len(heading) >= len(what) && strings.EqualFold(heading[:len(what)],
		what) {
		heading = "" // the name is its beginning
	}
	title := capital(b.label("page.title.evidence", "what", outer(e.Name), "title", heading))
	head := sentence(title)
	if v := p.Version(at.Version); v != nil && len(e.About) > 0 {
		subject := outer(e.About[0])
		if before, after, ok := strings.Cut(subject, ": "); ok && strings.EqualFold(before, b.draftIn(p, v.ID)) && len(after) > len(before) && strings.EqualFold(after[:len(before)], before) {
			subject = after // a title that begins with the name
		}
		out.State = strings.TrimSpace(out.State + " " + sentence(subject))
	}
	return &section{
		Evidence: out, Title: title, Head: strings.TrimSpace(head + " " + out.State),
		Foot: b.evidence,
	}, nil
}

// outer gives what puts the names that a reader has in place of the inner ones: "us-28/26",
// "us-28".
func (b *builder) outer(p *plan.Plan) func(string) string {
	var ids []string
	for i := range p.Versions {
		ids = append(ids, regexp.QuoteMeta(p.Versions[i].ID))
	}
	if len(ids) == 0 {
		return func(s string) string { return s }
	}
	// the longer of two that begin alike
	slices.SortFunc(ids, func(a, c string) int { return len(c) - len(a) })
	inner := regexp.MustCompile(`(^|[\s(,:;“"])(` + strings.Join(ids, "|") +
		`)(?:/([\pL\pN.]*[\pL\pN]))?($|[\s),.:;”"'])`)
	one := func(s string) string {
		m := inner.FindStringSubmatch(s)
		name := b.draftIn(p, m[2])
		if m[3] != "" {
			name = b.label("page.point-of", "point", m[3], "draft", name)
		}
		return m[1] + name + m[4]
	}
	return func(s string) string {
		for inner.MatchString(s) { // two in a row share what stands between them
			next := inner.ReplaceAllStringFunc(s, one)
			if next == s {
				break
			}
			s = next
		}
		return s
	}
}

// draftIn is reader for a draft of a plan.
func (b *builder) draftIn(p *plan.Plan, id string) string {
	if v := p.Version(id); v != nil {
		return b.reader(id, v.Title)
	}
	return id
}

// evidenceSection shows one section.
func (b *builder) evidenceSection(s *render.EvidenceSection,
	outer func(string) string,
) evidenceSection {
	subject := ""
	if s.Ref.Version != "" {
		subject = outer(s.Ref.String())
	}
	out := evidenceSection{
		Title: b.label("page.evidence."+string(s.Part), "of", subject),
		State: sentence(outer(s.State)),
	}
	if s.Part == render.EvidencePartMayNot {
		out.Limits = new(labelledList) // the heading is its label
		for i := range s.Entries {
			out.Limits.Items = append(out.Limits.Items,
				plain(strings.TrimSuffix(outer(s.Entries[i].Text), "."))+".")
		}
		return out
	}
	for i := range s.Entries {
		e := &s.Entries[i]
		if e.Sort != render.SortOurs && e.Text != "" {
			q := b.evidenceText(e, outer)
			out.Pieces = append(out.Pieces, evidencePiece{Quotation: &q})
			for k := range e.Below {
				out.Pieces = append(out.Pieces,
					evidencePiece{Items: []entry{b.evidenceItem(&e.Below[k], true, outer)}})
			}
			continue
		}
		item := b.evidenceItem(e, spoken(s.Part) || len(e.Below) > 0, outer)
		if n := len(out.Pieces); n > 0 && out.Pieces[n-1].Quotation == nil {
			out.Pieces[n-1].Items = append(out.Pieces[n-1].Items, item)
		} else {
			out.Pieces = append(out.Pieces, evidencePiece{Items: []entry{item}})
		}
	}
	return out
}

// spoken reports whether what a part holds was said by somebody.
func spoken(p render.EvidencePart) bool {
	return slices.Contains([]render.EvidencePart{
		render.EvidencePartAuthors, render.EvidencePartFor,
		render.EvidencePartAgainst, render.EvidencePartSaid,
	}, p)
}

// evidenceText shows a text with those who have it.
func (b *builder) evidenceText(e *render.EvidenceEntry, outer func(string) string) quotation {
	var speakers []template.HTML
	for i := range e.By {
		speakers = append(speakers, b.saidOf(e.By[i].Report, e.By[i].Text))
	}
	who := template.HTML(strings.Join(htmls(speakers), escaped(b.label("clauses"))))
	how := strings.Join(e.How, b.label("list"))
	label := strings.TrimSpace(outer(e.Label))
	if e.State != "" {
		label = strings.TrimPrefix(b.label("page.line", "label", label, "text", outer(e.State)),
			": ")
	}
	out := quotation{Beside: true, Label: capital(plain(label)), Voice: b.voice(b.language(e.Ref))}
	b.translate(&out, e.Ref)
	switch e.Sort {
	case render.SortQuoted, render.SortForeign:
		out.Sort, out.Text = "quoted", b.quoted(text(e.Text))
		if e.Sort == render.SortForeign {
			out.Sort = "foreign"
		}
		out.How = b.html("page.quoted-in", []slot{{"name", who}}, "how", outer(how))
	default:
		out.Sort, out.Told, out.Text = "told", b.label("page.told"), text(outer(e.Text))
		out.After = b.html("page.told-by", []slot{{"name", who}}, "how", outer(how))
	}
	return out
}

func htmls(all []template.HTML) (out []string) {
	for _, h := range all {
		out = append(out, string(h))
	}
	return out
}

// evidenceItem shows something that is known, with what was said against it.
func (b *builder) evidenceItem(e *render.EvidenceEntry, said bool,
	outer func(string) string,
) entry {
	var out entry
	switch {
	case e.Denies:
		out.Badge, out.Class = badge{"rd-denied", b.label("page.denied")}, "rd-denial"
	case said || e.Ref.Statement != "":
		out.Badge = badge{"rd-claim", b.label("page.said")}
	}
	line := outer(strings.Join(slices.DeleteFunc([]string{e.State, e.Text}, func(s string) bool {
		return s == ""
	}), b.label("clauses")))
	if e.Label != "" {
		line = b.label("page.line", "label", outer(e.Label), "text", line)
	}
	line = strings.TrimSuffix(line, ": ")
	if e.Ground != "" {
		line = sentence(line) + " " + outer(e.Ground)
	}
	// what the badge says
	out.HTML = text(capital(strings.TrimPrefix(line, out.Badge.Text+" ")))
	// a copy: whose, then what it is
	if e.Ref.Witness != "" && e.State != "" && e.Label == "" && e.Text != "" {
		out.HTML = b.html("page.line", []slot{
			{"label", "<b>" + text(e.Text) + "</b>"},
			{"text", text(sentence(e.State))},
		})
	}
	for _, how := range e.How {
		out.HTML += " " + text(sentence(outer(how)))
	}
	for i := range e.By {
		b.cite(e.By[i].Report)
	}
	for i := range e.Below {
		out.Below = append(out.Below, b.evidenceItem(&e.Below[i], true, outer))
	}
	return out
}
