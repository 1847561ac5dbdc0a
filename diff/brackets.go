package diff

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/plan/words"
)

// Brackets are read in texts by themselves alone: in a copy they may be the hand of
// whoever printed it. What is compared then is a wording of either side without
// brackets, that which is likest to the other side where several stand side by side;
// blanks stand in the place of the rest, so that places are those of the texts. What
// became of the brackets is said apart.

// A contest is what stands in brackets on the two sides of a link.
type contest struct {
	texts  [2][]*bracket.Text // by clause
	taken  [2][][]int         // by clause and set, which wording is compared
	joints [2]joint           // the texts as compared
	result redline.Result     // of comparing them
	lost   []lost             // brackets that the other side has not
	// emptied are long gaps whose words are not compared.
	emptied   []lost
	spoken    []lost                // [no text] whose words are
	rewritten map[[3]int]Difference // by side, clause and index: brackets that were rewritten
	moved     []bracketChange       // words of lost brackets that stand elsewhere
	filled    [2][]Run              // gaps and what fills them, by side
}

// bracketsOf reads the brackets of a draft, by node; nil where there are none that may
// be the draft's own.
func bracketsOf(t *flat.Tree) []plan.PointBrackets {
	if !t.Bracketed() {
		return nil
	}
	all := t.Version.Brackets() // in the order of the nodes
	if len(all) != len(t.Nodes) || !slices.ContainsFunc(all, func(x plan.PointBrackets) bool {
		return x.Text.Contested() || x.Heading.Contested()
	}) {
		return nil
	}
	return all
}

// bracketed reads what stands in brackets, and reports whether a draft has brackets of its
// own. They are a draft's own where both drafts are texts by themselves.
func (w *work) bracketed() bool {
	if !w.bracketsRead {
		w.bracketsRead = true
		if w.old.TextItself() && w.new.TextItself() {
			w.brackets = [2][]plan.PointBrackets{bracketsOf(w.old), bracketsOf(w.new)}
		}
	}
	return w.brackets[0] != nil || w.brackets[1] != nil
}

// readBrackets gives what stands in brackets in a node of a side; nil where no brackets
// are its draft's own.
func (w *work) readBrackets(side, node int) *plan.PointBrackets {
	if !w.bracketed() || w.brackets[side] == nil {
		return nil
	}
	return &w.brackets[side][node]
}

// contest gives what stands in brackets in the texts of a link; nil where nothing does.
func (w *work) contest(s *span, a, b joint) *contest {
	return w.contestOf(s, a, b, func(x *plan.PointBrackets) *bracket.Text { return x.Text })
}

// headingContest gives what stands in brackets in the headings of a link of two points.
func (w *work) headingContest(s *span, a, b joint) *contest {
	return w.contestOf(s, a, b, func(x *plan.PointBrackets) *bracket.Text { return x.Heading })
}

// numbers tells of the headings of two points of which one has its number in a bracket of
// its own, [Article 2]: there is nothing in it, "[]". Where the other one stands in brackets
// as a whole nobody knows whether its number does.
func (c *contest) numbers() (d bracketChange, ok bool) {
	var has, whole [2]bool
	for side := range c.texts {
		x := c.texts[side][0]
		if x == nil || len(x.Brackets) == 0 {
			continue
		}
		has[side] = x.Brackets[0].End() == len("[]") && x.Brackets[0].Kind == ""
		whole[side] = c.isAll(side, 0, 0)
	}
	switch {
	case has[0] == has[1] || !has[0] && whole[0] || !has[1] && whole[1]:
		return d, false
	case has[0]:
		d.kind, d.Old.Text = KindUnbracketed, "[]"
	default:
		d.kind, d.New.Text = KindBracketed, "[]"
	}
	return d, true
}

// contestOf gives what stands in brackets in a part of the points of a link.
func (w *work) contestOf(s *span, a, b joint,
	part func(*plan.PointBrackets) *bracket.Text,
) *contest {
	if !w.bracketed() {
		return nil
	}
	c, any := &contest{joints: [2]joint{a, b}, rewritten: make(map[[3]int]Difference)}, false
	for side, nodes := range [2][]int{s.old, s.new} {
		for _, i := range nodes {
			var x *bracket.Text
			if all := w.readBrackets(side, i); all != nil {
				x = part(all)
			}
			any = any || x != nil && x.Contested()
			c.texts[side] = append(c.texts[side], x)
		}
	}
	if !any {
		return nil
	}
	for side := range c.texts {
		for _, x := range c.texts[side] {
			var taken []int
			if x != nil {
				taken = make([]int, len(x.Sets))
			}
			c.taken[side] = append(c.taken[side], taken)
		}
	}
	c.empty()
	c.take(0, c.all(1), w.compare)
	c.take(1, c.plain(0).text, w.compare)
	c.joints[0], c.joints[1] = c.plain(0), c.plain(1)
	compare := func() {
		c.result = w.compare(c.joints[0].text, c.joints[1].text, redline.Moves(false))
	}
	compare()
	if c.lose(w); len(c.lost) > 0 {
		compare()
	}
	return c
}

// empty takes the words of long gaps, [Placeholder: …], that the other side has not out of
// what is compared: they are no wording of the text. [No text] is one where the other side
// has these words without brackets.
func (c *contest) empty() {
	const long = 3 // words
	for side := range c.texts {
		there := " " + prose.Folded(c.joints[1-side].text) + " "
		has := func(words string) bool { return strings.Contains(there, " "+words+" ") }
		for k, x := range c.texts[side] {
			if x == nil {
				continue
			}
			for i := range x.Brackets {
				switch words := prose.Folded(x.Words(i)); x.Brackets[i].Kind {
				case bracket.KindPlaceholder:
					if strings.Count(words, " ") >= long && !has(words) {
						c.emptied = append(c.emptied, lost{side: side, clause: k, bracket: i})
					}
				case bracket.KindNone:
					if has(words) && !c.anyNone(1-side) {
						c.spoken = append(c.spoken, lost{side: side, clause: k, bracket: i})
					}
				default:
				}
			}
		}
	}
}

// anyNone reports whether a clause of a side has a wording without text.
func (c *contest) anyNone(side int) bool {
	none := func(b bracket.Bracket) bool { return b.Kind == bracket.KindNone }
	return slices.ContainsFunc(c.texts[side], func(x *bracket.Text) bool {
		return x != nil && slices.ContainsFunc(x.Brackets, none)
	})
}

// mostTried is how many wordings of a side are held against the other side. Of sets
// beyond them the first wording is taken.
const mostTried = 200

// take chooses the wordings of a side: of each set that which makes the side likest to
// the other one; the first of several that do.
func (c *contest) take(side int, other string,
	compare func(old, new string, opts ...redline.Option) redline.Result,
) {
	tried, there := 0, ""
	hasSets := func(x *bracket.Text) bool { return x != nil && len(x.Sets) > 0 }
	if !slices.ContainsFunc(c.texts[1-side], hasSets) {
		there = " " + prose.Folded(other) + " "
	}
	for k, x := range c.texts[side] {
		if x == nil {
			continue
		}
		for set := range x.Sets {
			if hasAll(there, x, set) || hasStrewn(there, x, set) {
				c.taken[side][k][set] = everyOption
				continue
			}
			best, most := 0, -1
			for option := range x.Sets[set].Options {
				if tried++; tried > mostTried {
					break
				}
				c.taken[side][k][set] = option
				n := compare(c.plain(side).text, other, redline.Moves(false)).Similarity
				if n > most {
					best, most = option, n
				}
			}
			c.taken[side][k][set] = best
		}
	}
}

// everyOption is taken where the other side has all wordings of a set, one behind the other
// and without choice: they are brackets like others then.
const everyOption = -1

// hasAll reports whether a text has all wordings of a set, one behind the other; where they
// are long, other words may stand between them.
func hasAll(text string, x *bracket.Text, set int) bool {
	const long = 3 // words
	all, short := x.Plain(func(int) int { return -1 }), false
	var parts []string
	for _, o := range x.Sets[set].Options {
		words := prose.Folded(all[o.At:o.End()])
		if x.Brackets[o.Bracket].Kind == bracket.KindNone {
			words = prose.Folded(x.Source[o.At:o.End()])
		}
		parts = append(parts, words)
		short = short || strings.Count(words, " ") < long-1
	}
	if short {
		return strings.Contains(text, " "+strings.Join(parts, " ")+" ")
	}
	for _, words := range parts {
		_, rest, ok := strings.Cut(text, " "+words+" ")
		if !ok {
			return false
		}
		text = " " + rest
	}
	return true
}

// hasStrewn reports whether a text has all wordings of a set more often than the text of
// the set has outside it: [shall][should] became two sentences of which each has one. What
// stands in a longer wording is not the shorter one: [below 2 °C][well below 2 °C].
func hasStrewn(text string, x *bracket.Text, set int) bool {
	if text == "" {
		return false
	}
	all, place := x.Plain(func(int) int { return everyOption }), x.Sets[set].Span
	outside := " " + prose.Folded(all[:place.At]) + " " + prose.Folded(all[place.End():]) + " "
	var wordings []string
	for _, o := range x.Sets[set].Options {
		wordings = append(wordings, " "+prose.Folded(x.Source[o.At:o.End()])+" ")
	}
	slices.SortStableFunc(wordings, func(a, b string) int { return len(b) - len(a) })
	for _, words := range wordings {
		if strings.TrimSpace(words) == "" ||
			strings.Count(text, words) <= strings.Count(outside, words) {
			return false
		}
		text = strings.ReplaceAll(text, words, " | ")
		outside = strings.ReplaceAll(outside, words, " | ")
	}
	return true
}

// all gives a side with all wordings and without brackets.
func (c *contest) all(side int) string {
	return c.joint(side, func(int, int) int { return -1 }).text
}

// plain gives a side with the wordings that were taken.
func (c *contest) plain(side int) joint {
	return c.joint(side, func(clause, set int) int { return c.taken[side][clause][set] })
}

// joint gives a side with the wordings that option says.
func (c *contest) joint(side int, option func(clause, set int) int) joint {
	j := joint{starts: c.joints[side].starts}
	text := []byte(c.joints[side].text)
	for k, x := range c.texts[side] {
		if x != nil {
			copy(text[j.starts[k]:], x.Plain(func(set int) int { return option(k, set) }))
		}
	}
	for _, g := range c.emptied {
		if b := &c.texts[g.side][g.clause].Brackets[g.bracket]; g.side == side {
			for i := b.At; i < b.End(); i++ {
				text[j.starts[g.clause]+i] = ' '
			}
		}
	}
	for _, g := range c.spoken {
		x := c.texts[g.side][g.clause]
		b := &x.Brackets[g.bracket]
		if g.side == side && (b.Set < 0 || c.taken[side][g.clause][b.Set] == everyOption) {
			copy(text[j.starts[g.clause]+b.Inner.At:], x.Words(g.bracket))
		}
	}
	j.text = string(text)
	return j
}

// enclosing gives the brackets around words of a clause, the outermost first.
func (c *contest) enclosing(side, clause, at, n int) []int {
	x := c.texts[side][clause]
	if x == nil {
		return nil
	}
	var out []int
	for i := x.Around(bracket.Span{At: at, Len: n}); i >= 0; i = x.Brackets[i].Parent {
		if x.Brackets[i].Kind.Contested() {
			out = append(out, i)
		}
	}
	slices.Reverse(out)
	return out
}

// wording says how the two sides differ.
func (c *contest) wording(w *work) (out wording) {
	out.differences = c.differences(w)
	if d, ok := c.replaced(); ok {
		out.whole = &d
	}
	f := c.find(w)
	out.brackets = f.found
	if len(f.reworded) > 0 {
		out.differences = append(out.differences, f.reworded...)
		slices.SortStableFunc(out.differences, byPlace)
	}
	return out
}

// differences gives the words that differ between what is compared, with the words of
// the texts themselves, and says which of them are contested.
func (c *contest) differences(w *work) []Difference {
	var ds []Difference
	for _, d := range differences(c.result, c.joints[0], c.joints[1], w.compare) {
		ds = append(ds, c.cut(d)...)
	}
	for k := range ds {
		c.gaps(&ds[k])
		if d := &ds[k]; d.Filled {
			c.filled[0], c.filled[1] = append(c.filled[0], d.Old), append(c.filled[1], d.New)
		}
	}
	return c.tellLost(ds)
}

// gaps gives a difference the words of the texts themselves, and says whether they stand in
// brackets, and whether they fill a gap.
func (c *contest) gaps(d *Difference) {
	gaps, nested := 0, false
	for side, run := range [2]*Run{&d.Old, &d.New} {
		x := c.texts[side][run.Clause]
		if x == nil {
			continue
		}
		if run.Text == "" && d.sideOf(1-side).Text != "" {
			c.atGap(side, run)
		}
		run.Text = x.Source[run.At : run.At+len(run.Text)]
		outer := c.enclosing(side, run.Clause, run.At, len(run.Text))
		switch {
		case run.Text == "" || len(outer) == 0:
		case x.Brackets[outer[len(outer)-1]].Kind == bracket.KindPlaceholder:
			gaps++
			outer = outer[:len(outer)-1]
		case strings.Trim(run.Text, "_…") == "": // [no later than ___]
			gaps++
		default:
			nested = true
		}
		d.Bracketed = d.Bracketed || run.Text != "" && len(outer) > 0
	}
	d.Filled = gaps == 1 && d.Old.Text != "" && d.New.Text != ""
	d.Within = d.Filled && nested
}

// fills reports whether words of a side stand where the other one has a gap.
func (c *contest) fills(side, clause int, s bracket.Span) bool {
	return slices.ContainsFunc(c.filled[side], func(r Run) bool {
		return r.Clause == clause && s.At <= r.At && r.At+len(r.Text) <= s.End()
	})
}

// atGap makes a run without words that of a gap to be filled, if it stands at one that has
// no words either: […].
func (c *contest) atGap(side int, run *Run) {
	x, start, text := c.texts[side][run.Clause], c.joints[side].starts[run.Clause],
		c.joints[side].text
	for i := range x.Brackets {
		b := &x.Brackets[i]
		from, to := start+min(run.At, b.At), start+max(run.At, b.End())
		if b.Kind == bracket.KindPlaceholder && prose.Folded(text[from:to]) == "" {
			run.At, run.Text = b.Inner.At, x.Source[b.Inner.At:b.Inner.End()]
			return
		}
	}
}

// clauses gives the clauses of a side with the words that are compared.
func (c *contest) clauses(side int, clauses []Clause) []Clause {
	out := slices.Clone(clauses)
	for k, x := range c.texts[side] {
		if x != nil && k < len(out) {
			out[k].Text = x.Plain(func(set int) int { return c.taken[side][k][set] })
		}
	}
	return out
}

// mark gives effects the words of the texts themselves, and says which of them rest on
// words that are contested: what they do is not agreed. An effect whose words differ in
// brackets alone is of these. What a gap does that is filled, the filling says itself; what
// runs over the edge of a bracket is no sentence of anybody's, and what a bracket that went
// out says was not changed into what another one says that came in.
func (w *work) mark(h *Change, c *contest) {
	h.Effects = slices.DeleteFunc(h.Effects, func(e Effect) bool { return w.unsaid(h, c, &e) })
	if len(h.Effects) == 0 {
		h.Effects = nil // as it is read back
	}
	for k := range h.Effects {
		e := &h.Effects[k]
		differences := w.differencesOf(h, e)
		for side, t := range w.sidesOf(e) {
			if t.Text == "" || t.Clause >= len(c.texts[side]) || c.texts[side][t.Clause] == nil {
				continue
			}
			text := c.texts[side][t.Clause].Source[t.Range.At : t.Range.At+t.Range.Len]
			shown := text
			if len(bracket.Parse(text).Problems) > 0 {
				// the wording that is compared, without the others
				shown = strings.Join(strings.Fields(t.Text), " ")
			}
			e.Sentence = strings.ReplaceAll(e.Sentence, t.Text, shown)
			e.Contested = e.Contested || c.disputed(side, t, differences)
			t.Text = text
		}
		e.Sentence = strings.Join(strings.Fields(e.Sentence), " ")
	}
	c.leaveSets(h.Differences)
}

// leaveSets takes out of differences the one of several wordings that was compared with words
// that stand without such a choice: of the set it is told that all of its wordings went out.
func (c *contest) leaveSets(ds []Difference) {
	for k := range ds {
		if d := &ds[k]; !d.Filled && c.unevenSet([]*Difference{d}) {
			for side := range c.texts {
				r := d.sideOf(side)
				x := c.texts[side][r.Clause]
				if x == nil {
					continue
				}
				if i := x.Around(bracket.Span{At: r.At, Len: len(r.Text)}); i >= 0 &&
					x.Brackets[i].Set >= 0 &&
					prose.Folded(x.Words(i)) == prose.Folded(r.Text) {
					r.At, r.Text, d.Bracketed = x.Sets[x.Brackets[i].Set].End(), "", false
				}
			}
		}
	}
}

// sidesOf gives the terms of an effect by side.
func (w *work) sidesOf(e *Effect) [2]*effect.Term {
	if w.turned {
		return [2]*effect.Term{&e.After, &e.Before}
	}
	return [2]*effect.Term{&e.Before, &e.After}
}

// unsaid reports whether an effect is none that may be told of words in brackets.
func (w *work) unsaid(h *Change, c *contest, e *Effect) bool {
	differences, terms := w.differencesOf(h, e), w.sidesOf(e)
	contested, alone := false, (terms[0].Text == "") != (terms[1].Text == "")
	for side, t := range terms {
		if t.Text == "" || t.Clause >= len(c.texts[side]) || c.texts[side][t.Clause] == nil {
			continue
		}
		if c.crosses(side, t) ||
			e.Kind == effect.KindScopeChanged && alone && c.partOfLost(side, t) {
			return true
		}
		contested = contested || c.disputed(side, t, differences)
	}
	open := func(d *Difference) bool { return !d.Filled }
	switch {
	case alone && len(differences) > 0 && !slices.ContainsFunc(differences, open):
		return true
	case !contested:
		return !alone && c.unevenSet(differences)
	case alone:
		return terms[1].Text == "" && (c.has(1, *terms[0]) || c.besideKept(0, terms[0])) ||
			terms[0].Text == "" && (c.has(0, *terms[1]) || c.besideKept(1, terms[1]))
	case c.unevenSet(differences):
		return true
	}
	return inTwoPlaces(terms, differences) || terms[0].Value == "" && terms[1].Value == "" &&
		slices.ContainsFunc(differences, c.otherBracket)
}

// unevenSet reports whether a difference is between one of several wordings for a place and
// words that stand without such a choice: with which of the wordings to compare them nobody
// knows.
func (c *contest) unevenSet(differences []*Difference) bool {
	return slices.ContainsFunc(differences, func(d *Difference) bool {
		var sets [2]bool
		for side := range sets {
			r := d.sideOf(side)
			if strings.TrimSpace(r.Text) == "" {
				return false
			}
			for _, b := range c.enclosing(side, r.Clause, r.At, len(r.Text)) {
				set := c.texts[side][r.Clause].Brackets[b].Set
				sets[side] = sets[side] || set >= 0 && c.taken[side][r.Clause][set] != everyOption
			}
		}
		return sets[0] != sets[1]
	})
}

// besideKept reports whether a term is the words of a lost bracket that stood right beside
// another one whose words the other side has: which of the two was to stand was open, and
// nothing that was agreed went out with it.
func (c *contest) besideKept(side int, t *effect.Term) bool {
	x := c.texts[side][t.Clause]
	return slices.ContainsFunc(c.lost, func(l lost) bool {
		if l.side != side || l.clause != t.Clause {
			return false
		}
		b := &x.Brackets[l.bracket]
		if at, end := t.Range.At, t.Range.At+t.Range.Len; at >= b.End() || end <= b.At ||
			joinsOn(l.whole.Text) {
			return false
		}
		for i := range x.Brackets {
			o := &x.Brackets[i]
			if i == l.bracket || o.Parent != b.Parent || o.Kind != "" ||
				c.isLost(side, t.Clause, i) || joinsOn(x.Words(i)) {
				continue
			}
			if o.End() <= b.At && strings.TrimSpace(x.Source[o.End():b.At]) == "" ||
				b.End() <= o.At && strings.TrimSpace(x.Source[b.End():o.At]) == "" {
				return true
			}
		}
		return false
	})
}

// joinsOn reports whether words in brackets go on from what stands before them, or lead up to
// what follows, and stand in the place of nothing.
func joinsOn(s string) bool {
	first, _, _ := strings.Cut(prose.Folded(s), " ")
	return strings.HasPrefix(s, ",") || strings.HasSuffix(s, ",") || slices.Contains([]string{
		"and", "or", "including", "as", "with", "und", "oder", "sowie", "et", "ou", "y", "o", "и",
		"или", "та", "або",
	}, first)
}

// otherBracket reports whether a difference puts all the words of one bracket for all those
// of another one that has none of them: which of the two is meant for the other nobody knows.
func (c *contest) otherBracket(d *Difference) bool {
	const fewest = 2 // words
	var has [2][]string
	for side := range has {
		r := d.sideOf(side)
		outer := c.enclosing(side, r.Clause, r.At, len(r.Text))
		if len(outer) == 0 {
			return false
		}
		x := c.texts[side][r.Clause]
		has[side] = strings.Fields(prose.Folded(r.Text))
		if len(has[side]) < fewest ||
			prose.Folded(x.Words(outer[len(outer)-1])) != prose.Folded(r.Text) {
			return false
		}
	}
	return !slices.ContainsFunc(has[0], func(w string) bool { return slices.Contains(has[1], w) })
}

// partOfLost reports whether a term is no more than a part of a bracket that is lost: what it
// limited went out with it, [every two years].
func (c *contest) partOfLost(side int, t *effect.Term) bool {
	return slices.ContainsFunc(c.lost, func(l lost) bool {
		n := len(l.whole.Text)
		return l.side == side && l.clause == t.Clause && l.whole.At <= t.Range.At &&
			t.Range.At+t.Range.Len <= l.whole.At+n && t.Range.Len < n
	})
}

// inTwoPlaces reports whether what differs in the two terms of an effect differs in two places.
func inTwoPlaces(terms [2]*effect.Term, differences []*Difference) bool {
	old, new := false, false
	for _, d := range differences {
		a, b := overlap(d.Old, *terms[0]), overlap(d.New, *terms[1])
		if a && b {
			return false
		}
		old, new = old || a, new || b
	}
	return old && new
}

// disputed reports whether the words of an effect stand in brackets on a side, or what of
// them differs does.
func (c *contest) disputed(side int, t *effect.Term, differences []*Difference) bool {
	if len(c.enclosing(side, t.Clause, t.Range.At, t.Range.Len)) > 0 {
		return true
	}
	some := false
	for _, d := range differences {
		r := d.sideOf(side)
		if !overlap(*r, *t) {
			continue
		}
		if len(c.enclosing(side, r.Clause, r.At, len(r.Text))) == 0 {
			return false
		}
		some = true
	}
	return some
}

// crosses reports whether a term has some of the words of a bracket and not all, and others
// beside them, or the words of two brackets side by side, which nobody wrote as one. A place
// of several wordings is none: of these one is compared.
func (c *contest) crosses(side int, t *effect.Term) bool {
	x := c.texts[side][t.Clause]
	plain := x.Plain(func(set int) int { return c.taken[side][t.Clause][set] })
	from, to := t.Range.At, t.Range.At+t.Range.Len
	words := func(at, end int) bool { return at < end && prose.Folded(plain[at:end]) != "" }
	last := -1 // where the bracket before ends of which the term has words
	for i := range x.Brackets {
		b := &x.Brackets[i]
		at, end := max(from, b.At), min(to, b.End())
		if !b.Kind.Contested() || !words(at, end) ||
			b.Set >= 0 && c.taken[side][t.Clause][b.Set] != everyOption {
			continue
		}
		beyond := words(b.At, at) || words(end, b.End())
		if beyond && (words(from, at) || words(end, to)) ||
			last >= 0 && last <= b.At && !words(last, b.At) {
			return true
		}
		last = b.End()
	}
	return false
}

// has reports whether a side has the words or the value of a term anywhere, in brackets
// or not: of contested words it is then not said that they came in or went out.
func (c *contest) has(side int, t effect.Term) bool {
	all := c.all(side)
	plain := func(s string) string {
		return " " + strings.ToLower(strings.Join(strings.Fields(s), " ")) + " "
	}
	return t.Text != "" && strings.Contains(plain(all), plain(t.Text)) ||
		t.Value != "" && slices.ContainsFunc(prose.Words(all), func(w words.Word) bool {
			return w.Text == t.Value
		})
}
