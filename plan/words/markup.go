package words

import (
	"iter"
	"regexp"
	"strings"
)

// Markup yields what looks like the mark-up of a page in a text, with its places
// in bytes: a tag, a named or numbered character, the beginning of the address
// of a Markdown link. A text may well have a "<" or "&" of its own.
func Markup(s string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for at := 0; mayMark(s[at:]); {
			found := markup.FindStringIndex(s[at:])
			if found == nil || !yield(at+found[0], s[at+found[0]:at+found[1]]) {
				return
			}
			at += found[1]
		}
	}
}

// mayMark reports whether s has what each mark begins with.
func mayMark(s string) bool {
	return strings.IndexByte(s, '<') >= 0 || strings.IndexByte(s, '&') >= 0 ||
		strings.IndexByte(s, ']') >= 0
}

// markup finds a tag, an entity, or where the address of a link begins.
var markup = regexp.MustCompile(
	`(?i)</?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|q|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s[^<>]{0,400})?/?>` +
		`|&(?:nbsp|amp|lt|gt|quot|apos|shy|ndash|mdash|hellip|[lr][sd]quo|laquo|raquo|sect|[a-z]{1,2}uml|[a-z](?:acute|grave|circ|cedil|tilde)|#[0-9]{1,7}|#x[0-9a-f]{1,6});` +
		`|\]\((?:https?:|mailto:|#|/)`)
