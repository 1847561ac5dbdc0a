package redline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// at returns the number of the word of s that stands at the "|" of a text which was taken out.
func at(s *side, bytes int) int32 {
	for i, t := range s.tokens {
		if int(t.at) >= bytes {
			return int32(i)
		}
	}
	return int32(len(s.tokens))
}

// TestPlaces pins what the places of texts are, marked by a bar: how well a change may begin or
// end there, and what begins and ends.
func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		text               string
		seam, begins, ends int
	}{
		{"|One two", 9, atSentence, atSentence},
		{"One two|", 9, atSentence, atSentence},
		{"One| two", 2, insideClause, insideClause},
		{"One two|.", 0, insideClause, atSentence},
		{"One.| Two", 7, atSentence, atSentence},
		{"One!| Two", 7, atSentence, atSentence},
		{"One|! Two", 0, insideClause, atSentence},
		{"One|? Two", 0, insideClause, atSentence},
		{"One?| Two", 7, atSentence, atSentence},
		{"One;| two", 6, atClause, atClause},
		{"One|; two", 0, insideClause, atSentence},
		{"One:| two", 6, atClause, atClause},
		{"One|: two", 0, insideClause, atClause},
		{"One,| two", 4, atComma, atComma},
		{"One|, two", 0, insideClause, atComma},
		{"it is One)| two", 4, atComma, atComma},
		{"One)| two", 4, atSentence, atSentence},
		{"One| (two)", 3, insideClause, atComma},
		{"One| 2 men", 3, insideClause, insideClause},
		{"One| # two", 3, insideClause, insideClause},
		{"a line that is so long that it goes on in the next\n|one", 3, insideClause, insideClause},
		{"a line that is so long that it goes on in the end!\n|One", 7, atSentence, atSentence},
		{"short\n|One", 3, atSentence, atSentence},
		{"short\n|one", 3, insideClause, insideClause},
		{"One\n\n|two", 9, atSentence, atSentence},
		{"One,\n\n|two", 9, atSentence, atSentence},
		{"One\n|(2) two", 4, atSentence, atSentence},
		{"One and\n|(2) two", 4, atSentence, atSentence},
		{"One |and\n(2) two", 2, insideClause, atClause},
		{"(a)| one", 4, atSentence, insideClause},
		{"(|a) one", 0, atComma, insideClause},
		{"b)| one", 4, atSentence, insideClause},
		{"2.| One", 7, atSentence, insideClause},
		{"1.2| One", 2, atSentence, insideClause},
		{"1.2| one two", 2, atSentence, insideClause},
		{"of 1.2| One", 2, insideClause, insideClause},
		{"of\n1.2| One", 2, insideClause, insideClause},
		{"it.\n1.2| One", 2, atSentence, insideClause},
		{"of\n\n1.2| One", 2, atSentence, insideClause},
		{"12| One", 2, insideClause, insideClause},
		{"§ 2| One", 2, atSentence, insideClause},
		{"## § 2| One", 2, atSentence, insideClause},
		{"–| one", 2, atSentence, atSentence},
		{"Art.| 5", 8, atClause, atClause},
		{"Art|. 5", 0, insideClause, insideClause},
		{"Artikel.| 5", 8, atSentence, atSentence},
		{"Nr.\n\n|5 men", 9, atSentence, atSentence},
		{"one| - two", 2, insideClause, atComma},
		{"one -| two", 2, atComma, atComma},
		{"one [|two]", 0, atComma, atComma},
		{"lists (a) |one, (b) two", 4, atSentence, insideClause},
		{"lists (a|) one, (b) two", 0, insideClause, insideClause},
		{"lists (a) one|, (b) two", 0, insideClause, atClause},
		{"lists (a) one, |(b) two", 5, atComma, atClause},
		{"lists (a) one |and (b) two", 2, insideClause, atClause},
		{"lists (a) one|, and (b) two", 0, insideClause, atClause},
		{"lists b) |one", 4, atSentence, insideClause},
		{"lists б) |one", 4, atSentence, insideClause},
		{"lists б) one |и в) two", 2, insideClause, atClause},
		{"lists one |and two", 2, insideClause, insideClause},
		{"(see annex b) |one", 4, atComma, atComma},
	} {
		t.Run(tt.text, func(t *testing.T) {
			before, after, _ := strings.Cut(tt.text, "|")
			c := cutBoth(before+after, "")
			i := at(&c.old, len(before))
			if got := c.old.seam(int(i)); got != tt.seam {
				t.Errorf("seam %d, want %d", got, tt.seam)
			}
			if got := c.begins(&c.old, i); got != tt.begins {
				t.Errorf("%d begins, want %d", got, tt.begins)
			}
			if got := c.ends(&c.old, i); got != tt.ends {
				t.Errorf("%d ends, want %d", got, tt.ends)
			}
		})
	}
}

func TestLabelLength(t *testing.T) {
	for text, want := range map[string]int{
		"5. One": 2, "(a) one": 3, "b) one": 2, "12.3. One": 5, "iv. one": 3, "IV. one": 3,
		"xz. one": 0, "5.One": 0, "5 One": 0, "(a one": 0, "one": 0, "123456. One": 0, "5.": 0,
		"5.\n": 2, "б) x": 3, "(б) x": 4, "бв) x": 0, "(iii) x": 5, "Iv. x": 0, "(": 0, "": 0, "12345. x": 6, "a. x": 2,
	} {
		if got := labelLength(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
	for text, want := range map[string]bool{
		"(a)": true, "one (a)": false, "one; (a)": true, "one: (2)": true, "one, (b)": true,
		"one. (b)": true, "one; a)": false, "one\n(a)": true, "one\n (a)": true, "(abcdefg)": false,
		"(abcdef)": true, "–": true, "one –": false, "one; –": false,
	} {
		if got := labelEnds(text); got != want {
			t.Errorf("%q ends with a label: %t", text, got)
		}
	}
}

// hunksOf reads changes as "3-4>3-5".
func hunksOf(text string) (out []hunk) {
	for f := range strings.FieldsSeq(text) {
		var h hunk
		if _, err := fmt.Sscanf(f, "%d-%d>%d-%d", &h.a0, &h.a1, &h.b0, &h.b1); err != nil {
			panic(err)
		}
		out = append(out, h)
	}
	return out
}

// TestTidyingSteps pins each step of the tidying on changes given by the places of words.
func TestTidyingSteps(t *testing.T) {
	for _, tt := range []struct {
		name, old, new string
		step           func(c *Comparer, g *gap)
		before, after  string
	}{
		{
			"a change slides and meets another", "tar oil tar wool", "tar rope wool",
			func(c *Comparer, g *gap) { c.compact(g, 0) }, "0-1>0-0 1-3>1-2", "0-3>0-2",
		},
		{
			"a change slides up to the one before", "a b a b c", "x b c",
			func(c *Comparer, g *gap) { c.compact(g, 0) }, "0-1>0-1 2-4>2-2", "0-3>0-1",
		},
		{
			"a change slides down to the one after", "a b a b c", "a b x",
			func(c *Comparer, g *gap) { c.compact(g, 0) }, "0-2>0-0 4-5>2-3", "2-5>2-3",
		},
		{
			"a change has no room", "a b c d", "b c",
			func(c *Comparer, g *gap) { c.compact(g, 0) }, "0-1>0-0 3-4>2-2", "0-1>0-0 3-4>2-2",
		},
		{
			"what both sides begin and end with is taken off", "tar oil wool hemp", "tar rope wool hemp",
			func(c *Comparer, _ *gap) { c.trim(0) }, "0-4>0-4", "1-2>1-2",
		},
		{
			"one word in common is taken off once", "tar tar", "tar",
			func(c *Comparer, _ *gap) { c.trim(0) }, "0-2>0-1", "1-2>1-1",
		},
		{
			"an article between two changes", "tar of wool hemp soap wax lime", "rope of silk hemp soap wax clay",
			func(c *Comparer, _ *gap) { c.coarsen(0) }, "0-1>0-1 2-3>2-3 6-7>6-7", "0-3>0-3 6-7>6-7",
		},
		{
			"one word with meaning between two changes", "tar hemp wool soap pine wax lime", "rope hemp silk soap pine wax clay",
			func(c *Comparer, _ *gap) { c.coarsen(0) }, "0-1>0-1 2-3>2-3 6-7>6-7", "0-3>0-3 6-7>6-7",
		},
		{
			"articles are never enough, but for five", "tar of the in hemp to the in by at wool salt fish meat beer", "rope of the in silk to the in by at flax salt fish meat beer",
			func(c *Comparer, _ *gap) { c.coarsen(0) }, "0-1>0-1 4-5>4-5 10-11>10-11", "0-5>0-5 10-11>10-11",
		},
		{
			"a sentence of which nothing is left",
			"tar oil wool hemp soap wax lime clay rope silk flax jute corn of mead beer wine milk cream honey bread salt fish meat",
			"a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1 m1 of n1 o1 p1 q1 r1 s1 t1 u1 v1 w1",
			func(c *Comparer, _ *gap) { c.sweep(0) }, "0-13>0-13 14-24>14-24", "0-24>0-24",
		},
		{
			"a sentence of which something is left",
			"tar oil wool hemp soap of mead beer wine milk cream", "a1 b1 c1 d1 e1 of n1 o1 p1 q1 r1",
			func(c *Comparer, _ *gap) { c.sweep(0) }, "0-5>0-5 6-11>6-11", "0-5>0-5 6-11>6-11",
		},
		{
			"two sentences are not swept together",
			"tar oil wool hemp soap wax lime clay rope silk flax jute corn. mead beer wine milk cream honey bread salt fish meat",
			"a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1 m1. n1 o1 p1 q1 r1 s1 t1 u1 v1 w1",
			func(c *Comparer, _ *gap) { c.sweep(0) }, "0-13>0-13 14-24>14-24", "0-13>0-13 14-24>14-24",
		},
		{
			"but drowned", "tar oil wool hemp soap wax lime clay rope silk flax jute corn. mead beer wine milk cream honey bread salt fish meat",
			"a1 b1 c1 d1 e1 f1 g1 h1 i1 j1 k1 l1 m1. n1 o1 p1 q1 r1 s1 t1 u1 v1 w1",
			func(c *Comparer, _ *gap) { c.drown(0) }, "0-13>0-13 14-24>14-24", "0-24>0-24",
		},
		{
			"three words with meaning do not drown",
			strings.Repeat("tar oil wool ", 60) + "mead beer wine " + strings.Repeat("salt fish meat ", 60),
			strings.Repeat("a1 b1 c1 ", 60) + "mead beer wine " + strings.Repeat("d1 e1 f1 ", 60),
			func(c *Comparer, _ *gap) { c.drown(0) }, "0-180>0-180 183-363>183-363", "0-180>0-180 183-363>183-363",
		},
		{
			"two of a long change do",
			strings.Repeat("tar oil wool ", 60) + "mead beer " + strings.Repeat("salt fish meat ", 60),
			strings.Repeat("a1 b1 c1 ", 60) + "mead beer " + strings.Repeat("d1 e1 f1 ", 60),
			func(c *Comparer, _ *gap) { c.drown(0) }, "0-180>0-180 182-362>182-362", "0-362>0-362",
		},
		{
			"to the beginning of a sentence", "One. Two is. Two was.", "One. Two was.",
			func(c *Comparer, g *gap) { c.place(g, 0) }, "3-6>3-3", "2-5>2-2",
		},
		{
			"the last of two places as good", "tar oil tar oil", "tar oil",
			func(c *Comparer, g *gap) { c.place(g, 0) }, "0-2>0-0", "2-4>2-2",
		},
		{
			"not up to the change before", "a b a b c", "x b c",
			func(c *Comparer, g *gap) { c.place(g, 0) }, "0-1>0-1 3-5>2-2", "0-1>0-1 3-5>2-2",
		},
		{
			"behind the number of a point", "1.2 Tar it. 1.3 Tar me", "1.2 Tar me",
			func(c *Comparer, g *gap) { c.place(g, 0) }, "2-6>2-2", "1-5>1-1",
		},
		{
			"what replaces stays", "tar oil", "tar wax",
			func(c *Comparer, g *gap) { c.place(g, 0) }, "1-2>1-2", "1-2>1-2",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := cutBoth(tt.old, tt.new)
			g := gap{oldEnd: len(tt.old), newEnd: len(tt.new), a1: int32(len(c.old.ids)), b1: int32(len(c.new.ids))}
			c.hunks = hunksOf(tt.before)
			tt.step(c, &g)
			if diff := cmp.Diff(hunksOf(tt.after), c.hunks, unexported); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
		})
	}
}

func TestUnpaired(t *testing.T) {
	for text, want := range map[string]string{
		"one (two) three": "", "one) two (three": ") (", "(a [b) c]": "]", "a] (b": "] (",
		"(a (b) c": "(", "a “b” c”": "”", "{a} }": "}", "«a» »": "»", "it (a": "(", "": "",
		"5) a": ")",
	} {
		c := cutBoth(text, "")
		var open []int32
		var got []string
		for _, i := range c.old.unpaired([]int32{}, &open, 0, int32(len(c.old.ids))) {
			got = append(got, c.old.word(i))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
	}
}

func TestLabels(t *testing.T) {
	for text, want := range map[string]string{
		"2. One": "2 .", "(a) one": "( )", "a) one": "a )", "§ 2 One": "§ 2 § 2", "1.2 One": "1.2 1.2",
		"12 One": "12 12", "## § 2 One": "§ 2 § 2", "one 2. two": "", "one; (b) two": "( )",
		"one; b) two": "b )", "one; b two": "", "iv. one": "iv .", "xz. one": "", "2.": "", "(a": "",
		"one\n2. two": "2 .", "2. One\n3. Two": "2 . 3 .", "(see) one": "", "a one": "",
	} {
		c := cutBoth(text, "")
		var got []string
		for _, i := range c.labels(nil, &c.old, 0, int32(len(c.old.ids))) {
			got = append(got, c.old.word(i))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
	}
}

// TestRespelled pins what words are the same to a reader, and how many of each side.
func TestRespelled(t *testing.T) {
	for _, tt := range []struct {
		old, new string
		n, m     int32
	}{
		{"long-term lease", "long term lease", 1, 2},
		{"co-operate", "cooperate", 1, 1},
		{"re-elect", "reelect", 1, 1},
		{"re-sign", "resign", 0, 0},
		{"stock take", "stocktake", 2, 1},
		{"some time", "sometime", 0, 0},
		{"a part", "apart", 0, 0},
		{"5-10", "510", 0, 0},
		{"12 month", "12-month", 2, 1},
		{"long – term", "long-term", 0, 0},
		{"The toll", "the toll", 1, 1},
		{"THE toll", "the toll", 0, 0},
		{"toll", "tool", 0, 0},
		{"tolls", "toll", 0, 0},
		{".", ".", 1, 1},
		{".", ",", 0, 0},
		{strings.Repeat("ab-", 32) + "c", strings.Repeat("ab", 32) + "c", 0, 0},
	} {
		c := cutBoth(tt.old, "xx "+tt.new)
		n, m := c.respelled(0, 1, int32(len(c.old.ids)), int32(len(c.new.ids)))
		if n != tt.n || m != tt.m {
			t.Errorf("%q and %q: %d and %d words, want %d and %d", tt.old, tt.new, n, m, tt.n, tt.m)
		}
		c = cutBoth(tt.old, tt.new)
		h := hunk{a1: int32(len(c.old.ids)), b1: int32(len(c.new.ids))}
		if n, m, _ := c.alikeAtEnd(h); n > h.a1 || m > h.b1 || (n == 0) != (m == 0) {
			t.Errorf("%q and %q end alike in %d and %d words", tt.old, tt.new, n, m)
		}
	}
}

// TestLookUp pins the steps that the table of a change finds, by the words that are kept.
func TestLookUp(t *testing.T) {
	for _, tt := range []struct{ old, new, want string }{
		{"tar oil wool", "rope oil silk", "oil"},
		{"the hemp salt fish meat", "hemp the beer wine milk", "hemp"},
		{"tar of the oil", "oil of the tar", "of the"},
		{"tar of the oil salt fish meat beer wine", "oil of the tar milk corn rope silk jute", "of the"},
		{"tar oil wool tar", "tar wool oil tar", "tar wool tar"},
		{"tar, oil", "oil, tar", "tar"},
		{"tar", "rope", ""},
		{"a long-term lease", "any long term loan", "long-term"},
		{"oil tar oil wool", "oil wool", "oil wool"},
	} {
		c := cutBoth(tt.old, tt.new)
		c.lookUp(hunk{a1: int32(len(c.old.ids)), b1: int32(len(c.new.ids))})
		var got []string
		for _, s := range c.fine.steps {
			got = append(got, c.old.word(s.a))
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%q and %q: %q, want %q", tt.old, tt.new, s, tt.want)
		}
	}
}

// TestShortItems pins what items a change has.
func TestShortItems(t *testing.T) {
	for text, want := range map[string]string{
		"Ropes are dry. Ropes are dry.":                  "Ropes are dry|Ropes are dry",
		"ropes; ropes; wax":                              "",
		"ropes hang; ropes hang;":                        "ropes hang|ropes hang",
		"- ropes;\n- ropes;":                             "ropes|ropes",
		"Ropes hang in the yard all day long now. Ropes": "",
		"and so ropes hang. Ropes":                       "",
	} {
		c := cutBoth(text, "")
		var got []string
		for _, x := range c.shortItems(nil, &c.old, 0, int32(len(c.old.ids)), 0, nil, 0) {
			got = append(got, c.old.text[c.old.tokens[x.at].at:c.old.tokens[x.at+x.n-1].end])
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%q: %q, want %q", text, s, want)
		}
	}
}

// TestPhraser pins how often phrases are found in a text, white space aside.
func TestPhraser(t *testing.T) {
	text := "The keeper of the lamp sleeps. The  keeper of\nthe lamp wakes. Bread is baked at dawn; so it is."
	var p phraser
	for _, s := range []string{
		"keeper of the lamp", "Bread is baked at dawn", "the harbour is closed", "so it is", "lamp sleeps",
		"The keeper of the lamp sleeps. The keeper of the lamp snores",
		"snores. Bread is baked at dawn; so it is",
	} {
		p.phrases = append(p.phrases, phrase{text: s})
	}
	p.prepare()
	p.count(text, 0, len(text))
	var got []int
	for _, f := range p.phrases {
		got = append(got, f.old)
		if f.old != f.new {
			t.Errorf("%q: %d and %d times", f.text, f.old, f.new)
		}
	}
	if want := []int{2, 1, 0, 1, 1, 0, 0}; !slices.Equal(got, want) {
		t.Errorf("found %v times, want %v", got, want)
	}
}

// TestGivesUp pins what a move gives up to begin and end with a pause: not more than half its worth.
func TestGivesUp(t *testing.T) {
	for _, tt := range []struct {
		name, text     string
		begins, ends   int
		beginning, end string
	}{
		{
			"a few words", "hemp wool, rope silk flax jute corn mead, beer wine", atComma, atComma,
			"rope silk flax jute corn mead, beer wine", "hemp wool, rope silk flax jute corn mead,",
		},
		{
			"too many", "hemp wool rope, silk flax, jute corn beer wine milk cream honey mead",
			atComma, insideClause, "silk flax, jute corn beer wine milk cream honey mead",
			"hemp wool rope, silk flax, jute corn beer wine milk cream honey mead",
		},
		{
			"none", "hemp wool rope silk flax jute", insideClause, insideClause,
			"hemp wool rope silk flax jute", "hemp wool rope silk flax jute",
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			// Within a sentence on both sides, so that nothing begins or ends there.
			around := func(s string) string { return "salt fish meat " + s + " salt fish meat" }
			c := cutBoth(around(tt.text), around(tt.text))
			n := int32(len(c.old.ids)) - 6
			words := func() string {
				r := c.moves.pairs[0]
				return c.old.text[c.old.tokens[r.a].at:c.old.tokens[r.a+r.n-1].end]
			}
			c.moves.pairs = []run{{3, 3, n}}
			if got := c.giveUpBeginning(); got != tt.begins || words() != tt.beginning {
				t.Errorf("it begins with %d, %q, want %d, %q", got, words(), tt.begins, tt.beginning)
			}
			c.moves.pairs = []run{{3, 3, n}}
			if got := c.giveUpEnd(); got != tt.ends || words() != tt.end {
				t.Errorf("it ends with %d, %q, want %d, %q", got, words(), tt.ends, tt.end)
			}
		})
	}
}

// TestCarries pins how many changed words a move takes along: half as many as it has.
func TestCarries(t *testing.T) {
	for _, tt := range []struct {
		text  string
		pairs []run
		a, b  int32
		want  bool
	}{
		{"hemp wool rope silk flax jute", []run{{0, 0, 6}}, 3, 0, true},
		{"hemp wool rope silk flax jute", []run{{0, 0, 6}}, 0, 3, true},
		{"hemp wool rope silk flax jute", []run{{0, 0, 6}}, 4, 0, false},
		{"hemp wool rope silk flax jute", []run{{0, 0, 3}, {3, 3, 3}}, 3, 3, true},
		{"hemp wool rope silk flax jute", []run{{0, 0, 5}}, 1, 0, false},
		{"hemp wool rope silk flax jute", []run{{0, 0, 2}}, 0, 0, true},
		{"hemp wool rope the of in to at by it", []run{{0, 0, 10}}, 1, 0, false},
	} {
		c := cutBoth(tt.text+" salt fish meat beer", tt.text)
		c.moves.pairs = tt.pairs
		if got := c.carries(tt.a, tt.b); got != tt.want {
			t.Errorf("%q, %v carries %d and %d: %t", tt.text, tt.pairs, tt.a, tt.b, got)
		}
	}
}

// TestSwung pins where changes are parted, by their sides and what follows.
func TestSwung(t *testing.T) {
	for _, tt := range []struct{ name, old, new, before, want string }{
		{"beyond a sentence", "All hemp now.\nWool. Rope", "All silk. Rope", "1-5>1-2", "1-3>1-2 4-6>3-3"},
		{"the other side ends a sentence too", "hemp.\nWool. Rope", "silk. Flax. Rope", "0-3>0-3", "0-3>0-3"},
		{"whole sentences", "Hemp. Wool. Rope", "Rope", "0-3>0-0", "0-3>0-0"},
		{"within a paragraph", "All hemp now. Wool. Rope", "All silk. Rope", "1-5>1-2", "1-5>1-2"},
		{"what stands elsewhere too", "All hemp now. Wool. Rope", "All silk. Rope wool Wool", "1-5>1-2", "1-3>1-2 4-6>3-3"},
		{"another mark", "hemp now;\nwool. Rope", "silk. Rope", "0-4>0-1", "0-4>0-1"},
		{"no mark follows", "hemp now.\nWool Rope", "silk Rope", "0-4>0-1", "0-4>0-1"},
		{"in brackets", "(a) rope", "(a) or (b) rope", "2-2>2-5", "2-2>2-5"},
		{"beyond a bracket", "(hemp) rope", "(silk) or (wool) rope", "1-2>1-6", "1-2>1-2 3-3>3-7"},
		{"a bracket on the other side", "(hemp (1) rope", "(silk) or (wool) rope", "1-4>1-6", "1-4>1-6"},
		{"a date", "hemp on 3. May. Rope", "hemp. Rope", "1-5>1-1", "1-5>1-1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := cutBoth(tt.old, tt.new)
			g := gap{
				oldEnd: len(tt.old), newEnd: len(tt.new), a1: int32(len(c.old.ids)),
				b1: int32(len(c.new.ids)),
			}
			hunks := hunksOf(tt.before)
			h, rest := c.swung(&g, hunks, 0, hunks[0].replaces())
			got := []hunk{h}
			if rest != (hunk{}) {
				got = append(got, rest)
			}
			if diff := cmp.Diff(hunksOf(tt.want), got, unexported); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
		})
	}
}
