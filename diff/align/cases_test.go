package align_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/redraft-go/redraft/diff/align"
)

type casePoint struct {
	ID       string      `json:"id"`
	Label    string      `json:"label"`
	Heading  string      `json:"heading"`
	Text     string      `json:"text"`
	Children []casePoint `json:"children"`
}

type caseTree struct {
	Lang   string      `json:"lang"`
	Points []casePoint `json:"points"`
}

func readTree(t testing.TB, file string) (align.Tree, []string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var c caseTree
	if err := json.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	var ids []string
	var walk func([]casePoint) []align.Node
	walk = func(ps []casePoint) []align.Node {
		var out []align.Node
		for _, p := range ps {
			ids = append(ids, p.ID)
			n := align.Node{Number: p.Label, Heading: p.Heading, Text: p.Text}
			n.Nodes = walk(p.Children)
			out = append(out, n)
		}
		return out
	}
	return align.Tree{Lang: c.Lang, Nodes: walk(c.Points)}, ids
}

// TestCases writes links for a scorer.
func TestCases(t *testing.T) {
	dir, out := os.Getenv("REDRAFT_ALIGN_CASES"), os.Getenv("REDRAFT_ALIGN_LINKS")
	if dir == "" || out == "" {
		t.Skip("REDRAFT_ALIGN_CASES and REDRAFT_ALIGN_LINKS are not set")
	}
	cases, err := filepath.Glob(filepath.Join(dir, "*", "truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		c = filepath.Dir(c)
		a, ids := readTree(t, filepath.Join(c, "a.json"))
		b, idb := readTree(t, filepath.Join(c, "b.json"))
		start := time.Now()
		r := align.Trees(a, b)
		took := time.Since(start)
		type link struct {
			A          []string `json:"a"`
			B          []string `json:"b"`
			Confidence int      `json:"confidence"`
		}
		var doc struct {
			Links []link  `json:"links"`
			Time  float64 `json:"time_ms"`
		}
		doc.Time = float64(took.Microseconds()) / 1000
		for _, l := range r.Links {
			k := link{Confidence: l.Confidence}
			for _, i := range l.Old {
				k.A = append(k.A, ids[i])
			}
			for _, i := range l.New {
				k.B = append(k.B, idb[i])
			}
			doc.Links = append(doc.Links, k)
		}
		data, err := json.Marshal(doc)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(out, filepath.Base(c)+".json"), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
