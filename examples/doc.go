// Package examples holds redraft, the one program; lessons, small programs of a
// page each that show how the library is used; the tests that keep README and the
// lists of exported names true; and a table of what comes of small texts as
// ordinary files have them.
package examples
