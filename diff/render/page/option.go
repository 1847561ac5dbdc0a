package page

import (
	"github.com/redraft-go/redraft/plan"
	"github.com/redraft-go/redraft/plan/words"
)

// An Option changes what a page shows.
type Option func(*settings)

type settings struct {
	plan   *plan.Plan
	table  words.Table
	names  map[string]string
	points []string
	title  string
	embed  string

	effects string // language of the sentences on what a change does; "" English

	translated map[string]string // by place in the plan
	tongue     string            // their language
	right      bool
}

// Within lends the reports of a plan, so that a page can say where each text was
// read, and link to it.
func Within(p *plan.Plan) Option { return func(s *settings) { s.plan = p } }

// WithLabels puts the words of a table in place of [English], for another language
// or style. Keys that it lacks keep their English words.
func WithLabels(table words.Table) Option {
	return func(s *settings) { s.table = table.Faithful(English()) }
}

// EffectsIn says that the sentences on what a change does are those of [Effects] in the
// language with the given BCP 47 tag; without it they are English. A comparison brings
// them along; that of [Plan] is made with them.
func EffectsIn(language string) Option { return func(s *settings) { s.effects = language } }

// Called gives drafts, by their ids, the names that a reader has for them, as they
// stand in a sentence: "the 28-point draft". Without one a draft goes by its title.
func Called(names map[string]string) Option { return func(s *settings) { s.names = names } }

// Points keeps a comparison to points of the first level with the given numbers or
// ids, on either side. What is said of it as a whole stays.
func Points(numbers ...string) Option {
	return func(s *settings) { s.points = append(s.points, numbers...) }
}

// Translated gives translations of texts of the plan into the language with the given
// BCP 47 tag, by their places as [plan.Ref] writes them: "us-28/6". Each is shown
// below its text, is marked as a translation that is not the draft's words, and never
// stands in quotation marks.
func Translated(language string, texts map[string]string) Option {
	return func(s *settings) { s.tongue, s.translated = language, texts }
}

// Titled sets the title of a page.
func Titled(title string) Option { return func(s *settings) { s.title = title } }

// Embed sets what the ids of a fragment begin with: "rd1" without it. Two fragments
// of one page need two. What cannot stand in an id is left out.
func Embed(prefix string) Option { return func(s *settings) { s.embed = idPart(prefix) } }

// RightToLeft says that the labels are in a language that is written from right to
// left. Quotations keep their own direction.
func RightToLeft() Option { return func(s *settings) { s.right = true } }

func settingsOf(opts []Option) settings {
	s := settings{table: English()}
	for _, opt := range opts {
		if opt != nil {
			opt(&s)
		}
	}
	return s
}
