package diff_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// parsed reads a text of testdata.
func parsed(t *testing.T, name string) *plan.Version {
	t.Helper()
	text, err := os.ReadFile("testdata/brackets/" + name)
	require.NoError(t, err)
	v := outline.Parse(string(text)).Version
	v.ID = strings.TrimSuffix(name, ".txt")
	return v
}

// saysOf writes what is said of a link, a line for each change.
func saysOf(c *diff.Comparison, link int) []string {
	var out []string
	for _, h := range c.Changes {
		if h.Link != link {
			continue
		}
		line := string(h.Kind)
		if h.Kind == diff.KindNarrowed || h.Kind == diff.KindWidened {
			line += strings.TrimRight(" "+h.From+h.To, " ")
		}
		for _, d := range h.Differences {
			line += fmt.Sprintf(" %q>%q", d.Old.Text, d.New.Text)
		}
		for _, e := range h.Effects {
			line += " " + string(e.Kind)
			if e.Contested {
				line += "?"
			}
		}
		out = append(out, line)
	}
	return out
}

// What a careful reader finds in the two texts, written down first.
func TestBrackets(t *testing.T) {
	c := diff.Compare(parsed(t, "older.txt"), parsed(t, "newer.txt"))
	require.NoError(t, diff.Check(c))
	got := make(map[string][]string)
	for i := range c.Links {
		for _, clause := range c.Links[i].Old {
			got[clause.Number] = append(got[clause.Number], saysOf(c, i)...)
			break
		}
	}
	want := map[string][]string{
		"1": {`narrowed "provide">"provide" "endeavour to provide">"" "50">""`},
		"2": {`unbracketed "by 2030">"by 2030"`},
		"3": {`narrowed "shall">"shall" "should">""`, `widened "">"Assembly"`},
		"4": {
			`bracketed "at least 100 million dollars">"at least [100][200] million dollars"`,
			`widened "100">"100" "">"200"`,
		},
		"5": {`reattributed "[North: may]">"[North, East: may]"`},
		"6": {`unbracketed "Members meet in June">"Members meet in June"`},
		"7": {`reworded "30">"60" deadline-lengthened?`},
		"8": {`narrowed "below 2 °C">"" "well below 2 °C">"well below 2 °C" "below 1.5 °C">""`},
		"9": {
			`unbracketed "and efforts are pursued to limit it to 20 centimetres">"and efforts are pursued to limit it to 20 centimetres"`,
			`narrowed Option 2, Option 1, Option 3`,
		},
		"Option 1": {"removed"},
		"Option 3": {"removed"},
		"10":       {`reattributed "[East oppose]">""`},
		"11":       nil,
		"12":       {`unbracketed "Boats [and ships] carry lights">"Boats [and ships] carry lights"`},
		"13":       {`unbracketed "Each boat has a bell">"Each boat has a bell"`},
		"14":       {`reworded "X">"Vienna" substantive?`},
		"15":       {`reworded "of 40 dollars per boat and year, due on the first of May">"" figure-dropped? substantive? date-dropped?`},
	}
	assert.Equal(t, want, got)
	assert.Equal(t, 24, c.Old.Brackets.Brackets)
	assert.Equal(t, 1, c.Old.Brackets.Placeholders)
}

// Either order says the same with old and new changed.
func TestBracketsMirror(t *testing.T) {
	a, b := parsed(t, "older.txt"), parsed(t, "newer.txt")
	c, d := diff.Compare(a, b), diff.Compare(b, a)
	require.Len(t, d.Changes, len(c.Changes))
	count := func(c *diff.Comparison, mirror bool) map[diff.Kind]int {
		out := make(map[diff.Kind]int)
		for _, h := range c.Changes {
			k := h.Kind
			if mirror {
				k = k.Mirror()
			}
			out[k] += 1 + len(h.Differences)
		}
		return out
	}
	assert.Equal(t, count(c, false), count(d, true))
	assert.Empty(t, diff.Compare(a, a).Changes)
}

// Where brackets alone are taken out of a text without alternatives, nothing but
// brackets changed.
func TestBracketsAlone(t *testing.T) {
	const text = "1. Parties act [by 2030], and [each [developed] Party] reports.\n2. [Boats [carry] lights.]\n3. Nets [are] mended [East oppose].\n"
	bare := strings.NewReplacer("[East oppose]", "", "[", "", "]", "").Replace(text)
	for _, pair := range [][2]string{{text, bare}, {bare, text}} {
		c := diff.Compare(outline.Parse(pair[0]).Version, outline.Parse(pair[1]).Version)
		for _, h := range c.Changes {
			assert.Contains(t, []diff.Kind{
				diff.KindBracketed, diff.KindUnbracketed,
				diff.KindReattributed,
			}, h.Kind)
			assert.Empty(t, h.Effects)
		}
		assert.Len(t, c.Changes, 4)
	}
}

// Names behind words and in notes, brackets inside others, gaps, brackets that grew or lost
// their partner, wordings with blanks between them: written down before it was tried.
func TestEdgesOfBrackets(t *testing.T) {
	c := diff.Compare(parsed(t, "edges-older.txt"), parsed(t, "edges-newer.txt"))
	require.NoError(t, diff.Check(c))
	got := make(map[string][]string)
	for i := range c.Links {
		number := c.Links[i].Old[0].Number
		got[number] = saysOf(c, i)
		for _, h := range c.ChangesOf(i) {
			for _, d := range h.Differences {
				if d.By.Old != nil || d.By.New != nil {
					got[number] = append(got[number], fmt.Sprint(d.By.Old, d.By.New))
				}
				if d.Within || d.Filled {
					got[number] = append(got[number],
						fmt.Sprintf("within %t, filled %t", d.Within, d.Filled))
				}
			}
		}
	}
	assert.Equal(t, map[string][]string{
		"1": {
			`unbracketed "and carry a doctor">"and carry a doctor"`,
			`reattributed "[40 (Norland)]">"[40 (Norland, Estland)]"`,
			"[{Norland }] [{Norland } {Estland }]",
		},
		"2": {
			`unbracketed "also those of fishing boats">"also those of fishing boats"`,
			`reattributed "[Norland proposes: Pilots are trained each spring[, also those of fishing boats].]">` +
				`"[Norland and the harbour master propose: Pilots are trained each spring, also those of fishing boats.]"`,
			"within true, filled false",
			"[{Norland propose}] [{Norland propose} {harbour master propose}]",
		},
		"3": {`reworded "date">"1 May 2031"`, "within false, filled true"},
		"4": {`bracketed "for two hours">"for two hours"`},
		"5": {"restyled"},
		"6": {`unbracketed "The council also meets in [May][June]">"The council also meets in [May][June]"`},
		"7": {`widened "">"red with a green band"`},
		"8": {
			`reattributed "[, unless the ship is a wreck]">"[, unless the ship is a wreck]"`,
			"[{Sudland propose}] [{Sudland propose} {Norland oppose}]",
		},
		"9": {`reworded "">"four"`, `narrowed "three">"" "five">""`},
	}, got)
}

// What stands in brackets in headings is told as in texts; and of wordings for one place
// that one too whose words differ where another one is compared with the text around it.
func TestBracketsOfHeadingsAndOtherWordings(t *testing.T) {
	const older = `Draft Statute of the Ferry

Article 1 [Crossing][Passage]

1. The ferry sails [within 20 minutes][within 50 minutes] of a call.

[Article 2. Night watch]

1. The bell rings [40] times.

Article 3. [Fares]

1. A fare is [3 dollars] a head.

[Article 4]

1. Dogs swim.
`
	const newer = `Draft Statute of the Ferry

Article 1 Passage

1. The ferry sails [within 35 minutes][within 50 minutes] of a call.

Article 2. Night watch

1. The bell rings [60] times.

Article 3. [Fares and tolls]

1. A fare is 4 dollars a head.

Article 4

1. Dogs swim.
`
	says := func(a, b string) []string {
		c := diff.Compare(outline.Parse(a).Version, outline.Parse(b).Version)
		require.NoError(t, diff.Check(c))
		var out []string
		for i := range c.Links {
			out = append(out, saysOf(c, i)...)
		}
		return out
	}
	assert.Equal(t, []string{
		`narrowed "Crossing">"" "Passage">"Passage"`,
		`reworded "20">"35"`,
		`unbracketed "Night watch">"Night watch"`,
		`reworded "40">"60" figure-raised?`,
		`reworded "">"and tolls"`,
		`reworded "3">"4" figure-raised?`, `unbracketed "3 dollars">"4 dollars"`,
		`unbracketed "[]">""`, // round the number alone
	}, says(older, newer))
	assert.Equal(t, []string{
		`widened "Passage">"Passage" "">"Crossing"`,
		`reworded "35">"20"`,
		`bracketed "Night watch">"Night watch"`,
		`reworded "60">"40" figure-lowered?`,
		`reworded "and tolls">""`,
		`reworded "4">"3" figure-lowered?`, `bracketed "4 dollars">"3 dollars"`,
		`bracketed "">"[]"`,
	}, says(newer, older))
}

// Each clause of two drafts, one after the other, with what may be said of it: written down
// before it was tried.
func TestBracketsSideBySide(t *testing.T) {
	for _, c := range []struct{ name, old, new, want string }{
		{
			"labels in a sentence, in another order",
			"Fees are paid by: Option (a): [the shipper]; Option (b): [the carrier].",
			"Fees are paid by: Option (a): [the carrier]; Option (b): [the shipper].",
			`restyled`,
		},
		{
			"a labelled wording became the only text",
			"The rate is Option (a): [2 per cent]; Option (b): [3 per cent] of turnover.",
			"The rate is 3 per cent of turnover.",
			`narrowed "2 per cent">"" "3 per cent">"3 per cent"`,
		},
		{
			"a gap among wordings",
			"Reports are due: Option A: [each year]; Option B: […].",
			"Reports are due: Option A: [each year]; Option B: [on request].",
			`reworded "…">"on request"`,
		},
		{
			"verbs with a blank between them, turned round",
			"Members [undertake to] [shall] keep records.",
			"Members [shall] [undertake to] keep records.",
			`restyled`,
		},
		{
			"a figure that was none of the alternatives",
			"The fund has USD [10][20] million.", "The fund has USD 15 million.",
			`reworded "">"15" | narrowed "10">"" "20">""`,
		},
		{
			"the pair in the middle went",
			"[Grants [and loans [at low rates]] are given.]",
			"[Grants and loans [at low rates] are given.]",
			`unbracketed "and loans [at low rates]">"and loans [at low rates]"`,
		},
		{
			"a bracket that moved",
			"Seeds are [freely] exchanged among farmers.",
			"Seeds are exchanged [freely] among farmers.",
			`restyled`,
		},
		{
			"two wordings, now one bracket",
			"Wells [shall endeavour to be][shall be] capped.",
			"Wells shall [endeavour to] be capped.",
			`unbracketed "[shall endeavour to be][shall be]">"shall [endeavour to] be"`,
		},
		{
			"names beside the second wording",
			"[Fiji: Coasts are guarded.] [Tonga, Samoa: Coasts are watched.]",
			"[Fiji: Coasts are guarded.] [Tonga: Coasts are watched.]",
			`reattributed "[Tonga, Samoa: Coasts are watched.]">"[Tonga: Coasts are watched.]"`,
		},
		{
			"one of two brackets side by side became text",
			"Troops leave [at once] [by stages].", "Troops leave by stages.",
			`reworded "at once">"" | unbracketed "by stages">"by stages"`,
		},
	} {
		for _, turned := range []bool{false, true} {
			old, new := outline.Parse("1. "+c.old+"\n2. Ships pay.\n").Version,
				outline.Parse("1. "+c.new+"\n2. Ships pay.\n").Version
			if turned {
				require.NoError(t, diff.Check(diff.Compare(new, old)), c.name)
				continue
			}
			x := diff.Compare(old, new)
			require.NoError(t, diff.Check(x), c.name)
			var got []string
			for i := range x.Links {
				got = append(got, saysOf(x, i)...)
			}
			assert.Equal(t, c.want, strings.Join(got, " | "), c.name)
		}
	}
}

// Of alternatives that are points of their own, one became the text: its points have not
// moved, and of the others alone it is said that they are gone.
func TestOptionOfPointsBecomesTheText(t *testing.T) {
	const points = "1. Each port reserves [20] berths.\n\n2. The board assigns them by need.\n\n"
	old := "[Chapter II. Supplies]\n\nOption 1:\n\n" + points +
		"Option 2:\n\n1. Ports may make arrangements.\n\n2. The board keeps a list of them.\n\n" +
		"Chapter III. Crews\n\n1. Crews rest.\n"
	new := "Chapter II. Supplies\n\n" + points + "Chapter III. Crews\n\n1. Crews rest.\n"
	c := diff.Compare(outline.Parse(old).Version, outline.Parse(new).Version)
	require.NoError(t, diff.Check(c))
	var got []string
	for _, h := range c.Changes {
		at := c.Links[h.Link].Old
		got = append(got, at[len(at)-1].Ref.Point+" "+string(h.Kind)+" "+h.From)
	}
	assert.Equal(t, []string{
		"II.Option1 unbracketed ", "II.Option1 narrowed Option 1, Option 2", "II.Option1.1 unbracketed ",
		"II.Option2 removed ", "II.Option2.1 removed ", "II.Option2.2 removed ",
	}, got)
}
