package effect

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// An atom is a word of a sentence that carries content, with the part that it
// plays there: under which preposition it stands, of which word it is the
// genitive, whether it stands before the verb or behind it.
type atom struct {
	word
	role string
	list int // the stretch of words without a preposition or a force in which it stands
	item int // which of those that commas, "and" and "or" part in that stretch
}

// A bag is what a sentence says without the order in which it does.
type bag struct {
	atoms []atom
	marks []string // what binds, denies, counts, conditions: all that may not differ, in an order of its own

	values []string // the values, as they stand
}

// bagOf reads the words of a sentence as the rules leave them.
func (s *side) bagOf(words []word) bag {
	var b bag
	verb := slices.IndexFunc(words, func(v word) bool { return v.cond == 0 && strings.HasPrefix(v.text, "=") })
	under, head := "", ""
	list, item := 0, 0
	for i := range words {
		v := &words[i]
		if i > 0 {
			switch gap := s.gap(&words[i-1], v); {
			case v.cond != words[i-1].cond:
				list, item, under, head = list+1, 0, "", ""
			case strings.ContainsAny(gap, ",;:()"):
				item++
				under, head = "", "" // as far as the preposition reaches is not known
			}
		}
		switch {
		case v.fact():
			b.marks = append(b.marks, v.text)
			if v.text[0] == '#' {
				b.values = append(b.values, v.text)
			}
			list, item, under = list+1, 0, ""
			continue
		case v.is(lapsed | most | some | only | further), v.is(every) && !v.is(loosely):
			b.marks = append(b.marks, nameOf(v)+" "+nextStem(words, i))
			continue
		case v.is(negator):
			b.marks = append(b.marks, "-")
			continue
		case v.is(every):
			continue
		case v.is(or):
			b.marks = append(b.marks, "or")
			item++
			continue
		case v.is(and):
			item++
			continue
		case v.is(genitive):
			under = "of"
			continue
		case v.is(joint):
			under, head = v.text, ""
			list, item = list+1, 0
			continue
		case v.is(nothing | pronoun | auxiliary | support | light):
			continue
		}
		a := atom{word: *v, list: list, item: item}
		switch {
		case under == "of":
			a.role = "of " + head
		case under != "":
			a.role = under
		case verb >= 0 && i < verb:
			a.role = "S"
		case verb >= 0:
			a.role = "O"
		}
		if v.is(possessive) {
			a.role = "of"
			for k := i + 1; k < len(words); k++ {
				if !words[k].is(nothing | pronoun) {
					a.role = "of " + stemText(words[k].text)
					break
				}
			}
		}
		if v.cond != 0 {
			a.role = "?" + a.role
		}
		head = stemText(v.text)
		if under == "of" {
			under = ""
		}
		b.atoms = append(b.atoms, a)
	}
	slices.Sort(b.marks)
	return b
}

// nameOf gives the word for one that says of how many: "all" and "every" are one.
func nameOf(v *word) string {
	if v.is(every) {
		return "every"
	}
	return v.text
}

// nextStem gives the beginning of the first word of content behind word i.
func nextStem(words []word, i int) string {
	for _, v := range words[i+1:] {
		if !v.is(nothing|pronoun|auxiliary|support|light|joint) && !v.fact() {
			return stemText(v.text)
		}
	}
	return ""
}

// stemText gives the letters that the forms of a word begin with.
func stemText(s string) string {
	n := 0
	for i := range s {
		if n++; n > 5 {
			return s[:i]
		}
	}
	return s
}

// gap gives what stands between two words.
func (s *side) gap(a, b *word) string { return s.Text[min(a.end, b.at):b.at] }

// sameBag compares two sentences without regard to the order of their words. It
// reports whether both have the same words, and whether these play the same
// parts: who acts, what is acted on, what belongs to what.
func (w *work) sameBag(a, b *saying) (words, parts bool) {
	p, q := w.old.bagOf(a.words), w.new.bagOf(b.words)
	w.spend(16 * (len(p.atoms) + len(q.atoms)))
	if len(p.atoms) != len(q.atoms) || len(p.atoms) == 0 || len(p.atoms) > maxAtoms || !slices.Equal(p.marks, q.marks) {
		return false, false
	}
	pairs := w.pairAtoms(p.atoms, q.atoms)
	if pairs == nil || slices.IsSorted(pairs) { // in one order: what differs is looked at word by word
		return false, false
	}
	return true, slices.Equal(p.values, q.values) && w.sameParts(&p, &q, pairs)
}

// maxAtoms is how many words a sentence may have that is compared without
// regard to their order.
const maxAtoms = 256

// pairAtoms finds for each atom of x the one of y that is the same word, or a
// form of it; nil where one has none.
func (w *work) pairAtoms(x, y []atom) []int {
	pairs := make([]int, len(x))
	taken := make([]bool, len(y))
	for i := range pairs {
		pairs[i] = -1
	}
	for pass, same := range []func(a, b *atom) bool{
		func(a, b *atom) bool { return a.text == b.text && a.role == b.role },
		func(a, b *atom) bool { return a.text == b.text },
		func(a, b *atom) bool { return akin(a.word, b.word) },
	} {
		for i := range x {
			if pairs[i] >= 0 {
				continue
			}
			for k := range y {
				if !taken[k] && same(&x[i], &y[k]) {
					pairs[i], taken[k] = k, true
					break
				}
			}
			if pass == 2 && pairs[i] < 0 {
				return nil
			}
		}
	}
	w.spend(len(x) * len(y) / 8)
	return pairs
}

// akin reports whether two words are of one root: pay and payment, deposit and
// deposited, notify and notification.
func akin(a, b word) bool {
	x, y := a.text, b.text
	if x == y {
		return true
	}
	if (a.trait^b.trait)&(grammar|qualifier) != 0 {
		return false
	}
	n := len(commonStart(x, y))
	for n > 0 && n < len(x) && !utf8.RuneStart(x[n]) {
		n--
	}
	same := utf8.RuneCountInString(x[:n])
	p, q := utf8.RuneCountInString(x)-same, utf8.RuneCountInString(y)-same
	return same >= 3 && (same >= 4 || min(p, q) == 0) && same >= min(p, q)+2 && max(p, q) <= 6 && min(p, q) <= 4
}

// sameParts reports whether the words that two sentences have both play the same
// parts in them.
func (w *work) sameParts(p, q *bag, pairs []int) bool {
	recast := 0 // words with another ending, in a language where the ending tells the part
	turned := false
	for i, k := range pairs {
		a, b := &p.atoms[i], &q.atoms[k]
		if a.role != b.role && !w.old.lexis.mayTurn(a.role, b.role) {
			return false
		}
		if a.text != b.text {
			recast++
			turned = turned || w.old.lexis.turns(a.text, b.text)
		}
		for i2 := i + 1; i2 < len(pairs); i2++ {
			c, d := &p.atoms[i2], &q.atoms[pairs[i2]]
			if a.text == c.text {
				continue
			}
			if a.role != c.role && a.role == d.role && c.role == b.role {
				return false // they have changed places
			}
			if a.role == c.role && b.role == d.role && pairs[i] > pairs[i2] && !w.listed(p, q, i, i2, pairs) {
				return false
			}
		}
	}
	w.spend(len(pairs) * len(pairs) / 4)
	return !w.old.lexis.cases || recast < 2 || turned
}

// listed reports whether two words that stand in another order are of two items
// of one list in either text, and each item is whole.
func (w *work) listed(p, q *bag, i, k int, pairs []int) bool {
	a, c, b, d := &p.atoms[i], &p.atoms[k], &q.atoms[pairs[i]], &q.atoms[pairs[k]]
	if a.list != c.list || b.list != d.list {
		return a.role == "" || a.cond != c.cond // of a sentence without a force, or of two conditions
	}
	return a.item != c.item && b.item != d.item
}

// mayTurn reports whether a word may play two parts in two ways to say one thing:
// the subject of a verb and the agent of its passive, an object and a genitive.
func (x *lexis) mayTurn(a, b string) bool {
	free := func(role string) bool {
		role = strings.TrimPrefix(role, "?")
		return role == "" || role == "S" || role == "O" || strings.HasPrefix(role, "of") || slices.Contains(strings.Fields(x.turning), role)
	}
	return free(a) && free(b)
}

// turns reports whether a verb is the passive of the other.
func (x *lexis) turns(a, b string) bool {
	for _, e := range strings.Fields(x.passives) {
		if strings.HasSuffix(a, e) != strings.HasSuffix(b, e) {
			return true
		}
	}
	return false
}

// joinedSaying makes one sentence of several.
func joinedSaying(list []saying, which []int) saying {
	if len(which) == 1 {
		return list[which[0]]
	}
	var out saying
	for n, i := range which {
		s := &list[i]
		out.words = append(out.words, s.words...)
		if n == 0 {
			out.in = s.in
		}
		out.in = plan.Range{At: out.in.At, Len: s.in.At + s.in.Len - out.in.At}
	}
	return out
}
