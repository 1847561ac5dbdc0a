package sources_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/sources"
)

// TestFindEdges holds Find to the numbers that its comment gives.
func TestFindEdges(t *testing.T) {
	t.Parallel()
	const ten = "every old house in this street has a green door"
	for _, tt := range []struct {
		name  string
		text  string
		quote sources.Quote
		want  string
	}{
		{
			name: "nineteen characters inside a word", text: "xabcdefgh ijklmnopq rx",
			quote: sources.Quote{Exact: "abcdefgh ijklmnopq "}, want: "absent",
		},
		{
			name: "twenty characters inside a word", text: "xabcdefgh ijklmnopq rx",
			quote: sources.Quote{Exact: "abcdefgh ijklmnopq r"},
			want:  `found literally "abcdefgh ijklmnopq r"`,
		},
		{
			name: "one word in five after the first four", text: "a b c d e f g h x",
			quote: sources.Quote{Exact: "a b c d e f g h i"},
			want:  `differs "a b c d e f g h x" [i|x]`,
		},
		{
			name: "one word of eight", text: "a b c d e f g x",
			quote: sources.Quote{Exact: "a b c d e f g h"},
			want:  `absent near "a b c d e f g x" [h|x]`,
		},
		{
			name: "two words of thirteen", text: "a b c d e f g h i j k x x",
			quote: sources.Quote{Exact: "a b c d e f g h i j k l m"},
			want:  `absent near "a b c d e f g h i j k x x" [l m|x x]`,
		},
		{
			name: "a figure is another clause", text: "a b c d e f g h 5",
			quote: sources.Quote{Exact: "a b c d e f g h 6"},
			want:  `absent near "a b c d e f g h 5" [6|5]`,
		},
		{
			name: "a name is another clause", text: "a b c d e f g h Kyiv",
			quote: sources.Quote{Exact: "a b c d e f g h Minsk"},
			want:  `absent near "a b c d e f g h Kyiv" [Minsk|Kyiv]`,
		},
		{
			name: "a name for a word is no other name", text: "a b c d e f g h Kyiv",
			quote: sources.Quote{Exact: "a b c d e f g h there"},
			want:  `differs "a b c d e f g h Kyiv" [there|Kyiv]`,
		},
		{
			name: "both sides agree: one word in four", text: "one two a b x d e three four",
			quote: sources.Quote{Exact: "a b c d e", Prefix: "one two ", Suffix: " three four"},
			want:  `differs "a b x d e" [c|x]`,
		},
		{
			name: "both sides agree: not one word in four itself", text: "one two a x c d three four",
			quote: sources.Quote{Exact: "a b c d", Prefix: "one two ", Suffix: " three four"},
			want:  `absent near "a x c d" [b|x]`,
		},
		{
			name: "one side agrees: one word in ten after four", text: ten + " and no bell x one two",
			quote: sources.Quote{
				Exact: ten + " and no bell at", Prefix: "three four five ", Suffix: " one two",
			},
			want: `absent near "` + ten + ` and no bell x" [at|x]`,
		},
		{
			name: "six words with the context of neither", text: "a b c d e f",
			quote: sources.Quote{Exact: "a b c d e f", Prefix: "one two ", Suffix: " three four"},
			want:  `absent near "a b c d e f"`,
		},
		{
			name: "seven words with the context of neither", text: "a b c d e f g",
			quote: sources.Quote{Exact: "a b c d e f g", Prefix: "one two ", Suffix: " three four"},
			want:  `found literally "a b c d e f g"`,
		},
		{
			name: "a context of one word is none that decides", text: "a b c d",
			quote: sources.Quote{Exact: "a b c d", Prefix: "one"},
			want:  `found literally "a b c d"`,
		},
		{
			name: "cut out", text: "one two three four five six and a b c d e f g x",
			quote: sources.Quote{
				Exact: "a b c d e f g h", Prefix: "one two three ", Suffix: " four five six",
			},
			want: `absent near "a b c d e f g x" [h|x]`,
		},
		{
			name: "a lead of one word by chance", text: "no a b. so a b. on",
			quote: sources.Quote{Exact: "a b", Prefix: "x so ", Suffix: " y"},
			want:  "ambiguous 3+3 11+3",
		},
		{
			name: "a lead of all words", text: "no a b. so a b. on",
			quote: sources.Quote{Exact: "a b", Prefix: "so "},
			want:  `found literally "a b"`,
		},
		{
			name: "overlapping", text: "a a a",
			quote: sources.Quote{Exact: "a a"}, want: "ambiguous 0+3 2+3",
		},
		{
			name: "signs alone, twice", text: "a – b – c",
			quote: sources.Quote{Exact: "–"}, want: "ambiguous 2+3 8+3",
		},
		{
			name: "the other side agrees in one word", text: "one " + ten + " and no bell x two",
			quote: sources.Quote{Exact: ten + " and no bell at", Prefix: "one ", Suffix: " three four"},
			want:  `absent near "` + ten + ` and no bell x" [at|x]`,
		},
		{
			name: "the other side agrees in two words",
			text: "zero one " + ten + " and no bell x two",
			quote: sources.Quote{
				Exact: ten + " and no bell at", Prefix: "zero one ", Suffix: " three four",
			},
			want: `differs "` + ten + ` and no bell x" [at|x]`,
		},
		{
			name: "what stood around it stands side by side",
			text: "one two three four five six. So three " + ten + " and no x there four five six",
			quote: sources.Quote{
				Exact: ten + " and no bell there", Prefix: "one two three ", Suffix: " four five six",
			},
			want: `absent near "` + ten + ` and no x there" [bell|x]`,
		},
		{
			name: "what stood around it stands apart",
			text: "one two three, then four five six. So three " + ten + " and no x there four five six",
			quote: sources.Quote{
				Exact: ten + " and no bell there", Prefix: "one two three ", Suffix: " four five six",
			},
			want: `differs "` + ten + ` and no x there" [bell|x]`,
		},
		{
			name: "a byte of a character, and the byte itself", text: "é \xc3",
			quote: sources.Quote{Exact: "\xc3"}, want: "found literally \"\\xc3\"",
		},
		{
			name: "six words, and something else on one side", text: "so it is a b c d e f one two three",
			quote: sources.Quote{Exact: "a b c d e f", Prefix: "x y z ", Suffix: " one two three"},
			want:  `absent near "a b c d e f"`,
		},
		{
			name: "inside of a character", text: "é",
			quote: sources.Quote{Exact: "\xa9"}, want: "absent",
		},
		{
			name: "a sentence ends before what stands instead", text: "x. b c d e f g h i j",
			quote: sources.Quote{Exact: "a b c d e f g h i j"},
			want:  `differs "b c d e f g h i j" [a|]`,
		},
		{
			name: "no sentence ends", text: "x b c d e f g h i j",
			quote: sources.Quote{Exact: "a b c d e f g h i j"},
			want:  `differs "x b c d e f g h i j" [a|x]`,
		},
		{
			name: "no sentence ends at the end", text: "b c d e f g h i j x",
			quote: sources.Quote{Exact: "b c d e f g h i j a"},
			want:  `differs "b c d e f g h i j x" [a|x]`,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := sources.Find(tt.text, tt.quote)
			if d := cmp.Diff(tt.want, shown(tt.text, got)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestFindEdgesOfContexts(t *testing.T) {
	t.Parallel()
	find := func(prefix, suffix string) sources.Match {
		return sources.Find("one two three a b c x e f g four five six", sources.Quote{
			Exact: "a b c d e f g", Prefix: prefix, Suffix: suffix,
		})
	}
	for _, tt := range []struct {
		prefix, suffix string
		before, after  bool
	}{
		{"one two three ", " four five six", false, false},
		{"seven eight nine ", " four five six", true, false},
		{"one two three ", " seven eight nine", false, true},
		{"eight nine ", " seven eight", false, false}, // two words say nothing
		{"x y z three ", " four five six", true, false},
		{"one two three ", " four x y z", false, true},
		{"seven eight three ", " four eight nine", false, false},
	} {
		m := find(tt.prefix, tt.suffix)
		assert.Equal(t, []bool{tt.before, tt.after}, []bool{m.PrefixDiffers, m.SuffixDiffers},
			"%+v", tt)
	}
	many := sources.Find(strings.Repeat("a b. ", 20), sources.Quote{Exact: "a b"})
	assert.Len(t, many.Places, 16)
	assert.Equal(t, sources.Passage{At: 75, Len: 3}, many.Places[15])
}

// What is too long to be compared word by word is one difference as a whole.
func TestFindEdgesOfLength(t *testing.T) {
	t.Parallel()
	list := make([]string, 4200)
	for i := range list {
		list[i] = "w" + strings.Repeat("a", i%60) + strings.Repeat("b", i/60)
	}
	text := strings.Join(list, " ")
	list[7] = "other"
	quote := strings.Join(list, " ")
	m := sources.Find(text, sources.Quote{Exact: quote})
	assert.Equal(t, sources.OutcomeDiffers, m.Outcome)
	assert.Equal(t, []sources.Difference{{Quoted: quote, Text: text}}, m.Differences)
}

func TestGraphEdges(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ reports, cites, want, problem string }{
		// Of two dates of one report neither counts.
		{"a 2025-11-24\na 2025-11-20\nb 2025-11-22: a", "b", "1: a", "several reports have the id a"},
		{"a 2025-11-20\na 2025-11-24\nb 2025-11-22: a", "b", "1: a", "several reports have the id a"},
		{"a derived: a", "a", "0-1:", "a cites itself"},
	} {
		got := sources.NewGraph(record(t, tt.reports)).Roots(cited(tt.cites)...)
		assert.Equal(t, tt.want, told(got), tt.reports)
		assert.Equal(t, []string{tt.problem}, problems(got.Problems), tt.reports)
	}
	g := sources.NewGraph(record(t, "late 2025-11-24\nearly 2025-11-20: late\nold: late\nnew corrects old"))
	for _, id := range []string{"early", "new"} {
		assert.Equal(t, sources.CertaintyPossible, g.Cites(id)[0].Certainty, id)
	}
	// read in c, which has it from b, which has it from a, by the citation's word alone
	apart := sources.NewGraph(record(t, "a\nb\nc"))
	chain := apart.Roots(cited("a<b<c")...).Roots[0].Chain
	assert.Equal(t, sources.Chain{
		{From: "c", To: "b", Certainty: sources.CertaintyClaimed},
		{From: "b", To: "a", Certainty: sources.CertaintyClaimed},
	}, chain)
	for c, want := range map[sources.Certainty]bool{
		"": true, sources.CertaintyCertain: true, sources.CertaintyInferred: false,
	} {
		assert.Equal(t, want, c.Sure(), c)
	}
}
