package align

import "context"

// every is after how many steps the context is looked at. A step is a word looked at, some
// nanoseconds.
const every = 1 << 16

// A steps counts the work of one run, and leaves it when its context has ended: with a panic that
// goes no further than guard, so that no loop needs a way out of its own. Counts are the same on
// every machine: what is bounded by them ends at the same step. Nil counts nothing.
type steps struct {
	ctx   context.Context
	count int
	look  int // the count at which the context is looked at next
}

// A stop is what a run that is left panics with.
type stop struct{ err error }

// guard does work that may be left when the context has ended, and gives its error then.
func (s *steps) guard(work func()) (err error) {
	defer func() {
		p := recover()
		if x, ok := p.(stop); ok {
			err = x.err
		} else if p != nil {
			panic(p)
		}
	}()
	s.check()
	work()
	return nil
}

// spend counts n steps.
func (s *steps) spend(n int) {
	if s == nil {
		return
	}
	if s.count += n; s.count >= s.look {
		s.check()
	}
}

// pace counts n steps for each pass of a loop of so many short ones: at pass i those of the next
// passes, all at once.
func (s *steps) pace(i, total, n int) {
	if i%stride == 0 {
		s.spend(n * min(stride, total-i))
	}
}

// stride is a power of two: how many passes of a short loop are counted at once.
const stride = 1 << 10

func (s *steps) check() {
	s.look = s.count + every
	if err := s.ctx.Err(); err != nil {
		panic(stop{err})
	}
}
