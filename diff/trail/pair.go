package trail

import (
	"slices"

	"github.com/redraft-go/redraft/diff/effect"
	"github.com/redraft-go/redraft/plan"
)

// A Pair is what may be said of the figures of two drafts beside each other: the one was
// written over the other, and each is read in the words of its draft.
type Pair struct {
	Old  string   `json:"old"`  // id of the draft that was written over
	New  string   `json:"new"`  // id of the draft that was made out of it
	Says []string `json:"says"` // sentences of package effect
}

// pairs gives the drafts of a story whose figures may be set beside each other, in the
// order of the entries.
func (s *Story) pairs(p *plan.Plan) []Pair {
	comparer := effect.NewComparer(effect.Parties(p.Parties))
	var out []Pair
	for i := range s.Entries {
		e := &s.Entries[i]
		v := p.Version(e.Version)
		if f := e.figure(); f == nil || f.Seen != SeenQuoted || v == nil {
			continue
		}
		for k := range v.Parents {
			old := v.Parents[k].Version
			at := slices.IndexFunc(s.Entries, func(o Entry) bool { return o.Version == old })
			if at < 0 || !column(p, old, v).Edit {
				continue
			}
			if f := s.Entries[at].figure(); f == nil || f.Seen != SeenQuoted {
				continue
			}
			pair := Pair{Old: old, New: e.Version}
			for _, x := range effectsBeside(&s.Entries[at], e, comparer) {
				pair.Says = append(pair.Says, x.Sentence)
			}
			if len(pair.Says) > 0 {
				out = append(out, pair)
			}
		}
	}
	return out
}
