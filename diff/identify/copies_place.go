package identify

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
)

// A copier holds a text against the copies of one version.
type copier struct {
	q       *query
	m       *nearness // nil: no words of the version are known
	effects *effect.Comparer
	out     *Copies
	gaps    int // points that the text lacks before the last that it has
}

// compareCopy is [CompareCopy] for a version that p has.
func compareCopy(ctx context.Context, p *plan.Plan, version string, v *plan.Version) (*Copies,
	error,
) {
	q, found, err := look(ctx, p, v)
	if err != nil {
		return nil, err
	}
	c := &copier{q: q, effects: effect.NewComparer(effect.Parties(p.Parties))}
	c.out = &Copies{
		Format: CopiesFormat, Version: version, Title: p.Version(version).Title,
		Language: found.Language, Confidence: found.Confidence,
		Collected: p.Collected, Told: retold(v),
	}
	if v != nil {
		c.out.Name = cmp.Or(v.Title, v.ID)
	}
	if i := slices.IndexFunc(q.matches, func(m *nearness) bool {
		return m.version.Version == version
	}); i >= 0 {
		c.m = q.matches[i]
		c.out.Foreign = c.m.foreign
	} else if c.m, err = q.match(ctx, p.Version(version)); err != nil { // a text without words
		return nil, err
	}
	places := c.places()
	for i := range places {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		c.out.Points = append(c.out.Points, c.point(&places[i]))
	}
	c.sum(places)
	c.settle(found)
	if !c.out.Foreign && !c.out.Told && c.out.Outcome != OutcomeCopy {
		c.out.Reworded, err = MayBeRewordedContext(ctx, p.Version(version), textOf(v))
	}
	return c.out, err
}

// whole gives all that the text has in one.
func (q *query) whole() string {
	lines := make([]string, len(q.units))
	for i := range q.units {
		lines[i] = q.units[i].text
	}
	return strings.Join(lines, "\n")
}

// A place is some points of the text, or parts of one, with the points of the version
// that have their words: one and one, mostly.
type place struct {
	units    []int // ascending
	nodes    []int // ascending; empty: the version has none of the words
	text     string
	plain    string // the text with spaces for lines of its publisher's
	conflict bool   // see [CopiedPoint.Conflict]
}

// places puts what of the text shares a point of the version together, in the order
// of the text.
func (c *copier) places() []place {
	var out []place
	placeOf := make(map[int]int) // place by node
	for i := range c.q.units {
		for _, s := range c.segments(i) {
			k := slices.IndexFunc(s.nodes, func(n int) bool { _, ok := placeOf[n]; return ok })
			p := len(out)
			if k >= 0 {
				p = placeOf[s.nodes[k]]
			} else {
				out = append(out, place{})
			}
			o := &out[p]
			o.add(&s)
			for _, n := range s.nodes {
				if _, ok := placeOf[n]; !ok {
					placeOf[n] = p
					o.nodes = append(o.nodes, n)
				}
			}
		}
	}
	for p := range out {
		slices.Sort(out[p].nodes)
	}
	return out
}

// add puts what is found elsewhere in the text to a place.
func (p *place) add(s *place) {
	if !slices.Contains(p.units, s.units[0]) {
		p.units = append(p.units, s.units[0])
	}
	if p.text != "" {
		p.text += "\n"
		if goesOn(p.plain, s.plain) {
			p.plain += " " // a sentence that was cut in two
		} else {
			p.plain += "\n"
		}
	}
	p.text += s.text
	p.plain += s.plain
	p.conflict = p.conflict || s.conflict
}

// segments gives a unit as one, or, where its outline lost points, by these: each from
// its first words to those of the next.
func (c *copier) segments(i int) []place {
	u := &c.q.units[i]
	whole := place{units: []int{i}, nodes: c.found(i)}
	whole.text, whole.plain = u.cut(0, len(u.bare))
	if c.m == nil {
		return []place{whole}
	}
	h := &c.m.hits[i]
	whole.conflict = h.absent || h.figure || h.party && !c.m.foreign
	if len(whole.nodes) < 2 || len(h.finds) < 2 {
		return []place{whole}
	}
	var out []place
	var known []*knownText
	from := 0
	end := func(to int) {
		o := &out[len(out)-1]
		o.text, o.plain = u.cut(from, to)
		d := c.q.reader.Read(o.plain)
		figure, party := d.Contradicts(detailsOf(known))
		o.conflict = figure || party
		from = to
	}
	for k := range h.finds {
		f := &h.finds[k]
		if len(out) > 0 {
			if slices.Equal(out[len(out)-1].nodes, f.nodes) {
				continue
			}
			end(f.piece.at)
		}
		out = append(out, place{units: whole.units, nodes: slices.Clone(f.nodes)})
		known = f.known
	}
	end(len(u.bare))
	return out
}

// cut gives the words of a unit between two bytes: as they stand, without numbers that
// were lost in them, and with spaces for lines of its publisher's.
func (u *unit) cut(from, to int) (text, plain string) {
	part := u.bare[from:to]
	text = strings.TrimSpace(part)
	at := from + strings.Index(part, text)
	return text, u.own[at : at+len(text)]
}

// found gives the points of the version that have a unit's words, or, in another
// language, its matter.
func (c *copier) found(i int) []int {
	if c.m == nil {
		return nil
	}
	h := &c.m.hits[i]
	if h.likeness >= foundLikeness || c.m.foreign || c.out.Told {
		return h.at // which in another language, or in other words, is by number and details
	}
	return nil
}

// point holds a place against what the copies have there.
func (c *copier) point(p *place) CopiedPoint {
	first := c.q.units[p.units[0]].node
	out := CopiedPoint{Path: pathOf(c.q.t, first), Text: p.text, Conflict: p.conflict}
	for _, i := range p.units {
		out.Points = append(out.Points, c.q.t.Nodes[c.q.units[i].node].Point.ID)
	}
	if len(p.nodes) == 0 && c.m != nil && c.m.foreign {
		out.State = CopyStateLanguage
		return out
	}
	if len(p.nodes) == 0 {
		out.State, out.Nearest = c.elsewhere(p)
		return out
	}
	out.At, out.Place = c.m.t.Refs(p.nodes), pathOf(c.m.t, p.nodes[0])
	carriers := c.carriers(p)
	base, likeness := c.base(carriers, p.text)
	switch {
	case c.m.foreign || base == nil:
		out.State, out.Effects = CopyStateLanguage, c.abroad(p)
		return out
	case !base.draft && likeness < toldLikeness,
		c.out.Told && prose.Folded(base.text) != prose.Folded(p.text):
		out.State, out.Nearest = CopyStateTold, c.m.ref(base.first)
		out.Effects = c.told(base, carriers, p.nodes, p.plain)
		return out
	}
	out.Nearest, out.Known = c.m.ref(base.first), base.text
	all := c.variations(base, carriers, p)
	out.Effects = c.weigh(base, p.plain, all)
	for i := range all {
		out.Variations = append(out.Variations, all[i].CopiedVariation)
	}
	out.State = stateOf(out.Variations)
	if out.State == CopyStateSame && base.slight(p.text) {
		out.State, out.Known = CopyStateTold, ""
		if o := likest(carriers); o != nil {
			out.Nearest, out.Effects = c.m.ref(o.first), c.told(o, carriers, p.nodes, p.plain)
		}
	}
	return out
}

// slight reports whether a copy is cut short and has less than half of the words of
// a text: that these are in it says little of the text.
func (o *carrier) slight(text string) bool {
	return o.cut && 2*len(prose.Words(o.text)) < len(prose.Words(text))
}

// likest gives the carrier that has a whole place and is likest to it; nil: none has.
func likest(carriers []carrier) *carrier {
	var best *carrier
	for i := range carriers {
		if o := &carriers[i]; !o.cut && !o.wide && (best == nil || o.likeness > best.likeness) {
			best = o
		}
	}
	return best
}

// pathOf gives the numbers that are printed from the first level down to a point
// with one.
func pathOf(t *flat.Tree, node int) []string {
	if t.Number(node) == "" {
		return nil
	}
	var out []string
	for ; node >= 0; node = t.Nodes[node].Parent {
		if n := t.Number(node); n != "" {
			out = append(out, n)
		}
	}
	slices.Reverse(out)
	return out
}

// elsewhere says where else the words of a place stand that the version does
// not have.
func (c *copier) elsewhere(p *place) (CopyState, plan.Ref) {
	best, at := 0, plan.Ref{}
	for _, m := range c.q.matches {
		if m == c.m {
			continue
		}
		if h := &m.hits[p.units[0]]; h.best != nil && h.likeness > best &&
			h.likeness >= standsFrom(h.best) {
			best, at = h.likeness, m.ref(h.best)
		}
	}
	if at == (plan.Ref{}) {
		return CopyStateUnknown, at
	}
	return CopyStateElsewhere, at
}

// standsFrom gives the likeness from which a text stands in another draft: it is the mark of
// a text that is mixed, and that somebody tells the same matter of another draft is none.
func standsFrom(k *knownText) int {
	if k.Standing.DraftWords() {
		return firmLikeness
	}
	return toldLikeness
}

// stateOf says in a word how a point differs from its nearest copy, or that some
// copy has all that it has.
func stateOf(all []CopiedVariation) CopyState {
	lacks, more := false, false
	for i := range all {
		lacks = lacks || all[i].Known.Text != ""
		more = more || all[i].Words.Text != ""
	}
	switch {
	case lacks && more:
		return CopyStateDiffers
	case lacks:
		return CopyStateLacks
	case more:
		return CopyStateMore
	default:
		return CopyStateSame
	}
}

// A carrier is what one witness has for a place.
type carrier struct {
	witness *plan.Witness // nil: the text itself
	first   *knownText
	text    string
	draft   bool // in the draft's own words
	cut     bool // words may be missing, or it does not have all of the place
	wide    bool // it has more than the place
	carried      // once asked
}

// A carried is how a copy stands to the text of a place.
type carried struct {
	spans    []redline.Span // as they are shown
	shared   []redline.Span // the words that both have, those between changed ones too
	likeness int            // per mille
}

// carriers gives what each witness has for a place, in a language that can be
// compared, as [knownTexts] orders them.
func (c *copier) carriers(p *place) []carrier {
	var out []carrier
	covered := make(map[*plan.Witness]map[int]bool)
	worded := 0
	for _, n := range p.nodes {
		if len(c.m.byNode[n]) > 0 {
			worded++
		}
	}
	for k := range c.m.texts {
		t := &c.m.texts[k]
		inside, outside := 0, 0
		for _, n := range t.nodes {
			if _, ok := slices.BinarySearch(p.nodes, n); ok {
				inside++
			} else {
				outside++
			}
		}
		if inside == 0 || !c.q.comparable(t.Standing.Language) {
			continue
		}
		i := slices.IndexFunc(out, func(o carrier) bool { return o.witness == t.Witness })
		if i < 0 {
			i = len(out)
			out = append(out, carrier{witness: t.Witness, first: t, draft: true})
			covered[t.Witness] = make(map[int]bool)
		}
		o := &out[i]
		if o.text != "" {
			o.text += "\n"
		}
		o.text += t.text
		o.draft = o.draft && t.Standing.DraftWords()
		o.cut = o.cut || t.Standing.Extent != plan.ExtentWhole || gapped(t)
		o.wide = o.wide || outside > 0
		for _, n := range t.nodes {
			covered[t.Witness][n] = true
		}
	}
	for i := range out {
		have := 0
		for _, n := range p.nodes {
			if covered[out[i].witness][n] {
				have++
			}
		}
		out[i].cut = out[i].cut || have < worded
	}
	return out
}

// base gives the carrier that the words are held against, with its likeness: the
// likest that has the whole place in the draft's words; else a whole telling
// that has the text's words; else one that is cut short; else the likest that
// tells it; nil: there is none.
func (c *copier) base(carriers []carrier, text string) (*carrier, int) {
	var best *carrier
	grade, likeness := -1, 0
	for i := range carriers {
		o := &carriers[i]
		o.compare(&c.q.comparer, text)
		g, whole := 0, !o.cut && !o.wide
		switch {
		case o.draft && whole:
			g = 3
		case whole && o.likeness >= toldLikeness:
			g = 2
		case o.draft:
			g = 1
		}
		if g > grade || g == grade && o.likeness > likeness {
			best, grade, likeness = o, g, o.likeness
		}
	}
	return best, likeness
}
