package collate

import (
	"slices"
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
)

// Footing says how far the words of a [Reading] are held against those of the
// lead.
type Footing string

// The values of [Footing].
const (
	FootingLead Footing = "lead" // it is the lead itself
	// FootingWords: both whole and in the draft's words: lost and added words are given
	FootingWords Footing = "words"
	// FootingPart: a side is cut short: it lacks nothing outside of what it has
	FootingPart Footing = "in-part"
	// FootingTold: a side was not read in the draft's words: words are not compared
	FootingTold     Footing = "told"
	FootingLanguage Footing = "language" // the sides are in different languages
	FootingBlock    Footing = "block"    // one text for a run of points: words are not compared
	FootingNone     Footing = "none"     // a side has no text
)

// Footings lists the values of [Footing].
func Footings() []Footing {
	return []Footing{
		FootingLead, FootingWords, FootingPart, FootingTold, FootingLanguage,
		FootingBlock, FootingNone,
	}
}

// Valid reports whether b is a known value.
func (b Footing) Valid() bool { return slices.Contains(Footings(), b) }

// hold sets how far r is held against the lead, and the words lost and added.
func (r *Reading) hold(lead *Reading) {
	switch {
	case r.Lead:
		r.Basis = FootingLead
	case r.Text == "" || lead.Text == "":
		r.Basis = FootingNone
	case len(r.Block) > 0 || len(lead.Block) > 0:
		r.Basis = FootingBlock
	case !lang.MayBeOne(r.Standing.Language, lead.Standing.Language):
		r.Basis = FootingLanguage
	case !r.Standing.DraftWords() || !lead.Standing.DraftWords():
		r.Basis = FootingTold
	default:
		r.Basis = FootingWords
		if cut(r.Standing, r.Notes) || cut(lead.Standing, lead.Notes) {
			r.Basis = FootingPart
		}
		r.words(lead)
	}
}

// cut reports whether words of the clause are missing in a reading.
func cut(s plan.Standing, notes []plan.Note) bool {
	return s.Extent != plan.ExtentWhole || held.Gapped(notes)
}

// words finds what r lost and added.
func (r *Reading) words(lead *Reading) {
	spans := redline.Compare(lead.Text, r.Text, redline.FoldCase(), redline.Moves(false),
		redline.Coarseness(0)).Spans
	r.Lost = missing(spans, redline.OpDeleted, r)
	r.Added = missing(spans, redline.OpInserted, lead)
}

// missing gives the runs of words that one operation took or brought, as far
// as reading r is known to lack them: a text that is cut at its ends lacks only
// what would stand between its first and its last word, and one with words
// missing inside is not known to lack any.
func missing(spans []redline.Span, op redline.Op, r *Reading) []Phrase {
	if r.Standing.Extent == plan.ExtentAbridged || gappedInside(r) {
		return nil
	}
	if cut(r.Standing, r.Notes) {
		shared := func(s redline.Span) bool {
			return hunk.Same(s) && prose.Folded(s.Old.Text) != ""
		}
		for len(spans) > 0 && !shared(spans[0]) {
			spans = spans[1:]
		}
		for len(spans) > 0 && !shared(spans[len(spans)-1]) {
			spans = spans[:len(spans)-1]
		}
	}
	var out []Phrase
	for _, s := range spans {
		part := s.Old
		if op == redline.OpInserted {
			part = s.New
		}
		if s.Op == op && prose.Folded(part.Text) != "" {
			words := strings.TrimLeftFunc(part.Text, unicode.IsSpace)
			out = append(out, Phrase{
				At:   part.At + len(part.Text) - len(words),
				Text: strings.TrimRightFunc(words, unicode.IsSpace),
			})
		}
	}
	return out
}

// gappedInside reports whether words are missing between words of a reading.
func gappedInside(r *Reading) bool {
	return slices.ContainsFunc(r.Notes, func(n plan.Note) bool {
		return n.Kind == plan.NoteKindGap && n.At > 0 && n.At < len(r.Text) &&
			prose.Folded(r.Text[:n.At]) != "" && prose.Folded(r.Text[n.At:]) != ""
	})
}
