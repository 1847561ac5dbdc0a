package outline_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestCodes has one text for each code.
func TestCodes(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name diag.Code
		text string
		opts []outline.Option
		want string // the first diagnostic of the code
	}{
		{
			name: outline.CodeNoWords, text: "\n* * *\n…",
			want: "1:1: warning: no words of a draft: nothing is known of it [no-words]",
		},
		{
			name: outline.CodeHiddenInText, text: "1. a\n2. to \u202eyna\n3. b\u202e\u2066",
			want: "2:7: warning: the hidden character U+202E, the first of 2 [hidden-in-text]",
		},
		{
			name: outline.CodeMarkupInText, text: "1. a\n2. Gates & &amp;amp; doors &amp;lt;",
			want: "2:12: warning: &amp; looks like mark-up of a page; the first of 2 [markup-in-text]",
		},
		{
			name: outline.CodeNoNumbering, text: "One.\n\nTwo.",
			want: "1:1: warning: no numbering found: every paragraph is a point [no-numbering]",
		},
		{
			name: outline.CodeMissingNumber, text: "1. a\n2. b\n4. d",
			want: "3:1: warning: 4 follows 2 [missing-number]",
		},
		{
			name: outline.CodeRepeatedNumber, text: "1. a\n1a. b\n1a. c\n2. d",
			want: "3:1: warning: 1a again [repeated-number]",
		},
		{
			name: outline.CodeOutOfOrder, text: "Article 1. A.\nArticle 3. C.\nArticle 2. B.",
			want: "3:9: warning: 2 after 3: out of order [out-of-order]",
		},
		{
			name: outline.CodeStartsLate, text: "7. g\n8. h",
			want: "1:1: warning: the list begins with 7 [starts-late]",
		},
		{
			name: outline.CodeRestarts, text: "1. a\n2. b\n1. c\n2. d",
			want: "3:1: warning: 1 after 2: the list begins anew [restarts]",
		},
		{
			name: outline.CodeMixedStyle, text: "1. a\n2) b",
			want: "2:1: warning: 2 is printed in another way than 1 [mixed-style]",
		},
		{
			name: outline.CodeMixedScript, text: "a) one\nб) two",
			want: "2:1: warning: б is Cyrillic, the letter before it Latin [mixed-script]",
		},
		{
			name: outline.CodeNotANumber, text: "1. a\n2. b\n90. c",
			want: "3:1: warning: 90 fits no list: read as text [not-a-number]",
		},
		{
			name: outline.CodeRunningNumber,
			text: "1. The gate is open to all. 2. The wall is kept by both. 3. The guard is common.",
			want: "1:29: warning: 2 numbers inside this line taken for those of points [running-number]",
		},
		{
			name: outline.CodePageNumber, text: "1. a\n\n1\n\n2. b",
			want: "3:1: warning: 1 was taken for the number of a page [page-number]",
		},
		{
			name: outline.CodeHeadingGuessed,
			text: "1. Peace\nThere is peace.\n2. Trade\nThere is trade.",
			want: "1:4: warning: taken for a heading: Peace [heading-guessed]",
		},
		{
			name: outline.CodeClosingGuessed, text: "1. a.\n2. b.\n3. c.\n\nSo it was.",
			want: "5:1: warning: from here on taken for no part of the last point: So it was. [closing-guessed]",
		},
		{
			name: outline.CodeUnpairedQuote, text: "1. “a.\n2. b.",
			want: "1:4: warning: “ has no counterpart: taken for layout [unpaired-quote]",
		},
		{
			name: outline.CodeEmptyPoint, text: "1. a\n2.\n3. c",
			want: "2:1: warning: nothing stands after 2 [empty-point]",
		},
		{
			name: outline.CodeTooDeep, text: deepText(30),
			want: "25:49: warning: nested deeper than 24 levels: read as text [too-deep]",
		},
		{
			name: outline.CodeTooLarge, text: "1. a\n2. b\n3. c",
			opts: []outline.Option{outline.MaxSize(8)},
			want: "2:1: warning: beyond the limit of 8 bytes: the rest is not read [too-large]",
		},
		{
			name: outline.CodeBadUTF8, text: "1. a\xff\xfe b",
			want: "1:5: warning: 2 bytes that are not UTF-8 are left out of the text [bad-utf8]",
		},
		{
			name: outline.CodeStartNotFound, text: "1. a",
			opts: []outline.Option{outline.Start("Plan")},
			want: "1:1: warning: no line has Plan: read from the beginning [start-not-found]",
		},
		{
			name: outline.CodeStopNotFound, text: "1. a",
			opts: []outline.Option{outline.Stop("End")},
			want: "1:5: warning: no line has End: read to the end [stop-not-found]",
		},
		{
			name: outline.CodeBadSample, text: "1. a",
			opts: []outline.Option{outline.Numbering("1.", "?")},
			want: "1:1: warning: ? is no number that is known: left out [bad-sample]",
		},
		{
			name: outline.CodeTooMany, text: "1. a\n3. b\n5. c\n7. d",
			opts: []outline.Option{outline.MaxDiagnostics(1)},
			want: "3:1: warning: more than 1 findings; the rest is not told [too-many]",
		},
	}
	var tested []diag.Code
	for _, tt := range tests {
		tested = append(tested, tt.name)
		t.Run(string(tt.name), func(t *testing.T) {
			t.Parallel()
			o := outline.Parse(tt.text, tt.opts...)
			checkOutline(t, tt.text, o)
			i := slices.IndexFunc(o.Diagnostics, func(d diag.Diagnostic) bool {
				return d.Code == tt.name
			})
			require.GreaterOrEqual(t, i, 0, "%v", o.Diagnostics)
			assert.Equal(t, tt.want, o.Diagnostics[i].String())
		})
	}
	var known []diag.Code
	for _, info := range outline.Codes() {
		known = append(known, info.Code)
		assert.Equal(t, diag.SeverityWarning, info.Severity, info.Code)
		assert.NotEmpty(t, info.About, info.Code)
	}
	assert.ElementsMatch(t, known, tested)
}

// deepText has one point with a bullet inside the other.
func deepText(levels int) string {
	var b strings.Builder
	for i := range levels {
		b.WriteString(strings.Repeat("  ", i) + "- deep\n")
	}
	return b.String()
}
