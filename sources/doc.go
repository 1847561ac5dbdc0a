// Package sources models who publishes what about a negotiated text, and who
// takes it from whom.
//
// A [Source] publishes a [Report]; a report may take its matter from other
// reports ([Edge]); a [Citation] ties a reading, a fact or a statement to the
// report that is said to have it, and says where it was in fact read.
//
// # Chains
//
// A [Graph] follows who takes the matter from whom and counts the independent
// roots behind what is cited, the sure ones and the possible ones apart:
//
//	g := sources.NewGraph(p.Reports)
//	s := g.Roots(point.Cites...)
//	fmt.Println("at least", s.AtLeast, "and at most", s.AtMost, "independent sources")
//
// # Quotations
//
// [Find] looks for a quotation in a text and says where it stands and what
// differs, or that it cannot tell; [Check] does so for many citations:
//
//	m := sources.Find(article, citation.Quote)
//
// # Vocabulary
//
// Source, report and derivation follow W3C PROV-O (entity, wasDerivedFrom,
// wasQuotedFrom); quote, prefix and suffix are the text quote selector of the
// W3C Web Annotation Data Model; grades are those of the Admiralty code (NATO
// AJP-2.1); dates are a subset of the Extended Date/Time Format (ISO 8601-2).
//
// # Stability
//
// Before v1 the API may change; the JSON names follow the format edition of
// the plan that they stand in.
package sources
