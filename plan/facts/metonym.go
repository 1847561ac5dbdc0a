package facts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mayBePlace reports whether an alias of a party may be the name of a place, or
// of something else that is called after it, as Paris is for France: one word
// that begins with a capital, is no abbreviation, shares no word with the party's
// own name and is written in the same script, for in another one it is the name
// itself, put into another language.
func mayBePlace(name, alias string) bool {
	first, _ := utf8.DecodeRuneInString(alias)
	own, _ := utf8.DecodeRuneInString(name)
	if unicode.Is(unicode.Latin, first) != unicode.Is(unicode.Latin, own) {
		return false
	}
	if !unicode.IsUpper(first) || strings.ContainsFunc(alias, unicode.IsSpace) ||
		alias == strings.ToUpper(alias) {
		return false
	}
	stem := func(s string) string { return prefix(strings.ToLower(s), stemLetters) }
	return !slices.ContainsFunc(strings.Fields(name), func(word string) bool {
		return stem(word) == stem(alias)
	})
}

// stemLetters is how many letters two names must share to be one word in two
// forms: Russia and Russian, Europe and Europeans.
const stemLetters = 5

func prefix(s string, letters int) string {
	for i := range s {
		if letters == 0 {
			return s[:i]
		}
		letters--
	}
	return s
}

// shows reports whether a name that may be a place's stands for the party at m.
// It does if something beside it shows the party: the party is named otherwise
// in the text, another party is named in one breath with it ("Moscow and Kyiv"),
// a word follows that binds or permits ("Paris shall"), or an article stands
// before it, which towns do not take ("the Kremlin", "the Tenant"). It does not where
// another name goes on with it ("the Paris Agreement"). Anywhere else nothing is
// read: a party that is not named is better than one that is not meant.
func (g *reading) shows(m mention) bool {
	if next := m.to; !g.lang.nouns && next < len(g.tokens) && g.tokens[next].kind == wordToken &&
		g.tokens[next].has(upper) && !g.tokens[next].has(sentence) {
		return false
	}
	if m.from > 0 && g.single(m.from-1, definite) {
		return true
	}
	if g.is(m.to, force) != nil || slices.Contains(g.namedOtherwise(), m.party) {
		return true
	}
	if last := len(g.mentions) - 1; last >= 0 && g.mentions[last].to == m.from-1 &&
		g.joins(m.from-1) {
		return true
	}
	if !g.joins(m.to) {
		return false
	}
	other, ok := g.nameFrom(m.to + 1)
	return ok && other.party != m.party
}

// joins reports whether token i is a comma or a word as short as those that put
// two names together.
func (g *reading) joins(i int) bool {
	const short = 3
	if i < 0 || i >= len(g.tokens) {
		return false
	}
	t := &g.tokens[i]
	return g.mark(i, ",") || t.kind == wordToken && !t.has(upper) &&
		utf8.RuneCountInString(g.text[t.at:t.end]) <= short
}

// nameFrom gives the name that begins at token i, if a party's does.
func (g *reading) nameFrom(i int) (mention, bool) {
	if i >= len(g.tokens) || g.tokens[i].holder == 0 {
		return mention{}, false
	}
	return g.nameAt(i)
}

// namedOtherwise lists the parties that the text calls by a name that is no
// place's. It looks once, when it is first asked.
func (g *reading) namedOtherwise() []int {
	if g.named == nil {
		g.named = []int{}
		for i := range g.tokens {
			if m, ok := g.nameFrom(i); ok && !m.place && !slices.Contains(g.named, m.party) {
				g.named = append(g.named, m.party)
			}
		}
	}
	return g.named
}
