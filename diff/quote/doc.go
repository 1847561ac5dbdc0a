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
// A quotation is what stands between quotation marks of any usual kind, nested
// ones included, or a block quotation of Markdown or HTML. Single marks are
// paired in such a way that apostrophes are not taken for them. A quotation
// goes on over several paragraphs if each of them opens it again, or if
// nothing else can close it. A mark without a partner is listed in
// [Report.Lone], and nothing is said of what it may quote. The words are those
// that a reader of the page sees, without the mark-up that package outline
// finds.
//
// # Answers
//
// A quotation is found if it stands there word for word. What every paper
// changes does not count: case, marks, white space, composition, hyphens,
// groups of digits, British and American spelling, and the signs for percent
// and billion. If a quotation says that it leaves out words, these are given,
// a negation, an exception or a condition first. One word that differs makes
// it different, and so does a word in square brackets that stands for a word
// of the draft. It is there in part if a run of its words is and the others
// are invented. It is elsewhere if another draft has it, or another point than
// the article names.
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
