package redline

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/plan/words"
)

// cutBoth has a Comparer cut two texts whole and weigh their words.
func cutBoth(old, new string) *Comparer {
	c := fresh()
	c.old.reset(old)
	c.new.reset(new)
	c.words.reset(100, false)
	c.tokenize(&c.old, 0, len(old))
	c.tokenize(&c.new, 0, len(new))
	c.weigh()
	return c
}

func fresh() *Comparer {
	var c Comparer
	c.settings = settingsOf(nil)
	return &c
}

func TestRangeDash(t *testing.T) {
	for number, want := range map[string][2]int{
		"12–14": {2, 5}, "12-14": {2, 3}, "12 –14": {3, 6}, "12 – 14": {3, 7}, "§ 12–14": {5, 8},
		"1.5–2.5%": {3, 6}, "12": {}, "2025-11-20": {}, "12–": {}, "–12": {}, "12–x": {}, "5/6": {},
		"1,000–2,000": {5, 8}, "12−14": {2, 5},
	} {
		if dash, after := rangeDash(number); dash != want[0] || after != want[1] {
			t.Errorf("%q: %d, %d, want %v", number, dash, after, want)
		}
	}
}

func TestUnitSign(t *testing.T) {
	for _, tt := range []struct{ text, form string }{
		{"a hull of 5'", "′"},
		{"a hull of 5′", "′"},
		{"a bore of 3\"", "″"},
		{"a bore of 3”", "″"},
		{"he said “keep 3”", ""},
		{"“so”, and a bore of 3”", "″"},
		{"“so\n\na bore of 3”", "″"},
		{"it is Ann's, of 3'", "′"},
		{"at the '40'", ""},
		{"3,", ""},
	} {
		at := strings.LastIndexAny(tt.text, "0123456789") + 1
		if got := unitSign(tt.text, at, len(tt.text)); got != tt.form {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.form)
		}
	}
	far := "“so " + strings.Repeat("x ", 200) + "3”"
	if got := unitSign(far, len(far)-3, len(far)); got != "″" {
		t.Errorf("a quotation mark far before counts: %q", got)
	}
}

func TestBrokenEnd(t *testing.T) {
	for _, tt := range []struct{ text, word string }{
		{"high-\ntech yard", "high-\ntech"},
		{"high- tech yard", "high- tech"},
		{"high-tech yard", "high"},
		{"first-\nand second", "first"},
		{"high-\n\ntech", "high"},
		{"high-\n12", "high"},
		{"high--\ntech", "high"},
		{"high-", "high"},
		{"high-\n", "high"},
		{"on-\nagain-\noff x", "on-\nagain-\noff"},
		{"high\u2010\ntech", "high\u2010\ntech"},
		{"over\u00ad\nland", "over\u00ad\nland"},
		{"over\u00ad land", "over\u00ad"},
		{"high\ntech", "high"},
	} {
		start, end := 0, strings.IndexAny(tt.text, "-\n\u2010 ")
		if got := tt.text[:brokenEnd(tt.text, start, end)]; got != tt.word {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.word)
		}
	}
}

func TestBlocks(t *testing.T) {
	forty := strings.Repeat("abcde", 8)
	for word, want := range map[string]bool{
		forty: false, forty + "f": true, forty + "f1": false, strings.Repeat("é", 41): true,
		strings.Repeat("e\u0301", 41): true, strings.Repeat("e\u0301", 40): false,
		strings.Repeat("x", mostBlock): true, strings.Repeat("x", mostBlock+1): false,
	} {
		if got := isBlock(word); got != want {
			t.Errorf("%q: %t", word, got)
		}
	}
	want := append(strings.Split(strings.Repeat("x", 41), ""), "é", "end")
	if diff := cmp.Diff(want, Forms(strings.Repeat("x", 41)+"e\u0301 end")); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

func TestCuttable(t *testing.T) {
	for _, tt := range []struct {
		before, after string
		want          bool
	}{
		{"", "word", true},
		{"word", "", true},
		{"word ", "word", true},
		{"word\n", "word", true},
		{"wo", "rd", false},
		{"word\t", "word", false},
		{"high-\n", "tech", false},
		{"high- ", "tech", false},
		{"high-\n\n", "tech", true},
		{"600 ", "000", false},
		{"600 ", "men", true},
		{"50 ", "%", false},
		{"50 ", "", true},
		{"50 ", " ", false},
		{"50 ", " men", true},
		{"50 ", "§", false},
		{"§ ", "12", false},
		{"Haus é ", "x", true},
		{"it is … ", "x", false},
		{"   ", "x", true},
		{"x" + strings.Repeat(" ", 70), "y", false},
		{"5 ", strings.Repeat(" ", 70) + "y", false},
	} {
		if got := cuttable(tt.before+tt.after, len(tt.before)); got != tt.want {
			t.Errorf("between %q and %q: %t", tt.before, tt.after, got)
		}
	}
}

func TestLoosen(t *testing.T) {
	old, new := "The fee is 600 000 crowns a year.", "The fee is 600 500 crowns a year."
	c := fresh()
	c.old.reset(old)
	c.new.reset(new)
	at := strings.Index(old, "000")
	c.gaps = []gap{{oldAt: at, oldEnd: at + 3, newAt: at, newEnd: at + 3}}
	c.loosen()
	want := []gap{{oldAt: 11, oldEnd: 19, newAt: 11, newEnd: 19}}
	if diff := cmp.Diff(want, c.gaps, unexported); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
	c.gaps = []gap{{0, 3, 0, 3, 0, 0, 0, 0, 0, 0}, {4, 7, 4, 7, 0, 0, 0, 0, 0, 0}, {14, 15, 14, 15, 0, 0, 0, 0, 0, 0}, {15, 16, 15, 16, 0, 0, 0, 0, 0, 0}}
	c.loosen()
	want = []gap{{oldAt: 0, oldEnd: 4, newAt: 0, newEnd: 4}, {oldAt: 4, oldEnd: 8, newAt: 4, newEnd: 8}, {oldAt: 11, oldEnd: 19, newAt: 11, newEnd: 19}}
	if diff := cmp.Diff(want, c.gaps, unexported); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
}

func TestSentenceEnd(t *testing.T) {
	for line, want := range map[string]int{
		"One. Two.": 5, "One.": 4, "e.g.x and so. On": 14, "none": 4, ". x": 2, "": 0,
	} {
		if got := sentenceEnd(line); got != want {
			t.Errorf("%q: %d, want %d", line, got, want)
		}
	}
	short, long := strings.Repeat("x", 90), strings.Repeat("x", 91)
	for text, want := range map[string]bool{
		short: false, long: true, long + "\n": true, long + "\n\n": false,
		strings.Repeat(long+"\n", 3): true, strings.Repeat(short[:80]+"\n", 9): false,
	} {
		if got := longLines(text); got != want {
			t.Errorf("long lines in %q: %t", text, got)
		}
	}
}

func TestSkipsEqualLines(t *testing.T) {
	lines := func(list ...string) string { return strings.Join(list, "\n") + "\n" }
	same := strings.Repeat("the same line of a good length ", 4)
	for _, tt := range []struct {
		name, old, new string
		want           []string // the old side of each gap
	}{
		{
			"one line", lines("a0 "+same, "a1 "+same, "a2 "+same), lines("a0 "+same, "b1 "+same, "a2 "+same),
			[]string{lines("a1 " + same)},
		},
		{
			"a short line is no anchor", lines("x1", "short", "x2"), lines("y1", "short", "y2"),
			[]string{lines("x1", "short", "x2")},
		},
		{
			"a line of 24 bytes is one", lines("x1", strings.Repeat("k", 23), "x2"),
			lines("y1", strings.Repeat("k", 23), "y2"),
			[]string{"x1\n", "x2\n"},
		},
		{
			"a line beside much that was reworded is not trusted",
			lines(strings.Repeat("p ", 80), strings.Repeat("k", 30), strings.Repeat("q ", 80)),
			lines(strings.Repeat("r ", 80), strings.Repeat("k", 30), strings.Repeat("s ", 80)),
			[]string{lines(strings.Repeat("p ", 80), strings.Repeat("k", 30), strings.Repeat("q ", 80))},
		},
		{
			"lines between the anchors, which are the only ones there",
			lines("x "+same, same, "a1 "+same, same, "z1"), lines("y "+same, same, "a1 "+same, same, "z2"),
			[]string{lines("x " + same), "z1\n"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := fresh()
			c.old.reset(tt.old)
			c.new.reset(tt.new)
			c.skip(gap{oldEnd: len(tt.old), newEnd: len(tt.new)})
			var got []string
			for _, g := range c.gaps {
				got = append(got, tt.old[g.oldAt:g.oldEnd])
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("gaps (-want +got):\n%s", diff)
			}
		})
	}
}

// TestSkipsEqualSentences looks at sentences where lines are long.
func TestSkipsEqualSentences(t *testing.T) {
	keep := "The warden of the lamp house keeps the oil dry and the glass clean at all times. "
	old := keep + "He sleeps by day and wakes by night, whatever the weather. A" + keep + "No dog is let in. B" + keep
	new := keep + "He wakes by night in all weathers and reads all day. A" + keep + "No cat is let in. B" + keep
	c := fresh()
	c.old.reset(old)
	c.new.reset(new)
	c.skip(gap{oldEnd: len(old), newEnd: len(new)})
	var got []string
	for _, g := range c.gaps {
		got = append(got, old[g.oldAt:g.oldEnd])
	}
	want := []string{"He sleeps by day and wakes by night, whatever the weather. ", "No dog is let in. "}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("gaps (-want +got):\n%s", diff)
	}
}

func TestLexicon(t *testing.T) {
	var l lexicon
	l.reset(1, false)
	if len(l.slots) != 64 {
		t.Fatalf("%d slots", len(l.slots))
	}
	numbers := map[string]int32{}
	for n := range 500 {
		word := strings.Repeat("w", 1+n/26) + string(rune('a'+n%26))
		numbers[word] = l.numberForm(word, words.KindWord)
		if int(numbers[word]) != n {
			t.Fatalf("word %d, %q, has the number %d", n, word, numbers[word])
		}
	}
	for word, n := range numbers {
		if got := l.number("xx "+word, 3, 3+len(word), words.KindWord, false); got != n {
			t.Errorf("%q has the number %d, then %d", word, n, got)
		}
		if got := l.number(word, 0, len(word), words.KindWord, true); got != n {
			t.Errorf("%q has the number %d, folded %d", word, n, got)
		}
		if e := l.entries[n]; e.form != word || e.count != 3 || e.kind != words.KindWord {
			t.Errorf("%q was met as %+v", word, e)
		}
		if !l.has(word, keyOf(word, 0, len(word))) || l.has(word+"?", keyOf(word+"?", 0, len(word)+1)) {
			t.Errorf("%q is there, or not", word)
		}
	}
	if a, b, c := l.numberMark("."), l.numberMark("."), l.numberForm(".", words.KindPunct); a != b || a != c ||
		l.entries[a].count != 3 {
		t.Errorf("the stop has the numbers %d, %d, %d, met %d times", a, b, c, l.entries[a].count)
	}
	fold := l.number("ÄPFEL", 0, 6, words.KindWord, true)
	if again := l.number("ÄPFEL", 0, 6, words.KindWord, true); again != fold {
		t.Errorf("numbers %d and %d", fold, again)
	}
	l.reset(1, true)
	if p, q := l.number("Toll", 0, 4, words.KindWord, false), l.number("toll", 0, 4, words.KindWord, false); p != q || p != 0 {
		t.Errorf("with FoldCase: numbers %d and %d", p, q)
	}
}

func TestVocabulary(t *testing.T) {
	for n, want := range map[int]int{0: 0, 100: 10, 1000: 100, 1 << 20: 12 << 10, 1 << 24: 12 << 12} {
		if got := vocabulary(n); got != want {
			t.Errorf("%d bytes: %d, want %d", n, got, want)
		}
	}
}

func TestShape(t *testing.T) {
	for _, tt := range []struct {
		form   string
		count  int32
		total  int32
		common bool
	}{
		{"the", 1, 100, true},
		{"EU", 1, 100, false},
		{"A", 1, 100, true},
		{"和", 1, 100, false},
		{"в", 1, 100, true},
		{"fish", 4, 1000, false},
		{"fish", 6, 1000, true},
		{"fish", 6, 999, false},
		{"Fish", 6, 1000, false},
		{"fishes", 6, 1000, true},
		{"fishery", 60, 1000, false},
		{"toward", 1, 100, true},
		{"otherwise", 1, 100, true},
		{"gegenüber", 1, 100, true},
		{"allgemeines", 1, 100, false},
	} {
		e := entry{form: tt.form, key: keyOf(tt.form, 0, len(tt.form)), count: tt.count, kind: words.KindWord}
		if got := isCommon(&e, tt.total); got != tt.common {
			t.Errorf("%q, %d times in %d: %t", tt.form, tt.count, tt.total, got)
		}
	}
}

func TestWeigh(t *testing.T) {
	c := cutBoth("The reeve pays 5 crowns; masters collect dues.",
		"See https://example.org/a for it.")
	want := map[string][2]int32{
		"The": {2, 3}, "reeve": {8, 5}, "pays": {8, 5}, "5": {8, 5}, "crowns": {8, 5}, ".": {1, 2},
		";": {1, 2}, "masters": {8, 5}, "collect": {8, 5}, "dues": {8, 5},
		"See": {2, 3}, "https://example.org/a": {8, 5}, "for": {2, 3}, "it": {2, 3},
	}
	got := map[string][2]int32{}
	for n, e := range c.words.entries {
		got[e.form] = [2]int32{c.weight[n], c.worth[n]}
	}
	if diff := cmp.Diff(want, got); diff != "" || c.uniform {
		t.Errorf("weights and worths, %t (-want +got):\n%s", c.uniform, diff)
	}
	if c = cutBoth("the of to in the of", "at by the for it it"); !c.uniform || c.weight[0] != weightWord {
		t.Error("in a text of nothing but articles they carry meaning")
	}
	if c = cutBoth("the of to in the of the of", "at by the for it it harbour reeve"); c.uniform {
		t.Error("two words in sixteen are enough")
	}
}

func TestSteps(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := &steps{ctx: ctx}
	s.look()
	s.spend(every)
	if s.left != 0 {
		t.Errorf("%d steps are left", s.left)
	}
	cancel()
	s.left = 1
	s.spend(1) // it is not looked at yet
	defer func() {
		if p, ok := recover().(stop); !ok || !errors.Is(p.err, context.Canceled) {
			t.Errorf("left with %v", p)
		}
		(*steps)(nil).spend(1)
		(*steps)(nil).look()
	}()
	s.spend(1)
	t.Error("it goes on")
}

// TestStepsGrow holds that what is counted grows with the work of each stage.
func TestStepsGrow(t *testing.T) {
	text := func(n int, word string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString("clause ")
			b.WriteString(strings.Repeat(string(rune('a'+i%26)), 1+i/26%9))
			b.WriteString(" of the " + word + " holds.")
			b.WriteByte("  \n"[i%3])
		}
		return b.String()
	}
	count := func(work func(c *Comparer), n int) int {
		c := cutBoth(text(n, "harbour"), text(n, "port"))
		c.gaps = []gap{{oldEnd: len(c.old.text), a1: int32(len(c.old.ids)), newEnd: len(c.new.text), b1: int32(len(c.new.ids))}}
		s := &steps{ctx: t.Context(), left: 1 << 30}
		c.count(s)
		work(c)
		return 1<<30 - s.left
	}
	for name, work := range map[string]func(c *Comparer){
		"tokenize": func(c *Comparer) { c.tokenize(&c.old, 0, len(c.old.text)) },
		"align":    func(c *Comparer) { c.align() },
		"skip":     func(c *Comparer) { c.skip(gap{oldEnd: len(c.old.text), newEnd: len(c.new.text)}) },
		"least":    func(c *Comparer) { c.least.common(nil, c.old.ids, c.new.ids, len(c.words.entries), 0, 0, 0) },
	} {
		one, two := count(work, 200), count(work, 400)
		if one < 200 || two < one*3/2 {
			t.Errorf("%s: %d steps for 200 clauses, %d for 400", name, one, two)
		}
	}
}
