package history

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"sync"

	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// Encode writes a line as JSON, with a line feed at the end and none before it: members in
// the order of the fields. The same line gives the same bytes. An empty Format is written
// as [Format]. Errors come from w.
func Encode(w io.Writer, l *Line) error {
	named := *l
	if named.Format == "" {
		named.Format = Format
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(&named); err != nil {
		return fmt.Errorf("history: %w", err)
	}
	if _, err := w.Write(b.Bytes()); err != nil {
		return fmt.Errorf("history: writing: %w", err)
	}
	return nil
}

// Decode reads lines from r, strictly, one after the other. A line that is none of this format
// gives a [*diag.Error] with every problem, located in that line, which is wrapped in
// one that says which line it is; the lines after it are read. Any other error comes from
// r and ends the row.
//
// Limits are those of [plan.Decode], for each line. Cost: linear; one line is held at a time.
func Decode(r io.Reader, opts ...strict.Option) iter.Seq2[*Line, error] {
	return func(yield func(*Line, error) bool) {
		lines := bufio.NewReader(r)
		limit := strict.NewCollector(catalog(), opts...).MaxSize()
		for n := 1; ; n++ {
			data, err := readLine(lines, limit)
			if len(bytes.TrimSpace(data)) > 0 {
				l, bad := decode(data, opts)
				if bad != nil {
					bad = fmt.Errorf("line %d: %w", n, bad)
				}
				if !yield(l, bad) {
					return
				}
			}
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(nil, fmt.Errorf("history: reading: %w", err))
				return
			}
		}
	}
}

// readLine reads to the next line feed. Of a line beyond the limit it gives enough to show
// that it is.
func readLine(lines *bufio.Reader, limit int) ([]byte, error) {
	var out []byte
	for {
		part, err := lines.ReadSlice('\n')
		if len(out) <= limit {
			out = append(out, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return out, err
		}
	}
}

// decode reads one line.
func decode(data []byte, opts []strict.Option) (*Line, error) {
	c := strict.NewCollector(catalog(), opts...)
	shape := lineShape()
	l := new(Line)
	if c.Format(data, Format, plan.CodeUnknownFormat, plan.CodeNewerFormat) &&
		shape.Decode(data, l, c) && !c.Misread() {
		check(l, c)
	}
	if err := c.Err(c.Done(data, shape)); err != nil {
		return nil, err
	}
	return l, nil
}

// lineShape is the shape of a Line. It is made once and never changes.
var lineShape = sync.OnceValue(func() *strict.Shape {
	shape, err := strict.ShapeOf[Line]()
	if err != nil {
		// The types of this package have a shape: every test of Decode.
		return new(strict.Shape)
	}
	return shape
})

// catalog is made once and never changes.
var catalog = sync.OnceValue(func() *diag.Catalog { return diag.NewCatalog(plan.Codes()...) })
