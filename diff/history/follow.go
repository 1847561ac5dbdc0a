package history

import (
	"context"
	"errors"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/sources"
)

// A Text is one version of a law as it comes in. The zero Text is a version of which
// nothing is known: it fails.
type Text struct {
	ID       string       // of the version, another for each
	Path     string       // where it is kept; "" under the name of the law
	Date     sources.Date // "" not known
	Language string       // BCP 47 tag; "" not known
	Text     string       // as package outline reads it
	Failed   string       // why there is no text; "" there is one
	Gone     bool         // the law is no longer kept from here on: there is no text
}

// Follow gives the lines of one law, one for each of its versions, in their order. A line
// is the callee's to keep. Reading ends with the first error: of the row, of emit, or
// of ctx.
//
// It is safe for concurrent use, for as many laws at a time as there are processors.
// Cost: see [outline.Parse] and [trail.Sequence]; memory for two versions.
func Follow(ctx context.Context, law string, versions iter.Seq2[Text, error],
	emit func(*Line) error,
) error {
	f := &follower{law: law, emit: emit, names: make(map[string]string), gone: make(map[sum]Origin)}
	for r, err := range trail.SequenceContext(ctx, f.read(versions)) {
		if err == nil {
			err = f.revised(r)
		}
		if err != nil {
			if stopped, ok := errors.AsType[*stop](err); ok {
				return stopped.err
			}
			return err
		}
	}
	return f.err
}

// A stop ends a sequence with an error of the caller's.
type stop struct{ err error }

func (s *stop) Error() string { return s.err.Error() }

// A follower is at one version of a law.
type follower struct {
	law  string
	emit func(*Line) error
	err  error // why reading ended where no sequence was there to say it

	step   int
	at     State  // the last version that was read
	text   string // of it
	points int
	next   Line // of the version that is compared

	names map[string]string // point of the last version → provision, where it is not its own id
	gone  map[sum]Origin    // words that stood in the law, and do no longer
}

// read gives the versions that can be read, and emits the lines of those that are compared
// with nothing.
func (f *follower) read(versions iter.Seq2[Text, error]) iter.Seq2[*plan.Version, error] {
	return func(yield func(*plan.Version, error) bool) {
		for t, err := range versions {
			var v *plan.Version
			if err == nil {
				v, err = f.version(t)
			}
			if err != nil {
				// A sequence tells what is wrong in a row of one version too.
				yield(nil, &stop{err})
				return
			}
			if v != nil && !yield(v, nil) {
				return
			}
		}
	}
}

// version gives what is to be compared of a text; nil where its line is written.
func (f *follower) version(t Text) (*plan.Version, error) {
	f.step++
	l := Line{
		Format: Format, Law: f.law, Step: f.step, Old: f.at,
		New: State{ID: t.ID, Path: t.Path, Date: t.Date},
	}
	var v *plan.Version
	switch {
	case t.Gone:
		l.Gone = true
	case t.Failed != "":
		l.Failed = t.Failed
	case f.at != (State{}) && t.Text == f.text:
		l.Same, l.Points = true, f.points
		f.at = l.New
	default:
		v, l.Failed = parse(t)
	}
	if v == nil {
		return nil, f.emit(&l)
	}
	first := f.at == (State{})
	for range v.All() {
		l.Points++
	}
	f.at, f.text, f.points = l.New, t.Text, l.Points
	if first {
		return v, f.emit(&l)
	}
	f.next = l
	return v, nil
}

// parse reads a text; it gives the reason where that cannot be.
func parse(t Text) (v *plan.Version, failed string) {
	if !utf8.ValidString(t.Text) {
		return nil, "the text is no UTF-8"
	}
	if strings.ContainsRune(t.Text, 0) {
		return nil, "the text has characters of code 0, as no text has"
	}
	if len(t.Text) > outline.DefaultMaxSize {
		return nil, "the text is larger than 64 MiB"
	}
	o := outline.Parse(t.Text, outline.ID(t.ID), outline.Language(t.Language))
	switch {
	case len(o.Version.Points) == 0:
		return nil, "the text has no words that could be compared"
	case slices.ContainsFunc(o.Segments, func(s outline.Segment) bool {
		return s.Kind == outline.KindUnread
	}):
		return nil, "the text has more lines than are read"
	}
	o.Version.Date = t.Date
	whole(o.Version)
	return o.Version, ""
}

// whole takes a law as what its keeper says that it is: all of it. A number that is
// missing is then a provision that is not there.
func whole(v *plan.Version) {
	v.Coverage = plan.CoverageComplete
	for _, p := range v.All() {
		p.Coverage = ""
	}
}

// revised emits the line of a version that was compared.
func (f *follower) revised(r *trail.Revision) error {
	l := f.next
	l.Changes = f.changes(r.Comparison)
	return f.emit(&l)
}

// changes gives what became of the clauses of a comparison, in the order of its links.
func (f *follower) changes(c *diff.Comparison) []Change {
	k := &keeper{follower: f, c: c}
	k.pass()
	return k.done
}
