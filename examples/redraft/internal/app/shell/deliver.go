package shell

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/plan/words"
)

// deliver writes the output where it belongs.
func (c *Call) deliver() error {
	switch {
	case c.ToFile() && !c.held:
		return c.replace(c.out, false)
	case c.env.OutTerminal && c.pager != "" && c.page():
		return nil
	}
	_, err := c.env.Stdout.Write(c.Bytes())
	return err
}

// ToFile reports whether the call names a file for its output.
func (c *Call) ToFile() bool { return c.out != "" && c.out != "-" }

// Out gives the file that the call names for its output; "" none.
func (c *Call) Out() string {
	if !c.ToFile() {
		return ""
	}
	return c.out
}

// Stream is where a call without a file for its output writes what is too long to be
// held until all of it is there.
func (c *Call) Stream() io.Writer { return c.env.Stdout }

// ToOutput reports whether the call says that its output goes to standard output.
func (c *Call) ToOutput() bool { return c.out == "-" }

// Folder gives the folder into which the output goes, where the call names one that
// there is; "" otherwise. What goes into it is written by [Call.Overwrite], file by file.
func (c *Call) Folder() string {
	if info, err := os.Stat(c.out); c.ToFile() && err == nil && info.IsDir() {
		return c.out
	}
	return ""
}

// Hold lets the output be seen instead of written to the file that the call names:
// what would be in that file is not what the output is.
func (c *Call) Hold() { c.held = true }

// Overwrite writes the output onto a file that was read from, whole or not at all.
// What is written to the call after that is delivered as ever.
func (c *Call) Overwrite(name string) error {
	err := c.replace(name, true)
	c.Reset()
	return err
}

// replace writes the output to a file, whole or not at all: into a new file
// beside it, which then takes its name. Onto what was read it writes only if that
// is meant.
func (c *Call) replace(name string, meant bool) error {
	shown := words.Escape(name)
	mode := fs.FileMode(0o666) // less what the user keeps from others
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return fmt.Errorf("%s: %w", shown, input.Cause(err))
	case info.IsDir():
		return fmt.Errorf("%s is a folder; the output goes to a file", shown)
	case !info.Mode().IsRegular():
		return fmt.Errorf(
			"%s is no file that can be replaced whole; leave -o out and redirect the output", shown)
	case !meant && c.Files.Holds(info):
		return fmt.Errorf("%s is read from: nothing is written onto it", shown)
	default:
		mode = info.Mode().Perm()
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return fmt.Errorf("%s: %w", shown, input.Cause(err))
		}
	}
	dir := filepath.Dir(name)
	if info, err := os.Stat(dir); err == nil && !meant && c.Files.Holds(info) {
		return fmt.Errorf("%s is in a folder that is read from: nothing is written into it", shown)
	}
	temporary := filepath.Join(dir, ".redraft-"+strconv.FormatUint(rand.Uint64(), 36))
	if err = writeNew(temporary, c.Bytes(), mode); err == nil {
		err = os.Rename(temporary, name)
	}
	if err != nil {
		os.Remove(temporary) //nolint:errcheck // it is not there, or nothing more can be done
		return fmt.Errorf("%s: %w", shown, input.Cause(err))
	}
	return nil
}

// Create writes a file that is not there yet, whole or not at all.
func (c *Call) Create(name string, data []byte) error {
	shown := words.Escape(name)
	there := fmt.Errorf("%s is there already: nothing is written over it", shown)
	if _, err := os.Lstat(name); err == nil {
		return there
	}
	temporary := filepath.Join(filepath.Dir(name),
		".redraft-"+strconv.FormatUint(rand.Uint64(), 36))
	err := writeNew(temporary, data, 0o666)
	if err == nil {
		// A link is refused where a name is taken meanwhile; not all systems have them.
		if err = os.Link(temporary, name); err != nil && !errors.Is(err, fs.ErrExist) {
			err = os.Rename(temporary, name)
		}
	}
	os.Remove(temporary) //nolint:errcheck // it is not there, or nothing more can be done
	switch {
	case errors.Is(err, fs.ErrExist):
		return there
	case err != nil:
		return fmt.Errorf("%s: %w", shown, input.Cause(err))
	}
	return nil
}

func writeNew(name string, data []byte, mode fs.FileMode) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}
