// Package judge holds the documents of package prov to another reader of PROV-JSON:
// python3-prov, as Debian has it.
//
// It runs programs, and so stands in a module of its own.
package judge
