package diff_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/sources"
)

// TestPresence holds each pair of states of a point against what may be said.
func TestPresence(t *testing.T) {
	t.Parallel()
	cite := []sources.Citation{{Report: "r"}}
	const text = "The guarantor is paid for the guarantee."
	exact := plan.Content{Text: text, Confirmed: plan.ConfirmedExact, Cites: cite}
	told := plan.Content{
		Text:    "They say that the guarantor is paid.",
		Wording: plan.WordingParaphrase, Confirmed: plan.ConfirmedRecalled,
	}
	gone := plan.Content{Presence: plan.PresenceAbsent, Confirmed: plan.ConfirmedExact, Cites: cite}
	saidGone := plan.Content{
		Presence: plan.PresenceAbsent, Confirmed: plan.ConfirmedRendered,
		Cites: cite,
	}
	silent := plan.Content{Presence: plan.PresenceUnreported}
	there := plan.Content{Presence: plan.PresencePresent}
	part := plan.Content{
		Text: "is paid for", Confirmed: plan.ConfirmedExact,
		Extent: plan.ExtentFragment,
	}
	foreign := plan.Content{
		Text:      "Le garant est payé pour la garantie.",
		Confirmed: plan.ConfirmedExact, Language: "fr",
	}

	type said struct {
		Known   diff.Known
		Kind    diff.Kind
		Verdict diff.Verdict
		Reason  diff.Reason
	}
	for _, tt := range []struct {
		name     string
		old, new plan.Content
		want     said
	}{
		{"the same words", exact, exact, said{diff.KnownWords, "", "", ""}},
		{
			"deleted, with a ground", exact, gone,
			said{diff.KnownAbsent, diff.KindRemoved, diff.VerdictDraft, diff.ReasonGround},
		},
		{
			"said to be deleted", exact, saidGone,
			said{diff.KnownAbsent, diff.KindRemoved, diff.VerdictOpen, diff.ReasonSaidGone},
		},
		{
			"deleted, and only told before", told, gone,
			said{diff.KnownAbsent, diff.KindRemoved, diff.VerdictOpen, diff.ReasonSaidGone},
		},
		{
			"not known on one side", exact, silent,
			said{diff.KnownOneSide, diff.KindUnreported, "", ""},
		},
		{
			"there without words on one side", exact, there,
			said{diff.KnownOneSide, diff.KindUnreported, "", ""},
		},
		{
			"told on one side", exact, told,
			said{diff.KnownSubstance, diff.KindRetold, diff.VerdictOpen, diff.ReasonTold},
		},
		{"told alike on both", told, told, said{diff.KnownSubstance, "", "", ""}},
		{
			"a fragment on one side", exact, part,
			said{diff.KnownSubstance, diff.KindRetold, diff.VerdictOpen, diff.ReasonPartial},
		},
		{
			"another language", exact, foreign,
			said{diff.KnownSubstance, diff.KindRetold, diff.VerdictOpen, diff.ReasonLanguage},
		},
		{"not known on either", silent, there, said{diff.KnownNeither, "", "", ""}},
		{"absent from both", gone, gone, said{diff.KnownAbsent, "", "", ""}},
		{
			"absent from one, not known on the other", gone, silent,
			said{diff.KnownNeither, "", "", ""},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			version := func(id string, c plan.Content) *plan.Version {
				return &plan.Version{
					ID: id, Language: "en",
					Points: []plan.Point{{ID: "4", Number: "4", Content: c}},
				}
			}
			links := diff.Given(diff.GivenLink{Old: []string{"4"}, New: []string{"4"}})
			there := diff.Compare(version("a", tt.old), version("b", tt.new), links)
			back := diff.Compare(version("b", tt.new), version("a", tt.old), links)
			for i, c := range []*diff.Comparison{there, back} {
				got := said{Known: c.Links[0].Known}
				for _, h := range c.Changes {
					got = said{c.Links[0].Known, h.Kind, h.Verdict, h.Reason}
				}
				if i == 1 {
					got.Kind = got.Kind.Mirror()
				}
				if d := cmp.Diff(tt.want, got); d != "" {
					t.Errorf("run %d (-want +got):\n%s", i, d)
				}
			}
		})
	}
}

// TestPresenceBesideOtherWords holds the same whatever stands beside the point: drafts are
// looked at in an order that their words decide.
func TestPresenceBesideOtherWords(t *testing.T) {
	t.Parallel()
	cite := []sources.Citation{{Report: "r"}}
	exact := plan.Content{
		Text: "The guarantor is paid for the guarantee.", Confirmed: plan.ConfirmedExact, Cites: cite,
	}
	gone := plan.Content{Presence: plan.PresenceAbsent, Confirmed: plan.ConfirmedExact, Cites: cite}
	silent := plan.Content{Presence: plan.PresenceUnreported}
	version := func(id, beside string, c plan.Content) *plan.Version {
		return &plan.Version{ID: id, Language: "en", Points: []plan.Point{
			{ID: "3", Number: "3", Content: plan.Content{Text: beside, Confirmed: plan.ConfirmedExact, Cites: cite}},
			{ID: "4", Number: "4", Content: c},
		}}
	}
	for _, beside := range [][2]string{
		{"Apples are sold.", "Pears are sold."}, {"Pears are sold.", "Apples are sold."},
	} {
		for _, tt := range []struct {
			old, new plan.Content
			known    diff.Known
			kind     diff.Kind
			reason   diff.Reason
		}{
			{exact, gone, diff.KnownAbsent, diff.KindRemoved, diff.ReasonGround},
			{gone, exact, diff.KnownAbsent, diff.KindAdded, diff.ReasonGround},
			{silent, gone, diff.KnownNeither, "", ""},
			{gone, silent, diff.KnownNeither, "", ""},
		} {
			c := diff.Compare(version("a", beside[0], tt.old), version("b", beside[1], tt.new),
				diff.Given(diff.GivenLink{Old: []string{"3"}, New: []string{"3"}},
					diff.GivenLink{Old: []string{"4"}, New: []string{"4"}}))
			for i := range c.Links {
				if c.Links[i].Old[0].Ref.Point != "4" {
					continue
				}
				require.Equal(t, tt.known, c.Links[i].Known)
				var got []diff.Change
				for _, h := range c.ChangesOf(i) {
					got = append(got, *h)
				}
				if tt.kind == "" {
					require.Empty(t, got)
					continue
				}
				require.Len(t, got, 1)
				require.Equal(t, tt.kind, got[0].Kind)
				require.Equal(t, diff.VerdictDraft, got[0].Verdict)
				require.Equal(t, tt.reason, got[0].Reason)
			}
		}
	}
}

// TestAMissingPointIsRemovedOnlyFromAWholeText holds the gate of removal.
func TestAMissingPointIsRemovedOnlyFromAWholeText(t *testing.T) {
	t.Parallel()
	points := func(contents ...plan.Content) []plan.Point {
		var out []plan.Point
		for i, c := range contents {
			out = append(out, plan.Point{Number: string(rune('1' + i)), Content: c})
		}
		return out
	}
	peace := plan.Content{
		Text:      "The parties keep the peace along the whole border.",
		Confirmed: plan.ConfirmedExact,
	}
	fish := plan.Content{
		Text:      "Fishing vessels may enter every harbour of the lake.",
		Confirmed: plan.ConfirmedExact,
	}
	lead := func(v plan.Version, wording plan.Wording, coverage plan.Coverage) plan.Version {
		v.Witnesses = []plan.Witness{{ID: "w", Report: "r", Wording: wording, Coverage: coverage}}
		return v
	}
	for _, tt := range []struct {
		name string
		new  plan.Version
		want diff.Kind
	}{
		{"the text itself", plan.Version{Points: points(peace)}, diff.KindRemoved},
		{"a whole verbatim copy", lead(plan.Version{Points: points(peace)}, plan.WordingVerbatim,
			plan.CoverageComplete), diff.KindRemoved},
		{
			"a part of the draft",
			plan.Version{Points: points(peace), Coverage: plan.CoveragePartial},
			diff.KindUnreported,
		},
		{"contents only", plan.Version{Coverage: plan.CoverageContents}, diff.KindUnreported},
		{"a partial copy", lead(plan.Version{Points: points(peace)}, plan.WordingVerbatim,
			plan.CoveragePartial), diff.KindUnreported},
		{"a copy of unknown coverage", lead(plan.Version{Points: points(peace)},
			plan.WordingVerbatim, ""), diff.KindUnreported},
		{"a whole translation", lead(plan.Version{Points: points(peace)}, plan.WordingTranslation,
			plan.CoverageComplete), diff.KindUnreported},
		{
			"a whole text with an unreported point",
			plan.Version{Points: points(peace, plan.Content{Presence: plan.PresenceUnreported})},
			diff.KindUnreported,
		},
		{
			"a whole text with a told point",
			plan.Version{Points: points(peace,
				plan.Content{Text: "They pay.", Confirmed: plan.ConfirmedRecalled})},
			diff.KindUnreported,
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			old := &plan.Version{ID: "old", Points: points(peace, fish)}
			tt.new.ID = "new"
			given := diff.Given(diff.GivenLink{Old: []string{"2"}})
			changes := changesOf(t, diff.Compare(old, &tt.new, given), "old/2")
			require.Len(t, changes, 1)
			assert.Equal(t, tt.want, changes[0].Kind)
		})
	}
}

// TestCountsAreNotPoints: a draft known by the number of its points alone
// yields neither points nor removals.
func TestCountsAreNotPoints(t *testing.T) {
	t.Parallel()
	p := load(t, "hard-cases")
	c := between(t, p, "us-28", "geneva-19")
	for _, h := range c.Changes {
		assert.Equal(t, diff.KindUnreported, h.Kind)
	}
	assert.Equal(t, []int{19, 22}, c.New.Counts)
	assert.Equal(t, 1, c.New.Claims)
}

func TestStatementsComeWithTheirDenials(t *testing.T) {
	t.Parallel()
	c := between(t, load(t, "water-talks"), "belm-draft", "arva-reply")
	said := c.Links[linkOf(t, c, "2")].Statements
	require.Len(t, said, 1)
	assert.Equal(t, "belm-says", said[0].ID)
	assert.Equal(t, "Belm", said[0].By[0].Party, "the party goes by its name")
	require.Len(t, said[0].Denials, 1)
	assert.Equal(t, "arva-denies", said[0].Denials[0].ID)
}

func TestStatementsThatDenyEachOther(t *testing.T) {
	t.Parallel()
	p := load(t, "water-talks")
	for i := range p.Statements {
		s := &p.Statements[i]
		s.Stance = plan.StanceDenies
		s.About = append(s.About, plan.Target{Ref: plan.Ref{Statement: p.Statements[1-i].ID}})
	}
	c := between(t, p, "belm-draft", "arva-reply")
	assert.NotEmpty(t, c.Links[linkOf(t, c, "2")].Statements, "a circle of denials ends")
}

func TestConflictsWithinAVersion(t *testing.T) {
	t.Parallel()
	c := between(t, load(t, "hard-cases"), "us-28", "e3-28")
	got := c.Links[linkOf(t, c, "6")].Conflicts
	require.Len(t, got, 1)
	assert.Equal(t, "forces-cap", got[0].Key)
	require.Len(t, got[0].Forms, 2)
	assert.Equal(t, plan.BoundUnstated, got[0].Forms[0].Facts[0].Bound)
	assert.Equal(t, "600000", got[0].Forms[1].Facts[0].Value)
}

func TestReportedLinksAreFollowed(t *testing.T) {
	t.Parallel()
	p := load(t, "hard-cases")
	v := p.Version("us-28")
	v.Points = append(v.Points, plan.Point{
		ID: "26", Number: "26",
		Content: plan.Content{
			Text:      "All parties receive full amnesty.",
			Confirmed: plan.ConfirmedExact,
		},
	})
	c := between(t, p, "us-28-audit", "us-28")
	l := c.Links[linkOf(t, c, "26")]
	assert.Len(t, l.Old, 1)
	assert.Len(t, l.New, 1)
	assert.Equal(t, align.MethodReport, l.Method)
}
