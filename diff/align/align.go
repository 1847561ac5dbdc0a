package align

import "context"

// Trees finds which nodes of old became which nodes of new. It alters neither tree, cannot fail,
// and keeps no pointer to them; it may be called from several goroutines at once. Nodes that hold
// themselves through their slices have no end, and nor has the call.
//
// The options are [Given], [Reported], [Counterparts] and [Unreplaced].
//
// Cost: time and memory grow with the text; a plan of 28 points takes two milliseconds.
// BenchmarkTrees tells how many MB a second it reads and how much it allocates, and
// BenchmarkShapes the same of texts that are hard on some part of it.
func Trees(old, new Tree, opts ...Option) *Result {
	r, err := TreesContext(context.Background(), old, new, opts...)
	if err != nil { // the background context has no error
		return &Result{}
	}
	return r
}

// TreesContext is [Trees] with a context, which it looks at every so many words that it reads or
// weighs, however many nodes these stand in. Its only error is the context's, and the result is
// nil then.
func TreesContext(ctx context.Context, old, new Tree, opts ...Option) (*Result, error) {
	var o options
	for _, opt := range opts {
		if opt != nil {
			opt(&o)
		}
	}
	turn := turned(old, new, o.given)
	if turn {
		old, new = new, old
		for i := range o.given {
			o.given[i].side[0], o.given[i].side[1] = o.given[i].side[1], o.given[i].side[0]
		}
	}
	s := &steps{ctx: ctx}
	var r *Result
	if err := s.guard(func() {
		t := read(old, new, s)
		fixed, ignored := t.accept(o.given)
		e := align(t, fixed, nil)
		if o.counterparts {
			(&labeller{engine: e}).counterparts()
		}
		r = e.result(ignored, turn, o.unreplaced)
	}); err != nil {
		return nil, err
	}
	return r, nil
}
