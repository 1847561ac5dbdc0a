package redline

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/plan/words"
)

// A lineMatcher finds the lines and sentences that two texts share, so that the words of most
// need not be looked at. It works with the tables that the words are put into after it.
type lineMatcher struct {
	lexicon  *lexicon
	anchor   *anchorer
	old, new lineSide
	weight   []int32 // by number of the line: its bytes
	place    []int32 // and where it may stand on the old side
	strange  int32   // the number of all lines that only the new side has
	runs     []run
	found    []run // that solve is at work on
	steps    *steps
}

// A lineSide is a stretch of one text, cut into lines or sentences.
type lineSide struct {
	begin   int
	ends    []int32 // of each line, with its line break
	ids     []int32
	lineEnd int // of the last line that was looked at
}

// reset makes m ready for stretches with so many lines that differ.
func (m *lineMatcher) reset(lines int) {
	m.lexicon.reset(lines, false)
	m.weight, m.place = slices.Grow(m.weight[:0], lines), slices.Grow(m.place[:0], lines)
}

// grow makes room for so many lines.
func (s *lineSide) grow(lines int) {
	s.ends, s.ids = slices.Grow(s.ends[:0], lines), slices.Grow(s.ids[:0], lines)
}

// match appends to dst the gaps between the lines that both sides of g share, or, if it is asked
// for, the sentences.
func (m *lineMatcher) match(dst []gap, old, new string, g gap, sentences bool) []gap {
	m.split(&m.old, old[:g.oldEnd], g.oldAt, sentences)
	m.splitAlike(&m.new, new[:g.newEnd], g.newAt, sentences, &m.old, old)
	m.runs = m.runs[:0]
	m.solve(0, len(m.old.ids), 0, len(m.new.ids), 0)
	m.distrust(g)

	for _, r := range append(m.runs, run{int32(len(m.old.ids)), int32(len(m.new.ids)), 0}) {
		next := gap{oldAt: g.oldAt, oldEnd: m.old.at(r.a), newAt: g.newAt, newEnd: m.new.at(r.b)}
		if next.oldAt < next.oldEnd || next.newAt < next.newEnd {
			dst = append(dst, next)
		}
		g.oldAt, g.newAt = m.old.at(r.a+r.n), m.new.at(r.b+r.n)
	}
	return dst
}

// distrust drops the runs of m that are short beside the gaps on both sides of them. What was
// reworded there may have changed places, so that it is the one line left as it was that went
// elsewhere; that is for the words to decide.
func (m *lineMatcher) distrust(g gap) {
	kept := m.runs[:0]
	oldAt, newAt := g.oldAt, g.newAt // where the gap before begins
	for i, r := range m.runs {
		old0, old1 := m.old.at(r.a), m.old.at(r.a+r.n)
		new0, new1 := m.new.at(r.b), m.new.at(r.b+r.n)
		oldNext, newNext := g.oldEnd, g.newEnd
		if i+1 < len(m.runs) {
			oldNext, newNext = m.old.at(m.runs[i+1].a), m.new.at(m.runs[i+1].b)
		}
		// The most that the old text before can share with the new text after, or the other way
		// round.
		crossing := max(min(old0-oldAt, newNext-new1), min(new0-newAt, oldNext-old1))
		if (old1-old0)*lineTrust < crossing {
			continue
		}
		kept = append(kept, r)
		oldAt, newAt = old1, new1
	}
	m.runs = kept
}

// at returns where line i begins, or where the last one ends.
func (s *lineSide) at(i int32) int {
	if i == 0 {
		return s.begin
	}
	return int(s.ends[i-1])
}

// split cuts text from a place on into s.
func (m *lineMatcher) split(s *lineSide, text string, at int, sentences bool) {
	s.reset(at)
	for at < len(text) {
		at = m.next(s, text, at, sentences)
	}
}

// reset empties s; its first line begins at a place.
func (s *lineSide) reset(at int) {
	s.begin, s.lineEnd, s.ends, s.ids = at, at, s.ends[:0], s.ids[:0]
}

// splitAlike is split for text of which other is an older version. Where one line is the same,
// the next one most often is, and is not looked up.
func (m *lineMatcher) splitAlike(s *lineSide, text string, at int, sentences bool, other *lineSide,
	old string,
) {
	for i, id := range other.ids {
		m.place[id] = int32(i)
	}
	m.strange = int32(len(m.weight))
	s.reset(at)
	follows := int32(0) // the line of other that is looked for
	for at < len(text) {
		if int(follows) < len(other.ids) {
			line := old[other.at(follows):other.at(follows+1)]
			if whole := strings.HasSuffix(line, "\n") || sentences && strings.HasSuffix(line, ". "); whole && strings.HasPrefix(text[at:], line) {
				m.steps.spend(1 + len(line)/64)
				at += len(line)
				s.ends = append(s.ends, int32(at))
				s.ids = append(s.ids, other.ids[follows])
				follows++
				continue
			}
		}
		end := m.end(s, text, at, sentences)
		id := m.lexicon.find(text[at:end], keyOf(text, at, end))
		if id < 0 {
			id = m.strange // it need not be noted: a tenth of the time of texts that share no line
		} else if i := m.place[id]; int(i) < len(other.ids) && other.ids[i] == id {
			follows = i + 1
		}
		s.ends, s.ids = append(s.ends, int32(end)), append(s.ids, id)
		at = end
	}
}

// next appends the line or sentence of text that begins at a place to s, and returns where it ends.
func (m *lineMatcher) next(s *lineSide, text string, at int, sentences bool) (end int) {
	end = m.end(s, text, at, sentences)
	id := m.lexicon.numberKeyed(text[at:end], keyOf(text, at, end), words.KindSpace)
	if int(id) == len(m.weight) {
		m.weight, m.place = append(m.weight, int32(end-at)), append(m.place, 0)
	}
	s.ends, s.ids = append(s.ends, int32(end)), append(s.ids, id)
	return end
}

// end returns where the line or sentence of text ends that begins at a place.
func (m *lineMatcher) end(s *lineSide, text string, at int, sentences bool) (end int) {
	m.steps.spend(4)
	if at >= s.lineEnd {
		s.lineEnd = len(text)
		if k := strings.IndexByte(text[at:], '\n'); k >= 0 {
			s.lineEnd = at + k + 1
		}
	}
	if end = s.lineEnd; sentences {
		end = at + sentenceEnd(text[at:end])
	}
	return end
}

// sentenceEnd returns where the first sentence of a line ends, with the blank after it.
func sentenceEnd(line string) int {
	for at := 0; ; {
		k := strings.IndexByte(line[at:], '.')
		if k < 0 || at+k+1 >= len(line) {
			return len(line)
		}
		at += k + 1
		if line[at] == ' ' {
			return at + 1
		}
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
	m.runs = m.anchor.anchors(m.runs, a, b, m.weight, int(m.strange)+1, 1, lineFloor)
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
