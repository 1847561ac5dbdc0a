package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
)

// A row is one hypothesis: what the engine knew of it, and whether it was right.
type row struct {
	right  float64
	weight float64
	xs     []float64
}

// contested is by how much a pair may be less alike than its best rival and still be fitted to: what is worse is never chosen, and would only
// teach that the unlike are not partners.
const contested = -0.3

// fitAll prints both tables. A line of the evidence is "kind case old new right numbers...", in thousandths; those of a pair come in twos,
// among partners and alone.
func fitAll(file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	rows := map[string][]row{}
	cases := map[string]int{}
	of := map[string][]string{}
	names := map[string][]string{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		fs := strings.Fields(in.Text())
		if len(fs) > 1 && fs[0] == "names" {
			names[fs[1]] = fs[2:]
			continue
		}
		if len(fs) < 6 {
			return fmt.Errorf("not evidence: %q", in.Text())
		}
		kind := fs[0]
		r := row{}
		if fs[4] == "1" {
			r.right = 1
		}
		for _, s := range fs[5:] {
			n, err := strconv.Atoi(s)
			if err != nil {
				return err
			}
			r.xs = append(r.xs, float64(n)/1000)
		}
		if kind == "pair" {
			n := index(names[kind], "evNarrow")
			if r.xs[2*n]+r.xs[2*n+1] < contested {
				continue
			}
		}
		rows[kind] = append(rows[kind], r)
		of[kind] = append(of[kind], fs[1])
		cases[kind+fs[1]]++
	}
	if err := in.Err(); err != nil {
		return err
	}
	for _, kind := range []string{"pair", "part"} {
		rs := rows[kind]
		for i := range rs { // a long case counts for less than its length
			rs[i].weight = math.Sqrt(2000 / float64(2000+cases[kind+of[kind][i]]))
		}
		w := logistic(rs, 60)
		fmt.Printf("%s: %s\n", kind, summary(rs, w))
		for i, name := range names[kind] {
			if kind == "pair" {
				fmt.Printf("\t%s: {%d, %d},\n", name, thousandths(w[2*i]), thousandths(w[2*i+1]))
			} else {
				fmt.Printf("\t%s: %d,\n", name, thousandths(w[i]))
			}
		}
	}
	return nil
}

func index(names []string, name string) int {
	for i, n := range names {
		if n == name {
			return i
		}
	}
	return 0
}

func thousandths(x float64) int { return int(math.Round(x * 1000)) }

func sigmoid(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

func dot(w, x []float64) float64 {
	s := 0.0
	for i := range w {
		s += w[i] * x[i]
	}
	return s
}

// logistic fits a logistic regression by Newton's method, with a ridge on all but the first weights.
func logistic(rows []row, ridge float64) []float64 {
	n := len(rows[0].xs)
	w := make([]float64, n)
	for range 40 {
		g := make([]float64, n)
		h := make([][]float64, n)
		for i := range h {
			h[i] = make([]float64, n)
			h[i][i] = ridge
			g[i] = -ridge * w[i]
		}
		for _, r := range rows {
			p := sigmoid(dot(w, r.xs))
			d, v := r.weight*(r.right-p), r.weight*math.Max(p*(1-p), 1e-6)
			for i, x := range r.xs {
				if x == 0 {
					continue
				}
				g[i] += d * x
				for j, y := range r.xs[:i+1] {
					h[i][j] += v * x * y
				}
			}
		}
		for i := range n {
			for j := i + 1; j < n; j++ {
				h[i][j] = h[j][i]
			}
		}
		most := 0.0
		for i, s := range solve(h, g) {
			s = math.Max(-3, math.Min(3, s))
			w[i] += s
			most = math.Max(most, math.Abs(s))
		}
		if most < 1e-6 {
			break
		}
	}
	return w
}

// solve returns the solution of ax = b by Gauss's method; it writes over a and b.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for i := range n {
		p := i
		for j := i + 1; j < n; j++ {
			if math.Abs(a[j][i]) > math.Abs(a[p][i]) {
				p = j
			}
		}
		a[i], a[p], b[i], b[p] = a[p], a[i], b[p], b[i]
		for j := i + 1; j < n; j++ {
			f := a[j][i] / a[i][i]
			for k := i; k < n; k++ {
				a[j][k] -= f * a[i][k]
			}
			b[j] -= f * b[i]
		}
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			b[i] -= a[i][k] * b[k]
		}
		b[i] /= a[i][i]
	}
	return b
}

func summary(rows []row, w []float64) string {
	loss := 0.0
	var said, right [10]int
	wrong, missed := 0, 0
	for _, r := range rows {
		p := sigmoid(dot(w, r.xs))
		loss -= math.Log(math.Max(1e-9, r.right*p+(1-r.right)*(1-p)))
		i := min(9, int(p*10))
		said[i]++
		right[i] += int(r.right)
		if p >= .5 && r.right == 0 {
			wrong++
		}
		if p < .5 && r.right == 1 {
			missed++
		}
	}
	var s strings.Builder
	fmt.Fprintf(&s, "%d hypotheses, loss %.4f, %d wrong, %d missed; right of those said", len(rows), loss/float64(len(rows)), wrong, missed)
	for i := range said {
		if said[i] > 0 {
			fmt.Fprintf(&s, " .%d: %.3f", i, float64(right[i])/float64(said[i]))
		}
	}
	return s.String()
}
