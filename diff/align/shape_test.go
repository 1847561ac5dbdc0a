package align_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
)

// A shape makes two versions of a text of about so many bytes that is hard on some part of the
// engine.
type shape struct {
	name string
	make func(bytes int) (old, new align.Tree)
}

// wording makes words as real texts have them: few that are everywhere, more and more as the text
// grows.
type wording struct {
	*rand.Rand
	stock int
}

func newWording(bytes int) *wording {
	return &wording{rand.New(rand.NewPCG(uint64(bytes), 5)), 300 + bytes/40}
}

func (w *wording) word() string {
	x := w.Float64()
	r := int(float64(w.stock)*x*x*x) + 1
	return fmt.Sprintf("w%s%d", "aeiou"[r%5:r%5+1], r)
}

func (w *wording) words(n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.word())
	}
	return b.String()
}

// edited changes a word in every so many.
func (w *wording) edited(text string, every int) string {
	fields := strings.Fields(text)
	for i := range fields {
		if w.IntN(every) == 0 {
			fields[i] = w.word()
		}
	}
	return strings.Join(fields, " ")
}

func joined(nodes []align.Node) string {
	var texts []string
	for _, n := range nodes {
		texts = append(texts, n.Text)
	}
	return strings.Join(texts, " ")
}

func clauses(w *wording, n, words int) []align.Node {
	var out []align.Node
	for i := range n {
		out = append(out, align.Node{
			Number: fmt.Sprint(i + 1),
			Text:   w.words(words/2 + w.IntN(words+1)),
		})
	}
	return out
}

var shapes = []shape{
	// one-line definitions, and the same in one section, among other clauses
	{"glossary", func(bytes int) (old, new align.Tree) {
		w := newWording(bytes)
		n := bytes / 80
		old.Nodes = clauses(w, n, 12)
		rest := clauses(w, 20, 40)
		new.Nodes = append([]align.Node{{Text: joined(old.Nodes)}}, rest...)
		old.Nodes = append(old.Nodes, rest...)
		return old, new
	}},
	{"paragraph", func(bytes int) (old, new align.Tree) { // clauses, and the same in one paragraph
		w := newWording(bytes)
		old.Nodes = clauses(w, bytes/300, 50)
		new.Nodes = []align.Node{{Text: joined(old.Nodes)}}
		return old, new
	}},
	{"line", func(bytes int) (old, new align.Tree) {
		w := newWording(bytes)
		text := w.words(bytes / 6)
		old.Nodes = []align.Node{{Text: text}}
		new.Nodes = []align.Node{{Text: w.edited(text, 20)}}
		return old, new
	}},
	{"levels", func(bytes int) (old, new align.Tree) { // a hundred levels, below each other
		w := newWording(bytes)
		var build func(level int, edit bool, texts []string) []align.Node
		per := max(1, bytes/100/240)
		texts := make([]string, 100*per)
		for i := range texts {
			texts[i] = w.words(40)
		}
		build = func(level int, edit bool, texts []string) []align.Node {
			if level == 100 {
				return nil
			}
			var out []align.Node
			for i, t := range texts[level*per : (level+1)*per] {
				if edit {
					t = w.edited(t, 15)
				}
				out = append(out, align.Node{Number: fmt.Sprint(i + 1), Text: t})
			}
			out[len(out)-1].Nodes = build(level+1, edit, texts)
			return out
		}
		return align.Tree{Nodes: build(0, false, texts)}, align.Tree{Nodes: build(0, true, texts)}
	}},
	// rows of the same words, a few of them edited
	{"equal", func(bytes int) (old, new align.Tree) {
		w := newWording(bytes)
		row := w.words(6)
		for i := range bytes / 40 {
			n := align.Node{Text: row}
			old.Nodes = append(old.Nodes, n)
			if i%50 == 7 {
				n.Text = w.edited(row, 3)
			}
			new.Nodes = append(new.Nodes, n)
		}
		return old, new
	}},
	// rows that differ in a word and a figure, a few of them edited
	{"alike", func(bytes int) (old, new align.Tree) {
		w := newWording(bytes)
		row := w.words(6)
		for i := range bytes / 56 {
			n := align.Node{Text: fmt.Sprintf("%s %s %d", row, w.word(), 10*w.IntN(100))}
			old.Nodes = append(old.Nodes, n)
			if i%50 == 7 {
				n.Text = fmt.Sprintf("%s %s %d", row, w.word(), 10*w.IntN(100))
			}
			new.Nodes = append(new.Nodes, n)
		}
		return old, new
	}},
	{"brief", func(bytes int) (old, new align.Tree) { // nodes of under four words
		w := newWording(bytes)
		for i := range bytes / 14 {
			t := w.words(1 + w.IntN(3))
			old.Nodes = append(old.Nodes, align.Node{Text: t})
			if i%20 != 3 {
				new.Nodes = append(new.Nodes, align.Node{Text: t})
			}
		}
		return old, new
	}},
}

// BenchmarkShapes runs each shape at five sizes.
func BenchmarkShapes(b *testing.B) {
	for _, s := range shapes {
		for _, kb := range []int{16, 64, 256, 1024, 4096} {
			b.Run(fmt.Sprintf("%s/%dKB", s.name, kb), func(b *testing.B) {
				old, new := s.make(kb << 10)
				b.ReportAllocs()
				for b.Loop() {
					align.Trees(old, new)
				}
			})
		}
	}
}

// BenchmarkReference is a fixed loop to hold the times of others against: a million steps of a
// small generator.
func BenchmarkReference(b *testing.B) {
	for b.Loop() {
		x := uint64(1)
		for range 1 << 20 {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
		}
		if x == 0 {
			b.Fatal("the generator stands still")
		}
	}
}
