package facts

import (
	"strings"
)

// germanForce is counts for German, where the verb that binds may stand last,
// open a condition, or only help another.
func (g *reading) germanForce(c *clause, i, to int, kind string) string {
	switch {
	case i == c.first && g.opens(i, c.end):
		return "" // "Wird …, so …"
	case g.isAuxiliary(i) && g.final(to, c.end):
		return "" // "…, die gestellt werden"
	case kind == must && g.isAuxiliary(i) && (g.inCondition(i) || g.closes(c, i) || g.laterForce(to, c.end)):
		return "" // "kann … werden", "wenn … wird", "wird … verpflichtet"
	case kind != hasTo:
		return kind
	case g.infinitive(to, c.end):
		if strings.HasPrefix(strings.ToLower(g.words(i)), "brauch") {
			return obliged
		}
		return kind
	}
	if is := g.words(i); (strings.EqualFold(is, "ist") || strings.EqualFold(is, "sind")) && c.verb < 0 && !g.inCondition(i) && !g.final(to, c.end) {
		c.verb = i // a plain statement
	}
	return ""
}

// laterForce reports whether a force follows in the clause that an auxiliary
// before token from only helps: "ist nicht verpflichtet", "wird … verboten".
func (g *reading) laterForce(from, end int) bool {
	for k := from; k < end && !g.mark(k, ","); k++ {
		if m := g.is(k, force); m != nil && (m.value == obliged || m.value == forbidden || m.value == exempt) {
			return true
		}
	}
	return false
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
