package align

// A chainer measures how much two texts have in common in one order: the heaviest common
// subsequence of their words (Hunt and Szymanski 1977, with a Fenwick tree). What was reworded
// keeps its order; another text on the same subject has the same words in another.
type chainer struct {
	weight []int32
	head   []int32 // by word: its last place in b, from 1
	next   []int32 // by place in b: the place before of the same word
	tree   []int32 // the heaviest chain that ends before a place
	steps  *steps
}

func newChainer(v *vocabulary, steps *steps) *chainer {
	return &chainer{steps: steps, weight: v.weight, head: make([]int32, len(v.weight))}
}

// common is the weight of the heaviest chain of words that a and b have in common. It costs time
// in proportion to both, times a logarithm.
func (c *chainer) common(a, b []int32) int {
	c.next = resize(c.next, len(b)+1)
	c.tree = resize(c.tree, len(b)+1)
	clear(c.tree)
	for j, w := range b {
		c.steps.pace(j, len(b), 4)
		c.next[j+1] = c.head[w]
		c.head[w] = int32(j + 1)
	}
	for _, w := range a {
		c.steps.spend(1)
		n := 0
		// from the last place down: a word is used once
		for j := c.head[w]; j > 0 && n < places; j = c.next[j] {
			n++
			c.steps.spend(16)
			best := c.weight[w]
			most := int32(0)
			for i := j - 1; i > 0; i -= i & -i {
				most = max(most, c.tree[i])
			}
			best += most
			for i := j; i < int32(len(c.tree)); i += i & -i {
				c.tree[i] = max(c.tree[i], best)
			}
		}
	}
	for _, w := range b {
		c.head[w] = 0
	}
	most := int32(0)
	for i := int32(len(b)); i > 0; i -= i & -i {
		most = max(most, c.tree[i])
	}
	return int(most)
}

func resize(s []int32, n int) []int32 {
	if cap(s) < n {
		return make([]int32, n, 2*n)
	}
	return s[:n]
}
