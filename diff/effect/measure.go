package effect

import (
	"math/big"
	"strings"
)

// measure fills in by how much, where both sides have numbers of one unit.
func measure(e *Effect) {
	switch e.Kind {
	case KindFigureRaised, KindFigureLowered, KindShareChanged, KindDurationLengthened,
		KindDurationShortened, KindDeadlineLengthened, KindDeadlineShortened:
	default:
		return
	}
	if e.Before.Unit != e.After.Unit && e.Before.Unit != "" && e.After.Unit != "" ||
		e.Kind == KindShareChanged && e.Before.Unit != e.After.Unit {
		return
	}
	if strings.Contains(e.Before.Value, ":") || strings.Contains(e.After.Value, ":") ||
		strings.Contains(e.Before.Value, "-") || strings.Contains(e.After.Value, "-") {
		return // ratios and dates
	}
	x, ok1 := new(big.Rat).SetString(e.Before.Value)
	y, ok2 := new(big.Rat).SetString(e.After.Value)
	if !ok1 || !ok2 {
		return
	}
	diff := new(big.Rat).Sub(y, x)
	diff.Abs(diff)
	e.By = exact(diff)
	if x.Sign() == 0 {
		return
	}
	f := new(big.Rat).Quo(diff, new(big.Rat).Abs(x))
	e.Fraction = f.RatString()
	e.Percent = percent(f)
}

// exact writes a number as a decimal where it has an end, as a fraction otherwise.
func exact(x *big.Rat) string {
	if x.IsInt() {
		return x.Num().String()
	}
	if digits, ok := x.FloatPrec(); ok {
		return x.FloatString(digits)
	}
	return x.RatString()
}

// rounded gives the whole number next to x, half to even. x is not below zero.
func rounded(x *big.Rat) *big.Int {
	q, r := new(big.Int).QuoRem(x.Num(), x.Denom(), new(big.Int))
	switch new(big.Int).Lsh(r, 1).Cmp(x.Denom()) {
	case 1:
		q.Add(q, big.NewInt(1))
	case 0:
		if q.Bit(0) == 1 {
			q.Add(q, big.NewInt(1))
		}
	}
	return q
}

// percent writes a part as percent with two places, half to even.
func percent(f *big.Rat) string {
	hundredths := new(big.Rat).Mul(f, big.NewRat(10000, 1))
	s := rounded(hundredths).String()
	for len(s) < 3 {
		s = "0" + s
	}
	return s[:len(s)-2] + "." + s[len(s)-2:]
}
