package diff

import "slices"

// A Block is a link of the first level with what stands below it: what a
// reader takes in at once.
type Block struct {
	Link  int   // index into Comparison.Links
	Below []int // indices of the links below it that are no blocks themselves, in order
	Known Known // how far it is known as a whole
}

// Blocks groups the links by points of the first level, in the order of the
// document. A link below two of them belongs to that of the old draft. Cost:
// linear in the links.
func (c *Comparison) Blocks() []Block {
	if c == nil {
		return nil
	}
	var blocks []Block
	isBlock := make([]bool, len(c.Links))
	var at [2]map[int]int // place on the first level of either draft → index in blocks
	for side := range at {
		at[side] = make(map[int]int)
	}
	for i := range c.Links {
		for side, clauses := range [][]Clause{c.Links[i].Old, c.Links[i].New} {
			for _, clause := range clauses {
				if len(clause.Path) == 1 {
					at[side][clause.Path[0]] = len(blocks)
					isBlock[i] = true
				}
			}
		}
		if isBlock[i] {
			blocks = append(blocks, Block{Link: i})
		}
	}
	for i := range c.Links {
		if isBlock[i] {
			continue
		}
		if b, ok := blockOf(&c.Links[i], at); ok {
			blocks[b].Below = append(blocks[b].Below, i)
		}
	}
	for b := range blocks {
		blocks[b].Known = c.known(&blocks[b])
	}
	return blocks
}

// blockOf gives the block that a link belongs to. Every link of a sound
// comparison has one: each point of the first level is in a link, and so in a
// block.
func blockOf(l *Link, at [2]map[int]int) (int, bool) {
	for side, clauses := range [][]Clause{l.Old, l.New} {
		for _, clause := range clauses {
			if len(clause.Path) == 0 {
				continue // of an unsound comparison
			}
			if b, ok := at[side][clause.Path[0]]; ok {
				return b, true
			}
		}
	}
	return 0, false
}

// known says how far the point of a block is known together with the points
// below it: by its own text, less surely if anything below it is known less
// well. A point without words of its own is known as the points below it are.
func (c *Comparison) known(b *Block) Known {
	words, substance, less := 0, 0, 0
	for _, i := range b.Below {
		switch c.Links[i].Known {
		case KnownWords:
			words++
		case KnownAbsent:
			words++ // a point that is known not to be there is known as well as one that was read
		case KnownSubstance:
			substance++
		case KnownOneSide, KnownNeither:
			less++
		}
	}
	known := c.Links[b.Link].Known
	switch {
	case known == KnownWords && substance+less > 0:
		return KnownSubstance
	case known != KnownOneSide && known != KnownNeither:
		return known
	case substance > 0 || words > 0 && less > 0:
		return KnownSubstance
	case words > 0:
		return KnownWords
	}
	return known
}

// Recount counts the links of c as they are, as [Comparison].Tally does: for whoever
// puts a comparison together. Cost: linear in the links.
func (c *Comparison) Recount() Tally { return c.tally(c.Blocks()) }

// tally counts the blocks that have a provision on a side.
func (c *Comparison) tally(blocks []Block) Tally {
	var t Tally
	provision := func(clause Clause) bool { return clause.Role.Provision() }
	for _, b := range blocks {
		l := &c.Links[b.Link]
		if !slices.ContainsFunc(l.Old, provision) && !slices.ContainsFunc(l.New, provision) {
			continue
		}
		switch b.Known {
		case KnownWords:
			t.Words++
		case KnownSubstance:
			t.Substance++
		case KnownAbsent:
			t.Absent++
		case KnownOneSide:
			t.OneSide++
		case KnownNeither:
			t.Neither++
		}
	}
	return t
}
