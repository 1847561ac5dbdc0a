package plan

import (
	"fmt"
	"io"
	"sync"

	"github.com/redraft-go/redraft/plan/diag"
	"github.com/redraft-go/redraft/plan/strict"
)

// Error says that a plan was refused. It holds every problem with its place;
// find it with errors.AsType[*plan.Error](err).
type Error = diag.Error

// Diagnostics are problems of a plan in the order of their places.
type Diagnostics = diag.Diagnostics

// An Option changes how a plan is read, checked or written.
type Option = strict.Option

// Name gives the file's name for the messages.
func Name(name string) Option { return strict.Name(name) }

// MaxSize limits the bytes of a document; see [strict.MaxSize].
func MaxSize(n int) Option { return strict.MaxSize(n) }

// MaxDepth limits the nesting of a document; see [strict.MaxDepth].
func MaxDepth(n int) Option { return strict.MaxDepth(n) }

// MaxDiagnostics limits the problems that are told; see [strict.MaxDiagnostics].
func MaxDiagnostics(n int) Option { return strict.MaxDiagnostics(n) }

// MaxMemory limits what is built from a document; see [strict.MaxMemory].
func MaxMemory(n int) Option { return strict.MaxMemory(n) }

// SetSeverity raises or lowers the severity of a code; see [strict.SetSeverity].
func SetSeverity(code diag.Code, severity diag.Severity) Option {
	return strict.SetSeverity(code, severity)
}

// Decode reads a plan from r: strictly, all of it, and by all rules. The
// error is an [*Error] that holds every problem, located; any other error
// comes from r. The plan is given beside an [*Error] too where its shape is
// right, so that the rules alone were broken; otherwise it is nil.
//
// Points without an id get one from their numbers: see [Version.FillIDs].
// A missing member and its zero value are the same, as are a list that is
// empty and one that is missing. Warnings alone are no error: [Lint] and
// schema.Validate tell them.
//
// Limits: 64 MiB, a nesting of 64, 1,000 errors, and 192 MiB for what is built
// beside the document and its strings, unless options say otherwise; see
// [MaxMemory]. So the greatest document holds 64 MiB itself, for a moment while
// it is read two and a half times that, as much again at most for its strings,
// and 192 MiB at most for all else.
// Cost: one pass over the bytes and one over the plan; see BenchmarkDecode.
func Decode(r io.Reader, opts ...Option) (*Plan, error) {
	c := strict.NewCollector(catalog(), opts...)
	data, err := io.ReadAll(io.LimitReader(r, int64(c.MaxSize())+1))
	if err != nil {
		return nil, fmt.Errorf("plan: reading: %w", err)
	}
	return decode(data, c)
}

// DecodeBytes is [Decode] for a document that is in memory. It neither alters
// data nor keeps a part of it.
func DecodeBytes(data []byte, opts ...Option) (*Plan, error) {
	return decode(data, strict.NewCollector(catalog(), opts...))
}

func decode(data []byte, c *strict.Collector) (*Plan, error) {
	p, ds, whole := read(data, c, nil)
	if !whole {
		p = nil
	}
	return p, c.Err(ds)
}

// read gives the plan as far as it could be read, the problems, and whether
// the plan is all that the document says. What holds the plan to the rules is
// lent to prepare before it does, if that is not nil.
func read(data []byte, c *strict.Collector, prepare func(*checker)) (p *Plan, ds Diagnostics,
	whole bool,
) {
	shape := planShape()
	p = new(Plan)
	if c.Format(data, Format, CodeUnknownFormat, CodeNewerFormat) && shape.Decode(data, p, c) {
		u := newUnread(p, c.Unread(document(data)))
		if fillIDs(p, c, u) {
			k := newChecker(p, c, u)
			if prepare != nil {
				prepare(k)
			}
			k.plan()
		}
	}
	return p, c.Done(document(data), shape), !c.Misread()
}

// document is data that is not nil, even where it is empty.
func document(data []byte) []byte {
	if data == nil {
		return []byte{}
	}
	return data
}

// planShape is the shape of a Plan. It is made once and never changes.
var planShape = sync.OnceValue(func() *strict.Shape {
	shape, err := strict.ShapeOf[Plan]()
	if err != nil {
		// The types of this package have a shape: TestPlanHasAShape.
		return new(strict.Shape)
	}
	return shape
})
