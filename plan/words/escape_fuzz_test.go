package words_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// FuzzEscape holds that nothing of a text steers a terminal once it was escaped, that
// escaping twice is escaping once, and that what is found hidden or to be mark-up stands
// where it is said to.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{
		"a\x1b[31mb\u202ec", "\xff\xe2\x80 👩\u200d🚀 नि\u200dx \u200c",
		"<b>x</b> &amp; [a](b) \u00ad\u200b\ufeff", "a\r\n\tb\u2028", "1\ufe0f\u20e3 x\ufe0f",
		"\u034f\u2800\U000e0041",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, once := range []string{words.Escape(s), words.Line(s)} {
			if words.Escape(once) != once || !utf8.ValidString(once) {
				t.Errorf("%+q is escaped to %+q, which is not escaped", s, once)
			}
			if i := strings.IndexFunc(once, func(r rune) bool {
				return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
			}); i >= 0 {
				t.Errorf("%+q is escaped to %+q, which steers at %d", s, once, i)
			}
		}
		for at, r := range words.Hidden(s) {
			if got, _ := utf8.DecodeRuneInString(s[at:]); got != r {
				t.Errorf("%U is said to be at %d of %+q", r, at, s)
			}
		}
		for at, tag := range words.Markup(s) {
			if !strings.HasPrefix(s[at:], tag) || tag == "" {
				t.Errorf("%q is said to be at %d of %+q", tag, at, s)
			}
		}
	})
}
