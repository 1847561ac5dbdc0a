package quote_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/quote"
	"github.com/redraft-go/redraft/plan"
)

// What is a quotation, in all marks.
func TestMarks(t *testing.T) {
	t.Parallel()
	p := &plan.Plan{Versions: []plan.Version{{
		ID:     "a",
		Points: []plan.Point{{ID: "1", Content: plan.Content{Text: "Nothing."}}},
	}}}
	for _, tt := range []struct {
		name, article string
		want          []string
		lone          int
	}{
		{"straight", "He said \"yes\" and\n(\"no\").", []string{"yes", "no"}, 0},
		{"curly", "“One,” he said. “Two.”", []string{"One,", "Two."}, 0},
		{"guillemets, both ways", "«un» und »zwei«", []string{"un", "zwei"}, 0},
		{"guillemets with spaces", "« un mot »", []string{"un mot"}, 0},
		{"single guillemets", "‹ un › et ›zwei‹", []string{"un", "zwei"}, 0},
		{"German and Polish", "„eins“ i „dwa”, und ‚drei‘", []string{"eins", "dwa", "drei"}, 0},
		{"a low mark and a straight one", "„eins\" und „zwei“", []string{"eins", "zwei"}, 0},
		{"Swedish", "Han sade ”ja” och ”nej”.", []string{"ja", "nej"}, 0},
		{"Japanese", "彼は「はい」と言った。『本』も。", []string{"はい", "本"}, 0},
		{"Chinese", "他说“一致同意”。", []string{"一致同意"}, 0},
		{"typewriter", ",,eins'' and ``two'' and ''three''", []string{"eins", "two", "three"}, 0},
		{
			"single, and apostrophes",
			"It’s ‘the workers’ rights’, isn't it? 'Ukraine's own' and the boys' game.",
			[]string{"the workers’ rights", "Ukraine's own"},
			0,
		},
		{
			"single, curly, over a sentence", "‘It is closed,’ she said. ‘It’s theirs.’",
			[]string{"It is closed,", "It’s theirs."},
			0,
		},
		{"no quotation", "'Tis the '90s, rock 'n' roll and 5' 10\" of it.", nil, 1},
		{
			"nested", "“he said ‘no way’ and «never»”",
			[]string{"he said ‘no way’ and «never»", "no way", "never"},
			0,
		},
		{
			"nested in its own kind", "«он сказал «нет» и ушёл»",
			[]string{"он сказал «нет» и ушёл", "нет"},
			0,
		},
		{
			"nested, Russian", "«внешние „внутренние“ кавычки»",
			[]string{"внешние „внутренние“ кавычки", "внутренние"},
			0,
		},
		{"over a line", "“one\ntwo” “three”", []string{"one two", "three"}, 0},
		{
			"of two paragraphs, opened again", "“first.\n\n“second.” After.",
			[]string{"first.\nsecond."},
			0,
		},
		{
			"of two paragraphs, straight", "\"first.\n\n\"second.\" After.",
			[]string{"first.\nsecond."},
			0,
		},
		{
			"of two paragraphs, closed in the second", "It says “first.\n\nsecond” and more.",
			[]string{"first.\nsecond"},
			0,
		},
		{"not closed", "“first\n\nsecond", nil, 1},
		{
			"a whole paragraph", "Before.\n\n\"All of it.\"\n\n“And this.”\n\nAfter.",
			[]string{"All of it.", "And this."},
			0,
		},
		{"a space inside", "borders are \" firm and old\".", []string{"firm and old"}, 0},
		{"nothing between", "\"\" and “” and “…”", nil, 0},
		{
			"Markdown", "It is **“bold _words_”** and [a “link”](http://a.example \"title\").",
			[]string{"bold words", "link"},
			0,
		},
		{
			"block quotations", "A.\n\n> one\n> goes on\n>\n> two\n\nB.\n\n> three\n\n> four\n",
			[]string{"one goes on\ntwo", "three", "four"},
			0,
		},
		{"a block quotation in marks", "> “only this”\n", []string{"only this"}, 0},
		{
			"a block quotation with a signature and numbers", "> 6. The size.\n>\n> — Gazette\n",
			[]string{"The size."},
			0,
		},
		{"HTML", "<p>He said &ldquo;one&nbsp;two&rdquo; &amp; &quot;three&quot;, <q>four <b>five</b></q>.</p><blockquote><p>six</p></blockquote><blockquote>seven</blockquote>", []string{"one\u00a0two", "three", "four five", "six", "seven"}, 0},
		{
			"HTML that is not shown",
			"<p title=\"a “b”\">x</p><script>var a = \"no\"</script><p>“c d”</p>",
			[]string{"c d"},
			0,
		},
		{"front matter", "---\ntitle: \"No quotation\"\n---\n\nBut “one”.", []string{"one"}, 0},
		{"none", "plain", nil, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r, err := quote.Article(p, "a", tt.article)
			require.NoError(t, err)
			var got []string
			for _, q := range r.Quotations {
				got = append(got, q.Text)
				source := tt.article[q.At : q.At+q.Len]
				require.Equal(t, source, strings.TrimSpace(source))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			require.Len(t, r.Lone, tt.lone)
		})
	}
}
