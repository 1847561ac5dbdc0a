package facts_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/facts"
)

// A reckoning counts what was made of clauses that were labelled without sight of
// this package.
type reckoning struct {
	values       int // labelled
	found        int // of these: kind, value and unit are right
	bound        int // of these: the bound too
	wrong        int // another value stands there
	extra        int // a value where none is labelled
	forces       int
	forcesRight  int
	holders      int
	holdersRight int
	holdersWrong int // another is named
	holdersExtra int // one is named where none is labelled
	benefits     int
	benefitRight int
}

// perMille gives the share of values that are found, of those that are right or
// absent, and of holders that are found.
func (r *reckoning) perMille() (found, rightOrAbsent, holders int) {
	return perMille(r.found, r.values), perMille(r.values-r.wrong, r.values+r.extra),
		perMille(r.holdersRight, r.holders)
}

var valueKinds = map[string]bool{
	"figure": true, "money": true, "share": true, "duration": true,
	"deadline": true, "date": true, "reference": true,
}

// plainValue writes a decimal without its last zeros.
func plainValue(s string) string {
	if strings.Contains(s, ".") {
		return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	}
	return s
}

func meets(f *facts.Found, w *wanted) bool {
	return f.Range.At < w.end && w.at < f.Range.At+f.Range.Len
}

// reckon holds what was read against the labels of one clause and gives the
// faults in words.
func (r *reckoning) reckon(c *labelled, found []facts.Found) (faults []string) {
	used := make([]bool, len(found))
	fault := func(format string, args ...any) {
		faults = append(faults, fmt.Sprintf(format, args...))
	}
	for k := range c.want {
		switch w := &c.want[k]; {
		case valueKinds[w.kind]:
			r.value(w, found, used, fault)
		case w.kind == "force":
			r.force(w, found, used, fault)
		}
	}
	for i := range found {
		if f := &found[i]; !used[i] && valueKinds[string(f.Kind)] && f.Value != "" {
			r.extra++
			fault("extra %s %q = %s %s %s", f.Kind, f.Words(c.text), f.Value, f.Unit, f.Bound)
		}
	}
	return faults
}

func (r *reckoning) value(w *wanted, found []facts.Found, used []bool, fault func(string, ...any)) {
	r.values++
	near := -1
	for i := range found {
		f := &found[i]
		if used[i] || !valueKinds[string(f.Kind)] || !meets(f, w) {
			continue
		}
		unit := f.Unit
		if f.Kind == facts.KindReference && f.Document != "" {
			unit = "external"
		}
		if string(f.Kind) == w.kind && plainValue(f.Value) == plainValue(w.value) &&
			(unit == w.unit || w.unit == "" && w.kind == "figure") {
			used[i] = true
			r.found++
			if string(f.Bound) == w.bound || w.kind == "reference" {
				r.bound++
			} else {
				fault("bound of %q: want %q, got %q", w.words, w.bound, f.Bound)
			}
			return
		}
		if near < 0 {
			near = i
		}
	}
	if near < 0 {
		fault("missed %s %q = %s %s %s", w.kind, w.words, w.value, w.unit, w.bound)
		return
	}
	used[near] = true
	r.wrong++
	f := &found[near]
	fault("WRONG %s %q = %s %s: got %s %s %s %s", w.kind, w.words, w.value, w.unit, f.Kind, f.Value,
		f.Unit, f.Document)
}

func (r *reckoning) force(w *wanted, found []facts.Found, used []bool, fault func(string, ...any)) {
	r.forces++
	if w.holder != "" {
		r.holders++
	}
	if w.beneficiary != "" {
		r.benefits++
	}
	for i := range found {
		f := &found[i]
		if used[i] || f.Kind != facts.KindForce || !meets(f, w) {
			continue
		}
		used[i] = true
		value := f.Value
		if f.Negated {
			value += " not"
		}
		if value == w.value {
			r.forcesRight++
		} else {
			fault("force of %q: want %s, got %s", w.words, w.value, value)
		}
		switch got := strings.Join(f.Holder, "+"); {
		case got == w.holder && got != "":
			r.holdersRight++
		case got != w.holder && w.holder == "":
			r.holdersExtra++
			fault("holder of %q: want none, got %q", w.words, got)
		case got != w.holder:
			if got != "" {
				r.holdersWrong++
			}
			fault("holder of %q: want %q, got %q", w.words, w.holder, got)
		}
		switch got := strings.Join(f.Beneficiary, "+"); {
		case got == w.beneficiary && got != "":
			r.benefitRight++
		case got != w.beneficiary:
			fault("beneficiary of %q: want %q, got %q", w.words, w.beneficiary, got)
		}
		return
	}
	fault("missed force %q = %s by %q", w.words, w.value, w.holder)
}

// TestUnseen reckons up clauses that were labelled without sight of this package.
func TestUnseen(t *testing.T) {
	parties := readParties(t)
	halves, err := filepath.Glob(filepath.Join("testdata", "unseen", "*"))
	require.NoError(t, err)
	for _, half := range halves {
		var all reckoning
		clauses := readLabelFiles(t, filepath.Join(half, "*.txt"))
		require.NotEmpty(t, clauses, half)
		for i := range clauses {
			c := &clauses[i]
			faults := all.reckon(c, facts.Read(c.text, facts.Language(c.lang),
				facts.Parties(parties)))
			if len(faults) > 0 && os.Getenv("FAULTS") != "" {
				t.Logf("%s:%d %s\n\t%s", c.lang, c.line, c.text, strings.Join(faults, "\n\t"))
			}
		}
		found, right, holders := all.perMille()
		require.True(t, found >= 950 && right >= 990 && holders >= 900, "%s: %d, %d, %d", half,
			found, right, holders)
		t.Logf("%s: values found %d, right or absent %d, holders %d per mille\n%+v",
			filepath.Base(half), found, right, holders, all)
	}
}
