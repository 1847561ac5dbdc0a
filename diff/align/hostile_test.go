package align_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/redraft-go/redraft/diff/align"
	"github.com/redraft-go/redraft/diff/internal/hostile"
)

// hostileTrees gives pairs of trees of n bytes: of many short clauses against as many, against
// the same in one clause, and of one clause on each side.
func hostileTrees(n int) (names []string, pairs [][2]align.Tree) {
	add := func(name string, old, new align.Tree) {
		names, pairs = append(names, name), append(pairs, [2]align.Tree{old, new})
	}
	lines := func(text string) (t align.Tree) {
		for line := range strings.Lines(text) {
			t.Nodes = append(t.Nodes, align.Node{Text: line})
		}
		return t
	}
	one := func(text string) align.Tree { return align.Tree{Nodes: []align.Node{{Text: text}}} }
	olds, news := hostile.Lines(n, 1), hostile.Lines(n, 2)
	for i := range olds {
		add(olds[i].Name, lines(olds[i].Text), lines(news[i].Text))
		add(olds[i].Name+" in one", lines(olds[i].Text), one(news[i].Text))
		half := len(news[i].Text) / 2
		add(olds[i].Name+", half in one", lines(olds[i].Text),
			align.Tree{Nodes: append(lines(news[i].Text[:half]).Nodes,
				align.Node{Text: news[i].Text[half:]})})
	}
	clauses, others := hostile.Clauses(n, 1), hostile.Clauses(n, 2)
	for i := range clauses {
		add(clauses[i].Name, one(clauses[i].Text), one(others[i].Text))
	}
	return names, pairs
}

// TestTreesContextEnds ends the context at looks from the first to the last; it is not looked at
// again.
func TestTreesContextEnds(t *testing.T) {
	names, pairs := hostileTrees(1 << 13)
	for i, p := range pairs {
		whole := hostile.NewCountdown(0)
		if _, err := align.TreesContext(whole, p[0], p[1]); err != nil {
			t.Fatal(err)
		}
		for most := 1; most <= whole.Looks; most = most*3 + 1 {
			ctx := hostile.NewCountdown(most)
			r, err := align.TreesContext(ctx, p[0], p[1])
			if r != nil || !errors.Is(err, context.Canceled) || ctx.Looks != most {
				t.Errorf("%s: ended at look %d of %d: %v, %d looks", names[i], most, whole.Looks,
					err, ctx.Looks)
			}
		}
	}
}

// TestStepsAreBounded holds the looks at the context, one for each 65,536 steps, to the length of
// the texts.
func TestStepsAreBounded(t *testing.T) {
	const size, stepsPerByte, stepsPerLook = 1 << 14, 4000, 1 << 16
	names, pairs := hostileTrees(size)
	for i, p := range pairs {
		ctx := hostile.NewCountdown(0)
		if _, err := align.TreesContext(ctx, p[0], p[1]); err != nil {
			t.Fatal(err)
		}
		if most := stepsPerByte * 2 * size / stepsPerLook; ctx.Looks > most {
			t.Errorf("%s: %d looks, more than %d", names[i], ctx.Looks, most)
		}
	}
}

func BenchmarkHostile(b *testing.B) {
	names, pairs := hostileTrees(1 << 16)
	for i, p := range pairs {
		b.Run(names[i], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				align.Trees(p[0], p[1])
			}
		})
	}
}
