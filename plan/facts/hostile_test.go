package facts_test

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan/facts"
)

// hostile gives texts of n bytes that are full of details, or of what may
// begin one.
func hostile(n int) map[string]string {
	out := make(map[string]string)
	for _, unit := range []string{
		"if ", "not ", "7 ", "7 777 ", "shall ", "may not ", "only ", ", ", ". ", "(", "a", "1.",
		"Ukraine ", "Ukraine and ", "if Ukraine shall ", "by 1 May 2027 ",
		"within 30 days of ", "majority of 2/3 ", "Article 5 ", "Article 5(1)(1)", "1, ",
		"no limit ", "limited ", "It is expected that peace. ", "nicht ", "wird nicht ", "und",
		"не ", "ne ", "hundred and ", "\u00a0", "\xff", "é\u0301", "is not obliged to if it is ",
		"(5) ", "1/2 ", "between 5 and ", "Article 5 and 6, ", "Ukraine, ", "and ", "million ",
		"% ", "¼", "one hundred and ", "in peacetime ", "the ",
		"without the prior written ", "es sei denn, ", "п. ", "U.S.", "five-", "50:50 ", "half ",
		"equally ", "May 5, ", "1,000,", ", 5",
		"Nos. 3, 3, ", "that Ukraine shall, ", "5-5", "5 x 5 ", "einundzwanzig", "'5' ", "5 and ",
		"from 5 to ", "a quarter of a ", "one in five ", "twenty-first ", "shall give to ", "5 M ",
	} {
		out[unit] = strings.Repeat(unit, n/len(unit)+1)[:n]
	}
	return out
}

// TestReadIsLinear holds what is found, and the memory for it, to the length of
// the text, in all languages.
func TestReadIsLinear(t *testing.T) {
	const size, bytesPerByte = 1 << 14, 1 << 10
	parties := readParties(t)
	for _, lang := range append(facts.Languages(), "") {
		r := facts.NewReader(facts.Language(lang), facts.Parties(parties))
		for unit, text := range hostile(size) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			found := r.Read(text)
			runtime.ReadMemStats(&after)
			require.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(bytesPerByte*size),
				"%s %q", lang, unit)
			at := 0
			for _, f := range found {
				require.GreaterOrEqual(t, f.Range.At, at, "%s %q: order", lang, unit)
				require.LessOrEqual(t, f.Range.At+f.Range.Len, size, "%s %q: range", lang, unit)
				at = f.Range.At
			}
		}
	}
}

// A countdown is a context that ends when it is looked at for the time most.
type countdown struct {
	context.Context
	most, looks int
}

func (c *countdown) Err() error {
	if c.looks++; c.most > 0 && c.looks >= c.most {
		return context.Canceled
	}
	return nil
}

// TestReadContextEnds ends the context at looks from the first to the last.
func TestReadContextEnds(t *testing.T) {
	r := facts.NewReader(facts.Language("en"), facts.Parties(readParties(t)))
	for unit, text := range hostile(1 << 14) {
		want := r.Read(text)
		whole := &countdown{Context: t.Context()}
		found, err := r.ReadContext(whole, text)
		require.NoError(t, err, unit)
		require.True(t, cmp.Equal(want, found), unit)
		for most := 1; most <= whole.looks; most = most*2 + 1 {
			found, err := r.ReadContext(&countdown{Context: t.Context(), most: most}, text)
			require.ErrorIs(t, err, context.Canceled, unit)
			require.Empty(t, found, unit)
		}
		require.True(t, cmp.Equal(want, r.Read(text)), "%q after a reading that ended", unit)
	}
}

func BenchmarkHostile(b *testing.B) {
	r := facts.NewReader(facts.Language("en"), facts.Parties(readParties(b)))
	for unit, text := range hostile(1 << 16) {
		b.Run(unit, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				r.Read(text)
			}
		})
	}
}
