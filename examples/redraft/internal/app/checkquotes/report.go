package checkquotes

import (
	"fmt"
	"io"
	"strings"

	"github.com/redraft-go/redraft/sources"
)

// write writes what came of each quotation.
func write(w io.Writer, c *checker, results []result, unpaired int) {
	v := c.version
	fmt.Fprintf(w, "against %s: %s", v.ID, v.Title)
	if v.Date != "" {
		fmt.Fprintf(w, ", %s", v.Date)
	}
	fmt.Fprintln(w)
	c.writeCoverage(w)
	fmt.Fprintln(w, "redraft does not authenticate texts.")

	count := map[string]int{}
	for i := range results {
		r := &results[i]
		count[r.label()]++
		fmt.Fprintf(w, "\nline %d  “%s”\n", r.line, flat(r.text))
		c.writeResult(w, r)
	}
	fmt.Fprintln(w)
	if len(results) == 0 {
		fmt.Fprintln(w, "The article has no quotations.")
	} else {
		fmt.Fprintf(w, "%s: %d found, %d with differences, %d in words that are not the draft's, %d too short to tell, %d nowhere.\n",
			plural(len(results), "quotation", "quotations"), count[labelFound], count[labelDiffers], count[labelTold], count[labelShort], count[labelNowhere])
	}
	if count[labelNowhere] > 0 {
		fmt.Fprintln(w, "Nowhere is not wrong: it may be somebody else's words, a translation, or words of the draft that were not read.")
	}
	if unpaired > 0 {
		fmt.Fprintf(w, "%s without a partner.\n", plural(unpaired, "quotation mark is", "quotation marks are"))
	}
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// writeCoverage says in how many points a quotation can be found at all.
func (c *checker) writeCoverage(w io.Writer) {
	known := map[string]bool{}
	for _, p := range c.passages {
		if p.closely == draftWords {
			top, _, _ := strings.Cut(p.point, ".")
			known[top] = true
		}
	}
	var unread []string
	for _, p := range c.version.Points {
		if !known[p.ID] {
			unread = append(unread, p.ID)
		}
	}
	if n := len(c.version.Points); n == 0 {
		fmt.Fprintln(w, "No words of it were read: nothing can be found in it.")
	} else if len(unread) == 0 {
		fmt.Fprintln(w, "Words of each of its points were read.")
	} else {
		fmt.Fprintf(w, "Words of %d of its %d points were read, of some only a few; nothing can be found in %s.\n", n-len(unread), n, strings.Join(unread, ", "))
	}
}

func (c *checker) writeResult(w io.Writer, r *result) {
	switch r.label() {
	case labelFound, labelTold, labelShort:
		c.writeFound(w, r)
	case labelDiffers:
		h := r.hits[0]
		fmt.Fprintf(w, "  DIFFERS  %s\n", where(h))
		writeDifferences(w, h.match)
		c.writeFigures(w, h.point, r.text)
	default:
		fmt.Fprintln(w, "  NOWHERE  in no copy of the draft that was read")
		if len(r.hits) > 0 {
			h := r.hits[0]
			fmt.Fprintf(w, "  nearest  %s; whether it is meant cannot be told\n", where(h))
			writeDifferences(w, h.match)
			c.writeFigures(w, h.point, r.text)
		}
	}
	if len(r.beyond) > 0 {
		fmt.Fprintf(w, "  but      these words stand in %s\n", strings.Join(r.beyond, ", "))
	}
}

// writeFound names the points that have the words, each with the publications
// that have them, and what other copies of the same point have instead.
func (c *checker) writeFound(w io.Writer, r *result) {
	label := r.label()
	switch label {
	case labelShort:
		fmt.Fprintf(w, "  %-7s  too few words to tell where they are from; they stand in\n", label)
		label = ""
	case labelTold:
		fmt.Fprintf(w, "  %-7s  not in the draft's words:\n", label)
		label = ""
	}
	var last string
	for _, h := range r.hits {
		if h.closely != r.hits[0].closely {
			break // the draft's own words count before those of others
		}
		if name := fmt.Sprint(h.order, " ", h.whose); name != last {
			fmt.Fprintf(w, "  %-7s  %s\n", label, where(h))
			label, last = "", name
		}
	}
	for _, h := range r.unlike {
		fmt.Fprintf(w, "  unlike   %s:\n", where(h))
		writeDifferences(w, h.match)
	}
	if r.label() != labelShort {
		c.writeFigures(w, r.hits[0].point, r.text)
	}
}

// where says in which point and whose words.
func where(h hit) string {
	s := "point " + h.point + ", as " + h.whose
	switch h.closely {
	case translated:
		return s + " translates it"
	case retold:
		return s + " tells it in its own words"
	case others:
		return s + " gives it, how closely is not known"
	default:
		return s + " has it"
	}
}

func writeDifferences(w io.Writer, m sources.Match) {
	for _, d := range m.Differences {
		switch {
		case d.Quoted == "":
			fmt.Fprintf(w, "           the article leaves out “%s”\n", flat(d.Text))
		case d.Text == "":
			fmt.Fprintf(w, "           the article adds “%s”\n", flat(d.Quoted))
		default:
			fmt.Fprintf(w, "           the article has “%s”, the copy “%s”\n", flat(d.Quoted), flat(d.Text))
		}
	}
}

func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// writeFigures gives the figures that are recorded for a point, with who has
// them so, where the quotation has a figure.
func (c *checker) writeFigures(w io.Writer, point, quoted string) {
	if !hasDigit(quoted) {
		return
	}
	for i, f := range c.figures[point] {
		label := ""
		if i == 0 {
			label = "figures"
		}
		fmt.Fprintf(w, "  %-7s  %s: %s (%s)\n", label, f.key, f.value, strings.Join(f.whose, "; "))
	}
}
