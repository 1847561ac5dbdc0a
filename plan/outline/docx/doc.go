// Package docx reads the text of Word documents (ECMA-376, WordprocessingML, in
// its transitional and its strict form) for package outline: with the numbers that
// Word prints, headings, tables row by row, and tracked changes accepted or, with
// [Original], as if they had not been made.
//
//	d, err := docx.Read(file, size)
//	o := outline.Parse(d.Text)
//
// # The text
//
// [Document.Text] is Markdown as package outline reads it. A paragraph is a
// paragraph, a line break a line break. A heading, by its style or its outline
// level, begins with the marks of one; what stands in a list begins with its
// number, as Word counts and prints it, or with a dash. A row of a table is a
// paragraph, its cells parted by " | ". Words that lead to an address are a link.
// What would pass for mark-up in the document's own words has a backslash before
// it. What stands in a text box comes after the paragraph that it hangs on. Of
// what is written in several ways for several programs the first is read.
//
// [Document.Pieces] tie each byte of the document's words to paragraph and run.
// Footnotes, endnotes and comments are notes beside the text: see
// [Document.Notes]. What was not read, such as heads and feet of pages, pictures
// and hidden text, is named in [Document.Left].
//
// # What comes in
//
// A document is looked at before it is unpacked: at most 64 MiB in all, 200 bytes
// for one, 10,000 parts, 256 elements inside each other, and no document type,
// so no entities. Nothing outside the file is opened. What is no such document
// gives an [*Error] that says what it is: encrypted, with macros, an older or
// another format, or broken.
//
// # What it cannot know
//
// Numbers that fields count (LISTNUM, AUTONUM) are counted as in a list of their own,
// whatever numbers Word gives to the paragraphs around them; references that Word has
// not brought up to date are as they were saved. Formulas are read letter by letter.
// Where the mark between two paragraphs is deleted or was put in, what is joined has
// the style and the number of the second, as the format says. A backslash of the
// document's own before a sign of mark-up is read by outline as one of mark-up.
//
// # Stability
//
// Before v1 the API may change. Codes are kept.
package docx
