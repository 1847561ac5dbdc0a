// Package say lists what a careful writer may state about a change, a point or
// a version, and what not. Rules derive it from the evidence; taste has no
// part in it.
//
//	c, err := diff.Between(p, "us-28", "e3-28")
//	for _, line := range say.Link(c, 5) {
//		fmt.Println(line.May, say.Sentence(say.English(), line))
//	}
//
// A [Line] is data: a kind, what it speaks of, and what fills its sentence.
// The sentences come from a table that a caller can replace: see [English].
//
// # What always holds
//
// A line that may be said names its ground: a copy, a report, a speaker. No
// line says that somebody refuses, deletes, confirms or admits something,
// unless a speaker is on record with that stance. What was denied is never
// given without its denial: [Sentence] adds it where a table leaves it out.
// Only text that was read in these words stands in quotation marks.
//
// A sentence that may not be said begins with words that keep it from standing
// alone ("that …", "as a fact: …").
//
// # Stability
//
// Before v1 the API may change. From v1 kinds are stable and never reused;
// their sentences are not.
package say
