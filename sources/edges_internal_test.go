package sources

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
)

func TestEdgesOfWords(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"Don't! It’s O`Neill's.", "Don't=don't It’s=it's O`Neill's=o'neill's"},
		{"'tis boys' own", "tis=tis boys=boys own=own"},
		{"U.S. and U.S, a.b.c.", "U.S=us and=and U.S=us a.b.c=abc"},
		{"U.So Mr. A.", "U=u So=so Mr=mr A=a"},
		{"1,200.50, 3.x 4,", "1,200.50=1,200.50 3=3 x=x 4=4"},
		{"-5 −5 1-5 a -b", "-=- 5=5 −=- 5=5 1=1 5=5 a=a b=b"},
		{"-5", "-=- 5=5"},
		{"$5 €5 50% § 3 °C ×", "$=$ 5=5 €=€ 5=5 50=50 %=% §=§ 3=3 °=° C=c ×=×"},
		{"Ver\u00ADein\u200B, zero\u2060", "Ver\u00ADein=verein zero=zero"},
		{"乙方x 方\u0301", "乙=乙 方=方 x=x 方\u0301=方\u0301"},
		{"e\u0301te\u0301 ΝΌΜΟΣ", "e\u0301te\u0301=été ΝΌΜΟΣ=νόμοσ"},
		{"x’", "x=x"},
		{"5’6 a'5", "5=5 6=6 a=a 5=5"},
		{"azAZ09 [@{`/:", "azAZ09=azaz09"},
	} {
		v := vocabulary{}
		names := func() map[int]string {
			out := map[int]string{}
			for s, id := range v {
				out[id] = s
			}
			return out
		}
		var got []string
		list := v.words(tt.text, true)
		for _, w := range list {
			got = append(got, tt.text[w.at:w.end]+"="+names()[w.id])
		}
		if d := cmp.Diff(tt.want, strings.Join(got, " ")); d != "" {
			t.Errorf("%q (-want +got):\n%s", tt.text, d)
		}
		for _, w := range (vocabulary{}).words(tt.text, false) {
			assert.Zero(t, w.id, "a word that nobody asks about")
		}
	}
}

func TestEdgesOfDays(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		date        Date
		first, last Date // days
	}{
		{"2025", "2025-01-01", "2025-12-31"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2025-12", "2025-12-01", "2025-12-31"},
		{"2025-11-20", "2025-11-20", "2025-11-20"},
		{"2025-11/2026", "2025-11-01", "2026-12-31"},
		{"2025-11-20/2025-11-20", "2025-11-20", "2025-11-20"},
	} {
		first, last, ok := tt.date.Days()
		assert.True(t, ok, tt.date)
		wantFirst, _, _ := tt.first.Days()
		_, wantLast, _ := tt.last.Days()
		assert.Equal(t, wantFirst, first, tt.date)
		assert.Equal(t, wantLast, last, tt.date)
		assert.False(t, first.Open() || last.Open())
	}
	first, last, ok := Date("").Days()
	assert.True(t, first.Open() && last.Open() && ok)
	first, last, ok = Date("../2025").Days()
	assert.True(t, first.Open() && !last.Open() && ok)
	first, last, ok = Date("2025/..").Days()
	assert.True(t, !first.Open() && last.Open() && ok)
	day := func(d Date) Day { first, _, _ := d.Days(); return first }
	assert.Equal(t, -1, day("1969-12-31").Compare(day("1970-01-01")))
	assert.Equal(t, Day{}, day("1970-01-01"))
	assert.Equal(t, 365, day("1970").Compare(day("1969")))
	assert.Equal(t, 0, day("1970").Compare(Day{open: true}))
	assert.Equal(t, 0, Day{open: true, day: 5}.Compare(day("1970")))
	assert.False(t, Date("..").Valid() || Date("2025/x").Valid() || Date("x/2025").Valid() ||
		Date("2025-11-20-1").Valid() || Date("2025-1a").Valid())
}

// near reads what stands before or behind a quotation and holds it against a text.
func TestEdgesOfContexts(t *testing.T) {
	t.Parallel()
	ten := "a b c d e f g h i j"
	for _, tt := range []struct {
		context, half string
		prefix        bool
		words         int
	}{
		{"lord shall", "lord", true, 2},
		{" lord shall", "", true, 2},
		{"lord", "lord", true, 1},
		{"shall kee", "kee", false, 2},
		{"shall keep ", "", false, 2},
		{"shall", "shall", false, 1},
		{ten, "a", true, 10},
		{ten, "j", false, 10},
		{"x " + ten, "", true, 10}, // the outer end is not looked at
		{ten + " x", "", false, 10},
		{"", "", true, 0},
		{"", "", false, 0},
	} {
		v := vocabulary{}
		c := readSuffix(tt.context, v)
		if tt.prefix {
			c = readPrefix(tt.context, v)
		}
		assert.Equal(t, tt.half, c.half, "%+v", tt)
		assert.Len(t, c.words, tt.words, "%+v", tt)
		whole := tt.words
		if tt.half != "" {
			whole--
		}
		assert.Len(t, c.whole(), whole, "%+v", tt)
	}
	for _, tt := range []struct {
		context, text string
		prefix        bool
		want          int
	}{
		{"the old lord", "the old lord", true, 3},
		{"lord shall keep", "the landlord shall keep", true, 3},
		{"lord shall keep", "the lordship shall keep", true, 2},
		{"keep the gard", "keep the garden", false, 3},
		{"keep the gard", "keep the vineguard", false, 2},
		{"a b c", "a x c", false, 2}, // one other
		{"a b c", "a c", false, 2},   // one lost
		{"a b c", "a x b c", false, 2},
		{"a b c", "x y z", false, 0},
		{"a b c", "", false, 0},
		{"b c", "x y b c", false, 0}, // not beside it
		{"a b c", "c", false, 1},
		{"b c", "c b", true, 1},
		{"garden keep", "gardens keep", false, 1}, // only the outer end may be cut
	} {
		v := vocabulary{}
		c := readSuffix(tt.context, v)
		list := v.words(tt.text, true)
		if tt.prefix {
			c = readPrefix(tt.context, v)
			list = backward(v.words(tt.text, true))
		}
		assert.Equal(t, tt.want, c.matchBeside(tt.text, list), "%+v", tt)
	}
}

// places writes sites shortly: the words of the text, and the cost.
func places(text []string, sites []site) string {
	var out []string
	for _, s := range sites {
		out = append(out, fmt.Sprintf("%d+%s", s.cost, strings.Join(text[s.from:s.to], " ")))
	}
	return strings.Join(out, ", ")
}

func TestEdgesOfPlaces(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, quote, text string
		limit, gap        int
		same, located     string
	}{
		{"the whole text", "a b c", "a b c", 1, 0, "0+a b c", "0+a b c"},
		{"longer than the text", "a b c", "a b", 1, 0, "", "1+a b"},
		{"not there", "a b c", "x y z", 1, 0, "", ""},
		{"one other", "a b c", "x a y c z", 1, 0, "", "1+a y c"},
		{"one other, and none may be", "a b c", "x a y c z", 0, 0, "", ""},
		{"one more", "a b c", "a x b c", 1, 0, "", "1+b c"}, // the shorter of what costs the same
		{"one less", "a b c", "x a c x", 1, 0, "", "1+a c"},
		{"the first is lost", "a b c", "x b c", 1, 0, "", "1+b c"},
		{"the last is lost", "a b c", "a b x", 1, 0, "", "1+a b"},
		{"overlapping", "a a", "a a a", 0, 0, "0+a a, 0+a a", "0+a a"},
		{"begun again", "a b a c", "a b a b a c", 0, 0, "0+a b a c", "0+a b a c"},
		{"begun again and again", "a a b", "a a a b", 0, 0, "0+a a b", "0+a a b"},
		{"twice", "a b", "a b x a b", 0, 0, "0+a b, 0+a b", "0+a b, 0+a b"},
		{"the better first", "a b c", "a x c a b c", 1, 0, "0+a b c", "0+a b c, 1+a x c"},
		{"left out", "a … d", "a b c d", 0, 2, "", "0+a b c d"},
		{"left out, too much", "a … d", "a b c d", 0, 1, "", ""},
		{"left out, too much by one", "a … d", "a b c d", 1, 1, "", "1+a, 1+d"},
		{"left out, twice", "a … c … e", "a b c d e", 0, 1, "", "0+a b c d e"},
		{"left out, from the nearest", "a … c", "a a b c", 0, 5, "", "0+a b c"},
		{"nothing left out", "a … d", "a d", 0, 2, "", "0+a d"},
		{"the quoter's for one", "a [x] d", "a b d", 0, 5, "", "0+a b d"},
		{"the quoter's for none", "a [x] d", "a d", 0, 5, "", "0+a d"},
		{"the quoter's for six", "a [x] d", "a 1 2 3 4 5 6 d", 0, 9, "", "0+a 1 2 3 4 5 6 d"},
		{"the quoter's for seven", "a [x] d", "a 1 2 3 4 5 6 7 d", 0, 9, "", ""},
		{"the quoter's for two, one allowed", "a [x] d", "a 1 2 d", 0, 1, "", "0+a 1 2 d"},
	} {
		v := vocabulary{}
		q := readQuote(Quote{Exact: tt.quote}, v, tt.gap)
		text := strings.Fields(tt.text)
		list := v.words(tt.text, false)
		if q.plain() {
			assert.Equal(t, tt.same, places(text, q.same(list)), tt.name)
		}
		assert.Equal(t, tt.located, places(text, q.locate(list, tt.limit)), tt.name)
	}
	none := readQuote(Quote{}, vocabulary{}, 1)
	assert.Empty(t, none.same(nil))
	assert.Empty(t, none.locate(vocabulary{}.words("a b", false), 1))
}

func TestEdgesOfApart(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		in, want []site
	}{
		{"touching", []site{{0, 2, 1}, {2, 4, 0}}, []site{{2, 4, 0}, {0, 2, 1}}},
		{"overlapping, the cheaper", []site{{0, 3, 1}, {2, 4, 0}}, []site{{2, 4, 0}}},
		{"overlapping, the shorter", []site{{0, 3, 0}, {2, 4, 0}}, []site{{2, 4, 0}}},
		{"overlapping, the first", []site{{1, 3, 0}, {0, 2, 0}}, []site{{0, 2, 0}}},
		{"around another", []site{{0, 9, 1}, {3, 4, 0}}, []site{{3, 4, 0}}},
		{"behind one that is kept", []site{{0, 4, 0}, {3, 8, 1}}, []site{{0, 4, 0}}},
		{"between two", []site{{0, 2, 0}, {4, 6, 0}, {2, 4, 1}}, []site{{0, 2, 0}, {4, 6, 0}, {2, 4, 1}}},
	} {
		assert.Equal(t, tt.want, apart(tt.in), tt.name)
	}
}

func TestEdgesOfQuotations(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ quote, want string }{
		{"a b", "a b"},
		{"a … b ... c . . . d", "a~7 b~7 c~7 d"},
		{"… a b …", "a b"},
		{"a [b] c", "a *b~5 c"},
		{"[a] b [c]", "b"},
		{"[a] [b]", ""},
		{"a … [b]", "a"},
		{"[T]he agree[d]", "[T]he agree[d]"},
		{"the [well-known] a", "the *well~5 *known~5 a"},
		{"x[1] y", "x *1~5 y"},
		{"[a b", "a b"},
		{"a] b", "a b"},
		{"a [b [c] d] e", "a *b~5 *c~5 *d~5 e"},
		{"a [b] [c] d", "a *b~5 *c~5 d"},
		{"乙[方]乙", "乙 *方~5 乙"},
	} {
		q := readQuote(Quote{Exact: tt.quote}, vocabulary{}, 7)
		var got []string
		own := 0
		for _, w := range q.words {
			s := tt.quote[w.at:w.end]
			if w.own {
				s = "*" + s
				own++
			}
			if w.gap > 0 {
				s += fmt.Sprint("~", w.gap)
			}
			got = append(got, s)
		}
		assert.Equal(t, tt.want, strings.Join(got, " "), tt.quote)
		assert.Equal(t, len(q.words)-own, q.count, tt.quote)
		assert.Equal(t, !strings.ContainsAny(tt.want, "*~"), q.plain(), tt.quote)
	}
	q := readQuote(Quote{Exact: "a [b] c"}, vocabulary{}, 3)
	assert.Equal(t, 3, q.words[1].gap, "no more than an ellipsis may stand for")
	q = readQuote(Quote{Exact: "a … b"}, vocabulary{}, 1)
	assert.False(t, q.plain())
}

func TestEdgesOfFewest(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		in     [][]int
		want   int
		groups int
	}{
		{"none", nil, 0, 0},
		{"one", [][]int{{3}}, 1, 1},
		{"the same twice", [][]int{{3}, {3}}, 1, 1},
		{"two apart", [][]int{{1}, {2}}, 2, 2},
		{"one within the other", [][]int{{1, 2}, {1}}, 1, 1},
		{"one holds the other, by a later element", [][]int{{1, 2, 3}, {3}}, 1, 1},
		{"two that share one", [][]int{{1, 2}, {2, 3}}, 1, 1},
		{"three in a ring", [][]int{{1, 2}, {2, 3}, {1, 3}}, 2, 1},
		{"three that share one", [][]int{{1, 2}, {1, 3}, {1, 4}}, 1, 1},
		{"two groups", [][]int{{1, 2}, {7, 8}, {2, 3}, {8, 9}}, 2, 2},
		{"a chain of four", [][]int{{1, 2}, {2, 3}, {3, 4}, {4, 5}}, 2, 1},
		{"a chain of five", [][]int{{1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 6}}, 3, 1},
	} {
		assert.Equal(t, tt.want, fewest(tt.in), tt.name)
		list := groups(minimal(tt.in))
		assert.Len(t, list, tt.groups, tt.name)
		for _, group := range list {
			assert.NotEmpty(t, group, tt.name)
		}
	}
	steps := 0
	assert.False(t, suffices([][]int{{1}}, 0, &steps))
	assert.True(t, suffices(nil, 0, &steps))
	assert.Equal(t, 1, steps)
	steps = fewestSteps
	assert.False(t, suffices([][]int{{1}}, 5, &steps), "what takes too long is not found")
}

// A circle is one loose end, with all that may stand behind it, at whichever of its reports
// a walk begins.
func TestEdgesOfCircles(t *testing.T) {
	t.Parallel()
	g := NewGraph([]Report{
		{ID: "a", Cites: []Edge{{Report: "b"}}},
		{ID: "b", Cites: []Edge{{Report: "a"}, {Report: "x", Certainty: CertaintyPossible}}},
		{ID: "x"},
	})
	w := g.walk(0, nil)
	assert.Equal(t, []int{0, 1, 2}, w.seen)
	assert.Equal(t, []int{2}, w.roots)
	assert.Equal(t, []int{0}, slices.Compact(slices.Clone(w.loose)))
	assert.Equal(t, map[int]int{0: 1, 1: 1, 2: 4}, w.worst)
	assert.Equal(t, 2, g.most([]int{0}, nil))
	assert.Equal(t, 2, g.most([]int{1}, nil))
	assert.Equal(t, 2, g.most([]int{0, 1}, nil))
	assert.Equal(t, 3, g.most([]int{0, 2}, nil), "x may be meant twice, which most need not know")
	assert.Equal(t, 1, g.most([]int{2, 2}, nil))
	assert.Equal(t, Chain{
		{From: "a", To: "b", Certainty: CertaintyCertain},
		{From: "b", To: "x", Certainty: CertaintyPossible},
	}, w.chain(g, 2))
	// Without what it takes from, a report may be a root of its own, or have its matter there.
	h := NewGraph([]Report{{ID: "a", Cites: []Edge{{Report: "b"}}}, {ID: "b"}})
	cut := h.walk(0, map[int]bool{1: true})
	assert.Equal(t, []int{0}, cut.roots)
	assert.Equal(t, []int{0}, cut.loose)
	assert.Equal(t, 1, h.most([]int{0}, map[int]bool{1: true}))
	two := NewGraph([]Report{
		{ID: "a", Cites: []Edge{{Report: "b"}, {Report: "c"}}}, {ID: "b"}, {ID: "c"},
	})
	cut = two.walk(0, map[int]bool{1: true})
	assert.Equal(t, []int{2}, cut.roots, "the other one is left")
	assert.Empty(t, cut.loose)
}

func TestEdgesOfComponents(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ arcs, want [][]int }{
		{nil, nil},
		{[][]int{nil}, [][]int{{0}}},
		{[][]int{{1}, {2}, nil}, [][]int{{2}, {1}, {0}}},
		{[][]int{{1}, {0}, {0}}, [][]int{{0, 1}, {2}}},
		{[][]int{{1}, {2}, {0}}, [][]int{{0, 1, 2}}},
		{[][]int{{1, 2}, {3}, {3}, {1}}, [][]int{{1, 3}, {2}, {0}}},
		{[][]int{{2}, {0}, {1, 3}, {4}, {3}}, [][]int{{3, 4}, {0, 1, 2}}},
	} {
		if d := cmp.Diff(tt.want, components(tt.arcs)); d != "" {
			t.Errorf("%v (-want +got):\n%s", tt.arcs, d)
		}
	}
}

func TestEdgesOfAccess(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ a, b, want Access }{
		{"", "", ""},
		{"", AccessRead, AccessRead},
		{AccessRead, "", AccessRead},
		{AccessExcerpt, AccessRead, AccessRead},
		{AccessRead, AccessExcerpt, AccessRead},
		{AccessUnseen, AccessViaCopies, AccessViaCopies},
		{"", AccessUnseen, AccessUnseen},
	} {
		assert.Equal(t, tt.want, closer(tt.a, tt.b), "%+v", tt)
	}
}

func TestEdgesOfChains(t *testing.T) {
	t.Parallel()
	hop := func(from, to string, c Certainty) Hop { return Hop{From: from, To: to, Certainty: c} }
	surer := Chain{hop("a", "b", CertaintyCertain), hop("b", "c", CertaintyCertain)}
	shorter := Chain{hop("a", "c", CertaintyPossible)}
	other := Chain{hop("a", "d", CertaintyPossible)}
	assert.True(t, chainLess(surer, shorter), "the surer before the shorter")
	assert.False(t, chainLess(shorter, surer))
	assert.True(t, chainLess(shorter, other))
	assert.False(t, chainLess(shorter, shorter), "none is before itself")
	assert.True(t, chainLess(Chain{}, surer))
}

// The steps are same, other, lost, added, out (left out by an ellipsis), w for the quoter's
// word that stands for none and p for one put for another.
func TestEdgesOfAlignment(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		quote, text string
		gap         int
		want        string
	}{
		{"a b c", "a b c", 0, "sss"},
		{"a b c", "a x c", 0, "sos"},
		{"a b", "a x b", 0, "sas"},
		{"a b c", "a c", 0, "sls"},
		{"a b", "x y", 0, "oo"},
		{"a", "a b", 0, "sa"},
		{"a b", "a", 0, "sl"},
		{"a … d", "a b c d", 2, "sxxs"},
		{"a … d", "a b c d", 1, "saxs"},
		{"a … c … e", "a b c d e", 1, "sxsxs"},
		{"a … c e", "a b c d e", 3, "sxsas"},
		{"a [x] d", "a b d", 1, "sps"},
		{"a [x] d", "a d", 1, "sws"},
		{"a [x] d", "a b c d", 1, "spxs"},
		{"a [x] d", "a b c d", 0, "spas"},
	} {
		v := vocabulary{}
		f := finder{q: readQuote(Quote{Exact: tt.quote}, v, tt.gap)}
		var got strings.Builder
		for _, step := range f.align(v.words(tt.text, false)) {
			got.WriteByte("solaxwp"[step])
		}
		assert.Equal(t, tt.want, got.String(), "%+v", tt)
	}
}

func TestEdgesOfNames(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		text  string
		at    int
		words string
		want  bool
	}{
		{"The tenant", 0, "The", false}, // the beginning
		{"See. The tenant", 5, "The", false},
		{"See: The tenant", 5, "The tenant", false},
		{"in The Hague", 3, "The", true},
		{"The Northfield", 0, "The Northfield", true},
		{"the northfield", 4, "northfield", false},
		{"an iPhone", 3, "iPhone", false}, // inside of a word
		{"see “North", 4, "“North", true},
		{"a b", 2, "b", false},
		{"a", 1, "", false},
	} {
		assert.Equal(t, tt.want, named(tt.text, tt.at, tt.words), "%+v", tt)
	}
}

// One word more or less is no lead, but beside a place that has all words.
func TestEdgesOfRivals(t *testing.T) {
	t.Parallel()
	place := func(cost, near int) *candidate {
		return &candidate{site: site{cost: cost}, before: near}
	}
	for _, tt := range []struct {
		cost, near           int // of the place that is best
		otherCost, otherNear int
		want                 bool
	}{
		{0, 3, 0, 3, true},
		{0, 3, 1, 3, false},
		{1, 3, 2, 3, true},
		{1, 3, 3, 3, false},
		{1, 3, 1, 2, true},
		{1, 3, 1, 1, false},
		{1, 3, 3, 4, false},
		{1, 3, 3, 5, true}, // worse in words, and better placed
		{3, 3, 1, 1, true}, // and the other way round
		{2, 3, 1, 1, false},
		{1, 3, 3, 1, false},
	} {
		got := (&finder{}).rivals(place(tt.otherCost, tt.otherNear), place(tt.cost, tt.near))
		assert.Equal(t, tt.want, got, "%+v", tt)
	}
}

func TestEdgesOfReports(t *testing.T) {
	t.Parallel()
	gone := []Edge{{Report: "gone"}}
	g := NewGraph([]Report{{ID: "a", Cites: gone}, {ID: "b", Cites: gone}})
	assert.Len(t, g.nodes, 3, "a report that two name and that is not there is one")
	list := g.Problems()
	want := []Problem{
		{ProblemKindMissingReport, "gone", []string{"a"}},
		{ProblemKindMissingReport, "gone", []string{"b"}},
	}
	assert.Equal(t, want, list)
	list[0].Others[0] = "changed"
	assert.Equal(t, want, g.Problems(), "what is given is the caller's")
	thrice := []Report{{ID: "a"}, {ID: "a"}, {ID: "a"}, {ID: "b"}}
	assert.Equal(t, []Problem{{Kind: ProblemKindDuplicateReport, Report: "a"}},
		NewGraph(thrice).Problems())
}
