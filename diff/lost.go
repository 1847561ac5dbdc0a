package diff

import (
	"cmp"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/plan/words"
)

// A bracket of which the other side has less than half, and nothing in brackets in its
// place, is lost: it went out with its words, and what words of it stand elsewhere stand
// there by chance. So it is told as a whole, and what remains is compared without it.

// A lost is a bracket that the other side has not.
type lost struct {
	side, clause, bracket int
	whole                 Run // its words
}

// lose finds the brackets of either side that are lost, and blanks them.
func (c *contest) lose(w *work) {
	kept := c.keptAll(c.result)
	shares := c.shares(kept)
	for side := range c.texts {
		for clause, x := range c.texts[side] {
			if x == nil {
				continue
			}
			for i := range x.Brackets {
				b := &x.Brackets[i]
				if c.broken(side, clause) && i+1 < len(x.Brackets) && x.Brackets[i+1].Parent == i {
					continue // which of its marks has a partner is not known
				}
				if b.Kind == "" && !c.isLost(side, clause, b.Parent) &&
					c.mayLose(w, shares, kept, side, clause, i) {
					c.lost = append(c.lost, lost{side: side, clause: clause, bracket: i})
				}
			}
		}
	}
	for k := range c.lost {
		l := &c.lost[k]
		b := &c.texts[l.side][l.clause].Brackets[l.bracket]
		start := c.joints[l.side].starts[l.clause]
		l.whole = c.bracketWords(l.side, l.clause, b)
		c.blank(l.side, start+b.At, start+b.End())
	}
}

// blank puts blanks in the place of words of a side that are not compared.
func (c *contest) blank(side, from, to int) {
	text := []byte(c.joints[side].text)
	for i := from; i < to; i++ {
		text[i] = ' '
	}
	c.joints[side].text = string(text)
}

// isLost reports whether a bracket of a clause, or one around it, is lost.
func (c *contest) isLost(side, clause, b int) bool {
	for ; b >= 0; b = c.texts[side][clause].Brackets[b].Parent {
		if slices.ContainsFunc(c.lost, func(l lost) bool {
			return l.side == side && l.clause == clause && l.bracket == b
		}) {
			return true
		}
	}
	return false
}

// mayLose reports whether a bracket is lost, but for those around it.
func (c *contest) mayLose(w *work, shares map[[3]int]int, kept []keptWord, side, clause,
	i int,
) bool {
	x := c.texts[side][clause]
	n := c.wordsIn(side, clause, i)
	if n == 0 || 2*shares[[3]int{side, clause, i}] >= n || c.isAll(side, clause, i) {
		return false
	}
	// one inside it stays
	for k := i + 1; k < len(x.Brackets) && x.Brackets[k].At < x.Brackets[i].End(); k++ {
		if has := shares[[3]int{side, clause, k}]; has > 1 && 2*has >= c.wordsIn(side, clause, k) {
			return false
		}
	}
	start := c.joints[side].starts[clause]
	from, to := start+x.Brackets[i].At, start+x.Brackets[i].End()
	gap := c.gap(kept, side, from, to)
	if c.contestedIn(1-side, gap, kept, [2]int{from, to}) {
		return false
	}
	d, ok := c.nearly(w, kept, side, clause, i, gap)
	if ok {
		c.rewritten[[3]int{side, clause, i}] = d
	}
	return !ok
}

// bracketWords gives the words of a bracket, with the brackets inside it.
func (c *contest) bracketWords(side, clause int, b *bracket.Bracket) Run {
	source := c.source(side, clause)
	from, to := prose.Trim(source, b.Inner.At, b.Inner.End())
	if i := strings.IndexByte(source[b.Inner.At:from], '['); i >= 0 {
		from = b.Inner.At + i
	}
	r := Run{Clause: clause, At: from, Text: source[from:to]}
	c.enclose(&r, side)
	return r
}

// isAll reports whether a bracket holds all that is compared of its side.
func (c *contest) isAll(side, clause, i int) bool {
	b, start := &c.texts[side][clause].Brackets[i], c.joints[side].starts[clause]
	text := c.joints[side].text
	return prose.Folded(text[:start+b.At]) == "" && prose.Folded(text[start+b.End():]) == ""
}

// contestedIn reports whether a bracket of a side begins or ends in a part of it, but for
// those that are kept outside another part of the other side.
func (c *contest) contestedIn(side int, part [2]int, kept []keptWord, outside [2]int) bool {
	for clause, x := range c.texts[side] {
		if x == nil {
			continue
		}
		start := c.joints[side].starts[clause]
		for i := range x.Brackets {
			b := &x.Brackets[i]
			at, end := start+b.At, start+b.End()
			inside := part[0] <= at && at < part[1] || part[0] < end && end <= part[1]
			if b.Kind.Contested() && inside && !c.keptOutside(side, clause, i, kept, outside) {
				return true
			}
		}
	}
	return false
}

// keptOutside reports whether more than half of the words of a bracket are kept, and those
// stand outside a part of the other side.
func (c *contest) keptOutside(side, clause, b int, kept []keptWord, part [2]int) bool {
	n := 0
	for i := range kept {
		k := &kept[i]
		if at, _ := c.placeOf(k, 1-side); at >= part[0] && at < part[1] {
			continue
		}
		if k.runs[side].Clause == clause && slices.Contains(k.outer[side], b) {
			n++
		}
	}
	return 2*n > c.wordsIn(side, clause, b)
}

// nearly finds what stands in the place of a bracket of which little is kept word for word,
// but which was rewritten there: half of its words stand there in their order, or what
// stands there begins, from a comma or the like on, as the bracket does (while recognizing
// that, now recognizing that).
func (c *contest) nearly(w *work, kept []keptWord, side, clause, i int, gap [2]int) (Difference,
	bool,
) {
	b, start := &c.texts[side][clause].Brackets[i], c.joints[side].starts[clause]
	own, there := c.joints[side].text[start+b.Inner.At:start+b.Inner.End()],
		c.joints[1-side].text[gap[0]:gap[1]]
	var shared []hunk.Hunk
	n := 0
	for _, s := range w.compare(own, there, redline.FoldCase(), redline.Coarseness(1),
		redline.Moves(false)).Spans {
		if k := len(prose.Words(s.Old.Text)); hunk.Same(s) && k > 0 {
			shared, n = append(shared, hunk.Hunk{
				OldAt: s.Old.At, OldEnd: s.Old.End(),
				NewAt: s.New.At, NewEnd: s.New.End(),
			}), n+k
		}
	}
	if n == 0 {
		return Difference{}, false
	}
	first, last := shared[0], shared[len(shared)-1]
	before, head := prose.Words(own[:first.OldAt]), prose.Words(own[first.OldAt:first.OldEnd])
	begins := len(before) < 2 && len(head) > 1 && opensPart(there[:first.NewAt])
	if 2*n < len(prose.Words(own)) && !begins {
		return Difference{}, false
	}
	from, to := first.NewAt, last.NewEnd
	if k := prose.Words(there[:from]); len(k) > 0 && len(before) > 0 &&
		sameStem(k[len(k)-1].Text, before[len(before)-1].Text) {
		from = k[len(k)-1].At
	}
	if c.endsWithBrackets(side, clause, i) || len(prose.Words(own[last.OldEnd:])) > 0 &&
		c.follows(kept, side, start+b.End()) {
		to = len(there)
	}
	runs := c.joints[1-side].runs(gap[0]+from, gap[0]+to)
	return c.sided(side, c.bracketWords(side, clause, b), runs[0]), len(runs) == 1
}

// follows reports whether the next word of a side behind a place is kept.
func (c *contest) follows(kept []keptWord, side, place int) bool {
	for i := range kept {
		if at, _ := c.placeOf(&kept[i], side); at >= place {
			return prose.Folded(c.joints[side].text[place:at]) == ""
		}
	}
	return false
}

// opensPart reports whether a part of a sentence begins behind a text.
func opensPart(s string) bool {
	s = strings.TrimRight(s, " ")
	return s == "" || strings.ContainsRune(",;:(", rune(s[len(s)-1]))
}

// sameStem reports whether two words may be forms of one.
func sameStem(a, b string) bool {
	const least = 5
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= least && 3*n >= 2*min(len(a), len(b))
}

// tellLost adds the lost brackets to what differs, each without words of the other side, and
// puts a few words that came in beside a lost bracket of few words. Where what came in has
// the very words of a lost bracket, these are not lost: they stand elsewhere.
func (c *contest) tellLost(ds []Difference) []Difference {
	kept := c.keptAll(c.result)
	ds = c.besideMoved(ds)
	stays := c.lostTwice()
	for k, l := range c.lost {
		if stays[k] {
			continue // it stands in brackets in another place
		}
		b, start := &c.texts[l.side][l.clause].Brackets[l.bracket],
			c.joints[l.side].starts[l.clause]
		gap := c.gap(kept, l.side, start+b.At, start+b.End())
		if k := c.elsewhere(ds, l); k >= 0 {
			kind := [2]Kind{KindUnbracketed, KindBracketed}[l.side]
			there := *ds[k].sideOf(1 - l.side)
			depth := len(c.enclosing(1-l.side, there.Clause, there.At, len(there.Text)))
			d := c.sided(l.side, l.whole, there)
			if d.Within = depth > 0 && depth < b.Depth; depth < b.Depth {
				c.moved = append(c.moved, bracketChange{d, kind}) // else they moved with it
			}
			ds = slices.Delete(ds, k, k+1)
			continue
		}
		if k := c.inPlace(ds, l, gap); k >= 0 {
			*ds[k].sideOf(l.side), ds[k].Bracketed = l.whole, true
			continue
		}
		if b.Set >= 0 {
			continue // that is said of the set
		}
		d := c.sided(l.side, l.whole, c.joints[1-l.side].runs(gap[0], gap[0])[0])
		d.Bracketed = true
		ds = append(ds, d)
	}
	slices.SortStableFunc(ds, byPlace)
	return ds
}

// lostTwice says which lost brackets are lost on both sides with the same words: they changed
// their place, and stand in as many brackets as before.
func (c *contest) lostTwice() []bool {
	out := make([]bool, len(c.lost))
	sameWords := make(map[string][]int) // lost of the old side, by their words
	depth := func(l *lost) int { return c.texts[l.side][l.clause].Brackets[l.bracket].Depth }
	for k := range c.lost {
		l := &c.lost[k]
		words := strings.Join(contentOf(l.whole.Text), " ")
		if words == "" {
			continue
		}
		if l.side == 0 {
			sameWords[words] = append(sameWords[words], k)
			continue
		}
		if i := slices.IndexFunc(sameWords[words], func(i int) bool {
			return depth(&c.lost[i]) == depth(l)
		}); i >= 0 {
			out[sameWords[words][i]], out[k] = true, true
			sameWords[words] = slices.Delete(sameWords[words], i, i+1)
		}
	}
	return out
}

// besideMoved takes out the words beside a bracket that changed its place: of are [freely]
// sold, now are sold [freely], sold neither went out nor came in.
func (c *contest) besideMoved(ds []Difference) []Difference {
	const mostApart = 2 // places
	out := make([]bool, len(ds))
	for i := range ds {
		for k := i + 1; k < len(ds) && k <= i+mostApart && !out[i]; k++ {
			if !out[k] && c.swapped(&ds[i], &ds[k]) {
				out[i], out[k] = true, true
			}
		}
	}
	kept := ds[:0]
	for i := range ds {
		if !out[i] {
			kept = append(kept, ds[i])
		}
	}
	return kept
}

// swapped reports whether one difference takes out the words that another one brings in, with
// nothing but one bracket between the two places on either side.
func (c *contest) swapped(a, b *Difference) bool {
	if a.Old.Text != "" {
		a, b = b, a
	}
	if a.Old.Text != "" || b.New.Text != "" || prose.Folded(a.New.Text) == "" ||
		prose.Folded(a.New.Text) != prose.Folded(b.Old.Text) {
		return false
	}
	joinedBy := func(side int, x, y *Run) (string, bool) {
		if x.Clause != y.Clause {
			return "", false
		}
		if x.At > y.At {
			x, y = y, x
		}
		from, to := x.At+len(x.Text), y.At
		start := c.joints[side].starts[x.Clause]
		if from > to {
			return "", false
		}
		at, end := prose.Trim(c.joints[side].text, start+from, start+to)
		return prose.Folded(c.joints[side].text[at:end]),
			at < end && len(c.enclosing(side, x.Clause, at-start, end-at)) > 0
	}
	old, inOld := joinedBy(0, &a.Old, &b.Old)
	new, inNew := joinedBy(1, &a.New, &b.New)
	return inOld && inNew && old == new
}

// sideOf gives the run of a side.
func (d *Difference) sideOf(side int) *Run {
	if side == 0 {
		return &d.Old
	}
	return &d.New
}

// cameIn reports whether a difference has words on the side other than that of a lost
// bracket alone, and in the same clause of the draft.
func (l *lost) cameIn(d *Difference) bool {
	return d.sideOf(l.side).Text == "" && d.sideOf(1-l.side).Text != ""
}

// elsewhere finds what came in with the words of a lost bracket; -1 none.
func (c *contest) elsewhere(ds []Difference, l lost) int {
	content := contentOf(l.whole.Text)
	return slices.IndexFunc(ds, func(d Difference) bool {
		return content != nil && l.cameIn(&d) &&
			slices.Equal(content, contentOf(d.sideOf(1-l.side).Text))
	})
}

// inPlace finds the few words that came in for a lost bracket of few words; -1 none.
func (c *contest) inPlace(ds []Difference, l lost, gap [2]int) int {
	const few = 4
	if len(prose.Words(l.whole.Text)) > few {
		return -1
	}
	return slices.IndexFunc(ds, func(d Difference) bool {
		there := d.sideOf(1 - l.side)
		at := c.joints[1-l.side].starts[there.Clause] + there.At
		return l.cameIn(&d) && gap[0] <= at && at < gap[1] &&
			len(prose.Words(there.Text)) <= few && !wentOut(ds, l.side, there.Text)
	})
}

// wentOut reports whether the words that came in on one side are those that went out
// elsewhere on the other: they changed their place.
func wentOut(ds []Difference, side int, text string) bool {
	content := contentOf(text)
	return content != nil && slices.ContainsFunc(ds, func(d Difference) bool {
		return slices.Equal(content, contentOf(d.sideOf(side).Text))
	})
}

// sided gives a difference between a run of a side and one of the other side.
func (c *contest) sided(side int, own, other Run) Difference {
	if side == 1 {
		own, other = other, own
	}
	return Difference{Old: own, New: other}
}

// contentOf gives the words of a text in the order of the alphabet; none where no word in
// it carries a meaning of its own.
func contentOf(text string) []string {
	var out []string
	substantial := false
	for _, w := range prose.Words(text) {
		substantial = substantial || prose.Substantial(w)
		out = append(out, words.Fold(w.Text, true))
	}
	if !substantial {
		return nil
	}
	slices.Sort(out)
	return out
}

// byPlace orders differences by where they stand in the old text, then in the new one.
func byPlace(a, b Difference) int {
	return cmp.Or(
		cmp.Compare(a.Old.Clause, b.Old.Clause), cmp.Compare(a.Old.At, b.Old.At),
		cmp.Compare(a.New.Clause, b.New.Clause), cmp.Compare(a.New.At, b.New.At),
	)
}

// cut cuts a difference where a bracket begins or ends in its words on one side: words in
// brackets and words outside are told apart. What the other side has is put beside the
// longest of those parts that the fewest brackets are around.
func (c *contest) cut(d Difference) []Difference {
	parts := [2][]Run{c.pieces(0, d.Old), c.pieces(1, d.New)}
	side := 0
	if len(parts[1]) > 1 {
		side = 1
	}
	own, other := parts[side], *d.sideOf(1 - side)
	if len(own) < 2 || len(parts[1-side]) > 1 {
		return []Difference{d}
	}
	best, least := 0, -1
	for k, r := range own {
		n := len(c.enclosing(side, r.Clause, r.At, len(r.Text)))
		if least < 0 || n < least || n == least && len(r.Text) > len(own[best].Text) {
			best, least = k, n
		}
	}
	out := make([]Difference, len(own))
	for k, r := range own {
		there := other
		if k != best {
			there.Text = ""
		}
		if k > best {
			there.At += len(other.Text)
		}
		out[k] = c.sided(side, r, there)
	}
	return out
}

// pieces cuts a run at the brackets that begin or end in it. Marks alone are no piece.
func (c *contest) pieces(side int, r Run) []Run {
	x, end := c.texts[side][r.Clause], r.At+len(r.Text)
	if x == nil {
		return []Run{r}
	}
	borders := []int{r.At, end}
	for i := range x.Brackets {
		b := &x.Brackets[i]
		for _, at := range [...]int{b.At, b.End()} {
			if b.Kind == "" && r.At < at && at < end {
				borders = append(borders, at)
			}
		}
	}
	slices.Sort(borders)
	var out []Run
	start, text := c.joints[side].starts[r.Clause], c.joints[side].text
	for k := 1; k < len(borders); k++ {
		at, to := prose.Trim(text, start+borders[k-1], start+borders[k])
		if at < to {
			out = append(out, Run{Clause: r.Clause, At: at - start, Text: text[at:to]})
		}
	}
	return out
}

// replaced gives the difference between two clauses of which each stands in a bracket as a
// whole: where they are two texts, one of them went out and the other came in.
func (c *contest) replaced() (d Difference, ok bool) {
	for side := range c.texts {
		if len(c.texts[side]) != 1 || c.texts[side][0] == nil {
			return d, false
		}
		x := c.texts[side][0]
		if len(x.Brackets) == 0 || x.Brackets[0].Kind != "" || !c.isAll(side, 0, 0) {
			return d, false
		}
		*d.sideOf(side) = c.bracketWords(side, 0, &x.Brackets[0])
	}
	d.Bracketed = true
	return d, true
}
