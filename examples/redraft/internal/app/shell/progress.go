package shell

import (
	"fmt"
	"time"
)

// Progress says on a terminal what the program is at, if it takes more than a
// second, until what it gives is called. Where messages go elsewhere it says
// nothing.
func (c *Call) Progress(what string) (done func()) {
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
				fmt.Fprintf(c.env.Stderr, "\r%s, %d s", what, seconds)
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
