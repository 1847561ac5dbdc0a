package align

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// Each step of the engine by itself, on inputs so small that what it has to give can be worked
// out by hand.

// TestStepsKeep: the best are held, in falling order; of equals the earlier.
func TestStepsKeep(t *testing.T) {
	var top []scored
	for i, share := range []int32{30, 50, 10, 50, 40} {
		top = keepOf(top, scored{node: int32(i), share: share}, 3)
	}
	require.Equal(t, []scored{{node: 1, share: 50}, {node: 3, share: 50}, {node: 4, share: 40}}, top)
	require.Equal(t, top, keepOf(slices.Clone(top), scored{node: 9, share: 40}, 3), "no better")
}

// TestStepsTidy: couples come in order, each once.
func TestStepsTidy(t *testing.T) {
	got := tidy([]couple{{2, 1}, {0, 5}, {2, 0}, {0, 5}, {0, 3}}, 3, nil)
	require.Equal(t, []couple{{0, 3}, {0, 5}, {2, 0}, {2, 1}}, got)
	require.Empty(t, tidy(nil, 0, nil))
}

// TestStepsCandidates: pairs are joined in order and found from either side.
func TestStepsCandidates(t *testing.T) {
	e := engineOf(nodesWith("a", "b", "c"), nodesWith("d", "e", "f"))
	c := &candidates{texts: e.texts}
	c.index(nil)
	require.Equal(t, []couple{{0, 1}, {2, 0}}, c.join([]couple{{0, 1}, {2, 0}}))
	require.Equal(t, []couple{{0, 0}, {1, 2}}, c.join([]couple{{0, 0}, {0, 1}, {1, 2}}), "new ones")
	require.Nil(t, c.join([]couple{{0, 1}}))
	var got []couple
	for _, p := range c.pairs {
		require.Equal(t, [2]int16{1000, 1000}, p.own)
		got = append(got, couple{p.a, p.b})
	}
	require.Equal(t, []couple{{0, 0}, {0, 1}, {1, 2}, {2, 0}}, got)
	for i := range got {
		require.Same(t, &c.pairs[i], c.find(got[i].a, got[i].b))
		require.Same(t, &c.pairs[i], c.pairOf(1, got[i].b, got[i].a))
	}
	require.Nil(t, c.find(1, 1))
	require.Nil(t, c.find(0, 2), "behind the last")
	require.Equal(t, []int32{0, 2, 3, 4}, c.byOld)
	require.Equal(t, [][]int32{{0, 3}, {1}, {2}}, c.byNew)
	c.pairs[0] = pair{a: 0, b: 0, ma: 5, mb: 7, score: 9}
	c.pairs[3].score = never
	require.Equal(t, []part{{0, 5, 7, 9}, {1, 0, 0, 0}}, c.partsOf(0, 0, nil))
	require.Equal(t, []part{{0, 7, 5, 9}}, c.partsOf(1, 0, nil), "from the other side, but for never")
}

// TestStepsShares: shares are of each node's weight; what has the same words is all there.
func TestStepsShares(t *testing.T) {
	e := engineOf(nodesWith("stone bread", "wine"), nodesWith("stone bread", "wine oil"))
	p := pair{a: 0, b: 0}
	e.share(&p)
	require.Equal(t, [2]int16{1000, 1000}, p.share)
	p = pair{a: 1, b: 1, ma: int32(e.s[0].flat[1].weight / 2), mb: int32(e.s[1].flat[1].weight)}
	e.share(&p)
	require.InDelta(t, 500, int(p.share[0]), 5)
	require.Equal(t, int16(1000), p.share[1])
	require.Equal(t, (int(p.share[0])+1000)/2, e.c.meanOf(&p))
	g := e.c.linked(&p, 3)
	require.Equal(t, []int32{int32(e.c.meanOf(&p)), 3}, []int32{g.mean, g.score})
}

// TestStepsRarity: a word weighs what it tells: less the more texts it stands in, and a brief one
// less than a long one that stands as often; figures count as long.
func TestStepsRarity(t *testing.T) {
	v := &vocabulary{
		hashes: make([]uint64, 5), holders: [2][]int32{{1, 2, 1, 1, 0}, {1, 2, 1, 1, 1}},
		runes: []uint8{7, 7, 2, 2, 7}, figure: []bool{false, false, false, true, false},
		common: []int32{2, 4},
	}
	v.weigh(4)
	// In 4 texts and 8 that are expected, 1,200 hundredths: log2 is 10.17 by the rule of log2.
	total := log2(1200)
	require.Equal(t, []int32{
		int32(total-log2(200+8*4)) + 32,  // in two texts, long
		int32(total-log2(400+8*4)) + 32,  // in four
		int32(total-log2(200+8*60)) + 32, // in two, brief
		int32(total-log2(200+8*4)) + 32,  // in two, a figure
		int32(total-log2(100+8*4)) + 32,  // in one
	}, v.weight)
	require.Equal(t, []int32{
		int32(total-log2(200+8*12)) + 32, int32(total-log2(400+8*12)) + 32,
	}, v.rarity)
}

// TestStepsCoverage: how fully each word counts.
func TestStepsCoverage(t *testing.T) {
	texts := read(
		Tree{Nodes: nodesWith("harbour master weighs anchors tonight")},
		Tree{Nodes: nodesWith("harbour master anchored tonight weighs")}, nil)
	c := newCoverer(texts.v, nil)
	c.setOther(texts.text(1, 0))
	a := texts.text(0, 0)
	m := c.marks(a, marks{})
	require.Equal(t, []int32{0, 1, 2, 3, 4}, m.at)
	less := func(w int32, full int) uint16 {
		if r, x := texts.v.rarity[texts.v.stem[w]], texts.v.weight[w]; r < x {
			return uint16(full * int(r) / int(x))
		}
		return uint16(full)
	}
	require.Equal(t, []uint16{
		fully, fully, // beside each other in both
		alone, // beside others
		less(a[3], inflected),
		fully, // after another form of the same word
	}, m.full)
	require.Equal(t, m, c.marksAt(a, []int32{0, 1, 2, 3, 4}, marks{}))
	some := c.marksAt(a, []int32{1, 3}, marks{})
	require.Equal(t, marks{[]int32{1, 3}, []uint16{m.full[1], m.full[3]}}, some)
	require.Equal(t, texts.v.weightOf(a, m), c.explained(a))
	c.setOther(texts.text(1, 0)[:1])
	require.Equal(t, marks{[]int32{0}, []uint16{alone}}, c.marks(a, marks{}), "nothing of before")
}

// TestStepsCovered: what parts explain of a whole is counted once, by the fullest.
func TestStepsCovered(t *testing.T) {
	c := covered{
		words: []int32{0, 1, 2}, weight: []int32{256, 512, 1024}, full: make([]uint16, 3),
	}
	first := marks{[]int32{0, 1}, []uint16{256, 128}}
	require.Equal(t, 256+256, c.gain(first))
	require.Equal(t, 512, c.raise(first))
	require.Equal(t, 512, c.sum)
	require.Zero(t, c.raise(first), "it is there")
	second := marks{[]int32{0, 1, 2}, []uint16{100, 256, 64}}
	require.Equal(t, 256+256, c.gain(second))
	all := func(int32) bool { return true }
	require.True(t, c.fresh(second, all), "a word of which there was nothing")
	require.False(t, c.fresh(second, func(w int32) bool { return w < 2 }))
	require.False(t, c.fresh(marks{[]int32{2}, []uint16{0}}, all), "nothing of it")
	require.Equal(t, 512, c.raise(second))
	require.Equal(t, 1024, c.sum)
	require.Equal(t, []uint16{256, 256, 64}, c.full)
	require.False(t, c.fresh(second, all))
}

// TestStepsPassage: the passage in which what is explained outweighs the rest the most.
func TestStepsPassage(t *testing.T) {
	sums := []int{0, 10, 20, 30, 40, 50, 60, 70, 80}
	for _, c := range []struct {
		name string
		m    marks
		want passage
	}{
		{"nothing", marks{}, passage{}},
		{"one word", marks{[]int32{3}, []uint16{256}}, passage{3, 4}},
		{"a gap that is less", marks{[]int32{1, 2, 4, 5}, []uint16{256, 256, 256, 256}}, passage{1, 6}},
		{
			"a gap that is more",
			marks{[]int32{0, 4, 5}, []uint16{256, 256, 256}},
			passage{4, 6},
		},
		{"half a word outweighs nothing", marks{[]int32{2}, []uint16{128}}, passage{}},
		{"a weak end is left", marks{[]int32{2, 3}, []uint16{256, 100}}, passage{2, 3}},
		{"the first of two alike", marks{[]int32{0, 6}, []uint16{256, 256}}, passage{0, 1}},
	} {
		t.Run(c.name, func(t *testing.T) { require.Equal(t, c.want, passageOf(sums, c.m)) })
	}
}

// TestStepsStretches: passages that meet are one, and weigh what they are together.
func TestStepsStretches(t *testing.T) {
	sums := []int{0, 10, 20, 30, 40, 50, 60, 70, 80}
	var s stretches
	s.add(sums, passage{2, 2})
	require.Empty(t, s.passages, "an empty one")
	s.add(sums, passage{5, 7})
	s.add(sums, passage{0, 2})
	require.Equal(t, stretches{[]passage{{0, 2}, {5, 7}}, 40}, s)
	require.Equal(t, 0, s.overlap(sums, passage{2, 5}), "between them")
	require.Equal(t, 500, s.overlap(sums, passage{4, 6}), "half of it")
	require.Equal(t, 1000, s.overlap(sums, passage{0, 8}), "all of those")
	require.Equal(t, 1000, s.overlap(sums, passage{6, 7}), "all of it")
	s.add(sums, passage{1, 6})
	require.Equal(t, stretches{[]passage{{0, 7}}, 70}, s)
	require.Equal(t, 0, s.first(6))
	require.Equal(t, 1, s.first(7), "behind")
}

// TestStepsNumbers: the scales that evidence is told by.
func TestStepsNumbers(t *testing.T) {
	require.Equal(t, []int{-2, 0, 3}, []int{clip(-9, -2, 3), clip(0, -2, 3), clip(9, -2, 3)})
	require.Equal(t, 693, nats(2, 1))
	require.Equal(t, -1386, nats(1, 4))
	require.Equal(t, 0, nats(0, 1), "nothing counts as one")
	require.Equal(t, 0, mass(1023))
	require.Equal(t, 250, mass(2047))
	require.Equal(t, -1500, mass(0))
	require.Equal(t, 2000, mass(1<<22))
	// of 10,000 are left 512+2,000 by the rival and 512+5,000 here
	require.Equal(t, nats(2512, 5512), purity(10_000, 500, 800))
	require.Equal(t, nats(6512, 6512), purity(10_000, 100, 400), "less than a rival explains is as much")
	require.Equal(t, 0, perMille(-3, 9))
	require.Equal(t, 1000, perMille(9, 3))
	for x, want := range map[int]int{0: 0, 299: 0, 300: 1, 500: 2, 899: 3, 900: 4, 1000: 4} {
		require.Equal(t, want, step(anyFrom[:], x), "%d", x)
	}
}

// TestStepsMatching: each node is in one link; what is taken apart is free.
func TestStepsMatching(t *testing.T) {
	e := engineOf(nodesWith("a", "b", "c", "d"), nodesWith("e", "f", "g", "h"))
	m := newMatching(e.texts, []group{{side: [2][]int32{{3}, {3}}, mean: 7}})
	m.put(group{side: [2][]int32{{0}, {1, 2}}, mean: 500})
	require.Equal(t, [2][]int32{{1, -1, -1, 0}, {-1, 1, 1, 0}}, m.groupOf)
	require.Equal(t, [2][]int32{{1, -1, -1, 3}, {-1, 0, 0, 3}}, m.partner)
	require.Equal(t, [2][]int32{{500, 0, 0, 7}, {0, 500, 500, 7}}, m.tie)
	require.True(t, m.free(&group{side: [2][]int32{{1, 2}, {0}}}))
	require.False(t, m.free(&group{side: [2][]int32{{1}, {0, 2}}}))
	require.Equal(t, int32(-1), m.single(0, 0), "a split")
	require.Equal(t, int32(-1), m.single(0, 1), "free")
	require.Equal(t, int32(0), m.single(1, 3))
	m.groups[0].method = MethodCaller
	require.Equal(t, int32(-1), m.single(1, 3), "the caller's")
	m.release(1)
	require.Equal(t, [2][]int32{{-1, -1, -1, 3}, {-1, -1, -1, 3}}, m.partner)
	require.Equal(t, int32(0), m.tie[1][1])
	m.put(group{side: [2][]int32{{1}, {0}}})
	m.tidy()
	require.Len(t, m.groups, 2)
	require.Equal(t, [2][]int32{{-1, 1, -1, 0}, {1, -1, -1, 0}}, m.groupOf)
}

// TestStepsVotes: neighbours count by nearness, 12, 6 and 4; those without partners half, and on
// neither side.
func TestStepsVotes(t *testing.T) {
	texts := nodesWith("a", "b", "c", "d", "e", "f", "g", "h")
	e := engineOf(texts, texts)
	m := newMatching(e.texts, nil)
	link := func(a, b int32) { m.put(group{side: [2][]int32{{a}, {b}}}) }
	require.Equal(t, 0, m.votes(0, 2, 2), "nothing is known")
	link(1, 1)
	require.Equal(t, perMille(12, 12+6+3+3+2), m.votes(0, 2, 2), "b, of five neighbours")
	link(3, 7) // far from where it should be
	require.Equal(t, perMille(12, 12+12+3+3+2), m.votes(0, 2, 2))
	link(4, 4)
	require.Equal(t, perMille(12+6, 12+12+3+6+2), m.votes(0, 2, 2))
	require.Equal(t, perMille(12+6, 12+6+3+6+2), m.votes(1, 2, 2), "the other d is free")
	m = newMatching(e.texts, nil)
	link(1, 0)
	link(3, 5)
	require.Equal(t, perMille(24, 24+3+3+2), m.votes(0, 2, 2), "two off to the left, three to the right")
	m = newMatching(e.texts, nil)
	link(1, 4)
	link(3, 6)
	require.Equal(t, perMille(12, 24+3+3+2), m.votes(0, 2, 2), "four off is too far")
}

// TestStepsOrder: between which texts order puts a partner, and how far another is from there.
func TestStepsOrder(t *testing.T) {
	e := engineOf(nodesWith("a", "b", "c", "d"), nodesWith("e", "f", "g", "h", "i"))
	link := func(a, b int32) { e.m.put(group{side: [2][]int32{{a}, {b}}}) }
	link(0, 0)
	link(3, 3)
	link(1, 4) // out of the longest run
	e.o.frame = e.m.anchor()
	require.Equal(t, [][2]int32{{-1, 3}, {0, 3}, {0, 3}, {0, 5}}, e.o.frame[0])
	require.Equal(t, [][2]int32{{-1, 3}, {0, 3}, {0, 3}, {0, 4}, {3, 4}}, e.o.frame[1])
	require.Equal(t, 1000, e.inPlace(0, 2, 1))
	require.Equal(t, 1000, e.inPlace(0, 2, 2))
	require.Equal(t, 800, e.inPlace(0, 2, 0), "one off")
	require.Equal(t, 800, e.inPlace(0, 2, 3))
	require.Equal(t, 666, e.inPlace(0, 2, 4), "two off")
}

// TestStepsLearn: what links teach of numbers, of likeness and of losses.
func TestStepsLearn(t *testing.T) {
	old, new := nodesWith("a", "b", "c", "d"), nodesWith("e", "f", "g", "h")
	for i := range old {
		old[i].Number, new[i].Number = string(rune('1'+i)), string(rune('1'+i))
	}
	new[1].Number = "9"
	e := engineOf(old, new)
	e.c.index([]pair{
		{a: 0, b: 0, share: [2]int16{900, 700}},
		{a: 1, b: 1, share: [2]int16{600, 600}},
		{a: 2, b: 2, share: [2]int16{250, 250}},
	})
	for i := range int32(3) {
		e.m.put(group{side: [2][]int32{{i}, {i}}})
	}
	o := learn(e.c, e.m, spots{})
	// one of two that are certain agrees, and 1.4 of two are thought to; the third is unlike
	require.Equal(t, perMille(1000+1400, 4000), o.trust)
	require.Equal(t, 250, o.typical, "the last but a quarter of 250, 600, 800")
	require.Equal(t, perMille(2*1000, 18*1000), o.losses)
	require.Equal(t, perMille(500, 13*1000), o.strange)
	empty := learn(e.c, newMatching(e.texts, nil), spots{})
	require.Equal(t, []int{700, 800}, []int{empty.trust, empty.typical}, "nothing is known")
}

// TestStepsFamilies: the nodes of one text are a family, over both sides.
func TestStepsFamilies(t *testing.T) {
	e := engineOf(nodesWith("oak", "elm", "oak"), nodesWith("elm", "Oak.", "ash"))
	require.Equal(t, [2][]int32{{0, 1, 0}, {1, 0, 2}}, e.kin)
	require.Equal(t, family{[2][]int32{{0, 2}, {1}}}, *e.family(0, 2))
	require.True(t, e.family(1, 1).repeated())
	require.False(t, e.family(0, 1).repeated())
	require.Equal(t, []int{2, 1, 1}, []int{e.copies(0, 0), e.copies(1, 1), e.copies(1, 2)})
}

// TestStepsChain: the heaviest chain in order, with what standing beside the pair before is worth.
func TestStepsChain(t *testing.T) {
	e := engineOf(nodesWith("a", "b", "c", "d"), nodesWith("e", "f", "g", "h"))
	r := &reunion{engine: e}
	at := func(a, b, likeness int32) chained { return chained{a: a, b: b, likeness: likeness} }
	for _, c := range []struct {
		name    string
		links   []chained
		fromEnd bool
		want    []bool
	}{
		{"none", nil, false, []bool{}},
		{
			"crossing ones, the heavier",
			[]chained{at(0, 1, 500), at(1, 0, 600)},
			false,
			[]bool{false, true},
		},
		{
			"of equals the left",
			[]chained{at(0, 0, 500), at(1, 0, 500)},
			false,
			[]bool{true, false},
		},
		{
			"and from the end the right",
			[]chained{at(0, 0, 500), at(1, 0, 500)},
			true,
			[]bool{false, true},
		},
		{
			"beside the pair before",
			[]chained{at(0, 0, 500), at(1, 1, 500), at(1, 2, 550)},
			false,
			[]bool{true, true, false}, // 60 for standing there
		},
		{
			"but not for less",
			[]chained{at(0, 0, 500), at(1, 1, 500), at(1, 2, 561)},
			false,
			[]bool{true, false, true},
		},
		{
			"as far on both sides",
			[]chained{at(0, 0, 500), at(2, 2, 500), at(2, 3, 529)},
			false,
			[]bool{true, true, false}, // 30
		},
		{
			"but not for less there",
			[]chained{at(0, 0, 500), at(2, 2, 500), at(2, 3, 531)},
			false,
			[]bool{true, false, true},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, r.heaviest(c.links, c.fromEnd))
		})
	}
}

// TestStepsWorth: what a pair adds to a chain.
func TestStepsWorth(t *testing.T) {
	node := func(number, heading string) Node {
		return Node{Nodes: []Node{{Number: number, Heading: heading, Text: "oak"}}}
	}
	e := engineOf([]Node{node("1", "Trees")}, []Node{node("1", "Trees"), node("2", "Wood")})
	e.o.trust = 500
	r := &reunion{engine: e}
	require.Equal(t, 800+10+100, r.worth(&chained{a: 1, b: 1, likeness: 800}))
	require.Equal(t, 800, r.worth(&chained{a: 1, b: 3, likeness: 800}))
	r.home = homes{0: 2}
	require.Equal(t, 800+600, r.worth(&chained{a: 1, b: 3, likeness: 800}), "where its parent went")
	require.Equal(t, 910, r.worth(&chained{a: 1, b: 1, likeness: 800}))
}

// TestStepsHomes: parents are each other's by most of their links; a heading of their own counts
// as two.
func TestStepsHomes(t *testing.T) {
	section := func(heading string, texts ...string) Node {
		return Node{Heading: heading, Nodes: nodesWith(texts...)}
	}
	old := []Node{section("A", "a", "b"), section("B", "c", "d"), section("C", "e")}
	new := []Node{section("X", "a", "b"), section("B", "c", "d"), section("Y", "e")}
	r := &reunion{engine: engineOf(old, new)} // 0: 1 2, 3: 4 5, 6: 7
	link := func(a, b int32) chained { return chained{a: a, b: b} }
	require.Equal(t, homes{3: 3}, r.homes(nil), "one heading")
	require.Equal(t, homes{0: 0, 3: 3, 6: 6}, r.homes([]chained{
		link(1, 1), link(2, 2), link(4, 5), link(7, 7),
	}))
	require.Equal(t, homes{3: 3}, r.homes([]chained{link(1, 4)}), "B has more with B")
	require.Equal(t, homes{0: 6, 3: 3}, r.homes([]chained{
		link(1, 7), link(2, 7), link(7, 7),
	}), "Y has more with A than with C")
	at := func(which int, n int32) *flat { return &r.s[which].flat[n] }
	require.True(t, homes{0: 3}.at(at(0, 1), at(1, 4)))
	require.False(t, homes{0: 3}.at(at(0, 1), at(1, 1)))
	require.False(t, homes{}.at(at(0, 0), at(1, 0)), "no parents")
}
