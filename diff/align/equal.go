package align

// identical pairs nodes of the same words, all with all where they are few, and otherwise those
// that stand about as far into the group.
func (t *texts) identical() []couple {
	return t.equals(func(f *flat) uint64 { return f.print })
}

// labelled pairs nodes of the same heading or number.
func (t *texts) labelled() []couple {
	return append(t.equals(func(f *flat) uint64 {
		return f.hprint
	}), t.equals(func(f *flat) uint64 { return f.number })...)
}

func (t *texts) equals(key func(*flat) uint64) []couple {
	old := map[uint64][]int32{}
	for i := range t.s[0].flat {
		t.steps.spend(16)
		if k := key(&t.s[0].flat[i]); k != 0 {
			old[k] = append(old[k], int32(i))
		}
	}
	match := map[uint64][]int32{}
	var order []uint64
	for i := range t.s[1].flat {
		t.steps.spend(16)
		if k := key(&t.s[1].flat[i]); k != 0 && old[k] != nil {
			if match[k] == nil {
				order = append(order, k)
			}
			match[k] = append(match[k], int32(i))
		}
	}
	var out []couple
	for _, k := range order {
		as, bs := old[k], match[k]
		for i, a := range as {
			t.steps.spend(16)
			lo, hi := 0, len(bs)
			if len(as)*len(bs) > 64 {
				mid := i * len(bs) / len(as)
				lo, hi = max(0, mid-nearby), min(len(bs), mid+nearby+1)
			}
			for _, b := range bs[lo:hi] {
				out = append(out, couple{a, b})
			}
		}
	}
	return out
}
