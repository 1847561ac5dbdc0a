package trail

import (
	"context"
	"iter"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
)

// A Revision is one draft of a row beside the draft before it.
type Revision struct {
	Old, New   *plan.Version    // as they came in the row
	Comparison *diff.Comparison // of the two, whole
	// Stayed is how many points were found to stand where they stood, byte for byte,
	// without being weighed; 0 where the drafts were compared as any two are.
	Stayed int
}

// Sequence compares drafts in a row, each with the one before: the history of a
// law, or of a file under version control. It holds two drafts and asks for the
// next, so that a row may be longer than memory; a row of fewer than two gives
// nothing. An error in the row is given on and ends the sequence.
//
// The comparison is that of [diff.Compare], but that clauses of equal bytes that
// stand in one place of one list on both sides are taken as they stand: they are
// linked with confidence 999, and are not read again. Clauses between these, as many on
// one side as on the other and under the same numbers, are one with confidence 990 where they
// have most of their words in common. What differs is compared
// with the clauses that it cites, and with those around it where it is to be found out
// what it is on the other side; clauses that cite something that went elsewhere are looked at.
// Where that is not safe, the two drafts are compared whole: copies stand between a draft and its
// reader, a bracket has no partner, or what stayed would seem to have moved. How sure the other
// links are is judged by fewer texts than in the whole, so figures of confidence may differ, and
// so may whether a clause of which next to nothing is left was reworded or replaced.
//
// The drafts are not altered, and must not be while the sequence runs. It may be
// gone through once for each time that versions may. Cost: linear in the text of
// each draft, and what a comparison costs for the part that differs; see
// BenchmarkSequence.
func Sequence(versions iter.Seq2[*plan.Version, error]) iter.Seq2[*Revision, error] {
	return SequenceContext(context.Background(), versions)
}

// SequenceContext is [Sequence] for long rows: soon after ctx ends it gives the
// context's error and stops.
func SequenceContext(ctx context.Context,
	versions iter.Seq2[*plan.Version, error],
) iter.Seq2[*Revision, error] {
	return func(yield func(*Revision, error) bool) {
		var before *draft
		for v, err := range versions {
			if err == nil {
				err = ctx.Err()
			}
			if err != nil {
				yield(nil, err)
				return
			}
			now := newDraft(v)
			if before != nil {
				r, err := revise(ctx, before, now)
				if !yield(r, err) || err != nil {
					return
				}
			}
			before = now
		}
	}
}

// revise compares two drafts that follow each other.
func revise(ctx context.Context, old, new *draft) (*Revision, error) {
	r := &Revision{Old: old.given, New: new.given}
	var err error
	if p := partOf(old, new); p != nil {
		r.Comparison, err = p.compare(ctx)
		r.Stayed = p.stayed()
	}
	if r.Comparison == nil && err == nil {
		r.Stayed = 0
		r.Comparison, err = diff.CompareContext(ctx, old.v, new.v)
	}
	if err != nil {
		return nil, err
	}
	return r, nil
}
