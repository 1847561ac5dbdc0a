// Package judge holds package markup against goldmark and golang.org/x/net/html:
// the same visible words, the same link targets. It is a module of its own, so
// that neither is a part of the library. All of it is in its tests.
package judge
