package render

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/say"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// EvidenceFormat is the member "format" of [Evidence] as JSON.
const EvidenceFormat = "redraft.evidence/1"

// Evidence is all that a plan has on a point, on a whole draft or on one report, in
// words before they are laid out: see [EvidenceOf]. Texts, names and statements of
// others are in it as they are: whoever lays it out escapes them. It points into no
// plan. The zero Evidence is empty.
type Evidence struct {
	Format string   `json:"format"`          // EvidenceFormat
	Of     plan.Ref `json:"of"`              // the point, the version or the report
	Name   string   `json:"name"`            // what it goes by: "us-28/26", a headline
	Title  string   `json:"title,omitempty"` // what it is about; "" not known
	// what is to be known of it at once: how far it was read
	State string  `json:"state,omitempty"`
	Where Address `json:"where,omitzero"` // of a report: where it is to be found
	// what the draft or the report is, and up to when the evidence goes
	About    []string          `json:"about,omitempty"`
	Sections []EvidenceSection `json:"sections,omitempty"`
}

// An EvidenceSection is a part of the evidence under one title.
type EvidenceSection struct {
	Part EvidencePart `json:"part"`
	// of another point or draft that it is about; zero: what the evidence is on
	Ref     plan.Ref        `json:"ref,omitzero"`
	Title   string          `json:"title,omitempty"` // "" it stands right below the opening
	State   string          `json:"state,omitempty"` // what is to be known of it at once
	Entries []EvidenceEntry `json:"entries"`
}

// An EvidencePart says what a section holds.
type EvidencePart string

// The parts of evidence. Each has entries, or is not there.
const (
	EvidencePartReadings EvidencePart = "readings" // of a point: what each copy has
	EvidencePartCopies   EvidencePart = "copies"   // of a draft: who published it
	EvidencePartPoints   EvidencePart = "points"   // of a draft: how far its points are known
	// EvidencePartDescent: of a draft: what it was made from, and what from it; of a report: whom
	// it takes the matter from
	EvidencePartDescent  EvidencePart = "descent"
	EvidencePartCounts   EvidencePart = "counts"   // of a draft: how many points are claimed
	EvidencePartDisputes EvidencePart = "disputes" // on what copies or reports disagree
	// EvidencePartEarlier: of a point: what somebody says that it was made from
	EvidencePartEarlier EvidencePart = "earlier"
	EvidencePartAuthors EvidencePart = "authors"   // of a draft: who wrote it, as somebody says
	EvidencePartFor     EvidencePart = "supported" // of a draft: who supports it
	EvidencePartAgainst EvidencePart = "rejected"  // of a draft: who rejects or denies it
	EvidencePartSaid    EvidencePart = "said"      // what else was said
	// EvidencePartClaims: of a draft: what is claimed of it without its text
	EvidencePartClaims   EvidencePart = "claims"
	EvidencePartLater    EvidencePart = "later"    // of a point: what later drafts have for it
	EvidencePartTexts    EvidencePart = "texts"    // of a report: which texts it has of a draft
	EvidencePartReported EvidencePart = "reported" // of a report: what it says otherwise
	EvidencePartRelayed  EvidencePart = "relayed"  // of a report: what was read in it of others
	EvidencePartMay      EvidencePart = "may"      // what may be said
	EvidencePartMayNot   EvidencePart = "may-not"  // what may not
)

// EvidenceParts lists the parts of evidence.
func EvidenceParts() []EvidencePart {
	return []EvidencePart{
		EvidencePartReadings, EvidencePartCopies, EvidencePartPoints, EvidencePartDescent,
		EvidencePartCounts, EvidencePartDisputes, EvidencePartEarlier, EvidencePartAuthors,
		EvidencePartFor, EvidencePartAgainst, EvidencePartSaid, EvidencePartClaims,
		EvidencePartLater, EvidencePartTexts, EvidencePartReported, EvidencePartRelayed,
		EvidencePartMay, EvidencePartMayNot,
	}
}

// Valid reports whether p is a known part.
func (p EvidencePart) Valid() bool { return slices.Contains(EvidenceParts(), p) }

// An EvidenceEntry is one thing that is known: a text, a statement, a claim. Whoever
// shows one shows what stands below it: its denials are there.
type EvidenceEntry struct {
	// where it stands in the plan; zero: in no one place
	Ref plan.Ref `json:"ref,omitzero"`
	// what stands before it: the draft, who says so
	Label string `json:"label,omitempty"`
	// what is to be known before its text: which point it is, that it is told as absent
	State string `json:"state,omitempty"`
	// what Text is: only SortQuoted and SortForeign are in quotation marks
	Sort Sort    `json:"sort,omitempty"`
	Text string  `json:"text,omitempty"` // "" State says it all
	By   []Voice `json:"by,omitempty"`   // who has it
	// the same in words that stand behind Text, as a sentence or in brackets; "": each of By has
	// a line
	Ground string `json:"ground,omitempty"`
	// how it was read and how it differs, a line each
	How    []string        `json:"how,omitempty"`
	Denies bool            `json:"denies,omitempty"` // it denies what it stands below
	Below  []EvidenceEntry `json:"below,omitempty"`  // what was said of it, denials first
}

// A Voice is one publication that has something.
type Voice struct {
	Text   string `json:"text"`             // who, when, where it was read: a line
	Report string `json:"report,omitempty"` // id of the report; "" the text itself
	// where to look it up: the report, then those in whose copies it was read, nearest first
	Read []Address `json:"read,omitempty"`
}

// An Address is where a report is to be found.
type Address struct {
	Report   string       `json:"report"`             // id
	Name     string       `json:"name"`               // of its source
	Title    string       `json:"title,omitempty"`    // its headline; "" not recorded
	Date     sources.Date `json:"date,omitempty"`     // when it was published; "" not known
	URL      string       `json:"url,omitempty"`      // "" not known
	Archived string       `json:"archived,omitempty"` // address of the copy that was kept; "" none
	Day      sources.Date `json:"day,omitempty"`      // when it was read; "" not recorded
}

// EvidenceOf puts into words all that a plan has on what a reference names, and lays
// nothing out: on a point, what each copy of the draft has for it, what was claimed
// and who denies it, and what later drafts have; on a version, who published it, who
// says what of it, and what is claimed of it without its text; on a report, what it
// says of which draft, and from whom it has that. A witness in the reference is
// passed over.
//
// The error is a [*plan.RefError] that lists what there is. The options are [Called]
// and [WithLabels]. Cost: for a point, that of comparing its draft with each one that
// was made from it; else about linear in the plan.
func EvidenceOf(p *plan.Plan, at plan.Ref, opts ...Option) (*Evidence, error) {
	d := newDossier(p, opts)
	switch {
	case at.Report != "":
		return d.ofReport(at.Report)
	case at.Point != "":
		return d.ofPoint(plan.Ref{Version: at.Version, Point: at.Point})
	}
	return d.ofDraft(at.Version)
}

// A dossier gathers evidence.
type dossier struct {
	*view // for its words alone: there is no comparison
	p     *plan.Plan
	graph *sources.Graph
	out   Evidence
}

func newDossier(p *plan.Plan, opts []Option) *dossier {
	if p == nil {
		p = new(plan.Plan)
	}
	set := settingsOf(opts)
	return &dossier{view: &view{set: &set}, p: p, graph: collate.NewGraph(p)}
}

// section adds a part, if there is anything in it.
func (d *dossier) section(s EvidenceSection) {
	if len(s.Entries) > 0 {
		d.out.Sections = append(d.out.Sections, s)
	}
}

// address says where a report is to be found.
func (d *dossier) address(id string) Address {
	out := Address{Report: id, Name: collate.Copies(d.p, []sources.Citation{{Report: id}})[0].Name}
	if r := d.p.Report(id); r != nil {
		out.Title, out.Date, out.URL, out.Archived, out.Day = r.Title, r.Date, r.URL, r.Archived,
			r.Retrieved
	}
	return out
}

// voices gives those whom citations name, each report once for each way in which it
// was read.
func (d *dossier) voices(cites []sources.Citation) []Voice {
	var out []Voice
	for _, c := range cites {
		copied := collate.Copies(d.p, []sources.Citation{c})[0]
		v := Voice{
			Text: d.copyLine(&copied), Report: c.Report,
			Read: []Address{d.address(c.Report)},
		}
		for _, id := range c.Via {
			v.Read = append(v.Read, d.address(id))
		}
		if !slices.ContainsFunc(out, func(o Voice) bool {
			return o.Report == v.Report && slices.Equal(o.Read, v.Read)
		}) {
			out = append(out, v)
		}
	}
	return out
}

// languageOf names the language of a tag; the tag itself where the table has no name.
func (d *dossier) languageOf(tag string) string { return cmp.Or(d.language(tag), tag) }

// languages names several.
func (d *dossier) languages(tags []string) []string {
	out := make([]string, len(tags))
	for i, t := range tags {
		out[i] = d.languageOf(t)
	}
	return out
}

// copyLine names a copy, with its date and where it was in fact read.
func (d *dossier) copyLine(c *collate.Copy) string {
	return d.label("evidence.copy", "name", c.Name, "date", d.date(c.Date), "via",
		strings.Join(c.Via, d.label("evidence.after")))
}

// reporting lists those who are said to have something, each once with all the ways in
// which it was read.
func (d *dossier) reporting(copies []collate.Copy) string {
	var out []string
	for i, c := range copies {
		if slices.ContainsFunc(copies[:i], func(e collate.Copy) bool {
			return e.Report == c.Report
		}) {
			continue
		}
		var read []string
		for _, e := range copies[i:] {
			if e.Report == c.Report && len(e.Via) > 0 {
				read = append(read, d.label("evidence.at", "via",
					strings.Join(e.Via, d.label("evidence.after"))))
			}
		}
		how := nonEmpty(d.label("evidence.was-read", "how", strings.Join(read, d.label("clauses"))))
		if c.From != "" && c.From != c.Name {
			how = append(how, d.label("evidence.made-after", "from", c.From))
		}
		out = append(out, d.label("evidence.name", "name", c.Name, "how",
			strings.Join(how, d.label("clauses"))))
	}
	if len(out) == 0 {
		return d.label("evidence.nobody")
	}
	return strings.Join(out, d.label("list"))
}

// reported says who reports something.
func (d *dossier) reported(copies []collate.Copy) string {
	return d.label("evidence.reported", "names", d.reporting(copies))
}

// rootsOf says how many reports of their own stand behind something. Copies that may
// go back to several are still no more voices than they are.
func (d *dossier) rootsOf(least, most int) string {
	return d.roots(&collate.Variant{AtLeast: least, AtMost: most, By: make([]collate.Copy, most+1)})
}

// statements puts what was said into entries, and below each what was said of it.
func (d *dossier) statements(all []collate.Statement) []EvidenceEntry {
	var out []EvidenceEntry
	for i := range all {
		s := &all[i]
		e := EvidenceEntry{
			Ref: plan.Ref{Statement: s.ID}, Label: d.speaker(s), Text: s.Text,
			Denies: s.Stance == plan.StanceDenies,
		}
		if s.Again {
			e.Text = d.label("evidence.again")
		} else {
			e.Ground = d.reported(s.Copies)
			if s.Aside != "" {
				e.How = append(e.How, d.label("said.aside", "text", s.Aside))
			}
			e.Below = append(d.statements(s.Denials), d.statements(s.Remarks)...)
		}
		if cited := d.p.Statement(s.ID); cited != nil {
			e.By = d.voices(cited.Cites)
		}
		out = append(out, e)
	}
	return out
}

// lines gives what may be said, and what not.
func (d *dossier) lines(all []say.Line) {
	may, not := EvidenceSection{Part: EvidencePartMay, Title: d.label("evidence.may")},
		EvidenceSection{Part: EvidencePartMayNot, Title: d.label("evidence.may-not")}
	for _, l := range all {
		section := &not
		if l.May {
			section = &may
		}
		section.Entries = append(section.Entries,
			EvidenceEntry{Text: strings.TrimSuffix(say.Sentence(d.set.table, l), ":") + "."})
	}
	d.section(may)
	d.section(not)
}

// ofWhole gives what is claimed of a draft as a whole, which stands in the opening
// of whatever is shown of it; none: nothing is.
func (d *dossier) ofWhole(v *plan.Version) []string {
	said := d.saidOfWhole(diff.Said(d.p, v))
	if said == "" {
		return nil
	}
	return []string{d.label("evidence.of-whole", "text", said)}
}

// collected says up to when the evidence goes, and that texts are not authenticated.
func (d *dossier) collected() string {
	if d.p.Collected == "" {
		return d.label("head.authentic")
	}
	return d.label("head.collected", "date", d.date(d.p.Collected)) + " " +
		d.label("head.authentic")
}
