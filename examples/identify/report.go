package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/plan"
)

// width is the number of columns of a terminal.
const width = 80

// shown is how many drafts, and copies of a draft, are listed.
const shown = 5

// report prints an identification for people.
func report(w io.Writer, name string, p *plan.Plan, r *identify.Identification) {
	paragraph(w, "", fmt.Sprintf("%s: %s with words", name, count(r.Points, "point")))
	paragraph(w, "", finding(p, r))
	if v := p.Version(r.Version); v != nil {
		paragraph(w, "  ", strings.Join(nonEmpty(cmp.Or(v.Title, v.ID), string(v.Date), string(v.Status)), ", "))
	}
	if r.Finding == identify.FindingNew {
		paragraph(w, "  ", "a text of something else, or a draft written anew")
	}
	if r.Ground == identify.GroundOutline {
		paragraph(w, "  ", "The text is in another language than the copies that are known. Only its numbers, structure, figures and names were "+
			"compared; nothing is said of its words.")
	}
	if p.Collected != "" {
		paragraph(w, "", fmt.Sprintf("Evidence collected to %s. redraft does not authenticate texts.", p.Collected))
	} else {
		paragraph(w, "", "redraft does not authenticate texts.")
	}
	drafts(w, r)
	copies(w, r)
	conflicts(w, r)
	newPoints(w, r)
	newWords(w, r)
	lacking(w, r)
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
		return "NOT SETTLED: a copy or telling of " + r.Version + ", or a draft of its own near to it"
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

func drafts(w io.Writer, r *identify.Identification) {
	heading(w, "drafts, nearest first")
	if len(r.Versions) == 0 {
		paragraph(w, "  ", "none whose words are known")
		return
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "  draft\tlikeness\tpoints found\tin a copy's words\tcontradicted")
	for i, v := range r.Versions {
		if i == shown {
			break
		}
		likeness := percent(v.Likeness)
		if r.Foreign {
			likeness = "-"
		}
		fmt.Fprintf(t, "  %s\t%s\t%d\t%d\t%d\n", v.Version, likeness, v.Found, v.Same, v.Conflicts)
	}
	t.Flush() //nolint:errcheck // what is written to is a buffer
}

func copies(w io.Writer, r *identify.Identification) {
	if r.Version == "" || r.Foreign || len(r.Near().Copies) == 0 {
		return
	}
	heading(w, "copies of "+r.Version+", likest first")
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "  copy\tdate\tlikeness\tover")
	for i, c := range r.Near().Copies {
		if i == shown {
			break
		}
		fmt.Fprintf(t, "  %s\t%s\t%s\t%s\n", cmp.Or(c.Copy.Name, "the text itself"), c.Copy.Date, percent(c.Likeness), count(c.Points, "point"))
	}
	t.Flush() //nolint:errcheck // what is written to is a buffer
}

func conflicts(w io.Writer, r *identify.Identification) {
	first := true
	for _, p := range r.Placements {
		if !p.Conflict {
			continue
		}
		if first {
			heading(w, "another figure or party than every copy of "+r.Version+", or not there")
			first = false
		}
		item(w, p.Point, quoted(p.Text))
	}
}

func newPoints(w io.Writer, r *identify.Identification) {
	points := r.New()
	if len(points) == 0 {
		return
	}
	heading(w, "points that are in no known draft")
	for _, p := range points {
		item(w, p.Point, quoted(p.Text))
	}
}

func newWords(w io.Writer, r *identify.Identification) {
	first, told := true, false
	for _, p := range r.Placements {
		if len(p.Words) == 0 {
			continue
		}
		if first {
			heading(w, "words that no known copy of "+r.Version+" has in this place")
			first = false
		}
		var words []string
		for _, phrase := range p.Words {
			words = append(words, quoted(phrase.Text))
		}
		line := strings.Join(words, ", ")
		if p.Told {
			line = "told so far: " + line
			told = true
		}
		item(w, p.Point, line)
	}
	if told {
		paragraph(w, "  ", "told so far: the draft's own words were not seen there, and these may be they")
	}
}

func lacking(w io.Writer, r *identify.Identification) {
	if r.Foreign || len(r.Lacking) == 0 {
		return
	}
	heading(w, "points of "+r.Version+" that the text does not have")
	var ids []string
	for _, ref := range r.Lacking {
		ids = append(ids, ref.Point)
	}
	paragraph(w, "  ", strings.Join(ids, " "))
	paragraph(w, "  ", "a part lacks the rest: this does not say that they were struck out")
}

func heading(w io.Writer, s string) {
	fmt.Fprintln(w)
	paragraph(w, "", s)
}

// item prints a line that begins with a point's id.
func item(w io.Writer, point, s string) {
	paragraph(w, "  ", point+"  "+s)
}

// paragraph prints a text with broken lines; those after the first are indented
// further.
func paragraph(w io.Writer, indent, s string) {
	line := indent
	bare := true
	for word := range strings.SplitSeq(s, " ") {
		if !bare && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			fmt.Fprintln(w, strings.TrimRight(line, " "))
			line, bare = indent+"   ", true
		}
		if !bare {
			line += " "
		}
		line += word
		bare = false
	}
	fmt.Fprintln(w, strings.TrimRight(line, " "))
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

func count(n int, of string) string {
	if n == 1 {
		return "1 " + of
	}
	return fmt.Sprintf("%d %ss", n, of)
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
