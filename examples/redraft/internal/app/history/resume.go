package history

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/redraft-go/redraft/diff/history"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/input"
	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan/words"
)

// A journal is a file that a run writes under another name until it is whole. As laws are
// written one behind the other, all but the last of an unfinished one are whole: the next
// run cuts that off and goes on with it.
type journal struct {
	name string
	file *os.File
	call call
	last string // law that the run goes on with; "" it begins
}

// A call is what a run was called with: it goes on at the commit where it began.
type call struct {
	Format   string   `json:"format"` // of the lines
	Commit   string   `json:"commit"`
	Paths    []string `json:"paths"`
	Language string   `json:"language,omitempty"`
	Encoding string   `json:"encoding,omitempty"`
}

func (j *journal) part() string   { return j.name + ".part" }
func (j *journal) record() string { return j.name + ".call" }

// openJournal begins or goes on with the file of a name.
func openJournal(name string, c call) (j *journal, err error) {
	j = &journal{name: name, call: c}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return nil,
			fmt.Errorf(
				"%s is no file that can be replaced whole; leave -o out and redirect the output",
				words.Escape(name))
	}
	before, err := j.recorded()
	if err != nil {
		return nil, err
	}
	if before == nil {
		if err := j.begin(); err != nil {
			return nil, err
		}
		return j, nil
	}
	if !slices.Equal(before.Paths, c.Paths) || before.Language != c.Language ||
		before.Encoding != c.Encoding || before.Format != c.Format {
		return nil,
			status.Wrong(
				"%s is what another call of history left unfinished: make that call again to go "+
					"on with it, or remove the file", words.Escape(j.part()))
	}
	j.call = *before
	return j, j.resume()
}

// recorded gives the call that was not finished; nil if there is none.
func (j *journal) recorded() (*call, error) {
	if _, err := os.Stat(j.part()); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, nil
		}
		return nil, fmt.Errorf("%s: %w", words.Escape(j.part()), input.Cause(err))
	}
	data, err := os.ReadFile(j.record())
	before := new(call)
	if err == nil {
		err = json.Unmarshal(data, before)
	}
	if err != nil {
		return nil,
			fmt.Errorf(
				"%s is there, and what it was called with is not known: remove it to begin anew",
				words.Escape(j.part()))
	}
	return before, nil
}

// begin writes down what the run is called with, whole, before the file is there.
func (j *journal) begin() error {
	data, err := json.Marshal(j.call)
	if err == nil {
		err = os.WriteFile(j.record()+".new", append(data, '\n'), 0o666)
	}
	if err == nil {
		err = os.Rename(j.record()+".new", j.record())
	}
	if err == nil {
		j.file, err = os.OpenFile(j.part(), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", words.Escape(j.name), input.Cause(err))
	}
	return nil
}

// resume cuts off the last law of the file.
func (j *journal) resume() (err error) {
	if j.file, err = os.OpenFile(j.part(), os.O_RDWR, 0); err != nil {
		return fmt.Errorf("%s: %w", words.Escape(j.part()), input.Cause(err))
	}
	end, err := j.lastLaw()
	if err == nil {
		err = j.file.Truncate(end)
	}
	if err == nil {
		_, err = j.file.Seek(end, io.SeekStart)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", words.Escape(j.part()), errors.Join(err, j.file.Close()))
	}
	return nil
}

// lastLaw notes the last law of which there is a whole line, and gives where its lines begin.
func (j *journal) lastLaw() (start int64, err error) {
	lines := bufio.NewReaderSize(j.file, 1<<20)
	at := int64(0)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			return start, nil // what stands there is no whole line
		}
		if err != nil {
			return 0, err
		}
		name, ok := lawOf(line)
		if !ok {
			return 0, fmt.Errorf("line %d is none of a history", n)
		}
		if name != j.last {
			j.last, start = name, at
		}
		at += int64(len(line))
	}
}

// lawOf gives the law of a line.
func lawOf(line []byte) (string, bool) {
	d := json.NewDecoder(bytes.NewReader(line))
	for _, want := range []any{json.Delim('{'), "format", history.Format, "law"} {
		if token, err := d.Token(); err != nil || token != want {
			return "", false
		}
	}
	token, err := d.Token()
	name, ok := token.(string)
	return name, ok && err == nil
}

// finish gives the file its name.
func (j *journal) finish() error {
	err := j.file.Sync()
	if closed := j.file.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(j.part(), j.name)
	}
	if err == nil {
		err = os.Remove(j.record())
	}
	if err != nil {
		return fmt.Errorf("%s: %w", words.Escape(j.name), input.Cause(err))
	}
	return nil
}
