package align

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEvidence writes what the engine knows of every hypothesis of the cases under
// REDRAFT_ALIGN_CASES to the file REDRAFT_ALIGN_EVIDENCE, for the program in fit.
func TestEvidence(t *testing.T) {
	out := os.Getenv("REDRAFT_ALIGN_EVIDENCE")
	if out == "" {
		t.Skip("REDRAFT_ALIGN_EVIDENCE is not set")
	}
	f, err := os.Create(out)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(f)
	fmt.Fprintln(w, "names link", strings.Join(linkNames[:], " "))
	fmt.Fprintln(w, "names part", strings.Join(partNames[:], " "))
	for _, dir := range caseDirs(t) {
		c := readCase(t, dir)
		c.w = w
		c.texts = read(c.old, c.new, nil)
		align(c.texts, nil, c)
	}
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func (c *labelledCase) link(g *group, ev evidence) {
	good, size := 0, 0
	for _, a := range g.side[0] {
		for _, b := range g.side[1] {
			x, y := c.ids[0][a], c.ids[1][b]
			if !c.scored[0][x] || !c.scored[1][y] || c.ignore[[2]string{x, y}] {
				return
			}
			if n, ok := c.right[[2]string{x, y}]; ok {
				good++
				size = n
			}
		}
	}
	n := len(g.side[0]) * len(g.side[1])
	right := good == n && size == n
	if n == 1 && !right {
		if good == 1 || c.alike(g.side[0][0], g.side[1][0]) {
			// a part of a link; or the twin of a partner: which of them it is, nothing can tell
			return
		}
	}
	c.write("link", g.side[0][0], g.side[1][0], right, ev[:])
}

func (c *labelledCase) part(which int, x int32, used []int32, y int32, ev partEvidence) {
	key := func(y int32) [2]string {
		if which == 0 {
			return [2]string{c.ids[0][x], c.ids[1][y]}
		}
		return [2]string{c.ids[0][y], c.ids[1][x]}
	}
	for _, u := range used {
		if _, ok := c.right[key(u)]; !ok {
			return
		}
	}
	k := key(y)
	if !c.scored[0][k[0]] || !c.scored[1][k[1]] || c.ignore[k] {
		return
	}
	_, right := c.right[k]
	a, b := x, y
	if which == 1 {
		a, b = y, x
	}
	c.write("part", a, b, right, ev[:])
}

// alike reports whether texts like those of a and b became each other.
func (c *labelledCase) alike(a, b int32) bool {
	if c.prints == nil {
		c.prints = map[[2]uint64]bool{}
		at := [2]map[string]int{{}, {}}
		for which := range 2 {
			for i, id := range c.ids[which] {
				at[which][id] = i
			}
		}
		for k := range c.right {
			c.prints[[2]uint64{
				c.texts.s[0].flat[at[0][k[0]]].print,
				c.texts.s[1].flat[at[1][k[1]]].print,
			}] = true
		}
	}
	return c.prints[[2]uint64{c.texts.s[0].flat[a].print, c.texts.s[1].flat[b].print}]
}

func (c *labelledCase) write(kind string, a, b int32, right bool, cols []int) {
	label := 0
	if right {
		label = 1
	}
	fmt.Fprintf(c.w, "%s %s %s %s %d %s\n", kind, filepath.Base(c.dir), c.ids[0][a], c.ids[1][b],
		label, strings.Trim(fmt.Sprint(cols), "[]"))
}
