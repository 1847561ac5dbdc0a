package collate

import "github.com/redraft-go/redraft/sources"

// An Option changes what [At], [Conflicts] and [SharedWording] take into account.
type Option func(*settings)

type settings struct {
	lead  string
	graph *sources.Graph
	watch []string
}

// Lead holds the readings against those of another witness than the version's
// lead. An id that no witness of the version has leaves the version's lead.
func Lead(witness string) Option { return func(s *settings) { s.lead = witness } }

// Graph lends knowledge of who takes the matter from whom, so that each side of
// a conflict is given its roots: see [Form.Roots]. Without it they are not
// looked for. The graph is made once, by [NewGraph].
func Graph(g *sources.Graph) Option { return func(s *settings) { s.graph = g } }

// Watch adds words whose presence or absence is worth a conflict, such as
// "in principle". They are looked for as whole words, letter case and style
// aside, in every language. See [Watched] for those that always are.
func Watch(words ...string) Option {
	return func(s *settings) {
		s.watch = append(s.watch, words...)
	}
}

func settingsOf(opts []Option) settings {
	s := settings{watch: Watched()}
	for _, opt := range opts {
		if opt != nil {
			opt(&s)
		}
	}
	return s
}
