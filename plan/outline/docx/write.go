package docx

import (
	"strings"

	pw "github.com/redraft-go/redraft/plan/words"
)

// write writes a paragraph: what stands before it, and its words with the places
// that they came from. In one line a line break is a blank.
func (d *reader) write(lead string, words []word, oneLine bool) {
	if d.text.Len() > 0 {
		d.text.WriteString("\n\n")
	}
	d.text.WriteString(lead)
	words = trimmed(words)
	if oneLine {
		for i := range words {
			words[i].text = strings.ReplaceAll(words[i].text, "\n", " ")
		}
	}
	marks := escapes(words, lead == "")
	for i := 0; i < len(words) && d.text.Len() <= maxSize; { // an address may come again and again
		end := i + 1
		for end < len(words) && words[end].link == words[i].link {
			end++
		}
		marks = d.stretch(words[i:end], marks)
		i = end
	}
}

// stretch writes words that lead to one address or to none. It gives the marks that
// are left of those where a backslash stands before a byte.
func (d *reader) stretch(words []word, marks []bool) []bool {
	linked := words[0].link != "" && strings.TrimSpace(text(words)) != ""
	if linked {
		d.text.WriteByte('[')
	}
	from := d.text.Len()
	for _, w := range words {
		if w.note != nil {
			w.note.At = d.text.Len()
			d.out.Notes = append(d.out.Notes, *w.note)
		}
		start := 0
		for at := range len(w.text) {
			if !marks[at] {
				continue
			}
			d.piece(w, start, at)
			d.text.WriteByte('\\')
			start = at
		}
		d.piece(w, start, len(w.text))
		marks = marks[len(w.text):]
	}
	if linked {
		d.out.Links = append(d.out.Links,
			Link{At: from, Len: d.text.Len() - from, Address: words[0].link})
		d.text.WriteString("](" + destination(words[0].link) + ")")
	}
	return marks
}

// piece writes a part of a word.
func (d *reader) piece(w word, from, to int) {
	if from == to {
		return
	}
	if w.run >= 0 {
		p := Piece{At: d.text.Len(), Len: to - from, Paragraph: w.paragraph, Run: w.run}
		if last := len(d.out.Pieces) - 1; last >= 0 && d.out.Pieces[last].goesOn(p) {
			d.out.Pieces[last].Len += p.Len
		} else {
			d.out.Pieces = append(d.out.Pieces, p)
		}
	}
	d.text.WriteString(w.text[from:to])
}

// goesOn reports whether next follows p in the text and in its run.
func (p Piece) goesOn(next Piece) bool {
	return p.At+p.Len == next.At && p.Paragraph == next.Paragraph && p.Run == next.Run
}

// callNotes keeps the notes that are called where no words are.
func (d *reader) callNotes(words []word) {
	for _, w := range words {
		if w.note != nil {
			w.note.At = d.text.Len()
			d.out.Notes = append(d.out.Notes, *w.note)
		}
	}
}

// trimmed leaves out the blanks around a paragraph: those before it would be an
// indent.
func trimmed(words []word) []word {
	for i := range words {
		words[i].text = strings.TrimLeft(words[i].text, " \n")
		if words[i].text != "" {
			break
		}
	}
	for i := len(words) - 1; i >= 0; i-- {
		words[i].text = strings.TrimRight(words[i].text, " \n")
		if words[i].text != "" {
			break
		}
	}
	return words
}

// escapes says before which bytes of words a backslash has to stand so that they are
// read as they are: one value a byte. The first byte begins a line where fresh is
// set.
func escapes(words []word, fresh bool) []bool {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.text)
	}
	s := b.String()
	marks := make([]bool, len(s))
	at := 0
	for _, w := range words {
		for range len(w.text) {
			if w.run >= 0 {
				begins := at == 0 && fresh || at > 0 && s[at-1] == '\n'
				marks[at] = pw.Misread(s, at, begins, w.link != "")
			}
			at++
		}
	}
	return marks
}

// destination writes an address as that of a link.
func destination(address string) string {
	var b strings.Builder
	for _, c := range []byte(address) {
		switch {
		case c <= ' ' || c == 0x7f || c == '(' || c == ')' || c == '<' || c == '>' || c == '\\':
			const hex = "0123456789ABCDEF"
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}
