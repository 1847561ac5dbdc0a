package identify

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/collate"
	"github.com/redraft-go/redraft/diff/internal/detail"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/held"
	"github.com/redraft-go/redraft/diff/internal/lang"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
)

// A nearness is how the text stands to one version.
type nearness struct {
	t       *flat.Tree
	texts   []knownText
	byNode  [][]int        // indices into texts
	paths   map[string]int // the first node of each path of printed numbers
	abroad  bool           // most texts of the version are in another language
	foreign bool           // and the words of the text are not among them
	hits    []hit          // in step with query.units
	linked  map[int]bool
	near    NearVersion
	rank    int  // likeness, less what contradicts it
	firm    bool // what was found has the words of the version and not just its matter
	agreed  int  // weight of the details that agree, where the language is another
}

// A hit is what became of a unit in one version.
type hit struct {
	at       []int // nodes
	likeness int
	best     *knownText // the likest text; nil: none, or several put together
	known    []*knownText
	unknown  bool // the draft may have it in words that are not known
	absent   bool // the draft is known not to have it
	figure   bool // another figure than every known copy
	party    bool // another party than every known copy
	agreed   int  // weight of the details that it shares with the nearest of known
	apart    int  // weight of those that either has alone
}

// Likeness, per mille, from which a point is taken to be the same matter, and
// the same words.
const (
	foundLikeness = 400
	sameLikeness  = 930
	firmLikeness  = 600 // of all that was found
)

// match holds the text against a version; nil where none of its words are
// known.
func (q *query) match(v *plan.Version) *nearness {
	m := &nearness{t: flat.Of(v), linked: make(map[int]bool)}
	m.texts = knownTexts(m.t, q.reader)
	if len(m.texts) == 0 {
		return nil
	}
	m.index()
	m.abroad = !q.comparable(m.tongue())
	m.foreign = m.abroad
	m.near = NearVersion{Version: v.ID, Title: v.Title}
	q.align(m)
	for i := range q.units {
		q.weigh(m, i)
	}
	q.score(m)
	q.copies(m)
	return m
}

// index finds texts by node and nodes by number.
func (m *nearness) index() {
	m.byNode = make([][]int, len(m.t.Nodes))
	for i := range m.texts {
		for _, n := range m.texts[i].nodes {
			m.byNode[n] = append(m.byNode[n], i)
		}
	}
	m.paths = make(map[string]int, len(m.t.Nodes))
	for n := range m.t.Nodes {
		path := m.t.NumberPath(n)
		if _, ok := m.paths[path]; !ok {
			m.paths[path] = n
		}
	}
}

// tongue gives the language of most texts of the version.
func (m *nearness) tongue() string {
	tags := make([]string, len(m.texts))
	for i := range m.texts {
		tags[i] = m.texts[i].Standing.Language
	}
	return lang.Most(tags)
}

// align finds which points of the version the units are.
func (q *query) align(m *nearness) {
	spoken := speaks(m.t, m.texts, func(k *held.Text) bool { return q.comparable(k.Standing.Language) })
	known := m.t.Aligned(m.tongue(), func(i int) align.Node { return spokenNode(m.t, i, spoken[i]) })
	r := align.Trees(known, q.labelled(m.foreign))
	at := make(map[int][]int)
	for _, l := range r.Links {
		for _, j := range l.New {
			at[j] = l.Old
		}
	}
	m.hits = make([]hit, len(q.units))
	for i := range q.units {
		m.hits[i].at = at[q.units[i].node]
	}
}

// weigh says how like a unit is to what the version has in its place.
func (q *query) weigh(m *nearness, i int) {
	u, h := &q.units[i], &m.hits[i]
	var joined strings.Builder
	var texts []int
	for _, n := range h.at {
		texts = append(texts, m.byNode[n]...)
	}
	slices.Sort(texts)
	for _, k := range slices.Compact(texts) {
		text := &m.texts[k]
		h.known = append(h.known, text)
		if n := q.likeness(text, u); h.best == nil || n > h.likeness {
			h.best, h.likeness = text, n
		}
	}
	if len(h.at) > 1 {
		for _, n := range h.at {
			joined.WriteString(prose.Headed(m.t.Nodes[n].Point) + "\n")
		}
		r := q.comparer.Compare(joined.String(), u.text, redline.FoldCase(), redline.Moves(false))
		h.likeness = max(h.likeness, r.Similarity)
	}
	if h.likeness < foundLikeness {
		q.missing(m, u, h)
	}
	if len(h.known) > 0 && (h.likeness >= foundLikeness || m.foreign) {
		h.figure, h.party = u.details.Contradicts(h.details())
	}
}

// details gives those of the texts of the place.
func (h *hit) details() []*detail.Details {
	out := make([]*detail.Details, len(h.known))
	for i, k := range h.known {
		out[i] = &k.details
	}
	return out
}

// likeness gives how like a unit is to a known text, per mille. A part of a
// longer text is like it, as is a text that holds what is known of another.
func (q *query) likeness(k *knownText, u *unit) int {
	const (
		enough   = 4  // words for a part to say something
		part     = 90 // per cent that a part counts
		fragment = 80
		stemmed  = 90
	)
	r := q.comparer.Compare(k.text, u.text, redline.Minimal(), redline.FoldCase(), redline.Moves(false))
	n := max(r.Similarity, likeStems(k.stems, u.stems)*stemmed/100)
	if u.weight >= enough {
		n = max(n, r.NewInOld*part/100)
	}
	if k.Standing.Extent != plan.ExtentWhole && weight(k.text) >= enough {
		n = max(n, r.OldInNew*fragment/100)
	}
	return n
}

// missing says what it means that a unit was not found: the point of its
// number may be there in words that are not known, or not in this language, or
// known not to be there. In a text without numbers it may be no point at all.
func (q *query) missing(m *nearness, u *unit, h *hit) {
	h.unknown = m.abroad || u.alien || !q.numbered
	path := q.t.NumberPath(u.node)
	if path == "" {
		return
	}
	n, ok := m.paths[path]
	switch {
	case !ok:
	case m.t.Absent(n):
		h.absent, h.unknown = true, false
	case len(m.byNode[n]) == 0:
		h.unknown = true
	}
}

// score sums up how like the text is to the version.
func (q *query) score(m *nearness) {
	sum, rank, all := 0, 0, 0
	found, foundSum := 0, 0
	for i := range q.units {
		u, h := &q.units[i], &m.hits[i]
		w := u.weight
		if h.unknown {
			m.near.Unknown++
			all += w / 2
			continue
		}
		if h.absent {
			w = (w + 1) / 2
		}
		all += w
		sum += w * h.likeness
		n := h.likeness
		switch {
		case h.absent:
			n = 0
		case h.figure:
			n = -n / 2
		case h.party:
			n /= 4
		}
		rank += w * n
		if h.likeness >= foundLikeness {
			m.near.Found++
			found += w
			foundSum += w * h.likeness
			for _, at := range h.at {
				m.linked[at] = true
			}
		}
		if h.likeness >= sameLikeness {
			m.near.Same++
		}
		if h.absent || h.figure || h.party {
			m.near.Conflicts++
		}
	}
	if all > 0 {
		m.near.Likeness, m.rank = sum/all, rank/all
	}
	if found > 0 {
		m.firm = foundSum/found >= firmLikeness
	}
	if m.foreign && m.near.Likeness >= foundLikeness {
		m.foreign = false // its words are there: it is the one language after all
	}
	if m.foreign {
		m.rank = q.outlined(m)
	}
}

// copies finds how like the text is to each witness of the version.
func (q *query) copies(m *nearness) {
	type tally struct{ sum, all, points int }
	by := make(map[*plan.Witness]*tally)
	var order []*plan.Witness
	for i := range q.units {
		u := &q.units[i]
		seen := make(map[*plan.Witness]int)
		for _, k := range m.hits[i].known {
			n := q.likeness(k, u)
			if was, ok := seen[k.Witness]; !ok || n > was {
				seen[k.Witness] = n
			}
		}
		for w, n := range seen {
			if by[w] == nil {
				by[w] = &tally{}
				order = append(order, w)
			}
			by[w].sum += n * u.weight
			by[w].all += u.weight
			by[w].points++
		}
	}
	for _, w := range order {
		m.near.Copies = append(m.near.Copies, NearCopy{
			Copy:     collate.WitnessCopy(q.p, m.t.Version, w, nil),
			Likeness: by[w].sum / by[w].all, Points: by[w].points,
		})
	}
	slices.SortFunc(m.near.Copies, func(a, b NearCopy) int {
		return cmp.Or(cmp.Compare(b.Likeness, a.Likeness), cmp.Compare(b.Points, a.Points), strings.Compare(a.Copy.Witness, b.Copy.Witness))
	})
}
