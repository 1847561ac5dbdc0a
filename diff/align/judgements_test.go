package align

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Judgements on pairs and links, each on figures that are set by hand.

// TestJudgeVerbatim: what stands word for word in one place holds a pair's score.
func TestJudgeVerbatim(t *testing.T) {
	long := "one two three four five six seven eight nine ten eleven twelve"
	e := engineOf(nodesWith(long, "short text", "a b c d"), nodesWith(long, "short text", "a b c d"))
	c := e.c
	c.best = [2][][]scored{
		{{{node: 1, held: 1000}, {node: 2, held: 999}}, {{node: 0, held: 1000}}, {}},
		{{{node: 0, held: 1000}, {node: 1, held: 1000}}, {}, {}},
	}
	for n := range int32(3) {
		c.settle(0, n)
		c.settle(1, n)
	}
	require.Equal(t, [2][]int32{{1, 0, nowhere}, {severally, nowhere, nowhere}}, c.verbatim)
	require.Equal(t, int32(1), c.home(0, 0))
	require.Equal(t, int32(nowhere), c.home(0, 1), "two words may be chance")
	require.Equal(t, int32(nowhere), c.home(1, 0), "more than one place")
	told := func(a, b int32) pair {
		return pair{a: a, b: b, ma: 1 << 20, mb: 1 << 20, own: [2]int16{1, 1}}
	}
	p := told(0, 1)
	require.Equal(t, int32(3000), c.pairScore(&p, 3000), "at home")
	p = told(0, 2)
	require.Equal(t, int32(awayScore), c.pairScore(&p, 3000), "its home is elsewhere")
	p = told(2, 1)
	p.own = [2]int16{0, 1}
	require.Equal(t, int32(3000), c.pairScore(&p, 3000))
	p.own = [2]int16{}
	require.Equal(t, int32(strangerScore), c.pairScore(&p, 3000), "strangers")
	p = told(2, 2)
	require.Equal(t, int32(onlyScore), c.pairScore(&p, -9), "the same four words, once on each side")
	p = told(1, 1)
	require.Equal(t, int32(-9), c.pairScore(&p, -9), "two words are too few")
	p = pair{a: 2, b: 1, ma: 640, mb: 640, own: [2]int16{1, 1}}
	require.Equal(t, int32(640*693/64-anyCommon), c.pairScore(&p, 9000), "no more than is in common")
	require.Equal(t, int32(onlyScore), wholeScore(7, 1000, wholly-999))
	require.Equal(t, int32(7), wholeScore(7, 1000, wholly-1000))
}

// TestJudgeCommon: words of two nodes that stand in no other text.
func TestJudgeCommon(t *testing.T) {
	e := engineOf(
		nodesWith("the harbour lamp burns", "the sea", "the gull"),
		nodesWith("the harbour lamps burn", "the sky", "the burning"))
	g := &group{side: [2][]int32{{0}, {0}}}
	// harbour; lamp and lamps, by four letters and five, are two words; so are burns and burn
	require.Equal(t, 1, e.common(g))
	require.Equal(t, 0, e.both(g, func(int32) bool { return false }))
	e = engineOf(nodesWith("harbour anchors", "x"), nodesWith("harbour anchored", "harbour y"))
	require.Equal(t, 1, e.common(g), "another form counts; what a third has does not")
}

// TestJudgeUnsure: a link is as doubtful as there are twins that would do as well.
func TestJudgeUnsure(t *testing.T) {
	e := engineOf(nodesWith("oak", "elm", "elm"), nodesWith("ash", "elm", "elm", "elm"))
	e.o.frame = e.m.anchor()
	e.c.index([]pair{
		{a: 1, b: 1, share: [2]int16{1000, 1000}, own: [2]int16{1000, 1000}},
		{a: 1, b: 2, share: [2]int16{1000, 1000}, own: [2]int16{1000, 1000}},
	})
	r := reporter{engine: e}
	g := group{side: [2][]int32{{1}, {1}}}
	e.m.put(g)
	require.Equal(t, 500, r.unsure(&g, 999), "one twin is free")
	require.Equal(t, 400, r.unsure(&g, 400))
	e.m.put(group{side: [2][]int32{{2}, {2}}})
	require.Equal(t, 999, r.unsure(&g, 999), "none is")
	g.doubtful = true
	require.Equal(t, doubtfulMost, r.unsure(&g, 999))
	g = group{side: [2][]int32{{1}, {1}}}
	e.c.pairs[0].row = true
	require.Equal(t, littleMost, r.unsure(&g, 999), "a row")
	e.c.pairs[0].row = false
	g.chained = true
	require.Equal(t, 999, r.unsure(&g, 999), "order says which")
	g = group{side: [2][]int32{{1}, {1, 2}}}
	require.Equal(t, 999, r.unsure(&g, 999), "a split")
}

// TestJudgeAlone: how sure it is that a node has no partner, by what others hold of it.
func TestJudgeAlone(t *testing.T) {
	short := "harbour lamps burn from dusk till dawn unless the moon is full"
	text := short + " and pilots carry lanterns whenever snow or fog hides the northern pier from view"
	for _, c := range []struct {
		name    string
		held    int // of it, per mille
		free    bool
		score   int32
		typical int
		text    string
		want    int
	}{
		{"nothing is held", 0, false, -8000, 900, text, 982},
		{"some, by a linked node", 300, false, -8000, 900, text, 975},
		{"much", 700, false, -8000, 900, text, 980},
		{"some, by a free one", 200, true, -8000, 900, text, 955},
		{"half, by a free one", 500, true, -8000, 900, text, 720},
		{"nearly all, by a free one", 900, true, -8000, 900, text, 550},
		{"where little is alike", 0, false, -8000, 499, text, 850},
		{"where more is", 0, false, -8000, 500, text, 930},
		{"what would nearly be a link", 0, true, -600, 900, text, 500},
		{"a brief text", 0, false, -8000, 900, "dusk", briefMost},
		{"a short text", 0, false, -8000, 900, short, shortMost},
		{"no text", 0, false, -8000, 900, "", briefMost},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := engineOf(nodesWith(c.text), nodesWith("unlike", "another"))
			e.o.typical = c.typical
			f := &e.s[0].flat[0]
			e.c.index([]pair{{a: 0, b: 0, ma: int32((f.weight*c.held + 999) / 1000), score: c.score}})
			if !c.free {
				e.m.put(group{side: [2][]int32{{}, {0}}})
			}
			r := reporter{engine: e}
			require.Equal(t, c.want, r.alone(0, 0, 0))
		})
	}
}

// TestJudgeNumbers: equal numbers speak as far as numbers can be trusted.
func TestJudgeNumbers(t *testing.T) {
	number := func(n string) Node { return Node{Number: n, Text: "x"} }
	e := engineOf([]Node{number("1"), number("2"), number("3"), number("3"), {Text: "y"}},
		[]Node{number("1"), number("2"), number("3"), number("4"), {Text: "y"}})
	e.o.trust = 900
	same := nats(900*clueKept/1000, 1000-900*clueKept/1000) - clueBias
	require.Equal(t, same, e.numberClue(0, 0))
	require.Equal(t, nats(100, 1000), e.numberClue(0, 1), "another number")
	require.Equal(t, 0, e.numberClue(4, 4), "none")
	require.Equal(t, 0, e.numberClue(0, 4), "one has none")
	require.Equal(t, same, e.numberClue(2, 2), "twice, but both at the top")
	require.Equal(t, nats(900*3, 1000), e.numberOdds(0, 0), "one of the three numbers")
	require.Equal(t, nats(100, 1000), e.numberOdds(0, 1))
	e.o.trust = 100
	require.Equal(t, 0, e.numberOdds(0, 0), "numbers that do not hold say nothing for a pair")
	inner := func(n string) Node { return Node{Text: "p", Nodes: []Node{number(n), number("9")}} }
	e = engineOf([]Node{inner("1"), inner("1")}, []Node{inner("1"), inner("1")}) // 0: 1 2, 3: 4 5
	require.Equal(t, 0, e.numberClue(1, 1), "parents that are not partners")
	e.m.put(group{side: [2][]int32{{0}, {0}}})
	require.Positive(t, e.numberClue(1, 1))
	require.Zero(t, e.numberClue(1, 4))
}

// TestJudgeNearest: what is left is linked where both are most alike to each other and have enough
// words that no other text has.
func TestJudgeNearest(t *testing.T) {
	others := []string{"herring barrels", "mackerel crates", "salmon baskets"}
	old := append(nodesWith(others...), Node{Text: "lighthouse keeper polishes lanterns"})
	new := append(nodesWith(others...), Node{Text: "lanterns are a lighthouse affair"})
	for _, c := range []struct {
		name  string
		share [2]int16
		rival int32 // another's mean
		row   bool
		want  bool
	}{
		{"most alike", [2]int16{300, 300}, 299, false, true},
		{"as alike as another", [2]int16{300, 300}, 300, false, true},
		{"less than another", [2]int16{300, 300}, 301, false, false},
		{"hardly alike", [2]int16{119, 119}, 0, false, false},
		{"just alike", [2]int16{120, 120}, 0, false, true},
		{"one a part of the other", [2]int16{901, 300}, 0, false, false},
		{"not quite", [2]int16{900, 300}, 0, false, true},
		{"rows", [2]int16{300, 300}, 0, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := engineOf(old, new)
			e.c.index([]pair{{a: 3, b: 3, share: c.share, row: c.row}})
			e.c.best[0][3] = []scored{{node: 3, share: 1000}, {node: 0, share: c.rival}}
			e.c.best[1][3] = nil
			e.nearest()
			require.Equal(t, c.want, e.m.groupOf[0][3] >= 0)
		})
	}
	few := engineOf(old[1:], new[1:])
	few.c.index([]pair{{a: 2, b: 2, share: [2]int16{500, 500}}})
	few.c.best[0][2], few.c.best[1][2] = nil, nil
	few.nearest()
	require.Empty(t, few.m.groups, "six texts are few")
}

// TestJudgePart: what is linked by chance alone is taken apart, and nothing else.
func TestJudgePart(t *testing.T) {
	all := []string{
		"keeper lighthouse noon", "keeper lighthouse log", "keeper lighthouse crew",
		"keeper lighthouse month", "keeper lighthouse boat",
	}
	e := engineOf(append(nodesWith(all...), Node{Text: "keeper lighthouse fish market"}),
		append(nodesWith(all...), Node{Text: "keeper lighthouse ships passing"}))
	weak := [2]int16{300, 300}
	e.c.index([]pair{{a: 4, b: 4, share: weak, score: 9}, {a: 5, b: 5, share: weak, score: 9}})
	link := func(a, b int32, g group) {
		g.side = [2][]int32{{a}, {b}}
		e.m.put(g)
	}
	link(0, 0, group{}) // not among the pairs
	link(4, 4, group{}) // "boat" is theirs
	link(5, 5, group{})
	e.part()
	require.Len(t, e.m.groups, 2)
	require.Equal(t, int32(-1), e.m.groupOf[0][5])
	require.Equal(t, int32(strangerScore), e.c.find(5, 5).score)
	for _, g := range []group{{method: MethodCaller}, {chained: true}} {
		link(5, 5, g)
		e.part()
		require.Len(t, e.m.groups, 3, "%+v", g)
		e.m.release(2)
		e.m.tidy()
	}
}

// TestJudgeLook: which clauses a node may be a holder of.
func TestJudgeHolder(t *testing.T) {
	e := engineOf(nodesWith("alpha beta gamma delta epsilon zeta eta theta"),
		nodesWith("alpha beta", "gamma delta"))
	weight := int32(e.s[1].flat[0].weight)
	e.c.index([]pair{
		{a: 0, b: 0, ma: 40, mb: weight * 9 / 10}, {a: 0, b: 1, ma: 50, mb: 3},
	})
	best, share, lead := e.c.holder(1, 0)
	require.Equal(t, int32(0), best.node)
	require.InDelta(t, 900, share, 5)
	require.Equal(t, share, lead, "there is no other")
	best, share, lead = e.c.holder(0, 0)
	require.Equal(t, int32(1), best.node)
	f := e.s[0].flat[0].weight
	require.Equal(t, []int{perMille(50, f), perMille(50, f) - perMille(40, f)}, []int{share, lead})
}

// TestJudgeContent: figures and words as common as clauses are built with say nothing of what a
// clause is about.
func TestJudgeContent(t *testing.T) {
	e := engineOf(nodesWith("the harbour 1847", "the sea"), nodesWith("the harbour 1847", "the sky"))
	var got []bool
	for _, w := range e.text(0, 0) {
		got = append(got, e.content(w))
	}
	require.Equal(t, []bool{false, true, false}, got)
}

// TestJudgeWholes: a split is no surer than its weakest part lets it be.
func TestJudgeWholes(t *testing.T) {
	e := engineOf(nodesWith("a", "b"), nodesWith("c", "d"))
	e.c.index([]pair{{a: 0, b: 0, share: [2]int16{100, 900}}, {a: 0, b: 1, share: [2]int16{800, 299}}})
	r := reporter{engine: e}
	require.Equal(t, 299, r.leastHeld(&group{side: [2][]int32{{0}, {0, 1}}}))
	require.Equal(t, 1000, r.leastHeld(&group{side: [2][]int32{{0, 1}, {0, 1}}}), "a regrouping")
	require.Equal(t, 500, wholeSure[step(wholeFrom[:], 299)])
	require.Equal(t, 900, wholeSure[step(wholeFrom[:], 499)])
	require.Equal(t, 1000, wholeSure[step(wholeFrom[:], 500)])
}
