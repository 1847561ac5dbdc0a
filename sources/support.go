package sources

import (
	"cmp"
	"slices"
	"strings"
)

// Support is what stands behind something that is cited: a reading, a fact, a
// statement, a claim. The zero Support is that of something without citations.
//
// AtLeast and AtMost are bounds, since relations may be unsure and reports may
// name several others: at least so many independent reports stand behind the
// matter, and at most so many. What says "three independent sources" needs an
// AtLeast of 3.
//
// AtLeast is the fewest roots that can account for all citations, whichever
// unsure relations hold. A report that names three others counts one, since
// the matter may come from any of them. An end of a chain that is no root (a
// report that is not there, a compilation that names nobody, a circle) counts
// nothing, since it may go back to a root that is counted already.
//
// AtMost counts everything that can be a root beside the others, and such
// loose ends too. It may be higher than any one reading of the record allows,
// never lower.
type Support struct {
	Roots    []Root    // all that may stand behind it, by id
	AtLeast  int       // so many independent roots are sure
	AtMost   int       // no more are possible
	Problems []Problem // what is wrong on the way to them
}

// A Root is a report that takes the matter from no other one.
type Root struct {
	Report string // id of the report, or of its latest correction

	// Sure says that some citation can come from nothing else. Where it is
	// false, the root is one of several, or stands behind an unsure relation.
	Sure bool

	// Direct says that some citation names the root itself and was read there,
	// not through others.
	Direct bool

	// Read says how far the text of the root was seen.
	Read Access

	// Credibility is the grade of the citations that name the root itself: the
	// worst of them, or 0 where none is graded. What a relay is graded never
	// counts for its root.
	Credibility int

	// Chain leads from where the matter was read to the root, by a way of which
	// the least sure link is as sure as on any. It is empty where it was read in
	// the root itself.
	Chain Chain
}

// A Chain is a way from one report to another, each [Hop] beginning where the
// one before it ends.
type Chain []Hop

// Certainty gives the certainty of the least sure link: the chain is no surer.
// That of an empty chain is [CertaintyCertain].
func (c Chain) Certainty() Certainty {
	worst := 0
	for _, l := range c {
		worst = max(worst, rank(l.Certainty))
	}
	return ranks[worst]
}

// How gives the way in which the loosest link was made: the chain is no
// closer. It is "" where a link does not say it, and [HowCopy] for the empty
// chain.
func (c Chain) How() How {
	worst := HowCopy
	for _, l := range c {
		if looseness(l.How) > looseness(worst) {
			worst = l.How
		}
	}
	return worst
}

// Roots gives what stands behind something that has the given citations.
// Copies, translations, wire stories and relays of one report add nothing to
// it, nor does a [Report.Derived] one. A citation whose matter was read in
// another report ([Citation.Via]) counts for the report that is said to have
// it. It is false to add up the results of two calls: roots may be the same.
//
// Cost: a walk from each report that is cited. AtLeast is exact unless very
// many reports are entangled; then it may be too low, never too high.
func (g *Graph) Roots(cites ...Citation) Support {
	return g.support(cites, nil)
}

// A Dispute sets what stands behind a matter beside what stands behind its
// denial.
type Dispute struct {
	For, Against Support
	Both         []string // ids of roots that may stand behind both, by id
}

// Dispute gives the roots of a claim and of its denial.
//
// Who denies a story often names it, and a citation does not say which part of
// a report was taken from where. So a relation that leads from a denial to a
// root of what it denies does not make that root a root of the denial: whose
// word the denial is stays unsure.
func (g *Graph) Dispute(claim, denial []Citation) Dispute {
	d := Dispute{For: g.Roots(claim...)}
	denied := make(map[int]bool)
	for _, r := range d.For.Roots {
		n, _ := g.find(r.Report)
		denied[n] = true
	}
	d.Against = g.support(denial, denied)
	for _, r := range d.Against.Roots {
		n, _ := g.find(r.Report)
		if denied[n] {
			d.Both = append(d.Both, r.Report)
		}
	}
	return d
}

// support is Roots, with edges to the nodes in not left out of account.
func (g *Graph) support(cites []Citation, not map[int]bool) Support {
	var (
		s        Support
		families [][]int          // for each citation what its roots can be
		starts   = map[int]bool{} // what is cited
		possible = map[int]bool{} // all that can be a root
		loose    = map[int]bool{} // all loose ends
		unknown  = map[string]bool{}
		roots    = map[int]*Root{}
		problems []Problem
	)
	touched := map[string]bool{}
	for _, c := range cites {
		n, ok := g.find(c.Report)
		for _, id := range append(slices.Clone(c.Via), c.Report) {
			touched[id] = true
			if _, there := g.Current(id); !there {
				problems = append(problems, Problem{Kind: ProblemKindMissingReport, Report: id})
			}
		}
		if !ok {
			unknown[c.Report] = true
			continue
		}
		starts[n] = true
		relays, untied := g.relays(c)
		problems = append(problems, untied...)
		w := g.walk(n, not)
		for _, i := range w.seen {
			touched[g.nodes[i].id] = true
		}
		for _, i := range w.loose {
			loose[i] = true
		}
		if len(w.loose) == 0 {
			families = append(families, w.roots)
		}
		for _, i := range w.roots {
			possible[i] = true
			r := roots[i]
			if r == nil {
				r = &Root{Report: g.nodes[i].id, Read: g.nodes[i].read}
				roots[i] = r
			}
			chain := append(slices.Clone(relays), w.chain(g, i)...)
			if !r.Direct && (r.Chain == nil || chainLess(chain, r.Chain)) {
				r.Chain = chain
			}
			r.Sure = r.Sure || len(w.roots) == 1 && len(w.loose) == 0
			if n == i {
				r.Credibility = max(r.Credibility, c.Credibility)
				if len(relays) == 0 {
					r.Direct, r.Chain = true, nil
				}
			}
		}
	}
	for _, i := range sortedKeys(possible) {
		s.Roots = append(s.Roots, *roots[i])
	}
	s.AtLeast = fewest(families)
	s.AtMost = min(g.most(sortedKeys(starts), not), len(possible)+len(loose)) + len(unknown)
	if g != nil {
		for _, p := range g.problems {
			if touched[p.Report] {
				problems = append(problems,
					Problem{Kind: p.Kind, Report: p.Report, Others: slices.Clone(p.Others)})
			}
		}
	}
	s.Problems = sortProblems(problems)
	return s
}

func sortedKeys(m map[int]bool) []int {
	out := make([]int, 0, len(m))
	for i := range m {
		out = append(out, i)
	}
	slices.Sort(out)
	return out
}

// relays gives the steps from where a citation was read to the report that is
// said to have it.
func (g *Graph) relays(c Citation) (Chain, []Problem) {
	var (
		out      Chain
		problems []Problem
	)
	for i, id := range c.Via {
		next := c.Report
		if i+1 < len(c.Via) {
			next = c.Via[i+1]
		}
		if id == next {
			continue
		}
		from, ok := g.find(id)
		to, there := g.find(next)
		if ok && there && from == to {
			continue // a correction
		}
		step := Hop{From: id, To: next, Certainty: CertaintyClaimed} // the citation's own word
		if !ok || !there {
			out = append(out, step)
			continue
		}
		w := g.walk(from, nil)
		if w.worst[to] == 0 {
			problems = append(problems, Problem{
				Kind: ProblemKindLooseVia, Report: g.nodes[from].id,
				Others: []string{g.nodes[to].id},
			})
			out = append(out, step)
			continue
		}
		out = append(out, w.chain(g, to)...)
	}
	return out, problems
}

// chainLess orders chains: the surer first, then the shorter, then by ids.
func chainLess(a, b Chain) bool {
	return cmp.Or(
		cmp.Compare(rank(a.Certainty()), rank(b.Certainty())),
		cmp.Compare(len(a), len(b)),
		slices.CompareFunc(a, b, func(x, y Hop) int {
			return cmp.Or(strings.Compare(x.From, y.From), strings.Compare(x.To, y.To),
				strings.Compare(string(x.How), string(y.How)))
		}),
	) < 0
}
