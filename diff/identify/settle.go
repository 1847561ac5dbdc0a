package identify

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
)

// What it takes to say something, per mille where it is no count.
const (
	newBelow = 300 // likeness below which no draft is near
	// likeness from which a text is taken for a copy: two papers of one matter are less alike
	copyFrom = 600
	// likeness from which a text has the words of a draft and not just its matter
	reworded    = 700
	doubtMargin = 60 // lead over the next draft below which either may be it
	// share of points without counterpart from which a text is a draft of its own
	lackingShare = 300
	lackingSome  = 100 // the same where there is a conflict too
	conflictsOwn = 2   // conflicts from which it is one
	fewPoints    = 3   // points below which a text says little
	fewWords     = 15  // and words
	fewestWords  = 4   // words below which it says nothing
	// likeness from which a text that differs is a draft of its own: a retelling differs in
	// figures too
	ownFrom    = 450
	unsureMost = 500 // confidence where nothing is settled, at most
	// likeness by outline from which a draft is named, and a translation of it placed
	outlineFrom  = 250
	outlineLeast = 8   // weight of details that must agree for that
	outlineMost  = 600 // confidence that an outline gives at most
)

// settle says what the text is.
func (q *query) settle(out *Identification) {
	out.Finding = FindingNew
	if len(q.matches) == 0 {
		out.Confidence = sure(1000, q.points)
		return
	}
	m := q.matches[0]
	margin, tied := m.version.Likeness, false
	if len(q.matches) > 1 {
		margin = max(m.rank-max(q.matches[1].rank, 0), 0)
		tied = margin < doubtMargin
	}
	if m.foreign {
		q.settleOutline(out, m, tied, margin)
		return
	}
	out.Ground = GroundWords
	words := 0
	for i := range q.units {
		if !q.units[i].stray {
			words += q.units[i].weight
		}
	}
	little := max(q.points, len(m.linked)) < fewPoints || words < fewWords
	if m.version.Likeness < newBelow {
		out.Confidence = sure(1000-m.version.Likeness*1000/(2*newBelow), q.points)
		if m.version.Likeness*2 >= newBelow || little {
			// Some of it is known: a draft written anew cannot be told from a loose telling.
			out.Finding = FindingUnsure
			out.Confidence = min(out.Confidence, unsureMost)
			if m.version.Likeness*2 >= newBelow {
				out.Version = m.version.Version
			}
		}
		return
	}
	out.Version = m.version.Version
	out.Confidence = sure(1000*margin/(margin+doubtMargin), max(m.version.Found, len(m.linked)))
	out.Confidence = max(out.Confidence,
		q.apart(m, slices.Concat(q.matches[1:], []*nearness{nil})[0]))
	switch {
	case little && m.version.Likeness < sameLikeness:
		out.Finding = FindingUnsure
		if words < fewestWords {
			out.Version = "" // a word or two is in many drafts
		}
	case tied && m.version.Likeness >= reworded && q.own(m) && q.own(q.matches[1]):
		// It is none of two that are equally near.
		out.Finding = FindingDraft
		out.Confidence = sure(outlineMost, m.version.Conflicts)
		return
	case tied:
		out.Finding = FindingUnsure
	case q.own(m) && out.Confidence >= unsureMost && m.version.Likeness >= ownFrom:
		out.Finding = FindingDraft
	case q.own(m) || m.version.Conflicts > 0 || m.version.Likeness < copyFrom:
		out.Finding = FindingUnsure
	default:
		out.Finding = FindingCopy
	}
	if out.Finding == FindingUnsure {
		out.Confidence = min(out.Confidence, unsureMost)
	}
}

// apart gives how sure it is that the text is the first of two versions and not
// the second, by the points that tell them apart. One that speaks for the second
// takes away what several give. Nil stands for a version of which nothing is known.
func (q *query) apart(m, other *nearness) int {
	const (
		nearer      = 100 // likeness by which a point is nearer to one, per mille
		mostAgainst = 4   // points that one for the other version takes away
	)
	first, second := 0, 0
	for i := range q.units {
		a, b := &m.hits[i], new(hit)
		if other != nil {
			b = &other.hits[i]
		}
		switch d := a.likeness - b.likeness; {
		case a.unknown || b.unknown:
		case d >= nearer && a.likeness >= sameLikeness:
			first++
		case d <= -nearer, a.figure, a.party, a.absent:
			second++
		}
	}
	return 1000 * first / (first + mostAgainst*second + 1)
}

// own reports whether the text differs from a version as a draft of its own
// would: in figures and parties, or in points without counterpart.
func (q *query) own(m *nearness) bool {
	if !m.firm {
		return false // a loose telling lacks and adds as it likes
	}
	known := q.points - m.version.Unknown
	unfound := (known - m.version.Found) * 1000
	return m.version.Conflicts >= conflictsOwn || known > 0 && unfound >= known*lackingShare ||
		m.version.Conflicts > 0 && unfound >= known*lackingSome
}

// settleOutline says what a text in a language is in which no words of the
// nearest draft are known.
func (q *query) settleOutline(out *Identification, m *nearness, tied bool, margin int) {
	out.Ground = GroundOutline
	switch {
	case m.agreed < outlineLeast || m.rank < outlineFrom || tied:
		out.Finding = FindingUnsure
		out.Confidence = 0
		if m.agreed >= outlineLeast {
			out.Version = m.version.Version
			out.Confidence = min(outlineMost/2, margin)
		}
	case m.version.Conflicts >= conflictsOwn:
		out.Finding, out.Version = FindingDraft, m.version.Version
		out.Confidence = outlineMost / 2
	default:
		out.Finding, out.Version = FindingCopy, m.version.Version
		out.Confidence = min(outlineMost, sure(1000*margin/(margin+doubtMargin), m.version.Found))
	}
}

// sure lowers a confidence where few points speak for it.
func sure(confidence, points int) int { return max(0, confidence*points/(points+1)) }

// place says of each unit where it stands.
func (q *query) place(out *Identification) {
	var m *nearness
	if out.Version != "" {
		m = q.matches[0]
	}
	for i := range q.units {
		u := &q.units[i]
		if u.stray {
			continue
		}
		n := &q.t.Nodes[u.node]
		p := Placement{
			Point: n.Point.ID, Number: q.t.Number(u.node), Text: u.text,
			Foreign: u.alien || out.Foreign,
		}
		for _, other := range q.matches {
			h := &other.hits[i]
			if h.best != nil && h.likeness > p.Best {
				p.Best, p.Nearest = h.likeness, other.ref(h.best)
			}
		}
		if m != nil {
			q.placeIn(m, i, &p, out.Ground)
		}
		p.New = len(p.At) == 0 && p.Best < foundLikeness && !u.alien && len(u.stems) > 0 &&
			!slices.ContainsFunc(q.matches, func(m *nearness) bool { return m.abroad })
		out.Placements = append(out.Placements, p)
	}
	if m == nil {
		return
	}
	for i := range m.t.Nodes {
		if m.linked[i] || len(m.byNode[i]) == 0 || q.isBeside(m, i) {
			continue
		}
		out.Lacking = append(out.Lacking, m.ref(&knownText{nodes: []int{i}}))
	}
}

// isBeside reports whether the words of a node stand in a unit that is a node next to
// it: a heading that ran into what it heads.
func (q *query) isBeside(m *nearness, node int) bool {
	for i := range q.units {
		h := &m.hits[i]
		if h.likeness < foundLikeness || !slices.Contains(h.at, node-1) &&
			!slices.Contains(h.at, node+1) {
			continue
		}
		words := spaced(q.units[i].own)
		if slices.ContainsFunc(m.byNode[node], func(k int) bool {
			return strings.Contains(words, spaced(m.texts[k].text))
		}) {
			return true
		}
	}
	return false
}

// ref names a known text by its first point.
func (m *nearness) ref(k *knownText) plan.Ref {
	r := plan.Ref{Version: m.t.Version.ID, Point: m.t.Nodes[k.nodes[0]].Point.ID}
	if k.Witness != nil {
		r.Witness = k.Witness.ID
	}
	return r
}

// placeIn says where a unit stands in the version that was settled on.
func (q *query) placeIn(m *nearness, i int, p *Placement, ground Ground) {
	u, h := &q.units[i], &m.hits[i]
	p.Likeness = h.likeness
	p.Conflict = h.absent || h.figure || h.party && ground == GroundWords
	if ground == GroundOutline && h.agreed > 0 || h.likeness >= foundLikeness {
		p.At = m.t.Refs(h.at)
	}
	if ground == GroundOutline || len(p.At) == 0 {
		return
	}
	p.Told = !slices.ContainsFunc(h.known, func(k *knownText) bool {
		return k.Standing.DraftWords()
	})
	p.Words = q.novel(u, h)
}

// novel gives the runs of words of a unit that no known copy has in its place.
func (q *query) novel(u *unit, h *hit) []collate.Phrase {
	if h.best == nil {
		return nil
	}
	known := make([]string, len(h.known))
	for k := range h.known {
		known[k] = spaced(h.known[k].text)
	}
	base := cmp.Or(h.joined, h.best.text)
	r := q.comparer.Compare(base, u.own, redline.FoldCase(), redline.Moves(false))
	var out []collate.Phrase
	for _, run := range hunk.Changed(r.Spans) {
		for _, part := range run.Parts(base, u.own, redline.Compare) {
			at, end := prose.Trim(u.own, part.NewAt, part.NewEnd)
			if at >= end {
				continue
			}
			if u.frame && !slices.ContainsFunc(h.finds, func(f find) bool {
				return f.piece.at <= at && end <= f.piece.at+len(f.piece.text)
			}) {
				continue // not the point's
			}
			words := spaced(u.own[at:end])
			if strings.TrimSpace(words) == "" || slices.ContainsFunc(known, func(k string) bool {
				return strings.Contains(k, words)
			}) {
				continue
			}
			out = append(out, collate.Phrase{At: at, Text: u.text[at:end]})
		}
	}
	slices.SortFunc(out, func(a, b collate.Phrase) int { return cmp.Compare(a.At, b.At) })
	return out
}

// spaced gives the folded words of a text, each between spaces, so that one
// text can be looked for in another word by word.
func spaced(text string) string { return " " + prose.Folded(text) + " " }
