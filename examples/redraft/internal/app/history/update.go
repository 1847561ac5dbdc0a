package history

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/plan/words"
)

// A finished is the file of an earlier run, of which the lines of laws without a new version
// are taken as they are. A law with a new version is followed from its first one: what its
// provisions were called, where numbers moved that no line tells of, is in no line. Nil has
// no laws.
type finished struct {
	file *os.File
	laws map[string]extent
}

// An extent is where the lines of a law stand.
type extent struct{ at, size int64 }

// openFinished finds the laws of a file; nil where there is none of that name.
func openFinished(name string) (*finished, error) {
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", words.Escape(name), input.Cause(err))
	}
	f := &finished{file, make(map[string]extent)}
	if err := f.index(); err != nil {
		return nil, fmt.Errorf("%s: %w", words.Escape(name), errors.Join(err, file.Close()))
	}
	return f, nil
}

func (f *finished) index() error {
	lines := bufio.NewReaderSize(f.file, 1<<20)
	at := int64(0)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) && len(line) == 0 {
			return nil
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		law, ok := lawOf(line)
		if !ok || err != nil {
			return fmt.Errorf("line %d is none of a history", n)
		}
		stretch, known := f.laws[law]
		if !known {
			stretch.at = at
		}
		at += int64(len(line))
		f.laws[law] = extent{stretch.at, at - stretch.at}
	}
}

// lines gives those of a law, and how many of them say that a version could not be read;
// nil where they are not one for each of its versions.
func (f *finished) lines(l *law) (lines []byte, failed int64, err error) {
	if f == nil {
		return nil, 0, nil
	}
	stretch, known := f.laws[l.name]
	if !known {
		return nil, 0, nil
	}
	section := io.NewSectionReader(f.file, stretch.at, stretch.size)
	d := json.NewDecoder(section)
	for i := range l.versions {
		var line struct {
			Law    string
			New    history.State
			Gone   bool
			Failed string
		}
		v := &l.versions[i]
		if d.Decode(&line) != nil || line.Law != l.name || line.New.ID != v.commit.hash ||
			line.New.Path != v.pathIn(l) || line.Gone != v.gone {
			return nil, 0, nil
		}
		if line.Failed != "" {
			failed++
		}
	}
	if d.More() {
		return nil, 0, nil // a version is no longer there
	}
	lines = make([]byte, stretch.size)
	if _, err := f.file.ReadAt(lines, stretch.at); err != nil {
		return nil, 0, fmt.Errorf("%s: %w", words.Escape(f.file.Name()), input.Cause(err))
	}
	return lines, failed, nil
}
