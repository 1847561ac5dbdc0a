package main

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestBoost: a forest learns what no sum of weights can say, that two kinds of evidence speak
// against each other.
func TestBoost(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var rows []row
	want := func(x, y int) float64 {
		if (x > 0) == (y > 0) {
			return .9
		}
		return .1
	}
	for range 20000 {
		x, y := r.IntN(2001)-1000, r.IntN(2001)-1000
		right := 0.0
		if r.Float64() < want(x, y) {
			right = 1
		}
		rows = append(rows, row{right: right, weight: 1, xs: []int{x, r.IntN(1000), y}})
	}
	f := boost(rows)
	for _, x := range []int{-500, 500} {
		for _, y := range []int{-500, 500} {
			if got := sigmoid(f.logit([]int{x, 500, y})); math.Abs(got-want(x, y)) > .05 {
				t.Errorf("%d, %d: %.3f, want %.1f", x, y, got, want(x, y))
			}
		}
	}
}

// TestMake: the cases are the same each time, and every clause of both versions is in the links:
// once, but for parts of splits and merges.
func TestMake(t *testing.T) {
	dirs := [2]string{t.TempDir(), t.TempDir()}
	for _, d := range dirs {
		if err := makeCases(d, 12); err != nil {
			t.Fatal(err)
		}
	}
	cases, err := filepath.Glob(filepath.Join(dirs[0], "*"))
	if err != nil || len(cases) != 12 {
		t.Fatalf("%d cases, %v", len(cases), err)
	}
	for _, c := range cases {
		var data [2][]byte
		for i, d := range dirs {
			if data[i], err = os.ReadFile(filepath.Join(d, filepath.Base(c), "truth.json")); err != nil {
				t.Fatal(err)
			}
		}
		if string(data[0]) != string(data[1]) {
			t.Errorf("%s is not the same again", filepath.Base(c))
		}
		var truth struct {
			A     []string `json:"scored_a"`
			B     []string `json:"scored_b"`
			Links []struct {
				A []string `json:"a"`
				B []string `json:"b"`
			} `json:"links"`
		}
		if err := json.Unmarshal(data[0], &truth); err != nil {
			t.Fatal(err)
		}
		seen := map[string]int{}
		for _, l := range truth.Links {
			for _, id := range append(l.A, l.B...) {
				seen[id]++
			}
		}
		for _, id := range append(truth.A, truth.B...) {
			if seen[id] == 0 {
				t.Errorf("%s: %s is in no link", filepath.Base(c), id)
			}
		}
	}
}

// TestTable goes the whole way over a few drafts: but for its figures the table is the one that
// the engine has.
func TestTable(t *testing.T) {
	dir := t.TempDir()
	cases, evidence, out := filepath.Join(dir, "cases"), filepath.Join(dir, "evidence"),
		filepath.Join(dir, "fitted.go")
	if err := makeCases(cases, 21); err != nil {
		t.Fatal(err)
	}
	if err := gather(cases, evidence); err != nil {
		t.Fatal(err)
	}
	if err := fitAll(evidence, out); err != nil {
		t.Fatal(err)
	}
	figures := regexp.MustCompile(`-?[0-9]+`)
	var shape [2]string
	for i, file := range []string{table, out} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		shape[i] = figures.ReplaceAllString(string(data), "0")
	}
	if shape[0] != shape[1] {
		t.Errorf("the table that this program makes has another form than the one of the engine: was it made by go run . all?")
	}
}
