package identify

import (
	"fmt"
	"slices"
	"strings"
)

// An AddError says why a text was not taken in: all reasons at once. Where the
// rules for plans are the reason, [errors.AsType] finds their *plan.Error too.
type AddError struct {
	Version  string
	Problems []AddProblem
	err      error
}

// An AddProblem is one reason for which a text was not taken in.
type AddProblem struct {
	Reason AddReason
	Point  string // id in the text; "" the text as a whole
	Detail string // the id, or the words, that it is about; "" none
}

// AddReason says why a text, or a point of it, was not taken in.
type AddReason string

// The reasons. The last three are said of points too.
const (
	AddReasonVersion AddReason = "unknown-version" // the plan has no such version
	AddReasonReport  AddReason = "unknown-report"  // the plan has no such report
	AddReasonUnread  AddReason = "unread-report"   // the report is said not to have been read
	// AddReasonTextItself: the version is the text itself and has no copies
	AddReasonTextItself AddReason = "text-itself"
	AddReasonNoText     AddReason = "no-text" // there are no words
	// AddReasonLanguage: a translation that number, structure, figures and names do not place
	AddReasonLanguage  AddReason = "language"
	AddReasonOtherText AddReason = "other-text" // most of it is not in the version
	AddReasonRules     AddReason = "rules"      // the result would break the rules for plans
	// AddReasonDiffers: the same report was read with other words there
	AddReasonDiffers AddReason = "differs"
	// AddReasonNotThere: the version has no such point, or other words in its place
	AddReasonNotThere AddReason = "not-there"
	AddReasonNotSure  AddReason = "not-sure" // it may be one of several points
)

// AddReasons lists the reasons.
func AddReasons() []AddReason {
	return []AddReason{
		AddReasonVersion, AddReasonReport, AddReasonUnread, AddReasonTextItself, AddReasonNoText,
		AddReasonLanguage, AddReasonOtherText, AddReasonRules,
		AddReasonDiffers, AddReasonNotThere, AddReasonNotSure,
	}
}

// Valid reports whether r is a known reason.
func (r AddReason) Valid() bool { return slices.Contains(AddReasons(), r) }

// Error gives every problem, one a line.
func (e *AddError) Error() string {
	lines := make([]string, len(e.Problems))
	for i, p := range e.Problems {
		lines[i] = e.sentence(p)
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the error of the rules for plans, or nil.
func (e *AddError) Unwrap() error { return e.err }

func (e *AddError) sentence(p AddProblem) string {
	switch p.Reason {
	case AddReasonVersion:
		return fmt.Sprintf("there is no version %q [%s]", e.Version, p.Reason)
	case AddReasonReport:
		return fmt.Sprintf("there is no report %q; a copy is known by its report [%s]", p.Detail,
			p.Reason)
	case AddReasonUnread:
		return fmt.Sprintf("report %q is said not to have been read [%s]", p.Detail, p.Reason)
	case AddReasonTextItself:
		return fmt.Sprintf(
			"version %q is the text itself; only a draft that is known through copies can have "+
				"another [%s]", e.Version, p.Reason)
	case AddReasonNoText:
		return fmt.Sprintf("there are no words in it [%s]", p.Reason)
	case AddReasonLanguage:
		return fmt.Sprintf(
			"it is in another language than %q, and its numbers, structure, figures and names do "+
				"not place it [%s]", e.Version, p.Reason)
	case AddReasonOtherText:
		return fmt.Sprintf("most of it is not in %q: %s [%s]", e.Version, p.Detail, p.Reason)
	case AddReasonDiffers:
		return fmt.Sprintf("point %s: the same report was read with other words there: %q [%s]",
			p.Point, p.Detail, p.Reason)
	default:
		return fmt.Sprintf("%s [%s]", strings.TrimSpace(p.Point+" "+p.Detail), p.Reason)
	}
}

func (a *adder) refuse(reason AddReason, point, detail string) {
	a.err.Problems = append(a.err.Problems,
		AddProblem{Reason: reason, Point: point, Detail: detail})
}
