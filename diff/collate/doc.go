// Package collate sets the readings of one version beside each other: who has
// which words for a point, which copies agree, how each came by its words, and
// where they disagree on what matters.
//
//	a, err := collate.At(p, plan.Ref{Version: "us-28", Point: "6"})
//	for _, c := range a.Conflicts { … } // 600,000, or no figure: and who has which
//
// Package diff compares two versions; this package looks inside one. It gives
// facts and names, no verdicts. Package identify takes in a text as one more
// witness of a version.
//
// # What is never claimed
//
// Words lost and added are given only where both texts were read in the
// draft's own words ([plan.Standing.DraftWords]) in one language; see
// [Footing]. A text that was read in these words at its witness is never put
// into one group with a text that was not; otherwise a witness would be given
// words that it did not print. Where one block covers several points, its
// words are not put down to any single one. A fragment is never said to lack
// something: only the words that it has count.
//
// # Order
//
// The order of witnesses, sources, reports, claims and statements in a plan
// changes nothing. The order of the citations of one reading means what it
// says: the first is the nearest.
//
// # Stability
//
// Before v1 the API may change. From v1 the API, the kinds and the JSON form
// are stable; which conflicts of words and negations are found is not.
package collate
