package facts

import "slices"

// conditions finds what something depends on: the words, and the whole clause
// in Over.
func (g *reading) conditions() {
	for i := range g.tokens {
		if g.ended(i) {
			return
		}
		name := g.conditionName(i)
		if name == "" || g.tokens[i].has(anchoring|taken) {
			continue
		}
		next := g.after(i)
		if next >= len(g.tokens) || g.tokens[next].has(sentence) || g.boundsTime(name, next) {
			continue
		}
		to := g.mainClause(i, g.conditionEnd(next), name == "consent")
		g.spans = append(g.spans, span{i, to})
		for k := i; k < to; k++ {
			g.tokens[k].flags |= conditional
		}
		g.add(Found{Kind: KindCondition, Value: name, Over: g.bytes(i, to)}, i, next)
	}
}

// conditionName gives the condition that the phrase at token i names, or "".
func (g *reading) conditionName(i int) string {
	if m := g.is(i, condition); m != nil {
		return m.value
	}
	if m := g.is(i, inversion); m != nil && g.tokens[i].has(sentence) {
		return m.value
	}
	return ""
}

// boundsTime reports whether what follows a word such as after or until at token k
// is a date or a period, which are no event.
func (g *reading) boundsTime(name string, k int) bool {
	if name != "after" && name != "until" && !(name == "event" && g.tokens[k].kind == numberToken) {
		return false
	}
	for k < len(g.tokens) && (g.is(k, article) != nil || g.is(k, endOf) != nil) {
		k = g.after(k)
	}
	if k >= len(g.tokens) || g.tokens[k].kind == numberToken {
		return true
	}
	return g.tokens[k].has(taken) && (g.is(k, numeral) != nil || g.is(k, month) != nil)
}

// conditionEnd gives where the condition ends whose words begin at token next: at
// a comma or with the sentence.
func (g *reading) conditionEnd(next int) int {
	to := next
	for to < len(g.tokens) && !g.tokens[to].has(sentence) && !g.mark(to, ",;") &&
		!(g.mark(to, ".") && (to+1 == len(g.tokens) || g.tokens[to+1].has(sentence))) {
		to++
	}
	if to > next || !g.mark(to, ",") {
		return to
	}
	// "if, after 90 days, …"
	for commas := 0; to < len(g.tokens) && !g.tokens[to].has(sentence) && !g.mark(to, ".;"); to++ {
		if g.mark(to, ",") {
			if commas++; commas == 3 {
				break
			}
		}
	}
	return to
}

// details finds scopes, recognitions and negations.
func (g *reading) details() {
	denied := -1 // the sentence's negation of the subject
	for i := range g.tokens {
		if g.ended(i) {
			return
		}
		if g.tokens[i].has(sentence) {
			denied = -1
		}
		if m := g.is(i, scope); m != nil && !g.tokens[i].has(taken) {
			g.add(Found{Kind: KindScope, Value: m.value}, i, g.after(i))
		}
		if m := g.is(i, recognition); m != nil {
			g.add(Found{Kind: KindRecognition, Value: m.value}, i, g.after(i))
		}
		if g.is(i, unlimited) != nil {
			if g.is(i, negator) == nil && g.deniesLimit(i) {
				g.add(Found{Kind: KindNegation, Value: "not"}, i, i+1)
			}
			denied = i
			continue
		}
		m := g.is(i, negator)
		if m == nil || g.is(i, numberSign) != nil && g.digitsAt(g.after(i)) ||
			g.lang.doubles && (denied >= 0 || g.expletive(i)) && m.value == "" ||
			g.deniesExcess(i) {
			continue
		}
		to := g.after(i)
		if g.lang.twoPart && m.value == "" { // ne … pas
			for k := to; k < len(g.tokens) && k < to+5 && !g.tokens[k].has(sentence); k++ {
				if g.is(k, never) != nil || g.is(k, negator) != nil {
					to = g.after(k)
					break
				}
			}
		}
		if m.value != "" {
			denied = i
		}
		end := g.after(i)
		for end < len(g.tokens) && !g.tokens[end].has(sentence) && !g.mark(end, ",;.") {
			end++
		}
		g.add(Found{Kind: KindNegation, Value: "not", Over: g.bytes(min(g.after(i), end), end)}, i,
			to)
	}
}

// deniesLimit reports whether the phrase at token i says that there is no
// limit with a word of denial: "no limit", not "unlimited".
func (g *reading) deniesLimit(i int) bool {
	return g.tokens[i].span > 1 && g.beginsDenied(i)
}

// beginsDenied reports whether the phrase at token i begins with a word that
// denies where it stands alone.
func (g *reading) beginsDenied(i int) bool {
	return g.single(i, negator)
}

// single reports whether the word at token i alone, whatever phrase it begins,
// is of class c.
func (g *reading) single(i int, c class) bool {
	id := g.tokens[i].word
	if id == 0 {
		return false
	}
	node := g.lex.root(id)
	return node != 0 && slices.ContainsFunc(g.lex.nodes[node], func(m meaning) bool {
		return m.class == c
	})
}

// deniesExcess reports whether the negator at token i belongs to a bound:
// "cannot exceed".
func (g *reading) deniesExcess(i int) bool {
	k := g.after(i)
	for n := 0; n < 3 && k < len(g.tokens) && !g.tokens[k].has(sentence); n++ {
		if g.is(k, exceed) != nil {
			return true
		}
		if g.is(k, force) == nil && g.is(k, never) == nil && g.is(k, verb) == nil {
			return false
		}
		k = g.after(k)
	}
	return false
}

// expletive reports whether the French "ne" at token i denies nothing: "à
// moins que … ne".
func (g *reading) expletive(i int) bool {
	if !g.lang.twoPart || !g.inCondition(i) {
		return false
	}
	for k := i; k >= 0; k-- {
		if m := g.is(k, condition); m != nil {
			return m.value == "unless"
		}
		if g.tokens[k].has(sentence) {
			break
		}
	}
	return false
}

// mainClause gives where a condition that opens a sentence and that no comma
// ends gives way to the main clause: at its verb, or at the party before it. A verbless one,
// "without the consent of the owner", does so wherever it stands.
func (g *reading) mainClause(i, to int, verbless bool) int {
	if g.mark(to, ",") && !verbless || to-i < 3 {
		return to
	}
	for k := i - 1; !verbless && k >= 0 && !g.tokens[k+1].has(sentence); k-- {
		if g.tokens[k].kind == wordToken && g.is(k, negator) == nil && g.is(k, scope) == nil {
			return to // does not open it
		}
	}
	for k := g.after(i); k < to; k++ {
		if verbless && g.is(k, relative) != nil {
			return to // "the consent of those who may …"
		}
		if g.is(k, force) == nil || g.tokens[k].has(covered) {
			continue
		}
		for p := g.before(k); p > i && (g.is(p, negator) != nil ||
			g.is(p, never) != nil); p = g.before(p) {
			k = p
		}
		if n, named := slices.BinarySearchFunc(g.mentions, k, func(m mention, k int) int {
			return m.to - k
		}); named && g.mentions[n].from > i && g.mayBeSubject(g.mentions[n].from) {
			k = g.mentions[n].from
		}
		if p := g.before(k); p > i && g.is(p, article) != nil {
			k = p
		}
		return k
	}
	return to
}
