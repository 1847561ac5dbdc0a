package bracket

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// sort says what each bracket is for, who is named beside its words, and how deep it
// lies. negotiated: brackets stand round whole words somewhere in the texts, so that
// letters in brackets are contested, too, and no editor's.
func (t *Text) sort(negotiated bool) {
	depths := make([]int, len(t.Brackets))
	for i := range t.Brackets {
		t.Brackets[i].Kind = t.kind(i, negotiated)
	}
	t.quoted()
	for i := range t.Brackets {
		b := &t.Brackets[i]
		if b.Kind == "" {
			t.attribute(b)
		}
		if b.Parent >= 0 {
			depths[i] = depths[b.Parent]
		}
		if b.Kind.Contested() {
			depths[i]++
			b.Depth = depths[i]
		}
	}
}

// quoted finds the brackets in quotations that are an editor's: where a letter was put in
// at their beginning, "[t]he measure was applied [in good faith]", all of them; and the
// noun behind the pronoun that it stands for, "they [the clubs] pay".
func (t *Text) quoted() {
	if !slices.ContainsFunc([]string{`"`, "“", "„", "«", "‘"}, func(q string) bool {
		return strings.Contains(t.Source, q)
	}) {
		return
	}
	for i := range t.Brackets {
		b := &t.Brackets[i]
		if b.Kind == "" && t.explains(i) {
			b.Kind = KindNote
			continue
		}
		before, n := utf8.DecodeLastRuneInString(t.Source[:b.At])
		if b.Kind != KindEditor || !opensQuote(before) {
			continue
		}
		end := strings.IndexAny(t.Source[b.End():min(len(t.Source), b.End()+mostAddress)],
			closers[before])
		for k := i + 1; end >= 0 && k < len(t.Brackets) && t.Brackets[k].End() <= b.End()+end+
			n; k++ {
			if t.Brackets[k].Kind == "" {
				t.Brackets[k].Kind = KindNote
			}
		}
	}
}

// explains reports whether a bracket in a quotation says whom the pronoun before it means.
func (t *Text) explains(i int) bool {
	b := &t.Brackets[i]
	first := strings.ToLower(firstWord(t.Words(i)))
	return pronouns[strings.ToLower(lastWord(t.Source[:b.At]))] && b.Parent < 0 &&
		!strings.HasPrefix(t.Source[b.End():], "[") &&
		first != "" && !forces[first] && !finite[first] && !adverbs[first] && !openers[first] &&
		!strings.HasSuffix(first, "ly") &&
		t.inQuotation(b.Span)
}

// inQuotation reports whether a span lies in a quotation that opens before it in its text
// and closes behind it.
func (t *Text) inQuotation(s Span) bool {
	before := t.Source[max(0, s.At-mostAddress):s.At]
	rest := t.Source[s.End():min(len(t.Source), s.End()+mostAddress)]
	if strings.Count(before, `"`)%2 == 1 && strings.Contains(rest, `"`) {
		return true
	}
	at := strings.LastIndexAny(before, "“„«")
	if at < 0 {
		return false
	}
	open, n := utf8.DecodeRuneInString(before[at:])
	return !strings.ContainsAny(before[at+n:], closers[open]) &&
		strings.ContainsAny(rest, closers[open])
}

// closers are the marks that close a quotation, by the one that opens it.
var closers = map[rune]string{'"': "\"", '“': "”", '„': "“”", '«': "»", '‘': "’"}

// mostShort is the most bytes of a bracket that may be anything but contested words:
// a gap, a reference, letters in a word.
const mostShort = 60

// kind says what bracket i is for.
func (t *Text) kind(i int, negotiated bool) Kind {
	b := &t.Brackets[i]
	s := strings.TrimSpace(t.Words(i))
	if b.Earlier || b.Later {
		return ""
	}
	switch {
	case isLink(t.Source, *b):
		return KindLink
	case isNote(s) && !(strings.EqualFold(s, "note") && (t.isVerb(b) || t.followsBracket(b))),
		t.Source[b.At] == '{' &&
			(s == "" || !startsWords(s)):
		return KindNote // {:toc}, {#name}, {{…}}: marks of whoever set the text
	case !isSquare(t.Source[b.At:]) && begins(t.Source[max(0, b.At-mostMarks):],
		min(b.At, mostMarks)) && !strings.HasPrefix(t.Source[b.At:], "{"):
		return KindNote // 【…】 at the beginning heads the text
	case begun(strings.ToLower(s[:min(len(s), mostShort)]), "placeholder"):
		return KindPlaceholder
	case len(s) > mostShort:
		return ""
	case isPlaceholder(s) && !(nameable[strings.ToLower(s)] && t.isVerb(b)):
		return KindPlaceholder
	case isNoText(s):
		return KindNone
	case isReference(t.Source, *b, s) && !t.continues(i) &&
		!(negotiated && inSentence(t.Source, *b)):
		return KindReference
	case isEditors(t.Source, *b, negotiated):
		return KindEditor
	}
	return ""
}

// isVerb reports whether the one word of a bracket that is a noun, too, is a verb where it
// stands: shall [address] the costs, the Parties [recognize] [note].
func (t *Text) isVerb(b *Bracket) bool {
	rest := t.Source[b.End():min(len(t.Source), b.End()+mostShort)]
	switch before := t.wordBefore(b.At); {
	case forces[before], before == "not", several[before]:
		return true
	case before == "to":
		next := strings.ToLower(firstWord(rest))
		return next != "" && !prepositions[next] && !openers[next] // to [name] at [place]
	}
	return false
}

// followsBracket reports whether nothing but a blank stands between a bracket and the one
// before it.
func (t *Text) followsBracket(b *Bracket) bool {
	return strings.HasSuffix(strings.TrimRight(t.Source[:b.At], " "), "]")
}

// startsWords reports whether words or a bracket begin s, behind a mark and a blank: {, if so}.
func startsWords(s string) bool {
	if s[0] == ',' || s[0] == ';' {
		s = strings.TrimLeft(s[1:], " ")
	}
	return s != "" && (isLetter(s) || isDigit(s) || isSquare(s))
}

// isSquare reports whether s begins with a square bracket.
func isSquare(s string) bool { return strings.HasPrefix(s, "[") || strings.HasPrefix(s, "［") }

// mostAddress is the most bytes of an address.
const mostAddress = 2000

// isLink reports whether a bracket is that of a link in Markdown: [words](address),
// [name]: address.
func isLink(s string, b Bracket) bool {
	rest := s[b.End():min(len(s), b.End()+mostAddress)]
	switch {
	case strings.HasPrefix(rest, "("):
		end := strings.IndexAny(rest, ") \n")
		if end <= 0 {
			return false
		}
		to := rest[1:end]
		return strings.Contains(to, "://") || strings.HasPrefix(to, "#") ||
			strings.HasPrefix(to, "/") || strings.HasPrefix(to, "mailto:")
	case strings.HasPrefix(rest, ": "):
		to := strings.TrimSpace(rest[1:])
		return strings.HasPrefix(to, "http://") || strings.HasPrefix(to, "https://") ||
			strings.HasPrefix(to, "/")
	}
	return false
}

// isNote reports whether words in brackets are a note on the text.
func isNote(s string) bool {
	head := strings.ToLower(s[:min(len(s), mostShort)])
	return head != "" && noteStarts[head[0]] && slices.ContainsFunc(noteWords, func(w string) bool {
		return begun(head, w)
	})
}

// begun reports whether a text begins with a word or more.
func begun(s, w string) bool {
	rest, ok := strings.CutPrefix(s, w)
	return ok && (rest == "" || !isLetter(rest))
}

// isPlaceholder reports whether words in brackets are a gap that is to be filled.
func isPlaceholder(s string) bool {
	word := s != "" && (s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z' || isDigit(s)) && s[0]|0x20 != 'x'
	if !word && strings.Trim(s, " .…_-–—?*#•●xX\u00a0\u200b") == "" {
		return true
	}
	low := strings.ToLower(strings.Trim(s, ". "))
	if low != "" && gapStarts[low[0]] && slices.ContainsFunc(gapHeads, func(w string) bool {
		return begun(low, w)
	}) {
		return true
	}
	return gapWords[low] || utf8.RuneCountInString(s) == 1 && unicode.IsUpper([]rune(s)[0]) &&
		strings.ContainsAny(s, "NYZ")
}

// isNoText reports whether words in brackets say that there is to be no text.
func isNoText(s string) bool { return noTextWords[strings.ToLower(strings.Trim(s, ". "))] }

// isReference reports whether a bracket refers to a note or a source: numbers alone,
// unless what stands around says that they are words of the text.
func isReference(s string, b Bracket, inner string) bool {
	if strings.HasPrefix(inner, "^") || inner != "" && strings.Trim(inner, "*†‡") == "" {
		return true
	}
	if inner == "" || strings.Trim(inner, "0123456789,;–- ") != "" || !isDigit(inner) {
		return false
	}
	rest := s[b.End():]
	if strings.HasPrefix(rest, "[") || b.At > 0 && s[b.At-1] == ']' {
		return false // [50][60]
	}
	from, to := alongside(s, b.Span)
	return !isCounted(s[:from], s[to:]) && !isYear(inner, s[:from], s[to:])
}

// isYear reports whether a number between two pieces of text is a year there: in [2029]
// [2030]. The year before the name of a court or of its reports is a reference.
func isYear(inner, before, after string) bool {
	const digits = 4
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, " "))
	return len(inner) == digits && (inner[0] == '1' && inner[1] == '9' ||
		inner[0] == '2' && inner[1] <= '1') && strings.HasSuffix(before, " ") &&
		yearBehind[strings.ToLower(lastWord(before))] && !unicode.IsUpper(next) &&
		!unicode.IsDigit(next)
}

// numberRow is a row of numbers in brackets of their own, with blanks between them.
const numberRow = "0123456789[] "

// alongside gives a number in brackets with those beside it: above [25] [40] metres.
func alongside(s string, b Span) (from, to int) {
	before, rest := s[max(0, b.At-mostShort):b.At], s[b.End():min(len(s), b.End()+mostShort)]
	from = b.At - len(before) + len(strings.TrimRight(before, numberRow))
	to = b.End() + len(rest) - len(strings.TrimLeft(rest, numberRow))
	if k := strings.IndexByte(s[from:b.At], '['); k >= 0 {
		from += k
	} else {
		from = b.At
	}
	if k := strings.LastIndexByte(s[b.End():to], ']'); k >= 0 {
		to = b.End() + k + 1
	} else {
		to = b.End()
	}
	return from, to
}

// inSentence reports whether a number in brackets, with those beside it, stands between two
// words as one of them: a reference is glued to what it bears out, or ends a sentence.
func inSentence(s string, b Bracket) bool {
	from, to := alongside(s, b.Span)
	before, glued := strings.CutSuffix(s[:from], " ")
	after, follows := strings.CutPrefix(s[to:], " ")
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return glued && follows && unicode.IsLetter(last) && unicode.IsLetter(next)
}

// continues reports whether a bracket goes on with a list of numbers of the text:
// Articles [9] and [11].
func (t *Text) continues(i int) bool {
	if i == 0 {
		return false
	}
	before, b := &t.Brackets[i-1], &t.Brackets[i]
	if before.Kind != "" || before.End() > b.At || !isDigit(t.Words(i-1)) {
		return false
	}
	return b.At-before.End() < mostShort &&
		joining[strings.ToLower(strings.TrimSpace(t.Source[before.End():b.At]))]
}

// isCounted reports whether a number between two pieces of text is counted or ordered
// there: Articles [9] and [11], within [30] days, USD [100] billion.
func isCounted(before, after string) bool {
	word := strings.ToLower(lastWord(before))
	if countedAfter[word] || strings.HasSuffix(strings.TrimRight(before, " "), "$") ||
		strings.HasSuffix(strings.TrimRight(before, " "), "€") {
		return true
	}
	if word == "" && !strings.HasSuffix(before, " ") && before != "" || before == "" {
		return before == ""
	}
	next := strings.ToLower(firstWord(after))
	return countedBefore[next] || strings.HasPrefix(strings.TrimLeft(after, " \u00a0"), "%")
}

// isEditors reports whether a bracket holds letters that an editor put into a word.
func isEditors(s string, b Bracket, negotiated bool) bool {
	inner := s[b.Inner.At:b.Inner.End()]
	if words.IsLocant(s[:b.At], inner, s[b.End():]) {
		return true
	}
	for _, r := range inner {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && r != ' ' {
			return false
		}
	}
	if inner == "" || inner[0] == ' ' || inner[len(inner)-1] == ' ' || s[b.At] != '[' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(s[:b.At])
	after, _ := utf8.DecodeRuneInString(s[b.End():])
	glued, follows := hasCase(before), hasCase(after)
	first, n := utf8.DecodeRuneInString(inner)
	stem := lastWord(s[:b.At])
	switch {
	case n == len(inner) && !glued && unicode.IsLower(after) &&
		(unicode.IsUpper(first) || opensQuote(before)):
		return true // [T]he, and "[t]he measure"
	case n == len(inner) && glued && before < unicode.MaxASCII &&
		(follows || len(stem) == 1 && !strings.EqualFold(stem, "a")):
		return true // s[h]all, o[r]: a letter that was left out
	case !glued && !follows, negotiated, before == ']', after == '[':
		return false
	case !follows && endings[inner] && len(stem) > 2:
		return false // the Party[ies], the tenant[s]: an option
	}
	return true
}

// opensQuote reports whether r is a mark that opens a quotation.
func opensQuote(r rune) bool { return strings.ContainsRune("\"“„«‘", r) }

// holdsWords reports whether brackets stand round whole words in a text: whether it is
// one that is negotiated.
func holdsWords(t *Text) bool {
	for i := range t.Brackets {
		b := &t.Brackets[i]
		if !isSquare(t.Source[b.At:]) && !b.Earlier {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(t.Source[:b.At])
		after, _ := utf8.DecodeRuneInString(t.Source[b.End():])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) &&
			utf8.RuneCountInString(t.Words(i)) > 1 && t.kind(i, false) == "" {
			return true
		}
	}
	return false
}

// hasCase reports whether r is a letter of a script with capitals: the others are not
// all written with blanks between their words.
func hasCase(r rune) bool { return unicode.IsUpper(r) || unicode.IsLower(r) }

// lastWord gives the word that s ends with, blanks aside.
func lastWord(s string) string {
	s = strings.TrimRight(s, " \u00a0")
	at := len(s)
	for at > 0 && len(s)-at < mostShort {
		r, n := utf8.DecodeLastRuneInString(s[:at])
		if !unicode.IsLetter(r) && r != '§' {
			break
		}
		at -= n
	}
	return s[at:]
}

// firstWord gives the first word of s, with one blank before it.
func firstWord(s string) string {
	s = strings.TrimLeft(s[:min(len(s), mostShort)], " \u00a0")
	if i := strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && r != '°'
	}); i >= 0 {
		return s[:i]
	}
	return s
}

// isLetter reports whether s begins with a letter.
func isLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// isDigit reports whether s begins with a digit.
func isDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
