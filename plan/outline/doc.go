// Package outline reads the points out of the texts that people have: the
// paste of an article, a post, Markdown, a statute, a contract.
//
//	o := outline.Parse(text, outline.ID("draft"))
//	for _, d := range o.Diagnostics {
//		fmt.Println(d) // 12:1: warning: 9 follows 7 [missing-number]
//	}
//	c := diff.Compare(o.Version, other)
//
// # What counts as a point
//
// A number at the beginning of a line, in any dress that texts have: 1.  1)
// (1)  1 –  No. 1  Point 7:  Пункт 7  Article 5  Стаття 5  § 12a  a)  (iv)
// IV.  1.2.3, bullets, keycaps, a number alone on its line. Whether it is one
// is settled by its neighbours: it goes on with a list or begins one that goes
// on. Numbers inside sentences, dates and amounts are text.
//
// A text without any of these gives a point without a number for each of its
// paragraphs. Bullets give points without numbers.
//
// # Nothing is lost
//
// [Outline.Segments] tile the text, byte for byte. A point's text is its
// clause words alone: line breaks inside a paragraph and runs of blanks are
// one blank, paragraphs are parted by a line feed, marks of emphasis and
// quotation marks around the whole are layout, an editor's notes in brackets
// are notes. Point.Number is as printed, without its delimiters.
//
// # Stability
//
// Before v1 the API may change. Codes are kept; what is taken for a point, and
// the words of diagnostics, may get better at any time.
package outline
