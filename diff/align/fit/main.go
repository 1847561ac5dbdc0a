// Command fit fits the weights of package align's two tables to labelled evidence.
//
//	fit EVIDENCE [-only REGEXP] [-test REGEXP]
//
// EVIDENCE is what the test Evidence of package align writes: one hypothesis a line, its kind, case, nodes, label (1 right) and evidence in
// thousandths. It fits a logistic regression by Newton's method with a ridge, prints the weights in thousandths, and how many of
// the hypotheses said to be so sure were right.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
)

type row struct {
	label  float64
	weight float64
	xs     []float64
}

func main() {
	kind := flag.String("kind", "pair", "pair or part")
	only := flag.String("only", ".", "cases to fit on")
	test := flag.String("test", "", "cases to report on")
	ridge := flag.Float64("ridge", 1, "ridge")
	flag.Parse()
	train, trainCases := read(flag.Arg(0), *kind, *only)
	_ = trainCases
	w := fit(train, *ridge)
	for i, x := range w {
		fmt.Printf("%d: %d\n", i, int(math.Round(x*1000)))
	}
	report("train", train, w)
	if *test != "" {
		t, _ := read(flag.Arg(0), *kind, *test)
		report("test", t, w)
	}
}

func read(file, kind, only string) ([]row, int) {
	re := regexp.MustCompile(only)
	f, err := os.Open(file)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	var rows []row
	cases := map[string]int{}
	var names []string
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		fs := strings.Fields(sc.Text())
		if fs[0] != kind || !re.MatchString(fs[1]) {
			continue
		}
		r := row{}
		l, _ := strconv.Atoi(fs[4])
		r.label = float64(l)
		for _, x := range fs[5:] {
			n, _ := strconv.Atoi(x)
			r.xs = append(r.xs, float64(n)/1000)
		}
		if kind == "pair" && r.xs[18]+r.xs[19] < -0.3 {
			continue
		}
		rows = append(rows, r)
		cases[fs[1]]++
		names = append(names, fs[1])
	}
	// a case counts by the square root of its size
	for i := range rows {
		rows[i].weight = math.Sqrt(2000 / float64(2000+cases[names[i]]))
	}
	return rows, len(cases)
}

func sigmoid(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

func dot(w, x []float64) float64 {
	s := 0.0
	for i := range w {
		s += w[i] * x[i]
	}
	return s
}

func fit(rows []row, ridge float64) []float64 {
	n := len(rows[0].xs)
	w := make([]float64, n)
	for iter := 0; iter < 40; iter++ {
		g := make([]float64, n)
		h := make([][]float64, n)
		for i := range h {
			h[i] = make([]float64, n)
		}
		for _, r := range rows {
			p := sigmoid(dot(w, r.xs))
			d := r.weight * (r.label - p)
			v := r.weight * math.Max(p*(1-p), 1e-6)
			for i := range n {
				g[i] += d * r.xs[i]
				for j := 0; j <= i; j++ {
					h[i][j] += v * r.xs[i] * r.xs[j]
				}
			}
		}
		for i := range n {
			for j := i + 1; j < n; j++ {
				h[i][j] = h[j][i]
			}
			if i > 0 {
				g[i] -= ridge * w[i]
				h[i][i] += ridge
			}
			h[i][i] += 1e-6
		}
		step := solve(h, g)
		most := 0.0
		for i := range w {
			s := math.Max(-3, math.Min(3, step[i]))
			w[i] += s
			most = math.Max(most, math.Abs(s))
		}
		if most < 1e-5 {
			break
		}
	}
	return w
}

func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	x := append([]float64(nil), b...)
	for i := range n {
		p := i
		for j := i + 1; j < n; j++ {
			if math.Abs(a[j][i]) > math.Abs(a[p][i]) {
				p = j
			}
		}
		a[i], a[p] = a[p], a[i]
		x[i], x[p] = x[p], x[i]
		for j := i + 1; j < n; j++ {
			f := a[j][i] / a[i][i]
			for k := i; k < n; k++ {
				a[j][k] -= f * a[i][k]
			}
			x[j] -= f * x[i]
		}
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			x[i] -= a[i][k] * x[k]
		}
		x[i] /= a[i][i]
	}
	return x
}

func report(name string, rows []row, w []float64) {
	loss, tp, fp, fn := 0.0, 0, 0, 0
	var said, right [11]int
	for _, r := range rows {
		p := sigmoid(dot(w, r.xs))
		if r.label > .5 {
			loss -= math.Log(math.Max(p, 1e-9))
		} else {
			loss -= math.Log(math.Max(1-p, 1e-9))
		}
		switch {
		case p > .5 && r.label > .5:
			tp++
		case p > .5:
			fp++
		case r.label > .5:
			fn++
		}
		said[int(p*10)]++
		right[int(p*10)] += int(r.label)
	}
	fmt.Printf("%s: %d rows, loss %.4f, tp %d fp %d fn %d\n", name, len(rows), loss/float64(len(rows)), tp, fp, fn)
	for i := range said {
		if said[i] > 0 {
			fmt.Printf("  %.1f: %6d said, %.3f right\n", float64(i)/10, said[i], float64(right[i])/float64(said[i]))
		}
	}
}
