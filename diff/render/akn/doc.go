// Package akn writes drafts and comparisons as Akoma Ntoso 1.0, the OASIS standard for
// legal documents that archives keep, and reads drafts from it.
//
//	err := akn.Version(w, p, p.Version("us-28"))
//	err = akn.Comparison(w, c)
//	v, err := akn.Read(r)
//
// # Work, expression, manifestation
//
// The plan is the work, a draft an expression of it, the file a manifestation. An author
// is named only where the plan names one and no statement disputes it; otherwise it is
// "#unknown". The standard wants a country and dates: the country is "xx", which ISO 3166
// leaves to its users, and a day that is not on record is 0001-01-01 by the name "unknown".
//
// # What identifies a point
//
// eId is made of the numbers of this text, by the naming convention of the standard
// ("point_10__point_a"), and changes when a point is renumbered. wId stays: it is the place
// where the point is first known in the plan ("us-28/10.a", see package trail), or in a
// comparison where the older draft has it. GUID is the place in the draft itself.
//
// # What is a draft's word
//
// Only what was read as such stands as text. What is told, translated or cut out of a
// report stands in a remark that says so, "[told, not quoted: …]", and what was not seen
// in a remark without words. Glosses, comments and gaps are remarks and omissis at their
// place.
//
// Of a version its points are written as its lead copy has them, with who carries it; other
// copies, facts, citations, themes, claims and counts are not: a plan file has them.
// Attributes and elements in the namespace [Namespace] hold what the standard has no place
// for, so that [Read] gives a version back as it was.
//
// # What is a modification
//
// In a comparison the newer text stands, with what changed as passive modifications: what
// the comparison puts down to the draft, and renumberings, moves, splits and mergers of
// points that were read on both sides. What is told, open, put down to the telling, or not
// known on one side is no modification; it is listed as other analysis, with its verdict
// and reason. A move is a repeal and an insertion with a note, since the standard knows no
// other.
//
// # The format
//
// "Akoma Ntoso Version 1.0", OASIS Standard, 2018, and "Akoma Ntoso Naming Convention
// Version 1.0", OASIS Standard, 2019. It is written by hand, and read with encoding/xml: no
// document type, no entities of one's own, nothing is fetched. The same input gives the
// same bytes. What XML cannot hold (control characters, bytes that are no UTF-8) becomes
// U+FFFD.
//
// # Stability
//
// Before v1 the API may change, and so may what is in [Namespace].
package akn

const (
	// Standard is the namespace of Akoma Ntoso 1.0.
	Standard = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
	// Namespace is that of what the standard has no place for.
	Namespace = "https://github.com/redraft-go/redraft/akn/1"
)
