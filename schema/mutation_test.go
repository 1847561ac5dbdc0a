package schema

import (
	"bytes"
	"encoding/json"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
)

// mutator changes a document at places and in ways that a run of bytes picks,
// so that what fuzzing tries has mostly the shape of a plan.
type mutator struct {
	picks  []byte
	places []diag.Pointer
	values []any // of the document, and some that are none of it
}

func newMutator(document any, picks []byte) *mutator {
	m := &mutator{picks: picks, values: []any{
		"", "?", "x", "2026-02-30", "2026-01-01", "1999", "fr", "english", "é", "\u202e", "a/b",
		nil, true, 0.0, -1.0, 1.0, 2.5, 1e12,
		map[string]any{},
		[]any{},
		"absent", "unreported", "present", "exact", "rendered", "verbatim", "paraphrase",
		"possible", "unstated",
	}}
	var walk func(p diag.Pointer, v any)
	walk = func(p diag.Pointer, v any) {
		if p != "" {
			m.places = append(m.places, p)
			m.values = append(m.values, v)
		}
		switch v := v.(type) {
		case map[string]any:
			for _, name := range sorted(v) {
				walk(p.Member(name), v[name])
			}
		case []any:
			for i, x := range v {
				walk(p.Index(i), x)
			}
		}
	}
	walk("", document)
	return m
}

func (m *mutator) pick(n int) int {
	if len(m.picks) < 2 || n == 0 {
		m.picks = nil
		return 0
	}
	x := int(m.picks[0])<<8 | int(m.picks[1])
	m.picks = m.picks[2:]
	return x % n
}

func (m *mutator) mutate(document any) {
	for len(m.picks) > 0 {
		p := m.places[m.pick(len(m.places))]
		v := m.values[m.pick(len(m.values))]
		switch around := at(document, p.Parent()).(type) {
		case map[string]any:
			switch m.pick(4) {
			case 0:
				delete(around, p.Last())
			case 1:
				if o, ok := v.(map[string]any); ok {
					maps.Copy(around, o)
				}
			default:
				around[p.Last()] = v
			}
		case []any:
			if i := slices.IndexFunc(around, func(x any) bool { return x != nil }); i >= 0 {
				around[m.pick(len(around))] = v
			}
		}
	}
}

// tryMutation holds one changed document to all that must hold of any.
func tryMutation(t *testing.T, picks []byte) {
	t.Helper()
	document := decoded(t, everything(t))
	newMutator(document, picks).mutate(document)
	data, err := json.Marshal(document)
	if err != nil {
		return // a value was put into itself
	}
	agree(t, data)
	p, err := plan.DecodeBytes(data)
	if p == nil {
		require.Error(t, err)
		return
	}
	if p.Format != "" {
		if diff := cmp.Diff(codesAndPlaces(plan.LintBytes(data)), codesAndPlaces(plan.Lint(p))); diff != "" {
			t.Fatalf("the doors differ (-document +Go):\n%s\n%s", diff, data)
		}
	}
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, p))
	again, _ := plan.DecodeBytes(b.Bytes())
	p.Format = plan.Format
	require.Empty(t, cmp.Diff(p, again))
	for i := range p.Reports {
		q, _, err := plan.Public(p, p.Reports[i].ID)
		if err == nil && plan.Check(p) == nil {
			require.NoError(t, plan.Check(q), "without %s\n%s", p.Reports[i].ID, b.Bytes())
		}
	}
}

func codesAndPlaces(ds plan.Diagnostics) []string {
	var list []string
	for _, d := range ds {
		if d.Code == plan.CodeIDFromOrder {
			continue // the plan that is given has ids
		}
		list = append(list, string(d.Code)+" "+string(d.Pointer)+" "+d.Message)
	}
	slices.Sort(list)
	return list
}

func TestMutations(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same documents in every run
	const tries = 200
	for range tries {
		picks := make([]byte, 8*(1+random.IntN(4)))
		for i := range picks {
			picks[i] = byte(random.Uint32())
		}
		tryMutation(t, picks)
	}
}

func FuzzMutations(f *testing.F) {
	f.Add([]byte{0, 1, 0, 2, 0, 3})
	f.Fuzz(tryMutation)
}
