package redline

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// A lineMatcher finds the lines that two texts share, so that the words of most need not be looked at. It works
// with the tables that the words are put into after it.
type lineMatcher struct {
	lexicon  *lexicon
	anchor   *anchorer
	old, new lineSide
	weight   []int32
	runs     []run
	found    []run // that solve is at work on
	steps    *steps
}

type lineSide struct {
	ends []int32 // of each line, with its line break
	ids  []int32
}

// match appends to dst the gaps between the lines that both texts share, which have the first head
// and the last tail bytes in common.
func (m *lineMatcher) match(dst []gap, old, new string, head, tail int) []gap {
	oldEnd, newEnd := len(old)-tail, len(new)-tail
	m.old.reset(old[head:oldEnd])
	m.new.reset(new[head:newEnd])
	lines := max(cap(m.old.ids), cap(m.new.ids)) // most stand on both sides
	m.lexicon.reset(lines, false)
	m.weight = slices.Grow(m.weight[:0], lines)
	m.split(&m.old, old[:oldEnd], head)
	m.split(&m.new, new[:newEnd], head)
	m.runs = m.runs[:0]
	m.solve(0, len(m.old.ids), 0, len(m.new.ids), 0)

	m.distrust(head, oldEnd, newEnd)

	a, b := head, head
	lineA, lineB := 0, 0
	for _, r := range append(m.runs, run{int32(len(m.old.ids)), int32(len(m.new.ids)), 0}) {
		ra, rb := int(r.a), int(r.b)
		g := gap{
			oldAt: a, oldEnd: m.old.at(ra, head),
			newAt: b, newEnd: m.new.at(rb, head),
		}
		if ra == len(m.old.ids) && rb == len(m.new.ids) {
			g.oldEnd, g.newEnd = oldEnd, newEnd
		}
		if g.oldAt < g.oldEnd || g.newAt < g.newEnd {
			dst = append(dst, g)
		}
		lineA, lineB = ra+int(r.n), rb+int(r.n)
		a, b = m.old.at(lineA, head), m.new.at(lineB, head)
	}
	return dst
}

// distrust drops the runs of m that are short beside the gaps on both sides of them. What was
// reworded there may have changed places, so that it is the one line left as it was that went
// elsewhere; that is for the words to decide.
func (m *lineMatcher) distrust(head, oldEnd, newEnd int) {
	kept := m.runs[:0]
	oldAt, newAt := head, head // where the gap before begins
	for i, r := range m.runs {
		old0, old1 := m.old.at(int(r.a), head), m.old.at(int(r.a+r.n), head)
		new0, new1 := m.new.at(int(r.b), head), m.new.at(int(r.b+r.n), head)
		oldNext, newNext := oldEnd, newEnd
		if i+1 < len(m.runs) {
			oldNext, newNext = m.old.at(int(m.runs[i+1].a), head), m.new.at(int(m.runs[i+1].b), head)
		}
		// The most that the old text before can share with the new text after, or the other way round.
		crossing := max(min(old0-oldAt, newNext-new1), min(new0-newAt, oldNext-old1))
		if (old1-old0)*lineTrust < crossing {
			continue
		}
		kept = append(kept, r)
		oldAt, newAt = old1, new1
	}
	m.runs = kept
}

// reset empties s and makes room for the lines of text.
func (s *lineSide) reset(text string) {
	lines := strings.Count(text, "\n") + 1
	s.ends, s.ids = slices.Grow(s.ends[:0], lines), slices.Grow(s.ids[:0], lines)
}

// at returns where line i begins, if the first begins at head.
func (s *lineSide) at(i, head int) int {
	if i == 0 {
		return head
	}
	return int(s.ends[i-1])
}

func (m *lineMatcher) split(s *lineSide, text string, at int) {
	for at < len(text) {
		m.steps.spend(4)
		end := len(text)
		if k := strings.IndexByte(text[at:], '\n'); k >= 0 {
			end = at + k + 1
		}
		id := m.lexicon.numberKeyed(text[at:end], keyOf(text, at, end), words.KindSpace)
		if int(id) == len(m.weight) {
			m.weight = append(m.weight, int32(end-at))
		}
		s.ends = append(s.ends, int32(end))
		s.ids = append(s.ids, id)
		at = end
	}
}

const (
	lineFloor = 24 // bytes that a run of lines must have to anchor anything
	lineTrust = 4  // how often its length a run may be surrounded by rewording
	maxDepth  = 12
)

// solve appends to m.runs the runs of lines in a part of both sides.
func (m *lineMatcher) solve(a0, a1, b0, b1, depth int) {
	a, b := m.old.ids[a0:a1], m.new.ids[b0:b1]
	if len(a) == 0 || len(b) == 0 || depth > maxDepth {
		return
	}
	mark := len(m.runs)
	m.runs = m.anchor.anchors(m.runs, a, b, m.weight, len(m.weight), 1, lineFloor)
	if len(m.runs) == mark {
		return
	}
	// Look again between the anchors, where more lines may be the only ones of their kind.
	from := len(m.found)
	m.found = append(append(m.found, m.runs[mark:]...), run{int32(len(a)), int32(len(b)), 0})
	until := len(m.found)
	m.runs = m.runs[:mark]
	i, j := a0, b0
	for k := from; k < until; k++ {
		r := m.found[k]
		m.solve(i, a0+int(r.a), j, b0+int(r.b), depth+1)
		if r.n > 0 {
			m.runs = append(m.runs, run{r.a + int32(a0), r.b + int32(b0), r.n})
		}
		i, j = a0+int(r.a+r.n), b0+int(r.b+r.n)
	}
	m.found = m.found[:from]
}
