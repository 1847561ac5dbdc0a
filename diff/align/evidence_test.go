package align

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestEvidence writes what the engine knows of every hypothesis of labelled cases, for the program in fit.
func TestEvidence(t *testing.T) {
	dir, out := os.Getenv("REDRAFT_ALIGN_CASES"), os.Getenv("REDRAFT_ALIGN_EVIDENCE")
	if dir == "" || out == "" {
		t.Skip("REDRAFT_ALIGN_CASES and REDRAFT_ALIGN_EVIDENCE are not set")
	}
	f, err := os.Create(out)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(f)
	fmt.Fprintln(w, "names pair", strings.Join(linkNames, " "))
	fmt.Fprintln(w, "names part", strings.Join(partNames, " "))
	cases, _ := filepath.Glob(filepath.Join(dir, "*", "truth.json"))
	for _, c := range cases {
		c = filepath.Dir(c)
		a, ids := readCase(t, filepath.Join(c, "a.json"))
		b, idb := readCase(t, filepath.Join(c, "b.json"))
		data, err := os.ReadFile(filepath.Join(c, "truth.json"))
		if err != nil {
			t.Fatal(err)
		}
		var truth struct {
			ScoredA []string    `json:"scored_a"`
			ScoredB []string    `json:"scored_b"`
			Ignore  [][2]string `json:"ignore_pairs"`
			Links   []struct {
				A, B  []string
				Pairs [][2]string
			} `json:"links"`
		}
		if err := json.Unmarshal(data, &truth); err != nil {
			t.Fatal(err)
		}
		right, skip := map[[2]string]bool{}, map[[2]string]bool{}
		group := map[[2]string]bool{}
		for _, p := range truth.Ignore {
			skip[p] = true
		}
		for _, l := range truth.Links {
			for _, x := range l.A {
				for _, y := range l.B {
					right[[2]string{x, y}] = true
					group[[2]string{x, y}] = len(l.A)+len(l.B) > 2
				}
			}
		}
		write := func(kind, x, y string, ev []int) {
			k := [2]string{x, y}
			if !slices.Contains(truth.ScoredA, x) || !slices.Contains(truth.ScoredB, y) || skip[k] {
				return
			}
			l := 0
			if right[k] {
				l = 1
			}
			fmt.Fprintf(w, "%s %s %s %s %d %s\n", kind, filepath.Base(c), x, y, l, strings.Trim(fmt.Sprint(ev), "[]"))
		}
		e := &engine{ctx: context.Background(), opts: &options{}}
		var lines []string
		_ = lines
		last := false
		e.spy = func(which int, x int32, used []int32, y int32, ev partEvidence) {
			if !last {
				return
			}
			for _, u := range used {
				var k [2]string
				if which == 0 {
					k = [2]string{ids[x], idb[u]}
				} else {
					k = [2]string{ids[u], idb[x]}
				}
				if !right[k] {
					return
				}
			}
			if which == 0 {
				write("part", ids[x], idb[y], ev[:])
			} else {
				write("part", ids[y], idb[x], ev[:])
			}
		}
		sizes := map[[2]string]int{}
		for _, l := range truth.Links {
			for _, x := range l.A {
				for _, y := range l.B {
					sizes[[2]string{x, y}] = len(l.A) * len(l.B)
				}
			}
		}
		e.spyGroup = func(g *group1, ev evidence) {
			if !last {
				return
			}
			n, want := 0, 0
			for _, x := range g.side[0] {
				for _, y := range g.side[1] {
					k := [2]string{ids[x], idb[y]}
					if !slices.Contains(truth.ScoredA, ids[x]) || !slices.Contains(truth.ScoredB, idb[y]) || skip[k] {
						return
					}
					if right[k] {
						n++
						want = sizes[k]
					}
				}
			}
			l := 0
			if n == len(g.side[0])*len(g.side[1]) && n == want {
				l = 1
			}
			fmt.Fprintf(w, "pair %s %s %s %d %s\n", filepath.Base(c), ids[g.side[0][0]], idb[g.side[1][0]], l, strings.Trim(fmt.Sprint(columns(ev)), "[]"))
		}
		e.spyRound = func(round int) { last = round == 3 }
		if err := e.run(a, b); err != nil {
			t.Fatal(err)
		}
		alike := map[[2]uint64]bool{} // texts that became each other: which of their twins did, nothing can tell
		at := [2]map[string]int{{}, {}}
		for which, names := range [2][]string{ids, idb} {
			for i, id := range names {
				at[which][id] = i
			}
		}
		for k := range right {
			alike[[2]uint64{e.s[0].flat[at[0][k[0]]].print, e.s[1].flat[at[1][k[1]]].print}] = true
		}
		for i := range e.pairs {
			p := &e.pairs[i]
			if !right[[2]string{ids[p.a], idb[p.b]}] && alike[[2]uint64{e.s[0].flat[p.a].print, e.s[1].flat[p.b].print}] {
				continue
			}
			if e.s[0].flat[p.a].size() == 0 || e.s[1].flat[p.b].size() == 0 {
				continue
			}
			if group[[2]string{ids[p.a], idb[p.b]}] {
				continue
			}
			old, new := e.shares(p)
			ev := e.look(&group1{side: [2][]int32{{p.a}, {p.b}}}, old, new)
			write("pair", ids[p.a], idb[p.b], columns(ev))
		}
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

type group1 = group

func readCase(t testing.TB, file string) (Tree, []string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	type point struct {
		ID, Label, Heading, Text string
		Children                 []json.RawMessage
	}
	var c struct {
		Lang   string
		Points []json.RawMessage
	}
	if err := json.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	var ids []string
	var walk func([]json.RawMessage) []Node
	walk = func(ps []json.RawMessage) []Node {
		var out []Node
		for _, raw := range ps {
			var p point
			if err := json.Unmarshal(raw, &p); err != nil {
				t.Fatal(err)
			}
			ids = append(ids, p.ID)
			n := Node{Number: p.Label, Heading: p.Heading, Text: p.Text}
			n.Nodes = walk(p.Children)
			out = append(out, n)
		}
		return out
	}
	return Tree{Lang: c.Lang, Nodes: walk(c.Points)}, ids
}

func columns(ev evidence) []int {
	var out []int
	for _, x := range ev.is {
		out = append(out, x*ev.context/1000, x*(1000-ev.context)/1000)
	}
	return out
}

var linkNames = strings.Fields(`evBias evMean evLess evLow evHigh evTypical evPlace evNarrow evWide evLead evTwin evMass evBulk evNumber evHeading evParent evSame evGroup evPart evStrange evLosses evSole`)

var partNames = strings.Fields(`ptBias ptRate ptStep ptHeld ptFresh ptRival ptTwin ptNear ptContext ptPlace ptMass ptBefore ptRest ptTypical`)
