// Package examples holds redraft, the one program; lessons, small programs of a
// page each that show how the library is used; and the tests that keep README and
// the lists of exported names true.
package examples
