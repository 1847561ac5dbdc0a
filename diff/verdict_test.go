package diff_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// A line is a difference with its verdict, as the tests write it.
type line struct {
	Old, New string
	Verdict  diff.Verdict
	Reason   diff.Reason
}

func lines(changes []diff.Change) []line {
	var out []line
	for _, h := range changes {
		for _, d := range h.Differences {
			out = append(out, line{d.Old.Text, d.New.Text, d.Verdict, d.Reason})
		}
	}
	return out
}

func TestVerdictsOnTheEmbeddedPlan(t *testing.T) {
	t.Parallel()
	c := between(t, ukraine2025.Plan(), "us-28", "e3-28")
	for _, tt := range []struct {
		point string
		want  []line
	}{
		{"2", []line{
			{"", "There will be", diff.VerdictOpen, diff.ReasonBase},
			{
				"comprehensive and comprehensive", "total and complete", diff.VerdictTelling,
				diff.ReasonEarlier,
			},
			{"will be concluded", "reached", diff.VerdictOpen, diff.ReasonContested},
			{"", "and", diff.VerdictOpen, diff.ReasonBase},
			{"Europe", "NATO", diff.VerdictDraft, diff.ReasonAgree},
			{"of", "from", diff.VerdictOpen, diff.ReasonBase},
			{"considered settled", "resolved", diff.VerdictOpen, diff.ReasonContested},
		}},
		{"5", []line{{"reliable", "robust", diff.VerdictOpen, diff.ReasonContested}}},
		{"6", []line{
			{"The", "", diff.VerdictOpen, diff.ReasonBase},
			{
				"the Ukrainian Armed Forces will be limited to", "Ukraine military to be capped at",
				diff.VerdictOpen, diff.ReasonBase,
			},
			{"600,000", "800,000", diff.VerdictDraft, diff.ReasonBasis},
			{"personnel", "in peacetime", diff.VerdictDraft, diff.ReasonBasis},
		}},
	} {
		if d := cmp.Diff(tt.want, lines(changesOf(t, c, tt.point))); d != "" {
			t.Errorf("point %s (-want +got):\n%s", tt.point, d)
		}
	}

	for point, want := range map[string]struct {
		kind    diff.Kind
		verdict diff.Verdict
		reason  diff.Reason
	}{
		"3":    {diff.KindRemoved, diff.VerdictDraft, diff.ReasonGround},
		"7":    {diff.KindReplaced, diff.VerdictDraft, diff.ReasonAgree},
		"9":    {diff.KindReworded, diff.VerdictOpen, diff.ReasonContested},
		"10.d": {diff.KindRemoved, diff.VerdictOpen, diff.ReasonSaidGone},
		"15":   {diff.KindUnreported, "", ""},
		"21.a": {diff.KindUnreported, "", ""},
	} {
		changes := changesOf(t, c, point)
		require.NotEmpty(t, changes, point)
		h := changes[0]
		if h.Kind != want.kind || h.Verdict != want.verdict || h.Reason != want.reason {
			t.Errorf("point %s: %s, %s because of %s; want %v", point, h.Kind, h.Verdict, h.Reason,
				want)
		}
	}
}

// A copy is another copy of a version, for a test.
type copyOf struct {
	text      string
	wording   plan.Wording
	confirmed plan.Confirmed
	extent    plan.Extent
	date      sources.Date
	from      string // id of the witness that it was certainly copied from
	language  string
	cites     []sources.Edge // of its report
	gaps      []int
}

// twoDrafts makes a plan of two drafts of one clause, read whole in the
// draft's words on 1 and 20 March 2024, with other copies of either.
func twoDrafts(oldText, newText string, oldCopies, newCopies []copyOf) *plan.Plan {
	p := &plan.Plan{ID: "test", Sources: []sources.Source{{ID: "s", Name: "S"}}}
	version := func(id, text string, date sources.Date, copies []copyOf) {
		report := func(name string, date sources.Date, cites ...sources.Edge) string {
			p.Reports = append(p.Reports, sources.Report{
				ID: id + "-" + name, Source: "s",
				Date: date, Cites: cites,
			})
			return id + "-" + name
		}
		v := plan.Version{
			ID: id, Date: date, Language: "en", Lead: "lead",
			Coverage: plan.CoverageComplete,
		}
		v.Witnesses = []plan.Witness{{
			ID: "lead", Report: report("lead", date), Language: "en",
			Wording: plan.WordingVerbatim, Coverage: plan.CoverageComplete,
		}}
		v.Points = []plan.Point{{
			ID: "1", Number: "1",
			Content: plan.Content{Text: text, Confirmed: plan.ConfirmedExact},
		}}
		for i, c := range copies {
			name := string(rune('a' + i))
			w := plan.Witness{
				ID: name, Report: report(name, c.date, c.cites...),
				Language: c.language, Wording: c.wording,
			}
			if w.Language == "" {
				w.Language = "en"
			}
			if c.from != "" {
				w.From = []plan.Descent{{Witness: c.from, How: sources.HowCopy}}
			}
			w.Readings = []plan.Reading{{
				Points:  []string{"1"},
				Content: plan.Content{Text: c.text, Confirmed: c.confirmed, Extent: c.extent},
			}}
			for _, at := range c.gaps {
				w.Readings[0].Notes = append(w.Readings[0].Notes,
					plan.Note{Kind: plan.NoteKindGap, At: at})
			}
			v.Witnesses = append(v.Witnesses, w)
		}
		p.Versions = append(p.Versions, v)
	}
	version("old", oldText, "2024-03-01", oldCopies)
	version("new", newText, "2024-03-20", newCopies)
	return p
}

// TestVerdictRules holds each way of being wrong against the rule: what copies
// can and cannot make of a difference.
func TestVerdictRules(t *testing.T) {
	t.Parallel()
	const (
		oldText = "The parties will keep a firm peace between Arva and Belm for ten years."
		newText = "The parties will keep a lasting peace between Arva and Belm for ten years."
	)
	exact := func(text string, date sources.Date) copyOf {
		return copyOf{
			text: text, wording: plan.WordingVerbatim, confirmed: plan.ConfirmedExact,
			date: date,
		}
	}
	altered := func(c copyOf, change func(*copyOf)) []copyOf {
		change(&c)
		return []copyOf{c}
	}
	for _, tt := range []struct {
		name     string
		old, new []copyOf
		base     string // witness of old that new was written over
		verdict  diff.Verdict
		reason   diff.Reason
	}{
		{name: "one copy of each draft", verdict: diff.VerdictDraft, reason: diff.ReasonAgree},
		{
			name: "a second copy agrees", old: []copyOf{exact(oldText, "2024-03-02")},
			verdict: diff.VerdictDraft, reason: diff.ReasonAgree,
		},
		{
			name: "an earlier exact copy of the old draft has the new form",
			old:  []copyOf{exact(newText, "2024-03-02")}, verdict: diff.VerdictTelling,
			reason: diff.ReasonEarlier,
		},
		{
			name: "so has an earlier exact fragment of it",
			old: altered(exact("a lasting peace between Arva", "2024-03-02"), func(c *copyOf) {
				c.extent = plan.ExtentFragment
			}),
			verdict: diff.VerdictTelling, reason: diff.ReasonEarlier,
		},
		{
			name: "a copy published after the new draft never turns draft into telling",
			old:  []copyOf{exact(newText, "2024-03-21")}, verdict: diff.VerdictOpen,
			reason: diff.ReasonContested,
		},
		{
			name: "nor one published on the same day",
			old:  []copyOf{exact(newText, "2024-03-20")}, verdict: diff.VerdictOpen,
			reason: diff.ReasonContested,
		},
		{
			name: "nor one of which the date is not known",
			old:  []copyOf{exact(newText, "")}, verdict: diff.VerdictOpen,
			reason: diff.ReasonContested,
		},
		{
			name: "a translation contests and never decides",
			old: altered(exact(newText, "2024-03-02"), func(c *copyOf) {
				c.wording = plan.WordingTranslation
			}),
			verdict: diff.VerdictOpen, reason: diff.ReasonContested,
		},
		{
			name: "a paraphrase contests and never decides",
			old: altered(exact(newText, "2024-03-02"), func(c *copyOf) {
				c.wording = plan.WordingParaphrase
			}),
			verdict: diff.VerdictOpen, reason: diff.ReasonContested,
		},
		{
			name: "our rendering of a copy contests and never decides",
			old: altered(exact(newText, "2024-03-02"), func(c *copyOf) {
				c.confirmed = plan.ConfirmedRendered
			}),
			verdict: diff.VerdictOpen, reason: diff.ReasonContested,
		},
		{
			name: "a text in another language says nothing of words",
			old: altered(exact("Les parties garderont a lasting peace between Arva", "2024-03-02"),
				func(c *copyOf) { c.wording, c.language = plan.WordingTranslation, "fr" }),
			verdict: diff.VerdictDraft, reason: diff.ReasonAgree,
		},
		{
			name: "a fragment that does not reach the place says nothing",
			old: altered(exact("between Arva and Belm", "2024-03-02"), func(c *copyOf) {
				c.extent = plan.ExtentFragment
			}),
			verdict: diff.VerdictDraft, reason: diff.ReasonAgree,
		},
		{
			name: "a third form in the draft's words opens",
			old: []copyOf{exact(
				"The parties will keep a stable peace between Arva and Belm for ten years.",
				"2024-03-02")}, verdict: diff.VerdictOpen, reason: diff.ReasonThird,
		},
		{
			name: "a third form in a translation is the translator's",
			old: altered(
				exact("The parties will keep a stable peace between Arva and Belm for ten years.",
					"2024-03-02"), func(c *copyOf) { c.wording = plan.WordingTranslation }),
			verdict: diff.VerdictDraft, reason: diff.ReasonAgree,
		},
		{
			name:    "a bad copy of the lead is no evidence",
			old:     altered(exact(newText, "2024-03-02"), func(c *copyOf) { c.from = "lead" }),
			verdict: diff.VerdictDraft, reason: diff.ReasonAgree,
		},
		{
			name: "a copy of the new draft with the old form contests",
			new:  []copyOf{exact(oldText, "2024-03-21")}, verdict: diff.VerdictOpen,
			reason: diff.ReasonContested,
		},
		{
			name: "the new form elsewhere in a copy is not at the place",
			old: []copyOf{exact(
				"The parties will keep a firm peace between Arva and Belm for ten lasting years.",
				"2024-03-02")}, verdict: diff.VerdictDraft, reason: diff.ReasonAgree,
		},
		{
			name: "written over another wording, not known here", base: "a",
			old: altered(exact("between Arva and Belm", "2024-03-02"), func(c *copyOf) {
				c.extent = plan.ExtentFragment
			}),
			verdict: diff.VerdictOpen, reason: diff.ReasonBase,
		},
		{
			name: "written over another wording, which has the old form", base: "a",
			old: []copyOf{exact(oldText, "2024-03-02")}, verdict: diff.VerdictDraft,
			reason: diff.ReasonAgree,
		},
		{
			name: "written over another wording, of which a translation has the old form",
			base: "a",
			old: altered(exact(oldText, "2024-03-02"), func(c *copyOf) {
				c.wording = plan.WordingTranslation
			}),
			verdict: diff.VerdictOpen, reason: diff.ReasonBase,
		},
		{
			name: "a copy of the lead does not stand in for the wording that it was written over",
			base: "b",
			old: []copyOf{
				{
					text: oldText, wording: plan.WordingVerbatim, confirmed: plan.ConfirmedExact,
					date: "2024-03-02", from: "lead",
				},
				{
					text: "between Arva and Belm", wording: plan.WordingVerbatim,
					confirmed: plan.ConfirmedExact, extent: plan.ExtentFragment,
					date: "2024-03-02",
				},
			},
			verdict: diff.VerdictOpen, reason: diff.ReasonBase,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := twoDrafts(oldText, newText, tt.old, tt.new)
			if tt.base != "" {
				p.Versions[1].Parents = []plan.Parent{{
					Version: "old", Witness: tt.base,
					Relation: plan.RelationCounters,
				}}
			}
			for _, sides := range [][2]string{{"old", "new"}, {"new", "old"}} {
				c := between(t, p, sides[0], sides[1])
				got := lines(c.Changes)
				require.Len(t, got, 1)
				if got[0].Verdict != tt.verdict || got[0].Reason != tt.reason {
					t.Errorf("%s to %s: %s because of %s; want %s, %s", sides[0], sides[1],
						got[0].Verdict, got[0].Reason, tt.verdict, tt.reason)
				}
			}
		})
	}
}

// TestMoreEvidenceNeverClaimsMore adds copies to every pair of the table above
// and holds what must not happen.
func TestMoreEvidenceNeverClaimsMore(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	before := between(t, p, "us-28", "e3-28")

	// A reading equal to one that is held already changes no verdict.
	twin := p.Clone()
	v := twin.Version("us-28")
	for _, id := range []string{"reuters", "bbc"} {
		w := *v.Witness(id)
		w.ID += "-twin"
		v.Witnesses = append(v.Witnesses, w)
	}
	after := between(t, twin, "us-28", "e3-28")
	for i := range before.Changes {
		if d := cmp.Diff(lines(before.Changes[i:i+1]), lines(after.Changes[i:i+1])); d != "" {
			t.Errorf("a twin changes a verdict (-without +with):\n%s", d)
		}
	}

	// A paraphrase or rendering never yields draft or telling.
	for _, text := range []string{
		"Ukraine will receive robust security guarantees.",
		"Ukraine will receive reliable security guarantees.", "Something else.",
	} {
		told := p.Clone()
		v := told.Version("us-28")
		v.Witnesses = append(v.Witnesses, plan.Witness{
			ID: "teller", Report: "axios-leak", Language: "en", Wording: plan.WordingParaphrase,
			Readings: []plan.Reading{{
				Points:  []string{"5"},
				Content: plan.Content{Text: text, Confirmed: plan.ConfirmedExact},
			}},
		})
		if got := lines(changesOf(t, between(t, told, "us-28", "e3-28"), "5")); got[0].Verdict != diff.VerdictOpen {
			t.Errorf("telling %q makes the verdict %s", text, got[0].Verdict)
		}
	}

	// Without verbatim exact readings nothing is compared word by word.
	weak := p.Clone()
	for i := range weak.Versions {
		for _, point := range weak.Versions[i].All() {
			if point.Confirmed == plan.ConfirmedExact {
				point.Confirmed = plan.ConfirmedRendered
			}
		}
	}
	for _, h := range between(t, weak, "us-28", "e3-28").Changes {
		if h.Verdict == diff.VerdictDraft || h.Verdict == diff.VerdictTelling ||
			len(h.Differences) > 0 {
			t.Errorf("claimed without any reading in the draft's words: %+v", h)
		}
	}
}
