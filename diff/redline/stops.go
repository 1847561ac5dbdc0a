package redline

// A fullStop is a mark that stayed at the end of a change, one side of which ends with the words
// of one move and the other with those of another. It is the last mark of both: sentences that
// changed places took theirs along.
type fullStop struct {
	hunk int32
	old  int32 // the move whose words it ends on the old side
	new  int32 // and on the new
}

// moveStops has moves take the marks along that they end with at both ends, though at one of them
// a mark like it stayed.
func (c *Comparer) moveStops() {
	m := &c.moves
	m.stops = m.stops[:0]
	for _, g := range c.gaps {
		for k := g.hunk0; k < g.hunk1; k++ {
			if s, ok := c.stopAfter(&g, k); ok {
				m.stops = append(m.stops, s)
			}
		}
	}
	for dropped := true; dropped; {
		kept := m.stops[:0]
		for _, s := range m.stops {
			if c.stopsNew(s) && c.stopsOld(s) {
				kept = append(kept, s)
			}
		}
		dropped = len(kept) < len(m.stops)
		m.stops = kept
	}
	for _, s := range m.stops {
		c.takeStop(s)
	}
	for _, s := range m.stops {
		m.lengthen(s.old)
		m.lengthen(s.new)
	}
}

// lengthen has move k end where its words are marked to.
func (m *mover) lengthen(k int32) {
	v := &m.moves[k]
	if int(v.endA) < len(m.old) && m.old[v.endA] == k+1 {
		v.endA++
	}
	if int(v.endB) < len(m.new) && m.new[v.endB] == k+1 {
		v.endB++
	}
}

// stopAfter returns the stop after change k of g, if there is one.
func (c *Comparer) stopAfter(g *gap, k int32) (fullStop, bool) {
	m, h := &c.moves, c.hunks[k]
	if h.same || !h.replaces() || h.a1 == g.a1 || h.b1 == g.b1 ||
		!endsClause(c.form(&c.old, h.a1)) {
		return fullStop{}, false
	}
	if k+1 < g.hunk1 && c.hunks[k+1].a0 == h.a1+1 {
		return fullStop{}, false // nothing would be left between the changes
	}
	s := fullStop{k, m.old[h.a1-1] - 1, m.new[h.b1-1] - 1}
	if s.old < 0 || s.new < 0 || s.old == s.new {
		return fullStop{}, false
	}
	return s, m.moves[s.old].endA == h.a1 && m.moves[s.new].endB == h.b1
}

func endsClause(mark string) bool {
	switch mark {
	case ".", ",", ";", ":", "!", "?":
		return true
	}
	return false
}

// stopsNew reports whether the move that s ends on the old side ends with the same mark on the
// new one.
func (c *Comparer) stopsNew(s fullStop) bool {
	j := c.moves.moves[s.old].endB
	if int(j) == len(c.new.ids) || c.new.ids[j] != c.old.ids[c.hunks[s.hunk].a1] {
		return false
	}
	if h := c.hunkOfNew(j); h < len(c.hunks) && c.hunks[h].b0 <= j {
		return !c.hunks[h].same && c.moves.new[j] == 0
	}
	for _, t := range c.moves.stops {
		if t.new == s.old && c.hunks[t.hunk].b1 == j {
			return true
		}
	}
	return false
}

// stopsOld reports whether the move that s ends on the new side ends with the same mark on the
// old one.
func (c *Comparer) stopsOld(s fullStop) bool {
	i := c.moves.moves[s.new].endA
	if int(i) == len(c.old.ids) || c.old.ids[i] != c.new.ids[c.hunks[s.hunk].b1] {
		return false
	}
	if h := c.hunkOfOld(i); h < len(c.hunks) && c.hunks[h].a0 <= i {
		return !c.hunks[h].same && c.moves.old[i] == 0
	}
	for _, t := range c.moves.stops {
		if t.old == s.new && c.hunks[t.hunk].a1 == i {
			return true
		}
	}
	return false
}

// takeStop takes the mark of s into its change, and into both moves at both of their ends.
func (c *Comparer) takeStop(s fullStop) {
	m, h := &c.moves, &c.hunks[s.hunk]
	p, q := &m.moves[s.old], &m.moves[s.new]
	h.a1, h.b1 = h.a1+1, h.b1+1
	m.old[h.a1-1], m.new[h.b1-1] = s.old+1, s.new+1
	// Where the mark was changed at the other end anyway, it is free; where it stayed, its own
	// stop takes it.
	m.new[p.endB], m.old[q.endA] = s.old+1, s.new+1
}
