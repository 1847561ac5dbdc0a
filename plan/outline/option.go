package outline

import "github.com/redraft-go/redraft/plan"

// An Option tells [Parse] what it need not guess, or [Format] how to write.
type Option func(*settings)

type settings struct {
	id        string
	language  string
	numbering []string
	told      bool // numbering was given
	keepLines bool
	plain     bool // no mark-up is read
	start     string
	stop      string
	themes    []plan.Theme
	maxFound  int
	maxSize   int
	maxMemory int
}

// DefaultMaxDiagnostics is the number of diagnostics that [Parse] gives unless
// [MaxDiagnostics] says otherwise.
const DefaultMaxDiagnostics = 1000

func newSettings(opts []Option) *settings {
	s := &settings{
		maxFound: DefaultMaxDiagnostics, maxSize: DefaultMaxSize,
		maxMemory: DefaultMaxMemory,
	}
	for _, o := range opts {
		if o != nil {
			o(s)
		}
	}
	return s
}

// ID gives the version its id.
func ID(id string) Option { return func(s *settings) { s.id = id } }

// Language gives the language of the text as a BCP 47 tag. [Parse] sets it as
// that of the version; it knows the words for article, point and the like in
// some thirty languages without being told. [Format]
// takes its words from it, or else from the version's language; English
// stands in for languages that it does not know.
func Language(tag string) Option { return func(s *settings) { s.language = tag } }

// Numbering tells the numbering of the text by samples, outermost level first,
// as they are printed: Numbering("Article 1", "(1)", "a)"). Nothing else is
// taken for a number, and the levels are as told. Without samples nothing is
// taken for a number: every paragraph is a point. A sample that is no number
// that [Parse] knows is left out, with a diagnostic.
func Numbering(samples ...string) Option {
	return func(s *settings) { s.numbering, s.told = samples, true }
}

// KeepLines takes no number inside a line for that of a point. Without it a text
// that has lost its line breaks, or a line with a third of the text or more, is cut
// before the numbers in it that count through from the first, three at least,
// each after the end of a clause; a diagnostic says so.
func KeepLines() Option { return func(s *settings) { s.keepLines = true } }

// Plain takes the text as it stands: nothing in it is mark-up, as in a text out of
// a word processor that speaks of tags.
func Plain() Option { return func(s *settings) { s.plain = true } }

// Start says with which words the points begin: what stands before the first
// line that has them is the preamble. Where no line has them Parse reads the
// text from its beginning, with a diagnostic.
func Start(words string) Option { return func(s *settings) { s.start = words } }

// Stop says with which words the closing begins: the first line after the
// start that has them, and what stands after it, belongs to no point. Where no
// line has them Parse reads the text to its end, with a diagnostic.
func Stop(words string) Option { return func(s *settings) { s.stop = words } }

// Themes lets [Format] write the names of the themes that points are under.
func Themes(themes []plan.Theme) Option { return func(s *settings) { s.themes = themes } }

// MaxDiagnostics limits the diagnostics of one text; the last one says that
// there are more. n below 1 restores the default.
func MaxDiagnostics(n int) Option {
	if n < 1 {
		n = DefaultMaxDiagnostics
	}
	return func(s *settings) { s.maxFound = n }
}
