package align

import (
	"slices"
	"strings"
)

// What follows links the nodes that wording could not: containers, nodes whose words are not
// known, told texts, texts in two languages, and clauses that were replaced. It goes by what
// stands beside the text.

// A labeller links by clues.
type labeller struct {
	*engine
	gapOf [2][]gapAround
}

// A clue is what speaks for a pair besides its wording, in thousandths of a logit.
type clue struct {
	number, heading, key, children, parent, place, wording int
}

func (c clue) sum() int {
	return c.number + c.heading + c.key + c.children + c.parent + c.place + c.wording
}

// method is the strongest part.
func (c clue) method() Method {
	best, m := c.wording, MethodWording
	for _, x := range []struct {
		logit int
		m     Method
	}{
		{c.heading, MethodHeading},
		{c.number, MethodNumber},
		{c.key, MethodKey},
		{c.children, MethodChildren},
		{c.place, MethodPlace},
	} {
		if x.logit > best {
			best, m = x.logit, x.m
		}
	}
	return m
}

// comparable reports whether the wording of a and b can be compared: both have text, quoted, in
// one language.
func comparable(a, b *flat) bool {
	return a.size() > 0 && b.size() > 0 && !a.loose && !b.loose && oneLanguage(a, b)
}

func oneLanguage(a, b *flat) bool { return a.lang == "" || b.lang == "" || a.lang == b.lang }

// numberClue is what the numbers of a pair say, as a logit in thousandths: how much likelier
// equal, or different, numbers are among nodes that became each other than among others (a
// likelihood ratio). Numbers that repeat in their tree speak only under parents that are
// partners.
func (e *engine) numberClue(a, b int32) int {
	fa, fb := &e.s[0].flat[a], &e.s[1].flat[b]
	if fa.number == 0 || fb.number == 0 {
		return 0
	}
	if !fa.sole || !fb.sole {
		if fa.parent < 0 != (fb.parent < 0) {
			return 0
		}
		if fa.parent >= 0 && e.m.partner[0][fa.parent] != fb.parent {
			return 0
		}
	}
	if fa.number == fb.number {
		// one node of the other side has the number: it is the partner as often as numbers hold
		// and there is a partner
		p := clip(e.o.trust, 20, 990) * clueKept / 1000
		return nats(p, 1000-p) - clueBias
	}
	return nats(1000-clip(e.o.trust, 20, 980), 1000)
}

// numberOdds is numberClue against what chance would have.
func (e *engine) numberOdds(a, b int32) int {
	c := e.numberClue(a, b)
	if c == 0 || e.s[0].flat[a].number != e.s[1].flat[b].number {
		return c
	}
	n := max(2, min(len(e.unique[0]), len(e.unique[1])))
	return max(0, nats(clip(e.o.trust, 20, 980)*n, 1000))
}

// nats is the natural logarithm of x/y in thousandths.
func nats(x, y int) int { return (log2(max(1, x)) - log2(max(1, y))) * 693 / 64 }

// leftPairs proposes pairs of nodes that are left.
func (e *labeller) leftPairs() []pair {
	left := func(which int, n int32) bool { return e.m.groupOf[which][n] < 0 }
	out := e.left()
	// children of partners, and parents of partners
	for i := range e.m.groups {
		e.steps.spend(16)
		g := &e.m.groups[i]
		for _, a := range g.side[0] {
			for _, b := range g.side[1] {
				if x, y := e.s[0].flat[a].parent, e.s[1].flat[b].parent; x >= 0 && y >= 0 &&
					left(0, x) && left(1, y) {
					out = append(out, couple{x, y})
				}
				out = e.childPairs(a, b, out)
			}
		}
	}
	out = e.childPairs(-1, -1, out)
	out = append(out, e.keyed()...)
	return e.pairsOf(out)
}

// left are the candidates of which both nodes are left.
func (e *labeller) left() []couple {
	var out []couple
	for i := range e.c.pairs {
		e.steps.pace(i, len(e.c.pairs), 4)
		if p := &e.c.pairs[i]; e.m.groupOf[0][p.a] < 0 && e.m.groupOf[1][p.b] < 0 {
			out = append(out, couple{p.a, p.b})
		}
	}
	return out
}

// pairsOf gives the pairs of couples, with what is known of those that are candidates.
func (e *labeller) pairsOf(couples []couple) []pair {
	couples = tidy(couples, len(e.s[0].flat), e.steps)
	out := make([]pair, len(couples))
	for i, x := range couples {
		e.steps.pace(i, len(couples), 8)
		out[i] = pair{a: x.a, b: x.b}
		if p := e.c.find(x.a, x.b); p != nil {
			out[i] = *p
		}
	}
	return out
}

// childPairs proposes the children of a and b that are left, in order: each with those about as far
// in their gap. The gaps are those between children that are partners and in one order.
func (e *labeller) childPairs(a, b int32, out []couple) []couple {
	as, bs := e.childrenOf(0, a), e.childrenOf(1, b)
	var from, to []int32 // where partners stand among the children
	for i, x := range as {
		if at, found := slices.BinarySearch(bs, e.m.partner[0][x]); found { // they are in order
			from, to = append(from, int32(i)), append(to, int32(at))
		}
	}
	i, j := 0, 0
	for _, k := range longestRun(to) {
		out = e.gapPairs(as[i:from[k]], bs[j:to[k]], out)
		i, j = int(from[k])+1, int(to[k])+1
	}
	return e.gapPairs(as[i:], bs[j:], out)
}

// gapPairs proposes those of the nodes in one gap that are left.
func (e *labeller) gapPairs(as, bs []int32, out []couple) []couple {
	left := func(which int, all []int32) []int32 {
		var left []int32
		for _, n := range all {
			if e.m.groupOf[which][n] < 0 {
				left = append(left, n)
			}
		}
		return left
	}
	xs, ys := left(0, as), left(1, bs)
	for i, x := range xs {
		mid := i * len(ys) / len(xs)
		for k := max(0, mid-nearby); k < min(len(ys), mid+nearby+1); k++ {
			out = append(out, couple{x, ys[k]})
		}
	}
	return out
}

func (e *labeller) childrenOf(which int, n int32) []int32 {
	s := e.s[which]
	lo, hi := int32(0), int32(len(s.flat))
	if n >= 0 {
		lo, hi = n+1, s.flat[n].end
	}
	var out []int32
	for i := lo; i < hi; i = s.flat[i].end {
		out = append(out, i)
	}
	return out
}

// clueOf gathers the clues of a pair of nodes that are left.
func (e *labeller) clueOf(p *pair) clue {
	fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
	var c clue
	c.number = clip(e.numberClue(p.a, p.b), clueNumberLeast, clueNumberMost)
	if fa.hprint != 0 && fb.hprint != 0 && oneLanguage(fa, fb) {
		switch {
		case fa.hprint == fb.hprint && e.headings[0][fa.hprint] == 1 &&
			e.headings[1][fb.hprint] == 1:
			c.heading = clueHeading
		case fa.hprint == fb.hprint:
			c.heading = clueHeadingMany
		default:
			c.heading = clueHeadingNot + (clueHeading-clueHeadingNot)*e.headingLikeness(p)/1000
		}
	}
	c.key = e.keyClue(fa.node.Keys, fb.node.Keys)
	c.children = e.childrenClue(p.a, p.b)
	if c.children == clueChildren && fa.size()+fb.size() == 0 || e.leadsUp(p.a, p.b) {
		// it is what it holds, under whatever number and heading
		c.number, c.heading = max(c.number, 0), max(c.heading, 0)
	}
	switch {
	case fa.parent >= 0 && fb.parent >= 0 && e.m.partner[0][fa.parent] == fb.parent:
		c.parent = clueParent
	case fa.parent >= 0 && e.m.partner[0][fa.parent] >= 0,
		fb.parent >= 0 && e.m.partner[1][fb.parent] >= 0:
		c.parent = clueParentNot
	}
	c.place = e.placeClue(p.a, p.b)
	old, new := e.c.shares(p)
	switch {
	case sameSigns(fa, fb):
		c.wording = clueSigns
	case fa.size() == 0 || fb.size() == 0:
	case comparable(fa, fb):
		c.wording = max(0, clueWording*((old+new)/2)/1000) + clueUnlike
	case oneLanguage(fa, fb):
		c.wording = clueWording * max(old, new) / 1000
	default:
		c.wording = e.tokensClue(p)
	}
	return c
}

// sameSigns reports whether both texts are of the same signs alone: "—" where something stood once.
func sameSigns(a, b *flat) bool {
	if a.size() > 0 || b.size() > 0 {
		return false
	}
	x, y := strings.TrimSpace(a.node.Text), strings.TrimSpace(b.node.Text)
	return x != "" && x == y
}

// keyClue is worth more the fewer nodes have the key.
func (e *labeller) keyClue(a, b []string) int {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	best := 0
	for _, k := range a {
		if slices.Contains(b, k) {
			n := e.keys[0][k] + e.keys[1][k]
			best = max(best, clueKeyMost-nats(n, 2)*7/10)
		}
	}
	if best == 0 {
		return clueKeyNot
	}
	return best
}

// childrenClue is what the links of the nodes below say.
func (e *engine) childrenClue(a, b int32) int {
	inside, all := e.sharedBelow(a, b)
	if all == 0 {
		return 0
	}
	return clueChildrenNot + (clueChildren-clueChildrenNot)*inside/all
}

// leadsUp reports whether a and b are a few words each that lead up to the same list: whatever of
// the items below either has a partner has it below the other.
func (e *engine) leadsUp(a, b int32) bool {
	fa, fb := &e.s[0].flat[a], &e.s[1].flat[b]
	if fa.end-a <= leadItems || fb.end-b <= leadItems || !comparable(fa, fb) ||
		max(fa.size(), fb.size()) >= patternLeastWords {
		return false
	}
	inside, all := e.sharedBelow(a, b)
	return inside == all && inside >= 2*leadItems
}

// sharedBelow counts the nodes below a and b that have partners, and those of them that have them
// below the other.
func (e *engine) sharedBelow(a, b int32) (inside, all int) {
	fa, fb := &e.s[0].flat[a], &e.s[1].flat[b]
	e.steps.spend(int(min(fa.end-a, mostBelow) + min(fb.end-b, mostBelow)))
	for i := a + 1; i < min(fa.end, a+mostBelow); i++ {
		if q := e.m.partner[0][i]; q >= 0 {
			all++
			if b < q && q < fb.end {
				inside++
			}
		}
	}
	for i := b + 1; i < min(fb.end, b+mostBelow); i++ {
		if q := e.m.partner[1][i]; q >= 0 {
			all++
			if a < q && q < fa.end {
				inside++
			}
		}
	}
	return inside, all
}

// placeClue is what the nearest linked siblings on either side say.
func (e *labeller) placeClue(a, b int32) int {
	x, y := &e.gapOf[0][a], &e.gapOf[1][b]
	switch inside := x.lo < b && b < x.hi && y.lo < a && a < y.hi; {
	case inside && x.left == 1 && y.left == 1:
		return cluePlaceSole
	case inside:
		return cluePlace
	}
	return cluePlaceNot
}

// A gapAround is the open interval in which order would put the partner of a node, by its nearest
// linked siblings, and how many siblings that are left stand between these.
type gapAround struct{ lo, hi, left int32 }

// siblings sets gapOf for every node.
func (e *labeller) siblings() {
	for which := range 2 {
		s, o := e.s[which], e.s[1-which]
		e.gapOf[which] = make([]gapAround, len(s.flat))
		visit := func(n int32) {
			kids := e.childrenOf(which, n)
			for i := 0; i < len(kids); {
				if e.m.partner[which][kids[i]] >= 0 {
					g := gapAround{-1, int32(len(o.flat)), 0}
					e.gapOf[which][kids[i]] = g
					i++
					continue
				}
				j := i
				for j < len(kids) && e.m.partner[which][kids[j]] < 0 {
					j++
				}
				g := gapAround{-1, int32(len(o.flat)), int32(j - i)}
				if n >= 0 {
					if q := e.m.partner[which][n]; q >= 0 {
						g.lo, g.hi = q, o.flat[q].end
					}
				}
				if i > 0 {
					g.lo = e.m.partner[which][kids[i-1]]
				}
				if j < len(kids) {
					g.hi = e.m.partner[which][kids[j]]
				}
				for ; i < j; i++ {
					e.gapOf[which][kids[i]] = g
				}
			}
		}
		visit(-1)
		for n := range s.flat {
			if s.flat[n].end > int32(n)+1 {
				visit(int32(n))
			}
		}
	}
}

// tokensClue is what figures and names in common say of texts in two languages: words with a
// digit, and long words that are rare on both sides.
func (e *labeller) tokensClue(p *pair) int {
	e.steps.spend(8 * (len(e.text(0, p.a)) + len(e.text(1, p.b))))
	seen := map[int32]bool{}
	for _, w := range e.text(0, p.a) {
		if e.token(w) {
			seen[w] = true
		}
	}
	sum := 0
	for _, w := range e.text(1, p.b) {
		if seen[w] {
			delete(seen, w)
			sum += int(e.v.weight[w]) * 1000 / 64 / 3
		}
	}
	return min(sum, 3000)
}

func (t *texts) token(w int32) bool {
	few := max(2, int32(len(t.s[0].texts))/8)
	olds, news := t.v.holders[0][w], t.v.holders[1][w]
	return olds > 0 && news > 0 && olds <= few && news <= few &&
		(t.v.figure[w] || t.v.runes[w] >= 4)
}

// named reports whether the nodes of a pair have one number and place, and a word of content.
func (e *labeller) named(p *pair) bool {
	return e.namesake(0, p.a) == p.b && (e.bound(0, p.a, p.b, -1) || e.bound(1, p.b, p.a, -1))
}

// label links what is left, the likeliest first, in two passes: the second knows the parents and
// neighbours that the first linked.
func (e *labeller) label() {
	for range 3 {
		e.siblings()
		pairs := e.leftPairs()
		if len(pairs) == 0 {
			return
		}
		type bid struct {
			pair
			c clue
		}
		var bids []bid
		for _, p := range pairs {
			e.steps.spend(64)
			e.fill(&p)
			c := e.clueOf(&p)
			p.score = int32(clueBias + c.sum())
			fa, fb := &e.s[0].flat[p.a], &e.s[1].flat[p.b]
			if comparable(fa, fb) && c.heading < clueHeading && c.key < clueKeyMost/2 &&
				(c.number <= 0 || e.o.trust < trusted && !e.named(&p)) && !e.leadsUp(p.a, p.b) {
				continue // the same place alone does not make one text replace another
			}
			if (fa.size() > 0) != (fb.size() > 0) &&
				max(c.number, c.heading, c.key, c.children) < 1000 {
				continue
			}
			if p.score > 0 {
				bids = append(bids, bid{p, c})
			}
		}
		slices.SortStableFunc(bids, func(x, y bid) int {
			e.steps.spend(2)
			return int(y.score - x.score)
		})
		done := 0
		for _, b := range bids {
			if e.m.groupOf[0][b.a] >= 0 || e.m.groupOf[1][b.b] >= 0 {
				continue
			}
			done++
			e.m.put(group{
				side: [2][]int32{{b.a}, {b.b}}, score: b.score, method: b.c.method(), label: true,
			})
		}
		if done == 0 {
			return
		}
	}
}
