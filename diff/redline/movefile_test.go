package redline_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redraft-go/redraft/diff/redline"
)

// A movedPair is a pair of texts with the moves that a reader finds in it, written before any
// engine saw it: the run that left, and after "=>" as what it arrived, if that differs.
type movedPair struct {
	name, old, new string
	moves          []string
	missed         bool // it is known that other moves are found
}

func movedPairs(t *testing.T, file string) (pairs []movedPair) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range strings.Split("\n"+string(data), "\n== ")[1:] {
		name, rest, _ := strings.Cut(block, "\n-- old\n")
		old, rest, _ := strings.Cut(rest, "\n-- new\n")
		new, moves, ok := strings.Cut(rest, "\n-- moves")
		if !ok {
			t.Fatalf("%s: %q lacks a part", file, name)
		}
		moves, missed := strings.CutPrefix(moves, ", not reached\n")
		p := movedPair{name: name, old: old, new: new, missed: missed}
		for line := range strings.Lines(moves) {
			if line = strings.TrimSpace(line); line != "" {
				p.moves = append(p.moves, line)
			}
		}
		pairs = append(pairs, p)
	}
	return pairs
}

// movesOf returns the moves of a result as a [movedPair] writes them.
func movesOf(spans []redline.Span) (moves []string) {
	var left, arrived []string
	for _, s := range spans {
		if s.Move == 0 {
			continue
		}
		for len(left) < s.Move {
			left, arrived = append(left, ""), append(arrived, "")
		}
		left[s.Move-1] += s.Old.Text
		arrived[s.Move-1] += s.New.Text
	}
	for i := range left {
		from, to := strings.Join(strings.Fields(left[i]), " "),
			strings.Join(strings.Fields(arrived[i]), " ")
		if to != from {
			from += " => " + to
		}
		moves = append(moves, from)
	}
	slices.Sort(moves)
	return moves
}

func TestMovedPairs(t *testing.T) {
	for _, p := range movedPairs(t, "testdata/moves.txt") {
		t.Run(p.name, func(t *testing.T) {
			r := redline.Compare(p.old, p.new)
			checkResult(t, p.old, p.new, r)
			checkMirror(t, r, redline.Compare(p.new, p.old))
			slices.Sort(p.moves)
			if p.missed {
				if slices.Equal(p.moves, movesOf(r.Spans)) {
					t.Error("the moves are found now: take the note off")
				}
				return
			}
			if diff := cmp.Diff(p.moves, movesOf(r.Spans)); diff != "" {
				t.Errorf("moves (-want +got):\n%s\n%s", diff, markup(r.Spans))
			}
		})
	}
}
