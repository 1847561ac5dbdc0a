package render_test

import (
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
)

func written(tb testing.TB, write func(io.Writer, *diff.Comparison, ...render.Option) error,
	c *diff.Comparison, opts ...render.Option,
) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, write(&b, c, opts...))
	return b.String()
}

// TestGoldenPages holds whole outputs for other programs.
func TestGoldenPages(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ plan, old, new string }{
		{"ukraine2025", "us-28", "e3-28"},
		{"water-talks", "belm-draft", "arva-reply"},
		{"lease", "lease-1", "lease-2"},
	} {
		t.Run(tt.plan, func(t *testing.T) {
			t.Parallel()
			c, err := diff.Between(load(t, tt.plan), tt.old, tt.new)
			require.NoError(t, err)
			name := tt.plan + "_" + tt.old + "_" + tt.new
			golden(t, name+".md", written(t, render.Markdown, c))
			golden(t, name+"_folded.md",
				written(t, func(w io.Writer, c *diff.Comparison, opts ...render.Option) error {
					return render.Markdown(w,
						c, append(opts, render.Folded(), render.Limit(65_536))...)
				}, c))
			golden(t, name+".csv", written(t, render.CSV, c))
		})
	}
}

// oneText compares a text with the same text and a word more.
func oneText(id, text string) *diff.Comparison {
	side := func(id, text string) *plan.Version {
		return &plan.Version{
			ID:     id,
			Points: []plan.Point{{Number: "1", Content: plan.Content{Text: text}}},
		}
	}
	return diff.Compare(side(id, text), side("other", text+" more"))
}

// TestTextsOfOthersAreNoMarkup: what is written in a draft stays a text on the
// page, and is shown to the letter there. That it is so was tried with a reader of
// GitHub Flavored Markdown; here its source is held.
func TestTextsOfOthersAreNoMarkup(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"<script>x</script>", `\<script>x\</script>`},
		{"<!-- x -->", `\<!-- x -->`},
		{"**b** _i_ `c` ~~s~~", "\\*\\*b\\*\\* \\_i\\_ \\`c\\` \\~\\~s\\~\\~"},
		{"[a](javascript:b) ![c](d)", `\[a\](javascript:<!-- -->b) !\[c\](d)`},
		{"http://e.com", `http:<!-- -->//e.com`},
		{"www.e.com", `w<!-- -->ww.e.com`},
		{"mailto:a@b.c", `mailto:<!-- -->a@<!-- -->b.c`},
		{"@user/team", `@<!-- -->user/team`},
		{"owner/repo#12 GH-3 !4", `owner/repo#<!-- -->12 G<!-- -->H-3 !<!-- -->4`},
		{":smile: :thumbs_up:", `:<!-- -->smile: :<!-- -->thumbs\_up:`},
		{"&lt;b&gt;", `\&lt;b\&gt;`},
		{`\<b>`, `\\\<b>`},
		{"$100 to $200", `\$100 to \$200`},
		{"a | b", `a \| b`},
		{"{{ x }} {% y %}", `\{\{ x \}\} \{\% y \%\}`},
		{"a\u202eb\x1b[2J", `aU+202EbU+001B\[2J`},
		{"two\nlines\n\n# here", `two lines  # here`},
	} {
		assert.Contains(t, written(t, render.Markdown, oneText("d", tt.text)), "\n> \""+tt.want+`"`,
			tt.text)
	}
	for id, want := range map[string]string{
		"# x": `\# x`, "- x": `\- x`, "+ x": `\+ x`, "> x": `\> x`, "1. x": `1\. x`,
		"2) x": `2\) x`, "=": `\=`, "---": `\---`, "3.2": "3.2",
	} {
		assert.Contains(t, written(t, render.Markdown, oneText(id, "x")),
			"\n"+want+":\n\n> \"x\"\n", id)
	}
}

// TestMarkdownQuotesOnlyWordsThatWereRead looks at every quotation and every mark.
func TestMarkdownQuotesOnlyWordsThatWereRead(t *testing.T) {
	t.Parallel()
	everyPair(t, func(t *testing.T, p *plan.Plan, c *diff.Comparison) {
		t.Helper()
		exact := exactWords(p)
		told := ""
		for line := range strings.Lines(written(t, render.Markdown, c)) {
			quote, ok := strings.CutPrefix(strings.TrimSpace(line), `> "`)
			if !ok {
				told = line
				continue
			}
			assert.NotContains(t, told, "told:")
			quote = strings.NewReplacer("<del>", "", "</del>", "", "<ins>", "", "</ins>", "",
				"<!-- -->", "").Replace(strings.TrimSuffix(quote, `"`))
			for part := range strings.SplitSeq(quote, `\[…\]`) {
				part = strings.Join(strings.Fields(strings.ReplaceAll(part, `\`, "")), " ")
				assert.Contains(t, exact, part)
			}
		}
	})
}

// shownChanges counts the changes that rows tell: of a text that answers another, and of which no
// words are compared, nothing is told of where they stand.
func shownChanges(c *diff.Comparison) int {
	counters := c.Old.Relation == plan.RelationCounters || c.New.Relation == plan.RelationCounters
	own := counters && c.Basis.Version == "" && c.Tally.Words == 0
	placing := []diff.Kind{
		diff.KindRenumbered, diff.KindMoved, diff.KindSplit, diff.KindMerged,
		diff.KindRegrouped,
	}
	n := 0
	for i := range c.Changes {
		if !own || !slices.Contains(placing, c.Changes[i].Kind) {
			n++
		}
	}
	return n
}

// TestCSVIsNoFormula: no cell is one, and each is what a reader of RFC 4180 finds.
func TestCSVIsNoFormula(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1",
		`a "quoted", b`, "two\nlines",
	} {
		out := written(t, render.CSV, oneText("d", text))
		assert.Equal(t, strings.Count(out, "\n"), strings.Count(out, "\r\n"))
	}
	old := &plan.Version{
		Points: []plan.Point{{
			Number:  "=1",
			Content: plan.Content{Text: "-2 degrees in \"Arva\", say\nsome."},
		}},
		Coverage: plan.CoverageComplete,
	}
	rows, err := csv.NewReader(strings.NewReader(written(t, render.CSV,
		diff.Compare(old, &plan.Version{Coverage: plan.CoverageComplete})))).ReadAll()
	require.NoError(t, err)
	assert.Equal(t, [][]string{
		{
			"old", "new", "kind", "label", "old words", "new words", "effect", "key", "reason",
			"copies",
		},
		{
			"'=1", "", "removed", "", `'-2 degrees in "Arva", say some.`, "", "DELETED", "",
			"whole-text", "",
		},
	}, rows)
	everyPair(t, func(t *testing.T, _ *plan.Plan, c *diff.Comparison) {
		t.Helper()
		rows, err := csv.NewReader(strings.NewReader(written(t, render.CSV, c))).ReadAll()
		require.NoError(t, err)
		assert.GreaterOrEqual(t, len(rows), shownChanges(c)+1, "a row for each change")
		for _, row := range rows {
			for _, cell := range row {
				assert.False(t, cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])), cell)
			}
			if row[3] == "TOLD" {
				assert.Empty(t, row[4]+row[5], "what is told are nobody's words")
			}
		}
	})
}

// TestRestyledWordsAreShown: what differs in style alone is shown by its words,
// in every output, and letter case on the first screen too.
func TestRestyledWordsAreShown(t *testing.T) {
	t.Parallel()
	draft := func(heading, text string) *plan.Version {
		return &plan.Version{
			ID: "d",
			Points: []plan.Point{{
				Number: "1", Heading: heading,
				Content: plan.Content{Text: text},
			}},
		}
	}
	c := diff.Compare(draft("Duties", "We provide the services in good faith."),
		draft("DUTIES", "We provide the Services in good faith."))
	for name, out := range map[string]string{
		"text": text(t, c), "brief": text(t, c, render.Brief()),
		"table":    written(t, render.Verdicts, c),
		"markdown": written(t, render.Markdown, c), "csv": written(t, render.CSV, c),
	} {
		assert.Contains(t, out, "services -> Services; heading: Duties -> DUTIES", name)
	}
}
