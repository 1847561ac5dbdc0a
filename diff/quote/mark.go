package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mark is a quotation mark in the text of a page.
type mark struct {
	at, len int
	form    string // as it is counted: ,, is „ and two apostrophes are one mark
	opens   bool   // what stands beside it lets it open a quotation
	shuts   bool   // and close one
	edge    bool   // nothing stands before it in its paragraph
}

// closers gives the forms that close what a form opens, the first the usual one;
// "" for a form that opens nothing.
func closers(form string) string {
	switch form {
	case "“":
		return "”\"″"
	case "„":
		return "“”\"″"
	case "\"":
		return "\"”"
	case "″": // two apostrophes
		return "″"
	case "”": // Swedish, Finnish
		return "”"
	case "«":
		return "»"
	case "»": // German, Danish; Finnish
		return "«»"
	case "‹":
		return "›"
	case "›":
		return "‹›"
	case "‘":
		return "’'"
	case "‚":
		return "‘’'"
	case "'":
		return "'’"
	case "「":
		return "」"
	case "『":
		return "』"
	case "〝":
		return "〟〞"
	}
	return ""
}

// single reports whether a form may be an apostrophe.
func single(form string) bool { return form == "'" || form == "‘" || form == "’" || form == "‚" }

// directed reports whether a form opens and does not close, in any usage.
func directed(form string) bool { return strings.Contains("“„«‹「『〝", form) }

// isMark reports whether a character is a quotation mark, or may be one.
func isMark(c rune) bool {
	switch c {
	case '"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '「', '」', '『', '』',
		'〝', '〞', '〟':
		return true
	}
	return false
}

// readMark reads the mark at byte i of a text, if one is there.
func readMark(text string, i int) (form string, size int) {
	switch c := text[i]; {
	case c == '"':
		return "\"", 1
	case c == '\'':
		if strings.HasPrefix(text[i:], "''") {
			return "″", 2
		}
		return "'", 1
	case c == ',' && strings.HasPrefix(text[i:], ",,"):
		return "„", 2
	case c == '`' && strings.HasPrefix(text[i:], "``"):
		return "“", 2
	case c < utf8.RuneSelf:
		return "", 1
	}
	c, size := utf8.DecodeRuneInString(text[i:])
	if !isMark(c) {
		return "", size
	}
	switch c {
	case '‟':
		return "“", size
	case '‛':
		return "‘", size
	}
	return text[i : i+size], size
}

// marks finds the quotation marks of a paragraph, apostrophes inside of words
// apart.
func marks(text string, from, to int) []mark {
	var out []mark
	for i := from; i < to; {
		form, size := readMark(text, i)
		if form == "" {
			i += size
			continue
		}
		m := mark{at: i, len: size, form: form}
		m.stands(text[from:i], text[i+size:to])
		if form == "„" && size == 2 && (!m.opens || !strings.ContainsAny(text[i:to], "\"“”'")) {
			i += size // two commas
			continue
		}
		if m.opens || m.shuts {
			out = append(out, m)
		}
		i += size
	}
	return out
}

// stands looks at what stands on both sides of a mark.
func (m *mark) stands(before, after string) {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	m.edge = strings.TrimSpace(before) == ""
	open := before == "" || unicode.IsSpace(last) ||
		unicode.In(last, unicode.Ps, unicode.Pi, unicode.Pd) ||
		strings.ContainsRune("\"'’„‚:/=|", last) || !isSpaced(last)
	word := after != "" && (unicode.IsLetter(next) || unicode.IsDigit(next))
	switch m.form {
	case "”", "’", "」", "』", "〞", "〟", "›", "»":
		m.shuts = true
		m.opens = (m.form == "”" || m.form == "»" || m.form == "›") && open && after != "" &&
			!unicode.IsSpace(next)
		if m.form == "’" {
			m.shuts = !word
		}
		return
	case "“", "‘", "«", "‹":
		m.opens = true
		m.shuts = before != "" && !unicode.IsSpace(last) && !word
		return
	case "„", "‚", "「", "『", "〝":
		m.opens = true
		return
	}
	if m.form == "\"" && unicode.IsSpace(last) && unicode.IsSpace(next) {
		m.opens, m.shuts = true, true // a slip: it is the partner of whatever has none
		return
	}
	m.opens = open && after != "" && !unicode.IsSpace(next)
	m.shuts = before != "" && !unicode.IsSpace(last) && !word
	if m.form == "'" && m.opens {
		m.opens = word && !clipped(after) || strings.ContainsRune("[(…$€£\"“„«.", next)
	}
}

// clipped reports whether a text begins with a word that an apostrophe stands for the
// beginning of: '90s, 'tis.
func clipped(s string) bool {
	if digit(s, 0) && digit(s, 1) && len(s) > 2 && s[2] == 's' {
		return true
	}
	end := strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })
	if end < 0 {
		end = len(s)
	}
	switch strings.ToLower(s[:end]) {
	case "tis", "twas", "twere", "em", "til", "cause", "bout":
		return true
	}
	return false
}

// isSpaced reports whether a character is one of a script that puts spaces between
// words, or none of a word at all.
func isSpaced(c rune) bool {
	return !unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}
