package quote

import (
	"cmp"
	"slices"

	"github.com/redraft-go/redraft/plan/words"
)

// A piece is a run of words of a query, with the places that have it.
type piece struct {
	from, to int // bytes of the query's text
	places   []holding
}

// tail tells whether a query that differs from a place is its words and then, or
// first, others of its own: then it is not said to differ but to stand there in
// part.
func (q *query) tail(h *holding) []piece {
	var list []Difference
	for _, d := range h.differences {
		if d.Own || d.Quoted == "" {
			return nil
		}
		list = append(list, d)
	}
	first, last := list[0], list[len(list)-1]
	lost, added := 0, true
	for _, d := range list {
		lost += wordCount(d.Quoted)
		added = added && d.Text == ""
	}
	made := func(region string) bool {
		n := wordCount(region)
		least := few
		if added {
			least = few - 1
		}
		return n >= least && 2*lost > n
	}
	end := last.QuotedAt + len(last.Quoted)
	switch {
	case wordCount(q.text[:first.QuotedAt]) >= few && made(q.text[first.QuotedAt:]):
		stands := *h
		stands.differences = nil
		stands.end = first.At
		stands.at, stands.end = trimmed(h.text, h.at, max(h.at, first.At))
		return []piece{{0, first.QuotedAt, []holding{stands}}, {first.QuotedAt, len(q.text), nil}}
	case wordCount(q.text[end:]) >= few && made(q.text[:end]):
		stands := *h
		stands.differences = nil
		stands.at, stands.end = trimmed(h.text, min(last.At+len(last.Text), h.end), h.end)
		return []piece{{0, end, nil}, {end, len(q.text), []holding{stands}}}
	}
	return nil
}

// invented counts the bytes of a query's pieces that stand nowhere.
func invented(pieces []piece) (n int) {
	for _, p := range pieces {
		if len(p.places) == 0 {
			n += p.to - p.from
		}
	}
	return n
}

// A token is a word of a text, spelled one way.
type token struct {
	at, end int
	form    string
}

func tokens(text string) []token {
	var out []token
	for w := range words.All(text) {
		if w.Kind >= words.KindWord {
			out = append(out, token{w.At, w.End(), spelling(w.Text)})
		}
	}
	return out
}

// gram is how many words in a row are no chance.
const gram = few

// A common run is one that a query and a passage share: words of the query from i
// on, and of the passage from j on.
type commonRun struct {
	i, n    int
	passage *passage
	at, end int // bytes of the passage
}

// pieces finds the runs of four words and more of a query that stand in passages
// of the draft that were read. They count where they are two words in five of it,
// or six words; nil where they do not.
func (c *checker) pieces(q *query) []piece {
	text := tokens(q.text)
	const longest = 1 << 14 // words
	if len(text) < gram+1 || len(text) > longest {
		return nil
	}
	grams := make(map[gramKey][]int)
	for i := 0; i+gram <= len(text); i++ {
		key := keyOf(text[i:])
		grams[key] = append(grams[key], i)
	}
	var runs []commonRun
	const some, most = 100, 40
	found := c.own.find(q.text, some)
	for n, p := range found.known {
		if n == most {
			break
		}
		if p.closely <= translated {
			runs = append(runs, shared(text, grams, p)...)
		}
	}
	slices.SortStableFunc(runs, func(a, b commonRun) int { return cmp.Compare(b.n, a.n) })
	taken := make([]int, len(text)) // 1 + the run that has a word
	var chosen []commonRun
	covered := 0
	for _, r := range runs {
		if slices.ContainsFunc(taken[r.i:r.i+r.n], func(k int) bool { return k != 0 }) {
			continue
		}
		if contentWords(q.text[text[r.i].at:text[r.i+r.n-1].end]) < 2 {
			continue
		}
		chosen = append(chosen, r)
		for k := r.i; k < r.i+r.n; k++ {
			taken[k] = len(chosen)
		}
		covered += r.n
	}
	const long = 6
	if covered == 0 || 5*covered < 2*len(text) && chosen[0].n < long {
		return nil
	}
	return q.cut(text, taken, chosen, runs)
}

// cut makes pieces of a query of which it is known which run has each word.
func (q *query) cut(text []token, taken []int, chosen, runs []commonRun) []piece {
	var out []piece
	for i := 0; i < len(text); {
		k := i
		for k < len(text) && taken[k] == taken[i] {
			k++
		}
		p := piece{from: text[i].at, to: text[k-1].end}
		if n := taken[i]; n > 0 {
			for _, r := range runs {
				if r.i <= i && r.i+r.n >= k && r.i == chosen[n-1].i && r.n == chosen[n-1].n {
					p.places = append(p.places,
						holding{passage: r.passage, rank: rankSame, at: r.at, end: r.end})
				}
			}
			slices.SortStableFunc(p.places, byNearness)
			for len(p.places) > 0 && p.places[len(p.places)-1].closely > p.places[0].closely {
				p.places = p.places[:len(p.places)-1]
			}
		}
		out = append(out, p)
		i = k
	}
	return out
}

type gramKey [gram]string

func keyOf(list []token) (k gramKey) {
	for i := range k {
		k[i] = list[i].form
	}
	return k
}

// shared gives the longest runs of words that a query and a passage have in common.
func shared(text []token, grams map[gramKey][]int, p *passage) []commonRun {
	if p.tokens == nil {
		p.tokens = tokens(p.text)
	}
	list := p.tokens
	var out []commonRun
	const mostPlaces = 8
	for j := 0; j+gram <= len(list); j++ {
		starts := grams[keyOf(list[j:])]
		for _, i := range starts[:min(len(starts), mostPlaces)] {
			if i > 0 && j > 0 && text[i-1].form == list[j-1].form {
				continue // part of a longer one
			}
			n := gram
			for i+n < len(text) && j+n < len(list) && text[i+n].form == list[j+n].form {
				n++
			}
			out = append(out, commonRun{
				i: i, n: n, passage: p, at: list[j].at,
				end: list[j+n-1].end,
			})
		}
	}
	return out
}
