package checkquotes

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// A passage is the text of one point as one publication has it, read in these
// words.
type passage struct {
	version string
	point   string // id
	order   int    // of the point in the draft
	text    string
	whose   string // as a reader knows the publication
	closely closeness
	whole   bool // all of the point
}

// closeness says whose words a passage has, the draft's own first.
type closeness int

const (
	draftWords closeness = iota
	translated
	retold
	others // not known
)

// A checker looks for quotations in the passages of a draft.
type checker struct {
	plan     *plan.Plan
	version  *plan.Version
	passages []passage // of the draft
	joined   []passage // of the draft: points with those below them, as one text
	beyond   []passage // of the other drafts
	figures  map[string][]figure
}

// A figure is a fact of a point that has a number in it, or none where others
// have one, and who has it so.
type figure struct {
	key, value string
	whose      []string
}

func newChecker(p *plan.Plan, v *plan.Version) *checker {
	c := &checker{plan: p, version: v, figures: map[string][]figure{}}
	for i := range p.Versions {
		if other := &p.Versions[i]; other.ID != v.ID {
			c.beyond = append(c.beyond, c.read(other)...)
		}
	}
	c.passages = c.read(v)
	c.joined = join(c.passages)
	slices.SortStableFunc(c.beyond, func(a, b passage) int { return cmp.Compare(a.version, b.version) })
	return c
}

// read gives the passages of a version that were read in these words, the lead
// copy's first for each point.
func (c *checker) read(v *plan.Version) []passage {
	var out []passage
	order := 0
	for ref, point := range v.All() {
		order++
		add := func(content *plan.Content, w *plan.Witness) {
			c.remember(v, ref.Point, content, w)
			s := v.Standing(content, w)
			texts := []string{content.Text}
			if !s.Quotable() || s.Wording == plan.WordingParaphrase {
				for _, r := range content.Quoted {
					texts = append(texts, content.Text[r.At:r.At+r.Len])
				}
			}
			for i, text := range texts {
				closely := closely(s.Wording)
				if i > 0 {
					closely = draftWords // quoted in what is told
				} else if !s.Quotable() {
					continue
				}
				out = append(out, passage{version: v.ID, point: ref.Point, order: order, text: text, whose: c.whose(v, content, w), closely: closely, whole: i == 0 && s.Extent == plan.ExtentWhole})
			}
		}
		add(&point.Content, nil)
		for i := range v.Witnesses {
			for j := range v.Witnesses[i].Readings {
				if r := &v.Witnesses[i].Readings[j]; r.Covers(ref.Point) {
					add(&r.Content, &v.Witnesses[i])
				}
			}
		}
	}
	return out
}

// join puts what one publication has of a point and of those below it into one
// passage, since a quotation may run over several. Only what is whole, and
// follows one on the other, is put together.
func join(passages []passage) []passage {
	var out []passage
	open := map[string]int{} // the last passage of each publication
	next := map[string]int{} // the point that would go on from it
	for _, p := range passages {
		if !p.whole || p.closely > translated {
			continue
		}
		top, _, _ := strings.Cut(p.point, ".")
		i, ok := open[p.whose]
		if ok && out[i].point == top && next[p.whose] == p.order {
			out[i].text += "\n" + p.text
			out[i].closely = max(out[i].closely, p.closely)
		} else {
			open[p.whose] = len(out)
			p.point = top
			out = append(out, p)
		}
		next[p.whose] = p.order + 1
	}
	return out
}

func closely(w plan.Wording) closeness {
	switch w {
	case plan.WordingVerbatim:
		return draftWords
	case plan.WordingTranslation:
		return translated
	case plan.WordingParaphrase:
		return retold
	}
	return others
}

// whose names who has a text: the source of the report that its first citation
// names, or else of the copy that it belongs to.
func (c *checker) whose(v *plan.Version, content *plan.Content, w *plan.Witness) string {
	if w == nil {
		w = v.LeadWitness()
	}
	switch {
	case len(content.Cites) > 0:
		first := content.Cites[0]
		name := c.publisher(first.Report)
		if len(first.Via) > 0 {
			name += ", read at " + c.publisher(first.Via[0])
		}
		return name
	case w != nil:
		return c.publisher(w.Report)
	}
	return "the text itself"
}

func (c *checker) publisher(report string) string {
	if r := c.plan.Report(report); r != nil {
		if s := c.plan.Source(r.Source); s != nil {
			return s.Name
		}
	}
	return report
}

// remember notes the figures that a content of the draft has.
func (c *checker) remember(v *plan.Version, point string, content *plan.Content, w *plan.Witness) {
	if v.ID != c.version.ID {
		return
	}
	for _, f := range content.Facts {
		switch f.Kind {
		case plan.FactKindFigure, plan.FactKindMoney, plan.FactKindShare, plan.FactKindDuration:
		default:
			continue
		}
		value := strings.Join(strings.Fields(fmt.Sprintf("%s %s %s", strings.ReplaceAll(string(f.Bound), "-", " "), f.Value, f.Unit)), " ")
		if f.Value == "" {
			value = "no figure"
		}
		if f.Scope != "" {
			value += ", " + f.Scope
		}
		list := c.figures[point]
		i := slices.IndexFunc(list, func(g figure) bool { return g.key == f.Key && g.value == value })
		if i < 0 {
			i = len(list)
			list = append(list, figure{key: f.Key, value: value})
		}
		if name := c.whose(v, content, w); !slices.Contains(list[i].whose, name) {
			list[i].whose = append(list[i].whose, name)
		}
		c.figures[point] = list
	}
}

// A result is what came of one quotation.
type result struct {
	quotation
	outcome sources.Outcome
	hits    []hit    // the best passages, the closest first
	unlike  []hit    // passages of a found point that have other words, each the draft's as somebody has it
	beyond  []string // other drafts and points that have the words
}

// label says in one word what came of a quotation.
func (r *result) label() string {
	switch {
	case r.outcome == sources.OutcomeDiffers:
		return labelDiffers
	case r.outcome != sources.OutcomeFound:
		return labelNowhere
	case words(r.text) < few:
		return labelShort
	case r.hits[0].closely > translated:
		return labelTold
	}
	return labelFound
}

// The labels.
const (
	labelFound   = "FOUND"
	labelDiffers = "DIFFERS"
	labelTold    = "TOLD"    // found, but in words of whoever tells the draft
	labelShort   = "SHORT"   // found, and too short to say where it is from
	labelNowhere = "NOWHERE" // not found
)

// A hit is a passage with what was found in it.
type hit struct {
	passage
	match sources.Match
}

// check looks for a quotation in all passages.
func (c *checker) check(q quotation) result {
	r := result{quotation: q, outcome: sources.OutcomeAbsent}
	var found, differs, near []hit
	for _, p := range c.passages {
		switch m := find(p.text, q.text); m.Outcome {
		case sources.OutcomeFound:
			found = append(found, hit{p, m})
		case sources.OutcomeDiffers:
			differs = append(differs, hit{p, m})
		default:
			if m.Near != (sources.Passage{}) && words(q.text) >= few {
				near = append(near, hit{p, m})
			}
		}
	}
	if len(found) == 0 && words(q.text) >= few {
		for _, p := range c.joined {
			if m := find(p.text, q.text); m.Outcome == sources.OutcomeFound {
				found = append(found, hit{p, m})
			}
		}
	}
	switch {
	case len(found) > 0:
		r.outcome, r.hits = sources.OutcomeFound, best(found)
		for _, h := range best(append(differs, near...)) {
			if h.point == r.hits[0].point && h.closely == draftWords {
				r.unlike = append(r.unlike, h)
			}
		}
	case len(differs) > 0:
		r.outcome, r.hits = sources.OutcomeDiffers, best(differs)[:1]
	case len(near) > 0:
		r.hits = best(near)[:1]
	}
	if r.outcome != sources.OutcomeFound && words(q.text) >= few {
		for _, p := range c.beyond {
			if name := p.version + "/" + p.point; find(p.text, q.text).Outcome == sources.OutcomeFound && !slices.Contains(r.beyond, name) {
				r.beyond = append(r.beyond, name)
			}
		}
	}
	return r
}

// few is the number of words below which a quotation may stand anywhere by
// chance.
const few = 4

// find looks for a quotation in one passage. Words that stand there twice are
// found.
func find(text, quoted string) sources.Match {
	m := sources.Find(text, sources.Quote{Exact: quoted})
	if m.Outcome == sources.OutcomeAmbiguous {
		exact := sources.Find(text, sources.Quote{Exact: quoted}, sources.SameWords())
		if exact.Outcome == sources.OutcomeFound || exact.Outcome == sources.OutcomeAmbiguous {
			m.Outcome, m.Places = sources.OutcomeFound, nil
		}
	}
	return m
}

// best orders hits: the fewest words that differ first, then the draft's own
// words, then the order of the draft.
func best(hits []hit) []hit {
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(
			cmp.Compare(differing(a.match), differing(b.match)),
			cmp.Compare(a.closely, b.closely),
			cmp.Compare(a.order, b.order),
		)
	})
	return hits
}

func differing(m sources.Match) (n int) {
	for _, d := range m.Differences {
		n += max(words(d.Quoted), words(d.Text))
	}
	return n
}

// words counts words, and characters of scripts that put no spaces between
// them.
func words(s string) int {
	n := len(strings.Fields(s))
	for _, c := range s {
		if unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
			n++
		}
	}
	return n
}

func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }
