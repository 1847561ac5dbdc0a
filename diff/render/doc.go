// Package render writes a comparison for people: [Text] for a terminal and
// [Verdicts] as lines of one difference each; and for programs as [JSON].
//
//	err := render.Text(os.Stdout, c)
//
// # What the reader is protected from
//
// Every output opens with what it is: both drafts with date and status, whose
// copy stands for each, how much of them is known, up to when the evidence was
// collected, and that redraft does not authenticate texts. Quotation marks and
// marks of insertion and deletion stand only around words that were read on
// both sides; told text is marked "told:" and is not printed under an outlet's name.
// Conflicts and denials are printed where the matter is. Members that begin
// with "x-" never appear.
//
// # Words
//
// Outputs use plain words, taken from a table that a caller can replace: see
// [English].
//
// # Stability
//
// The layout may change in any release: parse the JSON, not the text.
package render
