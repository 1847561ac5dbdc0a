package sources

import "iter"

// A Checked is what came of one citation.
type Checked struct {
	Citation Citation
	// id of the report in whose text the quotation was looked for; "" no text at hand
	Report string
	Match  Match
}

// Check looks for the quotation of each citation in the texts that the caller
// has, by the id of the report. A citation is checked where it was in fact
// read, the nearest of [Citation.Via] first, and in the report that is said to
// have it where none of these is at hand. One without a quotation, or without
// a text, is [OutcomeNotChecked].
//
// That the words stand in a relay does not mean that they stand in what it
// relays: look at [Checked.Report]. Results come one by one, in the order of
// the citations; see [Find] for how and for the cost of each.
func Check(cites iter.Seq[Citation], texts map[string]string, opts ...Option) iter.Seq[Checked] {
	return func(yield func(Checked) bool) {
		for c := range cites {
			done := Checked{Citation: c, Match: Match{Outcome: OutcomeNotChecked}}
			for _, id := range append(append([]string(nil), c.Via...), c.Report) {
				if text, ok := texts[id]; ok {
					done.Report = id
					done.Match = Find(text, c.Quote, opts...)
					break
				}
			}
			if !yield(done) {
				return
			}
		}
	}
}
