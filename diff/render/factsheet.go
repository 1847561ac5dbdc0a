package render

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A FactSheet is what somebody needs who checks a text on a draft sentence by
// sentence: each sentence once, with where it can be looked up. It points into no
// plan. The zero FactSheet is empty.
type FactSheet struct {
	Name  string `json:"name"`            // what it is on: "us-28/6", the name of an outlet
	Title string `json:"title,omitempty"` // "" not known
	// up to when the evidence goes, and that texts are not authenticated
	About []string  `json:"about,omitempty"`
	Rows  []FactRow `json:"rows,omitempty"`
}

// A FactRow is one sentence.
type FactRow struct {
	At string `json:"at"` // the draft, with the point: "us-28/6"
	// in quotation marks only if it was read in these words
	Sentence string `json:"sentence"`
	// how it is known: quoted, its own words, told, claimed, said, denied
	Reading string      `json:"reading"`
	Found   []FactPlace `json:"found,omitempty"` // where; empty: in the text itself
	// who denies it, each a sentence with who reports it
	Denials []string `json:"denials,omitempty"`
}

// A FactPlace is where a sentence can be looked up.
type FactPlace struct {
	Outlet  string       `json:"outlet"`            // whose it is
	Relay   string       `json:"relay,omitempty"`   // in whose copy it was read; "" in its own
	Report  string       `json:"report"`            // id of the report that was read
	Address string       `json:"address,omitempty"` // of that report; "" not known
	Archive string       `json:"archive,omitempty"` // of the copy of it that was kept; "" none
	Day     sources.Date `json:"day,omitempty"`     // when it was read; "" not recorded
}

// FactSheetOf gives the sentences of what a reference names: of a point what each
// copy has for it and what was said of it; of a version the same for all its points,
// and what is claimed and was said of it as a whole; of a report what that has. The
// error is a [*plan.RefError] that lists what there is. The options are [Called] and
// [WithLabels]. Cost: about linear in the readings of the version, with that of
// setting them side by side.
func FactSheetOf(p *plan.Plan, at plan.Ref, opts ...Option) (*FactSheet, error) {
	d := newDossier(p, opts)
	if at.Report != "" {
		e, err := d.ofReport(at.Report)
		if err != nil {
			return nil, err
		}
		out := &FactSheet{
			Name: e.Name, Title: e.Title,
			About: []string{d.collected(), d.label("evidence.marks")},
		}
		for i := range e.Sections {
			if s := &e.Sections[i]; s.Part != EvidencePartDescent {
				out.Rows = append(out.Rows, d.factRows(s.Entries, cmp.Or(s.Ref.Version, e.Name))...)
			}
		}
		return out, nil
	}
	item, err := d.p.Lookup(plan.Ref{Version: at.Version, Point: at.Point})
	if err != nil {
		return nil, err
	}
	v := item.Version
	out := &FactSheet{
		Name: d.called(v.ID), Title: v.Title,
		About: append(d.ofWhole(v), d.collected(), d.label("evidence.marks")),
	}
	if item.Point != nil {
		out.Name, out.Title = d.called(v.ID)+"/"+at.Point, cmp.Or(item.Point.Heading, d.themeOf(at))
		out.Rows, err = d.factsAt(plan.Ref{Version: v.ID, Point: at.Point})
		return out, err
	}
	for ref := range v.All() {
		rows, err := d.factsAt(ref)
		if err != nil {
			return nil, err
		}
		out.Rows = append(out.Rows, rows...)
	}
	out.Rows = append(out.Rows, d.factRows(d.claimsOf(v), d.called(v.ID))...)
	out.Rows = append(out.Rows,
		d.factRows(d.statements(collate.Statements(d.p, plan.Ref{Version: v.ID})),
			d.called(v.ID))...)
	return out, nil
}

// factsAt gives the sentences of a point.
func (d *dossier) factsAt(ref plan.Ref) ([]FactRow, error) {
	a, err := collate.At(d.p, ref)
	if err != nil {
		return nil, err
	}
	at := d.called(ref.Version) + "/" + ref.Point
	var readings []EvidenceEntry
	for _, e := range d.readings(a) {
		if len(e.By) > 0 || e.Sort != SortOurs {
			readings = append(readings, e)
		}
	}
	return append(d.factRows(readings, at), d.factRows(d.statements(collate.Statements(d.p, ref)),
		at)...), nil
}

// factRows gives a row for each entry, and for what stands below it.
func (d *dossier) factRows(all []EvidenceEntry, at string) []FactRow {
	var out []FactRow
	for i := range all {
		e := &all[i]
		var answers, denials []EvidenceEntry
		for _, b := range e.Below {
			if b.Denies {
				denials = append(denials, b)
			}
			if b.Ref.Statement != "" && b.Ground != "" {
				answers = append(answers, b)
			}
		}
		if row := d.factRow(e, at); row.Sentence != "" {
			for k := range denials {
				row.Denials = append(row.Denials, d.saidBy(&denials[k]))
			}
			out = append(out, row)
		}
		out = append(out, d.factRows(answers, at)...)
	}
	return out
}

// factRow gives the row of an entry, without denials.
func (d *dossier) factRow(e *EvidenceEntry, at string) FactRow {
	out := FactRow{At: at, Found: d.whereFound(e)}
	if e.Ref.Version != "" && e.Ref.Point != "" {
		out.At = d.called(e.Ref.Version) + "/" + e.Ref.Point
	}
	switch {
	case e.Ref.Statement != "":
		out.Sentence, out.Reading = d.saidBy(e), d.label("fact.said")
		if e.Denies {
			out.Reading = d.label("fact.denied")
		}
	case e.Ref.Claim != "":
		out.Sentence, out.Reading = d.sentenceOf(e), d.label("fact.claimed")
	default:
		out.Sentence, out.Reading = d.sentenceOf(e), d.label("fact."+e.Sort.String())
		if e.Sort == SortOurs && e.Label != "" {
			out.Sentence = d.label("evidence.before", "label", e.Label) + out.Sentence
		}
	}
	return out
}

// sentenceOf gives the text of an entry. That words of ours are told is said by how they
// are known; a quotation that is not one of the draft has it beside it.
func (d *dossier) sentenceOf(e *EvidenceEntry) string {
	if e.Sort == SortTold && e.Text != "" {
		return d.label("evidence.entry", "state", e.State, "text", e.Text)
	}
	return d.textOf(&EvidenceEntry{State: e.State, Sort: e.Sort, Text: e.Text})
}

// saidBy gives a statement as a sentence, also where it stands as one that was given
// above.
func (d *dossier) saidBy(e *EvidenceEntry) string {
	text := e.Text
	if s := d.p.Statement(e.Ref.Statement); s != nil {
		text = s.Text
		if e.Ground == "" {
			return d.label("evidence.before", "label", e.Label) + text + " " +
				d.reported(collate.Copies(d.p, s.Cites))
		}
	}
	return strings.Join(append(nonEmpty(d.label("evidence.before", "label", e.Label)+text,
		e.Ground), e.How...), " ")
}

// whereFound says where an entry can be looked up: in the report, or in whose copy of it
// was read.
func (d *dossier) whereFound(e *EvidenceEntry) []FactPlace {
	var out []FactPlace
	for _, voice := range e.By {
		if len(voice.Read) == 0 {
			continue
		}
		where := voice.Read[min(1, len(voice.Read)-1)]
		place := FactPlace{
			Outlet: voice.Read[0].Name, Report: where.Report, Address: where.URL,
			Archive: where.Archived, Day: where.Day,
		}
		for k := len(voice.Read) - 1; k > 0; k-- {
			place.Relay = strings.Join(nonEmpty(voice.Read[k].Name, place.Relay),
				d.label("evidence.after"))
		}
		if !slices.Contains(out, place) {
			out = append(out, place)
		}
	}
	return out
}

// FactSheetText writes a sheet for a terminal: a sentence with its denials, and below
// it where it can be looked up. The options are [Width] and [WithLabels]. A nil s is
// an empty one. The error is that of the writer.
func FactSheetText(w io.Writer, s *FactSheet, opts ...Option) error {
	if s == nil {
		s = new(FactSheet)
	}
	set := settingsOf(opts)
	l := laid{page: page{width: set.width}, view: &view{set: &set}}
	l.ends(strings.TrimSpace(s.Name+"  "+s.Title), "")
	for _, a := range s.About {
		l.flow(0, "", a)
	}
	at := ""
	for i := range s.Rows {
		r := &s.Rows[i]
		if r.At != at {
			at = r.At
			l.line("")
			l.line(at)
		}
		l.flow(2, l.label("fact.head", "reading", r.Reading), r.Sentence)
		for _, denial := range r.Denials {
			l.flow(4, "", denial)
		}
		for _, f := range r.Found {
			l.flow(6, "- ", l.label("fact.found", "outlet", f.Outlet, "relay", f.Relay, "day",
				l.date(f.Day)))
			for _, address := range nonEmpty(f.Address, f.Archive) {
				l.flow(8, "", address)
			}
		}
	}
	if _, err := io.WriteString(w, l.b.String()); err != nil {
		return fmt.Errorf("write the sheet: %w", err)
	}
	return nil
}

// FactSheetCSV writes a sheet as comma-separated values by RFC 4180, as [CSV] does: a
// row for each sentence, and in it where it stands, the sentence, how it is known,
// whose it is, in whose copy it was read, the address of what was read, that of the
// copy that was kept, the day, and who denies it. Several are joined with " | " in
// one order in all columns. No cell is a formula. The option is [WithLabels].
func FactSheetCSV(w io.Writer, s *FactSheet, opts ...Option) error {
	if s == nil {
		s = new(FactSheet)
	}
	set := settingsOf(opts)
	v := &view{set: &set}
	rows := [][]string{{
		v.label("fact.at"), v.label("fact.sentence"), v.label("fact.reading"),
		v.label("fact.outlet"), v.label("fact.relay"),
		v.label("fact.address"), v.label("fact.archive"), v.label("fact.day"),
		v.label("fact.denial"),
	}}
	for i := range s.Rows {
		r := &s.Rows[i]
		row := []string{r.At, r.Sentence, r.Reading}
		for _, field := range []func(*FactPlace) string{
			func(f *FactPlace) string { return f.Outlet },
			func(f *FactPlace) string { return f.Relay },
			func(f *FactPlace) string { return f.Address },
			func(f *FactPlace) string { return f.Archive },
			func(f *FactPlace) string { return string(f.Day) },
		} {
			row = append(row, placesJoined(r.Found, field))
		}
		rows = append(rows, append(row, strings.Join(r.Denials, separator)))
	}
	return writeCSV(w, rows, "the sheet")
}

const separator = " | "

// placesJoined gives one field of places, "" where none has it.
func placesJoined(all []FactPlace, field func(*FactPlace) string) string {
	var out []string
	some := false
	for i := range all {
		s := field(&all[i])
		out, some = append(out, s), some || s != ""
	}
	if !some {
		return ""
	}
	return strings.Join(out, separator)
}
