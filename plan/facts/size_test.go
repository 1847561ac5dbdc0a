package facts_test

import (
	"strings"
	"testing"
	"time"

	"github.com/redraft-go/redraft/plan/facts"
)

// TestLongTexts holds that no text takes out of proportion long: 20 kB of one
// thing over and over, without a sentence's end.
func TestLongTexts(t *testing.T) {
	parties := readParties(t)
	for _, piece := range []string{
		"if ", "not ", "shall ", "5 ", "5, ", "(5) ", "1/2 ", "between 5 and ", "Article 5 and 6, ", "Ukraine, ", "and ", "million ", "% ", "a", "¼", "one hundred and ",
		"by 1 May 2027 ", "within 5 days after ", "limited to ", "in peacetime ", "the ", "without the prior written ", "es sei denn, ", "не ", "п. ", "U.S.", "five-", "50:50 ", "half ", "majority ", "equally ", "May 5, ", "1.", "1,000,", ", 5",
	} {
		text := strings.Repeat(piece, 20_000/len(piece))
		for _, lang := range []string{"en", "uk"} {
			start := time.Now()
			facts.Read(text, facts.Language(lang), facts.Parties(parties))
			if d := time.Since(start); d > 2*time.Second {
				t.Errorf("%q in %s: %v", piece, lang, d)
			}
		}
	}
}
