package diff_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

// Two texts, read as numbered points, and what became of each point.
func ExampleCompare() {
	old := outline.Parse(
		"1. The army is limited to 600,000.\n2. Elections are held in 100 days.").Version
	new := outline.Parse("1. The army is limited to 800,000 in peacetime.").Version
	for _, h := range diff.Compare(old, new).Changes {
		fmt.Println(h.Kind, h.Old, h.New, h.Verdict)
		for _, d := range h.Differences {
			fmt.Printf("  %q -> %q\n", d.Old.Text, d.New.Text)
		}
	}
	// Output:
	// reworded [/1] [/1] draft
	//   "600,000" -> "800,000"
	//   "" -> "in peacetime"
	// removed [/2] [] draft
}

// Two drafts of the embedded plan. What the European text has in common with a
// copy of the American draft is not put down to the Europeans.
func ExampleBetween() {
	c, err := diff.Between(ukraine2025.Plan(), "us-28", "e3-28")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Tally.Words, "points compared word by word,", c.Tally.Absent, "deleted")
	for _, h := range c.Changes {
		for _, d := range h.Differences {
			if d.Verdict == diff.VerdictTelling {
				fmt.Printf("%v: %s -> %s: %s\n", h.New, d.Old.Text, d.New.Text,
					d.Readings[0].Copy.Name)
			}
		}
	}
	// Output:
	// 8 points compared word by word, 1 deleted
	// [e3-28/2]: comprehensive and comprehensive -> total and complete: BBC News
}

// The edit script alone turns one draft into the other, and back.
func ExampleApply() {
	old := &plan.Version{Points: []plan.Point{{
		Number:  "1",
		Content: plan.Content{Text: "The rent is 1,200 euros."},
	}}}
	new := &plan.Version{Points: []plan.Point{{
		Number:  "1",
		Content: plan.Content{Text: "The rent is 1,350 euros."},
	}}}
	edits := diff.Compare(old, new).Edits
	there, err := diff.Apply(old, edits)
	fmt.Println(there.Points[0].Text, err)
	back, err := diff.Apply(there, diff.Invert(edits))
	fmt.Println(back.Points[0].Text, err)
	// Output:
	// The rent is 1,350 euros. <nil>
	// The rent is 1,200 euros. <nil>
}

func TestBetweenNamesTheVersionsThatThereAre(t *testing.T) {
	t.Parallel()
	p := load(t, "lease")
	for _, ids := range [][2]string{
		{"lease-1", "lease-9"},
		{"lease-9", "lease-1"},
		{"", "lease-1"},
	} {
		_, err := diff.Between(p, ids[0], ids[1])
		e, ok := errors.AsType[*plan.RefError](err)
		require.True(t, ok, "%v", err)
		require.Equal(t, []string{"lease-1", "lease-2"}, e.Known)
	}
}

func TestBetweenWithoutAPlan(t *testing.T) {
	t.Parallel()
	_, err := diff.Between(nil, "a", "b")
	_, unknown := diff.Between(&plan.Plan{}, "a", "b")
	require.Equal(t, unknown, err)
	_, ok := errors.AsType[*plan.RefError](err)
	require.True(t, ok, "%v", err)
}

func TestBetweenStopsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	c, err := diff.BetweenContext(ctx, load(t, "lease"), "lease-1", "lease-2")
	require.NoError(t, err)
	require.NotEmpty(t, c.Changes)
	cancel()
	_, err = diff.BetweenContext(ctx, load(t, "lease"), "lease-1", "lease-2")
	require.ErrorIs(t, err, context.Canceled)
}

func TestWithLead(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	c, err := diff.Between(p, "us-28", "e3-28", diff.WithLead("us-28", "reuters"))
	require.NoError(t, err)
	require.Equal(t, "reuters", c.Old.Copy.Witness)
	require.Empty(t, c.Basis, "the compared wording is the one that the E3 text was written over")
	for _, h := range changesOf(t, c, "2") {
		require.Equal(t, diff.KindRetold, h.Kind,
			"Reuters' words are known through a translation alone")
	}
	_, err = diff.Between(p, "us-28", "e3-28", diff.WithLead("us-28", "reuter"))
	_, ok := errors.AsType[*plan.RefError](err)
	require.True(t, ok, "%v", err)
}

func ExampleVerify() {
	old := outline.Parse("1. The fare is 2 euros.\n2. Dogs cross free of charge.").Version
	new := outline.Parse("1. The fare is 3 euros.\n2. Dogs cross for half the fare.").Version
	fare, err := diff.ParseAllowance("point=1")
	if err != nil {
		fmt.Println(err)
		return
	}
	v := diff.Verify(diff.Compare(old, new), fare)
	fmt.Println("passed:", v.Passed)
	for _, f := range v.Findings {
		fmt.Println(f.Ground, f.Kind, f.At)
	}
	// Output:
	// passed: false
	// changed reworded 2
}

func ExampleComparison_Select() {
	old := outline.Parse("1. The fare is 2 euros.\n2. Dogs cross free of charge.").Version
	new := outline.Parse("1. The fare is 3 euros.\n2. Dogs cross for half the fare.").Version
	c := diff.Compare(old, new)
	edits, err := c.Select(c.Changes[0].ID)
	if err != nil {
		fmt.Println(err)
		return
	}
	v, err := diff.Apply(old, edits, diff.Base(c.Old.Digest))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range v.Points {
		fmt.Println(p.Number, p.Text)
	}
	// Output:
	// 1 The fare is 3 euros.
	// 2 Dogs cross free of charge.
}
