package diff

import (
	"context"

	"github.com/redraft-go/redraft/diff/redline"
)

// A stopper ends long work soon after its context. Once that has ended, what is asked of it
// costs nothing and says nothing: whoever asks goes on to their end, and what they made is
// thrown away.
type stopper struct {
	ctx  context.Context
	err  error // of the context, once it was seen to have ended
	left int   // steps until the context is looked at

	lines redline.Comparer // with the memory of what was compared before
}

// every is after how many steps the context is looked at. A step is well below a microsecond.
const every = 1 << 12

// spend counts n steps, and reports whether the context has ended.
func (s *stopper) spend(n int) bool {
	if s.left -= n; s.left < 0 && s.err == nil {
		s.left = every
		s.ended()
	}
	return s.err != nil
}

// ended looks whether the context has ended.
func (s *stopper) ended() bool {
	if s.err == nil {
		s.err = s.ctx.Err()
	}
	return s.err != nil
}

// compare is [redline.Compare] that ends with the context.
func (s *stopper) compare(old, new string, opts ...redline.Option) redline.Result {
	if s.err != nil {
		return redline.Result{}
	}
	r, err := s.lines.CompareContext(s.ctx, old, new, opts...)
	s.err = err
	return r
}
