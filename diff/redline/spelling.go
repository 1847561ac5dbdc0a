package redline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// What stands between two letters of a text. They are ordered so that a pair is looked up one way.
type joint uint8

const (
	jointNone   joint = iota
	jointHyphen       // above-mentioned
	jointBlank        // above mentioned
	jointBroken       // above-, and "mentioned" after a blank or line break
	jointApart        // a dash between blanks: no one word
)

// A speller reads the letters of words one by one, with what joins them.
type speller struct {
	c     *Comparer
	s     *side
	t     int32 // the word
	end   int32 // of the words that may be read
	at    int   // in the form of the word
	form  string
	solid bool // the word is one that carries meaning, of four letters or more
	apart bool // and so is the one before
}

func (c *Comparer) spell(s *side, t, end int32) speller {
	r := speller{c: c, s: s, t: t, end: end}
	r.enter()
	return r
}

func (r *speller) enter() {
	id := r.s.ids[r.t]
	e := &r.c.words.entries[id]
	r.form, r.at = e.form, 0
	r.apart = r.solid
	r.solid = len(e.form) >= 4 && solid(r.c.worth[id]) && !closedClass.has(e.form, e.key)
	r.apart = r.apart && r.solid
}

// next returns the next letter and what joins it to the one before.
func (r *speller) next() (letter rune, j joint, ok bool) {
	for {
		if r.at == len(r.form) {
			if r.t+1 >= r.end {
				return 0, 0, false
			}
			r.t++
			r.enter()
			if r.s.tokens[r.t].at > r.s.tokens[r.t-1].end {
				j = max(jointBlank, j)
				if j == jointBlank && r.form[0] == '-' {
					j = jointApart
				}
			}
			continue
		}
		letter, w := rune(r.form[r.at]), 1
		if letter >= utf8.RuneSelf {
			letter, w = utf8.DecodeRuneInString(r.form[r.at:])
		}
		r.at += w
		switch {
		case letter != '-':
			return letter, j, true
		case j == jointNone:
			if j = jointHyphen; strings.ContainsAny(r.s.word(r.t), " \n\t") {
				j = jointBroken
			}
		default:
			j = jointApart
		}
		// A hyphen at the end of a word, before a blank.
		if r.at == len(r.form) && j == jointHyphen && r.t+1 < r.end &&
			r.s.tokens[r.t+1].at > r.s.tokens[r.t].end {
			j = jointBroken
		}
	}
}

// word returns word i of s as it stands.
func (s *side) word(i int32) string { return s.text[s.tokens[i].at:s.tokens[i].end] }

const (
	mostSpelled = 8  // words of a side that are spelled as one
	mostLetters = 64 // of them together
)

// respelled returns how many words of the old side from i on, and of the new side from j on, are
// the same to a reader though they are not the same words: a compound spelled apart, with a
// hyphen or together, a word broken at the end of a line, a capital that only begins a sentence,
// a mark whose sense was taken for another. It returns 0 if there are none. The words may reach
// to a1 and b1.
func (c *Comparer) respelled(i, j, a1, b1 int32) (n, m int32) {
	e, f := &c.words.entries[c.old.ids[i]], &c.words.entries[c.new.ids[j]]
	if e.kind == words.KindPunct || f.kind == words.KindPunct {
		if c.old.word(i) == c.new.word(j) {
			return 1, 1
		}
		return 0, 0
	}
	if p, q := e.form[0], f.form[0]; p|0x20 != q|0x20 && (p < utf8.RuneSelf || q < utf8.RuneSelf) {
		return 0, 0
	}
	if differsInLetter(e.form, f.form) {
		return 0, 0
	}
	x, y := c.spell(&c.old, i, min(a1, i+mostSpelled)), c.spell(&c.new, j, min(b1, j+mostSpelled))
	// the letter before, and how many stand before the part of a compound
	before, start := rune(0), 0
	for count := range mostLetters {
		c.steps.spend(1)
		p, jp, ok := x.next()
		q, jq, also := y.next()
		if !ok || !also {
			return 0, 0
		}
		if p != q && (count > 0 || !c.capitalOnly(i, j, p, q)) {
			return 0, 0
		}
		if jp != jq {
			re := count-start == 2 && (isRe(x.form) || isRe(y.form))
			apart := jp == jointBlank && x.apart || jq == jointBlank && y.apart
			if !joinsAlike(min(jp, jq), max(jp, jq), before, p, re, apart) {
				return 0, 0
			}
		}
		if jp|jq != 0 {
			start = count
		}
		before = p
		if x.at == len(x.form) && y.at == len(y.form) {
			return x.t - i + 1, y.t - j + 1
		}
	}
	return 0, 0
}

// differsInLetter reports whether two words that begin alike have two plain letters where they
// differ first.
func differsInLetter(p, q string) bool {
	for k := 1; k < len(p) && k < len(q); k++ {
		if p[k] != q[k] {
			return isPlainLetter(p[k]) && isPlainLetter(q[k])
		}
	}
	return false
}

func isPlainLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// isRe reports whether a word begins with "re" as a part of its own, as in re-sign, which is not
// resign; before e it is only spelling.
func isRe(w string) bool {
	return len(w) > 3 && w[0]|0x20 == 'r' && w[1] == 'e' && w[2] == '-' && w[3] != 'e'
}

// joinsAlike reports whether two joints, the lesser first, leave a word the same between the
// letters before and after. Without a hyphen, words are one only if each carries meaning, as
// apart says: "stock take" is stocktake, "a part" and "some time" are not apart and sometime.
func joinsAlike(less, more joint, before, after rune, re, apart bool) bool {
	if more == jointApart || unicode.IsDigit(before) && unicode.IsDigit(after) {
		return false
	}
	letters := unicode.IsLetter(before) && unicode.IsLetter(after)
	switch {
	case less != jointNone:
		return unicode.IsLetter(before) || unicode.IsLetter(after)
	case more == jointHyphen:
		return letters && !re
	case more == jointBlank:
		return letters && apart
	default:
		return letters
	}
}

// capitalOnly reports whether word i of the old side and word j of the new, which begin with the
// letters given, differ there in a capital alone that begins a sentence.
func (c *Comparer) capitalOnly(i, j int32, p, q rune) bool {
	if unicode.ToLower(p) != unicode.ToLower(q) {
		return false
	}
	begins, also := c.old.beginsSentence(i), c.new.beginsSentence(j)
	return begins && !also && unicode.IsUpper(p) || also && !begins && unicode.IsUpper(q)
}

// beginsSentence reports whether a sentence, paragraph or list item of s begins with word i.
func (s *side) beginsSentence(i int32) bool {
	before := s.text[:s.tokens[i].at]
	for {
		trimmed := strings.TrimRight(before, " \t\r\n")
		if trimmed == "" || strings.Count(before[len(trimmed):], "\n") > 1 {
			return true
		}
		r, w := utf8.DecodeLastRuneInString(trimmed)
		switch {
		case r == '.' || r == '!' || r == '?' || r == ':' || r == '#' || r == '•':
			return true
		case r == '(' || r == '[' || isQuote(r) && len(trimmed) == len(before):
			before = trimmed[:len(trimmed)-w]
		case r == ')' || r == '-' || r == '*' || r == '–':
			return labelEnds(trimmed)
		default:
			return false
		}
	}
}

// labelEnds reports whether text ends with the label of a list item, from the beginning of its
// line or, as in "(2) …; (3) …", of a clause.
func labelEnds(text string) bool {
	const longest = 8 // bytes
	text = text[strings.LastIndexByte(text, '\n')+1:]
	k := strings.LastIndexAny(text, " \t") + 1
	before := strings.TrimRight(text[:k], " \t")
	return len(text)-k <= longest && (before == "" || k < len(text) && text[k] == '(' &&
		strings.ContainsRune(".;:,", rune(before[len(before)-1])))
}
