package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// maxNote is the longest note in brackets, in bytes.
const maxNote = 2000

// noteAt reads an editor's note in brackets that begins at the given place; it
// may go on over the next lines of the paragraph. Square brackets alone are
// none: drafts put words in them that are not agreed.
func (p *parser) noteAt(at, to int) (plan.Note, int) {
	inner := p.text[at+1 : to]
	kind := noteKind(inner)
	end := closing(p.text[:min(to, at+maxNote)], at)
	if end < 0 && kind == plan.NoteKindGloss && leadsNote(inner) {
		// It goes on over a line break, but not over a blank line.
		limit := min(len(p.text), at+maxNote)
		end = closing(p.text[:limit], at)
		if end >= 0 && strings.Contains(strings.ReplaceAll(p.text[at:end], "\r", ""), "\n\n") {
			end = -1
		}
	}
	if end < 0 {
		return plan.Note{}, at
	}
	words := p.text[at+1 : end]
	if kind = noteKind(words); p.text[at] == '{' {
		kind = registerNote(words)
	}
	if kind == "" || kind == plan.NoteKindGap && p.text[at] == '[' && p.isGap(at) {
		return plan.Note{}, at
	}
	note := plan.Note{Kind: kind, Text: valid(strings.Join(strings.Fields(p.text[at:end+1]), " "))}
	if kind == plan.NoteKindGap {
		note.Text = ""
	}
	return note, end + 1
}

// registerNote says what note words in braces are, as the registers of laws print what
// became of a provision: {Стаття 4 виключена}. Other words in braces are for whoever
// fills the text in.
func registerNote(words string) plan.NoteKind {
	lower := strings.ToLower(words)
	for _, list := range [...][]string{vacancies[:], {
		"змін", "редакції", "доповнен", "изменен", "редакции", "дополнен",
		"amended", "inserted", "substituted", "geändert", "eingefügt", "modifié", "inséré",
	}} {
		for _, word := range list {
			if strings.Contains(lower, word) {
				return plan.NoteKindGloss
			}
		}
	}
	return ""
}

// closing gives the place of the bracket that closes the one at the given
// place; -1 if there is none.
func closing(s string, at int) int {
	open, shut := s[at], byte(')')
	switch open {
	case '[':
		shut = ']'
	case '{':
		shut = '}'
	}
	if strings.IndexByte(s[at:], shut) < 0 {
		return -1
	}
	depth := 0
	for i := at; i < len(s); i++ {
		switch s[i] {
		case open:
			depth++
		case shut:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// noteKind says what note the words in brackets are; "" if none.
func noteKind(words string) plan.NoteKind {
	words = strings.TrimSpace(words)
	switch strings.ToLower(strings.TrimRight(words[:min(len(words), 8)], "!.")) {
	case "sic":
		if len(words) <= 4 {
			return plan.NoteKindSic
		}
	case "", "…":
		if words == "…" || words == "..." || words == "...." {
			return plan.NoteKindGap
		}
		if words == ". . ." {
			return plan.NoteKindGap
		}
	}
	if leadsNote(words) || endsNote(words) {
		return plan.NoteKindGloss
	}
	return ""
}

// leadsNote reports whether words begin as an editor's note does.
func leadsNote(words string) bool {
	lower := lowerStart(words)
	for _, lead := range [...]string{
		"note:", "note by ", "editor", "ed.:", "ed.", "ed:", "n.b.", "nb:", "translator",
		"emphasis added",
		"note de la r", "ndlr", "ndt", "note :",
		"anm.", "anmerkung", "red.:", "hinweis der redaktion",
		"прим.", "примітка", "примечание", "ред.:", "від редакції", "от редакции", "від ред.",
		"от ред.",
	} {
		if strings.HasPrefix(lower, lead) {
			return true
		}
	}
	for _, lead := range [...]string{
		"in the ", "in an ", "im ", "in der ", "in einem ", "dans le ",
		"dans la ", "у ", "в ", "во ",
	} {
		if !strings.HasPrefix(lower, lead) {
			continue
		}
		subject, _, ok := strings.Cut(lower, ":")
		if !ok {
			return false
		}
		for _, word := range [...]string{
			"plan", "draft", "version", "text", "original", "proposal", "entwurf", "fassung",
			"projet", "proposition",
			"план", "проєкт", "проект", "версі", "верси", "текст", "оригінал", "оригинал",
			"редакці", "редакци", "варіант", "вариант",
		} {
			if strings.Contains(subject, word) {
				return true
			}
		}
		return false
	}
	return false
}

// endsNote reports whether words end with the sign of an editor.
func endsNote(words string) bool {
	const enough = 60
	from := max(0, len(words)-enough)
	for from < len(words) && !utf8.RuneStart(words[from]) {
		from++
	}
	end := strings.ToLower(strings.TrimRight(words[from:], ". "))
	for _, tail := range [...]string{
		"ed", "editor", "editors", "editor's note", "anm. d. red", "d. red", "die redaktion",
		"ndlr",
		"прим. ред", "ред", "примітка редакції", "прим. редакції", "прим. редакции", "прим. перекл",
		"translator's note",
	} {
		before, ok := strings.CutSuffix(end, tail)
		if !ok {
			continue
		}
		// A dash or a comma parts the sign from the note.
		before = strings.TrimRight(before, " \u00a0")
		r, _ := utf8.DecodeLastRuneInString(before)
		if r == ',' || r == '-' || r == '–' || r == '—' || r == '.' && !unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// lowerStart gives the beginning of s in lower case, enough to see a lead.
func lowerStart(s string) string {
	const enough = 120
	if len(s) > enough {
		cut := enough
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut]
	}
	return strings.ToLower(s)
}
