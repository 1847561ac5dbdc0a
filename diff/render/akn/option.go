package akn

import (
	"time"

	"github.com/redraft-go/redraft/diff/trail"
	"github.com/redraft-go/redraft/plan"
)

// An Option changes how a document is written.
type Option func(*settings)

type settings struct {
	dated  string // day of the manifestation; "" none
	scope  *plan.Plan
	trails *trail.Trails
}

// Dated gives the day on which the file was made, in UTC; without it none is told.
func Dated(t time.Time) Option {
	return func(s *settings) { s.dated = t.UTC().Format(time.DateOnly) }
}

// Within names the plan that a comparison is of: its work, its languages and its authors.
// [Version] is told the plan anyway.
func Within(p *plan.Plan) Option {
	return func(s *settings) { s.scope = p }
}

// Trails hands [Version] the trails of its plan, for those who write many versions: by them
// a point keeps its wId. Without it they are followed anew for each.
func Trails(t *trail.Trails) Option {
	return func(s *settings) { s.trails = t }
}

// settingsOf gives what the options set.
func settingsOf(opts []Option) *settings {
	s := new(settings)
	for _, opt := range opts {
		if opt != nil {
			opt(s)
		}
	}
	return s
}
