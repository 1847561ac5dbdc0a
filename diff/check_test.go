package diff_test

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/internal/broken"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func TestComparisonHasAShape(t *testing.T) {
	t.Parallel()
	_, err := strict.ShapeOf[diff.Comparison]()
	require.NoError(t, err)
}

// What is compared passes, and comes back from its JSON as it was.
func TestComparisonsPassAndComeBack(t *testing.T) {
	t.Parallel()
	eachPair(t, func(t *testing.T, p *plan.Plan, old, new *plan.Version) {
		t.Helper()
		c := diff.Compare(old, new, diff.Within(p))
		require.NoError(t, diff.Check(c))
		var b bytes.Buffer
		require.NoError(t, diff.Encode(&b, c))
		got, err := diff.Decode(bytes.NewReader(b.Bytes()))
		require.NoError(t, err)
		if d := cmp.Diff(c, got); d != "" {
			t.Errorf("(-before +after):\n%s", d)
		}
		var again bytes.Buffer
		require.NoError(t, diff.Encode(&again, got))
		assert.Equal(t, b.String(), again.String())
	})
	require.NoError(t, diff.Check(nil))
	require.NoError(t, diff.Check(&diff.Comparison{}))
}

// Words that changed at the border of two clauses that became one are a
// difference of each.
func TestDifferencesLieInOneClause(t *testing.T) {
	t.Parallel()
	draft := func(texts ...string) *plan.Version {
		v := &plan.Version{}
		for _, s := range texts {
			v.Points = append(v.Points, plan.Point{Content: plan.Content{Text: s}})
		}
		return v
	}
	old := draft("The harbour master keeps the book of arrivals and lends the lamps.",
		"The pilots of the outer bank are paid by the town at noon on Fridays.")
	new := draft(
		"The harbour master keeps the book of arrivals and sells the ropes; the steersmen of the outer bank are paid by the town at noon on Fridays.")
	c := diff.Compare(old, new)
	require.NoError(t, diff.Check(c))
	require.NoError(t, diff.Check(diff.Compare(new, old)))
	require.Len(t, c.Links, 1)
	clauses := make(map[int]int)
	for _, d := range c.Changes[0].Differences {
		clauses[d.Old.Clause]++
		assert.NotContains(t, d.Old.Text, "\n")
	}
	assert.Len(t, clauses, 2)
}

// Members of one's own are kept where there is a field for them.
func TestComparisonsKeepMembersOfOnesOwn(t *testing.T) {
	t.Parallel()
	c := between(t, ukraine2025.Plan(), "us-28", "e3-28")
	own := map[string]json.RawMessage{"x-desk": json.RawMessage(`"foreign"`)}
	c.X, c.Links[0].X, c.Changes[0].X = own, own, own
	var b bytes.Buffer
	require.NoError(t, diff.Encode(&b, c))
	got, err := diff.Decode(&b)
	require.NoError(t, err)
	if d := cmp.Diff(c, got); d != "" {
		t.Errorf("(-before +after):\n%s", d)
	}
}

// A part of what is said is still sound: a caller may leave out changes and
// edits.
func TestCheckTakesAPartOfWhatIsSaid(t *testing.T) {
	t.Parallel()
	c := between(t, ukraine2025.Plan(), "us-28", "e3-28")
	c.Changes = c.Changes[3:9]
	c.Edits = nil
	require.NoError(t, diff.Check(c))
}

// Each rule is broken in turn.
func TestCheck(t *testing.T) {
	t.Parallel()
	reworded := func(c *diff.Comparison) *diff.Change {
		for i := range c.Changes {
			if h := &c.Changes[i]; h.Kind == diff.KindReworded && len(h.Effects) > 0 {
				return h
			}
		}
		t.Fatal("nothing is reworded")
		return nil
	}
	rewrite := func(c *diff.Comparison) *diff.Edit {
		for i := range c.Edits {
			if c.Edits[i].Op == diff.OpRewrite {
				return &c.Edits[i]
			}
		}
		t.Fatal("nothing is rewritten")
		return nil
	}
	for _, tt := range []struct {
		name string
		edit func(c *diff.Comparison)
		want diag.Code
	}{
		{"another format", func(c *diff.Comparison) {
			c.Format = "redraft.plan/1"
		}, plan.CodeUnknownFormat},
		{"a newer format", func(c *diff.Comparison) {
			c.Format = "redraft.comparison/2"
		}, plan.CodeNewerFormat},
		{"not UTF-8", func(c *diff.Comparison) {
			c.Links[0].Old[0].Heading = "\xff"
		}, diag.CodeBadUTF8},
		{"a change of no link", func(c *diff.Comparison) {
			c.Changes[0].Link = 99
		}, diff.CodeIndexRange},
		{"an edit of no link", func(c *diff.Comparison) {
			c.Edits[0].Link = -1
		}, diff.CodeIndexRange},
		{"words of no clause", func(c *diff.Comparison) {
			reworded(c).Differences[0].Old.Clause = 1
		}, diff.CodeIndexRange},
		{"a link without points", func(c *diff.Comparison) {
			c.Links = append(c.Links, diff.Link{Method: "none", Known: diff.KnownNeither})
		}, diff.CodePointLinks},
		{"a point twice", func(c *diff.Comparison) {
			c.Links = append(c.Links, c.Links[0])
		}, diff.CodePointLinks},
		{"a point of another version", func(c *diff.Comparison) {
			c.Links[0].Old[0].Ref.Version = "e3-28"
		}, diff.CodePointLinks},
		{"a point left out", func(c *diff.Comparison) {
			c.Links = c.Links[1:]
		}, diff.CodePathMissing},
		{"a place that is not there", func(c *diff.Comparison) {
			c.Edits[0].Old.Path = []int{1 << 30}
		}, diff.CodePathMissing},
		{"another word", func(c *diff.Comparison) {
			reworded(c).Differences[0].New.Text = "forged"
		}, diff.CodeTextDiffers},
		{"a word elsewhere", func(c *diff.Comparison) {
			reworded(c).Differences[0].New.At = 1 << 30
		}, plan.CodeTextRange},
		{"an effect's word", func(c *diff.Comparison) {
			for i := range reworded(c).Effects {
				if e := &reworded(c).Effects[i]; e.After.Text != "" {
					e.After.Range.At = -1
				}
			}
		}, plan.CodeTextRange},
		{"another text", func(c *diff.Comparison) {
			rewrite(c).Splices[0].New = "forged"
		}, diff.CodeTextDiffers},
		{"a splice out of order", func(c *diff.Comparison) {
			e := rewrite(c)
			e.Splices = append(e.Splices, e.Splices[0])
		}, diff.CodeScriptOp},
		{"no operation", func(c *diff.Comparison) { c.Edits[0].Op = "" }, plan.CodeUnknownValue},
		{"a set text", func(c *diff.Comparison) {
			e := rewrite(c)
			e.Op, e.Field = diff.OpSet, diff.FieldText
		}, diff.CodeScriptOp},
		{"an insertion at an old place", func(c *diff.Comparison) {
			rewrite(c).Op = diff.OpInsert
		}, diff.CodeScriptOp},
		{"another id", func(c *diff.Comparison) {
			c.Changes[0].ID = "0000000000000000"
		}, diff.CodeChangeName},
		{"other words", func(c *diff.Comparison) {
			c.Changes[0].Words = "0000000000000000"
		}, diff.CodeChangeName},
		{"said twice", func(c *diff.Comparison) {
			c.Changes = append(c.Changes, c.Changes[0])
		}, diff.CodeChangeRepeat},
		{"of other points", func(c *diff.Comparison) {
			c.Changes[0].Old = nil
		}, diff.CodeChangePoints},
		{"a tally", func(c *diff.Comparison) { c.Tally.Words++ }, diff.CodeHeaderSum},
		{"points", func(c *diff.Comparison) { c.Old.Points = 27 }, diff.CodeHeaderSum},
		{"a verdict", func(c *diff.Comparison) {
			c.Changes[0].Verdict = "guilty"
		}, plan.CodeUnknownValue},
		{"a confidence", func(c *diff.Comparison) {
			c.Links[0].Confidence = 1001
		}, diag.CodeNumberRange},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := between(t, ukraine2025.Plan(), "us-28", "e3-28")
			tt.edit(c)
			err := diff.Check(c)
			var refused *diag.Error
			require.ErrorAs(t, err, &refused)
			codes := make([]diag.Code, 0, len(refused.Diagnostics))
			for _, d := range refused.Diagnostics {
				codes = append(codes, d.Code)
				assert.NotContains(t, d.Message+d.Advice, "{", "%s", d.Code)
			}
			assert.Contains(t, codes, tt.want, "%v", err)
		})
	}
}

// A made-up comparison is refused with its place.
func TestDecodeRefusesWhatIsMadeUp(t *testing.T) {
	t.Parallel()
	const text = `{"format": "redraft.comparison/1", "old": {"points": 0}, "new": {"points": 0},
 "tally": {"words": 0, "substance": 0, "absent": 0, "oneSide": 0, "neither": 0},
 "changes": [{"id": "a", "words": "b", "kind": "reworded", "link": 99}]}`
	c, err := diff.Decode(strings.NewReader(text), strict.Name("made-up.json"))
	require.EqualError(t, err,
		`made-up.json:3:68: error: "link" is 99, but there are 0 [index-range]`)
	require.NotNil(t, c, "its shape is right")
	c, err = diff.Decode(strings.NewReader(`{"format": "redraft.comparison/9", "links": 1}`))
	require.EqualError(t, err,
		`1:12: error: written for a newer format; this library reads up to 1 [newer-format]`)
	require.Nil(t, c)
	c, err = diff.Decode(strings.NewReader(`{"format": "redraft.comparison/1", "links": 1}`))
	require.Error(t, err)
	require.Nil(t, c)
}

// Whatever is wrong with a comparison, Check says so or takes it, and neither it
// nor what else reads a comparison panics.
func TestCheckNeverPanics(t *testing.T) {
	t.Parallel()
	p := load(t, "hard-cases")
	broken.Each(t, diff.Compare(&p.Versions[0], &p.Versions[1], diff.Within(p)),
		func(c *diff.Comparison) {
			_ = diff.Check(c)
			c.Blocks()
			_ = diff.Encode(io.Discard, c)
			diff.Verify(c, diff.Allowance{Point: "2"}, diff.Allowance{Point: "*", Wording: true},
				diff.Allowance{Unread: "notes"})
			c.ChangesOnly().Blocks()
			_, _ = c.Select(idsOf(c)...)
			_, _ = c.Link(plan.Ref{})
		})
}

// Words that changed across the end of a clause that was merged or split are a
// difference in each clause, and stand where they are said to.
func TestDifferencesStayInTheirClause(t *testing.T) {
	t.Parallel()
	two := &plan.Version{ID: "two", Points: []plan.Point{
		{
			ID: "1", Number: "1",
			Content: plan.Content{Text: "The tenant pays the rent on the first day."},
		},
		{
			ID: "2", Number: "2",
			Content: plan.Content{Text: "Without delay the landlord repairs the roof of the house."},
		},
	}}
	one := &plan.Version{ID: "one", Points: []plan.Point{
		{
			ID: "1", Number: "1",
			Content: plan.Content{Text: "The tenant pays the rent whenever it suits him while the landlord repairs the roof of the house."},
		},
	}}
	merged := diff.GivenLink{Old: []string{"1", "2"}, New: []string{"1"}}
	c := diff.Compare(two, one, diff.Given(merged))
	require.NoError(t, diff.Check(c))
	clauses := make(map[int]bool)
	for _, d := range changesOf(t, c, "1")[0].Differences {
		assert.NotContains(t, d.Old.Text, "\n")
		if d.Old.Text != "" {
			clauses[d.Old.Clause] = true
		}
	}
	assert.Len(t, clauses, 2)
	require.NoError(t, diff.Check(diff.Compare(one, two,
		diff.Given(diff.GivenLink{Old: merged.New, New: merged.Old}))))
}
