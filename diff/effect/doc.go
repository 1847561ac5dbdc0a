// Package effect says what a rewording of a clause does: which figure was
// raised, which deadline lengthened, made vague or dropped, whose duty is new,
// what is now forbidden, denied, narrowed or made to depend on something.
//
//	old := effect.Verbatim("The army will be limited to 600,000 personnel.")
//	new := effect.Verbatim("The army will be capped at 800,000 in peacetime.")
//	for _, e := range effect.Compare(old, new) {
//		fmt.Println(e.Kind, e.Sentence)
//	}
//
// An [Effect] has a kind with a stable name, what each side has with its bytes,
// the parties that are bound, by how much a value changed, exactly and in
// percent, and a sentence from a table that can be replaced. Effects say what
// the words do. They speak of no concession and no favour, and weigh nothing;
// a caller who wants severity keeps a table by [Kind]. Compare of the sides
// changed gives the mirror of each effect: see [Kinds].
//
// The text of each side is read by package facts; which words changed is told
// by package redline. An effect carries its ranges in both texts, so that a
// caller who judges spans can give it the verdict of the span it lies in.
//
// # Words and tellings
//
// Only a draft's own words, read as such, are compared word by word: Wording
// [plan.WordingVerbatim] on both sides. A translation or a paraphrase says what was
// agreed in other words than the draft's, so of these, and of texts whose
// wording is not known, only figures, shares, dates and parties are compared,
// and the effects say so ([Effect.Told]). That such a side has no figure is
// told as dropped or added; whether the draft has is not known from it.
//
// # Nothing changed
//
// [KindWordingOnly] is claimed only if every detector is silent and the changed
// words are on a short list: words that carry no content (articles, relative
// pronouns, forms of to be), words that facts of equal value account for
// ("50 %" and "half"), and pairs that are equal in law, each with its reason.
// All else that changed is [KindUnclear] where words were exchanged ("reliable" for
// "robust") and [KindSubstantive] where words came or went, with the words that
// are missing from the other side. Words put in another order are unclear; so
// are a comma before a relative clause, and "the" before a plural.
//
// # Too much to compare
//
// Details of one kind are held against each other, so that a clause made of
// nothing but details could hold the caller up for hours. Steps are counted,
// never a clock looked at, and a comparison may take a number of them that is
// linear in the texts: far more than a page of any treaty needs, and for 64 KiB
// less than a second and 100 MiB. Where they are spent, where a text has more
// than 8,192 details or is longer than 256 KiB, the one effect is [KindUnexamined]:
// nothing is said of such a clause in part.
//
// # Rules where readers differ
//
//   - Percent against percentage points, one currency for another, days for
//     business days: unit changed, and nothing is compared. Twelve months are a
//     year and 14 days two weeks; a month is no number of days.
//   - Bounds are compared by class (at most, less than, at least, more than,
//     exactly, level, about, on, by, unlimited, unstated, none). Within a class
//     it is wording.
//   - A date by which is a deadline; a date on which is a date. A measured
//     deadline and a vague one are made vague and fixed. The anchor of a period
//     is compared by itself.
//   - "May" to "may not" is one effect, permission to prohibition; "shall" to
//     "shall not" is a negation added; "shall" to "not obliged to" is a duty
//     that became an exemption.
//   - A prohibition that covers less is narrowed, whoever gains: words that
//     limit, when they come, narrow; when they go, widen.
//   - Exceptions are conditions. "Unless" is "if not", "not until" is "only
//     after". A qualifier (written, material) changes a condition or a scope,
//     and the effect says which.
//   - Holder and beneficiary that change places are party replaced, twice. A
//     sentence that is added is a duty added, and a party added if its actor is
//     new. A party of which the other side has an adjective ("Ukrainian") is
//     neither added nor dropped.
//   - A clause that has no finite verb ("to be capped at") has no force that
//     could be read, and none is said to be dropped.
//   - References are followed where the caller says what they resolve to
//     ([Clause.Targets]): kept, followed, stale, retargeted, dangling, mended.
//     References to other documents never go stale.
//   - Percent is given to two places, half to even, with the exact fraction
//     beside it.
//
// # Stability
//
// Before v1 the API may change. The names of the kinds stay; which effects are
// found may change as the tables grow, and sentences at any time.
package effect
