package align

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func cut(s string) []string {
	var out []string
	words(s, func(w word) { out = append(out, s[w.lo:w.hi]) })
	return out
}

func hashes(s string) []uint64 {
	var out []uint64
	words(s, func(w word) { out = append(out, w.hash) })
	return out
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"nothing", " \t\n–…", nil},
		{
			"signs part words", "non-aggression (600,000)",
			[]string{"non", "aggression", "600", "000"},
		},
		{
			"apostrophes within words", "l'État 'quoted' п’ять",
			[]string{"l'État", "quoted", "п’ять"},
		},
		{"letters and digits hold together", "§ 12a Abs. 3", []string{"12a", "Abs", "3"}},
		{"German", "Übernimmt die Kosten", []string{"Übernimmt", "die", "Kosten"}},
		{"Han in twos", "双方应当,2025年", []string{"双方", "方应", "应当", "2025", "年"}},
		{"kana with kanji", "会員は", []string{"会員", "員は"}},
		{"Thai in threes", "สะพาน", []string{"สะพ", "ะพา", "พาน"}},
		{"Arabic", "يحق لكل طرف", []string{"يحق", "لكل", "طرف"}},
		{"broken bytes", "a\xffb", []string{"a", "b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, cut(c.text)); d != "" {
				t.Errorf("words of %q (-want +got):\n%s", c.text, d)
			}
		})
	}
}

// TestWordsFold: spellings that a reader takes for one are one.
func TestWordsFold(t *testing.T) {
	for _, c := range []struct{ name, x, y string }{
		{"case", "The STATE Übernimmt ДОГОВІР", "the state übernimmt договір"},
		{"apostrophes", "don't п'ять", "don’t пʼять"},
		{"composed", "é à ü й", norm.NFD.String("é à ü й")},
		{"soft hyphens", "agreement", "agree\u00adment"},
		{"digits", "28 28 28", "28 ٢٨ ２８"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(hashes(c.x), hashes(c.y)); d != "" {
				t.Errorf("%q and %q differ: %s", c.x, c.y, d)
			}
		})
	}
	if cmp.Equal(hashes("its"), hashes("it's")) {
		t.Error("its and it's are one")
	}
}

func FuzzWords(f *testing.F) {
	f.Add("The 28 points, e\u0301t\u00e9 双方应当 สะพาน \xff l’État")
	f.Fuzz(func(t *testing.T, s string) {
		last := -1
		words(s, func(w word) {
			if w.lo <= last || w.lo >= w.hi || w.hi > len(s) {
				t.Fatalf("word [%d:%d] of %d bytes after one at %d", w.lo, w.hi, len(s), last)
			}
			last = w.lo
		})
	})
}

func TestBareNumber(t *testing.T) {
	for _, same := range [][]string{
		{"12a", "§ 12a", "Article 12a.", "12A)", "Art. 12a"},
		{"b", "(b)", "b)", "B."},
		{"1.2", "1. 2.", "1-2"},
	} {
		for _, x := range same[1:] {
			if bareNumber(x) != bareNumber(same[0]) {
				t.Errorf("%q is not %q", x, same[0])
			}
		}
	}
	seen := map[uint64]string{}
	for _, x := range []string{"", "1", "2", "12", "1.2", "1a", "a", "b", "IV", "第三条"} {
		if y, ok := seen[bareNumber(x)]; ok {
			t.Errorf("%q is %q", x, y)
		}
		seen[bareNumber(x)] = x
	}
}

func TestLog2(t *testing.T) {
	for x, want := range map[int]int{1: 0, 2: 64, 3: 96, 4: 128, 1024: 640} {
		if got := log2(x); got != want {
			t.Errorf("log2(%d) = %d, want %d", x, got, want)
		}
	}
	for x := 1; x < 5000; x++ {
		if log2(x) > log2(x+1) {
			t.Fatalf("log2 falls at %d", x)
		}
	}
}

func TestConfidence(t *testing.T) {
	last := 0
	for s := -9000; s <= 9000; s += 10 {
		p := confidence(s)
		if p < last || p < 1 || p > 999 {
			t.Fatalf("confidence(%d) = %d after %d", s, p, last)
		}
		if q := confidence(-s - 2*calibration); q+p != 1000 {
			t.Fatalf("confidence(%d) is %d, that of the odds turned round %d", s, p, q)
		}
		last = p
	}
}

// TestCoverage: order and neighbours count, both ways, and a part shows as a part.
func TestCoverage(t *testing.T) {
	share := func(a, b string) int {
		texts := read(Tree{Nodes: []Node{{Text: a}}}, Tree{Nodes: []Node{{Text: b}}}, nil)
		sides := texts.s
		c := newCoverer(texts.v, nil)
		c.setOther(sides[1].words)
		got := c.explained(sides[0].words)
		if marked := texts.v.weightOf(sides[0].words, c.marks(sides[0].words, marks{})); marked != got {
			t.Errorf("marks say %d, explained %d", marked, got)
		}
		return perMille(got, sides[0].flat[0].weight)
	}
	whole := "the fund is held in trust by the bank and its report is laid before parliament"
	if got := share(whole, whole); got != 1000 {
		t.Errorf("a text accounts for %d of itself", got)
	}
	half := "its report is laid before parliament"
	if a, b := share(half, whole), share(whole, half); a != 1000 || b > 600 {
		t.Errorf("a part is covered %d by the whole, the whole %d by the part", a, b)
	}
	words := strings.Fields(whole)
	for i, j := 0, len(words)-1; i < j; i, j = i+1, j-1 {
		words[i], words[j] = words[j], words[i]
	}
	if got := share(whole, strings.Join(words, " ")); got == 0 || got > 700 {
		t.Errorf("the same words turned round cover %d", got)
	}
}

func TestRuns(t *testing.T) {
	for _, c := range []struct {
		name   string
		to     []int
		weight []int64
		want   []bool
	}{
		{"nothing", nil, nil, []bool{}},
		{"in order", []int{1, 2, 3}, []int64{1, 1, 1}, []bool{true, true, true}},
		{"one moved up", []int{4, 1, 2, 3}, []int64{9, 1, 1, 1}, []bool{false, true, true, true}},
		{"of two the lighter moved", []int{2, 1}, []int64{1, 5}, []bool{false, true}},
		{"and the other way", []int{2, 1}, []int64{5, 1}, []bool{true, false}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, heaviestRun(c.to, slices.Repeat([]int{1}, len(c.to)),
				c.weight)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
			xs := make([]int32, len(c.to))
			n := 0
			for i, x := range c.to {
				xs[i] = int32(x)
				if c.want[i] {
					n++
				}
			}
			if got := len(longestRun(xs)); got != n {
				t.Errorf("a longest run of %d, want %d", got, n)
			}
		})
	}
}

// TestStems: forms of a word mostly have one stem, short words and figures are their own, and
// what is composed and what is not are one.
func TestStems(t *testing.T) {
	stem := func(s string) uint64 {
		var h uint64
		words(s, func(w word) { h = w.stem })
		return h
	}
	for _, c := range []struct {
		x, y string
		same bool
	}{
		{"гаранція", "гаранціями", true},
		{"landlord", "Landlords", true},
		{"vertragsschließend", "Vertragsstaaten", true}, // a price of knowing no language
		{"cena", "ceny", false},
		{"treaty", "trees", false},
		{"2024", "2025", false},
		{"100000", "100001", false},
		{"Überwachung", norm.NFD.String("überwacht"), true},
		{"双方", "双边", false},
	} {
		if got := stem(c.x) == stem(c.y); got != c.same {
			t.Errorf("%s and %s: one stem is %t", c.x, c.y, got)
		}
	}
}

// TestCoverageOfForms: another form of a word counts for less than the word, and for more than
// none.
func TestCoverageOfForms(t *testing.T) {
	text := func(s string) Node { return Node{Text: s} }
	e := read(
		Tree{Nodes: []Node{
			text("сторони надають гарантії безпеки"),
			text("вибори відбудуться восени"), text("кордон відкрито"),
		}},
		Tree{Nodes: []Node{
			text("сторони надають гарантії безпеки"),
			text("стороною надаються гарантіями безпеку"), text("видобуток вугілля триває"),
		}},
		nil,
	)
	c := newCoverer(e.v, nil)
	var got []int
	for n := range int32(3) {
		c.setOther(e.text(1, n))
		got = append(got, perMille(c.explained(e.text(0, 0)), e.s[0].flat[0].weight))
	}
	if got[0] != 1000 || got[1] < 300 || got[1] > 700 || got[2] != 0 {
		t.Errorf("covered %v", got)
	}
}
