package strict

import (
	"maps"

	"github.com/redraft-go/redraft/plan/diag"
)

// The limits that hold unless an option says otherwise.
const (
	DefaultMaxSize        = 64 << 20 // bytes of a document
	DefaultMaxDepth       = 64       // objects and arrays inside each other
	DefaultMaxDiagnostics = 1000     // errors of one document, and as many warnings
	// DefaultMaxMemory: bytes of what is built from it, beside its own and its strings; see
	// MaxMemory
	DefaultMaxMemory = 192 << 20
)

// An Option changes how a document is read and how faults are told.
type Option func(*settings)

type settings struct {
	name       string
	maxSize    int
	maxDepth   int
	maxFound   int
	maxMemory  int
	severities map[diag.Code]diag.Severity
	wording    func(diag.Diagnostic) (message, advice string)
}

func newSettings(opts []Option) settings {
	s := settings{
		maxSize:   DefaultMaxSize,
		maxDepth:  DefaultMaxDepth,
		maxFound:  DefaultMaxDiagnostics,
		maxMemory: DefaultMaxMemory,
	}
	for _, o := range opts {
		if o != nil {
			o(&s)
		}
	}
	return s
}

// Name gives the document's name for the messages, as a file name.
func Name(name string) Option { return func(s *settings) { s.name = name } }

// MaxSize limits the bytes of a document; n below 1 restores the default.
func MaxSize(n int) Option {
	return limit(func(s *settings) *int { return &s.maxSize }, n, DefaultMaxSize)
}

// MaxDepth limits the nesting of objects and arrays; n below 1 restores the
// default.
func MaxDepth(n int) Option {
	return limit(func(s *settings) *int { return &s.maxDepth }, n, DefaultMaxDepth)
}

// MaxDiagnostics limits the errors that are told of one document, and the
// warnings likewise; n below 1 restores the default. When there are more
// errors the reading stops.
func MaxDiagnostics(n int) Option {
	return limit(func(s *settings) *int { return &s.maxFound }, n, DefaultMaxDiagnostics)
}

// MaxMemory limits what is built from a document, in bytes beside its own and
// its strings, x- members among these, by an estimate that is the same on every
// machine; n below 1 restores the default. No more than that is held at any time
// while a document is read and held to the rules of its format, whatever it is
// made of. What comes on top is small, the findings and the room in which short
// lists are put together, or the runtime's: what is not held any more and not
// collected yet.
//
// The default is three bytes for each byte of the greatest document. One of
// evidence, in the canonical layout, takes less; one of nothing but short members
// may take twice as much, and is refused from half the greatest size on.
func MaxMemory(n int) Option {
	return limit(func(s *settings) *int { return &s.maxMemory }, n, DefaultMaxMemory)
}

func limit(field func(*settings) *int, n, byDefault int) Option {
	if n < 1 {
		n = byDefault
	}
	return func(s *settings) { *field(s) = n }
}

// SetSeverity raises or lowers the severity of a code; [diag.SeverityIgnored] does
// not report it. It changes nothing for codes that are [diag.CodeInfo.Fixed] or
// unknown. Lowered, [diag.CodeUnknownMember] lets unknown members be dropped and
// wrong-case ones be read as they are meant.
func SetSeverity(code diag.Code, severity diag.Severity) Option {
	return func(s *settings) {
		severities := make(map[diag.Code]diag.Severity, len(s.severities)+1)
		maps.Copy(severities, s.severities)
		severities[code] = severity
		s.severities = severities
	}
}

// Wording words the diagnostics anew, from their code and parameters. What
// word gives takes the place of message and advice; an empty message keeps
// the English ones.
func Wording(word func(diag.Diagnostic) (message, advice string)) Option {
	return func(s *settings) { s.wording = word }
}
