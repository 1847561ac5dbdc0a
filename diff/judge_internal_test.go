package diff

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/internal/flat"
	"github.com/redraft-go/redraft/diff/internal/hunk"
	"github.com/redraft-go/redraft/diff/internal/prose"
	"github.com/redraft-go/redraft/diff/redline"
	"github.com/redraft-go/redraft/plan"
)

func TestJudgedTogether(t *testing.T) {
	t.Parallel()
	difference := func(v Verdict, r Reason) Difference { return Difference{Verdict: v, Reason: r} }
	of := func(v Verdict, r Reason) Effect { return Effect{Verdict: v, Reason: r} }
	for _, tt := range []struct {
		name    string
		of      []Difference
		effects []Effect
		verdict Verdict
		reason  Reason
	}{
		{"nothing", nil, nil, "", ""},
		{
			"one of the draft",
			[]Difference{
				difference(VerdictOpen, ReasonThird), difference(VerdictDraft, ReasonAgree),
			},
			nil, VerdictDraft, ReasonAgree,
		},
		{
			"an effect of the draft in open words",
			[]Difference{difference(VerdictOpen, ReasonBase)},
			[]Effect{of(VerdictOpen, ReasonBase), of(VerdictDraft, ReasonBasis)},
			VerdictDraft, ReasonBasis,
		},
		{
			"one open",
			[]Difference{
				difference(VerdictTelling, ReasonEarlier), difference(VerdictOpen, ReasonContested),
			},
			nil, VerdictOpen, ReasonContested,
		},
		{
			"all telling",
			[]Difference{difference(VerdictTelling, ReasonEarlier)},
			[]Effect{of(VerdictTelling, ReasonEarlier)},
			VerdictTelling, ReasonEarlier,
		},
		{"an effect alone that is open", nil, []Effect{of(VerdictOpen, ReasonTold)}, "", ""},
	} {
		verdict, reason := together(&Change{Differences: tt.of, Effects: tt.effects})
		assert.Equal(t, tt.verdict, verdict, tt.name)
		assert.Equal(t, tt.reason, reason, tt.name)
	}
}

// A difference is put down to what the copies at its place have, the weightiest first; a
// heading to nothing but a text itself, and what was written over another wording to a copy
// that has its text from elsewhere.
func TestVerdictOfADifference(t *testing.T) {
	t.Parallel()
	copied := &flat.Tree{Version: &plan.Version{Witnesses: []plan.Witness{{ID: "w"}}}}
	itself := &flat.Tree{Version: &plan.Version{}}
	reading := func(f Form) Testimony { return Testimony{Form: f, Ref: plan.Ref{Version: "old"}} }
	with := func(x Testimony, how ...string) Testimony {
		for _, h := range how {
			switch h {
			case "weak":
				x.Weak = true
			case "part":
				x.Part = true
			case "early":
				x.Early = true
			case "apart":
				x.Apart = true
			}
		}
		return x
	}
	own, other, third := reading(FormOwn), reading(FormOther), reading(FormThird)
	for _, tt := range []struct {
		name     string
		readings []Testimony
		itself   bool
		heading  bool
		base     bool
		verdict  Verdict
		reason   Reason
	}{
		{name: "no copy", verdict: VerdictDraft, reason: ReasonAgree},
		{"a copy agrees", []Testimony{own}, false, false, false, VerdictDraft, ReasonAgree},
		{"a copy contests", []Testimony{own, other}, false, false, false, VerdictOpen, ReasonContested},
		{
			"a weak copy contests",
			[]Testimony{with(other, "weak")},
			false, false, false,
			VerdictOpen, ReasonContested,
		},
		{
			"an early copy",
			[]Testimony{third, with(other, "early")},
			false, false, false,
			VerdictTelling, ReasonEarlier,
		},
		{
			"an early weak copy",
			[]Testimony{with(other, "early", "weak")},
			false, false, false,
			VerdictOpen, ReasonContested,
		},
		{
			"an early part",
			[]Testimony{with(other, "early", "part")},
			false, false, false,
			VerdictOpen, ReasonContested,
		},
		{"a third wording", []Testimony{own, third}, false, false, false, VerdictOpen, ReasonThird},
		{
			"a weak third wording",
			[]Testimony{with(third, "weak")},
			false, false, false,
			VerdictDraft, ReasonAgree,
		},
		{"texts", nil, true, false, false, VerdictDraft, ReasonText},
		{"a heading of texts", nil, true, true, false, VerdictDraft, ReasonText},
		{"a heading of copies", nil, false, true, false, VerdictOpen, ReasonTold},
		{"written over an unknown wording", nil, false, false, true, VerdictOpen, ReasonBase},
		{
			"and a copy of that draft agrees",
			[]Testimony{own},
			false, false, true,
			VerdictOpen, ReasonBase,
		},
		{
			"and it is from elsewhere",
			[]Testimony{with(own, "apart")},
			false, false, true,
			VerdictDraft, ReasonAgree,
		},
		{
			"and it is from elsewhere, and weak",
			[]Testimony{with(own, "apart", "weak")},
			false, false, true, VerdictOpen, ReasonBase,
		},
	} {
		w := &work{old: copied, new: copied, out: &Comparison{}}
		if tt.itself {
			w.old, w.new = itself, itself
		}
		if tt.base {
			w.out.Basis = Basis{Version: "new", Over: "old"}
		}
		verdict, reason := w.verdict(&Difference{Readings: tt.readings, Heading: tt.heading})
		assert.Equal(t, tt.verdict, verdict, tt.name)
		assert.Equal(t, tt.reason, reason, tt.name)
	}
	w := &work{old: copied, new: itself, out: &Comparison{}}
	_, reason := w.verdict(&Difference{Heading: true})
	assert.Equal(t, ReasonTold, reason, "one text itself is not two")
	w.out.Basis = Basis{Version: "new", Over: "elsewhere"}
	_, reason = w.verdict(&Difference{Readings: []Testimony{with(own, "apart")}})
	assert.Equal(t, ReasonBase, reason, "a copy of another draft bears nothing out")
}

func TestVerdictOfAnEffect(t *testing.T) {
	t.Parallel()
	const text = "one two three four"
	run := func(word string) Run { return Run{At: strings.Index(text, word), Text: word} }
	term := func(word string) effect.Term {
		return effect.Term{
			Text: word, Range: plan.Range{At: strings.Index(text, word), Len: len(word)},
		}
	}
	change := &Change{Differences: []Difference{
		{Old: run("one"), Verdict: VerdictDraft, Reason: ReasonAgree},
		{Old: run("two"), Verdict: VerdictTelling, Reason: ReasonEarlier},
		{New: run("three"), Verdict: VerdictOpen, Reason: ReasonThird},
		{Old: run("four"), Verdict: VerdictDraft, Reason: ReasonBasis},
		{Old: run("four"), Heading: true, Verdict: VerdictOpen, Reason: ReasonTold},
	}}
	for _, tt := range []struct {
		name          string
		before, after string
		verdict       Verdict
		reason        Reason
	}{
		{"in one", "one", "", VerdictDraft, ReasonAgree},
		{"in one of the other side", "", "three", VerdictOpen, ReasonThird},
		{"in several that differ", text, "", VerdictOpen, ReasonMixed},
		{"in two that differ", "one two", "", VerdictOpen, ReasonMixed},
		{"in one that is open, and another", "two", "three", VerdictOpen, ReasonThird},
		{"in another and one that is open", "one", "three", VerdictOpen, ReasonThird},
		{"not in a heading", "four", "", VerdictDraft, ReasonBasis},
		{"in none", "", "", VerdictDraft, ReasonAgree},
	} {
		e := &Effect{Effect: effect.Effect{Before: term(tt.before), After: term(tt.after)}}
		verdict, reason := (&work{}).verdictOf(change, e)
		assert.Equal(t, tt.verdict, verdict, tt.name)
		assert.Equal(t, tt.reason, reason, tt.name)
	}
	turned := &work{turned: true}
	e := &Effect{Effect: effect.Effect{Before: term("three")}}
	_, reason := turned.verdictOf(change, e)
	assert.Equal(t, ReasonThird, reason, "the sides have changed places")
}

func TestTestimoniesByWeight(t *testing.T) {
	t.Parallel()
	list := []Testimony{ // the weightiest first
		{Form: FormOther},
		{Form: FormOther, Weak: true},
		{Form: FormThird},
		{Form: FormOwn, Text: "a"},
		{Form: FormOwn, Text: "b"},
		{Form: FormOwn, Ref: plan.Ref{Version: "v"}},
		{Form: FormThird, Weak: true},
		{Form: FormOwn, Weak: true},
	}
	for i := range list {
		for k := range list {
			got := byWeight(list[i], list[k])
			assert.Equal(t, i < k, got < 0, "%d and %d", i, k)
			assert.Equal(t, i == k, got == 0, "%d and %d", i, k)
		}
	}
}

func TestRunsOfJoinedClauses(t *testing.T) {
	t.Parallel()
	tree := &flat.Tree{}
	for _, s := range []string{"ab cd", "", "ef"} {
		tree.Nodes = append(tree.Nodes, flat.Node{Point: &plan.Point{Content: plan.Content{Text: s}}})
	}
	one := joined(tree, []int{2})
	assert.Equal(t, joint{text: "ef", starts: []int{0}}, one)
	j := joined(tree, []int{0, 1, 2})
	assert.Equal(t, joint{text: "ab cd\n\nef", starts: []int{0, 6, 7}}, j)
	for _, tt := range []struct {
		at, end int
		want    []Run
	}{
		{0, 5, []Run{{0, 0, "ab cd"}}},
		{3, 9, []Run{{0, 3, "cd"}, {2, 0, "ef"}}},
		{2, 8, []Run{{0, 3, "cd"}, {2, 0, "e"}}}, // without the space that stands before
		{2, 3, []Run{{0, 2, ""}}},
		{5, 5, []Run{{0, 5, ""}}},
		{6, 6, []Run{{1, 0, ""}}},
		{8, 8, []Run{{2, 1, ""}}},
	} {
		assert.Equal(t, tt.want, j.runs(tt.at, tt.end), "%d to %d", tt.at, tt.end)
	}
}

// What a copy has at the place of "blue": the word itself, another one or none, or it does
// not reach there.
func TestFormOfAReading(t *testing.T) {
	t.Parallel()
	compare := hunk.Comparer(redline.Compare)
	const old, new = "the old blue house stands there", "the old red house stands there"
	place := func(text, word string) region {
		return region{text: text, words: prose.Words(text), at: strings.Index(text, word), n: len(word)}
	}
	for _, tt := range []struct {
		text   string
		extent plan.Extent
		gaps   string // a character for each place: ^ a gap
		want   Form
	}{
		{text: old, want: FormOwn},
		{text: new, want: FormOther},
		{text: "the old grey house stands there", want: FormThird},
		{text: "the old house stands there", want: FormThird},
		{text: "the old", extent: plan.ExtentFragment, want: ""},
		{text: "old blue", extent: plan.ExtentFragment, want: FormOwn},
		{text: "blue house", extent: plan.ExtentFragment, want: FormOwn},
		{text: "blue", extent: plan.ExtentFragment, want: FormOwn},
		{text: "the old house", extent: plan.ExtentFragment, gaps: "       ^", want: ""},
		{text: "blue and red", want: ""}, // not at the place
	} {
		r := &reading{text: tt.text, extent: tt.extent}
		if at := strings.Index(tt.gaps, "^"); at >= 0 {
			r.gaps = []int{at}
		}
		r.own, r.other = hunk.Shared(old, tt.text, compare), hunk.Shared(new, tt.text, compare)
		got := r.form(place(old, "blue"), place(new, "red"), false, compare)
		assert.Equal(t, tt.want, got, "%+v", tt)
	}
	for _, tt := range []struct {
		text string
		want Form
	}{
		{"a b c x y", FormOwn}, // three of five
		{"a b x y z", ""},
		{"p q r x y", FormOther},
		{"a b c p q r", ""}, // as much of both
	} {
		r := &reading{text: tt.text}
		got := r.form(region{text: "a b c"}, region{text: "p q r"}, true, compare)
		assert.Equal(t, tt.want, got, tt.text)
	}
}

func TestAnswersOfAReading(t *testing.T) {
	t.Parallel()
	r := &reading{text: "ab, cd", extent: plan.ExtentWhole}
	assert.Equal(t, yes, r.sideBySide(2, 4), "a mark is no word")
	assert.Equal(t, no, r.sideBySide(0, 4))
	r.extent = plan.ExtentAbridged
	assert.Equal(t, unknown, r.sideBySide(2, 4))
	assert.Equal(t, no, r.sideBySide(0, 4))
	r.gaps = []int{3}
	assert.Equal(t, unknown, r.sideBySide(2, 4))
	assert.Equal(t, unknown, r.sideBySide(0, 4))
	for _, tt := range []struct {
		from, to  int
		bare, cut bool
	}{
		{2, 2, true, false},
		{0, 2, false, false},
		{2, 3, false, true},
		{3, 4, false, true},
		{4, 4, true, false},
		{4, 2, false, false},
	} {
		assert.Equal(t, tt.bare, r.bare(tt.from, tt.to), "%+v", tt)
		assert.Equal(t, tt.cut, r.cut(tt.from, tt.to), "%+v", tt)
	}
	ms := []hunk.Hunk{{OldAt: 2, OldEnd: 5, NewAt: 12, NewEnd: 15}, {OldAt: 6, OldEnd: 9, NewAt: 20, NewEnd: 21}}
	for _, w := range prose.Words("a bcd efg hi") { // at 0, 2, 6 and 10
		at, end, ok := place(ms, w)
		want := map[int][2]int{2: {12, 15}, 6: {20, 21}}[w.At]
		assert.Equal(t, want, [2]int{at, end}, w.Text)
		assert.Equal(t, want != [2]int{}, ok, w.Text)
	}
}
