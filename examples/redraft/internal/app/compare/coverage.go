package compare

import (
	"fmt"

	"github.com/redraft-go/redraft/examples/redraft/internal/app/status"
	"github.com/redraft-go/redraft/plan"
)

// which is a flag that speaks of both sides, or of one: -part, -part=to.
type which struct{ from, to, none bool }

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
	case "none":
		w.none = true
	default:
		return fmt.Errorf("it is from or to, or nothing for both")
	}
	return nil
}

// coverage holds the flags to the sides: they speak of files alone, and those of
// how much a file has not both of one.
func (s *sides) coverage(from, to *side) error {
	if s.whole.from && s.part.from || s.whole.to && s.part.to {
		return status.Wrong("-whole and -part are said of one text")
	}
	if s.whole.none || s.part.none {
		return status.Wrong("-whole and -part are said of a text, or not at all")
	}
	files := func(w which) bool {
		return w == (which{}) || w.none || w.from && from.file || w.to && to.file
	}
	switch {
	case !files(s.whole), !files(s.part):
		return status.Wrong(
			"-whole and -part speak of text files; how much of its drafts a plan has, it says itself")
	case !files(s.told):
		return status.Wrong(
			"-told speaks of text files; how its drafts were read a plan says itself")
	}
	return nil
}

// tell makes files copies of their drafts that tell these in other words.
func (w *which) tell(from, to *side) {
	for _, x := range w.sidesOf(from, to) {
		x.version.Lead = "translation"
		x.version.Witnesses = []plan.Witness{{
			ID: x.version.Lead, Language: x.version.Language,
			Wording: plan.WordingTranslation,
		}}
		for _, p := range x.version.All() {
			p.Confirmed = plan.ConfirmedExact
		}
	}
}

// sidesOf gives the files among the sides that the flag speaks of.
func (w *which) sidesOf(from, to *side) []*side {
	var out []*side
	if w.from && from.file {
		out = append(out, from)
	}
	if w.to && to.file {
		out = append(out, to)
	}
	return out
}

// cover sets how much of their drafts files have, list by list.
func (w *which) cover(c plan.Coverage, from, to *side) {
	for _, x := range w.sidesOf(from, to) {
		x.version.Coverage = c
		for _, p := range x.version.All() {
			p.Coverage = c
		}
	}
}
