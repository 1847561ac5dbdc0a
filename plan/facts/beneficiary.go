package facts

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// bind says who is bound and who is to receive: the subject of a verb such as
// receive, the object of one such as grant.
func (g *reading) bind(c *clause, f *Found, subject []int, i, to int) {
	agent := g.agent(c, i, to)
	switch receives := g.is(i, receive) != nil || g.is(to, receive) != nil; {
	case receives && f.Value == Permission && len(agent) == 0: // "may obtain"
		f.Holder, f.Beneficiary = g.partiesOf(subject), g.partiesOf(subject)
		return
	case receives && len(subject) > 0:
		f.Holder, f.Beneficiary = g.partiesOf(agent), g.partiesOf(subject)
		return
	case len(agent) > 0:
		subject = agent
	case g.is(to, passive) != nil && g.done(g.after(to)): // "the Tenant may be evicted"
		subject = nil
	}
	f.Holder = g.partiesOf(subject)
	low := g.clauseStart(c.bound, i)
	if g.is(i, duty) == nil && len(agent) > 0 {
		low = to
	}
	f.Beneficiary = g.partiesOf(g.withoutSubject(g.given(c, low, i, to, subject), subject))
}

// done reports whether token i is a verb in the form of what is done, by its ending.
func (g *reading) done(i int) bool {
	return g.lang.done != "" && i < len(g.tokens) && strings.HasSuffix(g.words(i), g.lang.done)
}

// given gives the parties to whom the verb of the force at tokens i to to gives something.
func (g *reading) given(c *clause, low, i, to int, subject []int) []int {
	if g.lang.inverts {
		return g.dativeObject(min(low, to), to, c.end, subject)
	}
	if g.is(i, give) != nil || g.single(i, give) { // "assigns all rights to"
		list := g.receivers(g.pastSubject(g.after(i), subject), c.end)
		if list != nil || g.lang.agents == "" {
			return list
		}
		return g.receivers(low, i) // "Пацієнту … видаються"
	}
	for k := g.verbBehind(to, subject); k < c.end && !g.mark(k, ";:") &&
		g.is(k, relative) == nil; k = g.nextVerb(k, c.end) {
		if g.is(k, give) != nil {
			return g.receivers(g.after(k), c.end)
		}
	}
	return nil
}

// verbBehind gives the verb that a force before token k is of: adverbs may stand before it, a
// form of to be, and the subject where that follows.
func (g *reading) verbBehind(k int, subject []int) int {
	k = g.pastSubject(k, subject)
	for k < len(g.tokens) && g.is(k, give) == nil && (g.adverb(k) || g.is(k, filler) != nil ||
		g.is(k, passive) != nil || g.is(k, dative) != nil || g.is(k, never) != nil ||
		g.is(k, genitive) != nil || g.deniesVerb(k)) {
		k = g.after(k)
	}
	return k
}

// pastSubject gives the token behind the subject where that stands at token k, or k.
func (g *reading) pastSubject(k int, subject []int) int {
	if len(subject) > 0 && g.pastArticles(k) == g.mentions[subject[0]].from {
		return g.mentions[subject[len(subject)-1]].to
	}
	return k
}

// nextVerb gives the next verb of giving that is joined to the verb at token k, "repair it or
// pay", or that stands behind what interrupts it; end where another force comes first.
func (g *reading) nextVerb(k, end int) int {
	for k = g.after(k); k < end && !g.mark(k, ";:") && g.is(k, force) == nil; k = g.after(k) {
		if (g.is(k, conjunction) != nil || g.mark(k, ",")) && g.is(g.after(k), give) != nil {
			return g.after(k)
		}
	}
	return end
}

// withoutSubject gives list, or nothing where it names who is bound.
func (g *reading) withoutSubject(list, subject []int) []int {
	for _, m := range list {
		if slices.ContainsFunc(subject, func(s int) bool {
			return g.mentions[s].party == g.mentions[m].party
		}) {
			return nil
		}
	}
	return list
}

// receivers gives the parties to whom something is given by the verb before token
// k: the object right behind it, or those behind a word such as to in the same
// clause.
func (g *reading) receivers(k, end int) []int {
	at := g.pastArticles(k)
	if at < end && g.tokens[at].holder > 0 && !g.tokens[at].has(sentence) && !g.inAgentForm(at) {
		return g.listed(at, end)
	}
	for ; k < end && !g.mark(k, ",;:") && g.is(k, force) == nil &&
		!g.tokens[k].has(conditional); k = g.after(k) {
		if g.tokens[k].holder > 0 && g.dativeForm(k) {
			return g.listed(k, end)
		}
		if g.is(k, dative) == nil {
			continue
		}
		if at := g.pastArticles(k); at < end && g.tokens[at].holder > 0 {
			return g.listed(at, end)
		}
	}
	return nil
}

// dativeForm reports whether the party at token k is named in a form that says to
// whom: Працівнику. Names in а and я have that ending for whom.
func (g *reading) dativeForm(k int) bool {
	return g.inForm(k, g.lang.datives, func(name string) bool {
		last, _ := utf8.DecodeLastRuneInString(name)
		return !strings.ContainsRune(g.lang.feminine, last)
	})
}

// dativeObject gives the party to whom a verb that may stand last gives
// something, by the article before it: "hat dem Vermieter … zu zahlen". Behind a
// noun an article makes it that noun's.
// Before the force, at token verb, an article that a subject may have says nothing.
func (g *reading) dativeObject(k, verb, end int, subject []int) (out []int) {
	gives := false
	for ; k < end; k = g.after(k) {
		if g.mark(k, ",;:") && (len(out) > 0 || g.otherClause(k+1, end)) {
			break
		}
		gives = gives || g.is(k, give) != nil
		if out == nil && g.toWhom(k, end) && (k >= verb || g.is(k, oblique) != nil) {
			out = g.withoutSubject(g.listed(g.after(k), end), subject)
		}
	}
	if !gives {
		return nil
	}
	return out
}

// toWhom reports whether token k is an article or another word before a party to whom
// something is given. Behind a noun the article makes it that noun's.
func (g *reading) toWhom(k, end int) bool {
	m, next := g.is(k, dative), g.after(k)
	return m != nil && next < end && g.tokens[next].holder > 0 &&
		(m.value != "" || !g.unknownWord(g.before(k)))
}

// otherClause reports whether the clause that begins at token k is a condition or has a force
// of its own.
func (g *reading) otherClause(k, end int) bool {
	if k < end && g.inCondition(k) {
		return true
	}
	for ; k < end && !g.mark(k, ",;:"); k = g.after(k) {
		if g.is(k, force) != nil {
			return true
		}
	}
	return false
}

// pastArticles gives the token behind articles and words such as to at token k.
func (g *reading) pastArticles(k int) int {
	for k < len(g.tokens) && (g.is(k, article) != nil || g.is(k, dative) != nil ||
		g.is(k, one) != nil) {
		k = g.after(k)
	}
	return k
}
