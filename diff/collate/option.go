package collate

// An Option changes what [At], [Conflicts] and [SharedWording] take into account.
type Option func(*settings)

type settings struct {
	lead  string
	roots func(reports []string) []string
	watch []string
}

// Lead holds the readings against those of another witness than the version's
// lead. An id that no witness of the version has leaves the version's lead.
func Lead(witness string) Option { return func(s *settings) { s.lead = witness } }

// Roots lends knowledge of who took the matter from whom: f gets the ids of
// the reports behind one side of a conflict, each once and sorted, and gives
// the ids of the reports that these go back to. Without it [Form.Roots] stays
// empty. F must not keep or alter what it is given.
func Roots(f func(reports []string) []string) Option { return func(s *settings) { s.roots = f } }

// Watch adds words whose presence or absence is worth a conflict, such as
// "in principle". They are looked for as whole words, letter case and style
// aside, in every language. See [Watched] for those that always are.
func Watch(words ...string) Option { return func(s *settings) { s.watch = append(s.watch, words...) } }

func settingsOf(opts []Option) settings {
	s := settings{watch: Watched()}
	for _, opt := range opts {
		if opt != nil {
			opt(&s)
		}
	}
	return s
}
