// Package words is what rooms of several wings need of words: how a text is cut
// into them and when two are the same, how a sentence is made of a template,
// and how a text is made safe for a terminal.
//
//	for w := range words.All("limited to 600,000") { … }
//	s := words.Fill("raised by {by}[ ({percent} %)]", map[string]string{"by": "200,000"})
//
// It imports nothing of this module. It is exported because its types stand in
// the signatures of other packages ([Table] is what a caller hands in for
// another language), and is otherwise for the rooms of this module.
//
// # Stability
//
// [Table], and the syntax of templates at [Fill], are stable from v1. All else
// may change with any release.
package words
