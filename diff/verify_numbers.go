package diff

import (
	"slices"
	"sort"
	"strconv"
	"strings"
)

// comesAndGoes remembers the numbered clauses of a link, all of which may be other
// than they are, that came in or went out: of a point that was split all but the first.
func (v *verifier) comesAndGoes(i int) {
	l := &v.c.Links[i]
	for side, clauses := range l.sides() {
		if len(l.sides()[1-side]) > 0 && len(clauses) > 0 {
			clauses = clauses[1:]
		}
		for k := range clauses {
			at, again := slices.BinarySearchFunc(v.inserted[side], clauses[k].Path,
				slices.Compare[[]int])
			if clauses[k].Number != "" && !again {
				v.inserted[side] = slices.Insert(v.inserted[side], at, clauses[k].Path)
			}
		}
	}
}

// numbers decides on the points that have another number: whether it is another only
// because of what may have come in or gone out before it. Numbers that have those of
// the point above in them are looked at after that.
func (v *verifier) numbers() {
	depth := func(i int) int {
		if l := &v.c.Links[i]; len(l.Old) > 0 {
			return len(l.Old[0].Path)
		}
		return 0
	}
	sort.SliceStable(v.numbered, func(a, b int) bool {
		return depth(v.numbered[a]) < depth(v.numbered[b])
	})
	for _, i := range v.numbered {
		h := &Change{Kind: KindRenumbered}
		for _, known := range v.changes[i] {
			if known.Kind == KindRenumbered {
				h = known
			}
		}
		ground := v.ground(i, &v.c.Links[i], KindRenumbered)
		if v.follows(&v.c.Links[i]) {
			ground, v.decided[i] = GroundFollows, true
		} else if h.ID == "" {
			ground = GroundSilent
		}
		v.add(ground, i, h)
	}
}

// follows reports whether the new number of a point is the old one, moved on by as many
// as came in before it and may, less those that went out. They are counted among the
// points beside it and, for numbers that run on through the headings above, among all
// of its level.
func (v *verifier) follows(l *Link) bool {
	if len(l.Old) != 1 || len(l.New) != 1 {
		return false
	}
	a, b := &l.Old[0], &l.New[0]
	old, new := bareNumber(a), bareNumber(b)
	if old == "" || new == "" {
		return false
	}
	if len(a.Path) > 1 && len(b.Path) > 1 {
		oldOuter, ok := v.at[0][pathKey(a.Path[:len(a.Path)-1])]
		newOuter, also := v.at[1][pathKey(b.Path[:len(b.Path)-1])]
		if !ok || !also || oldOuter.link != newOuter.link {
			return false
		}
		p, q := bareNumber(oldOuter.clause), bareNumber(newOuter.clause)
		if p != "" && q != "" && strings.HasPrefix(old, p+".") && strings.HasPrefix(new, q+".") &&
			(p == q || v.decided[oldOuter.link]) {
			old, new = strings.TrimPrefix(old, p+"."), strings.TrimPrefix(new, q+".")
			if old == new {
				return p != q
			}
		}
	}
	for _, adjacent := range []bool{true, false} {
		n := v.before(1, b.Path, adjacent) - v.before(0, a.Path, adjacent)
		if n != 0 && movedOn(old, new, n) {
			return true
		}
	}
	return false
}

// bareNumber gives the number of a clause without what stands round it.
func bareNumber(c *Clause) string { return strings.Trim(c.Number, " .():§\u00a0") }

// before counts what came in or went out of a side, and may, before a place: on the
// same level, and beside it alone or anywhere.
func (v *verifier) before(side int, path []int, adjacent bool) int {
	n := 0
	last := len(path) - 1
	for _, p := range v.inserted[side] {
		if slices.Compare(p, path) >= 0 {
			break
		}
		if len(p) == len(path) && (!adjacent || slices.Equal(p[:last], path[:last])) {
			n++
		}
	}
	return n
}

// movedOn reports whether a number is the n-th after another one, or before it: of
// figures, of single letters, of Roman numerals.
func movedOn(old, new string, n int) bool {
	stem, x := lastPart(old)
	other, y := lastPart(new)
	if stem != other {
		return false
	}
	if a, err := strconv.Atoi(x); err == nil {
		b, err := strconv.Atoi(y)
		return err == nil && b == a+n
	}
	if len(x) == 1 && len(y) == 1 && int(y[0]) == int(x[0])+n {
		return true
	}
	a, b := roman(x), roman(y)
	return a > 0 && b == a+n
}

// lastPart cuts a number before its last figure, letter or numeral.
func lastPart(s string) (stem, last string) {
	at := strings.LastIndexFunc(s, func(r rune) bool {
		return (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	})
	if at < 0 {
		return "", s
	}
	for at++; at < len(s) && s[at]&0xC0 == 0x80; at++ { // behind the whole character
	}
	return s[:at], s[at:]
}

// roman gives the value of a Roman numeral below 4000; 0 for what is none.
func roman(s string) int {
	values := map[byte]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100, 'd': 500, 'm': 1000}
	s = strings.ToLower(s)
	sum := 0
	for k := range len(s) {
		n := values[s[k]]
		switch {
		case n == 0:
			return 0
		case k+1 < len(s) && values[s[k+1]] > n:
			sum -= n
		default:
			sum += n
		}
	}
	return sum
}
