package identify

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/detail"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// What it takes to place a text.
const (
	placedSure = 500 // confidence of a place, per mille
	// more than one in so many words of its provisions without a place are most of a text
	mostOf        = 2
	numberTrust   = 900 // trust in numbers from which a number alone is a place, per mille
	verbatimWords = 900 // likeness from which a text has the draft's own words, per mille
)

// A part is a piece of the text with its place.
type part struct {
	placed   Placed
	reading  plan.Reading
	held     bool // the draft's words are known for the place
	worded   bool // a copy has the place, and nothing else, in the draft's words
	likeness int
}

// A tally counts points with words, and their words.
type tally struct{ points, words int }

func (t *tally) add(text string) {
	if n := len(prose.Words(text)); n > 0 {
		t.points++
		t.words += n
	}
}

func (t *tally) join(other tally) {
	t.points += other.points
	t.words += other.words
}

// place finds what each point of the text is a reading of.
func (a *adder) place() {
	a.old, a.new = flat.Of(a.v), flat.Of(a.text)
	a.spoken = spokenFor(a.old)
	r := a.align()
	var all, placed tally
	var links []align.Link
	for _, l := range r.Links {
		if len(l.New) == 0 {
			continue
		}
		var n tally
		for _, j := range l.New {
			n.add(prose.Headed(a.new.Nodes[j].Point))
		}
		reason := a.misplaced(&l, r)
		if reason == "" || a.new.Nodes[l.New[0]].Point.Role.Provision() {
			all.join(n) // what stands around the provisions may be the publisher's
		}
		if reason != "" {
			for _, j := range l.New {
				p := a.new.Nodes[j].Point
				if t := prose.Headed(p); t != "" {
					a.out.Unplaced = append(a.out.Unplaced,
						Unplaced{Point: p.ID, Text: t, Reason: reason})
				}
			}
			continue
		}
		if n.words == 0 {
			continue // a number alone
		}
		placed.join(n)
		links = append(links, l)
	}
	slices.SortFunc(links, func(x, y align.Link) int { return cmp.Compare(x.New[0], y.New[0]) })
	order := make(map[string]int, len(a.new.Nodes))
	for i := range a.new.Nodes {
		order[a.new.Nodes[i].Point.ID] = i
	}
	slices.SortFunc(a.out.Unplaced, func(x, y Unplaced) int {
		return cmp.Compare(order[x.Point], order[y.Point])
	})
	switch {
	case a.foreign && (r.Refused != "" || !a.corroborated(links)):
		a.refuse(AddReasonLanguage, "", "")
		return
	case (all.words-placed.words)*mostOf > all.words:
		a.refuse(AddReasonOtherText, "",
			fmt.Sprintf("%d of its %d words, in %d of %d points, have no sure place there",
				all.words-placed.words, all.words, all.points-placed.points, all.points))
		for _, u := range a.out.Unplaced {
			a.refuse(u.Reason, u.Point, u.Text)
		}
		return
	}
	for i := range links {
		a.parts = append(a.parts, a.part(&links[i]))
	}
	a.wording()
}

// align finds which points of the version those of the text are.
func (a *adder) align() *align.Result {
	known := a.old.Aligned(languageOf(a.spoken), func(i int) align.Node {
		n := spokenNode(a.old, i, a.spoken[i])
		n.Lang = "" // that of most is taken for that of all
		return n
	})
	text := a.new.Aligned(a.w.Language, func(i int) align.Node {
		p := a.new.Nodes[i].Point
		return align.Node{Number: p.Number, Heading: p.Heading, Text: p.Text}
	})
	if a.foreign = !lang.MayBeOne(known.Lang, text.Lang); !a.foreign {
		known.Lang, text.Lang = "", ""
	}
	return align.Trees(known, text)
}

// misplaced says why a link is no place for its points; "" it is one.
func (a *adder) misplaced(l *align.Link, r *align.Result) AddReason {
	if len(l.Old) == 0 {
		return AddReasonNotThere
	}
	known := slices.ContainsFunc(l.Old, func(i int) bool { return a.spoken[i] != nil })
	switch {
	case l.Method == align.MethodNumber && (a.foreign || !known) && r.NumberTrust >= numberTrust:
		return ""
	case l.Kind == align.KindReplaced:
		return AddReasonNotThere
	case l.Confidence < placedSure:
		return AddReasonNotSure
	}
	return ""
}

// corroborated reports whether figures and names bear out where the points of
// a translation were placed.
func (a *adder) corroborated(links []align.Link) bool {
	reader := detail.NewReader(a.p.Parties)
	agree, all := 0, 0
	for _, l := range links {
		var others []*detail.Details
		for _, i := range l.Old {
			for _, h := range held.Of(a.v, a.old.Nodes[i].Point) {
				if h.Content.Text != "" {
					d := reader.Read(h.Content.Text)
					others = append(others, &d)
				}
			}
		}
		for _, j := range l.New {
			d := reader.Read(prose.Headed(a.new.Nodes[j].Point))
			x, lone := d.Weigh(others)
			agree += x
			all += x + lone
		}
	}
	return agree >= outlineLeast && agree*1000 >= all*outlineFrom
}

// part makes the reading of a link.
func (a *adder) part(l *align.Link) part {
	p := part{placed: Placed{Confidence: l.Confidence, Likeness: l.Likeness}}
	c := &p.reading.Content
	for _, j := range l.New {
		q := a.new.Nodes[j].Point
		p.placed.From = append(p.placed.From, q.ID)
		p.reading.Number = cmp.Or(p.reading.Number, a.new.Number(j))
		appendText(c, prose.Headed(q), len(prose.Headed(q))-len(q.Text), q.Notes)
	}
	for _, i := range l.Old {
		p.placed.Points = append(p.placed.Points, a.old.Nodes[i].Point.ID)
	}
	p.reading.Points = slices.Clone(p.placed.Points)
	c.Confirmed = plan.ConfirmedExact
	c.Cites = []sources.Citation{{Report: a.w.Report}}
	if held.Gapped(c.Notes) {
		c.Extent = plan.ExtentAbridged
	}
	if len(l.Old) == 1 {
		a.single(&p, l.Old[0])
	}
	return p
}

// single says of a part what its place, where it is one point, shows of it.
func (a *adder) single(p *part, i int) {
	q, c := a.old.Nodes[i].Point, &p.reading.Content
	if p.reading.Number == q.Number {
		p.reading.Number = ""
	}
	p.worded = slices.ContainsFunc(held.Of(a.v, q), func(h held.Text) bool {
		return h.Standing.DraftWords() && !h.Block()
	})
	s := a.spoken[i]
	if s == nil || a.foreign {
		return
	}
	r := redline.Compare(s.Content.Text, c.Text, redline.FoldCase(), redline.Minimal(),
		redline.Moves(false))
	p.held, p.likeness = s.Standing.FullWords(), r.Similarity
	const inIt, most = 950, 700
	if p.held && c.Extent == "" && r.NewInOld >= inIt && r.OldInNew < most {
		c.Extent, p.likeness = plan.ExtentFragment, r.NewInOld
	}
}

// appendText adds a text, below its heading, with its notes.
func appendText(c *plan.Content, text string, heading int, notes []plan.Note) {
	if text == "" {
		return
	}
	if c.Text != "" {
		c.Text += "\n"
	}
	at := len(c.Text) + heading
	c.Text += text
	for _, n := range notes {
		n.At += at
		c.Notes = append(c.Notes, n)
	}
}

// wording finds out how the witness stands to the draft, where that was not
// told.
func (a *adder) wording() {
	if a.w.Wording != "" {
		return
	}
	if a.foreign {
		a.w.Wording = plan.WordingTranslation
		return
	}
	held, alike := 0, 0
	for i := range a.parts {
		if p := &a.parts[i]; p.held {
			held++
			alike += p.likeness
		}
	}
	if held > 0 && alike >= held*verbatimWords {
		a.w.Wording = plan.WordingVerbatim
	}
}
