package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/detail"
	"github.com/redraft-go/redraft/plan"
)

// A knownText is what one witness of a version has for a point, or for a run
// of points.
type knownText struct {
	witness  *plan.Witness // nil: the text itself
	content  *plan.Content
	standing plan.Standing
	text     string // with the heading
	nodes    []int  // ascending
	stems    []string
	details  detail.Details
}

// knownTexts gives all texts of a version: those of its points, which are the
// lead's, first, and then each witness's readings by the id of the witness.
func knownTexts(t *tree, r *detail.Reader) []knownText {
	lead := t.v.LeadWitness()
	index := make(map[string]int, len(t.nodes))
	var out []knownText
	for i := range t.nodes {
		n := &t.nodes[i]
		index[n.point.ID] = i
		if text := headed(n.point); text != "" && n.standing.Presence == plan.PresencePresent {
			out = append(out, knownText{witness: lead, content: &n.point.Content, standing: n.standing, text: text, nodes: []int{i}})
		}
	}
	first := len(out)
	for i := range t.v.Witnesses {
		w := &t.v.Witnesses[i]
		if w == lead {
			continue
		}
		for k := range w.Readings {
			c := &w.Readings[k].Content
			s := t.v.Standing(c, w)
			if c.Text == "" || s.Presence != plan.PresencePresent {
				continue
			}
			var nodes []int
			for _, id := range w.Readings[k].Points {
				if n, ok := index[id]; ok {
					nodes = append(nodes, n)
				}
			}
			if len(nodes) > 0 {
				slices.Sort(nodes)
				out = append(out, knownText{witness: w, content: c, standing: s, text: c.Text, nodes: nodes})
			}
		}
	}
	slices.SortStableFunc(out[first:], func(a, b knownText) int {
		return cmp.Or(strings.Compare(a.witness.ID, b.witness.ID), slices.Compare(a.nodes, b.nodes), strings.Compare(a.text, b.text))
	})
	for i := range out {
		if r != nil {
			out[i].details = r.Read(out[i].text)
			out[i].stems = stems(out[i].text)
		}
	}
	return out
}

// headed gives the text of a point below its heading.
func headed(p *plan.Point) string {
	switch {
	case p.Heading == "":
		return p.Text
	case p.Text == "":
		return p.Heading
	}
	return p.Heading + "\n" + p.Text
}

// speaks gives for each node the text that stands for it in an alignment: that
// of the lead, or else the closest to the draft's words that anybody has. With
// a language, texts in that language come first.
func speaks(t *tree, texts []knownText, prefer func(*knownText) bool) []*knownText {
	out := make([]*knownText, len(t.nodes))
	for i := range texts {
		k := &texts[i]
		if len(k.nodes) != 1 {
			continue
		}
		if n := k.nodes[0]; out[n] == nil || voice(k, prefer) > voice(out[n], prefer) {
			out[n] = k
		}
	}
	return out
}

// voice weighs a text for [speaks].
func voice(k *knownText, prefer func(*knownText) bool) int {
	n := 0
	if prefer(k) {
		n += 8
	}
	if k.standing.Extent == plan.ExtentWhole {
		n += 4
	}
	switch {
	case k.standing.DraftWords():
		n += 2
	case k.standing.Quotable():
		n++
	}
	return n
}
