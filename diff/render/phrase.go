package render

import (
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// A phrase is a text for people in pieces, so that each output marks in its own
// way what is on one side alone, and escapes the rest.
type phrase []piece

// A piece is words with the mark that they have.
type piece struct {
	text string
	mark mark
}

// A mark says on which side words stand.
type mark uint8

const (
	both mark = iota
	gone      // on the old side alone
	come      // on the new side alone
)

func plain(s string) phrase { return phrase{{text: s}} }

// A style is how an output writes the pieces of a phrase.
type style struct {
	marks  [come + 1][2]string // what stands before and behind words with a mark
	escape func(string) string // of all words; nil: none
}

// ascii is the style of a terminal. What is written there is escaped by the page.
var ascii = style{marks: [...][2]string{gone: {"[-", "-]"}, come: {"{+", "+}"}}}

func (p phrase) styled(s style) string {
	var b strings.Builder
	for len(p) > 0 {
		n, text, piece := 1, p[0].text, p[0]
		for ; piece.mark == both && n < len(p) && p[n].mark == both; n++ {
			text += p[n].text // one text to whoever escapes it
		}
		p = p[n:]
		if s.escape != nil {
			text = s.escape(text)
		}
		b.WriteString(s.marks[piece.mark][0] + text + s.marks[piece.mark][1])
	}
	return b.String()
}

// join puts phrases together with a text between them.
func join(phrases []phrase, sep string) phrase {
	var out phrase
	for i, p := range phrases {
		if i > 0 {
			out = append(out, piece{text: sep})
		}
		out = append(out, p...)
	}
	return out
}

// A slot is a slot of a template with the phrase that fills it.
type slot struct {
	name string
	phrase
}

// phrase makes the sentence of a key with phrases in some of its slots.
func (v *view) phrase(key string, slots []slot, pairs ...string) phrase {
	args := make(map[string]string)
	for i := 0; i+1 < len(pairs); i += 2 {
		args[pairs[i]] = words.Line(pairs[i+1]) // so that no place of a phrase is in it
	}
	for i, s := range slots {
		args[s.name] = string(rune(i + 1))
	}
	var out phrase
	text := v.set.table.Fill(key, args)
	for text != "" {
		at := strings.IndexFunc(text, func(r rune) bool { return r > 0 && int(r) <= len(slots) })
		if at < 0 {
			out = append(out, piece{text: text})
			break
		}
		out = append(append(out, piece{text: text[:at]}), slots[text[at]-1].phrase...)
		text = text[at+1:]
	}
	return out
}
