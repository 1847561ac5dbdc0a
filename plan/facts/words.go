package facts

var thousand = number{1000, 1, false}

// shortestCompound is how many bytes a number in one word has at least that is
// not in the table itself.
const shortestCompound = 8

// A sum is a number in words while its parts are read.
type sum struct {
	total   number // up to the last scale
	current number // behind it; no number where nothing is
	last    number // below which the next part must lie
	parts   int
}

// inWords reads a number in words at token i: each part smaller than what the one
// before leaves room for, scales multiply. Where they do not fit it reads none.
func (g *reading) inWords(i int) (p parsed, ok bool) {
	s := sum{total: number{0, 1, false}}
	k := i
	for k < len(g.tokens) && (k == i || !g.tokens[k].has(sentence)) {
		if s.parts > 0 && g.hundredAnd(k, &s) {
			k++
		}
		x, isScale, found := g.part(k, s.parts == 0)
		if !found {
			break
		}
		if !s.add(x, isScale) {
			return p, false
		}
		k = g.after(k)
	}
	if s.parts == 0 {
		if g.is(i, one) != nil {
			return parsed{number: number{1, 1, false}, to: g.after(i), weak: true, word: true}, true
		}
		return p, false
	}
	x := s.value()
	return parsed{number: x, to: k, word: true, weak: s.parts == 1 && x.is(1)}, x.ok()
}

// add takes in the next part. It reports whether that fits.
func (s *sum) add(x number, isScale bool) bool {
	s.parts++
	switch {
	case !isScale && !x.less(thousand): // "mille neuf cents"
		if s.parts > 1 {
			return false
		}
		s.total = x
	case !isScale && s.current.ok():
		if !x.less(s.last) {
			return false
		}
		s.current = s.current.plus(x)
	case !isScale:
		x.frac = false
		s.current = x
	case s.parts == 1:
		return false // "million" alone
	case x.less(thousand): // "two hundred"
		s.current = s.factor().times(x)
	case s.total.n > 0 && s.total.less(x):
		// "mil millones", but not "one million five hundred thousand"
		s.total, s.current = s.value().times(x), number{}
	default:
		s.total, s.current = s.total.plus(s.factor().times(x)), number{}
	}
	s.last = room(x, isScale)
	return s.total.ok()
}

// factor gives what a scale multiplies.
func (s *sum) factor() number {
	if s.current.ok() {
		return s.current
	}
	return number{1, 1, false}
}

func (s *sum) value() number {
	if s.current.ok() {
		return s.total.plus(s.current)
	}
	return s.total
}

// room gives what the part behind x must lie below: behind twenty a unit, behind
// a hundred what is less.
func room(x number, isScale bool) number {
	switch {
	case isScale || x.d == 1 && x.n >= 100:
		return x
	case x.d == 1 && x.n >= 20 && x.n%10 == 0:
		return number{10, 1, false}
	}
	return number{0, 1, false}
}

// hundredAnd reports whether token k is the "and" of "one hundred and five", or
// of "two thousand and five".
func (g *reading) hundredAnd(k int, s *sum) bool {
	and := g.is(k, numeralAnd)
	if and == nil {
		return false
	}
	if s.current.ok() && (s.current.n < and.num.n || s.current.n%and.num.n != 0) ||
		!s.current.ok() && s.total.n == 0 {
		return false
	}
	m := g.is(k+1, numeral)
	if m == nil && g.tensAnd(k) && g.is(k+1, one) != nil { // "treinta y un"
		return true
	}
	return m != nil && m.num.d == 1 && m.num.n < and.num.n
}

// part reads one part of a number in words.
func (g *reading) part(k int, first bool) (x number, isScale, ok bool) {
	if k >= len(g.tokens) || g.tokens[k].kind != wordToken || g.tokens[k].has(covered|taken) {
		return x, false, false
	}
	value, factor := g.is(k, numeral), g.is(k, scale)
	switch {
	case value != nil && (first || factor == nil): // "mil" alone is a thousand
		return value.num, false, true
	case factor != nil && !g.short(k):
		return factor.num, true, true
	}
	if g.lang.compound != nil && g.tokens[k].node == 0 &&
		g.tokens[k].end-g.tokens[k].at >= shortestCompound {
		g.folded(k)
		if x, ok := g.lang.compound(g, g.fold); ok {
			return x, false, true
		}
	}
	if g.is(k, one) != nil && (first && g.is(g.after(k), scale) != nil ||
		!first && (g.lang.lone || g.tensAnd(k-1))) {
		return number{1, 1, false}, false, true // "a million", "двадцять один"
	}
	return x, false, false
}

// tensAnd reports whether token k joins a unit to tens: the y of "treinta y un".
func (g *reading) tensAnd(k int) bool {
	and := g.is(k, numeralAnd)
	return and != nil && and.num.is(10)
}
