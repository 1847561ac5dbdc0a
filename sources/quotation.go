package sources

import "strings"

// A quotation is a [Quote] in words.
type quotation struct {
	text  string
	words []quotedWord
	count int // of words that are not the quoter's own

	before, after []word // the context, as words
}

// A quotedWord is a word of a quotation.
type quotedWord struct {
	word

	own bool // in square brackets: the quoter's, which stands for another word or for none
	gap bool // words are left out after it
}

// contextWords is how much of a prefix and of a suffix is looked at: what is
// near. Words further off belong to other clauses, which have fates of their
// own.
const contextWords = 10

func readQuote(q Quote, v vocabulary) quotation {
	out := quotation{text: q.Exact}
	words := v.words(q.Exact, true)
	depth, at := 0, 0
	for i, w := range words {
		between := q.Exact[at:w.at]
		depth = max(0, depth+strings.Count(between, "[")-strings.Count(between, "]"))
		if i > 0 {
			out.words[i-1].gap = isEllipsis(between)
		}
		out.words = append(out.words, quotedWord{word: w, own: depth > 0})
		at = w.end
	}
	// What the quoter adds at either end says nothing of where the quotation
	// begins or ends.
	for len(out.words) > 0 && out.words[0].own {
		out.words = out.words[1:]
	}
	for len(out.words) > 0 && out.words[len(out.words)-1].own {
		out.words = out.words[:len(out.words)-1]
	}
	if n := len(out.words); n > 0 {
		out.words[n-1].gap = false
	}
	for _, w := range out.words {
		if !w.own {
			out.count++
		}
	}
	out.before = v.words(q.Prefix, true)
	out.before = out.before[max(0, len(out.before)-contextWords):]
	out.after = v.words(q.Suffix, true)
	out.after = out.after[:min(len(out.after), contextWords)]
	return out
}

// isEllipsis reports whether what stands between two words marks an omission.
func isEllipsis(between string) bool {
	return strings.Contains(between, "…") || strings.Contains(between, "...") || strings.Contains(between, ". . .")
}

// plain reports whether the quotation has neither omissions nor words of the
// quoter's.
func (q *quotation) plain() bool {
	for _, w := range q.words {
		if w.own || w.gap {
			return false
		}
	}
	return true
}
