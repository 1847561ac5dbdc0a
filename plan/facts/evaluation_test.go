package facts_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/facts"
)

// A labelled clause of testdata/labels, with the facts that a reader found in it.
type labelled struct {
	lang, text string
	line       int
	want       []wanted
}

// A wanted fact. Its words are the first in the clause that no fact before it has.
type wanted struct {
	kind, words, value, unit, bound string
	holder, beneficiary             string
	at, end                         int
}

func readParties(tb testing.TB) []plan.Party {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "parties.json"))
	require.NoError(tb, err)
	var parties []plan.Party
	require.NoError(tb, json.Unmarshal(data, &parties))
	return parties
}

func readLabels(tb testing.TB) []labelled {
	tb.Helper()
	return readLabelFiles(tb, filepath.Join("testdata", "labels", "*.txt"))
}

// readLabelFiles reads the labelled clauses of the files that a pattern names, one
// for each language.
func readLabelFiles(tb testing.TB, pattern string) []labelled {
	tb.Helper()
	files, err := filepath.Glob(pattern)
	require.NoError(tb, err)
	var all []labelled
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(tb, err)
		lang := strings.TrimSuffix(filepath.Base(file), ".txt")
		lines := strings.Split(strings.TrimSpace(string(data)), "\n")
		for i := 0; i < len(lines); {
			require.True(tb, strings.HasPrefix(lines[i], "="), "%s:%d", file, i+1)
			c := labelled{lang: lang, text: lines[i+1], line: i + 2}
			for i += 2; i < len(lines) && !strings.HasPrefix(lines[i], "="); i++ {
				c.want = append(c.want, wantedOf(tb, c.text, lines[i], c.want))
			}
			all = append(all, c)
		}
	}
	return all
}

func wantedOf(tb testing.TB, text, line string, before []wanted) wanted {
	tb.Helper()
	fields := append(strings.Split(line, "|"), "", "", "", "")
	w := wanted{kind: fields[0], words: fields[1], value: fields[2]}
	switch w.kind {
	case "party":
		w.value = fields[1]
		return w
	case "deadline":
		w.unit, w.bound = fields[3], fields[4]
		if w.value == "vague" {
			w.value = facts.Vague
		}
	case "force":
		w.holder, w.beneficiary = fields[3], fields[4]
	case "negation":
		w.value = "not"
	case "reference":
		w.unit = fields[3]
	default:
		w.unit, w.bound = fields[3], fields[4]
	}
	for from := 0; ; {
		n := strings.Index(text[from:], w.words)
		if n > 0 && isLetter(text[from+n-1]) && isLetter(w.words[0]) { // inside a word
			from += n + 1
			continue
		}
		require.GreaterOrEqual(tb, n, 0, "%q is not in %q", w.words, text)
		w.at, w.end = from+n, from+n+len(w.words)
		if !slices.ContainsFunc(before, func(b wanted) bool {
			return b.kind == w.kind && b.at == w.at
		}) {
			return w
		}
		from = w.end
	}
}

// isLetter reports whether c is an ASCII letter.
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// A tally counts what was labelled, found and right.
type tally struct{ want, found, right int }

func (t *tally) precision() int { return perMille(t.right, t.found) }
func (t *tally) recall() int    { return perMille(t.right, t.want) }

func perMille(n, of int) int {
	if of == 0 {
		return 1000
	}
	return 1000 * n / of
}

// score holds what was read against the labels and gives the faults in words.
func score(c *labelled, found []facts.Found, tallies map[string]*tally) (faults []string) {
	count := func(kind string) []*tally {
		keys := []string{kind, c.lang + " " + kind}
		var out []*tally
		for _, k := range keys {
			if tallies[k] == nil {
				tallies[k] = &tally{}
			}
			out = append(out, tallies[k])
		}
		return out
	}
	used := make([]bool, len(found))
	var parties []string
	for i := range found {
		if found[i].Kind == facts.KindParty {
			parties, used[i] = append(parties, found[i].Value), true
		}
	}
	var named []string
	for _, w := range c.want {
		if w.kind == "party" {
			named = strings.Fields(w.value)
			continue
		}
		for _, t := range count(w.kind) {
			t.want++
		}
		hit := -1
		for i := range found {
			f := &found[i]
			value := f.Value
			if f.Negated {
				value += " not"
			}
			unit := f.Unit
			if f.Kind == facts.KindReference && f.Document != "" {
				unit = "external"
			}
			if !used[i] && string(f.Kind) == w.kind && value == w.value && unit == w.unit &&
				string(f.Bound) == w.bound &&
				f.Range.At < w.end && w.at < f.Range.At+f.Range.Len {
				hit = i
				break
			}
		}
		if hit < 0 {
			faults = append(faults, fmt.Sprintf("missed %s %q = %s %s %s", w.kind, w.words, w.value,
				w.unit, w.bound))
			continue
		}
		used[hit] = true
		for _, t := range count(w.kind) {
			t.found++
			t.right++
		}
		if w.kind == "force" {
			for _, h := range []struct{ name, want, got string }{
				{"holder", w.holder, strings.Join(found[hit].Holder, "+")},
				{"beneficiary", w.beneficiary, strings.Join(found[hit].Beneficiary, "+")},
			} {
				for _, t := range count(h.name) {
					if h.want != "" {
						t.want++
					}
					if h.got != "" {
						t.found++
					}
					if h.want != "" && h.want == h.got {
						t.right++
					}
				}
				if h.want != h.got {
					faults = append(faults,
						fmt.Sprintf("%s of %q: want %q, got %q", h.name, w.words, h.want, h.got))
				}
			}
		}
	}
	for i := range found {
		if !used[i] {
			f := &found[i]
			for _, t := range count(string(f.Kind)) {
				t.found++
			}
			faults = append(faults, fmt.Sprintf("extra %s %q = %s %s %s not=%v", f.Kind,
				f.Words(c.text), f.Value, f.Unit, f.Bound, f.Negated))
		}
	}
	for _, t := range count("party") {
		t.want += len(named)
		t.found += len(parties)
		rest := slices.Clone(parties)
		for _, p := range named {
			if i := slices.Index(rest, p); i >= 0 {
				t.right++
				rest = slices.Delete(rest, i, i+1)
			}
		}
	}
	if !slices.Equal(named, parties) {
		faults = append(faults, fmt.Sprintf("parties: want %v, got %v", named, parties))
	}
	return faults
}

// floors are the least precision and recall by kind, per mille. They hold what
// is reached, so that a change that reads worse is seen.
var floors = map[string][2]int{
	"figure": {950, 900}, "money": {950, 900}, "share": {950, 900}, "date": {950, 900},
	"force": {900, 800}, "negation": {900, 800},
}

// TestEvaluation prints precision and recall by kind over the labelled clauses.
func TestEvaluation(t *testing.T) {
	parties := readParties(t)
	tallies := map[string]*tally{}
	clauses := readLabels(t)
	require.GreaterOrEqual(t, len(clauses), 300)
	for i := range clauses {
		c := &clauses[i]
		reader := facts.NewReader(facts.Language(c.lang), facts.Parties(parties))
		if faults := score(c, reader.Read(c.text), tallies); len(faults) > 0 &&
			os.Getenv("FAULTS") != "" {
			t.Logf("%s:%d %s\n\t%s", c.lang, c.line, c.text, strings.Join(faults, "\n\t"))
		}
	}
	var kinds []string
	for _, k := range facts.Kinds() {
		kinds = append(kinds, string(k))
	}
	kinds = append(kinds, "holder", "beneficiary")
	t.Logf("%-14s %7s %7s %10s %7s", "kind", "labels", "found", "precision", "recall")
	for _, k := range kinds {
		n := tallies[k]
		if n == nil {
			n = &tally{}
		}
		t.Logf("%-14s %7d %7d %10d %7d", k, n.want, n.found, n.precision(), n.recall())
		if floor, ok := floors[k]; ok && (n.precision() < floor[0] || n.recall() < floor[1]) {
			t.Errorf("%s: precision %d, recall %d per mille; the floor is %v", k, n.precision(),
				n.recall(), floor)
		}
	}
	for _, lang := range facts.Languages() {
		for _, k := range []string{
			"figure", "money", "share", "date", "deadline", "duration",
			"force", "negation",
		} {
			if n := tallies[lang+" "+k]; n != nil {
				t.Logf("%-14s %7d %7d %10d %7d", lang+" "+k, n.want, n.found, n.precision(),
					n.recall())
			}
		}
	}
}
