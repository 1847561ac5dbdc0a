package identify

import (
	"cmp"
	"context"
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
	stems   map[string][]int // indices into texts by the beginnings of their words, once asked
	version NearVersion
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
	// the pieces of the unit that are points, where these were looked for one by one
	finds []find
	// the known texts of several points as one, where the unit has several; "" best alone
	joined  string
	unknown bool // the draft may have it in words that are not known
	absent  bool // the draft is known not to have it
	figure  bool // another figure than every known copy
	party   bool // another party than every known copy
	share   int  // of the unit that has such a figure or party, per mille
	agreed  int  // weight of the details that it shares with the nearest of known
	apart   int  // weight of those that either has alone
}

// Likeness, per mille, from which a point is taken to be the same matter, and
// the same words.
const (
	foundLikeness = 400
	sameLikeness  = 930
	firmLikeness  = 600 // of all that was found
)

// match finds which points of a version the units are; nil where none of its
// words are known. How like it is on the whole [query.score] says.
func (q *query) match(ctx context.Context, v *plan.Version) (*nearness, error) {
	m := &nearness{t: flat.Of(v), linked: make(map[int]bool)}
	m.texts = knownTexts(m.t, q.reader)
	if len(m.texts) == 0 {
		return nil, nil
	}
	m.index()
	m.abroad = !q.comparable(m.tongue())
	m.foreign = m.abroad
	m.version = NearVersion{Version: v.ID, Title: v.Title}
	if err := q.align(ctx, m); err != nil {
		return nil, err
	}
	for i := range q.units {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		q.weigh(m, i)
	}
	if err := q.seek(ctx, m); err != nil {
		return nil, err
	}
	for i := range q.units {
		q.judge(m, i)
	}
	return m, nil
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
func (q *query) align(ctx context.Context, m *nearness) error {
	spoken := speaks(m.t, m.texts, func(k *held.Text) bool {
		return q.comparable(k.Standing.Language)
	})
	known := m.t.Aligned(m.tongue(), func(i int) align.Node {
		return spokenNode(m.t, i, spoken[i])
	})
	r, err := align.TreesContext(ctx, known, q.labelled(m.foreign))
	if err != nil {
		return err
	}
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
	return nil
}

// weigh says how like a unit is to what the version has in its place.
func (q *query) weigh(m *nearness, i int) {
	u, h := &q.units[i], &m.hits[i]
	h.known = m.known(h.at)
	for _, text := range h.known {
		if n := q.likeness(text, u); h.best == nil || n > h.likeness {
			h.best, h.likeness = text, n
		}
	}
	if len(h.at) > 1 {
		var joined strings.Builder
		for _, n := range h.at {
			joined.WriteString(prose.Headed(m.t.Nodes[n].Point) + "\n")
		}
		r := q.comparer.Compare(joined.String(), u.own, redline.FoldCase(), redline.Moves(false))
		if r.Similarity > h.likeness {
			h.likeness, h.joined = r.Similarity, joined.String()
		}
	}
}

// judge says what it means that a unit was found, or was not.
func (q *query) judge(m *nearness, i int) {
	u, h := &q.units[i], &m.hits[i]
	if h.likeness < foundLikeness {
		q.missing(m, u, h)
	}
	if len(h.known) == 0 || h.likeness < foundLikeness && !m.foreign {
		return
	}
	h.share = perfect
	if h.finds == nil {
		h.figure, h.party = u.details.Contradicts(h.details())
		return
	}
	wrong, all := 0, 0
	for _, f := range h.finds {
		all += f.piece.weight
		if f.likeness < pieceSays {
			continue // it may have words of another point beside it
		}
		d := q.reader.Read(f.piece.own)
		figure, party := d.Contradicts(detailsOf(f.known))
		h.figure, h.party = h.figure || figure, h.party || party
		if figure || party {
			wrong += f.piece.weight
		}
	}
	h.share = wrong * perfect / max(all, 1)
}

// details gives those of the texts of the place.
func (h *hit) details() []*detail.Details { return detailsOf(h.known) }

func detailsOf(known []*knownText) []*detail.Details {
	out := make([]*detail.Details, len(known))
	for i, k := range known {
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
	r := q.comparer.Compare(k.text, u.own, redline.Minimal(), redline.FoldCase(),
		redline.Moves(false))
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
// known not to be there. What has no number, in a text with numbers too, may be no
// point at all.
func (q *query) missing(m *nearness, u *unit, h *hit) {
	h.unknown = m.abroad || u.alien || q.t.Number(u.node) == ""
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
		if u.stray {
			continue
		}
		if h.unknown {
			m.version.Unknown++
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
			n -= n * 3 / 2 * h.share / perfect
		case h.party:
			n -= n * 3 / 4 * h.share / perfect
		}
		rank += w * n
		if h.likeness >= foundLikeness {
			m.version.Found++
			found += w
			foundSum += w * h.likeness
			for _, at := range h.at {
				m.linked[at] = true
			}
		}
		if h.likeness >= sameLikeness {
			m.version.Same++
		}
		if h.absent || h.figure || h.party {
			m.version.Conflicts++
		}
	}
	if all > 0 {
		m.version.Likeness, m.rank = sum/all, rank/all
	}
	if found > 0 {
		m.firm = foundSum/found >= firmLikeness
	}
	if m.foreign && m.version.Likeness >= foundLikeness {
		m.foreign = false // its words are there: it is the one language after all
	}
	if m.foreign {
		m.rank = q.outlined(m)
	}
}

// found gives the pieces of a unit with what is known of each, or the unit with
// what is known of its place.
func (h *hit) found(u *unit) []find {
	if h.finds != nil {
		return h.finds
	}
	return []find{{piece: u, known: h.known}}
}

// copies finds how like the text is to each witness of the version.
func (q *query) copies(ctx context.Context, m *nearness) error {
	type tally struct{ sum, all, points int }
	tallies := make(map[*plan.Witness]*tally)
	var order []*plan.Witness
	for i := range q.units {
		if err := ctx.Err(); err != nil {
			return err
		}
		for _, f := range m.hits[i].found(&q.units[i]) {
			seen := make(map[*plan.Witness]int)
			for _, k := range f.known {
				n := q.likeness(k, f.piece)
				if was, ok := seen[k.Witness]; !ok || n > was {
					seen[k.Witness] = n
				}
			}
			for w, n := range seen {
				if tallies[w] == nil {
					tallies[w] = &tally{}
					order = append(order, w)
				}
				tallies[w].sum += n * f.piece.weight
				tallies[w].all += f.piece.weight
				tallies[w].points++
			}
		}
	}
	for _, w := range order {
		m.version.Copies = append(m.version.Copies, NearCopy{
			Copy:     collate.WitnessCopy(q.p, m.t.Version, w, nil),
			Likeness: tallies[w].sum / tallies[w].all, Points: tallies[w].points,
		})
	}
	slices.SortFunc(m.version.Copies, func(a, b NearCopy) int {
		return cmp.Or(cmp.Compare(b.Likeness, a.Likeness), cmp.Compare(b.Points, a.Points),
			strings.Compare(a.Copy.Witness, b.Copy.Witness))
	})
	return nil
}
