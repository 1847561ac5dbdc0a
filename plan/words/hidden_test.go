package words_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/plan/words"
)

func TestHidden(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{name: "nothing", text: "Plain words,\twith a tab\r\nand a line break."},
		{name: "a mark that turns text round", text: "to \u202eyna", want: "3 U+202E"},
		{name: "several", text: "a\u200bb\u00adc\x07", want: "1 U+200B, 5 U+00AD, 8 U+0007"},
		{name: "private use", text: "\ue000", want: "0 U+E000"},
		{name: "a filler", text: "a\u3164b", want: "1 U+3164"},
		{name: "a joiner in Persian", text: "می\u200cخواهم"},
		{name: "a joiner in English", text: "un\u200cseen", want: "2 U+200C"},
		{name: "a joiner in a pictograph", text: "👩\u200d🌾"},
		{name: "a plane above the first", text: "\U000f0000", want: "0 U+F0000"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for at, c := range words.Hidden(tt.text) {
				got = append(got, fmt.Sprint(at, " ", words.CodePoint(c)))
			}
			assert.Equal(t, tt.want, strings.Join(got, ", "))
		})
	}
}

// One rule says what a reader does not see: what Hidden warns of is what Escape
// does not let pass, and nothing that a control or format character does passes.
func TestHiddenIsWhatIsEscaped(t *testing.T) {
	t.Parallel()
	for c := range rune(0x30000) {
		if c >= 0xd800 && c < 0xe000 || c == '\n' || c == '\r' || c == '\t' || c == utf8.RuneError {
			continue
		}
		s := string(c)
		hidden := false
		for range words.Hidden(s) {
			hidden = true
		}
		if escaped := words.Escape(s) != s; hidden != escaped || hidden != words.IsHidden(c) {
			t.Fatalf("%U: hidden %v, escaped %v, by itself %v", c, hidden, escaped,
				words.IsHidden(c))
		}
		if unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co) &&
			!unicode.Is(unicode.Prepended_Concatenation_Mark, c) {
			assert.True(t, hidden, "%U", c)
		}
	}
}

func TestMarkup(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{name: "nothing", text: "a < b & c > d; R&D; [shall] (should); x]"},
		{
			name: "tags", text: `<p class="x">One<br/>two</P>`,
			want: `0 <p class="x">, 16 <br/>, 24 </P>`,
		},
		{name: "entities", text: "a&nbsp;b&#160;c&#xA0;", want: "1 &nbsp;, 8 &#160;, 15 &#xA0;"},
		{
			name: "the address of a link", text: "the [charter](https://example.org) of",
			want: "12 ](https:",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for at, mark := range words.Markup(tt.text) {
				got = append(got, fmt.Sprint(at, " ", mark))
			}
			assert.Equal(t, tt.want, strings.Join(got, ", "))
		})
	}
}
