package sources_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/sources"
)

// tangle makes a random record of n reports. Edges lead to reports with lower
// numbers, unless circles are asked for.
func tangle(r *rand.Rand, n int, circles, derived bool) []sources.Report {
	out := make([]sources.Report, n)
	for i := range out {
		out[i] = sources.Report{ID: fmt.Sprintf("r%02d", i), Derived: derived && r.IntN(5) == 0}
		limit := i
		if circles {
			limit = n
		}
		for range r.IntN(3) {
			if limit == 0 {
				break
			}
			e := sources.Edge{Report: fmt.Sprintf("r%02d", r.IntN(limit))}
			if r.IntN(2) == 0 {
				e.Certainty = sources.Certainties()[1+r.IntN(3)]
			}
			if e.Report != out[i].ID {
				out[i].Cites = append(out[i].Cites, e)
			}
		}
	}
	return out
}

func pick(r *rand.Rand, reports []sources.Report) []sources.Citation {
	out := make([]sources.Citation, 1+r.IntN(4))
	for i := range out {
		out[i].Report = reports[r.IntN(len(reports))].ID
	}
	return out
}

// worlds calls yield with the roots of each citation for every way in which
// the unsure relations may hold or not.
func worlds(reports []sources.Report, cites []sources.Citation,
	yield func(roots [][]string, loose bool),
) {
	type tie struct{ report, edge int }
	var unsure []tie
	for i := range reports {
		for j, e := range reports[i].Cites {
			if !e.Certainty.Sure() {
				unsure = append(unsure, tie{i, j})
			}
		}
	}
	for world := range 1 << len(unsure) {
		holds := make(map[tie]bool)
		for bit, t := range unsure {
			holds[t] = world>>bit&1 == 1
		}
		index := make(map[string]int)
		for i := range reports {
			index[reports[i].ID] = i
		}
		var roots [][]string
		loose := false
		for _, c := range cites {
			seen := map[int]bool{}
			var found []string
			var visit func(i int)
			visit = func(i int) {
				if seen[i] {
					return
				}
				seen[i] = true
				taken := false
				for j, e := range reports[i].Cites {
					if e.Certainty.Sure() || holds[tie{i, j}] {
						taken = true
						visit(index[e.Report])
					}
				}
				if !taken && !reports[i].Derived {
					found = append(found, reports[i].ID)
				}
				loose = loose || !taken && reports[i].Derived
			}
			visit(index[c.Report])
			roots = append(roots, found)
		}
		yield(roots, loose)
	}
}

// fewestOf tries all sets of names.
func fewestOf(sets [][]string) int {
	var names []string
	for _, s := range sets {
		names = append(names, s...)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	best := len(names)
	for chosen := range 1 << len(names) {
		size, met := 0, true
		for i := range names {
			size += chosen >> i & 1
		}
		for _, s := range sets {
			met = met && (len(s) == 0 || slices.ContainsFunc(s, func(name string) bool {
				i, _ := slices.BinarySearch(names, name)
				return chosen>>i&1 == 1
			}))
		}
		if met {
			best = min(best, size)
		}
	}
	return best
}

// In every way in which the unsure relations may hold, the number of roots is
// within the bounds; and the lower bound is reached.
func TestGraphCountsHoldInEveryWorld(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 28))
	for round := range 400 {
		reports := tangle(r, 2+r.IntN(6), false, round%2 == 1)
		cites := pick(r, reports)
		s := sources.NewGraph(reports).Roots(cites...)
		listed := make(map[string]bool)
		for _, root := range s.Roots {
			listed[root.Report] = true
		}
		lowest, anyLoose := 1<<10, false
		worlds(reports, cites, func(roots [][]string, loose bool) {
			anyLoose = anyLoose || loose
			all := make(map[string]bool)
			for _, one := range roots {
				for _, id := range one {
					all[id] = true
					if !listed[id] {
						t.Fatalf("round %d: %s can be a root and is not listed in %s\n%v", round,
							id, told(s), reports)
					}
				}
			}
			if len(all) > s.AtMost {
				t.Fatalf("round %d: %v are possible, AtMost is %d\n%v %v", round, all, s.AtMost,
					reports, cites)
			}
			lowest = min(lowest, fewestOf(roots))
		})
		if s.AtLeast > lowest || !anyLoose && s.AtLeast < lowest {
			t.Fatalf("round %d: AtLeast is %d, %d suffice\n%v %v", round, s.AtLeast, lowest,
				reports, cites)
		}
	}
}

func TestGraphProperties(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 20))
	for round := range 300 {
		reports := tangle(r, 2+r.IntN(12), round%3 == 0, round%2 == 0)
		cites := pick(r, reports)
		g := sources.NewGraph(reports)
		s := g.Roots(cites...)

		if s.AtLeast > s.AtMost || s.AtLeast > len(cites) || s.AtLeast > len(s.Roots) {
			t.Fatalf("round %d: %s of %d citations", round, told(s), len(cites))
		}
		for _, root := range s.Roots {
			for i, l := range root.Chain {
				if i > 0 && root.Chain[i-1].To != l.From || i+1 == len(root.Chain) &&
					l.To != root.Report {
					t.Fatalf("round %d: the chain %v does not lead to %s", round, root.Chain,
						root.Report)
				}
			}
		}

		mixed := slices.Clone(reports)
		r.Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		for i := range mixed {
			mixed[i].Cites = slices.Clone(mixed[i].Cites)
			slices.Reverse(mixed[i].Cites)
		}
		mixedCites := slices.Clone(cites)
		slices.Reverse(mixedCites)
		if diff := cmp.Diff(s, sources.NewGraph(mixed).Roots(mixedCites...)); diff != "" {
			t.Fatalf("round %d: order matters (-want +got):\n%s", round, diff)
		}
		if diff := cmp.Diff(g.Problems(), sources.NewGraph(mixed).Problems()); diff != "" {
			t.Fatalf("round %d: order matters (-want +got):\n%s", round, diff)
		}

		// A copy of a report that is cited, wherever its id falls, and of the copy.
		copied := append(slices.Clone(reports),
			sources.Report{
				ID:    "a-copy",
				Cites: []sources.Edge{{Report: cites[0].Report, How: sources.HowCopy}},
			},
			sources.Report{
				ID:    "z-copy",
				Cites: []sources.Edge{{Report: "a-copy", How: sources.HowTranslation}},
			})
		more := append(slices.Clone(cites), sources.Citation{Report: "z-copy"},
			sources.Citation{Report: "a-copy"})
		if got := sources.NewGraph(copied).Roots(more...); told(got) != told(s) {
			t.Fatalf("round %d: copies make %s of %s\n%v %v", round, told(got), told(s), reports,
				cites)
		}
	}
}

// Whoever is found to have taken the matter from nobody after all adds a root
// or nothing. Compilations are no roots, so they are left out.
func TestGraphFewerRelationsNeverFewerRoots(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(11, 24))
	for round := range 120 {
		reports := tangle(r, 2+r.IntN(12), false, false)
		cites := pick(r, reports)
		all := make([]sources.Citation, len(reports))
		for i := range reports {
			all[i].Report = reports[i].ID
		}
		before := sources.NewGraph(reports)
		for i := range reports {
			for j := range reports[i].Cites {
				fewer := slices.Clone(reports)
				fewer[i].Cites = slices.Delete(slices.Clone(fewer[i].Cites), j, j+1)
				after := sources.NewGraph(fewer)
				if b, a := before.Roots(cites...).AtLeast, after.Roots(cites...).AtLeast; a < b {
					t.Fatalf("round %d: %d roots, and %d without %v", round, b, a,
						reports[i].Cites[j])
				}
				if b, a := before.Roots(all...).AtMost, after.Roots(all...).AtMost; a < b {
					t.Fatalf("round %d: %d roots in all, and %d without %v", round, b, a,
						reports[i].Cites[j])
				}
			}
		}
	}
}

// Many reports that share origins: the count comes in reasonable time, and stays
// below what a greedy choice of origins shows to be enough.
func TestGraphEntangled(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 5))
	var reports []sources.Report
	var cites []sources.Citation
	for i := range 200 {
		reports = append(reports, sources.Report{ID: fmt.Sprintf("o%03d", i)})
		d := sources.Report{ID: fmt.Sprintf("d%03d", i)}
		for range 3 {
			d.Cites = append(d.Cites, sources.Edge{Report: fmt.Sprintf("o%03d", r.IntN(200))})
		}
		reports = append(reports, d)
		cites = append(cites, sources.Citation{Report: d.ID})
	}
	enough := 0
	for met := map[int]bool{}; len(met) < len(cites); enough++ {
		serves := map[string][]int{}
		best := ""
		for i := range cites {
			if met[i] {
				continue
			}
			for _, e := range reports[2*i+1].Cites {
				if !slices.Contains(serves[e.Report], i) {
					serves[e.Report] = append(serves[e.Report], i)
				}
				if len(serves[e.Report]) > len(serves[best]) {
					best = e.Report
				}
			}
		}
		for _, i := range serves[best] {
			met[i] = true
		}
	}
	s := sources.NewGraph(reports).Roots(cites...)
	if s.AtLeast < 2 || s.AtLeast > enough || s.AtMost != len(s.Roots) {
		t.Errorf("got %d to %d of %d roots; %d are enough", s.AtLeast, s.AtMost, len(s.Roots),
			enough)
	}
}

func web(n int) ([]sources.Report, []sources.Citation) {
	r := rand.New(rand.NewPCG(1, 2))
	reports := make([]sources.Report, n)
	var cites []sources.Citation
	for i := range reports {
		reports[i] = sources.Report{ID: fmt.Sprintf("r%05d", i), Date: "2025-11-20"}
		if i > 0 && i%10 != 0 {
			reports[i].Cites = []sources.Edge{{
				Report: fmt.Sprintf("r%05d", r.IntN(i)),
				How:    sources.HowCopy,
			}, {
				Report:    fmt.Sprintf("r%05d", max(0, i-1)),
				Certainty: sources.CertaintyInferred,
			}}
		}
		if i%(n/20) == 7 {
			cites = append(cites, sources.Citation{Report: reports[i].ID})
		}
	}
	return reports, cites
}

func BenchmarkNewGraph(b *testing.B) {
	reports, _ := web(10_000)
	b.ReportAllocs()
	for b.Loop() {
		sources.NewGraph(reports)
	}
}

func BenchmarkGraphRoots(b *testing.B) {
	reports, cites := web(10_000)
	g := sources.NewGraph(reports)
	b.ReportAllocs()
	for b.Loop() {
		g.Roots(cites...)
	}
}

func BenchmarkGraphLongChain(b *testing.B) {
	reports := make([]sources.Report, 10_000)
	for i := range reports {
		reports[i].ID = fmt.Sprintf("r%05d", i)
		if i > 0 {
			reports[i].Cites = []sources.Edge{{Report: reports[i-1].ID}}
		}
	}
	last := sources.Citation{Report: reports[len(reports)-1].ID}
	b.ReportAllocs()
	for b.Loop() {
		if s := sources.NewGraph(reports).Roots(last); len(s.Roots) != 1 {
			b.Fatal(told(s))
		}
	}
}
