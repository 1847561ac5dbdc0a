package align

// A passage is a run of words of a whole, from lo to before hi.
type passage struct{ lo, hi int }

// passageOf finds the passage of a text that a part explains, by how fully it explains each word: the one in which what it explains outweighs the
// rest the most (Kadane's problem). What was split off stands in one passage and what else is alike is strewn.
func (e *composer) passageOf(words []int32, marks []uint16) passage {
	e.steps.spend(len(words))
	var best, now passage
	most, sum := 0, 0
	for i, m := range marks {
		if sum <= 0 {
			now, sum = passage{lo: i}, 0
		}
		sum += int(e.v.weight[words[i]]) * (2*int(m) - 256)
		now.hi = i + 1
		if sum > most {
			best, most = now, sum
		}
	}
	return best
}

// overlap is how much of a passage, or of what others cover together if that is less, is covered by both, per mille by weight.
func (e *composer) overlap(words []int32, p passage, others []passage) int {
	e.steps.spend(len(words) + len(others))
	e.begins = resize(e.begins, len(words)+1)
	begins := e.begins // how many more of the others begin than end at a word
	clear(begins)
	for _, o := range others {
		begins[o.lo]++
		begins[o.hi]--
	}
	own, theirs, both, over := 0, 0, 0, int32(0)
	for i, w := range words {
		over += begins[i]
		in, covered := i >= p.lo && i < p.hi, over > 0
		weight := int(e.v.weight[w])
		if in {
			own += weight
		}
		if covered {
			theirs += weight
		}
		if in && covered {
			both += weight
		}
	}
	return perMille(both, min(own, theirs))
}
