// Package bracket reads the square brackets of a negotiating text: words that are
// not agreed, alternatives side by side, gaps that are still to be filled, and the
// names of those who want them.
//
//	t := bracket.Parse("Parties [shall][should] act [EU: by 2030].")
//	t.Count().Brackets // 3
//	t.Choose(2, 0)     // "Parties should act."
//
// It works on strings and needs no plan. The text stays as it is, byte for byte: a
// [Text] says what stands where.
//
// # What may be said of brackets
//
// Words in brackets are contested. Words outside are not agreed either: nothing is
// until all is. Of two drafts it may be said that words are no longer in brackets;
// who agreed, gave way or refused, no bracket shows.
//
// # Which brackets are read
//
// Square brackets, [ ] and their full-width form; braces { } and 【 】 where they hold
// words of the text. An editor's letters (o[r]), [sic], references and notes ([12],
// [^3]), names of chemicals (benzo[b]pyrene), and links in Markdown are told apart by
// rule, see [Kind].
//
// Brackets that touch, or have "or" between them, are wordings for one place, a [Set].
// Brackets with a blank between them may all be meant to stand, and mostly only sense
// tells: they are a set where grammar has no room for both (two numbers, two verbs of
// one subject, two nouns with an article each), where they are wanted by different
// parties, one goes on from the other, or one says that there is to be no text.
//
// The forms are those of texts negotiated at the United Nations, under its conventions
// on climate and biodiversity, and in trade: see "Square brackets" in the United
// Nations Editorial Manual, and the leaked and published drafts of such talks.
package bracket
