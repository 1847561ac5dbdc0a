package history

import (
	"io"
	"sync"
)

// An order lets workers write what belongs behind each other, whoever is done first.
// Those whose turn it is not hold what they wrote, up to a bound, and then wait.
type order struct {
	w     io.Writer
	bound int // bytes that a slot holds

	mu   sync.Mutex
	next *sync.Cond
	turn int
	held map[int][]byte
	done map[int]bool
	err  error
}

func newOrder(w io.Writer, bound int) *order {
	o := &order{w: w, bound: bound, held: make(map[int][]byte), done: make(map[int]bool)}
	o.next = sync.NewCond(&o.mu)
	return o
}

// A slot is where one worker writes.
type slot struct {
	o *order
	i int
}

func (s slot) Write(p []byte) (int, error) {
	o := s.o
	o.mu.Lock()
	defer o.mu.Unlock()
	for o.err == nil && o.turn != s.i && len(o.held[s.i])+len(p) > o.bound {
		o.next.Wait()
	}
	if o.err != nil {
		return 0, o.err
	}
	o.held[s.i] = append(o.held[s.i], p...)
	if o.turn == s.i {
		o.flush()
	}
	return len(p), o.err
}

// flush writes what is held of the slot whose turn it is.
func (o *order) flush() {
	if data := o.held[o.turn]; len(data) > 0 && o.err == nil {
		_, o.err = o.w.Write(data)
	}
	delete(o.held, o.turn)
}

// end says that a slot has all that belongs in it.
func (s slot) end() {
	o := s.o
	o.mu.Lock()
	defer o.mu.Unlock()
	o.done[s.i] = true
	for o.done[o.turn] {
		o.flush()
		delete(o.done, o.turn)
		o.turn++
	}
	o.flush()
	o.next.Broadcast()
}

// fail ends all writing with an error.
func (o *order) fail(err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.err == nil {
		o.err = err
	}
	o.next.Broadcast()
}

// wait waits until a slot is no more than so many behind the one whose turn it is, and
// gives the error that ended all writing.
func (o *order) wait(i, ahead int) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	for o.err == nil && i >= o.turn+ahead {
		o.next.Wait()
	}
	return o.err
}
