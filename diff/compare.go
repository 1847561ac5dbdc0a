package diff

import (
	"context"
	"slices"

	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// An Option changes what [Compare] and [Between] take into account.
type Option func(*settings)

type settings struct {
	scope        *plan.Plan
	given        []GivenLink
	leads        map[string]string // version → witness
	looked       [2][]string       // by side, as the next two
	unread       [2][]string
	parts        [2][]Part
	tracked      [2]int
	counterparts bool // counterparts are asked for
	unreplaced   bool
	effectless   bool
	sentences    words.Table
}

// Within lends the parties, sources, reports, statements and history of p to
// the comparison. Without it copies are known by the ids of their witnesses
// alone, and nothing is known of the date of a copy. [Between] does this by
// itself.
func Within(p *plan.Plan) Option { return func(s *settings) { s.scope = p } }

// Sentences puts a table in place of [effect.English] for what [Effect.Sentence] says, for
// another language or style; kinds that it lacks keep their English sentences. It
// changes nothing else.
func Sentences(t words.Table) Option { return func(s *settings) { s.sentences = t } }

// WithLead compares a version in the words of another of its witnesses than the
// lead: see [plan.Version.LedBy]. Ids that are not there change nothing in
// [Compare] and [CompareContext]; [Between] reports them.
func WithLead(version, witness string) Option {
	return func(s *settings) {
		if s.leads == nil {
			s.leads = make(map[string]string)
		}
		s.leads[version] = witness
	}
}

// Counterparts asks for the counterparts of points without a partner: see
// [Link].Counterparts.
func Counterparts() Option { return func(s *settings) { s.counterparts = true } }

// Unread says what the files that the two texts were taken from have beside what
// was read, in English: heads of pages, pictures. Each output of the comparison
// tells it, for nothing of it was compared.
func Unread(old, new []string) Option {
	return func(s *settings) { s.unread = [2][]string{slices.Clone(old), slices.Clone(new)} }
}

// Looked says what of the files that the two texts were taken from was looked at, in
// English: all points, tables. It stands beside what [Unread] names.
func Looked(old, new []string) Option {
	return func(s *settings) { s.looked = [2][]string{slices.Clone(old), slices.Clone(new)} }
}

// Tracked says how many tracked changes in the files that the two texts were taken
// from were read as if they had been accepted. Each output of the comparison tells it.
func Tracked(old, new int) Option { return func(s *settings) { s.tracked = [2]int{old, new} } }

// A GivenLink is the caller's own statement of which points became which: ids
// of points of either version. One side may be empty: added or removed.
type GivenLink struct {
	Old, New []string
}

// Given makes the comparison hold to links of the caller's. They beat what
// somebody reports, which beats the engine. Points that are not there are
// passed over.
func Given(links ...GivenLink) Option {
	return func(s *settings) { s.given = append(s.given, links...) }
}

// Unreplaced asks for no changes of kind [KindReplaced] but between points that
// the caller or a report links: where another text stands under the same number
// or heading, the old point was removed and the new one added.
func Unreplaced() Option { return func(s *settings) { s.unreplaced = true } }

// WithoutEffects leaves out what the words do: changes have no effects, none is of kind
// [KindRepointed] or known to be of wording only, and what only an effect would settle
// stays open. Links, script and differences are the same. It is for who asks for no
// more, in about half the time.
func WithoutEffects() Option { return func(s *settings) { s.effectless = true } }

// Compare reports how new differs from old. It alters neither, cannot fail, and
// keeps no pointer to its inputs. Of nil, as of a version without points,
// claims and coverage, nothing is known: what the other side has is unreported,
// neither added nor removed. A version that says that it is complete and has no
// points is an empty text.
//
// Cost: near linear in the text of both; see BenchmarkCompare.
func Compare(old, new *plan.Version, opts ...Option) *Comparison {
	c, err := CompareContext(context.Background(), old, new, opts...)
	if err != nil {
		// The background context never ends, and nothing else fails.
		return &Comparison{Format: Format}
	}
	return c
}

// CompareContext is [Compare] for long texts: it stops with the context's error
// soon after ctx ends, some milliseconds for texts of a megabyte, whatever is in
// them: links, words, copies and effects look at it as they go on.
func CompareContext(ctx context.Context, old, new *plan.Version, opts ...Option) (*Comparison,
	error,
) {
	s := settingsOf(opts)
	old, new = tongues(s.led(old), s.led(new))
	a, b := flat.Of(old), flat.Of(new)
	turned := flat.Compare(a, b) > 0
	if turned {
		a, b = b, a
		s.given = slices.Clone(s.given)
		for i, g := range s.given {
			s.given[i] = GivenLink{Old: g.New, New: g.Old}
		}
	}
	w := newWork(ctx, a, b, s, turned)
	if err := w.run(); err != nil {
		return nil, err
	}
	c := w.out
	if turned {
		c.turn(&w.stopper)
	}
	c.Old.Looked, c.New.Looked = s.looked[0], s.looked[1]
	c.Old.Unread, c.New.Unread = s.unread[0], s.unread[1]
	c.Old.Parts, c.New.Parts = s.parts[0], s.parts[1]
	c.Old.Tracked, c.New.Tracked = s.tracked[0], s.tracked[1]
	place, err := c.finish(&w.stopper)
	if err != nil {
		return nil, err
	}
	if s.effectless || w.leads[0] == nil {
		return c, nil
	}
	leads := w.leads
	for _, n := range leads {
		n.move(place)
	}
	if turned {
		leads[0], leads[1] = leads[1], leads[0]
	}
	if err := c.repoint(ctx, w.comparer, leads); err != nil {
		return nil, err
	}
	return c, nil
}

func settingsOf(opts []Option) *settings {
	s := new(settings)
	for _, opt := range opts {
		if opt != nil {
			opt(s)
		}
	}
	return s
}

// led gives v as led by the witness that was asked for.
func (s *settings) led(v *plan.Version) *plan.Version {
	if v == nil || s.leads[v.ID] == "" {
		return v
	}
	return v.LedBy(s.leads[v.ID])
}

// Between compares two versions of p by their ids, with the parties, sources
// and history of p. The error is a [*plan.RefError] that lists the versions,
// or for [WithLead] the witnesses, that there are. A nil plan has no versions.
func Between(p *plan.Plan, old, new string, opts ...Option) (*Comparison, error) {
	return BetweenContext(context.Background(), p, old, new, opts...)
}

// BetweenContext is [Between] for long texts: it stops with the context's error
// soon after ctx ends.
func BetweenContext(ctx context.Context, p *plan.Plan, old, new string,
	opts ...Option,
) (*Comparison, error) {
	if p == nil {
		p = &plan.Plan{}
	}
	var sides [2]*plan.Version
	for i, id := range []string{old, new} {
		item, err := p.Lookup(plan.Ref{Version: id})
		if err != nil {
			return nil, err
		}
		sides[i] = item.Version
		if lead := settingsOf(opts).leads[id]; lead != "" {
			if _, err := p.Lookup(plan.Ref{Version: id, Witness: lead}); err != nil {
				return nil, err
			}
		}
	}
	return CompareContext(ctx, sides[0], sides[1], append([]Option{Within(p)}, opts...)...)
}
