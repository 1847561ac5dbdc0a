// Package judge holds package docx to another reader of Word documents, pandoc
// (Debian: pandoc): the same words in the same order, with tracked changes accepted
// and not made.
//
// It runs a program, and so stands in a module of its own.
package judge
