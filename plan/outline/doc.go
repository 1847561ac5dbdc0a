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
// IV.  1.2.3  4.(1)  226/A. §, bullets, keycaps, a number alone on its line. What
// statutes count by a name of its own (Disposición final primera, Geçici Madde 1) has
// the name in its number, and a heading may run into its text (4. Penalty.—Whoever …).
// Whether it is one is settled by its neighbours: it goes on with a list or
// begins one that goes on. Numbers inside sentences, dates, amounts and
// references are text. Several numbers in one ("5 to 7. [Repealed]") are one
// point.
//
// A text without any of these gives a point without a number for each of its
// paragraphs. Bullets give points without numbers, below the clause that
// announces them. The heading of an annex is that of a point without a number,
// with the points of the annex below it. The first line of a text, where it is
// no sentence, is its title. The title and headings without a number stand
// beside what they head, as points with [plan.RoleHeading]; a heading is also
// the theme of the points below it. A heading that recurs as that of a page does
// is a theme alone.
//
// What stands before the first number is the preamble, and what stands after
// the last point and is no part of it the closing: each of their paragraphs is
// a point of the first level, with [plan.RolePreamble] or [plan.RoleClosing].
// Signatures above an annex are closing, too, and stand last among the points.
// Where only the layout says what is closing there is a diagnostic.
//
// Front matter, tables of contents, rules and the heads, feet and numbers of pages are
// layout. Footnotes at the foot of pages are notes where they are called, also where a
// program printed the calls as plain digits. Words that enact the articles below numbered
// recitals are a point without a number.
//
// # Mark-up
//
// A text of HTML or Markdown is read by the words that its page shows. Tags,
// comments, scripts and styles are layout; a paragraph, an item, a heading or a
// row is a line by itself, however the source is broken, and an item that the page
// numbers has its number. A character for its name is text: see [Segment]. Marks
// of emphasis and code, escapes and the addresses of links are layout; where words
// of a point lead is a note of [plan.NoteKindLink]. Footnotes are notes where they
// are called, and so are words that are struck out. The cells of a table are parted by a sign,
// and what stands in them is no number of a point where the table has heads of columns, unless
// the head of the first one says that it counts the rows ("No.", "Nr.", "№").
//
// What does not parse as mark-up is text, as are tags of names that no page knows:
// a draft may have a "<" or a "*" of its own. With [Plain] all of it is text.
//
// # Nothing is lost, and nothing claimed
//
// [Outline.Segments] tile the text, byte for byte. A point's text is its
// clause words alone: line breaks inside a paragraph and runs of blanks are
// one blank, paragraphs are parted by a line feed, marks of emphasis and
// quotation marks around the whole are layout, an editor's notes in brackets
// are notes. Square brackets alone are text: drafts put words in them that are
// not agreed. Letters in brackets inside a word are an editor's, who wrote o[r]
// or [T]he for what the print had: the word reads whole, and a note of
// [plan.NoteKindDoubtful] marks them, so that no comparison charges the draft with
// them. They stay as they are where the text has brackets round whole words, too,
// as in Part[y] [ies], but for a capital at the beginning of a word. Point.Number is as printed,
// without its delimiters.
//
// Where the numbers of a list show that points are missing, as in a text that
// was cut, that list is [plan.CoveragePartial], so that a comparison takes no
// gap for a deletion: the version, for its first level, or the point around
// the list. All other lists are then said to be complete. [Outline.Gaps] have
// the numbers that show it. A number that words call repealed is no gap, nor is
// one that was put in between or goes on with a list of the unit before. A
// caller who knows better sets the coverage.
//
// A point that has a heading, or points below it, and no text is structure: it
// needs no words. Of a text without any words nothing is known: the version has
// neither points nor coverage.
//
// # Limits
//
// Parse reads at most 64 MiB, and builds about 256 MiB at most from it, beside
// the strings: some 260,000 lines. [MaxSize] and [MaxMemory] set other limits.
// What stands behind the last line that fits is a segment of [KindUnread], with
// the diagnostic [CodeTooLarge], and the version is partial: no comparison takes
// what was not read for a deletion. At most 1,000 other diagnostics are given
// ([MaxDiagnostics]), and points are nested 24 deep.
//
// # What it cannot know
//
// A list inside a sentence is one clause; see [KeepLines] for texts without line
// breaks. A short clause without a full
// stop may be taken for a heading if the clauses around it have headings, and
// a heading for a clause. Doubtful readings have a diagnostic; the options
// settle them.
//
// # Stability
//
// Before v1 the API may change. Codes are kept; what is taken for a point, and
// the words of diagnostics, may get better at any time.
package outline
