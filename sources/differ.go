package sources

import "strings"

// The steps of an alignment.
const (
	stepSame  = iota // the same word
	stepOther        // another word
	stepLost         // a word that only the quotation has
	stepAdded        // a word that only the text has
	stepOut          // a word of the text that the quotation says it leaves out
	stepOwn          // a word of the quoter's that stands for none
	stepPut          // a word of the quoter's that stands for another
)

// maxAlignment limits the words of the quotation times those of the place that
// are compared one by one. A place beyond it is one difference as a whole.
const maxAlignment = 1 << 24

// A comparison is a quotation held against a site word by word.
type comparison struct {
	differences []Difference
	replaced    []Difference // words of the text for which the quoter has others, in brackets
	omitted     []Passage    // words of the text that the quotation says it leaves out
}

// compare gives the words in which a site differs from the quotation.
func (f *finder) compare(s site) comparison {
	var out comparison
	if s.cost == 0 && f.q.plain() {
		return out
	}
	text := f.words[s.from:s.to]
	if len(f.q.words)*len(text) > maxAlignment {
		if s.cost > 0 {
			from, to := f.words[s.from].at, f.words[s.to-1].end
			out.differences = []Difference{{Quoted: f.quote.Exact, Text: f.text[from:to], At: from}}
		}
		return out
	}
	r := runs{f: f, site: s, out: &out}
	for _, step := range f.align(text) {
		r.take(step)
	}
	r.close(true)
	return out
}

// runs gathers the steps of an alignment of one sort that follow each other.
type runs struct {
	f    *finder
	site site
	out  *comparison

	i, j         int // words of the quotation and of the text that are behind
	fromI, fromJ int // where the run that is open begins
	open         runKind
}

// A runKind is what a run of steps comes to.
type runKind int8

const (
	runNone runKind = iota
	runDiffers
	runReplaced
	runOmitted
)

func (r *runs) take(step int8) {
	kind := runNone
	switch step {
	case stepOther, stepLost, stepAdded:
		kind = runDiffers
	case stepOwn, stepPut:
		kind = runReplaced
	case stepOut:
		kind = runOmitted
		if r.i > 0 && r.f.q.words[r.i-1].own {
			kind = runReplaced
		}
	}
	if kind != r.open {
		r.close(false)
		r.open, r.fromI, r.fromJ = kind, r.i, r.j
	}
	switch step {
	case stepSame, stepOther, stepPut:
		r.i++
		r.j++
	case stepLost, stepOwn:
		r.i++
	case stepAdded, stepOut:
		r.j++
	}
}

func (r *runs) close(last bool) {
	switch r.open {
	case runDiffers:
		r.out.differences = append(r.out.differences,
			r.f.difference(r.site, r.fromI, r.i, r.fromJ, r.j, last))
	case runReplaced:
		r.out.replaced = append(r.out.replaced,
			r.f.difference(r.site, r.fromI, r.i, r.fromJ, r.j, false))
	case runOmitted:
		at, end := r.f.words[r.site.from+r.fromJ].at, r.f.words[r.site.from+r.j-1].end
		r.out.omitted = append(r.out.omitted, Passage{At: at, Len: end - at})
	case runNone:
	}
	r.open = runNone
}

// difference gives the words of a run. Where the quotation begins or ends with
// words that the text lacks, the words that stand there instead are shown, as
// far as the sentence goes.
func (f *finder) difference(s site, fromI, toI, fromJ, toJ int, last bool) Difference {
	from, to := s.from+fromJ, s.from+toJ
	lost := (toI - fromI) - (toJ - fromJ)
	if fromI == 0 && fromJ == 0 {
		for ; lost > 0 && from > 0 && f.sentence(from); lost-- {
			from--
		}
	}
	if last && toI == len(f.q.words) {
		for ; lost > 0 && to < len(f.words) && f.sentence(to); lost-- {
			to++
		}
	}
	var d Difference
	if toI > fromI {
		d.QuotedAt = f.q.words[fromI].at
		d.Quoted = f.quote.Exact[d.QuotedAt:f.q.words[toI-1].end]
	} else if fromI > 0 {
		d.QuotedAt = f.q.words[fromI-1].end
	}
	if to > from {
		d.At = f.words[from].at
		d.Text = f.text[d.At:f.words[to-1].end]
	} else {
		// No difference lies outside of its site.
		d.At = f.words[s.from].at
		if from > s.from {
			d.At = f.words[from-1].end
		}
	}
	return d
}

// sentence reports whether a sentence goes on from the word before i to i.
func (f *finder) sentence(i int) bool {
	return !strings.ContainsAny(f.text[f.words[i-1].end:f.words[i].at], ".;:!?\n\u3002\uFF01\uFF1F")
}

// align gives the steps of a least costly alignment of the quotation with the
// words of a site, from the first to the last, by dynamic programming
// (R. Wagner and M. Fischer, The string-to-string correction problem, J. ACM
// 21, 1974). Of equal ways it takes the one that keeps words together.
func (f *finder) align(text []word) []int8 {
	n, m := len(f.q.words), len(text)
	step := make([]int8, (n+1)*(m+1))
	row, before := make([]int, m+1), make([]int, m+1)
	gone := make([]int, m+2) // words left out from here on
	for i := n; i >= 0; i-- {
		row, before = before, row
		clear(gone)
		for j := m; j >= 0; j-- {
			if i == n && j == m {
				row[j] = 0
				continue
			}
			best, how := 1<<30, int8(0)
			consider := func(cost int, s int8) {
				if cost < best {
					best, how = cost, s
				}
			}
			if i < n && j < m && f.q.words[i].id == text[j].id {
				consider(before[j+1], stepSame)
			}
			if i < n && f.q.words[i].own {
				if j < m {
					consider(before[j+1], stepPut)
				}
				consider(before[j], stepOwn)
			}
			if j < m && i > 0 && i < n && gone[j+1] < f.q.words[i-1].gap {
				consider(row[j+1], stepOut)
			}
			if i < n && j < m {
				consider(before[j+1]+1, stepOther)
			}
			if i < n {
				consider(before[j]+1, stepLost)
			}
			if j < m {
				consider(row[j+1]+1, stepAdded)
			}
			row[j], step[i*(m+1)+j] = best, how
			if gone[j] = 0; how == stepOut || how == stepAdded {
				gone[j] = gone[j+1] + 1
			}
		}
	}
	var out []int8
	for i, j := 0, 0; i < n || j < m; {
		s := step[i*(m+1)+j]
		out = append(out, s)
		switch s {
		case stepSame, stepOther, stepPut:
			i++
			j++
		case stepLost, stepOwn:
			i++
		case stepAdded, stepOut:
			j++
		}
	}
	return out
}
