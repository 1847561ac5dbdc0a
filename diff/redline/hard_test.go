package redline_test

import (
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/redraft-go/redraft/diff/redline"
)

// hardPairs are inputs that engines are known to fail on.
func hardPairs() []struct{ name, old, new string } {
	r := rand.New(rand.NewPCG(5, 6))
	word := func(vocabulary int) string {
		n := int(float64(vocabulary) * r.Float64() * r.Float64() * r.Float64())
		s := ""
		for n += 20; n > 0; n /= 19 {
			s += string("etaoinshrdlucmfwypv"[n%19])
		}
		return s
	}
	text := func(words, vocabulary int, breaks bool) []string {
		out := make([]string, words)
		for i := range out {
			out[i] = word(vocabulary)
			switch {
			case i%17 == 16:
				out[i] += "."
			case i%7 == 6:
				out[i] += ","
			}
			if breaks && i%68 == 67 {
				out[i] += "\n"
			}
		}
		return out
	}
	edit := func(words []string, n int) []string {
		out := append([]string(nil), words...)
		for range n {
			out[r.IntN(len(out))] = word(50000)
		}
		return out
	}
	join := func(words []string) string { return strings.Join(words, " ") }
	oneLine := text(180000, 30000, false)
	long := text(520000, 30000, true)
	third := text(170000, 30000, true)
	k := len(third) / 3
	handful := text(60000, 6, false)
	other := text(60000, 6, false)
	shifted := append(append([]string{"new", "start"}, edit(handful[:30000], 40)...), handful[30007:]...)
	same := strings.Repeat("the party of the second part ", 100000)
	return []struct{ name, old, new string }{
		{"unrelated", join(text(170000, 30000, true)), join(text(170000, 30000, true))},
		{"unrelated in one line", join(text(170000, 30000, false)), join(text(170000, 30000, false))},
		{"one line", join(oneLine), join(edit(oneLine, 900))},
		{"handful of words", join(handful), join(other)},
		{"handful of words, edited", join(handful), join(shifted)},
		{"few changes", join(long), join(edit(long, 71))},
		{"a third to the end", join(third), join(append(append([]string(nil), third[k:]...), third[:k]...))},
		{"one phrase for ever", same, same[:len(same)/2] + "first " + same[len(same)/2:len(same)-60]},
		{"one phrase, another length", same, same[:len(same)/3]},
		{"one word of 2 MB", strings.Repeat("x", 2<<20), strings.Repeat("x", 2<<20) + "y"},
		{"bytes that are no text", strings.Repeat("\xff\x00 \xfe", 1<<17), strings.Repeat("\xfe\x00\xff", 1<<17)},
		{"10 MB line", strings.Repeat(join(oneLine[:90000])+" ", 17), strings.Repeat(join(edit(oneLine[:90000], 50))+" ", 17)},
		{"Han", strings.Repeat("和平计划二十八点，", 20000), strings.Repeat("和平方案二十八条。", 20000)},
	}
}

func TestHardInputs(t *testing.T) {
	for _, p := range hardPairs() {
		t.Run(p.name, func(t *testing.T) {
			runtime.GC()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			r := redline.Compare(p.old, p.new)
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			checkResult(t, p.old, p.new, r)
			t.Logf("%d+%d bytes: %v, %.1f MB, %d spans, edit %d similarity %d", len(p.old), len(p.new), took, float64(after.TotalAlloc-before.TotalAlloc)/1e6, len(r.Spans), edited(r), r.Similarity)
		})
	}
}
