package diag

import (
	"strings"
	"unicode/utf8"
)

// NearLongest is the length in bytes beyond which [Nearest] compares a name with
// nothing.
const NearLongest = 64

const nearMost = 5000 // nor is anything compared with more names than these

// Nearest gives the known name that word was probably meant to be: one that
// differs in case only, or the one with the fewest edits (Damerau's: a letter
// put in, left out, changed, or two exchanged; optimal string alignment), if
// these are at most a third of its letters and its digits stay as they are:
// us-27 is no slip for us-28. It gives "" if there is none, or more than 5,000
// names. Of several the first counts.
// Cost: letters × letters for each name of about the same length.
func Nearest(word string, known []string) string {
	if word == "" || len(word) > NearLongest || len(known) > nearMost {
		return ""
	}
	for _, k := range known {
		if strings.EqualFold(k, word) {
			return k
		}
	}
	folded := []rune(strings.ToLower(word))
	best, fewest := "", len(folded)+1
	for _, k := range known {
		if len(k) > NearLongest || digitsOf(k) != digitsOf(word) {
			continue
		}
		allowed := min(fewest-1, max(len(folded), utf8.RuneCountInString(k))/3)
		if d := edits(folded, []rune(strings.ToLower(k)), allowed); d <= allowed {
			best, fewest = k, d
		}
	}
	return best
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// edits counts the edits that turn a into b; more than limit if there are
// more.
func edits(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	// Both fit: names have at most NearLongest bytes, so runes.
	var rows [3][NearLongest + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i, x := range a {
		before, last, row = last, row, before
		row[0] = i + 1
		least := row[0]
		for j, y := range b {
			cost := 1
			if x == y {
				cost = 0
			}
			d := min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x == b[j-1] && a[i-1] == y {
				d = min(d, before[j-1]+1)
			}
			row[j+1] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
	}
	return row[len(b)]
}
