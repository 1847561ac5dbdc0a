// Package news says what is new between two states of a plan: the tracker's
// weekly post and the errata page.
//
//	n := news.Between(last, now)
//	for _, i := range n.Items { … } // corrections and denials first
//
// First comes what may make something wrong that has been published: reports
// that were corrected or taken out, denials, and verdicts that changed. Then
// comes what is new: drafts, copies, words of a text that was only told
// before, claims and statements.
//
// That a state does not have what another one had is told as such
// ([KindWithdrawn]); why the plan's collector took it out is not known here. A
// verdict changes because the evidence did: an item says which verdict and which
// reason stood before, and which stand now.
//
// # Stability
//
// Before v1 the API may change. From v1 the API, the values and the JSON form are
// stable.
package news
