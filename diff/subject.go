package diff

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/plan"
)

// A trust says whether the numbers of two drafts tell which point became which.
// It is earned for each pair of drafts: one that goes point by point through the
// other shows it where both can be compared.
type trust uint8

const (
	undecided trust = iota // too few points to tell by
	earned
	refuted
)

// labelled gives a tree as package align takes it. Words of ours join nothing, so
// a text that is not quotable is left out of it, and so are told texts under the
// paths of numbers in withheld. Blind leaves out the numbers of told points. Themes
// and the keys of facts are keys.
func labelled(t *flat.Tree, withheld map[string]bool, blind bool) align.Tree {
	return t.Aligned(t.Version.Language, func(i int) align.Node {
		p, s := t.Nodes[i].Point, t.Nodes[i].Standing
		if p.Role == plan.RoleHeading {
			return align.Node{} // it heads provisions and is none: it has no words to be linked by
		}
		n := align.Node{
			Number: t.Number(i), Heading: p.Heading, Text: p.Text, Lang: s.Language,
			Keys:  keysAt(t, i),
			Loose: !s.DraftWords() || s.Extent != plan.ExtentWhole,
		}
		if p.Text != "" && !s.Quotable() || n.Loose && withheld[t.NumberPath(i)] {
			n.Text = ""
		}
		if blind && !t.Worded(i) {
			n.Number = ""
		}
		return n
	})
}

// keysAt gives the theme and the keys of the facts of a node.
func keysAt(t *flat.Tree, i int) []string {
	p := t.Nodes[i].Point
	var out []string
	if p.Theme != "" {
		out = append(out, "theme "+p.Theme)
	}
	for _, f := range p.Facts {
		if key := "fact " + f.Key; !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	return out
}

// trustIn says whether the numbers of the two drafts have proved true: whether
// nine in ten of the points that are linked by their words, read on both sides,
// have the same number. Where these are too few, points that alone have a theme
// or a fact on either side do. Three are the least to tell by.
func (w *work) trustIn(r *align.Result) trust {
	const least, nineTenths = 3, 900
	same, all := 0, 0
	count := func(i, j int) {
		if a, b := w.old.NumberPath(i), w.new.NumberPath(j); a != "" && b != "" {
			all++
			if a == b {
				same++
			}
		}
	}
	for _, l := range r.Links {
		if len(l.Old) == 1 && len(l.New) == 1 &&
			(l.Method == align.MethodWording || l.Method == align.MethodIdentity) &&
			w.old.Worded(l.Old[0]) && w.new.Worded(l.New[0]) {
			count(l.Old[0], l.New[0])
		}
	}
	if all < least {
		same, all = 0, 0
		for _, p := range w.soleKeys() {
			count(p.old, p.new)
		}
	}
	switch {
	case all < least:
		return undecided
	case same*1000 >= all*nineTenths:
		return earned
	}
	return refuted
}

// A solePair is two nodes that alone have a key on either side.
type solePair struct {
	old, new int
	fact     bool // a key of theirs is that of a fact
}

// soleKeys pairs the nodes that alone have a key on either side, each pair once.
func (w *work) soleKeys() []solePair {
	old, new := holders(w.old), holders(w.new)
	var out []solePair
	for i := range w.old.Nodes {
		from := len(out)
		for _, key := range keysAt(w.old, i) {
			a, b := old[key], new[key]
			if len(a) != 1 || len(b) != 1 {
				continue
			}
			fact := strings.HasPrefix(key, "fact ")
			k := slices.IndexFunc(out[from:], func(p solePair) bool { return p.new == b[0] })
			if k < 0 {
				out = append(out, solePair{i, b[0], fact})
				continue
			}
			out[from+k].fact = out[from+k].fact || fact
		}
	}
	return out
}

// holders gives the nodes that have a key.
func holders(t *flat.Tree) map[string][]int {
	out := make(map[string][]int)
	for i := range t.Nodes {
		for _, key := range keysAt(t, i) {
			out[key] = append(out[key], i)
		}
	}
	return out
}

// vetoed takes apart the links that rest on number or place against the themes, and
// those of a few words in common where either end alone has the key of another
// point. Where numbers are trusted, what stands under the same number between linked
// neighbours is what became of it, whatever it is about.
func (w *work) vetoed(links []align.Link, t trust) []align.Link {
	const likely = 500 // likeness, per mille, from which words say more than keys
	sole := [2]map[int]bool{{}, {}}
	pairs := w.soleKeys()
	for _, p := range pairs {
		sole[0][p.old], sole[1][p.new] = true, true
	}
	partner := make(map[int]int)
	for _, l := range links {
		if len(l.Old) == 1 && len(l.New) == 1 {
			partner[l.Old[0]] = l.New[0]
		}
	}
	var out []align.Link
	for _, l := range links {
		if len(l.Old) != 1 || len(l.New) != 1 ||
			kindred(w.old.Nodes[l.Old[0]].Point.Theme, w.new.Nodes[l.New[0]].Point.Theme) {
			out = append(out, l)
			continue
		}
		a, b := l.Old[0], l.New[0]
		switch l.Method {
		case align.MethodNumber, align.MethodPlace:
		case align.MethodWording, align.MethodContainment:
			if l.Likeness < likely && sole[0][a] && sole[1][b] &&
				!slices.ContainsFunc(pairs, func(p solePair) bool {
					return p.old == a && p.new == b
				}) {
				out = append(out, parted(l)...)
				continue
			}
			fallthrough
		default:
			out = append(out, l)
			continue
		}
		if t == earned && w.old.NumberPath(a) == w.new.NumberPath(b) && w.isBetween(a, b, partner) {
			l.Method = align.MethodPlace
			out = append(out, l)
			continue
		}
		out = append(out, parted(l)...)
	}
	return out
}

// kindred reports whether two themes are one, or one within the other
// ("territory", "territory.donbas"), or one is not known.
func kindred(a, b string) bool {
	return a == "" || b == "" || a == b || strings.HasPrefix(a, b+".") ||
		strings.HasPrefix(b, a+".")
}

// parted gives a link of one node a side as two nodes without partner, of which
// each was the other's best candidate.
func parted(l align.Link) []align.Link {
	c := align.Candidate{Old: l.Old, New: l.New, Confidence: l.Confidence, Likeness: l.Likeness}
	alone := align.Link{Method: align.MethodNone, Confidence: 1000 - l.Confidence, RunnerUp: c}
	old, new := alone, alone
	old.Old, old.Kind = l.Old, align.KindRemoved
	new.New, new.Kind = l.New, align.KindAdded
	return []align.Link{old, new}
}

// isBetween reports whether the siblings beside two nodes are partners, or there
// are none on either side.
func (w *work) isBetween(a, b int, partner map[int]int) bool {
	for _, step := range []int{-1, 1} {
		x, y := sibling(w.old, a, step), sibling(w.new, b, step)
		if x < 0 != (y < 0) {
			return false
		}
		if to, ok := partner[x]; x >= 0 && (!ok || to != y) {
			return false
		}
	}
	return true
}

// sibling gives the next sibling of a node, or with -1 the one before it; -1 none.
func sibling(t *flat.Tree, i, step int) int {
	for j := i + step; j >= 0 && j < len(t.Nodes); j += step {
		switch {
		case t.Nodes[j].Parent == t.Nodes[i].Parent:
			return j
		case step < 0 && j == t.Nodes[i].Parent,
			step > 0 && len(t.Nodes[j].Path) < len(t.Nodes[i].Path):
			return -1
		}
	}
	return -1
}

// headed links the head of a list in place of the one item of it that is linked to
// a told point without items: who tells of the list in a sentence tells of all of
// it. Head and item are about one theme, and the head has no other partner.
func (w *work) headed(links []align.Link) []align.Link {
	at := [2]map[int]int{{}, {}}
	for k, l := range links {
		for _, i := range l.Old {
			at[0][i] = k
		}
		for _, j := range l.New {
			at[1][j] = k
		}
	}
	trees := [2]*flat.Tree{w.old, w.new}
	for k := range links {
		l := &links[k]
		if len(l.Old) != 1 || len(l.New) != 1 || l.Method == align.MethodCaller ||
			l.Method == align.MethodReport {
			continue
		}
		for side, t := range trees {
			ends := [2]*[]int{&l.Old, &l.New}
			item, point := (*ends[side])[0], (*ends[1-side])[0]
			head, other := t.Nodes[item].Parent, trees[1-side]
			if head < 0 || other.Nodes[point].Parent >= 0 || other.Worded(point) ||
				hasItems(other, point) ||
				t.Nodes[head].Point.Theme != t.Nodes[item].Point.Theme ||
				t.Nodes[head].Point.Theme == "" {
				continue
			}
			free := &links[at[side][head]]
			ends = [2]*[]int{&free.Old, &free.New}
			if len(free.Old)+len(free.New) != 1 || len(*ends[side]) != 1 {
				continue
			}
			mine := [2]*[]int{&l.Old, &l.New}
			*mine[side], *ends[side] = []int{head}, []int{item}
			at[side][head], at[side][item] = k, at[side][head]
			l.RunnerUp, l.Likeness, free.RunnerUp = align.Candidate{}, 0, align.Candidate{}
			l.Renumbered = w.old.Number(l.Old[0]) != w.new.Number(l.New[0])
			break
		}
	}
	return links
}

func hasItems(t *flat.Tree, i int) bool { return i+1 < len(t.Nodes) && t.Nodes[i+1].Parent == i }

// byFacts links two points without partner that alone have a key, and joins a told
// point that has none to the link of the one point that has a fact of its own key on
// the other side, if nobody else on its own side has that key: two points of one
// draft may well be told as one of the other.
func (w *work) byFacts(links []align.Link) []align.Link {
	k := keyed{w: w, links: links, at: [2]map[int]int{{}, {}}, gone: make(map[int]bool)}
	for n, l := range links {
		for _, i := range l.Old {
			k.at[0][i] = n
		}
		for _, j := range l.New {
			k.at[1][j] = n
		}
	}
	for _, p := range w.soleKeys() {
		x, y := k.at[0][p.old], k.at[1][p.new]
		if x != y && !k.gone[x] && !k.gone[y] && !k.pair(p, x, y) {
			k.join(p, x, y)
		}
	}
	var out []align.Link
	for n, l := range links {
		if !k.gone[n] {
			out = append(out, l)
		}
	}
	return out
}

// A keyed is the state of [work.byFacts].
type keyed struct {
	w     *work
	links []align.Link
	at    [2]map[int]int // old and new: the link that each node is in
	gone  map[int]bool   // links that were taken up by others
}

// pair links two points, of links x and y, neither of which has a partner.
func (k *keyed) pair(p solePair, x, y int) bool {
	a, b := &k.links[x], &k.links[y]
	if len(a.New) > 0 || len(b.Old) > 0 || !engines(a) || !engines(b) {
		return false
	}
	*a = align.Link{
		Old: a.Old, New: b.New,
		Kind: align.KindRetold, Method: align.MethodKey, Confidence: sureByKey,
	}
	k.gone[y], k.at[1][p.new] = true, x
	return true
}

// join takes the told point of the two that has no partner into the link of the other.
func (k *keyed) join(p solePair, x, y int) {
	a, b := &k.links[x], &k.links[y]
	old, new := k.w.old, k.w.new
	if !p.fact || old.Worded(p.old) && new.Worded(p.new) || old.Wordless(p.old) ||
		new.Wordless(p.new) ||
		!k.w.oneList(p.old, p.new, b, a) {
		return
	}
	oneToOne := func(l *align.Link) bool { return len(l.Old) == 1 && len(l.New) == 1 && engines(l) }
	switch {
	case len(a.Old) == 1 && len(a.New) == 0 && oneToOne(b):
		b.Old = append([]int{p.old}, b.Old...)
		slices.Sort(b.Old)
		b.Kind, b.Renumbered, k.gone[x] = align.KindMerged, false, true
		k.at[0][p.old] = y
	case len(b.New) == 1 && len(b.Old) == 0 && oneToOne(a):
		a.New = append([]int{p.new}, a.New...)
		slices.Sort(a.New)
		a.Kind, a.Renumbered, k.gone[y] = align.KindSplit, false, true
		k.at[1][p.new] = x
	}
}

// sureByKey is the confidence, per mille, of a link of two points that alone have
// a theme or a fact: a judgement, not measured.
const sureByKey = 800

// oneList reports whether a node and what is linked already to its partner are of
// one list.
func (w *work) oneList(i, j int, withNew, withOld *align.Link) bool {
	for _, k := range withNew.Old {
		if w.old.Nodes[k].Parent != w.old.Nodes[i].Parent {
			return false
		}
	}
	for _, k := range withOld.New {
		if w.new.Nodes[k].Parent != w.new.Nodes[j].Parent {
			return false
		}
	}
	return true
}

// engines reports whether a link is the engine's own.
func engines(l *align.Link) bool {
	return l.Method != align.MethodCaller && l.Method != align.MethodReport
}
