// Package examples holds small programs, each one job, and the tests that keep
// README and the lists of exported names true.
package examples
