package redline

import "github.com/redraft-go/redraft/plan/words"

// takeLeads draws the first word of a sentence into the change that holds all the rest of it, if
// that is an article or the like, which both sides begin with: "The [-cook rises-]{+boy sleeps+}."
// Two sentences that changed places are seen whole then.
func (c *Comparer) takeLeads() {
	m := &c.moves
	m.leads = m.leads[:0]
	for _, g := range c.gaps {
		a := g.a0 - 1
		for k := g.hunk0; k < g.hunk1; k++ {
			c.steps.spend(1)
			h := &c.hunks[k]
			if c.hasLead(&g, *h) && h.a0-1 > a {
				h.a0, h.b0 = h.a0-1, h.b0-1
				m.leads = append(m.leads, k)
			}
			a = h.a1
		}
	}
}

// hasLead reports whether h replaces all of a sentence but its first word, which carries no
// meaning, and the mark at its end.
func (c *Comparer) hasLead(g *gap, h hunk) bool {
	if h.same || h.a1-h.a0 < itemSolid || h.b1-h.b0 < itemSolid || h.a0 == g.a0 || h.b0 == g.b0 ||
		h.a1 == g.a1 || h.b1 == g.b1 || !endsClause(c.form(&c.old, h.a1)) {
		return false
	}
	i, j := h.a0-1, h.b0-1
	return c.kind(&c.old, i) == words.KindWord && !solid(c.worth[c.old.ids[i]]) &&
		c.begins(&c.old, i) == atSentence && c.begins(&c.new, j) == atSentence
}

// leaveLeads gives back the words that no move took along.
func (c *Comparer) leaveLeads() {
	m := &c.moves
	for _, k := range m.leads {
		h := &c.hunks[k]
		if len(m.old) == 0 || m.old[h.a0] == 0 && m.new[h.b0] == 0 {
			h.a0, h.b0 = h.a0+1, h.b0+1
		}
	}
}
