// Package diag is the vocabulary of what is wrong with a document, and where.
//
//	for _, d := range ds {
//		fmt.Println(d) // 4:17: error: unknown member "Points" [unknown-member]
//	}
//	return ds.Err()
//
// A [Diagnostic] has a [Code], a JSON [Pointer] (RFC 6901), a [Span] of bytes,
// lines and columns, and advice. A [Catalog] lists the codes of one room with
// their severities and English words; codes that reading JSON may give stand
// here, those of its rules in each room. Package strict reads JSON and finds
// the places; package outline uses the same words of texts.
//
// # Stability
//
// Before v1 the API may change. Codes and parameter names are kept, and never
// used for something else; the words of messages may change at any time.
package diag
