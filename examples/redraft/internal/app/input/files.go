// Package input looks at what comes in before anything is said of it: files
// within bounds, their types and encodings, where a text comes from, plans.
package input

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/redraft-go/redraft/plan/strict"
	"github.com/redraft-go/redraft/plan/words"
)

// Stdin is the name of standard input.
const Stdin = "-"

// Files reads the files of one call.
type Files struct {
	stdin   io.Reader // nil once it was read
	note    func(format string, args ...any)
	readers []Reader
	held    []fs.FileInfo // what was read

	original bool             // tracked changes are left out
	scopes   map[string]Scope // by file

	translated map[string]string // by file: see Translated
}

// NewFiles gives what reads the files of a call. To note it tells what the user
// should know of them; the readers take what is no plain text.
func NewFiles(stdin io.Reader, note func(format string, args ...any), readers ...Reader) *Files {
	return &Files{stdin: stdin, note: note, readers: readers}
}

// Holds reports whether a file, or a folder as a whole, is one of those that
// were read.
func (f *Files) Holds(info fs.FileInfo) bool {
	for _, held := range f.held {
		if os.SameFile(held, info) {
			return true
		}
	}
	return false
}

// TookStdin reports whether standard input was read as a file.
func (f *Files) TookStdin() bool { return f.stdin == nil }

// Shown gives the name of a file as messages have it.
func Shown(name string) string {
	if name == Stdin {
		return "standard input"
	}
	return words.Escape(name)
}

// Cause gives an error of the file system without the name that it repeats.
func Cause(err error) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return e.Err
	}
	if e, ok := errors.AsType[*os.LinkError](err); ok {
		return e.Err
	}
	return err
}

// MaxSize is the largest file that is read, in bytes.
const MaxSize = strict.DefaultMaxSize

// Bytes gives what a file holds, or standard input.
func (f *Files) Bytes(name string) ([]byte, error) {
	r, err := f.open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close() //nolint:errcheck // it was only read
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", Shown(name), Cause(err))
	}
	if len(data) > MaxSize {
		return nil, tooLarge(name)
	}
	return data, nil
}

func tooLarge(name string) error {
	return fmt.Errorf("%s has more than %d MiB: it is not read", Shown(name), MaxSize>>20)
}

// open opens a file that can be read to its end.
func (f *Files) open(name string) (io.ReadCloser, error) {
	if name == Stdin {
		if f.stdin == nil {
			return nil, errors.New("standard input can stand for one file only")
		}
		r := f.stdin
		f.stdin = nil
		return io.NopCloser(r), nil
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s", Shown(name))
	case err != nil:
		return nil, fmt.Errorf("%s: %w", Shown(name), Cause(err))
	case info.IsDir():
		return nil, fmt.Errorf("%s is a folder; a file is expected here", Shown(name))
	case !info.Mode().IsRegular() && !passed(name):
		return nil, fmt.Errorf("%s is %s, no file; what it gives can come by standard input, as -",
			Shown(name), kind(info.Mode()))
	}
	if info.Mode().IsRegular() && info.Size() > MaxSize {
		return nil, tooLarge(name)
	}
	r, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", Shown(name), Cause(err))
	}
	f.held = append(f.held, info)
	return r, nil
}

// passed reports whether a name is that of something which the shell has open
// already for the program, as in redraft <(one) <(other).
func passed(name string) bool {
	dir := filepath.Dir(name)
	return runtime.GOOS != "windows" && (dir == "/dev/fd" ||
		strings.HasPrefix(dir, "/proc/self/fd"))
}

func kind(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	default:
		return "something else"
	}
}

// Original has Word documents read as they were before the tracked changes in them.
func (f *Files) Original() { f.original = true }

// Scope says what of a file that was read as a draft was looked at.
func (f *Files) Scope(name string) Scope { return f.scopes[name] }
