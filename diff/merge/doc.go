// Package merge compares two drafts that were both written over a third one:
// what both changed in the same way, what only one of them changed, and what
// they changed differently.
//
//	m := merge.Three(base, a, b)
//	for _, it := range m.Items {
//		fmt.Println(it.Status, it.At, it.A, it.B)
//	}
//
// # What is never said
//
// Two drafts with the same words do not show that anybody agrees with anybody.
// If only one of them changed a point, that does not show that the other
// accepts the change. The five answers ([Status]) say what stands where: both
// have it, only one has it, both have it differently, or it was not seen.
// There is no merged draft among them. [Text] makes a text on request, which
// says of itself what it is, and is no version of a plan.
//
// # Stability
//
// Before v1 the API may change.
package merge
