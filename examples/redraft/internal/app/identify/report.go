package identify

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// shown is how many drafts, and copies of a draft, are listed.
const shown = 5

// A report is an identification for people, written line by line.
type report struct {
	w     io.Writer
	width int
}

// all prints an identification.
func (o *report) all(name string, p *plan.Plan, r *identify.Identification) {
	o.paragraph("", fmt.Sprintf("%s: %s with words", name, count(r.Points, "point")))
	o.paragraph("", finding(p, r))
	if v := p.Version(r.Version); v != nil {
		o.paragraph("  ", strings.Join(nonEmpty(cmp.Or(v.Title, v.ID), string(v.Date),
			string(v.Status)), ", "))
	}
	if r.Finding == identify.FindingNew {
		o.paragraph("  ", "a text of something else, or a draft written anew")
	}
	if r.Foreign {
		o.paragraph("  ", inLanguage(r.Language)+
			": placed by numbers, figures and names; words are not compared")
	}
	if p.Collected != "" {
		o.paragraph("",
			fmt.Sprintf("Evidence collected to %s. redraft does not authenticate texts.",
				p.Collected))
	} else {
		o.paragraph("", "redraft does not authenticate texts.")
	}
	o.drafts(r)
	o.copies(r)
	o.conflicts(r)
	o.newPoints(r)
	o.foreignPoints(r)
	o.newWords(r)
	o.strays(r)
	o.lacking(r)
}

// inLanguage says in which language a text is, as far as that was told.
func inLanguage(tag string) string {
	if name := input.Language(tag); name != "" {
		return "in " + name
	}
	return "in another language than the copies that are known"
}

// finding says in a line what the text is.
func finding(p *plan.Plan, r *identify.Identification) string {
	how := "  (" + sureness(r.Confidence) + ")"
	switch r.Finding {
	case identify.FindingCopy:
		if r.Ground == identify.GroundOutline {
			return "A TRANSLATION or telling, whole or in part, of " + r.Version + how
		}
		return "ANOTHER COPY, whole or in part, of " + r.Version + how
	case identify.FindingDraft:
		return "A DRAFT OF ITS OWN, nearest to " + r.Version + how
	case identify.FindingNew:
		return "NEW: no known draft of " + cmp.Or(p.Title, p.ID, "the plan") + " is near" + how
	default:
		if r.Version == "" {
			return "NOT SETTLED: too little in it is known to name a draft"
		}
		return "NOT SETTLED: a copy or telling of " + r.Version +
			", or a draft of its own near to it"
	}
}

func sureness(confidence int) string {
	const sure, fairly = 800, 600
	switch {
	case confidence >= sure:
		return "sure"
	case confidence >= fairly:
		return "fairly sure"
	default:
		return "not sure"
	}
}

func (o *report) drafts(r *identify.Identification) {
	o.heading("drafts, nearest first")
	if len(r.Versions) == 0 {
		o.paragraph("  ", "none whose words are known")
		return
	}
	t := tabwriter.NewWriter(o.w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "  draft\tlikeness\tpoints found\tin a copy's words\tcontradicted")
	for i, v := range r.Versions {
		if i == shown {
			break
		}
		likeness := percent(v.Likeness)
		if r.Foreign {
			likeness = "-"
		}
		fmt.Fprintf(t, "  %s\t%s\t%d\t%d\t%d\n", words.Escape(v.Version), likeness, v.Found, v.Same,
			v.Conflicts)
	}
	t.Flush() //nolint:errcheck // what is written to is a buffer
}

func (o *report) copies(r *identify.Identification) {
	if r.Version == "" || r.Foreign || len(r.Near().Copies) == 0 {
		return
	}
	o.heading("copies of " + r.Version + ", likest first")
	t := tabwriter.NewWriter(o.w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "  copy\tdate\tlikeness\tover")
	for i, c := range r.Near().Copies {
		if i == shown {
			break
		}
		fmt.Fprintf(t, "  %s\t%s\t%s\t%s\n", words.Escape(cmp.Or(c.Copy.Name, "the text itself")),
			c.Copy.Date, percent(c.Likeness), count(c.Points, "point"))
	}
	t.Flush() //nolint:errcheck // what is written to is a buffer
}

func (o *report) conflicts(r *identify.Identification) {
	first := true
	for _, p := range r.Placements {
		if !p.Conflict {
			continue
		}
		if first {
			o.heading("another figure or party than every copy of " + r.Version + ", or not there")
			first = false
		}
		o.item(p.Point, quoted(p.Text))
	}
}

func (o *report) newPoints(r *identify.Identification) {
	points := r.New()
	if len(points) == 0 {
		return
	}
	o.heading("points that are in no known draft")
	for _, p := range points {
		o.item(p.Point, quoted(p.Text))
	}
}

// foreignPoints prints the points of which nothing can be said in a text that is
// compared otherwise.
func (o *report) foreignPoints(r *identify.Identification) {
	first := !r.Foreign
	for _, p := range r.Placements {
		if r.Foreign || !p.Foreign {
			continue
		}
		if first {
			o.heading("in another language than the rest: words are not compared")
			first = false
		}
		o.item(p.Point, quoted(p.Text))
	}
}

// strays prints what belongs to no point.
func (o *report) strays(r *identify.Identification) {
	for i, s := range r.Strays {
		if i == 0 {
			o.heading("lines that belong to no point, most likely the publisher's: they count " +
				"for nothing")
		}
		o.item(s.Point, quoted(s.Text))
	}
}

func (o *report) newWords(r *identify.Identification) {
	first, told := true, false
	for _, p := range r.Placements {
		if len(p.Words) == 0 {
			continue
		}
		if first {
			o.heading("words that no known copy of " + r.Version + " has in this place")
			first = false
		}
		var phrases []string
		for _, phrase := range p.Words {
			phrases = append(phrases, quoted(phrase.Text))
		}
		line := strings.Join(phrases, ", ")
		if p.Told {
			line = "told so far: " + line
			told = true
		}
		o.item(p.Point, line)
	}
	if told {
		o.paragraph("  ",
			"told so far: the draft's own words were not seen there, and these may be they")
	}
}

func (o *report) lacking(r *identify.Identification) {
	if r.Foreign || len(r.Lacking) == 0 {
		return
	}
	o.heading("points of " + r.Version + " that the text does not have")
	var ids []string
	for _, ref := range r.Lacking {
		ids = append(ids, ref.Point)
	}
	o.paragraph("  ", strings.Join(ids, " "))
	o.paragraph("  ", "a part lacks the rest: this does not say that they were struck out")
}

func (o *report) heading(s string) {
	fmt.Fprintln(o.w)
	o.paragraph("", s)
}

// item prints a line that begins with a point's id.
func (o *report) item(point, s string) {
	o.paragraph("  ", point+"  "+s)
}

// paragraph prints a text with broken lines; those after the first are indented
// further.
func (o *report) paragraph(indent, s string) {
	line := indent
	bare := true
	for word := range strings.SplitSeq(words.Escape(s), " ") {
		if !bare && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > o.width {
			fmt.Fprintln(o.w, strings.TrimRight(line, " "))
			line, bare = indent+"   ", true
		}
		if !bare {
			line += " "
		}
		line += word
		bare = false
	}
	fmt.Fprintln(o.w, strings.TrimRight(line, " "))
}

// quoted gives the beginning of a text in quotation marks.
func quoted(s string) string {
	const most = 160
	s = strings.Join(strings.Fields(s), " ")
	if utf8.RuneCountInString(s) > most {
		s = strings.TrimSpace(string([]rune(s)[:most])) + " …"
	}
	return `"` + s + `"`
}

func percent(perMille int) string { return fmt.Sprintf("%d%%", perMille/10) }

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func nonEmpty(all ...string) []string {
	var out []string
	for _, s := range all {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}
