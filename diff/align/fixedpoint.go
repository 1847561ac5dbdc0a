package align

import "math/bits"

// log2 is the binary logarithm of x ≥ 1 in 1/64, linear between powers of two.
func log2(x int) int {
	n := bits.Len(uint(x)) - 1
	return n<<6 + ((x-1<<n)<<6)>>n
}

// perMille is part of whole in thousandths, at most 1000; 0 of nothing.
func perMille(part, whole int) int {
	if whole <= 0 || part <= 0 {
		return 0
	}
	return int(min(1000, int64(part)*1000/int64(whole)))
}
