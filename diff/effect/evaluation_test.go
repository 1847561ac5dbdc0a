package effect_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// A labelled pair of testdata/pairs.txt, with the effects that a reader saw.
type labelled struct {
	lang, old, new string
	told           bool
	line           int
	want           []string
}

func readParties(tb testing.TB) []plan.Party {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "parties.json"))
	require.NoError(tb, err)
	var parties []plan.Party
	require.NoError(tb, json.Unmarshal(data, &parties))
	return parties
}

func readPairs(tb testing.TB, file ...string) (pairs []labelled) {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", append(file, "pairs.txt")[0]))
	require.NoError(tb, err)
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")
	for i := 0; i < len(lines); i += 4 {
		require.True(tb, strings.HasPrefix(lines[i], "="), "line %d", i+1)
		p := labelled{
			lang: "en", old: lines[i+1], new: lines[i+2], line: i + 2,
			told: strings.HasSuffix(lines[i], "told"),
		}
		if f := strings.Fields(lines[i]); len(f) > 1 {
			p.lang = f[1]
		}
		if lines[i+3] != "none" {
			p.want = strings.Fields(lines[i+3])
		}
		pairs = append(pairs, p)
	}
	return pairs
}

func (p *labelled) clauses() (old, new effect.Clause) {
	old, new = effect.Verbatim(p.old), effect.Verbatim(p.new)
	old.Language, new.Language = p.lang, p.lang
	if p.told {
		new.Wording = plan.WordingParaphrase
	}
	return old, new
}

// names gives the kinds of effects; residues count once.
func names(effects []effect.Effect) (out []string) {
	for _, e := range effects {
		if (e.Kind == effect.KindUnclear || e.Kind == effect.KindSubstantive) &&
			slices.Contains(out, string(e.Kind)) {
			continue
		}
		out = append(out, string(e.Kind))
	}
	return out
}

// TestEvaluation prints precision and recall by kind over the labelled pairs.
func TestEvaluation(t *testing.T) {
	type tally struct{ want, found, right int }
	tallies := map[string]*tally{}
	get := func(k string) *tally {
		if tallies[k] == nil {
			tallies[k] = &tally{}
		}
		return tallies[k]
	}
	pairs := readPairs(t)
	require.GreaterOrEqual(t, len(pairs), 150)
	c := effect.NewComparer(effect.Parties(readParties(t)))
	whole, editorial := 0, 0
	for i := range pairs {
		p := &pairs[i]
		effects := c.Compare(p.clauses())
		got := names(effects)
		rest := slices.Clone(got)
		for _, w := range p.want {
			require.True(t, effect.Kind(w).Valid(), "line %d: %s", p.line, w)
			get(w).want++
			if n := slices.Index(rest, w); n >= 0 {
				get(w).right++
				rest = slices.Delete(rest, n, n+1)
			}
		}
		for _, g := range got {
			get(g).found++
		}
		a, b := slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(p.want))
		if slices.Equal(a, b) {
			whole++
			if len(p.want) == 1 && !effect.Kind(p.want[0]).Changes() {
				editorial++
			}
		} else if os.Getenv("FAULTS") != "" {
			t.Logf("%d %s\n\t- %s\n\t+ %s\n\twant %v\n\tgot  %v", p.line, p.lang, p.old, p.new,
				p.want, got)
			for _, e := range effects {
				t.Logf("\t\t%s [%s] -> [%s] %s", e.Kind, e.Before.Text, e.After.Text, e.What)
			}
		}
	}
	var sum tally
	t.Logf("%-26s %6s %6s %10s %7s", "kind", "labels", "found", "precision", "recall")
	for _, d := range effect.Kinds() {
		n := tallies[string(d.Kind)]
		if n == nil {
			continue
		}
		sum.want, sum.found, sum.right = sum.want+n.want, sum.found+n.found, sum.right+n.right
		t.Logf("%-26s %6d %6d %10d %7d", d.Kind, n.want, n.found, perMille(n.right, n.found),
			perMille(n.right, n.want))
	}
	t.Logf("%-26s %6d %6d %10d %7d", "all", sum.want, sum.found, perMille(sum.right, sum.found),
		perMille(sum.right, sum.want))
	t.Logf("pairs wholly right: %d of %d; of those that are editorial only: %d", whole, len(pairs),
		editorial)
	require.GreaterOrEqual(t, perMille(sum.right, sum.found), 900)
	require.GreaterOrEqual(t, perMille(sum.right, sum.want), 900)
}

func perMille(n, of int) int {
	if of == 0 {
		return 1000
	}
	return 1000 * n / of
}
