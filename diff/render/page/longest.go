package page

import (
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff"
)

// Longest gives the longest text of one outlet that a page of a comparison quotes
// whole: the name of the outlet and the number of words. Whoever publishes a page
// should know it. Points keep it to points of the first level, as [Points] does.
// For two texts without copies, and where nothing is quoted, it is 0. Cost: linear
// in the comparison.
func Longest(c *diff.Comparison, points ...string) (outlet string, words int) {
	if c == nil {
		return "", 0
	}
	for _, b := range c.Blocks() {
		sum := make(map[string]int) // the clauses of a point stand in a row
		for _, link := range append([]int{b.Link}, b.Below...) {
			l := &c.Links[link]
			for _, clause := range slices.Concat(l.Old, l.New) {
				if clause.Copy.Name != "" && clause.Standing.Quotable() {
					sum[clause.Copy.Name] += len(strings.Fields(clause.Text))
				}
			}
		}
		if !asked(&c.Links[b.Link], points) {
			continue
		}
		for name, n := range sum {
			if n > words || n == words && name < outlet {
				outlet, words = name, n
			}
		}
	}
	return outlet, words
}

func asked(l *diff.Link, points []string) bool {
	return len(points) == 0 || slices.ContainsFunc(slices.Concat(l.Old, l.New),
		func(c diff.Clause) bool {
			return slices.Contains(points, c.Number) || slices.Contains(points, c.Ref.Point)
		})
}
