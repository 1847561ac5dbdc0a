package facts

import (
	"math/bits"
	"strconv"
	"strings"
)

// A number is an exact fraction. The zero number is no number.
type number struct {
	n, d uint64
	frac bool // written as a fraction, and so shown as one
}

func (x number) ok() bool { return x.d != 0 }

func (x number) is(n uint64) bool { return x.d == 1 && x.n == n }

// times gives x·y, or no number where it does not fit.
func (x number) times(y number) number {
	if !x.ok() || !y.ok() {
		return number{}
	}
	a, b := gcd(x.n, y.d), gcd(y.n, x.d)
	n, ok1 := mul(x.n/a, y.n/b)
	d, ok2 := mul(x.d/b, y.d/a)
	if !ok1 || !ok2 {
		return number{}
	}
	return number{n, d, false}
}

// divided gives x/y, or no number where it does not fit.
func (x number) divided(y number) number {
	if y.n == 0 {
		return number{}
	}
	return x.times(number{y.d, y.n, false})
}

// plus gives x+y, or no number where it does not fit.
func (x number) plus(y number) number {
	if !x.ok() || !y.ok() {
		return number{}
	}
	a, ok1 := mul(x.n, y.d)
	b, ok2 := mul(y.n, x.d)
	d, ok3 := mul(x.d, y.d)
	n, carry := bits.Add64(a, b, 0)
	if !ok1 || !ok2 || !ok3 || carry != 0 {
		return number{}
	}
	g := gcd(n, d)
	return number{n / g, d / g, false}
}

// less reports whether x < y.
func (x number) less(y number) bool {
	h1, l1 := bits.Mul64(x.n, y.d)
	h2, l2 := bits.Mul64(y.n, x.d)
	return h1 < h2 || h1 == h2 && l1 < l2
}

func (x number) same(y number) bool { return x.n == y.n && x.d == y.d }

func mul(a, b uint64) (uint64, bool) {
	hi, lo := bits.Mul64(a, b)
	return lo, hi == 0
}

// gcd gives the greatest common divisor, at least 1.
func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, 1)
}

// String writes x as a decimal where it was written so and has an end, and as
// a fraction otherwise.
func (x number) String() string {
	if !x.ok() {
		return ""
	}
	if x.d == 1 {
		return strconv.FormatUint(x.n, 10)
	}
	fraction := strconv.FormatUint(x.n, 10) + "/" + strconv.FormatUint(x.d, 10)
	if x.frac {
		return fraction
	}
	whole, rest := x.n/x.d, x.n%x.d
	out := strconv.AppendUint(nil, whole, 10)
	out = append(out, '.')
	for range 19 {
		hi, lo := bits.Mul64(rest, 10)
		if hi >= x.d {
			return fraction
		}
		var q uint64
		q, rest = bits.Div64(hi, lo, x.d)
		out = append(out, byte('0'+q))
		if rest == 0 {
			return string(out)
		}
	}
	return fraction
}

// parsePlain reads the numbers of the tables: "600", "1/3".
func parsePlain(s string) (number, bool) {
	top, bottom, isFraction := strings.Cut(s, "/")
	n, err := strconv.ParseUint(top, 10, 64)
	if err != nil {
		return number{}, false
	}
	if !isFraction {
		return number{n, 1, false}, true
	}
	d, err := strconv.ParseUint(bottom, 10, 64)
	return number{n, d, true}, err == nil && d != 0
}

// parseDigits reads digits with separators as a language writes them. point
// is the decimal mark of the language. What could be read in two ways is left
// out: "1,500" where the comma is the decimal mark, "1.500" where the point is.
func parseDigits(s string, point byte) (x number, ok bool) {
	if !strings.ContainsAny(s, ".,'’") {
		n, err := strconv.ParseUint(s, 10, 64)
		return number{n, 1, false}, err == nil
	}
	if lakhs(s) {
		n, err := strconv.ParseUint(strings.ReplaceAll(s, ",", ""), 10, 64)
		return number{n, 1, false}, err == nil
	}
	s = strings.ReplaceAll(s, "’", "'")
	head, decimals, ok := decimalPart(s, point)
	if !ok {
		return number{}, false
	}
	n, ok := parseGroups(head)
	if !ok {
		return number{}, false
	}
	f, ok := parseDecimals(decimals)
	return number{n, 1, false}.plus(f), ok
}

// decimalPart cuts digits with separators at the decimal mark. The last mark is
// it where it occurs once and is not followed by three digits.
func decimalPart(s string, point byte) (head, decimals string, ok bool) {
	last := strings.LastIndexAny(s, ".,'")
	mark, tail := s[last], len(s)-last-1
	grouped := strings.ContainsAny(s[:last], ".,'")
	switch {
	case mark == '\'' || strings.IndexByte(s, mark) != last:
		return s, "", true
	case grouped && tail != 3: // 1.234,56 in any language
		return s[:last], s[last+1:], true
	case mark == point && (tail != 3 || s[0] == '0' || grouped):
		return s[:last], s[last+1:], true
	case mark == point: // three digits after a single decimal mark
		return "", "", false
	case tail == 3 && grouped: // the marks before it part groups, and are others
		return "", "", false
	case tail == 3 && s[0] != '0':
		return s, "", true
	case point == ',' && mark == '.' && tail < 3: // 1.5 in a language that writes 1,5
		return s[:last], s[last+1:], true
	}
	return "", "", false
}

// parseGroups reads digits, parted into groups of three or not at all. The first
// group may be shorter.
func parseGroups(s string) (n uint64, ok bool) {
	run, parted := 0, false
	for i := range len(s) {
		if c := s[i]; isDigit(rune(c)) {
			next, fits := mul(n, 10)
			if !fits || next > next+uint64(c-'0') {
				return 0, false
			}
			n, run = next+uint64(c-'0'), run+1
			continue
		}
		if run == 0 || run > 3 || parted && run != 3 {
			return 0, false
		}
		run, parted = 0, true
	}
	return n, !parted || run == 3
}

// lakhs reports whether digits are grouped as in India: 1,20,000.
func lakhs(s string) bool {
	if strings.ContainsAny(s, ".'’") || strings.Count(s, ",") < 2 {
		return false
	}
	groups := strings.Split(s, ",")
	last := len(groups) - 1
	for i, group := range groups {
		n := len(group)
		if i == 0 && n > 2 || i > 0 && i < last && n != 2 || i == last && n != 3 {
			return false
		}
	}
	return true
}

// parseDecimals reads the digits behind a decimal mark, at most nine.
func parseDecimals(s string) (number, bool) {
	if s == "" {
		return number{0, 1, false}, true
	}
	f, err := strconv.ParseUint(s, 10, 64)
	if err != nil || len(s) > 9 {
		return number{}, false
	}
	d := uint64(1)
	for range s {
		d *= 10
	}
	g := gcd(f, d)
	return number{f / g, d / g, false}, true
}
