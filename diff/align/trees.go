package align

// A forest is a sum of trees over a base, all in thousandths of a logit (the logarithm of the odds that the hypothesis is right).
type forest struct {
	evidence []string // what the numbers in the questions stand for
	base     int
	trees    []tree
}

// A tree asks one question after another, from the first, and goes on to question 2i+1 where the answer is no and to 2i+2 where it is yes; past the
// last stand the leaves, what the answers are worth.
type tree struct {
	ask  [15]question
	leaf [16]int16
}

// A question is whether evidence is above a threshold.
type question struct{ evidence, threshold int16 }

// logit adds up what the trees say of the evidence xs.
func (f *forest) logit(xs []int) int {
	sum := f.base
	for t := range f.trees {
		tree := &f.trees[t]
		i := 0
		for i < len(tree.ask) {
			q := tree.ask[i]
			i = 2*i + 1
			if xs[q.evidence] > int(q.threshold) {
				i++
			}
		}
		sum += int(tree.leaf[i-len(tree.ask)])
	}
	return sum
}
