package outline

// A lineHash stands for a line where most lines need not be kept: 64-bit FNV-1a
// (Fowler, Noll and Vo).
type lineHash uint64

// noLine is the hash of nothing.
const noLine lineHash = 14695981039346656037

// add is the hash after one byte more.
func (h lineHash) add(c byte) lineHash {
	const prime = 1099511628211
	return (h ^ lineHash(c)) * prime
}
