package facts

import (
	"slices"
	"strings"
)

// denied gives what a force is in the text, and what it becomes when denied.
func denied(kind string, not bool) (value string, negated bool) {
	switch kind {
	case must, hasTo:
		if not {
			return Prohibition, false
		}
		return Obligation, false
	case obliged:
		if not {
			return Exemption, false
		}
		return Obligation, false
	case may:
		if not {
			return Prohibition, false
		}
		return Permission, false
	case mayNot, mustNot:
		return Prohibition, false
	case forbidden:
		if not {
			return Permission, false
		}
		return Prohibition, false
	case should:
		return Recommendation, not
	case expected:
		return Expectation, not
	case endeavour:
		return Endeavour, not
	case exempt:
		return Exemption, not
	}
	return Statement, not
}

// A clause is what is known of the sentence while its forces are read.
type clause struct {
	first      int // the first word of the sentence
	start      int // where the subject of the next force may begin
	end        int
	unexpected bool  // it is not expected
	expected   int   // token of "it is expected that"; -1 none
	forces     int   // how many were found
	denied     bool  // the subject is denied: "no aircraft", "neither party"
	last       []int // the subject of the force before
	lastForce  int   // index of the force before in found; -1 none
	bound      int   // token behind the force before: no subject reaches over it
	skip       int   // token behind the phrase of the force before
	verb       int   // the first verb of a plain statement; -1 none
	aside      bool  // the force before stands between commas: "the Tenant, who shall …,"
}

// forces finds what binds, frees or merely states, sentence by sentence.
func (g *reading) forces() {
	for i := 0; i < len(g.tokens) && g.ctx.Err() == nil; {
		end := g.sentenceEnd(i)
		g.sentenceForces(i, end)
		i = end
	}
}

func (g *reading) sentenceForces(start, end int) {
	for start < end-1 && g.tokens[start].kind != wordToken {
		start++ // "(2)"
	}
	g.clause = clause{
		start: start, first: start, bound: start, end: end, expected: -1, lastForce: -1,
		verb: -1, last: g.clause.last[:0],
	}
	c := &g.clause
	for i := start; i < end; i++ {
		if to := g.conditionAt(i); to > i && i == c.start { // "If …, the …"
			c.start = g.skipMarks(to, end)
		}
		if g.tokens[i].has(covered) || i < c.skip {
			continue
		}
		g.forceOrClause(c, i)
		if m := g.is(i, negator); m != nil && m.value == "subject" && !g.inCondition(i) {
			c.denied = true
		}
		if g.lang.commas && g.mark(i, ",") {
			c.denied = false
		}
	}
	switch {
	case c.forces > 0:
	case c.expected >= 0:
		g.expectation(c)
	case c.verb >= 0:
		g.force(c, c.verb, statement, nil)
	}
}

// forceOrClause reads what begins at token i: what governs an expectation, a
// force, the verb of a plain statement, or a further clause.
func (g *reading) forceOrClause(c *clause, i int) {
	switch {
	case g.is(i, governs) != nil:
		c.expected = i
		c.start = g.skipMarks(g.after(i), c.end)
		c.bound = c.start
		c.unexpected = g.is(g.after(i), negator) != nil
	case g.is(i, force) != nil:
		g.forcePhrase(c, i)
	case g.is(i, duty) != nil && g.duty(c, i):
	case g.is(i, verb) != nil && c.verb < 0 && !g.inCondition(i) && g.is(i-1, relative) == nil:
		c.verb = i
	case g.mark(i, ",;:") && i+1 < c.end || g.is(i, conjunction) != nil:
		// a new subject may begin, unless it is only a list
		if c.forces > 0 && c.start < i && !g.onlyParties(c.start, i) {
			c.start = i
		}
	}
}

// forcePhrase reads the first of the forces that the phrase at token i may be, with
// the words that must follow it.
func (g *reading) forcePhrase(c *clause, i int) {
	for _, m := range g.lex.nodes[g.tokens[i].node] {
		if m.class != force || !g.force(c, i, m.value, nil) {
			continue
		}
		c.skip = i + int(m.long)
		last := &g.found[c.lastForce]
		full := g.bytes(i, max(c.skip, g.after(i)))
		if full.At+full.Len > last.Range.At+last.Range.Len && m.long > m.take {
			last.Range.Len = full.At + full.Len - last.Range.At // "is not expected to"
			last.Over = g.bytes(c.skip, c.end)
			c.start = c.skip
		}
		return
	}
}

// force reads the force at token i, whose subject is who, or is sought where that is nil. It
// reports whether it is one.
func (g *reading) force(c *clause, i int, kind string, who []int) bool {
	t := &g.tokens[i]
	to := g.after(i)
	if g.lang.counts != nil && who == nil {
		if kind = g.lang.counts(g, c, i, to, kind); kind == "" {
			return false
		}
	}
	not, end := g.denies(c, i, to)
	if kind == may && g.caps(c, i, to) {
		kind, not = must, false // "may not exceed"
	}
	if kind == must && not && g.exceeds(to, c.end) {
		not = false // "in no event shall the fee exceed"
	}
	subject := who
	if subject == nil {
		subject = g.subject(c, i)
	}
	if len(subject) == 0 && g.is(i, duty) != nil {
		subject = g.laidOn(c, i) // "dem Mieter ist es untersagt"
	}
	value, negated := denied(kind, not)
	if c.expected >= 0 && (value == Obligation || value == Prohibition || value == Permission) {
		value, negated = Expectation, not != c.unexpected
	}
	f := Found{Kind: KindForce, Value: value, Negated: negated}
	g.bind(c, &f, subject, i, max(to, end))
	from := i
	if p := g.before(i); p >= 0 && p >= c.start && g.is(p, negator) != nil && !t.has(sentence) {
		from = p
	}
	if c.lastForce >= 0 {
		g.closeOver(c, from)
	}
	f.Over = g.bytes(max(to, end), c.end)
	c.lastForce = len(g.found)
	g.add(f, from, max(to, end))
	c.forces++
	c.denied = false
	c.start, c.bound = to, max(to, end)
	c.last = append(c.last[:0], subject...)
	return true
}

// closeOver ends what the force before governs where the next force's subject begins.
func (g *reading) closeOver(c *clause, i int) {
	f := &g.found[c.lastForce]
	for p := g.before(i); p > c.first && p >= c.start &&
		(g.is(p, relative) != nil || g.is(p, pronoun) != nil); p = g.before(p) {
		i = p // "… that it will not"
	}
	at := int(g.tokens[i].at)
	if c.start < i && c.start > 0 {
		if s := int(g.tokens[c.start].at); s > f.Over.At &&
			(g.is(c.start, conjunction) != nil || g.mark(c.start, ",")) {
			at = s
		}
	}
	if f.Over.At+f.Over.Len > at {
		f.Over.Len = max(0, len(strings.TrimRight(g.text[f.Over.At:max(at, f.Over.At)], " ,;")))
	}
}

// helps reports whether "shall" before token k only carries another force:
// "shall be entitled to", "shall not be obliged to".
func (g *reading) helps(k, end int) bool {
	if k < end && g.is(k, negator) != nil {
		k = g.after(k)
	}
	if k+1 >= end || g.is(k, copula) == nil {
		return false
	}
	return g.is(k+1, force) != nil
}

// conditionAt gives the end of the condition that begins at token i; i where
// none does.
func (g *reading) conditionAt(i int) int {
	n, ok := slices.BinarySearchFunc(g.spans, i, func(s span, i int) int { return s.from - i })
	if !ok {
		return i
	}
	return g.spans[n].to
}

// inCondition reports whether token i is inside a condition.
func (g *reading) inCondition(i int) bool { return g.tokens[i].has(conditional) }

func (g *reading) skipMarks(i, end int) int {
	for i < end && g.mark(i, ",:") {
		i++
	}
	return i
}
