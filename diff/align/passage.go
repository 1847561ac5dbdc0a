package align

import (
	"cmp"
	"slices"
)

// A passage is a run of words of a whole, from lo to before hi.
type passage struct{ lo, hi int }

// passageOf finds the passage of a text that a part explains, by how fully it explains each word:
// the one in which what it explains outweighs the rest the most (Kadane's problem). What was
// split off stands in one passage and what else is alike is strewn. Sums are the weights of the
// words before each.
func passageOf(sums []int, m marks) passage {
	var best, now passage
	most, sum := int64(0), int64(0)
	for k, i := range m.at {
		if k > 0 {
			sum -= 256 * int64(sums[i]-sums[m.at[k-1]+1]) // what is not explained in between
		}
		if sum <= 0 {
			now, sum = passage{lo: int(i)}, 0
		}
		sum += int64(sums[i+1]-sums[i]) * (2*int64(m.full[k]) - 256)
		now.hi = int(i) + 1
		if sum > most {
			best, most = now, sum
		}
	}
	return best
}

// Stretches are passages that do not overlap, in order, and what they weigh together.
type stretches struct {
	passages []passage
	weight   int
}

// add joins p to s.
func (s *stretches) add(sums []int, p passage) {
	if p.lo == p.hi {
		return
	}
	lo := s.first(p.lo)
	hi := lo
	for ; hi < len(s.passages) && s.passages[hi].lo < p.hi; hi++ {
		q := s.passages[hi]
		s.weight -= sums[q.hi] - sums[q.lo]
		p.lo, p.hi = min(p.lo, q.lo), max(p.hi, q.hi)
	}
	s.weight += sums[p.hi] - sums[p.lo]
	s.passages = slices.Replace(s.passages, lo, hi, p)
}

// first is the index of the first passage that ends after a place.
func (s *stretches) first(at int) int {
	i, _ := slices.BinarySearchFunc(s.passages, at, func(p passage, at int) int {
		return cmp.Compare(p.hi, at+1)
	})
	return i
}

// overlap is how much of a passage, or of s if that is less, is in both, per mille by weight.
func (s *stretches) overlap(sums []int, p passage) int {
	both := 0
	for i := s.first(p.lo); i < len(s.passages) && s.passages[i].lo < p.hi; i++ {
		lo, hi := max(p.lo, s.passages[i].lo), min(p.hi, s.passages[i].hi)
		both += sums[hi] - sums[lo]
	}
	return perMille(both, min(sums[p.hi]-sums[p.lo], s.weight))
}
