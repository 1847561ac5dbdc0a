package align

// texts are what both trees hold, the old one on side 0, and are only read once they were read in.
type texts struct {
	steps *steps
	v     *vocabulary
	s     [2]*side

	unique, headings [2]map[uint64]int // how often each number, each heading stands in a tree
	keys             [2]map[string]int
	families         []family   // the nodes of each text
	kin              [2][]int32 // by node: its family; -1 without text
	equal            bool       // the trees are the same
}

// read reads both trees into sides that share one vocabulary, and weighs their words.
func read(old, new Tree, steps *steps) *texts {
	v := &vocabulary{stems: map[uint64]int32{}}
	var sides [2]*side
	serial := int32(0)
	for which, t := range [2]Tree{old, new} {
		s := &side{}
		sides[which] = s
		s.add(t.Nodes, -1, t.Lang, steps)
		for i := range s.flat {
			f := &s.flat[i]
			steps.spend(16)
			serial++
			f.lo = len(s.words)
			words(f.node.Text, func(w word) {
				steps.spend(4)
				id := v.id(w)
				s.words = append(s.words, id)
				if v.last[id] != serial {
					v.last[id] = serial
					v.holders[which][id]++
					if st := v.stem[id]; v.seen[st] != serial {
						v.seen[st] = serial
						v.common[st]++
					}
				}
			})
			f.hi = len(s.words)
			f.print = s.fingerprint(f.lo, f.hi)
			f.rank = int32(len(s.texts))
			if f.size() > 0 {
				s.texts = append(s.texts, int32(i))
			}
		}
		for i := range s.flat {
			f := &s.flat[i]
			f.hlo = len(s.words)
			words(f.node.Heading, func(w word) {
				steps.spend(4)
				s.words = append(s.words, v.id(w))
			})
			f.hhi = len(s.words)
			f.hprint = s.fingerprint(f.hlo, f.hhi)
		}
	}
	v.weigh(len(sides[0].texts) + len(sides[1].texts))
	for _, s := range sides {
		for i := range s.flat {
			f := &s.flat[i]
			steps.spend(f.size() + f.hhi - f.hlo)
			for _, w := range s.words[f.lo:f.hi] {
				f.weight += int(v.weight[w])
			}
			for _, w := range s.words[f.hlo:f.hhi] {
				f.hweight += int(v.weight[w])
			}
		}
	}
	t := &texts{steps: steps, v: v, s: sides, equal: compareTrees(old, new) == 0}
	t.count()
	t.relate()
	return t
}

// text is the words of a node.
func (t *texts) text(which int, n int32) []int32 {
	s := t.s[which]
	f := &s.flat[n]
	return s.words[f.lo:f.hi]
}

// twins reports whether n has the words of one of ns: which of them it is, wording cannot say,
// and it does not speak against any of them.
func (t *texts) twins(which int, ns []int32, n int32) bool {
	p := t.s[which].flat[n].print
	for _, m := range ns {
		if t.s[which].flat[m].print == p && p != 0 {
			return true
		}
	}
	return false
}

// count counts numbers, headings and keys.
func (t *texts) count() {
	for which := range 2 {
		t.unique[which], t.headings[which], t.keys[which] = map[uint64]int{}, map[uint64]int{},
			map[string]int{}
		for i := range t.s[which].flat {
			t.steps.pace(i, len(t.s[which].flat), 16)
			f := &t.s[which].flat[i]
			if f.number != 0 {
				t.unique[which][f.number]++
			}
			if f.hprint != 0 {
				t.headings[which][f.hprint]++
			}
			for _, k := range f.node.Keys {
				t.keys[which][k]++
			}
		}
		for i := range t.s[which].flat {
			f := &t.s[which].flat[i]
			f.sole = t.unique[which][f.number] == 1
		}
	}
}
