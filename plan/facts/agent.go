package facts

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// The values of class duty: where the party stands whom a verb binds without a modal.
// Without that party the verb says no duty that could be read.
const (
	doer        = ""       // it does what the verb says: "Le Locataire paie", "est payé par le Locataire"
	rightBehind = "behind" // right behind the phrase: "it is for the Tenant"
	eitherSide  = "beside" // right behind it, or before it in the form of an object: "dem Mieter obliegt"
)

// agent gives the parties that are to do what the force at tokens i to to says of another
// thing: "shall be paid by the Tenant", "ist vom Mieter zu zahlen". Nobody where nothing is
// done to the subject, or where the party did what stands beside it: "insured against damage
// caused by the Tenant".
func (g *reading) agent(c *clause, i, to int) []int {
	low, end := to, g.forceEnd(to, c.end)
	if g.lang.inverts || g.lang.agents != "" {
		low = g.clauseStart(c.bound, i)
	}
	if !g.isPassive(i, to, end) {
		return nil
	}
	for k := low; k < end; k = g.after(k) {
		switch at := g.pastArticles(g.after(k)); {
		case g.tokens[k].holder > 0 && g.inAgentForm(k):
			if list := g.listed(k, end); g.whole(list, end) {
				return list
			}
		case g.is(k, agent) == nil || at >= end || g.tokens[at].holder == 0,
			g.ofNoun(low, i, to, k):
		case k > to && g.otherParticiple(to, k):
			return nil
		default:
			if list := g.listed(at, end); g.whole(list, end) {
				return list
			}
		}
	}
	return nil
}

// ofNoun reports whether the word such as by at token k belongs to a noun beside it: "aus vom
// Mieter zu vertretenden Gründen", "die Pflichten von Bund und Ländern sind". Before a force at
// tokens i to to it opens the clause, or stands behind its first word where the verb is last.
func (g *reading) ofNoun(low, i, to, k int) bool {
	p := g.before(k)
	switch {
	case p < low:
		return false
	case g.is(p, preposition) != nil:
		return true
	case k >= i:
		return g.is(p, article) != nil
	}
	last := to >= len(g.tokens) || g.tokens[to].kind == markToken
	return !last || g.unknownWord(p)
}

// forceEnd gives where ends what a force before token k is said of: at a mark, a condition, a
// word such as which, or another force that does not only help this one.
func (g *reading) forceEnd(k, end int) int {
	for ; k < end; k = g.after(k) {
		if g.mark(k, ",:;()") || g.inCondition(k) || g.is(k, relative) != nil ||
			g.is(k, force) != nil && g.is(k, passive) == nil && g.is(k, duty) == nil {
			break
		}
	}
	return k
}

// isPassive reports whether the force at tokens i to to is one of what is done to its subject:
// it is a form of to be, such a form stands behind it, or the verb has an ending that says so.
func (g *reading) isPassive(i, to, end int) bool {
	if g.is(i, passive) != nil && g.inTable(i) || g.is(g.before(i), passive) != nil {
		return true
	}
	if m := g.is(i, duty); m != nil && m.value == doer && g.reflexive(i) {
		return true
	}
	for k := to; k < end; k = g.after(k) {
		if g.is(k, passive) != nil {
			return true
		}
		if !g.lang.inverts && !g.deniesVerb(k) && g.is(k, never) == nil && !g.adverb(k) {
			break
		}
	}
	return false
}

// inTable reports whether the word at token i itself stands in the table, not by its ending
// only.
func (g *reading) inTable(i int) bool {
	g.folded(i)
	return g.lex.words[string(g.fold)] == g.tokens[i].word
}

// reflexive reports whether the verb at token i has an ending that says that it is done to its
// subject: сплачується.
func (g *reading) reflexive(i int) bool {
	return g.lang.reflexive != "" && strings.HasSuffix(g.words(i), g.lang.reflexive)
}

// otherParticiple reports whether the word before token k is done by who follows, and not what
// the force before token to is about: "kept in a shed built by". Only the first word behind a
// form of to be is that.
func (g *reading) otherParticiple(to, k int) bool {
	p := g.before(k)
	for p > to && g.adverb(p) {
		p = g.before(p)
	}
	first := to
	for first < p && (g.is(first, passive) != nil || g.deniesVerb(first) || g.adverb(first)) {
		first = g.after(first)
	}
	if p <= first || g.lang.inverts {
		return false
	}
	for n := g.after(first); n < k; n = g.after(n) {
		if g.is(n, preposition) != nil || g.is(n, genitive) != nil || g.is(n, conjunction) != nil ||
			g.is(n, tie) != nil && g.is(n, dative) == nil || g.is(n, anchor) != nil {
			return true
		}
	}
	return g.is(p, give) != nil || g.done(p)
}

// whole reports whether list are parties and the last of them is no half of a compound: "by
// the Tenant representatives".
func (g *reading) whole(list []int, end int) bool {
	return len(list) > 0 && !g.inCompound(g.mentions[list[len(list)-1]].to, end)
}

// inAgentForm reports whether the party at token k is named in the form of who does a thing:
// Орендарем. Some of its endings say that of names in а and я alone.
func (g *reading) inAgentForm(k int) bool {
	return g.inForm(k, g.lang.agents, func(string) bool { return true }) ||
		g.inForm(k, g.lang.feminineAgents, func(name string) bool {
			last, size := utf8.DecodeLastRuneInString(name)
			before, _ := utf8.DecodeLastRuneInString(name[:len(name)-size])
			return strings.ContainsRune(g.lang.feminine, last) &&
				!strings.ContainsRune(g.lang.feminine, before)
		})
}

// inForm reports whether the party at token k has one of the endings, and a name of its that
// fits may have that one.
func (g *reading) inForm(k int, endings string, fits func(name string) bool) bool {
	if endings == "" {
		return false
	}
	g.folded(k)
	stem := g.stem(g.fold)
	ending := string(g.fold[len(stem):])
	if stem == "" || ending == "" || !strings.Contains(" "+endings+" ", " "+ending+" ") {
		return false
	}
	party := g.mentions[g.tokens[k].holder-1].party
	return slices.ContainsFunc(g.reader.parties.stems[stem], func(n partyName) bool {
		return n.party == party && fits(n.first)
	})
}

// duty reads the verb at token i, which binds without a modal, where the party stands that it
// binds. It reports whether one does.
func (g *reading) duty(c *clause, i int) bool {
	if g.inCondition(i) || g.is(i-1, relative) != nil || g.governed(c, i) ||
		g.lang.counts != nil && g.lang.counts(g, c, i, g.after(i), present) == "" {
		return false
	}
	who := g.dutyOf(c, i, g.is(i, duty).value)
	return len(who) > 0 && g.force(c, i, obliged, who)
}

// governed reports whether the verb at token i is one of those that the force before it is said
// of, and no other's: no mark parts the two, nor a party behind a word such as and.
func (g *reading) governed(c *clause, i int) bool {
	if c.forces == 0 {
		return false
	}
	joined := false
	for k := c.bound; k < i; k = g.after(k) {
		if g.mark(k, ",;:") || joined && g.tokens[k].holder > 0 {
			return false
		}
		joined = joined || g.is(k, conjunction) != nil
	}
	return true
}

// dutyOf gives the parties that the verb at token i binds.
func (g *reading) dutyOf(c *clause, i int, where string) []int {
	to := g.after(i)
	if where == doer {
		if g.reader.modalsOnly {
			return nil
		}
		if g.isPassive(i, to, to) {
			return g.agent(c, i, to)
		}
		return g.subject(c, i)
	}
	k := to
	for k < c.end && (g.is(k, onto) != nil || g.is(k, filler) != nil) {
		k = g.after(k)
	}
	if at := g.pastArticles(k); at < c.end && g.tokens[at].holder > 0 {
		if list := g.listed(at, c.end); g.whole(list, c.end) {
			return list
		}
	}
	if where == rightBehind {
		return nil
	}
	return g.laidOn(c, i)
}

// laidOn gives the party right before the verb at token i that is its object: "dem Mieter
// obliegt", "на Орендаря покладається".
func (g *reading) laidOn(c *clause, i int) []int {
	n, named := slices.BinarySearchFunc(g.mentions, i, func(m mention, end int) int {
		return m.to - end
	})
	if !named || g.mentions[n].from < c.bound {
		return nil
	}
	head := g.phraseStart(c.bound, g.mentions[n].from)
	if p := g.before(head); g.is(head, dative) != nil && !(p >= c.bound && g.unknownWord(p)) ||
		p >= c.bound && (g.is(p, dative) != nil || g.is(p, onto) != nil) ||
		g.dativeForm(g.mentions[n].from) {
		return []int{n}
	}
	return nil
}
