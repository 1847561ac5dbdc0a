package bracket

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Of two wordings with a blank between them grammar often tells that they cannot both
// stand: two verbs with a subject in common ([shall act] [may act]), two figures ([by
// 2030] [by 2035]), two nouns with an article each ([a fund] [a facility]). Where it does
// not tell they are taken for words that are each in brackets.

// mostWords is the most words of a wording at which grammar is asked.
const mostWords = 60

// instead reports whether two wordings cannot both stand, one behind the other.
func instead(first, second string) bool {
	a, b := wordList(first), wordList(second)
	if len(a) == 0 || len(b) == 0 || len(a) > mostWords || len(b) > mostWords {
		return false
	}
	const mostSubject = 5            // words of who does something: [Coastal States] [Each State]
	begins := beginsSentence(second) // [coastal] [All] States
	return verbs(a, b) || frame(a, b) || nouns(a, b) || holds(a, b) || holds(b, a) ||
		isPart(a, b) || isPart(b, a) || governs(a, b) || endeavours(a, b) || endeavours(b, a) ||
		begins && len(a) <= 3 && len(b) == 1 && articles[b[0]] && !stops(first) ||
		begins && beginsSentence(first) && len(a) <= mostSubject && len(b) <= mostSubject &&
			articles[b[0]] && !stops(first) && !stops(second) ||
		len(a) == 1 && len(b) == 1 && subjects(first, second)
}

// beginsSentence reports whether words begin with a capital, as a sentence does.
func beginsSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// stops reports whether words end as a sentence or a part of one does.
func stops(s string) bool { return strings.TrimRight(s, ".:;") != s }

// sameRole reports whether what stands before and behind two wordings, the first of which
// may have others between it and last, tells that a sentence has room for one of them: two
// verbs behind a word of force ([inform] [guide] Parties), two participles behind a form of
// to be (are [encouraged] [required] to), two words that open a condition.
func (t *Text) sameRole(first, last, k int) bool {
	x, y, z := &t.Brackets[first], &t.Brackets[last], &t.Brackets[k]
	if x.Kind != "" || y.Kind != "" || z.Kind != "" ||
		strings.TrimSpace(t.Source[y.End():z.At]) != "" {
		return false
	}
	a, b := wordList(t.Words(last)), wordList(t.Words(k))
	if len(a) == 0 || len(b) == 0 || len(a) > mostWords || len(b) > mostWords {
		return false
	}
	if conditions[strings.Join(a, " ")] && conditions[strings.Join(b, " ")] {
		return true
	}
	before := t.wordBefore(x.At)
	rest := strings.TrimLeft(t.Source[z.End():min(len(t.Source), z.End()+mostShort)], " ")
	next := strings.ToLower(firstWord(strings.TrimLeft(rest, "[")))
	ends := next == "" || prepositions[next] || openers[next]
	if strings.HasPrefix(rest, "[") {
		ends = !doing[next] // another verb, or something that is added
	}
	switch {
	case being[before]:
		return strings.HasSuffix(a[0], "ed") && strings.HasSuffix(b[0], "ed") && ends
	case several[before] && stating(a[0]) && stating(b[0]): // the Parties [recognize] [note]
		return true
	case forces[before], before == "to", before == "not", before == "hereby",
		before == "" && beginsSentence(t.Words(last)) && beginsSentence(t.Words(k)):
		// [provide] [support] to: the second may be what the first one does
		return doing[a[0]] && doing[b[0]] && !(len(b) == 1 && thing[b[0]] && ends)
	}
	return false
}

// stating reports whether a word is a verb of what several parties do or say.
func stating(s string) bool { return doing[s] || finite[s] || saying[s] }

// titles reports whether a text is nothing but some brackets of which each holds a short
// title: [Sharing] [Spontaneous information].
func (t *Text) titles(first, last, k int) bool {
	const most = 60 // bytes
	x, y, z := &t.Brackets[first], &t.Brackets[last], &t.Brackets[k]
	if x.Kind != "" || y.Kind != "" || z.Kind != "" || z.Len > most || y.Len > most ||
		len(t.Source) > most*4 || strings.TrimSpace(t.Source[:x.At]) != "" ||
		strings.TrimSpace(t.Source[y.End():z.At]) != "" {
		return false
	}
	for i := k; i < len(t.Brackets); i++ {
		if b := &t.Brackets[i]; b.Parent == z.Parent {
			z = b
		}
	}
	title := func(s string) bool { return beginsSentence(s) && !stops(s) && !adds(s) }
	return strings.TrimSpace(t.Source[z.End():]) == "" && title(t.Words(last)) && title(t.Words(k))
}

// wordBefore gives the word before a place in small letters, but for an adverb: shall
// regularly [inform] [consult].
func (t *Text) wordBefore(at int) string {
	s := strings.TrimRight(t.Source[:at], " \u00a0")
	word := lastWord(s)
	if len(word) > len("only") && strings.HasSuffix(word, "ly") {
		word = lastWord(s[:len(s)-len(word)])
	}
	return strings.ToLower(word)
}

// wordList gives the words of a wording in small letters, without the marks around them;
// none where it begins with a bracket.
func wordList(s string) []string {
	const most = 800 // bytes, at mostWords words
	if len(s) > most || s != "" && nextMark(s[:1], 0) == 0 {
		return nil
	}
	var out []string
	for f := range strings.FieldsSeq(s) {
		if f = strings.Trim(f, ".,;:[]"); f != "" {
			out = append(out, strings.ToLower(f))
		}
	}
	return out
}

// verbs reports whether both wordings begin with a verb of which a sentence has one, or
// have one verb, once with a word of force before it: [restores] [may restore].
func verbs(a, b []string) bool {
	forceA, forceB := forces[a[0]], forces[b[0]]
	finiteA, finiteB := forceA || finite[a[0]], forceB || finite[b[0]]
	switch {
	case finiteA && finiteB:
		// [shall] [have established], but [shall] [undertake to]
		return !(forceA && len(a) == 1 && helping[b[0]] && b[len(b)-1] != "to")
	case forceA && len(a) > 1:
		return stem(a[1], b[0])
	case forceB && len(b) > 1:
		return stem(b[1], a[0])
	}
	return false
}

// holds reports whether a wording ends with the words of another one.
func holds(a, b []string) bool {
	return len(b) > 1 && len(a) > len(b) && slices.Equal(a[len(a)-len(b):], b)
}

// isPart reports whether a wording of one word stands in another one, which no preposition
// adds to it: [countries] [coastal States and the poorest countries].
func isPart(a, b []string) bool {
	const least = 5
	return len(a) == 1 && len(b) > 1 && len(a[0]) >= least && slices.Contains(b, a[0]) &&
		!prepositions[b[0]]
}

// governs reports whether two wordings end with one preposition, so that what follows can
// go with one of them: [commit to] [aim to] act; or begin with one and end with one noun:
// [on agreed terms] [on fair terms].
func governs(a, b []string) bool {
	const most = 6
	if len(a) < 2 || len(b) < 2 || len(a) > most || len(b) > most {
		return false
	}
	first, last := a[0], a[len(a)-1]
	return last == b[len(b)-1] && (prepositions[last] ||
		first == b[0] && prepositions[first] && len(a) > 2 && len(b) > 2 && len(last) > 2)
}

// endeavours reports whether a wording is a verb, and another one leads up to that verb:
// [reports] [endeavours to report].
func endeavours(a, b []string) bool {
	const most = 5
	return len(a) == 1 && len(b) > 2 && len(b) <= most && b[len(b)-2] == "to" &&
		!prepositions[b[0]] && stem(a[0], b[len(b)-1])
}

// stem reports whether two words may be forms of one.
func stem(a, b string) bool {
	const least = 4
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= least && len(a)-n <= 3 && len(b)-n <= 3
}

// frame reports whether two wordings of several words are the same but for figures, or
// for words in their middle that are the smaller part.
func frame(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 {
		return numerals(a) && numerals(b)
	}
	figures := false
	if len(a) == len(b) {
		same := true
		for i := range a {
			figure := numeral(a[i]) && numeral(b[i])
			figures = figures || figure && a[i] != b[i]
			same = same && (figure || a[i] == b[i])
		}
		if figures && same {
			return true
		}
	}
	head, tail, short, long := 0, 0, min(len(a), len(b)), max(len(a), len(b))
	for head < short && a[head] == b[head] {
		head++
	}
	for tail < short-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return head > 0 && head+tail < long && 3*(head+tail) >= 2*long
}

// numerals reports whether words are one number: one hundred and eighty.
func numerals(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool {
		return !numeral(w) && w != "and"
	}) && numeral(words[0])
}

// numeral reports whether a word is a number, in figures or in letters.
func numeral(s string) bool {
	return isDigit(strings.TrimLeft(s, "$€£")) || counting[s]
}

// nouns reports whether two short wordings begin with an article each: a sentence has
// room for one of them. What says when may stand beside anything.
func nouns(a, b []string) bool {
	const most = 6
	noun := func(w []string) bool {
		return len(w) > 1 && len(w) <= most && articles[w[0]] &&
			!slices.ContainsFunc(w, func(s string) bool { return when[s] })
	}
	return noun(a) && noun(b)
}

// subjects reports whether two single words are names of several each with which a
// sentence begins: Clubs, Leagues. The States Parties to a treaty are one name.
func subjects(a, b string) bool {
	name := func(s string) bool {
		r, _ := utf8.DecodeRuneInString(s)
		return unicode.IsUpper(r) && len(s) > len("Abcs") && s[len(s)-1] == 's' &&
			s[len(s)-2] != 's' && isLetter(s[len(s)-2:])
	}
	return name(a) && name(b) && (a != "States" || b != "Parties")
}
