package outline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/redraft-go/redraft/plan"
)

// lastSign gives the last byte of s, but for a word that joins the last item of a list
// to the others: a comma, or what stands for one, is before it.
func lastSign(s string) byte {
	if last := s[len(s)-1]; last < utf8.RuneSelf && !unicode.IsLetter(rune(last)) {
		return last // most lines
	}
	for _, word := range [...]string{
		" and", " or", " und", " oder", " et", " ou", " y", " o", " e",
		" та", " і", " або", " и", " или",
	} {
		if before, ok := strings.CutSuffix(s, word); ok && before != "" {
			if last := before[len(before)-1]; last == ';' {
				return last
			}
			return ','
		}
	}
	return s[len(s)-1]
}

// listEnded reports whether line i, a paragraph of its own, stands behind the open
// list: its items end with a semicolon or a comma, and the last one ends the sentence
// that they are part of, or the paragraph goes on with it.
func (s *sorter) listEnded(i int) bool {
	n := &s.nodes[s.cur]
	if !s.gap && !s.breaksBefore(i-1) || n.number == "" || n.before < 0 {
		return false
	}
	last := s.nodes[n.before].last
	if last != ';' && last != ',' {
		return false
	}
	opens := opensText(s.lineWords(i))
	return n.last == '.' && opens || s.gap && !opens && (n.last == ';' || n.last == ',')
}

// endsList reports whether line i goes on with the sentence around the open list,
// although it begins small: the items end with a comma or semicolon, and there was
// room for more behind the last one.
func (s *sorter) endsList(i int) bool {
	n := &s.nodes[s.cur]
	if n.number == "" || n.level == 0 || n.before < 0 || s.lines[i].indent > n.indent {
		return false
	}
	before := s.nodes[n.before].last
	if s.lines[i].indent < n.indent && s.lines[i-1].indent > n.indent {
		// the rest of the item is further in
		return (n.last == ',' || n.last == ';') && (before == ',' || before == ';')
	}
	if n.line != i-1 || s.lines[i-1].full {
		return false
	}
	return n.last == before && (before == ',' || before == ';') && s.width >= minWrap &&
		s.width <= maxWrap && !s.noRoom(&s.lines[i-1], &s.lines[i], s.width)
}

// hangs reports whether line i is indented below the number of its point.
func (s *sorter) hangs(i int) bool {
	n := &s.nodes[s.cur]
	return n.number != "" && s.lines[i].indent > n.indent
}

// mayGoOn reports whether line i may go on with the sentence of the line
// before, for all that the lines look like.
func (s *sorter) mayGoOn(i int) bool {
	l := &s.lines[i-1]
	return l.width >= minWrap && l.width <= maxWrap && !endsSentence(s.text[l.body:l.tail])
}

// announces gives the level of the list that line i, a paragraph that ends in a
// colon, announces; -1 if none begins after it.
func (s *sorter) announces(i int) int {
	if !s.gap || s.text[s.lines[i].tail-1] != ':' {
		return -1
	}
	for i++; i < s.last && s.lines[i].blank(); i++ {
	}
	if i < s.last {
		if m := s.markerOf(i); m != nil && m.opens {
			return int(m.level)
		}
	}
	return -1
}

// flushLevel gives the level of a point without a number that line i begins,
// because it is no part of the point that is open; -1 if it may be one.
func (s *sorter) flushLevel(i int) int {
	n := &s.nodes[s.cur]
	level := n.level
	if k := s.announces(i); k >= 0 && k <= level {
		return k
	}
	if n.bullet && s.lines[i].indent <= n.indent && (s.gap || !s.mayGoOn(i)) {
		// A point with a bullet is one paragraph; what follows is another's.
		for level > 0 && s.nodes[s.path[level-1]].bullet {
			level--
		}
		return level
	}
	if level > 0 && s.lines[i].indent <= n.indent && s.listEnded(i) {
		for k, outer := range s.path[:level] {
			if s.nodes[outer].role == plan.RoleAlternative {
				return k // what follows a list in one of them is for all
			}
		}
		for n.last == '.' && level > 1 && s.nodes[s.path[level]].indent > s.lines[i].indent &&
			s.nodes[s.path[level-1]].indent >= s.lines[i].indent {
			level-- // the sentence ends that the lists around are part of, too
		}
		return level
	}
	if level == 0 || s.lines[i].indent >= n.indent {
		return -1
	}
	for level > 1 && s.nodes[s.path[level-1]].indent > s.lines[i].indent {
		level--
	}
	return level
}
