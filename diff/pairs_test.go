package diff_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff"
	"github.com/redraft-go/redraft/plan/outline"
)

// A knownChange is a change of a pair in testdata/pairs, as its writer lists it.
type knownChange struct {
	Kind     string  `json:"kind"`
	Old      *string `json:"old"` // label
	New      *string `json:"new"`
	WordsOld string  `json:"words_old"` // how the clause begins
	WordsNew string  `json:"words_new"`
}

// TestUnseenPairs holds the pairs of files that were written without sight of the
// code, with all their changes, to what is told of them: see
// testdata/pairs/README.md.
func TestUnseenPairs(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		set           string
		missed, wrong int // at most
	}{
		{"first", 4, 4}, {"second", 0, 0}, {"third", 1, 4},
	} {
		t.Run(tt.set, func(t *testing.T) {
			t.Parallel()
			files, err := filepath.Glob(filepath.Join("testdata", "pairs", tt.set, "*",
				"expected.json"))
			require.NoError(t, err)
			require.Len(t, files, 40)
			known, missed, wrong := 0, 0, 0
			for _, file := range files {
				k, m, w := comparePair(t, file)
				if m+w > 0 {
					t.Logf("%s: %d missed, %d false", filepath.Base(filepath.Dir(file)), m, w)
				}
				known, missed, wrong = known+k, missed+m, wrong+w
			}
			t.Logf("%d changes, %d missed, %d false", known, missed, wrong)
			assert.LessOrEqual(t, missed, tt.missed)
			assert.LessOrEqual(t, wrong, tt.wrong)
		})
	}
}

// comparePair counts the changes of a pair, those that are not told, and what is
// told that is none.
func comparePair(t *testing.T, file string) (known, missed, wrong int) {
	t.Helper()
	read := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join(filepath.Dir(file), name))
		require.NoError(t, err)
		return data
	}
	var expected struct{ Changes []knownChange }
	require.NoError(t, json.Unmarshal(read("expected.json"), &expected))
	c := diff.Compare(outline.Parse(string(read("a.txt"))).Version,
		outline.Parse(string(read("b.txt"))).Version)
	used := make([]bool, len(c.Changes))
	for _, x := range expected.Changes {
		if x.Kind == "renumbered" && lastOf(x.Old) == lastOf(x.New) {
			continue // its own number is the same: only what it stands below has another
		}
		known++
		found := false
		for i := range c.Changes {
			if h := &c.Changes[i]; x.is(h.Kind) && x.speaksOf(&c.Links[h.Link]) {
				used[i], found = true, true
			}
		}
		if !found {
			missed++
		}
	}
	has := func(link int, kinds ...diff.Kind) bool {
		return slices.ContainsFunc(c.Changes, func(h diff.Change) bool {
			return h.Link == link && slices.Contains(kinds, h.Kind)
		})
	}
	for i := range c.Changes {
		h := &c.Changes[i]
		l := &c.Links[h.Link]
		parts := len(l.Old) > 1 || len(l.New) > 1 // whose words and numbers are part of it
		moved := h.Kind == diff.KindRenumbered && has(h.Link, diff.KindMoved)
		if !used[i] && !moved && !(parts && slices.ContainsFunc(c.ChangesOf(h.Link),
			func(o *diff.Change) bool { return isUsed(c, used, o) })) {
			wrong++
		}
	}
	return known, missed, wrong
}

func isUsed(c *diff.Comparison, used []bool, h *diff.Change) bool {
	for i := range c.Changes {
		if &c.Changes[i] == h {
			return used[i]
		}
	}
	return false
}

// is reports whether a kind is that of the change.
func (x *knownChange) is(k diff.Kind) bool {
	kind := x.Kind
	for _, role := range []string{"preamble-", "closing-", "heading-"} {
		kind = strings.TrimPrefix(kind, role)
	}
	switch kind {
	case "added":
		return k == diff.KindAdded
	case "deleted":
		return k == diff.KindRemoved
	case "moved":
		return k == diff.KindMoved
	case "renumbered", "numbered":
		return k == diff.KindRenumbered
	case "reworded":
		return k == diff.KindReworded || k == diff.KindReplaced || k == diff.KindRestyled
	case "split":
		return k == diff.KindSplit
	case "merged":
		return k == diff.KindMerged
	}
	return false
}

// speaksOf reports whether a link has the clauses of the change.
func (x *knownChange) speaksOf(l *diff.Link) bool {
	words := func(clauses []diff.Clause) string {
		var b strings.Builder
		for _, c := range clauses {
			b.WriteString(c.Number + " " + c.Heading + " " + c.Text + " ")
		}
		return lettersAlone(b.String())
	}
	return strings.Contains(words(l.Old), lettersAlone(x.WordsOld)) &&
		strings.Contains(words(l.New), lettersAlone(x.WordsNew))
}

// lettersAlone gives the words of s, small, with a blank between them.
func lettersAlone(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// lastOf gives the last part of a label.
func lastOf(label *string) string {
	if label == nil {
		return ""
	}
	fields := strings.Fields(*label)
	if len(fields) == 0 {
		return ""
	}
	return fields[len(fields)-1]
}
