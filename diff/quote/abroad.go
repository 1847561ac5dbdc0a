package quote

import (
	"cmp"
	"slices"

	"github.com/redraft-go/redraft/diff/internal/detail"
)

// abroad gives the copies of the point that a quotation in another language is of, as
// far as its figures and names tell: it shares a figure with them, or several names,
// and more than it lacks, and more than with any other point; nil: they do not tell.
func (c *checker) abroad(q *query) []holding {
	const enough = detail.FigureWeight
	if c.details == nil {
		c.reader = detail.NewReader(c.plan.Parties)
		c.details = make([]detail.Details, len(c.library.own))
		for i := range c.library.own {
			c.details[i] = c.reader.Read(c.library.own[i].text)
		}
	}
	own := c.reader.Read(q.text)
	var best []int
	most, tied := 0, false
	for i := range c.library.own {
		p := &c.library.own[i]
		if p.closely > translated {
			continue
		}
		agree, lone := own.Weigh([]*detail.Details{&c.details[i]})
		same := len(best) > 0 && slices.Equal(c.library.own[best[0]].points, p.points)
		switch n := agree - lone; {
		case agree < enough || n <= 0 || n < most:
		case n > most:
			if !same {
				best, tied = nil, false
			}
			best, most = append([]int{i}, best...), n
		case same:
			best = append(best, i)
		default:
			tied = true
		}
	}
	if tied {
		return nil
	}
	slices.SortStableFunc(best, func(a, b int) int {
		return cmp.Or(cmp.Compare(c.library.own[a].closely, c.library.own[b].closely),
			cmp.Compare(a, b))
	})
	var out []holding
	for _, i := range best {
		p := &c.library.own[i]
		out = append(out, holding{passage: p, rank: rankFar, end: len(p.text)})
	}
	return out
}
