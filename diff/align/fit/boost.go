package main

import (
	"math"
	"slices"
)

// depth is how many questions a tree asks; a tree is complete, so that it is two rows of numbers.
const depth = 4

// A tree asks, from its root, whether evidence number feature[i] is above threshold[i], goes on
// to question 2i+1 if not and to 2i+2 if so, and ends at a leaf: what its answers say, in logits.
type tree struct {
	feature   [1<<depth - 1]int
	threshold [1<<depth - 1]int
	leaf      [1 << depth]float64
}

func (t *tree) at(xs []int) int {
	i := 0
	for range depth {
		i = 2*i + 1
		if xs[t.feature[(i-1)/2]] > t.threshold[(i-1)/2] {
			i++
		}
	}
	return i - len(t.feature)
}

// A forest is a sum of trees over a base.
type forest struct {
	base  float64
	trees []tree
}

func (f *forest) logit(xs []int) float64 {
	sum := f.base
	for i := range f.trees {
		sum += f.trees[i].leaf[f.trees[i].at(xs)]
	}
	return sum
}

// How trees are grown. Many small steps, leaves that many rows must share, and a ridge on what
// they say keep them from learning rows by heart.
const (
	steps    = 160
	rate     = 0.15
	bins     = 64
	leafRows = 25
	ridge    = 2
)

// boost fits a forest to rows by gradient boosting of the logistic loss (Friedman 2001) with the
// second-order gain of Chen and Guestrin (2016), over thresholds at quantiles.
func boost(rows []row) *forest {
	b := newBooster(rows)
	f := &forest{}
	right, all := 0.0, 0.0
	for _, r := range rows {
		right += r.weight * r.right
		all += r.weight
	}
	f.base = math.Log(right / (all - right))
	score := make([]float64, len(rows))
	for i := range score {
		score[i] = f.base
	}
	for range steps {
		for i, r := range rows {
			p := sigmoid(score[i])
			b.grad[i] = r.weight * (r.right - p)
			b.hess[i] = r.weight * p * (1 - p)
		}
		t := b.grow()
		for i := range rows {
			score[i] += t.leaf[t.at(rows[i].xs)]
		}
		f.trees = append(f.trees, t)
	}
	return f
}

type booster struct {
	rows       []row
	cuts       [][]int   // by feature: thresholds
	bin        [][]uint8 // by feature and row: how many cuts are below
	grad, hess []float64
	at         []int // by row: the question that it came to
}

func newBooster(rows []row) *booster {
	b := &booster{
		rows: rows, grad: make([]float64, len(rows)), hess: make([]float64, len(rows)),
		at: make([]int, len(rows)),
	}
	for f := range rows[0].xs {
		xs := make([]int, len(rows))
		for i := range rows {
			xs[i] = rows[i].xs[f]
		}
		slices.Sort(xs)
		var cuts []int
		for k := 1; k < bins; k++ {
			if c := xs[k*len(xs)/bins]; c < xs[len(xs)-1] &&
				(len(cuts) == 0 || c > cuts[len(cuts)-1]) {
				cuts = append(cuts, c)
			}
		}
		bin := make([]uint8, len(rows))
		for i := range rows {
			n, _ := slices.BinarySearch(cuts, rows[i].xs[f])
			bin[i] = uint8(n) // x > cuts[k] if and only if its bin is above k
		}
		b.cuts, b.bin = append(b.cuts, cuts), append(b.bin, bin)
	}
	return b
}

type tally struct {
	n          int
	grad, hess float64
}

func (t tally) plus(u tally) tally { return tally{t.n + u.n, t.grad + u.grad, t.hess + u.hess} }

func (t tally) gain() float64 { return t.grad * t.grad / (t.hess + ridge) }

// grow makes the next tree, level by level.
func (b *booster) grow() tree {
	var t tree
	clear(b.at)
	for level := range depth {
		first, n := 1<<level-1, 1<<level
		for k := range n {
			t.feature[first+k], t.threshold[first+k] = 0, math.MaxInt16 // asks nothing
		}
		gain := make([]float64, n)
		for f := range b.cuts {
			sums := make([][bins]tally, n)
			for i := range b.rows {
				s := &sums[b.at[i]-first][b.bin[f][i]]
				s.n, s.grad, s.hess = s.n+1, s.grad+b.grad[i], s.hess+b.hess[i]
			}
			for k := range n {
				var all, low tally
				for _, s := range sums[k] {
					all = all.plus(s)
				}
				for c, cut := range b.cuts[f] {
					low = low.plus(sums[k][c])
					high := tally{all.n - low.n, all.grad - low.grad, all.hess - low.hess}
					if low.n < leafRows || high.n < leafRows {
						continue
					}
					if g := low.gain() + high.gain() - all.gain(); g > gain[k]+1e-9 {
						gain[k], t.feature[first+k], t.threshold[first+k] = g, f, cut
					}
				}
			}
		}
		for i, r := range b.rows {
			at := b.at[i]
			b.at[i] = 2*at + 1
			if r.xs[t.feature[at]] > t.threshold[at] {
				b.at[i]++
			}
		}
	}
	var leaves [1 << depth]tally
	for i := range b.rows {
		at := b.at[i] - len(t.feature)
		leaves[at] = leaves[at].plus(tally{1, b.grad[i], b.hess[i]})
	}
	for k, l := range leaves {
		t.leaf[k] = rate * l.grad / (l.hess + ridge)
	}
	return t
}
