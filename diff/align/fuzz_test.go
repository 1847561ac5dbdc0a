package align_test

import (
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// treeOf reads a tree out of any text: a line a node, tabs before it for depth,
// "number|heading|text", a leading ~ for a told text. Whatever the bytes are, it is some tree.
func treeOf(s string) align.Tree {
	var read func(lines []string, depth int) ([]align.Node, []string)
	read = func(lines []string, depth int) ([]align.Node, []string) {
		var out []align.Node
		for len(lines) > 0 {
			line := lines[0]
			in := len(line) - len(strings.TrimLeft(line, "\t"))
			if in < depth {
				break
			}
			if in > depth && len(out) > 0 && depth < 20 {
				out[len(out)-1].Nodes, lines = read(lines, depth+1)
				continue
			}
			line = strings.TrimLeft(line, "\t")
			var n align.Node
			line, n.Loose = strings.CutPrefix(line, "~")
			f := strings.SplitN(line, "|", 3)
			n.Text = f[len(f)-1]
			if len(f) > 1 {
				n.Number = f[0]
			}
			if len(f) > 2 {
				n.Heading = f[1]
				n.Keys = strings.Fields(f[1])
			}
			out, lines = append(out, n), lines[1:]
		}
		return out, lines
	}
	nodes, _ := read(strings.Split(s, "\n"), 0)
	return align.Tree{Nodes: nodes}
}

func FuzzTrees(f *testing.F) {
	f.Add("1|a|The council votes.\n2||The border is closed.",
		"1|a|The border is closed.\n2||The council votes.\n3||New.")
	f.Add("1|Forces|\n\ta||Six hundred thousand.\n\tb||No foreign troops; no bases.",
		"1|Forces|Six hundred thousand. No foreign troops; no bases.")
	f.Add("~1||told so\n2|x|", "1|x|the words\n2||")
	f.Add("双方应当遵守协议第三条的规定", "คณะกรรมการมีอำนาจ\n双方应当遵守协议")
	f.Add("a a a a a a a a\na a a a", "a a a a a a\na a\na a a\n\n")
	f.Add("e\u0301t\u00e9 l\u2019accord\xff\xfe", "\u00e9t\u00e9 l'accord")
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > 4000 {
			t.Skip("long enough")
		}
		old, new := treeOf(a), treeOf(b)
		r := checkMirror(t, old, new)
		checkWhole(t, old, new, r)
	})
}
