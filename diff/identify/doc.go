// Package identify says which known draft of a plan a text is, if any, and takes
// a text into a plan as what one more copy of a draft has.
//
//	v := outline.Parse(text).Version
//	r := identify.Text(p, v)
//	if r.Finding == identify.FindingCopy {
//		a, err := identify.AddWitness(p, r.Version, v, plan.Witness{Report: "herald"})
//	}
//
// Package diff compares two drafts; this package asks first which they are.
// [CompareCopy] compares a text with the known copies of one draft, and
// [CompareCopies] two copies of one text, as copies: who has which words, and
// what stands in no copy. Nothing in that is put down to a draft.
//
// # What is never claimed
//
// Likeness does not show who copied whom. [FindingCopy] says that a text is a
// copy, a translation or a telling of a draft, whole or in part; it does not
// say who has it from whom. What a text leaves out never counts against it, so
// that a part of a draft is identified as surely as the whole.
// [Identification.Lacking] lists what the text does not have, and says no more
// than that. Where two drafts are equally near, or too little is there to tell
// by, the finding is [FindingUnsure].
//
// Lines that belong to no point of a text are named ([Stray]) and count for
// nothing. Unless a line begins as only a publisher's lines do, it is not a
// stray if it binds somebody, has a count or a date, or may be an item of a
// list.
//
// Words are compared in one language only. In another one, number, structure,
// figures and names are all there is to go by ([GroundOutline]), and a point is
// never said to be new. Points of a draft whose words nobody has read count
// little either way.
//
// # What is taken in
//
// [AddWitness] places each point of a text, or refuses with every reason why not
// ([AddError]). Nothing that a plan has is lost: a telling that gives way to the
// draft's words is kept under a witness of its own. Where the same report was
// read with other words, a person has to look.
//
// # Order
//
// Inputs are not altered. The order of witnesses, sources, reports and versions
// in a plan changes nothing.
//
// # Stability
//
// Before v1 the API may change. From v1 the API, the findings, the grounds, the
// reasons and the JSON form are stable; likeness and confidence, and so what is
// found of a text that is hard to place, are not.
package identify
