// Package examples holds small programs, each one job, the tests that keep
// README and the lists of exported names true, and a table of what comes of
// small texts as ordinary files have them.
package examples
