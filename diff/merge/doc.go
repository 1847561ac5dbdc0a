// Package merge lays two drafts side by side that were both written over a third one:
// what both have, what only one has, and where both went another way.
//
//	m := merge.Three(base, a, b)
//	for _, it := range m.Items {
//		fmt.Println(it.Status, it.At, it.A, it.B)
//	}
//
// # What is never said
//
// That two drafts have the same words does not say that anybody agrees with anybody,
// and that only one of them touched a point does not say that the other one takes it. The
// five answers ([Status]) say what stands where: both have it, only one has it, both have
// it differently, or it was not seen. There is no merged draft among them. [Text] makes a
// text on request, which says of itself what it is, and is no version of a plan.
//
// # Stability
//
// Before v1 the API may change.
package merge
