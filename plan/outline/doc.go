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
// paragraphs. Bullets give points without numbers, below the clause that
// announces them; headings without a number become themes. Words before the first number
// are the preamble. What stands after the last point and is no part of it is
// the closing; where only the layout says so there is a diagnostic.
//
// # Nothing is lost, and nothing claimed
//
// [Outline.Segments] tile the text, byte for byte. A point's text is its
// clause words alone: line breaks inside a paragraph and runs of blanks are
// one blank, paragraphs are parted by a line feed, marks of emphasis and
// quotation marks around the whole are layout, an editor's notes in brackets
// are notes. Square brackets alone are text: drafts put words in them that are
// not agreed. Point.Number is as printed, without its delimiters.
//
// Where the numbers show that points are missing, as in a text that was cut, or
// a number has no place in any list, the version (or the point around them) is [plan.CoveragePartial], so that a
// comparison takes no gap for a deletion. A caller who knows better sets
// Version.Coverage.
//
// # What it cannot know
//
// A list that lost its line breaks is one clause. A short clause without a full
// stop may be taken for a heading if the clauses around it have headings, and
// a heading for a clause. Doubtful readings have a diagnostic; the options
// settle them.
//
// # Stability
//
// Before v1 the API may change. Codes are kept; what is taken for a point, and
// the words of diagnostics, may get better at any time.
package outline
