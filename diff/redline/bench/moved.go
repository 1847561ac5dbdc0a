package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/redraft-go/redraft/diff/redline"
)

// A movedPair is a pair of texts with what a reader says has moved in it, written down before any
// engine saw it. Where the mark behind a phrase may go with it or stay, or either of two parts
// that changed places may be called the one that went, there are several answers.
type movedPair struct {
	pair
	answers [][]string
}

// loadMoved reads pairs of a file in which each begins with a line "== name" and has the old and
// the new text after the lines "-- old" and "-- new", and after "-- moves", and after each
// "-- or", the moves of one answer, a line each: what left, and after " => " what arrived if that
// differs.
func loadMoved(file string) (pairs []movedPair, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for _, block := range strings.Split("\n"+string(data), "\n== ")[1:] {
		name, rest, _ := strings.Cut(block, "\n-- old\n")
		old, rest, _ := strings.Cut(rest, "\n-- new\n")
		new, moves, ok := strings.Cut(rest, "\n-- moves")
		if !ok {
			return nil, fmt.Errorf("%s: %q lacks a part", file, name)
		}
		p := movedPair{pair: pair{name, old, new}}
		for answer := range strings.SplitSeq(moves, "-- or\n") {
			lines := strings.FieldsFunc(answer, func(r rune) bool { return r == '\n' })
			p.answers = append(p.answers, lines)
		}
		pairs = append(pairs, p)
	}
	return pairs, nil
}

// movesOf returns the moves of spans as a [movedPair] writes them.
func movesOf(spans []redline.Span) (moves []string) {
	var left, arrived []string
	for _, s := range spans {
		for len(left) < s.Move {
			left, arrived = append(left, ""), append(arrived, "")
		}
		if s.Move > 0 {
			left[s.Move-1] += s.Old.Text
			arrived[s.Move-1] += s.New.Text
		}
	}
	for i := range left {
		from, to := strings.Join(strings.Fields(left[i]), " "),
			strings.Join(strings.Fields(arrived[i]), " ")
		if to != from {
			from += " => " + to
		}
		moves = append(moves, from)
	}
	return moves
}

// countMoved prints how many of the moves written down in a file come out clean, letter by letter
// at both ends, and how many come out that are not written down; with show, the pairs in which
// the two differ.
func countMoved(file string, show bool) error {
	pairs, err := loadMoved(file)
	if err != nil {
		return err
	}
	written, clean, others, right := 0, 0, 0, 0
	for _, p := range pairs {
		spans := redline.Compare(p.old, p.new).Spans
		got := movesOf(spans)
		hits, answer := -1, []string(nil)
		for _, a := range p.answers {
			n := 0
			for _, m := range a {
				if slices.Contains(got, m) {
					n++
				}
			}
			if n > hits || n == hits && len(a) == len(got) && len(answer) != len(got) {
				hits, answer = n, a
			}
		}
		written, clean, others = written+len(answer), clean+hits, others+len(got)-hits
		if hits == len(answer) && hits == len(got) {
			right++
		} else if show {
			fmt.Printf("%s\n  written: %q\n  found:   %q\n  %s\n", p.name, answer, got, marks(spans))
		}
	}
	fmt.Printf("%s: %d moves written down, %d come out clean, %d others; %d of %d pairs right\n",
		file, written, clean, others, right, len(pairs))
	return nil
}
