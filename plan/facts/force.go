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
	over       int   // index of the force before in found; -1 none
	skip       int   // token behind the phrase of the force before
	verb       int   // the first verb of a plain statement; -1 none
}

// forces finds what binds, frees or merely states, sentence by sentence.
func (g *reading) forces() {
	for i := 0; i < len(g.tokens); {
		end := g.sentenceEnd(i)
		g.sentenceForces(i, end)
		i = end
	}
}

func (g *reading) sentenceForces(start, end int) {
	for start < end-1 && g.tokens[start].kind != wordToken {
		start++ // "(2)"
	}
	c := clause{start: start, first: start, end: end, expected: -1, over: -1, verb: -1}
	c.last = g.subjects[:0]
	for i := start; i < end; i++ {
		if to := g.conditionAt(i); to > i {
			if i == c.start { // "If …, the …"
				c.start = g.skipMarks(to, end)
			}
		}
		if g.tokens[i].has(covered) || i < c.skip {
			continue
		}
		switch {
		case g.is(i, governs) != nil:
			c.expected = i
			c.start = g.skipMarks(g.after(i), end)
			c.unexpected = g.is(g.after(i), negator) != nil
		case g.is(i, force) != nil:
			for _, m := range g.lex.nodes[g.tokens[i].node] {
				if m.class == force && g.force(&c, i, m.value) {
					c.skip = i + int(m.long)
					last := &g.found[c.over]
					if full := g.bytes(i, max(c.skip, g.after(i))); full.At+full.Len > last.Range.At+last.Range.Len && m.long > m.take {
						last.Range.Len = full.At + full.Len - last.Range.At // "is not expected to"
						last.Over = g.bytes(c.skip, c.end)
						c.start = c.skip
					}
					break
				}
			}
		case g.is(i, verb) != nil && c.verb < 0 && !g.inCondition(i) && g.is(i-1, relative) == nil:
			c.verb = i
		case g.mark(i, ",;:") && i+1 < end || g.is(i, conjunction) != nil:
			// a new subject may begin, unless it is only a list
			if c.forces > 0 && c.start < i && !g.onlyParties(c.start, i) {
				c.start = i
			}
		}
		if m := g.is(i, negator); m != nil && m.value == "subject" && !g.inCondition(i) {
			c.denied = true
		}
		if g.lang == &german && g.mark(i, ",") {
			c.denied = false // another clause
		}
	}
	switch {
	case c.forces > 0:
	case c.expected >= 0:
		g.expectation(&c)
	case c.verb >= 0:
		g.force(&c, c.verb, "statement")
	}
}

// force reads the force at token i. It reports whether it is one.
func (g *reading) force(c *clause, i int, kind string) bool {
	t := &g.tokens[i]
	to := g.after(i)
	switch {
	case g.lang == &english && kind == must && g.helps(to, c.end):
		return false // "shall not be obliged to"
	case g.lang == &english && kind == must && strings.EqualFold(g.words(to-1), "to") && to < c.end && (g.is(to, article) != nil || g.is(to, own) != nil || g.is(to, one) != nil):
		return false // "agree to this"
	case g.lang == &german && (i == c.first && g.opens(i, c.end) || g.isAuxiliary(i) && g.final(to, c.end)):
		return false // "Wird …, so …"; "…, die gestellt werden"
	case g.lang == &german && kind == must && g.isAuxiliary(i) && (g.inCondition(i) || g.closes(c, i)):
		return false // "kann … werden", "wenn … wird"
	case kind == may && g.lang == &english && t.has(upper) && !t.has(sentence):
		return false // the month
	case kind == should && g.lang == &english && t.has(sentence) && t.span <= 1:
		return false // "Should the … fail"
	case kind == hasTo:
		if !g.infinitive(to, c.end) {
			if strings.EqualFold(g.words(i), "ist") || strings.EqualFold(g.words(i), "sind") {
				if c.verb < 0 && !g.inCondition(i) && !g.final(to, c.end) {
					c.verb = i
				}
			}
			return false
		}
		if strings.HasPrefix(strings.ToLower(g.words(i)), "brauch") {
			kind = obliged
		}
	case g.lang == &german && kind == must && g.laterForce(i, to, c.end):
		return false // "wird … verpflichtet"
	}
	if kind == "statement" && g.lang == &english && g.is(to, negator) == nil && strings.HasPrefix(strings.ToLower(g.words(i)), "do") {
		return false
	}
	not, end := g.denies(c, i, to)
	if kind == may && g.caps(c, i, to) {
		kind, not = must, false // "may not exceed"
	}
	subject := g.subject(c, i)
	value, negated := denied(kind, not)
	if c.expected >= 0 && (value == Obligation || value == Prohibition || value == Permission) {
		value, negated = Expectation, not != c.unexpected
	}
	f := Found{Kind: Force, Value: value, Negated: negated}
	g.bind(&f, subject, i, max(to, end))
	from := i
	if p := g.before(i); p >= 0 && p >= c.start && g.is(p, negator) != nil && !t.has(sentence) {
		from = p
	}
	if c.over >= 0 {
		g.closeOver(c, from)
	}
	f.Over = g.bytes(max(to, end), c.end)
	c.over = len(g.found)
	g.add(f, from, max(to, end))
	c.forces++
	c.denied = false
	c.start = to
	c.last = append(c.last[:0], subject...)
	g.subjects = c.last
	return true
}

// closeOver ends what the force before governs where the next force's subject begins.
func (g *reading) closeOver(c *clause, i int) {
	f := &g.found[c.over]
	at := int(g.tokens[i].at)
	if c.start < i && c.start > 0 {
		if s := int(g.tokens[c.start].at); s > f.Over.At && (g.is(c.start, conjunction) != nil || g.mark(c.start, ",")) {
			at = s
		}
	}
	if f.Over.At+f.Over.Len > at {
		f.Over.Len = max(0, len(strings.TrimRight(g.text[f.Over.At:max(at, f.Over.At)], " ,;")))
	}
}

// denies reports whether the force at tokens i to to is denied, and where the
// denial behind it ends.
func (g *reading) denies(c *clause, i, to int) (bool, int) {
	if p := g.before(i); p >= 0 && !g.tokens[i].has(sentence) {
		if m := g.is(p, negator); m != nil && m.value != "subject" && !g.inCondition(p) || g.is(p, never) != nil {
			return true, to
		}
		// "shall not be obliged to"
		if q := g.before(p); q >= c.first && strings.EqualFold(g.words(p), "be") && g.is(q, negator) != nil {
			return true, to
		}
		// "n'est pas tenu de", "ist nicht verpflichtet": the auxiliary between
		if q := g.before(p); q >= 0 && g.is(p, verb) != nil && g.is(q, negator) != nil && g.is(q, negator).value != "subject" {
			return true, to
		}
	}
	limitIdiom := func(k int) bool {
		return g.is(k, boundBefore) != nil || g.is(k, unlimited) != nil || g.is(k, boundLate) != nil || g.is(k, exceed) != nil
	}
	if g.lang == &german {
		for k := i; k < c.end; k++ {
			if k > to && g.mark(k, ",") {
				if k = g.behindRelative(k, c.end); k < 0 {
					break
				}
			}
			if k >= to && g.is(k, force) != nil && !g.tokens[k].has(covered) && k != i {
				if m := g.is(k, force); m.value != hasTo {
					break
				}
			}
			if g.is(k, exceed) != nil || g.is(k, boundLate) != nil || g.is(k, unlimited) != nil {
				break
			}
			if g.is(k, negator) != nil && !g.inCondition(k) {
				return true, to
			}
		}
		return c.denied, to
	}
	k := to
	for n := 0; n < 3 && k < c.end; n++ {
		if limitIdiom(k) {
			return false, to
		}
		if m := g.is(k, negator); m != nil {
			if m.value != "subject" {
				return true, g.after(k)
			}
			break
		}
		// an adverb may stand between: "shall under no circumstances"
		if g.tokens[k].kind != wordToken || g.is(k, force) != nil || g.lang != &english || n > 0 || !strings.HasSuffix(g.words(k), "ly") {
			break
		}
		k = g.after(k)
	}
	return c.denied, to
}

// behindRelative gives the comma that ends the relative clause that begins
// behind the comma at token k, and k where no relative clause begins; -1 where
// another clause does, whose denials are its own.
func (g *reading) behindRelative(k, end int) int {
	if k+1 >= end {
		return -1
	}
	switch strings.ToLower(g.words(k + 1)) {
	case "dass", "daß", "ob", "wenn", "weil", "damit", "sodass", "so", "soweit", "sofern", "es":
		return -1
	case "die", "der", "das", "den", "dem", "dessen", "deren", "welche", "welcher", "welches":
		for n := k + 1; n < end; n++ {
			if g.mark(n, ",") {
				return n
			}
		}
		return -1
	}
	return k
}

// laterForce reports whether the German auxiliary at token i only helps a
// force later in the clause: "ist nicht verpflichtet", "wird … verboten".
func (g *reading) laterForce(i, to, end int) bool {
	if !strings.EqualFold(g.words(i), "wird") && !strings.EqualFold(g.words(i), "werden") {
		return false
	}
	for k := to; k < end && !g.mark(k, ","); k++ {
		if m := g.is(k, force); m != nil && (m.value == obliged || m.value == forbidden || m.value == exempt) {
			return true
		}
	}
	return false
}

// helps reports whether "shall" before token k only carries another force:
// "shall be entitled to", "shall not be obliged to".
func (g *reading) helps(k, end int) bool {
	if k < end && g.is(k, negator) != nil {
		k = g.after(k)
	}
	if k+1 >= end || !strings.EqualFold(g.words(k), "be") {
		return false
	}
	return g.is(k+1, force) != nil
}

// infinitive reports whether an infinitive with "zu" follows in the clause.
func (g *reading) infinitive(from, end int) bool {
	for k := from; k < end; k++ {
		if g.mark(k, ",") && k+1 < end && g.tokens[k+1].kind == numberToken {
			continue // "Abs. 1, 3 und 4"
		}
		if m := g.is(k, force); g.mark(k, ",") || m != nil && m.value != hasTo && m.value != must {
			return false
		}
		word := g.words(k)
		if strings.EqualFold(word, "zu") && k+1 < end && g.tokens[k+1].kind == wordToken && strings.HasSuffix(g.words(k+1), "n") && !g.tokens[k+1].has(upper) {
			return true
		}
		if !strings.HasSuffix(word, "en") || g.tokens[k].has(upper) || g.tokens[k].node != 0 {
			continue
		}
		for n := 2; n+4 < len(word); n++ {
			if word[n:n+2] == "zu" && separable(word[:n]) {
				return true
			}
		}
	}
	return false
}

// separable reports whether s is a prefix that German verbs part with.
func separable(s string) bool {
	switch s {
	case "ab", "an", "auf", "aus", "bei", "ein", "fest", "fort", "her", "hin", "mit", "nach", "vor", "weg", "weiter", "wieder", "zurück", "zusammen", "um", "unter", "nieder", "heraus", "hinzu", "bereit", "sicher", "dar", "los", "über", "voraus", "vorweg", "zu":
		return true
	}
	return false
}

// subject gives the mentions of the parties that are the subject of the force
// at token i.
func (g *reading) subject(c *clause, i int) []int {
	k := c.start
	joined := false
	for k < i {
		switch {
		case g.mark(k, ","), g.is(k, conjunction) != nil:
			joined = true
		case g.is(k, article) != nil, g.is(k, negator) != nil, g.tokens[k].has(covered), g.is(k, one) != nil, joined && g.is(k, verb) != nil, g.is(k, relative) != nil && c.expected >= 0, g.is(k, between) != nil && g.lang == &german:
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
	if len(out) == 0 && joined && i-k == 1 && g.tokens[k].node == 0 && strings.HasSuffix(g.words(k), "ly") {
		return c.last
	}
	return out
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
	for n := 0; n < 2 && k < len(g.tokens) && g.is(k, give) == nil && g.tokens[k].kind == wordToken && strings.HasSuffix(g.words(k), "ly"); n++ {
		k = g.after(k)
	}
	if g.is(i, give) != nil {
		k = i
	} else if g.is(k, give) == nil {
		return
	}
	k = g.after(k)
	for k < len(g.tokens) && (g.is(k, article) != nil || strings.EqualFold(g.words(k), "to") || strings.EqualFold(g.words(k), "à")) {
		k = g.after(k)
	}
	if k < len(g.tokens) && g.tokens[k].holder > 0 && !g.tokens[k].has(sentence) {
		f.Beneficiary = names(g.listed(k, len(g.tokens)))
	}
}

// expectation adds the expectation of a sentence that has no other force.
func (g *reading) expectation(c *clause) {
	i := c.expected
	f := Found{Kind: Force, Value: Expectation}
	for k := i; k < c.end; k++ {
		if g.is(k, negator) != nil {
			f.Negated = true
		}
	}
	for _, m := range g.mentions {
		if m.from >= c.start && m.from < c.end || m.to <= i && m.from >= i-3 {
			f.Holder = []string{g.reader.parties.ids[m.party]}
			break
		}
	}
	f.Over = g.bytes(g.after(i), c.end)
	g.add(f, i, g.after(i))
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

// final reports whether a German verb that ends before token to stands last in
// its clause, as in subordinate clauses, or before the verb that does.
func (g *reading) final(to, end int) bool {
	return to >= end || g.mark(to, ".,;:)") || g.is(to, force) != nil && g.tokens[to].kind == wordToken
}

// opens reports whether the German verb at token i opens a condition: "Wird …,
// so …".
func (g *reading) opens(i, end int) bool {
	for k := i; k < end; k++ {
		if g.mark(k, ",") {
			return true
		}
	}
	return false
}

// isAuxiliary reports whether token i is a form of "werden".
func (g *reading) isAuxiliary(i int) bool {
	return strings.EqualFold(g.words(i), "wird") || strings.EqualFold(g.words(i), "werden")
}

// closes reports whether the auxiliary at token i ends the clause that a force
// before it opened.
func (g *reading) closes(c *clause, i int) bool {
	if c.forces == 0 {
		return false
	}
	for k := c.start; k < i; k++ {
		if g.mark(k, ",;") {
			return false
		}
	}
	return true
}

// caps reports whether a denied permission is a bound: "may not exceed".
func (g *reading) caps(c *clause, i, to int) bool {
	p := g.before(i)
	before := p >= 0 && !g.tokens[i].has(sentence) && g.is(p, negator) != nil
	for k, n := to, 0; k < c.end && (n < 3 || g.lang.lateNot); k, n = g.after(k), n+1 {
		if g.is(k, exceed) != nil {
			return before || g.is(k, boundLate) != nil || g.is(g.before(k), negator) != nil || g.is(g.before(k), never) != nil
		}
		if m := g.is(k, boundBefore); n == 0 && m != nil && g.is(k, exceed) == nil && strings.EqualFold(g.words(k), "not") && g.tokens[k].span == 2 && strings.HasPrefix(g.words(k+1), "exceed") {
			return true
		}
	}
	return false
}
