package align_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// A labelled case: two trees and what a reader says became of their nodes. The texts in
// testdata/cases were invented, and their links written down, before the engine saw them; half of
// them to be as hard as a reader can still decide, with knowledge of the world that the engine
// has not. No tree is fitted to them. A node is a line "id | number | heading | keys | text",
// indented by a space for each level; ~ among the keys marks a told text. A link is "old ids =
// new ids", - for none, and what is expected of it beyond that: moved (which the labels say of
// 1:1 links alone), replaced, retold; either, where one of two that changed places may be called
// moved.
type labelled struct {
	name     string
	old, new align.Tree
	ids      [2][]string
	want     []wanted
}

type wanted struct {
	old, new []int
	marks    []string
}

func readLabelled(tb testing.TB, file string) labelled {
	tb.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	c := labelled{name: strings.TrimSuffix(filepath.Base(file), ".txt")}
	part := ""
	var lines [2][]string
	var links []string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "lang "):
			f := strings.Fields(line)
			c.old.Lang, c.new.Lang = f[1], f[len(f)-1]
		case line == "old", line == "new", line == "links":
			part = line
		case part == "old":
			lines[0] = append(lines[0], line)
		case part == "new":
			lines[1] = append(lines[1], line)
		case part == "links":
			links = append(links, line)
		}
	}
	c.old.Nodes, _ = nodesOf(tb, lines[0], 0, &c.ids[0])
	c.new.Nodes, _ = nodesOf(tb, lines[1], 0, &c.ids[1])
	for _, l := range links {
		var w wanted
		side := &w.old
		for f := range strings.FieldsSeq(l) {
			switch a, b := slices.Index(c.ids[0], f), slices.Index(c.ids[1], f); {
			case f == "=":
				side = &w.new
			case f == "-":
			case side == &w.old && a >= 0:
				w.old = append(w.old, a)
			case side == &w.new && b >= 0:
				w.new = append(w.new, b)
			case slices.Contains([]string{
				"moved", "replaced", "retold", "split", "merged",
				"regrouped", "either",
			}, f):
				w.marks = append(w.marks, f)
			default:
				tb.Fatalf("%s: %q in %q", file, f, l)
			}
		}
		c.want = append(c.want, w)
	}
	return c
}

func nodesOf(tb testing.TB, lines []string, depth int, ids *[]string) (nodes []align.Node,
	rest []string,
) {
	tb.Helper()
	for len(lines) > 0 {
		in := len(lines[0]) - len(strings.TrimLeft(lines[0], " "))
		if in < depth {
			break
		}
		if in > depth {
			nodes[len(nodes)-1].Nodes, lines = nodesOf(tb, lines, in, ids)
			continue
		}
		f := strings.SplitN(lines[0], "|", 5)
		if len(f) != 5 {
			tb.Fatalf("not five fields: %q", lines[0])
		}
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		*ids = append(*ids, f[0])
		n := align.Node{Number: f[1], Heading: f[2], Text: f[4]}
		for k := range strings.FieldsSeq(f[3]) {
			if k == "~" {
				n.Loose = true
			} else {
				n.Keys = append(n.Keys, k)
			}
		}
		nodes, lines = append(nodes, n), lines[1:]
	}
	return nodes, lines
}

// A tally counts pairs of nodes, links and kinds.
type tally struct {
	right, said, true int // pairs
	links, found      int // links of the reader's, and of these those found whole
	kinds             int // and of these those of the right kind
}

func (y *tally) add(z tally) {
	y.right += z.right
	y.said += z.said
	y.true += z.true
	y.links += z.links
	y.found += z.found
	y.kinds += z.kinds
}

func (y *tally) f1() int { return 2000 * y.right / max(1, y.said+y.true) }

func pairsOf(old, new []int) [][2]int {
	var out [][2]int
	for _, a := range old {
		for _, b := range new {
			out = append(out, [2]int{a, b})
		}
	}
	return out
}

// kindFits reports whether l is what the reader's marks say.
func kindFits(l align.Link, w wanted) bool {
	named := false
	for _, m := range w.marks {
		if m != "moved" && m != "either" {
			named = true
			if string(l.Kind) != m {
				return false
			}
		}
	}
	if len(w.old) == 1 && len(w.new) == 1 && !slices.Contains(w.marks, "either") &&
		l.Moved != slices.Contains(w.marks, "moved") {
		return false
	}
	return named || l.Kind != align.KindReplaced && l.Kind != align.KindRetold
}

func TestEvaluation(t *testing.T) {
	files, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil || len(files) < 25 {
		t.Fatalf("%d cases, %v", len(files), err)
	}
	var all tally
	var said, right [1001]int           // links by confidence
	var saidAlone, rightAlone [1001]int // nodes without a partner
	table := &strings.Builder{}
	fmt.Fprintf(table, "%-28s %6s %6s %6s %6s\n", "case", "pairs", "F1", "whole", "kind")
	for _, f := range files {
		c := readLabelled(t, f)
		r := checkMirror(t, c.old, c.new)
		checkWhole(t, c.old, c.new, r)
		var y tally
		truth := map[[2]int]bool{}
		for _, w := range c.want {
			y.links++
			for _, p := range pairsOf(w.old, w.new) {
				truth[p] = true
			}
			for _, l := range r.Links {
				if slices.Equal(l.Old, w.old) && slices.Equal(l.New, w.new) {
					y.found++
					if kindFits(l, w) {
						y.kinds++
					} else {
						fmt.Fprintf(table, "  %s: %v = %v is %s, moved %t, not %v\n", c.name,
							names(c.ids[0], l.Old), names(c.ids[1], l.New), l.Kind, l.Moved,
							w.marks)
					}
				}
			}
		}
		y.true = len(truth)
		for _, l := range r.Links {
			ps := pairsOf(l.Old, l.New)
			y.said += len(ps)
			good := 0
			for _, p := range ps {
				if truth[p] {
					good++
				}
			}
			y.right += good
			if len(ps) == 0 {
				saidAlone[l.Confidence]++
				if slices.ContainsFunc(c.want, func(w wanted) bool {
					return slices.Equal(w.old, l.Old) && slices.Equal(w.new, l.New)
				}) {
					rightAlone[l.Confidence]++
				}
			} else {
				said[l.Confidence]++
				if good == len(ps) {
					right[l.Confidence]++
				} else {
					fmt.Fprintf(table, "  %s: %v = %v is wrong, said %d sure\n", c.name,
						names(c.ids[0], l.Old), names(c.ids[1], l.New), l.Confidence)
				}
			}
		}
		for _, w := range c.want {
			for _, p := range pairsOf(w.old, w.new) {
				if !slices.ContainsFunc(r.Links, func(l align.Link) bool {
					return slices.Contains(l.Old, p[0]) && slices.Contains(l.New, p[1])
				}) {
					fmt.Fprintf(table, "  %s: %s = %s is missed\n", c.name, c.ids[0][p[0]],
						c.ids[1][p[1]])
				}
			}
		}
		fmt.Fprintf(table, "%-28s %6d %6d %6d %6d\n", c.name, y.true, y.f1(), 1000*y.found/y.links,
			1000*y.kinds/max(1, y.found))
		all.add(y)
	}
	fmt.Fprintf(table, "%-28s %6d %6d %6d %6d\n\n", "all", all.true, all.f1(),
		1000*all.found/all.links, 1000*all.kinds/all.found)
	fmt.Fprintf(table, "pairs: %d right of %d said\n\n", all.right, all.said)
	fmt.Fprintf(table, "said at least  links  right  added, removed  right\n")
	for _, at := range []int{500, 600, 700, 800, 900, 950, 990} {
		n, k, an, ak := 0, 0, 0, 0
		for i := at; i <= 1000; i++ {
			n, k = n+said[i], k+right[i]
			an, ak = an+saidAlone[i], ak+rightAlone[i]
		}
		fmt.Fprintf(table, "%13d %6d %6d %15d %6d\n", at, n, 1000*k/max(1, n), an,
			1000*ak/max(1, an))
	}
	t.Log("\n" + table.String())
	if all.f1() < 940 || 1000*all.found/all.links < 885 {
		t.Errorf("F1 %d, links found whole %d of %d", all.f1(), all.found, all.links)
	}
}

func names(ids []string, ns []int) []string {
	var out []string
	for _, n := range ns {
		out = append(out, ids[n])
	}
	return out
}
