package facts

import (
	"slices"
	"strings"
)

// subject gives the mentions of the parties that are the subject of the force
// at token i.
func (g *reading) subject(c *clause, i int) []int {
	k := c.start
	joined := false
	for k < i {
		switch {
		case g.mark(k, ","), g.is(k, conjunction) != nil:
			joined = true
		case g.is(k, article) != nil, g.is(k, negator) != nil, g.tokens[k].has(covered), g.is(k, one) != nil, joined && g.is(k, verb) != nil, g.is(k, relative) != nil && c.expected >= 0, g.is(k, between) != nil && g.lang.inverts:
		default:
			goto found
		}
		k = g.after(k)
	}
found:
	if k >= i {
		if joined || c.forces > 0 && c.start >= i-1 {
			return c.last
		}
		if g.lang.inverts {
			return g.inverted(i)
		}
		return nil
	}
	out := g.listed(k, i)
	if len(out) == 0 && g.lang.inverts {
		out = g.inverted(i)
	}
	if len(out) == 0 && joined && i-k == 1 && g.tokens[k].node == 0 && g.adverb(k) {
		return c.last
	}
	return out
}

// adverb reports whether token i is an adverb by its ending.
func (g *reading) adverb(i int) bool {
	return g.lang.adverb != "" && g.tokens[i].kind == wordToken && strings.HasSuffix(g.words(i), g.lang.adverb)
}

// listed gives the parties of a list that begins at token k.
func (g *reading) listed(k, end int) (out []int) {
	for k < end {
		m := int(g.tokens[k].holder)
		if m == 0 {
			break
		}
		to := g.mentions[m-1].to
		if to < len(g.tokens) && g.tokens[to].has(elided) { // Ukraine's
			return nil
		}
		out = append(out, m-1)
		k = to
		next := k
		for next < end && (g.mark(next, ",") || g.is(next, conjunction) != nil || g.is(next, article) != nil) {
			next = g.after(next)
		}
		if next == k {
			break
		}
		k = next
	}
	return out
}

// inverted gives the parties right behind the verb at token i.
func (g *reading) inverted(i int) []int {
	k := g.after(i)
	for k < len(g.tokens) && g.is(k, article) != nil {
		k = g.after(k)
	}
	if k < len(g.tokens) && g.tokens[k].holder > 0 && !g.tokens[k].has(sentence) {
		return g.listed(k, g.mentions[g.tokens[k].holder-1].to)
	}
	return nil
}

// bind says who is bound and who is to receive: the subject of a verb such as
// receive, the object of one such as grant.
func (g *reading) bind(f *Found, subject []int, i, to int) {
	names := func(list []int) (out []string) {
		for _, m := range list {
			out = append(out, g.reader.parties.ids[g.mentions[m].party])
		}
		return out
	}
	if g.is(i, receive) != nil || g.is(to, receive) != nil {
		f.Beneficiary = names(subject)
		return
	}
	f.Holder = names(subject)
	k := to
	for n := 0; n < 2 && k < len(g.tokens) && g.is(k, give) == nil && g.adverb(k); n++ {
		k = g.after(k)
	}
	if g.is(i, give) != nil {
		k = i
	} else if g.is(k, give) == nil {
		return
	}
	k = g.after(k)
	for k < len(g.tokens) && (g.is(k, article) != nil || g.is(k, dative) != nil) {
		k = g.after(k)
	}
	if k < len(g.tokens) && g.tokens[k].holder > 0 && !g.tokens[k].has(sentence) {
		f.Beneficiary = names(g.listed(k, len(g.tokens)))
	}
}

// expectation adds the expectation of a sentence that has no other force.
func (g *reading) expectation(c *clause) {
	i := c.expected
	f := Found{Kind: KindForce, Value: Expectation}
	for k := i; k < c.end; k++ {
		if g.is(k, negator) != nil {
			f.Negated = true
		}
	}
	near, _ := slices.BinarySearchFunc(g.mentions, min(c.start, i-3), func(m mention, k int) int { return m.from - k })
	for _, m := range g.mentions[near:] {
		if m.from >= c.end {
			break
		}
		if m.from >= c.start && m.from < c.end || m.to <= i && m.from >= i-3 {
			f.Holder = []string{g.reader.parties.ids[m.party]}
			break
		}
	}
	f.Over = g.bytes(g.after(i), c.end)
	g.add(f, i, g.after(i))
}

// onlyParties reports whether tokens from to to are a list of parties.
func (g *reading) onlyParties(from, to int) bool {
	seen := false
	for k := from; k < to; {
		switch {
		case g.tokens[k].holder > 0:
			seen = true
			k = g.mentions[g.tokens[k].holder-1].to
			continue
		case g.mark(k, ","), g.is(k, conjunction) != nil, g.is(k, article) != nil, g.tokens[k].has(covered):
		default:
			return false
		}
		k++
	}
	return seen
}
