package diag

import "fmt"

// A Severity says how much a diagnostic weighs. Severities are ordered; the
// zero value means that none is set.
type Severity int

// The severities, lightest first.
const (
	SeverityIgnored Severity = iota + 1 // not reported at all
	SeverityWarning                     // to be looked at; the document is accepted
	SeverityError                       // the document is refused
)

// Severities lists the severities, lightest first.
func Severities() []Severity {
	return []Severity{SeverityIgnored, SeverityWarning, SeverityError}
}

// Valid reports whether s is a severity or not set.
func (s Severity) Valid() bool { return s >= 0 && s <= SeverityError }

// String gives the severity in words; "" if it is not set.
func (s Severity) String() string {
	switch s {
	case SeverityIgnored:
		return "ignored"
	case SeverityWarning:
		return "warning"
	case SeverityError:
		return "error"
	}
	return ""
}

// MarshalText writes the severity as [Severity.String] does.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [Severity.MarshalText] writes.
func (s *Severity) UnmarshalText(text []byte) error {
	for _, known := range append(Severities(), 0) {
		if known.String() == string(text) {
			*s = known
			return nil
		}
	}
	return fmt.Errorf("diag: %q is not a severity", text)
}
