package history_test

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/plan/diag"
)

func row(all ...history.Text) iter.Seq2[history.Text, error] {
	return func(yield func(history.Text, error) bool) {
		for _, t := range all {
			if !yield(t, nil) {
				return
			}
		}
	}
}

// lines gives the lines of a law.
func lines(t *testing.T, all ...history.Text) []*history.Line {
	t.Helper()
	var out []*history.Line
	require.NoError(t, history.Follow(t.Context(), "moorings", row(all...),
		func(l *history.Line) error {
			out = append(out, l)
			return nil
		}))
	return out
}

const (
	first = `1. The harbour master keeps the register of moorings.
2. The harbour master shall grant a mooring within 8 days of the request.
3. A mooring under section 2 is paid for in advance.
4. Whoever leaves a mooring tells the harbour master of it on the same day.
`
	second = `1. The harbour master keeps the register of moorings.
2. The harbour master may grant a mooring within 14 days of the request.
3. A mooring under section 2 is paid for in advance.
`
	third = `1. The harbour master keeps the register of moorings.
3. A mooring under section 2 is paid for in advance.
4. Whoever leaves a mooring tells the harbour master of it on the same day.
`
)

// TestFollow goes through a small law: what the words do, what dangles, what came back, and
// the versions that cannot be read.
func TestFollow(t *testing.T) {
	t.Parallel()
	got := lines(t,
		history.Text{ID: "a", Date: "2001", Language: "en", Text: first},
		history.Text{ID: "b", Date: "2002", Language: "en", Text: first},
		history.Text{ID: "c", Path: "old/moorings", Date: "2003", Language: "en", Text: second},
		history.Text{ID: "d", Failed: "is a link"},
		history.Text{ID: "e", Text: "1. \xff"},
		history.Text{ID: "f", Date: "2004", Text: " \n"},
		history.Text{ID: "g", Date: "2005", Language: "en", Text: third},
		history.Text{ID: "h", Date: "2006", Gone: true},
	)
	b, c := history.State{ID: "b", Date: "2002"},
		history.State{ID: "c", Path: "old/moorings", Date: "2003"}
	g := history.State{ID: "g", Date: "2005"}
	line := func(step int, old, new history.State) *history.Line {
		return &history.Line{
			Format: history.Format, Law: "moorings", Step: step, Old: old,
			New: new,
		}
	}
	want := []*history.Line{
		line(1, history.State{}, history.State{ID: "a", Date: "2001"}),
		line(2, history.State{ID: "a", Date: "2001"}, b), line(3, b, c),
		line(4, c, history.State{ID: "d"}), line(5, c, history.State{ID: "e"}),
		line(6, c, history.State{ID: "f", Date: "2004"}),
		line(7, c, g), line(8, g, history.State{ID: "h", Date: "2006"}),
	}
	want[0].Points, want[1].Points, want[1].Same = 4, 4, true
	want[2].Points, want[2].Changes = 3, []history.Change{
		{
			Provision: "2", Old: []string{"2"}, New: []string{"2"},
			Kinds: []diff.Kind{diff.KindReworded},
			Was:   "The harbour master shall grant a mooring within 8 days of the request.",
			Is:    "The harbour master may grant a mooring within 14 days of the request.",
			Effects: []history.Effect{
				{
					Kind: effect.KindForceWeakened, Before: "shall", After: "may",
					Was: "obligation",
					Is:  "permission",
				},
				{
					Kind: effect.KindDeadlineLengthened, Before: "within 8 days",
					After: "within 14 days", Was: "8", Is: "14", By: "6",
				},
			},
		},
		{
			Provision: "4", Old: []string{"4"}, Kinds: []diff.Kind{diff.KindRemoved},
			Was: "Whoever leaves a mooring tells the harbour master of it on the same day.",
		},
	}
	want[3].Failed, want[4].Failed, want[5].Failed = "is a link", "the text is no UTF-8",
		"the text has no words that could be compared"
	want[6].Points, want[6].Changes = 3, []history.Change{
		{
			Provision: "2", Old: []string{"2"}, Kinds: []diff.Kind{diff.KindRemoved},
			Was: "The harbour master may grant a mooring within 14 days of the request.",
		},
		{
			Provision: "3", Old: []string{"3"}, New: []string{"3"},
			Kinds: []diff.Kind{diff.KindRepointed},
			Is:    "A mooring under section 2 is paid for in advance.",
			Effects: []history.Effect{{
				Kind: effect.KindReferenceDangling, Before: "section 2",
				After: "section 2", Was: "section 2", Is: "section 2",
			}},
		},
		{
			Provision: "4", New: []string{"4"}, Kinds: []diff.Kind{diff.KindAdded},
			Is:   "Whoever leaves a mooring tells the harbour master of it on the same day.",
			Back: history.Origin{Version: "b", Date: "2002", Point: "4"},
		},
	}
	want[7].Gone = true
	assert.Empty(t, cmp.Diff(want, got))
}

// TestProvision holds that a provision has one name through all versions, though its number
// changes, and that what stands under its number then has another.
func TestProvision(t *testing.T) {
	t.Parallel()
	clauses := []string{
		"The harbour master keeps the register of moorings.",
		"The warden closes the gate of the basin at night.",
		"The clerk draws up the accounts of the year in January.", "Nobody anchors in the fairway.",
	}
	text := func(list ...string) string {
		var b strings.Builder
		for i, s := range list {
			b.WriteString(string(rune('1'+i)) + ". " + s + "\n")
		}
		return b.String()
	}
	const put, changed = "Ferries have the right of way in the canal.",
		"Nobody anchors or fishes in the fairway."
	got := lines(t,
		history.Text{ID: "a", Text: text(clauses...)},
		history.Text{ID: "b", Text: text(clauses[0], put, clauses[1], clauses[2], clauses[3])},
		history.Text{ID: "c", Text: text(clauses[0], put, clauses[1], clauses[2], changed)},
		history.Text{ID: "d", Text: text(clauses[0], clauses[1], clauses[2], changed)},
		history.Text{ID: "e", Text: text(clauses[0], clauses[1], clauses[2], clauses[3])},
	)
	var names []string
	for _, l := range got {
		for _, ch := range l.Changes {
			names = append(names, l.New.ID+" "+ch.Provision+" "+string(ch.Kinds[0]))
			if ch.Back.Version != "" {
				names = append(names, "back from "+ch.Back.Version)
			}
		}
	}
	assert.Equal(t, []string{
		"b 2@b added", "b 2 renumbered", "b 3 renumbered", "b 4 renumbered", "c 4 reworded",
		"d 2@b removed", "d 2 renumbered", "d 3 renumbered", "d 4 renumbered", "e 4 reworded",
	}, names)
}

// TestFollowEnds holds that an error of the row, of what takes the lines and of the context
// ends it, with rows of one version and of more.
func TestFollowEnds(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	texts := []history.Text{{ID: "a", Text: first}, {ID: "b", Text: second}, {ID: "c", Text: third}}
	ignore := func(*history.Line) error { return nil }
	for n := range texts {
		err := history.Follow(t.Context(), "", func(yield func(history.Text, error) bool) {
			for _, text := range texts[:n] {
				if !yield(text, nil) {
					return
				}
			}
			yield(history.Text{}, broken)
		}, ignore)
		assert.Same(t, broken, err)
		count := 0
		err = history.Follow(t.Context(), "", row(texts...), func(*history.Line) error {
			if count++; count > n {
				return broken
			}
			return nil
		})
		assert.Same(t, broken, err)
		assert.Equal(t, n+1, count)
	}
	require.NoError(t, history.Follow(t.Context(), "", row(), ignore))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	require.ErrorIs(t, history.Follow(ctx, "", row(texts...), ignore), context.Canceled)
}

// TestDecode holds that lines come back as they were written, that one which is none of the
// format is told with its place, and that those after it are read.
func TestDecode(t *testing.T) {
	t.Parallel()
	all := lines(t, history.Text{ID: "a", Date: "2001", Language: "en", Text: first},
		history.Text{ID: "<b>", Date: "2003", Language: "en", Text: second})
	var b bytes.Buffer
	for _, l := range all {
		require.NoError(t, history.Encode(&b, l))
	}
	assert.Equal(t, 2, strings.Count(b.String(), "\n"))
	assert.Contains(t, b.String(), `"<b>"`)
	written := b.String()
	var got []*history.Line
	for l, err := range history.Decode(&b) {
		require.NoError(t, err)
		got = append(got, l)
	}
	assert.Empty(t, cmp.Diff(all, got))

	bad := `{"format":"redraft.history/1","law":"a","step":1,"new":{"id":"x","date":"soon"},"changes":[{"provision":"1","kinds":["bent"],"effects":[{"kind":"none"}]}]}` + "\n\n[]\n" +
		`{"format":"redraft.history/9"}` + "\n" + `{"format":"redraft.history/1","more":1}` + "\n" +
		strings.TrimSuffix(written, "\n")
	var errs []string
	got = nil
	for l, err := range history.Decode(strings.NewReader(bad)) {
		if err != nil {
			_, ok := errors.AsType[*diag.Error](err)
			require.True(t, ok)
			errs = append(errs, err.Error())
			continue
		}
		got = append(got, l)
	}
	assert.Empty(t, cmp.Diff(all, got))
	require.Len(t, errs, 4)
	for _, want := range []string{
		"line 1: ", `"soon" is not a date [date]`,
		`"kinds" cannot be "bent" [unknown-value]`, `"kind" cannot be "none"`,
	} {
		assert.Contains(t, errs[0], want)
	}
	assert.Contains(t, errs[1], "line 3: ")
	assert.Contains(t, errs[2], "newer-format")
	assert.Contains(t, errs[3], `line 5: `)
	assert.Contains(t, errs[3], `unknown member "more"`)
	for _, err := range history.Decode(failing{}) {
		require.ErrorIs(t, err, errFailing)
	}
}

var errFailing = errors.New("no more")

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errFailing }

// FuzzFollow holds that no text makes it fail, and that what it writes can be read.
func FuzzFollow(f *testing.F) {
	f.Add(first, second, third)
	f.Add("", "1. a\x00", "§ 1\n(1) [x]\n")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		var out bytes.Buffer
		n := 0
		require.NoError(t, history.Follow(t.Context(), a,
			row(history.Text{ID: "a", Text: a}, history.Text{ID: "b", Text: b},
				history.Text{ID: "c", Text: c}), func(l *history.Line) error {
				n++
				return history.Encode(&out, l)
			}))
		assert.Equal(t, 3, n)
		for _, err := range history.Decode(&out) {
			require.NoError(t, err)
		}
	})
}
