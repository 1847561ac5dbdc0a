package align

import "context"

type options struct{}

// An Option changes how [Trees] works.
type Option func(*options)

// Trees finds which nodes of old became which nodes of new.
func Trees(old, new Tree, opts ...Option) *Result {
	r, _ := TreesContext(context.Background(), old, new, opts...)
	return r
}

// TreesContext is [Trees].
func TreesContext(ctx context.Context, old, new Tree, opts ...Option) (*Result, error) {
	e := &engine{ctx: ctx}
	if err := e.run(old, new); err != nil {
		return nil, err
	}
	r := &Result{NumberTrust: e.trust}
	for _, g := range e.groups {
		l := Link{}
		for _, a := range g.side[0] {
			l.Old = append(l.Old, int(a))
		}
		for _, b := range g.side[1] {
			l.New = append(l.New, int(b))
		}
		r.Links = append(r.Links, l)
	}
	return r, nil
}
