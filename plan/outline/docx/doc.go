// Package docx reads the text of Word documents (ECMA-376, WordprocessingML, in
// its transitional and its strict form) for package outline: with the numbers that
// Word prints, headings, tables row by row, and tracked changes accepted or, with
// [Original], as if they had not been made.
//
//	d, err := docx.Read(file, size)
//	o := outline.Parse(d.Text)
//
// The text of a paragraph is a paragraph of [Document.Text]; a heading begins with
// the marks of Markdown, and what stands in a list with its number, as Word counts
// it. [Document.At] tells for each byte which paragraph and run it came from.
// Footnotes, endnotes and comments are notes beside the text: see
// [Document.Notes]. What was not read, such as heads and feet of pages and
// pictures, is named in [Document.Left].
//
// # What comes in
//
// A document is looked at before it is unpacked: at most 64 MiB in all, 200 bytes
// for one, 10,000 parts, 256 elements inside each other, and no document type,
// so no entities. What is no such document gives an [*Error] that says what it is:
// encrypted, with macros, an older or another format, or broken.
//
// # Stability
//
// Before v1 the API may change.
package docx
