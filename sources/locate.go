package sources

import (
	"cmp"
	"slices"
)

// A site is a place in a text where a quotation may stand, as a run of words.
type site struct {
	from, to int // words of the text
	cost     int // words that have to be changed, added or dropped
}

// maxSites limits how many places are weighed against each other. A quotation
// with more is ambiguous.
const maxSites = 4096

// maxCells limits the work of [locate]: what is left after it is not found.
// It takes a fraction of a second.
const maxCells = 1 << 26

// same finds where the words of a plain quotation stand one after the other,
// by the method of Knuth, Morris and Pratt (Fast pattern matching in strings,
// SIAM J. Comput. 6, 1977). It stops at maxSites. Cost: linear.
func (q *quotation) same(text []word) []site {
	n := len(q.words)
	if n == 0 || n > len(text) {
		return nil
	}
	fallback := make([]int, n+1)
	fallback[0] = -1
	for i, k := 0, -1; i < n; {
		for k >= 0 && q.words[i].id != q.words[k].id {
			k = fallback[k]
		}
		i++
		k++
		fallback[i] = k
	}
	var out []site
	k := 0
	for i, w := range text {
		for k >= 0 && (k == n || q.words[k].id != w.id) {
			k = fallback[k]
		}
		k++
		if k == n {
			out = append(out, site{from: i + 1 - n, to: i + 1})
			if len(out) == maxSites {
				break
			}
		}
	}
	return out
}

// locate finds the places where the quotation stands with at most limit words
// changed, added or dropped: the best of those that overlap, best first.
//
// It is the algorithm of P. Sellers (The theory and computation of
// evolutionary distances, J. Algorithms 1, 1980) on words, with the cut-off of
// E. Ukkonen (Finding approximate patterns in strings, J. Algorithms 6, 1985):
// on most texts the cost is in proportion to the length of the text and the
// limit, not to the length of the quotation. Where the quotation leaves words
// out, its gap of the text's words is passed over for nothing.
func (q *quotation) locate(text []word, limit int) []site {
	var (
		n     = len(q.words)
		cost  = make([]int, n+1) // least cost of the first i words, ending here
		start = make([]int, n+1) // the word of the text at which that begins
		out   = make([]int, n+1) // words of the text since the i-th
		cells = maxCells
		sites []site
	)
	const never = 1 << 30
	for i := range cost {
		cost[i] = never
	}
	cost[0] = 0
	last := 0 // the last row whose cost is within the limit
	for j, t := range text {
		diagonal, diagonalStart := cost[0], start[0]
		start[0] = j + 1
		i := 1
		for ; i <= n; i++ {
			w := &q.words[i-1]
			if i > last+1 && cost[i-1] > limit {
				break
			}
			before, beforeStart := never, 0
			if i <= last {
				before, beforeStart = cost[i], start[i]
			}
			miss, added, gone := 1, 1, 0
			if w.own {
				miss = 0
			}
			if i <= last {
				gone = out[i] + 1
			}
			if gone <= w.gap && w.gap > 0 {
				added = 0
			}
			c, s := diagonal+miss, diagonalStart
			if w.id == t.id {
				c = diagonal
			}
			if d := cost[i-1] + miss; d < c || d == c && start[i-1] > s {
				c, s = d, start[i-1]
			}
			if d := before + added; i < n && (d < c || d == c && beforeStart > s) {
				c, s = d, beforeStart
			} else {
				gone = 0
			}
			diagonal, diagonalStart = before, beforeStart
			cost[i], start[i], out[i] = c, s, gone
		}
		if cells -= i; cells < 0 {
			return nil
		}
		last = min(i-1, n)
		for last > 0 && cost[last] > limit {
			last--
		}
		if last == n && n > 0 {
			sites = append(sites, site{from: start[n], to: j + 1, cost: cost[n]})
		}
	}
	return apart(sites)
}

// apart keeps the best of the sites that overlap.
func apart(sites []site) []site {
	slices.SortFunc(sites, func(a, b site) int {
		return cmp.Or(cmp.Compare(a.cost, b.cost), cmp.Compare(a.to-a.from, b.to-b.from),
			cmp.Compare(a.from, b.from))
	})
	var kept []site // by place
	var out []site
	for _, s := range sites {
		i, _ := slices.BinarySearchFunc(kept, s, func(k, s site) int {
			return cmp.Compare(k.from, s.from)
		})
		if i > 0 && kept[i-1].to > s.from || i < len(kept) && kept[i].from < s.to {
			continue
		}
		kept = slices.Insert(kept, i, s)
		if out = append(out, s); len(out) == maxSites {
			break
		}
	}
	return out
}
