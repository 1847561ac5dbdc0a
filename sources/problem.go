package sources

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// A Problem is something in the record of who cites whom that keeps a root
// from being known, or makes a chain doubtful.
type Problem struct {
	Kind   ProblemKind
	Report string   // id of the report that it is about
	Others []string // ids of the other reports in it, as said at the kind
}

// ProblemKind says what sort a [Problem] is.
type ProblemKind string

// The kinds of problem.
const (
	// ProblemKindCircle: reports that take the matter from each other; Others: the rest of them
	ProblemKindCircle ProblemKind = "circle"
	// ProblemKindLateCitation: cites a report (Others) that is certainly later than itself
	ProblemKindLateCitation ProblemKind = "late-citation"
	// ProblemKindMissingReport: is named by another (Others, or nobody: by a citation), and is
	// not there: its root is not known
	ProblemKindMissingReport ProblemKind = "missing-report"
	// ProblemKindNoOrigin: is compiled from others, none of which is surely known
	ProblemKindNoOrigin ProblemKind = "no-origin"
	// ProblemKindSuperseded: was corrected since; Others: the latest correction
	ProblemKindSuperseded ProblemKind = "superseded"
	// ProblemKindStaleSource: takes from a report that was corrected since; Others: that report,
	// then its latest correction
	ProblemKindStaleSource ProblemKind = "stale-source"
	// ProblemKindCorrectionCircle: reports that correct each other; Others: the rest of them
	ProblemKindCorrectionCircle ProblemKind = "correction-circle"
	// ProblemKindDuplicateReport: several reports have its id, and are taken for one
	ProblemKindDuplicateReport ProblemKind = "duplicate-report"
	// ProblemKindLooseVia: a citation says that it was read in Report, which takes it from Others
	// by no recorded citation
	ProblemKindLooseVia ProblemKind = "loose-via"
)

// ProblemKinds lists the kinds of problem.
func ProblemKinds() []ProblemKind {
	return []ProblemKind{
		ProblemKindCircle, ProblemKindLateCitation, ProblemKindMissingReport, ProblemKindNoOrigin,
		ProblemKindSuperseded, ProblemKindStaleSource, ProblemKindCorrectionCircle,
		ProblemKindDuplicateReport, ProblemKindLooseVia,
	}
}

// Valid reports whether k is a known kind.
func (k ProblemKind) Valid() bool { return slices.Contains(ProblemKinds(), k) }

// String says what is wrong, in a sentence without a full stop.
func (p Problem) String() string {
	others := strings.Join(p.Others, ", ")
	switch p.Kind {
	case ProblemKindCircle:
		if others == "" {
			return fmt.Sprintf("%s cites itself", p.Report)
		}
		return fmt.Sprintf("%s and %s take the matter from each other", p.Report, others)
	case ProblemKindLateCitation:
		return fmt.Sprintf("%s cites %s, which is later", p.Report, others)
	case ProblemKindMissingReport:
		if others == "" {
			return fmt.Sprintf("%s is cited, and is not there", p.Report)
		}
		return fmt.Sprintf("%s is not there, though %s names it", p.Report, others)
	case ProblemKindNoOrigin:
		return fmt.Sprintf("%s is compiled from reports that are not surely known", p.Report)
	case ProblemKindSuperseded:
		return fmt.Sprintf("%s was corrected by %s", p.Report, others)
	case ProblemKindStaleSource:
		return fmt.Sprintf("%s takes from %s", p.Report,
			strings.Join(p.Others, ", which was corrected by "))
	case ProblemKindCorrectionCircle:
		return fmt.Sprintf("%s and %s correct each other", p.Report, others)
	case ProblemKindDuplicateReport:
		return fmt.Sprintf("several reports have the id %s", p.Report)
	case ProblemKindLooseVia:
		return fmt.Sprintf("%s takes nothing from %s by any recorded citation", p.Report, others)
	}
	return string(p.Kind) + ": " + p.Report
}

// sortProblems orders problems and drops repeated ones.
func sortProblems(problems []Problem) []Problem {
	slices.SortFunc(problems, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.Report, b.Report),
			strings.Compare(string(a.Kind), string(b.Kind)), slices.Compare(a.Others, b.Others))
	})
	return slices.CompactFunc(problems, func(a, b Problem) bool {
		return a.Report == b.Report && a.Kind == b.Kind && slices.Equal(a.Others, b.Others)
	})
}
