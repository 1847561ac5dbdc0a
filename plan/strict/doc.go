// Package strict reads JSON strictly, and says what is wrong with it and where.
// It is for those who read a format of their own beside those of this module.
//
//	c := strict.NewCollector(catalog, strict.Name("plan.json"))
//	ok := shape.Decode(data, &p, c)
//	err := c.Err(c.Done(data, shape))
//
// Negotiated texts come from many hands. encoding/json accepts a name in the
// wrong case, keeps the last of two equal names, and replaces bad UTF-8, all
// without a word. A text that lost a word in this way would be published as
// what somebody said. This package reports all such faults at once, as
// diagnostics of package diag.
//
// # Parts
//
// A [Scanner] cuts JSON (RFC 8259) into tokens with their places. A [Shape]
// decodes tokens into a Go type and writes it back. A [Collector] gathers
// findings up to a limit, words them, puts them in the order of the text, and
// hands out [diag.Diagnostics].
//
// # Limits
//
// A text may have 64 MiB, a nesting of 64 and 1,000 errors, and what is built
// from it may take 192 MiB beside the strings, unless options say otherwise.
// A text beyond a limit gives a diagnostic, never a crash.
//
// # Stability
//
// Before v1 the API may change.
package strict
