package diff_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// exactly is a whole copy in the draft's own words, as it was published.
func exactly(text string, date sources.Date) copyOf {
	return copyOf{
		text: text, wording: plan.WordingVerbatim, confirmed: plan.ConfirmedExact,
		date: date,
	}
}

// fragmentOf is a quotation of a part.
func fragmentOf(text string, date sources.Date) copyOf {
	c := exactly(text, date)
	c.extent = plan.ExtentFragment
	return c
}

// bothWays compares two drafts in either direction, and holds that the verdicts
// are the same. The differences are those from old to new.
func bothWays(t *testing.T, p *plan.Plan) *diff.Comparison {
	t.Helper()
	there, back := between(t, p, "old", "new"), between(t, p, "new", "old")
	mirrored := lines(back.Changes)
	for i := range mirrored {
		mirrored[i].Old, mirrored[i].New = mirrored[i].New, mirrored[i].Old
	}
	assert.ElementsMatch(t, lines(there.Changes), mirrored, "the other way round")
	effects := func(c *diff.Comparison, mirror bool) (out []string) {
		for _, h := range c.Changes {
			for _, e := range h.Effects {
				kind := e.Kind
				if mirror {
					kind = kind.Mirror()
				}
				out = append(out, string(kind)+" "+string(e.Verdict)+" "+string(e.Reason))
			}
		}
		return out
	}
	assert.ElementsMatch(t, effects(there, false), effects(back, true), "the other way round")
	return there
}

// TestSecondCopies holds what a second copy bears out where a draft was written
// over a wording that is not known for the clause.
func TestSecondCopies(t *testing.T) {
	t.Parallel()
	const (
		oldText = "The army of Arva will be limited to 4,000 soldiers, and no troops of Belm cross the river."
		newText = "The army of Arva is to be capped at 6,000 soldiers, and no troops of Belm cross the river."
		other   = "The army of Arva will be limited to 4,000 soldiers; troops of Belm never cross the stream."
	)
	words := line{"will be limited to", "is to be capped at", diff.VerdictOpen, diff.ReasonBase}
	figure := line{"4,000", "6,000", diff.VerdictDraft, diff.ReasonAgree}
	borne := func(l line, r diff.Reason) line {
		l.Verdict, l.Reason = diff.VerdictDraft, r
		return l
	}
	open := func(l line) line { l.Verdict, l.Reason = diff.VerdictOpen, diff.ReasonBase; return l }
	base := fragmentOf("cross the river", "2024-03-02")
	told := func(text string) copyOf {
		c := exactly(text, "2024-03-02")
		c.wording, c.confirmed = plan.WordingTranslation, plan.ConfirmedRendered
		return c
	}
	cites := func(c copyOf, reports ...string) copyOf {
		for _, r := range reports {
			c.cites = append(c.cites, sources.Edge{Report: r})
		}
		return c
	}
	perhaps := func(c copyOf, report string) copyOf {
		c.cites = append(c.cites, sources.Edge{
			Report:    report,
			Certainty: sources.CertaintyPossible,
		})
		return c
	}
	for _, tt := range []struct {
		name string
		base copyOf
		copy copyOf
		want []line
	}{
		{"none", base, copyOf{}, []line{words, open(figure)}},
		{
			"one of which it is not known where it has its text", base,
			exactly(oldText, "2024-03-03"),
			[]line{words, figure},
		},
		{
			"one that perhaps comes from the compared copy", base,
			perhaps(exactly(oldText, "2024-03-03"), "old-lead"),
			[]line{words, figure},
		},
		{
			"one that surely comes from the compared copy", base,
			cites(exactly(oldText, "2024-03-03"), "old-lead"),
			[]line{words, open(figure)},
		},
		{
			"one from another origin", base, cites(exactly(oldText, "2024-03-03"), "ministry"),
			[]line{borne(words, diff.ReasonAgree), figure},
		},
		{
			"one from another origin, and perhaps from the compared copy", base,
			perhaps(cites(exactly(oldText, "2024-03-03"), "ministry"), "old-lead"),
			[]line{words, figure},
		},
		{
			"one from another origin in a third wording", base,
			cites(exactly(other, "2024-03-03"), "ministry"),
			[]line{words, figure},
		},
		{
			"one that surely comes from the wording that was written over", base,
			cites(exactly(oldText, "2024-03-03"), "old-a"),
			[]line{borne(words, diff.ReasonAgree), figure},
		},
		{
			"a fragment from another origin, that has one of the two", base,
			cites(fragmentOf("limited to 4,000 soldiers", "2024-03-03"), "ministry"),
			[]line{words, figure},
		},
		{
			"the wording that was written over itself", exactly(oldText, "2024-03-02"),
			copyOf{},
			[]line{borne(words, diff.ReasonAgree), figure},
		},
		{
			"a telling of it with the same figure",
			told("Army of Arva: 4,000 soldiers at most; no troops of Belm over the river."),
			copyOf{},
			[]line{words, borne(figure, diff.ReasonBasis)},
		},
		{
			"a telling of it with another figure",
			told("Army of Arva: 5,000 soldiers at most; no troops of Belm over the river."),
			copyOf{},
			[]line{words, open(figure)},
		},
		{
			"a telling of it without a figure",
			told("A limit on the army of Arva; no troops of Belm over the river."),
			copyOf{},
			[]line{words, open(figure)},
		},
		{
			"a telling of the draft that is not of it", base, told(oldText),
			[]line{words, open(figure)},
		},
		{"a copy of which the wording is not known", base, func() copyOf {
			c := exactly(oldText, "2024-03-03")
			c.wording = ""
			return c
		}(), []line{words, open(figure)}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			copies := []copyOf{tt.base}
			if tt.copy.text != "" {
				copies = append(copies, tt.copy)
			}
			p := twoDrafts(oldText, newText, copies, nil)
			p.Reports = append(p.Reports, sources.Report{
				ID: "ministry", Source: "s",
				Date: "2024-02-20",
			})
			p.Versions[1].Parents = []plan.Parent{{
				Version: "old", Witness: "a",
				Relation: plan.RelationCounters,
			}}
			if d := cmp.Diff(tt.want, lines(bothWays(t, p).Changes)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// TestTypedEffectsAreBorneOut holds which effects survive being copied into
// another wording, and that words beside them do not.
func TestTypedEffectsAreBorneOut(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, old, new string
		want           []line
	}{
		{
			"a date", "The gates open on 3 March 2025 at dawn.",
			"The gates open on 9 April 2025 at dawn.",
			[]line{
				{"3", "9", diff.VerdictDraft, diff.ReasonAgree},
				{"March", "April", diff.VerdictDraft, diff.ReasonAgree},
			},
		},
		{
			"a share", "Arva receives 40 percent of the toll of the bridge.",
			"Arva receives 60 percent of the toll of the bridge.",
			[]line{{"40", "60", diff.VerdictDraft, diff.ReasonAgree}},
		},
		{
			"a party", "The bridge is repaired together with Arva in the spring.",
			"The bridge is repaired together with Belm in the spring.",
			[]line{{"Arva", "Belm", diff.VerdictDraft, diff.ReasonAgree}},
		},
		{
			"a negation", "Arva will station troops at the bridge.",
			"Arva will not station troops at the bridge.",
			[]line{{"", "not", diff.VerdictDraft, diff.ReasonAgree}},
		},
		{
			"the reach of a ban", "Arva will not station troops at the bridge.",
			"Arva will not permanently station troops at the bridge.",
			[]line{{"", "permanently", diff.VerdictDraft, diff.ReasonAgree}},
		},
		{
			"the reach of a duty", "Arva will station troops at the bridge.",
			"Arva will permanently station troops at the bridge.",
			[]line{{"", "permanently", diff.VerdictOpen, diff.ReasonBase}},
		},
		{
			"a word that joins", "An agreement between Arva, Belm will be concluded soon.",
			"An agreement between Arva and Belm will be concluded soon.",
			[]line{{"", "and", diff.VerdictOpen, diff.ReasonBase}},
		},
		{
			"an article", "The size of all armies will be small.",
			"Size of all armies will be small.",
			[]line{{"The", "", diff.VerdictOpen, diff.ReasonBase}},
		},
		{
			"a reference by number, with the words that bind it", "Arva receives a guarantee.",
			"Arva receives a guarantee that mirrors Article 5.",
			[]line{{"", "that mirrors Article 5", diff.VerdictDraft, diff.ReasonAgree}},
		},
		{
			"words beside a figure", "Arva pays 40 dollars for the bridge.",
			"Arva pays 60 dollars for the heavy bridge.",
			[]line{
				{"40", "60", diff.VerdictDraft, diff.ReasonAgree},
				{"", "heavy", diff.VerdictOpen, diff.ReasonBase},
			},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := twoDrafts(tt.old, tt.new,
				[]copyOf{fragmentOf("Arva", "2024-03-02"), exactly(tt.old, "2024-03-03")}, nil)
			p.Parties = []plan.Party{{ID: "arva", Name: "Arva"}, {ID: "belm", Name: "Belm"}}
			p.Versions[1].Parents = []plan.Parent{{
				Version: "old", Witness: "a",
				Relation: plan.RelationCounters,
			}}
			if d := cmp.Diff(tt.want, lines(bothWays(t, p).Changes)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// TestCorrectionsAndDescent holds that an edition which was corrected, and who
// copied it, say nothing that the correction does not.
func TestCorrectionsAndDescent(t *testing.T) {
	t.Parallel()
	const (
		oldText = "The parties will keep a firm peace between Arva and Belm for ten years."
		newText = "The parties will keep a lasting peace between Arva and Belm for ten years."
	)
	draft, telling := line{"firm", "lasting", diff.VerdictDraft, diff.ReasonAgree},
		line{"firm", "lasting", diff.VerdictTelling, diff.ReasonEarlier}
	for _, tt := range []struct {
		name   string
		change func(p *plan.Plan, blog *sources.Report, witness *plan.Witness)
		want   line
	}{
		{"a copy of its own", func(*plan.Plan, *sources.Report, *plan.Witness) {}, telling},
		{
			"it cites the superseded edition",
			func(_ *plan.Plan, blog *sources.Report, _ *plan.Witness) {
				blog.Cites = []sources.Edge{{Report: "old-first"}}
			}, draft,
		},
		{
			"it cites one who cites the superseded edition",
			func(p *plan.Plan, blog *sources.Report, _ *plan.Witness) {
				blog.Cites = []sources.Edge{{Report: "between"}} // before the reports are moved
				p.Reports = append(p.Reports,
					sources.Report{
						ID: "between", Source: "s", Date: "2024-03-01",
						Cites: []sources.Edge{{Report: "old-first"}},
					})
			}, draft,
		},
		{
			"it perhaps cites the superseded edition",
			func(_ *plan.Plan, blog *sources.Report, _ *plan.Witness) {
				blog.Cites = []sources.Edge{{
					Report:    "old-first",
					Certainty: sources.CertaintyPossible,
				}}
			}, telling,
		},
		{"it is the superseded edition", func(_ *plan.Plan, _ *sources.Report, w *plan.Witness) {
			w.Report = "old-first"
		}, draft},
		{
			"its text was made from a copy of the superseded edition",
			func(p *plan.Plan, _ *sources.Report, _ *plan.Witness) {
				v := p.Version("old")
				v.Witnesses = append(v.Witnesses,
					plan.Witness{
						ID: "first", Report: "old-first", Language: "en",
						Wording: plan.WordingVerbatim,
					})
				v.Witness("a").From = []plan.Descent{{Witness: "first", How: sources.HowCopy}}
			}, draft,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := twoDrafts(oldText, newText, []copyOf{exactly(newText, "2024-03-02")}, nil)
			p.Reports = append(p.Reports, sources.Report{
				ID: "old-first", Source: "s",
				Date: "2024-02-28",
			})
			p.Report("old-lead").Supersedes = "old-first"
			tt.change(p, p.Report("old-a"), p.Version("old").Witness("a"))
			got := lines(bothWays(t, p).Changes)
			require.Len(t, got, 1)
			assert.Equal(t, tt.want, got[0])
		})
	}
}

// TestFragmentsDecideOnTheirOwnWords holds what a part of a clause says of its
// words, and that it says nothing of others.
func TestFragmentsDecideOnTheirOwnWords(t *testing.T) {
	t.Parallel()
	const (
		oldText = "The parties will keep a firm peace between Arva and Belm."
		newText = "The parties will keep a lasting peace between Arva and Belm in future."
	)
	draft := func(old, new string) line {
		return line{old, new, diff.VerdictDraft, diff.ReasonAgree}
	}
	telling := func(old, new string) line {
		return line{old, new, diff.VerdictTelling, diff.ReasonEarlier}
	}
	gapped := func(text string, at int, extent plan.Extent) copyOf {
		c := exactly(text, "2024-03-02")
		c.extent, c.gaps = extent, []int{at}
		return c
	}
	for _, tt := range []struct {
		name string
		copy copyOf
		want []line
	}{
		{
			"words inside", fragmentOf("keep a lasting peace between", "2024-03-02"),
			[]line{telling("firm", "lasting"), draft("", "in future")},
		},
		{
			"words at its edge", fragmentOf("lasting peace", "2024-03-02"),
			[]line{telling("firm", "lasting"), draft("", "in future")},
		},
		{
			"words beside it", fragmentOf("peace between Arva and Belm", "2024-03-02"),
			[]line{draft("firm", "lasting"), draft("", "in future")},
		},
		{"words behind a gap", gapped("The parties will keep a peace between Arva and Belm.", 24,
			plan.ExtentAbridged), []line{draft("firm", "lasting"), draft("", "in future")}},
		{"an abridged text lacks nothing", func() copyOf {
			c := exactly("The parties keep a firm peace between Arva and Belm.", "2024-03-02")
			c.extent = plan.ExtentAbridged
			return c
		}(), []line{draft("firm", "lasting"), draft("", "in future")}},
		{"but what it has it has", func() copyOf {
			c := exactly("The parties keep a lasting peace between Arva and Belm.", "2024-03-02")
			c.extent = plan.ExtentAbridged
			return c
		}(), []line{telling("firm", "lasting"), draft("", "in future")}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := twoDrafts(oldText, newText, []copyOf{tt.copy}, nil)
			if d := cmp.Diff(tt.want, lines(bothWays(t, p).Changes)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// TestAFragmentOfAReplacedClause: a part of a clause that was replaced as a whole
// contests, and decides nothing.
func TestAFragmentOfAReplacedClause(t *testing.T) {
	t.Parallel()
	const (
		oldText = "Arva writes into its statutes that it will never join the league of the valley."
		newText = "Joining depends on the consent of the members, which does not exist."
	)
	for _, tt := range []struct {
		name string
		copy copyOf
		want line
	}{
		{
			"whole", exactly(newText, "2024-03-02"),
			line{oldText, newText, diff.VerdictTelling, diff.ReasonEarlier},
		},
		{
			"a part", fragmentOf("depends on the consent of the members", "2024-03-02"),
			line{oldText, newText, diff.VerdictOpen, diff.ReasonContested},
		},
		{
			"a part in the old form", fragmentOf("it will never join the league", "2024-03-02"),
			line{oldText, newText, diff.VerdictDraft, diff.ReasonAgree},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := twoDrafts(oldText, newText, []copyOf{tt.copy}, nil)
			p.Versions[1].Parents = []plan.Parent{{
				Version: "old", Relation: plan.RelationCounters,
				Links: []plan.ReportedLink{{From: []string{"1"}, To: []string{"1"}}},
			}}
			got := lines(bothWays(t, p).Changes)
			require.Len(t, got, 1)
			assert.Equal(t, tt.want, got[0])
		})
	}
}

// TestDeciding holds which copies a verdict is put down to.
func TestDeciding(t *testing.T) {
	t.Parallel()
	const (
		oldText = "The parties will keep a firm peace between Arva and Belm for ten years."
		newText = "The parties will keep a lasting peace between Arva and Belm for ten years."
	)
	translated := func(c copyOf) copyOf { c.wording = plan.WordingTranslation; return c }
	for _, tt := range []struct {
		name     string
		old, new []copyOf
		want     []string
	}{
		{"no copies", nil, nil, nil},
		{
			"those that agree",
			[]copyOf{
				exactly(oldText, "2024-03-02"),
				translated(exactly(oldText, "2024-03-02")),
			},
			[]copyOf{exactly(newText, "2024-03-21")},
			[]string{"new/1@a", "old/1@a"},
		},
		{"the early ones", []copyOf{
			exactly(newText, "2024-03-02"), exactly(newText, "2024-03-22"),
			translated(exactly(newText, "2024-03-02")),
		}, nil, []string{"old/1@a"}},
		{
			"those of one draft that contest",
			[]copyOf{exactly(newText, "2024-03-22")},
			[]copyOf{exactly(oldText, "2024-03-23")},
			[]string{"new/1@a"},
		},
		{
			"a third form",
			[]copyOf{exactly(
				"The parties will keep a stable peace between Arva and Belm for ten years.",
				"2024-03-02"), translated(exactly(newText[:20], "2024-03-02"))},
			nil,
			[]string{"old/1@a"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := bothWays(t, twoDrafts(oldText, newText, tt.old, tt.new))
			var got []string
			for _, testimony := range c.ChangesOf(0)[0].Differences[0].Deciding() {
				got = append(got, testimony.Ref.String())
			}
			assert.Equal(t, tt.want, got)
		})
	}
}
