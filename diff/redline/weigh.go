package redline

import (
	"slices"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// What words weigh. A change is judged by the weight of what it keeps, not by the number of words.
const (
	weightPunct  = 1
	weightCommon = 2 // articles, prepositions, auxiliaries
	weightWord   = 8
)

// What words are worth where it is decided if a stretch between two changes is kept. Here the
// number of words tells too: what is not kept has to be read twice.
const (
	worthPunct  = 2
	worthCommon = 3
	worthWord   = 5
	coarseUnit  = 4 // the price of a change, for each step of coarseness
)

// weigh works out the weight of every word that was met.
//
// Common words are told by their shape and by how often they occur: those of up to three letters,
// if not all capitals (EU, NATO's like); in texts of some length also short ones in small letters
// that make up a good share of all words; and the longer ones of [closedClass]. If nearly every
// word would be common, as in a text made of a handful of words, none is.
func (c *Comparer) weigh() {
	l := &c.words
	total := int32(len(c.old.ids) + len(c.new.ids))
	c.weight = slices.Grow(c.weight[:0], len(l.entries))
	all, light := int32(0), int32(0)
	for n := range l.entries {
		e := &l.entries[n]
		w := int32(weightWord)
		switch e.kind {
		case words.KindPunct, words.KindSpace:
			w = weightPunct
		case words.KindWord:
			all += e.count
			if isCommon(e, total) {
				w = weightCommon
				light += e.count
			}
		case words.KindNumber, words.KindLink:
		}
		c.weight = append(c.weight, w)
	}
	c.uniform = light > all/8*7
	if c.uniform {
		for n, w := range c.weight {
			if w == weightCommon {
				c.weight[n] = weightWord
			}
		}
	}
	c.worth = slices.Grow(c.worth[:0], len(l.entries))
	c.seeds = slices.Grow(c.seeds[:0], len(l.entries))
	for n, w := range c.weight {
		switch w {
		case weightPunct:
			w = worthPunct
		case weightCommon:
			w = worthCommon
		default:
			w = worthWord
		}
		c.worth = append(c.worth, w)
		c.seeds = append(c.seeds, solid(w) && l.entries[n].count > 1)
	}
}

func isCommon(e *entry, total int32) bool {
	letters, capitals := len(e.form), true
	if len(e.form) > keyBytes || e.key&eachHigh != 0 || letters <= 3 {
		letters, capitals = shape(e.form)
	}
	switch {
	case letters == 1 && len(e.form) >= 3: // an ideograph is a word
		return false
	case letters <= 3:
		return letters == 1 || !capitals
	case letters <= 6 && total >= 1000 && e.count > total/200:
		r, _ := utf8.DecodeRuneInString(e.form)
		return isLower(r)
	case letters <= 9:
		return closedClass.has(e.form, e.key)
	}
	return false
}

// shape returns how many characters a form has, and whether none of them is a small letter.
func shape(form string) (letters int, capitals bool) {
	capitals = true
	for _, r := range form {
		capitals = capitals && !isLower(r)
		letters++
	}
	return letters, capitals
}
