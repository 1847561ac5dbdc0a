package sources

// An Option changes how a quotation is looked for.
type Option func(*settings)

type settings struct {
	literal bool
	gap     int
}

func apply(opts []Option) settings {
	s := settings{gap: 200}
	for _, o := range opts {
		if o != nil {
			o(&s)
		}
	}
	return s
}

// SameWords takes no differences: a quotation is found word for word or not at
// all. What is folded, and words that the quotation itself leaves out, are no
// differences.
func SameWords() Option { return func(s *settings) { s.literal = true } }

// MaxGap sets how many words an ellipsis in a quotation stands for at most:
// 200 unless it is set, and none for n below 1.
func MaxGap(n int) Option { return func(s *settings) { s.gap = max(0, n) } }
