package facts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// A mention is a party named in the text, as tokens.
type mention struct {
	from, to int
	party    int
	place    bool // by a name that is also that of a place; see shows
}

// A partyTable finds parties by their names.
type partyTable struct {
	ids     []string
	words   map[string][]partyName // by folded first word
	stems   map[string][]partyName // by first word without its ending
	longest int
}

// A partyName is one name of a party.
type partyName struct {
	party   int
	rest    []string // the folded words after the first
	upper   bool     // begins with a capital
	capital bool     // has capitals only
	place   bool     // is also the name of a place
	first   string   // the folded first word
}

func (r *Reader) addParties(parties []plan.Party) {
	t := &r.parties
	if t.words == nil {
		t.words, t.stems = make(map[string][]partyName), make(map[string][]partyName)
	}
	for i := range parties {
		t.ids = append(t.ids, parties[i].ID)
		t.add(len(t.ids)-1, parties[i].Name, false)
		for _, alias := range parties[i].Aliases {
			t.add(len(t.ids)-1, alias, mayBePlace(parties[i].Name, alias))
		}
	}
}

func (t *partyTable) add(party int, name string, place bool) {
	g := reading{lang: &nothing, text: name, quiet: true}
	var words []string
	for at := 0; at < len(name); {
		c, size := utf8.DecodeRuneInString(name[at:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			at += size
			continue
		}
		var tok token
		if isDigit(c) {
			end := scanNumber(name, at)
			words, at = append(words, name[at:end]), end
			continue
		}
		at = g.scanWord(&tok, at)
		words = append(words, string(g.fold))
	}
	if len(words) == 0 {
		return
	}
	first, _ := utf8.DecodeRuneInString(name)
	n := partyName{
		party: party, place: place, rest: words[1:], upper: unicode.IsUpper(first),
		capital: len(words) == 1 && name == strings.ToUpper(name),
	}
	n.first = words[0]
	t.words[words[0]] = append(t.words[words[0]], n)
	if n.capital {
		return
	}
	for _, stem := range stemsOf(words[0]) {
		t.stems[stem] = append(t.stems[stem], n)
		t.longest = max(t.longest, len(stem))
	}
}

// stemsOf gives what of a name's word stays when it is declined, in each
// language that may decline it; the word itself where none does. Nothing for
// what is too short to tell.
func stemsOf(word string) (stems []string) {
	if utf8.RuneCountInString(word) < 4 {
		return nil
	}
	for _, l := range taught {
		stem := l.stem(word)
		for _, s := range []string{stem, l.closed(stem)} {
			if !slices.Contains(stems, s) {
				stems = append(stems, s)
			}
		}
	}
	return stems
}

// stem gives what of a name's word stays when the language declines it: without
// its ending, the fleeting vowel of words such as "покупець", its last vowel.
func (l *language) stem(word string) string {
	for _, end := range l.stems {
		if stem, ok := strings.CutSuffix(word, end[0]); ok {
			return stem + end[1]
		}
	}
	last, size := utf8.DecodeLastRuneInString(word)
	if strings.ContainsRune(l.vowels, last) {
		return word[:len(word)-size]
	}
	return word
}

// closed gives the form of a stem in which its last vowel is that of a closed syllable: сторін
// beside сторони; the stem itself where the language knows none.
func (l *language) closed(stem string) string {
	_, last := utf8.DecodeLastRuneInString(stem)
	body := stem[:len(stem)-last]
	for _, v := range l.closing {
		if open, ok := strings.CutSuffix(body, v[0]); ok {
			return open + v[1] + stem[len(body):]
		}
	}
	return stem
}

// party notes on t which names begin with the folded word.
func (g *reading) party(t *token) {
	t.holder = 0
	table := &g.reader.parties
	if len(table.ids) == 0 {
		return
	}
	if _, ok := table.words[string(g.fold)]; ok {
		t.holder = 1
		return
	}
	if g.stem(g.fold) != "" {
		t.holder = 1
	}
}

// stem gives the stem of a party's first word that word may be a form of.
func (g *reading) stem(word []byte) string {
	table := &g.reader.parties
	for n := min(len(word), table.longest); n > 3; n-- {
		if n < len(word) && !utf8.RuneStart(word[n]) {
			continue
		}
		if _, ok := table.stems[string(word[:n])]; ok && g.ending(word[n:]) {
			return string(word[:n])
		}
		if len(word)-n > 8 {
			break
		}
	}
	return ""
}

// ending reports whether names take such an ending in the language.
func (g *reading) ending(end []byte) bool {
	if len(end) == 0 {
		return true
	}
	for rest := g.lang.endings; rest != ""; {
		var e string
		e, rest, _ = strings.Cut(rest, " ")
		if e == string(end) {
			return true
		}
	}
	return false
}

// names finds the parties that are named.
func (g *reading) names() {
	for i := 0; i < len(g.tokens); i++ {
		if g.ended(i) {
			return
		}
		if g.tokens[i].holder == 0 {
			continue
		}
		m, ok := g.nameAt(i)
		g.tokens[i].holder = 0
		if !ok || g.inCurrency(i) || g.tokens[i].has(glued) || m.to < len(g.tokens) &&
			g.tokens[m.to].has(glued) ||
			m.place && !g.shows(m) {
			continue
		}
		g.tokens[i].holder = int32(len(g.mentions) + 1)
		g.mentions = append(g.mentions, m)
		g.add(Found{Kind: KindParty, Value: g.reader.parties.ids[m.party]}, m.from, m.to)
		for j := i + 1; j < m.to; j++ {
			g.tokens[j].holder = 0
		}
		i = m.to - 1
	}
}

// nameAt gives the longest name at token i.
func (g *reading) nameAt(i int) (best mention, ok bool) {
	table := &g.reader.parties
	g.folded(i)
	var names [2][]partyName
	names[0] = table.words[string(g.fold)]
	if stem := g.stem(g.fold); stem != "" {
		names[1] = table.stems[stem]
	}
	for _, list := range names {
		for k := range list {
			n := &list[k]
			if n.upper && !g.tokens[i].has(upper) || n.capital && !g.tokens[i].has(capitals) &&
				g.tokens[i].end-g.tokens[i].at > 1 {
				continue
			}
			to := i + 1
			for _, word := range n.rest {
				if to >= len(g.tokens) || g.tokens[to].kind == markToken {
					to = -1
					break
				}
				g.folded(to)
				if string(g.fold) != word && !g.formOf(word) {
					to = -1
					break
				}
				to++
			}
			if to > best.to {
				best, ok = mention{i, to, n.party, n.place}, true
			}
		}
	}
	return best, ok
}

// formOf reports whether the folded word is a form of a party's word.
func (g *reading) formOf(word string) bool {
	return slices.ContainsFunc(stemsOf(word), func(stem string) bool {
		return len(g.fold) >= len(stem) && string(g.fold[:len(stem)]) == stem &&
			g.ending(g.fold[len(stem):])
	})
}

// folded puts the folded form of token i into g.fold.
func (g *reading) folded(i int) {
	if g.tokens[i].kind == numberToken {
		g.fold = append(g.fold[:0], g.words(i)...)
		return
	}
	var t token
	g.quiet = true
	g.scanWord(&t, int(g.tokens[i].at))
	g.quiet = false
}

// inCurrency reports whether token i is part of the name of a currency: "доларів США", "US$".
func (g *reading) inCurrency(i int) bool {
	for i > 0 && g.tokens[i].has(covered) {
		i--
	}
	return g.is(i, currency) != nil
}
