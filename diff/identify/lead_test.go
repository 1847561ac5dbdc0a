package identify_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/identify"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
	"github.com/redraft-go/redraft/sources"
)

// TestAddWitnessMost refuses a text as another one only where more of its words
// have no place than have one, and says how many.
func TestAddWitnessMost(t *testing.T) {
	t.Parallel()
	const (
		known = "5. Ukraine will receive reliable security guarantees.\n8. NATO agrees not to station troops in Ukraine.\n"
		other = "30. The club meets on the first Monday of each month.\n"
		more  = "31. The treasurer of the club reports to its members about the harvest.\n"
	)
	p := ukraine2025.Plan()
	p.Reports = append(p.Reports, sources.Report{ID: "herald", Source: p.Sources[0].ID})
	a, err := identify.AddWitness(p, "us-28", outline.Parse(known+other).Version,
		plan.Witness{Report: "herald"})
	require.NoError(t, err)
	assert.Len(t, a.Placed, 2)
	assert.Len(t, a.Unplaced, 1)

	_, err = identify.AddWitness(p, "us-28", outline.Parse(known+other+more).Version,
		plan.Witness{Report: "herald"})
	refused, ok := errors.AsType[*identify.AddError](err)
	require.True(t, ok, "%v", err)
	assert.Equal(t, identify.AddReasonOtherText, refused.Problems[0].Reason)
	assert.Contains(t, err.Error(),
		`most of it is not in "us-28": 22 of its 36 words, in 2 of 4 points, have no sure place there`)
}

// TestAddWitnessStrays keeps what belongs to no point out of the plan.
func TestAddWitnessStrays(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	p.Reports = append(p.Reports, sources.Report{
		ID: "herald", Source: p.Sources[0].ID,
		Language: "en",
	})
	text := "5. Ukraine will receive reliable security guarantees.\nADVERTISEMENT\nSign up for our evening briefing.\n" +
		"8. NATO agrees not to station troops in Ukraine.\n\nRead more: The price of bread\n\n9. European fighter jets will be stationed in Poland.\n"
	a, err := identify.AddWitness(p, "us-28", outline.Parse(text).Version,
		plan.Witness{Report: "herald"})
	require.NoError(t, err)
	assert.Len(t, a.Strays, 3)
	assert.Empty(t, a.Unplaced)
	w := a.Plan.Version("us-28").Witness("herald")
	var got []string
	for _, r := range w.Readings {
		got = append(got, r.Text)
	}
	want := []string{
		"Ukraine will receive reliable security guarantees.",
		"NATO agrees not to station troops in Ukraine.",
		"European fighter jets will be stationed in Poland.",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("readings (-want +got):\n%s", d)
	}
	assert.NotContains(t, encoded(t, a.Plan), "ADVERTISEMENT")
}

// TestLead makes a fuller copy the base, and gives what that changes.
func TestLead(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	p.Reports = append(p.Reports, sources.Report{
		ID: "herald", Source: p.Sources[0].ID,
		Language: "en",
	})
	v := p.Version("e3-28")
	text := strings.Replace(bareText(v, ""), "robust Security Guarantees",
		"robust guarantees of security", 1)
	a, err := identify.AddWitness(p, "e3-28", outline.Parse(text).Version,
		plan.Witness{Report: "herald", Wording: plan.WordingVerbatim})
	require.NoError(t, err)
	before := encoded(t, a.Plan)
	r, err := identify.Lead(a.Plan, "e3-28", "herald")
	require.NoError(t, err)
	assert.Equal(t, before, encoded(t, a.Plan), "the plan that was given")
	assert.Equal(t, "reuters", r.From)
	now := r.Plan.Version("e3-28")
	assert.Equal(t, "herald", now.Lead)
	after := contents(now)
	for key := range contents(a.Plan.Version("e3-28")) {
		assert.True(t, after[key], "lost: %s", key)
	}
	changed := make(map[string]identify.LeadPoint)
	for _, q := range r.Points {
		changed[q.Point] = q
		assert.Equal(t, q.Was, a.Plan.Version("e3-28").Point(q.Point).Text)
		assert.Equal(t, q.Now, now.Point(q.Point).Text)
	}
	assert.Equal(t, "Ukraine will receive robust guarantees of security.", changed["5"].Now)
	back, err := identify.Lead(r.Plan, "e3-28", "reuters")
	require.NoError(t, err)
	assert.Equal(t, r.Fuller(), back.Before > back.After)

	for _, tt := range []struct{ version, witness string }{
		{"e3", "reuters"},
		{"e3-28", "nobody"},
		{"geneva-19", "x"},
	} {
		_, err = identify.Lead(p, tt.version, tt.witness)
		require.Error(t, err)
	}
	_, err = identify.Lead(nil, "e3-28", "reuters")
	require.Error(t, err)
}
