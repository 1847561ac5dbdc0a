package collate

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A Conflict is something on which readings or reports of one version
// disagree.
type Conflict struct {
	Version string       `json:"version"`
	Point   string       `json:"point,omitempty"` // "" the version as a whole
	Kind    ConflictKind `json:"kind"`
	// of the facts; for words, what they are about; see the kinds
	Key   string    `json:"key"`
	Forms []Variant `json:"forms"` // two or more
}

// A Variant is one side of a [Conflict] with those who have it.
type Variant struct {
	// all that one copy has under the key; empty for conflicts of words and of presence
	Facts []plan.Fact `json:"facts,omitempty"`
	// words and negation: the words as one copy has them; "" it lacks them
	Text string `json:"text,omitempty"`
	// absent: the report says that the version lacks this; "" present
	Presence plan.Presence `json:"presence,omitempty"`
	By       []Copy        `json:"by"`       // who has it, by name
	Readings []plan.Ref    `json:"readings"` // the readings or claims that have it
	// read in the draft's words by at least one of them
	Words bool `json:"words"`
	Whole bool `json:"whole"` // and one of these has the whole clause
	// nobody has it but in words that are perhaps not of the draft
	Doubtful bool `json:"doubtful,omitempty"`
	// ids of the reports that By may go back to, by id; empty: not looked for, see Graph
	Roots []string `json:"roots,omitempty"`
	// so many independent roots are sure; counts of two forms are not to be added up
	AtLeast int `json:"atLeast,omitempty"`
	AtMost  int `json:"atMost,omitempty"` // no more are possible; 0: not looked for
}

// ConflictKind says what a [Conflict] is about.
type ConflictKind string

// The kinds of conflict.
const (
	// ConflictKindFigure: a figure, an amount, a share, a duration or a date; Key: the facts'
	ConflictKindFigure ConflictKind = "figure"
	// ConflictKindParty: who is bound, entitled or named; Key: the facts'
	ConflictKindParty  ConflictKind = "party"
	ConflictKindDetail ConflictKind = "detail" // another typed detail; Key: the facts'
	// ConflictKindScope: one value, but not when or where it holds; Key: the facts'
	ConflictKindScope ConflictKind = "scope"
	// ConflictKindNegation: one has a "not" where another has none; Key: the words that are negated
	ConflictKindNegation ConflictKind = "negation"
	// ConflictKindWords: watched words that another lacks; Key: the words, see Watched
	ConflictKindWords ConflictKind = "words"
	// ConflictKindPresence: one has the point, another says that it is not there; Key:
	// "presence", or for claims the point of another version that they are about
	ConflictKindPresence ConflictKind = "presence"
	// ConflictKindCount: how many points there are; Key: what is counted, or "points"
	ConflictKindCount ConflictKind = "count"
)

// ConflictKinds lists the kinds of conflict.
func ConflictKinds() []ConflictKind {
	return []ConflictKind{
		ConflictKindFigure, ConflictKindParty, ConflictKindDetail, ConflictKindScope,
		ConflictKindNegation, ConflictKindWords, ConflictKindPresence, ConflictKindCount,
	}
}

// Valid reports whether k is a known kind.
func (k ConflictKind) Valid() bool { return slices.Contains(ConflictKinds(), k) }

// Conflicts gives what the readings of a point of v disagree on. P lends names
// and may be nil; a nil version or point has no conflicts. The options are
// [Graph] and [Watch].
//
// Facts disagree if they have one key and other values. A reading that is cut
// short, or that is not in the draft's words, and names some of the parties or
// details that another names is in no conflict with that: silence is no form.
// A text for a run of points counts where another reading of the point has the
// key. Words and negations are held against each other in one language only.
//
// Cost: linear in the readings of v, quadratic in those of the point.
func Conflicts(p *plan.Plan, v *plan.Version, point *plan.Point, opts ...Option) []Conflict {
	out, _ := ConflictsContext(context.Background(), p, v, point, opts...) // which never ends
	return out
}

// ConflictsContext is [Conflicts] for many or long readings: it gives nothing
// but the context's error soon after ctx ends.
func ConflictsContext(ctx context.Context, p *plan.Plan, v *plan.Version, point *plan.Point,
	opts ...Option,
) ([]Conflict, error) {
	if v == nil || point == nil || len(v.Witnesses) == 0 {
		return nil, ctx.Err()
	}
	all := held.Of(v, point)
	if len(all) < 2 {
		return nil, ctx.Err()
	}
	s := settingsOf(opts)
	negated, err := negationConflicts(ctx, p, all)
	if err != nil {
		return nil, err
	}
	return finished(slices.Concat(
		factConflicts(p, all), wordConflicts(p, all, s.watch), negated, presenceConflicts(p, all),
	), v.ID, point.ID, &s), nil
}

// VersionConflicts gives what is disputed of v as a whole: the number of its
// points, facts on which claims about it differ, and points of other versions
// of which one claim says that v has the matter and another that it has not. P lends names and
// may be nil; a nil version has no conflicts. The option is [Graph].
func VersionConflicts(p *plan.Plan, v *plan.Version, opts ...Option) []Conflict {
	if v == nil {
		return nil
	}
	s := settingsOf(opts)
	counts := countConflicts(p, v)
	claims := slices.DeleteFunc(claimConflicts(p, v), func(c Conflict) bool {
		return slices.ContainsFunc(counts, func(n Conflict) bool { return n.holds(&c) })
	})
	return finished(slices.Concat(counts, claims, claimPresenceConflicts(p, v)), v.ID, "", &s)
}

// finished puts conflicts in order.
func finished(all []Conflict, version, point string, s *settings) []Conflict {
	for i := range all {
		all[i].Version, all[i].Point = version, point
		all[i].finish(s)
	}
	order := ConflictKinds()
	slices.SortStableFunc(all, func(a, b Conflict) int {
		return cmp.Or(cmp.Compare(slices.Index(order, a.Kind), slices.Index(order, b.Kind)),
			strings.Compare(a.Key, b.Key))
	})
	return all
}

// finish puts the forms of a conflict in order and looks for their roots.
func (c *Conflict) finish(s *settings) {
	for i := range c.Forms {
		f := &c.Forms[i]
		sortCopies(f.By)
		f.By = slices.CompactFunc(f.By, func(a, b Copy) bool {
			return a.Report == b.Report && a.Name == b.Name
		})
		slices.SortFunc(f.Readings, func(a, b plan.Ref) int {
			return strings.Compare(a.String(), b.String())
		})
		f.Readings = slices.Compact(f.Readings)
		if s.graph == nil {
			continue
		}
		var cites []sources.Citation
		for _, copy := range f.By {
			cites = append(cites, sources.Citation{Report: copy.Report})
		}
		support := s.graph.Roots(cites...)
		f.AtLeast, f.AtMost = support.AtLeast, support.AtMost
		for _, r := range support.Roots {
			f.Roots = append(f.Roots, r.Report)
		}
	}
}

// read takes in how a reading that has the form, and is the last in the list of those,
// was read, and whether that is in words that are perhaps not of the draft.
func (f *Variant) read(s plan.Standing, doubtful bool) {
	f.Doubtful = doubtful && (len(f.Readings) == 1 || f.Doubtful)
	// a vacant place
	seen := s.Presence == plan.PresenceAbsent && s.Wording == plan.WordingVerbatim &&
		s.Confirmed == plan.ConfirmedExact
	f.Words = f.Words || seen || s.DraftWords()
	f.Whole = f.Whole || seen || s.FullWords()
}

// presenceConflicts finds a point that one reading has and another says is not
// there.
func presenceConflicts(p *plan.Plan, all []held.Text) []Conflict {
	there, gone := Variant{Presence: plan.PresencePresent}, Variant{Presence: plan.PresenceAbsent}
	for i := range all {
		h := &all[i]
		var f *Variant
		switch h.Standing.Presence {
		case plan.PresencePresent:
			f = &there
		case plan.PresenceAbsent:
			f = &gone
		case plan.PresenceUnreported:
			continue
		}
		f.By = append(f.By, copiesOf(p, h)...)
		f.Readings = append(f.Readings, h.Ref)
		f.read(h.Standing, false)
	}
	if len(there.Readings) == 0 || len(gone.Readings) == 0 {
		return nil
	}
	return []Conflict{{Kind: ConflictKindPresence, Key: "presence", Forms: []Variant{gone, there}}}
}

// claimPresenceConflicts finds points of other versions of which one claim says
// that v has the matter and another that v lacks it.
func claimPresenceConflicts(p *plan.Plan, v *plan.Version) []Conflict {
	subjects := make(map[plan.Ref][2]Variant)
	for i := range v.Claims {
		c := &v.Claims[i]
		state := c.State()
		if state == plan.PresenceUnreported {
			continue
		}
		side := 1
		if state == plan.PresenceAbsent {
			side = 0
		}
		for _, t := range c.About {
			forms := subjects[t.Ref]
			f := &forms[side]
			f.Presence = state
			f.By = append(f.By, Copies(p, c.Cites)...)
			f.Readings = append(f.Readings, plan.Ref{Version: v.ID, Claim: c.ID})
			subjects[t.Ref] = forms
		}
	}
	var out []Conflict
	for ref, forms := range subjects {
		if len(forms[0].Readings) > 0 && len(forms[1].Readings) > 0 {
			out = append(out, Conflict{
				Kind: ConflictKindPresence, Key: ref.String(),
				Forms: forms[:],
			})
		}
	}
	return out
}
