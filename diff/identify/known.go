package identify

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/detail"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/plan"
)

// A knownText is what one witness of a version has for a point, or for a run
// of points.
type knownText struct {
	held.Text
	text    string // with the heading
	nodes   []int  // ascending
	stems   []string
	details detail.Details
}

// knownTexts gives all texts of a version: those of its points, which are the
// lead's, first, and then each witness's readings by the id of the witness.
func knownTexts(t *flat.Tree, r *detail.Reader) []knownText {
	index := make(map[string]int, len(t.Nodes))
	var out []knownText
	for i := range t.Nodes {
		p := t.Nodes[i].Point
		index[p.ID] = i
		k := knownText{Text: held.Lead(t.Version, p), text: prose.Headed(p), nodes: []int{i}}
		if k.text != "" && k.Standing.Presence == plan.PresencePresent {
			out = append(out, k)
		}
	}
	first := len(out)
	for h := range held.Others(t.Version) {
		if h.Content.Text == "" || h.Standing.Presence != plan.PresencePresent {
			continue
		}
		var nodes []int
		for _, id := range h.Points {
			if n, ok := index[id]; ok {
				nodes = append(nodes, n)
			}
		}
		if len(nodes) > 0 {
			slices.Sort(nodes)
			out = append(out, knownText{Text: h, text: h.Content.Text, nodes: nodes})
		}
	}
	slices.SortStableFunc(out[first:], func(a, b knownText) int {
		return cmp.Or(strings.Compare(a.Witness.ID, b.Witness.ID), slices.Compare(a.nodes, b.nodes),
			strings.Compare(a.text, b.text))
	})
	for i := range out {
		if r != nil {
			out[i].details = r.Read(out[i].text)
			out[i].stems = stems(out[i].text)
		}
	}
	return out
}

// speaks gives for each node the text that stands for it where a text is looked
// for: the closest to the draft's words that anybody has, those that are
// preferred first, and of equals that of the lead.
func speaks(t *flat.Tree, texts []knownText, prefer func(*held.Text) bool) []*held.Text {
	out := make([]*held.Text, len(t.Nodes))
	for i := range texts {
		k := &texts[i]
		if len(k.nodes) != 1 {
			continue
		}
		if n := k.nodes[0]; out[n] == nil || voice(&k.Text, prefer) > voice(out[n], prefer) {
			out[n] = &k.Text
		}
	}
	return out
}

// voice weighs a text for [speaks].
func voice(k *held.Text, prefer func(*held.Text) bool) int {
	n := 0
	if prefer(k) {
		n += 8
	}
	if k.Standing.Extent == plan.ExtentWhole {
		n += 4
	}
	switch {
	case k.Standing.DraftWords():
		n += 2
	case k.Standing.Quotable():
		n++
	}
	return n
}

// spokenFor gives for each node the text that stands for it where a text is
// taken in: that of the lead, or else the closest to the draft's words that
// another witness has for it alone.
func spokenFor(t *flat.Tree) []*held.Text {
	out := make([]*held.Text, len(t.Nodes))
	for i := range t.Nodes {
		p := t.Nodes[i].Point
		all := slices.DeleteFunc(held.Of(t.Version, p), func(h held.Text) bool {
			return h.Content.Text == "" || h.Block()
		})
		if len(all) == 0 {
			continue
		}
		out[i] = &all[0]
		if out[i].Content != &p.Content {
			best := slices.MinFunc(all, func(x, y held.Text) int {
				return cmp.Compare(x.Rank(), y.Rank())
			})
			out[i] = &best
		}
	}
	return out
}

// spokenNode labels a node of a version for an alignment, with the text that
// stands for it, if any.
func spokenNode(t *flat.Tree, i int, s *held.Text) align.Node {
	n := align.Node{Number: t.Number(i), Heading: t.Nodes[i].Point.Heading, Loose: true}
	if s != nil {
		n.Text, n.Lang, n.Loose = s.Content.Text, s.Standing.Language, !s.Standing.FullWords()
	}
	return n
}

// languageOf gives the language of most of the texts that stand for points.
func languageOf(spoken []*held.Text) string {
	var tags []string
	for _, s := range spoken {
		if s != nil {
			tags = append(tags, s.Standing.Language)
		}
	}
	return lang.Most(tags)
}
