package identify

import (
	"slices"
	"strconv"
	"strings"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan/facts"
)

// What it takes to call a text another copy of a draft.
const (
	copySure  = 900 // confidence that it is this draft, per mille
	draftSure = 700 // confidence that it is none of the known ones
	// likeness from which a text has the words of a telling, per mille: those of the draft are
	// less like it
	toldLikeness = 750
	fewestCopy   = 2 // witnesses of the draft that have words
	// points that a text has for each that it lacks between them, from which on it is no excerpt
	gapsFew = 3
)

// sum counts what the text has of the version, and lists what it does not have.
func (c *copier) sum(places []place) {
	if c.m == nil {
		return
	}
	have, some := make([]bool, len(c.m.t.Nodes)), make([]bool, len(c.m.t.Nodes))
	found := make(map[int]bool) // units
	last := -1
	c.out.Ordered = true
	for _, p := range places {
		if len(p.nodes) == 0 {
			continue
		}
		for _, u := range p.units {
			if !found[u] {
				found[u] = true
				c.out.Found++
			}
		}
		c.out.Ordered = c.out.Ordered && p.nodes[0] >= last
		last = p.nodes[0]
		for _, n := range p.nodes {
			have[n] = true
		}
	}
	for n := range have {
		if have[n] {
			for node := n; node >= 0; node = c.m.t.Nodes[node].Parent {
				some[node] = true // of what stands below it, or of itself
			}
		}
	}
	for n := range have {
		node := c.m.t.Nodes[n].Parent
		if some[n] || !c.known(n) || node >= 0 && (c.m.foreign || !some[node] && c.known(node)) {
			continue // in another language an item may stand in the words of its head
		}
		l := LackedPoint{Ref: c.m.ref(&knownText{nodes: []int{n}}), Path: pathOf(c.m.t, n)}
		if k := c.m.byNode[n]; len(k) > 0 {
			l.Text = c.m.texts[k[0]].text
		}
		c.out.Lacking = append(c.out.Lacking, l)
		c.out.Part = c.out.Found > 0 && !slices.Contains(have[n:], true)
		if !c.out.Part {
			c.gaps++
		}
	}
}

// known reports whether words of a point of the version are known, or of one
// below it.
func (c *copier) known(node int) bool {
	for n := range c.m.byNode {
		nodes := c.m.t.Nodes
		for outer := n; outer >= 0 && len(c.m.byNode[n]) > 0; outer = nodes[outer].Parent {
			if outer == node {
				return true
			}
		}
	}
	return false
}

// settle says how the text is to be compared with the draft: see [CompareCopy].
func (c *copier) settle(found *Identification) {
	add := func(r CopyReason, is bool) {
		if is && !slices.Contains(c.out.Reasons, r) {
			c.out.Reasons = append(c.out.Reasons, r)
		}
	}
	words := false
	for i := range c.out.Points {
		p := &c.out.Points[i]
		add(CopyReasonEffect, p.Conflict || slices.ContainsFunc(p.Effects, matters) || turned(p))
		add(CopyReasonElsewhere, p.State == CopyStateElsewhere)
		// What has no number in a text with numbers may be the publisher's.
		add(CopyReasonUnknown, p.State == CopyStateUnknown && (len(p.Path) > 0 || !c.q.numbered))
		for k := range p.Variations {
			v := &p.Variations[k]
			add(CopyReasonEffect, slices.ContainsFunc(v.Effects, func(e effect.Effect) bool {
				return matters(e) && !(v.Line && says(e))
			}) && !v.Elided || v.bends())
			words = words || v.says()
			add(CopyReasonElsewhere, len(v.Drafts) > 0)
		}
	}
	add(CopyReasonWords, words && !slices.Contains(c.out.Reasons, CopyReasonEffect))
	add(CopyReasonLacking, c.gaps > 0 && (c.gaps*gapsFew <= c.out.Found || c.closed()))
	same := found.Version == c.out.Version
	add(CopyReasonNotSure, found.Finding != FindingCopy || !same || found.Confidence < copySure &&
		!c.out.Foreign)
	add(CopyReasonLanguage, c.out.Foreign)
	add(CopyReasonOneCopy, c.m != nil && !c.out.Foreign && len(c.m.version.Copies) < fewestCopy)
	slices.SortFunc(c.out.Reasons, func(a, b CopyReason) int {
		return slices.Index(CopyReasons(), a) - slices.Index(CopyReasons(), b)
	})
	another := found.Finding == FindingCopy && !same && found.Confidence >= copySure
	switch {
	case !another && c.littleKnown():
		c.out.Outcome = OutcomeUnclear // the text may have what nobody has read
	case (found.Finding == FindingDraft || found.Finding == FindingNew) &&
		found.Confidence >= draftSure, another:
		c.out.Outcome = OutcomeDraft
	case len(c.out.Reasons) == 0:
		c.out.Outcome = OutcomeCopy
	default:
		c.out.Outcome = OutcomeUnclear
	}
}

// littleKnown reports whether of fewer than half of the version's points anything is known
// in words, its own or those of a telling.
func (c *copier) littleKnown() bool {
	if c.m == nil {
		return true
	}
	n := 0
	for node := range c.m.t.Nodes {
		if len(c.m.byNode[node]) > 0 {
			n++
		}
	}
	return 2*n < len(c.m.t.Nodes)
}

// closed reports whether the numbers of the text run on where it lacks points of the
// draft: no excerpt does that.
func (c *copier) closed() bool {
	same, other := 0, 0
	for i := range c.out.Points {
		p := &c.out.Points[i]
		if len(p.Path) == 0 || len(p.Place) == 0 {
			continue
		}
		m, err := strconv.Atoi(p.Path[0])
		n, err2 := strconv.Atoi(p.Place[0])
		switch {
		case err != nil || err2 != nil:
		case m == n:
			same++
		case m < n:
			other++
		}
	}
	return other > same
}

// matters reports whether an effect is more than other words for the same.
func matters(e effect.Effect) bool { return e.Kind.Changes() && e.Kind != effect.KindUnclear }

// says reports whether words stand in a sentence of the text that no copy has there,
// in whatever form, be it an "or" for an "and": a draft may have exchanged one alone.
func (v *CopiedVariation) says() bool {
	if !v.Alone() || v.Line || v.isArticle() {
		return false
	}
	known := beginnings(v.Known.Text)
	return slices.ContainsFunc(beginnings(v.Words.Text), func(s string) bool {
		return !slices.Contains(known, s)
	})
}

// isArticle reports whether nothing but an article came in or went out: a copy's heading
// or sentence may have it and another's not.
func (v *CopiedVariation) isArticle() bool {
	return v.Words.Text == "" && articles[strings.ToLower(v.Known.Text)] || v.Known.Text == "" &&
		articles[strings.ToLower(v.Words.Text)]
}

// articles are those of the languages that have them as words.
var articles = map[string]bool{
	"the": true, "a": true, "an": true, "der": true, "die": true, "das": true, "le": true,
	"la": true, "les": true,
	"el": true, "los": true, "las": true, "il": true, "gli": true,
}

// bends reports whether the words of a variation bind, or free, by themselves in
// another way than those of the copy, whatever the sentence makes of that: "nobody may",
// "nobody shall".
func (v *CopiedVariation) bends() bool {
	return v.Alone() && !slices.Equal(forces(v.Words.Text), forces(v.Known.Text))
}

func forces(text string) []string {
	var out []string
	for _, f := range facts.Read(text) {
		if f.Kind == facts.KindForce && f.Value != facts.Statement {
			out = append(out, f.Value)
		}
	}
	return out
}

// turned reports whether a point denies more, or less, than the copy that it is
// held against, in words that no copy has.
func turned(p *CopiedPoint) bool {
	alone := slices.ContainsFunc(p.Variations, func(v CopiedVariation) bool { return v.Alone() })
	elided := slices.ContainsFunc(p.Variations, func(v CopiedVariation) bool { return v.Elided })
	return alone && !elided && denials(p.Text) != denials(p.Known)
}

func denials(text string) int {
	n := 0
	for _, f := range facts.Read(text) {
		if f.Kind == facts.KindNegation {
			n++
		}
	}
	return n
}

// says reports whether an effect is no more than that words, or a statement, came
// in: what a publisher's own line does.
func says(e effect.Effect) bool {
	return e.Kind == effect.KindSubstantive || e.Kind == effect.KindStatementAdded
}
