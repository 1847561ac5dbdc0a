package align

// A forest is a sum of trees over a base, all in thousandths of a logit (the logarithm of the
// odds that the hypothesis is right).
type forest struct {
	evidence []string // what the numbers in the questions stand for
	base     int
	trees    []tree
}

// A tree asks one question after another, from the first, and goes on to question 2i+1 where the
// answer is no and to 2i+2 where it is yes; past the last stand the leaves, what the answers are
// worth.
type tree struct {
	ask  [asked]question
	leaf [asked + 1]int16
}

// depth is how many questions a tree asks, and asked how many it has.
const (
	depth = 4
	asked = 1<<depth - 1
)

// A question is whether evidence is above a threshold.
type question struct{ evidence, threshold int16 }

// logit adds up what the trees say of the evidence xs. The answers make no branches, which a
// processor would have to guess at: that is three times as fast.
func (f *forest) logit(xs []int) int {
	sum := f.base
	for t := range f.trees {
		tree := &f.trees[t]
		at := tree.next(tree.next(tree.next(tree.next(0, xs), xs), xs), xs) // depth times
		sum += int(tree.leaf[(at-asked)&asked])
	}
	return sum
}

// next is the question or, past the last, the leaf to which the answer to a question leads.
func (t *tree) next(at uint, xs []int) uint {
	q := t.ask[at]
	return 2*at + 1 + uint(uint32(int32(q.threshold)-int32(xs[q.evidence]))>>31)
}
