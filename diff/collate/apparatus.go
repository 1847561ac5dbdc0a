package collate

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
)

// An Apparatus sets the readings of one point side by side. It points into no
// plan.
type Apparatus struct {
	Ref plan.Ref `json:"ref"` // the version and the point
	// on the first level: below it a number alone names no point
	Top bool `json:"top"`
	// as the lead prints it, or as it is inferred; "" none
	Number    string         `json:"number,omitempty"`
	Numbering plan.Numbering `json:"numbering,omitempty"` // whose number it is; "" printed
	Heading   string         `json:"heading,omitempty"`
	Theme     string         `json:"theme,omitempty"` // name of the theme
	// that of the lead first, then those in the draft's words, then the others
	Readings  []Reading  `json:"readings"`
	Groups    []Group    `json:"groups,omitempty"`
	Conflicts []Conflict `json:"conflicts,omitempty"` // see Conflicts
	// the points right below it, in document order
	Below []plan.Ref `json:"below,omitempty"`
}

// A Reading is what one witness has for a point.
type Reading struct {
	// version/point@witness; without witness for the text itself
	Ref  plan.Ref `json:"ref"`
	Lead bool     `json:"lead,omitempty"` // the others are held against it
	// ids of the points that the text covers as one, where there are several
	Block []string `json:"block,omitempty"`
	// where the witness prints another than the point's
	Number string `json:"number,omitempty"`
	// who is said to have it, the witness first where it is among them: an exact text is in the
	// words of the first alone; empty: the text itself
	Copies   []Copy        `json:"copies,omitempty"`
	Standing plan.Standing `json:"standing"`       // what may be said of the words
	Text     string        `json:"text,omitempty"` // clause words only
	// the parts of a told text that were read in these words
	Quoted []plan.Range `json:"quoted,omitempty"`
	// what is no clause words, and doubts about words
	Notes []plan.Note `json:"notes,omitempty"`
	Facts []plan.Fact `json:"facts,omitempty"` // typed details of the text
	Path  Provenance  `json:"path,omitzero"`   // how the words came here
	Group int         `json:"group"`           // index into Apparatus.Groups; -1 without text
	// how far the words are held against the lead's
	Basis Footing `json:"basis"`
	// words of the lead's text that are not in this one
	Lost []Phrase `json:"lost,omitempty"`
	// words of this text that are not in the lead's
	Added []Phrase `json:"added,omitempty"`
}

// Quotable reports whether the text may be shown as a quotation from its
// witness.
func (r *Reading) Quotable() bool { return r.Standing.Quotable() }

// A Phrase is some words of a text and where they stand.
type Phrase struct {
	At   int    `json:"at"` // offset in the text, in bytes
	Text string `json:"text"`
}

// A Group is one form of the text with the readings that have it: the same
// words in one language, letter case, style and punctuation aside. Texts that
// were read in these words and texts that were not are never in one group.
type Group struct {
	Readings []int `json:"readings"` // indices into Apparatus.Readings, ascending
	Exact    bool  `json:"exact"`    // read in these words
}

// At sets the readings of a point side by side. The reference names a version
// and a point of p; a witness in it is passed over. The error is a
// [*plan.RefError] that lists what there is. The options are [Lead], [Graph]
// and [Watch].
//
// Cost: that of comparing the words of each reading with those of the lead.
func At(p *plan.Plan, at plan.Ref, opts ...Option) (*Apparatus, error) {
	if at.Point == "" {
		return nil, &plan.RefError{Ref: at.String(), Problem: "it names no point"}
	}
	item, err := p.Lookup(plan.Ref{Version: at.Version, Point: at.Point})
	if err != nil {
		return nil, err
	}
	s := settingsOf(opts)
	v, point := item.Version, item.Point
	a := &Apparatus{
		Ref: plan.Ref{Version: v.ID, Point: point.ID}, Number: point.Number,
		Numbering: point.Numbering,
		Heading:   point.Heading, Theme: point.Theme,
		Top: slices.ContainsFunc(v.Points, func(q plan.Point) bool { return q.ID == point.ID }),
	}
	if point.Numbering == plan.NumberingEditorial {
		a.Number = ""
	}
	if t := p.Theme(point.Theme); t != nil {
		a.Theme = t.Name
	}
	for i := range point.Points {
		a.Below = append(a.Below, plan.Ref{Version: v.ID, Point: point.Points[i].ID})
	}
	all := held.Of(v, point)
	first := leading(all, &s)
	slices.SortStableFunc(all, func(x, y held.Text) int {
		return cmp.Compare(rank(&x, first), rank(&y, first))
	})
	for i := range all {
		a.Readings = append(a.Readings, reading(p, v, &all[i], i == 0))
	}
	for i := range a.Readings {
		a.Readings[i].hold(&a.Readings[0])
	}
	a.group()
	a.Conflicts = Conflicts(p, v, point, opts...)
	return a, nil
}

// leading gives the reference of the reading that the others are held against.
func leading(all []held.Text, s *settings) plan.Ref {
	for i := range all {
		if w := all[i].Witness; w != nil && w.ID == s.lead && !all[i].Block() {
			return all[i].Ref
		}
	}
	return all[0].Ref
}

// rank orders readings: that of the lead before all others.
func rank(h *held.Text, first plan.Ref) int {
	if h.Ref == first && !h.Block() {
		return 0
	}
	return h.Rank()
}

func reading(p *plan.Plan, v *plan.Version, h *held.Text, lead bool) Reading {
	c := h.Content
	r := Reading{
		Ref: h.Ref, Lead: lead, Number: h.Number, Copies: copiesOf(p, h), Standing: h.Standing,
		Text: c.Text, Group: -1,
		Notes: held.Notes(c), Path: path(p, v, h),
	}
	if h.Block() {
		r.Block = slices.Clone(h.Points)
	}
	for _, q := range c.Quoted {
		q.X = nil
		r.Quoted = append(r.Quoted, q)
	}
	for _, f := range c.Facts {
		f.X = nil
		r.Facts = append(r.Facts, f)
	}
	return r
}

// group puts readings with the same words together.
func (a *Apparatus) group() {
	type key struct {
		language, words string
		exact           bool
		block           string
	}
	at := make(map[key]int)
	for i := range a.Readings {
		r := &a.Readings[i]
		words := prose.Folded(r.Text)
		if words == "" {
			continue
		}
		k := key{
			language: lang.Base(r.Standing.Language), words: words, exact: r.Quotable(),
			block: strings.Join(r.Block, " "),
		}
		g, ok := at[k]
		if !ok {
			g = len(a.Groups)
			at[k] = g
			a.Groups = append(a.Groups, Group{Exact: k.exact})
		}
		a.Groups[g].Readings = append(a.Groups[g].Readings, i)
		r.Group = g
	}
}
