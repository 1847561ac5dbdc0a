package plan

import (
	"cmp"
	"slices"
)

// AuthorshipDisputed reports whether statements about a version as a whole disagree on who
// wrote it: it is attributed to different hands. Authors that the version names are then
// not on record undisputed. A nil plan disputes nothing. Cost: one pass over the statements.
func (p *Plan) AuthorshipDisputed(version string) bool {
	authors := make(map[string]bool)
	for i := range orZero(p).Statements {
		s := &p.Statements[i]
		if !slices.ContainsFunc(s.About, func(t Target) bool {
			return t.Ref == (Ref{Version: version})
		}) {
			continue
		}
		who := s.Object
		switch s.Stance {
		case StanceAuthored:
			who = s.By
		case StanceAttributes:
		case StanceSupports, StanceRejects, StanceAsserts, StanceDenies:
			continue
		}
		for _, a := range who {
			authors[cmp.Or(a.Party, a.Name, a.Role)] = true
		}
	}
	return len(authors) > 1
}
