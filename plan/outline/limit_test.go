package outline_test

import (
	"math"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/outline"
)

// TestMarkUpHasItsLimit: what signs of mark-up build counts, and tags alone build nothing.
func TestMarkUpHasItsLimit(t *testing.T) {
	const size = 1 << 19
	for _, c := range []struct {
		unit string
		most uint64 // bytes for a byte of the text
	}{
		{"<", 2}, {"<b>", 40}, {"</p>", 150}, {"a<b>", 180}, {"a&amp;", 180}, {"`a` ", 330},
	} {
		text := strings.Repeat(c.unit, size/len(c.unit))
		whole, took := outline.Parse(text), uint64(math.MaxUint64)
		for range 3 { // the least: what a pool lends may be gone, above all beside the race detector
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			whole = outline.Parse(text)
			runtime.ReadMemStats(&after)
			took = min(took, after.TotalAlloc-before.TotalAlloc)
		}
		assert.LessOrEqual(t, took, c.most*size, "%q", c.unit)
		assert.LessOrEqual(t, len(whole.Segments), size, "%q", c.unit)
		if c.unit == "a<b>" || c.unit == "`a` " {
			o := outline.Parse(text, outline.MaxMemory(size))
			require.NotEmpty(t, o.Segments)
			last := o.Segments[len(o.Segments)-1]
			assert.Equal(t, outline.KindUnread, last.Kind, "%q", c.unit)
			assert.Greater(t, len(last.Text), size/2, "%q", c.unit)
		}
	}
}

// TestLimits cuts texts at each size and memory: the segments tile the text,
// all points before the cut are there, and the rest is one segment.
func TestLimits(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"1. One.\r\n2. Two.\r\n\r\n3. Three.\r\n", "One.\n\nTwo.\n\n\n\nThree.",
		"§ 1 жовтня\n§ 2 січня\n", "1. a [sic] (…)\n2. **b** \xff\xfe",
		"one line (and) a half", "\xff\xfe", "жжж", "",
	} {
		whole := outline.Parse(text)
		checkOutline(t, text, whole)
		for n := 1; n <= len(text)+1; n++ {
			o := outline.Parse(text, outline.MaxSize(n))
			checkLeft(t, text, o, n < len(text))
			rest := 0
			if n < len(text) {
				rest = len(o.Segments[len(o.Segments)-1].Text)
			}
			assert.LessOrEqual(t, len(text)-rest, n, "%q: read", text)
		}
		for n := 64; n <= 8<<10; n += 64 {
			o := outline.Parse(text, outline.MaxMemory(n))
			checkLeft(t, text, o, len(o.Segments) > 0 &&
				o.Segments[len(o.Segments)-1].Kind == outline.KindUnread)
		}
		assert.Equal(t, whole, outline.Parse(text, outline.MaxSize(0), outline.MaxMemory(-1)),
			"the default")
	}
}

func checkLeft(t *testing.T, text string, o *outline.Outline, left bool) {
	t.Helper()
	checkOutline(t, text, o)
	unread := 0
	for _, s := range o.Segments {
		if s.Kind == outline.KindUnread {
			unread++
		}
	}
	found := 0
	for _, d := range o.Diagnostics {
		if d.Code == outline.CodeTooLarge {
			found++
		}
	}
	want := 0
	if left {
		want = 1
		assert.Equal(t, plan.CoveragePartial, o.Version.Coverage, "%q", text)
	}
	assert.Equal(t, want, unread, "%q: unread segments", text)
	assert.Equal(t, want, found, "%q: diagnostics", text)
}

// TestLimitIsToldBesideOthers: however many findings there are, that the rest
// is not read is told.
func TestLimitIsToldBesideOthers(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("1.\n", 100)
	o := outline.Parse(text, outline.MaxDiagnostics(2), outline.MaxSize(200))
	checkLeft(t, text, o, true)
	require.Equal(t, outline.CodeTooLarge, o.Diagnostics[len(o.Diagnostics)-1].Code)
}

// TestMemoryIsLimited holds the memory that is taken to read ten megabytes of
// whatever makes many points, segments or notes. It runs alone, to measure.
func TestMemoryIsLimited(t *testing.T) {
	if testing.Short() {
		t.Skip("reads ten megabytes some times over")
	}
	const size, most = 10 << 20, 750 << 20
	for _, part := range []string{"1.\n", "1\n\n", "- a\n", "A\n\n", "\xff ", "[sic] ", "a\r"} {
		text := strings.Repeat(part, size/len(part))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		o := outline.Parse(text)
		runtime.ReadMemStats(&after)
		require.LessOrEqual(t, after.TotalAlloc-before.TotalAlloc, uint64(most), "%q", part)
		checkTiles(t, text, o)
		require.Equal(t, outline.KindUnread, o.Segments[len(o.Segments)-1].Kind, "%q", part)
		require.Equal(t, outline.CodeTooLarge, o.Diagnostics[len(o.Diagnostics)-1].Code, "%q", part)
	}
}

func BenchmarkHostile(b *testing.B) {
	for _, part := range []string{
		"1.\n", "1. a\n", "1\n\n", "- a\n", "A\n\n", "# A\n",
		"a:\n\n- b\n", "(", "[(", "[sic] ", "\xff ", "**a** ",
	} {
		text := strings.Repeat(part, 1<<20/len(part))
		b.Run(part, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				outline.Parse(text)
			}
		})
	}
}
