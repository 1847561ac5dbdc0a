// Package redline compares two texts word by word, as a redline shows them: what stayed, what was
// deleted and inserted, what only changed its style, and what went elsewhere.
//
//	r := redline.Compare(old, new)
//	for _, s := range r.Spans {
//		fmt.Println(s.Op, s.Old.Text, s.New.Text)
//	}
//
// It is made for agreements, acts and articles of any language and length, and imports nothing but
// the standard library, golang.org/x/text and the cutter of words in package words.
//
// # What it compares
//
// Texts are cut into words by [words.All], but that a word broken at the hyphen of a line end is
// one, a range two figures and a dash, and a block of more than forty letters without a blank as
// many words as it has letters. Two words are the same if their folded forms are, see
// [words.Fold]: a word is not reworded by another way to write its accents, and quotation marks,
// dashes, white space and, with [FoldCase], case are restyled, never reworded. So are compounds
// that are spelled apart, together or with a hyphen, and a capital that is there, or gone,
// because a sentence begins elsewhere. A text that is broken into lines at another width is the
// same; figures and the signs of feet and inches never are, unless they read alike. Nothing is
// left out: the old sides of all spans are the old text, the new sides the new.
//
// # What it shows
//
// The least edit is seldom the one that reads best. It keeps every stray article between two
// changes, so that a rewritten sentence becomes confetti. Compare keeps a stretch only if what it
// says is worth one more change to the reader; articles, prepositions and punctuation are worth
// less than other words, and none of them is kept alone. [Coarseness] sets the price, [Minimal]
// asks for the least edit instead. A sentence of which next to nothing is left is shown as
// replaced. A change that could stand in several places is put where a clause, sentence or
// paragraph begins.
//
// A last pass parts what a change would show twice. If one side lies within the other, only what
// the other has besides is a change. Figures and marks that changed one for one are changes of
// their own, with what stands between them kept; so are the labels of list items. In a short
// change one word with meaning is kept. Of brackets and quotation marks that belong together,
// none is changed alone if both sides have both. A change that goes beyond the end of a
// paragraph or bracket on one side alone is parted there; an amount and the sign of its
// currency are one thing.
//
// Text that went elsewhere is [OpMoved] at both ends, if it is a sentence, a list item, a clause
// or a long phrase, and stands nowhere else in either text: a set phrase has not moved. It begins
// and ends with a sentence, an item or a pause on both sides, or is longer than most sentences,
// or is all that one change takes out of a sentence and another puts in elsewhere in it, marks
// aside, if it is two words or more. Labels within a line part items as those of lines do, and
// brackets and quotation marks go with what they hold. Where two parts of a sentence changed
// places, the one has moved that is in brackets, is set off by more commas or does not end with
// "and"; if neither is, the shorter one. Words that were changed in it on the way are deleted at
// the one end, inserted at the other, and bear the number of the move. [Moves] turns this off.
//
// # How it works
//
// Lines that occur once on each side, and sentences where lines are long, and what is equal
// around them, anchor the texts; a line that is short beside the rewording around it does not.
// Only what lies between is cut into words. Long gaps are anchored again by words, or by
// stretches of several words, that occur once on each side. In what remains, the stretches that
// both sides have are chained so that the worth of what is kept, less the price of the changes,
// is greatest. [Minimal] works out a longest common subsequence by whole machine words of the
// table at once, in the band that the quick result leaves.
//
// What words are common is learned from their length and how often they occur, and from short
// lists of the closed word classes of English, German, French, Ukrainian and Russian. In a text
// in which nearly every word would be common, none is.
//
// Work is bounded by counted steps, never by a clock. The same texts give the same result on every
// machine, and Compare(b, a) is the mirror of Compare(a, b). [CompareContext] leaves off when its
// context ends.
//
// # Figures
//
// The folder bench holds a module of its own that measures this package and others on the same
// texts in one run, and says in its README what it found.
package redline
