package effect

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/facts"
)

// inOrder reports whether two sentences say the same that have the same words of content in
// one order: what is left to differ is the form of a word, the preposition before it and the
// words that carry nothing.
func (w *work) inOrder(a, b *saying, p, q *bag) bool {
	x, numbers := w.old.lexis, 0
	for i := range p.atoms {
		c, d := &p.atoms[i], &q.atoms[i]
		switch {
		case x.telling(p, c, d), x.shifted(p, c, d):
		case !x.alike(c, d):
			return false
		case w.sameForm(c, d):
		case w.eachOfAll(c, d):
			numbers++
		default:
			return false
		}
	}
	return (numbers == 0 || p.distributes() && q.distributes()) &&
		slices.EqualFunc(measured(p.order), measured(q.order), sameFact) &&
		slices.Equal(p.spots, q.spots) && p.voice == q.voice && p.light == q.light &&
		sameBearing(w.old.bearing(a), w.new.bearing(b))
}

// sameForm reports whether two words are one in the same number and the same form, but for
// two names of one thing.
func (w *work) sameForm(c, d *atom) bool {
	return w.old.lexis.sameArticle(c, d) && (c.text == d.text || w.otherForm(c, d))
}

// eachOfAll reports whether two words are one but for their number, where each of all has
// one: "every passenger shall carry a ticket", "all passengers shall carry tickets".
func (w *work) eachOfAll(c, d *atom) bool {
	x := w.old.lexis
	if x.bare(c.text) != x.bare(d.text) || len(x.endings) == 0 {
		return false
	}
	one := func(a *atom) bool { // "every passenger", "a ticket"
		return x.bare(a.text) == a.text && (a.role == "S" || x.words[a.art]&indefinite != 0)
	}
	many := func(a *atom) bool { return x.bare(a.text) != a.text && x.words[a.art]&article == 0 }
	return one(c) && many(d) || one(d) && many(c)
}

// distributes reports whether a sentence speaks of each of a sort, and says of it more than
// what it may have or do.
func (b *bag) distributes() bool {
	return !slices.Contains(b.marks, "="+facts.Permission) &&
		slices.ContainsFunc(b.marks, func(m string) bool { return strings.HasPrefix(m, "every") })
}

// alike reports whether two words play one part, under prepositions that are one there: "in
// respect of the loss", "for the loss".
func (x *lexis) alike(c, d *atom) bool {
	first, second := base(strings.TrimPrefix(c.role, "?")), base(strings.TrimPrefix(d.role, "?"))
	if first == second && (first != "of" || c.role == d.role || c.is(possessive) == d.is(possessive)) {
		return true
	}
	return x.onePreposition(first, second)
}

// onePreposition reports whether two prepositions are one where they stand before the same
// noun and behind the same words.
func (x *lexis) onePreposition(a, b string) bool {
	return a != "" && b != "" && slices.ContainsFunc(x.alikes, func(group []string) bool {
		return slices.Contains(group, a) && slices.Contains(group, b)
	})
}

// sameFact reports whether two facts of an order are one: conditions of one class are.
func sameFact(a, b string) bool {
	plain := func(s string) string {
		switch {
		case strings.HasPrefix(s, "?provided"):
			return "?if"
		case s == freed:
			return "=" + facts.Permission
		}
		return s
	}
	return plain(a) == plain(b)
}

// optional is what a word begins with that may be left out: an article behind a preposition,
// "nach dem Eingang", "nach Eingang".
const optional = "+"

// sameBearing reports whether two sentences have the same words beside those of content, but
// for those that may be left out, and for a subject that is named again and not by a pronoun.
func sameBearing(x, y []string) bool {
	for len(x) > 0 || len(y) > 0 {
		switch {
		case len(x) > 0 && len(y) > 0 && (x[0] == y[0] || echoes(x[0], y[0])):
			x, y = x[1:], y[1:]
		case len(x) > 0 && len(y) > 0 && strings.HasPrefix(x[0], optional) &&
			strings.HasPrefix(y[0], optional):
			return false // another article
		case len(x) > 0 && strings.HasPrefix(x[0], optional):
			x = x[1:]
		case len(y) > 0 && strings.HasPrefix(y[0], optional):
			y = y[1:]
		default:
			return false
		}
	}
	return true
}

// echo stands for a subject that is named again.
const echo = "~it"

// echoes reports whether one of two is a subject that is named again, and the other a pronoun
// for it.
func echoes(a, b string) bool {
	return a == echo && strings.HasPrefix(b, pronounMark) || b == echo &&
		strings.HasPrefix(a, pronounMark)
}

// pronounMark is what a pronoun for a subject begins with.
const pronounMark = "@"
