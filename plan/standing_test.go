package plan_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/plan"
)

func TestStanding(t *testing.T) {
	t.Parallel()
	bare := &plan.Version{Language: "en"}
	leaked := &plan.Version{
		Language: "und", Lead: "a",
		Witnesses: []plan.Witness{
			{ID: "a", Language: "en", Wording: plan.WordingVerbatim},
			{ID: "b", Language: "uk", Wording: plan.WordingTranslation},
			{ID: "c", Wording: plan.WordingVerbatim},
		},
	}
	for _, tt := range []struct {
		name    string
		v       *plan.Version
		w       string
		content plan.Content
		want    plan.Standing
	}{
		{
			name: "a version without witnesses is the text itself", v: bare,
			content: plan.Content{Text: "x"},
			want: plan.Standing{
				Presence: plan.PresencePresent, Worded: true,
				Wording: plan.WordingVerbatim, Confirmed: plan.ConfirmedExact,
				Extent: plan.ExtentWhole, Language: "en",
			},
		},
		{
			name: "what such a version says of its words holds", v: bare,
			content: plan.Content{
				Text: "x", Wording: plan.WordingParaphrase,
				Confirmed: plan.ConfirmedRecalled,
			},
			want: plan.Standing{
				Presence: plan.PresencePresent, Worded: true,
				Wording: plan.WordingParaphrase, Confirmed: plan.ConfirmedRecalled,
				Extent: plan.ExtentWhole, Language: "en",
			},
		},
		{
			name: "no text, nothing said", v: bare, content: plan.Content{},
			want: plan.Standing{
				Presence: plan.PresenceUnreported, Wording: plan.WordingVerbatim,
				Confirmed: plan.ConfirmedExact, Extent: plan.ExtentWhole, Language: "en",
			},
		},
		{
			name: "the lead's wording", v: leaked,
			content: plan.Content{Text: "x", Confirmed: plan.ConfirmedExact},
			want: plan.Standing{
				Presence: plan.PresencePresent, Worded: true,
				Wording: plan.WordingVerbatim, Confirmed: plan.ConfirmedExact,
				Extent: plan.ExtentWhole, Language: "en",
			},
		},
		{
			name: "not confirmed stays not confirmed beside witnesses", v: leaked,
			content: plan.Content{Text: "x"},
			want: plan.Standing{
				Presence: plan.PresencePresent, Worded: true,
				Wording: plan.WordingVerbatim, Extent: plan.ExtentWhole, Language: "en",
			},
		},
		{
			name: "a translation is in its own language", v: leaked, w: "b",
			content: plan.Content{
				Text: "x", Confirmed: plan.ConfirmedExact,
				Extent: plan.ExtentFragment,
			},
			want: plan.Standing{
				Presence: plan.PresencePresent, Worded: true,
				Wording: plan.WordingTranslation, Confirmed: plan.ConfirmedExact,
				Extent: plan.ExtentFragment, Language: "uk",
			},
		},
		{
			name: "the draft's words are in the draft's language", v: leaked, w: "c",
			content: plan.Content{Text: "x"},
			want: plan.Standing{
				Presence: plan.PresencePresent, Worded: true,
				Wording: plan.WordingVerbatim, Extent: plan.ExtentWhole, Language: "und",
			},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got := tt.v.Standing(&tt.content, tt.v.Witness(tt.w))
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestStandingGates(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name                    string
		s                       plan.Standing
		quotable, draft, wholly bool
	}{
		{"verbatim and exact", plan.Standing{
			Presence: plan.PresencePresent, Worded: true,
			Wording: plan.WordingVerbatim, Confirmed: plan.ConfirmedExact,
			Extent: plan.ExtentWhole,
		}, true, true, true},
		{"a part of it", plan.Standing{
			Presence: plan.PresencePresent, Worded: true,
			Wording: plan.WordingVerbatim, Confirmed: plan.ConfirmedExact,
			Extent: plan.ExtentFragment,
		}, true, true, false},
		{
			"a translation read in its words",
			plan.Standing{
				Presence: plan.PresencePresent, Worded: true,
				Wording: plan.WordingTranslation, Confirmed: plan.ConfirmedExact,
				Extent: plan.ExtentWhole,
			},
			true, false, false,
		},
		{"verbatim but rendered", plan.Standing{
			Presence: plan.PresencePresent, Worded: true,
			Wording: plan.WordingVerbatim, Confirmed: plan.ConfirmedRendered,
			Extent: plan.ExtentWhole,
		}, false, false, false},
		{"verbatim but recalled", plan.Standing{
			Presence: plan.PresencePresent, Worded: true,
			Wording: plan.WordingVerbatim, Confirmed: plan.ConfirmedRecalled,
			Extent: plan.ExtentWhole,
		}, false, false, false},
		{"present without words", plan.Standing{
			Presence: plan.PresencePresent,
			Wording:  plan.WordingVerbatim, Confirmed: plan.ConfirmedExact,
			Extent: plan.ExtentWhole,
		}, false, false, false},
		{"absent", plan.Standing{
			Presence: plan.PresenceAbsent, Wording: plan.WordingVerbatim,
			Confirmed: plan.ConfirmedExact, Extent: plan.ExtentWhole,
		}, false, false, false},
		{"zero", plan.Standing{}, false, false, false},
	} {
		if got := []bool{tt.s.Quotable(), tt.s.DraftWords(), tt.s.FullWords()}; !cmp.Equal(got, []bool{tt.quotable, tt.draft, tt.wholly}) {
			t.Errorf("%s: quotable, draft's words, whole: %v", tt.name, got)
		}
	}
}
