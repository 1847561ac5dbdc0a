package diag

import (
	"strings"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan/words"
)

// A Diagnostic is one fault of a document: what, where, how grave, and what to
// do about it.
type Diagnostic struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	// its name, where the document is kept in several; "" otherwise
	File string `json:"file,omitempty"`
	// the value, or the member that is missing; "" the whole document
	Pointer Pointer `json:"pointer"`
	Span    Span    `json:"span,omitzero"`    // zero for a value that was built in Go
	Message string  `json:"message"`          // one line, English unless worded otherwise
	Advice  string  `json:"advice,omitempty"` // what to do; "" nothing to add
	// Params are the details that Message and Advice are worded from, so that
	// they can be worded anew, for instance in another language: "case" picks
	// among the texts of the code (see [CodeInfo]); the others stand in
	// braces there. Values are at most 120 bytes long; longer ones are cut, with "…".
	Params map[string]string `json:"params,omitempty"`
}

// String gives "line:col: severity: message [code]", with the pointer in place
// of line and column where these are not known.
func (d Diagnostic) String() string { return d.Line("") }

// Line gives what [Diagnostic.String] gives, after the name of the file, so
// that an editor can jump to it. An empty name is left out. Where the document
// is kept in several files the name is that of their folder.
func (d Diagnostic) Line(name string) string {
	if d.File != "" {
		if name != "" && !strings.HasSuffix(name, "/") {
			name += "/"
		}
		name += words.Escape(d.File)
	}
	var b strings.Builder
	b.WriteString(name)
	place := d.Span.Start.String()
	if place == "" {
		place = words.Escape(string(d.Pointer))
	}
	if name != "" && place != "" {
		b.WriteByte(':')
	}
	b.WriteString(place)
	if b.Len() > 0 {
		b.WriteString(": ")
	}
	b.WriteString(d.Severity.String())
	b.WriteString(": ")
	b.WriteString(d.Message)
	b.WriteString(" [")
	b.WriteString(string(d.Code))
	b.WriteString("]")
	return b.String()
}

// Diagnostics are the faults of one document, in the order of their places;
// those of a document that is kept in several files, first by the names of
// these.
type Diagnostics []Diagnostic

// Err gives an [*Error] that holds all of ds if one of them is an error, and
// nil otherwise: warnings alone refuse nothing.
func (ds Diagnostics) Err() error { return ds.ErrNamed("") }

// ErrNamed is [Diagnostics.Err] with the name of the file for the messages.
func (ds Diagnostics) ErrNamed(name string) error {
	if ds.Count(SeverityError) == 0 {
		return nil
	}
	return &Error{Name: name, Diagnostics: ds}
}

// Count gives the number of diagnostics of the given severity.
func (ds Diagnostics) Count(s Severity) int {
	n := 0
	for i := range ds {
		if ds[i].Severity == s {
			n++
		}
	}
	return n
}

// Error says that a document was refused. errors.AsType finds it in what the
// functions that read documents return; any other error means that the work
// itself could not be done.
type Error struct {
	Name        string      // of the document, or of its folder; "" not known
	Diagnostics Diagnostics // warnings too; in the order of their places
}

// Error prints every problem, one a line: "name:line:col: error: message
// [code]".
func (e *Error) Error() string {
	lines := make([]string, len(e.Diagnostics))
	for i, d := range e.Diagnostics {
		lines[i] = d.Line(e.Name)
	}
	return strings.Join(lines, "\n")
}

// MaxParam is the longest value of a parameter, in bytes: no message grows with
// the document.
const MaxParam = 120

// Clip cuts a value of a parameter that is longer than [MaxParam], between two
// characters, and puts "…" at its end. It keeps nothing of s in memory.
func Clip(s string) string {
	if len(s) <= MaxParam {
		return strings.Clone(s) // not to hold the document in memory
	}
	cut := MaxParam - len("…")
	for cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut] + "…"
}
