package diff

import (
	"maps"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan/bracket"
)

// find finds what became of the brackets of a link: words that are in brackets on one
// side alone, wordings that came in or went out, others who want the words.
func (c *contest) find(w *work) *finder {
	f := &finder{contest: c, w: w, sets: make(map[[2]int][2]int), said: make(map[string]bool)}
	f.stood = [2]map[[2]int]*stood{make(map[[2]int]*stood), make(map[[2]int]*stood)}
	for _, h := range hunk.Changed(c.result.Spans) {
		f.parts = append(f.parts, h.Parts(c.joints[0].text, c.joints[1].text, w.compare)...)
	}
	f.kept = f.keptAll(f.result)
	f.countShared()
	f.stay()
	f.found = append(f.found, c.moved...)
	f.wordings()
	f.stances()
	return f
}

// bracketChanges says what became of brackets, a change for each kind.
func (w *work) bracketChanges(found []bracketChange, change func(Kind) *Change) bool {
	some := false
	for _, kind := range []Kind{
		KindBracketed, KindUnbracketed, KindNarrowed, KindWidened,
		KindReattributed,
	} {
		var ds []Difference
		for _, d := range found {
			if d.kind == kind {
				ds = append(ds, d.Difference)
			}
		}
		if len(ds) == 0 {
			continue
		}
		some = true
		h := change(kind)
		h.Differences = ds
		for k := range h.Differences {
			d := &h.Differences[k]
			d.Bracketed = true
			d.Verdict, d.Reason = w.verdict(d)
		}
		h.Verdict, h.Reason = together(h)
	}
	return some
}

// A finder finds what became of brackets.
type finder struct {
	*contest
	w     *work
	parts []hunk.Hunk // what differs in the words that are compared
	kept  []keptWord  // what does not
	found []bracketChange
	// reworded are wordings for one place that are not compared with the text around them,
	// of which words differ
	reworded []Difference
	// sets says which set of the new side goes on with one of the old side: clause and
	// set by clause and set.
	sets map[[2]int][2]int
	said map[string]bool // pairs of brackets that have been looked at for who is named
	// stood has for the sets of one side alone the words that both sides have of the
	// wording that is compared.
	stood [2]map[[2]int]*stood
	// shared counts the kept words that two brackets have in common, sizes the words of one
	shared map[[2][3]int]int
	sizes  map[[3]int]int
}

// A stood is what the other side has of a wording, and how many words of it.
type stood struct {
	Difference
	words int
}

// A bracketChange is a difference with the kind of change that it is.
type bracketChange struct {
	Difference
	kind Kind
}

// A keptRun is a run of kept words with one fate.
type keptRun struct {
	bracketChange
	key fateOf
}

// stay goes through the words that are kept, and finds those that are in brackets on one
// side alone. Of a bracket of which little is kept nothing is said, unless it was rewritten.
func (f *finder) stay() {
	all := f.kept
	shares := f.shares(all)
	var runs []keptRun
	times := make(map[fateOf]int)
	going := false
	for i := range all {
		k := &all[i]
		kind, key := f.fate(k)
		_, rewritten := f.rewritten[key.key()]
		if kind == "" || rewritten || !f.remains(shares[key.key()], key) {
			going = false
			continue
		}
		if last := len(runs) - 1; going && runs[last].key == key &&
			runs[last].Old.Clause == k.runs[0].Clause && runs[last].New.Clause == k.runs[1].Clause {
			f.extend(&runs[last].Old, 0, k.runs[0])
			f.extend(&runs[last].New, 1, k.runs[1])
			continue
		}
		going = true
		times[key]++
		runs = append(runs,
			keptRun{bracketChange{
				Difference{Old: k.runs[0], New: k.runs[1], Within: key.nested},
				kind,
			}, key})
	}
	for i := range runs {
		x := &runs[i]
		if times[x.key] == 1 {
			f.reach(&x.Difference, x.key.side, x.key.bracket,
				f.texts[x.key.side][x.key.clause].Brackets[x.key.bracket].Inner)
		}
		f.enclose(&x.Old, 0)
		f.enclose(&x.New, 1)
		f.found = append(f.found, x.bracketChange)
	}
	for _, at := range slices.SortedFunc(maps.Keys(f.rewritten), func(a, b [3]int) int {
		return slices.Compare(a[:], b[:])
	}) {
		side, d := at[0], f.rewritten[at]
		b := &f.texts[side][at[1]].Brackets[at[2]]
		if b.Set >= 0 {
			f.stood[side][[2]int{at[1], b.Set}] = &stood{d, f.wordsIn(side, at[1], at[2])}
			continue
		}
		there := d.sideOf(1 - side)
		d.Within = b.Depth > 1 &&
			len(f.enclosing(1-side, there.Clause, there.At, len(there.Text))) > 0
		f.found = append(f.found, bracketChange{d, [2]Kind{KindUnbracketed, KindBracketed}[side]})
	}
}

// remains reports whether enough of a bracket is kept for its marks to be told of: half of
// its words, or a fifth where it holds all of its text and can be no other.
func (f *finder) remains(kept int, fate fateOf) bool {
	n := f.wordsIn(fate.side, fate.clause, fate.bracket)
	return 2*kept >= n || 5*kept >= n && f.isAll(fate.side, fate.clause, fate.bracket)
}

// reach makes two runs of kept words reach over what differs in the bracket, or the
// wording, around them on a side, and over what came in where it ends, if it ended with
// another bracket that is lost, or if nothing but another one, or the end, follows there.
func (f *finder) reach(d *Difference, side, b int, inner bracket.Span) {
	own, other := &d.Old, &d.New
	if side == 1 {
		own, other = other, own
	}
	start := f.joints[side].starts[own.Clause]
	from, to := start+inner.At, start+inner.End()
	ends := func(at int) bool { // nothing of the bracket stands behind, and nothing else before
		text := f.joints[side].text
		return at >= start+own.At && prose.Folded(text[min(at, to):max(at, to)]) == "" &&
			(f.endsWithBrackets(side, own.Clause, b) ||
				prose.Folded(f.source(side,
					own.Clause)[min(own.At+len(own.Text), inner.End()):inner.End()]) != "")
	}
	touches := func(at, end int) bool { // no kept word of another fate stands between
		text, first, last := f.joints[side].text, start+own.At, start+own.At+len(own.Text)
		return end >= first && at <= last || prose.Folded(text[min(end, first):first]) == "" &&
			end <= first ||
			prose.Folded(text[min(last, at):at]) == "" && at >= last
	}
	step := func(h hunk.Hunk) {
		mine, there := [2]int{h.OldAt, h.OldEnd}, [2]int{h.NewAt, h.NewEnd}
		if side == 1 {
			mine, there = there, mine
		}
		at, end := mine[0], mine[1]
		if at < end && (at < from || end > to) || at == end && !ends(at) || !touches(at, end) ||
			at == end && f.ownBracket(1-side, other, there[0], there[1]) {
			return
		}
		f.cover(own, side, at, end)
		f.cover(other, 1-side, there[0], there[1])
	}
	for _, h := range slices.Backward(f.parts) {
		step(h)
	}
	for _, h := range f.parts {
		step(h)
	}
}

// ownBracket reports whether what stands beside a run on its side stands in a bracket of
// its own.
func (f *finder) ownBracket(side int, r *Run, at, end int) bool {
	start := f.joints[side].starts[r.Clause]
	if at < start || end-start > len(f.source(side, r.Clause)) {
		return false
	}
	return len(f.enclosing(side, r.Clause, at-start, end-at)) >
		len(f.enclosing(side, r.Clause, r.At, len(r.Text)))
}

// cover makes a run reach over a part of its side, if that lies in its clause.
func (f *finder) cover(r *Run, side, at, end int) {
	start, source := f.joints[side].starts[r.Clause], f.source(side, r.Clause)
	if at -= start; at < 0 || end-start > len(source) || at >= end-start {
		return
	}
	end = max(end-start, r.At+len(r.Text))
	r.At = min(r.At, at)
	r.Text = source[r.At:end]
}

// endsWithBrackets reports whether another bracket follows one, and the other wordings in its
// place, or nothing does.
func (c *contest) endsWithBrackets(side, clause, b int) bool {
	x := c.texts[side][clause]
	end := x.Brackets[b].End()
	if set := x.Brackets[b].Set; set >= 0 {
		end = max(end, x.Sets[set].End())
	}
	return prose.Folded(x.Source[end:]) == "" ||
		strings.HasPrefix(strings.TrimLeft(x.Source[end:], " ,;"), "[")
}

// A fateOf is which bracket came or went around a kept word: words with the same one are
// told as one run.
type fateOf struct {
	side, clause, bracket int
	other                 int  // the clause of the other side
	nested                bool // other brackets stand around the word on both sides
}

// key names the bracket: side, clause, index.
func (f fateOf) key() [3]int { return [3]int{f.side, f.clause, f.bracket} }

// fate says what became of the brackets around a kept word, and of which. It notes which
// sets go on, and who else is named beside the words. Where a bracket has no partner,
// nobody knows what stands in it.
func (f *finder) fate(k *keptWord) (Kind, fateOf) {
	outside, out := len(k.outer[0]), len(k.outer[1])
	f.join(k)
	if outside > 0 && out > 0 {
		f.renamed(k)
	}
	side, kind := 0, KindUnbracketed
	if outside < out {
		side, kind = 1, KindBracketed
	}
	if outside == out || f.broken(0, k.runs[0].Clause) || f.broken(1, k.runs[1].Clause) {
		return "", fateOf{}
	}
	at := f.unmatched(side, k) // the outermost of those that the other side lacks
	b, nested := k.outer[side][at], at > 0
	clause := k.runs[side].Clause
	if outside == 0 || out == 0 {
		f.unnamed(k, side, b)
	}
	set := f.texts[side][clause].Brackets[b].Set
	if set >= 0 && f.taken[side][clause][set] != everyOption {
		f.stand(side, set, k) // one of several wordings: that is said of the set
		return "", fateOf{}
	}
	if set := f.setAround(side, k); set >= 0 && len(k.outer[1-side]) == 0 {
		f.stand(side, set, k) // of one inside it, too
	}
	return kind, fateOf{side, k.runs[side].Clause, b, k.runs[1-side].Clause, nested}
}

// deepest is how deep brackets may be nested around a word for the two sides to be put side
// by side: deeper ones are taken for the same from the outside in.
const deepest = 8

// unmatched gives, of the brackets around a kept word on the side with more of them, the
// outermost that has no counterpart on the other side: counterparts share the most words.
func (f *finder) unmatched(side int, k *keptWord) int {
	long, short := k.outer[side], k.outer[1-side]
	if len(short) == 0 {
		return 0
	}
	if len(long) > deepest {
		return len(short)
	}
	// best[i][j] is the most that the first i of long and the first j of short share
	var best [deepest + 1][deepest + 1]int
	alike := func(i, j int) int {
		own := [3]int{side, k.runs[side].Clause, long[i-1]}
		other := [3]int{1 - side, k.runs[1-side].Clause, short[j-1]}
		both := f.shared[[2][3]int{own, other}]
		return 2000 * both / (f.wordsOf(own) + f.wordsOf(other))
	}
	for i := 1; i <= len(long); i++ {
		for j := 1; j <= min(i, len(short)); j++ {
			best[i][j] = best[i-1][j-1] + alike(i, j)
			if j < i {
				best[i][j] = max(best[i][j], best[i-1][j])
			}
		}
	}
	first := 0
	for i, j := len(long), len(short); i > 0; i-- {
		if j > 0 && (j == i || best[i][j] == best[i-1][j-1]+alike(i, j)) {
			j--
			continue
		}
		first = i - 1
	}
	return first
}

// countShared counts the kept words that brackets of the two sides have in common.
func (f *finder) countShared() {
	f.shared = make(map[[2][3]int]int)
	f.sizes = make(map[[3]int]int)
	for i := range f.kept {
		k := &f.kept[i]
		if max(len(k.outer[0]), len(k.outer[1])) > deepest {
			continue
		}
		for _, a := range k.outer[0] {
			for _, b := range k.outer[1] {
				old, new := [3]int{0, k.runs[0].Clause, a}, [3]int{1, k.runs[1].Clause, b}
				f.shared[[2][3]int{old, new}]++
				f.shared[[2][3]int{new, old}]++
			}
		}
	}
}

// wordsOf is wordsIn of a bracket by side, clause and index, counted once; at least 1.
func (f *finder) wordsOf(key [3]int) int {
	n, ok := f.sizes[key]
	if !ok {
		n = max(1, f.wordsIn(key[0], key[1], key[2]))
		f.sizes[key] = n
	}
	return n
}

// stand notes a kept word of a set that the other side lacks.
func (f *finder) stand(side, set int, k *keptWord) {
	at := [2]int{k.runs[side].Clause, set}
	d := f.stood[side][at]
	if d == nil || d.Old.Clause != k.runs[0].Clause || d.New.Clause != k.runs[1].Clause {
		f.stood[side][at] = &stood{Difference{Old: k.runs[0], New: k.runs[1]}, 1}
		return
	}
	d.words++
	f.extend(&d.Old, 0, k.runs[0])
	f.extend(&d.New, 1, k.runs[1])
}

// join notes that the sets around a kept word go on in one another.
func (f *finder) join(k *keptWord) {
	a, b := f.setAround(0, k), f.setAround(1, k)
	if a >= 0 && b >= 0 {
		old := [2]int{k.runs[0].Clause, a}
		if _, ok := f.sets[old]; !ok {
			f.sets[old] = [2]int{k.runs[1].Clause, b}
		}
	}
}

// setAround gives the innermost set around a kept word; -1 none.
func (f *finder) setAround(side int, k *keptWord) int {
	for _, b := range slices.Backward(k.outer[side]) {
		if set := f.texts[side][k.runs[side].Clause].Brackets[b].Set; set >= 0 {
			return set
		}
	}
	return -1
}

// renamed finds others who are named beside words that are in brackets on both sides:
// beside the innermost bracket that names anybody.
func (f *finder) renamed(k *keptWord) {
	a, b := f.naming(0, k), f.naming(1, k)
	f.rename(Difference{
		Old: f.whole(0, k.runs[0].Clause, a.Span),
		New: f.whole(1, k.runs[1].Clause, b.Span), By: Naming{a.By, b.By},
	})
}

// unnamed finds those who were named beside a bracket with all of a clause, which the other
// side has without brackets: nobody is named there.
func (f *finder) unnamed(k *keptWord, side, b int) {
	clause := k.runs[side].Clause
	x := &f.texts[side][clause].Brackets[b]
	if len(x.By) == 0 || !f.isAll(side, clause, b) {
		return
	}
	own, there := f.whole(side, clause, x.Span), k.runs[1-side]
	d := f.sided(side, own, there)
	if d.By.Old = x.By; side == 1 {
		d.By = Naming{New: x.By}
	}
	f.rename(d)
}

// naming gives the innermost bracket around a word that names anybody; the innermost of
// all where none does.
func (f *finder) naming(side int, k *keptWord) *bracket.Bracket {
	all := f.texts[side][k.runs[side].Clause].Brackets
	for _, b := range slices.Backward(k.outer[side]) {
		if len(all[b].By) > 0 {
			return &all[b]
		}
	}
	return &all[k.outer[side][len(k.outer[side])-1]]
}

// wordings compares the wordings of the sets of both sides: those of a set that goes on
// with those of the other one, whatever their order; those of a set that does not go on
// with the words that stand in its place.
func (f *finder) wordings() {
	goesOn := make(map[[2]int]bool) // of the new side
	for k, x := range f.texts[0] {
		if x == nil {
			continue
		}
		for set := range x.Sets {
			old := [2]int{k, set}
			if new, ok := f.sets[old]; ok {
				goesOn[new] = true
				f.inBoth(old, new)
			} else {
				f.inOne(0, old)
			}
		}
	}
	for k, x := range f.texts[1] {
		if x == nil {
			continue
		}
		for set := range x.Sets {
			if new := [2]int{k, set}; !goesOn[new] {
				f.inOne(1, new)
			}
		}
	}
}

// option gives a wording of a set as a run.
func (f *finder) option(side int, at [2]int, n int) Run {
	return f.whole(side, at[0], f.texts[side][at[0]].Sets[at[1]].Options[n].Span)
}

// alikeOptions is the likeness, per mille, from which two wordings are one that was
// reworded.
const alikeOptions = 600

// inBoth compares the wordings of a set with those of the set that goes on with it.
func (f *finder) inBoth(old, new [2]int) {
	a, b := len(f.texts[0][old[0]].Sets[old[1]].Options),
		len(f.texts[1][new[0]].Sets[new[1]].Options)
	taken := [2]int{f.taken[0][old[0]][old[1]], f.taken[1][new[0]][new[1]]}
	partner, has := make([]int, a), make([]bool, b)
	for i := range partner {
		partner[i] = -1
	}
	pair := func(least int) {
		for i := range a {
			for j := range b {
				if partner[i] < 0 && !has[j] && f.w.compare(f.option(0, old, i).Text,
					f.option(1, new, j).Text).Similarity >= least {
					partner[i], has[j] = j, true
				}
			}
		}
	}
	pair(1000)
	if partner[taken[0]] < 0 && !has[taken[1]] {
		// their words are compared with the text around
		partner[taken[0]], has[taken[1]] = taken[1], true
	}
	pair(alikeOptions)
	f.fillGaps(old, new, partner, has)
	for i, j := range partner {
		if j >= 0 && (i != taken[0] || j != taken[1]) {
			f.reword(f.option(0, old, i), f.option(1, new, j))
			f.renamedOption(old, new, i, j)
		}
	}
	nowhere := func(side int, at [2]int) Run {
		s := f.texts[side][at[0]].Sets[at[1]]
		return Run{Clause: at[0], At: s.End()}
	}
	for i := range a {
		if partner[i] == -1 {
			f.found = append(f.found,
				bracketChange{
					Difference{Old: f.option(0, old, i), New: nowhere(1, new)},
					KindNarrowed,
				})
		}
	}
	for j := range b {
		if !has[j] {
			f.found = append(f.found,
				bracketChange{
					Difference{Old: nowhere(0, old), New: f.option(1, new, j)},
					KindWidened,
				})
		}
	}
}

// fillGaps takes a gap among the wordings for one place for filled, or the other way round,
// where one wording of the other side has no partner.
func (f *finder) fillGaps(old, new [2]int, partner []int, has []bool) {
	gap := func(side int, at [2]int, n int) bool {
		x := f.texts[side][at[0]]
		return x.Brackets[x.Sets[at[1]].Options[n].Bracket].Kind == bracket.KindPlaceholder
	}
	for i := range partner {
		if partner[i] >= 0 {
			continue
		}
		for j := range has {
			if !has[j] && gap(0, old, i) != gap(1, new, j) {
				f.reworded = append(f.reworded, Difference{
					Old: f.option(0, old, i), New: f.option(1, new, j),
					Bracketed: true, Filled: true, Within: true,
				})
				partner[i], has[j] = filledHere, true
				break
			}
		}
	}
}

// filledHere is the partner of a wording of which all is said.
const filledHere = -2

// renamedOption finds others who are named beside a wording that is not compared with the
// text around it.
func (f *finder) renamedOption(old, new [2]int, i, j int) {
	a := &f.texts[0][old[0]].Brackets[f.texts[0][old[0]].Sets[old[1]].Options[i].Bracket]
	b := &f.texts[1][new[0]].Brackets[f.texts[1][new[0]].Sets[new[1]].Options[j].Bracket]
	f.rename(Difference{
		Old: f.whole(0, old[0], a.Span), New: f.whole(1, new[0], b.Span),
		By: Naming{a.By, b.By},
	})
}

// rename tells once of a pair of brackets that others are named beside them.
func (f *finder) rename(pair Difference) {
	key := pair.Old.Text + "\x00" + pair.New.Text
	switch { // of one side alone: whatever words of it are told of
	case len(pair.By.New) == 0:
		key = pair.Old.Text + "\x00"
	case len(pair.By.Old) == 0:
		key = "\x00" + pair.New.Text
	}
	if slices.Equal(pair.By.Old, pair.By.New) || f.said[key] {
		return
	}
	f.said[key] = true
	f.found = append(f.found, bracketChange{pair, KindReattributed})
}

// reword tells of the words in which two wordings differ.
func (f *finder) reword(old, new Run) {
	a, b := joint{text: old.Text, starts: []int{0}}, joint{text: new.Text, starts: []int{0}}
	for _, d := range differences(f.w.compare(a.text, b.text, redline.Moves(false)), a, b,
		f.w.compare) {
		d.Old.Clause, d.New.Clause = old.Clause, new.Clause
		d.Old.At += old.At
		d.New.At += new.At
		f.gaps(&d)
		d.Bracketed = true
		f.reworded = append(f.reworded, d)
	}
}

// inOne tells of a set that the other side has not: of the wordings there all but the
// one that is compared went out, or came in.
func (f *finder) inOne(side int, at [2]int) {
	x := f.texts[side][at[0]]
	s := &x.Sets[at[1]]
	took := f.taken[side][at[0]][at[1]]
	if took == everyOption {
		return
	}
	if d, ok := f.drawn(side, at); ok {
		kind := [2]Kind{KindUnbracketed, KindBracketed}[side]
		f.found = append(f.found, bracketChange{d, kind})
		return
	}
	gone := slices.ContainsFunc(s.Options, func(o bracket.Option) bool {
		return f.isLost(side, at[0], o.Bracket)
	})
	if len(s.Options) == 0 || !gone && !f.stands(side, at) {
		return // inside a wording that is not compared
	}
	kind := KindNarrowed
	if side == 1 {
		kind = KindWidened
	}
	option := s.Options[took]
	if d := f.stood[side][at]; d != nil &&
		2*d.words >= len(prose.Words(x.Source[option.At:option.End()])) {
		if _, rewritten := f.rewritten[[3]int{side, at[0], option.Bracket}]; !rewritten {
			f.reach(&d.Difference, side, option.Bracket, option.Span)
		}
		f.enclose(&d.Old, 0)
		f.enclose(&d.New, 1)
		f.found = append(f.found, bracketChange{d.Difference, kind})
	}
	replaced := !f.keeps(side, at[0], option.Span) &&
		prose.Folded(x.Source[option.At:option.End()]) != ""
	for n := range s.Options {
		if n == took && (!gone && !replaced || f.fills(side, at[0], s.Options[n].Span)) {
			continue
		}
		own, none := f.option(side, at, n), f.nowhere(side)
		d := Difference{Old: own, New: none}
		if side == 1 {
			d = Difference{Old: none, New: own}
		}
		f.found = append(f.found, bracketChange{d, kind})
	}
}

// drawn reports whether the other side says with one bracket what a set of two wordings says:
// [shall try to act][shall act], now shall [try to] act. The choice is the same.
func (f *finder) drawn(side int, at [2]int) (d Difference, ok bool) {
	x := f.texts[side][at[0]]
	s := &x.Sets[at[1]]
	named := func(o bracket.Option) bool { return len(x.Brackets[o.Bracket].By) > 0 }
	if len(s.Options) != 2 || slices.ContainsFunc(s.Options, named) {
		return d, false
	}
	there, ok := f.counterpart(side, at[0], s.Options[f.taken[side][at[0]][at[1]]].Span)
	if !ok {
		return d, false
	}
	y := f.texts[1-side][there.Clause]
	words := func(o bracket.Option) string { return prose.Folded(x.Source[o.At:o.End()]) }
	long, short := words(s.Options[0]), words(s.Options[1])
	if len(long) < len(short) {
		long, short = short, long
	}
	if y == nil || prose.Folded(there.Text) != long {
		return d, false
	}
	for i := range y.Brackets {
		b := &y.Brackets[i]
		if b.Kind == "" && b.Set < 0 && there.At <= b.Inner.At &&
			b.Inner.End() <= there.At+len(there.Text) && strings.TrimSpace(strings.Replace(
			" "+long+" ", " "+prose.Folded(y.Words(i))+" ", " ", 1)) == short {
			f.enclose(&there, 1-side)
			return f.sided(side, f.whole(side, at[0], s.Span), there), true
		}
	}
	return d, false
}

// counterpart gives the run of the other side from the first to the last kept word of a part of
// a clause.
func (f *finder) counterpart(side, clause int, s bracket.Span) (out Run, ok bool) {
	for i := range f.kept {
		r, there := &f.kept[i].runs[side], f.kept[i].runs[1-side]
		switch {
		case r.Clause != clause || r.At < s.At || r.At >= s.End():
		case !ok:
			out, ok = there, true
		case there.Clause == out.Clause && there.At > out.At:
			f.extend(&out, 1-side, there)
		}
	}
	return out, ok
}

// keeps reports whether the other side has a word of a part of a clause.
func (f *finder) keeps(side, clause int, s bracket.Span) bool {
	return slices.ContainsFunc(f.kept, func(k keptWord) bool {
		r := &k.runs[side]
		return r.Clause == clause && s.At <= r.At && r.At < s.End()
	})
}

// stands reports whether a set is among the words that are compared.
func (f *finder) stands(side int, at [2]int) bool {
	o := f.texts[side][at[0]].Sets[at[1]].Options[f.taken[side][at[0]][at[1]]]
	start := f.joints[side].starts[at[0]]
	return o.Len == 0 || strings.TrimSpace(f.joints[side].text[start+o.At:start+o.End()]) != ""
}

// nowhere gives a run without words on the side other than the given one: its end.
func (f *finder) nowhere(side int) Run {
	j := f.joints[1-side]
	last := len(j.starts) - 1
	return Run{Clause: last, At: len(j.text) - j.starts[last]}
}

// stances finds brackets of names alone, [US oppose], that one side has and the other
// has not.
func (f *finder) stances() {
	var texts [2][]string
	var runs [2][]Run
	for side := range f.texts {
		for k, x := range f.texts[side] {
			if x == nil {
				continue
			}
			for i := range x.Brackets {
				if x.Brackets[i].Kind == bracket.KindStance {
					r := f.whole(side, k, x.Brackets[i].Span)
					texts[side], runs[side] = append(texts[side], r.Text), append(runs[side], r)
				}
			}
		}
	}
	for side := range texts {
		for i, text := range texts[side] {
			if slices.Contains(texts[1-side], text) {
				continue
			}
			d := Difference{Old: runs[side][i], New: f.nowhere(side)}
			if side == 1 {
				d = Difference{Old: f.nowhere(side), New: runs[side][i]}
			}
			f.found = append(f.found, bracketChange{d, KindReattributed})
		}
	}
}
