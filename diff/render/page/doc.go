// Package page writes what package render writes as a web page to look at, or as
// a fragment for the system of a newsroom.
//
//	err := page.HTML(w, []page.Part{page.Comparison(c)}, page.Within(p))
//
// # The page
//
// One file holds all of it: no font, script or picture is fetched, and its own
// content security policy forbids that anything is. It works without its script,
// which only adds filters. What is serif and stands in quotation marks was read
// in a copy of the draft in these words; what is told stands behind a double rule
// and begins with "Told:"; everything else is ours.
//
// Never behind a click: who claims with who denies, copies that disagree, what
// silence means, through whom a report was read. Behind a click: the lists of
// sources, and the rule by which the first lines were chosen.
//
// # The fragment
//
// [Fragment] has classes alone, without style and script, and ids that begin with
// what the caller gives, so that several may stand on one page. It stays true
// where every tag is stripped: see [Fragment].
//
// # Words
//
// Labels come from a table that a caller can replace: see [English]. Texts, names
// and statements are put in as they are, but for what a reader cannot see: that is
// written by its code point, so that no text can hide or turn round what stands
// beside it. Links lead to http and https alone.
//
// # Stability
//
// Class names (rd-…) and [Part] are stable from v1; what stands inside may change
// in any release.
package page
