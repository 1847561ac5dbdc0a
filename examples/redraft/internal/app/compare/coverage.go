package compare

import (
	"fmt"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
)

// which is a flag that speaks of both sides, or of one: -part, -part=to.
type which struct{ from, to bool }

func (w *which) String() string { return "" }

// IsBoolFlag says that the flag needs no value.
func (w *which) IsBoolFlag() bool { return true }

func (w *which) Set(s string) error {
	switch s {
	case "true":
		w.from, w.to = true, true
	case "from":
		w.from = true
	case "to":
		w.to = true
	default:
		return fmt.Errorf("it is from or to, or nothing for both")
	}
	return nil
}

// coverage holds the two flags to the sides: they speak of files alone, and not
// both of one.
func (s *sides) coverage(from, to *side) error {
	if s.whole.from && s.part.from || s.whole.to && s.part.to {
		return status.Wrong("-whole and -part are said of one text")
	}
	for _, w := range []which{s.whole, s.part} {
		if w == (which{}) {
			continue
		}
		if !(w.from && from.file || w.to && to.file) {
			return status.Wrong("-whole and -part speak of text files; how much of its drafts a plan has, it says itself")
		}
	}
	return nil
}

// cover sets how much of their drafts files have, list by list.
func (w *which) cover(c plan.Coverage, from, to *side) {
	for _, x := range []struct {
		*side
		meant bool
	}{{from, w.from}, {to, w.to}} {
		if !x.meant || !x.file {
			continue
		}
		x.version.Coverage = c
		for _, p := range x.version.All() {
			p.Coverage = c
		}
	}
}
