package diff

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// In these tests both sides are written as one text each, and a run or a term is a passage
// of it: the side it is of is clear from its words.
const (
	coveredOld = "limited to 4,000 soldiers on the ground"
	coveredNew = "capped at 6,000 soldiers in peacetime on the ground"
)

func passage(text, words string) Run {
	if words == "" {
		return Run{}
	}
	return Run{At: strings.Index(text, words), Text: words}
}

func termOf(text, words string) effect.Term {
	r := passage(text, words)
	return effect.Term{Text: words, Range: plan.Range{At: r.At, Len: len(words)}}
}

func effectOf(kind effect.Kind, before, after string) Effect {
	return Effect{Effect: effect.Effect{
		Kind: kind, Before: termOf(coveredOld, before), After: termOf(coveredNew, after),
	}}
}

// Effects that are borne out account for a difference if every word of it that is not short
// lies in one of them. Of a few words that one side alone has, one word is enough.
func TestEffectsThatCoverADifference(t *testing.T) {
	t.Parallel()
	figure := effectOf(effect.KindFigureRaised, "4,000", "6,000")
	time := effectOf(effect.KindScopeNarrowed, "", "peacetime")
	for _, tt := range []struct {
		name     string
		old, new string
		effects  []Effect
		borne    map[int]Reason
		replaced bool
		want     Reason
	}{
		{"all of it", "4,000", "6,000", []Effect{figure}, map[int]Reason{0: ReasonBasis}, false, ReasonBasis},
		{"not borne out", "4,000", "6,000", []Effect{figure}, nil, false, ""},
		{"another is borne out", "4,000", "6,000", []Effect{figure, time}, map[int]Reason{1: ReasonAgree}, false, ""},
		{"a word more", "to 4,000", "at 6,000", []Effect{figure}, map[int]Reason{0: ReasonAgree}, false, ReasonAgree},
		{"a long word more", "limited to 4,000", "6,000", []Effect{figure}, map[int]Reason{0: ReasonAgree}, false, ""},
		{"a long word more on the other side", "4,000", "capped at 6,000", []Effect{figure}, map[int]Reason{0: ReasonAgree}, false, ""},
		{"short words alone", "to", "at", []Effect{figure}, map[int]Reason{0: ReasonAgree}, false, ""},
		{"few words of one side", "", "soldiers in peacetime", []Effect{time}, map[int]Reason{0: ReasonAgree}, false, ReasonAgree},
		{"four of them", "", "soldiers in peacetime on", []Effect{time}, map[int]Reason{0: ReasonAgree}, false, ReasonAgree},
		{"five of them", "", "soldiers in peacetime on the", []Effect{time}, map[int]Reason{0: ReasonAgree}, false, ""},
		{"few words, none of them in it", "", "soldiers in", []Effect{time}, map[int]Reason{0: ReasonAgree}, false, ""},
		{"few words of the old side", "4,000 soldiers", "", []Effect{figure}, map[int]Reason{0: ReasonAgree}, false, ReasonAgree},
		{"a clause that was replaced", coveredOld, coveredNew, []Effect{figure}, map[int]Reason{0: ReasonAgree}, true, ReasonAgree},
		{"a clause that was changed as much", coveredOld, coveredNew, []Effect{figure}, map[int]Reason{0: ReasonAgree}, false, ""},
	} {
		c := &Change{Kind: KindReworded, Effects: tt.effects}
		if tt.replaced {
			c.Kind = KindReplaced
		}
		d := &Difference{Old: passage(coveredOld, tt.old), New: passage(coveredNew, tt.new)}
		reason, ok := (&work{}).covered(c, d, tt.borne)
		assert.Equal(t, tt.want != "", ok, tt.name)
		assert.Equal(t, tt.want, reason, tt.name)
	}
	c := &Change{Effects: []Effect{figure}}
	d := &Difference{Old: passage(coveredOld, "4,000"), New: passage(coveredNew, "6,000")}
	d.Old.Clause = 1
	_, ok := (&work{}).covered(c, d, map[int]Reason{0: ReasonAgree})
	assert.False(t, ok, "the figure stands in another clause")
}

// An effect is borne out if what it lies in is open for want of the wording that was written
// over, and nothing else is wrong with it: by a second copy of each such difference.
func TestEffectsThatAreBorneOut(t *testing.T) {
	t.Parallel()
	second := Testimony{Form: FormOwn, Ref: plan.Ref{Version: "old"}}
	elsewhere := Testimony{Form: FormOwn, Ref: plan.Ref{Version: "new"}}
	weak := second
	weak.Weak = true
	open := func(old, new string, by ...Testimony) Difference {
		return Difference{
			Old: passage(coveredOld, old), New: passage(coveredNew, new),
			Verdict: VerdictOpen, Reason: ReasonBase, Readings: by,
		}
	}
	settled := func(d Difference, v Verdict, r Reason) Difference {
		d.Verdict, d.Reason = v, r
		return d
	}
	figure := effectOf(effect.KindFigureRaised, "4,000", "6,000")
	for _, tt := range []struct {
		name string
		ds   []Difference
		e    Effect
		want map[int]Reason
	}{
		{"a second copy", []Difference{open("4,000", "6,000", second)}, figure, map[int]Reason{0: ReasonAgree}},
		{"none", []Difference{open("4,000", "6,000")}, figure, map[int]Reason{}},
		{"a weak one", []Difference{open("4,000", "6,000", weak)}, figure, map[int]Reason{}},
		{"one of the other draft", []Difference{open("4,000", "6,000", elsewhere)}, figure, map[int]Reason{}},
		{
			"one of two differences",
			[]Difference{open("4,000", "", second), open("", "6,000")},
			figure,
			map[int]Reason{},
		},
		{
			"both",
			[]Difference{open("4,000", "", second), open("", "6,000", second)},
			figure,
			map[int]Reason{0: ReasonAgree},
		},
		{
			"the other is the draft's",
			[]Difference{open("4,000", "", second), settled(open("", "6,000"), VerdictDraft, ReasonAgree)},
			figure,
			map[int]Reason{0: ReasonAgree},
		},
		{
			"the other is contested",
			[]Difference{open("4,000", "", second), settled(open("", "6,000"), VerdictOpen, ReasonContested)},
			figure,
			map[int]Reason{},
		},
		{
			"the other is the telling's",
			[]Difference{open("4,000", "", second), settled(open("", "6,000"), VerdictTelling, ReasonEarlier)},
			figure,
			map[int]Reason{},
		},
		{
			"an effect elsewhere",
			[]Difference{open("limited", "capped", second)},
			figure,
			map[int]Reason{},
		},
		{
			"what is no figure",
			[]Difference{open("limited", "capped", second)},
			effectOf(effect.KindForceWeakened, "limited", "capped"),
			map[int]Reason{},
		},
		{"nothing is open", []Difference{settled(open("4,000", "6,000", second), VerdictDraft, ReasonAgree)}, figure, nil},
	} {
		w := &work{out: &Comparison{
			Links: []Link{{Old: []Clause{{Text: coveredOld}}, New: []Clause{{Text: coveredNew}}}},
			Basis: Basis{Version: "new", Over: "old"},
		}}
		got := w.borneOut(&Change{Differences: tt.ds, Effects: []Effect{tt.e}})
		assert.Equal(t, tt.want, got, tt.name)
	}
}

// Words that limit a figure are one with it where they stand right beside it.
func TestLimitsOfFigures(t *testing.T) {
	t.Parallel()
	figure := effectOf(effect.KindFigureRaised, "4,000", "6,000")
	soldiers := effectOf(effect.KindFigureRaised, "4,000 soldiers", "6,000 soldiers")
	limit := effectOf(effect.KindScopeNarrowed, "", "in peacetime")
	for _, tt := range []struct {
		name string
		e    Effect
		by   []Effect
		want bool
	}{
		{"beside it", limit, []Effect{soldiers}, true},
		{"a word between", limit, []Effect{figure}, false},
		{"before it", effectOf(effect.KindScopeWidened, "", "capped at"), []Effect{figure}, true},
		{"of the old side", effectOf(effect.KindScopeChanged, "limited to", ""), []Effect{figure}, true},
		{"beside another limit", limit, []Effect{effectOf(effect.KindScopeNarrowed, "", "soldiers")}, false},
		{"no limit", effectOf(effect.KindForceWeakened, "", "in peacetime"), []Effect{soldiers}, false},
		{"round it", effectOf(effect.KindScopeNarrowed, "", "6,000 soldiers in"), []Effect{figure}, false},
	} {
		w := &work{
			stopper: stopper{ctx: t.Context()}, set: &settings{},
			out: &Comparison{Links: []Link{{
				Old: []Clause{{Text: coveredOld}}, New: []Clause{{Text: coveredNew}},
			}}},
		}
		assert.Equal(t, tt.want, w.limitsTyped(&Change{Effects: tt.by}, &tt.e), tt.name)
	}
	for _, tt := range []struct {
		old, new string
		want     bool
	}{
		{"No troops may enter.", "No troops may enter in peacetime.", true},
		{"Troops may enter.", "No troops may enter in peacetime.", false},
		{"No troops may enter.", "Troops may enter in peacetime.", false},
		{"No troops may enter. The army shall leave.", "No troops may enter in peacetime.", false},
	} {
		at := strings.Index(tt.new, "in peacetime")
		e := &Effect{Effect: effect.Effect{Kind: effect.KindScopeNarrowed, After: effect.Term{
			Text: "in peacetime", Range: plan.Range{At: at, Len: len("in peacetime")},
		}}}
		en := plan.Standing{Language: "en"}
		w := &work{
			stopper: stopper{ctx: t.Context()}, set: &settings{},
			out: &Comparison{Links: []Link{{
				Old: []Clause{{Text: tt.old, Standing: en}}, New: []Clause{{Text: tt.new, Standing: en}},
			}}},
		}
		assert.Equal(t, tt.want, w.limitsTyped(&Change{}, e), "%s %s", tt.old, tt.new)
	}
}

// The copies behind an effect are those of the first of its differences that has any.
func TestCopiesBehindAnEffect(t *testing.T) {
	t.Parallel()
	own := func(id string) Testimony { return Testimony{Form: FormOwn, Ref: plan.Ref{Version: id}} }
	other := Testimony{Form: FormOther, Ref: plan.Ref{Version: "other"}}
	c := &Change{Differences: []Difference{
		{Old: passage(coveredOld, "limited"), Readings: []Testimony{own("a")}},
		{Old: passage(coveredOld, "4,000"), Readings: []Testimony{other}},
		{New: passage(coveredNew, "6,000"), Readings: []Testimony{own("b")}},
		{New: passage(coveredNew, "6,000 soldiers"), Readings: []Testimony{own("c")}},
	}}
	e := effectOf(effect.KindFigureRaised, "4,000", "6,000")
	e.Reason = ReasonAgree
	assert.Equal(t, []Testimony{own("b")}, c.Behind(&e), "4,000 has a copy that does not agree")
	e.Reason = ReasonContested
	assert.Equal(t, []Testimony{other}, c.Behind(&e))
	e.Reason = ReasonWhole
	assert.Empty(t, c.Behind(&e), "reached without a copy")
	e = effectOf(effect.KindFigureRaised, "ground", "")
	e.Reason = ReasonAgree
	assert.Empty(t, c.Behind(&e), "in no difference")
}

// The readings of one witness for several clauses are one: as weak as the weakest, as
// little of the clauses as any of them, with their gaps where they stand in the whole.
func TestReadingsOfSeveralClauses(t *testing.T) {
	t.Parallel()
	whole := func(text string) reading {
		return reading{text: text, extent: plan.ExtentWhole, quoted: true}
	}
	with := func(r reading, change func(*reading)) reading { change(&r); return r }
	for _, tt := range []struct {
		name    string
		parts   []reading
		clauses int
		want    reading
	}{
		{
			"all of them",
			[]reading{whole("ab"), whole("c")},
			2,
			reading{text: "ab\nc", extent: plan.ExtentWhole, quoted: true},
		},
		{
			"not all of them",
			[]reading{whole("ab"), whole("c")},
			3,
			reading{text: "ab\nc", extent: plan.ExtentAbridged, quoted: true},
		},
		{
			"one is a part",
			[]reading{whole("ab"), with(whole("c"), func(r *reading) { r.extent = plan.ExtentFragment })},
			2,
			reading{text: "ab\nc", extent: plan.ExtentAbridged, quoted: true},
		},
		{
			"the first is a part",
			[]reading{with(whole("ab"), func(r *reading) { r.extent = plan.ExtentFragment }), whole("c")},
			3,
			reading{text: "ab\nc", extent: plan.ExtentFragment, quoted: true},
		},
		{
			"one is weak",
			[]reading{whole("ab"), with(whole("c"), func(r *reading) { r.weak = true })},
			2,
			reading{text: "ab\nc", extent: plan.ExtentWhole, quoted: true, weak: true},
		},
		{
			"one may not be quoted",
			[]reading{whole("ab"), with(whole("c"), func(r *reading) { r.quoted = false }), whole("d")},
			3,
			reading{text: "ab\nc\nd", extent: plan.ExtentWhole},
		},
		{
			"gaps",
			[]reading{
				with(whole("ab"), func(r *reading) { r.gaps = []int{1} }),
				with(whole("cde"), func(r *reading) { r.gaps = []int{0, 2} }),
			},
			2,
			reading{text: "ab\ncde", extent: plan.ExtentWhole, quoted: true, gaps: []int{1, 3, 5}},
		},
	} {
		assert.Equal(t, tt.want, joinReadings(tt.parts, tt.clauses), tt.name)
	}
}
