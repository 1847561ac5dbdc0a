package effect

import "context"

// Limits of one comparison. They are far above what clauses of treaties and
// contracts need, and hold its time and memory to what is linear in the texts.
const (
	// maxText is the most bytes that a side may have to be looked at.
	maxText = 1 << 18
	// maxFound is the most details that a side may have.
	maxFound = 1 << 13
	// stepsPerByte and leastSteps are what a comparison may spend, by the
	// bytes of both sides; a step is some nanoseconds.
	stepsPerByte = 384
	leastSteps   = 1 << 22
)

// What is spent on the dearer things.
const (
	pairSteps      = 14 // a fact of one side held against one of the other
	candidateSteps = 32 // two that may be one, which are remembered
	changeSteps    = 64 // a changed word held against the lists
	effectSteps    = 4  // a byte of an effect, which is in its sentence too
)

// lookEvery is after how many steps the context is looked at.
const lookEvery = 1 << 14

// A budget is what a comparison may still spend, counted in steps and never by
// a clock, so that the same clauses give the same effects everywhere. It leaves
// the comparison when it is spent or the context has ended, with a panic that
// goes no further than [Comparer.CompareContext]: no detector needs a way out
// of its own, and none can leave half of its effects behind.
type budget struct {
	ctx  context.Context
	rest int
	look int // what is left when the context is looked at next
}

// A stop is what a comparison that is left panics with.
type stop struct{ err error } // nil: the budget is spent

func newBudget(ctx context.Context, a, b Clause) budget {
	steps := leastSteps + stepsPerByte*(len(a.Text)+len(b.Text))
	return budget{ctx: ctx, rest: steps, look: steps}
}

// spend counts n steps.
func (b *budget) spend(n int) {
	if b.rest -= n; b.rest < b.look {
		b.check()
	}
}

func (b *budget) check() {
	if err := b.ctx.Err(); err != nil {
		panic(stop{err})
	}
	if b.rest < 0 {
		panic(stop{})
	}
	b.look = max(0, b.rest-lookEvery)
}
