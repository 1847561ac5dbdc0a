package history

import (
	"bytes"
	"flag"
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/examples/internal/laws"
	"github.com/redraft-go/redraft/sources"
)

var update = flag.Bool("update", false, "write measured.csv anew")

// An event is what happened to a provision in a version, by question or kind of effect.
type event struct {
	law, step int
	at, what  string
}

// texts gives the versions of a made law.
func texts(l laws.Law) iter.Seq2[history.Text, error] {
	return func(yield func(history.Text, error) bool) {
		k := 0
		for v := range l.All() {
			k++
			if !yield(history.Text{
				ID: fmt.Sprintf("v%02d", k), Date: sources.Date(v.Date),
				Language: "en", Text: v.Text,
			}, nil) {
				return
			}
		}
	}
}

// effectOf gives the kind of effect that an operation has; "" none.
func effectOf(k string) effect.Kind {
	return map[string]effect.Kind{
		laws.Lengthen: effect.KindDeadlineLengthened, laws.Shorten: effect.KindDeadlineShortened,
		laws.Raise: effect.KindFigureRaised, laws.Lower: effect.KindFigureLowered,
		laws.Permit: effect.KindForceWeakened, laws.Bind: effect.KindForceStrengthened,
		laws.Condition: effect.KindConditionAdded, laws.Release: effect.KindConditionDropped,
		laws.Cite: effect.KindReferenceChanged, laws.Orphan: effect.KindReferenceDangling,
		laws.Adopt: effect.KindReferenceMended,
	}[k]
}

// questionOf gives the question that an operation answers; "" none, or one that is asked of
// words.
func questionOf(k string) string {
	return map[string]string{
		laws.Shorten: "deadlines-shortened", laws.Lengthen: "deadlines-lengthened",
		laws.Permit: "duties-to-permissions", laws.Orphan: "dangling",
	}[k]
}

// happened gives the truth of a law: by its operations, and by the words of its paragraphs.
func happened(i int, l laws.Law, truth map[event]bool) {
	stood := make(map[string]map[string]bool) // by number: the words that it ever had
	var before map[string]string
	step := 0
	for v := range l.All() {
		step++
		note := func(at, what string) { truth[event{i, step, at, what}] = true }
		for _, op := range v.Done {
			if kind := effectOf(op.Kind); kind != "" {
				note(op.At, string(kind))
			}
			if name := questionOf(op.Kind); name != "" {
				note(op.At, name)
			}
		}
		for at, words := range v.Paragraphs {
			if before != nil && before[at] != words {
				note(at, "changed")
				if stood[at][words] {
					note(at, "came-back")
				}
			}
			if stood[at] == nil {
				stood[at] = make(map[string]bool)
			}
			stood[at][words] = true
		}
		for at := range before {
			if v.Paragraphs[at] == "" {
				note(at, "changed")
			}
		}
		before = v.Paragraphs
	}
}

// told gives what the lines of a law say of its paragraphs.
func told(t *testing.T, i int, l laws.Law, out map[event]bool) {
	t.Helper()
	require.NoError(t, history.Follow(t.Context(), "", texts(l), func(line *history.Line) error {
		for k := range line.Changes {
			ch := &line.Changes[k]
			at, ok := paragraph(ch)
			if !ok {
				continue
			}
			for _, q := range questions() {
				if len(q.answers(ch)) > 0 {
					out[event{i, line.Step, at, q.name}] = true
				}
			}
			for _, e := range ch.Effects {
				kind := e.Kind
				// where it leads to is known: the same operation
				if kind == effect.KindReferenceRetargeted {
					kind = effect.KindReferenceChanged
				}
				out[event{i, line.Step, at, string(kind)}] = true
			}
		}
		return nil
	}))
}

// paragraph gives the number of the paragraph that a change is about, without that of
// its part.
func paragraph(ch *history.Change) (string, bool) {
	id := ch.Provision
	if len(ch.New) > 0 {
		id = ch.New[0]
	} else if len(ch.Old) > 0 {
		id = ch.Old[0]
	}
	const levels = 3
	part, at, _ := strings.Cut(id, ".")
	return at, strings.Count(id, ".") == levels-1 && part != "heading"
}

// TestTruth holds measured.csv to what is told of made laws beside what was done to them.
func TestTruth(t *testing.T) {
	t.Parallel()
	truth, said := make(map[event]bool), make(map[event]bool)
	for i := range 12 {
		l := laws.Law{Seed: 1000 + uint64(i), Sections: 42, Versions: 20, Changed: 40}
		happened(i, l, truth)
		told(t, i, l, said)
	}
	counts := make(map[string]*[3]int)
	count := func(what string, column int) {
		if counts[what] == nil {
			counts[what] = new([3]int)
		}
		counts[what][column]++
	}
	var wrong []string
	for e := range said {
		count(e.what, 1)
		if truth[e] {
			count(e.what, 0)
		} else {
			wrong = append(wrong, fmt.Sprintf("law %d step %d %s: told %s", e.law, e.step, e.at,
				e.what))
		}
	}
	for e := range truth {
		count(e.what, 2)
		if !said[e] {
			wrong = append(wrong, fmt.Sprintf("law %d step %d %s: not told %s", e.law, e.step, e.at,
				e.what))
		}
	}
	slices.Sort(wrong)
	t.Log(strings.Join(wrong, "\n"))
	names := make([]string, 0, len(counts))
	for what := range counts {
		names = append(names, what)
	}
	slices.Sort(names)
	var b bytes.Buffer
	b.WriteString("of,right,told,made\n")
	for _, what := range names {
		n := counts[what]
		fmt.Fprintf(&b, "%s,%d,%d,%d\n", what, n[0], n[1], n[2])
	}
	if *update {
		require.NoError(t, os.WriteFile("measured.csv", b.Bytes(), 0o644))
		return
	}
	assert.Equal(t, string(measuredCSV), b.String(),
		"go test -run TestTruth -update writes it anew: look at what became worse")
}
