// Package diag is the vocabulary of what is wrong with a document, and where.
//
//	for _, d := range ds {
//		fmt.Println(d) // 4:17: error: unknown member "Points" [unknown-member]
//	}
//	return ds.Err()
//
// A [Diagnostic] has a [Code], a JSON [Pointer] (RFC 6901), a [Span] of bytes,
// lines and columns, and advice. A [Catalog] lists the codes of one package
// with their severities and English words. The codes of faults in JSON itself
// stand here; each package has the codes of its own rules. Package strict
// reads JSON and finds the places. Package outline reports faults of texts in
// the same way.
//
// # Stability
//
// Before v1 the API may change. Codes and parameter names are kept, and never
// used for something else; the words of messages may change at any time.
package diag
