package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// mostSupplied is the most bytes of what an editor puts into a word in brackets.
const mostSupplied = 40

// findEditor finds out whose the brackets inside words are: an editor's, who wrote
// o[r] and [the nu]mber, but where brackets stand round whole words, too. Such a
// text is negotiated, and Part[y] [ies] in it has an alternative.
func (p *parser) findEditor() {
	inside := false
	for at := 0; ; {
		n := strings.IndexByte(p.text[at:], '[')
		if n < 0 {
			break
		}
		at += n
		end := suppliedEnd(p.text, at)
		switch {
		case end > 0 && (p.text[end+1:] != "" && p.text[end+1] == '[' ||
			at > 0 && p.text[at-1] == ']'):
			p.negotiated = true // wordings side by side
		case end > 0 && (wordBefore(p.text, at) || letterAt(p.text, end+1)):
			inside = true
		case end > 0 && utf8.RuneCountInString(p.text[at+1:end]) > 1 &&
			noteKind(p.text[at+1:end]) == "":
			p.negotiated = true
			return // a letter alone may be a label, or begin a sentence that an editor cut
		}
		at++
	}
	p.edited = inside && !p.negotiated
}

// isGap reports whether an ellipsis in brackets is a gap that is still to be filled, and
// leaves nothing out: a text that is negotiated has it behind a word that something must
// follow (not later than […]), behind the label of a wording (Option C: […]), before what is
// counted (for […] days), or beside another bracket ([2025][…]). Inside brackets it is one,
// too, but for those of a quotation.
func (p *parser) isGap(at int) bool {
	if !p.negotiated {
		return false
	}
	line := p.text[strings.LastIndexByte(p.text[:at], '\n')+1 : at]
	if strings.Count(line, "[") > strings.Count(line, "]") && !strings.ContainsAny(line, "\"“„«") {
		return true
	}
	rest := p.text[at+strings.IndexByte(p.text[at:], ']')+1:]
	if strings.HasSuffix(line, "]") || strings.HasPrefix(rest, "[") ||
		strings.HasSuffix(strings.TrimRight(line, " "), ":") && optionLabel(line) ||
		gapUnits[strings.ToLower(firstLetters(strings.TrimLeft(rest, " \u00a0")))] {
		return true
	}
	before := strings.TrimRight(p.text[:at], " \u00a0")
	word := strings.ToLower(before[strings.LastIndexAny(before, " \n([")+1:])
	return gapHeads[word]
}

// optionLabel reports whether a line ends with the label of one of several wordings and a
// colon: Option (c):
func optionLabel(line string) bool {
	fields := strings.Fields(line[max(0, len(line)-mostSupplied):])
	return len(fields) > 1 && keyword(strings.ToLower(fields[len(fields)-2])) == alternative
}

// firstLetters gives the letters that s begins with.
func firstLetters(s string) string {
	s = s[:min(len(s), mostSupplied)]
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

// gapUnits are words before which a number stands.
var gapUnits = func() map[string]bool {
	out := make(map[string]bool)
	for word := range strings.FieldsSeq(`
		days day weeks months month years year hours per percent million billion thousand
		tonnes tons kilometres metres degrees tage tagen wochen monate monaten jahre jahren
		stunden prozent millionen milliarden jours semaines mois ans années heures millions
		milliards tonnes días semanas meses años дней недель месяцев лет часов процентов
		днів тижнів місяців років годин відсотків мільйонів мільярдів миллионов миллиардов
	`) {
		out[word] = true
	}
	return out
}()

// gapHeads are words that something must follow.
var gapHeads = func() map[string]bool {
	out := make(map[string]bool)
	for word := range strings.FieldsSeq(`
		of by to than until from within for about concerning on in at before after least most
		exceeding between every is are be annex article articles paragraph section usd eur
		von bis nach am bis zum zur binnen über unter vor mindestens höchstens bezüglich
		de du à au avant après dans par pour jusqu'au le en dentro por para hasta antes después
		до від не через після в у на за протягом от с через после течение около
	`) {
		out[word] = true
	}
	return out
}()

// suppliedEnd gives the place of the bracket that closes the one at a place of s,
// if words or letters alone stand between them on one line; 0 if not.
func suppliedEnd(s string, at int) int {
	rest := s[at+1 : min(len(s), at+1+mostSupplied)]
	n := strings.IndexByte(rest, ']')
	if n <= 0 || rest[0] == ' ' || rest[n-1] == ' ' {
		return 0
	}
	before := 'x'
	for _, r := range rest[:n] {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && (r != ' ' || before == ' ') {
			return 0
		}
		before = r
	}
	if words.IsLocant(s[:at], rest[:n], s[at+n+2:]) {
		return 0
	}
	return at + 1 + n
}

// suppliedAt gives the place of the bracket that closes the one at the given place,
// if an editor put what stands between them into a word of the draft; 0 if not. A
// capital at the beginning of a word ([T]he) is always one's.
func (p *parser) suppliedAt(at, to int) int {
	end := suppliedEnd(p.text[:to], at)
	if end == 0 {
		return 0
	}
	before, after := wordBefore(p.text, at), letterAt(p.text, end+1)
	inner := p.text[at+1 : end]
	switch r, n := utf8.DecodeRuneInString(inner); {
	case n == len(inner) && unicode.IsUpper(r) && !before && beginsLower(p.text[end+1:]):
	case !p.edited, !before && !after, !after && isEnding(inner):
		return 0
	}
	return end
}

// isEnding reports whether letters at the end of a word are an option of whoever
// fills the text in: the Tenant[s], Mieter[in].
func isEnding(s string) bool {
	switch s {
	case "s", "es", "ies", "en", "n", "e", "in", "innen", "y":
		return true
	}
	return false
}

// beginsLower reports whether s begins with a small letter.
func beginsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// wordBefore reports whether a word stands right before the given place of s. In scripts
// without capitals, of which some have no blanks between their words, that says nothing.
func wordBefore(s string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:at])
	return partsWords(r)
}

// letterAt reports whether a word goes on at a place of s, see wordBefore.
func letterAt(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[min(at, len(s)):])
	return partsWords(r)
}

func partsWords(r rune) bool {
	return unicode.IsUpper(r) || unicode.IsLower(r) || unicode.IsDigit(r)
}

// supplied gives the note on letters in brackets that are an editor's: the word
// reads as it is printed, and is perhaps not the draft's.
func (t *piece) supplied(put string) plan.Note {
	at := t.size()
	if t.any && t.join != 0 {
		at++
	}
	return plan.Note{Kind: plan.NoteKindDoubtful, At: at, Len: len(put), Text: "[" + put + "]"}
}
