package redline_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/redline"
)

// A hardPair is a pair of texts; most is the most words that its edit may have, if not 0: twice
// the least.
type hardPair struct {
	name, old, new string
	most           int
}

// hardPairs are inputs that engines are known to fail on.
func hardPairs() []hardPair {
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
	shifted := append(append([]string{"new", "start"}, edit(handful[:30000], 40)...),
		handful[30007:]...)
	same := strings.Repeat("the party of the second part ", 40000)
	return []hardPair{
		{"unrelated", join(text(60000, 30000, true)), join(text(60000, 30000, true)), 0},
		{
			"unrelated in one line", join(text(60000, 30000, false)),
			join(text(60000, 30000, false)),
			0,
		},
		{"one line", join(oneLine), join(edit(oneLine, 900)), 2 * 2000},
		{"handful of words", join(handful), join(other), 2 * 36000},
		{"handful of words, edited", join(handful), join(shifted), 2 * 96},
		{"few changes", join(long), join(edit(long, 71)), 2 * 2 * 71},
		{
			"a third to the end", join(third),
			join(append(append([]string(nil), third[k:]...), third[:k]...)), 0,
		},
		{"one phrase for ever", same, same[:len(same)/2] + "first " +
			same[len(same)/2:len(same)-60], 2 * 15},
		{"one phrase, another length", same, same[:len(same)/3], 0},
		{"one word of 2 MB", strings.Repeat("x", 2<<20), strings.Repeat("x", 2<<20) + "y", 2},
		{
			"bytes that are no text", strings.Repeat("\xff\x00 \xfe", 1<<15),
			strings.Repeat("\xfe\x00\xff", 1<<15), 0,
		},
		{
			"one long line, repeated", strings.Repeat(join(oneLine[:40000])+" ", 3),
			strings.Repeat(join(edit(oneLine[:40000], 50))+" ", 3), 0,
		},
		{"Han", strings.Repeat("和平计划二十八点，", 20000), strings.Repeat("和平方案二十八条。", 20000), 0},
	}
}

func TestHardInputs(t *testing.T) {
	for _, p := range hardPairs() {
		t.Run(p.name, func(t *testing.T) {
			r := redline.Compare(p.old, p.new)
			checkResult(t, p.old, p.new, r)
			if p.most > 0 {
				if got := edited(r); got > p.most {
					t.Errorf("an edit of %d words, want at most %d", got, p.most)
				}
			}
		})
	}
}

// TestFormulaic holds the edit of a text of set phrases, whose paragraphs were cut anew, near the
// least.
func TestFormulaic(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	parts := [][]string{
		{"Each Party", "The guarantor States", "The Joint Commission", "Ukraine"},
		{"shall withdraw", "undertakes to respect", "may inspect", "shall not deploy"},
		{"heavy weapons", "the armed forces", "frozen assets", "the energy facilities"},
		{
			"within ten days of the signing", "in the area named in Article 12",
			"for a period of five years",
		},
		{
			"unless the Commission decides otherwise", "subject to verification by the guarantors",
			"on the basis of reciprocity",
		},
	}
	clause := func() string {
		var words []string
		for _, p := range parts {
			words = append(words, p[r.IntN(len(p))])
		}
		return strings.Join(words, " ") + "."
	}
	var a []string
	for range 400 {
		a = append(a, clause())
	}
	b := append([]string(nil), a...)
	for range 30 {
		i, j := r.IntN(len(b)), r.IntN(len(b))
		b[i], b[j] = clause(), b[j]+" "+clause()
	}
	text := func(clauses []string) string {
		var s strings.Builder
		for i, c := range clauses {
			s.WriteString(c + []string{" ", " ", "\n"}[i%3])
		}
		return s.String()
	}
	old, new := text(a), text(b)
	got, least := edited(redline.Compare(old, new, redline.Moves(false))),
		edited(redline.Compare(old, new, redline.Minimal()))
	if got > least*5/4 {
		t.Errorf("an edit of %d words, least %d", got, least)
	}
}
