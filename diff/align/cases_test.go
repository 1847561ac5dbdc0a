package align

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A labelledCase is one folder with two versions of a text, a.json and b.json, and the links
// between them, truth.json. The program in fit makes such folders; those who have others can set
// REDRAFT_ALIGN_CASES to where they are.
type labelledCase struct {
	dir      string
	old, new Tree
	ids      [2][]string
	scored   [2]map[string]bool
	right    map[[2]string]int // pairs of nodes, with how many pairs their link has
	ignore   map[[2]string]bool

	texts  *texts
	w      *bufio.Writer
	prints map[[2]uint64]bool
}

func caseDirs(tb testing.TB) []string {
	tb.Helper()
	root := os.Getenv("REDRAFT_ALIGN_CASES")
	if root == "" {
		tb.Skip("REDRAFT_ALIGN_CASES is not set")
	}
	files, err := filepath.Glob(filepath.Join(root, "*", "truth.json"))
	if err != nil {
		tb.Fatal(err)
	}
	for i := range files {
		files[i] = filepath.Dir(files[i])
	}
	return files
}

type casePoint struct {
	ID       string      `json:"id"`
	Label    string      `json:"label"`
	Heading  string      `json:"heading"`
	Text     string      `json:"text"`
	Children []casePoint `json:"children"`
}

func readJSON(tb testing.TB, file string, v any) {
	tb.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	if err := json.Unmarshal(data, v); err != nil {
		tb.Fatal(err)
	}
}

func readCase(tb testing.TB, dir string) *labelledCase {
	tb.Helper()
	c := &labelledCase{dir: dir, right: map[[2]string]int{}, ignore: map[[2]string]bool{}}
	for which, file := range []string{"a.json", "b.json"} {
		var doc struct {
			Lang   string      `json:"lang"`
			Points []casePoint `json:"points"`
		}
		readJSON(tb, filepath.Join(dir, file), &doc)
		tree := Tree{Lang: doc.Lang, Nodes: c.nodes(which, doc.Points)}
		if which == 0 {
			c.old = tree
		} else {
			c.new = tree
		}
	}
	var truth struct {
		ScoredA []string    `json:"scored_a"`
		ScoredB []string    `json:"scored_b"`
		Ignore  [][2]string `json:"ignore_pairs"`
		Links   []struct {
			A []string `json:"a"`
			B []string `json:"b"`
		} `json:"links"`
	}
	readJSON(tb, filepath.Join(dir, "truth.json"), &truth)
	for which, ids := range [2][]string{truth.ScoredA, truth.ScoredB} {
		c.scored[which] = map[string]bool{}
		for _, id := range ids {
			c.scored[which][id] = true
		}
	}
	for _, p := range truth.Ignore {
		c.ignore[p] = true
	}
	for _, l := range truth.Links {
		for _, a := range l.A {
			for _, b := range l.B {
				c.right[[2]string{a, b}] = len(l.A) * len(l.B)
			}
		}
	}
	return c
}

func (c *labelledCase) nodes(which int, ps []casePoint) []Node {
	var out []Node
	for _, p := range ps {
		c.ids[which] = append(c.ids[which], p.ID)
		out = append(out, Node{
			Number: p.Label, Heading: p.Heading, Text: p.Text,
			Nodes: c.nodes(which, p.Children),
		})
	}
	return out
}

// TestCases aligns the cases under REDRAFT_ALIGN_CASES and writes a file of links for each to
// REDRAFT_ALIGN_LINKS, for a scorer.
func TestCases(t *testing.T) {
	out := os.Getenv("REDRAFT_ALIGN_LINKS")
	if out == "" {
		t.Skip("REDRAFT_ALIGN_LINKS is not set")
	}
	type link struct {
		A          []string `json:"a"`
		B          []string `json:"b"`
		Kind       Kind     `json:"kind"`
		Confidence int      `json:"confidence"`
	}
	for _, dir := range caseDirs(t) {
		c := readCase(t, dir)
		start := time.Now()
		r := Trees(c.old, c.new)
		took := time.Since(start)
		doc := struct {
			Links []link  `json:"links"`
			Time  float64 `json:"time_ms"`
		}{Time: float64(took.Microseconds()) / 1000}
		for _, l := range r.Links {
			k := link{Kind: l.Kind, Confidence: l.Confidence}
			for _, i := range l.Old {
				k.A = append(k.A, c.ids[0][i])
			}
			for _, i := range l.New {
				k.B = append(k.B, c.ids[1][i])
			}
			doc.Links = append(doc.Links, k)
		}
		data, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(out, filepath.Base(dir)+".json"), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// BenchmarkCases aligns each of the cases under REDRAFT_ALIGN_CASES.
func BenchmarkCases(b *testing.B) {
	for _, dir := range caseDirs(b) {
		c := readCase(b, dir)
		b.Run(filepath.Base(dir), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Trees(c.old, c.new)
			}
		})
	}
}
