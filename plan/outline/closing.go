package outline

import (
	"strings"
	"unicode"

	"github.com/redraft-go/redraft/plan"
)

// settleClosing finds the words after the last point that belong to none: what
// begins with a formula of closing, what stands after a rule, and, where no
// other point has several paragraphs, what stands after a blank line.
func (p *parser) settleClosing() {
	if !p.listed() {
		return
	}
	few := p.provisions() < 3
	for j, g := range p.closing {
		l := &p.lines[g.line]
		n := p.places[g.line].node
		if j == 0 && !g.headed || n < 0 {
			continue
		}
		formula := beginsClosing(p.text[l.body:l.tail])
		guess := !formula && !g.ruled
		afterBullets := p.bulleted && p.nodes[n].number == "" && !p.nodes[n].bullet
		if guess && !afterBullets && (p.roomy > 0 || few || !g.gap || g.headed || l.indent > p.nodes[n].indent) {
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
	for len(p.nodes) > 0 && p.nodes[len(p.nodes)-1].line >= p.last {
		p.nodes = p.nodes[:len(p.nodes)-1]
	}
	for k := len(p.markers) - 1; k >= 0 && p.markers[k].line >= p.last; k-- {
		p.markers[k].taken = false
	}
	for i := p.last; i < len(p.lines); i++ {
		p.places[i] = p.unsorted(i)
	}
	s := sorter{parser: p, cur: -1}
	s.around(p.last, len(p.lines), plan.RoleClosing)
	p.closingLast()
}

// provisions counts the points that are neither preamble nor closing.
func (p *parser) provisions() int {
	n := 0
	for i := range p.nodes {
		if p.nodes[i].role.Provision() {
			n++
		}
	}
	return n
}

// beginsClosing reports whether s begins with words that close a text.
func beginsClosing(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '©' })
	for _, words := range [...]string{
		"done at ", "done in ", "in witness whereof", "signed ", "source:", "sources:", "read more", "read also", "photo:", "copyright ", "©",
		"fait à ", "en foi de quoi", "source :", "lire aussi",
		"hecho en ", "en fe de lo cual", "firmado ", "fuente:", "lea también", "fatto a ", "in fede di che", "fonte:", "leggi anche",
		"for the government of ", "for and on behalf of ", "pour le gouvernement ", "für die regierung ", "por el gobierno ", "per il governo ", "за уряд ", "за правительство ",
		"geschehen zu ", "zu urkund dessen", "quelle:", "lesen sie auch",
		"вчинено ", "учинено ", "підписано", "джерело:", "читайте також", "фото:",
		"совершено ", "подписано", "источник:", "читайте также", "читать также",
	} {
		if len(s) >= len(words) && strings.EqualFold(s[:len(words)], words) {
			return true
		}
	}
	return false
}
