// Package quote holds the quotations of an article against the drafts of a plan:
// whether each stands there, in whose copy, and what is different, left out or
// invented.
//
//	r, err := quote.Article(p, "us-28", article)
//	for _, q := range r.Quotations {
//		fmt.Println(q.Line, q.Answer, q.Text)
//	}
//
// # What is a quotation
//
// What stands between quotation marks, of all usual kinds and nested, and block
// quotations of Markdown and HTML. Single marks are paired so that apostrophes are
// none. A quotation goes on over paragraphs where each opens it again, or where
// nothing else can close it. Marks without a partner are given ([Report.Lone]):
// nothing is said of what they may quote. Words are those that a reader of the page
// sees: mark-up is that which package outline finds.
//
// # Answers
//
// Found is word for word, but for what every paper changes: case, marks, white space,
// composition, hyphens, groups of digits, British and American spelling, and the signs
// for percent and billion. Words that the quotation says it leaves out are given, a
// negation, an exception or a condition first. One word that differs makes it
// different, and so does a word in square brackets that stands for one of the draft's.
// It stands in part where a run of its words does and the others are invented, and is
// elsewhere where another draft has it, or another point than the article names.
//
// Nowhere means in no copy that anybody has read. It is not said of what cannot be
// checked: words in another language than the draft is known in, or of a point that
// nobody has read. A translation is found as one, and words that a publication tells
// the draft in are not the draft's.
//
// # What is never claimed
//
// That a quotation is right says nothing of what it is quoted for. Whom the article
// gives a quotation to ([Quotation.Speaker]) is read off its words, in some languages,
// and may be missed; it changes no answer. Fewer than four words may stand anywhere by
// chance ([Quotation.Few]). What is disputed of a place is given with it
// ([Quotation.Disputes]), whether or not the quotation touches it.
//
// # Order
//
// The order of witnesses, sources, reports and versions in a plan changes nothing.
//
// # Stability
//
// Before v1 the API may change. From v1 the API, the answers, the reasons and the JSON
// form are stable; what is taken for a quotation, a speaker or near enough to be
// different is not.
package quote
