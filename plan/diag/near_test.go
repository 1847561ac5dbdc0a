package diag

import (
	"slices"
	"testing"
)

// edits holds against the definition of the distance, worked out letter by letter, for all
// words of up to four letters of an alphabet of three.
func TestEdits(t *testing.T) {
	words := [][]rune{nil}
	for from := 0; len(words[from]) < 4; from++ {
		for _, c := range "abc" {
			words = append(words, append(slices.Clone(words[from]), c))
		}
	}
	for _, a := range words {
		for _, b := range words {
			want := defined(a, b)
			for limit := range 6 {
				got := edits(a, b, limit)
				if got != want && (got <= limit || want <= limit) {
					t.Fatalf("%s and %s: %d within %d, not %d", string(a), string(b), got, limit,
						want)
				}
			}
		}
	}
}

// defined is the optimal string alignment distance by its recurrence.
func defined(a, b []rune) int {
	if len(a) == 0 || len(b) == 0 {
		return len(a) + len(b)
	}
	m, n := len(a)-1, len(b)-1
	d := min(defined(a[:m], b), defined(a, b[:n])) + 1
	if a[m] == b[n] {
		d = min(d, defined(a[:m], b[:n]))
	}
	d = min(d, defined(a[:m], b[:n])+1)
	if m > 0 && n > 0 && a[m] == b[n-1] && a[m-1] == b[n] {
		d = min(d, defined(a[:m-1], b[:n-1])+1)
	}
	return d
}
