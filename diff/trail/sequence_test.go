package trail_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/testplans"
	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
	"github.com/redraft-go/redraft/plan/ukraine2025"
)

func row(all ...*plan.Version) iter.Seq2[*plan.Version, error] {
	return func(yield func(*plan.Version, error) bool) {
		for _, v := range all {
			if !yield(v, nil) {
				return
			}
		}
	}
}

// judged leaves out of a comparison what the engine says of its own sureness, which
// depends on the texts around.
func judged(c *diff.Comparison) *diff.Comparison {
	out := *c
	out.Links = nil
	for _, l := range c.Links {
		l.RunnerUp = diff.RunnerUp{}
		l.Confidence, l.Likeness = 0, 0
		l.Method = ""
		out.Links = append(out.Links, l)
	}
	return &out
}

// TestSequence holds that each step is the comparison of the two drafts: the same
// links, edits, changes, verdicts and effects, and a script that leads there.
func TestSequence(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]code{
		"articles": {articles: 150},
		"chapters": {articles: 300, chapters: true},
	} {
		k := 0
		for r, err := range trail.Sequence(c.versions(8)) {
			require.NoError(t, err)
			require.Equal(t, [2]string{fmt.Sprintf("v%02d", k), fmt.Sprintf("v%02d", k+1)},
				[2]string{r.Old.ID, r.New.ID})
			assert.Empty(t, cmp.Diff(judged(diff.Compare(r.Old, r.New)), judged(r.Comparison)),
				"%s %d", name, k)
			assert.Positive(t, r.Stayed, "%s %d", name, k)
			whole(t, r)
			k++
		}
		assert.Equal(t, 7, k)
	}
}

// TestSequenceParagraphs holds that articles which have no more than a number are
// found again by what stayed in them. Sentences are written anew here: whether one was
// reworded or replaced is judged by the texts around.
func TestSequenceParagraphs(t *testing.T) {
	t.Parallel()
	for r, err := range trail.Sequence(code{
		articles: 150, chapters: true,
		paragraphs: true,
	}.versions(8)) {
		require.NoError(t, err)
		want := diff.Compare(r.Old, r.New)
		assert.Empty(t, cmp.Diff(want.Edits, r.Comparison.Edits))
		assert.Len(t, r.Comparison.Changes, len(want.Changes))
		assert.Equal(t, want.Tally, r.Comparison.Tally)
		assert.Greater(t, r.Stayed, 200)
		whole(t, r)
	}
}

// whole holds that a comparison is sound, and that its script leads from the one
// draft to the other and back.
func whole(t *testing.T, r *trail.Revision) {
	t.Helper()
	require.NoError(t, diff.Check(r.Comparison))
	got, err := diff.Apply(r.Old, r.Comparison.Edits)
	require.NoError(t, err)
	assert.Equal(t, diff.Digest(r.New), diff.Digest(got))
	back, err := diff.Apply(r.New, diff.Invert(r.Comparison.Edits))
	require.NoError(t, err)
	assert.Equal(t, diff.Digest(r.Old), diff.Digest(back))
}

// TestSequenceShifted holds that clauses which stayed are looked at where what they
// cite went elsewhere, or was never theirs.
func TestSequenceShifted(t *testing.T) {
	t.Parallel()
	const old = `1. The harbour master keeps the register of moorings.
2. The harbour master grants a mooring to whoever asks for it first.
3. A mooring under section 2 is paid for in advance.
4. Whoever leaves a mooring tells the harbour master of it on the same day.
5. The clerk draws up the accounts of the year in January.
6. The clerk hands the accounts to the council before the first of March.
7. The council publishes the accounts that section 6 names.
8. The warden closes the gate of the basin at night.
9. The warden opens the gate of the basin at dawn.
10. Nobody anchors in the fairway.
`
	for name, now := range map[string]string{
		"renumbered": `1. The harbour master keeps the register of moorings.
2. The register is open to everybody.
3. The harbour master grants a mooring to whoever asks for it first.
4. A mooring under section 2 is paid for in advance.
5. Whoever leaves a mooring tells the harbour master of it on the same day.
6. The clerk draws up the accounts of the year in January.
7. The clerk hands the accounts to the council before the first of March.
8. The council publishes the accounts that section 6 names.
9. The warden closes the gate of the basin at night.
10. The warden opens the gate of the basin at dawn.
11. Nobody anchors in the fairway.
`,
		"struck": `1. The harbour master keeps the register of moorings.
3. A mooring under section 2 is paid for in advance.
4. Whoever leaves a mooring tells the harbour master of it on the same day.
5. The clerk draws up the accounts of the year in January.
6. The clerk hands the accounts to the council before the first of March.
7. The council publishes the accounts that section 6 names.
8. The warden closes the gate of the basin at night.
9. The warden opens the gate of the basin at dawn.
10. Nobody anchors in the fairway.
`,
		"moved and bracketed": `1. The harbour master keeps the register of moorings.
2. The harbour master grants a mooring to whoever asks for it first.
3. A mooring under section 2 is paid for in advance.
4. The warden opens the gate of the basin at dawn.
5. The clerk draws up the accounts of the year in January.
6. The clerk hands the accounts to the council before the first of [March] [April].
7. The council publishes the accounts that section 6 names.
8. The warden closes the gate of the basin at night.
9. Whoever leaves a mooring tells the harbour master of it on the same day.
10. Nobody anchors in the fairway.
`,
	} {
		a, b := outline.Parse(old).Version, outline.Parse(now).Version
		a.ID, b.ID = "old", "new"
		for _, pair := range [][2]*plan.Version{{a, b}, {b, a}} {
			for r, err := range trail.Sequence(row(pair[0], pair[1])) {
				require.NoError(t, err)
				assert.Empty(t, cmp.Diff(judged(diff.Compare(pair[0], pair[1])),
					judged(r.Comparison)), name)
				whole(t, r)
			}
		}
	}
}

// TestSequencePlace holds that a clause which changed between clauses that stayed is found by
// its place where it has most of its words, and weighed where it has not.
func TestSequencePlace(t *testing.T) {
	t.Parallel()
	const old = `1. The harbour master keeps the register of moorings.
2. The harbour master grants a mooring to whoever asks for it first.
3. A mooring is paid for in advance.
`
	for now, method := range map[string]align.Method{
		"2. The harbour master grants a berth to whoever asks for it first.":  align.MethodPlace,
		"2. A mooring goes to those who ask, by lot, and not by their order.": "",
	} {
		a := outline.Parse(old).Version
		b := outline.Parse(strings.Replace(old,
			"2. The harbour master grants a mooring to whoever asks for it first.", now, 1)).Version
		a.ID, b.ID = "old", "new"
		for r, err := range trail.Sequence(row(a, b)) {
			require.NoError(t, err)
			whole(t, r)
			for _, l := range r.Comparison.Links {
				if len(l.Old) == 1 && l.Old[0].Number == "2" && method != "" {
					assert.Equal(t, method, l.Method)
					assert.Equal(t, 990, l.Confidence)
				} else {
					assert.NotEqual(t, align.MethodPlace, l.Method)
				}
			}
		}
	}
}

// TestSequenceMirror holds that a row turned round gives the steps turned round.
func TestSequenceMirror(t *testing.T) {
	t.Parallel()
	a, b := code{articles: 200}.version(3), code{articles: 200}.version(4)
	for there, err := range trail.Sequence(row(a, b)) {
		require.NoError(t, err)
		for back, err := range trail.Sequence(row(b, a)) {
			require.NoError(t, err)
			assert.Equal(t, there.Stayed, back.Stayed)
			assert.Len(t, back.Comparison.Changes, len(there.Comparison.Changes))
			assert.Empty(t, cmp.Diff(diff.Invert(there.Comparison.Edits), back.Comparison.Edits,
				cmp.Transformer("linkless", func(e diff.Edit) diff.Edit {
					e.Link = 0
					return e
				})))
		}
	}
}

// TestSequenceWhole holds that drafts of which copies stand between them and the
// reader are compared as any two are, and real texts too.
func TestSequenceWhole(t *testing.T) {
	t.Parallel()
	p := ukraine2025.Plan()
	for r, err := range trail.Sequence(row(p.Version("us-28"), p.Version("e3-28"))) {
		require.NoError(t, err)
		assert.Zero(t, r.Stayed)
		assert.Empty(t, cmp.Diff(diff.Compare(r.Old, r.New), r.Comparison))
	}
	lease := testplans.Load(t, filepath.Join("..", "..", "plan", "testdata"), "lease")
	require.GreaterOrEqual(t, len(lease.Versions), 2)
	for r, err := range trail.Sequence(row(&lease.Versions[0], &lease.Versions[1])) {
		require.NoError(t, err)
		assert.Empty(t, cmp.Diff(judged(diff.Compare(r.Old, r.New)), judged(r.Comparison)))
	}
}

func TestSequenceEnds(t *testing.T) {
	t.Parallel()
	count := func(versions iter.Seq2[*plan.Version, error]) (n int, err error) {
		for _, e := range trail.Sequence(versions) {
			if e != nil {
				return n, e
			}
			n++
		}
		return n, nil
	}
	n, err := count(row())
	require.NoError(t, err)
	assert.Zero(t, n)
	n, err = count(row(nil))
	require.NoError(t, err)
	assert.Zero(t, n)
	n, err = count(row(nil, code{articles: 3}.version(0), nil, nil))
	require.NoError(t, err)
	assert.Equal(t, 3, n)

	broken := errors.New("the file is no UTF-8")
	n, err = count(func(yield func(*plan.Version, error) bool) {
		_ = yield(code{articles: 3}.version(0), nil) && yield(code{articles: 3}.version(1), nil) &&
			yield(nil, broken)
	})
	require.ErrorIs(t, err, broken)
	assert.Equal(t, 1, n)

	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	for _, err := range trail.SequenceContext(ctx, code{articles: 30}.versions(5)) {
		if err != nil {
			require.ErrorIs(t, err, context.Canceled)
			n++
		}
		cancel()
	}
	assert.Equal(t, 2, n)
}

// TestSequenceAsks holds that a draft is asked for when the one before it was
// compared, so that no more than three are ever held.
func TestSequenceAsks(t *testing.T) {
	t.Parallel()
	made := 0
	versions := func(yield func(*plan.Version, error) bool) {
		for k := range 6 {
			made++
			if !yield(code{articles: 5}.version(k), nil) {
				return
			}
		}
	}
	steps := 0
	for _, err := range trail.Sequence(versions) {
		require.NoError(t, err)
		steps++
		assert.Equal(t, steps+1, made)
	}
	assert.Equal(t, 5, steps)
}

func BenchmarkSequence(b *testing.B) {
	for _, size := range []code{
		{articles: 1000},
		{articles: 1000, chapters: true},
		{articles: 10000, chapters: true},
	} {
		b.Run(fmt.Sprintf("%d in 50 versions, chapters %t", size.articles, size.chapters),
			func(b *testing.B) {
				b.ReportAllocs()
				points, stayed := 0, 0
				for b.Loop() {
					points, stayed = 0, 0
					for r, err := range trail.Sequence(size.versions(50)) {
						if err != nil {
							b.Fatal(err)
						}
						points, stayed = points+len(r.Comparison.Links), stayed+r.Stayed
					}
				}
				b.ReportMetric(float64(stayed)*100/float64(points), "%stayed")
			})
	}
}
