package identify

import (
	"cmp"
	"slices"

	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// An Addition is what [AddWitness] did, or found nothing to do.
type Addition struct {
	// a changed copy; the plan that was given stays as it was
	Plan    *plan.Plan `json:"-"`
	Version string     `json:"version"` // id of the version
	Witness string     `json:"witness"` // id of the witness that has the text now
	// whether Plan differs from the plan that was given
	Changed bool     `json:"changed"`
	Placed  []Placed `json:"placed,omitempty"` // in the order of the text
	// lines of the text that belong to no point of it, and were left out
	Strays []Stray `json:"strays,omitempty"`
	// points of the text that are not in Plan, in the order of the text
	Unplaced []Unplaced `json:"unplaced,omitempty"`
	// where the readings stand that gave way to better ones
	Kept []plan.Ref `json:"kept,omitempty"`
	// points whose words no copy had as the draft's, and this one has
	Confirmed []string `json:"confirmed,omitempty"`
}

// A Placed says which points of a version a part of a text is a reading of.
type Placed struct {
	From       []string `json:"from"`       // ids of the points in the text
	Points     []string `json:"points"`     // ids of the points of the version, one or a run
	Effect     Uptake   `json:"effect"`     // what became of it
	Confidence int      `json:"confidence"` // that it is these points, per mille
	// to the text that stood for these points, per mille; 0 also where there was none
	Likeness int `json:"likeness"`
}

// Uptake says what became of a placed part of a text.
type Uptake string

// The effects.
const (
	UptakeAdded    Uptake = "added"    // a reading that the witness did not have
	UptakeUpgraded Uptake = "upgraded" // in the place of a told, cut or unread one, which is kept
	UptakeSame     Uptake = "same"     // the witness had it
)

// Uptakes lists them.
func Uptakes() []Uptake { return []Uptake{UptakeAdded, UptakeUpgraded, UptakeSame} }

// Valid reports whether e is a known effect.
func (e Uptake) Valid() bool { return slices.Contains(Uptakes(), e) }

// An Unplaced is a point of a text for which no place was found.
type Unplaced struct {
	Point  string    `json:"point"` // its id in the text
	Text   string    `json:"text"`
	Reason AddReason `json:"reason"`
}

// AddWitness places a parsed text in a version of p, as what one more witness
// has for its points: runs of points where the text puts them into one block,
// in the text's own order, with its own numbers where they are others.
//
// W describes the copy. Its Report is required and must be in p. What else is
// empty is found out: ID is the report's, Language that of v or of the report,
// Wording translation for another language, and verbatim where nine words in
// ten of what the draft's words are known of are the same; Coverage stays
// partial, since no text says of itself that it is whole. Readings are passed
// over.
//
// Where the version's point is told, and the text has all of it in the draft's
// words, these take its place in the point, cited as those of the new report.
// Where the version has a witness of that report already, told, cut and unread
// readings of it give way to the text. What gives way is kept as a reading of a
// witness of its own: nothing is lost. Words that are there already stay as
// they are, so that adding a text twice changes nothing the second time.
// A version that is known from reports alone gets its points from v, and w as
// its lead.
//
// AddWitness refuses, with an [*AddError] that has every reason: a text that has
// more words of provisions without a place in the version than with one, a
// translation that number, structure, figures
// and names cannot place, other words than those that were read in the same
// report, a version that is the text itself. The result passes [plan.Check].
// Lines that only head others are left out: a headline is its outlet's. So are
// lines that belong to no point ([Stray]), and points that had no other words.
// Neither p nor v is altered. Cost: that of an alignment.
func AddWitness(p *plan.Plan, version string, v *plan.Version, w plan.Witness) (*Addition, error) {
	a := &adder{p: p.Clone(), text: v.Clone(), w: w, err: &AddError{Version: version}}
	if a.p == nil {
		a.p = &plan.Plan{}
	}
	if a.text == nil {
		a.text = &plan.Version{}
	}
	a.text.FillIDs()
	strays := a.withoutStrays()
	a.text.Points = withoutHeadings(a.text.Points)
	if a.v = a.p.Version(version); a.v == nil {
		a.refuse(AddReasonVersion, version, "")
		return nil, a.err
	}
	a.v.FillIDs()
	a.out = &Addition{Plan: a.p, Version: version, Strays: strays}
	a.prepare()
	if len(a.err.Problems) > 0 {
		return nil, a.err
	}
	if len(a.v.Points) == 0 {
		a.found()
	} else {
		a.place()
		a.merge()
	}
	if len(a.err.Problems) > 0 {
		return nil, a.err
	}
	if err := plan.Check(a.p); err != nil {
		a.refuse(AddReasonRules, "", err.Error())
		a.err.err = err
		return nil, a.err
	}
	return a.out, nil
}

// withoutHeadings leaves out the lines that only head others.
func withoutHeadings(points []plan.Point) []plan.Point {
	points = slices.DeleteFunc(points, func(p plan.Point) bool {
		return p.Role == plan.RoleHeading
	})
	for i := range points {
		points[i].Points = withoutHeadings(points[i].Points)
	}
	return points
}

// An adder is one run of AddWitness.
type adder struct {
	p        *plan.Plan    // the copy that is changed
	v        *plan.Version // in p
	text     *plan.Version
	w        plan.Witness // what is to be added
	old, new *flat.Tree   // the points of v and of text
	spoken   []*held.Text // what stands for the nodes of old; nil: nothing known
	foreign  bool         // the text is in another language than the version's
	parts    []part
	out      *Addition
	err      *AddError
}

// prepare checks what was handed in and fills in what can be known before the
// text is placed.
func (a *adder) prepare() {
	a.w.Readings = nil
	report := a.p.Report(a.w.Report)
	switch {
	case report == nil:
		a.refuse(AddReasonReport, "", a.w.Report)
	case report.Read == sources.AccessUnseen:
		a.refuse(AddReasonUnread, "", a.w.Report)
	}
	if len(a.v.Witnesses) == 0 && len(a.v.Points) > 0 {
		a.refuse(AddReasonTextItself, "", "")
	}
	worded := false
	for _, q := range a.text.All() {
		worded = worded || q.Text != "" || q.Heading != ""
	}
	if !worded {
		a.refuse(AddReasonNoText, "", "")
	}
	a.w.ID = cmp.Or(a.w.ID, a.w.Report)
	if report != nil {
		a.w.Language = cmp.Or(a.w.Language, a.text.Language, report.Language)
	}
}

// found makes the text the first that is known of a version of which there
// were reports alone.
func (a *adder) found() {
	a.v.Points = a.text.Points
	for _, q := range a.v.All() {
		if q.Text != "" {
			q.Confirmed = cmp.Or(q.Confirmed, plan.ConfirmedExact)
		}
		q.Theme = "" // a theme of the text's is none of the plan's
		a.out.Placed = append(a.out.Placed, Placed{
			From: []string{q.ID}, Points: []string{q.ID},
			Effect: UptakeAdded, Confidence: certain,
		})
		a.out.Confirmed = append(a.out.Confirmed, q.ID)
	}
	a.w.Wording = cmp.Or(a.w.Wording, plan.WordingVerbatim)
	if a.v.Coverage == plan.CoverageContents || a.v.Coverage == "" {
		a.v.Coverage = cmp.Or(a.w.Coverage, plan.CoveragePartial)
	}
	a.v.Witnesses = append(a.v.Witnesses, a.w)
	a.v.Lead, a.out.Witness, a.out.Changed = a.w.ID, a.w.ID, true
}

const certain = 1000 // per mille
