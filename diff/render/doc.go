// Package render writes a comparison for people: [Text] for a terminal,
// [Markdown] for a page or an issue, [Verdicts] as lines of one difference each;
// and for programs as [CSV] and [JSON].
//
//	err := render.Text(os.Stdout, c)
//
// What a plan has on one point, one draft or one report is [Evidence], for
// [EvidenceText] and [EvidenceMarkdown]; [FactSheetOf] gives it sentence by sentence,
// with where each can be looked up.
//
// # What the reader is protected from
//
// Every output opens with what it is: both drafts with date and status, whose
// copy stands for each, how much of them is known, up to when the evidence was
// collected, and that redraft does not authenticate texts. Quotation marks and
// marks of insertion and deletion stand only around words that were read on
// both sides; told text is marked "told:" and is not printed under an outlet's name.
// Conflicts and denials are printed where the matter is. Members that begin
// with "x-" never appear, and ids of points do not either: a point goes by its
// printed numbers, its heading or how it begins. Nothing that a draft, a name or
// a statement holds can steer a terminal, hide, or become mark-up or a formula.
//
// Two plain texts, of which there are no copies, are printed without all this:
// see [Text].
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
