package bracket_test

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/plan/bracket"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// show writes the brackets of a text: kind, words, who is named, and the sets.
func show(t *bracket.Text) string {
	var b strings.Builder
	for i, x := range t.Brackets {
		if i > 0 {
			b.WriteString(" | ")
		}
		if x.Kind != "" {
			fmt.Fprintf(&b, "%s ", x.Kind)
		}
		fmt.Fprintf(&b, "%d:%s", x.Depth, t.Words(i))
		for _, n := range x.By {
			fmt.Fprintf(&b, " @%s", strings.TrimSpace(n.Name+" "+string(n.Stance)))
		}
		if x.Set >= 0 {
			fmt.Fprintf(&b, " #%d", x.Set)
		}
	}
	for _, s := range t.Sets {
		var options []string
		for _, o := range s.Options {
			options = append(options, t.Source[o.At:o.End()])
		}
		fmt.Fprintf(&b, " {%s}", strings.Join(options, "|"))
	}
	for _, p := range t.Problems {
		fmt.Fprintf(&b, " !%d", p.At)
	}
	return b.String()
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"free words", "Parties shall act.", ""},
		{"one bracket", "Parties act [by 2030].", "1:by 2030"},
		{
			"nested", "Aims [to [rapidly] [[2 or] 1.5]]",
			"1:to [rapidly] [[2 or] 1.5] | 2:rapidly | 2:[2 or] 1.5 | 3:2 or",
		},
		{
			"alternatives that touch", "Parties [shall][should] act",
			"1:shall #0 | 1:should #0 {shall|should}",
		},
		{
			"three, one nested", "[a sum][[no] sum][X]",
			"1:a sum #0 | 1:[no] sum #0 | 2:no | placeholder 1:X #0 {a sum|[no] sum|X}",
		},
		{
			"force words apart", "Parties [shall] [should] act",
			"1:shall #0 | 1:should #0 {shall|should}",
		},
		{"numbers apart", "for [50] [70] years", "1:50 #0 | 1:70 #0 {50|70}"},
		{
			"added words are no alternatives", "States [and islands][and deltas] may",
			"1:and islands | 1:and deltas",
		},
		{
			"each may stand", "[new,] [additional,] [sustained] money",
			"1:new, | 1:additional, | 1:sustained",
		},
		{"by slash", "Parties [shall/should] act", "1:shall/should #0 {shall|should}"},
		{
			"by slash with blanks", "[shall act / may act]",
			"1:shall act / may act #0 {shall act|may act}",
		},
		{
			"a slash that is none", "[plans and/or policies], [40 km/h]",
			"1:plans and/or policies | 1:40 km/h",
		},
		{"or between", "[high]/[low] tide", "1:high #0 | 1:low #0 {high|low}"},
		{
			"gaps", "by [date], [X] days, […] [ ] [to be determined] [XX] [______]",
			"placeholder 1:date | placeholder 1:X | placeholder 1:… | placeholder 1:  | placeholder 1:to be determined | placeholder 1:XX | placeholder 1:______",
		},
		{
			"no text", "[Parties agree.][no text]",
			"1:Parties agree. #0 | none 1:no text #0 {Parties agree.|no text}",
		},
		{
			"names", "[EU, Japan: shall] act [G77 & China: soon]",
			"1:shall @EU @Japan | 1:soon @G77 & China",
		},
		{
			"names and stances", "[US/AU propose; NZ oppose: provide] [NZ propose: try to provide]",
			"1:provide @US propose @AU propose @NZ oppose #0 | 1:try to provide @NZ propose #0 {provide|try to provide}",
		},
		{
			"a stance alone", "copies [US oppose] are free [reserved by China]",
			"stance 1: @US oppose | stance 1: @China reserve",
		},
		{
			"a proposal", "[in full — proposal of Norway] [at once] (proposal by the EU)",
			"1:in full @Norway propose #0 | 1:at once @EU propose #0 {in full|at once}",
		},
		{
			"a name of several words",
			"[in full] (proposition de la République tchèque) [at once] (proposal in writing)",
			"1:in full @République tchèque propose | 1:at once",
		},
		{
			"heads that name nobody", "[Preamble: Parties act] [Note: to be checked] [Option: x y]",
			"1:Preamble: Parties act | note 0:Note: to be checked | 1:Option: x y",
		},
		{"a colon in words", "[the following: a, b]", "1:the following: a, b"},
		{
			"an editor's letters", "w[e] see th[at the nu]mber [T]he",
			"editor 0:e | editor 0:at the nu | editor 0:T",
		},
		{
			"letters in a negotiated text", "Part[y] [ies] to [the pact] and a[n intended] plan",
			"1:y | 1:ies | 1:the pact | 1:n intended",
		},
		{"optional endings", "the tenant[s] pay", "1:s"},
		{
			"sic", "an hour too erly [sic] end [emphasis added]",
			"note 0:sic | note 0:emphasis added",
		},
		{
			"references", "as shown.[12] It is so [3, 4]. See.[^5]",
			"reference 0:12 | reference 0:3, 4 | reference 0:^5",
		},
		{
			"numbers of the text",
			"Articles [9] and [11], within [30] days, [40] per cent, USD [100] billion, [2023][2024]", "1:9 | 1:11 | 1:30 | 1:40 | 1:100 | 1:2023 #0 | 1:2024 #0 {2023|2024}",
		},
		{
			"links", "see [here](https://example.org/a) and [there](#x)",
			"link 0:here | link 0:there",
		},
		{
			"braces", "{Note: pending outcome} the {first} part",
			"note 0:Note: pending outcome | 1:first",
		},
		{"lenticular", "【第一条】 各方【应】【应当】行动", "note 0:第一条 | 1:应 #0 | 1:应当 #0 {应|应当}"},
		{"full width", "各方［应］行动", "1:应"},
		{"never closed", "in [part [a] of it", "1:a !3"},
		{"never opened", "part] of [a] it", "1:a !4"},
		{"crossed families", "[a {b] c}", "1:a {b !3 !8"},
		{
			"verbs of one subject",
			"Boats [do not carry] [may carry] [on Sundays do not carry] a light",
			"1:do not carry #0 | 1:may carry #0 | 1:on Sundays do not carry #0 {do not carry|may carry|on Sundays do not carry}",
		},
		{
			"a verb with force and without", "Le port [ferme] [peut fermer] la porte",
			"1:ferme #0 | 1:peut fermer #0 {ferme|peut fermer}",
		},
		{
			"verbs of bodies", "The council [invites] [urges] members",
			"1:invites #0 | 1:urges #0 {invites|urges}",
		},
		{
			"Spanish force", "Los barcos [deberán] [podrán] parar",
			"1:deberán #0 | 1:podrán #0 {deberán|podrán}",
		},
		{
			"Russian promises", "Порты [обязуются] [намерены] открыться",
			"1:обязуются #0 | 1:намерены #0 {обязуются|намерены}",
		},
		{"one verb behind another", "Ports [shall] [have opened]", "1:shall | 1:have opened"},
		{
			"figures in one frame", "opens [by 2030] [by 2035] at [two] [three] gates",
			"1:by 2030 #0 | 1:by 2035 #0 | 1:two #1 | 1:three #1 {by 2030|by 2035} {two|three}",
		},
		{
			"nouns with an article each",
			"under [the harbour board] [a committee], [each year] [the mayor]",
			"1:the harbour board #0 | 1:a committee #0 | 1:each year | 1:the mayor {the harbour board|a committee}",
		},
		{
			"subjects", "[[Boats] [Ships] carry lights]",
			"1:[Boats] [Ships] carry lights | 2:Boats #0 | 2:Ships #0 {Boats|Ships}",
		},
		{
			"one begins as a sentence does", "[coastal] [All] States pay for [of] [all] ports",
			"1:coastal #0 | 1:All #0 | 1:of | 1:all {coastal|All}",
		},
		{
			"one word of the other",
			"among [harbours] [ferry ports and the poorest harbours], [support] [in support of pilots]", "1:harbours #0 | 1:ferry ports and the poorest harbours #0 | 1:support | 1:in support of pilots {harbours|ferry ports and the poorest harbours}",
		},
		{
			"one name of two words", "[States] [Parties] act, [Developed country] [Parties] pay",
			"1:States | 1:Parties | 1:Developed country | 1:Parties",
		},
		{
			"numbers beside one another", "walls above [25] [40] feet [of stone]",
			"1:25 #0 | 1:40 #0 | 1:of stone {25|40}",
		},
		{
			"whom a quotation means",
			"he wrote \"they [the pilots] were late\" [today]; «вони [лоцмани] пішли»",
			"note 0:the pilots | 1:today | note 0:лоцмани",
		},
		{
			"a text that is quoted", "for \"it [shall] [should] close\" and \"it [also] closes\"",
			"1:shall #0 | 1:should #0 | 1:also {shall|should}",
		},
		{
			"verbs behind a word of force", "They shall [repair] [replace] nets",
			"1:repair #0 | 1:replace #0 {repair|replace}",
		},
		{
			"three of them behind an adverb", "They shall regularly [inform] [guide] [pay] crews",
			"1:inform #0 | 1:guide #0 | 1:pay #0 {inform|guide|pay}",
		},
		{
			"a verb and what it does", "They shall [provide] [support] to crews",
			"1:provide | 1:support",
		},
		{
			"participles behind a form of to be", "Crews are [asked] [urged] [bound] to sail",
			"1:asked #0 | 1:urged #0 | 1:bound {asked|urged}",
		},
		{
			"participles before a noun", "Crews are [trained] [licensed] pilots",
			"1:trained | 1:licensed",
		},
		{
			"conditions", "It counts, [where] [provided that] the crew is aboard",
			"1:where #0 | 1:provided that #0 {where|provided that}",
		},
		{
			"who does it", "[[Coastal States] [Every riparian State] shall sail]",
			"1:[Coastal States] [Every riparian State] shall sail | 2:Coastal States #0 |" +
				" 2:Every riparian State #0 {Coastal States|Every riparian State}",
		},
		{
			"numbers with or", "at most [36 or 40] hours, [10 or more] boats",
			"1:36 or 40 #0 | 1:10 or more {36|40}",
		},
		{
			"years that end a sentence", "They meet in [2031] [2032].",
			"1:2031 #0 | 1:2032 #0 {2031|2032}",
		},
		{"a court's year", "as held in [2015] EWCA and in [12].", "reference 0:2015 | reference 0:12"},
		{
			"what is wanted alone", "[Boats pay.] [Pilots' group: delete] [Norland: keep]",
			"1:Boats pay. | stance 1: @Pilots' group oppose | stance 1: @Norland support",
		},
		{
			"names in round brackets", "They sail [(AFR, supported by Norland)] [(WTO)].",
			"stance 1: @AFR @Norland support | 1:(WTO)",
		},
		{
			"Ukrainian", "Сторони [повинні] [можуть] діяти [дата]",
			"1:повинні #0 | 1:можуть #0 | placeholder 1:дата {повинні|можуть}",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := bracket.Parse(c.text)
			assert.Equal(t, c.want, show(got))
			assert.Equal(t, c.text, got.String())
		})
	}
}

func TestParseAll(t *testing.T) {
	texts := bracket.ParseAll([]string{
		"[All [serious] Parties act.", "They report [each] year;", "and end.]",
		"Free [words] here.", "a [b", "c] d",
	})
	var got []string
	for _, x := range texts {
		got = append(got, show(x))
	}
	assert.Equal(t, []string{
		"1:All [serious] Parties act. | 2:serious", "1:They report [each] year; | 2:each",
		"1:and end.",
		"1:words", " !2", " !1",
	}, got)
	var sum bracket.Count
	for _, x := range texts {
		sum = sum.Add(x.Count())
	}
	assert.Equal(t, 4, sum.Brackets, "one over three texts, and three in one each")
	list := bracket.ParseAll([]string{"They act [through, inter alia:", "plans;", "and money]."})
	assert.Equal(t, "1:through, inter alia:", show(list[0]), "it goes on in the list below")
	assert.Equal(t, "1:and money", show(list[2]))
	list = bracket.ParseAll([]string{"[All act.", "{Note: they end]}", "{[or end} so"})
	for _, x := range list {
		assert.Equal(t, 1, x.Count().Unmatched, "none crosses a pair: %s", x)
	}
	assert.Equal(t, 2, sum.Depth)
	assert.Equal(t, 2, sum.Unmatched)
}

func TestAround(t *testing.T) {
	x := bracket.Parse("a [b [c] d] e [sic]")
	for _, c := range []struct {
		words string
		want  int
	}{
		{"a", -1},
		{"b", 0},
		{"c", 1},
		{"[c]", 0},
		{"d", 0},
		{"e", -1},
		{"sic", -1},
		{"b [c", 0},
		{"[b", -1},
	} {
		assert.Equal(t, c.want, x.Around(bracket.Span{
			At:  strings.Index(x.Source, c.words),
			Len: len(c.words),
		}), c.words)
	}
}

func TestChoose(t *testing.T) {
	for _, c := range []struct {
		text string
		path []int
		want string
	}{
		{"Parties [shall][should] act [by 2030].", nil, "Parties shall act by 2030."},
		{"Parties [shall][should] act [by 2030].", []int{2, 0}, "Parties should act."},
		{"Parties [shall][should] act [by 2030].", []int{0, 1}, "Parties act by 2030."},
		{"Parties [shall/should] act", []int{2}, "Parties should act"},
		{"[a [very] high][a low] bar [X]", []int{2}, "a low bar [X]"},
		{"[a [very] high][a low] bar", []int{1, 0}, "a high bar"},
		{"[EU: act][no text][sic]", []int{1}, "act [sic]"},
		{"[EU: act][no text]", []int{2}, ""},
		{"act [US oppose] now", nil, "act now"},
	} {
		assert.Equal(t, c.want, bracket.Parse(c.text).Choose(c.path...), "%s %v", c.text, c.path)
	}
}

// The deepest nesting and texts of nothing but brackets take linear time.
func TestHostile(t *testing.T) {
	const n = 10_000
	deep := bracket.Parse(strings.Repeat("[", n) + "words" + strings.Repeat("]", n))
	assert.Equal(t, n, deep.Count().Depth)
	open := bracket.Parse(strings.Repeat("[", 1<<20))
	assert.Equal(t, 1<<20, open.Count().Unmatched)
	assert.NotEmpty(t, open.Problems)
	for _, s := range []string{"[](", "[a]: ", "]", "[1] ", "{", "[x/", "[[]", "[A: ", "[note "} {
		text := strings.Repeat(s, 1<<20/len(s))
		assert.Equal(t, text, bracket.Parse(text).String())
	}
}

// Words outside and inside, marks and names tile the text: nothing is lost, nothing
// stands in two places.
func checkTree(t *testing.T, x *bracket.Text) {
	t.Helper()
	for i := range x.Brackets {
		b := &x.Brackets[i]
		require.True(t, b.At >= 0 && b.End() <= len(x.Source) && b.Inner.At >= b.At &&
			b.Inner.End() <= b.End(), "bracket %d", i)
		if i > 0 {
			require.GreaterOrEqual(t, b.At, x.Brackets[i-1].At)
		}
		if b.Parent >= 0 {
			p := &x.Brackets[b.Parent]
			require.True(t, b.Parent < i && p.At <= b.At && b.End() <= p.End(), "bracket %d in %d",
				i, b.Parent)
		}
		if b.Set >= 0 {
			require.Less(t, b.Set, len(x.Sets))
		}
	}
	for _, s := range x.Sets {
		require.Greater(t, len(s.Options), 1)
		for _, o := range s.Options {
			require.True(t, o.At >= s.At && o.End() <= s.End())
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"a [b][c] d", "[EU: x [y]] {z} 【k】", "[[a/b] [c",
		"]] [sic] [12][x](http://e)", "［ａ］\xff[\xe3\x80", "[— proposal of A]",
	} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, x := range bracket.ParseAll([]string{a, b, a}) {
			checkTree(t, x)
			x.Count()
			x.Choose(1, 0, 2)
			_, err := json.Marshal(x)
			require.NoError(t, err)
		}
	})
}

// Two drafts of a real agreement, counted another way: brackets are peeled off from the
// inside out in the plain file, without its links. What is peeled are the pairs, how often
// there is something to peel is the depth, and gaps are told by the few words that they
// have here. Braces are those of whoever set the text, of notes, or gaps.
func TestDraftsByPeeling(t *testing.T) {
	const dir = "../../../shared/texts/brackets/"
	pair, brace := regexp.MustCompile(`\[([^\[\]]*)\]`), regexp.MustCompile(`\{([^{}]*)\}`)
	gap := regexp.MustCompile(`^(?:X|Placeholder .*|insert .*)$`)
	names := regexp.MustCompile(`(?m)^\[\w+\]: .*$`) // of links
	for _, name := range []string{"paris-2015-12-09.md", "paris-2015-12-12.md"} {
		text, err := os.ReadFile(dir + name)
		if err != nil {
			t.Skip("the texts are not here: ", err)
		}
		rest := regexp.MustCompile(`(?s)^---.*?\n---\n.*?\n## `).ReplaceAllString(string(text), "")
		rest = names.ReplaceAllString(rest, "")
		var brackets, depth, gaps int
		for {
			found := pair.FindAllStringSubmatch(rest, -1)
			if found == nil {
				break
			}
			depth++
			brackets += len(found)
			for _, m := range found {
				if gap.MatchString(m[1]) {
					gaps++
				}
			}
			rest = pair.ReplaceAllString(rest, "($1)")
		}
		for _, m := range brace.FindAllStringSubmatch(rest, -1) {
			if gap.MatchString(m[1]) {
				brackets, gaps = brackets+1, gaps+1
			}
		}
		c := outline.Parse(string(text)).Version.CountBrackets()
		assert.Equal(t, []int{brackets, gaps}, []int{c.Brackets, c.Placeholders}, name)
		assert.GreaterOrEqual(t, depth, c.Depth, name)
		t.Logf("%s: %d brackets, %d deep, %d gaps; %+v", name, brackets, depth, gaps, c)
	}
}

func BenchmarkParse(b *testing.B) {
	const deep, long = 10_000, 1 << 20
	dense := "Each Party [shall][should] communicate [its [nationally determined] plan] [EU: every " +
		"five years], taking into account the needs of those that are particularly vulnerable, in " +
		"accordance with the provisions of this text. "
	sparse := "Each ferry that carries passengers across the lake keeps a list of them on board " +
		"and shows it to the harbour master on request; lists are kept for [two][five] years. "
	for _, c := range []struct{ name, text string }{
		{"dense", strings.Repeat(dense, long/len(dense))},
		{"sparse", strings.Repeat(sparse, long/len(sparse))},
		{"deep", strings.Repeat("[", deep) + "words" + strings.Repeat("]", deep)},
		{"half deep", strings.Repeat("[", deep/2) + "words" + strings.Repeat("]", deep/2)},
		{"quarter open", strings.Repeat("[", long/4)},
		{"open", strings.Repeat("[", long)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				bracket.Parse(c.text)
			}
		})
	}
}

func TestPlain(t *testing.T) {
	x := bracket.Parse("Parties [shall][should] act [EU: by [X]] [no text] [US oppose].")
	first := func(int) int { return 0 }
	assert.Equal(t, "Parties  shall          act      by  X                        .",
		x.Plain(first))
	assert.Equal(t, "Parties         should  act                                   .",
		x.Plain(func(int) int { return 1 }), "no text is a wording, too")
	assert.Equal(t, "Parties  shall  should  act      by  X                        .",
		x.Plain(func(int) int { return -1 }))
}
