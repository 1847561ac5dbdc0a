package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// settleClosing finds the words after the last point that belong to none: what
// begins with a formula of closing, what stands after a rule, and, where no
// other point has several paragraphs, what stands after a blank line.
func (p *parser) settleClosing() {
	if !p.listed() {
		return
	}
	few := p.fewProvisions()
	for j, g := range p.closing {
		l := &p.lines[g.line]
		n := p.places[g.line].node
		if j == 0 && !g.headed || n < 0 {
			continue
		}
		formula := beginsClosing(p.text[l.body:l.tail]) || p.signs(g.line) || p.isSigned(g.line)
		guess := !formula && !g.ruled
		afterBullets := p.bulleted && p.nodes[n].number == "" && !p.nodes[n].bullet
		if guess && !afterBullets && (p.roomy > 0 || few || !g.gap || g.headed ||
			l.indent > p.nodes[n].indent || beginsLower(p.lineWords(g.line))) {
			continue
		}
		if guess {
			p.find(CodeClosingGuessed, l.body, l.tail)
		}
		p.last = g.line
		return
	}
}

// sortClosing sorts the lines after the provisions.
func (p *parser) sortClosing() {
	p.unsort(p.last, len(p.lines))
	s := sorter{parser: p, cur: -1}
	s.matterAround(p.last, len(p.lines), plan.RoleClosing)
	p.closingLast()
}

// unsort takes the lines from one on and up to another, the last that are
// sorted, from the points that they were given to.
func (p *parser) unsort(from, to int) {
	for len(p.nodes) > 0 && p.nodes[len(p.nodes)-1].line >= from {
		p.nodes[len(p.nodes)-1] = node{}
		p.nodes = p.nodes[:len(p.nodes)-1]
	}
	for i := from; i < to; i++ {
		if k := int(p.lines[i].marker) - 1; k >= 0 {
			for ; k < len(p.markers) && p.markers[k].line == i; k++ {
				p.markers[k].taken = false
			}
		}
		p.places[i] = p.unsorted(i)
	}
}

// fewProvisions reports whether hardly any point is neither preamble nor closing.
func (p *parser) fewProvisions() bool {
	const few = 3
	n := 0
	for i := range p.nodes {
		if p.nodes[i].role.Provision() {
			if n++; n == few {
				return false
			}
		}
	}
	return true
}

// formulaOn reports whether line i begins with a formula of closing, or is the
// first of several signatures.
func (p *parser) formulaOn(i int) bool {
	return beginsFormula(p.lineWords(i)) || p.signs(i) || p.isSigned(i)
}

// signs reports whether line i and the paragraph after it are signatures: short,
// for one side each, and no sentences of a clause.
func (p *parser) signs(i int) bool {
	const most = 110 // runes
	a := p.lineWords(i)
	word := forSide.begin(a)
	if word == "" || p.lines[i].width > most || !hasInitialName(a) {
		return false
	}
	next := i + 1
	for next < len(p.lines) && !p.lines[next].blank() {
		next++
	}
	if next++; next >= len(p.lines) || p.lines[next].width > most {
		return false
	}
	b := p.lineWords(next)
	return forSide.begin(b) == word && hasInitialName(b)
}

// forSide has the words for "for" that a signature for a side begins with.
var forSide = newOpenings("for ", "pour ", "für ", "por ", "per ", "za ", "за ", "від ", "от ")

// hasInitialName reports whether s has a name in capitals, or room for a hand:
// For the North A. PERSON, For the Tenant: ____.
func hasInitialName(s string) bool {
	if strings.Contains(s, "___") || strings.Contains(s, "....") || strings.HasSuffix(s, ":") {
		return true
	}
	for word := range strings.FieldsSeq(s) {
		word = strings.TrimRight(word, ".,;:()")
		if letters := []rune(word); len(letters) > 2 && strings.ToUpper(word) == word &&
			strings.ToLower(word) != word {
			return true
		}
	}
	return false
}

// beginsFormula reports whether s begins with a formula with which treaties and
// contracts close, or the first line of a signature.
func beginsFormula(s string) bool { return isPlaceAndDate(s) || formulas.begin(s) != "" }

var formulas = newOpenings(
	"signed:", "signed by", "signed on behalf", "signed for", "executed by", "executed as",
	"signatures", "unterschriften", "unterschrift:", "firmas", "підписи", "подписи", "podpisy",
	"done at ", "done in ", "given at ", "given under ", "in witness whereof",
	"for the government of ", "for and on behalf of ",
	"fait à ", "fait en ", "lu et approuvé", "dont acte", "en foi de quoi", "pour le gouvernement ",
	"geschehen zu ", "geschehen auf ", "geschehen in ", "geschehen am ", "ausgefertigt zu ",
	"ausgefertigt in ", "gelesen und genehmigt", "zu urkund dessen", "für die regierung ",
	"hecho en ", "dado en ", "leído y ", "leída y ", "en fe de lo cual", "por el gobierno ",
	"fatto a ", "fatto al ", "fatto in ", "fatto il ", "letto e ", "letto, ", "in fede di che",
	"per il governo ",
	"feito em ", "lavrado em ", "spisano ", "sporządzono ", "aldus ", "opgemaakt te ", "gedaan te ",
	"undertegnet ", "undertecknat ", "udfærdiget ",
	"încheiat ", "întocmit ", "kelt ", "sastavljeno ", "sepsáno ", "έγινε στ", "حرر في", "نوشته در",
	"вчинено ", "учинено ", "складено ", "на посвідчення чого", "за уряд ",
	"совершено ", "составлено в ", "в удостоверение чего", "за правительство ",
)

// isPlaceAndDate reports whether s is where and when something was signed, and
// nothing else: Furt, den 3. Mai 2031.
func isPlaceAndDate(s string) bool {
	place, date, ok := strings.Cut(s, ", ")
	if !ok || !opensText(place) || len(strings.Fields(place)) > 3 || len(strings.Fields(date)) > 6 {
		return false
	}
	for _, word := range [...]string{"den ", "am ", "le ", "a ", "il ", "the ", "on "} {
		date = strings.TrimPrefix(date, word)
	}
	rest := strings.TrimLeft(date, "0123456789")
	if n := len(date) - len(rest); n == 0 || n > 2 {
		return false
	}
	month := strings.TrimPrefix(strings.TrimLeft(rest, ". \u00a0"), "de ")
	return beginsWithMonth(month) && strings.ContainsAny(month, "0123456789")
}

// beginsClosing reports whether s begins with words that close a text: a
// formula, or what a publisher puts below it.
func beginsClosing(s string) bool { return beginsFormula(s) || imprints.begin(s) != "" }

var imprints = newOpenings(
	"signed ", "source:", "sources:", "read more", "read also", "photo:", "copyright ", "©",
	"source :", "lire aussi",
	"quelle:", "lesen sie auch",
	"firmado ", "fuente:", "lea también",
	"fonte:", "leggi anche",
	"підписано", "джерело:", "читайте також", "фото:",
	"подписано", "источник:", "читайте также", "читать также",
)

// Openings are words that a line may begin with, by their first letter.
type openings struct {
	ascii [utf8.RuneSelf][]string
	other map[rune][]string
}

// newOpenings sorts words in lower case by their first letter.
func newOpenings(list ...string) *openings {
	o := &openings{other: make(map[rune][]string)}
	for _, words := range list {
		if first, _ := utf8.DecodeRuneInString(words); first < utf8.RuneSelf {
			o.ascii[first] = append(o.ascii[first], words)
		} else {
			o.other[first] = append(o.other[first], words)
		}
	}
	return o
}

// begin gives the words that s begins with, in any case and behind any signs; "" if
// it begins with none.
func (o *openings) begin(s string) string {
	if s == "" || !isASCIILetter(s[0]) {
		s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '©' })
	}
	first, _ := utf8.DecodeRuneInString(s)
	first = unicode.ToLower(first)
	var list []string
	if first < utf8.RuneSelf {
		list = o.ascii[first]
	} else {
		list = o.other[first]
	}
	for _, words := range list {
		if len(s) >= len(words) && strings.EqualFold(s[:len(words)], words) {
			return words
		}
	}
	return ""
}
