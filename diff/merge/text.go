package merge

import (
	"context"
	"fmt"
	"strings"

	"github.com/redraft-go/redraft/plan"
)

// Opening is how each text that [Text] makes begins.
const Opening = "Made by a program from three texts. Nobody has proposed or agreed to it."

// A TextError says why no text is made of three drafts.
type TextError struct {
	Problem string // in English
}

func (e *TextError) Error() string { return "merge: no text is made: " + e.Problem }

// Text makes one text out of what a and b made of base, to read and to go on from. It
// begins with [Opening]. What a draft put in stands as {+name: words+}, what it took out
// as {-name: words-}, with the names of both where both did. It takes no side: of what
// both have differently, both stand there. It is no draft, and no version of a plan.
//
// The error is a [*TextError]: all three must be there whole and be read in their own
// words, and both a and b have more than half of the points of base.
func Text(base, a, b *plan.Version, opts ...Option) (string, error) {
	w, err := newWork(context.Background(), base, a, b, optionsOf(opts))
	if err != nil { // the background context never ends
		return "", err
	}
	if problem := w.unfit(); problem != "" {
		return "", &TextError{Problem: problem}
	}
	var out strings.Builder
	out.WriteString(Opening + "\n")
	for _, g := range w.groups {
		out.WriteString("\n" + w.paragraph(g) + "\n")
	}
	return out.String(), nil
}

// unfit says why the drafts are none to make a text of; "" they are.
func (w *work) unfit() string {
	for _, s := range []Side{w.out.Base, w.out.A, w.out.B} {
		if s.Coverage != "" && s.Coverage != plan.CoverageComplete {
			return fmt.Sprintf("%q is not here whole", s.Name)
		}
	}
	var kept [3]int
	for _, g := range w.groups {
		if g.unseen[sideA] || g.unseen[sideB] {
			return fmt.Sprintf("of point %s not all is read in its own words", w.at(g))
		}
		for side := range g.clauses {
			if len(g.clauses[sideBase]) > 0 && len(g.clauses[side]) > 0 {
				kept[side]++
			}
		}
	}
	for side, name := range w.names() {
		if kept[side]*2 <= kept[sideBase] {
			return fmt.Sprintf("%q has hardly anything of the text that it would be an edit of",
				name)
		}
	}
	return ""
}

// names gives what the sides are called.
func (w *work) names() [3]string {
	names := [3]string{w.out.Base.Name, w.out.A.Name, w.out.B.Name}
	for side, otherwise := range []string{"base", "a", "b"} {
		if names[side] == "" {
			names[side] = otherwise
		}
	}
	if names[sideA] == names[sideB] {
		names[sideA], names[sideB] = "a", "b"
	}
	return names
}

// paragraph gives a group with the marks of who changed what.
func (w *work) paragraph(g *group) string {
	names := w.names()
	var out strings.Builder
	for _, clauses := range g.clauses {
		if len(clauses) > 0 {
			if number := clauses[0].Number; number != "" {
				out.WriteString(number + " ")
			}
			break
		}
	}
	words := [3]string{
		textOf(g.clauses[sideBase]), textOf(g.clauses[sideA]),
		textOf(g.clauses[sideB]),
	}
	runs := []Run{{Was: words[sideBase], IsA: words[sideA], IsB: words[sideB]}}
	if len(g.clauses[sideBase]) == 1 && len(g.clauses[sideA]) == 1 && len(g.clauses[sideB]) == 1 {
		runs = runsOf(words)
	} else {
		runs[0].Status, _ = status(runs[0].Was, runs[0].IsA, runs[0].IsB)
	}
	at := 0
	for _, r := range runs {
		out.WriteString(words[sideBase][at:r.At] + marked(&r, names))
		at = r.At + len(r.Was)
	}
	out.WriteString(words[sideBase][at:])
	for _, it := range w.items(g) {
		if it.Status != "" && (it.What == WhatNumber || it.What == WhatPlace) {
			r := Run{Status: it.Status, Was: it.Was, IsA: it.IsA, IsB: it.IsB}
			out.WriteString("\n(" + string(it.What) + ": " + marked(&r, names) + ")")
		}
	}
	return out.String()
}

// marked gives a place with the marks of who took out and who put in what.
func marked(r *Run, names [3]string) string {
	gone := func(name string) string {
		if r.Was == "" {
			return ""
		}
		return "{-" + name + ": " + r.Was + "-}"
	}
	come := func(name, words string) string {
		if words == "" {
			return ""
		}
		return "{+" + name + ": " + words + "+}"
	}
	both := names[sideA] + ", " + names[sideB]
	switch r.Status {
	case StatusBoth:
		return gone(both) + come(both, r.IsA)
	case StatusOnlyA:
		return gone(names[sideA]) + come(names[sideA], r.IsA)
	case StatusOnlyB:
		return gone(names[sideB]) + come(names[sideB], r.IsB)
	case StatusDifferently:
		return gone(both) + come(names[sideA], r.IsA) + come(names[sideB], r.IsB)
	default:
		return r.Was
	}
}
