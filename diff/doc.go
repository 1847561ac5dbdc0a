// Package diff compares two versions of a plan: which point became which,
// what changed in it, and whether the draft changed or only the telling.
//
//	c, err := diff.Between(p, "us-28", "e3-28")
//	c = diff.Compare(old, new) // two versions that stand in no plan
//
// # Three steps
//
// A [Comparison] holds facts and judgement apart. Facts: a [Link] says which
// points became which, and how that was found; an [Edit] is a step of the
// exact script that turns one clause tree into the other, which [Apply] and
// [Invert] use alone. Judgement: a [Change] says what may be said of a link,
// and each [Difference] in its words carries a [Verdict]. Package render does
// the third step.
//
// Package identify asks what comes first: which known draft a text is, if any.
//
// Three questions can be asked of a comparison. [Verify] says whether only
// that changed which was allowed. [Comparison.Select] gives the script of some
// changes alone. [Comparison.ChangesOnly] leaves out what did not change.
//
// # What is never claimed
//
// Words are compared only where both sides were read in the draft's own words
// ([plan.Standing.DraftWords]) and in one language; anything else that differs
// is [KindRetold]. A point that the other side does not report is [KindUnreported];
// [KindRemoved] and [KindAdded] need a ground: an absence with a citation, or a whole,
// verbatim and exact text without it. The edit script is bound by none of
// this: it is about two files, not about drafts.
//
// # Verdicts
//
// A difference is put down to the draft if every whole, verbatim, exact
// reading of one side has the one form and every such reading of the other
// side the other. It is put down to the telling if an exact, verbatim reading
// of one version has the other's form and was public before the other version
// was. Everything else is open, with the reading that opens it. Weak readings
// (translations, paraphrases, readings of a wording that is not known) contest
// and open; they never turn draft into telling, and neither does a copy
// published later. A fragment decides on words wholly inside of it and on
// nothing else. A copy that surely descends from the compared one is no
// evidence at all. What it cites, its corrections, or what its text was made
// from show that it does.
//
// Where the plan says that a version was written over a wording that is not known
// for a clause, a second copy that surely has another origin bears out everything.
// One that perhaps comes from the compared copy, or has a third wording, bears
// out only what a typed effect of a figure, date, share, party or negation covers,
// and so does a telling of the wording that was written over. Effects are known
// before the verdict, and the verdict is given once: see [Difference.Deciding] for
// the copies by which it was.
//
// # Brackets
//
// What stands in square brackets in a text itself is not agreed, and nor is
// the rest of it. Where alternatives stand side by side, the one that is most
// like the other draft is compared with it; the others came in or went out
// ([KindNarrowed], [KindWidened]). Words that are in brackets on one side
// alone are [KindBracketed] or [KindUnbracketed]; this does not say that
// nobody contests them any more. If the other draft has less than half of a
// bracket, the bracket came in or went out as a whole, unless it was rewritten
// in its place. Two bracketed clauses of which one took the place of the other
// are [KindReplaced]. Differences inside brackets have the mark Bracketed, and
// their effects the mark Contested. In a copy, brackets may be the hand of
// whoever printed it: there they are words.
//
// # Guarantees
//
// Compare(a, a) has no edits and no changes. Compare(b, a) mirrors
// Compare(a, b): both orders are one run, on the sides ordered by content,
// turned round at the end. The same input gives the same result on every run
// and architecture; the order of witnesses, sources, reports and versions in a
// plan changes nothing. Inputs are not altered and nothing points into them.
//
// # Stability
//
// Before v1 the API may change. From v1 the API, the kinds, reasons and codes
// are stable; detection quality is not, and confidence may shift.
package diff
