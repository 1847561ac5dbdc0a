package redline

// An Option alters how [Compare] works.
type Option func(*settings)

type settings struct {
	minimal  bool
	moves    bool
	foldCase bool
	coarse   int
}

// DefaultCoarseness is the coarseness that [Compare] uses without the option [Coarseness].
const DefaultCoarseness = 2

func settingsOf(opts []Option) settings {
	if len(opts) == 0 {
		return settings{moves: true, coarse: DefaultCoarseness}
	}
	s := settings{moves: true, coarse: DefaultCoarseness}
	for _, opt := range opts {
		if opt != nil {
			opt(&s)
		}
	}
	return s
}

// Minimal asks for the least edit: no other selection of kept words deletes and inserts fewer. It
// keeps every word it can, stray ones between two changes included, so it suits counting better
// than reading; [Coarseness] has no effect with it.
//
// The edit is exactly least as long as words × edit/64 stays below 2³⁰, where words is the length
// of the longer text and edit the number of changed words, both within what remains when the
// common beginning and end are set aside: for two unrelated texts, up to some 180,000 words each.
// Beyond that it is near the least.
func Minimal() Option { return func(s *settings) { s.minimal = true } }

// Moves sets whether text that went elsewhere is marked as moved at both ends (as without the
// option), or as deleted here and inserted there.
func Moves(mark bool) Option { return func(s *settings) { s.moves = mark } }

// FoldCase makes words that differ in case alone restyled instead of reworded.
func FoldCase() Option { return func(s *settings) { s.foldCase = true } }

// Coarseness sets how much a stretch between two changes must carry to be shown as kept: the weight
// of that many ordinary words. Articles, prepositions and the like, and punctuation, weigh less
// than an ordinary word. 0 keeps every stretch, as do values below; the default is
// [DefaultCoarseness].
func Coarseness(words int) Option {
	return func(s *settings) { s.coarse = min(max(words, 0), 1000) }
}
