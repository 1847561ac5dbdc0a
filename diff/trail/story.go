package trail

import (
	"slices"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// StoryFormat is the member "format" of a [Story] as JSON.
const StoryFormat = "redraft.story/1"

// A Story is what the drafts of a plan have on one subject. The zero Story is
// that of a plan without drafts.
type Story struct {
	Format string `json:"format"`         // StoryFormat
	Plan   string `json:"plan,omitempty"` // title of the plan
	// the evidence is complete up to here, as far as its collector knows
	Collected sources.Date `json:"collected,omitempty"`
	Subject   string       `json:"subject"`        // the theme or the key that was asked for
	Name      string       `json:"name,omitempty"` // of the theme
	// of the facts that are followed, those of most drafts first
	Keys []string `json:"keys,omitempty"`
	// the one of Keys whose figures are what the subject is about, so that they need no name; ""
	// there is none
	Key string `json:"key,omitempty"`
	// one a draft: line by line, by date within each
	Entries []Entry `json:"entries,omitempty"`
	// what may be said of two drafts beside each other
	Pairs []Pair `json:"pairs,omitempty"`

	// Said are claims about drafts that have points, as wholes and on the subject of
	// none, in the order of Entries.
	Said []diff.LinkedClaim `json:"said,omitempty"`
}

// An Entry is what one draft has on the subject.
type Entry struct {
	Version string       `json:"version"` // id
	Title   string       `json:"title,omitempty"`
	Status  plan.Status  `json:"status,omitempty"`
	Date    sources.Date `json:"date,omitempty"`
	Line    Line         `json:"line"`
	// on LineCounter: id of the draft that it answers
	Answers string `json:"answers,omitempty"`
	Seen    Seen   `json:"seen"` // the best way in which any of Forms is known
	// what it has; several: copies or reports have it otherwise
	Forms []Form `json:"forms,omitempty"`
	// Elsewhere are points of a draft without Forms that are filed under other subjects,
	// and are counterparts of what another draft has on this one. A [Table] has none.
	Elsewhere []Counterpart `json:"elsewhere,omitempty"`
	// Statements are what was said of that, and of a draft that is only claimed to
	// exist, each with what was said against it.
	Statements []collate.Statement `json:"statements,omitempty"`
}

// Disputed reports whether those who have the draft do not have the same of it:
// one key of one point, or of no point that is named, with other values, or the
// matter and that it is lacking. What two points say is no dispute.
func (e *Entry) Disputed() bool {
	for i := range e.Forms {
		for k := range i {
			if e.Forms[i].excludes(&e.Forms[k]) {
				return true
			}
		}
	}
	return false
}

// excludes reports whether not both of two forms can be what the draft has: under
// one key neither has all the values of the other.
func (f *Form) excludes(g *Form) bool {
	if a, b := f.points(), g.points(); len(a) > 0 && len(b) > 0 && !meet(a, b) {
		return false
	}
	if f.Kind == FormKindAbsent || g.Kind == FormKindAbsent {
		return f.Kind != g.Kind
	}
	return slices.ContainsFunc(f.Facts, func(x plan.Fact) bool {
		a, b := factsUnder(f.Facts, x.Key), factsUnder(g.Facts, x.Key)
		return len(b) > 0 && !areWithin(a, b) && !areWithin(b, a)
	})
}

func factsUnder(all []plan.Fact, key string) []plan.Fact {
	var out []plan.Fact
	for _, x := range all {
		if x.Key == key {
			out = append(out, x)
		}
	}
	return out
}

// areWithin reports whether each of some facts is among others. One without a scope is not
// against one that has some.
func areWithin(some, others []plan.Fact) bool {
	return !slices.ContainsFunc(some, func(x plan.Fact) bool {
		return !slices.ContainsFunc(others, func(y plan.Fact) bool {
			return sameValue(x, y) && (x.Scope == "" || y.Scope == "" || sameScope(x, y))
		})
	})
}

// points gives the ids of the points that have a form.
func (f *Form) points() []string {
	var out []string
	for _, r := range f.At {
		if r.Point != "" && !slices.Contains(out, r.Point) {
			out = append(out, r.Point)
		}
	}
	return out
}

func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// A Form is what some of those who have a draft have on the subject.
type Form struct {
	Kind FormKind `json:"kind"`
	// typed, for FormKindFigure; what the recorder marked in the words, for FormKindWords;
	// without members of the collector's own
	Facts []plan.Fact `json:"facts,omitempty"`
	Seen  Seen        `json:"seen"`         // the best way in which one of By has it
	At    []plan.Ref  `json:"at,omitempty"` // the points, readings and claims that have it
	By    []Voice     `json:"by,omitempty"` // who has it, the best known first
}

// A Voice is one who has a form, with the words.
type Voice struct {
	Copy     collate.Copy `json:"copy"`               // the zero Copy: the text itself
	Seen     Seen         `json:"seen"`               // how it is known from there
	At       plan.Ref     `json:"at"`                 // where it stands in the plan
	Language string       `json:"language,omitempty"` // BCP 47 tag of Text; "" not known
	// the words; a quotation only where Seen is SeenQuoted
	Text string `json:"text,omitempty"`
}

// FormKind says what sort of a [Form] it is.
type FormKind string

// The kinds.
const (
	FormKindFigure    FormKind = "figure"    // typed values, in Facts
	FormKindUnlimited FormKind = "unlimited" // it says that there is no limit
	FormKindUnstated  FormKind = "unstated"  // it limits, and gives no figure
	FormKindAbsent    FormKind = "absent"    // it is said to lack the matter
	FormKindWords     FormKind = "words"     // words on the subject, and nothing typed
)

// FormKinds lists the kinds.
func FormKinds() []FormKind {
	return []FormKind{
		FormKindFigure, FormKindUnlimited, FormKindUnstated, FormKindAbsent,
		FormKindWords,
	}
}

// Valid reports whether k is a known kind.
func (k FormKind) Valid() bool { return slices.Contains(FormKinds(), k) }

// Seen says how it is known what a draft has on a subject.
type Seen string

// The ways, the best first.
const (
	SeenQuoted  Seen = "quoted"  // read in the words of the draft
	SeenTold    Seen = "told"    // translated, retold, or recalled
	SeenClaimed Seen = "claimed" // reported of a draft whose text was not seen there
	SeenNothing Seen = "nothing" // the whole text was seen, and has nothing on it
	SeenUntold  Seen = "untold"  // all of it was told, and nothing on it: it may be in the text
	SeenNot     Seen = "not"     // nobody has seen what it has
)

// Seens lists the ways.
func Seens() []Seen {
	return []Seen{SeenQuoted, SeenTold, SeenClaimed, SeenNothing, SeenUntold, SeenNot}
}

// Valid reports whether s is a known way.
func (s Seen) Valid() bool { return slices.Contains(Seens(), s) }

// Line says where a draft stands among the drafts of a plan.
type Line string

// The lines, in the order of a story.
const (
	LineBefore  Line = "before"  // older than the line of succession, and no part of it
	LineMain    Line = "main"    // the longest line of drafts that revise or restate each other
	LineCounter Line = "counter" // answers a draft, and is no successor of it
	LineBeside  Line = "beside"  // stands beside a draft, or is annexed to it
	LineOther   Line = "other"   // none of these
)

// Lines lists the lines.
func Lines() []Line { return []Line{LineBefore, LineMain, LineCounter, LineBeside, LineOther} }

// Valid reports whether l is a known line.
func (l Line) Valid() bool { return slices.Contains(Lines(), l) }
