// Package docx writes a comparison as a Word document with tracked changes.
//
//	err := docx.Write(w, c)
//
// To accept all changes leaves the newer text, to reject them the older one, point by
// point. What is known about a change besides its words (what it does, whom it is put
// down to and why, who claims and who denies) stands in comments, and whose copy a text
// is in footnotes.
//
// # What carries a mark
//
// Words that were read on both sides, and points that came or went on a ground. Where a
// side is told, or was not seen, its place holds a note in square brackets, "[told, not
// quoted]", and a comment tells what is told: neither accepting nor rejecting leaves
// words that nobody read. A point that moved stands in both places, with its old words
// in the old and its new words in the new one; which words differ then stands in a
// comment.
//
// # The format
//
// WordprocessingML as in ECMA-376, Part 1, section 17 (ISO/IEC 29500), in the
// transitional namespace that Word writes: insertions, deletions, moves with their
// ranges, inserted and deleted paragraph marks, comments, footnotes, a header. It is
// written by hand: there is no template and nothing is read back.
//
// The same comparison gives the same bytes: marks have a date only where [Dated] gives
// one, and the archive has none.
package docx
