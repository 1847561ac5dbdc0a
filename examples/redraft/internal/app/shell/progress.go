package shell

import (
	"fmt"
	"time"
)

// Progress says on a terminal what the program is at, if it takes more than a
// second, until what it gives is called. Where messages go elsewhere it says
// nothing.
func (c *Call) Progress(what string) (done func()) {
	return c.Watch(func(seconds int) string { return fmt.Sprintf("%s, %d s", what, seconds) })
}

// Watch is [Call.Progress] for what says itself how far it is, after so many seconds.
func (c *Call) Watch(now func(seconds int) string) (done func()) {
	if !c.env.ErrTerminal {
		return func() {}
	}
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		for seconds := 1; ; seconds++ {
			select {
			case <-tick.C:
				fmt.Fprintf(c.env.Stderr, "\r%s\x1b[K", now(seconds))
			case <-stop:
				if seconds > 1 {
					fmt.Fprint(c.env.Stderr, "\r\x1b[K")
				}
				return
			}
		}
	}()
	return func() {
		close(stop)
		<-stopped
	}
}
