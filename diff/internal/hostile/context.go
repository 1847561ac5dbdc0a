package hostile

import "context"

// A Countdown is a context that ends when it has been looked at as often as
// Most says, and counts how often it was. So a test can end work at each of its
// steps, and knows how many there are, without a clock. It is for one goroutine.
type Countdown struct {
	context.Context
	Most  int // 0: it never ends
	Looks int
}

// NewCountdown gives a context that ends when it is looked at for the time most; 0 never.
func NewCountdown(most int) *Countdown {
	return &Countdown{Context: context.Background(), Most: most}
}

// Err gives [context.Canceled] once the context has ended.
func (c *Countdown) Err() error {
	c.Looks++
	if c.Most > 0 && c.Looks >= c.Most {
		return context.Canceled
	}
	return nil
}
