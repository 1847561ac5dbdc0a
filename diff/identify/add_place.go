package identify

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/detail"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// What it takes to place a text.
const (
	placedSure    = 500 // confidence of a place, per mille
	placedShare   = 500 // share of the words that must find a place, per mille
	numberTrust   = 900 // trust in numbers from which a number alone is a place, per mille
	detailsAgree  = 8   // weight of figures and names that a translation must share
	detailsShare  = 250 // and their share of all that were compared, per mille
	verbatimWords = 900 // likeness from which a text has the draft's own words, per mille
)

// A part is a piece of the text with its place.
type part struct {
	placed   Placed
	reading  plan.Reading
	held     bool // the draft's words are known for the place
	likeness int
}

// place finds what each point of the text is a reading of.
func (a *adder) place() {
	spoken := spokenFor(a.v)
	known := align.Tree{Lang: languageOf(a.v, spoken), Nodes: a.knownNodes(a.v.Points, spoken)}
	a.foreign = !lang.MayBeOne(known.Lang, a.w.Language)
	text := align.Tree{Lang: a.w.Language, Nodes: textNodes(a.text.Points)}
	if !a.foreign {
		known.Lang, text.Lang = "", ""
	}
	old, new := pointsOf(a.v.Points), pointsOf(a.text.Points)
	r := align.Trees(known, text)
	words, placed := 0, 0
	var links []align.Link
	for _, l := range r.Links {
		if len(l.New) == 0 {
			continue
		}
		n := 0
		for _, j := range l.New {
			n += len(prose.Folded(prose.Headed(new[j])))
		}
		words += n
		if reason := a.misplaced(&l, r, old, spoken); reason != "" {
			for _, j := range l.New {
				if t := prose.Headed(new[j]); t != "" {
					a.out.Unplaced = append(a.out.Unplaced, Unplaced{Point: new[j].ID, Text: t, Reason: reason})
				}
			}
			continue
		}
		if n == 0 {
			continue // a number alone
		}
		placed += n
		links = append(links, l)
	}
	slices.SortFunc(links, func(x, y align.Link) int { return cmp.Compare(x.New[0], y.New[0]) })
	order := make(map[string]int, len(new))
	for i, q := range new {
		order[q.ID] = i
	}
	slices.SortFunc(a.out.Unplaced, func(x, y Unplaced) int { return cmp.Compare(order[x.Point], order[y.Point]) })
	switch {
	case a.foreign && (r.Refused != "" || !a.corroborated(links, old, new)):
		a.refuse(AddReasonLanguage, "", "")
		return
	case placed*1000 < words*placedShare:
		a.refuse(AddReasonOtherText, "", fmt.Sprintf("%d of %d points have no place there", len(a.out.Unplaced), len(new)))
		for _, u := range a.out.Unplaced {
			a.refuse(u.Reason, u.Point, u.Text)
		}
		return
	}
	for i := range links {
		a.parts = append(a.parts, a.part(&links[i], old, new, spoken))
	}
	a.wording()
}

// misplaced says why a link is no place for its points; "" it is one.
func (a *adder) misplaced(l *align.Link, r *align.Result, old []*plan.Point, spoken map[string]*held.Text) AddReason {
	if len(l.Old) == 0 {
		return AddReasonNotThere
	}
	known := slices.ContainsFunc(l.Old, func(i int) bool { return spoken[old[i].ID] != nil })
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
func (a *adder) corroborated(links []align.Link, old, new []*plan.Point) bool {
	reader := detail.NewReader(a.p.Parties)
	agree, all := 0, 0
	for _, l := range links {
		var others []*detail.Details
		for _, i := range l.Old {
			for _, h := range held.Of(a.v, old[i]) {
				if h.Content.Text != "" {
					d := reader.Read(h.Content.Text)
					others = append(others, &d)
				}
			}
		}
		for _, j := range l.New {
			d := reader.Read(prose.Headed(new[j]))
			x, lone := d.Weigh(others)
			agree += x
			all += x + lone
		}
	}
	return agree >= detailsAgree && agree*1000 >= all*detailsShare
}

// part makes the reading of a link.
func (a *adder) part(l *align.Link, old, new []*plan.Point, spoken map[string]*held.Text) part {
	p := part{placed: Placed{Confidence: l.Confidence, Likeness: l.Likeness}}
	c := &p.reading.Content
	for _, j := range l.New {
		p.placed.From = append(p.placed.From, new[j].ID)
		if p.reading.Number == "" && new[j].Numbering != plan.NumberingEditorial {
			p.reading.Number = new[j].Number
		}
		appendText(c, prose.Headed(new[j]), len(prose.Headed(new[j]))-len(new[j].Text), new[j].Notes)
	}
	for _, i := range l.Old {
		p.placed.Points = append(p.placed.Points, old[i].ID)
	}
	p.reading.Points = slices.Clone(p.placed.Points)
	if len(l.Old) == 1 && p.reading.Number == old[l.Old[0]].Number {
		p.reading.Number = ""
	}
	c.Confirmed = plan.ConfirmedExact
	c.Cites = []sources.Citation{{Report: a.w.Report}}
	if slices.ContainsFunc(c.Notes, func(n plan.Note) bool { return n.Kind == plan.NoteKindGap }) {
		c.Extent = plan.ExtentAbridged
	}
	if len(l.Old) == 1 {
		if s := spoken[old[l.Old[0]].ID]; s != nil && !a.foreign {
			r := redline.Compare(s.Content.Text, c.Text, redline.FoldCase(), redline.Minimal(), redline.Moves(false))
			p.held, p.likeness = s.Standing.FullWords(), r.Similarity
			const inIt, most = 950, 700
			if p.held && c.Extent == "" && r.NewInOld >= inIt && r.OldInNew < most {
				c.Extent, p.likeness = plan.ExtentFragment, r.NewInOld
			}
		}
	}
	return p
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

// knownNodes gives the points of the version with the text that stands for
// each.
func (a *adder) knownNodes(points []plan.Point, spoken map[string]*held.Text) []align.Node {
	nodes := make([]align.Node, len(points))
	for i := range points {
		q := &points[i]
		nodes[i] = align.Node{Heading: q.Heading, Loose: true}
		if q.Numbering != plan.NumberingEditorial {
			nodes[i].Number = q.Number
		}
		if s := spoken[q.ID]; s != nil {
			nodes[i].Text, nodes[i].Loose = s.Content.Text, !s.Standing.FullWords()
		}
		nodes[i].Nodes = a.knownNodes(q.Points, spoken)
	}
	return nodes
}

func textNodes(points []plan.Point) []align.Node {
	nodes := make([]align.Node, len(points))
	for i := range points {
		q := &points[i]
		nodes[i] = align.Node{Number: q.Number, Heading: q.Heading, Text: q.Text, Nodes: textNodes(q.Points)}
	}
	return nodes
}

// spokenFor gives the text that stands for each point: that of the lead, or
// else the closest to the draft's words that another witness has for it alone.
func spokenFor(v *plan.Version) map[string]*held.Text {
	out := make(map[string]*held.Text)
	for _, q := range v.All() {
		all := slices.DeleteFunc(held.Of(v, q), func(h held.Text) bool { return h.Content.Text == "" || h.Block() })
		if len(all) == 0 {
			continue
		}
		if all[0].Content != &q.Content {
			slices.SortStableFunc(all, func(x, y held.Text) int { return cmp.Compare(x.Rank(), y.Rank()) })
		}
		out[q.ID] = &all[0]
	}
	return out
}

// languageOf gives the language of most of the texts that stand for points.
func languageOf(v *plan.Version, spoken map[string]*held.Text) string {
	counts := make(map[string]int)
	most := ""
	for _, q := range v.All() {
		s := spoken[q.ID]
		if s == nil {
			continue
		}
		tag := lang.Base(s.Standing.Language)
		counts[tag]++
		if counts[tag] > counts[most] || counts[tag] == counts[most] && tag < most {
			most = tag
		}
	}
	return most
}

// pointsOf gives pointers to points in document order.
func pointsOf(points []plan.Point) []*plan.Point {
	var out []*plan.Point
	for i := range points {
		out = append(out, &points[i])
		out = append(out, pointsOf(points[i].Points)...)
	}
	return out
}
