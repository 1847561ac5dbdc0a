package align_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/redraft-go/redraft/diff/align"
)

// texts is a tree of numbered clauses.
func texts(lang string, ts ...string) align.Tree {
	t := align.Tree{Lang: lang}
	for i, s := range ts {
		t.Nodes = append(t.Nodes, align.Node{Number: string(rune('1' + i)), Text: s})
	}
	return t
}

// short is what of a link these tests look at.
type short struct {
	Old, New []int
	Kind     align.Kind
	Method   align.Method
	Moved    bool
}

func shorts(r *align.Result) []short {
	var out []short
	for _, l := range r.Links {
		out = append(out, short{l.Old, l.New, l.Kind, l.Method, l.Moved})
	}
	return out
}

func TestTrees(t *testing.T) {
	const (
		ferry  = "The ferry crosses every half hour between dawn and dusk."
		salt   = "Salt is weighed at the gate and taxed by the sack."
		school = "Every village keeps a school with two teachers."
	)
	for _, c := range []struct {
		name     string
		old, new align.Tree
		opts     []align.Option
		want     []short
	}{
		{name: "two empty texts"},
		{
			name: "all put in", new: texts("", ferry),
			want: []short{{nil, []int{0}, align.KindAdded, align.MethodNone, false}},
		},
		{
			name: "all dropped", old: texts("", ferry, salt),
			want: []short{
				{[]int{0}, nil, align.KindRemoved, align.MethodNone, false},
				{[]int{1}, nil, align.KindRemoved, align.MethodNone, false},
			},
		},
		{
			name: "one clause, wholly other words", old: texts("", ferry), new: texts("", salt),
			want: []short{
				{nil, []int{0}, align.KindAdded, align.MethodNone, false},
				{[]int{0}, nil, align.KindRemoved, align.MethodNone, false},
			},
		},
		{
			name: "case, signs and spacing are no rewording",
			old:  texts("", "The Ferry—crosses. Daily"), new: texts("", "the ferry crosses daily"),
			want: []short{{[]int{0}, []int{0}, align.KindSame, align.MethodIdentity, false}},
		},
		{
			name: "the lighter of two that change places moved",
			old:  texts("", ferry, school+" "+salt), new: texts("", school+" "+salt, ferry),
			want: []short{
				{[]int{0}, []int{1}, align.KindSame, align.MethodIdentity, true},
				{[]int{1}, []int{0}, align.KindSame, align.MethodIdentity, false},
			},
		},
		{
			name: "given links hold against the texts", old: texts("", ferry, salt),
			new:  texts("", ferry, salt),
			opts: []align.Option{align.Given(align.GivenLink{Old: []int{0}, New: []int{1}})},
			want: []short{
				{nil, []int{0}, align.KindAdded, align.MethodNone, false},
				{[]int{0}, []int{1}, align.KindReplaced, align.MethodCaller, false},
				{[]int{1}, nil, align.KindRemoved, align.MethodNone, false},
			},
		},
		{
			name: "given against reported", old: texts("", ferry, salt),
			new: texts("", ferry, salt),
			opts: []align.Option{
				align.Reported(align.GivenLink{Old: []int{0}, New: []int{1}},
					align.GivenLink{Old: []int{1}}),
				align.Given(align.GivenLink{Old: []int{0}, New: []int{0}}),
			},
			want: []short{
				{[]int{0}, []int{0}, align.KindSame, align.MethodCaller, false},
				{nil, []int{1}, align.KindAdded, align.MethodNone, false},
				{[]int{1}, nil, align.KindRemoved, align.MethodReport, false},
			},
		},
		{
			name: "two languages, numbers", old: texts("en", ferry, salt, school),
			new: texts("de", "Die Fähre fährt.", "Salz wird gewogen.",
				"Jedes Dorf hat eine Schule."),
			want: []short{
				{[]int{0}, []int{0}, align.KindRetold, align.MethodNumber, false},
				{[]int{1}, []int{1}, align.KindRetold, align.MethodNumber, false},
				{[]int{2}, []int{2}, align.KindRetold, align.MethodNumber, false},
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := align.Trees(c.old, c.new, c.opts...)
			checkWhole(t, c.old, c.new, r)
			if d := gocmp.Diff(c.want, shorts(r), cmpopts.EquateEmpty()); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// TestRefused: two languages and nothing else to go by.
func TestRefused(t *testing.T) {
	old := align.Tree{Lang: "en", Nodes: []align.Node{
		{Text: "The ferry crosses at dawn."},
		{Text: "Salt is taxed."},
	}}
	new := align.Tree{Lang: "uk", Nodes: []align.Node{
		{Text: "Сіль оподатковується."},
		{Text: "Пором вирушає на світанку."},
	}}
	r := align.Trees(old, new)
	if r.Refused != align.RefusalLanguages {
		t.Errorf("refused %q, links %+v", r.Refused, shorts(r))
	}
	new.Lang = ""
	if r := align.Trees(old, new); r.Refused != "" {
		t.Errorf("refused %q where one language is not known", r.Refused)
	}
}

// TestIgnored: links that cannot be made come back, and nothing else changes.
func TestIgnored(t *testing.T) {
	old, new := texts("", "Salt is taxed by the sack at the gate."),
		texts("", "Salt is taxed by the sack at the gate.")
	bad := []align.GivenLink{{Old: []int{1}, New: []int{0}}, {Old: []int{0}, New: []int{-1}}}
	r := align.Trees(old, new, align.Given(bad...))
	if d := gocmp.Diff(bad, r.Ignored); d != "" {
		t.Errorf("ignored (-want +got):\n%s", d)
	}
	if len(r.Links) != 1 || r.Links[0].Kind != align.KindSame {
		t.Errorf("links %+v", shorts(r))
	}
	back := align.Trees(new, old, align.Given(align.GivenLink{Old: []int{0}, New: []int{1}}))
	if d := gocmp.Diff([]align.GivenLink{{Old: []int{0}, New: []int{1}}}, back.Ignored); d != "" {
		t.Errorf("ignored, the other way round (-want +got):\n%s", d)
	}
}

// TestSettled: where the caller links all of one side nothing is weighed, and what its own links
// are is measured all the same.
func TestSettled(t *testing.T) {
	const copied = "Salt is weighed at the gate, and taxed by the sack."
	old := texts("", copied, "The ferry crosses every half hour between dawn and dusk.")
	new := texts("", "Salt is weighed at the gate, and taxed by the pound.", copied,
		"The ferry crosses every hour between dawn and dusk.")
	given := []align.GivenLink{{Old: []int{0}, New: []int{0}}, {Old: []int{1}, New: []int{2}}}
	r := align.Trees(old, new, align.Given(given...))
	checkWhole(t, old, new, r)
	want := []short{
		{[]int{0}, []int{0}, align.KindReworded, align.MethodCaller, false},
		{nil, []int{1}, align.KindAdded, align.MethodNone, false},
		{[]int{1}, []int{2}, align.KindReworded, align.MethodCaller, false},
	}
	if d := gocmp.Diff(want, shorts(r), cmpopts.EquateEmpty()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	weighed := align.Trees(old, new, align.Given(given[0])) // the ferry is left to the engine
	for i, l := range r.Links {
		if len(l.RunnerUp.Old)+len(l.RunnerUp.New) > 0 {
			t.Errorf("link %d has a runner-up", i)
		}
		if w := weighed.Links[i]; l.Likeness != w.Likeness || l.Moved != w.Moved ||
			l.Kind != w.Kind {
			t.Errorf("link %d is %+v, and %+v where the engine weighs", i, l, w)
		}
	}
}

// TestAbstains: what is not sure enough is removed and added, and the candidate is named.
func TestAbstains(t *testing.T) {
	old := texts("",
		"The ferry crosses every half hour between dawn and dusk, and waits for the mail coach from the capital.", "Salt is weighed at the gate.")
	new := texts("", "Salt is weighed at the gate.",
		"Bread is baked before dawn, and the bakers wait for nobody, be it the mayor or the captain of the guard from the fort.")
	r := align.Trees(old, new)
	var added align.Link
	for _, l := range r.Links {
		if l.Kind == align.KindAdded {
			added = l
		}
	}
	if !slices.Equal(added.RunnerUp.Old, []int{0}) || !slices.Equal(added.RunnerUp.New, []int{1}) ||
		added.RunnerUp.Confidence >= 500 {
		t.Errorf("added %+v", added)
	}
	if added.Confidence < 900 || added.Confidence+added.RunnerUp.Confidence > 1000 {
		t.Errorf("%d sure that it is new, %d that it is not", added.Confidence,
			added.RunnerUp.Confidence)
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	old, new := grown(3000, 20)
	r, err := align.TreesContext(ctx, old, new)
	if r != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("%v, %v", r, err)
	}
}

// TestInputs: the trees are not altered, and the result does not hang on them.
func TestInputs(t *testing.T) {
	old, new := grown(60, 30)
	oldCopy, newCopy := grown(60, 30)
	align.Trees(old, new, align.Counterparts())
	if !gocmp.Equal(old, oldCopy) || !gocmp.Equal(new, newCopy) {
		t.Error("the trees were altered")
	}
}

func TestEnums(t *testing.T) {
	for _, k := range align.Kinds() {
		if !k.Valid() || slices.Index(align.Kinds(), k) < 0 {
			t.Errorf("kind %q", k)
		}
	}
	for _, m := range align.Methods() {
		if !m.Valid() {
			t.Errorf("method %q", m)
		}
	}
	if align.Kind("").Valid() || align.Method("luck").Valid() {
		t.Error("what is no kind or method is valid")
	}
}

// TestUnreplaced: another text under the same number is replaced, never reworded; those who want
// no such links get the two nodes by themselves.
func TestUnreplaced(t *testing.T) {
	const (
		ferry  = "The ferry crosses every half hour between dawn and dusk."
		salt   = "Salt is weighed at the gate and taxed by the sack."
		school = "Every village keeps a school with two teachers."
		coins  = "Coins of the old mint are taken at half their worth until the harvest."
		wells  = "Wells are cleaned in spring, and nobody waters cattle at them."
		tolls  = "The toll is paid at the bridge, in silver."
		lamps  = "Lamps burn at each corner until the last bell."
	)
	old := texts("", ferry, salt, school, tolls, lamps)
	new := texts("", ferry, coins, school, tolls, lamps)
	old.Nodes[1].Heading, new.Nodes[1].Heading = "Dues", "Dues"
	kinds := func(opts ...align.Option) (out []align.Kind) {
		r := align.Trees(old, new, opts...)
		checkWhole(t, old, new, r)
		for _, l := range r.Links {
			out = append(out, l.Kind)
		}
		return out
	}
	same := align.KindSame
	if d := gocmp.Diff([]align.Kind{same, align.KindReplaced, same, same, same}, kinds()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if d := gocmp.Diff([]align.Kind{same, align.KindAdded, align.KindRemoved, same, same, same},
		kinds(align.Unreplaced())); d != "" {
		t.Errorf("unreplaced (-want +got):\n%s", d)
	}
	given := align.Given(align.GivenLink{Old: []int{1}, New: []int{1}})
	if d := gocmp.Diff([]align.Kind{same, align.KindReplaced, same, same, same},
		kinds(align.Unreplaced(), given)); d != "" {
		t.Errorf("given (-want +got):\n%s", d)
	}
	new.Nodes[1].Text = wells
	if d := gocmp.Diff([]align.Kind{same, align.KindReplaced, same, same, same}, kinds()); d != "" {
		t.Errorf("wells (-want +got):\n%s", d)
	}
}
