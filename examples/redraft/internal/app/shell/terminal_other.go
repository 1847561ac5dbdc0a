//go:build !(linux || darwin || freebsd || netbsd)

package shell

import "os"

// terminal reports whether f is a terminal. How many columns it has the
// standard library does not say here.
func terminal(f *os.File) (columns int, is bool) {
	info, err := f.Stat()
	return 0, err == nil && info.Mode()&os.ModeCharDevice != 0
}
