// Package trail follows a negotiation through all its drafts.
//
//	s, err := trail.Subject(p, "military.cap")
//	for _, e := range s.Entries { … } // by line and date: what each draft has, who has it, and how it is known
//
//	t := trail.Follow(p)
//	for _, r := range t.Of(plan.Ref{Version: "us-28", Point: "6"}) { … } // one point through the drafts
//
// A subject is followed where no clause text joins the drafts: by a theme of the
// plan, or by the key under which its figures are recorded. What a draft has is
// given with those who have it; where its copies or reports have it otherwise,
// all forms stand beside each other and none is preferred.
//
//	o, err := trail.Words(p, "e3-28") // where each word of a draft was first seen, what was dropped, what came back
//
//	for r, err := range trail.Sequence(versions) { … } // drafts in a row, each beside the one before
//
// # What is never claimed
//
// Four things are kept apart: a text says that there is no limit
// ([FormKindUnlimited]); it limits without a figure ([FormKindUnstated]); a
// report says that the matter is not in it ([FormKindAbsent]); nobody has seen
// what it has ([SeenNot]). A draft that is known in part and is silent on the
// matter is the last of these. Where all of a draft was told, and nothing on
// the matter, that is [SeenUntold], since whoever retells leaves things out. A
// counter-proposal is no successor of what it answers: see [Line]. Drafts in a
// row are not said to have changed anything: package diff compares two.
//
// # Cost
//
// By the benchmarks of this package (go test -bench . ./diff/trail) on a virtual machine
// with two cores of an Intel Xeon, Go 1.26, on 27 November 2026, in seconds of one core,
// since the machine was shared: the trails of the embedded plan 0.09; a table of 10 drafts
// by 1,000 subjects 0.45; a code of 1,000 articles in 50 versions 4, of 10,000 articles
// 45.
//
// # Stability
//
// Before v1 the API may change. From v1 the API, the values and the JSON form are
// stable.
package trail
