package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// findFootnotes finds the notes at the foot of pages to which calls lead that stand
// before them, a number in superscript, between circumflexes (as Pandoc writes it) or in
// square brackets, and marks their lines. The numbers of paragraphs, which some laws print
// in superscript, are called by nobody.
func (p *parser) findFootnotes() (notes []bool) {
	calls := p.callsOf()
	if len(calls) == 0 {
		return nil
	}
	open := -1 // the line that the open note begins on
	mark := ""
	for i := range p.lines {
		l := &p.lines[i]
		if l.blank() {
			open = -1
			continue
		}
		words := p.text[l.body:l.tail]
		begins := open >= 0 || i == 0 || p.lines[i-1].blank() || isRule(p.lineWords(i-1))
		if m := callMark(words); begins && m != "" && calls[m] > 0 && calls[m] < l.body+1 &&
			len(words) > len(m) {
			open, mark = i, m
			delete(calls, m)
		}
		if open < 0 {
			continue
		}
		if notes == nil {
			notes = make([]bool, len(p.lines))
			p.footnotes = make(map[string]string)
		}
		notes[i] = true
		p.footLines = append(p.footLines, run{l.body, l.tail})
		p.footnotes[mark] = strings.TrimSpace(p.footnotes[mark] + " " +
			strings.Join(strings.Fields(words), " "))
	}
	return notes
}

// callsOf gives, for each mark that stands behind a word, one more than its first
// place.
func (p *parser) callsOf() map[string]int {
	seen := false
	// the others begin alike
	for _, sign := range [...]string{"¹", "²", "³", "\xe2\x81", "[", "^"} {
		seen = seen || strings.Contains(p.text, sign)
	}
	if !seen {
		return nil
	}
	calls := make(map[string]int)
	for i := range p.lines {
		l := &p.lines[i]
		for at := l.body; at < l.tail; {
			n := strings.IndexAny(p.text[at:l.tail], "¹²³⁴⁵⁶⁷⁸⁹[^")
			if n < 0 {
				break
			}
			at += n
			m := callMark(p.text[at:l.tail])
			if m == "" {
				_, size := utf8.DecodeRuneInString(p.text[at:])
				at += size
				continue
			}
			if calls[m] == 0 && (p.behindWord(at, l.body) || m[0] == '[' && at > l.body) {
				calls[m] = at + 1
			}
			at += len(m)
		}
	}
	return calls
}

// behindWord reports whether what stands at a place of a line is put to a word
// or a sentence before it, without a blank; a figure is raised to a power.
func (p *parser) behindWord(at, from int) bool {
	if at == from {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(p.text[from:at])
	return !isBlank(r) && !unicode.IsDigit(r) && (unicode.IsLetter(r) || unicode.IsPunct(r)) &&
		!endsInUnit(p.text[from:at])
}

// endsInUnit reports whether s ends with a unit of length, whose square or cube is
// meant by what is raised behind it.
func endsInUnit(s string) bool {
	switch s[strings.LastIndexAny(s, " \u00a0\u202f0123456789")+1:] {
	case "m", "km", "cm", "mm", "dm", "ft", "м", "км", "см", "мм":
		return true
	}
	return false
}

// callMark reads the call of a footnote at the beginning of s: ¹, ^1^ or [1].
func callMark(s string) string {
	const most = 3 // digits
	for _, signs := range [...]string{"[]", "^^"} {
		rest, ok := strings.CutPrefix(s, signs[:1])
		if !ok {
			continue
		}
		digits := strings.TrimLeft(rest, "0123456789")
		if n := len(rest) - len(digits); n > 0 && n <= most &&
			strings.HasPrefix(digits, signs[1:]) {
			return s[:n+2]
		}
		return ""
	}
	end := 0
	for n, r := range s {
		if !strings.ContainsRune("¹²³⁴⁵⁶⁷⁸⁹⁰", r) {
			break
		}
		end = n + utf8.RuneLen(r)
	}
	return s[:end]
}

// callAt gives the hole of a call at the given place, or none.
func (p *parser) callAt(at, to int) hole {
	if p.footnotes != nil {
		m := callMark(p.text[at:to])
		if text := p.footnotes[m]; text != "" &&
			(m[0] == '[' || p.behindWord(at, max(0, at-utf8.UTFMax))) {
			return hole{
				kind: asNote, end: at + len(m),
				note: plan.Note{Kind: plan.NoteKindGloss, Text: valid(text)},
			}
		}
	}
	return hole{end: at}
}

// emitBreak writes what stands between the words of two lines: layout, but for
// the footnotes that stand there.
func (p *parser) emitBreak(from, to int) {
	for len(p.footLines) > 0 && p.footLines[0].from < to {
		f := p.footLines[0]
		p.footLines = p.footLines[1:]
		if f.from < from {
			continue
		}
		p.emit(asLayout, from, f.from, -1)
		p.emit(asNote, f.from, f.to, -1)
		from = f.to
	}
	p.emit(asLayout, from, to, -1)
}
