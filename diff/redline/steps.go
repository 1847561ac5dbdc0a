package redline

import "context"

// CompareContext is [Compare] for long texts: it looks at ctx every so many steps of its work,
// and stops with the context's error soon after ctx ends. That is its only error, and the result
// is the zero Result then.
func CompareContext(ctx context.Context, old, new string, opts ...Option) (Result, error) {
	var c Comparer
	return c.CompareContext(ctx, old, new, opts...)
}

// CompareContext is [CompareContext], with the memory of c. What was stopped leaves c empty, and
// ready for use.
func (c *Comparer) CompareContext(ctx context.Context, old, new string, opts ...Option) (r Result,
	err error,
) {
	defer func() {
		p := recover()
		if s, ok := p.(stop); ok {
			*c = Comparer{}
			r, err = Result{}, s.err
		} else if p != nil {
			panic(p)
		}
	}()
	c.steps = &steps{ctx: ctx}
	c.steps.look()
	return c.Compare(old, new, opts...), nil
}

// every is after how many steps the context is looked at. A step is some nanoseconds: the work on a
// word, or on 64 cells of a table.
const every = 1 << 16

// A steps counts the steps of one comparison, and leaves it when its context has ended: with a
// panic, so that no loop needs a way out of its own, which goes no further than CompareContext.
// Nil counts nothing.
type steps struct {
	ctx  context.Context
	left int // steps until the context is looked at
}

// A stop is what a comparison that is left panics with.
type stop struct{ err error }

// spend counts n steps.
func (s *steps) spend(n int) {
	if s == nil {
		return
	}
	if s.left -= n; s.left < 0 {
		s.look()
	}
}

// look leaves the comparison if its context has ended.
func (s *steps) look() {
	if s == nil {
		return
	}
	s.left = every
	if err := s.ctx.Err(); err != nil {
		panic(stop{err})
	}
}

// count has all that work for c count their steps in s.
func (c *Comparer) count(s *steps) {
	c.steps = s
	c.anchor.steps, c.lines.steps = s, s
	c.least.steps, c.chains.steps, c.grams.steps, c.moves.phrases.steps = s, s, s, s
}
