package plan

import (
	"regexp"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// seen warns of what is in a text of clauses and is no clause words: characters
// that cannot be seen, and mark-up of a page. One warning of each is enough.
func (k *checker) seen(here *diag.Path, s string) {
	if h := hiddenInText(s); h.count > 0 {
		params := []strict.Param{strict.P("character", codePoint(h.first)), strict.P("at", strconv.Itoa(h.at)), strict.P("count", strconv.Itoa(h.count))}
		if h.count > 1 {
			params = append(params, variant("more"))
		}
		k.add(CodeHiddenInText, here, "text", params...)
	}
	if at := markup.FindStringIndex(s); at != nil {
		k.add(CodeMarkupInText, here, "text", strict.P("markup", s[at[0]:at[1]]), strict.P("at", strconv.Itoa(at[0])))
	}
}

// A hidden says which characters of a text cannot be seen.
type hidden struct {
	first     rune
	at, count int // of the first, in bytes; of all
}

// hiddenInText finds the characters of a text that a reader cannot see or that
// change the direction of the text around them. Line breaks and tabs are white
// space here, and joiners belong to the spelling of some scripts.
func hiddenInText(s string) hidden {
	var h hidden
	before := rune(0)
	for i, c := range s {
		if c == '\n' || c == '\r' || c == '\t' || !isHidden(c) || joiner(c) && joinsHere(before, s[i+utf8.RuneLen(c):]) {
			before = c
			continue
		}
		if h.count == 0 {
			h.first, h.at = c, i
		}
		h.count++
	}
	return h
}

// isHidden reports whether a character cannot be seen, or changes the direction
// of the text around it.
func isHidden(c rune) bool {
	switch {
	case c < 0x7f && c >= 0x20:
		return false
	case c == '\u115f', c == '\u1160', c == '\u3164', c == '\uffa0', c == '\u2800': // fillers: letters by class, blank to see
		return true
	}
	return unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Cs, unicode.Co)
}

// joinsHere reports whether a joiner between a character and the rest of a text
// has a meaning there. It may stand at the end of a word.
func joinsHere(before rune, rest string) bool {
	after, _ := utf8.DecodeRuneInString(rest)
	return unicode.In(before, joining...) || unicode.IsMark(before) || unicode.In(after, joining...)
}

func joiner(c rune) bool { return c == '\u200c' || c == '\u200d' }

// joining are the scripts in whose spelling a joiner has a meaning (Unicode
// Standard Annex #31, section 2.3), and pictographs, which it puts together.
var joining = []*unicode.RangeTable{
	unicode.Arabic, unicode.Bengali, unicode.Devanagari, unicode.Gujarati, unicode.Gurmukhi, unicode.Kannada,
	unicode.Khmer, unicode.Malayalam, unicode.Mongolian, unicode.Myanmar, unicode.Oriya, unicode.Sinhala,
	unicode.Syriac, unicode.Tamil, unicode.Telugu, unicode.So, unicode.Sk,
}

// markup is what a page's mark-up looks like: a tag, a named or numbered
// character, the address of a Markdown link. A text may well have a "<" or "&".
var markup = regexp.MustCompile(`(?i)</?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|q|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s[^<>]{0,400})?/?>` +
	`|&(?:nbsp|amp|lt|gt|quot|apos|shy|ndash|mdash|hellip|[lr][sd]quo|laquo|raquo|sect|[a-z]{1,2}uml|[a-z](?:acute|grave|circ|cedil|tilde)|#[0-9]{1,7}|#x[0-9a-f]{1,6});` +
	`|\]\((?:https?:|mailto:|#|/)`)
