package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func TestLedBy(t *testing.T) {
	t.Parallel()
	v := ukraine2025.Plan().Version("us-28")
	before := v.Clone()
	bbc := v.LedBy("bbc")
	if d := cmp.Diff(before, v); d != "" {
		t.Fatalf("the version was altered (-before +after):\n%s", d)
	}
	assert.Equal(t, "bbc", bbc.LeadWitness().ID)
	reading := slices.IndexFunc(v.Witness("bbc").Readings, func(r plan.Reading) bool {
		return r.Points[0] == "2"
	})
	require.GreaterOrEqual(t, reading, 0)
	assert.Equal(t, v.Witness("bbc").Readings[reading].Text, bbc.Point("2").Text)
	assert.Equal(t, plan.PresenceUnreported, bbc.Point("12").State(), "the BBC has nothing for it")
	assert.Equal(t, v.Point("2").Number, bbc.Point("2").Number)

	// Nothing is lost: every text is still there.
	if d := cmp.Diff(texts(v), texts(bbc)); d != "" {
		t.Errorf("texts (-before +after):\n%s", d)
	}
	assert.Equal(t, points(v), points(bbc.LedBy("axios")),
		"led by the first again, the points are as they were")
}

func TestLedByNobodyElse(t *testing.T) {
	t.Parallel()
	v := ukraine2025.Plan().Version("us-28")
	for _, id := range []string{"axios", "nobody", ""} {
		if d := cmp.Diff(v, v.LedBy(id)); d != "" {
			t.Errorf("%q (-before +after):\n%s", id, d)
		}
	}
}

func texts(v *plan.Version) []string {
	var out []string
	for _, p := range v.All() {
		out = append(out, p.Text)
	}
	for _, w := range v.Witnesses {
		for _, r := range w.Readings {
			out = append(out, r.Text)
		}
	}
	out = slices.DeleteFunc(out, func(s string) bool { return s == "" })
	slices.Sort(out)
	return out
}

func points(v *plan.Version) string {
	var b strings.Builder
	for _, p := range v.All() {
		b.WriteString(p.ID + " " + p.Text + "\n")
	}
	return b.String()
}
