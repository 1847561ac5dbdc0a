package checkquotes

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/plan"
)

// labels say in a word or two what came of a quotation.
var labels = map[quote.Answer]string{
	quote.AnswerFound: "FOUND", quote.AnswerOmitted: "FOUND", quote.AnswerDifferent: "DIFFERENT",
	quote.AnswerPart:      "IN PART",
	quote.AnswerElsewhere: "ELSEWHERE", quote.AnswerNowhere: "NOWHERE",
	quote.AnswerUnchecked: "UNCHECKED",
}

// shown is how many places are listed for a quotation.
const shown = 6

// An output is where a report is written, and what lends names for it.
type output struct {
	w    io.Writer
	plan *plan.Plan
}

// write writes a report for people.
func (o *output) write(r *quote.Report) {
	w := o.w
	fmt.Fprintf(w, "against %s: %s", r.Version, r.Title)
	if r.Date != "" {
		fmt.Fprintf(w, ", %s", r.Date)
	}
	fmt.Fprintln(w)
	writeCoverage(w, r)
	if r.Collected != "" {
		fmt.Fprintf(w, "Evidence to %s. ", r.Collected)
	}
	fmt.Fprintln(w, "redraft does not authenticate texts.")
	if other := input.Language(r.Language); other != "" && len(r.Languages) > 0 &&
		!slices.Contains(r.Languages, r.Language) {
		fmt.Fprintf(w,
			"The article is in %s, in which no words of the draft are known: what it quotes in "+
				"%s is not checked.\n", other, other)
	}
	if len(r.Itself) > 0 {
		fmt.Fprintf(w,
			"The article is itself a copy of the draft: %s. What it has from there is checked "+
				"against itself.\n", copies(r.Itself))
	}
	for i := range r.Quotations {
		fmt.Fprintln(w)
		o.quotation(&r.Quotations[i])
	}
	fmt.Fprintln(w)
	writeTally(w, r)
}

// writeCoverage says in how many points a quotation can be found at all.
func writeCoverage(w io.Writer, r *quote.Report) {
	switch read := r.Points - len(r.Unread); {
	case r.Points == 0, read == 0:
		fmt.Fprintln(w, "No words of it were read: nothing can be found in it.")
	case len(r.Unread) == 0:
		fmt.Fprintln(w, "Words of each of its points were read.")
	default:
		fmt.Fprintf(w,
			"Words of %d of its %d points were read, of some only a few; nothing can be found in %s.\n", read, r.Points, strings.Join(r.Unread, ", "))
	}
}

func writeTally(w io.Writer, r *quote.Report) {
	if len(r.Quotations) == 0 {
		fmt.Fprintln(w, "The article has no quotations.")
	} else {
		t := r.Tally
		var parts []string
		for _, p := range []struct {
			n    int
			what string
		}{
			{t.Found, "found"},
			{t.Omitted, "found with words left out"},
			{t.Different, "different"},
			{t.Part, "in part"},
			{t.Elsewhere, "elsewhere"},
			{t.Nowhere, "nowhere"},
			{t.Unchecked, "not to be checked"},
		} {
			if p.n > 0 {
				parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
			}
		}
		if t.Speaker > 0 {
			parts = append(parts, fmt.Sprintf("%d given to a speaker", t.Speaker))
		}
		fmt.Fprintf(w, "%s: %s.\n", plural(len(r.Quotations), "quotation", "quotations"),
			strings.Join(parts, ", "))
	}
	if r.Tally.Nowhere > 0 {
		fmt.Fprintln(w,
			"Nowhere is not wrong: it may be somebody else's words, a translation, or words of "+
				"the draft that were not read.")
	}
	if n := len(r.Lone); n > 0 {
		var lines []string
		for _, m := range r.Lone {
			if text := fmt.Sprint(m.Line); len(lines) == 0 || lines[len(lines)-1] != text {
				lines = append(lines, text)
			}
		}
		fmt.Fprintf(w, "%s without a partner, in line %s: what is quoted there was not checked.\n",
			plural(n, "quotation mark is", "quotation marks are"), strings.Join(lines, ", "))
	}
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// row writes a line behind a label.
func row(w io.Writer, label, format string, args ...any) {
	fmt.Fprintf(w, "  %-9s  %s\n", label, fmt.Sprintf(format, args...))
}

func (o *output) quotation(q *quote.Quotation) {
	w := o.w
	fmt.Fprintf(w, "line %d  “%s”\n", q.Line, flat(q.Text))
	if q.Speaker != "" {
		row(w, "SPEAKER", "the article gives these words to %s", q.Speaker)
	}
	label := labels[q.Answer]
	switch q.Answer {
	case quote.AnswerFound, quote.AnswerOmitted:
		writeFound(w, q, label)
	case quote.AnswerDifferent:
		writePlaces(w, label, nearest(q.Near))
	case quote.AnswerPart:
		writeParts(w, q, label)
	case quote.AnswerElsewhere:
		row(w, label, "%s", elsewhere(q))
		writePlaces(w, "", q.Places)
	case quote.AnswerNowhere:
		row(w, label, "%s", nowhere(q))
	case quote.AnswerUnchecked:
		row(w, label, "%s", unchecked(q))
		writePlaces(w, "", q.Places)
	}
	if q.Answer != quote.AnswerDifferent && len(q.Near) > 0 {
		writePlaces(w, "nearest", q.Near[:1])
	}
	for _, c := range q.Disputes {
		o.dispute(c)
	}
}

// nearest gives the first place of each point.
func nearest(list []quote.Place) []quote.Place {
	var out []quote.Place
	for _, p := range list {
		if !slices.ContainsFunc(out, func(o quote.Place) bool {
			return o.Points[0] == p.Points[0]
		}) {
			out = append(out, p)
		}
	}
	return out
}

var reasons = map[quote.Reason]string{
	quote.ReasonLanguage: "no words of the draft are known in this language",
	quote.ReasonTranslation: "a translation at best: another one, or the draft itself, may have " +
		"other words",
	quote.ReasonUnread: "nobody has read the words of the point that it is from, or seems " +
		"to be from",
	quote.ReasonTold: "not in the draft's words, but in those of who tells it",
}

// unchecked says why a quotation cannot be checked.
func unchecked(q *quote.Quotation) string {
	name := input.Language(q.Language)
	switch {
	case q.Reason != quote.ReasonLanguage || name == "":
		return reasons[q.Reason]
	case len(q.Near) > 0:
		return "in " + name + ": placed by figures and names; words are not compared"
	default:
		return "in " + name + ": no words of the draft are known in it, and words are not compared"
	}
}

func elsewhere(q *quote.Quotation) string {
	if len(q.Named) > 0 {
		return "not in point " + strings.Join(q.Named, ", ") + "; these words stand in"
	}
	return "not in this draft; these words stand in"
}

func nowhere(q *quote.Quotation) string {
	if q.Speaker != "" {
		return "not in the draft, as words of a speaker need not be"
	}
	return "in no copy of the draft that was read"
}

func writeFound(w io.Writer, q *quote.Quotation, label string) {
	if q.Few {
		row(w, label, "too few words to tell where they are from; they stand in")
		label = ""
	}
	if q.Itself() {
		row(w, label, "checked against itself: only the article has these words")
		label = ""
	}
	if q.Answer == quote.AnswerOmitted {
		row(w, label, "with words left out:")
		label = ""
	}
	writePlaces(w, label, q.Places)
	for _, p := range q.Unlike {
		row(w, "unlike", "%s:", where(&p))
		writeDetails(w, &p)
	}
}

// writePlaces names where words stand and how they differ there; what is the same
// at several places is written once.
func writePlaces(w io.Writer, label string, places []quote.Place) {
	for i := range places {
		p := &places[i]
		if i == shown {
			row(w, "", "and in %s more", plural(len(places)-i, "place", "places"))
			return
		}
		row(w, label, "%s", where(p))
		label = ""
		if i == 0 || !slices.Equal(places[i-1].Points, p.Points) {
			writeDetails(w, p)
		}
	}
}

func writeParts(w io.Writer, q *quote.Quotation, label string) {
	for _, p := range q.Parts {
		if len(p.Places) == 0 {
			row(w, label, "nowhere: “%s”", flat(p.Text))
		} else {
			stands := "stands in"
			if len(p.Places[0].Differences) > 0 {
				stands = "stands, with other words, in"
			}
			row(w, label, "“%s” %s", flat(p.Text), stands)
			writePlaces(w, "", p.Places)
		}
		label = ""
	}
}

// where says in which points and whose words.
func where(p *quote.Place) string {
	points := "point " + p.Points[0]
	if n := len(p.Points); n > 1 {
		points = "points " + p.Points[0] + " to " + p.Points[n-1]
	}
	s := points + " of " + p.Ref.Version
	switch p.Copy.Wording {
	case plan.WordingTranslation:
		s += ", as " + who(p.Copy) + " translates it"
	case plan.WordingParaphrase:
		s += ", as " + who(p.Copy) + " tells it in its own words"
	default:
		s += ", as " + who(p.Copy) + " has it"
	}
	if p.Itself {
		s += " (the article itself)"
	}
	return s
}

// who names a copy, with those in whose copy it was read.
func who(c collate.Copy) string {
	if c.Name == "" {
		return "the text itself"
	}
	if len(c.Via) > 0 {
		return c.Name + " (read at " + strings.Join(c.Via, ", after ") + ")"
	}
	return c.Name
}

func copies(list []collate.Copy) string {
	var names []string
	for _, c := range list {
		names = append(names, who(c))
	}
	return strings.Join(names, "; ")
}

func writeDetails(w io.Writer, p *quote.Place) {
	for _, o := range p.Omitted {
		turns := ""
		if o.Turn != "" {
			turns = " — " + turned[o.Turn]
		}
		row(w, "", "the article leaves out “%s”%s", flat(o.Text), turns)
	}
	for _, d := range p.Differences {
		own := ""
		if d.Own {
			own = ", in brackets,"
		}
		switch {
		case d.Quoted == "":
			row(w, "", "the article lacks “%s”", flat(d.Text))
		case d.Text == "":
			row(w, "", "the article adds%s “%s”", own, flat(d.Quoted))
		default:
			row(w, "", "the article has%s “%s”, the copy “%s”", own, flat(d.Quoted), flat(d.Text))
		}
	}
}

var turned = map[quote.Turn]string{
	quote.TurnNegation: "a negation", quote.TurnException: "an exception",
	quote.TurnCondition: "a condition",
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }
