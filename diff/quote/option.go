package quote

// An Option changes how an article is checked.
type Option func(*settings)

type settings struct{ report string }

func apply(opts []Option) settings {
	var s settings
	for _, o := range opts {
		if o != nil {
			o(&s)
		}
	}
	return s
}

// ReportID says which report of the plan the article is: what a copy of the draft
// has from there is then checked against itself, and said to be. Without it the
// article is recognised by what it alone has of the draft's words. An id that the
// plan does not have changes nothing.
func ReportID(id string) Option { return func(s *settings) { s.report = id } }
