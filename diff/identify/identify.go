package identify

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/plan"
)

// An Identification says where a text stands among the known drafts of a plan.
// The zero Identification is that of an empty text.
type Identification struct {
	Finding Finding `json:"finding"`
	Ground  Ground  `json:"ground,omitempty"` // what the finding rests on; "" nothing
	// the draft that it is a copy of, or stands nearest to; "" none
	Version string `json:"version,omitempty"`
	// that finding and version are right, per mille
	Confidence int `json:"confidence"`
	// of the text, as it was told, or else as it plainly seems; "" not known
	Language string `json:"language,omitempty"`
	// the nearest draft is known in another language only
	Foreign bool `json:"foreign,omitempty"`
	// points of the text that have words, without those that are its publisher's
	Points int `json:"points"`
	// the drafts whose words are known, nearest first
	Versions []NearVersion `json:"versions,omitempty"`
	// the points of the text that have words, in document order
	Placements []Placement `json:"placements,omitempty"`
	// lines of the text that belong to no point of it, in document order
	Strays []Stray `json:"strays,omitempty"`
	// points of Version with known words that the text does not have
	Lacking []plan.Ref `json:"lacking,omitempty"`
}

// Finding says what a text is among known drafts.
type Finding string

// The findings.
const (
	// FindingCopy: another copy, a translation or a telling, whole or in part, of a known draft
	FindingCopy  Finding = "copy"
	FindingDraft Finding = "draft" // a draft of this plan that is none of the known ones
	// FindingNew: no known draft is near: a text of another plan, or a draft written anew
	FindingNew    Finding = "new"
	FindingUnsure Finding = "unsure" // too little to say, or two drafts are equally near
)

// Findings lists the findings.
func Findings() []Finding { return []Finding{FindingCopy, FindingDraft, FindingNew, FindingUnsure} }

// Valid reports whether f is a known finding.
func (f Finding) Valid() bool { return slices.Contains(Findings(), f) }

// Ground says what an [Identification] rests on.
type Ground string

// The grounds.
const (
	GroundWords Ground = "words" // the words of the text
	// GroundOutline: number, structure, figures and names alone: the text is in a language in
	// which no draft is known
	GroundOutline Ground = "outline"
)

// Grounds lists the grounds.
func Grounds() []Ground { return []Ground{GroundWords, GroundOutline} }

// Valid reports whether g is a known ground.
func (g Ground) Valid() bool { return slices.Contains(Grounds(), g) }

// A NearVersion says how near a text is to a known draft.
type NearVersion struct {
	Version string `json:"version"`
	Title   string `json:"title,omitempty"`
	// of the text to what is known of the draft, points weighed by their words, per mille
	Likeness int `json:"likeness"`
	// points of the text that the draft has, in whatever words
	Found int `json:"found"`
	// those of them that have the words of a known copy
	Same int `json:"same"`
	// points of the text that may be in the draft in words that are not known; in a text without
	// numbers also what may be no point
	Unknown int `json:"unknown,omitempty"`
	// points with another figure or party than every known copy, or that the draft is known not
	// to have
	Conflicts int `json:"conflicts,omitempty"`
	// its copies that have words of these points, likest first
	Copies []NearCopy `json:"copies,omitempty"`
}

// A NearCopy says how near a text is to one copy of a draft.
type NearCopy struct {
	Copy     collate.Copy `json:"copy"`
	Likeness int          `json:"likeness"` // over the points that both have, per mille
	Points   int          `json:"points"`   // how many these are
}

// A Placement says where one point of a text stands among the known drafts.
type Placement struct {
	Point  string `json:"point"`            // its id in the text
	Number string `json:"number,omitempty"` // as the text prints it
	// with its heading, which a line feed parts from it
	Text string `json:"text"`
	// the points of [Identification.Version] that it became; empty: none
	At       []plan.Ref `json:"at,omitempty"`
	Likeness int        `json:"likeness"` // to the likest copy of these, per mille
	// the likest known text in any draft, with its witness
	Nearest plan.Ref `json:"nearest,omitzero"`
	Best    int      `json:"best"` // likeness to Nearest, per mille
	// no copy of At is known in the draft's words: differing words say nothing
	Told bool `json:"told,omitempty"`
	// another figure or party than every known copy of At, or known not to be there
	Conflict bool `json:"conflict,omitempty"`
	// in another language than what the text may be compared with: words are not compared
	Foreign bool `json:"foreign,omitempty"`
	// in no known draft; never set where a draft is known in another language only
	New   bool             `json:"new,omitempty"`
	Words []collate.Phrase `json:"words,omitempty"` // its words that no known copy of At has
}

// New gives the points of the text that are in no known draft.
func (r *Identification) New() []Placement {
	var out []Placement
	for _, p := range r.Placements {
		if p.New {
			out = append(out, p)
		}
	}
	return out
}

// Near gives what is known of the nearest version; the zero NearVersion where
// no words of any draft are known.
func (r *Identification) Near() NearVersion {
	if len(r.Versions) == 0 {
		return NearVersion{}
	}
	return r.Versions[0]
}

// Text finds the place of a text among the known drafts of p: whether it is
// another copy of one of them, a new draft, or a text of something else, with
// the points and words that are new in it.
//
// Each version of p is aligned with the text (package align), and each point
// is held against what every witness has for the points that it became: the
// likest counts. A figure or a party that contradicts all of them counts
// against the draft, however like the words are; a point whose words are not
// known in a draft counts little either way. What a text leaves out never
// counts against it: a part is identified as the whole is.
//
// A text that came by pages and hands is taken as what it was: lines of a
// publisher's own are no words of it ([Identification.Strays]), and points that
// its outline lost, with their numbers, in another's paragraph, in a heading or
// before the first of them, are looked for by their words.
//
// A text in a language in which no words of a draft are known is identified by
// number, structure, figures and names alone; [GroundOutline] says so, and the
// confidence is never above 600. Confidence is a rule of thumb: how far the
// finding leads the next one, and over how many points; it is no probability.
// Where two drafts are equally near, or the text is too short, the finding is
// [FindingUnsure].
//
// Text alters neither argument, cannot fail, and reads nil as empty. The
// order of what is in p changes nothing. The words of v count as the text's
// own; of what it says about witnesses no more counts than that its lead is a
// translation or a paraphrase, whose words may be others than the draft's. Cost: an
// alignment for each version; see BenchmarkText.
func Text(p *plan.Plan, v *plan.Version) *Identification {
	_, out, _ := look(context.Background(), p, v) // the background context has no error
	return out
}

// TextContext is [Text] for long texts: it stops with the context's error, which is
// its only one, and looks for it at each version and each point, and inside an
// alignment every so many words.
func TextContext(ctx context.Context, p *plan.Plan, v *plan.Version) (*Identification, error) {
	_, out, err := look(ctx, p, v)
	if err != nil {
		return nil, err
	}
	return out, nil
}

// look finds the place of a text, and keeps what it was found by.
func look(ctx context.Context, p *plan.Plan, v *plan.Version) (*query, *Identification, error) {
	if p == nil {
		p = &plan.Plan{}
	}
	t := flat.Of(textOf(v))
	out := &Identification{Finding: FindingUnsure, Language: t.Version.Language}
	q := newQuery(p, t)
	q.told = retold(v)
	out.Strays = q.strays
	for i := range p.Versions {
		m, err := q.match(ctx, &p.Versions[i])
		if err != nil {
			return nil, nil, err
		}
		if m != nil {
			q.matches = append(q.matches, m)
		}
	}
	q.settleAround()
	if out.Points = q.points; q.points == 0 {
		q.matches = nil
		return q, out, nil
	}
	if out.Language == "" {
		out.Language = lang.Guess(q.whole())
	}
	for _, m := range q.matches {
		q.score(m)
		if err := q.copies(ctx, m); err != nil {
			return nil, nil, err
		}
	}
	slices.SortFunc(q.matches, func(a, b *nearness) int {
		return cmp.Or(cmp.Compare(b.rank, a.rank), strings.Compare(a.t.Version.ID, b.t.Version.ID))
	})
	out.Foreign = len(q.matches) > 0 && q.matches[0].foreign
	for _, m := range q.matches {
		out.Versions = append(out.Versions, m.version)
	}
	q.settle(out)
	q.place(out)
	return q, out, nil
}

// textOf gives v as a text of its own: without witnesses, so that its words
// are its own.
func textOf(v *plan.Version) *plan.Version {
	if v == nil {
		return nil
	}
	return &plan.Version{ID: v.ID, Language: v.Language, Points: v.Points}
}
