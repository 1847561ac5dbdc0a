package render_test

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/render"
	"github.com/redraft-go/redraft/plan"
)

// TestHeadersAddUp: of what is counted in the head line each point is counted
// once, and as many are listed as are counted.
func TestHeadersAddUp(t *testing.T) {
	t.Parallel()
	head := regexp.MustCompile(`^(\d+) points?( side by side \(\d+ in .*, \d+ in .*\))?:`)
	listed := regexp.MustCompile(`^(\d+) [^(]*(?:\((.*)\))?$`)
	everyPair(t, func(t *testing.T, _ *plan.Plan, c *diff.Comparison) {
		t.Helper()
		_, after, ok := strings.Cut(text(t, c, render.Width(1000)), "\n\n")
		require.True(t, ok)
		heading, after, _ := strings.Cut(after, "\n")
		found := head.FindStringSubmatch(heading)
		require.NotNil(t, found, heading)
		parts := strings.TrimSpace(strings.TrimPrefix(heading, found[0]))
		if parts == "" {
			parts = strings.TrimSpace(strings.SplitN(after, "\n", 2)[0])
		}
		points, err := strconv.Atoi(found[1])
		require.NoError(t, err)
		sum := 0
		for part := range strings.SplitSeq(parts, " · ") {
			m := listed.FindStringSubmatch(part)
			if points == 0 && m == nil {
				continue
			}
			require.NotNil(t, m, part)
			n, err := strconv.Atoi(m[1])
			require.NoError(t, err)
			sum += n
			if m[2] != "" {
				sep := " "
				if strings.Contains(m[2], ", ") {
					sep = ", "
				}
				assert.Len(t, strings.Split(strings.ReplaceAll(m[2], " -> ", "->"), sep), n, part)
			}
		}
		assert.Equal(t, points, sum, heading)
		paragraphs := 0
		for _, b := range c.Blocks() {
			if c.Links[b.Link].Role() != "" {
				paragraphs++
			}
		}
		assert.Len(t, c.Blocks(), points+paragraphs)
	})
}

// TestAnEmptyTableMeansThatNothingDiffers, and that every point that is on one
// side alone has its line in the text.
func TestAnEmptyTableMeansThatNothingDiffers(t *testing.T) {
	t.Parallel()
	everyPair(t, func(t *testing.T, _ *plan.Plan, c *diff.Comparison) {
		t.Helper()
		var b bytes.Buffer
		require.NoError(t, render.Verdicts(&b, c))
		assert.Equal(t, len(c.Changes) == 0, b.Len() == 0)
		if b.Len() == 0 {
			for _, e := range c.Edits {
				assert.Contains(t, []diff.Field{diff.FieldTheme, diff.FieldPresence}, e.Field,
					"%+v", e)
			}
		}
		lines := strings.Split(text(t, c, render.Width(1000)), "\n")
		numbers := make(map[string]int)
		for _, line := range lines {
			if number, _, ok := strings.Cut(strings.TrimSpace(line), " "); ok {
				numbers[number]++
			}
		}
		for _, l := range c.Links {
			for _, clause := range append(l.Old, l.New...) {
				if len(l.Old) == 0 || len(l.New) == 0 {
					if clause.Number != "" {
						assert.Positive(t, numbers[clause.Number], "no line for %s", clause.Ref)
					}
				}
			}
		}
	})
}

// TestTheSameWords is never said of a block in which anything differs.
func TestTheSameWords(t *testing.T) {
	t.Parallel()
	everyPair(t, func(t *testing.T, _ *plan.Plan, c *diff.Comparison) {
		t.Helper()
		for _, b := range c.Blocks() {
			differs := false
			for _, i := range append(b.Below, b.Link) {
				for _, h := range c.ChangesOf(i) {
					differs = differs || len(h.Differences) > 0 || h.Verdict != "" ||
						h.Kind == diff.KindRestyled || h.Kind == diff.KindUnreported
				}
			}
			l := &c.Links[b.Link]
			if !differs || len(l.Old) != 1 || len(l.New) > 1 || l.Old[0].Number == "" ||
				len(l.New) == 1 && l.New[0].Number != l.Old[0].Number {
				continue
			}
			for line := range strings.Lines(text(t, c, render.Points(l.Old[0].Number),
				render.Width(1000))) {
				if strings.HasPrefix(strings.TrimSpace(line), l.Old[0].Number+"  ") {
					assert.NotContains(t, line, "same words")
				}
			}
		}
	})
}

// TestInnerNamesReachNobody: ids that were made up are in no output.
func TestInnerNamesReachNobody(t *testing.T) {
	t.Parallel()
	draft := func(first, second string) *plan.Version {
		return &plan.Version{ID: "d", Points: []plan.Point{
			{Role: plan.RolePreamble, Content: plan.Content{Text: "The two sides " + first + "."}},
			{Role: plan.RolePreamble, Content: plan.Content{Text: "They have met."}},
			{
				Number: "1", Theme: "theme-1",
				Content: plan.Content{Text: "Ships take a pilot on board."}, Points: []plan.Point{
					{
						Content: plan.Content{Text: "The fee is " + second + " crowns."},
						Points: []plan.Point{{
							Number:  "(a)",
							Content: plan.Content{Text: "It is paid " + first + "."},
						}},
					},
				},
			},
			{Heading: "Gates", Content: plan.Content{Text: "The gate opens at " + second + "."}},
			{Content: plan.Content{Text: "The bell is rung by " + first + "."}},
			{Role: plan.RoleClosing, Content: plan.Content{Text: "Done in Arva by " + first + "."}},
		}}
	}
	old, new := draft("agree on the ferry", "500"), draft("disagree on the ferry", "600")
	new.Points = append(new.Points[:3:3],
		append([]plan.Point{{Content: plan.Content{Text: "Boats are hauled ashore in winter."}}},
			new.Points[3:]...)...)
	c := diff.Compare(old, new)
	out := everyOutput(t, c, nil)
	for _, name := range []string{"preamble.1", "closing.1", "theme-1", "p1", "p2", "p3", "p4"} {
		assert.NotContains(t, out, name, name)
	}
	for _, name := range []string{
		"preamble, paragraph 1", "closing", "1, “The fee is", "Gates",
		"“The bell is rung", "1 (a)", "Beside them: 2 paragraphs of preamble, the closing.",
	} {
		assert.Contains(t, out, name)
	}
}
