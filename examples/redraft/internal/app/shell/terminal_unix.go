//go:build linux || darwin || freebsd || netbsd

package shell

import (
	"os"
	"syscall"
	"unsafe"
)

// terminal reports whether f is a terminal, and how many columns it has.
func terminal(f *os.File) (columns int, is bool) {
	var size struct{ rows, columns, x, y uint16 }
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), syscall.TIOCGWINSZ,
		uintptr(unsafe.Pointer(&size)))
	return int(size.columns), errno == 0
}
