package facts

import (
	"slices"
	"strings"
)

// subject gives the mentions of the parties that are the subject of the force at
// token i: the noun phrase before the verb in its own clause, behind the last
// comma or colon. What stands in front ("During the term,") does not count, nor
// what stands between two commas ("the Tenant, at its own expense, shall"). A
// clause without a subject of its own has that of the force before it.
func (g *reading) subject(c *clause, i int) []int {
	end := g.backOverVerb(c, i)
	if k := g.before(end); k >= c.bound && g.is(k, pronoun) != nil && g.after(k) == end {
		return g.antecedent(c, k, i)
	}
	if g.is(g.before(end), relative) != nil && g.before(end) >= c.bound {
		return g.relativeHead(c, g.before(end))
	}
	if c.forces > 0 && (end <= c.bound || g.opensClause(end-1)) {
		return c.last // "… and shall"
	}
	if c.aside && g.mark(end-1, ",") {
		c.aside = false
		return c.last // "the Tenant, who shall …, shall"
	}
	if out := g.subjectBefore(c, end); len(out) > 0 {
		return out
	}
	if g.lang.inverts || end <= c.bound || end < i && g.deniesClause(end) {
		return g.inverted(i) // "In no event shall the Tenant", "muss der Mieter"
	}
	return nil
}

// relativeHead gives the party that a word such as who at token k goes on about: the one named
// right before it, with or without a comma. Of "the report of the Agent, which" it is nobody's;
// who is said of the Agent alone.
func (g *reading) relativeHead(c *clause, k int) []int {
	p := k
	if g.mark(p-1, ",") {
		p--
	}
	n, named := slices.BinarySearchFunc(g.mentions, p, func(m mention, end int) int {
		return m.to - end
	})
	if !named || g.mentions[n].from < c.first || g.mentions[n].from >= k {
		return nil
	}
	head := g.before(g.phraseStart(c.first, g.mentions[n].from))
	if head >= c.first && (g.is(head, conjunction) != nil ||
		g.is(head, genitive) != nil && g.is(k, relative).value == "") {
		return nil
	}
	if at := g.mentions[n].from; g.lang.agents != "" && !g.undeclined(at) && !g.inAgentForm(at) &&
		!g.dativeForm(at) && g.is(head, preposition) == nil && g.is(head, onto) == nil {
		return nil // "договір Орендаря, який"
	}
	c.aside = p < k
	return []int{n}
}

// antecedent gives the party that the pronoun at token k, the subject of the force at
// token i, can alone stand for: the one that its sentence names before it, where no
// other noun has an article or a number there and nothing is done to it. Else nobody.
func (g *reading) antecedent(c *clause, k, i int) []int {
	if g.is(g.after(i), copula) != nil {
		return nil // "it shall be tested"
	}
	out := -1
	for p := c.first; p < k; p = g.after(p) {
		t := &g.tokens[p]
		switch {
		case t.holder > 0:
			if out >= 0 && g.mentions[out].party != g.mentions[t.holder-1].party {
				return nil
			}
			if head := g.phraseStart(c.first, p); g.attached(c.first, head, p) {
				return nil // "the duties of the Tenant"
			}
			if g.inCompound(g.mentions[t.holder-1].to, k) {
				return nil
			}
			out = int(t.holder) - 1
		case g.is(p, article) != nil && g.after(p) < k && g.tokens[g.after(p)].holder == 0,
			t.kind == numberToken:
			return nil
		}
	}
	if out < 0 {
		return nil
	}
	return []int{out}
}

// subjectBefore gives the parties that the last noun phrase before token end is
// of.
func (g *reading) subjectBefore(c *clause, end int) []int {
	low := c.bound
	start := g.clauseStart(low, end)
	if start == end && end > low && g.mark(end-1, ",") { // a clause between commas
		comma := g.clauseStart(low, end-1) - 1
		// "the Supplier, with the consent of the Customer, may"
		for comma > low && g.tokens[comma].has(conditional) {
			comma--
		}
		if comma <= low || !g.mark(comma, ",") {
			return nil
		}
		start, end = g.clauseStart(low, comma), comma
	}
	out := g.phraseSubject(c, start, end)
	if len(out) == 0 && !(start < end && g.opensClause(start)) {
		return nil
	}
	return g.withList(low, start, out)
}

// backOverVerb gives the token behind the subject of the force at token i: words
// of denial, adverbs and auxiliaries stand between.
func (g *reading) backOverVerb(c *clause, i int) int {
	for i > c.bound {
		k := g.before(i)
		if k < c.bound || g.tokens[k].holder > 0 || g.is(k, pronoun) != nil {
			break
		}
		if m := g.is(k, negator); m != nil && m.value == "subject" && !g.lang.twoPart {
			break
		}
		if g.is(k, negator) == nil && g.is(k, never) == nil && g.is(k, verb) == nil &&
			g.is(k, copula) == nil && g.is(k, filler) == nil && !g.adverb(k) &&
			!g.tokens[k].has(covered) {
			break
		}
		i = k
	}
	return i
}

// opensClause reports whether token k joins a further clause to the one before.
func (g *reading) opensClause(k int) bool {
	return g.is(k, conjunction) != nil || g.mark(k, ";")
}

// deniesClause reports whether a phrase of denial opens the clause at token k, so
// that its subject follows the verb: "in no event shall the Tenant".
func (g *reading) deniesClause(k int) bool {
	return k < len(g.tokens) && g.is(k, negator) != nil && g.tokens[k].span > 1
}

// clauseStart gives where the clause begins that ends before token end: behind a
// comma, a colon, the end of a condition or the beginning of a further clause.
func (g *reading) clauseStart(low, end int) int {
	for k := end - 1; k >= low; k-- {
		switch {
		case g.mark(k, ",:;()") || g.words(k) == "—" || g.words(k) == "–":
			return k + 1
		case g.tokens[k].has(conditional) && end < len(g.tokens) && !g.tokens[end].has(conditional):
			return k + 1
		case g.is(k, relative) != nil && k > low && g.relativeSubject(k, end):
			return k + 1 // "agree that Ukraine will"
		}
	}
	return low
}

// relativeSubject reports whether a word such as that at token k begins a clause
// with a subject of its own before token end.
func (g *reading) relativeSubject(k, end int) bool {
	p := g.before(k)
	if g.is(p, force) != nil || g.is(p, governs) != nil {
		return true
	}
	if q := g.before(p); g.is(q, one) != nil || g.is(q, article) != nil {
		return false // "a provision that Ukraine will not be admitted"
	}
	for k = g.after(k); k < end && g.is(k, article) != nil; k = g.after(k) {
	}
	return k < end && g.tokens[k].holder > 0
}

// phraseSubject gives the parties that the noun phrase of tokens start to end is
// of: it begins with them, or they are its last words and no other noun's.
func (g *reading) phraseSubject(c *clause, start, end int) []int {
	k := start
	for k < end {
		quantity := (g.is(k, genitive) != nil || g.is(k, outOf) != nil) && k > start &&
			(g.is(g.before(k), article) != nil || g.is(g.before(k), negator) != nil)
		if !quantity && !g.beforeSubject(c, k) {
			break
		}
		k = g.after(k)
	}
	if k >= end || g.tokens[k].holder == 0 {
		return g.nearest(start, end)
	}
	out := g.listed(k, end)
	if len(out) > 0 && g.inCompound(g.mentions[out[len(out)-1]].to, end) {
		return nil
	}
	return out
}

// inCompound reports whether the party named before token k is the first half of
// a compound: "Tenant improvements".
func (g *reading) inCompound(k, end int) bool {
	return len(g.lang.participles) > 0 && k < end && g.unknownWord(k) &&
		g.is(k+1, relative) == nil &&
		!slices.ContainsFunc(g.lang.participles, func(s string) bool {
			return strings.HasSuffix(g.words(k), s)
		})
}

// beforeSubject reports whether token k may stand before the first noun of a
// subject.
func (g *reading) beforeSubject(c *clause, k int) bool {
	return g.is(k, article) != nil && g.is(k, oblique) == nil || g.is(k, negator) != nil ||
		g.is(k, conjunction) != nil || g.is(k, one) != nil || g.is(k, condition) != nil ||
		g.tokens[k].has(covered) || g.is(k, filler) != nil || g.adverb(k) ||
		g.is(k, relative) != nil && c.expected >= 0 || g.is(k, rangeStart) != nil && g.lang.inverts
}

// nearest gives the party that the words before token end name, where it is no
// part of the noun phrase before it: no preposition stands before it, and behind
// another noun it has an article or the form of a subject.
func (g *reading) nearest(start, end int) []int {
	for k := end - 1; k >= start; k-- {
		m := int(g.tokens[k].holder)
		if m == 0 {
			continue
		}
		if g.mentions[m-1].to != end {
			return nil
		}
		out := []int{m - 1}
		head := g.phraseStart(start, k)
		// "between Russia and Ukraine"
		for p := g.before(head); p > start && g.is(p, conjunction) != nil &&
			g.namedUpTo(p); p = g.before(head) {
			n, _ := slices.BinarySearchFunc(g.mentions, p, func(m mention, end int) int {
				return m.to - end
			})
			if g.mentions[n].from < start {
				break
			}
			out = append([]int{n}, out...)
			k = g.mentions[n].from
			head = g.phraseStart(start, k)
		}
		if g.attached(start, head, k) || g.is(head, oblique) != nil {
			return nil
		}
		return out
	}
	return nil
}

// phraseStart gives the first token of the noun phrase that token k ends: its
// articles stand before it.
func (g *reading) phraseStart(start, k int) int {
	for p := g.before(k); p >= start && g.is(p, article) != nil &&
		g.is(p, genitive) == nil; p = g.before(p) {
		k = p
	}
	return k
}

// attached reports whether the noun phrase that begins at token head, with the
// party named at token k, belongs to what stands before it.
func (g *reading) attached(start, head, k int) bool {
	p := g.before(head)
	if p < start || g.tokens[p].has(taken) || g.tokens[p].kind == markToken || g.opensClause(p) ||
		g.lang.inverts && g.is(p, passive) != nil { // "ist der Mieter berechtigt"
		return false
	}
	if g.is(p, genitive) != nil || g.is(p, dative) != nil || g.is(p, dateBefore) != nil ||
		g.is(p, preposition) != nil || g.is(p, tie) != nil || g.is(p, anchor) != nil ||
		g.is(p, rangeStart) != nil {
		return true
	}
	if len(g.lang.stems) > 0 { // declined: the form tells
		return !g.undeclined(k)
	}
	return head == k || g.lang.nouns
}

// mayBeSubject reports whether the party at token k, right before a verb, may be
// its subject: not where the subject follows the verb, nor in another form.
func (g *reading) mayBeSubject(k int) bool {
	return !g.lang.inverts && (len(g.lang.stems) == 0 || g.undeclined(k))
}

// undeclined reports whether the party at token k is named in the form that was
// handed in.
func (g *reading) undeclined(k int) bool {
	g.folded(k)
	return slices.ContainsFunc(g.reader.parties.words[string(g.fold)], func(n partyName) bool {
		return n.party == g.mentions[g.tokens[k].holder-1].party
	})
}

// withList puts before out the parties that a list with commas names before
// token start: "Russia, Ukraine and the US shall". A list that is no subject
// ("between Russia, Ukraine and Europe") gives none.
func (g *reading) withList(low, start int, out []int) []int {
	for start-1 > low && g.mark(start-1, ",") {
		from := g.clauseStart(low, start-1)
		if !g.onlyParties(from, start-1) {
			if len(out) > 1 && g.namedUpTo(start-1) {
				return nil
			}
			break
		}
		k := from
		for k < start-1 && g.tokens[k].holder == 0 {
			k++
		}
		out = append(g.listed(k, start-1), out...)
		start = from
	}
	return out
}

// namedUpTo reports whether a party is named right before token end.
func (g *reading) namedUpTo(end int) bool {
	_, named := slices.BinarySearchFunc(g.mentions, end, func(m mention, end int) int {
		return m.to - end
	})
	return named
}

// adverb reports whether token i is an adverb by its ending.
func (g *reading) adverb(i int) bool {
	return g.lang.adverb != "" && g.tokens[i].kind == wordToken &&
		strings.HasSuffix(g.words(i), g.lang.adverb)
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
		for next < end && (g.mark(next, ",") || g.is(next, conjunction) != nil ||
			g.is(next, article) != nil) {
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
	if k < len(g.tokens) && !g.lang.inverts && g.is(k, dative) != nil {
		k = g.pastArticles(k) // "il est interdit à l'élève de"
	}
	for k < len(g.tokens) && g.is(k, article) != nil && g.is(k, oblique) == nil {
		k = g.after(k)
	}
	if k < len(g.tokens) && g.tokens[k].holder > 0 && !g.tokens[k].has(sentence) {
		return g.listed(k, g.mentions[g.tokens[k].holder-1].to)
	}
	return nil
}

// partiesOf gives the ids of the parties that are mentioned.
func (g *reading) partiesOf(list []int) (out []string) {
	for _, m := range list {
		out = append(out, g.reader.parties.ids[g.mentions[m].party])
	}
	return out
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
	first, _ := slices.BinarySearchFunc(g.mentions, min(c.start, i-3), func(m mention, k int) int {
		return m.from - k
	})
	for _, m := range g.mentions[first:] {
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
		case g.mark(k, ","), g.is(k, conjunction) != nil, g.is(k, article) != nil,
			g.tokens[k].has(covered):
		default:
			return false
		}
		k++
	}
	return seen
}
