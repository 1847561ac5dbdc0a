package main

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// TestLogistic: the weights that made the labels are found again.
func TestLogistic(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	want := []float64{-1, 2, -3}
	var rows []row
	for range 20000 {
		x := []float64{1, r.Float64()*2 - 1, r.Float64()*2 - 1}
		right := 0.0
		if r.Float64() < sigmoid(dot(want, x)) {
			right = 1
		}
		rows = append(rows, row{right: right, weight: 1, xs: x})
	}
	for i, w := range logistic(rows, 1) {
		if math.Abs(w-want[i]) > .15 {
			t.Errorf("weight %d is %.3f, want %.1f", i, w, want[i])
		}
	}
}

// TestMake: the cases are the same each time, and every clause of both versions is in the links: once, but for parts of splits and merges.
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
