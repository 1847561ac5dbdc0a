package render

import "github.com/redraft-go/redraft/plan/words"

// An Option changes how an output looks.
type Option func(*settings)

type settings struct {
	width  int
	color  bool
	brief  bool
	folded bool
	limit  int // in characters; 0 none
	points []string
	names  map[string]string
	table  words.Table
}

const (
	defaultWidth = 80
	leastWidth   = 40
)

// Width sets the number of columns of [Text]; without it there are 80. Fewer
// than 40 are taken as 40. Only words that are longer than a line stand out.
func Width(columns int) Option {
	return func(s *settings) { s.width = max(columns, leastWidth) }
}

// Color makes [Text] use colours (ANSI escape codes). They repeat what the
// words and marks say already. A program asks for them only on a terminal, and
// never where NO_COLOR is set.
func Color() Option { return func(s *settings) { s.color = true } }

// Points keeps an output to points of the first level with the given numbers
// or ids, on either side, or with a point below them of such an id or whole number,
// as "5.3". The opening lines stay.
func Points(numbers ...string) Option {
	return func(s *settings) { s.points = append(s.points, numbers...) }
}

// Called gives drafts, by their ids, the names that an output has for them. Without
// one a draft goes by its id.
func Called(names map[string]string) Option {
	return func(s *settings) { s.names = names }
}

// WithLabels puts the words of a table in place of [English], for another
// language or style. Keys that it lacks keep their English words.
func WithLabels(table words.Table) Option {
	return func(s *settings) { s.table = table.Faithful(English()) }
}

func settingsOf(opts []Option) settings {
	s := settings{width: defaultWidth, table: English()}
	for _, opt := range opts {
		if opt != nil {
			opt(&s)
		}
	}
	return s
}
