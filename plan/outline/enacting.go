package outline

import "strings"

// The words between the recitals of a text and its provisions, in lower case: those who
// made it decide what follows.
var enactings = newOpenings(
	"has adopted ", "have adopted ", "has decided ", "has agreed ", "have agreed ", "hereby enacts",
	"enacts as follows", "be it enacted",
	"hat folgende", "haben folgende", "hat beschlossen", "beschließt folgende",
	"vereinbaren folgende",
	"a adopté ", "ont adopté ", "a arrêté ", "sont convenus ", "est convenu ",
	"ha adottato ", "hanno adottato ", "hanno convenuto ", "ha adoptado ", "han adoptado ",
	"han convenido ", "adotou ", "acordaram ",
	"heeft de volgende ", "hebben de volgende ", "zijn het volgende ", "przyjmuje ", "przyjęła ",
	"uchwala, co następuje",
	"ухвалив ", "ухвалила ", "прийняв ", "прийняла ", "домовилися про ", "принял ", "приняла ",
	"договорились о ",
)

// isEnacting reports whether s is such words, or one of them alone, or the word between
// the parties of a contract.
func isEnacting(s string) bool {
	if strings.HasSuffix(s, ":") && enactings.begin(s) != "" {
		return true
	}
	const longest = len("постановляет: ")
	if len(s) > longest || strings.HasSuffix(s, ".") {
		return false // most lines
	}
	switch strings.ToLower(strings.TrimRight(s, ": \u00a0")) {
	case "decides", "resolves", "orders", "decrees", "enacts", "beschließt", "verordnet", "erlässt",
		"arrête", "décrète", "décide", "arrêtent",
		"decreta", "delibera", "dispone", "ordina", "emana", "ordena", "resuelve", "acuerda",
		"decide", "resolve", "determina", "besluit", "besluiten",
		"uchwala", "postanawia", "zarządza", "rozporządza", "usnáší se", "nařizuje", "постановляє",
		"ухвалює", "вирішує", "вирішила", "вирішив", "наказую",
		"постановляет", "постановил", "постановила", "решил", "решила", "приказываю",
		"between", "zwischen", "entre", "tra", "fra", "tussen", "pomiędzy", "między", "між",
		"между":
		return true
	}
	return false
}

// enacts reports whether line i, in capitals, is no heading but part of a sentence: the
// verb that those who made the text decide with, or those themselves, of whom the
// paragraphs around go on to speak.
func (p *parser) enacts(i int) bool {
	words := p.lineWords(i)
	if isEnacting(words) {
		return true
	}
	part := func(i int) bool {
		last := p.text[p.lines[i].tail-1]
		return last == ';' || last == ','
	}
	if words[len(words)-1] == ':' {
		for k := i - 1; k >= p.first; k-- {
			if !p.lines[k].blank() {
				return part(k)
			}
		}
		return false
	}
	next := i + 1 // a paragraph between blank lines, as the one here is
	if i == p.first || next >= p.last || !p.lines[next].blank() {
		return false
	}
	if next++; next >= p.last || p.lines[next].marker > 0 {
		return false
	}
	for next+1 < p.last && !p.lines[next+1].blank() {
		next++
	}
	return part(next)
}

// enactsHere reports whether line i, a paragraph of its own below numbers, ends the
// recitals that they are of: a point of the first level comes next. It is one itself,
// without a number, since a preamble stands before all provisions.
func (s *sorter) enactsHere(i int) bool {
	if !s.gap || len(s.path) == 0 || !isEnacting(s.lineWords(i)) {
		return false
	}
	for i++; i < s.last; i++ {
		if !s.lines[i].blank() {
			m := s.markerOf(i)
			return m != nil && m.level == 0
		}
	}
	return false
}
