package diff_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A draft of 78 brackets and the next state of it, in the style of talks on the climate:
// each change that was made is told, and nothing else (testdata/brackets/river.txt).
func TestNegotiatedText(t *testing.T) {
	older, newer := parsed(t, "river-older.txt"), parsed(t, "river-newer.txt")
	c := diff.Compare(older, newer)
	require.NoError(t, diff.Check(c))
	assert.Equal(t, []int{78, 45}, []int{c.Old.Brackets.Brackets, c.New.Brackets.Brackets})
	var got strings.Builder
	for i := range c.Links {
		name := ""
		for _, x := range append(c.Links[i].Old, c.Links[i].New...) {
			name = x.Ref.Point
			break
		}
		for _, line := range saysOf(c, i) {
			fmt.Fprintf(&got, "%s: %s\n", name, line)
		}
	}
	want, err := os.ReadFile("testdata/brackets/river.txt")
	require.NoError(t, err)
	assert.Equal(t, string(want), got.String())
}

// A shape of a paragraph: how it stands in the older and in the newer draft, and what is
// told of it, %s what it is about.
type shape struct{ old, new, says string }

var shapes = []shape{
	{
		"Each Party [shall][should] mend %s [in good time].",
		"Each Party shall mend %s [in good time].", `narrowed "shall">"shall" "should">""`,
	},
	{
		"[Ports [shall][should][other] mend %s [by 2030].]",
		"Ports [shall][should][other] mend %s [by 2030].",
		`unbracketed "Ports [shall][should][other] mend %[1]s [by 2030]">"Ports [shall][should][other] mend %[1]s [by 2030]"`,
	},
	{
		"Ports shall mend %s[, where the tide allows].",
		"Ports shall mend %s, where the tide allows.",
		`unbracketed "where the tide allows">"where the tide allows"`,
	},
	{
		"Ports should mend %s where the tide allows.",
		"Ports should mend %s [where the tide allows].",
		`bracketed "where the tide allows">"where the tide allows"`,
	},
	{
		"Ports shall mend %s by [date] [at low tide].",
		"Ports shall mend %s by 31 March 2029 [at low tide].", `reworded "date">"31 March 2029"`,
	},
	{
		"A fund of [100][200] marks pays for %s [each year].",
		"A fund of [100][200][150] marks pays for %s [each year].", `widened "">"150"`,
	},
	{
		"[Deltas: Ports shall mend %s.] [North: Ports should paint %[1]s.]",
		"[Deltas, Estland: Ports shall mend %s.] [North: Ports should paint %[1]s.]",
		`reattributed "[Deltas: Ports shall mend %[1]s.]">"[Deltas, Estland: Ports shall mend %[1]s.]"`,
	},
	{
		"Ports [shall/should] mend %s [by hand].", "Ports [should/shall] mend %s [by hand].",
		"restyled",
	},
	{
		"Money is [new,] [additional,] [adequate,] and goes to %s.",
		"Money is [new,] additional, [adequate,] and goes to %s.",
		`unbracketed "additional">"additional"`,
	},
	{
		"Ports shall mend %s [by hand].", "Ports shall mend %s [and paint it] [by hand].",
		`reworded "">"and paint it" scope-widened?`,
	},
	{
		"[Placeholder: %s to come under another item]", "[Ports shall mend %s.]",
		`reworded "Placeholder: %[1]s to come under another item">"Ports shall mend %[1]s" unclear?`,
	},
	{
		"[[Ports] may mend %s [[at night] [and] [by day]].]",
		"[[Ports] may mend %s [[at night] [and] [by day]].]", "",
	},
	{
		"Ports shall mend %s [X] [by the second session].",
		"Ports shall mend %s [X] [by the second session].", "",
	},
	{
		"Ports mend %s [in the light of their means] [with the help of others].",
		"Ports mend %s [with the help of others].",
		`reworded "in the light of their means">"" scope-widened?`,
	},
}

// generated makes two states of a draft of 24 articles, some headings in brackets, and
// what is to be told of each paragraph.
func generated() (older, newer string, want map[string]string) {
	objects := []string{
		"the sea walls", "lamps on quays", "all ferry landings", "old slipways",
		"buoys and bells", "dredgers", "the pilot boats",
	}
	var a, b strings.Builder
	want = make(map[string]string)
	for n := range 24 * 18 {
		article, point := n/18+1, n%18+1
		if point == 1 {
			heading := fmt.Sprintf("\n## Article %d Title %c\n\n", article, 'A'+rune(article))
			if article%4 == 0 {
				heading = fmt.Sprintf("\n## [Article %d Title %c]\n\n", article, 'A'+rune(article))
			}
			a.WriteString(heading)
			b.WriteString(heading)
		}
		number := fmt.Sprint(point)
		if point == 18 {
			number = "17 bis"
		}
		s, about := shapes[(n*5+article)%len(shapes)], objects[n%len(objects)]
		fill := func(s string) string {
			if !strings.Contains(s, "%") {
				return s
			}
			return fmt.Sprintf(s, about)
		}
		fmt.Fprintf(&a, "%s. %s\n\n", number, fill(s.old))
		fmt.Fprintf(&b, "%s. %s\n\n", number, fill(s.new))
		if s.says != "" {
			want[fmt.Sprintf("%d.%s", article, strings.ReplaceAll(number, " ", ""))] = fill(s.says)
		}
	}
	return "# Draft on harbours\n" + a.String(), "# Draft on harbours\n" + b.String(), want
}

// Of a generated draft with a thousand brackets just what was done to it is told.
func TestGeneratedDrafts(t *testing.T) {
	older, newer, want := generated()
	c := diff.Compare(outline.Parse(older).Version, outline.Parse(newer).Version)
	require.NoError(t, diff.Check(c))
	got := make(map[string]string)
	for i := range c.Links {
		if says := saysOf(c, i); len(says) > 0 {
			require.NotEmpty(t, c.Links[i].Old)
			got[c.Links[i].Old[0].Ref.Point] = strings.Join(says, "; ")
		}
	}
	assert.Equal(t, want, got)
	assert.Equal(t, []int{strings.Count(older, "["), strings.Count(newer, "[")},
		[]int{c.Old.Brackets.Brackets, c.New.Brackets.Brackets})
	assert.Greater(t, c.Old.Brackets.Brackets, 1000)
}

// Where all brackets are taken off one side, wordings standing in a row, nothing but
// brackets changed; the names of those who want words are words then.
func TestNoBracketsLeft(t *testing.T) {
	older, _, _ := generated()
	river, err := os.ReadFile("testdata/brackets/river-older.txt")
	require.NoError(t, err)
	for _, text := range []string{older, string(river)} {
		bare := strings.NewReplacer("][", ", ", "] [", ", ", "[", "", "]", "", "/",
			", ").Replace(text)
		for _, pair := range [][2]string{{text, bare}, {bare, text}} {
			c := diff.Compare(outline.Parse(pair[0]).Version, outline.Parse(pair[1]).Version)
			require.NotEmpty(t, c.Changes)
			for _, h := range c.Changes {
				names := strings.Contains(c.Links[h.Link].Old[0].Text, ": ")
				if h.Kind == diff.KindRestyled || names {
					continue
				}
				assert.Contains(t, []diff.Kind{diff.KindBracketed, diff.KindUnbracketed}, h.Kind,
					"%s", c.Links[h.Link].Old[0].Text)
				assert.Empty(t, h.Effects, "%s", c.Links[h.Link].Old[0].Text)
			}
		}
	}
}
