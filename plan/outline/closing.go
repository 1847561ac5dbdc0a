package outline

import (
	"strings"
	"unicode"
)

// settleClosing finds the words after the last point that belong to none: what
// begins with a formula of closing, what stands after a rule, and, where no
// other point has several paragraphs, what stands after a blank line.
func (p *parser) settleClosing() {
	if !p.listed() {
		return
	}
	for j, g := range p.closing {
		l := &p.lines[g.line]
		n := p.places[g.line].node
		if j == 0 && !g.headed || n < 0 {
			continue
		}
		formula := beginsClosing(p.text[l.body:l.tail])
		guess := !formula && !g.ruled
		afterBullets := p.bulleted && p.nodes[n].number == "" && !p.nodes[n].bullet
		if guess && !afterBullets && (p.roomy > 0 || len(p.nodes) < 3 || !g.gap || g.headed || l.indent > p.nodes[n].indent) {
			continue
		}
		if guess {
			p.find(CodeClosingGuessed, l.body, l.tail)
		}
		p.close(g.line)
		return
	}
}

// close makes all lines from i on the closing.
func (p *parser) close(i int) {
	for len(p.nodes) > 0 && p.nodes[len(p.nodes)-1].line >= i {
		p.nodes = p.nodes[:len(p.nodes)-1]
	}
	for ; i < len(p.lines); i++ {
		if at := &p.places[i]; at.kind != "" && at.kind != KindLayout {
			l := &p.lines[i]
			*at = place{kind: KindClosing, node: -1, from: l.body, to: l.body, rest: l.body}
		}
	}
}

// beginsClosing reports whether s begins with words that close a text.
func beginsClosing(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '©' })
	for _, words := range [...]string{
		"done at ", "done in ", "in witness whereof", "signed ", "source:", "sources:", "read more", "read also", "photo:", "copyright ", "©",
		"fait à ", "en foi de quoi", "source :", "lire aussi",
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
